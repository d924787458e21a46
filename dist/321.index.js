export const id = 321;
export const ids = [321];
export const modules = {

/***/ 8046:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serveTargets: () => (/* binding */ serveTargets)
});

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
// EXTERNAL MODULE: ./node_modules/lossless-json/lib/esm/index.js + 6 modules
var esm = __webpack_require__(875);
// EXTERNAL MODULE: ./src/render/exact-json.ts
var exact_json = __webpack_require__(98);
;// CONCATENATED MODULE: ./src/render/embedded/answer.ts

/** Reads an answer. Throws RG604 when a manifest carries the key `__proto__`. */
function parseAnswer(text) {
    return (0,exact_json/* parseExactJson */.l)(text);
}

// EXTERNAL MODULE: ./node_modules/@bjorn3/browser_wasi_shim/dist/index.js + 6 modules
var dist = __webpack_require__(182);
;// CONCATENATED MODULE: ./src/render/embedded/tree-host.ts

const notThere = -1;
const notADirectory = -2;
const refused = -3;
const utf8 = new TextEncoder();
/** What one render asked for. */
class Asked {
    files = new Set();
    directories = new Set();
    absent = new Set();
    add(other) {
        for (const path of other.files)
            this.files.add(path);
        for (const path of other.directories)
            this.directories.add(path);
        for (const path of other.absent)
            this.absent.add(path);
    }
    log() {
        return {
            files: [...this.files].sort(),
            directories: [...this.directories].sort(),
            absent: [...this.absent].sort(),
        };
    }
}
/**
 * The engines' only way to files: answers their callbacks from a {@link SourceTree} and records what was asked.
 * An error that the tree throws cannot cross the WebAssembly border; it is kept in `failure`, and the render ends as that.
 */
class TreeHost {
    failure;
    #tree;
    #asked = new Asked();
    /** What was asked before the chart that is being loaded. */
    #before;
    #answer = new Uint8Array();
    /** What loading a chart read, for the renders that take it from the engine's cache. */
    #charts = new Map();
    begin(tree) {
        this.#tree = tree;
        this.#asked = new Asked();
        this.#before = undefined;
        this.failure = undefined;
    }
    end() {
        this.#tree = undefined;
        this.#endChart();
        return this.#asked.log();
    }
    get answer() {
        return this.#answer;
    }
    /** Returns the length of the answer, or a negative error. */
    call(operation, argument) {
        try {
            const answer = this.#perform(operation, argument);
            if (typeof answer === 'number')
                return answer;
            this.#answer = answer;
            return answer.byteLength;
        }
        catch (thrown) {
            const code = errorCode(thrown);
            if (code === 'ENOENT') {
                this.#asked.absent.add(argument);
                return notThere;
            }
            if (code === 'ENOTDIR')
                return notADirectory;
            this.failure = thrown;
            return refused;
        }
    }
    #perform(operation, argument) {
        switch (operation) {
            case 0:
                return this.#stat(argument);
            case 1:
                return this.#read(argument);
            case 2:
                return this.#list(argument);
            case 3:
                return this.#readMany(JSON.parse(argument));
            case 4:
                this.#charts.set(this.#chartKey(argument), this.#asked.log());
                this.#endChart();
                return 0;
            case 5: {
                const known = this.#charts.get(this.#chartKey(argument));
                if (known === undefined)
                    throw new Error(`the engine reused a chart that was never loaded: ${argument}`);
                this.#asked.add(known);
                return 0;
            }
            case 6:
                this.#endChart();
                this.#before = this.#asked;
                this.#asked = new Asked();
                return 0;
            default:
                throw new Error(`the engine asked for the unknown operation ${operation}`);
        }
    }
    /** Puts what a chart read (also one whose loading failed) to the rest of the render. */
    #endChart() {
        if (this.#before === undefined)
            return;
        this.#before.add(this.#asked.log());
        this.#asked = this.#before;
        this.#before = undefined;
    }
    get #current() {
        if (this.#tree === undefined)
            throw new Error('the engine asked for a file outside a render');
        return this.#tree;
    }
    #chartKey(path) {
        return `${this.#current.id}\0${path}`;
    }
    #look(path) {
        const entry = this.#current.stat(path);
        if (entry === undefined)
            this.#asked.absent.add(path);
        return entry;
    }
    #stat(path) {
        const entry = this.#look(path);
        if (entry === undefined)
            return notThere;
        const answer = new Uint8Array(9);
        answer[0] = entry.kind === 'directory' ? 1 : 0;
        new DataView(answer.buffer).setBigUint64(1, BigInt(entry.size), true);
        return answer;
    }
    #read(path) {
        const entry = this.#look(path);
        if (entry === undefined)
            return notThere;
        if (entry.kind === 'directory')
            return notThere;
        const content = this.#current.read(path);
        this.#asked.files.add(path);
        return content;
    }
    #list(path) {
        const names = this.#current.list(path);
        this.#asked.directories.add(path);
        const entries = names.flatMap((name) => {
            const entry = this.#current.stat(path === '' ? name : `${path}/${name}`);
            return entry === undefined ? [] : [{ n: name, d: entry.kind === 'directory', s: entry.size }];
        });
        return utf8.encode(JSON.stringify(entries));
    }
    #readMany(paths) {
        const contents = paths.map((path) => {
            const content = this.#current.read(path);
            this.#asked.files.add(path);
            return content;
        });
        const answer = new Uint8Array(contents.reduce((size, content) => size + 4 + content.byteLength, 0));
        const view = new DataView(answer.buffer);
        let at = 0;
        for (const content of contents) {
            view.setUint32(at, content.byteLength, true);
            answer.set(content, at + 4);
            at += 4 + content.byteLength;
        }
        return answer;
    }
}
function errorCode(thrown) {
    if (thrown instanceof errors/* ProblemError */.Mm || !(thrown instanceof Error))
        return undefined;
    return 'code' in thrown ? thrown.code : undefined;
}

;// CONCATENATED MODULE: ./src/render/embedded/instance.ts


/**
 * GOGC: collecting less often than by default saves a tenth of a render. With 400 the heap grows fourfold, and memory that was
 * never used before costs more (page faults, growing in small steps) than the collections that it saves. GOMEMLIMIT: collect
 * harder before the module's own maximum (512 MiB, in its memory section) ends the instance.
 */
