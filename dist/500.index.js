export const id = 500;
export const ids = [500];
export const modules = {

/***/ 4329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ openExecutor)
});

// UNUSED EXPORTS: targetLimits

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/render/embedded/module.ts
var embedded_module = __webpack_require__(7127);
// EXTERNAL MODULE: ./src/render/process.ts
var process = __webpack_require__(9345);
// EXTERNAL MODULE: ./src/rules/registry.ts + 191 modules
var registry = __webpack_require__(7428);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
// EXTERNAL MODULE: ./src/check/task.ts
var check_task = __webpack_require__(6119);
;// CONCATENATED MODULE: ./src/check/pool.ts



/** A promise that is settled from outside; nobody has to wait for it. */
class Signal {
    resolve = () => undefined;
    reject = () => undefined;
    promise = new Promise((resolve, reject) => {
        this.resolve = resolve;
        this.reject = reject;
    });
    constructor() {
        this.promise.catch(() => undefined);
    }
}
/** Rules that may stop one target before it is given up: each costs a whole attempt. */
const mostSetAside = 3;
/**
 * Runs targets on killable workers, one target at a time each. A worker that overruns its time, its memory or dies takes only its
 * own target with it: the outcome says which stage it was in, and a new worker goes on with the next target.
 */
class WorkerPool {
    #options;
    #members = [];
    #queue = [];
    #onOutcome = () => undefined;
    #closed = false;
    #module;
    #loaded = new Signal();
    /** The worker that loads the module for all: this thread is busy finding targets meanwhile. */
    #loader;
    #hasStarted = false;
    constructor(options) {
        this.#options = options;
        if (options.loadModule === undefined)
            this.#loaded.resolve();
    }
    /** Starts workers ahead of the first task, so that they boot while the targets are discovered. */
    warm(count) {
        while (this.#members.length < Math.min(count, this.#options.size))
            this.#start();
    }
    /** Judges all tasks; `onOutcome` is called once for each, in the order in which they end. Rejects only when the renderer cannot be loaded. */
    async run(tasks, onOutcome) {
        if (tasks.length === 0)
            return;
        this.warm(tasks.length);
        await this.#loaded.promise;
        let left = tasks.length;
        this.#queue = [...tasks].reverse();
        await new Promise((resolve) => {
            this.#onOutcome = (outcome) => {
                onOutcome(outcome);
                left -= 1;
                if (left === 0)
                    resolve();
            };
            this.warm(tasks.length);
            for (const member of this.#members)
                this.#next(member);
        });
    }
    /** Workers get the module as soon as it is compiled, and always before their first task. */
    #spread(module) {
        this.#module = module;
        for (const member of this.#members) {
            if (member !== this.#loader)
                member.worker.postMessage({ kind: 'module', module });
        }
        this.#loader = undefined;
        this.#loaded.resolve();
    }
    /** The loading worker could not, or died: this thread tries itself, and says why it cannot either. */
    #loadHere() {
        this.#loader = undefined;
        this.#options.loadModule?.().then((module) => this.#spread(module), (error) => this.#loaded.reject(error));
    }
    async close() {
        this.#closed = true;
        await Promise.all(this.#members.map((member) => member.worker.terminate()));
    }
    #start() {
        const buffer = new SharedArrayBuffer(check_task/* heartbeatBytes */.yn);
        const { engine, limits, searchPath } = this.#options;
        const loadsModule = !this.#hasStarted && this.#options.loadModule !== undefined;
        this.#hasStarted = true;
        const start = { engine, limits, searchPath, heartbeat: buffer, loadsModule };
        const worker = new external_node_worker_threads_.Worker(this.#options.entry, {
            workerData: start,
            resourceLimits: { maxOldGenerationSizeMb: this.#options.heapMb, stackSizeMb: 8 },
            stderr: true,
            stdout: true,
        });
        const member = {
            worker,
            heartbeat: new check_task/* Heartbeat */.XE(buffer),
            task: undefined,
            watchdog: undefined,
            startedAt: 0,
        };
        this.#members.push(member);
        if (loadsModule)
            this.#loader = member;
        worker.on('message', (message) => {
            if (message.kind === 'outcome')
                this.#finish(member, message.outcome);
            else if (message.kind === 'module')
                this.#spread(message.module);
            else
                this.#loadHere();
        });
        worker.on('error', (error) => this.#lose(member, this.#problemOf(error, member)));
        worker.on('exit', (code) => this.#lose(member, { id: 'RG605', message: `the worker ended with code ${code}` }));
        if (this.#module !== undefined)
            worker.postMessage({ kind: 'module', module: this.#module });
    }
    #next(member) {
        if (member.task !== undefined || this.#closed)
            return;
        const task = this.#queue.pop();
        if (task === undefined)
            return;
        member.task = task;
        member.startedAt = performance.now();
        member.watchdog = setTimeout(() => this.#overrun(member), this.#options.limits.timeMs);
        member.worker.postMessage({ kind: 'task', task });
    }
    #finish(member, outcome) {
        clearTimeout(member.watchdog);
        member.task = undefined;
        this.#onOutcome(outcome);
        this.#next(member);
    }
    #overrun(member) {
        const seconds = this.#options.limits.timeMs / 1000;
        this.#lose(member, {
            id: 'RG606',
            message: `took longer than ${seconds} s ${this.#doing(member)} and was stopped`,
            next: 'Look for an endless loop, or split a very large render into several targets.',
        });
        void member.worker.terminate();
    }
    /** A rule that does not end, or eats its memory, must hide nothing: the target is judged again without it, and says so. */
    #withoutRule(task, member, { message }) {
        const { stage, rule: at } = member.heartbeat.read();
        const rule = this.#options.ruleIds[at];
        const setAside = task.setAside ?? [];
        if (stage !== 'rules' || rule === undefined || setAside.length >= mostSetAside)
            return undefined;
        return { ...task, setAside: [...setAside, { rule, message }] };
    }
    #doing(member) {
        const { stage, rule } = member.heartbeat.read();
        const ruleId = this.#options.ruleIds[rule];
        const words = {
            waiting: 'before it began',
            open: 'while the sources were opened',
            scan: 'while the sources were scanned',
            render: 'while it was rendered',
            index: 'while its objects were indexed',
            rules: `in rule ${ruleId ?? 'unknown'}`,
            locate: 'while source lines were looked up',
            print: 'while it was printed',
        };
        return words[stage];
    }
    #problemOf(error, member) {
        const outOfMemory = typeof error === 'object' &&
            error !== null &&
            'code' in error &&
            error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        return outOfMemory
            ? {
                id: 'RG606',
                message: `needed more than ${this.#options.heapMb} MiB of memory ${this.#doing(member)}`,
            }
            : { id: 'RG605', message: `the worker failed ${this.#doing(member)}: ${(0,errors/* errorMessage */.gJ)(error)}` };
    }
    #lose(member, problem) {
        const at = this.#members.indexOf(member);
        if (at === -1)
            return;
        this.#members.splice(at, 1);
        clearTimeout(member.watchdog);
        if (this.#closed)
            return;
        if (member === this.#loader)
            this.#loadHere();
        const { task } = member;
        if (task === undefined && this.#queue.length === 0)
            return;
        this.#start();
        const again = task && this.#withoutRule(task, member, problem);
        if (again !== undefined) {
            this.#queue.push(again);
        }
        else if (task !== undefined) {
            this.#onOutcome((0,check_task/* undecidedOutcome */.s2)(task, this.#options.engine, problem, performance.now() - member.startedAt));
        }
        const replacement = this.#members.at(-1);
        if (replacement !== undefined)
            this.#next(replacement);
    }
}

;// CONCATENATED MODULE: ./src/check/executor.ts





/** Bounds of one target. A build of a large overlay takes a second; what takes thirty does not end. */
const targetLimits = Object.freeze({
    timeMs: 30_000,
    outputBytes: 50 * 1024 * 1024,
    objects: 50_000,
});
const heapMb = 512;
/** Maximum written into the renderer's memory section. */
const wasmMb = 512;
/** Share of the machine's memory that all workers together may reach at their maximum. */
const memoryShare = 0.75;
function openExecutor({ entry, engine, concurrency, searchPath }) {
    if (engine === 'system')
        (0,process/* refuseOldNode */.Q)();
    const byMemory = Math.max(1, Math.floor(((0,external_node_os_.totalmem)() * memoryShare) / ((heapMb + wasmMb) * 1024 * 1024)));
    const size = Math.min(concurrency ?? (0,external_node_os_.availableParallelism)(), byMemory);
    const pool = new WorkerPool({
        entry,
        size,
        engine,
        limits: targetLimits,
        searchPath,
        heapMb,
        loadModule: engine === 'embedded' ? embedded_module/* loadRendererModule */.s : undefined,
        ruleIds: registry/* allRules */.V.map(({ meta }) => meta.id),
    });
    pool.warm(1);
    return { engine, run: (tasks, onOutcome) => pool.run(tasks, onOutcome), close: () => pool.close() };
}


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XE: () => (/* binding */ Heartbeat),
/* harmony export */   p7: () => (/* binding */ environmentOf),
/* harmony export */   s2: () => (/* binding */ undecidedOutcome),
/* harmony export */   yn: () => (/* binding */ heartbeatBytes)
/* harmony export */ });
/* unused harmony export stages */
/** What is left of a target that could not be judged. */
function undecidedOutcome(task, engine, problem, durationMs) {
    return {
        id: task.id,
        engine,
        ...environmentOf(task),
        objects: 0,
        workloads: 0,
        durationMs,
        occurrences: [],
        needs: [],
        annotations: [],
        facts: {},
        warnings: [],
        problem,
        filesRead: null,
    };
}
function environmentOf({ target }) {
    return target.environment === undefined ? {} : { environment: target.environment };
}
const stages = ['waiting', 'open', 'scan', 'render', 'index', 'rules', 'locate', 'print'];
/** The worker's side of the heartbeat: two 32-bit numbers, the stage and the index of the running rule. */
class Heartbeat {
    #cells;
    constructor(buffer) {
        this.#cells = new Int32Array(buffer);
    }
    enter(stage) {
        Atomics.store(this.#cells, 0, stages.indexOf(stage));
    }
    rule(index) {
        Atomics.store(this.#cells, 1, index);
    }
    read() {
        return { stage: stages[Atomics.load(this.#cells, 0)] ?? 'waiting', rule: Atomics.load(this.#cells, 1) };
    }
}
const heartbeatBytes = 8;


/***/ }),

/***/ 500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderCommand: () => (/* binding */ renderCommand)
});

// EXTERNAL MODULE: ./src/check/executor.ts + 1 modules
var check_executor = __webpack_require__(4329);
// EXTERNAL MODULE: ./src/check/plan.ts + 25 modules
var check_plan = __webpack_require__(1734);
;// CONCATENATED MODULE: ./src/check/render-targets.ts

/** Renders all targets of a plan; `onText` gets them one after the other, in the order of the plan. */
async function renderTargets(plan, executor, onText) {
    const { showSecrets, origins } = plan.request;
    const waiting = new Map();
    let next = 0;
    let printed = Promise.resolve();
    const tasks = plan.affected.map((target, id) => ({
        ...(0,check_plan/* taskOf */.Xb)(id, target, plan.head, plan),
        purpose: 'print',
        showSecrets,
        origins,
    }));
    await executor.run(tasks, (outcome) => {
        waiting.set(outcome.id, outcome);
        for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
            const target = plan.affected[next];
            const shown = ready;
            waiting.delete(next);
            next += 1;
            if (target !== undefined)
                printed = printed.then(() => onText(target, shown));
        }
    });
    await printed;
}

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/rules/settings.ts
var settings = __webpack_require__(2626);
;// CONCATENATED MODULE: ./src/command-render.ts





