export const id = 725;
export const ids = [725];
export const modules = {

/***/ 8640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ defaultParseLimits)
/* harmony export */ });
const defaultParseLimits = Object.freeze({
    bytes: 5 * 1024 * 1024,
    documents: 10_000,
    depth: 100,
    nodes: 1_000_000,
    aliasFactor: 100,
});


/***/ }),

/***/ 1725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ parseDocuments)
});

// UNUSED EXPORTS: isMultiDocument

// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/documents/line-index.ts
/** Turns offsets of a text into lines and columns that start at 1; `\n`, `\r\n` and a lone `\r` end a line. */
class LineIndex {
    #starts = [0];
    constructor(text) {
        for (const match of text.matchAll(/\r\n?|\n/g))
            this.#starts.push(match.index + match[0].length);
    }
    at(offset) {
        let low = 0;
        let high = this.#starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.#starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
    }
}

;// CONCATENATED MODULE: ./src/documents/compose.ts



/** Raises a problem at an offset of the text; lines are counted only then. */
function failAt(text, file, offset, id, message, next) {
    const { line, column } = new LineIndex(text).at(Math.max(0, Math.min(offset, text.length)));
    throw new errors/* ProblemError */.Mm({
        id,
        message,
        place: { file, line, column },
        ...(next === undefined ? {} : { next }),
    });
}
/**
 * The syntax tree of every document in the stream. The lexer and the parser of `yaml` are iterative, its composer is not
 * and overflows the stack near 800 levels, so depth and size are bounded while tokens come in, before anything is composed.
 */
function composeDocuments(text, file, limits) {
    // Scalars are resolved by resolvePlainScalar and duplicates found by toPlain: the library's own check is quadratic.
    const composer = new dist/* Composer */.Dk({
        schema: 'failsafe',
        resolveKnownTags: false,
        uniqueKeys: false,
        logLevel: 'silent',
    });
    const documents = [];
    for (const document of composer.compose(boundedTokens(text, file, limits), false, text.length)) {
        const error = document.errors[0];
        if (error !== undefined)
            failAt(text, file, error.pos[0], 'RG601', syntaxMessage(error.code, error.message));
        documents.push(document);
        if (documents.length > limits.documents) {
            failAt(text, file, document.range[0], 'RG606', `the file holds more than ${limits.documents} documents, which is the limit`, 'Split the file.');
        }
    }
    return documents;
}
function* boundedTokens(text, file, limits) {
    const parser = new dist/* Parser */.iX();
    // The stack holds the document, its open maps and lists, and sometimes a scalar on top.
    const deepest = limits.depth + 1;
    let nodes = 0;
    let offset = 0;
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        yield* parser.next(lexeme);
        if (parser.stack.length > deepest && isCollection(parser.stack.at(-1)?.type)) {
            const found = `maps and lists are nested deeper than ${limits.depth} levels, which is the limit`;
            failAt(text, file, offset, 'RG604', found);
        }
        if (startsNode(lexeme) && ++nodes > limits.nodes) {
            failAt(text, file, offset, 'RG606', `the file holds more than ${limits.nodes} values, which is the limit`);
        }
        if (lexeme !== scalarMark &&
            lexeme !== documentMark &&
            lexeme !== flowErrorMark &&
            lexeme !== byteOrderMark) {
            offset += lexeme.length;
        }
    }
    yield* parser.end();
}
function isCollection(type) {
    return type === 'block-map' || type === 'block-seq' || type === 'flow-collection';
}
const byteOrderMark = '\u{FEFF}';
const documentMark = '\x02';
const flowErrorMark = '\x18';
const scalarMark = '\x1f';
function startsNode(lexeme) {
    switch (lexeme) {
        case scalarMark:
        case '[':
        case '{':
        case ',':
        case '-':
            return true;
        default: {
            const first = lexeme[0];
            return first === '"' || first === "'" || first === '*';
        }
    }
}
function syntaxMessage(code, message) {
    if (code === 'TAB_AS_INDENT')
        return 'a tab is used as indentation; spaces are accepted';
    return `not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1).replace(/[.\s]+$/, '')}`;
}

// EXTERNAL MODULE: ./src/documents/limits.ts
var documents_limits = __webpack_require__(8640);
// EXTERNAL MODULE: ./src/documents/plain-scalar.ts
var plain_scalar = __webpack_require__(5723);
;// CONCATENATED MODULE: ./src/documents/position.ts