const environment = ['GOGC=200', 'GOMEMLIMIT=384MiB'];
/** Above this an instance gives its memory back by being replaced: WebAssembly memory never shrinks. */
const replaceAboveBytes = 256 * 1024 * 1024;
const maxErrorText = 16 * 1024;
const decoder = new TextDecoder();
const encoder = new TextEncoder();
/** Standard input, output and error of the engines: nothing to read, and what they print is kept only to explain a crash. */
class QuietDescriptor extends dist.Fd {
    text = '';
    fd_write(bytes) {
        if (this.text.length < maxErrorText)
            this.text += decoder.decode(bytes);
        return { ret: dist/* wasi.ERRNO_SUCCESS */.J.zIp, nwritten: bytes.byteLength };
    }
    fd_read() {
        return { ret: dist/* wasi.ERRNO_SUCCESS */.J.zIp, data: new Uint8Array() };
    }
}
/** The engine died: out of memory, out of stack, or a trap. The instance cannot be used again. */
class EngineCrash extends Error {
    name = 'EngineCrash';
    /** What Go printed before it ended; bounded. */
    output;
    constructor(cause, output) {
        super('the rendering engine crashed', { cause });
        this.output = output;
    }
}
/** One instance of the engines with its memory and caches. Not reentrant: a call runs to its end before the next. */
class EngineInstance {
    host = new TreeHost();
    #exports;
    #stderr;
    #broken = false;
    constructor(exports, stderr, host) {
        this.#exports = exports;
        this.#stderr = stderr;
        this.host = host;
    }
    static async create(module) {
        const host = new TreeHost();
        const stderr = new QuietDescriptor();
        const shim = new dist/* WASI */.bJ(['renderer'], environment, [new QuietDescriptor(), new QuietDescriptor(), stderr], {
            debug: false,
        });
        const bytes = (at, size) => new Uint8Array(exports.memory.buffer, at >>> 0, size >>> 0);
        const instance = await WebAssembly.instantiate(module, {
            wasi_snapshot_preview1: shim.wasiImport,
            host: {
                fs_call: (operation, at, size) => host.call(operation, decoder.decode(bytes(at, size))),
                fs_take: (at) => bytes(at, host.answer.byteLength).set(host.answer),
            },
        });
        const exports = instance.exports;
        shim.initialize({ exports });
        return new EngineInstance(exports, stderr, host);
    }
    /** Bytes of linear memory; it only grows. */
    get memoryBytes() {
        return this.#exports.memory.buffer.byteLength;
    }
    /** True when the next render needs a new instance. */
    get spent() {
        return this.#broken || this.memoryBytes > replaceAboveBytes;
    }
    markBroken() {
        this.#broken = true;
    }
    /**
     * Sends a request and returns the answer's text. Synchronous, and without a bound in time: the watchdog of the worker that
     * owns the instance ends the whole worker. Throws {@link EngineCrash}.
     */
    call(request) {
        if (this.#broken)
            throw new Error('a broken engine was called again');
        const text = encoder.encode(request);
        try {
            const at = this.#exports.alloc(text.byteLength) >>> 0;
            new Uint8Array(this.#exports.memory.buffer, at, text.byteLength).set(text);
            const packed = BigInt.asUintN(64, this.#exports.call(text.byteLength));
            const answer = new Uint8Array(this.#exports.memory.buffer, Number(packed >> 32n), Number(packed & 0xffffffffn));
            return decoder.decode(answer);
        }
        catch (thrown) {
            this.#broken = true;
            throw new EngineCrash(thrown, this.#stderr.text);
        }
    }
}

;// CONCATENATED MODULE: ./src/render/embedded/request.ts

/** The engine's request for a target, as text; see renderer/main.go. */
function writeRequest(tree, target, limits, origins) {
    const bounds = { outputBytes: limits.outputBytes, objects: limits.objects };
    const { source } = target;
    switch (source.kind) {
        case 'kustomize':
            return JSON.stringify({
                op: 'kustomize',
                kustomize: { tree: tree.id, path: source.path, origins },
                limits: bounds,
            });
        case 'helm':
            return JSON.stringify({
                op: 'helm',
                helm: {
                    tree: tree.id,
                    chart: source.chart,
                    values: source.values,
                    set: source.set,
                    release: source.release,
                    namespace: target.namespace ?? 'default',
                    kubeVersion: source.kubeVersion ?? '',
                    apiVersions: source.apiVersions,
                    includeCrds: source.includeCrds,
                },
                limits: bounds,
            });
        case 'manifests':
            throw new errors/* ProblemError */.Mm({
                id: 'RG605',
                message: `target ${target.name} holds plain manifests, which need no engine`,
            });
    }
}

;// CONCATENATED MODULE: ./src/render/embedded/embedded-renderer.ts





/**
 * Helm and kustomize in one WebAssembly instance. Renders run one after another and block the thread; `limits.timeMs` is kept
 * by whoever ends the worker, not here. An instance that crashed, or whose memory grew, is replaced before the next render.
 */
function createEmbeddedRenderer(module) {
    let instance;
    let closed = false;
    // Go's own start takes as long as some renders: it runs while the targets are still being found.
    let opening = EngineInstance.create(module);
    opening.catch(() => undefined);
    async function ready() {
        if (closed)
            throw new Error('the renderer was closed');
        if (opening !== undefined) {
            const first = opening;
            opening = undefined;
            instance = await first;
        }
        if (instance === undefined || instance.spent)
            instance = await EngineInstance.create(module);
        return instance;
    }
    return {
        engine: 'embedded',
        async render(tree, target, limits, { withOrigins } = { withOrigins: true }) {
            const request = writeRequest(tree, target, limits, withOrigins);
            return renderOnce(await ready(), tree, target, request);
        },
        async formatYaml(objects) {
            const engine = await ready();
            const request = (0,esm/* stringify */.As)({ op: 'formatYaml', objects }) ?? '';
            const answer = parseAnswer(engine.call(request));
            if ('problem' in answer)
                throw new errors/* ProblemError */.Mm(problemOf(answer));
            return answer.yaml ?? '';
        },
        close() {
            closed = true;
            instance = undefined;
        },
    };
}
function renderOnce(engine, tree, target, request) {
    engine.host.begin(tree);
    try {
        const text = engine.call(request);
        const filesRead = engine.host.end();
        if (engine.host.failure !== undefined)
            return { ok: false, problem: explain(engine.host.failure, target) };
        return resultOf(parseAnswer(text), filesRead, engine);
    }
    catch (thrown) {
        return { ok: false, problem: explain(engine.host.failure ?? thrown, target) };
    }
}
function resultOf(answer, filesRead, engine) {
    if ('problem' in answer) {
        if (answer.broken === true)
            engine.markBroken();
        return { ok: false, problem: problemOf(answer) };
    }
    return {
        ok: true,
        objects: answer.objects,
        ...(answer.mergedValues === undefined ? {} : { mergedValues: answer.mergedValues }),
        filesRead,
        warnings: answer.warnings,
    };
}
function problemOf({ problem }) {
    const { id, message, file, line, column, next } = problem;
    return {
        id,
        message,
        ...(file === undefined
            ? {}
            : { place: { file, ...(line ? { line } : {}), ...(column ? { column } : {}) } }),
        ...(next === undefined ? {} : { next }),
    };
}
/** Go prints this and exits when the memory maximum is reached. */
const outOfMemory = /out of memory|cannot allocate memory/;
const outOfStack = /stack overflow|stack exceeds|Maximum call stack/;
function explain(thrown, target) {
    if (thrown instanceof errors/* ProblemError */.Mm)
        return thrown.problem;
    const place = { file: target.source.kind === 'helm' ? target.source.chart : entryOf(target) };
    if (!(thrown instanceof EngineCrash)) {
        return { id: 'RG605', message: `the rendering engine failed: ${(0,errors/* errorMessage */.gJ)(thrown)}`, place };
    }
    const said = `${thrown.output}\n${(0,errors/* errorMessage */.gJ)(thrown.cause)}`;
    if (outOfMemory.test(said)) {
        return {
            id: 'RG606',
            message: 'rendering needs more memory than one target may use (512 MiB)',
            place,
            next: 'Look for a template that repeats text without end, or YAML aliases that multiply.',
        };
    }
    if (outOfStack.test(said)) {
        return {
            id: 'RG606',
            message: 'rendering recurses deeper than the engine can follow',
            place,
            next: 'Look for templates that include themselves, or for deeply nested YAML.',
        };
    }
    return { id: 'RG605', message: `the rendering engine crashed: ${firstLine(said)}`, place };
}
function entryOf(target) {
    return target.source.kind === 'kustomize' ? target.source.path : target.name;
}
function firstLine(text) {
    return (text.split('\n').find((line) => line.trim() !== '') ?? 'no message').slice(0, 300);
}

// EXTERNAL MODULE: ./src/render/embedded/module.ts
var embedded_module = __webpack_require__(7127);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
            return isReference(value) ? value : this.#marker(value);
        if (typeof value === 'bigint')
            return 0n;
        return typeof value === 'number' ? 0 : value;
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

// EXTERNAL MODULE: ./src/findings/occurrence.ts + 1 modules
var occurrence = __webpack_require__(7301);
;// CONCATENATED MODULE: ./src/manifests/cluster-scope.ts

/**
 * Kinds without a namespace, by group: those of Kubernetes (`kubectl api-resources --namespaced=false`) and of widely used
 * operators. Rendered CustomResourceDefinitions add theirs.
 */
const known = {
    '': ['ComponentStatus', 'Namespace', 'Node', 'PersistentVolume'],
    'admissionregistration.k8s.io': [
        'MutatingAdmissionPolicy',
        'MutatingAdmissionPolicyBinding',
        'MutatingWebhookConfiguration',
        'ValidatingAdmissionPolicy',
        'ValidatingAdmissionPolicyBinding',
        'ValidatingWebhookConfiguration',
    ],
    'apiextensions.k8s.io': ['CustomResourceDefinition'],
    'apiregistration.k8s.io': ['APIService'],
    'authentication.k8s.io': ['SelfSubjectReview', 'TokenReview'],
    'authorization.k8s.io': ['SelfSubjectAccessReview', 'SelfSubjectRulesReview', 'SubjectAccessReview'],
    'certificates.k8s.io': ['CertificateSigningRequest', 'ClusterTrustBundle'],
    'flowcontrol.apiserver.k8s.io': ['FlowSchema', 'PriorityLevelConfiguration'],
    'networking.k8s.io': ['IPAddress', 'IngressClass', 'ServiceCIDR'],
    'node.k8s.io': ['RuntimeClass'],
    policy: ['PodSecurityPolicy'],
    'rbac.authorization.k8s.io': ['ClusterRole', 'ClusterRoleBinding'],
    'resource.k8s.io': ['DeviceClass', 'ResourceSlice'],
    'scheduling.k8s.io': ['PriorityClass'],
    'storage.k8s.io': ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment', 'VolumeAttributesClass'],
    'apps.kruise.io': ['NodeImage'],
    'argoproj.io': ['ClusterAnalysisTemplate', 'ClusterWorkflowTemplate'],
    'cert-manager.io': ['ClusterIssuer'],
    'cilium.io': ['CiliumClusterwideNetworkPolicy'],
    'external-secrets.io': ['ClusterExternalSecret', 'ClusterSecretStore'],
    'gateway.networking.k8s.io': ['GatewayClass'],
    'karpenter.sh': ['NodeClaim', 'NodePool'],
    'keda.sh': ['ClusterTriggerAuthentication'],
    'kyverno.io': ['ClusterCleanupPolicy', 'ClusterPolicy'],
    'policy.networking.k8s.io': ['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy'],
    'snapshot.storage.k8s.io': ['VolumeSnapshotClass', 'VolumeSnapshotContent'],
    'templates.gatekeeper.sh': ['ConstraintTemplate'],
};
const knownKeys = new Set(Object.entries(known).flatMap(([group, kinds]) => kinds.map((kind) => `${group}/${kind}`)));
/** Tells which kinds have no namespace, given what a target renders. */
function clusterScope(objects) {
    const defined = new Set();
    for (const { json } of objects) {
        if ((0,manifests_json/* textAt */.$6)(json, 'kind') !== 'CustomResourceDefinition')
            continue;
        if ((0,manifests_json/* textAt */.$6)(json, 'spec', 'scope') !== 'Cluster')
            continue;
        defined.add(`${(0,manifests_json/* textAt */.$6)(json, 'spec', 'group') ?? ''}/${(0,manifests_json/* textAt */.$6)(json, 'spec', 'names', 'kind') ?? ''}`);
    }
    return (group, kind) => {
        const key = `${group}/${kind}`;
        // Gatekeeper makes a kind of this group out of every ConstraintTemplate.
        return knownKeys.has(key) || defined.has(key) || group === 'constraints.gatekeeper.sh';
    };
}

// EXTERNAL MODULE: ./src/manifests/pod-template.ts
var pod_template = __webpack_require__(128);
// EXTERNAL MODULE: ./src/manifests/selector-lookup.ts
var selector_lookup = __webpack_require__(508);
// EXTERNAL MODULE: ./src/manifests/serving.ts
var serving = __webpack_require__(6630);
;// CONCATENATED MODULE: ./src/manifests/unwrap-lists.ts

/**
 * Replaces every `List` (also `DeploymentList` and the like, also nested) by its items, in order, with the origins and the
 * hook of the list. As kubectl does, items of a typed list that name no kind take the list's.
 * An item that is not a map stays as `{}`, so that it is counted as an object without kind.
 */
function unwrapLists(objects) {
    if (!objects.some(({ json }) => isList(json)))
        return objects;
    const unwrapped = [];
    const pending = [...objects].reverse();
    for (let object = pending.pop(); object !== undefined; object = pending.pop()) {
        const { json } = object;
        if (!isList(json)) {
            unwrapped.push(object);
            continue;
        }
        const items = json.items ?? [];
        for (let at = items.length - 1; at >= 0; at--) {
            const item = items[at];
            pending.push({ ...object, json: (0,manifests_json/* isObject */.Gv)(item) ? withKindOf(json, item) : {} });
        }
    }
    return unwrapped;
}
function isList(json) {
    if ((0,manifests_json/* textAt */.$6)(json, 'kind')?.endsWith('List') !== true)
        return false;
    const items = (0,manifests_json/* valueAt */.fK)(json, 'items');
    return Array.isArray(items) || items === null || (items === undefined && json.kind === 'List');
}
function withKindOf(list, item) {
    const kind = (0,manifests_json/* textAt */.$6)(list, 'kind')?.replace(/List$/, '') ?? '';
    if (kind === '' || (0,manifests_json/* textAt */.$6)(item, 'kind') !== undefined)
        return item;
    return { ...item, kind, apiVersion: (0,manifests_json/* textAt */.$6)(item, 'apiVersion') ?? (0,manifests_json/* textAt */.$6)(list, 'apiVersion') ?? '' };
}

;// CONCATENATED MODULE: ./src/manifests/create-index.ts






/**
 * Indexes the rendered objects of one target; `defaultNamespace` is the target's. Linear in the objects, and lazy: what nobody
 * asks for is not computed. An object that has only a `generateName` is known by that.
 */
function createIndex(objects, defaultNamespace = 'default') {
    return new ObjectIndex(unwrapLists(objects), defaultNamespace === '' ? 'default' : defaultNamespace);
}
class ObjectIndex {
    all;
    invalid;
    duplicates;
    #byKind;
    /** By group, kind, namespace and name; and without the group. */
    #byIdentity = new Map();
    #byName = new Map();
    /** By kind and selector path, then by namespace. */
    #lookups = new Map();
    #workloads;
    #workloadOf;
    #serving;
    constructor(objects, defaultNamespace) {
        const isClusterScoped = clusterScope(objects);
        const all = [];
        const invalid = [];
        const duplicates = [];
        for (const object of objects) {
            const missing = missingIdentity(object.json);
            if (missing.length > 0) {
                invalid.push({ json: object.json, origins: object.origins, missing });
                continue;
            }
            const manifest = { ...object, ref: refOf(object.json, isClusterScoped, defaultNamespace) };
            const identity = identityKey(manifest.ref);
            if (this.#byIdentity.has(identity) && !isGenerated(object.json))
                duplicates.push(manifest);
            all.push(manifest);
            this.#byIdentity.set(identity, manifest);
            this.#byName.set(nameKey(manifest.ref), manifest);
        }
        this.all = all;
        this.invalid = invalid;
        this.duplicates = duplicates;
        this.#byKind = groupBy(all, ({ ref }) => ref.kind);
    }
    get workloads() {
        this.#workloads ??= readWorkloads(this);
        return this.#workloads;
    }
    get serving() {
        this.#serving ??= this.workloads
            .map((workload) => (0,serving/* readServing */.xT)(workload, this))
            .filter((workload) => workload !== undefined);
        return this.#serving;
    }
    byKind(kind) {
        return this.#byKind.get(kind) ?? [];
    }
    find(ref) {
        const { group } = ref;
        // Only objects of cluster-scoped kinds stand without a namespace.
        const places = [ref, { ...ref, namespace: '' }];
        for (const place of places) {
            const found = group === undefined
                ? this.#byName.get(nameKey(place))
                : this.#byIdentity.get(identityKey({ ...place, group }));
            if (found !== undefined)
                return found;
        }
        return undefined;
    }
    workload(ref) {
        const manifest = this.find(ref);
        this.#workloadOf ??= new Map(this.workloads.map((workload) => [workload.manifest, workload]));
        return manifest && this.#workloadOf.get(manifest);
    }
    selecting(kind, selectorPath, namespace, labels) {
        const key = JSON.stringify([kind, ...selectorPath]);
        let byNamespace = this.#lookups.get(key);
        if (byNamespace === undefined) {
            const groups = groupBy(this.byKind(kind), ({ ref }) => ref.namespace);
            byNamespace = new Map(Array.from(groups, ([name, manifests]) => [name, new selector_lookup/* SelectorLookup */.U(manifests, selectorPath)]));
            this.#lookups.set(key, byNamespace);
        }
        return byNamespace.get(namespace)?.selecting(labels) ?? [];
    }
}
function readWorkloads(index) {
    const referencedBy = new Map();
    for (const rollout of index.byKind('Rollout')) {
        const reference = (0,pod_template/* workloadRefOf */.c3)(rollout);
        const referenced = reference && index.find(reference);
        if (referenced === undefined)
            continue;
        const rollouts = referencedBy.get(referenced);
        if (rollouts === undefined)
            referencedBy.set(referenced, [rollout]);
        else
            rollouts.push(rollout);
    }
    return index.all
        .filter(({ ref }) => (0,pod_template/* isWorkload */.gv)(ref))
        .map((manifest) => (0,pod_template/* readWorkload */.Ez)(manifest, index, referencedBy.get(manifest) ?? []));
}
function missingIdentity(json) {
    const missing = [];
    if ((0,manifests_json/* textAt */.$6)(json, 'apiVersion') === undefined)
        missing.push('apiVersion');
    if ((0,manifests_json/* textAt */.$6)(json, 'kind') === undefined)
        missing.push('kind');
    if ((0,manifests_json/* textAt */.$6)(json, 'metadata', 'name') === undefined && !isGenerated(json))
        missing.push('metadata.name');
    return missing;
}
function isGenerated(json) {
    return ((0,manifests_json/* textAt */.$6)(json, 'metadata', 'name') === undefined && (0,manifests_json/* textAt */.$6)(json, 'metadata', 'generateName') !== undefined);
}
function refOf(json, isClusterScoped, defaultNamespace) {
    const apiVersion = (0,manifests_json/* textAt */.$6)(json, 'apiVersion') ?? '';
    const kind = (0,manifests_json/* textAt */.$6)(json, 'kind') ?? '';
    const group = (0,pod_template/* groupOf */.F8)(apiVersion);
    return {
        group,
        version: apiVersion.slice(apiVersion.indexOf('/') + 1),
        kind,
        namespace: isClusterScoped(group, kind)
            ? ''
            : ((0,manifests_json/* textAt */.$6)(json, 'metadata', 'namespace') ?? defaultNamespace),
        name: (0,manifests_json/* textAt */.$6)(json, 'metadata', 'name') ?? (0,manifests_json/* textAt */.$6)(json, 'metadata', 'generateName') ?? '',
    };
}
function nameKey({ kind, namespace, name }) {
    return `${kind}\0${namespace}\0${name}`;
}
function identityKey(ref) {
    return `${ref.group}\0${nameKey(ref)}`;
}
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === undefined)
            groups.set(keyOf(item), [item]);
        else
            group.push(item);
    }
    return groups;
}

// EXTERNAL MODULE: ./src/documents/decode.ts
var decode = __webpack_require__(6138);
// EXTERNAL MODULE: ./src/documents/parse.ts + 4 modules
var parse = __webpack_require__(1725);
;// CONCATENATED MODULE: ./src/manifests/file-memo.ts


/**
 * Texts and parsed documents of files that places are looked up in, shared by the targets of a worker. The least recently used
 * ones go when the texts exceed `limit` bytes; syntax trees weigh a multiple of that. Looking up a place never fails: a file
 * that is absent, refused or not YAML is `undefined`.
 */
class FileMemo {
    #limit;
    #kept = new Map();
    #bytes = 0;
    constructor(limit = 8 * 1024 * 1024) {
        this.#limit = limit;
    }
    text(tree, file) {
        return this.#read(tree, file)?.text;
    }
    documents(tree, file) {
        const kept = this.#read(tree, file);
        if (kept === null)
            return undefined;
        kept.documents ??= file_memo_parse(kept.text, file);
        return kept.documents ?? undefined;
    }
    #read(tree, file) {
        const key = `${tree.id}\0${file}`;
        let kept = this.#kept.get(key);
        if (kept === undefined) {
            kept = readText(tree, file);
            this.#bytes += sizeOf(kept);
        }
        else {
            this.#kept.delete(key);
        }
        this.#kept.set(key, kept);
        for (const [oldest, old] of this.#kept) {
            if (this.#bytes <= this.#limit || oldest === key)
                break;
            this.#kept.delete(oldest);
            this.#bytes -= sizeOf(old);
        }
        return kept;
    }
}
function sizeOf(kept) {
    return 100 + (kept?.text.length ?? 0);
}
function readText(tree, file) {
    try {
        return tree.stat(file)?.kind === 'file' ? { text: (0,decode/* decodeText */.g)(tree.read(file), file) } : null;
    }
    catch {
        return null;
    }
}
function file_memo_parse(text, file) {
    try {
        return (0,parse/* parseDocuments */.e)(text, file);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./src/manifests/locate.ts + 4 modules
var locate = __webpack_require__(7691);
// EXTERNAL MODULE: ./src/manifests/deepest-path.ts
var deepest_path = __webpack_require__(8746);
;// CONCATENATED MODULE: ./src/manifests/parse-set.ts
/** The paths that a text of helm's `--set` writes: `a.b=1,c[0].d=x` → `[['a','b'], ['c','0','d']]`. Escapes (`a\.b`, `\,`) are helm's. */
function parseSetPaths(text) {
    return splitOutsideBraces(text).flatMap((assignment) => {
        const equals = indexOfUnescaped(assignment, '=');
        return equals === -1 ? [] : [parsePath(assignment.slice(0, equals))];
    });
}
function splitOutsideBraces(text) {
    const parts = [''];
    let depth = 0;
    for (let at = 0; at < text.length; at++) {
        const character = text.charAt(at);
        if (character === '\\')
            parts.push(`${parts.pop() ?? ''}${text.slice(at, ++at + 1)}`);
        else if (character === ',' && depth === 0)
            parts.push('');
        else {
            if (character === '{')
                depth++;
            if (character === '}')
                depth = Math.max(0, depth - 1);
            parts.push(`${parts.pop() ?? ''}${character}`);
        }
    }
    return parts;
}
function indexOfUnescaped(text, wanted) {
    for (let at = 0; at < text.length; at++) {
        if (text[at] === '\\')
            at++;
        else if (text[at] === wanted)
            return at;
    }
    return -1;
}
function parsePath(text) {
    const steps = [];
    const step = /((?:\\[^]|[^\\.[])+)|\[(\d+)\]/g;
    for (const [, key, index] of text.matchAll(step)) {
        steps.push(index ?? (key ?? '').replace(/\\([^])/g, '$1').trim());
    }
    return steps;
}

;// CONCATENATED MODULE: ./src/manifests/values-origin.ts


/**
 * Answers who set the value at a path: the last `--set`, else the last values file that has the path, else the defaults of the
 * chart, of a parent before those of a subchart. Who sets a parent to null or to a scalar has decided the path too: the answer
 * is the line that removes it. `undefined`: nobody knows the path. `merged` (helm's coalesced tree) vouches for defaults that
 * cannot be read here, such as those of a packed chart.
 */
function createValuesOrigin(tree, source, memo, merged) {
    const sets = source.set.map((text) => ({ text, paths: parseSetPaths(text) })).reverse();
    const files = source.values.map(({ path }) => path).reverse();
    return (path) => {
        const set = sets.find(({ paths }) => paths.some((written) => meets(written, path)));
        if (set !== undefined)
            return { kind: 'set', text: set.text };
        for (const file of files) {
            const place = placeIn(tree, memo, file, path);
            if (place !== undefined)
                return { kind: 'file', place };
        }
        const place = defaultPlace(tree, memo, source.chart, path);
        if (place !== undefined)
            return { kind: 'chart-default', place };
        return merged !== undefined && hasPath(merged, path) ? { kind: 'chart-default' } : undefined;
    };
}
/** One of the two is the beginning of the other: it writes the value, a part of it, or what it is a part of. */
function meets(written, path) {
    return written.every((step, at) => at >= path.length || step === path[at]);
}
function defaultPlace(tree, memo, chart, path) {
    const place = placeIn(tree, memo, `${chart}/values.yaml`, path);
    const [first, ...rest] = path;
    if (place !== undefined || first === undefined || rest.length === 0)
        return place;
    if (!/^[\w.-]+$/.test(first) || /^\.+$/.test(first))
        return undefined;
    const metadata = memo.documents(tree, `${chart}/Chart.yaml`)?.[0]?.value;
    const aliased = (0,deepest_path/* ownList */.Jl)(metadata, 'dependencies').find((item) => (0,deepest_path/* ownText */.U3)(item, 'alias') === first);
    return defaultPlace(tree, memo, `${chart}/charts/${(0,deepest_path/* ownText */.U3)(aliased, 'name') ?? first}`, rest);
}
function placeIn(tree, memo, file, path) {
    const document = memo.documents(tree, file)?.[0];
    if (document === undefined)
        return undefined;
    const steps = [];
    let current = document.value;
    for (const step of path) {
        if (Array.isArray(current)) {
            // Lists are replaced as a whole, so the file that has the list decides about its items.
            if (!/^\d+$/.test(step) || Number(step) >= current.length)
                break;
            steps.push(Number(step));
            current = current[Number(step)];
        }
        else if (typeof current === 'object' && current !== null) {
            if (!Object.hasOwn(current, step))
                return undefined;
            steps.push(step);
            current = (0,deepest_path/* own */.ZV)(current, step);
        }
        else {
            break;
        }
    }
    if (steps.length === 0)
        return undefined;
    const position = document.positionOf(steps);
    return position === undefined ? { file } : { file, line: position.line, column: position.column };
}
function hasPath(tree, path) {
    let current = tree;
    for (const step of path) {
        if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step))
            return false;
        current = current[step];
    }
    return true;
}

// EXTERNAL MODULE: ./src/render/plain.ts
var plain = __webpack_require__(4404);
// EXTERNAL MODULE: ./src/references/graph.ts + 3 modules
var graph = __webpack_require__(2157);
;// CONCATENATED MODULE: ./src/rules/external.ts
/**
 * Reads `external:` once for many questions. `services` and `analysisTemplates` hold `name` or `namespace/name`, cluster-wide
 * templates `cluster:name`; `objects` holds `Kind/name` or `Kind/namespace/name`. `*` stands for any text without `/`.
 */
function externalObjects(external) {
    const patterns = new Map();
    const add = (kind, text) => {
        const known = patterns.get(kind);
        if (known === undefined)
            patterns.set(kind, [patternOf(text)]);
        else
            known.push(patternOf(text));
    };
    for (const name of external.services)
        add('Service', name);
    for (const name of external.analysisTemplates) {
        if (name.startsWith(clusterPrefix))
            add('ClusterAnalysisTemplate', name.slice(clusterPrefix.length));
        else
            add('AnalysisTemplate', name);
    }
    for (const entry of external.objects) {
        const [kind = '', ...rest] = entry.split('/');
        add(kind, rest.join('/'));
    }
    return ({ kind, namespace, name }) => patterns.get(kind)?.some((pattern) => pattern.test(name) || pattern.test(`${namespace}/${name}`)) ??
        false;
}
const clusterPrefix = 'cluster:';
function patternOf(text) {
    const literal = text
        .split('*')
        .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('[^/]*');
    return new RegExp(`^${literal}$`);
}

// EXTERNAL MODULE: ./src/rules/registry.ts + 188 modules
var registry = __webpack_require__(8457);
// EXTERNAL MODULE: ./src/rules/run.ts + 1 modules
var run = __webpack_require__(1407);
;// CONCATENATED MODULE: ./src/schemas/schema-gaps.ts
/** `undefined` when every object was judged by all of its schema. */
function findGaps(index, schemas) {
    const kinds = new Set();
    const used = new Map();
    let objects = 0;
    for (const manifest of index.all) {
        const judgement = schemas.judge(manifest);
        if (judgement.source === 'none') {
            const { group, version, kind } = manifest.ref;
            objects += 1;
            kinds.add(`${group === '' ? '' : `${group}/`}${version} ${kind}`);
        }
        else if (judgement.source === 'definition' && judgement.foreign !== undefined) {
            used.set(judgement.foreign, judgement.foreign);
        }
    }
    const rules = [...used.values()].reduce((sum, foreign) => sum + foreign.rules, 0);
    const patterns = [...used.values()].reduce((sum, foreign) => sum + foreign.skippedPatterns, 0);
    if (objects + rules + patterns === 0)
        return undefined;
    return { objects, kinds: [...kinds].sort(), rules, patterns };
}

// EXTERNAL MODULE: ./src/schemas/compile-schema.ts
var compile_schema = __webpack_require__(861);
// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./src/schemas/linear-pattern.ts

/** Characters of a pattern; longer ones are no pattern that somebody wrote. */
const longestPattern = 2000;
/** Characters of the text times those of the pattern: a fraction of a second. */
const mostSteps = 5_000_000;
/**
 * Matches patterns of schemas that a repository brings as Go's library does, which the API server uses: in time that is linear
 * in the text. JavaScript's own would try one way after another, and `(a+)+$` keeps it busy for years. `undefined` for patterns
 * that cannot be read, and from the matcher for texts that are too long: these are not judged.
 */
function linearMatcher(pattern) {
    if (pattern.length > longestPattern)
        return undefined;
    let compiled;
    try {
        compiled = build/* RE2JS */.L3.compile(pattern);
    }
    catch {
        return undefined;
    }
    return (text) => (text.length * pattern.length > mostSteps ? undefined : compiled.matcher(text).find());
}

;// CONCATENATED MODULE: ./src/schemas/custom-resources.ts



/** Reads every definition of a target; schemas are compiled when the first object asks for them. */
function compileForeign(index, metadata) {
    const byKind = new Map();
    for (const manifest of index.byKind('CustomResourceDefinition')) {
        if (manifest.ref.group !== 'apiextensions.k8s.io' || manifest.ref.version !== 'v1')
            continue;
        const group = (0,manifests_json/* textAt */.$6)(manifest.json, 'spec', 'group');
        const kind = (0,manifests_json/* textAt */.$6)(manifest.json, 'spec', 'names', 'kind');
        if (group !== undefined && kind !== undefined) {
            byKind.set(`${group}/${kind}`, new Definition(manifest, metadata));
        }
    }
    return {
        find: ({ group, version, kind }) => byKind.get(`${group}/${kind}`)?.version(version),
        defines: ({ group, kind }) => byKind.has(`${group}/${kind}`),
    };
}
class Definition {
    #manifest;
    #metadata;
    #versions;
    #compiled = new Map();
    constructor(manifest, metadata) {
        this.#manifest = manifest;
        this.#metadata = metadata;
        this.#versions = (0,manifests_json/* listAt */.gT)(manifest.json, 'spec', 'versions').filter(manifests_json/* isObject */.Gv);
    }
    version(name) {
        let compiled = this.#compiled.get(name);
        if (compiled === undefined) {
            compiled = this.#compile(name);
            this.#compiled.set(name, compiled);
        }
        return compiled;
    }
    #compile(name) {
        const found = this.#versions.find((version) => (0,manifests_json/* textAt */.$6)(version, 'name') === name);
        const raw = (0,manifests_json/* objectAt */.lJ)(found, 'schema', 'openAPIV3Schema');
        const keepsAll = (0,manifests_json/* valueAt */.fK)(this.#manifest.json, 'spec', 'preserveUnknownFields') === true;
        const patterns = { skipped: 0 };
        const compiler = new compile_schema/* SchemaCompiler */.Vn({
            isNative: false,
            metadata: this.#metadata,
            matcher: (pattern) => {
                const matches = linearMatcher(pattern);
                if (matches === undefined)
                    patterns.skipped += 1;
                return matches ?? (() => undefined);
            },
        });
        const schema = raw === undefined || keepsAll ? undefined : (0,compile_schema/* asRoot */.tE)(compiler.compile(raw), this.#metadata);
        return {
            definition: this.#manifest,
            isServed: found?.served === true,
            served: this.#versions.flatMap((version) => version.served === true ? ((0,manifests_json/* textAt */.$6)(version, 'name') ?? []) : []),
            schema,
            skippedPatterns: patterns.skipped,
            rules: compiler.rules,
        };
    }
}

// EXTERNAL MODULE: ./src/manifests/quantity.ts
var quantity = __webpack_require__(8369);
;// CONCATENATED MODULE: ./src/schemas/fault.ts
/** What a value is, for a person: `the number 80`, `a list`, `null`. Long texts are cut. */
function describeValue(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'string')
        return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
    if (typeof value === 'number' || typeof value === 'bigint')
        return `the number ${value}`;
    return typeof value === 'boolean' ? `the boolean ${value}` : 'a map';
}

// EXTERNAL MODULE: ./src/schemas/schema-node.ts
var schema_node = __webpack_require__(3438);
;// CONCATENATED MODULE: ./src/schemas/formats.ts
/** Formats of strings as the API server reads them; a format that is not here is not judged. */
const byName = {
    'date-time': isDateTime,
    datetime: isDateTime,
    byte: isBase64,
    date: (text) => isDate(text),
    duration: (text) => isDuration(text),
    ipv4: (text) => isIpv4(text),
    uuid: (text) => uuid.test(text),
};
/** `undefined` when the format is not one that is judged. */
function hasFormat(format, text, isNative) {
    return Object.hasOwn(byName, format) ? byName[format]?.(text, isNative) : undefined;
}
const formats_native = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const structural = /^\d{4}-\d\d-\d\d[tT]\d\d:\d\d:\d\d(?:.\d+)?(?:[zZ]|[+-]\d\d:\d\d)$/;
/**
 * RFC 3339. Fields of built-in kinds go through Go's `time.Parse`, those of custom resources through
 * https://github.com/kubernetes/kube-openapi/blob/master/pkg/validation/strfmt/time.go, which is a little more lenient.
 */
function isDateTime(text, isNative) {
    if (!(isNative ? formats_native : structural).test(text))
        return false;
    const [hours = 0, minutes = 0, seconds = 0] = [11, 14, 17].map((at) => Number(text.slice(at, at + 2)));
    return isDate(text.slice(0, 10)) && hours <= 23 && minutes <= 59 && seconds <= 59;
}
function isDate(text) {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
    const [y, m, d] = [Number(year), Number(month), Number(day)];
    if (!(m >= 1 && m <= 12 && d >= 1))
        return false;
    return d <= new Date(Date.UTC(y === 0 ? 2000 : y, m, 0)).getUTCDate();
}
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** As `encoding/json` reads bytes: standard alphabet, padded, line breaks ignored. */
function isBase64(text, isNative) {
    return base64.test(isNative ? text.replaceAll(/[\r\n]/g, '') : text);
}
const goDuration = /^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
const scalaDuration = /\d+\s*(?:ns|nano|us|micro|ms|milli|s\b|sec|m\b|min|h\b|hr|hour|d\b|day|w\b|wk|week)/i;
/** A Go duration or, as the server's library also accepts, words such as `3 days`. */
function isDuration(text) {
    return goDuration.test(text) || scalaDuration.test(text);
}
function isIpv4(text) {
    return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.|$)){4}$/.test(text) && !text.endsWith('.');
}
const uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

;// CONCATENATED MODULE: ./src/schemas/value-checks.ts


/** What stands in the place of a secret tells nothing about it. */
function isRedacted(text) {
    return text.includes('<redacted');
}
const formatWords = {
    'date-time': 'a time such as 2026-01-31T08:00:00Z (RFC 3339)',
    byte: 'bytes in base64',
    date: 'a date such as 2026-01-31',
    duration: 'a duration such as 1h30m',
};
/** What the format of a text asks for, when the text breaks it. */
function breaksFormat(checks, text, isNative) {
    const { format } = checks;
    if (format === undefined || hasFormat(format, text, isNative) !== false)
        return undefined;
    return formatWords[format] ?? `the format ${format}`;
}
/** The limit that a value breaks: of a number, or of the length of a text, list or map. */
function breaksLimits(limits, value) {
    if (typeof value === 'number' || typeof value === 'bigint')
        return breaksRange(limits, Number(value));
    if (typeof value === 'string') {
        // Go counts characters; a text in which units and characters differ is counted again.
        const length = /[\ud800-\udfff]/.test(value) ? Array.from(value).length : value.length;
        return breaksSize(length, limits.minLength, limits.maxLength, 'characters');
    }
    if (Array.isArray(value))
        return breaksSize(value.length, limits.minItems, limits.maxItems, 'items');
    if ((0,manifests_json/* isObject */.Gv)(value)) {
        return breaksSize(Object.keys(value).length, limits.minProperties, limits.maxProperties, 'keys');
    }
    return undefined;
}
function breaksRange(limits, value) {
    const { minimum, maximum, multipleOf, exclusiveMinimum, exclusiveMaximum } = limits;
    const broken = (expected) => ({ kind: 'range', found: `the number ${value}`, expected });
    if (minimum !== undefined && (exclusiveMinimum ? value <= minimum : value < minimum)) {
        return broken(exclusiveMinimum ? `more than ${minimum}` : `${minimum} or more`);
    }
    if (maximum !== undefined && (exclusiveMaximum ? value >= maximum : value > maximum)) {
        return broken(exclusiveMaximum ? `less than ${maximum}` : `${maximum} or less`);
    }
    if (multipleOf !== undefined && multipleOf > 0 && !isMultiple(value, multipleOf)) {
        return broken(`a multiple of ${multipleOf}`);
    }
    return undefined;
}
/** A double next to a multiple counts as one, so that 0.3 is a multiple of 0.1. */
function isMultiple(value, of) {
    const times = value / of;
    return Math.abs(times - Math.round(times)) <= 1e-9 * Math.max(1, Math.abs(times));
}
function breaksSize(size, least, most, words) {
    const found = `${size} ${words}`;
    if (least !== undefined && size < least)
        return { kind: 'size', found, expected: `${least} or more` };
    if (most !== undefined && size > most)
        return { kind: 'size', found, expected: `${most} or less` };
    return undefined;
}

;// CONCATENATED MODULE: ./src/schemas/judge-value.ts
var _a;





/**
 * Compares a value with a schema as the API server does, and gives everything that it refuses, in the order of the fields.
 *
 * An interpreter, and not ajv: a structural schema is no JSON Schema. Null is dropped, defaulted or the zero value of a type;
 * fields that nobody declared are an error of the request and not of the value; `int-or-string`, embedded resources and lists
 * keyed by their items have no keyword; and a schema that a repository brings must neither be compiled to code at run time nor
 * bring regular expressions that never end.
 *
 * Sources: k8s.io/apiextensions-apiserver/pkg/apiserver/schema/{pruning,defaulting,listtype},
 * k8s.io/kube-openapi/pkg/validation/validate, and for built-in kinds sigs.k8s.io/json.
 */
function judgeValue(node, value) {
    const walk = new Walk(true);
    walk.visit(node, value);
    return walk.faults;
}
const none = [];
/** More faults than that in one object help nobody, and a hostile object could have a million. */
const mostFaults = 200;
const int32 = { least: -2147483648, most: 2147483647 };
const int64 = { least: -(2n ** 63n), most: 2n ** 63n - 1n };
class Walk {
    faults = none;
    /** Whether fields that the schema does not know are faults: not in the parts of `anyOf` and the like. */
    #isStrict;
    #path = [];
    constructor(isStrict) {
        this.#isStrict = isStrict;
    }
    visit(node, value) {
        const isOfType = this.#visitShape(node, value);
        if (isOfType && node.checks !== undefined && value !== null)
            this.#checks(node.checks, value, node);
    }
    /** Judges the type and, of maps and lists, what they hold; `false` when the type is wrong, and nothing more is to be said. */
    #visitShape(node, value) {
        switch (node.shape) {
            case schema_node/* shapes */.n.any:
                return true;
            case schema_node/* shapes */.n.object:
                if (!(0,manifests_json/* isObject */.Gv)(value))
                    return this.#wrongType(node, value, 'a map');
                this.#object(node, value);
                return true;
            case schema_node/* shapes */.n.list:
                if (!Array.isArray(value))
                    return this.#wrongType(node, value, 'a list');
                this.#list(node, value);
                return true;
            case schema_node/* shapes */.n.string:
                return typeof value === 'string' || isByteList(node, value) || this.#wrongType(node, value, 'text');
            case schema_node/* shapes */.n.integer:
                if (!isInteger(value))
                    return this.#wrongType(node, value, 'an integer');
                return fits(value, node.isInt32) || this.#outOfRange(node, value);
            case schema_node/* shapes */.n.number:
                if (typeof value === 'number' || typeof value === 'bigint')
                    return true;
                return this.#wrongType(node, value, 'a number');
            case schema_node/* shapes */.n.boolean:
                return typeof value === 'boolean' || this.#wrongType(node, value, 'true or false');
            case schema_node/* shapes */.n.intOrString:
                if (typeof value === 'string')
                    return true;
                if (!isInteger(value))
                    return this.#wrongType(node, value, 'an integer or text');
                return fits(value, node.isInt32) || this.#outOfRange(node, value);
            case schema_node/* shapes */.n.quantity:
                return this.#quantity(node, value);
            case schema_node/* shapes */.n.untyped:
                if ((0,manifests_json/* isObject */.Gv)(value))
                    this.#object(node, value);
                else if (Array.isArray(value))
                    this.#list(node, value);
                return true;
        }
    }
    #object(node, value) {
        const { properties, additional } = node;
        for (const key in value) {
            const item = value[key];
            const child = properties?.get(key) ?? additional;
            if (child !== undefined) {
                // Null is the zero value of a built-in kind's field, and dropped from a custom resource's.
                if (item === null && !child.isNullable)
                    continue;
                this.#path.push(key);
                this.visit(child, item);
                this.#path.pop();
            }
            else if (!node.isOpen && node.shape === schema_node/* shapes */.n.object && this.#isStrict) {
                this.#path.push(key);
                this.#add('unknown', '', '');
                this.#path.pop();
            }
        }
        for (const name of node.required) {
            if (!isMissing(node, value, name))
                continue;
            this.#path.push(name);
            this.#add('required', '', '');
            this.#path.pop();
        }
    }
    #list(node, list) {
        const { items } = node;
        if (items !== undefined) {
            for (let at = 0; at < list.length; at++) {
                const item = list[at];
                if (item === null && (items.isNative || items.isNullable || items.defaultValue !== undefined))
                    continue;
                this.#path.push(at);
                this.visit(items, item);
                this.#path.pop();
            }
        }
        if (node.listKeys !== undefined && list.length > 1)
            this.#distinct(node.listKeys, items, list);
    }
    /** Items of a list of type `map` differ in their keys, those of a `set` as a whole. Defaults stand in for keys. */
    #distinct(keys, items, list) {
        const seen = new Set();
        const told = new Set();
        list.forEach((item, at) => {
            const compared = keys.length === 0 ? item : keys.map((key) => keyOf(item, key, items));
            const text = JSON.stringify(compared, (_key, value) => typeof value === 'bigint' ? `${value}` : value);
            if (!seen.has(text))
                seen.add(text);
            else if (!told.has(text) && !isRedacted(text)) {
                told.add(text);
                this.#path.push(at);
                const shown = keys.map((key) => `${key} ${describeValue(keyOf(item, key, items) ?? null)}`);
                this.#add('duplicate', keys.length === 0 ? describeValue(item) : shown.join(', '), '');
                this.#path.pop();
            }
        });
    }
    #quantity(node, value) {
        if (value === null)
            return true;
        const isText = typeof value === 'string';
        if (!isText && typeof value !== 'number' && typeof value !== 'bigint') {
            return this.#wrongType(node, value, 'a quantity such as 500m or 1Gi');
        }
        if (isText && isRedacted(value))
            return true;
        if ((0,quantity/* parseQuantity */.Lf)(isText ? value.trim() : value) !== undefined)
            return true;
        this.#add('format', describeValue(value), 'a quantity such as 500m, 1.5 or 1Gi');
        return false;
    }
    #checks(checks, value, node) {
        if (typeof value === 'string' && isRedacted(value))
            return;
        if (checks.enum !== undefined && !checks.enum.some((choice) => isEqual(choice, value))) {
            this.#add('enum', describeValue(value), checks.enum.map(formatChoice).join(', '));
        }
        if (typeof value === 'string') {
            const format = breaksFormat(checks, value, node.isNative);
            if (format !== undefined)
                this.#add('format', describeValue(value), format);
            if (checks.pattern?.matches(value) === false) {
                this.#add('pattern', describeValue(value), checks.pattern.text);
            }
        }
        // Redaction leaves 0 of a number whose neighbour has a name that looks secret.
        const mayBeRedacted = value === 0 && this.#path.at(-1) === 'value';
        if (checks.limits !== undefined && !mayBeRedacted) {
            const limit = breaksLimits(checks.limits, value);
            if (limit !== undefined)
                this.#add(limit.kind, limit.found, limit.expected);
        }
        this.#combinations(checks, value);
    }
    #combinations({ allOf, anyOf, oneOf, not }, value) {
        const matches = (node) => {
            const walk = new _a(false);
            walk.visit(node, value);
            return walk.faults.length === 0;
        };
        if (allOf?.every(matches) === false)
            this.#add('combination', '', 'all of the combinations of its schema');
        if (anyOf?.some(matches) === false)
            this.#add('combination', '', 'one of the combinations of its schema');
        if (oneOf !== undefined && oneOf.filter(matches).length !== 1) {
            this.#add('combination', '', 'exactly one of the combinations of its schema');
        }
        if (not !== undefined && matches(not)) {
            this.#add('combination', '', 'not this combination, which its schema excludes');
        }
    }
    /** Gives `false`, unless null is no wrong type here. */
    #wrongType(node, value, expected) {
        if (value === null && (node.isNative || node.isNullable))
            return true;
        const isText = node.shape === schema_node/* shapes */.n.string || node.shape === schema_node/* shapes */.n.intOrString;
        this.#add(typeof value === 'boolean' && isText ? 'boolean' : 'type', typeName(value), expected);
        return false;
    }
    #outOfRange(node, value) {
        this.#add('range', describeValue(value), node.isInt32 ? 'an integer of 32 bits' : 'an integer of 64 bits');
        return false;
    }
    #add(kind, found, expected) {
        if (this.faults.length >= mostFaults)
            return;
        this.faults = [...this.faults, { kind, path: [...this.#path], found, expected }];
    }
}
_a = Walk;
/**
 * What is empty is missing to a built-in kind: its validation cannot tell them apart. In a custom resource only what is not
 * there, or is a null that is dropped and has no default, is missing.
 */
function isMissing(node, value, name) {
    const item = Object.hasOwn(value, name) ? value[name] : undefined;
    if (node.isNative) {
        return item === undefined || item === null || item === '' || (Array.isArray(item) && item.length === 0);
    }
    if (item !== undefined && item !== null)
        return false;
    const child = node.properties?.get(name);
    if (child?.defaultValue !== undefined)
        return false;
    return item === undefined || child?.isNullable !== true;
}
function keyOf(item, key, items) {
    if (!(0,manifests_json/* isObject */.Gv)(item))
        return undefined;
    const found = Object.hasOwn(item, key) ? item[key] : undefined;
    return found ?? items?.properties?.get(key)?.defaultValue;
}
/** Go reads bytes from base64, and also from a list of small numbers. */
function isByteList({ isNative, checks }, value) {
    return (isNative &&
        checks?.format === 'byte' &&
        Array.isArray(value) &&
        value.every((item) => item === null || (typeof item === 'number' && Number.isInteger(item) && item >= 0 && item < 256)));
}
function isInteger(value) {
    return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
}
function fits(value, isInt32) {
    if (isInt32)
        return value >= int32.least && value <= int32.most;
    return value >= int64.least && value <= int64.most;
}
function isEqual(one, other) {
    if (one === other)
        return true;
    if (typeof one !== 'object' || typeof other !== 'object')
        return false;
    return JSON.stringify(one) === JSON.stringify(other);
}
function formatChoice(choice) {
    return typeof choice === 'string' ? choice : describeValue(choice);
}
function typeName(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'string')
        return 'text';
    if (typeof value === 'boolean')
        return 'a boolean';
    if (typeof value === 'object')
        return 'a map';
    return isInteger(value) ? 'an integer' : 'a number';
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./src/schemas/place-hint.ts


/**
 * Where a field that a schema does not know was meant to be: the field of nearly that name beside it, or the same name a level
 * up or down, which is where misplaced fields come from. `undefined` when nothing is near.
 */
function findPlace(root, path) {
    const name = path.at(-1);
    if (typeof name !== 'string')
        return undefined;
    const parents = nodesAlong(root, path.slice(0, -1));
    const parent = parents.at(-1);
    if (parent === undefined)
        return undefined;
    const beside = nearest(name, parent);
    if (beside !== undefined && isTypo(name, beside))
        return [...path.slice(0, -1), beside];
    for (let up = parents.length - 2; up >= 0; up--) {
        if (parents[up]?.properties?.has(name) === true)
            return [...path.slice(0, up), name];
    }
    for (const [key, child] of parent.properties ?? []) {
        if (key === 'status')
            continue;
        if (child.properties?.has(name) === true)
            return [...path.slice(0, -1), key, name];
        if (child.items?.properties?.has(name) === true)
            return [...path.slice(0, -1), key, 0, name];
    }
    return beside === undefined ? undefined : [...path.slice(0, -1), beside];
}
/** The nodes from the root to the one that stands at `path`. */
function nodesAlong(root, path) {
    const nodes = [root];
    for (const step of path) {
        const node = nodes.at(-1);
        const next = typeof step === 'number' ? node?.items : (node?.properties?.get(step) ?? node?.additional);
        if (next === undefined)
            return [];
        nodes.push(next);
    }
    return nodes;
}
function nearest(name, { properties, shape }) {
    if (shape !== schema_node/* shapes */.n.object || properties === undefined || properties.size === 0 || name.length > 64) {
        return undefined;
    }
    const names = [...properties.keys()];
    const same = names.find((known) => hasSameLetters(name, known));
    if (same !== undefined)
        return same;
    const found = (0,mod/* closest */.kp)(name, names);
    return (0,mod/* distance */.Io)(name, found) <= Math.max(1, Math.floor(Math.min(name.length, found.length) / 3))
        ? found
        : undefined;
}
function isTypo(name, known) {
    return hasSameLetters(name, known) || (0,mod/* distance */.Io)(name, known) === 1;
}
/** Also when two letters changed places, or in another case. */
function hasSameLetters(one, other) {
    return one.length === other.length && lettersOf(one) === lettersOf(other);
}
function lettersOf(name) {
    return Array.from(name.toLowerCase()).sort().join('');
}

;// CONCATENATED MODULE: ./src/schemas/judge-object.ts


/**
 * Everything that the schema of its kind refuses in an object. A misspelled field that is required is one fault: the unknown
 * name, which says what was meant.
 */
function judgeObject(schema, json) {
    const faults = judgeValue(schema, json);
    if (!faults.some(({ kind }) => kind === 'unknown'))
        return faults;
    const meant = new Set();
    const hinted = faults.map((fault) => {
        const place = fault.kind === 'unknown' ? findPlace(schema, fault.path) : undefined;
        if (place === undefined)
            return fault;
        meant.add(JSON.stringify(place));
        return { ...fault, meant: place };
    });
    return hinted.filter(({ kind, path }) => kind !== 'required' || !meant.has(JSON.stringify(path)));
}

;// CONCATENATED MODULE: ./src/schemas/schema-store.ts




/** Data ready to be walked; made once for a pair of files and used for many targets. */
class SchemaSet {
    versions;
    kubernetesKinds;
    kubernetesGroups;
    metadata;
    #kubernetes;
    #argoRollouts;
    #native;
    #structural;
    #roots = new Map();
    constructor({ versions, kubernetes, argoRollouts }) {
        this.versions = versions;
        this.#kubernetes = kubernetes;
        this.#argoRollouts = argoRollouts;
        const kinds = Object.keys(kubernetes.kinds);
        this.kubernetesKinds = new Set(kinds);
        this.kubernetesGroups = new Set(kinds.map((key) => key.slice(0, key.indexOf('/'))));
        this.#native = new compile_schema/* SchemaCompiler */.Vn({ isNative: true, matcher: trusted, table: kubernetes.nodes });
        this.metadata = this.#native.compile(kubernetes.metadata);
        this.#structural = new compile_schema/* SchemaCompiler */.Vn({
            isNative: false,
            matcher: trusted,
            table: argoRollouts.nodes,
            metadata: this.metadata,
        });
    }
    /** The schema of a kind and where it is from; `undefined` for kinds that neither Kubernetes nor Argo Rollouts has. */
    find(key) {
        const [source, kinds] = Object.hasOwn(this.#kubernetes.kinds, key)
            ? ['kubernetes', this.#kubernetes.kinds]
            : ['argo-rollouts', this.#argoRollouts.kinds];
        if (!Object.hasOwn(kinds, key))
            return undefined;
        let schema = this.#roots.get(key);
        if (schema === undefined) {
            const compiler = source === 'kubernetes' ? this.#native : this.#structural;
            const own = compiler.compile(kinds[key]);
            schema = source === 'kubernetes' ? own : (0,compile_schema/* asRoot */.tE)(own, this.metadata);
            this.#roots.set(key, schema);
        }
        return { source, schema };
    }
}
/** The schemas of one target. */
function openSchemas(set, index) {
    const judged = new WeakMap();
    let compiled;
    const foreignKinds = () => (compiled ??= compileForeign(index, set.metadata));
    const judge = (manifest) => {
        const { group, version, kind } = manifest.ref;
        const known = set.find((0,compile_schema/* kindKey */._V)(group, version, kind));
        if (known !== undefined)
            return { ...known, faults: judgeObject(known.schema, manifest.json) };
        const foreign = foreignKinds().find(manifest.ref);
        if (foreign === undefined)
            return { source: 'none', faults: [] };
        if (!foreign.isServed)
            return { source: 'unserved', faults: [], foreign };
        if (foreign.schema === undefined)
            return { source: 'none', faults: [] };
        const faults = judgeObject(foreign.schema, manifest.json);
        return { source: 'definition', schema: foreign.schema, faults, foreign };
    };
    return {
        versions: set.versions,
        kubernetesKinds: set.kubernetesKinds,
        kubernetesGroups: set.kubernetesGroups,
        defines: (ref) => foreignKinds().defines(ref),
        judge(manifest) {
            let judgement = judged.get(manifest);
            if (judgement === undefined) {
                judgement = judge(manifest);
                judged.set(manifest, judgement);
            }
            return judgement;
        },
    };
}
/** The versions of which data is shipped, oldest first, and the one that stands for a version: itself, or the nearest. */
function nearestVersion(wanted, shipped) {
    const [first] = shipped;
    if (first === undefined)
        throw new Error('no schemas are shipped');
    const distance = ({ major, minor }) => Math.abs((major - wanted.major) * 1000 + minor - wanted.minor);
    return shipped.reduce((best, version) => (distance(version) < distance(best) ? version : best), first);
}
/** Patterns of the data that is shipped are known to end. */
function trusted(pattern) {
    let compiled;
    return (text) => {
        compiled ??= new RegExp(pattern);
        return compiled.test(text);
    };
}
/** Reads a data file. Throws when it is none. */
function readPacked(json) {
    if ((0,manifests_json/* isObject */.Gv)(json) && (0,manifests_json/* objectAt */.lJ)(json, 'kinds') !== undefined && Array.isArray(json.nodes)) {
        return json;
    }
    throw new Error('not a file of schemas');
}

// EXTERNAL MODULE: ./src/sources/open-tree.ts + 6 modules
var open_tree = __webpack_require__(5277);
// EXTERNAL MODULE: ./src/sources/screen-reads.ts + 1 modules
var screen_reads = __webpack_require__(1977);
// EXTERNAL MODULE: ./src/targets/kustomization-graph.ts + 3 modules
var kustomization_graph = __webpack_require__(5916);
// EXTERNAL MODULE: ./src/findings/annotation-waivers.ts
var annotation_waivers = __webpack_require__(3373);
;// CONCATENATED MODULE: ./src/check/annotations.ts


/** Waivers that an object carries itself. */
function waiversOf(manifest) {
    const annotations = (0,manifests_json/* objectAt */.lJ)(manifest.json, 'metadata', 'annotations');
    return annotations === undefined ? [] : (0,annotation_waivers/* readAnnotationWaivers */.d)(manifest.ref, annotations);
}
/** Those of all objects, each with its line. */
function waivingAnnotations(index, locate) {
    return index.all.flatMap((manifest) => waiversOf(manifest).map((waiver) => ({
        ...waiver,
        target: -1,
        location: locate(manifest, waiver.path),
    })));
}

// EXTERNAL MODULE: ./src/rules/messages.ts
var messages = __webpack_require__(2819);
;// CONCATENATED MODULE: ./src/check/describe.ts



/** Puts a violation into words and finds the line that a person would edit. */
function describeViolation({ rule, severity, violation }, index, places, values) {
    const { where, message: messageKey, facts, subject } = violation;
    const template = registry/* allRules */.V[ruleIndex(rule)]?.meta.messages[messageKey] ?? messageKey;
    const described = { rule, severity, messageKey, message: redactText((0,messages/* fillMessage */.f)(template, facts)) };
    switch (where.kind) {
        case 'object': {
            const manifest = index.find(where.object);
            const location = manifest === undefined ? places.entry : places.locate(manifest, where.path);
            return { ...described, object: where.object, path: where.path, location };
        }
        case 'values': {
            const origin = values?.origin(where.path);
            const place = origin !== undefined && 'place' in origin ? origin.place : where.fallback;
            const location = place === undefined
                ? places.entry
                : {
                    file: place.file,
                    line: place.line ?? 1,
                    ...(place.column === undefined ? {} : { column: place.column }),
                    via: 'values',
                };
            return { ...described, object: null, path: where.path, location };
        }
        case 'place': {
            const { file, line = 1, column } = where.place;
            const location = { file, line, ...(column === undefined ? {} : { column }), via: 'source' };
            return { ...described, object: subject ?? null, path: where.path, location };
        }
    }
}
const ruleIndexes = new Map(registry/* allRules */.V.map((rule, at) => [rule.meta.id, at]));
/** The number that the heartbeat carries for a rule. */
function ruleIndex(id) {
    return ruleIndexes.get(id) ?? -1;
}

// EXTERNAL MODULE: ./src/kernel/escape.ts
var kernel_escape = __webpack_require__(678);
;// CONCATENATED MODULE: ./src/check/format-stream.ts


/** The YAML stream of `render`: what `kustomize build` writes, with secrets redacted unless asked for, and origins as comments when asked for. */
async function formatStream(renderer, objects, task) {
    const shown = task.showSecrets === true ? objects : redactObjects(objects);
    if (task.origins !== true)
        return renderer.formatYaml(shown.map((object) => object.json));
    const parts = [];
    for (const object of shown) {
        const origins = object.origins
            .map((origin) => `# ${origin.via}: ${(0,kernel_escape/* terminalLine */.tL)(origin.file)}\n`)
            .join('');
        parts.push(origins + (await renderer.formatYaml([object.json])));
    }
    return parts.join('---\n');
}

// EXTERNAL MODULE: ./src/check/needs.ts
var needs = __webpack_require__(681);
// EXTERNAL MODULE: ./src/sources/tree-path.ts
var tree_path = __webpack_require__(7570);
;// CONCATENATED MODULE: ./src/check/redact-problem.ts



/** Shorter ones are common words, and hiding them would make messages unreadable without hiding anything. */
const shortestSecret = 6;
/**
 * A problem that every sink may show. Besides what looks like a secret, the values that the target's values files and `--set` give to
 * names of secrets are removed: a chart that fails with a text of its own may print them bare.
 */
function redactProblem(problem, target, tree, memo) {
    const secrets = secretValues(target, tree, memo);
    const clean = (text) => redactText(secrets.reduce((left, secret) => left.replaceAll(secret, '<redacted>'), text));
    return {
        ...problem,
        message: clean(problem.message),
        ...(problem.next === undefined ? {} : { next: clean(problem.next) }),
    };
}
/** Longest first, so that no part of one is left by another. */
function secretValues({ source }, tree, memo) {
    if (source.kind !== 'helm')
        return [];
    const found = new Set();
    const files = [(0,tree_path/* childOf */.GG)(source.chart, 'values.yaml'), ...source.values.map(({ path }) => path)];
    for (const file of files) {
        for (const { value } of memo.documents(tree, file) ?? [])
            gather(value, false, found);
    }
    for (const text of source.set) {
        for (const [, name = '', value = ''] of text.matchAll(/([^=,]+)=([^,]*)/g)) {
            if ((0,secret_names/* isSecretName */.eh)(name))
                gather(value, true, found);
        }
    }
    return [...found].sort((a, b) => b.length - a.length);
}
function gather(value, isSecret, found) {
    const open = [[value, isSecret]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const [at, secret] = next;
        if (Array.isArray(at))
            open.push(...at.map((item) => [item, secret]));
        else if ((0,manifests_json/* isObject */.Gv)(at)) {
            for (const [key, below] of Object.entries(at))
                open.push([below, secret || (0,secret_names/* isSecretName */.eh)(key)]);
        }
        else if (secret && (typeof at === 'string' || typeof at === 'number' || typeof at === 'bigint')) {
            const text = String(at).trim();
            if (text.length >= shortestSecret)
                found.add(text);
        }
    }
}

;// CONCATENATED MODULE: ./src/check/scan.ts
/**
 * What the sources of a target say before anything is rendered: remote bases, ways out of the repository, functions, loops, paths that lead nowhere.
 * The first problem ends the target; the others are said when it is mended.
 */
function scanTarget(graph, target) {
    if (target.source.kind !== 'kustomize')
        return undefined;
    const { path } = target.source;
    const { problems, missing } = graph.reach(path);
    if (problems[0] !== undefined)
        return problems[0];
    if (graph.folder(path).file === undefined) {
        return {
            id: 'RG601',
            message: `there is no kustomization in ${path === '' ? 'the root of the repository' : path}`,
            place: { file: path },
            next: 'Name a folder that holds kustomization.yaml, kustomization.yml or Kustomization.',
        };
    }
    return missing[0];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./src/render/installation.ts
var installation = __webpack_require__(5794);
;// CONCATENATED MODULE: ./src/render/schema-files.ts





/** The schemas that are shipped. Throws RG605 when there are none. */
function listSchemaFiles() {
    const folder = schemaFolder();
    const files = ((0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.readdirSync)(folder) : []).flatMap((name) => {
        const [, product, major, minor] = /^(kubernetes|argo-rollouts)-(\d+)\.(\d+)\.json\.br$/.exec(name) ?? [];
        if (product !== 'kubernetes' && product !== 'argo-rollouts')
            return [];
        return [{ product, major: Number(major), minor: Number(minor) }];
    });
    if (files.length === 0) {
        throw new errors/* ProblemError */.Mm({
            id: 'RG605',
            message: 'the schemas of Kubernetes (dist/schemas) are missing from this installation',
            next: 'Check out the whole repository, or build them with `npm run build:schemas`.',
        });
    }
    return files.sort((a, b) => a.major - b.major || a.minor - b.minor);
}
/** The JSON in a data file; about 2 ms. */
function readSchemaFile({ product, major, minor }) {
    const packed = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(schemaFolder(), `${product}-${major}.${minor}.json.br`));
    return JSON.parse((0,external_node_zlib_.brotliDecompressSync)(packed).toString('utf8'));
}
function schemaFolder() {
    return (0,external_node_path_.join)((0,installation/* findInstallation */.Q)(import.meta.dirname), 'dist', 'schemas');
}

;// CONCATENATED MODULE: ./src/check/schemas.ts


/** Schemas that a worker has read, each file once. */
class SchemaShelf {
    #files;
    #packed = new Map();
    #sets = new Map();
    /** Throws a `ProblemError` with RG605 when the files of this installation are missing. */
    choose(versions) {
        const key = `${schemas_text(versions.kubernetes)} ${schemas_text(versions.argoRollouts)}`;
        const known = this.#sets.get(key);
        if (known !== undefined)
            return known;
        const kubernetes = this.#choose('kubernetes', versions.kubernetes);
        const argoRollouts = this.#choose('argo-rollouts', versions.argoRollouts);
        const set = new SchemaSet({
            versions: { kubernetes, argoRollouts },
            kubernetes: this.#read({ product: 'kubernetes', ...kubernetes }),
            argoRollouts: this.#read({ product: 'argo-rollouts', ...argoRollouts }),
        });
        const warnings = [
            ...stoodIn('Kubernetes', versions.kubernetes, kubernetes),
            ...stoodIn('Argo Rollouts', versions.argoRollouts, argoRollouts),
        ];
        const chosen = { set, warnings };
        this.#sets.set(key, chosen);
        return chosen;
    }
    #choose(product, wanted) {
        this.#files ??= listSchemaFiles();
        const { major, minor } = nearestVersion(wanted, this.#files.filter((file) => file.product === product));
        return { major, minor };
    }
    #read(file) {
        const key = `${file.product}-${schemas_text(file)}`;
        const known = this.#packed.get(key) ?? readPacked(readSchemaFile(file));
        this.#packed.set(key, known);
        return known;
    }
}
function stoodIn(product, wanted, found) {
    if (wanted.major === found.major && wanted.minor === found.minor)
        return [];
    return [
        `schemas of ${product} ${schemas_text(wanted)} are not part of this version of rollout-guard; objects were judged by those of ${schemas_text(found)}`,
    ];
}
function schemas_text({ major, minor }) {
    return `${major}.${minor}`;
}

// EXTERNAL MODULE: ./src/check/task.ts
var check_task = __webpack_require__(6119);
;// CONCATENATED MODULE: ./src/check/judge.ts

























function createBench(renderer, limits) {
    return { renderer, limits, trees: new Map(), schemas: new SchemaShelf() };
}
/** The whole way of one target: tree → render → redact → index → rules → source lines. A problem is part of the outcome, never thrown. */
async function judgeTarget(bench, task, heartbeat) {
    const startedAt = performance.now();
    const engine = task.target.source.kind === 'manifests' ? 'embedded' : bench.renderer.engine;
    let opened;
    try {
        heartbeat.enter('open');
        opened = openOnce(bench, task.tree);
        const { tree, memo, graph } = opened;
        heartbeat.enter('scan');
        const found = scanTarget(graph, task.target);
        if (found !== undefined) {
            const problem = redactProblem(found, task.target, tree, memo);
            return (0,check_task/* undecidedOutcome */.s2)(task, engine, problem, performance.now() - startedAt);
        }
        heartbeat.enter('render');
        const rendered = await renderTarget(bench, tree, task, task.origins === true);
        if (!rendered.ok) {
            const problem = redactProblem(rendered.problem, task.target, tree, memo);
            return (0,check_task/* undecidedOutcome */.s2)(task, engine, problem, performance.now() - startedAt);
        }
        if (task.purpose === 'print') {
            heartbeat.enter('print');
            const text = await formatStream(bench.renderer, rendered.objects, task);
            return {
                ...base(task, engine, startedAt),
                objects: rendered.objects.length,
                warnings: rendered.warnings,
                text,
            };
        }
        if (task.purpose === 'provide') {
            heartbeat.enter('index');
            const index = createIndex(rendered.objects, task.target.namespace);
            return { ...base(task, engine, startedAt), provides: (0,needs/* provisionsOf */.uy)(index) };
        }
        return await judgeRendered(task, rendered, { bench, tree, memo, engine, startedAt, heartbeat });
    }
    catch (thrown) {
        const problem = thrown instanceof errors/* ProblemError */.Mm
            ? thrown.problem
            : { id: 'RG605', message: `the target could not be judged: ${(0,errors/* errorMessage */.gJ)(thrown)}` };
        const shown = opened === undefined ? problem : redactProblem(problem, task.target, opened.tree, opened.memo);
        return (0,check_task/* undecidedOutcome */.s2)(task, engine, shown, performance.now() - startedAt);
    }
}
async function judgeRendered(task, rendered, { bench, tree, memo, engine, startedAt, heartbeat }) {
    heartbeat.enter('index');
    const { target } = task;
    const index = createIndex(redactObjects(rendered.objects), target.namespace);
    const origin = target.source.kind === 'helm'
        ? createValuesOrigin(tree, target.source, memo, rendered.mergedValues)
        : undefined;
    const values = rendered.mergedValues === undefined
        ? undefined
        : { tree: rendered.mergedValues, origin: (path) => origin?.(path) };
    const chosen = bench.schemas.choose(task.versions);
    const schemas = openSchemas(chosen.set, index);
    const external = externalObjects(task.external);
    heartbeat.enter('rules');
    const judgement = (0,run/* runTargetRules */.G5)({
        world: {
            index,
            resourceClasses: task.resourceClasses,
            versions: task.versions,
            external,
            schemas,
            ...(values === undefined ? {} : { values }),
            ...(task.profile === undefined ? {} : { profile: task.profile }),
            ...(task.contract === undefined ? {} : { contract: task.contract }),
            ...(target.environment === undefined ? {} : { environment: target.environment }),
        },
        settings: task.settings,
        ...(task.before === undefined ? {} : { before: task.before }),
        ...(task.setAside === undefined ? {} : { rules: rulesBut(task.setAside) }),
        onRule: (id) => heartbeat.rule(ruleIndex(id)),
    });
    heartbeat.enter('locate');
    const locator = (0,locate/* createLocator */.T)({
        tree,
        target,
        memo,
        ...(origin === undefined ? {} : { valuesOrigin: origin }),
    });
    const entry = (0,locate/* entryOf */.M)(tree, target);
    const placed = await withOrigins(bench, tree, task, { index, judgement });
    const occurrences = judgement.violations.map((judged) => (0,occurrence/* occurrenceOf */.L)({
        target: -1,
        targetName: target.name,
        ...describeViolation(judged, placed, { locate: locator, entry }, values),
    }));
    const broken = [...(task.setAside ?? []), ...judgement.broken];
    // Rules about references have read the graph. Where one of them broke on it, it would break this judgement too.
    const schemaGaps = findGaps(index, schemas);
    const references = broken.length === 0 ? (0,graph/* countReferences */.e)(index, external) : undefined;
    return {
        ...base(task, engine, startedAt),
        objects: index.all.length + index.invalid.length,
        workloads: index.workloads.length,
        ...(references === undefined ? {} : { references }),
        ...(schemaGaps === undefined ? {} : { schemaGaps }),
        occurrences,
        needs: judgement.violations.flatMap(({ violation }, occurrence) => violation.unless === undefined ? [] : [{ occurrence, need: violation.unless }]),
        ...(target.environment === undefined ? {} : { provides: (0,needs/* provisionsOf */.uy)(index) }),
        annotations: waivingAnnotations(placed, locator),
        facts: judgement.facts,
        warnings: [...rendered.warnings, ...chosen.warnings, ...invalidWarnings(placed)],
        filesRead: rendered.filesRead,
        ...(broken.length === 0 ? {} : { problem: (0,run/* brokenRuleProblem */.XD)(broken) }),
    };
}
function rulesBut(setAside) {
    return registry/* allRules */.V.filter(({ meta }) => setAside.every(({ rule }) => rule !== meta.id));
}
function base(task, engine, startedAt) {
    return {
        id: task.id,
        engine,
        ...(0,check_task/* environmentOf */.p7)(task),
        objects: 0,
        workloads: 0,
        durationMs: performance.now() - startedAt,
        occurrences: [],
        needs: [],
        annotations: [],
        facts: {},
        warnings: [],
        filesRead: null,
    };
}
function openOnce(bench, spec) {
    const key = JSON.stringify(spec);
    let opened = bench.trees.get(key);
    if (opened === undefined) {
        const tree = (0,screen_reads/* screenReads */.Q)((0,open_tree/* openTree */.r)(spec));
        opened = { tree, memo: new FileMemo(), graph: new kustomization_graph/* KustomizationGraph */.e(tree) };
        bench.trees.set(key, opened);
    }
    return opened;
}
/**
 * The index that source lines are looked up in. Of an overlay nobody has asked yet where its objects come from, since recording
 * that takes longer than the build: only a target with something to point at is built again.
 */
async function withOrigins(bench, tree, task, { index, judgement, }) {
    const isSilent = judgement.violations.length === 0 &&
        index.invalid.length === 0 &&
        index.all.every((manifest) => waiversOf(manifest).length === 0);
    const isKnown = index.all.some(({ origins }) => origins.length > 0);
    if (task.target.source.kind !== 'kustomize' || isSilent || isKnown)
        return index;
    const again = await renderTarget(bench, tree, task, true);
    return again.ok ? createIndex(redactObjects(again.objects), task.target.namespace) : index;
}
async function renderTarget(bench, tree, task, withOrigins) {
    if (task.target.source.kind !== 'manifests')
        return bench.renderer.render(tree, task.target, bench.limits, { withOrigins });
    const { objects, warnings } = (0,plain/* readManifests */.P)(tree, task.target.source);
    return { ok: true, objects, warnings, filesRead: null };
}
function invalidWarnings(index) {
    return index.invalid.map(({ json, missing, origins }) => {
        const kind = typeof json['kind'] === 'string' ? json['kind'] : 'object';
        return `${origins[0]?.file ?? 'the render'}: ${kind} without ${missing.join(' and ')} was not judged`;
    });
}

;// CONCATENATED MODULE: ./src/check/worker.ts







/** Entry of a worker thread: opens the engine once, then judges what it is sent, one target at a time. */
function serveTargets() {
    const port = external_node_worker_threads_.parentPort;
    if (port === null)
        throw new Error('not in a worker thread');
    const start = external_node_worker_threads_.workerData;
    const heartbeat = new check_task/* Heartbeat */.XE(start.heartbeat);
    let bench = start.engine === 'system' ? openBench(systemRenderer(start.searchPath), start) : undefined;
    const takeModule = (module) => {
        bench = openBench(Promise.resolve(createEmbeddedRenderer(module)), start);
    };
    port.on('message', (command) => {
        if (command.kind === 'module')
            takeModule(command.module);
        else
            void judge(command.task);
    });
    if (start.loadsModule) {
        (0,embedded_module/* loadRendererModule */.s)().then((module) => {
            port.postMessage({ kind: 'module', module });
            takeModule(module);
        }, () => port.postMessage({ kind: 'no-module' }));
    }
    async function judge(task) {
        const startedAt = performance.now();
        let outcome;
        try {
            if (bench === undefined)
                throw new Error('the renderer was not sent to the worker');
            outcome = await judgeTarget(await bench, task, heartbeat);
        }
        catch (thrown) {
            const problem = {
                id: 'RG605',
                message: `the target could not be judged: ${(0,errors/* errorMessage */.gJ)(thrown)}`,
            };
            outcome = (0,check_task/* undecidedOutcome */.s2)(task, start.engine, problem, performance.now() - startedAt);
        }
        heartbeat.enter('waiting');
        port?.postMessage({ kind: 'outcome', outcome });
    }
}
async function openBench(renderer, start) {
    return createBench(await renderer, start.limits);
}
async function systemRenderer(searchPath) {
    const { createSystemRenderer } = await __webpack_require__.e(/* import() */ 280).then(__webpack_require__.bind(__webpack_require__, 1280));
    return createSystemRenderer({ searchPath, redact: redactText });
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

/***/ 98:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ parseExactJson)
/* harmony export */ });
/* harmony import */ var lossless_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(875);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2386);


