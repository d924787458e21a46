export const id = 280;
export const ids = [280];
export const modules = {

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

/***/ 1280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSystemRenderer: () => (/* binding */ createSystemRenderer)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
// EXTERNAL MODULE: ./src/render/process.ts
var process = __webpack_require__(9345);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/render/system/go-yaml.ts


const limits = { documents: 10_000, nodes: 1_000_000, depth: 100 };
/**
 * Reads a YAML stream by the rules of Go's yaml package, version 2, which helm, kubectl and the API server share: `yes` and
 * `on` are true, `0777` is octal, `1_000` a number, `22:30` and dates are strings, a repeated key keeps its last value, `<<`
 * merges. Empty documents are left out. Maps have no prototype; integers beyond 2^53 are `bigint`.
 * Source: https://github.com/yaml/go-yaml/blob/v2.4.2/resolve.go
 * @throws ProblemError RG601 when the text is no YAML, RG606 above the limits on depth, documents and nodes
 */
function parseGoYaml(text, what) {
    const lines = new dist/* LineCounter */.HN();
    const documents = (0,dist/* parseAllDocuments */.hR)(text, {
        schema: 'failsafe',
        version: '1.1',
        uniqueKeys: false,
        merge: false,
        lineCounter: lines,
        prettyErrors: false,
        logLevel: 'silent',
    });
    const budget = { nodes: limits.nodes };
    const read = [];
    for (const document of documents) {
        const [error] = document.errors;
        if (error !== undefined) {
            if (/call stack/i.test(error.message))
                throw tooMuch(what, 'is nested too deep to be read');
            throw new errors/* ProblemError */.Mm({
                id: 'RG601',
                message: `${what} is not valid YAML: ${error.message} (line ${lines.linePos(error.pos[0]).line} of the output).`,
            });
        }
        const { contents } = document;
        if (contents === null)
            continue;
        const value = readNode(contents, { document, budget, depth: 0, open: new Set() }, what);
        if (value === null)
            continue;
        read.push({ value, line: lines.linePos(contents.range[0]).line });
        if (read.length > limits.documents) {
            throw tooMuch(what, `holds more than ${limits.documents} documents`);
        }
    }
    return read;
}
function readNode(node, reading, what) {
    reading.budget.nodes -= 1;
    if (reading.budget.nodes < 0)
        throw tooMuch(what, `holds more than ${limits.nodes} values`);
    if (reading.depth > limits.depth)
        throw tooMuch(what, `is nested deeper than ${limits.depth} levels`);
    if ((0,dist/* isAlias */.Vj)(node)) {
        const target = resolveAlias(node, reading, what);
        return readNode(target, { ...reading, open: new Set([...reading.open, target]) }, what);
    }
    const inside = { ...reading, depth: reading.depth + 1 };
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.map((item) => readNode(item, inside, what));
    if ((0,dist/* isMap */.jh)(node)) {
        const map = emptyMap();
        const merged = [];
        for (const { key, value } of node.items) {
            if ((0,dist/* isScalar */.jn)(key) && key.source === '<<' && key.type === dist/* Scalar */.X5.PLAIN) {
                merged.push(value);
                continue;
            }
            const name = readNode(key, inside, what);
            map[keyText(name)] = value === null ? null : readNode(value, inside, what);
        }
        for (const source of merged)
            mergeInto(map, readNode(source, inside, what));
        return map;
    }
    if ((0,dist/* isScalar */.jn)(node))
        return readScalar(node);
    return null;
}
function resolveAlias(alias, reading, what) {
    const target = alias.resolve(reading.document);
    if (target === undefined || reading.open.has(target)) {
        throw new errors/* ProblemError */.Mm({
            id: 'RG604',
            message: `${what} has an alias *${alias.source} that ${target === undefined ? 'points to nothing' : 'contains itself'}.`,
        });
    }
    return target;
}
/** Keys of JSON are text; Kubernetes' reader writes numbers and words out. */
function keyText(key) {
    return typeof key === 'object' && key !== null ? JSON.stringify(key) : String(key);
}
function mergeInto(map, source) {
    const sources = Array.isArray(source) ? source : [source];
    for (const one of sources) {
        if (typeof one !== 'object' || one === null || Array.isArray(one))
            continue;
        for (const [key, value] of Object.entries(one))
            if (!Object.hasOwn(map, key))
                map[key] = value;
    }
}
function emptyMap() {
    return Object.create(null);
}
function readScalar(scalar) {
    const text = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '');
    const tag = scalar.tag?.replace('tag:yaml.org,2002:', '!!');
    if (tag === '!!str' || tag === '!!binary')
        return text;
    if (tag === undefined && scalar.type !== undefined && scalar.type !== dist/* Scalar */.X5.PLAIN)
        return text;
    return resolvePlain(text);
}
const words = new Map([
    ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true]),
    ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false]),
    ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null]),
]);
/** What plain text stands for. */
function resolvePlain(text) {
    const word = words.get(text);
    if (word !== undefined)
        return word;
    if (!/^[-+.0-9]/.test(text))
        return text;
    return readInteger(text.replaceAll('_', '')) ?? readFloat(text) ?? text;
}
/** Go's `strconv.ParseInt(…, 0, 64)`, falling back to `ParseUint`. */
function readInteger(text) {
    const match = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/.exec(text);
    if (match === null)
        return undefined;
    const [, sign, hex, binary, octal, decimal] = match;
    const magnitude = BigInt(hex !== undefined
        ? `0x${hex}`
        : binary !== undefined
            ? `0b${binary}`
            : octal !== undefined
                ? `0o${octal}`
                : (decimal ?? '0'));
    const value = sign === '-' ? -magnitude : magnitude;
    if (value < -(2n ** 63n) || value >= (sign === '' ? 2n ** 64n : 2n ** 63n))
        return undefined;
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
}
function readFloat(text) {
    const plain = text.replaceAll('_', '');
    if (!/^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/.test(plain))
        return undefined;
    const value = Number(plain);
    return Number.isFinite(value) ? value : undefined;
}
function tooMuch(what, why) {
    return new errors/* ProblemError */.Mm({ id: 'RG606', message: `${what} ${why}.` });
}

;// CONCATENATED MODULE: ./src/render/system/format-yaml.ts


/** What YAML 1.1 or 1.2 would read as something else than text, so that Go's writer puts it in quotes. */
const readsAsOther = /^(?:|~|null|Null|NULL|y|Y|n|N|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|true|True|TRUE|false|False|FALSE|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN|[-+]?0[xX][0-9a-fA-F_]+|[-+]?0[bB][01_]+|[-+]?0[oO]?[0-7_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[-+]?(?:\.[0-9_]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9_]+)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \t]+)[0-9:.]+.*)?)$/;
/**
 * A YAML stream as the kustomize command line writes it: keys sorted, lists not indented, text on several lines as blocks.
 * The same to every reader, but not always the same bytes: kustomize also wraps text beyond 80 columns and writes emoji as
 * escapes.
 */
