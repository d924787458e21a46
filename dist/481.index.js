export const id = 481;
export const ids = [481];
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

/***/ 807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ policyOccurrences),
/* harmony export */   c: () => (/* binding */ policyRules)
/* harmony export */ });
/* harmony import */ var _findings_occurrence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7301);
/* harmony import */ var _findings_rule_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5328);


const policyChanged = {
    id: 'RG910',
    name: 'policy-changed',
    title: 'A change to what judges protected environments is seen by those who own it',
    severity: 'warning',
    owner: 'platform',
    remedy: 'Nothing to mend when it is meant: the change counts after merge, and this run was judged by the base.',
};
/** Rules about the policy itself: they look at no manifest. */
const policyRules = [(0,_findings_rule_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleFacts */ .S)(policyChanged)];
/** What a change does to the policy of protected environments: a warning where less is asked for than before, else a note. */
function policyOccurrences(policy) {
    if (!Object.values(policy.policies).some(({ from }) => from === 'base'))
        return [];
    return policy.changes.map(({ what, place, weakens }) => (0,_findings_occurrence_js__WEBPACK_IMPORTED_MODULE_0__/* .occurrenceOf */ .L)({
        rule: policyChanged.id,
        target: -1,
        targetName: '',
        object: null,
        path: ['policy', { key: 'change', value: what }],
        messageKey: weakens ? 'weaker' : 'changed',
        message: `${what} It counts after merge; this run was judged by the base.`,
        severity: weakens ? 'warning' : 'note',
        location: {
            file: place.file,
            line: place.line ?? 1,
            ...(place.column === undefined ? {} : { column: place.column }),
            via: 'source',
        },
    }));
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

/***/ 3481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkCommand: () => (/* binding */ checkCommand),
  deliverFiles: () => (/* binding */ deliverFiles)
});

// EXTERNAL MODULE: ./src/check/executor.ts + 1 modules
var check_executor = __webpack_require__(4329);
// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
// EXTERNAL MODULE: ./src/rules/run.ts + 1 modules
var run = __webpack_require__(1407);
// EXTERNAL MODULE: ./src/rules/settings.ts
var settings = __webpack_require__(2626);
// EXTERNAL MODULE: ./src/targets/policy.ts + 1 modules
var targets_policy = __webpack_require__(8545);
// EXTERNAL MODULE: ./src/findings/order.ts
var order = __webpack_require__(1310);
;// CONCATENATED MODULE: ./src/findings/decide.ts

/** Rendered, and there was nothing to look at: no pass. A target that is only a contract profile renders nothing by design. */
function renderedNothing(target) {
    return target.status === 'judged' && target.engine !== 'none' && target.objects === 0;
}
/** Whether this occurrence alone makes the verdict `fail`. Contract findings (RG1xx) count whether they are new or not. */
function blocks(occurrence, policy) {
    const failOn = policy.failOn ?? 'error';
    if (failOn === 'never' || occurrence.state === 'waived')
        return false;
    if ((0,order/* compareSeverity */.zK)(occurrence.severity, failOn) > 0)
        return false;
    const gateOn = policy.gateOn ?? (policy.pullRequest ? 'new' : 'all');
    return occurrence.state === 'new' || gateOn === 'all' || isContractRule(occurrence.rule);
}
function isContractRule(rule) {
    return /^RG1\d\d$/.test(rule);
}
/**
 * A finding that counts is a `no` whatever else could not be judged (1 before 3); what could not be judged is never
 * rounded to a pass, and no severity setting, waiver or `fail-on` reaches it. A run without targets judged nothing,
 * unless the change provably affects none of them.
 */
function decide(occurrences, targets, problems, policy) {
    if (occurrences.some((occurrence) => blocks(occurrence, policy))) {
        return { verdict: 'fail', exitCode: 1, reason: 'findings' };
    }
    if (problems.length > 0)
        return { verdict: 'undecided', exitCode: 3, reason: 'run-problems' };
    if (targets.some((target) => target.status === 'undecided' || target.problem !== undefined)) {
        return { verdict: 'undecided', exitCode: 3, reason: 'undecided-targets' };
    }
    if (targets.length === 0)
        return { verdict: 'undecided', exitCode: 3, reason: 'nothing-to-check' };
    if (targets.some(renderedNothing))
        return { verdict: 'undecided', exitCode: 3, reason: 'nothing-rendered' };
    if (targets.every((target) => target.status === 'unaffected')) {
        return { verdict: 'pass', exitCode: 0, reason: 'nothing-affected' };
    }
    return { verdict: 'pass', exitCode: 0, reason: 'passed' };
}
/** Of several exit codes the one that must win: wrong use, unproven action, a `no`, not judged, done. */
function worstExitCode(codes) {
    return [2, 4, 1, 3].find((code) => codes.includes(code)) ?? (codes.length > 0 ? 0 : 3);
}

// EXTERNAL MODULE: ./src/rules/catalogue.ts
var catalogue = __webpack_require__(1062);
;// CONCATENATED MODULE: ./src/findings/group.ts


