export const id = 62;
export const ids = [62,613];
export const modules = {

/***/ 2062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/command-check.ts + 3 modules
var command_check = __webpack_require__(7613);
// EXTERNAL MODULE: ./src/event.ts
var src_event = __webpack_require__(3188);
// EXTERNAL MODULE: ./src/failure.ts
var src_failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
// EXTERNAL MODULE: ./src/inputs/build-request.ts
var build_request = __webpack_require__(9529);
// EXTERNAL MODULE: ./src/inputs/nearest.ts
var nearest = __webpack_require__(3915);
// EXTERNAL MODULE: ./src/inputs/options.ts
var options = __webpack_require__(1159);
;// CONCATENATED MODULE: ./src/inputs/action-inputs.ts




/** Names of all inputs that the Action accepts. */
const inputNames = [
    'command',
    'path',
    ...options/* options */.fF.flatMap((option) => (option.input === false ? [] : [option.input])),
];
/**
 * The same request from the inputs of the Action. An empty text means unset, since the runner cannot tell the two apart.
 * Lists are written one a line or with commas between; `set` one a line only, because helm's own syntax uses commas.
 */
function readActionInputs(inputs, context) {
    const written = new Map(Object.entries(inputs)
        .map(([name, value]) => [name.toLowerCase().replaceAll('_', '-'), value.trim()])
        .filter(([, value]) => value !== ''));
    for (const name of written.keys()) {
        if (inputNames.includes(name))
            continue;
        throw new errors/* UsageError */.eb(`Unknown input ${(0,nearest/* formatFound */.Ay)(name)}; accepted: ${(0,nearest/* formatAccepted */.tj)(inputNames, 30)}.${(0,nearest/* formatHint */.FD)(name, inputNames)}`);
    }
    const command = readCommand(written.get('command') ?? 'check');
    const given = new Map((0,build_request/* readEnvironmentOptions */.u)(context.environment, command));
    for (const option of options/* options */.fF) {
        const value = option.input === false ? undefined : written.get(option.input);
        if (value === undefined || option.input === false)
            continue;
        const label = `The input ${option.input}`;
        if (!option.commands.includes(command)) {
            throw new errors/* UsageError */.eb(`${label} is not one of the command ${command}, but of ${option.commands.join(' and ')}.`);
        }
        given.set(option.name, { source: 'input', label, values: splitInput(value, option.type) });
    }
    return (0,build_request/* buildRequest */.m)({
        command,
        cwd: context.cwd,
        paths: splitInput(written.get('path') ?? '', 'list'),
        given,
    });
}
function readCommand(value) {
    const command = options/* commands */.Pi.find((name) => name === value);
    if (command !== undefined)
        return command;
    throw new errors/* UsageError */.eb(`The input command is ${(0,nearest/* formatFound */.Ay)(value)}; accepted: ${options/* commands */.Pi.join(', ')}.${(0,nearest/* formatHint */.FD)(value, options/* commands */.Pi)}`);
}
function splitInput(value, type) {
    if (type !== 'list' && type !== 'lines')
        return [value];
    return value
        .split(type === 'list' ? /[\n,]/ : /\n/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}

// EXTERNAL MODULE: ./src/inputs/environment.ts
var environment = __webpack_require__(8392);
// EXTERNAL MODULE: ./src/reporters/annotations.ts
var annotations = __webpack_require__(3684);
// EXTERNAL MODULE: ./src/reporters/markdown.ts + 1 modules
var markdown = __webpack_require__(5684);
// EXTERNAL MODULE: ./src/reporters/registry.ts + 2 modules
var registry = __webpack_require__(3855);
// EXTERNAL MODULE: ./src/sinks/annotations.ts
var sinks_annotations = __webpack_require__(2578);
;// CONCATENATED MODULE: ./src/sinks/job-summary.ts


/**
 * Adds to the job summary. Its size is measured first, since GitHub drops a summary that is too large while the step
 * stays green. Without a summary to write to (a runner that offers none) it is `skipped`.
 */
async function deliverToJobSummary(summary, { body }) {
    if (summary === undefined)
        return { outcome: 'skipped', reason: 'this runner offers no job summary' };
    if (body === '')
        return { outcome: 'refused', reason: 'not even the verdict fits into the job summary' };
    const bytes = Buffer.byteLength(body);
    if (bytes > markdown/* jobSummaryBytes */.Fb) {
        return {
            outcome: 'refused',
            reason: `the job summary takes ${markdown/* jobSummaryBytes */.Fb} bytes and the report has ${bytes}`,
        };
    }
    try {
        summary.addRaw(body);
        await summary.write();
        return { outcome: 'created', reason: 'job summary' };
    }
    catch (thrown) {
        summary.emptyBuffer();
        return { outcome: 'refused', reason: `cannot write the job summary: ${(0,errors/* errorMessage */.gJ)(thrown)}` };
    }
}

;// CONCATENATED MODULE: ./src/action.ts











/** The Action: inputs become the same request, and the report goes to log, annotations, job summary and outputs. Never throws. */
async function runAction(terminal) {
    const core = await __webpack_require__.e(/* import() */ 421).then(__webpack_require__.bind(__webpack_require__, 6421));
    try {
        return await run(core, terminal);
    }
    catch (thrown) {
        const failure = (0,src_failure/* describeFailure */.I)(thrown);
        setOutputs(core, { verdict: 'undecided', reason: failure.reason, 'exit-code': failure.exitCode });
        core.error(failure.next === undefined ? failure.message : `${failure.message}\n${failure.next}`, {
            title: 'rollout-guard',
        });
        await terminal.say(failure.text);
        return failure.exitCode;
    }
}
async function run(core, terminal) {
    const request = readActionInputs(readInputs(core), {
        cwd: terminal.cwd,
        environment: terminal.environment,
    });
    const facts = (0,src_event/* readEvent */.j)(terminal.environment);
    (0,environment/* refusePrivilegedEvent */.qy)(facts, request);
    if (request.command !== 'check') {
        const { runRequest } = await Promise.all(/* import() */[__webpack_require__.e(179), __webpack_require__.e(503)]).then(__webpack_require__.bind(__webpack_require__, 2884));
        return runRequest(request, terminal);
    }
    const asked = withJsonReport((0,environment/* withEventBase */.sC)(request, facts), terminal);
    const report = await (0,command_check.checkCommand)(asked, facts.change, terminal);
    await terminal.print(registry.reporters.text.render(report, { quiet: asked.quiet }).body);
    (0,sinks_annotations/* deliverAnnotations */.u)(core, (0,annotations/* annotationsOf */.Ih)(report));
    const summary = (terminal.environment['GITHUB_STEP_SUMMARY'] ?? '') === '' ? undefined : core.summary;
    const delivery = await deliverToJobSummary(summary, registry.reporters.markdown.render(report, { maxBytes: markdown/* jobSummaryBytes */.Fb }));
    if (delivery.outcome === 'refused')
        core.warning(`The job summary was not written: ${delivery.reason}`);
    const exitCode = await (0,command_check.deliverFiles)(report, asked, terminal);
    setOutputs(core, outputsOf(report, asked, exitCode));
    return exitCode;
}
function readInputs(core) {
    return Object.fromEntries(inputNames.map((name) => [name, core.getInput(name)]));
}
/** The whole report is always kept beside the bounded ones: in the folder of the runner when no input names a file. */
function withJsonReport(request, { environment }) {
    if (request.reports.some(({ format }) => format === 'json'))
        return request;
    const folder = environment['RUNNER_TEMP'] ?? '';
    if (folder === '')
        return request;
    const file = external_node_path_default().join(folder, 'rollout-guard', 'report.json');
    return { ...request, reports: [...request.reports, { format: 'json', file }] };
}
function outputsOf(report, request, exitCode) {
    const json = request.reports.find(({ format }) => format === 'json');
    const { errors, warnings, undecided } = report.summary;
    return {
        verdict: report.verdict,
        reason: report.reason,
        'exit-code': exitCode,
        errors,
        warnings,
        undecided,
        ...(json === undefined ? {} : { 'report-json': external_node_path_default().resolve(request.cwd, json.file) }),
    };
}
function setOutputs(core, outputs) {
    for (const [name, value] of Object.entries(outputs))
        core.setOutput(name, value);
}


/***/ }),

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
// EXTERNAL MODULE: ./src/rules/registry.ts + 34 modules
var registry = __webpack_require__(452);
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
        if (task !== undefined) {
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
/* harmony export */   s2: () => (/* binding */ undecidedOutcome),
/* harmony export */   yn: () => (/* binding */ heartbeatBytes)
/* harmony export */ });
/* unused harmony export stages */
/** What is left of a target that could not be judged. */
function undecidedOutcome(task, engine, problem, durationMs) {
    return {
        id: task.id,
        engine,
        objects: 0,
        workloads: 0,
        durationMs,
        occurrences: [],
        annotations: [],
        facts: {},
        warnings: [],
        problem,
        filesRead: null,
    };
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

/***/ 7613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkCommand: () => (/* binding */ checkCommand),
  deliverFiles: () => (/* binding */ deliverFiles)
});