/** An integer with 16 digits or more may not fit a double. */
const longInteger = /[:[,-]\d{16,}/;
/**
 * Reads JSON that an engine wrote, without spaces between values; integers beyond 2^53 become bigint.
 * @throws ProblemError RG604 when it carries the key `__proto__`
 */
function parseExactJson(text) {
    const quick = JSON.parse(text);
    if (text.includes('"__proto__"'))
        refusePrototypeKeys(quick);
    if (!longInteger.test(text))
        return quick;
    return (0,lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, null, readNumber);
}
function readNumber(digits) {
    return /^-?\d+$/.test(digits) && !(0,lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .isSafeNumber */ .Lz)(digits) ? BigInt(digits) : Number(digits);
}
/** `JSON.parse` keeps the key as plain data; anything that copies it later would not, so it goes no further. */
function refusePrototypeKeys(value) {
    if (Array.isArray(value)) {
        for (const item of value)
            refusePrototypeKeys(item);
    }
    else if (typeof value === 'object' && value !== null) {
        for (const [key, item] of Object.entries(value)) {
            if (key === '__proto__') {
                throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm({
                    id: 'RG604',
                    message: 'a rendered manifest or value has the key "__proto__"',
                    next: 'Rename the key: no Kubernetes object has one of this name.',
                });
            }
            refusePrototypeKeys(item);
        }
    }
}


/***/ }),