/**
 * Occurrences, in engine order, to what people read: one fault in a base is one finding that lists its targets.
 * The path belongs to the place, since one line can lack two things. `entry` is not where the fault is written, so
 * there the object keeps different faults apart.
 */
function groupFindings(occurrences, targets, rules, blocks) {
    const groups = new Map();
    for (const [index, occurrence] of occurrences.entries()) {
        const key = groupKey(occurrence);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [index]);
        else
            group.push(index);
    }
    return [...groups.values()].flatMap((indexes) => {
        const members = indexes.flatMap((index) => occurrences[index] ?? []);
        const [first] = members;
        return first === undefined ? [] : [findingOf(first, members, indexes, targets, rules, blocks)];
    });
}
function groupKey({ rule, location, path, messageKey, object }) {
    const { file, line, column, via } = location;
    const who = via === 'entry' && object !== null ? [object.kind, object.namespace, object.name] : null;
    return JSON.stringify([rule, file, line, column ?? 0, via, path, messageKey, who]);
}
function findingOf(first, members, indexes, targets, rules, blocks) {
    const facts = rules.get(first.rule);
    if (facts === undefined)
        throw new Error(`rule ${first.rule} reported something but is not registered`);
    const names = members.flatMap((member) => targets[member.target]?.name ?? []);
    const { object } = first;
    const catalogued = (0,catalogue/* catalogueId */.Lk)(first.messageKey);
    return {
        ruleId: first.rule,
        name: facts.name,
        ...(catalogued === undefined ? {} : { catalogueId: catalogued }),
        severity: (0,order/* worstSeverity */.Lc)(members.map((member) => member.severity)),
        message: first.message,
        targets: [...new Set(names)].sort(order/* compareText */.n6),
        object: object === null ? null : { kind: object.kind, namespace: object.namespace, name: object.name },
        path: first.path,
        location: first.location,
        occurrences: indexes,
        fingerprint: first.fingerprint,
        state: (0,order/* worstState */.Fk)(members.map((member) => member.state)),
        owner: facts.owner,
        remedy: facts.remedy,
        blocking: members.some(blocks),
    };
}

// EXTERNAL MODULE: ./src/findings/waiver-rules.ts
var waiver_rules = __webpack_require__(3506);
;// CONCATENATED MODULE: ./src/findings/build-report.ts




/** Pure and total: the same run in any order of its parts is the same report. */
function buildReport(input) {
    const { targets, occurrences } = inOrder(input);
    const rules = new Map([...input.rules, ...Object.values(waiver_rules/* waiverRules */.o)].map((rule) => [rule.id, rule]));
    const blocking = (occurrence) => blocks(occurrence, input.policy);
    const findings = groupFindings(occurrences, targets, rules, blocking);
    const decision = decide(occurrences, targets, input.problems, input.policy);
    const failing = new Set(occurrences.filter(blocking).map((occurrence) => occurrence.target));
    return {
        schemaVersion: 1,
        tool: { name: 'rollout-guard', version: input.version },
        ...decision,
        targets: targets.map((target, index) => ({
            ...target,
            verdict: targetVerdict(target, failing.has(index)),
        })),
        rules: entriesOf(occurrences, rules),
        files: [...new Set(occurrences.map((occurrence) => occurrence.location.file))].sort(order/* compareText */.n6),
        occurrences,
        findings,
        summary: count(targets, findings, occurrences),
        problems: [...input.problems].sort((a, b) => (0,order/* compareText */.n6)(problemKey(a), problemKey(b))),
    };
}
function inOrder(input) {
    const targets = [...input.targets].sort((a, b) => (0,order/* compareText */.n6)(a.name, b.name));
    const indexOf = new Map(targets.map((target, index) => [target, index]));
    const moved = input.targets.map((target) => indexOf.get(target) ?? -1);
    const occurrences = input.occurrences.map((occurrence) => ({
        ...occurrence,
        target: moved[occurrence.target] ?? -1,
    }));
    return { targets, occurrences: occurrences.sort((0,order/* compareOccurrences */.cu)(targets)) };
}
function targetVerdict(target, fails) {
    if (fails)
        return 'fail';
    if (target.status === 'undecided' || target.problem !== undefined || renderedNothing(target))
        return 'undecided';
    return target.status === 'unaffected' ? 'unaffected' : 'pass';
}
function entriesOf(occurrences, rules) {
    const ids = [...new Set(occurrences.map((occurrence) => occurrence.rule))].sort(order/* compareText */.n6);
    const entries = ids.flatMap((id) => {
        const facts = rules.get(id);
        if (facts === undefined)
            return [];
        const { name, title, severity, docs } = facts;
        return [[id, { id, name, title, severity, docs }]];
    });
    return Object.fromEntries(entries);
}
function count(targets, findings, occurrences) {
    const status = (wanted) => targets.filter((target) => target.status === wanted).length;
    const open = findings.filter((finding) => finding.state !== 'waived');
    const severity = (wanted) => open.filter((finding) => finding.severity === wanted).length;
    return {
        targets: targets.length,
        judged: status('judged'),
        undecided: status('undecided'),
        unaffected: status('unaffected'),
        objects: targets.reduce((sum, target) => sum + target.objects, 0),
        withoutSchema: targets.reduce((sum, target) => sum + (target.schemaGaps?.objects ?? 0), 0),
        errors: severity('error'),
        warnings: severity('warning'),
        notes: severity('note'),
        // Waivers meet occurrences: a finding with one target left open is not waived, and what is waived of it must not vanish.
        waived: occurrences.filter((occurrence) => occurrence.state === 'waived').length,
        existing: open.filter((finding) => finding.state === 'existing').length,
    };
}
function problemKey(problem) {
    const { id, place, message, next } = problem;
    return JSON.stringify([
        id,
        place?.file ?? '',
        String(place?.line ?? 0).padStart(9, '0'),
        message,
        next ?? '',
        place,
    ]);
}