/** Prints what the targets render to: a YAML stream on stdout and nothing else. */
async function renderCommand(request, terminal) {
    const plan = (0,check_plan/* planCheck */.Iw)(request, undefined);
    if (plan.head.config !== undefined)
        await (0,settings/* checkRuleOptions */.j)(plan.head.config);
    const executor = (0,check_executor/* openExecutor */.c)({
        entry: terminal.entry,
        engine: request.engine,
        concurrency: request.concurrency,
        searchPath: terminal.environment['PATH'] ?? '',
    });
    let exitCode = plan.affected.length === 0 ? 3 : 0;
    if (plan.affected.length === 0) {
        const nothing = plan.head.discovery.nothing ?? 'There is nothing to render.';
        await terminal.say(`rollout-guard: ${nothing}\n`);
    }
    try {
        let isFirst = true;
        await renderTargets(plan, executor, async (target, outcome) => {
            for (const warning of outcome.warnings)
                await terminal.say(`rollout-guard: ${target.name}: ${warning}\n`);
            if (outcome.problem !== undefined) {
                exitCode = 3;
                await terminal.say(`rollout-guard: ${target.name}: ${(0,failure/* problemText */.f)(outcome.problem)}`);
                return;
            }
            const text = outcome.text ?? '';
            if (outcome.objects === 0) {
                exitCode = 3;
                await terminal.say(`rollout-guard: ${target.name}: rendered no object\n`);
            }
            if (text === '')
                return;
            await terminal.print(isFirst ? text : `---\n${text}`);
            isFirst = false;
        });
    }
    finally {
        await executor.close();
    }
    return exitCode;
}


