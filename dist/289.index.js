export const id = 289;
export const ids = [289];
export const modules = {

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 3188:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8392);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2386);



/** The facts of the run, with the payload that the runner wrote for it. */
function readEvent(environment) {
    const file = environment['GITHUB_EVENT_PATH'] ?? '';
    if (environment['GITHUB_ACTIONS'] !== 'true' || file === '')
        return (0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunFacts */ .FA)(environment, undefined);
    try {
        return (0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunFacts */ .FA)(environment, JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')));
    }
    catch (thrown) {
        if (thrown instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb)
            throw thrown;
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`The event of this run cannot be read: ${(0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(thrown)}`, {
            next: 'GITHUB_EVENT_PATH has to name the JSON file that the runner wrote.',
        });
    }
}


/***/ }),

/***/ 1633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure),
/* harmony export */   f: () => (/* binding */ problemText)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2386);
/* harmony import */ var _kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(678);


/** Wrong use is 2; whatever else kept the run from judging is 3. */
function describeFailure(thrown) {
    if (thrown instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb) {
        return failure(2, 'wrong-use', thrown.message, thrown.place, thrown.next);
    }
    if (thrown instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm)
        return problemFailure(thrown.problem);
    const message = `rollout-guard itself failed: ${(0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(thrown)}`;
    return failure(3, 'tool-error', message, undefined, 'please report this with the command that you ran');
}
/** Lines for stderr about a problem of one target. */
function problemText(problem) {
    return problemFailure(problem).text.replace(/^rollout-guard: /, '');
}
function problemFailure({ id, message, place, next }) {
    return failure(3, _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problemNames */ .QF[id], `${id} ${_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problemNames */ .QF[id]}: ${message}`, place, next);
}
function failure(exitCode, reason, message, place, next) {
    const where = place === undefined
        ? ''
        : `${[place.file, place.line, place.column].filter((part) => part !== undefined).join(':')}: `;
    const lines = `${where}${message}`.split('\n').map((line) => (0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL)(line));
    if (next !== undefined)
        lines.push(`  → ${(0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL)(next)}`);
    return {
        exitCode,
        reason,
        message: `${where}${message}`,
        ...(next === undefined ? {} : { next }),
        text: `rollout-guard: ${lines.join('\n')}\n`,
    };
}


/***/ }),

/***/ 9529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ buildRequest),
/* harmony export */   u: () => (/* binding */ readEnvironmentOptions)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2386);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3915);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1159);