// EXTERNAL MODULE: ./src/check/executor.ts + 1 modules
var check_executor = __webpack_require__(4329);
// EXTERNAL MODULE: ./src/check/run-check.ts + 39 modules
var run_check = __webpack_require__(8118);
;// CONCATENATED MODULE: ./src/kernel/clock.ts
const systemClock = {
    now: () => new Date(),
    monotonicMs: () => performance.now(),
};

// EXTERNAL MODULE: ./src/installed.ts + 1 modules
var installed = __webpack_require__(3975);
;// CONCATENATED MODULE: ./src/progress.ts
/** Milliseconds before the first word: what ends sooner needs none. */
const patience = 1000;
/** Milliseconds between two lines where they cannot be overwritten. */
const interval = 10_000;
/** Says on stderr how far a long run is: one line that is overwritten on a terminal, else a line every ten seconds. */
function startProgress(terminal, quiet) {
    if (quiet)
        return { show: () => undefined, stop: () => undefined };
    const startedAt = performance.now();
    let saidAt = startedAt + patience - (terminal.stderrIsTty ? 100 : interval);
    let isOnLine = false;
    return {
        show(done, all) {
            const now = performance.now();
            if (now - saidAt < (terminal.stderrIsTty ? 100 : interval) || done === all)
                return;
            saidAt = now;
            const text = `rollout-guard: ${done} of ${all} targets judged`;
            isOnLine = terminal.stderrIsTty;
            void terminal.say(terminal.stderrIsTty ? `\r${text}` : `${text}\n`);
        },
        stop() {
            if (isOnLine)
                void terminal.say('\r\u001b[2K');
        },
    };
}