;// CONCATENATED MODULE: ./src/findings/compare.ts
/**
 * What the base render has too is `existing`, all else `new`; what is waived stays waived. Fingerprints are counted:
 * a second fault of the same identity is new, even when the base had one.
 */
function compareWithBase(head, base) {
    const left = new Map();
    for (const { fingerprint } of base)
        left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1);
    return head.map((occurrence) => {
        const count = left.get(occurrence.fingerprint) ?? 0;
        if (count > 0)
            left.set(occurrence.fingerprint, count - 1);
        if (occurrence.state === 'waived')
            return occurrence;
        return { ...occurrence, state: count > 0 ? 'existing' : 'new' };
    });
}

// EXTERNAL MODULE: ./src/findings/rule-facts.ts
var rule_facts = __webpack_require__(5328);
// EXTERNAL MODULE: ./src/manifests/locate.ts + 4 modules
var locate = __webpack_require__(7691);
// EXTERNAL MODULE: ./src/rules/registry.ts + 191 modules
var registry = __webpack_require__(7428);
// EXTERNAL MODULE: ./src/findings/occurrence.ts + 1 modules
var occurrence = __webpack_require__(7301);
// EXTERNAL MODULE: ./src/rules/messages.ts
var messages = __webpack_require__(2819);
// EXTERNAL MODULE: ./src/contract/resource-classes.ts + 1 modules
var resource_classes = __webpack_require__(7203);
;// CONCATENATED MODULE: ./src/check/across.ts






/**
 * Judges what several targets say together, and contract against matrix, on both sides of the change. Rules that compare rendered
 * targets need all of them: when the change leaves some unrendered, only contract and matrix are compared.
 */
function judgeAcross(plan, outcomes, indexOf) {
    const isWhole = plan.affected.length === plan.targets.length && plan.base === undefined;
    const rules = registry/* allRules */.V.filter(({ meta }) => isWhole || meta.scope === 'repository');
    const settings = (0,targets_policy/* resolveRuleSettings */.WW)(plan.base?.policy.config ?? plan.head.config, undefined);
    const judge = (side, judged) => (0,run/* runRepositoryRules */.HH)([...judged].map(([target, { facts }]) => {
        const profile = plan.policy.policies[target]?.profile;
        return { target, facts, ...(profile === undefined ? {} : { profile }) };
    }), {
        world: {
            resourceClasses: (0,resource_classes/* resourceClasses */.b)(side.config),
            ...(side.contract === undefined ? {} : { contract: side.contract }),
        },
        settings,
        rules,
    });
    const head = judge(plan.head, outcomes.head);
    const base = plan.base === undefined ? undefined : judge(plan.base.side, outcomes.base);
    return {
        head: head.violations.map((judged) => place(judged, plan.head, indexOf)),
        base: base?.violations.map((judged) => place(judged, plan.head, indexOf)) ?? [],
        problems: head.broken.length === 0 ? [] : [(0,run/* brokenRuleProblem */.XD)(head.broken)],
    };
}
function place({ rule, severity, violation }, side, indexOf) {
    const { where, message: messageKey, facts, target = '', subject } = violation;
    const template = (0,registry/* findRule */.I)(rule)?.meta.messages[messageKey] ?? messageKey;
    return (0,occurrence/* occurrenceOf */.L)({
        rule,
        target: indexOf.get(target) ?? -1,
        targetName: target,
        object: where.kind === 'object' ? where.object : (subject ?? null),
        path: where.path,
        messageKey,
        message: (0,messages/* fillMessage */.f)(template, facts),
        severity,
        location: where.kind === 'place' ? locationOf(where.place) : entryOf(side),
    });
}
function locationOf({ file, line = 1, column }) {
    return { file, line, ...(column === undefined ? {} : { column }), via: 'source' };
}
function entryOf(side) {
    return { file: side.contract?.file ?? side.config?.file ?? '', line: 1, via: 'entry' };
}

// EXTERNAL MODULE: ./src/check/policy-findings.ts
var policy_findings = __webpack_require__(807);
// EXTERNAL MODULE: ./src/findings/annotation-waivers.ts
var annotation_waivers = __webpack_require__(3373);
;// CONCATENATED MODULE: ./src/findings/waivers.ts