/** Checks what was given by the one table of options and freezes it. Throws UsageError with what was found and what is accepted. */
function buildRequest(parts) {
    const { given } = parts;
    for (const option of _options_js__WEBPACK_IMPORTED_MODULE_2__/* .options */ .fF) {
        const value = given.get(option.name);
        if (value !== undefined)
            checkOption(option, value);
    }
    for (const path of parts.paths) {
        if (path === '')
            throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('An empty path was given.', { next: 'Give a path, or none for the repository.' });
    }
    const text = (name) => given.get(name)?.values[0];
    const list = (name) => Object.freeze([...(given.get(name)?.values ?? [])]);
    const isOn = (name) => text(name) === 'true';
    const concurrency = text('concurrency');
    return Object.freeze({
        command: parts.command,
        cwd: parts.cwd,
        paths: Object.freeze([...parts.paths]),
        ...present('config', text('config')),
        ...present('contract', text('contract')),
        ...present('chart', text('chart')),
        values: list('values'),
        set: list('set'),
        ...present('release', text('release')),
        ...present('namespace', text('namespace')),
        ...present('kubeVersion', text('kube-version')),
        apiVersions: list('api-versions'),
        ...present('base', text('base')),
        ...present('gateOn', text('gate-on')),
        ...present('failOn', text('fail-on')),
        engine: (text('engine') ?? 'embedded'),
        trust: (text('trust') ?? 'untrusted'),
        ...present('concurrency', concurrency === undefined ? undefined : Number(concurrency)),
        format: (text('format') ?? 'text'),
        reports: readReports(given.get('report')),
        quiet: isOn('quiet'),
        showSecrets: isOn('show-secrets'),
        origins: isOn('origins'),
        printConfig: isOn('print-config'),
        given: Object.freeze(Object.fromEntries([...given].map(([name, value]) => [name, value.source]))),
    });
}
/** Options that the environment sets: `ROLLOUT_GUARD_FAIL_ON=warning`. Empty means unset; a name that meets no option is an error. */
function readEnvironmentOptions(environment, command) {
    const prefix = 'ROLLOUT_GUARD_';
    const known = new Map(_options_js__WEBPACK_IMPORTED_MODULE_2__/* .options */ .fF
        .filter((option) => option.environment === true)
        .map((option) => [prefix + option.name.toUpperCase().replaceAll('-', '_'), option]));
    const given = new Map();
    for (const [name, value] of Object.entries(environment)) {
        if (!name.startsWith(prefix) || value === undefined || value === '')
            continue;
        const option = known.get(name);
        if (option === undefined) {
            throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`The environment variable ${name} meets no setting; accepted: ${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAccepted */ .tj)([...known.keys()])}.${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatHint */ .FD)(name, [...known.keys()])}`);
        }
        if (!option.commands.includes(command))
            continue;
        given.set(option.name, { source: 'environment', label: name, values: [value] });
    }
    return given;
}
function checkOption(option, { label, values }) {
    if (option.type !== 'list' && option.type !== 'lines' && values.length > 1) {
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${label} was given ${values.length} times.`, { next: 'Give it once.' });
    }
    for (const value of values) {
        if (value === '')
            throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${label} is empty.`, { next: `Give it a value: ${option.help}.` });
        // Such a value is most often the next flag, and git, helm and kustomize would read it as one of theirs.
        if (value.startsWith('-')) {
            throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${label} needs a value, but what follows is ${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatFound */ .Ay)(value)}.`);
        }
        if (value.includes('\0'))
            throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${label} contains a NUL character.`);
        if (option.type === 'choice')
            checkChoice(label, value, option.choices ?? []);
        if (option.type === 'switch')
            checkChoice(label, value, ['true', 'false']);
    }
    const [value = ''] = values;
    if (option.type === 'number' && !/^([1-9]|[1-9]\d|1\d\d|2[0-4]\d|25[0-6])$/.test(value)) {
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${label} is ${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatFound */ .Ay)(value)}; accepted: a whole number from 1 to 256.`);
    }
    if (option.name === 'kube-version' && !/^v?\d+\.\d+(\.\d+)?([-+][0-9A-Za-z.+-]+)?$/.test(value)) {
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${label} is ${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatFound */ .Ay)(value)}; accepted: a version like 1.34 or v1.34.2.`);
    }
}
function checkChoice(label, value, choices) {
    if (choices.includes(value))
        return;
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${label} is ${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatFound */ .Ay)(value)}; accepted: ${choices.join(', ')}.${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatHint */ .FD)(value, choices)}`);
}
function readReports(given) {
    const reports = [];
    for (const value of given?.values ?? []) {
        const at = value.indexOf('=');
        const format = at < 0 ? value : value.slice(0, at);
        const file = at < 0 ? '' : value.slice(at + 1);
        const label = given?.label ?? '';
        if (at < 0 || file === '') {
            throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${label} is ${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatFound */ .Ay)(value)}; accepted: FORMAT=FILE with ${_options_js__WEBPACK_IMPORTED_MODULE_2__/* .reportFormats */ .zX.join(', ')}, like json=report.json.`);
        }
        checkChoice(`The format of ${label}`, format, _options_js__WEBPACK_IMPORTED_MODULE_2__/* .reportFormats */ .zX);
        if (reports.some((report) => report.file === file)) {
            throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`Two reports go to the same file ${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatFound */ .Ay)(file)}.`, {
                next: 'Give each report a file of its own.',
            });
        }
        reports.push(Object.freeze({ format: format, file }));
    }
    return Object.freeze(reports);
}
function present(key, value) {
    return value === undefined ? {} : { [key]: value };
}


/***/ }),

/***/ 8392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ readRunFacts),
/* harmony export */   qy: () => (/* binding */ refusePrivilegedEvent),
/* harmony export */   sC: () => (/* binding */ withEventBase)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2386);

/** Events that run with the base's rights while a head, that anyone may have written, can be checked out. */
const privilegedEvents = ['pull_request_target', 'workflow_run'];
/**
 * Reads the facts of the run. Pure: the front door hands over the environment and the parsed payload.
 * Throws UsageError for a pull request whose payload names no base, since its policy could then not be protected.
 */