function formatYaml(objects) {
    return objects.map(formatObject).join('---\n');
}
function formatObject(object) {
    const document = new dist/* Document */.yo(object, {
        version: '1.1',
        schema: 'core',
        aliasDuplicateObjects: false,
        sortMapEntries: (left, right) => compare(String(keyOf(left.key)), String(keyOf(right.key))),
    });
    (0,dist/* visit */.YR)(document, {
        Scalar(key, scalar) {
            if (typeof scalar.value !== 'string')
                return;
            scalar.type = styleOf(scalar.value, key === 'key');
        },
    });
    return document.toString({
        indentSeq: false,
        lineWidth: 0,
        minContentWidth: 0,
        singleQuote: true,
        directives: false,
    });
}
function styleOf(text, isKey) {
    if (readsAsOther.test(text) || typeof resolvePlain(text) !== 'string' || (isKey && text === '<<')) {
        return dist/* Scalar */.X5.QUOTE_DOUBLE;
    }
    if (!isKey && text.includes('\n'))
        return isBlockText(text) ? dist/* Scalar */.X5.BLOCK_LITERAL : dist/* Scalar */.X5.QUOTE_DOUBLE;
    if (!isPrintable(text))
        return dist/* Scalar */.X5.QUOTE_DOUBLE;
    return cannotBePlain.test(text) ? dist/* Scalar */.X5.QUOTE_SINGLE : dist/* Scalar */.X5.PLAIN;
}
/** Text that starts, ends or contains what would be read as syntax. */
const cannotBePlain = /^[ ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?:-] |: | #|[ :]$/;
/** Go's writer falls back to quotes for text that a block would change. */
function isBlockText(text) {
    return isPrintable(text.replaceAll('\n', '')) && !/[ \t]\n|[ \t]$/.test(text);
}
function isPrintable(text) {
    return !/[^\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/.test(text);
}
function keyOf(key) {
    return (0,dist/* isScalar */.jn)(key) ? key.value : key;
}
function compare(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./src/render/exact-json.ts
var exact_json = __webpack_require__(98);
;// CONCATENATED MODULE: ./src/render/system/origins.ts


const originAnnotation = 'config.kubernetes.io/origin';
const transformationsAnnotation = 'alpha.config.kubernetes.io/transformations';
/**
 * Reads kustomize's origin annotations of an object.
 * @param folder the overlay that was built: the annotations' paths start there
 */
function originsOf(object, folder) {
    const annotations = asObject(asObject(object['metadata'])?.['annotations']);
    return [
        ...readSource(annotations?.[originAnnotation], folder),
        ...readTransformations(annotations?.[transformationsAnnotation], folder),
    ];
}
function readSource(annotation, folder) {
    if (typeof annotation !== 'string')
        return [];
    const document = (0,dist/* parseDocument */.Tp)(annotation, { logLevel: 'silent' });
    const path = (0,dist/* isMap */.jh)(document.contents) ? document.get('path') : undefined;
    if (typeof path === 'string')
        return [{ file: external_node_path_.posix.join(folder, path), via: 'source' }];
    const generator = (0,dist/* isMap */.jh)(document.contents) ? document.get('configuredIn') : undefined;
    return typeof generator === 'string' ? [{ file: external_node_path_.posix.join(folder, generator), via: 'generator' }] : [];
}
function readTransformations(annotation, folder) {
    if (typeof annotation !== 'string')
        return [];
    const document = (0,dist/* parseDocument */.Tp)(annotation, { logLevel: 'silent' });
    if (!(0,dist/* isSeq */.oP)(document.contents))
        return [];
    const origins = [];
    for (const item of document.contents.items) {
        if (!(0,dist/* isMap */.jh)(item))
            continue;
        const file = item.get('configuredIn') ?? item.get('path');
        const kind = item.getIn(['configuredBy', 'kind']);
        if (typeof file !== 'string')
            continue;
        const via = typeof kind === 'string' && kind.startsWith('Patch') ? 'patch' : 'transformer';
        const joined = external_node_path_.posix.join(folder, file);
        if (!origins.some((one) => one.file === joined && one.via === via))
            origins.push({ file: joined, via });
    }
    return origins;
}
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}

;// CONCATENATED MODULE: ./src/render/system/chart-probe.ts




/** helm's own bound on an unpacked chart. */
const archiveBytes = 100 * 1024 * 1024;
const block = 512;
/**
 * A template that prints the values as helm coalesced them: `helm template` has no other way to tell.
 * Base64 keeps whatever they hold from being read as YAML, and the document has no field that helm looks at.
 */
const probeTemplate = 'rolloutGuardValues: {{ .Values | toJson | b64enc }}\n';
/** Reads what {@link probeTemplate} printed; `undefined` when the object is another one. */
function readProbe(object) {
    const encoded = object['rolloutGuardValues'];
    if (typeof encoded !== 'string')
        return undefined;
    return asObject((0,exact_json/* parseExactJson */.l)(Buffer.from(encoded, 'base64').toString('utf8')));
}
/**
 * A chart archive with one more file in the chart's folder. Nothing is unpacked: helm reads the archive itself, and refuses
 * paths that leave it.
 * @throws ProblemError RG606 when it unpacks to more than helm accepts, RG601 when it is no chart archive
 */
function addToArchive(archive, file, path, content) {
    const tar = unpack(archive, file);
    const { end, base } = findEnd(tar);
    if (base === undefined) {
        throw new errors/* ProblemError */.Mm({
            id: 'RG601',
            message: `${file} is not a chart archive: it has no folder with a Chart.yaml.`,
            place: { file },
        });
    }
    const body = Buffer.from(content);
    const padding = Buffer.alloc((block - (body.length % block)) % block);
    return (0,external_node_zlib_.gzipSync)(Buffer.concat([
        tar.subarray(0, end),
        header(`${base}/${path}`, body.length),
        body,
        padding,
        Buffer.alloc(2 * block),
    ]), { level: 1 });
}
function unpack(archive, file) {
    try {
        return (0,external_node_zlib_.gunzipSync)(archive, { maxOutputLength: archiveBytes });
    }
    catch (thrown) {
        const isTooLarge = typeof thrown === 'object' &&
            thrown !== null &&
            'code' in thrown &&
            thrown.code === 'ERR_BUFFER_TOO_LARGE';
        throw new errors/* ProblemError */.Mm({
            id: isTooLarge ? 'RG606' : 'RG601',
            message: isTooLarge
                ? `${file} unpacks to more than ${archiveBytes / 1024 / 1024} MiB.`
                : `${file} is not a gzip archive.`,
            place: { file },
        }, { cause: thrown });
    }
}
/** Offset at which the first end-of-archive block stands, and the folder of the top Chart.yaml. */
function findEnd(tar) {
    let base;
    let offset = 0;
    while (offset + block <= tar.length && tar[offset] !== 0) {
        const name = field(tar, offset, 100);
        const match = /^(?:\.\/)?([^/]+)\/Chart\.yaml$/.exec(name);
        base ??= match?.[1];
        const size = Number.parseInt(field(tar, offset + 124, 12).trim(), 8);
        if (!Number.isSafeInteger(size) || size < 0)
            break;
        offset += block + Math.ceil(size / block) * block;
    }
    return { end: Math.min(offset, tar.length), base };
}
function field(tar, offset, length) {
    const bytes = tar.subarray(offset, offset + length);
    const end = bytes.indexOf(0);
    return bytes.subarray(0, end === -1 ? length : end).toString('utf8');
}
function header(name, size) {
    const bytes = Buffer.alloc(block);
    bytes.write(name, 0, 100, 'utf8');
    bytes.write('0000644\0', 100, 'ascii');
    bytes.write('0000000\0', 108, 'ascii');
    bytes.write('0000000\0', 116, 'ascii');
    bytes.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'ascii');
    bytes.write('00000000000\0', 136, 'ascii');
    bytes.write('        0', 148, 'ascii');
    bytes.write('ustar\x0000', 257, 'latin1');
    const sum = bytes.reduce((total, byte) => total + byte, 0);
    bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'ascii');
    return bytes;
}