/** Finds places in one composed document. Aliases are followed to where their text stands, merge keys to the map that has the key. */
class DocumentPositions {
    #document;
    #lines;
    #anchors = new Map();
    constructor(document, lines) {
        this.#document = document;
        this.#lines = lines;
        this.#collectAnchors(document.contents);
    }
    find(path) {
        let node = this.#document.contents;
        let start = rangeOf(node)?.[0] ?? this.#document.range[0];
        for (const step of path) {
            const content = this.#resolve(node);
            if ((0,dist/* isMap */.jh)(content)) {
                const pair = this.#pair(content, String(step));
                if (pair === undefined)
                    return undefined;
                start = rangeOf(pair.key)?.[0] ?? start;
                node = pair.value;
            }
            else if ((0,dist/* isSeq */.oP)(content) && typeof step === 'number') {
                if (step < 0 || step >= content.items.length)
                    return undefined;
                node = content.items[step];
                start = rangeOf(node)?.[0] ?? start;
            }
            else {
                return undefined;
            }
        }
        return this.#position(start, Math.max(start, rangeOf(node)?.[1] ?? start));
    }
    #position(start, end) {
        const { line, column } = this.#lines.at(start);
        // The end is exclusive and often the start of the next line.
        return { line, column, endLine: this.#lines.at(Math.max(start, end - 1)).line };
    }
    #resolve(node) {
        // Aliases of aliases do not exist: an anchor always stands on content.
        return (0,dist/* isAlias */.Vj)(node) ? this.#anchors.get(node.source) : node;
    }
    #pair(map, key) {
        const own = map.items.find((pair) => keyText(this.#resolve(pair.key)) === key);
        if (own !== undefined)
            return own;
        const merge = map.items.find((pair) => keyText(pair.key) === '<<');
        const source = this.#resolve(merge?.value);
        for (const item of (0,dist/* isSeq */.oP)(source) ? source.items : [source]) {
            const content = this.#resolve(item);
            const found = (0,dist/* isMap */.jh)(content) ? this.#pair(content, key) : undefined;
            if (found !== undefined)
                return found;
        }
        return undefined;
    }
    #collectAnchors(node) {
        if ((0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node)) {
            // The last anchor of a name wins; redefinition between two uses is legal YAML that nobody writes in manifests.
            if (node.anchor !== undefined)
                this.#anchors.set(node.anchor, node);
        }
        if ((0,dist/* isMap */.jh)(node)) {
            for (const pair of node.items) {
                this.#collectAnchors(pair.key);
                this.#collectAnchors(pair.value);
            }
        }
        else if ((0,dist/* isSeq */.oP)(node)) {
            for (const item of node.items)
                this.#collectAnchors(item);
        }
    }
}
function keyText(node) {
    return (0,dist/* isScalar */.jn)(node) ? String(node.value) : undefined;
}
function rangeOf(node) {
    return (0,dist/* isAlias */.Vj)(node) || (0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node)
        ? (node.range ?? undefined)
        : undefined;
}

;// CONCATENATED MODULE: ./src/documents/to-plain.ts



const coreTag = 'tag:yaml.org,2002:';
/**
 * Plain data of one composed document, with everything refused that the tools behind us would take differently or die of:
 * duplicate keys, cycles, aliases that multiply, unknown tags and `__proto__`.
 */