function readRunFacts(environment, payload) {
    const isActions = environment['GITHUB_ACTIONS'] === 'true';
    if (!isActions)
        return { isActions };
    const event = set(environment['GITHUB_EVENT_NAME']);
    const change = readChange(event, environment, payload);
    return {
        isActions,
        ...present('event', event),
        ...present('sha', set(environment['GITHUB_SHA'])),
        ...present('ref', set(environment['GITHUB_REF'])),
        ...present('repository', set(environment['GITHUB_REPOSITORY'])),
        ...present('runId', set(environment['GITHUB_RUN_ID'])),
        ...present('runAttempt', set(environment['GITHUB_RUN_ATTEMPT'])),
        ...present('change', change),
    };
}
/** Throws UsageError where head content would be rendered with the rights of the base. */
function refusePrivilegedEvent(facts, request) {
    const { event } = facts;
    if (event === undefined || !privilegedEvents.includes(event) || request.trust === 'full')
        return;
    if (request.command !== 'check' && request.command !== 'render')
        return;
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`Under ${event} a workflow runs with the rights of the base branch, so content that a pull request wrote is not rendered.`, {
        next: 'Run on pull_request instead; or, if only trusted content is checked out, say so with trust: full.',
    });
}
/** The request with the base of the pull request or merge queue, unless a base was given. */
function withEventBase(request, facts) {
    if (request.base !== undefined || request.command !== 'check' || facts.change === undefined)
        return request;
    const { baseSha, baseRef } = facts.change;
    const base = baseSha ?? (baseRef === undefined ? undefined : `origin/${baseRef}`);
    if (base === undefined)
        return request;
    return Object.freeze({
        ...request,
        base,
        given: Object.freeze({ ...request.given, base: 'environment' }),
    });
}
function readChange(event, environment, payload) {
    if (event === 'merge_group') {
        const group = field(payload, 'merge_group');
        const facts = {
            ...present('baseRef', text(field(group, 'base_ref'))?.replace(/^refs\/heads\//, '')),
            ...present('baseSha', commit(field(group, 'base_sha'))),
            ...present('headSha', commit(field(group, 'head_sha'))),
            isFork: false,
            isMergeCommit: false,
        };
        return requireBase(facts, event);
    }
    if (event !== 'pull_request' && event !== 'pull_request_target' && event !== 'pull_request_review') {
        return undefined;
    }
    const pull = field(payload, 'pull_request');
    const base = field(pull, 'base');
    const head = field(pull, 'head');
    const number = field(pull, 'number');
    const baseName = text(field(field(base, 'repo'), 'full_name'));
    const headName = text(field(field(head, 'repo'), 'full_name'));
    const facts = {
        ...present('number', typeof number === 'number' ? number : undefined),
        ...present('baseRef', text(field(base, 'ref')) ?? set(environment['GITHUB_BASE_REF'])),
        ...present('baseSha', commit(field(base, 'sha'))),
        ...present('headSha', commit(field(head, 'sha'))),
        isFork: baseName === undefined || headName?.toLowerCase() !== baseName.toLowerCase(),
        isMergeCommit: /^refs\/pull\/\d+\/merge$/.test(environment['GITHUB_REF'] ?? ''),
    };
    return requireBase(facts, event);
}
function requireBase(facts, event) {
    if (facts.baseSha !== undefined || facts.baseRef !== undefined)
        return facts;
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`The payload of the event ${event} names no base commit and no base branch.`, {
        next: 'Give the commit to compare with: base: <commit>; or check that GITHUB_EVENT_PATH names the event that started the run.',
    });
}
function field(value, key) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
        return undefined;
    return value[key];
}
function text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** SHA-1 or SHA-256 in hex; anything else could be read as an option or a revision expression by git. */
function commit(value) {
    return typeof value === 'string' && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : undefined;
}
function set(value) {
    return value === '' ? undefined : value;
}
function present(key, value) {
    return value === undefined ? {} : { [key]: value };
}


/***/ }),

/***/ 3915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ formatFound),
/* harmony export */   FD: () => (/* binding */ formatHint),
/* harmony export */   qb: () => (/* binding */ nearestName),
/* harmony export */   tj: () => (/* binding */ formatAccepted)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/** The known name that a typing error most likely meant; `undefined` when none is near enough to be worth saying. */
function nearestName(found, known) {
    const wanted = found.toLowerCase();
    if (known.length === 0 || wanted.length > 200)
        return undefined;
    const byLowerCase = new Map(known.map((name) => [name.toLowerCase(), name]));
    const near = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(wanted, [...byLowerCase.keys()]);
    const length = Math.max(wanted.length, near.length);
    const isNear = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, near) <= (length < 4 ? 1 : Math.max(2, Math.floor(length / 3)));
    const isPart = wanted.length >= 3 && (near.startsWith(wanted) || wanted.startsWith(near));
    return isNear || isPart ? byLowerCase.get(near) : undefined;
}
/** ` Did you mean "x"?`, or nothing: made to be put behind a sentence. */
function formatHint(found, known) {
    const near = nearestName(found, known);
    return near === undefined ? '' : ` Did you mean "${near}"?`;
}
/** What is accepted, for a sentence: at most `limit` names, the rest counted. */
function formatAccepted(known, limit = 12) {
    if (known.length === 0)
        return 'none';
    const shown = known.slice(0, limit).join(', ');
    return known.length > limit ? `${shown} and ${known.length - limit} more` : shown;
}
/** A value as found in a file, on one line and short enough for a message. */
function formatFound(value) {
    if (value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    if (typeof value === 'object' && value !== null)
        return 'a map';
    if (typeof value === 'bigint')
        return value.toString();
    const text = JSON.stringify(value);
    return text.length > 80 ? `${text.slice(0, 77)}…"` : text;
}


/***/ }),

