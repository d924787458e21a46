export const id = 649;
export const ids = [649];
export const modules = {

/***/ 681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ supplyOf),
/* harmony export */   Mj: () => (/* binding */ withoutMetNeeds),
/* harmony export */   Rr: () => (/* binding */ lossesOf),
/* harmony export */   uy: () => (/* binding */ provisionsOf)
/* harmony export */ });
/* harmony import */ var _manifests_label_selector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3348);

function provisionsOf(index) {
    return {
        objects: index.all.map(({ ref }) => keyOf(ref)),
        pods: index.workloads.flatMap(({ manifest, template }) => template === undefined ? [] : [{ namespace: manifest.ref.namespace, labels: template.labels }]),
    };
}
function supplyOf(provisions) {
    const objects = new Set();
    const pods = new Map();
    for (const provided of provisions) {
        for (const key of provided.objects)
            objects.add(key);
        for (const { namespace, labels } of provided.pods) {
            const known = pods.get(namespace);
            if (known === undefined)
                pods.set(namespace, [labels]);
            else
                known.push(labels);
        }
    }
    return {
        meets: (need) => need.kind === 'object'
            ? objects.has(keyOf(need.ref))
            : (pods.get(need.namespace) ?? []).some((labels) => (0,_manifests_label_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesLabelSelector */ .h6)(need.selector, labels)),
    };
}
function lossesOf(before, after) {
    const objects = new Set(after?.objects);
    const labels = new Set(after?.pods.flatMap(labelsOf).map((label) => JSON.stringify(label)));
    return [
        ...before.objects
            .filter((key) => !objects.has(key))
            .map((key) => {
            const [, , namespace = '', name = ''] = key.split('/');
            return { namespace, words: [name] };
        }),
        ...before.pods.flatMap(labelsOf).filter((label) => !labels.has(JSON.stringify(label))),
    ];
}
function labelsOf({ namespace, labels }) {
    return Object.entries(labels).map((words) => ({ namespace, words }));
}
/** The outcome without the occurrences whose need is met. */
function withoutMetNeeds(outcome, supply) {
    const met = new Set(outcome.needs.filter(({ need }) => supply.meets(need)).map(({ occurrence }) => occurrence));
    if (met.size === 0)
        return outcome;
    return { ...outcome, needs: [], occurrences: outcome.occurrences.filter((_, at) => !met.has(at)) };
}
function keyOf({ group, kind, namespace, name, }) {
    return [group, kind, namespace, name].join('/');
}


/***/ }),

/***/ 3373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ lastMoment),
/* harmony export */   d: () => (/* binding */ readAnnotationWaivers)
/* harmony export */ });
const prefix = 'rollout-guard/waive.';
/** Reads the waivers of an object's annotations; whether they count is for {@link applyWaivers} to say. */
function readAnnotationWaivers(object, annotations) {
    return Object.entries(annotations)
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, text]) => {
        const rule = key.slice(prefix.length);
        return { object, path: ['metadata', 'annotations', key], rule, granted: readGrant(rule, text) };
    });
}
function readGrant(rule, text) {
    const fields = parseObject(text);
    if (fields === undefined)
        return { ok: false, why: 'its value is not a JSON object' };
    const { owner, reason, expires, ...others } = fields;
    const unknown = Object.keys(others);
    if (unknown.length > 0)
        return { ok: false, why: `it has the unknown key ${JSON.stringify(unknown[0])}` };
    if (!isText(owner))
        return { ok: false, why: '"owner" is missing' };
    if (!isText(reason))
        return { ok: false, why: '"reason" is missing' };
    if (!isText(expires) || lastMoment(expires) === undefined) {
        return { ok: false, why: '"expires" is not a date YYYY-MM-DD' };
    }
    return { ok: true, waiver: { rule, owner, reason, expires } };
}
function parseObject(text) {
    if (typeof text !== 'string')
        return undefined;
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}
function isText(value) {
    return typeof value === 'string' && value.trim() !== '';
}
/** First millisecond (UTC) after the day `YYYY-MM-DD`; `undefined` when there is no such day. */
function lastMoment(expires) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(expires))
        return undefined;
    const start = Date.parse(`${expires}T00:00:00Z`);
    if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== expires)
        return undefined;
    return start + 24 * 60 * 60 * 1000;
}


/***/ }),

/***/ 7301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ occurrenceOf)
});

// EXTERNAL MODULE: ./src/manifests/path.ts
var manifests_path = __webpack_require__(2791);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/findings/fingerprint.ts

/**
 * 32 hex digits of SHA-256. No line number and no API version: moving text, reformatting it or following an API from
 * `v1beta1` to `v1` leaves the fault the same fault.
 */
function fingerprint({ rule, target, object, path, messageKey }) {
    const who = object === null ? null : [object.group, object.kind, object.namespace, object.name];
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([rule, target, who, path, messageKey]))
        .digest('hex')
        .slice(0, 32);
}

;// CONCATENATED MODULE: ./src/findings/occurrence.ts