/**
 * Waivers meet occurrences, one by one. What is expired waives nothing and is RG901; what meets nothing is RG902; an
 * annotation that cannot be read is RG903. A waiver of targets that the run leaves out is none of these. The new occurrences come after the given ones, which keep their order.
 */
function applyWaivers(input) {
    const grants = [...input.config.map((waiver) => configGrant(waiver, input)), ...annotationGrants(input)];
    const usable = byRule(grants.filter((grant) => !grant.expired));
    const used = new Set();
    const met = input.occurrences.map((occurrence) => {
        const meeting = (usable.get(occurrence.rule) ?? []).filter((grant) => grant.meets(occurrence));
        for (const grant of meeting)
            used.add(grant);
        const [first] = meeting;
        return first === undefined ? occurrence : { ...occurrence, state: 'waived', waiver: first.waiver };
    });
    return [...met, ...grants.flatMap((grant) => faultOf(grant, used.has(grant), input)), ...unreadable(input)];
}
function configGrant(waiver, { targets, isWhole, ruleId, now }) {
    const matches = globOf(waiver.target);
    const meant = targets.filter((target) => matches.test(target.name));
    const { rule, owner, reason, expires, place } = waiver;
    return {
        rule: ruleId(rule),
        waiver: { rule, owner, reason, expires },
        expired: isExpired(expires, now),
        meets: (occurrence) => matches.test(targets[occurrence.target]?.name ?? '') &&
            (waiver.object === undefined || isObject(waiver.object, occurrence.object)),
        concerned: meant.length > 0 || matches.test(''),
        settled: (isWhole || !waiver.target.includes('*')) && meant.every((target) => target.judged),
        target: targets.findIndex((target) => target.name === waiver.target),
        object: null,
        label: `${rule} for ${waiver.target}${waiver.object === undefined ? '' : ` ${waiver.object}`}`,
        location: {
            file: place.file,
            line: place.line ?? 1,
            ...(place.column === undefined ? {} : { column: place.column }),
            via: 'source',
        },
    };
}
function* annotationGrants({ annotations, targets, ruleId, now }) {
    for (const { granted, object, target, location, rule } of annotations) {
        const there = targets[target];
        if (!granted.ok || there === undefined || there.protected)
            continue;
        const id = ruleId(rule);
        yield {
            rule: id,
            waiver: granted.waiver,
            expired: isExpired(granted.waiver.expires, now),
            meets: (occurrence) => occurrence.target === target && isSameObject(object, occurrence.object),
            concerned: true,
            settled: there.judged && id !== undefined,
            target,
            object,
            label: `${rule} on ${(0,order/* objectLabel */.uk)(object)}`,
            location,
        };
    }
}
function faultOf(grant, used, input) {
    const { owner, expires, reason } = grant.waiver;
    if (!grant.concerned)
        return [];
    if (grant.expired) {
        const message = 'The waiver of {label} ended on {expires} and excuses nothing now ({owner}: {reason}).';
        return [
            waiverFault('waiver-expired', (0,messages/* fillMessage */.f)(message, { label: grant.label, expires, owner, reason }), grant, input),
        ];
    }
    if (used || !grant.settled)
        return [];
    const message = 'The waiver of {label} excuses nothing: no finding meets it ({owner}).';
    return [waiverFault('waiver-unused', (0,messages/* fillMessage */.f)(message, { label: grant.label, owner }), grant, input)];
}
function unreadable(input) {
    return input.annotations.flatMap(({ granted, rule, object, target, location }) => {
        const why = granted.ok
            ? input.ruleId(rule) === undefined
                ? 'there is no such rule'
                : undefined
            : granted.why;
        if (why === undefined)
            return [];
        const label = `${rule} on ${(0,order/* objectLabel */.uk)(object)}`;
        const message = (0,messages/* fillMessage */.f)('The waiver of {label} excuses nothing: {why}.', { label, why });
        return [waiverFault('waiver-invalid', message, { target, object, label, location }, input)];
    });
}
function waiverFault(fault, message, { target, object, label, location }, { targets }) {
    const { id, severity } = waiver_rules/* waiverRules */.o[fault];
    return (0,occurrence/* occurrenceOf */.L)({
        rule: id,
        target,
        targetName: targets[target]?.name ?? '',
        object,
        path: ['waivers', { key: 'of', value: label }],
        messageKey: fault,
        message,
        severity,
        location,
    });
}
function byRule(grants) {
    const groups = new Map();
    for (const grant of grants) {
        if (grant.rule === undefined)
            continue;
        const group = groups.get(grant.rule);
        if (group === undefined)
            groups.set(grant.rule, [grant]);
        else
            group.push(grant);
    }
    return groups;
}
function isExpired(expires, now) {
    const end = (0,annotation_waivers/* lastMoment */.H)(expires);
    return end === undefined || now.getTime() >= end;
}
function globOf(pattern) {
    const parts = pattern.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 'su');
}
function isObject(written, object) {
    if (object === null)
        return false;
    return (written === `${object.kind}/${object.name}` ||
        written === `${object.kind}/${object.namespace}/${object.name}`);
}
function isSameObject(a, b) {
    return (b !== null && a.group === b.group && a.kind === b.kind && a.namespace === b.namespace && a.name === b.name);
}