/***/ 1159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ commands),
/* harmony export */   fF: () => (/* binding */ options),
/* harmony export */   wm: () => (/* binding */ commandArguments),
/* harmony export */   zX: () => (/* binding */ reportFormats)
/* harmony export */ });
/** Commands of this version. */
const commands = ['check', 'render', 'rules', 'explain'];
const reportFormats = ['text', 'json', 'markdown', 'annotations'];
const judging = ['check', 'render'];
const checking = ['check'];
const options = [
    {
        name: 'config',
        type: 'text',
        value: 'FILE',
        help: 'configuration (default: rollout-guard.yaml here or in a folder above)',
        commands: judging,
        input: 'config',
        environment: true,
    },
    {
        name: 'contract',
        type: 'text',
        value: 'FILE',
        help: 'rollout-safety contract; its profiles become targets',
        commands: judging,
        input: 'contract',
        environment: true,
    },
    {
        name: 'chart',
        type: 'text',
        value: 'DIR',
        help: 'chart to render, a folder or .tgz',
        commands: judging,
        input: 'chart',
    },
    {
        name: 'values',
        type: 'list',
        value: 'FILE',
        help: 'values file of the chart; repeat, later ones win',
        commands: judging,
        input: 'values',
    },
    {
        name: 'set',
        type: 'lines',
        value: 'KEY=VALUE',
        help: 'single value of the chart, as helm --set; repeat',
        commands: judging,
        input: 'set',
    },
    {
        name: 'release',
        type: 'text',
        value: 'NAME',
        help: 'release name of the chart',
        commands: judging,
        input: 'release',
    },
    {
        name: 'namespace',
        type: 'text',
        value: 'NAME',
        help: 'namespace to render for',
        commands: judging,
        input: 'namespace',
    },
    {
        name: 'kube-version',
        type: 'text',
        value: 'VERSION',
        help: 'Kubernetes version that charts see',
        commands: judging,
        input: 'kube-version',
        environment: true,
    },
    {
        name: 'api-versions',
        type: 'list',
        value: 'LIST',
        help: 'API versions that charts see besides the default ones; repeat',
        commands: judging,
        input: 'api-versions',
    },
    {
        name: 'base',
        type: 'text',
        value: 'REF',
        help: 'commit to compare with: only what the change affects is judged, and old findings are told from new',
        commands: checking,
        input: 'base',
        environment: true,
    },
    {
        name: 'gate-on',
        type: 'choice',
        choices: ['new', 'all'],
        help: 'which findings count (default: new with --base, else all; contract findings always)',
        commands: checking,
        input: 'gate-on',
        environment: true,
    },
    {
        name: 'fail-on',
        type: 'choice',
        choices: ['error', 'warning', 'never'],
        help: 'lowest severity that fails (default: error)',
        commands: checking,
        input: 'fail-on',
        environment: true,
    },
    {
        name: 'engine',
        type: 'choice',
        choices: ['embedded', 'system'],
        help: 'render in the sandbox (default: embedded), or with helm and kustomize from PATH',
        commands: judging,
        input: 'engine',
    },
    {
        name: 'trust',
        type: 'choice',
        choices: ['untrusted', 'full'],
        help: 'full renders what an untrusted pull request must never get',
        commands: judging,
        input: 'trust',
    },
    {
        name: 'concurrency',
        type: 'number',
        value: 'N',
        help: 'workers (default: one per core)',
        commands: judging,
        input: 'concurrency',
        environment: true,
    },
    {
        name: 'format',
        type: 'choice',
        choices: reportFormats,
        help: 'what goes to stdout (default: text)',
        commands: checking,
        input: false,
        environment: true,
    },
    {
        name: 'report',
        type: 'list',
        value: 'F=FILE',
        help: 'write a report in format F to FILE; repeat',
        commands: checking,
        input: 'reports',
    },
    {
        name: 'quiet',
        type: 'switch',
        help: 'no progress; of a check only the first line and what blocks',
        commands: judging,
        input: 'quiet',
    },
    { name: 'show-secrets', type: 'switch', help: 'do not redact secrets', commands: ['render'], input: false },
    {
        name: 'origins',
        type: 'switch',
        help: 'a comment with the origin before each object',
        commands: ['render'],
        input: false,
    },
    {
        name: 'print-config',
        type: 'switch',
        help: 'print every setting with its source, and stop',
        commands: judging,
        input: false,
    },
];
/** Text of the arguments of each command, for help and messages. */
const commandArguments = {
    check: { usage: '[PATH...]', help: 'render what is at each PATH (default: the repository) and judge it' },
    render: { usage: '[TARGET...]', help: 'print what a path or target renders to, as a YAML stream' },
    rules: { usage: '', help: 'list the rules' },
    explain: { usage: '<ID>', help: 'explain one rule: why, examples, options, how to waive' },
};


