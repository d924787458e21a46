export const id = 588;
export const ids = [588];
export const modules = {

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

/***/ 2588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveTargets: () => (/* binding */ serveTargets)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2386);
/* harmony import */ var _render_embedded_module_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7127);
/* harmony import */ var _manifests_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9437);
/* harmony import */ var _task_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6119);





/** Entry of a worker thread: opens the engine once, then judges what it is sent, one target at a time. */
function serveTargets() {
    const port = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort;
    if (port === null)
        throw new Error('not in a worker thread');
    const start = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData;
    const heartbeat = new _task_js__WEBPACK_IMPORTED_MODULE_4__/* .Heartbeat */ .XE(start.heartbeat);
    let bench = start.engine === 'system' ? openBench(systemRenderer(start.searchPath), start) : undefined;
    const takeModule = (module) => {
        bench = openBench(embeddedRenderer(module), start);
    };
    port.on('message', (command) => {
        if (command.kind === 'module')
            takeModule(command.module);
        else
            void judge(command.task);
    });
    if (start.loadsModule) {
        (0,_render_embedded_module_js__WEBPACK_IMPORTED_MODULE_2__/* .loadRendererModule */ .s)().then((module) => {
            port.postMessage({ kind: 'module', module });
            takeModule(module);
        }, () => port.postMessage({ kind: 'no-module' }));
    }
    // Read while other threads unpack and compile the engines; what cannot be read is told by the first task.
    for (const load of [judging, embedding])
        load().catch(() => undefined);
    async function judge(task) {
        const startedAt = performance.now();
        let outcome;
        try {
            if (bench === undefined)
                throw new Error('the renderer was not sent to the worker');
            const { judgeTarget } = await judging();
            outcome = await judgeTarget(await bench, task, heartbeat);
        }
        catch (thrown) {
            const problem = {
                id: 'RG605',
                message: `the target could not be judged: ${(0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(thrown)}`,
            };
            outcome = (0,_task_js__WEBPACK_IMPORTED_MODULE_4__/* .undecidedOutcome */ .s2)(task, start.engine, problem, performance.now() - startedAt);
        }
        heartbeat.enter('waiting');
        port?.postMessage({ kind: 'outcome', outcome });
    }
}
const judging = () => Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(472), __webpack_require__.e(725), __webpack_require__.e(428), __webpack_require__.e(664), __webpack_require__.e(649), __webpack_require__.e(425)]).then(__webpack_require__.bind(__webpack_require__, 6758));
const embedding = () => Promise.all(/* import() */[__webpack_require__.e(875), __webpack_require__.e(199)]).then(__webpack_require__.bind(__webpack_require__, 199));
async function openBench(renderer, start) {
    const { createBench } = await judging();
    return createBench(await renderer, start.limits);
}
async function embeddedRenderer(module) {
    const { createEmbeddedRenderer } = await embedding();
    return createEmbeddedRenderer(module);
}
async function systemRenderer(searchPath) {
    const { createSystemRenderer } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(875), __webpack_require__.e(725), __webpack_require__.e(280)]).then(__webpack_require__.bind(__webpack_require__, 1280));
    return createSystemRenderer({ searchPath, redact: _manifests_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactText */ .Rd });
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