;// CONCATENATED MODULE: ./src/check/waive.ts



/** Applies waivers to one side: those of the base policy to what the base protects, and the side's own to the rest. */
function waive(plan, side, clock) {
    const { policy, base } = plan;
    const { outcomes, occurrences, annotations, waivers } = side;
    const guarded = plan.targets.map(({ name }) => policy.policies[name]?.from === 'base');
    const { isComplete, all } = plan.head.discovery;
    const isWhole = isComplete && plan.targets.length === all.length;
    const now = clock.now();
    const apply = (isGuarded, config) => applyWaivers({
        occurrences: occurrences.filter(({ target }) => (guarded[target] ?? false) === isGuarded),
        config,
        annotations: annotations.filter(({ target }) => (guarded[target] ?? false) === isGuarded),
        targets: plan.targets.map(({ name }, at) => ({
            name,
            judged: guarded[at] === isGuarded && outcomes.get(name)?.problem === undefined && outcomes.has(name),
            protected: policy.policies[name]?.isProtected ?? false,
        })),
        isWhole,
        ruleId: (written) => (0,registry/* findRule */.I)(written)?.meta.id,
        now,
    });
    const guardedNames = plan.targets.filter((_, at) => guarded[at] === true).map(({ name }) => name);
    if (guardedNames.length === 0)
        return apply(false, waivers);
    const meetsGuarded = (waiver) => guardedNames.some((name) => (0,targets_policy/* waiverMeets */.Nl)(waiver, name));
    return [
        ...apply(true, (base?.policy.config?.waivers ?? []).filter(meetsGuarded)),
        ...apply(false, waivers.filter((waiver) => !guardedNames.includes(waiver.target))),
    ];
}

;// CONCATENATED MODULE: ./src/check/assemble.ts








/** Joins what was judged into the report: waivers, states against the base, findings, verdict. */
function assembleReport(plan, outcomes, ports) {
    const { head, base } = plan;
    const indexOf = new Map(plan.targets.map(({ name }, at) => [name, at]));
    const across = judgeAcross(plan, outcomes, indexOf);
    const waived = (side, judged, joint) => waive(plan, {
        outcomes: judged,
        occurrences: [...gather(judged, indexOf), ...joint],
        annotations: annotationsOf(judged, indexOf),
        waivers: side.config?.waivers ?? [],
    }, ports.clock);
    // Waivers first, on both sides: what they say of themselves (expired, unused) is as old as the base says it is.
    const occurrences = compareWithBase(waived(head, outcomes.head, across.head), base === undefined ? [] : waived(base.side, outcomes.base, across.base));
    return buildReport({
        version: ports.version,
        targets: plan.targets.map((target) => rowOf(target, plan, outcomes.head.get(target.name))),
        occurrences: [...occurrences, ...(0,policy_findings/* policyOccurrences */.B)(plan.policy)],
        problems: [...across.problems, ...nothingProblem(plan)],
        rules: [...registry/* allRules */.V.map(({ meta }) => (0,rule_facts/* ruleFacts */.S)(meta)), ...policy_findings/* policyRules */.c],
        policy: verdictPolicy(plan.request, base !== undefined),
    });
}
/** The report of a run that ended before any target was judged: what kept it from that is all that it says. */
function unplannedReport(problem, request, version) {
    return buildReport({
        version,
        targets: [],
        occurrences: [],
        problems: [problem],
        rules: [],
        policy: verdictPolicy(request, request.base !== undefined),
    });
}
function verdictPolicy({ failOn, gateOn }, pullRequest) {
    return {
        pullRequest,
        ...(failOn === undefined ? {} : { failOn }),
        ...(gateOn === undefined ? {} : { gateOn }),
    };
}
function annotationsOf(outcomes, indexOf) {
    return [...outcomes].flatMap(([name, { annotations }]) => annotations.map((annotation) => ({ ...annotation, target: indexOf.get(name) ?? -1 })));
}
function gather(outcomes, indexOf) {
    return [...outcomes].flatMap(([name, { occurrences }]) => occurrences.map((occurrence) => ({ ...occurrence, target: indexOf.get(name) ?? -1 })));
}
function rowOf(target, { head }, outcome) {
    const { name, environment, profile } = target;
    return {
        name,
        status: outcome === undefined ? 'unaffected' : outcome.problem === undefined ? 'judged' : 'undecided',
        engine: outcome?.engine ?? 'none',
        objects: outcome?.objects ?? 0,
        workloads: outcome?.workloads ?? 0,
        durationMs: Math.round(outcome?.durationMs ?? 0),
        ...(outcome?.references === undefined ? {} : { references: outcome.references }),
        ...(outcome?.schemaGaps === undefined ? {} : { schemaGaps: outcome.schemaGaps }),
        ...(environment === undefined ? {} : { environment }),
        ...(profile === undefined ? {} : { profile }),
        ...(outcome?.problem === undefined ? {} : { problem: placed(outcome.problem, target, head) }),
        warnings: warningsOf(outcome),
    };
}
function warningsOf(outcome) {
    if (outcome === undefined)
        return [];
    const isEmpty = outcome.problem === undefined && outcome.engine !== 'none' && outcome.objects === 0;
    return isEmpty
        ? [...outcome.warnings, 'rendered no object, so there was nothing to judge']
        : outcome.warnings;
}
/** A target that was stopped from outside cannot say where it was: a person begins to look at its entry. */
function placed(problem, target, { tree }) {
    return problem.place === undefined ? { ...problem, place: { file: (0,locate/* entryOf */.M)(tree, target).file } } : problem;
}
/** A run that found nothing to judge says what it looked at. */
function nothingProblem({ head }) {
    const { nothing } = head.discovery;
    if (nothing === undefined)
        return [];
    return [
        {
            id: 'RG601',
            message: nothing,
            next: 'Name a path to an overlay, a chart or manifests: rollout-guard check PATH',
        },
    ];
}