function toPlain(document, text, file, limits, resolve) {
    return new Conversion(text, file, limits, resolve).convert(document.contents, 0);
}
class Conversion {
    #text;
    #file;
    #limits;
    #resolve;
    #anchors = new Map();
    #nodes = 0;
    #written = 0;
    #height = 0;
    constructor(text, file, limits, resolve) {
        this.#text = text;
        this.#file = file;
        this.#limits = limits;
        this.#resolve = resolve;
    }
    /** Leaves in `#height` how many levels of maps and lists the value has. */
    convert(node, depth) {
        if (node === null || node === undefined) {
            this.#height = 0;
            return null;
        }
        if ((0,dist/* isAlias */.Vj)(node))
            return this.#follow(node.source, node, depth);
        this.#nodes++;
        this.#written++;
        const name = (0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) ? node.anchor : undefined;
        if (name === undefined)
            return this.#convertContent(node, depth);
        const anchor = { value: undefined, nodes: 0, height: 0, open: true };
        this.#anchors.set(name, anchor);
        const before = this.#nodes;
        anchor.value = this.#convertContent(node, depth);
        anchor.nodes = this.#nodes - before + 1;
        anchor.height = this.#height;
        anchor.open = false;
        return anchor.value;
    }
    #convertContent(node, depth) {
        if ((0,dist/* isScalar */.jn)(node)) {
            this.#height = 0;
            return this.#scalar(node, node.tag, String(node.value), node.type === 'PLAIN');
        }
        if ((0,dist/* isMap */.jh)(node)) {
            this.#expectTag(node, node.tag, 'map');
            return this.#map(node, depth);
        }
        if ((0,dist/* isSeq */.oP)(node)) {
            this.#expectTag(node, node.tag, 'seq');
            let height = 0;
            const list = node.items.map((item) => {
                const value = this.convert(item, depth + 1);
                height = Math.max(height, this.#height);
                return value;
            });
            this.#height = height + 1;
            return list;
        }
        this.#fail(node, 'RG601', 'this is neither a map, a list nor a scalar');
    }
    #map(node, depth) {
        const map = {};
        const merged = [];
        let height = 0;
        for (const pair of node.items) {
            const key = this.#key(pair, node);
            if (key === '<<' && (0,dist/* isScalar */.jn)(pair.key) && pair.key.type === 'PLAIN') {
                if (merged.push(pair) > 1)
                    this.#duplicate(node, pair, key);
                continue;
            }
            if (Object.hasOwn(map, key))
                this.#duplicate(node, pair, key);
            map[key] = this.convert(pair.value, depth + 1);
            height = Math.max(height, this.#height);
        }
        for (const pair of merged) {
            const value = this.convert(pair.value, depth);
            height = Math.max(height, this.#height - 1);
            for (const source of Array.isArray(value) ? value : [value]) {
                if (typeof source !== 'object' || source === null || Array.isArray(source)) {
                    this.#fail(pair.key, 'RG601', 'the merge key << takes a map or a list of maps');
                }
                for (const [key, inherited] of Object.entries(source)) {
                    if (!Object.hasOwn(map, key))
                        map[key] = inherited;
                }
            }
        }
        this.#height = height + 1;
        return map;
    }
    #key(pair, map) {
        const key = pair.key;
        if ((0,dist/* isAlias */.Vj)(key)) {
            const value = this.#follow(key.source, key, 0);
            if (typeof value === 'string')
                return this.#harmlessKey(value, key);
        }
        if (!(0,dist/* isScalar */.jn)(key))
            this.#fail((key ?? map), 'RG601', 'a key must be a scalar');
        if (key.anchor !== undefined)
            this.convert(key, 0);
        else
            this.#nodes++;
        this.#written++;
        const text = String(key.value);
        if (text === '' && key.type === 'PLAIN')
            this.#fail(key, 'RG601', 'a key is empty; quote it if that is meant');
        // A reader for which `on` is a boolean writes the key of `on: x` as true.
        const word = key.type === 'PLAIN' && key.tag === undefined ? this.#resolve(text) : text;
        return this.#harmlessKey(typeof word === 'boolean' && !isYaml12Boolean(text) ? String(word) : text, key);
    }
    #harmlessKey(key, node) {
        if (key !== '__proto__')
            return key;
        this.#fail(node, 'RG604', 'the key __proto__ is refused: it can forge fields in the programs that read it');
    }
    #follow(name, node, depth) {
        const anchor = this.#anchors.get(name);
        if (anchor === undefined)
            this.#fail(node, 'RG601', `the alias *${name} has no anchor before it`);
        if (anchor.open)
            this.#fail(node, 'RG604', `the alias *${name} stands inside its own anchor, which is a cycle`);
        this.#nodes += anchor.nodes;
        this.#height = anchor.height;
        const { nodes, aliasFactor, depth: deepest } = this.#limits;
        // A hundred nodes of slack, so that a tiny file is measured by its expansion and not by chance.
        if (this.#nodes > nodes || this.#nodes > (this.#written + 100) * aliasFactor) {
            this.#fail(node, 'RG604', `the aliases up to *${name} stand for ${this.#nodes} values in a file that writes ${this.#written}; ` +
                `up to ${aliasFactor} times as many, and ${nodes} in all, are accepted`);
        }
        if (depth + anchor.height > deepest) {
            this.#fail(node, 'RG604', `the alias *${name} nests maps and lists deeper than ${deepest} levels, which is the limit`);
        }
        return anchor.value;
    }
    #scalar(node, tag, text, plain) {
        switch (tag) {
            case undefined:
                return plain ? this.#resolve(text) : text;
            case '!':
            case `${coreTag}str`:
            case `${coreTag}binary`:
            case `${coreTag}timestamp`:
                return text;
            case `${coreTag}int`:
            case `${coreTag}float`:
            case `${coreTag}bool`:
            case `${coreTag}null`: {
                const value = this.#resolve(text);
                const type = value === null ? 'null' : typeof value;
                const wanted = tag === `${coreTag}bool` ? 'boolean' : tag === `${coreTag}null` ? 'null' : 'number';
                if (type === wanted || (type === 'bigint' && wanted === 'number'))
                    return value;
                this.#fail(node, 'RG601', `the tag !!${tag.slice(coreTag.length)} does not fit this value`);
                break;
            }
            default:
                this.#unknownTag(node, tag);
        }
    }
    #expectTag(node, tag, kind) {
        // The failsafe schema writes its own default tag on a collection that has none.
        if (tag !== undefined && tag !== coreTag + kind && tag !== '!')
            this.#unknownTag(node, tag);
    }
    #unknownTag(node, tag) {
        const name = tag.startsWith(coreTag) ? `!!${tag.slice(coreTag.length)}` : tag;
        this.#fail(node, 'RG601', `the tag ${name} is not known here; Kubernetes manifests use none`);
    }
    #duplicate(map, pair, key) {
        const lines = new LineIndex(this.#text);
        const first = map.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === key);
        const line = lines.at(startOf(first?.key)).line;
        this.#fail(pair.key, 'RG601', `the key ${JSON.stringify(key)} is already set on line ${line}; a key may stand once in a map`);
    }
    #fail(node, id, message) {
        failAt(this.#text, this.#file, startOf(node), id, message);
    }
}
/** Offset where a node stands. */
function startOf(node) {
    return (0,dist/* isAlias */.Vj)(node) || (0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) ? (node.range?.[0] ?? 0) : 0;
}
/** What every reader takes for a boolean keeps its letters as a key. */
function isYaml12Boolean(text) {
    return /^(?:true|True|TRUE|false|False|FALSE)$/.test(text);
}