;// CONCATENATED MODULE: ./src/render/system/tools.ts



/** Older helm runs code from a crafted chart (CVE-2025-53547); older kustomize lacks the fields that people use today. */
const floors = { helm: '3.18.4', kustomize: '5.0.0', kubectl: '5.0.0' };
const installHints = {
    helm: 'install helm 3.18.4 or newer (https://helm.sh/docs/intro/install/), or leave out `--engine system`',
    kustomize: 'install kustomize 5.0 or newer (https://kubectl.docs.kubernetes.io/installation/kustomize/), or leave out `--engine system`',
    kubectl: 'install a kubectl that carries kustomize 5.0 or newer (1.27), or leave out `--engine system`',
};
/** Arguments that make each tool print its version without reading a cluster or a configuration. */
const versionArguments = {
    helm: ['version', '--template', '{{.Version}}'],
    kustomize: ['version'],
    kubectl: ['version', '--client', '--output=json'],
};
/** Looks a program up as a shell would, but never in a relative folder: that would be a folder of the checkout. */
function findExecutable(name, searchPath) {
    const candidates = (0,external_node_path_.isAbsolute)(name)
        ? [name]
        : searchPath
            .split(external_node_path_.delimiter)
            .filter(external_node_path_.isAbsolute)
            .map((folder) => (0,external_node_path_.join)(folder, name));
    for (const candidate of candidates) {
        try {
            (0,external_node_fs_.accessSync)(candidate, external_node_fs_.constants.X_OK);
            if ((0,external_node_fs_.statSync)(candidate).isFile())
                return (0,external_node_fs_.realpathSync)(candidate);
        }
        catch {
            continue;
        }
    }
    return undefined;
}
/** @throws ProblemError RG605 when `file` stands inside the tree that is judged: its author would choose what we run. */
function refuseToolFromTree(tool, root) {
    if (root === undefined)
        return;
    const real = (0,external_node_fs_.realpathSync)(root);
    if (tool.file === real || !tool.file.startsWith(real.endsWith(external_node_path_.sep) ? real : real + external_node_path_.sep))
        return;
    throw new errors/* ProblemError */.Mm({
        id: 'RG605',
        message: `${tool.name} was found inside the repository that is checked (${tool.file.slice(real.length + 1)}), which could be anything.`,
        next: 'put a trusted one first on PATH, or leave out `--engine system`',
    });
}
function missingTool(names) {
    return new errors/* ProblemError */.Mm({
        id: 'RG605',
        message: `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} not on PATH, and \`--engine system\` was asked for.`,
        next: installHints[names[0] ?? 'kustomize'],
    });
}
/**
 * Reads what a tool said about itself and holds it to the floor.
 * @throws ProblemError RG605 when it is too old or did not answer.
 */
function acceptTool(name, file, ended) {
    if (ended.how !== 'exited' || ended.code !== 0) {
        throw new errors/* ProblemError */.Mm({
            id: 'RG605',
            message: `${name} did not tell its version (${describeEnd(ended)}).`,
            next: `run \`${name} ${versionArguments[name].join(' ')}\` to see why`,
        });
    }
    const said = name === 'kubectl' ? kustomizeOf(ended.stdout) : ended.stdout.trim();
    const version = /^(?:kustomize\/)?v?(\d+)\.(\d+)(?:\.(\d+))?/.exec(said);
    if (version === null) {
        if (name === 'kubectl' || !/^(\(devel\)|unknown)?$/.test(said)) {
            throw new errors/* ProblemError */.Mm({
                id: 'RG605',
                message: `${name} says that its version is ${JSON.stringify(said.slice(0, 80))}, which is not a version.`,
                next: installHints[name],
            });
        }
        return {
            name,
            file,
            version: 'unknown',
            warning: `${name} was built without a version, so that it could not be held to ${floors[name]} or newer.`,
        };
    }
    if (isOlder(version.slice(1), floors[name])) {
        throw new errors/* ProblemError */.Mm({
            id: 'RG605',
            message: `${name === 'kubectl' ? 'the kustomize in kubectl' : name} is ${said}; ${floors[name]} or newer is needed.`,
            next: installHints[name],
        });
    }
    return { name, file, version: said };
}
function describeEnd(ended) {
    switch (ended.how) {
        case 'exited':
            return `exit code ${ended.code}`;
        case 'signalled':
            return `killed by ${ended.signal}`;
        case 'timed-out':
            return 'no end within the time limit';
        case 'output-exceeded':
            return 'too much output';
        case 'not-started':
            return ended.reason;
    }
}
function isOlder(version, floor) {
    const least = floor.split('.').map(Number);
    for (const [index, wanted] of least.entries()) {
        const found = Number(version[index] ?? 0);
        if (found !== wanted)
            return found < wanted;
    }
    return false;
}
function kustomizeOf(json) {
    try {
        const parsed = JSON.parse(json);
        if (typeof parsed === 'object' && parsed !== null && 'kustomizeVersion' in parsed) {
            return String(parsed.kustomizeVersion);
        }
    }
    catch {
        return '';
    }
    return '';
}

;// CONCATENATED MODULE: ./src/render/system/invocation.ts


const stderrBytes = 1024 * 1024;
const shownCharacters = 4_000;
/**
 * Runs one tool over a workspace.
 * @param explain finds the kind of an error and the next step in what the tool said
 * @throws ProblemError RG601 (or what `explain` says) when the tool refuses the input, RG605 when it breaks, RG606 when it exceeds a limit
 */