/***/ }),

/***/ 7127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ loadRendererModule)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2386);
/* harmony import */ var _installation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5794);








/**
 * How much of a function's code runs before V8 optimizes it, 13 MB by default. Of the engines' 41 MB a cold render and a few
 * hundred builds run much code a little: optimizing it took a fifth of the processor time of one target, beside the render.
 */
const tieringBudget = 100_000_000;
/** Of what the engines unpack to: pieces of the usual size would have to be put together once more. */
const unpackedBytes = 48 * 1024 * 1024;
/**
 * Unpacks and compiles the engines (about 0.2 s, beside whatever the thread does meanwhile). The module can be posted to worker threads: compile once, instantiate in each.
 * Throws RG605 when the file that belongs to this installation is missing.
 */
async function loadRendererModule() {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_installation_js__WEBPACK_IMPORTED_MODULE_7__/* .findInstallation */ .Q)(import.meta.dirname), 'dist', 'renderer.wasm.br');
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file)) {
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .ProblemError */ .Mm({
            id: 'RG605',
            message: 'the embedded renderer (dist/renderer.wasm.br) is missing from this installation',
            next: 'Check out the whole repository, or build it with `npm run build:renderer`.',
        });
    }
    (0,node_v8__WEBPACK_IMPORTED_MODULE_4__.setFlagsFromString)(`--wasm-tiering-budget=${tieringBudget}`);
    const unpack = (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_5__.brotliDecompress);
    return WebAssembly.compile(await unpack(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file), { chunkSize: unpackedBytes }));
}