;// CONCATENATED MODULE: ./src/documents/parse.ts







/**
 * Reads a YAML stream or a JSON file. A document that holds nothing is kept with the value `null`, so that indexes are those
 * of the stream; a file without any document gives an empty list.
 *
 * Throws a `ProblemError` with file, line and column: RG601 for what is not valid (duplicate keys, unknown tags, control
 * characters too), RG604 for what only an attack contains (nesting, aliases that multiply, cycles, `__proto__`), and RG606
 * above the limits of size, documents and values. `resolve` says what unquoted scalars mean.
 */
function parseDocuments(text, file, limits = documents_limits/* defaultParseLimits */.j, resolve = plain_scalar/* resolvePlainScalar */.t) {
    refuseOversize(text, file, limits);
    const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text);
    if (control !== null) {
        const code = control[0].charCodeAt(0).toString(16).padStart(2, '0');
        failAt(text, file, control.index, 'RG601', `the control character 0x${code} is not allowed in YAML`);
    }
    const places = new Places(text, file, limits);
    return composeDocuments(text, file, limits).map((document, index) => {
        const value = toPlain(document, text, file, limits, resolve);
        const offset = startOf(document.contents);
        return new LazyDocument(index, value, offset, places);
    });
}
/** Whether more than one document of the stream holds something. */
function isMultiDocument(documents) {
    return documents.filter((document) => document.value !== null).length > 1;
}
function refuseOversize(text, file, limits) {
    // A character has at most 3 bytes per UTF-16 unit, so only texts near the limit are measured.
    if (text.length * 3 <= limits.bytes)
        return;
    const bytes = Buffer.byteLength(text);
    if (bytes <= limits.bytes)
        return;
    throw new errors/* ProblemError */.Mm({
        id: 'RG606',
        message: `the file has ${bytes} bytes; up to ${limits.bytes} are accepted`,
        place: { file },
        next: 'Split the file.',
    });
}
/**
 * Places are asked for by a few findings, values by every manifest. Syntax trees weigh some fifty times their text, so they
 * are dropped after conversion and composed again for the first question.
 */