async function runTool(surroundings, tool, args, workspace, limits, explain) {
    const ended = await surroundings.run({
        ...surroundings.sandbox.wrap(tool.file, args),
        cwd: workspace.root,
        env: surroundings.environment,
        timeMs: limits.timeMs,
        stdoutBytes: limits.outputBytes,
        stderrBytes,
    });
    const clean = (text) => surroundings.redact(text.replaceAll(`${workspace.root}/`, '').replaceAll(workspace.root, '.'));
    if (ended.how === 'exited' && ended.code === 0) {
        return {
            text: ended.stdout,
            warnings: linesOf(clean(ended.stderr)).map((line) => `${tool.name}: ${line}`),
        };
    }
    throw new errors/* ProblemError */.Mm(describeFailure(tool, ended, limits, clean, explain));
}
function describeFailure(tool, ended, limits, clean, explain) {
    switch (ended.how) {
        case 'timed-out':
            return {
                id: 'RG606',
                message: `${tool.name} did not end within ${limits.timeMs / 1000} s and was killed.`,
            };
        case 'output-exceeded':
            return {
                id: 'RG606',
                message: `${tool.name} wrote more than ${limits.outputBytes} bytes and was killed.`,
            };
        case 'not-started':
            return { id: 'RG605', message: `${tool.name} could not be started: ${ended.reason}` };
        case 'signalled':
        case 'exited': {
            const { stderr } = ended;
            const exceeded = exceededLimit(ended);
            if (exceeded !== undefined) {
                return { id: 'RG606', message: `${tool.name} was ended because it used too much ${exceeded}.` };
            }
            const crashed = ended.how === 'signalled' || /^(?:panic|fatal error|SIG[A-Z]+): /m.test(stderr);
            const said = shorten(clean(stderr).trim());
            const explained = explain(stderr);
            return {
                id: crashed ? 'RG605' : (explained?.id ?? 'RG601'),
                message: `${tool.name} ${crashed ? `broke (${describeEnd(ended)})` : 'failed'}: ${said === '' ? describeEnd(ended) : said}`,
                ...(explained === undefined ? {} : { next: explained.next }),
            };
        }
    }
}
/** Go's runtime prints these when the kernel refuses memory or processor time, and when its stack grows past its bound. */
function exceededLimit(ended) {
    if (ended.how === 'signalled' && ended.signal === 'SIGXCPU')
        return 'processor time';
    if (/^SIGXCPU: /m.test(ended.stderr))
        return 'processor time';
    if (/^(?:fatal error|runtime): .*(?:out of memory|cannot allocate memory)/m.test(ended.stderr))
        return 'memory';
    if (/stack exceeds \d+-byte limit|fatal error: stack overflow/.test(ended.stderr))
        return 'stack';
    return undefined;
}
function linesOf(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function shorten(text) {
    if (text.length <= shownCharacters)
        return text;
    const half = shownCharacters / 2;
    return `${text.slice(0, half)}\n… ${text.length - shownCharacters} characters left out …\n${text.slice(-half)}`;
}

;// CONCATENATED MODULE: ./src/render/system/helm-source.ts


/**
 * The file in the tree that a `# Source:` comment of helm means. It names charts, not folders: `web/charts/db/templates/x.yaml`
 * may stand in `charts/db-1.2.0.tgz`, or in a folder of another name. What cannot be found falls back to what holds it.
 */
function sourceOf(tree, chart, comment) {
    let folder = chart;
    let [, ...rest] = comment.split('/');
    while (rest[0] === 'charts' && rest[1] !== undefined) {
        const child = findSubchart(tree, folder, rest[1]);
        if (child === undefined)
            return external_node_path_.posix.join(folder, 'Chart.yaml');
        if (tree.stat(child)?.kind === 'file')
            return child;
        folder = child;
        rest = rest.slice(2);
    }
    if (tree.stat(folder)?.kind === 'file')
        return folder;
    const file = external_node_path_.posix.join(folder, ...rest);
    return tree.stat(file)?.kind === 'file' ? file : external_node_path_.posix.join(folder, 'Chart.yaml');
}
function findSubchart(tree, parent, name) {
    const charts = external_node_path_.posix.join(parent, 'charts');
    if (tree.stat(charts)?.kind !== 'directory')
        return undefined;
    for (const wanted of [name, realName(tree, parent, name)]) {
        if (wanted === undefined)
            continue;
        const direct = external_node_path_.posix.join(charts, wanted);
        if (tree.stat(direct)?.kind === 'directory')
            return direct;
        for (const entry of tree.list(charts)) {
            const path = external_node_path_.posix.join(charts, entry);
            if (entry.endsWith('.tgz') ? entry.startsWith(`${wanted}-`) : chartName(tree, path) === wanted)
                return path;
        }
    }
    return undefined;
}
/** The name of the dependency that goes by `alias` in its parent. */
function realName(tree, parent, alias) {
    const dependencies = readChart(tree, parent)?.get('dependencies');
    if (!(0,dist/* isSeq */.oP)(dependencies))
        return undefined;
    for (const dependency of dependencies.items) {
        if (!(0,dist/* isMap */.jh)(dependency) || dependency.get('alias') !== alias)
            continue;
        const name = dependency.get('name');
        if (typeof name === 'string')
            return name;
    }
    return undefined;
}
function chartName(tree, folder) {
    return readChart(tree, folder)?.get('name');
}
function readChart(tree, folder) {
    const file = external_node_path_.posix.join(folder, 'Chart.yaml');
    if (tree.stat(file)?.kind !== 'file')
        return undefined;
    const document = (0,dist/* parseDocument */.Tp)(new TextDecoder().decode(tree.read(file)), { logLevel: 'silent' });
    return document.errors.length === 0 && (0,dist/* isMap */.jh)(document.contents) ? document : undefined;
}

;// CONCATENATED MODULE: ./src/render/system/helm.ts







/** Known to every render, or a chart that asks for Argo Rollouts would fall back to a Deployment and be judged as one. */
const argoApiVersions = [
    'argoproj.io/v1alpha1',
    ...['AnalysisRun', 'AnalysisTemplate', 'ClusterAnalysisTemplate', 'Experiment', 'Rollout'].map((kind) => `argoproj.io/v1alpha1/${kind}`),
];
/** @throws ProblemError as {@link runTool} does, and RG603 or RG604 when the tree refuses a file of the chart */
async function renderChart(surroundings, tool, workspace, target, source, limits) {
    workspace.copy(source.chart, true);
    const chart = placeProbe(workspace, source);
    const args = templateArguments(workspace, target, source, chart);
    const output = await runTool(surroundings, tool, args, workspace, limits, (stderr) => explain(stderr, source.chart)).catch((thrown) => {
        throw withPlace(thrown, workspace.tree, source.chart);
    });
    return readOutput(output.text, output.warnings, workspace, source);
}
/** Path of the template that prints the values: the same in a workspace for all charts, and not to be guessed by any of them. */
function probePath(workspace) {
    return `templates/${workspace.nonce}.yaml`;
}
/** @returns the path of the copied chart that holds the probe */
function placeProbe(workspace, source) {
    const { tree } = workspace;
    const probe = probePath(workspace);
    if (tree.stat(source.chart)?.kind === 'file') {
        const copy = `${source.chart}.${workspace.nonce}.tgz`;
        workspace.write(copy, addToArchive(tree.read(source.chart), source.chart, probe, probeTemplate));
        return copy;
    }
    workspace.write(external_node_path_.posix.join(source.chart, probe), probeTemplate);
    return source.chart;
}
function templateArguments(workspace, target, source, chart) {
    const { tree } = workspace;
    const args = ['template'];
    if (source.includeCrds)
        args.push('--include-crds');
    if (target.namespace !== undefined)
        args.push('--namespace', target.namespace);
    if (source.kubeVersion !== undefined)
        args.push('--kube-version', source.kubeVersion);
    for (const version of [...argoApiVersions, ...source.apiVersions])
        args.push('--api-versions', version);
    for (const { path, optional } of source.values) {
        if (optional && tree.stat(path) === undefined)
            continue;
        workspace.copy(path, true);
        args.push('--values', workspace.locate(path));
    }
    for (const text of source.set)
        args.push('--set', text);
    return [...args, '--', source.release, workspace.locate(chart)];
}
function readOutput(text, warnings, workspace, source) {
    const lines = text.split('\n');
    const probe = probePath(workspace);
    const objects = [];
    let mergedValues;
    for (const { value, line } of parseGoYaml(text, `the output of helm for ${source.chart}`)) {
        const template = templateAt(lines, line);
        const json = asObject(value);
        if (json === undefined) {
            throw new errors/* ProblemError */.Mm({
                id: 'RG601',
                message: `${template ?? source.chart} renders a document that is not an object (line ${line} of the output).`,
                place: { file: source.chart },
            });
        }
        if (template?.endsWith(`/${probe}`) === true) {
            // A subchart has one too when it was rendered by itself before.
            if (template.split('/').length === 3)
                mergedValues = readProbe(json);
            continue;
        }
        const file = template === undefined ? undefined : sourceOf(workspace.tree, source.chart, template);
        const origins = file === undefined ? [] : [{ file, via: file.includes('/crds/') ? 'source' : 'template' }];
        const hook = readHook(json);
        objects.push({ json, origins, ...(hook === undefined ? {} : { hook }) });
    }
    return {
        objects,
        mergedValues,
        warnings: mergedValues === undefined
            ? [
                ...warnings,
                `The values that helm used for ${source.chart} are not known: its .helmignore may hide templates.`,
            ]
            : warnings,
    };
}
/**
 * The template of the document that starts at a line (from 1). helm writes `# Source:` right after the separator; a later
 * comment of that form is the template's own text. CRD files of several documents are written as they are, with one comment.
 */
function templateAt(lines, line) {
    for (let index = line - 1; index >= 0; index -= 1) {
        if (!/^---(?:\s|$)/.test(lines[index] ?? ''))
            continue;
        const source = /^# Source: (.+)$/.exec(lines[index + 1] ?? '');
        if (source !== null)
            return source[1];
    }
    return undefined;
}
function readHook(json) {
    const annotations = asObject(asObject(json['metadata'])?.['annotations']);
    const events = annotations?.['helm.sh/hook'];
    if (typeof events !== 'string')
        return undefined;
    const weight = annotations?.['helm.sh/hook-weight'];
    const parsed = typeof weight === 'string' && /^[-+]?\d+$/.test(weight) ? Number(weight) : 0;
    return {
        events: events
            .split(',')
            .map((event) => event.trim().toLowerCase())
            .filter((event) => event !== ''),
        weight: parsed,
    };
}
/** helm says `web/templates/x.yaml:12:3` in the middle of its messages. */
function withPlace(thrown, tree, chart) {
    if (!(thrown instanceof errors/* ProblemError */.Mm) || thrown.problem.place !== undefined)
        return thrown;
    const said = /([^\s():"<>]+\/templates\/[^\s():"<>]+?):(\d+)/.exec(thrown.problem.message);
    const place = said?.[1] === undefined
        ? { file: chart }
        : { file: sourceOf(tree, chart, said[1]), line: Number(said[2]) };
    return new errors/* ProblemError */.Mm({ ...thrown.problem, place }, { cause: thrown });
}
function explain(stderr, chart) {
    if (/missing in charts\/ directory|helm dependency build/.test(stderr)) {
        return { next: `run \`helm dependency build ${chart}\` and commit what it writes into charts/` };
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/sources/tree-path.ts
var tree_path = __webpack_require__(7570);
;// CONCATENATED MODULE: ./src/render/system/kustomization.ts



const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
/** Fields whose entries may be folders, anywhere in the repository; kustomize reads all other files from below its own folder. */
const folderFields = [
    'resources',
    'bases',
    'components',
    'generators',
    'transformers',
    'validators',
];
/** What kustomize would fetch: a URL, or one of the forms that it hands to git, even where a folder of that name stands. */
const remote = /^(?:[a-z][a-z0-9+.-]*::|[a-z][a-z0-9+.-]*:\/\/|git@|[^/\s]+@[^/\s]+:|(?:www\.)?(?:github|gitlab|bitbucket)\.[a-z]+[:/]|file:)|[?&]ref=|\.git(?:\/\/|$|\?)|_git\//i;
/**
 * Copies all that `kustomize build` of a folder can read: the folder with all below it, and, over and over, the folders
 * that its kustomizations name.
 * @throws ProblemError RG602 for a reference that kustomize would fetch, RG603 for one that leaves the repository, RG606
 */
function copyKustomization(workspace, folder) {
    const { tree } = workspace;
    const seen = new Set();
    const queue = [folder];
    for (let current = queue.pop(); current !== undefined; current = queue.pop()) {
        if (seen.has(current))
            continue;
        seen.add(current);
        workspace.copy(current, false);
        const file = findKustomization(tree, current);
        if (file === undefined)
            continue;
        for (const { reference, mayBeFolder } of referencesOf(tree, file)) {
            if (remote.test(reference))
                refuseRemote(file, reference);
            if (!mayBeFolder)
                continue;
            const path = pathOf(current, reference, file);
            if (tree.stat(path)?.kind === 'directory')
                queue.push(path);
        }
    }
}
function findKustomization(tree, folder) {
    return kustomizationNames
        .map((name) => (folder === '' ? name : `${folder}/${name}`))
        .find((path) => tree.stat(path)?.kind === 'file');
}
const originFields = ['originAnnotations', 'transformerAnnotations'];
/**
 * Makes the copy of a kustomization ask for origin annotations, by a line after its end so that positions in messages stay.
 * @returns whether the objects will carry annotations that were not asked for by the author
 */
function requestOrigins(workspace, file) {
    const text = readText(workspace.tree, file);
    const document = (0,dist/* parseDocument */.Tp)(text, { logLevel: 'silent', prettyErrors: false });
    const plain = document.errors.length === 0 && (0,dist/* isMap */.jh)(document.contents) && document.contents.flow !== true
        ? document
        : undefined;
    if (plain === undefined || plain.has('buildMetadata') || /^(?:---|\.\.\.|%)/m.test(text))
        return false;
    workspace.write(file, `${text}${text.endsWith('\n') ? '' : '\n'}buildMetadata: [${originFields.join(', ')}]\n`);
    return true;
}
function referencesOf(tree, file) {
    const document = (0,dist/* parseDocument */.Tp)(readText(tree, file), {
        uniqueKeys: false,
        logLevel: 'silent',
        prettyErrors: false,
    });
    // kustomize will say what is wrong with it.
    if (document.errors.length > 0)
        return [];
    const content = document.toJS({ maxAliasCount: 100 });
    const references = [];
    for (const field of folderFields) {
        for (const entry of strings(member(content, field))) {
            // A generator may stand in the field itself, as YAML.
            if (!entry.includes('\n'))
                references.push({ reference: entry, mayBeFolder: true });
        }
    }
    const files = [
        ...strings(member(content, 'configurations')),
        ...strings(member(content, 'crds')),
        ...strings(member(content, 'patchesStrategicMerge')),
        ...strings([member(member(content, 'openapi'), 'path')]),
        ...['patches', 'patchesJson6902', 'replacements'].flatMap((field) => items(member(content, field)).flatMap((item) => strings([member(item, 'path')]))),
        ...['configMapGenerator', 'secretGenerator'].flatMap((field) => items(member(content, field)).flatMap((item) => [
            ...strings(member(item, 'files')).map((entry) => entry.slice(entry.indexOf('=') + 1)),
            ...strings(member(item, 'envs')),
            ...strings([member(item, 'env')]),
        ])),
    ];
    for (const entry of files) {
        if (!entry.includes('\n'))
            references.push({ reference: entry, mayBeFolder: false });
    }
    return references;
}
function refuseRemote(file, reference) {
    throw new errors/* ProblemError */.Mm({
        id: 'RG602',
        message: `${file} refers to ${reference}, which would have to be fetched.`,
        place: { file },
        next: 'copy what it stands for into the repository and refer to that folder',
    });
}
/** @throws ProblemError RG603 when the reference leads out of the repository */
function pathOf(folder, reference, file) {
    try {
        return (0,tree_path/* joinTreePath */.Kp)(folder, reference);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ProblemError */.Mm))
            throw thrown;
        throw new errors/* ProblemError */.Mm({
            id: 'RG603',
            message: `${file} refers to ${reference}, which is outside the repository.`,
            place: { file },
            next: 'refer to a folder inside the repository, by a relative path',
        }, { cause: thrown });
    }
}
function readText(tree, path) {
    return new TextDecoder().decode(tree.read(path));
}
function items(value) {
    return Array.isArray(value) ? value : [];
}
function strings(value) {
    return items(value).filter((item) => typeof item === 'string');
}
function member(value, key) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? value[key]
        : undefined;
}