/***/ 4404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readManifests)
/* harmony export */ });
/* harmony import */ var _documents_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8640);
/* harmony import */ var _documents_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1725);
/* harmony import */ var _documents_plain_scalar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5723);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2386);




const manifestFile = /\.(ya?ml|json)$/i;
/**
 * Reads plain manifests as `kubectl apply` does: every document of every file, in the order of the paths, files of a folder by name.
 * Documents that are empty are dropped as `kubectl` does; anything else that is not a Kubernetes object is counted in a warning.
 * Throws a `ProblemError` for what cannot be read or parsed.
 */
function readManifests(tree, source) {
    const objects = [];
    const warnings = [];
    for (const file of source.paths.flatMap((path) => manifestFilesBelow(tree, path))) {
        const text = new TextDecoder().decode(tree.read(file));
        let ignored = 0;
        for (const document of (0,_documents_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocuments */ .e)(text, file, _documents_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultParseLimits */ .j, _documents_plain_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveKubectlScalar */ .d)) {
            if (document.value === null || document.value === undefined)
                continue;
            if (isObject(document.value)) {
                objects.push({ json: document.value, origins: [{ file, via: 'source', document: document.index }] });
            }
            else
                ignored += 1;
        }
        if (ignored > 0)
            warnings.push(`${file}: ${ignored} ${ignored === 1 ? 'document is' : 'documents are'} not Kubernetes objects and were not judged`);
    }
    return { objects, warnings };
}
function manifestFilesBelow(tree, path) {
    const entry = tree.stat(path);
    if (entry === undefined)
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ProblemError */ .Mm({
            id: 'RG601',
            message: `there is nothing at ${path}`,
            place: { file: path },
            next: 'Correct `manifests` of the target, or add the file or folder.',
        });
    if (entry.kind === 'file')
        return [path];
    return tree
        .list(path)
        .filter((name) => manifestFile.test(name))
        .map((name) => (path === '' ? name : `${path}/${name}`))
        .filter((file) => tree.stat(file)?.kind === 'file');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && 'apiVersion' in value && 'kind' in value;
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


/***/ })

};