// EXTERNAL MODULE: ./src/sources/tree-path.ts
var tree_path = __webpack_require__(7570);
// EXTERNAL MODULE: ./src/targets/closure.ts
var closure = __webpack_require__(3971);
;// CONCATENATED MODULE: ./src/targets/mentions.ts



/** Texts of the files that a part of a closure holds, read once for all targets that share it. */
const textsOf = new WeakMap();
/**
 * Whether what a target is made of names all `words` somewhere, as they stand. A name that a template puts together from parts is
 * not seen: only rendering tells that.
 */
function mentions(tree, target, graph, words) {
    const texts = (0,closure/* closureParts */.oR)(tree, target, graph).flatMap((part) => textsIn(tree, part));
    return words.every((word) => texts.some((text) => text.includes(word)));
}
function textsIn(tree, part) {
    const known = textsOf.get(part);
    if (known !== undefined)
        return known;
    const files = new Set(part.files);
    for (const directory of part.directories)
        collect(tree, directory, files);
    const texts = [...files].flatMap((file) => textOf(tree, file));
    textsOf.set(part, texts);
    return texts;
}
/** Below a folder; what a link leads to is named by the closure itself. */
function collect(tree, folder, files) {
    for (const name of tree.stat(folder)?.kind === 'directory' ? tree.list(folder) : []) {
        const path = (0,tree_path/* childOf */.GG)(folder, name);
        if ((tree.passed?.(path) ?? []).length > 0)
            continue;
        if (tree.stat(path)?.kind === 'directory')
            collect(tree, path, files);
        else
            files.add(path);
    }
}
/** None for what cannot be read: rendering the target says so. */
function textOf(tree, file) {
    try {
        return tree.stat(file)?.kind === 'file' ? [Buffer.from(tree.read(file)).toString('latin1')] : [];
    }
    catch (thrown) {
        if (thrown instanceof errors/* ProblemError */.Mm)
            return [];
        throw thrown;
    }
}

// EXTERNAL MODULE: ./src/check/needs.ts
var needs = __webpack_require__(681);
;// CONCATENATED MODULE: ./src/check/neighbours.ts


/**
 * Lets targets of one environment answer for each other: a base that is applied by itself may bring what an overlay refers to.
 *
 * A run that judges only some targets has to come to what a full run would say. So targets that may have lost what they refer to
 * are judged too, and where a judged target misses something, those that are not judged are asked whether they bring it.
 */