// EXTERNAL MODULE: ./src/reporters/registry.ts + 2 modules
var registry = __webpack_require__(3855);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
;// CONCATENATED MODULE: ./src/sinks/file.ts




/**
 * Writes a whole report or nothing: into a new file beside the old one, then renamed over it. Folders are made.
 * Under `root` only regular files are replaced and no folder may be a link that leaves it; outside, the user named the
 * place, and devices and pipes (`/dev/stdout`) are written to as they are.
 */
async function deliverToFile({ root, file }, { body }) {
    try {
        const wanted = external_node_path_default().resolve(root, file);
        return isWithin(root, wanted)
            ? await replaceInside(root, wanted, body)
            : await writeOutside(wanted, body);
    }
    catch (thrown) {
        return { outcome: 'refused', reason: `cannot write ${file}: ${(0,errors/* errorMessage */.gJ)(thrown)}` };
    }
}
async function replaceInside(root, wanted, body) {
    const realRoot = await (0,promises_.realpath)(root);
    const parent = external_node_path_default().dirname(wanted);
    if (!isWithin(realRoot, await nearestReal(parent))) {
        return refused(wanted, 'its folder is a link that leaves the working directory');
    }
    await (0,promises_.mkdir)(parent, { recursive: true });
    const realParent = await (0,promises_.realpath)(parent);
    if (!isWithin(realRoot, realParent)) {
        return refused(wanted, 'its folder is a link that leaves the working directory');
    }
    const there = await statOf(wanted, promises_.lstat);
    if (there !== undefined && !there.isFile())
        return refused(wanted, 'there is something else than a regular file');
    return await replace(external_node_path_default().join(realParent, external_node_path_default().basename(wanted)), body, there !== undefined);
}
async function writeOutside(wanted, body) {
    const there = await statOf(wanted, promises_.stat);
    if (there?.isDirectory() === true)
        return refused(wanted, 'it is a folder');
    if (there !== undefined && !there.isFile()) {
        await (0,promises_.writeFile)(wanted, body, { flag: 'a' });
        return { outcome: 'created', reason: wanted };
    }
    await (0,promises_.mkdir)(external_node_path_default().dirname(wanted), { recursive: true });
    return await replace(there === undefined ? wanted : await (0,promises_.realpath)(wanted), body, there !== undefined);
}
async function replace(file, body, existed) {
    const temporary = external_node_path_default().join(external_node_path_default().dirname(file), `.${external_node_path_default().basename(file)}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`);
    try {
        const handle = await (0,promises_.open)(temporary, 'wx', 0o644);
        try {
            await handle.writeFile(body);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await (0,promises_.rename)(temporary, file);
    }
    catch (thrown) {
        await (0,promises_.rm)(temporary, { force: true });
        throw thrown;
    }
    return { outcome: existed ? 'updated' : 'created', reason: file };
}
function refused(file, why) {
    return { outcome: 'refused', reason: `cannot write ${file}: ${why}` };
}
function isWithin(folder, file) {
    const relative = external_node_path_default().relative(folder, file);
    return relative !== '..' && !relative.startsWith(`..${(external_node_path_default()).sep}`) && !external_node_path_default().isAbsolute(relative);
}
/** Real path of the nearest folder that exists; a link to nothing counts as existing and throws. */
async function nearestReal(folder) {
    if ((await statOf(folder, promises_.lstat)) !== undefined)
        return await (0,promises_.realpath)(folder);
    const parent = external_node_path_default().dirname(folder);
    return parent === folder ? folder : await nearestReal(parent);
}
async function statOf(file, look) {
    try {
        return await look(file);
    }
    catch (thrown) {
        if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'ENOENT')
            return undefined;
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./src/command-check.ts







/** Runs the check and gives its report; throws what kept the run from having one. */
async function checkCommand(request, change, terminal) {
    const executor = (0,check_executor/* openExecutor */.c)({
        entry: terminal.entry,
        engine: request.engine,
        concurrency: request.concurrency,
        searchPath: terminal.environment['PATH'] ?? '',
    });
    const progress = startProgress(terminal, request.quiet);
    try {
        return await (0,run_check/* runCheck */.k_)(request, change, {
            clock: systemClock,
            version: (0,installed/* installedVersion */.nU)(),
            executor,
            onProgress: progress.show,
        });
    }
    finally {
        progress.stop();
        await executor.close();
    }
}
/** Writes the report files. A file that cannot be written was asked for and is missing: the run is not done (3, unless it failed anyway). */
async function deliverFiles(report, request, terminal) {
    let { exitCode } = report;
    for (const { format, file } of request.reports) {
        const delivery = await deliverToFile({ root: request.cwd, file }, registry.reporters[format].render(report, {}));
        if (delivery.outcome !== 'refused')
            continue;
        await terminal.say(`rollout-guard: ${delivery.reason}\n`);
        if (exitCode === 0)
            exitCode = 3;
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
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2386);






/**
 * Unpacks and compiles the engines (about 0.2 s, beside whatever the thread does meanwhile). The module can be posted to worker threads: compile once, instantiate in each.
 * Throws RG605 when the file that belongs to this installation is missing.
 */
async function loadRendererModule() {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(findInstallation(import.meta.dirname), 'dist', 'renderer.wasm.br');
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file)) {
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ProblemError */ .Mm({
            id: 'RG605',
            message: 'the embedded renderer (dist/renderer.wasm.br) is missing from this installation',
            next: 'Check out the whole repository, or build it with `npm run build:renderer`.',
        });
    }
    return WebAssembly.compile(await (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_4__.brotliDecompress)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file)));
}
/** The folder of action.yml: the same from the sources, from the bundle and in an installed package. */
function findInstallation(from) {
    for (let folder = from;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'action.yml')))
            return folder;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder) === folder)
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
    const { execa } = await __webpack_require__.e(/* import() */ 499).then(__webpack_require__.bind(__webpack_require__, 2499));
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