/***/ }),

/***/ 3975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nU: () => (/* binding */ installedVersion),
  jx: () => (/* binding */ readInstalled)
});

// UNUSED EXPORTS: installedFolder

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./src/installed.ts



/** Version of the running code. */
function installedVersion() {
    return package_namespaceObject.rE;
}
/** The installed folder: the nearest one above the running file that holds action.yml. */
function installedFolder() {
    let folder = import.meta.dirname;
    while (!(0,external_node_fs_.existsSync)(external_node_path_default().join(folder, 'action.yml'))) {
        const parent = external_node_path_default().dirname(folder);
        if (parent === folder)
            throw new Error('action.yml was not found above the running file: the installation is incomplete');
        folder = parent;
    }
    return folder;
}
/** Text of a file that was installed along, such as a page of docs/; `undefined` when it is not there. */
function readInstalled(file) {
    const full = external_node_path_default().join(installedFolder(), file);
    return (0,external_node_fs_.existsSync)(full) ? (0,external_node_fs_.readFileSync)(full, 'utf8') : undefined;
}


/***/ }),

/***/ 2386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mm: () => (/* binding */ ProblemError),
/* harmony export */   QF: () => (/* binding */ problemNames),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   xb: () => (/* binding */ assertNever)
/* harmony export */ });
/** Ids of what can keep a target from being judged. They are names to explain, not rules: no setting reaches them. */
const problemNames = {
    RG601: 'render-failed',
    RG602: 'remote-base',
    RG603: 'escapes-repository',
    RG604: 'hostile-input',
    RG605: 'tool-error',
    RG606: 'limit-exceeded',
    RG607: 'base-not-fetched',
};
/** Carries a {@link Problem} up to the code that turns it into an undecided target. */
class ProblemError extends Error {
    name = 'ProblemError';
    problem;
    constructor(problem, options) {
        super(problem.message, options);
        this.problem = problem;
    }
}
/** Wrong use or configuration (exit 2): the user can fix it, so it names place, what was found, what is accepted, and the next step. */
class UsageError extends Error {
    name = 'UsageError';
    place;
    next;
    constructor(message, details = {}) {
        super(message);
        this.place = details.place;
        this.next = details.next;
    }
}
/** Narrows what was thrown to text once, for every place that has to show it. By shape, since errors of another realm are errors too. */
function errorMessage(thrown) {
    if (typeof thrown === 'object' &&
        thrown !== null &&
        'message' in thrown &&
        typeof thrown.message === 'string') {
        return thrown.message;
    }
    return String(thrown);
}
/** Closes a union: the compiler refuses the call while a case is left. */
function assertNever(value) {
    throw new Error(`unexpected value ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   GA: () => (/* binding */ cellCode),
/* harmony export */   Qu: () => (/* binding */ terminalBlock),
/* harmony export */   d6: () => (/* binding */ codeFence),
/* harmony export */   g5: () => (/* binding */ summaryText),
/* harmony export */   nL: () => (/* binding */ markdownInline),
/* harmony export */   s$: () => (/* binding */ jsonText),
/* harmony export */   tL: () => (/* binding */ terminalLine),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* unused harmony exports markdownCell, linkText, html */
/**
 * Text from manifests, values and tools is hostile until it went through the function of its sink:
 * `terminalLine`/`terminalBlock` (stdout and logs), `jsonText`, `markdownInline`/`markdownCell`/`markdownCode`/
 * `codeFence`/`linkText`, `html`/`summaryText`, `plainText` (annotations).
 */
// Control characters, format characters (bidi, zero width, tags), line and paragraph separators, lone surrogates, and
// what Unicode lets a renderer leave out (https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point).
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const named = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** Characters that cannot be seen, or that move what can be seen, written as `\n`, `\x1b`, `\u202e`, `\u{e0041}`. */
function visible(text) {
    return text.replace(unseen, (character) => {
        const name = named[character];
        if (name !== undefined)
            return name;
        const code = character.codePointAt(0) ?? 0;
        if (code <= 0xff)
            return `\\x${code.toString(16).padStart(2, '0')}`;
        if (code <= 0xffff)
            return `\\u${code.toString(16).padStart(4, '0')}`;
        return `\\u{${code.toString(16)}}`;
    });
}
/**
 * The runner executes `##[command]` anywhere in a line and `::command::` at its start, after any white space
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). Indenting is therefore no help.
 */
function withoutCommands(lines) {
    return withoutLegacyCommands(lines).replace(/^([^\S\n]*):(?=:)/gm, '$1\\x3a');
}
function withoutLegacyCommands(lines) {
    return lines.replace(/##(?=\[)/g, '#\\x23');
}
/** One line for a terminal or a log. */
function terminalLine(text) {
    return withoutCommands(visible(text));
}
/** Several lines for a terminal or a log: line feeds stay. */
function terminalBlock(text) {
    return withoutCommands(text.replace(/\r\n/g, '\n').split('\n').map(visible).join('\n'));
}
/** Text that GitHub shows as it is (annotations): line feeds stay, nothing hidden. */
const plainText = terminalBlock;
/**
 * JSON on one line. What a terminal or the runner would act on is written as `\uXXXX`, which parses to the same value.
 * Strings are the only place where these characters can stand in JSON.
 */
function jsonText(value) {
    return JSON.stringify(value)
        .replace(unseen, (character) => character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''))
        .replace(/##(?=\[)/g, '#\\u0023');
}
/** Cuts at a code point and says how many characters are missing. */
function clip(text, characters) {
    if (text.length <= characters)
        return text;
    const kept = [];
    let length = 0;
    for (const character of text) {
        if (length + character.length > characters)
            break;
        kept.push(character);
        length += character.length;
    }
    return `${kept.join('')}… (${text.length - length} more characters)`;
}
// cmark stops looking for the end of a code span whose fence is long (MAXBACKTICKS), so long runs cannot be fenced.
const longestFencedRun = 8;
/** Literal text as a code span: no Markdown, mention, reference or link works inside one. Not for table cells. */
function markdownCode(text) {
    let shown = withoutLegacyCommands(visible(text));
    if (shown.trim() === '')
        shown = shown === '' ? '∅' : '␠'.repeat(shown.length);
    const runs = longestRun(shown);
    if (runs > longestFencedRun)
        return markdownCode(shown.replaceAll('`', '\\x60'));
    const fence = '`'.repeat(runs + 1);
    const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
function longestRun(text) {
    return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
// Prose that no GitHub feature reacts to: letters, digits and the punctuation that means nothing inside a paragraph.
const plainWord = /^[\p{L}\p{N}\p{M},.;:()'"/=+%\-!?→…–—·]*$/u;
const reacting = [
    /^[^\p{L}\p{N}]*$/u, // list bullets, rules, setext underlines
    /^[:]{2}/, // workflow commands
    /:\/\/|www\.|mailto:|xmpp:/i, // links
    /:[\w+-]/, // emoji, whose second colon may come after the word
    /(?<![\p{L}\p{N}])[0-9a-f]{7,}(?![\p{L}\p{N}])/iu, // commits
    /(?<![\p{L}\p{N}])(?:[A-Za-z]+-\d|GHSA-)/iu, // GH-12, advisories and the references of a repository's own trackers
];
const quietPunctuation = /^[,.;:()'"/%!?→…–—·]+$/u;
function isPlain(word) {
    if (quietPunctuation.test(word) && !word.startsWith('::'))
        return true;
    return plainWord.test(word) && !reacting.some((pattern) => pattern.test(word));
}
/** Words that nothing reacts to stay prose; runs of all others go through `code`. */
function prose(text, plain, code) {
    const parts = [];
    for (const word of visible(text).split(/\s+/u)) {
        if (word === '')
            continue;
        const last = parts.at(-1);
        // A number that starts a line could start a list.
        const quiet = isPlain(word) && (last !== undefined || !/^\d+[.)]$/.test(word));
        if (last?.plain === quiet)
            last.words.push(word);
        else
            parts.push({ plain: quiet, words: [word] });
    }
    return parts
        .map(({ plain: asProse, words }) => {
        const run = words.join(' ');
        if (asProse)
            return plain(run);
        const [before, core, after] = peel(run);
        return `${plain(before)}${code(core)}${plain(after)}`;
    })
        .join(' ');
}
/** Brackets, quotes and full stops around what has to be code stay prose: `(a[b]).` is code only in the middle. */
function peel(run) {
    const before = /^[("']*/.exec(run)?.[0] ?? '';
    const closing = before.includes('(') ? /[)"'.,;!?]*$/ : /["'.,;!?]*$/;
    const after = closing.exec(run.slice(before.length))?.[0] ?? '';
    const core = run.slice(before.length, run.length - after.length);
    return core === '' ? ['', run, ''] : [before, core, after];
}
/** A sentence inside a paragraph or a list item, on one line. */
function markdownInline(text) {
    return prose(text, (words) => words, markdownCode);
}
/** A sentence inside a table cell. A `|` ends a cell even in a code span, so it stands between spans as an entity. */
function markdownCell(text) {
    return prose(text, (words) => words, cellCode);
}
/** Literal text inside a table cell. */
function cellCode(text) {
    return text
        .split('|')
        .map((piece) => (piece === '' ? '' : markdownCode(piece)))
        .join('&#124;');
}
/** Text between `[` and `]` of a link of ours. Brackets end up in code spans, which bind tighter than links. */
const linkText = (/* unused pure expression or super */ null && (markdownInline));
/** A fenced block: the fence is longer than any run of backticks in it. */
function codeFence(text) {
    const shown = terminalBlock(text);
    const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
    return `${fence}text\n${shown}\n${fence}`;
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Text or attribute value in HTML, on one line. GitHub still reacts to mentions in it: see {@link summaryText}. */
function html(text) {
    return withoutCommands(visible(text)).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
/** A sentence inside `<summary>`, where Markdown does not work but mentions and references do, except in `<code>`. */
function summaryText(text) {
    return prose(text, html, (words) => `<code>${html(words)}</code>`);
}


/***/ }),

/***/ 1498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
// node:child_process instead of execa: checking runs on Node 20 too, which execa 10 does not load on.

/** Settings from which git would run programs or ask somebody; the repository is checked out by others, so it is trusted by path. */
function closedSettings(root) {
    const settings = [
        `safe.directory=${root}`,
        'core.fsmonitor=false',
        'core.hooksPath=/dev/null',
        'core.untrackedCache=false',
        'diff.external=',
        'submodule.recurse=false',
        'diff.ignoreSubmodules=dirty',
        'protocol.allow=never',
    ];
    return settings.flatMap((setting) => ['-c', setting]);
}
/**
 * Runs git in a closed environment: nothing of the user's or the machine's configuration, no prompt, no transport, no
 * fetching of missing objects, no lock on the index.
 */
function runGit(root, args, input) {
    const result = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('git', [...closedSettings(root), ...args], {
        cwd: root,
        env: closedEnvironment,
        input: input ?? '',
        maxBuffer: 1024 * 1024 * 1024,
        windowsHide: true,
    });
    if (result.error !== undefined) {
        const missing = result.error.code === 'ENOENT';
        return {
            ok: false,
            stdout: Buffer.alloc(0),
            stderr: missing ? `git is not found in ${searchPath}` : result.error.message,
        };
    }
    return { ok: result.status === 0, stdout: result.stdout, stderr: result.stderr.toString('utf8').trim() };
}
/** Where git is looked for. Not the caller's PATH: under npm it starts with folders of the repository that is being judged. */
const searchPath = [
    '/usr/local/bin',
    '/usr/bin',
    '/bin',
    '/opt/homebrew/bin',
    '/opt/local/bin',
    '/run/current-system/sw/bin',
    '/nix/var/nix/profiles/default/bin',
].join(':');
const closedEnvironment = {
    PATH: searchPath,
    LC_ALL: 'C',
    HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_OPTIONAL_LOCKS: '0',
    // Since git 2.44; older ones are kept from fetching by the closed protocols.
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_PAGER: 'cat',
};


/***/ }),

/***/ 293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q0: () => (/* binding */ folderInRepository),
/* harmony export */   gU: () => (/* binding */ resolveBase),
/* harmony export */   mL: () => (/* binding */ findRepositoryRoot),
/* harmony export */   vl: () => (/* binding */ changedPaths)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2386);
/* harmony import */ var _git_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1498);




/** The folder that holds `.git`, searched upwards; without one the folder itself is the root. */
function findRepositoryRoot(start) {
    const from = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(start);
    for (let folder = from;; folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(folder)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, '.git')))
            return { root: folder, hasGit: true };
        if (folder === node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(folder))
            return { root: from, hasGit: false };
    }
}
/** A folder as seen from the root of its repository, `''` for the root itself. */
function folderInRepository(folder) {
    const { root } = findRepositoryRoot(folder);
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(root, node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(folder)).replaceAll((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep), '/');
}
/**
 * The commit that a change is judged against: for the merge commit that GitHub checks out for a pull request its first parent,
 * otherwise the merge-base of HEAD and the base. A merge commit counts as GitHub's only when its first parent is the
 * event's base or its second the event's head, since a branch can end in a merge commit of its own making.
 *
 * Throws RG607 when what is needed is not fetched.
 */