/***/ 7362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Pf: () => (/* binding */ textMapAt),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   ws: () => (/* binding */ scalarText)
/* harmony export */ });
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value under `keys`, or `undefined`. Only own properties count: a label named `constructor` is not there unless somebody wrote it. */
function valueAt(value, ...keys) {
    let current = value;
    for (const key of keys) {
        if (!isObject(current) || !Object.hasOwn(current, key))
            return undefined;
        current = current[key];
    }
    return current;
}
function objectAt(value, ...keys) {
    const found = valueAt(value, ...keys);
    return isObject(found) ? found : undefined;
}
/** `[]` when there is no list. */
function listAt(value, ...keys) {
    const found = valueAt(value, ...keys);
    return Array.isArray(found) ? found : [];
}
/** A string that is not empty. */
function textAt(value, ...keys) {
    const found = valueAt(value, ...keys);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/** A finite number; integers beyond 2^53 lose digits. */
function numberAt(value, ...keys) {
    const found = valueAt(value, ...keys);
    if (typeof found === 'bigint')
        return Number(found);
    return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}
/**
 * A map of labels or annotations. Numbers and booleans, which the API server refuses, are read as their text so that a
 * missing pair of quotes does not look like a missing label; null is `''`, as Go decodes it.
 */
function textMapAt(value, ...keys) {
    const map = Object.create(null);
    for (const [key, item] of Object.entries(objectAt(value, ...keys) ?? {})) {
        const text = scalarText(item);
        if (text !== undefined)
            map[key] = text;
    }
    return map;
}
/** Text of a scalar, `''` for null; `undefined` for lists and maps. */
function scalarText(value) {
    if (value === null)
        return '';
    return value === undefined || typeof value === 'object' ? undefined : String(value);
}


/***/ }),

/***/ 9437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eh: () => (/* reexport */ secret_names/* isSecretName */.eh),
  u8: () => (/* binding */ redactObjects),
  Rd: () => (/* reexport */ redactText)
});

// UNUSED EXPORTS: redactValues

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
// EXTERNAL MODULE: ./src/manifests/json.ts
var manifests_json = __webpack_require__(7362);
// EXTERNAL MODULE: ./src/manifests/secret-names.ts
var secret_names = __webpack_require__(4381);
;// CONCATENATED MODULE: ./src/manifests/redact-assignments.ts