/***/ }),

/***/ 2578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ deliverAnnotations)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2386);

/** Sends each annotation to the runner and says how many did not fit. */
function deliverAnnotations(port, { annotations, omitted }) {
    if (port === undefined)
        return { outcome: 'skipped', reason: 'not in a workflow' };
    if (annotations.length === 0)
        return { outcome: 'skipped', reason: 'nothing to annotate' };
    try {
        for (const annotation of annotations)
            port[annotation.level](annotation.message, propertiesOf(annotation));
    }
    catch (thrown) {
        return { outcome: 'refused', reason: `cannot annotate: ${(0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(thrown)}` };
    }
    const left = omitted.error + omitted.warning + omitted.notice;
    return {
        outcome: 'created',
        reason: `${annotations.length} annotations${left > 0 ? `, ${left} left out` : ''}`,
    };
}
function propertiesOf({ title, file, startLine, endLine, startColumn }) {
    return {
        title,
        ...(file === undefined ? {} : { file }),
        ...(startLine === undefined ? {} : { startLine }),
        ...(endLine === undefined ? {} : { endLine }),
        // GitHub takes a column only when the annotation is on one line.
        ...(startColumn === undefined || (endLine !== undefined && endLine !== startLine) ? {} : { startColumn }),
    };
}


/***/ })

};