/** An occurrence as it is before waivers and the base have been looked at: `new`. */
function occurrenceOf(sighting) {
    const { rule, target, targetName, object, messageKey, message, severity, location } = sighting;
    const path = (0,manifests_path/* formatPath */.j)(sighting.path);
    return {
        rule,
        target,
        object,
        path,
        messageKey,
        message,
        severity,
        state: 'new',
        fingerprint: fingerprint({ rule, target: targetName, object, path, messageKey }),
        location,
    };
}


/***/ }),

/***/ 8746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jl: () => (/* binding */ ownList),
/* harmony export */   U3: () => (/* binding */ ownText),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   y9: () => (/* binding */ deepestPath)
/* harmony export */ });
/** How far `path` exists in parsed data. */
function deepestPath(value, path) {
    const found = [];
    let current = value;
    for (const step of path) {
        let next;
        if (Array.isArray(current)) {
            next =
                typeof step === 'object' ? current.findIndex((item) => own(item, step.key) === step.value) : step;
            if (typeof next !== 'number' || next < 0 || next >= current.length)
                return { path: found, complete: false };
            current = current[next];
        }
        else {
            if (typeof step === 'object' || !hasOwn(current, String(step)))
                return { path: found, complete: false };
            next = String(step);
            current = own(current, next);
        }
        found.push(next);
    }
    return { path: found, complete: true };
}
/** An own property of parsed data; `undefined` when it is absent or `value` is no map. */
function own(value, key) {
    return hasOwn(value, key) ? value[key] : undefined;
}
function hasOwn(value, key) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key);
}
/** An own list of parsed data, else `[]`. */
function ownList(value, key) {
    const list = own(value, key);
    return Array.isArray(list) ? list : [];
}
function ownText(value, ...keys) {
    const found = keys.reduce(own, value);
    return typeof found === 'string' && found !== '' ? found : undefined;
}


/***/ }),

/***/ 7691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ createLocator),
  M: () => (/* binding */ entryOf)
});

// EXTERNAL MODULE: ./src/manifests/deepest-path.ts
var deepest_path = __webpack_require__(8746);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/manifests/kustomization-walk.ts


const fileNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
const largest = 2000;
function kustomizationFile(tree, directory) {
    return fileNames
        .map((name) => join(directory, name))
        .find((file) => file !== undefined && isFile(tree, file));
}
/** Follows `resources`, `bases` and `components` of local kustomizations; what is remote, absent or broken is passed over. */
function walkKustomization(tree, directory, memo) {
    const kustomizations = [];
    const resources = [];
    const seen = new Set();
    visit(directory);
    return { kustomizations, resources };
    function visit(at) {
        if (seen.has(at) || seen.size >= largest)
            return;
        seen.add(at);
        const file = kustomizationFile(tree, at);
        const document = file === undefined ? undefined : memo.documents(tree, file)?.[0];
        if (file === undefined || document === undefined)
            return;
        for (const list of ['bases', 'resources', 'components']) {
            for (const entry of (0,deepest_path/* ownList */.Jl)(document.value, list)) {
                const path = typeof entry === 'string' ? join(at, entry) : undefined;
                if (path === undefined)
                    continue;
                if (isFile(tree, path))
                    resources.push(path);
                else
                    visit(path);
            }
        }
        kustomizations.push({ file, directory: at, document });
    }
}
/** `undefined` for what leaves the tree or is no path at all. */
function join(directory, path) {
    if (path.includes('://') || path.startsWith('/') || path.includes('\0') || path.includes('\n'))
        return undefined;
    const joined = external_node_path_.posix.join(directory, path).replace(/\/$/, '');
    if (joined === '..' || joined.startsWith('../'))
        return undefined;
    return joined === '.' ? '' : joined;
}
function isFile(tree, path) {
    try {
        return tree.stat(path)?.kind === 'file';
    }
    catch {
        return false;
    }
}
/** In the order in which kustomize applies them. */
function patchEntries(kustomization) {
    const { document, directory } = kustomization;
    return ['patchesStrategicMerge', 'patches', 'patchesJson6902'].flatMap((list) => (0,deepest_path/* ownList */.Jl)(document.value, list).flatMap((item, at) => {
        const target = (0,deepest_path/* own */.ZV)(item, 'target');
        const inline = typeof item === 'string' && item.includes('\n') ? item : (0,deepest_path/* ownText */.U3)(item, 'patch');
        if (inline !== undefined) {
            const inlineAt = typeof item === 'string' ? [list, at] : [list, at, 'patch'];
            return [{ kustomization, inline, inlineAt, target }];
        }
        const path = typeof item === 'string' ? item : (0,deepest_path/* ownText */.U3)(item, 'path');
        const file = path === undefined ? undefined : join(directory, path);
        return file === undefined ? [] : [{ kustomization, file, target }];
    }));
}

// EXTERNAL MODULE: ./src/documents/parse.ts + 4 modules
var parse = __webpack_require__(1725);
// EXTERNAL MODULE: ./src/manifests/json.ts
var json = __webpack_require__(7362);
// EXTERNAL MODULE: ./src/manifests/path.ts
var manifests_path = __webpack_require__(2791);
;// CONCATENATED MODULE: ./src/manifests/patch-place.ts