const word = /(?<![\w.-])[\w.-][\w./-]{0,127}/g;
const separator = /(?:\\?["'][ \t]{0,16}(:)|[ \t]{0,16}(:)(?=[\s"'\\[{]|$)|[ \t]{0,16}(=)[ \t]{0,16}|()(?=[ \t]))/y;
/** Between a name and the value that belongs to it: only what JSON, YAML and their escaped forms put there. */
const toValue = /(?:[\s,]|\\n|\\?["'])*value\\?["']?[ \t]*:/y;
const onlyBetween = /^(?:[\s,-]|\\n|\\?["'])*$/;
/** Values that are no secrets: references, switches, empty ones. */
const harmless = /^(?:\$\(|\$\{|\{\{|<redacted|(?:true|false|null|~|\{\}|\[\])?(?:[\s,}\]]|$))/;
/**
 * Replaces values that a name gives away, in YAML, JSON, shell, query strings and the escaped forms of these that error
 * messages quote. Structure is kept where it can be: quotes stay, a block scalar becomes one line.
 */
function redactAssignments(text, marker) {
    return text.length > 4 && /[\s:=]/.test(text) && (0,secret_names/* mayBeSecretName */.GG)(text)
        ? replaceSpans(text, new Scanner(text).spans(), marker)
        : text;
}
/** Goes forward only, and looks ahead either within the line or over what it then skips: linear in the text. */
class Scanner {
    #text;
    #lineEnd = -1;
    #lineLength = 0;
    constructor(text) {
        this.#text = text;
    }
    spans() {
        const text = this.#text;
        const spans = [];
        let valueAt;
        word.lastIndex = 0;
        for (let match = word.exec(text); match !== null; match = word.exec(text)) {
            const { 0: name, index } = match;
            if (name === 'value')
                valueAt = index;
            else if (name === 'name' || name === 'key' || name === 'path') {
                const named = this.#nameAt(index, name);
                if (named === undefined)
                    continue;
                const found = [
                    valueAt === undefined ? undefined : this.#before(valueAt, index),
                    this.#after(named.end),
                ];
                spans.push(...found.filter((span) => span !== undefined));
                word.lastIndex = Math.max(word.lastIndex, found[1]?.end ?? 0);
            }
            else if ((0,secret_names/* mayBeSecretName */.GG)(name) && (0,secret_names/* isSecretName */.eh)(name)) {
                const span = this.#assigned(index, name);
                if (span === undefined)
                    continue;
                spans.push(span);
                word.lastIndex = Math.max(word.lastIndex, span.end);
            }
        }
        return spans;
    }
    /** The secret's name that a pair (`name: DB_PASSWORD`, `path: /data/password`) holds. */
    #nameAt(index, key) {
        const pair = /(?:\\?["'])?[ \t]{0,16}:[ \t]{0,16}(?:\\?["'])?([\w./-]{1,256})/y;
        pair.lastIndex = index + key.length;
        const name = pair.exec(this.#text)?.[1];
        if (name === undefined || !(0,secret_names/* isSecretName */.eh)(name.slice(name.lastIndexOf('/') + 1)))
            return undefined;
        return { start: index, end: pair.lastIndex };
    }
    #after(end) {
        toValue.lastIndex = end;
        if (!toValue.test(this.#text))
            return undefined;
        const colon = toValue.lastIndex;
        return this.#afterColon(this.#text.lastIndexOf('value', colon), colon);
    }
    #before(valueAt, end) {
        const span = this.#assigned(valueAt, 'value');
        return span !== undefined && span.end <= end && onlyBetween.test(this.#text.slice(span.end, end))
            ? span
            : undefined;
    }
    #assigned(start, name) {
        separator.lastIndex = start + name.length;
        const match = separator.exec(this.#text);
        if (match === null)
            return undefined;
        if ((match[1] ?? match[2]) !== undefined)
            return this.#afterColon(start, separator.lastIndex);
        if (match[3] !== undefined)
            return this.#bareWord(separator.lastIndex, /^[=~!]/);
        // Without a sign between them only an option has a value.
        return name.startsWith('-') ? this.#bareWord(this.#skipBlanks(separator.lastIndex), /^-/) : undefined;
    }
    #afterColon(keyStart, from) {
        const start = this.#skipBlanks(from);
        const lineEnd = this.#endOfLine(start);
        const rest = this.#text.slice(start, lineEnd);
        if (harmless.test(rest) && rest.trim() !== '')
            return undefined;
        const quoted = this.#quotedAt(start);
        if (quoted !== undefined) {
            return harmless.test(this.#text.slice(quoted.start, quoted.end)) ? undefined : quoted;
        }
        if (/^[|>][+-]?\d?[+-]?[ \t]*(?:#|$)/.test(rest))
            return this.#blockAfter(keyStart, lineEnd);
        if (rest.trim() === '' || rest.startsWith('#'))
            return this.#listAfter(keyStart, lineEnd);
        if (rest.startsWith('{'))
            return undefined;
        if (rest.startsWith('['))
            return { start: start + 1, end: this.#closing(start, ']') };
        // A plain value of JSON ends where its item does; one of YAML may hold anything up to the end of its line.
        const isJson = /["']/.test(this.#text.slice(from - 2, from));
        const length = rest.search(isJson ? /[\s,}\]]/ : /\\n|[ \t]#/);
        return { start, end: start + (length === -1 ? rest.trimEnd().length : length) };
    }
    #bareWord(start, except) {
        const span = this.#quotedAt(start) ?? { start, end: this.#endOfWord(start) };
        const value = this.#text.slice(span.start, span.end);
        return value === '' || harmless.test(value) || except.test(value) ? undefined : span;
    }
    #endOfWord(start) {
        const end = /[\s"`]|\\n/g;
        end.lastIndex = start;
        return end.exec(this.#text)?.index ?? this.#text.length;
    }
    /** The inside of a quoted string; a quote that nobody closes ends with the text. */
    #quotedAt(start) {
        const opening = /\\?["']/y;
        opening.lastIndex = start;
        const quote = opening.exec(this.#text)?.[0];
        if (quote === undefined)
            return undefined;
        const inside = start + quote.length;
        return { start: inside, end: this.#closing(inside, quote) };
    }
    #closing(from, quote) {
        const text = this.#text;
        for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 1)) {
            if (quote === '"' && isEscaped(text, at, from))
                continue;
            if (quote === "'" && text[at + 1] === "'")
                at++;
            else
                return at;
        }
        return text.length;
    }
    /** Lines that are indented deeper than the key. */
    #blockAfter(keyStart, from) {
        const indent = this.#indentOf(keyStart);
        const end = this.#linesWhile(from, (line) => line.trim() === '' || line.search(/\S/) > indent);
        const start = from + indent + 2;
        return end > start ? { start, end } : undefined;
    }
    /** The scalar items of a list below the key. */
    #listAfter(keyStart, from) {
        const indent = this.#indentOf(keyStart);
        const end = this.#linesWhile(from, (line) => {
            const lead = /^(\s*)- /.exec(line)?.[1];
            return lead !== undefined && lead.length >= indent && !/:(?:\s|$)/.test(line);
        });
        return end > from ? { start: this.#text.indexOf('- ', from) + 2, end } : undefined;
    }
    #linesWhile(from, isPart) {
        let end = from;
        while (end < this.#text.length) {
            const next = this.#endOfLine(end + 1);
            if (!isPart(this.#text.slice(end + 1, next)))
                break;
            end = next;
        }
        return end;
    }
    /** Column of the key; `- ` before it counts as indentation, as in YAML. */
    #indentOf(keyStart) {
        let at = keyStart;
        while (at > 0 && /[ \t"'-]/.test(this.#text.charAt(at - 1)))
            at--;
        return at === 0 || this.#text[at - 1] === '\n' ? keyStart - at : 0;
    }
    /** Remembered, since many names may stand in one long line. */
    #endOfLine(from) {
        if (from <= this.#lineEnd && this.#lineEnd - from < this.#lineLength)
            return this.#lineEnd;
        const end = this.#text.indexOf('\n', from);
        this.#lineEnd = end === -1 ? this.#text.length : end;
        this.#lineLength = this.#lineEnd - from + 1;
        return this.#lineEnd;
    }
    #skipBlanks(from) {
        let at = from;
        while (this.#text[at] === ' ' || this.#text[at] === '\t')
            at++;
        return at;
    }
}
function isEscaped(text, at, from) {
    let slashes = 0;
    while (at - 1 - slashes >= from && text[at - 1 - slashes] === '\\')
        slashes++;
    return slashes % 2 === 1;
}
function replaceSpans(text, spans, marker) {
    let redacted = '';
    let from = 0;
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
        if (start < from || end <= start)
            continue;
        redacted += text.slice(from, start) + marker(text.slice(start, end));
        from = end;
    }
    return redacted + text.slice(from);
}

;// CONCATENATED MODULE: ./src/manifests/redact-text.ts

const fixedMarker = () => '<redacted>';
/** Quick looks: most strings of a manifest hold nothing that the patterns below could match. */
const tokenHint = /gh[pousr]_|github_pat_|A[KS]IA|xox|glpat-|npm_|hvs\.|AIza|SG\.|sk[-_]|hooks\.slack|eyJ/;
const schemeHint = /bearer|basic/i;
const echoHint = /with config: |patch from |must specify a target/;
const privateKey = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[^]*?(?:-----END [A-Z0-9 ]{0,60}-----|$)/g;
const tokens = new RegExp('(?<![A-Za-z0-9])(?:' +
    [
        'gh[pousr]_[A-Za-z0-9]{16,}',
        'github_pat_\\w{16,}',
        'A[KS]IA[A-Z0-9]{16}',
        'xox[a-z]-[\\w-]{8,}',
        'glpat-[\\w-]{12,}',
        'npm_[A-Za-z0-9]{30,}',
        'hvs\\.[\\w-]{16,}',
        'AIza[\\w-]{30,}',
        'SG\\.[\\w-]{16,64}\\.[\\w-]{16,}',
        'sk-(?:proj-|ant-)?[A-Za-z0-9]{16,}[\\w-]*',
        'sk_(?:live|test)_[A-Za-z0-9]{8,}',
        'eyJ[\\w-]{5,1024}\\.[\\w-]{5,}(?:\\.[\\w-]*)?',
        '(?<=hooks\\.slack\\.com/services/)[\\w/]{8,}',
    ].join('|') +
    ')', 'g');
/**
 * The part of a URL before `@`. With a colon the password may hold slashes, as people write it, unless it begins like a port.
 * `git@` is no secret. Lengths are bounded so that a text of many `://` stays linear.
 */
const userinfo = /:\/\/(?:(?!git@)[^\s/?#"'`<>@]{1,512}(?:@[^\s/?#"'`<>@]{0,512}){0,8}@|[^\s/@:"'`<>]{0,256}:(?!\d+(?:[/?#]|$))[^\s"'`<>@]{0,512}@)/g;
const authorization = /\b(Bearer|Basic)(\s+)(?=\S{0,256}[\d=A-Z])([\w.~+/=-]{8,})/gi;
/** kustomize writes the whole configuration of a transformer, inline patches included, into its errors. */
const echoes = [
    /(with config: )`[^]*?`(?=: |\s*$)/g,
    /((?:unable to parse SM or JSON patch|patch) from )\[[^]*\]/g,
    /(must specify a target for (?:JSON )?patch )[^]*$/g,
];
/**
 * Replaces what looks like a secret in any text: in strings of manifests, in errors of engines and tools, in logs. Private
 * keys, URLs with credentials, tokens of known shape, and values that a name gives away (`password: x`, `"token":"x"`,
 * `API_KEY=x`, `--password x`, an environment variable's name and value).
 */
function redactText(text, marker = fixedMarker) {
    let redacted = text;
    if (echoHint.test(text)) {
        for (const echo of echoes) {
            redacted = redacted.replace(echo, (_all, kept) => `${kept}${marker(text)}`);
        }
    }
    if (redacted.includes('PRIVATE KEY'))
        redacted = redacted.replace(privateKey, marker);
    if (redacted.includes('@') && redacted.includes('://')) {
        redacted = redacted.replace(userinfo, (secret) => `://${marker(secret)}@`);
    }
    if (tokenHint.test(redacted))
        redacted = redacted.replace(tokens, marker);
    if (schemeHint.test(redacted)) {
        redacted = redacted.replace(authorization, (_all, scheme, space, secret) => `${scheme}${space}${marker(secret)}`);
    }
    return redactAssignments(redacted, marker);
}

;// CONCATENATED MODULE: ./src/manifests/redact.ts







/** JSON nested deeper than that ends as RG606: nothing that a cluster accepts comes near. */
const maximumDepth = 1000;
/**
 * Copies of the objects without their secrets; keys and types stay, and what holds no secret is the same object. Meant to run
 * when manifests are loaded, before anything else sees them.
 *
 * Removed: everything under `data` and `stringData` of a Secret at any depth, values of ConfigMap keys, annotations, fields
 * and name–value pairs (environment, headers, arguments) whose name looks secret, copies of whole objects that tools keep in
 * annotations, and in all strings what {@link redactText} finds. References such as `$(VAR)` stay.
 * Throws a `ProblemError` with RG606 when an object is nested deeper than 1000.
 */
function redactObjects(objects, options = {}) {
    const redaction = new Redaction(markerOf(options));
    return objects.map((object) => {
        const json = redaction.object(object.json, 0);
        return json === object.json ? object : { ...object, json };
    });
}
/**
 * A copy of a values tree to show: every string and number below a key that looks secret is removed, and what
 * {@link redactText} finds elsewhere. Comparisons (toggles) have to use the original, and must not show a value whose path has
 * a name for which `isSecretName` holds.
 */
function redactValues(tree, options = {}) {
    return new Redaction(markerOf(options)).values(tree, 0);
}
function markerOf({ key }) {
    if (key === undefined)
        return fixedMarker;
    return (secret) => `<redacted:${(0,external_node_crypto_.createHmac)('sha256', key).update(secret).digest('hex').slice(0, 8)}>`;
}
/** Annotations in which kubectl, kapp and Rancher keep the whole object. */
const copies = /last-applied-configuration$|^kapp\.k14s\.io\/original$|^objectset\.rio\.cattle\.io\/applied$/;
class Redaction {
    #marker;
    constructor(marker) {
        this.#marker = marker;
    }
    object(json, depth, isSecret = json.kind === 'Secret') {
        const kind = json.kind;
        const pairName = typeof json.value === 'string' || typeof json.value === 'number' ? nameOf(json) : '';
        return this.#map(json, depth, (key, value) => {
            if (isSecret && (key === 'data' || key === 'stringData'))
                return this.everything(value, depth + 1);
            if (key === 'value' && (0,secret_names/* isSecretName */.eh)(pairName))
                return this.#scalar(value);
            if (key === 'annotations' && (0,manifests_json/* isObject */.Gv)(value))
                return this.#byName(value, depth + 1, copies);
            if (kind === 'ConfigMap' && (key === 'data' || key === 'binaryData') && (0,manifests_json/* isObject */.Gv)(value)) {
                return this.#byName(value, depth + 1);
            }
            if (kind === 'SecretList' && key === 'items' && Array.isArray(value)) {
                return value.map((item) => (0,manifests_json/* isObject */.Gv)(item) ? this.object(item, depth + 2, true) : this.everything(item, depth + 2));
            }
            if (typeof value === 'string' && (0,secret_names/* isSecretField */.nU)(key))
                return this.#scalar(value);
            return this.any(value, depth + 1);
        });
    }
    any(value, depth) {
        if (typeof value === 'string')
            return redactText(value, this.#marker);
        if (Array.isArray(value))
            return this.#list(value, depth);
        return (0,manifests_json/* isObject */.Gv)(value) ? this.object(value, depth) : value;
    }
    values(tree, depth) {
        return this.#map(tree, depth, (key, value) => (0,secret_names/* isSecretName */.eh)(key) ? this.everything(value, depth + 1) : this.#valuesBelow(value, depth + 1, tree));
    }
    #valuesBelow(value, depth, parent) {
        if ((0,manifests_json/* isObject */.Gv)(value))
            return this.values(value, depth);
        if (Array.isArray(value)) {
            const list = value;
            return this.#list(list, depth, (item) => this.#valuesBelow(item, depth + 1, {}));
        }
        if (value === parent.value && (0,secret_names/* isSecretName */.eh)(nameOf(parent)))
            return this.#scalar(value);
        return typeof value === 'string' ? redactText(value, this.#marker) : value;
    }
    /** All strings and numbers at any depth. */
    everything(value, depth) {
        if (Array.isArray(value)) {
            refuseDepth(depth);
            return value.map((item) => this.everything(item, depth + 1));
        }
        if ((0,manifests_json/* isObject */.Gv)(value))
            return this.#map(value, depth, (_key, item) => this.everything(item, depth + 1));
        return this.#scalar(value);
    }
    #byName(map, depth, whole) {
        return this.#map(map, depth, (key, value) => whole?.test(key) === true || (0,secret_names/* isSecretName */.eh)(key)
            ? this.everything(value, depth + 1)
            : this.any(value, depth + 1));
    }
    #scalar(value) {
        if (typeof value === 'string')
            return isReference(value) ? value : this.#aroundTags(value);
        if (typeof value === 'bigint')
            return 0n;
        return typeof value === 'number' ? 0 : value;
    }
    /** `Bearer {{args.token}}`: an argument of an analysis hides nothing, and rules have to see which one it is. */
    #aroundTags(value) {
        const parts = value.split(/(\{\{[^{}]*\}\})/);
        if (parts.length === 1)
            return this.#marker(value);
        return parts.map((part, at) => (at % 2 === 1 || part.trim() === '' ? part : this.#marker(part))).join('');
    }
    /** An option that looks secret takes the next item with it: `['--password', 'x']`. */
    #list(list, depth, redact = (item) => this.any(item, depth + 1)) {
        refuseDepth(depth);
        const copy = list.map((item, at) => {
            const option = at > 0 ? list[at - 1] : undefined;
            const isArgument = typeof item === 'string' &&
                typeof option === 'string' &&
                !item.startsWith('-') &&
                isSecretOption(option);
            return isArgument ? this.#scalar(item) : redact(item);
        });
        return copy.some((item, at) => item !== list[at]) ? copy : list;
    }
    #map(map, depth, redact) {
        refuseDepth(depth);
        let copy;
        for (const key of Object.keys(map)) {
            const value = map[key] ?? null;
            const redacted = redact(key, value);
            if (redacted === value)
                continue;
            // A spread copies a key such as `__proto__` as an own one, so that this assignment cannot reach a prototype.
            copy ??= { ...map };
            copy[key] = redacted;
        }
        return copy ?? map;
    }
}
function nameOf(json) {
    const name = json.name ?? json.key;
    return typeof name === 'string' ? name : '';
}
function isSecretOption(text) {
    return /^--?[A-Za-z][\w.-]{0,127}$/.test(text) && (0,secret_names/* isSecretName */.eh)(text);
}
/** `$(VAR)`, `${VAR}` and template arguments name a value that is somewhere else; '' has nothing to hide. */
function isReference(value) {
    return value === '' || /^(?:\$\([\w.-]+\)|\$\{[\w.-]+\}|\{\{[^{}]*\}\})$/.test(value);
}
function refuseDepth(depth) {
    if (depth <= maximumDepth)
        return;
    throw new errors/* ProblemError */.Mm({
        id: 'RG606',
        message: `a rendered object is nested deeper than ${maximumDepth} levels`,
        next: 'Look for a template or a patch that nests maps or lists without end.',
    });
}


/***/ }),

/***/ 4381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ mayBeSecretName),
/* harmony export */   eh: () => (/* binding */ isSecretName),
/* harmony export */   nU: () => (/* binding */ isSecretField)
/* harmony export */ });
const secretParts = /password|passwd|passphrase|passcode|secret|token|credential|authorization|api_?key|(?:private|access|secret|encryption|signing|session|master|account|license|auth)_?key|connection_?string/;
const secretWords = new Set([
    'pass',
    'pwd',
    'pw',
    'pat',
    'dsn',
    'jwt',
    'bearer',
    'otp',
    'salt',
    'pgpass',
    'netrc',
]);
const anyPart = /pass|pwd|pw(?![a-z])|pat(?![a-z])|dsn|jwt|bearer|otp|salt|netrc|secret|token|credential|authorization|key|connection|id_(?:rsa|dsa|ec|ed)|dockerc|p12|pfx|jks/i;
/** A quick look that lets most texts and names go: false means that nothing in them is a secret's name. */
function mayBeSecretName(text) {
    return anyPart.test(text);
}
/** Last words that make the name that of something beside the secret: `SECRET_NAME`, `token-file`, `passwordPolicy`. */
const besideWords = new Set(('algorithm audience class count dir directory enabled endpoint expiration expires expiry file filename host ' +
    'interval length limit lifetime method mode mount name namespace optional path policy port provider ref refs ' +
    'required rotation seconds size timeout ttl type uri url version').split(' '));
/** Files that are keys by their extension or name. */
const keyFiles = /(?:\.(?:key|p12|pfx|jks|keystore)|(?:^|[/_.-])id_(?:rsa|dsa|ecdsa|ed25519)|dockerconfigjson|dockercfg)$/i;
/** Annotations and options that hold the name of a Secret. */
const references = /(?:existing|auth|auth-tls|pull)[_-]?secrets?$/i;
/** Whether the value of an environment variable, key, option or annotation of that name is likely a secret. */
function isSecretName(name) {
    if (!mayBeSecretName(name))
        return false;
    if (name.length > 512)
        return secretParts.test(name.toLowerCase());
    if (keyFiles.test(name))
        return true;
    const words = name
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word !== '');
    const last = words.at(-1) ?? '';
    if (besideWords.has(last) || references.test(name))
        return false;
    return secretParts.test(words.join('_')) || words.some((word) => secretWords.has(word));
}
const fieldPart = /pass|key|secret|token/i;
const strict = /^(?:[a-z0-9]+_)*(?:password|passwd|passphrase|api_?key|client_secret|private_key|(?:access|auth|bearer|refresh)_token)$/;
/** Narrower, for fields of any object: names such as `secretKey` or `token` are often those of references there. */
function isSecretField(name) {
    return (name.length <= 128 &&
        fieldPart.test(name) &&
        strict.test(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()));
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


/***/ })

};