;// CONCATENATED MODULE: ./src/render/system/kustomize.ts





/**
 * Builds a folder as it is; what it refuses is the answer. A second build only tells where the objects come from: the
 * annotations that it asks for can end up in whatever reads annotations (replacements, hashes of names, patches).
 * @throws ProblemError as {@link runTool} and {@link copyKustomization} do
 */
async function buildKustomization(surroundings, tool, workspace, source, limits) {
    const started = performance.now();
    copyKustomization(workspace, source.path);
    const file = findKustomization(workspace.tree, source.path);
    const output = await runBuild(surroundings, tool, workspace, source, limits).catch((thrown) => {
        throw withheldCause(thrown, workspace) ?? kustomize_withPlace(thrown, file ?? source.path);
    });
    const left = { ...limits, timeMs: Math.floor(limits.timeMs - (performance.now() - started)) };
    const origins = await readOrigins(surroundings, tool, workspace.twin, source, left);
    const isSameOrder = origins?.length === output.objects.length &&
        output.objects.every((json, index) => json['kind'] === origins[index]?.kind);
    return {
        objects: output.objects.map((json, index) => ({
            json,
            origins: isSameOrder ? (origins[index]?.origins ?? []) : [],
        })),
        warnings: output.warnings,
    };
}
async function runBuild(surroundings, tool, workspace, source, limits) {
    const command = tool.name === 'kubectl' ? 'kustomize' : 'build';
    const args = [command, '--', workspace.locate(source.path)];
    const output = await runTool(surroundings, tool, args, workspace, limits, kustomize_explain);
    const objects = parseGoYaml(output.text, `the output of kustomize for ${source.path}`).map(({ value, line }) => {
        const json = asObject(value);
        if (json !== undefined)
            return json;
        throw new errors/* ProblemError */.Mm({
            id: 'RG601',
            message: `${source.path} renders a document that is not an object (line ${line} of the output).`,
        });
    });
    return { objects, warnings: output.warnings };
}
/** What each object of a build comes from, in their order; `undefined` when it cannot be told. */
async function readOrigins(surroundings, tool, twin, source, limits) {
    const file = findKustomization(twin.tree, source.path);
    if (file === undefined || limits.timeMs <= 0)
        return undefined;
    try {
        copyKustomization(twin, source.path);
        if (!requestOrigins(twin, file))
            return undefined;
        const { objects } = await runBuild(surroundings, tool, twin, source, limits);
        return objects.map((json) => ({ kind: json['kind'], origins: originsOf(json, source.path) }));
    }
    catch (thrown) {
        if (thrown instanceof errors/* ProblemError */.Mm)
            return undefined;
        throw thrown;
    }
}
/** A build that failed over a file which the tree refused to hand out has that as its real cause. */
function withheldCause(thrown, workspace) {
    if (!(thrown instanceof errors/* ProblemError */.Mm) || thrown.problem.id !== 'RG601')
        return undefined;
    const cause = workspace.withheld.find(({ path }) => thrown.problem.message.includes(path.slice(path.lastIndexOf('/') + 1)))?.problem;
    return cause === undefined ? undefined : new errors/* ProblemError */.Mm(cause, { cause: thrown });
}
function kustomize_withPlace(thrown, file) {
    if (!(thrown instanceof errors/* ProblemError */.Mm) || thrown.problem.place !== undefined)
        return thrown;
    return new errors/* ProblemError */.Mm({ ...thrown.problem, place: { file } }, { cause: thrown });
}
/** The ids are those that the embedded engine gives to the same refusals. */
function kustomize_explain(stderr) {
    if (/enable-helm/.test(stderr)) {
        return {
            next: 'leave out `--engine system`, since the embedded engine renders charts that lie in the repository, or render the chart as a target of its own: `helmCharts` would start helm with what the file says',
        };
    }
    if (neverStarted.test(stderr)) {
        return {
            id: 'RG604',
            next: 'commit what the function generates: programs that a kustomization names are never started',
        };
    }
    return undefined;
}
const neverStarted = /external plugins disabled|unable to load (?:external )?plugin|must specify --enable-(?:exec|alpha-plugins)|network required but not enabled/;