function resolveBase(question) {
    const { root, pullRequestBaseSha, pullRequestHeadSha } = question;
    const wanted = question.base ?? pullRequestBaseSha;
    if (wanted === undefined)
        throw notFetched(root, 'no base revision is given');
    if (pullRequestBaseSha !== undefined &&
        (question.base === undefined || question.base === pullRequestBaseSha)) {
        const [first, second] = parentsOf(root, 'HEAD');
        const isMerge = first !== undefined && second !== undefined;
        if (isMerge && (first === pullRequestBaseSha || second === pullRequestHeadSha)) {
            if (!isPresent(root, first))
                throw notFetched(root, `the base commit ${first.slice(0, 12)} is not fetched`);
            return { commit: first, tip: first, by: 'first-parent' };
        }
    }
    const tip = commitOf(root, wanted) ?? commitOf(root, `refs/remotes/origin/${wanted}`);
    if (tip === undefined)
        throw notFetched(root, `the base ${wanted} is not a commit that is fetched`);
    const common = (0,_git_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .runGit */ .E)(root, ['merge-base', '--end-of-options', tip, 'HEAD']);
    if (common.ok)
        return { commit: common.stdout.toString('latin1').trim(), tip, by: 'merge-base' };
    // In a shallow clone "no common ancestor" only means that it was not fetched.
    if (isShallow(root))
        throw notFetched(root, `the history that ${wanted} and HEAD share is not fetched`);
    return { commit: tip, tip, by: 'revision' };
}
/**
 * Paths that differ between a commit and the work tree, sorted: staged, unstaged, deleted, both sides of a rename, untracked.
 * Ignored files are listed as well, since a values file may be ignored and still be read, and nothing tells whether it differs;
 * a wholly ignored or foreign folder stands for all below it. A submodule is one path.
 */