/***/ }),

/***/ 5794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ findInstallation)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** The folder of action.yml: the same from the sources, from the bundle and in an installed package. */
function findInstallation(from) {
    for (let folder = from;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'action.yml')))
            return folder;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
            return from;
    }
}


/***/ }),

/***/ 9345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ refuseOldNode),
/* harmony export */   o: () => (/* binding */ openProcessRunner)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2386);

const oldestNode = 22;
/**
 * Loads execa, which does not start on Node older than 22, and gives the one function that runs programs.
 * @throws UsageError on an older Node.
 */
async function openProcessRunner(nodeVersion = process.versions.node) {
    refuseOldNode(nodeVersion);
    const { execa } = await __webpack_require__.e(/* import() */ 269).then(__webpack_require__.bind(__webpack_require__, 2269));
    return async (command) => {
        const result = await execa(command.file, [...command.args], {
            cwd: command.cwd,
            env: { ...command.env },
            extendEnv: false,
            preferLocal: false,
            shell: false,
            stdin: 'ignore',
            encoding: 'buffer',
            stripFinalNewline: false,
            reject: false,
            timeout: command.timeMs,
            killSignal: 'SIGKILL',
            killDescendants: true,
            maxBuffer: { stdout: command.stdoutBytes, stderr: command.stderrBytes },
        });
        if (result.timedOut)
            return { how: 'timed-out' };
        if (result.isMaxBuffer)
            return { how: 'output-exceeded' };
        const stderr = decode(result.stderr);
        if (result.signal !== undefined)
            return { how: 'signalled', signal: result.signal, stderr };
        if (result.exitCode === undefined) {
            return { how: 'not-started', reason: (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(result.cause ?? result) };
        }
        return { how: 'exited', code: result.exitCode, stdout: decode(result.stdout), stderr };
    };
}
/** @throws UsageError where programs cannot be run. */
function refuseOldNode(nodeVersion = process.versions.node) {
    if (Number.parseInt(nodeVersion, 10) < oldestNode) {
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`the system engine needs Node ${oldestNode} or newer, and this is Node ${nodeVersion}; the embedded engine runs on it.`, { next: 'leave out `--engine system`, or run with a newer Node' });
    }
}
function decode(bytes) {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}


/***/ })

};