// EXTERNAL MODULE: ./src/render/plain.ts
var plain = __webpack_require__(4404);
;// CONCATENATED MODULE: ./src/render/system/refusals.ts

/**
 * Refuses what a tool could read as an option of its own: `--` does not protect the value that follows another option,
 * and kustomize has passed such values on to helm.
 * @throws ProblemError RG604
 */
function refuseOptionLikeValues(target) {
    for (const [field, value] of valuesOf(target)) {
        if (value.startsWith('-')) {
            throw new errors/* ProblemError */.Mm({
                id: 'RG604',
                message: `${field} of ${target.name} is ${JSON.stringify(value)}, which a tool would read as an option.`,
                next: 'give a value that does not start with `-`',
            });
        }
        if (value.includes('\0')) {
            throw new errors/* ProblemError */.Mm({
                id: 'RG604',
                message: `${field} of ${target.name} contains a NUL byte.`,
                next: 'remove it',
            });
        }
    }
}
function valuesOf(target) {
    const namespace = target.namespace === undefined ? [] : [['namespace', target.namespace]];
    const { source } = target;
    switch (source.kind) {
        case 'kustomize':
            return [...namespace, ['path', source.path]];
        case 'manifests':
            return [...namespace, ...source.paths.map((path) => ['path', path])];
        case 'helm':
            return [
                ...namespace,
                ['chart', source.chart],
                ['release', source.release],
                ...source.values.map(({ path }) => ['values file', path]),
                ...source.set.map((text) => ['set', text]),
                ...(source.kubeVersion === undefined ? [] : [['kube-version', source.kubeVersion]]),
                ...source.apiVersions.map((version) => ['api-versions', version]),
            ];
    }
}

;// CONCATENATED MODULE: ./src/render/system/sandbox.ts

// The limits are this script's, the tool and its arguments are positional: no text from outside is ever read by the shell.
// No file may be written (-f 0, pipes do not count) and no core dumped.
const limitScript = 'ulimit -v "$1" && ulimit -t "$2" && ulimit -f 0 && ulimit -c 0 && shift 2 && exec "$@"';
/** Tries what this machine allows, strongest first, by really starting `true` in it. */
async function openSandbox(run, limits, surroundings) {
    const { searchPath, cwd, isolateNetwork } = surroundings;
    const sh = findExecutable('/bin/sh', '');
    const unshare = isolateNetwork ? findExecutable('unshare', searchPath) : undefined;
    const works = async (prefix) => {
        const truth = findExecutable('true', searchPath) ?? findExecutable('/bin/true', '');
        const [file, ...args] = [...prefix, ...(truth === undefined ? [] : [truth])];
        if (file === undefined || truth === undefined)
            return false;
        const env = { PATH: searchPath };
        const ended = await run({ file, args, cwd, env, timeMs: 5_000, stdoutBytes: 4096, stderrBytes: 4096 });
        return ended.how === 'exited' && ended.code === 0;
    };
    const limiting = sh === undefined
        ? []
        : [
            sh,
            '-c',
            limitScript,
            'sh',
            String(Math.floor(limits.memoryBytes / 1024)),
            String(Math.ceil(limits.cpuSeconds)),
        ];
    const hasLimits = limiting.length > 0 && (await works(limiting));
    const separating = unshare === undefined ? [] : [unshare, '-r', '-n', '--'];
    const hasNamespace = separating.length > 0 && (await works(separating));
    const prefix = [...(hasNamespace ? separating : []), ...(hasLimits ? limiting : [])];
    return {
        wrap(file, args) {
            const [first = file, ...rest] = [...prefix, file, ...args];
            return { file: first, args: rest };
        },
        warnings: [
            ...(hasNamespace
                ? []
                : [
                    'The tools ran without a network namespace of their own (`unshare -rn` is not possible here): remote references were refused by reading the files only.',
                ]),
            ...(hasLimits
                ? []
                : [
                    'The tools ran without a limit on memory and processor time (`ulimit` is not possible here): only the time limit held them.',
                ]),
        ],
    };
}
/**
 * The whole environment of a tool: nothing of ours reaches it but PATH.
 * Homes are private and empty, git may not speak any protocol, and HTTP goes to a port that nobody answers.
 */