class Places {
    #text;
    #file;
    #limits;
    #lines;
    #documents;
    #positions = new Map();
    constructor(text, file, limits) {
        this.#text = text;
        this.#file = file;
        this.#limits = limits;
    }
    at(offset) {
        const { line, column } = this.lines.at(offset);
        return { line, column, endLine: line };
    }
    find(index, path) {
        let positions = this.#positions.get(index);
        if (positions === undefined) {
            this.#documents ??= composeDocuments(this.#text, this.#file, this.#limits);
            const document = this.#documents[index];
            if (document === undefined)
                return undefined;
            positions = new DocumentPositions(document, this.lines);
            this.#positions.set(index, positions);
        }
        return positions.find(path);
    }
    get lines() {
        this.#lines ??= new LineIndex(this.#text);
        return this.#lines;
    }
}
class LazyDocument {
    index;
    value;
    #offset;
    #places;
    constructor(index, value, offset, places) {
        this.index = index;
        this.value = value;
        this.#offset = offset;
        this.#places = places;
    }
    get start() {
        return this.#places.at(this.#offset);
    }
    positionOf(path) {
        return this.#places.find(this.index, path);
    }
}


/***/ }),

/***/ 5723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ resolveKubectlScalar),
/* harmony export */   t: () => (/* binding */ resolvePlainScalar)
/* harmony export */ });
const integer = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const smallestInt64 = -(2n ** 63n);
const largestUint64 = 2n ** 64n - 1n;
/** Booleans of YAML 1.1 that go-yaml v3 reads as text. */
const oldBooleans = new Map([
    ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word) => [word, true]),
    ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word) => [word, false]),
]);
/**
 * What an unquoted scalar means to kubectl, helm and the API server, which stand on go-yaml v2
 * (https://github.com/yaml/go-yaml/blob/v2.4.2/resolve.go): as {@link resolvePlainScalar}, but `y`, `yes`, `on` and their
 * opposites are booleans.
 */
const resolveKubectlScalar = (text) => oldBooleans.get(text) ?? resolvePlainScalar(text);
/**
 * What an unquoted scalar means to kustomize, which stands on go-yaml v3. That reads `0644` as octal and `1_000` as a thousand
 * but, unlike YAML 1.1, leaves `no`, `on` and `22:30` as text
 * (https://github.com/go-yaml/yaml/blob/v3/resolve.go). Integers that a double cannot hold become `bigint`.
 */
function resolvePlainScalar(text) {
    switch (text) {
        case '':
        case '~':
        case 'null':
        case 'Null':
        case 'NULL':
            return null;
        case 'true':
        case 'True':
        case 'TRUE':
            return true;
        case 'false':
        case 'False':
        case 'FALSE':
            return false;
        default: {
            const first = text.charCodeAt(0);
            const maybeNumber = (first >= 0x30 && first <= 0x39) || first === 0x2d || first === 0x2b || first === 0x2e;
            return maybeNumber ? resolveNumber(text) : text;
        }
    }
}
function resolveNumber(text) {
    const special = /^([-+]?)\.(?:inf|Inf|INF)$/.exec(text);
    if (special !== null)
        return special[1] === '-' ? -Infinity : Infinity;
    if (text === '.nan' || text === '.NaN' || text === '.NAN')
        return NaN;
    const digits = text.replaceAll('_', '');
    const match = integer.exec(digits);
    if (match !== null) {
        const [, sign, hex, binary, octal, decimal] = match;
        const literal = hex !== undefined
            ? `0x${hex}`
            : binary !== undefined
                ? `0b${binary}`
                : octal !== undefined
                    ? `0o${octal}`
                    : decimal;
        const small = Number(literal);
        if (Number.isSafeInteger(small))
            return sign === '-' && small !== 0 ? -small : small;
        const exact = sign === '-' ? -BigInt(literal ?? '0') : BigInt(literal ?? '0');
        if (exact >= smallestInt64 && exact <= largestUint64)
            return exact;
    }
    return float.test(digits) ? Number(digits) : text;
}


/***/ })

};