/** Where a patch writes `path` of the manifest; `undefined` when it is for another object. */
function placeInPatch(entry, tree, memo, manifest, path) {
    const file = entry.file ?? entry.kustomization.file;
    const documents = entry.inline === undefined ? memo.documents(tree, file) : parseInline(entry.inline, file);
    let best;
    for (const document of documents ?? []) {
        const found = Array.isArray(document.value)
            ? placeInOperations(document, entry, manifest, path)
            : placeInMerge(document, entry, manifest, path);
        if (found === undefined || found.depth < (best?.depth ?? 0))
            continue;
        const position = entry.inline === undefined ? found.position : inFile(entry, found.position, tree, memo);
        best = { ...found, file, position };
    }
    return best;
}
function parseInline(text, file) {
    try {
        return (0,parse/* parseDocuments */.e)(text, file);
    }
    catch {
        return [];
    }
}
function placeInMerge(document, { target }, manifest, path) {
    const { value } = document;
    const matches = target === undefined
        ? (0,deepest_path/* ownText */.U3)(value, 'kind') === manifest.ref.kind &&
            isNameOf((0,deepest_path/* ownText */.U3)(value, 'metadata', 'name'), manifest.ref.name)
        : isTarget(target, manifest);
    if (!matches)
        return undefined;
    const { path: found, complete } = (0,deepest_path/* deepestPath */.y9)(value, path);
    const position = found.length === 0 ? document.start : document.positionOf(found);
    // A map is merged, so it says only a part of what the field holds; and name and kind are there to find the object.
    const isSet = !(0,json/* isObject */.Gv)((0,manifests_path/* resolvePath */.o)(value, found)) && !isIdentity(path);
    return position && { position, depth: found.length, complete: complete && isSet };
}
function isIdentity([first, second]) {
    return first === 'apiVersion' || first === 'kind' || (first === 'metadata' && second === 'name');
}
/** The last operation that writes or removes the path. */
function placeInOperations(document, { target }, manifest, path) {
    if (target === undefined || !isTarget(target, manifest))
        return undefined;
    let best;
    for (const [at, operation] of document.value.entries()) {
        const pointer = (0,deepest_path/* ownText */.U3)(operation, 'path')?.split('/').slice(1).map(unescapePointer);
        const op = (0,deepest_path/* ownText */.U3)(operation, 'op');
        if (pointer === undefined || pointer.length > path.length || op === 'test')
            continue;
        const value = (0,deepest_path/* own */.ZV)(operation, 'value');
        if (!pointer.every((segment, step) => meets(segment, path, step, manifest, value)))
            continue;
        const rest = op === 'remove' ? { path: [], complete: true } : (0,deepest_path/* deepestPath */.y9)(value, path.slice(pointer.length));
        const position = (op === 'remove' ? undefined : document.positionOf([at, 'value', ...rest.path])) ??
            document.positionOf([at]);
        const depth = pointer.length + rest.path.length;
        if (position !== undefined && depth >= (best?.depth ?? 0))
            best = { position, depth, complete: rest.complete };
    }
    return best;
}
function unescapePointer(segment) {
    return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
/** A pointer has list indexes where the path has keys: the rendered object tells which item an index is. */
function meets(segment, path, at, manifest, value) {
    const step = path[at];
    if (typeof step !== 'object')
        return segment === String(step);
    if (segment === '-')
        return (0,deepest_path/* own */.ZV)(value, step.key) === step.value;
    const list = (0,manifests_path/* resolvePath */.o)(manifest.json, path.slice(0, at));
    if (!Array.isArray(list) || !/^\d+$/.test(segment))
        return false;
    const item = list[Number(segment)];
    return (0,json/* isObject */.Gv)(item) && (0,json/* valueAt */.fK)(item, step.key) === step.value;
}
/** Whether a name in a source file can have become the rendered one: prefix, suffix and hash are added around it. */
function isNameOf(written, rendered) {
    return written !== undefined && rendered.includes(written);
}
function isTarget(target, { ref }) {
    const is = (key, value) => ((0,deepest_path/* ownText */.U3)(target, key) ?? value) === value;
    if (!is('group', ref.group) || !is('version', ref.version))
        return false;
    return (matchesPattern((0,deepest_path/* ownText */.U3)(target, 'kind'), ref.kind) && matchesPattern((0,deepest_path/* ownText */.U3)(target, 'name'), ref.name));
}
/**
 * kustomize takes anchored regular expressions. Literals with a few `.*` are read as such, since a hostile expression could
 * take for ever here; anything richer is taken to match. The name may have got a prefix or a suffix since.
 */
function matchesPattern(pattern, text) {
    if (pattern === undefined)
        return true;
    const parts = pattern.replace(/^\^|\$$/g, '').split('.*');
    if (parts.some((part) => /[\\()[\]{}|?*+^$]/.test(part)))
        return true;
    let from = 0;
    for (const part of parts) {
        const at = text.indexOf(part, from);
        if (at === -1)
            return false;
        from = at + part.length;
    }
    return true;
}
/** A line of an inline patch in its kustomization: a block scalar begins below its key. Else the key itself. */
function inFile(entry, inner, tree, memo) {
    const { document, file } = entry.kustomization;
    const key = document.positionOf(entry.inlineAt ?? []) ?? document.start;
    const line = key.line + inner.line;
    const written = memo.text(tree, file)?.split('\n')[line - 1];
    const meant = entry.inline?.split('\n')[inner.line - 1];
    if (written === undefined ||
        meant === undefined ||
        written.trimEnd() !== written.slice(0, written.indexOf(meant)) + meant.trimEnd()) {
        return key;
    }
    return { line, column: written.indexOf(meant) + inner.column, endLine: line + inner.endLine - inner.line };
}

;// CONCATENATED MODULE: ./src/manifests/template-line.ts
/**
 * The line of a template that writes a field of a rendered object. Templates are no YAML: lines are read by their indentation,
 * control lines are skipped, an `include` stands for the lines of its `define`, all branches of an `if` stand side by side, and the
 * deepest match wins. `undefined` when not even the first step is found.
 */
function findTemplateLine(lines, kind, path) {
    const documents = readLines(lines);
    const ofKind = documents.filter((document) => document.children.some((line) => line.key === 'kind' && names(line.text, kind)));
    let best;
    for (const document of ofKind.length > 0 ? ofKind : documents) {
        const found = descend(branchOf(document, kind), path, 0);
        if (found.depth > (best?.depth ?? 0))
            best = found;
    }
    return best;
}
/**
 * Branches that write whole objects of several kinds into one document: the first `spec` is of the first kind. Where they share
 * their fields, only the `kind` itself is told apart.
 */
function branchOf(document, kind) {
    const kinds = document.children.filter(({ key }) => key === 'kind');
    const at = kinds.findIndex(({ text }) => unquote(text) === kind);
    if (kinds.length < 2 || at === -1)
        return document;
    const seen = new Map();
    for (const child of document.children)
        seen.set(child.key, [...(seen.get(child.key) ?? []), child]);
    const children = [...seen.values()].flatMap((same) => same.length === kinds.length ? same.slice(at, at + 1) : same);
    return { ...document, children };
}
function names(text, wanted) {
    const plain = unquote(text);
    return plain === wanted || plain.includes('{{');
}
function unquote(text) {
    return text
        .replace(/\s#.*$/, '')
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2');
}
function readLines(lines) {
    let stack = [];
    const documents = [];
    const dots = [];
    for (const { file, line, raw } of lines) {
        const isNext = /^---(?:\s|$)/.test(raw);
        if (isNext || stack.length === 0) {
            stack = [{ file, line, indent: -1, key: undefined, text: '', children: [] }];
            documents.push(...stack);
        }
        if (isNext)
            continue;
        trackDot(raw, dots);
        const filled = filledBy(raw, dots.at(-1));
        if (filled !== undefined && /^\s*\{\{/.test(raw)) {
            const owner = ownerOfFill(raw, stack);
            if (owner !== undefined)
                owner.filled ??= filled;
            continue;
        }
        addLine(raw, { file, line }, stack, filled);
    }
    return documents;
}
function addLine(raw, at, stack, filled) {
    let rest = raw;
    let indent = rest.length - rest.trimStart().length;
    rest = rest.trimStart();
    while (rest.startsWith('- ') || rest === '-') {
        push(stack, { ...at, indent, key: undefined, text: rest.slice(1).trim(), children: [] });
        const inner = rest.slice(1).trimStart();
        indent += rest.length - inner.length;
        rest = inner;
    }
    const match = /^(?:"([^"]+)"|'([^']+)'|([\w./-]+)):(?:\s+(.*)|)$/.exec(rest);
    if (match === null)
        return;
    const key = match[1] ?? match[2] ?? match[3];
    push(stack, { ...at, indent, key, text: match[4] ?? '', children: [], ...(filled && { filled }) });
}
/** The innermost line that text at the column of `nindent` belongs to. */
function ownerOfFill(raw, stack) {
    const column = Number(/nindent\s+(\d+)/.exec(raw)?.[1] ?? raw.search(/\S/));
    return stack.findLast(({ indent, key, text }) => indent < column || (indent === column && key !== undefined && text === ''));
}
function push(stack, line) {
    // A list may stand at the column of its key.
    while (stack.length > 1 && !contains(stack.at(-1), line))
        stack.pop();
    stack.at(-1)?.children.push(line);
    stack.push(line);
}
function contains(outer, inner) {
    if (outer === undefined || outer.indent < inner.indent)
        return true;
    return outer.indent === inner.indent && outer.key !== undefined && inner.key === undefined;
}
function descend(from, path, depth) {
    const [step, ...rest] = path;
    let best = lineOf(from, path, depth);
    if (step === undefined)
        return best;
    for (const child of candidates(from, step)) {
        const found = descend(child, rest, depth + 1);
        if (found.depth > best.depth)
            best = found;
    }
    return best;
}
function lineOf({ file, line, text, filled }, rest, depth) {
    const reference = rest.length === 0 ? (plainReference(text) ?? filled) : filled;
    const steps = rest.map((step) => (typeof step === 'object' ? undefined : String(step)));
    if (reference === undefined || steps.includes(undefined))
        return { file, line, depth };
    return { file, line, depth, values: [...reference, ...steps.filter((step) => step !== undefined)] };
}
function candidates({ children }, step) {
    if (typeof step === 'string')
        return children.filter(({ key }) => key === step);
    const items = children.filter(({ key }) => key === undefined);
    if (typeof step === 'number')
        return items.slice(step, step + 1);
    const named = items.map((item) => ({
        item,
        text: item.children.find(({ key }) => key === step.key)?.text,
    }));
    const exact = named.filter(({ text }) => text !== undefined && unquote(text) === step.value);
    const chosen = exact.length > 0 ? exact : named.filter(({ text }) => text?.includes('{{'));
    return chosen.map(({ item }) => item);
}
const reference = /^\$?\.Values((?:\.[A-Za-z_]\w*)+)$/;
/** `{{ .Values.a.b }}`, also quoted or with a default: what the values say stands there. */
function plainReference(text) {
    const inside = /^["']?\{\{-?\s*([^|{}\s]+)\s*(?:\|[^{}]*)?\}\}["']?\s*(?:#.*)?$/.exec(text.trim())?.[1];
    return inside === undefined ? undefined : valuesPath(inside, undefined);
}
function valuesPath(expression, dot) {
    if (expression === '.')
        return dot;
    return reference.exec(expression)?.[1]?.slice(1).split('.');
}
/** Every `if`, `with`, `range` and `define` opens a block; only `with .Values.a` gives the dot a path. */
function trackDot(raw, dots) {
    for (const [, word, expression] of raw.matchAll(/\{\{-?\s*(if|with|range|define|block|end)\b\s*([^{}\s]*)[^{}]*\}\}/g)) {
        if (word === 'end')
            dots.pop();
        else if (word === 'with')
            dots.push(valuesPath((expression ?? '').replace(/-$/, ''), dots.at(-1)));
        else
            dots.push(word === 'if' ? dots.at(-1) : undefined);
    }
}
function filledBy(raw, dot) {
    const expression = /\{\{-?\s*toYaml\s+([^|{}\s]+)\s*(?:\|\s*(?:nindent|indent)\s+\d+\s*)?-?\}\}/.exec(raw)?.[1];
    return expression === undefined ? undefined : valuesPath(expression, dot);
}

;// CONCATENATED MODULE: ./src/manifests/template-text.ts
/** Includes of includes that are followed; a chart that nests deeper keeps its outermost place. */
const deepest = 6;
/** Lines that one template may grow to: includes that include each other twice double at every step. */
const most = 20_000;
const include = /^(\s*)\{\{-?\s*(?:include|template)\s+"([^"]+)"[^{}|]*(?:\|\s*(?:nindent|indent)\s+(\d+)\s*)?-?\}\}\s*$/;
/** The lines of a template, with those of the `define` in place of an `include` that has a line of its own. */
function templateText(tree, memo, file, text) {
    const lines = [];
    let known;
    const add = (written, indent, depth) => {
        for (const { raw, ...place } of written) {
            if (lines.length >= most)
                return;
            const [, before = '', name = '', columns] = include.exec(raw) ?? [];
            known ??= name === '' ? undefined : definesOf(tree, memo, file);
            const body = depth < deepest ? known?.get(name) : undefined;
            if (body === undefined)
                lines.push({ ...place, raw: indented(raw, indent) });
            else
                add(body, indent + (columns === undefined ? before : ' '.repeat(Math.min(Number(columns), 80))), depth + 1);
        }
    };
    add(linesOf(file, text), '', 0);
    return lines;
}
function indented(raw, indent) {
    if (raw === '' || indent === '')
        return raw;
    const columns = (whole, word, by) => `${word} ${Number(by) + indent.length}`;
    return indent + raw.replace(/\b(nindent)\s+(\d+)/, columns);
}
function linesOf(file, text) {
    return text.split('\n').map((raw, at) => ({ file, line: at + 1, raw }));
}
const definesOfFolder = new WeakMap();
/** What the templates in the folder of `file` and its parents up to `templates` define, by name; read once for each folder. */
function definesOf(tree, memo, file) {
    const folder = /^(.*?(?:^|\/)templates)\//.exec(file)?.[1] ?? '';
    const kept = definesOfFolder.get(memo) ?? new Map();
    definesOfFolder.set(memo, kept);
    const key = `${tree.id}\0${folder}`;
    const found = kept.get(key) ?? readDefines(tree, memo, folder);
    kept.set(key, found);
    return found;
}
function readDefines(tree, memo, folder) {
    const defines = new Map();
    for (const name of namesIn(tree, folder)) {
        if (!/\.(?:tpl|ya?ml)$/.test(name))
            continue;
        const file = `${folder}/${name}`;
        let body;
        let open = 0;
        for (const line of linesOf(file, memo.text(tree, file) ?? '')) {
            if (body === undefined) {
                const defined = /\{\{-?\s*define\s+"([^"]+)"/.exec(line.raw)?.[1];
                if (defined === undefined)
                    continue;
                body = [];
                open = blocksOpened(line.raw);
                if (open > 0)
                    defines.set(defined, body);
                else
                    body = undefined;
                continue;
            }
            open += blocksOpened(line.raw);
            if (open > 0)
                body.push(line);
            else
                body = undefined;
        }
    }
    return defines;
}
function blocksOpened(raw) {
    let open = 0;
    for (const [, word] of raw.matchAll(/\{\{-?\s*(if|with|range|define|block|end)\b/g))
        open += word === 'end' ? -1 : 1;
    return open;
}
function namesIn(tree, folder) {
    try {
        return tree.list(folder);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./src/manifests/locate.ts





/**
 * Tells where a person would edit a field of a rendered object. Never throws and never finds nothing: a field that is absent
 * leads to what should hold it, and an object whose files say nothing leads to the entry of the target.
 */
function createLocator(input) {
    const { tree, target } = input;
    let walk;
    const walked = () => {
        walk ??=
            target.source.kind === 'kustomize'
                ? walkKustomization(tree, target.source.path, input.memo)
                : { kustomizations: [], resources: [] };
        return walk;
    };
    return (manifest, path) => (target.source.kind === 'helm' ? locateInChart(input, manifest, path) : undefined) ??
        locateInFiles(input, walked(), manifest, path) ??
        entryOf(tree, target);
}
/** The file in which a person begins to read a target: its kustomization, first values file, chart, or first manifest. */
function entryOf(tree, { source }) {
    return { file: entryFile(tree, source), line: 1, via: 'entry' };
}
function entryFile(tree, source) {
    switch (source.kind) {
        case 'kustomize':
            return kustomizationFile(tree, source.path) ?? source.path;
        case 'helm': {
            const candidates = [
                ...source.values.map(({ path }) => path),
                `${source.chart}/values.yaml`,
                `${source.chart}/Chart.yaml`,
            ];
            return candidates.find((file) => exists(tree, file)) ?? source.chart;
        }
        case 'manifests':
            return source.paths[0] ?? '';
    }
}
function exists(tree, file) {
    try {
        return tree.stat(file)?.kind === 'file';
    }
    catch {
        return false;
    }
}
function locateInChart({ tree, target, memo, valuesOrigin }, manifest, path) {
    if (target.source.kind !== 'helm')
        return undefined;
    const template = manifest.origins.find(({ via }) => via === 'template');
    const text = template && memo.text(tree, template.file);
    if (template === undefined || text === undefined)
        return undefined;
    const found = findTemplateLine(templateText(tree, memo, template.file, text), manifest.ref.kind, path);
    const valuesPath = found?.values && [...subchartPath(template.file, target.source.chart), ...found.values];
    const origin = valuesPath && valuesOrigin?.(valuesPath);
    if (origin !== undefined && origin.kind !== 'set' && origin.place?.line !== undefined) {
        const { file, line, column } = origin.place;
        return { file, line, ...(column !== undefined && { column }), via: 'values' };
    }
    return { file: found?.file ?? template.file, line: found?.line ?? 1, via: 'template' };
}
/** Values of a subchart stand under its name in those of its parent. */
function subchartPath(template, chart) {
    const inside = template.startsWith(`${chart}/`) ? template.slice(chart.length + 1) : '';
    return Array.from(inside.matchAll(/(?:^|\/)charts\/([^/]+)(?=\/)/g), ([, name]) => name ?? '');
}
function locateInFiles({ tree, memo }, walk, manifest, path) {
    const source = placeInSources(tree, memo, walk, manifest, path);
    let best;
    for (const kustomization of walk.kustomizations) {
        for (const entry of patchEntries(kustomization)) {
            const found = placeInPatch(entry, tree, memo, manifest, path);
            // The last patch that has all of the path wins, else the one that has most of it.
            if (found !== undefined &&
                (found.complete || (best?.complete !== true && found.depth > (best?.depth ?? 0)))) {
                best = found;
            }
        }
        best = placeInReplicas(kustomization, manifest, path) ?? best;
    }
    if (best !== undefined && (source === undefined || best.complete || best.depth > source.depth)) {
        return toLocation(best, 'patch');
    }
    return source && toLocation(source, 'source');
}
function toLocation({ file, position }, via) {
    const { line, column, endLine } = position;
    return { file, line, column, endLine, via };
}
/** `replicas` of a kustomization sets the count of a workload by name. */
function placeInReplicas({ file, document }, { ref }, path) {
    if (path.length !== 2 || path[0] !== 'spec' || path[1] !== 'replicas')
        return undefined;
    const at = (0,deepest_path/* ownList */.Jl)(document.value, 'replicas').findIndex((item) => isNameOf((0,deepest_path/* ownText */.U3)(item, 'name'), ref.name));
    const position = at === -1 ? undefined : document.positionOf(['replicas', at, 'count']);
    return position && { file, position, depth: path.length, complete: true };
}
function placeInSources(tree, memo, walk, manifest, path) {
    const written = manifest.origins.filter(({ via }) => via === 'source');
    const places = written.length > 0 ? written : walk.resources.map((file) => ({ file, document: undefined }));
    let best;
    for (const { file, document } of places) {
        for (const { parsed, value, base } of objectsIn(memo.documents(tree, file) ?? [], document)) {
            const likeness = likenessOf(value, manifest, document !== undefined);
            if (likeness <= (best?.likeness ?? 0))
                continue;
            const { path: found, complete } = (0,deepest_path/* deepestPath */.y9)(value, path);
            const steps = [...base, ...found];
            const position = (steps.length > 0 ? parsed.positionOf(steps) : undefined) ?? parsed.start;
            best = { file, position, depth: found.length, complete, likeness };
        }
    }
    return best;
}
function* objectsIn(documents, only) {
    for (const parsed of documents) {
        if (only === undefined || parsed.index === only)
            yield* unwrap(parsed, parsed.value, []);
    }
}
function* unwrap(parsed, value, base) {
    if ((0,deepest_path/* ownText */.U3)(value, 'kind')?.endsWith('List') !== true || !Array.isArray((0,deepest_path/* own */.ZV)(value, 'items'))) {
        yield { parsed, value, base };
        return;
    }
    for (const [at, item] of (0,deepest_path/* ownList */.Jl)(value, 'items').entries())
        yield* unwrap(parsed, item, [...base, 'items', at]);
}
/** 0 for another object. The same name counts most, then the longest name that a prefix or suffix was added to. */
function likenessOf(value, { ref }, sure) {
    if ((0,deepest_path/* ownText */.U3)(value, 'kind') !== ref.kind)
        return 0;
    const name = (0,deepest_path/* ownText */.U3)(value, 'metadata', 'name') ?? (0,deepest_path/* ownText */.U3)(value, 'metadata', 'generateName');
    const namespace = (0,deepest_path/* ownText */.U3)(value, 'metadata', 'namespace');
    const nearer = namespace === ref.namespace ? 0.5 : 0;
    if (name === ref.name)
        return 1000 + nearer;
    if (isNameOf(name, ref.name))
        return 1 + (name?.length ?? 0) + nearer;
    return sure ? 1 : 0;
}


/***/ }),

/***/ 1407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XD: () => (/* binding */ brokenRuleProblem),
  $H: () => (/* binding */ hasChanged),
  yv: () => (/* binding */ mayChange),
  HH: () => (/* binding */ runRepositoryRules),
  G5: () => (/* binding */ runTargetRules)
});

// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
// EXTERNAL MODULE: ./src/rules/registry.ts + 191 modules
var registry = __webpack_require__(7428);
;// CONCATENATED MODULE: ./src/rules/severity.ts
const rank = { note: 0, warning: 1, error: 2 };
function weaker(one, other) {
    return rank[one] <= rank[other] ? one : other;
}
function settingOf(meta, settings) {
    for (const key of [meta.id, meta.name]) {
        if (Object.hasOwn(settings, key))
            return settings[key] ?? {};
    }
    return {};
}
/**
 * Severity of a rule in a target; `undefined` = it does not run. A setting changes how loud a rule is, never what it can see:
 * a rule that needs a contract profile stays silent without one.
 */
function ruleSeverity(meta, settings, hasProfile) {
    const byDefault = hasProfile ? meta.severity : meta.severityWithoutProfile;
    const set = settingOf(meta, settings).severity;
    if (byDefault === undefined || set === 'off')
        return undefined;
    return set ?? byDefault;
}
/** A message that is weaker than its rule stays so when a setting makes the rule louder. */
function violationSeverity(meta, violation, severity) {
    const caps = [meta.messageSeverity?.[violation.message], violation.atMost];
    return caps.reduce((found, cap) => (cap === undefined ? found : weaker(found, cap)), severity);
}

;// CONCATENATED MODULE: ./src/rules/run.ts



/** Judges one target by all rules of scope object and target, in order of id, and collects the facts that rules across targets need. */
function runTargetRules(request) {
    const { settings, rules = registry/* allRules */.V } = request;
    const violations = [];
    const facts = {};
    const broken = [];
    for (const rule of rules) {
        const across = acrossOf(rule);
        const severity = ruleSeverity(rule.meta, settings, request.world.profile !== undefined || rule.meta.scope === 'repository');
        if (severity === undefined)
            continue;
        const world = { ...request.world, options: settingOf(rule.meta, settings).options ?? {} };
        request.onRule?.(rule.meta.id);
        const thrown = attempt(() => {
            for (const violation of check(rule, world))
                violations.push(judged(rule.meta, violation, severity));
            if ('compare' in rule) {
                const after = rule.extract(world);
                if (after !== null)
                    facts[rule.meta.id] = after;
                for (const violation of compare(rule, request.before, facts)) {
                    violations.push(judged(rule.meta, violation, severity));
                }
            }
            if (across !== undefined)
                facts[rule.meta.id] = across.extract(world);
        });
        if (thrown !== undefined)
            broken.push({ rule: rule.meta.id, message: thrown });
    }
    return { violations: withoutSubsumed(violations, rules), facts, broken };
}
/** Whether a rule would say something of the change between two judgements of one target. */
function hasChanged(before, after, rules = registry/* allRules */.V) {
    return rules.some((rule) => 'compare' in rule && [...compare(rule, before, after)].length > 0);
}
/** Whether a judgement has facts that a rule about changes would compare. */
function mayChange(facts, rules = registry/* allRules */.V) {
    return rules.some((rule) => 'compare' in rule && Object.hasOwn(facts, rule.meta.id));
}
function compare(rule, before, after) {
    const { id } = rule.meta;
    if (before === undefined || !Object.hasOwn(before, id) || !Object.hasOwn(after, id))
        return [];
    return rule.compare(before[id], after[id]);
}
/** Judges the facts of all targets together. */
function runRepositoryRules(targets, request) {
    const { settings, rules = registry/* allRules */.V } = request;
    const violations = [];
    const broken = [];
    for (const rule of rules) {
        const across = acrossOf(rule);
        const severity = ruleSeverity(rule.meta, settings, true);
        if (across === undefined || severity === undefined)
            continue;
        const world = { ...request.world, options: settingOf(rule.meta, settings).options ?? {} };
        const known = targets
            .filter(({ facts }) => Object.hasOwn(facts, rule.meta.id))
            .map((target) => ({ ...target, facts: target.facts[rule.meta.id] }));
        request.onRule?.(rule.meta.id);
        const thrown = attempt(() => {
            for (const violation of across.judge(known, world)) {
                violations.push(judged(rule.meta, violation, severity));
            }
        });
        if (thrown !== undefined)
            broken.push({ rule: rule.meta.id, message: thrown });
    }
    return { violations, broken };
}
/** The problem of a target that some rules could not judge. */
function brokenRuleProblem(broken) {
    const rules = broken.map(({ rule, message }) => `${rule} (${message})`).join(', ');
    return {
        id: 'RG605',
        message: `not judged by ${rules}: a fault in rollout-guard itself, not in what it read`,
        next: 'Report it with the rendered object; meanwhile set the rule to off to judge the rest, knowing that it is not checked.',
    };
}
function acrossOf(rule) {
    if ('judge' in rule)
        return rule;
    return 'across' in rule ? rule.across : undefined;
}
function* check(rule, world) {
    if ('judge' in rule || 'compare' in rule)
        return;
    if (rule.meta.scope === 'target') {
        yield* rule.check(world);
        return;
    }
    for (const kind of rule.meta.kinds) {
        for (const manifest of world.index.byKind(kind)) {
            yield* rule.check(manifest, world);
        }
    }
}
/** Runs `act` and gives the message of what it threw. */
function attempt(act) {
    try {
        act();
        return undefined;
    }
    catch (thrown) {
        return (0,errors/* errorMessage */.gJ)(thrown);
    }
}
function judged(meta, violation, severity) {
    return { rule: meta.id, severity: violationSeverity(meta, violation, severity), violation };
}
/**
 * One planted fault is one finding: what a rule explains on an object, the rules that it subsumes do not repeat there. Nothing is
 * silenced by what is quieter: a warning must not hide that the API server refuses the object.
 */
function withoutSubsumed(violations, rules) {
    const subsumed = new Map(rules.map(({ meta }) => [meta.id, meta.subsumes ?? []]));
    const speakers = new Map();
    for (const judged of violations) {
        const subject = subjectOf(judged.violation);
        if (subject === undefined)
            continue;
        for (const id of subsumed.get(judged.rule) ?? []) {
            const key = `${id} ${refKey(subject)}`;
            const known = speakers.get(key);
            if (known === undefined)
                speakers.set(key, [judged]);
            else
                known.push(judged);
        }
    }
    return violations.filter(({ rule, severity, violation }) => {
        const subject = subjectOf(violation);
        const louder = subject === undefined ? undefined : speakers.get(`${rule} ${refKey(subject)}`);
        return !louder?.some((speaker) => weaker(speaker.severity, severity) === severity &&
            // Of two that would silence each other the louder one speaks, and of equals the first.
            (speaker.severity !== severity ||
                speaker.rule < rule ||
                !subsumed.get(rule)?.includes(speaker.rule)) &&
            (violation.part === undefined ||
                speaker.violation.part === undefined ||
                speaker.violation.part === violation.part));
    });
}
function subjectOf({ subject, where }) {
    return subject ?? (where.kind === 'object' ? where.object : undefined);
}
function refKey({ group, kind, namespace, name }) {
    return JSON.stringify([group, kind, namespace, name]);
}


/***/ })

};