function closedEnvironment(searchPath, home, memoryBytes) {
    const nowhere = 'http://127.0.0.1:9';
    return {
        PATH: searchPath,
        HOME: home,
        TMPDIR: home,
        LC_ALL: 'C',
        XDG_CACHE_HOME: home,
        XDG_CONFIG_HOME: home,
        XDG_DATA_HOME: home,
        XDG_RUNTIME_DIR: home,
        KUSTOMIZE_PLUGIN_HOME: home,
        HELM_CACHE_HOME: home,
        HELM_CONFIG_HOME: home,
        HELM_DATA_HOME: home,
        HELM_PLUGINS: '',
        HELM_REGISTRY_CONFIG: '/dev/null',
        HELM_REPOSITORY_CONFIG: '/dev/null',
        KUBECONFIG: '/dev/null',
        KUBERC: 'off',
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_TERMINAL_PROMPT: '0',
        GOMEMLIMIT: String(Math.floor(memoryBytes * 0.8)),
        HTTP_PROXY: nowhere,
        HTTPS_PROXY: nowhere,
        http_proxy: nowhere,
        https_proxy: nowhere,
    };
}

;// CONCATENATED MODULE: ./src/render/system/toolbox.ts

/** Finds each tool once, when it is first needed. */
class Toolbox {
    #surroundings;
    #searchPath;
    #folder;
    #paths;
    #known = new Map();
    constructor(surroundings, searchPath, folder, paths) {
        this.#surroundings = surroundings;
        this.#searchPath = searchPath;
        this.#folder = folder;
        this.#paths = paths;
    }
    /** @throws ProblemError RG605 when helm is absent, too old or does not run */
    async helm() {
        const tool = await this.#find('helm');
        if (tool === undefined)
            throw missingTool(['helm']);
        return tool;
    }
    /** kustomize, or the one that kubectl carries. @throws ProblemError RG605 as {@link Toolbox.helm} */
    async kustomize() {
        const tool = (await this.#find('kustomize')) ?? (await this.#find('kubectl'));
        if (tool === undefined)
            throw missingTool(['kustomize', 'kubectl']);
        return tool;
    }
    #find(name) {
        const known = this.#known.get(name) ?? this.#probe(name);
        this.#known.set(name, known);
        return known;
    }
    async #probe(name) {
        const file = findExecutable(this.#paths[name] ?? name, this.#searchPath);
        if (file === undefined)
            return undefined;
        const ended = await this.#surroundings.run({
            ...this.#surroundings.sandbox.wrap(file, versionArguments[name]),
            cwd: this.#folder,
            env: this.#surroundings.environment,
            timeMs: 20_000,
            stdoutBytes: 64 * 1024,
            stderrBytes: 64 * 1024,
        });
        return acceptTool(name, file, ended);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/render/system/workspace.ts




/** Bounds of what is written out for the tools; a repository of manifests stays far below. */
const workspace_limits = { files: 50_000, bytes: 512 * 1024 * 1024, depth: 40 };
/**
 * A private copy (0700) of those parts of a tree that the tools may see, at the same relative paths.
 *
 * Everything is read through the tree, so that its containment holds here too: symbolic links become what they point to,
 * `.git` does not exist, and a tool can do nothing to the checkout itself.
 */
class Workspace {
    tree;
    root;
    /** A name that no file of the tree has on purpose. */
    nonce = (0,external_node_crypto_.randomBytes)(12).toString('hex');
    withheld = [];
    #temporary;
    #copied = new Set();
    #twin;
    #files = 0;
    #bytes = 0;
    constructor(tree, temporary) {
        this.tree = tree;
        this.#temporary = temporary;
        this.root = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temporary, 'tree-'));
    }
    /** A second copy, for files that are changed on purpose: a tool that runs over this one never sees them. */
    get twin() {
        this.#twin ??= new Workspace(this.tree, this.#temporary);
        return this.#twin;
    }
    /** Where a path of the tree stands on disk; that it was copied is the caller's business. */
    locate(path) {
        return (0,external_node_path_.join)(this.root, path);
    }
    /**
     * Copies a file, or a folder with all that is in it. What is absent in the tree stays absent.
     * @param strict refuse entries that the tree refuses, instead of leaving them out and noting it in {@link withheld}
     * @throws ProblemError of the tree when `strict`, RG606 above the limits
     */
    copy(path, strict) {
        this.#copyEntry(path, strict, 0);
    }
    /** Writes text over a copied file, or beside the copied ones. */
    write(path, content) {
        const target = this.locate(path);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(target), { recursive: true, mode: 0o700 });
        // A tool started for another target may be reading the old one.
        (0,external_node_fs_.writeFileSync)(`${target}.new`, content, { mode: 0o600 });
        (0,external_node_fs_.renameSync)(`${target}.new`, target);
    }
    remove() {
        (0,external_node_fs_.rmSync)(this.root, { recursive: true, force: true });
        this.#twin?.remove();
    }
    #copyEntry(path, strict, depth) {
        if (this.#copied.has(path))
            return;
        if (depth > workspace_limits.depth) {
            throw exceeded(path, `is nested deeper than ${workspace_limits.depth} folders; a symbolic link may lead back into its own folder`);
        }
        try {
            const entry = this.tree.stat(path);
            if (entry === undefined)
                return;
            if (entry.kind === 'directory') {
                (0,external_node_fs_.mkdirSync)(this.locate(path), { recursive: true, mode: 0o700 });
                for (const name of this.tree.list(path)) {
                    this.#copyEntry(path === '' ? name : `${path}/${name}`, strict, depth + 1);
                }
            }
            else {
                this.#count(path, entry.size);
                this.write(path, this.tree.read(path));
            }
        }
        catch (thrown) {
            const isRefusal = thrown instanceof errors/* ProblemError */.Mm && (thrown.problem.id === 'RG603' || thrown.problem.id === 'RG604');
            if (strict || !isRefusal)
                throw thrown;
            this.withheld.push({ path, problem: thrown.problem });
        }
        this.#copied.add(path);
    }
    #count(path, size) {
        this.#files += 1;
        this.#bytes += size;
        if (this.#files > workspace_limits.files)
            throw exceeded(path, `is one file more than the ${workspace_limits.files} allowed`);
        if (this.#bytes > workspace_limits.bytes) {
            throw exceeded(path, `makes the files larger than ${workspace_limits.bytes / 1024 / 1024} MiB`);
        }
    }
}
function exceeded(path, why) {
    return new errors/* ProblemError */.Mm({
        id: 'RG606',
        message: `${path === '' ? 'the repository' : path} ${why}: too much to hand to a tool.`,
        place: { file: path },
        next: 'check a smaller folder, or leave out `--engine system`: the embedded engine copies nothing',
    });
}