async function consultNeighbours(start, ask) {
    const { plan, outcomes } = await addBereft(start, ask);
    const asked = await askProviders(plan, outcomes, ask);
    return { plan, outcomes: { head: settle(outcomes.head, asked), base: settle(outcomes.base, asked) } };
}
/** Adds targets that the change does not touch and that name what another target of their environment stopped bringing. */
async function addBereft(start, ask) {
    const { plan, outcomes } = start;
    const { head, base } = outcomes;
    if (plan.base === undefined)
        return start;
    const untouched = plan.targets.filter(({ name, environment }) => environment !== undefined && !head.has(name));
    const concerned = new Set([
        ...untouched.map(({ environment }) => environment),
        ...lackingEnvironments(base),
    ]);
    const stillThere = new Set(plan.policy.targets.map(({ name }) => name));
    const changed = [...plan.base.targets.values()].filter(({ name, environment }) => environment !== undefined && concerned.has(environment) && (head.has(name) || !stillThere.has(name)));
    const told = await ask(changed.filter(({ name }) => base.get(name)?.provides === undefined), plan.base.side, 'provide');
    const before = new Map([...base, ...told]);
    const losses = new Map();
    for (const { name } of changed) {
        const old = before.get(name);
        const now = head.get(name);
        const kept = now?.environment === old?.environment ? now?.provides : undefined;
        if (old?.provides === undefined)
            continue;
        const known = losses.get(old.environment) ?? [];
        losses.set(old.environment, [...known, ...(0,needs/* lossesOf */.Rr)(old.provides, kept)]);
    }
    const more = untouched.filter((target) => (losses.get(target.environment) ?? []).some((loss) => mayMiss(target, loss, plan.head)));
    // Nothing that they read has changed, so one judgement serves both sides.
    const judged = await ask(more, plan.head, 'judge');
    return {
        plan: { ...plan, affected: plan.targets.filter(({ name }) => head.has(name) || judged.has(name)) },
        outcomes: { head: new Map([...head, ...judged]), base: new Map([...before, ...judged]) },
    };
}
/** Cost follows the change: only what names the lost thing is judged again. */
function mayMiss(target, { namespace, words }, { tree, graph }) {
    const isNear = namespace === '' || namespace === (target.namespace ?? 'default');
    return mentions(tree, target, graph, isNear ? words : [namespace, ...words]);
}
/** Asks targets that are not judged what they bring, in environments where something is missing. */
async function askProviders(plan, { head, base }, ask) {
    const lacking = new Set([...lackingEnvironments(head), ...lackingEnvironments(base)]);
    const silent = plan.policy.targets.filter(({ name, environment }) => environment !== undefined && lacking.has(environment) && !head.has(name));
    return await ask(silent, plan.head, 'provide');
}
function lackingEnvironments(judged) {
    const supplies = suppliesOf([...judged.values()]);
    return [...judged.values()].flatMap(({ environment, needs }) => {
        if (environment === undefined)
            return [];
        return needs.some(({ need }) => supplies.get(environment)?.meets(need) !== true) ? [environment] : [];
    });
}
function settle(judged, asked) {
    const supplies = suppliesOf([...judged.values(), ...asked.values()]);
    return new Map([...judged].map(([name, outcome]) => {
        const supply = outcome.environment === undefined ? undefined : supplies.get(outcome.environment);
        return [name, supply === undefined ? outcome : (0,needs/* withoutMetNeeds */.Mj)(outcome, supply)];
    }));
}
/** By environment: a target without one answers for nobody. */
function suppliesOf(outcomes) {
    const provisions = new Map();
    for (const { environment, provides } of outcomes) {
        if (environment === undefined || provides === undefined)
            continue;
        const known = provisions.get(environment);
        if (known === undefined)
            provisions.set(environment, [provides]);
        else
            known.push(provides);
    }
    return new Map([...provisions].map(([environment, all]) => [environment, (0,needs/* supplyOf */.Bl)(all)]));
}

// EXTERNAL MODULE: ./src/check/plan.ts + 25 modules
var check_plan = __webpack_require__(1734);
;// CONCATENATED MODULE: ./src/check/run-check.ts







/** The story of a check: what is to be judged, which of it the change affects, what the rules say, what of that is new. */
async function runCheck(request, change, ports) {
    let plan;
    try {
        plan = (0,check_plan/* planCheck */.Iw)(request, change);
    }
    catch (thrown) {
        if (thrown instanceof errors/* ProblemError */.Mm)
            return unplannedReport(thrown.problem, request, ports.version);
        throw thrown;
    }
    if (plan.head.config !== undefined)
        await (0,settings/* checkRuleOptions */.j)(plan.head.config);
    const ask = (targets, side, purpose) => run_check_run(targets, side, purpose, plan, ports);
    const first = await ask(plan.affected, plan.head, 'judge');
    const base = await judgeBase(plan, first, ask);
    const head = await judgeChanges(plan, { head: first, base }, ports);
    const consulted = await consultNeighbours({ plan, outcomes: { head, base } }, ask);
    return assembleReport(consulted.plan, consulted.outcomes, ports);
}
/** What the affected targets were in the base, by the policy of the head: only where the head may have something to compare. */
function judgeBase(plan, head, ask) {
    const { base } = plan;
    if (base === undefined)
        return Promise.resolve(new Map());
    const waivers = [...(plan.head.config?.waivers ?? []), ...(base.policy.config?.waivers ?? [])];
    const compared = plan.affected.flatMap(({ name }) => {
        const before = base.targets.get(name);
        const after = head.get(name);
        const mayFind = (after?.occurrences.length ?? 0) > 0 ||
            (after?.annotations.length ?? 0) > 0 ||
            (0,run/* mayChange */.yv)(after?.facts ?? {}) ||
            waivers.some((waiver) => (0,targets_policy/* waiverMeets */.Nl)(waiver, name));
        return before !== undefined && mayFind ? [before] : [];
    });
    return ask(compared, base.side, 'judge');
}
/** Judges those targets once more whose change a rule has something to say about: only a worker knows the lines. */
async function judgeChanges(plan, { head, base }, ports) {
    const before = new Map();
    for (const [name, { facts, problem }] of head) {
        const old = base.get(name)?.facts;
        if (problem === undefined && old !== undefined && (0,run/* hasChanged */.$H)(old, facts))
            before.set(name, old);
    }
    const changed = plan.affected.filter(({ name }) => before.has(name));
    return new Map([...head, ...(await run_check_run(changed, plan.head, 'judge', plan, ports, before))]);
}
async function run_check_run(targets, side, purpose, plan, ports, before = new Map()) {
    const outcomes = new Map();
    if (targets.length === 0)
        return outcomes;
    const tasks = targets.map((target, id) => {
        const facts = before.get(target.name);
        const task = (0,check_plan/* taskOf */.Xb)(id, target, side, plan, purpose);
        return facts === undefined ? task : { ...task, before: facts };
    });
    await ports.executor.run(tasks, (outcome) => {
        const name = targets[outcome.id]?.name;
        if (name !== undefined)
            outcomes.set(name, outcome);
        ports.onProgress?.(outcomes.size, targets.length);
    });
    return outcomes;
}

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
var reporters_registry = __webpack_require__(3855);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
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
        return await runCheck(request, change, {
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
        const delivery = await deliverToFile({ root: request.cwd, file }, reporters_registry.reporters[format].render(report, {}));
        if (delivery.outcome !== 'refused')
            continue;
        await terminal.say(`rollout-guard: ${delivery.reason}\n`);
        if (exitCode === 0)
            exitCode = 3;
    }
    return exitCode;
}