function changedPaths(root, commit) {
    const untracked = [
        'ls-files',
        '-z',
        '--others',
        '--exclude-standard',
        '--directory',
        '--no-empty-directory',
    ];
    const commands = [
        ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', commit, '--'],
        ['ls-files', '-z', '--others', '--exclude-standard'],
        [...untracked, '--ignored'],
    ];
    const paths = new Set();
    for (const args of commands) {
        const answer = (0,_git_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .runGit */ .E)(root, args);
        if (!answer.ok) {
            throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .Mm({
                id: 'RG605',
                message: `git could not list what changed since ${commit.slice(0, 12)}: ${answer.stderr}`,
            });
        }
        for (const name of answer.stdout.toString('utf8').split('\0')) {
            if (name !== '')
                paths.add(name.replace(/\/$/, ''));
        }
    }
    return [...paths].sort();
}
/** Read from the commit object, since a shallow clone hides the parents everywhere else. */
function parentsOf(root, revision) {
    const commit = (0,_git_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .runGit */ .E)(root, ['cat-file', 'commit', revision]);
    const header = commit.stdout.toString('latin1').split('\n\n', 1)[0] ?? '';
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap((match) => match[1] ?? []);
}
function isPresent(root, commit) {
    return (0,_git_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .runGit */ .E)(root, ['cat-file', '-e', `${commit}^{tree}`]).ok;
}
function commitOf(root, revision) {
    const answer = (0,_git_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .runGit */ .E)(root, [
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        `${revision}^{commit}`,
    ]);
    const commit = answer.stdout.toString('latin1').trim().split('\n').at(-1) ?? '';
    return answer.ok && /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}
function isShallow(root) {
    return (0,_git_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .runGit */ .E)(root, ['rev-parse', '--is-shallow-repository']).stdout.toString('latin1').trim() === 'true';
}
function notFetched(root, message) {
    const next = isShallow(root)
        ? 'Fetch the whole history: `fetch-depth: 0` for actions/checkout, or `git fetch --unshallow`.'
        : 'Name a commit or branch that is there, or fetch it: `git fetch origin BRANCH`, `fetch-depth: 0` for actions/checkout.';
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .Mm({ id: 'RG607', message, next });
}


/***/ })

};