;// CONCATENATED MODULE: ./src/render/system/renderer.ts














const defaultSearchPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const defaultLimits = { memoryBytes: 3 * 1024 ** 3, cpuSeconds: 60 };
/** Trees written out at the same time; probes of edited trees come and go. */
const keptWorkspaces = 4;
/**
 * The engine that runs the real `helm` and `kustomize` (or `kubectl kustomize`), each call in an empty environment, a
 * network of its own, a process group that dies with it, and over a private copy of the files.
 * @throws UsageError on Node older than 22
 */
async function createSystemRenderer(options = {}) {
    const run = await (0,process/* openProcessRunner */.o)();
    const searchPath = options.searchPath ?? defaultSearchPath;
    const limits = {
        memoryBytes: options.sandbox?.memoryBytes ?? defaultLimits.memoryBytes,
        cpuSeconds: options.sandbox?.cpuSeconds ?? defaultLimits.cpuSeconds,
    };
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(options.temporary ?? (0,external_node_os_.tmpdir)(), 'rollout-guard-'));
    const home = (0,external_node_path_.join)(folder, 'home');
    (0,external_node_fs_.mkdirSync)(home, { mode: 0o700 });
    const sandbox = await openSandbox(run, limits, {
        searchPath,
        cwd: folder,
        isolateNetwork: options.sandbox?.isolateNetwork ?? true,
    });
    const surroundings = {
        run,
        sandbox,
        environment: closedEnvironment(searchPath, home, limits.memoryBytes),
        redact: options.redact ?? ((text) => text),
    };
    return new SystemRenderer(surroundings, new Toolbox(surroundings, searchPath, home, options.tools ?? {}), folder);
}
class SystemRenderer {
    engine = 'system';
    #surroundings;
    #toolbox;
    #folder;
    /** In the order of last use. */
    #workspaces = new Map();
    constructor(surroundings, toolbox, folder) {
        this.#surroundings = surroundings;
        this.#toolbox = toolbox;
        this.#folder = folder;
    }
    async render(tree, target, limits) {
        const kept = this.#open(tree);
        try {
            refuseOptionLikeValues(target);
            const rendered = await this.#renderSource(kept.workspace, target, limits);
            if (rendered.objects.length > limits.objects) {
                throw new errors/* ProblemError */.Mm({
                    id: 'RG606',
                    message: `${target.name} renders ${rendered.objects.length} objects; at most ${limits.objects} are judged.`,
                });
            }
            return { ok: true, filesRead: null, ...rendered };
        }
        catch (thrown) {
            if (thrown instanceof errors/* ProblemError */.Mm)
                return { ok: false, problem: thrown.problem };
            const message = this.#surroundings.redact((0,errors/* errorMessage */.gJ)(thrown).replaceAll(`${kept.workspace.root}/`, ''));
            return { ok: false, problem: { id: 'RG605', message: `the system engine failed: ${message}` } };
        }
        finally {
            kept.users -= 1;
            this.#evict();
        }
    }
    formatYaml = (objects) => Promise.resolve(formatYaml(objects));
    close() {
        this.#workspaces.clear();
        (0,external_node_fs_.rmSync)(this.#folder, { recursive: true, force: true });
    }
    async #renderSource(workspace, target, limits) {
        const { source } = target;
        switch (source.kind) {
            case 'manifests':
                return (0,plain/* readManifests */.P)(workspace.tree, source);
            case 'helm': {
                const tool = this.#trust(await this.#toolbox.helm(), workspace.tree);
                const { mergedValues, ...output } = await renderChart(this.#surroundings, tool, workspace, target, source, limits);
                return {
                    ...this.#withWarnings(output, tool),
                    ...(mergedValues === undefined ? {} : { mergedValues }),
                };
            }
            case 'kustomize': {
                const tool = this.#trust(await this.#toolbox.kustomize(), workspace.tree);
                const output = await buildKustomization(this.#surroundings, tool, workspace, source, limits);
                return this.#withWarnings(output, tool);
            }
        }
    }
    #trust(tool, tree) {
        refuseToolFromTree(tool, tree.root);
        return tool;
    }
    #withWarnings(output, tool) {
        const own = tool.warning === undefined ? [] : [tool.warning];
        return {
            objects: output.objects,
            warnings: [...this.#surroundings.sandbox.warnings, ...own, ...output.warnings],
        };
    }
    #open(tree) {
        const known = this.#workspaces.get(tree);
        const kept = known ?? { workspace: new Workspace(tree, this.#folder), users: 0 };
        kept.users += 1;
        this.#workspaces.delete(tree);
        this.#workspaces.set(tree, kept);
        return kept;
    }
    #evict() {
        for (const [tree, { workspace, users }] of this.#workspaces) {
            if (this.#workspaces.size <= keptWorkspaces)
                return;
            if (users > 0)
                continue;
            workspace.remove();
            this.#workspaces.delete(tree);
        }
    }
}


/***/ }),

/***/ 7570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ childOf),
/* harmony export */   Kp: () => (/* binding */ joinTreePath),
/* harmony export */   Z$: () => (/* binding */ isGitFolder),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   mv: () => (/* binding */ baseNameOf),
/* harmony export */   r6: () => (/* binding */ escapes),
/* harmony export */   u2: () => (/* binding */ splitTreePath)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2386);

/** Whether a path component is git's own folder; case-insensitive, since some file systems are. */
function isGitFolder(name) {
    return name.length === 4 && name.toLowerCase() === '.git';
}
function escapes(path, message) {
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm({ id: 'RG603', message, place: { file: path } });
}
/**
 * Components of a tree path. Throws RG603 for what is not a normalised path inside the root, or passes git's own folder:
 * a persisted checkout token lives there.
 */
function splitTreePath(path) {
    if (path === '')
        return [];
    const components = path.split('/');
    for (const component of components) {
        if (component === '' || component === '.' || component === '..' || component.includes('\0')) {
            throw escapes(path, `${JSON.stringify(path)} is not a path inside the repository`);
        }
        if (isGitFolder(component)) {
            throw escapes(path, `${path} lies in git's own folder, which is never read as content`);
        }
    }
    return components;
}
/** Folder of a tree path; `''` for what stands at the root. */
function parentOf(path) {
    const slash = path.lastIndexOf('/');
    return slash === -1 ? '' : path.slice(0, slash);
}
function baseNameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function childOf(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}
/**
 * The tree path that `relative` means when written in a file of the folder `base`. Purely textual: links are the tree's business.
 * Throws RG603 when it is absolute or leaves the root.
 */
function joinTreePath(base, relative) {
    if (relative.startsWith('/')) {
        throw escapes(relative, `${relative} is an absolute path; paths inside the repository are accepted`);
    }
    const components = base === '' ? [] : base.split('/');
    for (const component of relative.split('/')) {
        if (component === '' || component === '.')
            continue;
        if (component !== '..') {
            components.push(component);
        }
        else if (components.pop() === undefined) {
            const from = base === '' ? 'the root' : base;
            throw escapes(relative, `${relative}, seen from ${from}, leaves the repository`);
        }
    }
    return components.join('/');
}


/***/ })

};