/***/ }),

/***/ 5328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ruleFacts),
/* harmony export */   t: () => (/* binding */ docsPage)
/* harmony export */ });
function ruleFacts(meta) {
    const { id, name, title, severity, owner, remedy } = meta;
    return { id, name, title, severity, docs: docsPage(id, name), owner, remedy };
}
/** Path of a rule's page in the repository of rollout-guard. */
function docsPage(id, name) {
    return `docs/rules/${id.toLowerCase()}-${name}.md`;
}


/***/ }),

/***/ 3506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ waiverRules)
/* harmony export */ });
/* harmony import */ var _rule_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5328);

function facts(id, name, title, severity, remedy) {
    return { id, name, title, severity, docs: (0,_rule_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .docsPage */ .t)(id, name), owner: 'application', remedy };
}
/** Findings about waivers themselves. No rule of the registry stands behind them, and no waiver reaches them. */
const waiverRules = {
    'waiver-expired': facts('RG901', 'waiver-expired', 'A waiver is removed or renewed by its last day.', 'error', 'Mend what the waiver excuses and remove it, or agree on a new `expires` with its owner.'),
    'waiver-unused': facts('RG902', 'waiver-unused', 'A waiver excuses something that is there.', 'warning', 'Remove the waiver, or correct its rule, target and object.'),
    'waiver-invalid': facts('RG903', 'waiver-invalid', 'A waiver annotation can be read and names rule, owner, reason and last day.', 'error', 'Write the annotation as rollout-guard/waive.<rule>: \'{"owner": "…", "reason": "…", "expires": "YYYY-MM-DD"}\'.'),
};


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


/***/ }),

/***/ 1062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ catalogueId),
/* harmony export */   Qn: () => (/* binding */ catalogueIds),
/* harmony export */   be: () => (/* binding */ notJudged),
/* harmony export */   fA: () => (/* binding */ judgedByContract),
/* harmony export */   iP: () => (/* binding */ judgedIds)
/* harmony export */ });
/**
 * Ids of the faults that Argo Rollouts' schema, controller, analysis engine and traffic routers refuse or stumble over, and of
 * those that they let pass although they break. Each is a message key of a rule, or stands below with what keeps it from being one.
 * A key like `S7.duplicateName` is one of several sentences about S7.
 */
const catalogueIds = [
    ...ids('A', 6),
    ...ids('S', 16),
    ...ids('T', 2),
    ...ids('B', 4),
    ...ids('C', 15),
    ...ids('P', 16),
    ...ids('X', 9),
    ...ids('V', 2),
    ...ids('N', 9),
    ...ids('I', 2),
    ...ids('M', 8),
    ...ids('D', 17),
    ...ids('AR', 18),
    ...ids('E', 7),
    ...ids('U', 13),
    ...ids('W', 20),
];
const workloadSafety = 'later: belongs to workload safety, which compares times and other objects';
const analysis = 'later: needs the expression and PromQL parsers in the renderer';
const damage = 'later: belongs to rendering damage, which compares an object with what it was made of';
/** Ids that no rule has, and why. */
const notJudged = {
    D3: 'cannot happen: the controller asks the API server for a VirtualRouter and for nothing else',
    E1: 'cannot be reached: the definition of Experiment requires the selector, which is A5',
    U9: workloadSafety,
    U10: workloadSafety,
    W1: analysis,
    W2: analysis,
    W3: analysis,
    W13: workloadSafety,
    W15: damage,
    W18: workloadSafety,
    W17: 'no fault of its own: what another target of the environment brings is not missing, for every rule about references',
    W19: analysis,
};
/** Ids whose fault a rule of the rollout-safety contract reports. */
const judgedByContract = { U12: 'RG106', W16: 'RG108' };
/** The catalogue id that a message key stands for; `undefined` for a rule's own messages. */
function catalogueId(messageKey) {
    return /^[A-Z]{1,2}\d{1,2}(?=$|\.)/.exec(messageKey)?.[0];
}
/** Ids that a rule judges. */
function judgedIds({ messages }) {
    const found = Object.keys(messages).map(catalogueId);
    return [...new Set(found.filter((id) => id !== undefined))];
}
function ids(letter, count) {
    return Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
}


/***/ })

};
