export const id = 568;
export const ids = [568];
export const modules = {

/***/ 6214:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
// https://mathiasbynens.be/notes/javascript-encoding
// https://github.com/bestiejs/punycode.js - punycode.ucs2.decode
function ucs2length(str) {
    const len = str.length;
    let length = 0;
    let pos = 0;
    let value;
    while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 0xd800 && value <= 0xdbff && pos < len) {
            // high surrogate, and there is a next character
            value = str.charCodeAt(pos);
            if ((value & 0xfc00) === 0xdc00)
                pos++; // low surrogate
        }
    }
    return length;
}
exports["default"] = ucs2length;
ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
//# sourceMappingURL=ucs2length.js.map

/***/ }),

/***/ 1734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Iw: () => (/* binding */ planCheck),
  Zp: () => (/* binding */ planInputs),
  Xb: () => (/* binding */ taskOf)
});

// EXTERNAL MODULE: ./src/argo/versions.ts
var versions = __webpack_require__(9756);
// EXTERNAL MODULE: ./src/contract/resource-classes.ts + 1 modules
var resource_classes = __webpack_require__(7203);
// EXTERNAL MODULE: ./src/inputs/faults.ts
var inputs_faults = __webpack_require__(5836);
// EXTERNAL MODULE: ./src/rules/settings.ts
var settings = __webpack_require__(2626);
// EXTERNAL MODULE: ./src/sources/revision.ts
var revision = __webpack_require__(293);
// EXTERNAL MODULE: ./src/targets/policy.ts + 1 modules
var targets_policy = __webpack_require__(8545);
// EXTERNAL MODULE: ./src/targets/closure.ts
var closure = __webpack_require__(3971);
;// CONCATENATED MODULE: ./src/check/affected.ts

/**
 * Whether head and base may differ in this target: its definition or policy changed, or a changed path meets what either side may
 * read. `false` is a proof: neither its render nor its verdict can have changed.
 */
function mayDiffer(head, base, changes) {
    if (!asksTheSame(head.target, base.target) || !asksTheSame(head.policy, base.policy))
        return true;
    return [head, base].some(({ side, target }) => (0,closure/* closureParts */.oR)(side.tree, target, side.graph).some((part) => (0,closure/* isAffected */.fH)(part, changes)));
}
/** Places move with every line that is added above them, and say nothing about what is asked for. */
const silentKeys = new Set(['place', 'places', 'from']);
/** Deep equality of plain JSON but for {@link silentKeys}; a key without a value is none. */
function asksTheSame(one, other) {
    if (one === other)
        return true;
    if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
        return false;
    if (Array.isArray(one) || Array.isArray(other)) {
        return (Array.isArray(one) &&
            Array.isArray(other) &&
            one.length === other.length &&
            one.every((item, at) => asksTheSame(item, other[at])));
    }
    const [left, right] = [one, other];
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].every((key) => silentKeys.has(key) || asksTheSame(left?.[key], right?.[key]));
}

// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
// EXTERNAL MODULE: ./src/rules/registry.ts + 191 modules
var registry = __webpack_require__(7428);
// EXTERNAL MODULE: ./src/sources/open-tree.ts + 6 modules
var open_tree = __webpack_require__(5277);
// EXTERNAL MODULE: ./src/sources/screen-reads.ts + 1 modules
var screen_reads = __webpack_require__(1977);
// EXTERNAL MODULE: ./src/inputs/nearest.ts
var nearest = __webpack_require__(3915);
// EXTERNAL MODULE: ./src/documents/decode.ts
var decode = __webpack_require__(6138);
// EXTERNAL MODULE: ./src/documents/parse.ts + 4 modules
var parse = __webpack_require__(1725);
// EXTERNAL MODULE: ./src/sources/tree-path.ts
var tree_path = __webpack_require__(7570);
;// CONCATENATED MODULE: ./src/targets/chart-files.ts




/** Name and type of a chart; a chart whose file cannot be read is taken by its folder's name, and the renderer says what is wrong. */
function readChartFacts(tree, chart) {
    const byPath = { name: releaseOf(chart), isLibrary: false };
    if (isPackage(chart))
        return byPath;
    const file = (0,tree_path/* childOf */.GG)(chart, 'Chart.yaml');
    try {
        const [document] = (0,parse/* parseDocuments */.e)((0,decode/* decodeText */.g)(tree.read(file), file), file);
        const value = (document?.value ?? {});
        const { name } = value;
        const isName = typeof name === 'string' && /^[a-z0-9]([a-z0-9-]{0,51}[a-z0-9])?$/.test(name);
        return { name: isName ? name : byPath.name, isLibrary: value.type === 'library' };
    }
    catch (thrown) {
        if (thrown instanceof errors/* ProblemError */.Mm)
            return byPath;
        throw thrown;
    }
}
function isPackage(path) {
    return path.endsWith('.tgz');
}
function isChart(tree, path) {
    const kind = tree.stat(path)?.kind;
    if (isPackage(path))
        return kind === 'file';
    return kind === 'directory' && tree.list(path).includes('Chart.yaml');
}
/** The chart folder that a path lies in; of a subchart the chart that it is part of. */
function enclosingChart(tree, path) {
    let found;
    for (let folder = path;; folder = (0,tree_path/* parentOf */.gN)(folder)) {
        const isPartOf = found === undefined || (0,tree_path/* baseNameOf */.mv)((0,tree_path/* parentOf */.gN)(found)) === 'charts';
        if (isPartOf && tree.stat(folder)?.kind === 'directory' && isChart(tree, folder)) {
            if (found === undefined || (0,tree_path/* parentOf */.gN)((0,tree_path/* parentOf */.gN)(found)) === folder)
                found = folder;
        }
        if (folder === '')
            return found;
    }
}
/**
 * Values files of a chart that are each for one environment, in the order of their paths: `values-prod.yaml`, `values.prod.yaml`,
 * `values_prod.yaml`, `values/prod.yaml`, `ci/prod-values.yaml`.
 */
function findEnvironmentValues(tree, chart) {
    const beside = tree.list(chart);
    const within = (folder) => {
        const path = (0,tree_path/* childOf */.GG)(chart, folder);
        return beside.includes(folder) && tree.stat(path)?.kind === 'directory' ? tree.list(path) : [];
    };
    const named = (folder, names, pattern) => names.flatMap((name) => {
        const environment = pattern.exec(name)?.[1];
        if (environment === undefined || environment === 'schema')
            return [];
        return [{ file: (0,tree_path/* childOf */.GG)(folder === '' ? chart : (0,tree_path/* childOf */.GG)(chart, folder), name), environment }];
    });
    return [
        ...named('', beside, /^values[-._](.+)\.ya?ml$/),
        ...named('ci', within('ci'), /^(.+)-values\.ya?ml$/),
        ...named('values', within('values'), /^(?:values[-._])?(.+)\.ya?ml$/),
    ].sort((a, b) => (a.file < b.file ? -1 : 1));
}
/** A release name from a chart's path. */
function releaseOf(chart) {
    const name = (0,tree_path/* baseNameOf */.mv)(chart)
        .replace(/\.tgz$/, '')
        .replace(/-v?\d+\.\d+\.\d+.*$/, '')
        .toLowerCase()
        .replace(/[^a-z0-9-]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 53)
        .replace(/-+$/, '');
    return name === '' ? 'release-name' : name;
}

;// CONCATENATED MODULE: ./src/inputs/template.ts
/** `{service}` or `{env:dev|staging}` in a pattern. */
const capturePattern = /\{([A-Za-z_]\w*)(?::([^{}]*))?\}/g;
const referencePattern = /\{([A-Za-z_]\w*)\}/g;
/** Names of the captures of a `match` pattern, each once. */
function captureNames(pattern) {
    return [...new Set([...pattern.matchAll(capturePattern)].map((match) => match[1] ?? ''))];
}
/** Puts captured texts in place of `{name}`; what is not captured stays as it is. */
function fillTemplate(template, captures) {
    return template.replace(referencePattern, (whole, name) => captures.get(name) ?? whole);
}
/** References to captures that `match` does not have. `helm.set` is left out: helm's own list syntax is `{a,b}`. */
function unknownCaptures(entry) {
    const known = entry.match === undefined ? [] : captureNames(entry.match);
    const unknown = [];
    for (const [field, text] of templatesOf(entry)) {
        for (const [, name = ''] of text.matchAll(referencePattern)) {
            if (!known.includes(name))
                unknown.push({ field, name, known });
        }
    }
    return unknown;
}
function* templatesOf(entry) {
    yield ['name', entry.name];
    for (const field of ['kustomize', 'namespace', 'profile', 'environment', 'owner']) {
        const text = entry[field];
        if (text !== undefined)
            yield [field, text];
    }
    for (const text of entry.manifests ?? [])
        yield ['manifests', text];
    if (entry.helm === undefined)
        return;
    const { chart, values, release } = entry.helm;
    for (const text of [chart, ...values, release ?? ''])
        yield ['helm', text];
}

// EXTERNAL MODULE: ./src/inputs/config.ts
var inputs_config = __webpack_require__(2567);
;// CONCATENATED MODULE: ./src/targets/helm-target.ts


/** A helm source with the versions of flag, entry and environment, in that order. */
function helmSource({ request }, parts, environment) {
    const kubeVersion = request.kubeVersion ?? parts.kubeVersion ?? environment?.kubeVersion;
    const apiVersions = [
        ...(environment?.apiVersions ?? []),
        ...(parts.apiVersions ?? []),
        ...request.apiVersions,
    ];
    return {
        kind: 'helm',
        chart: parts.chart,
        values: parts.values,
        set: parts.set,
        release: parts.release,
        ...(kubeVersion === undefined ? {} : { kubeVersion }),
        apiVersions: [...new Set(apiVersions)],
        includeCrds: parts.includeCrds ?? true,
    };
}
/** A target; `--namespace` wins over what was configured. */
function makeTarget({ request }, parts) {
    const namespace = request.namespace ?? parts.namespace;
    return {
        name: parts.name,
        source: parts.source,
        ...(namespace === undefined ? {} : { namespace }),
        ...(parts.profile === undefined ? {} : { profile: parts.profile }),
        ...(parts.environment === undefined ? {} : { environment: parts.environment }),
        ...(parts.owner === undefined ? {} : { owner: parts.owner }),
    };
}
/** The environment that a configuration names, aliases resolved; a name that meets nothing is a fault. */
function requireEnvironment(config, name, place, faults) {
    const environment = (0,inputs_config/* findEnvironment */.j)(config.environments, name);
    if (environment === undefined) {
        const known = (0,inputs_config/* environmentNames */.i)(config.environments);
        faults.push({
            message: `There is no environment ${(0,nearest/* formatFound */.Ay)(name)}; accepted: ${(0,nearest/* formatAccepted */.tj)(known)}.${(0,nearest/* formatHint */.FD)(name, known)}`,
            place,
            next: known.length === 0 ? `Declare it under environments in ${config.file}.` : undefined,
        });
    }
    return environment;
}
/** The environment that a file or folder name suggests: only a declared one where environments are declared. */
function suggestedEnvironment(config, name) {
    if (config === undefined || config.environments.length === 0)
        return { name };
    const settings = (0,inputs_config/* findEnvironment */.j)(config.environments, name);
    return settings === undefined ? {} : { name: settings.name, settings };
}

;// CONCATENATED MODULE: ./src/targets/tree-walk.ts

/** What a walk meets at a path; `unreadable` is what leads out of the repository or is no regular file: a walk goes on past it. */
function kindAt(tree, path) {
    try {
        return tree.stat(path)?.kind;
    }
    catch (thrown) {
        if (thrown instanceof errors/* ProblemError */.Mm)
            return 'unreadable';
        throw thrown;
    }
}
/** A walk looks at a folder where it stands, not a second time through a link: so it ends. */
function isLink(tree, path) {
    return tree.passed !== undefined && tree.passed(path).length > 0;
}

;// CONCATENATED MODULE: ./src/targets/pattern.ts



/** Steps that one path may cost: a pattern that repeats captures can otherwise be made to take exponential time. */
const maximumSteps = 100_000;
/**
 * Reads `services/{service}/values-{env:dev|staging|prod}.yaml`: `{name}` captures one or more characters of a path component,
 * `{name:a|b}` one of the texts, `*` stands for any characters within a component, and a component `**` for any number of folders.
 * The same capture twice has to capture the same text. Throws UsageError.
 */
function parsePattern(written) {
    const text = written.replace(/^\.\//, '').replace(/\/+$/, '');
    const parts = text === '' ? [] : text.split('/');
    const segments = parts.map((part) => (part === '**' ? '**' : parseComponent(part, written)));
    if (segments.length === 0)
        throw wrong(written, 'it is empty');
    if (segments.at(-1) === '**') {
        throw wrong(written, 'it ends with **, which would match everything; write for example **/kustomization.yaml');
    }
    if (segments.filter((segment) => segment === '**').length > 3)
        throw wrong(written, 'it has more than three **');
    return { text, segments, foldersOnly: written.endsWith('/') };
}
/**
 * All files and folders of the tree that match, in the order of the walk (names by code unit). Only folders that can lead to a
 * match are listed; `**` passes node_modules by, and folder links are not followed.
 */
function* enumerateMatches(tree, pattern) {
    for (const path of candidates(tree, pattern, '', reachable(pattern, [0]))) {
        const captures = matchPath(pattern, path);
        if (captures !== undefined)
            yield { path, captures };
    }
}
/** The captures of a path, `undefined` when it does not match. */
function matchPath(pattern, path) {
    return new Matcher(pattern).match(path.split('/'));
}
function* candidates(tree, pattern, folder, states) {
    for (const name of namesThatCanMatch(tree, pattern, folder, states)) {
        const path = (0,tree_path/* childOf */.GG)(folder, name);
        const next = [];
        for (const state of states) {
            const segment = pattern.segments[state];
            if (segment === undefined)
                continue;
            if (segment !== '**') {
                if (matchComponent(segment, name))
                    next.push(state + 1);
            }
            else if (name !== 'node_modules') {
                next.push(state);
            }
        }
        if (next.length === 0)
            continue;
        const isMatch = next.includes(pattern.segments.length);
        const further = reachable(pattern, next).filter((state) => state < pattern.segments.length);
        const needsKind = further.length > 0 || pattern.foldersOnly;
        const isFolder = needsKind && kindAt(tree, path) === 'directory';
        if (isMatch && (isFolder || !pattern.foldersOnly))
            yield path;
        if (isFolder && further.length > 0 && !isLink(tree, path))
            yield* candidates(tree, pattern, path, further);
    }
}
/** Names to look at in a folder: the literal ones when the pattern leaves no choice, else all. */
function namesThatCanMatch(tree, pattern, folder, states) {
    const literals = new Set();
    for (const state of states) {
        const segment = pattern.segments[state];
        if (segment === undefined)
            continue;
        const [token] = segment === '**' ? [] : segment;
        if (segment === '**' || segment.length !== 1 || token?.kind !== 'text')
            return tree.list(folder);
        literals.add(token.text);
    }
    return [...literals].sort().filter((name) => kindAt(tree, (0,tree_path/* childOf */.GG)(folder, name)) !== undefined);
}
/** `**` may stand for nothing: the states that are reached without a component. */
function reachable(pattern, states) {
    const all = new Set();
    for (let state of states) {
        all.add(state);
        while (pattern.segments[state] === '**')
            all.add(++state);
    }
    return [...all];
}
/** Whether one component matches, each capture by itself: what prunes the walk. */
function matchComponent(tokens, name) {
    const failed = new Set();
    const from = (token, at) => {
        const key = token * 4096 + at;
        if (failed.has(key))
            return false;
        const isMatch = endsOf(tokens[token], name, at).some((end) => token + 1 === tokens.length ? end === name.length : from(token + 1, end));
        if (!isMatch)
            failed.add(key);
        return isMatch;
    };
    return name.length < 4096 && from(0, 0);
}
/** Where a token that starts at `at` may end, the longest first. */
function endsOf(token, name, at) {
    switch (token?.kind) {
        case undefined:
            return [];
        case 'text':
            return name.startsWith(token.text, at) ? [at + token.text.length] : [];
        case 'one-of':
            return token.texts.filter((text) => name.startsWith(text, at)).map((text) => at + text.length);
        case 'star':
        case 'any': {
            const first = token.kind === 'any' ? at + 1 : at;
            return Array.from({ length: Math.max(0, name.length - first + 1) }, (_, index) => name.length - index);
        }
    }
}
/** Backtracks over a whole path, so that a capture that comes again has the text that it had. */
class Matcher {
    #pattern;
    #captures = new Map();
    #steps = 0;
    constructor(pattern) {
        this.#pattern = pattern;
    }
    match(components) {
        return this.#segments(0, components, 0) ? new Map(this.#captures) : undefined;
    }
    #segments(segment, components, component) {
        const tokens = this.#pattern.segments[segment];
        if (tokens === undefined)
            return component === components.length;
        if (tokens === '**') {
            for (let next = component; next < components.length; next++) {
                this.#count();
                if (this.#segments(segment + 1, components, next))
                    return true;
            }
            return false;
        }
        const name = components[component];
        if (name === undefined)
            return false;
        return this.#tokens(tokens, 0, name, 0, () => this.#segments(segment + 1, components, component + 1));
    }
    #tokens(tokens, index, name, at, rest) {
        this.#count();
        const token = tokens[index];
        if (token === undefined)
            return at === name.length && rest();
        const captured = token.kind === 'any' || token.kind === 'one-of' ? token.name : undefined;
        const bound = captured === undefined ? undefined : this.#captures.get(captured);
        for (const end of endsOf(token, name, at)) {
            const text = name.slice(at, end);
            if (bound !== undefined && bound !== text)
                continue;
            if (captured !== undefined)
                this.#captures.set(captured, text);
            if (this.#tokens(tokens, index + 1, name, end, rest))
                return true;
            if (captured !== undefined && bound === undefined)
                this.#captures.delete(captured);
        }
        return false;
    }
    #count() {
        if (++this.#steps > maximumSteps)
            throw wrong(this.#pattern.text, 'it can match in too many ways');
    }
}
function parseComponent(part, written) {
    const tokens = [];
    let at = 0;
    while (at < part.length) {
        const rest = part.slice(at);
        const plain = /^[^*{}]+/.exec(rest)?.[0];
        const capture = /^\{([A-Za-z_]\w*)(?::([^{}*]*))?\}/.exec(rest);
        if (plain !== undefined) {
            tokens.push({ kind: 'text', text: plain });
            at += plain.length;
        }
        else if (rest.startsWith('**')) {
            throw wrong(written, '** has to stand alone between two /');
        }
        else if (rest.startsWith('*')) {
            tokens.push({ kind: 'star' });
            at += 1;
        }
        else if (capture !== null) {
            tokens.push(captureToken(capture[1] ?? '', capture[2], written));
            at += capture[0].length;
        }
        else {
            throw wrong(written, `${JSON.stringify(rest)} is no capture; accepted: {name} and {name:one|other}`);
        }
    }
    if (part === '' || part === '.' || part === '..')
        throw wrong(written, `the component "${part}" names no folder`);
    if (tokens.filter(({ kind }) => kind !== 'text').length > 6) {
        throw wrong(written, 'a component has more than six captures and *');
    }
    return tokens;
}
function captureToken(name, alternatives, written) {
    if (alternatives === undefined)
        return { kind: 'any', name };
    const texts = alternatives.split('|');
    if (texts.includes(''))
        throw wrong(written, `an alternative of {${name}:…} is empty`);
    return { kind: 'one-of', name, texts };
}
function wrong(written, why) {
    return new errors/* UsageError */.eb(`The pattern ${JSON.stringify(written)} cannot be used: ${why}.`);
}

;// CONCATENATED MODULE: ./src/targets/scan-repository.ts


/** Names under which kustomize accepts its file. */
const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
/** Folders that never hold manifests of their own: other tools' files, copies of other repositories, pieces of charts. */
const passedBy = new Set([
    ...['.github', '.gitlab', '.circleci', '.terraform', '.venv', '.idea', '.vscode'],
    ...['node_modules', 'vendor', 'templates', 'crds'],
]);
/** Walks from a folder down. Folder links are not followed: their content is met where it stands. */
function scanRepository(tree, from = '') {
    const kustomizations = [];
    const charts = [];
    const files = new Map();
    let folders = 0;
    let unreadable = 0;
    const open = [{ path: from, isInChart: false }];
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
        folders += 1;
        const { path, isInChart } = folder;
        const names = tree.list(path);
        const isChart = names.includes('Chart.yaml');
        const isKustomization = kustomizationNames.some((name) => names.includes(name));
        if (isChart)
            charts.push(path);
        if (isKustomization)
            kustomizations.push(path);
        // What lies in a chart is the chart's, except where the chart is the repository itself.
        const isOwned = isInChart || (isChart && path !== '');
        const below = [];
        for (const name of names) {
            const child = (0,tree_path/* childOf */.GG)(path, name);
            const kind = kindAt(tree, child);
            if (kind === undefined || kind === 'unreadable') {
                unreadable += 1;
            }
            else if (kind === 'directory') {
                if (passedBy.has(name) || (isChart && chartFolders.has(name)) || isLink(tree, child))
                    continue;
                below.push({ path: child, isInChart: isOwned });
            }
            else if (/\.(ya?ml|json)$/.test(name) && !isChart && !isOwned && !isKustomization) {
                files.set(path, [...(files.get(path) ?? []), child]);
            }
        }
        open.push(...below.reverse());
    }
    return { kustomizations, charts, files, folders, unreadable };
}
/** Folders of a chart that hold no charts, overlays or manifests of their own. */
const chartFolders = new Set(['charts', 'ci', 'values', 'files', 'tests']);

;// CONCATENATED MODULE: ./src/targets/configured-targets.ts










/** The targets that the configuration names, patterns enumerated. Collects what is wrong, then throws one UsageError. */
function configuredTargets(tree, config, contract, context) {
    const expansion = new Expansion(tree, config, contract, context);
    for (const entry of config.targets)
        expansion.add(entry);
    (0,inputs_faults/* throwFaults */.G3)(expansion.faults);
    return { targets: expansion.targets, places: expansion.places };
}
const none = { path: '', captures: new Map() };
class Expansion {
    faults = [];
    targets = [];
    places = new Map();
    #tree;
    #config;
    #profiles;
    #context;
    #matched = new Map();
    #releases = new Map();
    /** Faults that thousands of matches of one entry share are said once. */
    #said = new Set();
    constructor(tree, config, contract, context) {
        this.#tree = tree;
        this.#config = config;
        this.#profiles = contract === undefined ? undefined : new Set(contract.profiles.map(({ id }) => id));
        this.#context = context;
    }
    add(entry) {
        if (entry.match === undefined) {
            this.#addOne(entry, none);
            return;
        }
        const place = entry.places['match'] ?? entry.place;
        let matches = 0;
        try {
            const pattern = parsePattern(entry.match);
            for (const match of (0,inputs_faults/* asUsage */.im)(() => [...enumerateMatches(this.#tree, pattern)])) {
                if (!isMeant(this.#tree, entry, match.path))
                    continue;
                matches += 1;
                this.#addOne(entry, match);
            }
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* UsageError */.eb))
                throw thrown;
            this.faults.push({ message: thrown.message, place: thrown.place ?? place, next: thrown.next });
            return;
        }
        if (matches === 0)
            this.faults.push({
                message: `No path matches ${(0,nearest/* formatFound */.Ay)(entry.match)}.`,
                place,
                ...this.#nearMiss(entry.match),
            });
    }
    #addOne(entry, match) {
        const fill = (text) => fillTemplate(text, match.captures);
        const at = (field) => entry.places[field] ?? entry.place;
        const name = fill(entry.name);
        const before = this.places.get(name);
        if (before !== undefined) {
            const [first, second] = [this.#matched.get(name) ?? '', match.path].map((path) => path === '' ? '' : ` (${path})`);
            const message = `Two targets are named ${(0,nearest/* formatFound */.Ay)(name)}: at ${(0,inputs_faults/* formatPlace */.dE)(before)}${first ?? ''} and here${second ?? ''}.`;
            this.faults.push({ message, place: at('name') });
            return;
        }
        this.places.set(name, entry.place);
        this.#matched.set(name, match.path);
        const environmentName = entry.environment === undefined ? undefined : fill(entry.environment);
        const environment = environmentName === undefined
            ? undefined
            : this.#once(`environment ${environmentName}`, (faults) => requireEnvironment(this.#config, environmentName, at('environment'), faults));
        const profile = entry.profile === undefined ? undefined : fill(entry.profile);
        if (profile !== undefined)
            this.#once(`profile ${profile}`, (faults) => this.#requireProfile(profile, at('profile'), faults));
        this.targets.push(makeTarget(this.#context, {
            name,
            source: this.#source(entry, fill, environment),
            namespace: entry.namespace === undefined ? undefined : fill(entry.namespace),
            profile,
            environment: environment?.name,
            owner: entry.owner === undefined ? undefined : fill(entry.owner),
        }));
    }
    #source(entry, fill, environment) {
        if (entry.kustomize !== undefined)
            return { kind: 'kustomize', path: folderOf(fill(entry.kustomize)) };
        if (entry.manifests !== undefined)
            return { kind: 'manifests', paths: entry.manifests.map((path) => clean(fill(path))) };
        const { helm } = entry;
        if (helm === undefined)
            throw new Error('a target without source passed the schema');
        const chart = clean(fill(helm.chart));
        const values = helm.values.map((written) => {
            const optional = written.endsWith('?');
            return { path: clean(fill(optional ? written.slice(0, -1) : written)), optional };
        });
        const release = helm.release === undefined ? this.#releaseOf(chart) : fill(helm.release);
        return helmSource(this.#context, { ...helm, chart, values, set: helm.set.map(fill), release }, environment);
    }
    /** The chart's name; a chart that is not there is the renderer's to report, for its target alone. */
    #releaseOf(chart) {
        const known = this.#releases.get(chart);
        if (known !== undefined)
            return known;
        const file = chart === '' ? 'Chart.yaml' : `${chart}/Chart.yaml`;
        const isThere = (0,inputs_faults/* asUsage */.im)(() => this.#tree.stat(file)?.kind === 'file');
        const release = isThere ? readChartFacts(this.#tree, chart).name : (0,tree_path/* baseNameOf */.mv)(chart).toLowerCase();
        this.#releases.set(chart, release);
        return release;
    }
    #requireProfile(profile, place, faults) {
        if (this.#profiles?.has(profile) === true)
            return;
        const known = [...(this.#profiles ?? [])];
        const accepted = this.#profiles === undefined
            ? 'there is no contract'
            : `accepted: ${(0,nearest/* formatAccepted */.tj)(known)}.${(0,nearest/* formatHint */.FD)(profile, known)}`;
        const next = this.#profiles === undefined ? 'Name the contract by contract: FILE, or write profiles.' : undefined;
        faults.push({ message: `There is no profile ${(0,nearest/* formatFound */.Ay)(profile)}; ${accepted}`, place, next });
    }
    #once(key, judge) {
        const faults = [];
        const result = judge(faults);
        if (!this.#said.has(key))
            this.faults.push(...faults);
        if (faults.length > 0)
            this.#said.add(key);
        return result;
    }
    /** The part of a pattern that still meets something, for the message. */
    #nearMiss(pattern) {
        const literal = pattern.split('/').filter((part) => part !== '.');
        let folder = '';
        for (const part of literal) {
            if (/[*{}]/.test(part))
                break;
            const child = folder === '' ? part : `${folder}/${part}`;
            if ((0,inputs_faults/* asUsage */.im)(() => this.#tree.stat(child)) === undefined) {
                const names = (0,inputs_faults/* asUsage */.im)(() => this.#tree.stat(folder)?.kind === 'directory' ? this.#tree.list(folder) : []);
                return { next: `There is nothing at ${(0,nearest/* formatFound */.Ay)(child)}.${(0,nearest/* formatHint */.FD)(part, names)}` };
            }
            folder = child;
        }
        return {
            next: 'Patterns are relative to the folder of the configuration; {name} and * stay within one folder level.',
        };
    }
}
/** A pattern for overlays means folders with a kustomization, or the file itself. */
function isMeant(tree, entry, path) {
    if (entry.kustomize === undefined)
        return true;
    if (kindAt(tree, path) !== 'directory')
        return kustomizationNames.includes((0,tree_path/* baseNameOf */.mv)(path));
    return kustomizationNames.some((name) => tree.list(path).includes(name));
}
function folderOf(path) {
    const folder = clean(path);
    return kustomizationNames.includes((0,tree_path/* baseNameOf */.mv)(folder)) ? (0,tree_path/* parentOf */.gN)(folder) : folder;
}
/** As tree paths are written: `./a//b/` is `a/b`. `..` was refused by the schema, and captures have no slash. */
function clean(path) {
    return path
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .join('/');
}

// EXTERNAL MODULE: ./src/inputs/schema-faults.ts
var schema_faults = __webpack_require__(6990);
// EXTERNAL MODULE: ./src/inputs/validators.generated.cjs
var validators_generated = __webpack_require__(3498);
;// CONCATENATED MODULE: ./src/contract/toggle.ts
/**
 * Reads `path=value` or a bare `path`. Steps of the path are parted by dots; as in helm a backslash takes the next character
 * literally (`nodeSelector.kubernetes\.io/os=linux`). `undefined` when a step is empty.
 */
function parseToggle(text, place) {
    const path = [];
    let step = '';
    let at = 0;
    for (; at < text.length && text[at] !== '='; at++) {
        if (text[at] === '\\' && at + 1 < text.length) {
            step += text[++at] ?? '';
        }
        else if (text[at] === '.') {
            path.push(step);
            step = '';
        }
        else {
            step += text[at] ?? '';
        }
    }
    path.push(step);
    if (path.some((part) => part.trim() === '' || part !== part.trim()))
        return undefined;
    return { text, path, value: at < text.length ? text.slice(at + 1) : undefined, place };
}

;// CONCATENATED MODULE: ./src/contract/parse-contract.ts







/** Reads a contract, JSON or YAML. Collects every mistake and throws one UsageError with file and lines. */
function parseContract(text, file) {
    return readContract(onlyDocument(text, file, 'contract'), file);
}
/** The contract that is written as `profiles` in the configuration. */
function inlineContract(inline, file) {
    const document = {
        index: 0,
        value: { schema_version: 1, profiles: inline.values },
        start: { line: 1, column: 1, endLine: 1 },
        positionOf: (path) => {
            const place = inline.places['/' + path.slice(1).join('/')];
            if (place?.line === undefined)
                return undefined;
            return { line: place.line, column: place.column ?? 1, endLine: place.line };
        },
    };
    return readContract(document, file);
}
/** The one document of a file that has to hold something. */
function onlyDocument(text, file, what) {
    const documents = (0,inputs_faults/* asUsage */.im)(() => (0,parse/* parseDocuments */.e)(text, file)).filter(({ value }) => value !== null);
    const [document, second] = documents;
    if (document === undefined)
        throw new errors/* UsageError */.eb(`The ${what} is empty.`, { place: { file, line: 1 } });
    if (second !== undefined) {
        const { line, column } = second.start;
        throw new errors/* UsageError */.eb(`A ${what} is one document, but a second one starts here.`, {
            place: { file, line, column },
        });
    }
    return document;
}
function readContract(document, file) {
    (0,inputs_faults/* throwFaults */.G3)((0,schema_faults/* findSchemaFaults */.kR)(validators_generated/* validateContract */.T7, document, file));
    const faults = [];
    const written = document.value.profiles;
    const seen = new Map();
    const profiles = written.map((profile, index) => {
        const at = (...path) => (0,schema_faults/* placeOf */.$t)(file, document, ['profiles', index, ...path]);
        const before = seen.get(profile.id);
        if (before === undefined)
            seen.set(profile.id, at('id'));
        else {
            const message = `The profile id ${(0,nearest/* formatFound */.Ay)(profile.id)} is used twice; the first is at ${(0,inputs_faults/* formatPlace */.dE)(before)}.`;
            faults.push({ message, place: at('id') });
        }
        return readProfile(profile, at, faults);
    });
    (0,inputs_faults/* throwFaults */.G3)(faults);
    return { file, profiles };
}
function readProfile(file, at, faults) {
    const toggles = (field) => file[field].flatMap((text, index) => {
        const place = at(field, index);
        const toggle = parseToggle(text, place);
        if (toggle !== undefined)
            return [toggle];
        const message = `The toggle ${(0,nearest/* formatFound */.Ay)(text)} has an empty step; accepted: path or path=value, like rollout.enabled=true.`;
        faults.push({ message, place });
        return [];
    });
    const requiredToggles = toggles('requiredToggles');
    const forbiddenToggles = toggles('forbiddenToggles');
    for (const toggle of forbiddenToggles) {
        if (requiredToggles.some(({ text }) => text === toggle.text)) {
            faults.push({
                message: `The toggle ${(0,nearest/* formatFound */.Ay)(toggle.text)} is required and forbidden.`,
                place: toggle.place,
            });
        }
    }
    return {
        id: file.id,
        name: file.name,
        suite: file.suite,
        valuesFile: file.values_file,
        rolloutMode: file.rollout_mode,
        warmupRequired: file.warmup_required,
        readinessPathRequired: file.readiness_path_required,
        intendedUse: file.intendedUse,
        forbiddenToggles,
        requiredToggles,
        expectedResourcesClass: file.expectedResourcesClass,
        networkPolicyModeRequired: file.networkPolicyModeRequired,
        hpaPolicyRequired: file.hpaPolicyRequired,
        ...(file.chart === undefined ? {} : { chart: file.chart }),
        ...(file.values_files === undefined ? {} : { valuesFiles: file.values_files }),
        ...(file.kustomize === undefined ? {} : { kustomize: file.kustomize }),
        ...(file.release === undefined ? {} : { release: file.release }),
        ...(file.namespace === undefined ? {} : { namespace: file.namespace }),
        ...(file.environment === undefined ? {} : { environment: file.environment }),
        ...(file.warmup === undefined ? {} : { warmup: file.warmup }),
        ...(file.readiness_path === undefined ? {} : { readinessPath: file.readiness_path }),
        ...(file.owner === undefined ? {} : { owner: file.owner }),
        place: at(),
        places: Object.fromEntries(Object.keys(file).map((key) => [key, at(key)])),
    };
}

;// CONCATENATED MODULE: ./src/contract/parse-matrix.ts




/** Reads an install matrix, JSON or YAML; whether it agrees with the contract is judged by rules. Throws UsageError. */
function parseMatrix(text, file) {
    const document = onlyDocument(text, file, 'install matrix');
    (0,inputs_faults/* throwFaults */.G3)((0,schema_faults/* findSchemaFaults */.kR)(validators_generated/* validateInstallMatrix */.PI, document, file));
    const { profiles, scenarios } = document.value;
    const placesOf = (list, index) => {
        const entry = document.value[list][index] ?? {};
        return Object.fromEntries(Object.keys(entry).map((key) => [key, (0,schema_faults/* placeOf */.$t)(file, document, [list, index, key])]));
    };
    return {
        file,
        profiles: profiles.map(({ name, values_file, suite }, index) => ({
            name,
            valuesFile: values_file,
            suite,
            place: (0,schema_faults/* placeOf */.$t)(file, document, ['profiles', index]),
            places: placesOf('profiles', index),
        })),
        scenarios: scenarios.map(({ name, kind, profile, suite, baseline_ref, target_ref }, index) => ({
            name,
            kind,
            profile,
            suite,
            ...(baseline_ref === undefined ? {} : { baselineRef: baseline_ref }),
            ...(target_ref === undefined ? {} : { targetRef: target_ref }),
            place: (0,schema_faults/* placeOf */.$t)(file, document, ['scenarios', index]),
            places: placesOf('scenarios', index),
        })),
    };
}

;// CONCATENATED MODULE: ./src/contract/load-contract.ts







const matrixNames = ['install-matrix.json', 'install-matrix.yaml', 'install-matrix.yml'];
/** The contract at a tree path, with the install matrix beside it. Throws UsageError when it is absent or wrong. */
function loadContract(tree, file, place) {
    const contract = parseContract(readUsageFile(tree, file, 'contract', place), file);
    const matrix = loadMatrix(tree, (0,tree_path/* parentOf */.gN)(file));
    return matrix === undefined ? contract : { ...contract, matrix };
}
/** The contract of a configuration: the file that it names, or its inline profiles; `undefined` when it has neither. */
function loadConfiguredContract(tree, config) {
    if (config.contract !== undefined)
        return loadContract(tree, config.contract.file, config.contract.place);
    if (config.profiles === undefined)
        return undefined;
    const contract = inlineContract(config.profiles, config.file);
    const matrix = loadMatrix(tree, (0,tree_path/* parentOf */.gN)(config.file));
    return matrix === undefined ? contract : { ...contract, matrix };
}
/** Text of a file that the user named; what keeps it from being read is wrong configuration. */
function readUsageFile(tree, file, what, place) {
    return (0,inputs_faults/* asUsage */.im)(() => {
        const entry = tree.stat(file);
        if (entry?.kind === 'file')
            return (0,decode/* decodeText */.g)(tree.read(file), file);
        const found = entry === undefined ? 'there is nothing' : 'there is a folder';
        throw new errors/* UsageError */.eb(`The ${what} ${(0,nearest/* formatFound */.Ay)(file)} cannot be read: ${found}.`, {
            place,
            next: 'Paths of a configuration are relative to its folder, those of flags to the working directory.',
        });
    });
}
/** A path of the contract, relative to the contract file or to the repository root; two different matches are a fault. */
function resolveContractPath(tree, contractFile, written, place) {
    const candidates = [...new Set([(0,tree_path/* parentOf */.gN)(contractFile), ''].flatMap((folder) => join(folder, written)))];
    const matches = (0,inputs_faults/* asUsage */.im)(() => candidates.filter((candidate) => tree.stat(candidate) !== undefined));
    const [first, second] = matches;
    if (first === undefined) {
        const looked = candidates.map((candidate) => (0,nearest/* formatFound */.Ay)(candidate)).join(' and ');
        const message = looked === ''
            ? `${(0,nearest/* formatFound */.Ay)(written)} leaves the repository.`
            : `${(0,nearest/* formatFound */.Ay)(written)} is not there; looked for ${looked}.`;
        return {
            fault: { message, place, next: 'Paths are relative to the contract file or to the repository root.' },
        };
    }
    if (second !== undefined) {
        const message = `${(0,nearest/* formatFound */.Ay)(written)} has two matches: ${(0,nearest/* formatFound */.Ay)(first)} and ${(0,nearest/* formatFound */.Ay)(second)}.`;
        return {
            fault: { message, place, next: 'Write the path so that it means one of them, or remove the other.' },
        };
    }
    return { path: first };
}
function join(folder, written) {
    try {
        return [(0,tree_path/* joinTreePath */.Kp)(folder, written)];
    }
    catch (thrown) {
        if (thrown instanceof errors/* ProblemError */.Mm)
            return [];
        throw thrown;
    }
}
function loadMatrix(tree, folder) {
    const found = matrixNames
        .map((name) => (0,tree_path/* childOf */.GG)(folder, name))
        .filter((file) => (0,inputs_faults/* asUsage */.im)(() => tree.stat(file))?.kind === 'file');
    const [file, second] = found;
    if (file === undefined)
        return undefined;
    if (second !== undefined) {
        throw new errors/* UsageError */.eb(`There are two install matrices: ${file} and ${second}.`, {
            place: { file: second },
        });
    }
    return parseMatrix(readUsageFile(tree, file, 'install matrix'), file);
}

;// CONCATENATED MODULE: ./src/targets/contract-targets.ts







/** One target for each profile, named by it. Collects what is wrong with the paths of all profiles, then throws one UsageError. */
function contractTargets(tree, contract, context, flags) {
    const faults = [];
    const charts = new ChartFinder(tree, contract);
    const targets = contract.profiles.flatMap((profile) => {
        const target = profileTarget(tree, contract, profile, context, flags, charts, faults);
        return target === undefined ? [] : [target];
    });
    (0,inputs_faults/* throwFaults */.G3)(faults);
    return targets;
}
function profileTarget(tree, contract, profile, context, flags, charts, faults) {
    const resolve = (written, place) => accept(resolveContractPath(tree, contract.file, written, place), faults);
    const at = (field) => profile.places[field] ?? profile.place;
    const { config } = context;
    const environment = profile.environment === undefined || config === undefined
        ? undefined
        : requireEnvironment(config, profile.environment, at('environment'), faults);
    const parts = {
        name: profile.id,
        namespace: profile.namespace,
        profile: profile.id,
        environment: environment?.name ?? profile.environment,
        owner: profile.owner,
    };
    if (profile.kustomize !== undefined) {
        const path = resolve(profile.kustomize, at('kustomize'));
        return path === undefined
            ? undefined
            : makeTarget(context, { ...parts, source: { kind: 'kustomize', path } });
    }
    const values = readValues(profile, at, resolve);
    if (values === undefined)
        return undefined;
    const chart = flags.chart ??
        (profile.chart === undefined
            ? (flags.pathChart ?? charts.find(values.own, at('values_file'), faults))
            : resolve(profile.chart, at('chart')));
    if (chart === undefined)
        return undefined;
    if (!isChart(tree, chart)) {
        faults.push({ message: `${(0,nearest/* formatFound */.Ay)(chart)} is no chart: it has no Chart.yaml.`, place: at('chart') });
        return undefined;
    }
    const { request } = context;
    const source = helmSource(context, {
        chart,
        values: [...values.files, ...flags.values.map((path) => ({ path, optional: false }))],
        set: request.set,
        release: request.release ?? profile.release ?? readChartFacts(tree, chart).name,
    }, environment);
    return makeTarget(context, { ...parts, source });
}
/** `values_files` come first, then the profile's own file, which wins; where the list has it, the list is the whole order. */
function readValues(profile, at, resolve) {
    const own = resolve(profile.valuesFile, at('values_file'));
    if (own === undefined)
        return undefined;
    const files = [];
    for (const written of profile.valuesFiles ?? []) {
        const path = resolve(written, at('values_files'));
        if (path !== undefined)
            files.push({ path, optional: false });
    }
    if (!files.some(({ path }) => path === own))
        files.push({ path: own, optional: false });
    return { files, own };
}
/** Finds the chart that a profile means when nothing names it. */
class ChartFinder {
    #tree;
    #contract;
    #near = new Map();
    constructor(tree, contract) {
        this.#tree = tree;
        this.#contract = contract;
    }
    /** The chart that the values file lies in; else the one beside the contract, or the only one below the contract's folder or the nearest of its parents that has any. */
    find(values, place, faults) {
        const owner = enclosingChart(this.#tree, (0,tree_path/* parentOf */.gN)(values));
        if (owner !== undefined)
            return owner;
        const near = this.#chartsNear((0,tree_path/* parentOf */.gN)(this.#contract.file));
        if (near.length === 1)
            return near[0];
        const found = near.length === 0 ? 'the repository has none' : `there are several: ${(0,nearest/* formatAccepted */.tj)(near)}`;
        faults.push({
            message: `No chart is named for this profile, and ${found}.`,
            place,
            next: 'Name it by --chart DIR or the field chart of the profile.',
        });
        return undefined;
    }
    #chartsNear(folder) {
        const known = this.#near.get(folder);
        if (known !== undefined)
            return known;
        let found;
        if (isChart(this.#tree, folder))
            found = [folder];
        else {
            found = scanRepository(this.#tree, folder).charts.filter((chart) => !readChartFacts(this.#tree, chart).isLibrary);
            if (found.length === 0 && folder !== '')
                found = this.#chartsNear((0,tree_path/* parentOf */.gN)(folder));
        }
        this.#near.set(folder, found);
        return found;
    }
}
function accept(resolved, faults) {
    if ('path' in resolved)
        return resolved.path;
    faults.push(resolved.fault);
    return undefined;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/targets/place-in-repository.ts



/** The tree path that a flag means. Throws UsageError when it lies outside the repository. */
function placeInRepository(standpoint, written) {
    const path = (0,external_node_path_.relative)(standpoint.root, (0,external_node_path_.resolve)(standpoint.cwd, written));
    if (path === '..' || path.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(path)) {
        throw new errors/* UsageError */.eb(`${(0,nearest/* formatFound */.Ay)(written)} lies outside the repository ${standpoint.root}.`, {
            next: 'Run in the repository that holds it.',
        });
    }
    return external_node_path_.sep === '/' ? path : path.replaceAll(external_node_path_.sep, '/');
}
/** Like {@link placeInRepository}, but `undefined` for what cannot be a path of the repository: it may be the name of a target. */
function tryPlaceInRepository(standpoint, written) {
    try {
        return placeInRepository(standpoint, written);
    }
    catch (thrown) {
        if (thrown instanceof errors/* UsageError */.eb)
            return undefined;
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./src/targets/select-targets.ts



/**
 * The targets that PATH arguments mean: by name, or because a folder or file of their source lies at, under or above a PATH.
 * Without PATHs all. Throws UsageError for a PATH that meets none, except in the base of a change, where it may not be there yet.
 */
function selectTargets(targets, paths, standpoint, isBase = false) {
    if (paths.length === 0)
        return targets;
    const selected = new Set();
    for (const written of paths) {
        const named = targets.filter(({ name }) => name === written);
        const path = tryPlaceInRepository(standpoint, written);
        const met = named.length > 0 || path === undefined ? named : targets.filter(({ source }) => meets(source, path));
        if (met.length === 0 && !isBase)
            throw meetsNone(written, targets);
        for (const target of met)
            selected.add(target);
    }
    return targets.filter((target) => selected.has(target));
}
function meets(source, path) {
    const isUnder = (file, folder) => folder === '' || file === folder || file.startsWith(`${folder}/`);
    switch (source.kind) {
        case 'kustomize':
            return isUnder(source.path, path) || (source.path !== '' && isUnder(path, source.path));
        case 'helm': {
            const files = [source.chart, ...source.values.map((file) => file.path)];
            return (files.some((file) => isUnder(file, path)) || (source.chart !== '' && isUnder(path, source.chart)));
        }
        case 'manifests':
            return source.paths.some((file) => isUnder(file, path) || (file !== '' && isUnder(path, file)));
    }
}
function meetsNone(written, targets) {
    const names = targets.map(({ name }) => name);
    return new errors/* UsageError */.eb(`${(0,nearest/* formatFound */.Ay)(written)} meets no target, neither by name nor by path; targets: ${(0,nearest/* formatAccepted */.tj)(names)}.${(0,nearest/* formatHint */.FD)(written, names)}`);
}

;// CONCATENATED MODULE: ./src/targets/kustomization-use.ts






const folderFields = ['resources', 'bases', 'components', 'generators', 'transformers', 'validators'];
/** Reads every kustomization once. One that cannot be read uses nothing, so that it stays a target and its fault is seen. */
function readKustomizationUse(tree, folders) {
    const all = new Map(folders.map((folder) => [folder, readKustomization(tree, folder)]));
    const used = new Set([...all].flatMap(([folder, { uses }]) => uses.filter((use) => use !== folder)));
    const targets = [...all].filter(([, { isComponent }]) => !isComponent).map(([folder]) => folder);
    const leaves = targets.filter((folder) => !used.has(folder));
    const reached = new Set();
    for (const leaf of leaves)
        reach(all, leaf, reached);
    for (const folder of targets) {
        if (reached.has(folder))
            continue;
        leaves.push(folder);
        reach(all, folder, reached);
    }
    return {
        leaves: leaves.sort(),
        components: [...all].filter(([, { isComponent }]) => isComponent).map(([folder]) => folder),
        mentioned: new Set([...all.values()].flatMap(({ mentioned }) => mentioned)),
        charts: new Set([...all.values()].flatMap(({ charts }) => charts)),
    };
}
function reach(all, from, reached) {
    const open = [from];
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
        if (reached.has(folder))
            continue;
        reached.add(folder);
        open.push(...(all.get(folder)?.uses ?? []));
    }
}
function readKustomization(tree, folder) {
    const nothing = { isComponent: false, uses: [], mentioned: [], charts: [] };
    const file = kustomizationNames
        .map((name) => (0,tree_path/* childOf */.GG)(folder, name))
        .find((path) => kindAt(tree, path) === 'file');
    if (file === undefined)
        return nothing;
    let value;
    try {
        value = (0,parse/* parseDocuments */.e)((0,decode/* decodeText */.g)(tree.read(file), file), file).find((document) => document.value !== null)?.value;
    }
    catch (thrown) {
        if (thrown instanceof errors/* ProblemError */.Mm)
            return nothing;
        throw thrown;
    }
    const kustomization = record(value);
    return {
        isComponent: kustomization['kind'] === 'Component',
        uses: folderFields.flatMap((field) => texts(kustomization[field])).flatMap((text) => kustomization_use_join(folder, text)),
        mentioned: mentionsIn(value).flatMap((text) => kustomization_use_join(folder, text)),
        charts: chartsOf(kustomization).flatMap((text) => kustomization_use_join(folder, text)),
    };
}
function chartsOf(kustomization) {
    const home = record(kustomization['helmGlobals'])['chartHome'];
    const folder = typeof home === 'string' ? home : 'charts';
    const inflated = list(kustomization['helmCharts']).map((chart) => [folder, record(chart)['name']]);
    const old = list(kustomization['helmChartInflationGenerator']).map((chart) => [
        record(chart)['chartHome'] ?? folder,
        record(chart)['chartName'],
    ]);
    return [...inflated, ...old].flatMap(([at, name]) => typeof at === 'string' && typeof name === 'string' ? [`${at}/${name}`] : []);
}
/** Every text of a kustomization that may be a path; of `key=path` (generators) the path. */
function mentionsIn(value) {
    const found = [];
    const open = [value];
    while (open.length > 0) {
        const item = open.pop();
        if (typeof item === 'string') {
            if (item.length < 1000 && !item.includes('\n'))
                found.push(item, item.slice(item.indexOf('=') + 1));
        }
        else if (typeof item === 'object' && item !== null) {
            open.push(...Object.values(item));
        }
    }
    return found;
}
function kustomization_use_join(folder, written) {
    try {
        return [(0,tree_path/* joinTreePath */.Kp)(folder, written)];
    }
    catch (thrown) {
        if (thrown instanceof errors/* ProblemError */.Mm)
            return [];
        throw thrown;
    }
}
function record(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
function texts(value) {
    return list(value).filter((item) => typeof item === 'string');
}

;// CONCATENATED MODULE: ./src/targets/plain-manifests.ts



/** Files of tools have apiVersion and kind too, but no API server knows them. */
const toolGroups = /^(kustomize\.config\.k8s\.io|skaffold|kind\.x-k8s\.io|kubeadm\.k8s\.io|kubelet\.config\.k8s\.io|kubeproxy\.config\.k8s\.io|kubescheduler\.config\.k8s\.io|apiserver\.config\.k8s\.io|apiserver\.k8s\.io|audit\.k8s\.io|client\.authentication\.k8s\.io|ctlptl\.dev|k3d\.io|chart-testing|devspace|krew\.googlecontainertools\.github\.com|backstage\.io)\//;
/** Tells by its content whether a file holds Kubernetes objects. What looks like them but cannot be read counts, so that its fault is seen. */
function sortFile(tree, file) {
    let text;
    try {
        text = (0,decode/* decodeText */.g)(tree.read(file), file);
    }
    catch (thrown) {
        if (thrown instanceof errors/* ProblemError */.Mm)
            return 'other';
        throw thrown;
    }
    if (!/["']?apiVersion["']?\s*:/.test(text) || !/["']?kind["']?\s*:/.test(text))
        return 'other';
    try {
        return (0,parse/* parseDocuments */.e)(text, file).some(({ value }) => isObject(value)) ? 'manifest' : 'other';
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ProblemError */.Mm))
            throw thrown;
        if (/\{\{|\{%|<%/.test(text))
            return 'templated';
        return /^apiVersion\s*:/m.test(text) && /^kind\s*:/m.test(text) ? 'manifest' : 'other';
    }
}
function isObject(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { apiVersion, kind } = value;
    if (typeof apiVersion !== 'string' || typeof kind !== 'string')
        return false;
    // A kubeconfig is `v1` as well.
    return !toolGroups.test(`${apiVersion}/`) && !(apiVersion === 'v1' && kind === 'Config');
}

;// CONCATENATED MODULE: ./src/targets/zero-config.ts








function emptyLooked() {
    return {
        folders: 0,
        overlays: 0,
        components: 0,
        usedKustomizations: 0,
        charts: 0,
        libraryCharts: 0,
        manifestFiles: 0,
        otherFiles: 0,
        templatedFiles: 0,
        unreadable: 0,
    };
}
/** Targets of a repository without configuration: leaf overlays, charts with their values files, folders of plain manifests. */
function findTargets(tree, from, context, looked) {
    const scan = scanRepository(tree, from);
    const use = readKustomizationUse(tree, scan.kustomizations);
    const targets = use.leaves.map((folder) => overlayTarget(tree, folder, context));
    looked.folders += scan.folders;
    looked.overlays += use.leaves.length;
    looked.components += use.components.length;
    looked.usedKustomizations += scan.kustomizations.length - use.leaves.length - use.components.length;
    looked.unreadable += scan.unreadable;
    for (const chart of scan.charts) {
        if (use.charts.has(chart))
            continue;
        looked.charts += 1;
        if (readChartFacts(tree, chart).isLibrary)
            looked.libraryCharts += 1;
        else
            targets.push(...chartTargets(tree, chart, context));
    }
    for (const [folder, files] of scan.files) {
        const manifests = files.filter((file) => !use.mentioned.has(file) && isManifest(tree, file, looked));
        if (manifests.length > 0)
            targets.push(manifestsTarget(folder, manifests, context));
    }
    return targets;
}
/** Targets of one PATH, a tree path. Throws UsageError when nothing is there or nothing can be made of it. */
function findTargetsAt(tree, path, context, looked) {
    const kind = tree.stat(path)?.kind;
    if (kind === undefined)
        throw nothingAt(tree, path);
    if (path === '')
        return findTargets(tree, path, context, looked);
    if (kind === 'file')
        return findTargetsOfFile(tree, path, context, looked);
    if (isChart(tree, path)) {
        looked.charts += 1;
        return chartTargets(tree, path, context);
    }
    if (kustomizationNames.some((name) => tree.list(path).includes(name))) {
        looked.overlays += 1;
        return [overlayTarget(tree, path, context)];
    }
    const chart = enclosingChart(tree, path);
    if (chart !== undefined && chart !== '')
        return chartTargets(tree, chart, context);
    return findTargets(tree, path, context, looked);
}
/**
 * One target for each chart, or one for each of its values files for an environment; the bare defaults only when there is none.
 * `--set` and `--release` go into each: they must not turn a check of every environment into one of the defaults.
 */
function chartTargets(tree, chart, context) {
    const { set } = context.request;
    const release = context.request.release ?? readChartFacts(tree, chart).name;
    const found = isPackage(chart) ? [] : findEnvironmentValues(tree, chart);
    if (found.length === 0) {
        const source = helmSource(context, { chart, values: [], set, release });
        return [makeTarget(context, { name: nameOf(chart), source })];
    }
    return found.map(({ file, environment }) => {
        const suggested = suggestedEnvironment(context.config, environment);
        const values = [{ path: file, optional: false }];
        const source = helmSource(context, { chart, values, set, release }, suggested.settings);
        return makeTarget(context, { name: file, source, environment: suggested.name });
    });
}
function findTargetsOfFile(tree, file, context, looked) {
    const name = (0,tree_path/* baseNameOf */.mv)(file);
    if (kustomizationNames.includes(name)) {
        looked.overlays += 1;
        return [overlayTarget(tree, (0,tree_path/* parentOf */.gN)(file), context)];
    }
    if (isPackage(file)) {
        looked.charts += 1;
        return chartTargets(tree, file, context);
    }
    const chart = enclosingChart(tree, (0,tree_path/* parentOf */.gN)(file));
    if (chart !== undefined && (chart !== '' || !isManifest(tree, file, emptyLooked()))) {
        looked.charts += 1;
        const targets = chartTargets(tree, chart, context);
        const ofFile = targets.filter((target) => target.name === file);
        return ofFile.length > 0 ? ofFile : targets;
    }
    if (!isManifest(tree, file, looked)) {
        throw new errors/* UsageError */.eb(`${(0,nearest/* formatFound */.Ay)(file)} holds no Kubernetes objects.`, {
            next: 'Accepted: an overlay, a chart (folder or .tgz), a file or folder of manifests, or a folder that holds such.',
        });
    }
    return [manifestsTarget(file, [file], context)];
}
function overlayTarget(tree, folder, context) {
    const group = (0,tree_path/* baseNameOf */.mv)((0,tree_path/* parentOf */.gN)(folder));
    const isDeclared = (context.config?.environments.length ?? 0) > 0;
    const isEnvironment = isDeclared || ['overlays', 'environments', 'envs', 'env'].includes(group);
    const environment = isEnvironment
        ? suggestedEnvironment(context.config, (0,tree_path/* baseNameOf */.mv)(folder)).name
        : undefined;
    // A folder that is a chart as well: the chart has the folder's name.
    const file = kustomizationNames.find((name) => tree.list(folder).includes(name)) ?? '';
    const name = isChart(tree, folder) ? (0,tree_path/* childOf */.GG)(folder, file) : nameOf(folder);
    return makeTarget(context, { name, source: { kind: 'kustomize', path: folder }, environment });
}
function manifestsTarget(path, files, context) {
    return makeTarget(context, { name: nameOf(path), source: { kind: 'manifests', paths: files } });
}
function isManifest(tree, file, looked) {
    const sort = /\.(ya?ml|json)$/.test(file) ? sortFile(tree, file) : 'other';
    if (sort === 'manifest')
        looked.manifestFiles += 1;
    else if (sort === 'templated')
        looked.templatedFiles += 1;
    else
        looked.otherFiles += 1;
    return sort === 'manifest';
}
/** Targets are named by their path; the root is a dot. */
function nameOf(path) {
    return path === '' ? '.' : path;
}
function nothingAt(tree, path) {
    let folder = (0,tree_path/* parentOf */.gN)(path);
    while (folder !== '' && tree.stat(folder)?.kind !== 'directory')
        folder = (0,tree_path/* parentOf */.gN)(folder);
    const missing = path.slice(folder === '' ? 0 : folder.length + 1).split('/')[0] ?? path;
    const where = folder === '' ? 'the repository' : (0,nearest/* formatFound */.Ay)(folder);
    return new errors/* UsageError */.eb(`There is nothing at ${(0,nearest/* formatFound */.Ay)(path)}: ${where} has no ${(0,nearest/* formatFound */.Ay)(missing)}.${(0,nearest/* formatHint */.FD)(missing, tree.list(folder))}`);
}

;// CONCATENATED MODULE: ./src/targets/discover.ts










/**
 * Targets by the configuration, else by the contract's profiles, else by what is found at each PATH.
 * Throws UsageError for names and paths that meet nothing.
 */
function discoverTargets(input) {
    const { tree, request, config, contract } = input;
    const standpoint = { cwd: request.cwd, root: input.root };
    const context = { request, config };
    if (config !== undefined && config.targets.length > 0) {
        refuseChartFlags(request, `the targets of ${config.file} name their charts themselves`);
        const { targets, places } = configuredTargets(tree, config, contract, context);
        return discover_select(targets, places, input);
    }
    const isThere = (path) => (0,inputs_faults/* asUsage */.im)(() => tree.stat(placeInRepository(standpoint, path))) !== undefined;
    const flagged = [...request.values, ...(request.chart === undefined ? [] : [request.chart])];
    if (input.isBase === true && !flagged.every(isThere))
        return whole([]);
    const inTree = (path, what) => {
        if (isThere(path))
            return placeInRepository(standpoint, path);
        throw new errors/* UsageError */.eb(`The ${what} ${(0,nearest/* formatFound */.Ay)(path)} is not there.`);
    };
    const values = request.values.map((path) => inTree(path, 'values file'));
    const pathChart = chartAt(tree, request.paths.length === 1 ? tryPlaceInRepository(standpoint, request.paths[0] ?? '') : undefined);
    const chart = request.chart === undefined ? pathChart : inTree(request.chart, 'chart');
    if (chart !== undefined && !(0,inputs_faults/* asUsage */.im)(() => isChart(tree, chart))) {
        throw new errors/* UsageError */.eb(`${(0,nearest/* formatFound */.Ay)(chart)} is no chart: accepted is a folder with a Chart.yaml, or a .tgz.`);
    }
    if (contract !== undefined) {
        const flags = { chart: request.chart === undefined ? undefined : chart, pathChart, values };
        return discover_select(contractTargets(tree, contract, context, flags), new Map(), input);
    }
    if (request.chart !== undefined && request.paths.length > 0) {
        throw new errors/* UsageError */.eb('A PATH and --chart are both given.', { next: 'Give the chart by one of them.' });
    }
    const isNamed = request.chart !== undefined || request.set.length > 0 || request.release !== undefined;
    if (chart !== undefined && values.length > 0)
        return whole([flaggedChart(tree, chart, values, context)]);
    if (chart !== undefined && isNamed)
        return whole((0,inputs_faults/* asUsage */.im)(() => chartTargets(tree, chart, context)));
    refuseChartFlags(request, 'no single chart is named');
    return (0,inputs_faults/* asUsage */.im)(() => search(input, context));
}
function search({ tree, root, request, isBase }, context) {
    const looked = emptyLooked();
    const here = placeInRepository({ cwd: request.cwd, root }, '.');
    const found = request.paths.length === 0
        ? findTargets(tree, here, context, looked)
        : request.paths
            .map((path) => placeInRepository({ cwd: request.cwd, root }, path))
            .filter((path) => isBase !== true || tree.stat(path) !== undefined)
            .flatMap((path) => findTargetsAt(tree, path, context, looked));
    // Two paths may lead to one target.
    const targets = [...new Map(found.map((target) => [target.name, target])).values()].sort((a, b) => a.name < b.name ? -1 : 1);
    return {
        targets,
        all: targets,
        isComplete: request.paths.length === 0 && here === '',
        places: new Map(),
        looked,
        ...(targets.length > 0 ? {} : { nothing: formatLooked(looked) }),
    };
}
function discover_select(targets, places, input) {
    const { request, root } = input;
    const selected = selectTargets(targets, request.paths, { cwd: request.cwd, root }, input.isBase);
    const nothing = selected.length > 0 ? {} : { nothing: 'The configuration names no targets.' };
    return { targets: selected, all: targets, isComplete: true, places, ...nothing };
}
function whole(targets) {
    return { targets, all: targets, isComplete: false, places: new Map() };
}
/** The one target of a chart with values files from flags. */
function flaggedChart(tree, chart, values, context) {
    const { request } = context;
    const stems = values.map((path) => (path.split('/').at(-1) ?? path).replace(/\.ya?ml$/, ''));
    const source = helmSource(context, {
        chart,
        values: values.map((path) => ({ path, optional: false })),
        set: request.set,
        release: request.release ?? readChartFacts(tree, chart).name,
    });
    return makeTarget(context, { name: `${chart === '' ? '.' : chart}:${stems.join('+')}`, source });
}
function chartAt(tree, path) {
    if (path === undefined)
        return undefined;
    return (0,inputs_faults/* asUsage */.im)(() => tree.stat(path) !== undefined && isChart(tree, path)) ? path : undefined;
}
function refuseChartFlags(request, why) {
    const given = ['chart', 'values', 'set', 'release'].filter((name) => request.given[name] !== undefined);
    if (given.length === 0)
        return;
    throw new errors/* UsageError */.eb(`${given.map((name) => `--${name}`).join(', ')} cannot be used: ${why}.`, {
        next: 'Name the chart by --chart DIR, without a configuration that has targets.',
    });
}
/** What was looked at, when nothing to check was found. */
function formatLooked(looked) {
    const skipped = [
        [looked.components, 'kustomize component'],
        [looked.libraryCharts, 'library chart'],
        [looked.templatedFiles, 'templated file'],
        [looked.otherFiles, 'YAML or JSON file without Kubernetes objects'],
        [looked.unreadable, 'unreadable entry'],
    ];
    const rest = skipped
        .filter(([count]) => count > 0)
        .map(([count, what]) => `${count} ${what}${count === 1 ? '' : 's'}`);
    const seen = rest.length === 0 ? '' : ` What is there: ${rest.join(', ')}.`;
    const folders = looked.folders === 1 ? '1 folder' : `${looked.folders} folders`;
    return `Looked for overlays, charts and manifests in ${folders} and found none.${seen}`;
}

// EXTERNAL MODULE: ./src/targets/kustomization-graph.ts + 3 modules
var kustomization_graph = __webpack_require__(5916);
;// CONCATENATED MODULE: ./src/inputs/config-paths.ts

/** Paths of a configuration are written relative to its own folder; from here on they are tree paths. Templates stay templates. */
function placeConfigPaths(config) {
    const folder = external_node_path_.posix.dirname(config.file);
    if (folder === '.')
        return config;
    const place = (path) => (path.startsWith('/') ? path : external_node_path_.posix.join(folder, path));
    return {
        ...config,
        ...(config.contract === undefined
            ? {}
            : { contract: { ...config.contract, file: place(config.contract.file) } }),
        targets: config.targets.map((entry) => placeEntryPaths(entry, place)),
    };
}
function placeEntryPaths(entry, place) {
    const { match, kustomize, helm, manifests } = entry;
    return {
        ...entry,
        ...(match === undefined ? {} : { match: place(match) }),
        ...(kustomize === undefined ? {} : { kustomize: place(kustomize) }),
        ...(helm === undefined
            ? {}
            : { helm: { ...helm, chart: place(helm.chart), values: helm.values.map(place) } }),
        ...(manifests === undefined ? {} : { manifests: manifests.map(place) }),
    };
}

;// CONCATENATED MODULE: ./src/inputs/config-file.ts








/**
 * Reads `rollout-guard.yaml`. Collects every mistake, then throws one UsageError with file, line, what was found, what is
 * accepted and the nearest name. Names of profiles and targets are judged where those are known.
 */
function parseConfig(text, file, rules) {
    const documents = (0,inputs_faults/* asUsage */.im)(() => (0,parse/* parseDocuments */.e)(text, file)).filter((document) => document.value !== null);
    const [document] = documents;
    if (document === undefined) {
        throw new errors/* UsageError */.eb(`${file} is empty.`, {
            place: { file, line: 1 },
            next: 'Write at least: version: 1',
        });
    }
    if (documents.length > 1) {
        const { line, column } = documents[1]?.start ?? document.start;
        throw new errors/* UsageError */.eb('The configuration is one document, but a second one starts here.', {
            place: { file, line, column },
        });
    }
    (0,inputs_faults/* throwFaults */.G3)((0,schema_faults/* findSchemaFaults */.kR)(validators_generated/* validateConfig */.$r, document, file));
    const reading = new Reading(document, file, rules);
    const config = reading.read(document.value);
    (0,inputs_faults/* throwFaults */.G3)(reading.faults);
    return { config: placeConfigPaths(config), document };
}
/** One pass over a valid file: resolves names and keeps places. */
class Reading {
    faults = [];
    #document;
    #file;
    #rules;
    constructor(document, file, rules) {
        this.#document = document;
        this.#file = file;
        this.#rules = rules;
    }
    read(file) {
        if (file.contract !== undefined && file.profiles !== undefined) {
            this.#fault(['profiles'], 'Both contract and profiles are given; a configuration has one contract.');
        }
        const rules = this.#readRules(file.rules ?? {}, ['rules']);
        return {
            file: this.#file,
            ...(file.contract === undefined
                ? {}
                : { contract: { file: file.contract, place: this.#place(['contract']) } }),
            ...(file.profiles === undefined ? {} : { profiles: this.#readProfiles(file.profiles) }),
            targets: (file.targets ?? []).map((target, index) => this.#readTarget(target, ['targets', index])),
            environments: this.#readEnvironments(file.environments ?? {}),
            rules: rules.settings,
            rulePlaces: rules.places,
            waivers: (file.waivers ?? []).map((waiver, index) => this.#readWaiver(waiver, ['waivers', index])),
            external: {
                services: file.external?.services ?? [],
                analysisTemplates: file.external?.analysisTemplates ?? [],
                objects: file.external?.objects ?? [],
            },
            ...(file.resourceClasses === undefined ? {} : { resourceClasses: file.resourceClasses }),
        };
    }
    #readTarget(target, path) {
        const { helm, ...rest } = target;
        const entry = {
            ...rest,
            ...(helm === undefined
                ? {}
                : {
                    helm: {
                        ...helm,
                        values: helm.values ?? [],
                        set: helm.set ?? [],
                        apiVersions: helm.apiVersions ?? [],
                        includeCrds: helm.includeCrds ?? true,
                    },
                }),
            place: this.#place(path),
            places: Object.fromEntries(Object.keys(target).map((key) => [key, this.#place([...path, key])])),
        };
        for (const { field, name, known } of unknownCaptures(entry)) {
            const accepted = known.length === 0 ? 'none, since there is no match with captures' : (0,nearest/* formatAccepted */.tj)(known);
            this.#fault([...path, field], `{${name}} is not a capture of match; accepted: ${accepted}.${(0,nearest/* formatHint */.FD)(name, known)}`);
        }
        return entry;
    }
    #readEnvironments(file) {
        const owners = new Map();
        for (const name of Object.keys(file))
            owners.set(name, name);
        return Object.entries(file).map(([name, written]) => {
            const path = ['environments', name];
            const environment = written ?? {};
            (environment.aliases ?? []).forEach((alias, index) => {
                const owner = owners.get(alias);
                if (owner !== undefined) {
                    this.#fault([...path, 'aliases', index], `"${alias}" already names the environment "${owner}".`);
                }
                owners.set(alias, name);
            });
            return {
                name,
                aliases: environment.aliases ?? [],
                protected: environment.protected ?? false,
                ...(environment.kubeVersion === undefined ? {} : { kubeVersion: environment.kubeVersion }),
                ...(environment.argoRollouts === undefined ? {} : { argoRollouts: environment.argoRollouts }),
                apiVersions: environment.apiVersions ?? [],
                rules: this.#readRules(environment.rules ?? {}, [...path, 'rules']).settings,
                place: this.#place(path),
                settings: environment,
            };
        });
    }
    #readRules(file, path) {
        const settings = {};
        const places = {};
        for (const [key, setting] of Object.entries(file)) {
            const id = this.#ruleId(key, [...path, key]);
            if (id === undefined)
                continue;
            if (Object.hasOwn(settings, id)) {
                this.#fault([...path, key], `The rule ${id} is set twice, by its name and by its id.`);
            }
            settings[id] = typeof setting === 'string' ? { severity: setting } : setting;
            places[id] = this.#place([...path, key]);
        }
        return { settings, places };
    }
    #readWaiver(waiver, path) {
        if (!isDate(waiver.expires)) {
            this.#fault([...path, 'expires'], `${(0,nearest/* formatFound */.Ay)(waiver.expires)} is not a day of the calendar.`);
        }
        const rule = this.#ruleId(waiver.rule, [...path, 'rule']) ?? waiver.rule;
        return { ...waiver, rule, place: this.#place(path) };
    }
    #readProfiles(values) {
        const places = {};
        const visit = (value, path) => {
            places['/' + path.join('/')] = this.#place(['profiles', ...path]);
            if (typeof value !== 'object' || value === null)
                return;
            if (Array.isArray(value))
                value.forEach((item, index) => visit(item, [...path, index]));
            else
                for (const [key, item] of Object.entries(value))
                    visit(item, [...path, key]);
        };
        values.forEach((value, index) => visit(value, [index]));
        return { values, places };
    }
    #ruleId(key, path) {
        const rule = this.#rules.find(({ id, name }) => id === key || name === key);
        if (rule === undefined) {
            const known = this.#rules.map(({ name }) => name);
            const hint = (0,nearest/* formatHint */.FD)(key, [...known, ...this.#rules.map(({ id }) => id)]);
            this.#fault(path, `There is no rule ${(0,nearest/* formatFound */.Ay)(key)}.${hint}`, 'rollout-guard rules lists them.');
        }
        return rule?.id;
    }
    #place(path) {
        return (0,schema_faults/* placeOf */.$t)(this.#file, this.#document, path);
    }
    #fault(path, message, next) {
        this.faults.push({ message, place: this.#place(path), next });
    }
}
function isDate(text) {
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

;// CONCATENATED MODULE: ./src/targets/load-inputs.ts






/** Where the configuration is looked for when no flag names it. */
const configNames = ['rollout-guard.yaml', 'rollout-guard.yml'];
/** Where a contract is looked for when there is no configuration and nothing else is named. */
const contractNames = [
    'rollout-safety-contract.json',
    'rollout-safety-contract.yaml',
    'rollout-safety-contract.yml',
];
/**
 * Reads configuration and contract from a tree: the files that flags name, else the nearest `rollout-guard.yaml` from the working
 * directory up to the root and the contract that it names; without
 * either a `rollout-safety-contract.json` that lies there. Of a base tree files that are not there are simply absent (`isBase`): the change may add them.
 */
function loadInputs(tree, root, request, rules, { isBase = false } = {}) {
    const place = (path) => placeInRepository({ cwd: request.cwd, root }, path);
    const isThere = (file) => (0,inputs_faults/* asUsage */.im)(() => tree.stat(file)) !== undefined;
    const configFile = request.config === undefined
        ? findUp(tree, place('.'), configNames, 'configuration')
        : place(request.config);
    const loaded = configFile === undefined || (isBase && !isThere(configFile))
        ? undefined
        : parseConfig(readUsageFile(tree, configFile, 'configuration'), configFile, rules);
    const contractFile = request.contract === undefined
        ? loaded === undefined && isWholeRun(request)
            ? findUp(tree, place('.'), contractNames, 'contract')
            : undefined
        : place(request.contract);
    let contract;
    if (contractFile === undefined)
        contract = loaded && loadConfiguredContract(tree, loaded.config);
    else if (!isBase || isThere(contractFile))
        contract = loadContract(tree, contractFile);
    return { ...(loaded === undefined ? {} : { loaded }), ...(contract === undefined ? {} : { contract }) };
}
/** Nothing names what to look at, so a contract that lies there says it. */
function isWholeRun({ paths, chart, values, set }) {
    return paths.length === 0 && chart === undefined && values.length === 0 && set.length === 0;
}
/** The file of that name in the nearest folder from where the command runs up to the root. */
function findUp(tree, from, names, what) {
    for (let folder = from;; folder = (0,tree_path/* parentOf */.gN)(folder)) {
        const found = names
            .map((name) => (0,tree_path/* childOf */.GG)(folder, name))
            .filter((file) => (0,inputs_faults/* asUsage */.im)(() => tree.stat(file)) !== undefined);
        if (found.length > 1) {
            throw new errors/* UsageError */.eb(`There are two ${what}s: ${found.join(' and ')}.`, {
                next: `Keep one, or name it by ${what === 'contract' ? '--contract' : '--config'}.`,
            });
        }
        if (found[0] !== undefined || folder === '')
            return found[0];
    }
}

;// CONCATENATED MODULE: ./src/targets/waiver-faults.ts


/** Waivers that name no target of the repository. `names` are all targets, also those that this run leaves out. */
function findWaiverFaults(config, names) {
    return config.waivers
        .filter((waiver) => !names.some((name) => (0,targets_policy/* waiverMeets */.Nl)(waiver, name)))
        .map((waiver) => ({
        message: `The waiver of ${waiver.rule} names the target ${(0,nearest/* formatFound */.Ay)(waiver.target)}, which is not there.${(0,nearest/* formatHint */.FD)(waiver.target, names)}`,
        place: waiver.place,
        next: 'Name a target, or write a pattern with *.',
    }));
}

;// CONCATENATED MODULE: ./src/check/side.ts










const ruleNames = registry/* allRules */.V.map(({ meta }) => ({ id: meta.id, name: meta.name }));
/** Reads configuration and contract of one state. Throws UsageError for what the user has to mend. */
function readInputs(spec, root, request, isBase) {
    const tree = (0,screen_reads/* screenReads */.Q)((0,open_tree/* openTree */.r)(spec));
    const { loaded, contract } = loadInputs(tree, root, request, ruleNames, { isBase });
    return {
        spec,
        tree,
        ...(loaded === undefined ? {} : { loaded, config: loaded.config }),
        ...(contract === undefined ? {} : { contract }),
    };
}
/** Finds the targets of the head, in the environments that the base protects as the base describes them. */
function findHeadTargets(inputs, root, request, protector) {
    const config = inputs.config && (0,targets_policy/* protectConfig */.c6)(inputs.config, protector);
    const { tree, contract } = inputs;
    const discovery = discoverTargets({ tree, root, request, config, contract });
    if (inputs.config !== undefined && discovery.isComplete) {
        (0,inputs_faults/* throwFaults */.G3)(findWaiverFaults(inputs.config, discovery.all.map(({ name }) => name)));
    }
    return { ...inputs, graph: new kustomization_graph/* KustomizationGraph */.e(tree), discovery };
}
/**
 * The base of a change. What it did not have yet, or had wrong in a way that its own runs refused, judged nothing there: it has
 * no configuration or no targets then, and what the head has is new.
 */
function readBaseSide(spec, root, request) {
    const inputs = orElse(() => readInputs(spec, root, request, true), () => ({ spec, tree: (0,screen_reads/* screenReads */.Q)((0,open_tree/* openTree */.r)(spec)) }));
    const { tree, config, contract } = inputs;
    const discovery = orElse(() => discoverTargets({ tree, root, request, config, contract, isBase: true }), () => ({ targets: [], all: [], isComplete: false, places: new Map() }));
    return { ...inputs, graph: new kustomization_graph/* KustomizationGraph */.e(tree), discovery };
}
function orElse(read, otherwise) {
    try {
        return read();
    }
    catch (thrown) {
        if (thrown instanceof errors/* UsageError */.eb)
            return otherwise();
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./src/check/base.ts




/** Opens the base of the change. Throws a `ProblemError` with RG607 when it is not fetched, UsageError without a git repository. */
function openBase(repository, request, event) {
    if (request.base === undefined)
        return undefined;
    if (!repository.hasGit) {
        throw new errors/* UsageError */.eb('--base needs a git repository, and there is none here.', {
            next: 'Run in a checkout, or leave --base out to judge everything.',
        });
    }
    const { root } = repository;
    const { commit, tip } = (0,revision/* resolveBase */.gU)({
        root,
        base: request.base,
        ...(event.baseSha === undefined ? {} : { pullRequestBaseSha: event.baseSha }),
        ...(event.headSha === undefined ? {} : { pullRequestHeadSha: event.headSha }),
    });
    const side = readBaseSide({ kind: 'git', root, commit }, root, request);
    return {
        side,
        policy: tip === commit ? side : readBaseSide({ kind: 'git', root, commit: tip }, root, request),
        commit,
        changes: (0,closure/* indexChanges */._u)((0,revision/* changedPaths */.vl)(root, commit)),
        targets: new Map(side.discovery.all.map((target) => [target.name, target])),
    };
}

;// CONCATENATED MODULE: ./src/check/plan.ts









/** Throws UsageError for wrong configuration and where the change takes protection away, `ProblemError` for a base that is not there. */
function planCheck(request, change) {
    const repository = (0,revision/* findRepositoryRoot */.mL)(request.cwd);
    const { root } = repository;
    const inputs = readInputs({ kind: 'worktree', root }, root, request, false);
    const base = openBase(repository, request, change ?? {});
    const head = findHeadTargets(inputs, root, request, base?.policy.config);
    const policy = (0,targets_policy/* decidePolicy */.tT)({
        head,
        headTargets: head.discovery.all,
        headPlaces: head.discovery.places,
        ...(base === undefined
            ? {}
            : {
                base: base.policy,
                baseTargets: base.policy.discovery.all,
                basePlaces: base.policy.discovery.places,
            }),
    });
    (0,inputs_faults/* throwFaults */.G3)(policy.faults);
    const selected = new Set(head.discovery.targets.map(({ name }) => name));
    const targets = policy.targets.filter(({ name }) => selected.has(name));
    return { request, head, base, policy, targets, affected: affectedTargets(targets, head, base, policy) };
}
/** Configuration and contract of the head, read and judged, for a person to see. */
async function planInputs(request) {
    const { root } = (0,revision/* findRepositoryRoot */.mL)(request.cwd);
    const inputs = readInputs({ kind: 'worktree', root }, root, request, false);
    if (inputs.config !== undefined)
        await (0,settings/* checkRuleOptions */.j)(inputs.config);
    return inputs;
}
function affectedTargets(targets, head, base, policy) {
    if (base === undefined)
        return targets;
    const before = (0,targets_policy/* decidePolicy */.tT)({ head: base.side, headTargets: base.side.discovery.all });
    return targets.filter((target) => {
        const old = base.targets.get(target.name);
        if (old === undefined)
            return true;
        return mayDiffer({ side: head, target, policy: policy.policies[target.name] }, { side: base.side, target: old, policy: before.policies[target.name] }, base.changes);
    });
}
/** A target that the change removes is not judged any more, only asked what it brought. */
const noPolicy = {
    from: 'base',
    isProtected: false,
    rules: {},
    waivers: [],
    external: { services: [], analysisTemplates: [], objects: [] },
    resourceClasses: (0,resource_classes/* resourceClasses */.b)(undefined),
    acceptsAnnotationWaivers: false,
};
/** What a worker needs to know to judge a target of one side by the policy of the plan. */
function taskOf(id, target, side, { policy, head, base, request }, purpose = 'judge') {
    const judgedBy = policy.policies[target.name] ?? (purpose === 'provide' ? noPolicy : undefined);
    if (judgedBy === undefined)
        throw new Error(`no policy for ${target.name}`);
    const contract = judgedBy.from === 'base' ? base?.policy.contract : head.contract;
    return {
        id,
        purpose,
        tree: side.spec,
        target,
        settings: judgedBy.rules,
        resourceClasses: judgedBy.resourceClasses,
        versions: (0,versions/* versionsOf */.x4)({ ...judgedBy.environment, ...givenKubeVersion(target, request) }),
        external: judgedBy.external,
        ...(judgedBy.profile === undefined ? {} : { profile: judgedBy.profile }),
        ...(contract === undefined ? {} : { contract }),
    };
}
/** The version that the target is rendered for counts for the rules too. */
function givenKubeVersion({ source }, request) {
    const kubeVersion = request.kubeVersion ?? (source.kind === 'helm' ? source.kubeVersion : undefined);
    return kubeVersion === undefined ? {} : { kubeVersion };
}


/***/ }),

/***/ 7203:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ resourceClasses)
});

;// CONCATENATED MODULE: ./policies/resource-classes.json
const resource_classes_namespaceObject = /*#__PURE__*/JSON.parse('{"tiny":{"cpu":"250m","memory":"256Mi"},"small":{"cpu":"500m","memory":"512Mi"},"medium":{"cpu":"2","memory":"2Gi"},"large":{"cpu":"8","memory":"16Gi"}}');
;// CONCATENATED MODULE: ./src/contract/resource-classes.ts

const classes = ['tiny', 'small', 'medium', 'large'];
/** The table of the configuration, else the one in policies/. Amounts were validated by the schema. */
function resourceClasses(config) {
    const own = config?.resourceClasses;
    const table = own ?? resource_classes_namespaceObject;
    const bounds = Object.fromEntries(classes.map((name) => [name, readBound(table[name])]));
    return { own: own !== undefined, bounds: bounds };
}
const memoryUnits = {
    '': 1,
    k: 1e3,
    M: 1e6,
    G: 1e9,
    T: 1e12,
    P: 1e15,
    Ki: 2 ** 10,
    Mi: 2 ** 20,
    Gi: 2 ** 30,
    Ti: 2 ** 40,
    Pi: 2 ** 50,
};
function readBound(amounts) {
    const cpu = /^([\d.]+)(m?)$/.exec(amounts?.cpu ?? '');
    const memory = /^([\d.]+)(\D*)$/.exec(amounts?.memory ?? '');
    if (cpu === null || memory === null)
        throw new Error('resource classes were not validated');
    return {
        cpuMillis: Math.round(Number(cpu[1]) * (cpu[2] === 'm' ? 1 : 1000)),
        memoryBytes: Math.round(Number(memory[1]) * (memoryUnits[memory[2] ?? ''] ?? Number.NaN)),
    };
}


/***/ }),

/***/ 2567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ environmentNames),
/* harmony export */   j: () => (/* binding */ findEnvironment)
/* harmony export */ });
/** The environment of that name or alias. */
function findEnvironment(environments, name) {
    return (environments.find((environment) => environment.name === name) ??
        environments.find((environment) => environment.aliases.includes(name)));
}
/** Names and aliases, for messages. */
function environmentNames(environments) {
    return environments.flatMap((environment) => [environment.name, ...environment.aliases]);
}


/***/ }),

/***/ 5836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G3: () => (/* binding */ throwFaults),
/* harmony export */   dE: () => (/* binding */ formatPlace),
/* harmony export */   im: () => (/* binding */ asUsage)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2386);

const shownFaults = 20;
/** `file:line:column`, as editors and terminals link it. */
function formatPlace(place) {
    const line = place.line === undefined ? '' : `:${place.line}`;
    return `${place.file}${line}${line !== '' && place.column !== undefined ? `:${place.column}` : ''}`;
}
/** Throws one UsageError that lists all faults in the order of their places, twenty at the most, the rest counted; does nothing without faults. */
function throwFaults(faults) {
    const [first] = faults;
    if (first === undefined)
        return;
    if (faults.length === 1)
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(first.message, { place: first.place, next: first.next });
    const ordered = [...faults].sort(byPlace);
    const lines = ordered.slice(0, shownFaults).map((fault) => {
        const where = fault.place === undefined ? '' : `${formatPlace(fault.place)}: `;
        return `  ${where}${fault.message}${fault.next === undefined ? '' : ` ${fault.next}`}`;
    });
    const rest = faults.length - lines.length;
    if (rest > 0)
        lines.push(`  … and ${rest} more`);
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${faults.length} errors in the configuration:\n${lines.join('\n')}`, {
        place: ordered[0]?.place,
    });
}
/** Runs a reader of a file that the user named: a problem in it (not YAML, hostile, too big) is wrong configuration. */
function asUsage(read) {
    try {
        return read();
    }
    catch (thrown) {
        if (!(thrown instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm))
            throw thrown;
        const { message, place, next } = thrown.problem;
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(message, { place, next });
    }
}
function byPlace(a, b) {
    const files = compare(a.place?.file ?? '', b.place?.file ?? '');
    return (files ||
        (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
        (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
        compare(a.message, b.message));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 6990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   kR: () => (/* binding */ findSchemaFaults)
/* harmony export */ });
/* unused harmony export formatKeys */
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3915);

/** Place of what stands at a path in a document; the nearest parent that has one when nothing is there. */
function placeOf(file, document, path) {
    for (let length = path.length; length > 0; length--) {
        const at = document.positionOf(path.slice(0, length));
        if (at !== undefined)
            return { file, line: at.line, column: at.column };
    }
    return { file, line: document.start.line, column: document.start.column };
}
/** Judges a document by a compiled schema and says each mistake as a person would: what was found, what is accepted, the nearest name. */
function findSchemaFaults(validate, document, file) {
    if (validate(document.value))
        return [];
    const faults = [];
    for (const error of validate.errors ?? []) {
        // `if` repeats what its branch said; the branches of the one `oneOf` (sort of a target) are said by the `oneOf` itself.
        if (error.keyword === 'if' || error.schemaPath.includes('/oneOf/'))
            continue;
        const path = pathOf(error.instancePath, document.value);
        faults.push(describe(error, path, file, document));
    }
    return faults;
}
function describe(error, path, file, document) {
    const params = error.params;
    const schema = error.parentSchema ?? {};
    const place = placeOf(file, document, path);
    const what = path.length === 0 ? 'the file' : formatKeys(path);
    const found = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFound */ .Ay)(error.data);
    switch (error.keyword) {
        case 'additionalProperties': {
            const key = String(params['additionalProperty']);
            const known = Object.keys(schema['properties'] ?? {});
            const where = path.length === 0 ? '' : ` in ${what}`;
            return {
                message: `unknown key ${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFound */ .Ay)(key)}${where}; accepted: ${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAccepted */ .tj)(known, 30)}.${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatHint */ .FD)(key, known)}`,
                place: placeOf(file, document, [...path, key]),
            };
        }
        case 'required':
            return { message: `${what} lacks the key "${String(params['missingProperty'])}".`, place };
        case 'enum': {
            const accepted = params['allowedValues'].map(String);
            const name = error.propertyName ?? error.data;
            const hint = typeof name === 'string' ? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatHint */ .FD)(name, accepted) : '';
            return { message: `${what} is ${found}; accepted: ${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAccepted */ .tj)(accepted, 30)}.${hint}`, place };
        }
        case 'const':
            return { message: `${what} is ${found}; accepted: ${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFound */ .Ay)(params['allowedValue'])}.`, place };
        case 'oneOf':
            return { message: `${what} needs exactly one of kustomize, helm and manifests.`, place };
        case 'type':
            return { message: `${what} is ${found}; accepted: ${formatTypes(params['type'], schema)}.`, place };
        case 'propertyNames':
            return {
                message: `${what} has the key ${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFound */ .Ay)(params['propertyName'])}, which is not accepted here.`,
                place: placeOf(file, document, [...path, String(params['propertyName'])]),
            };
        case 'minItems':
            return { message: `${what} is an empty list; give at least one item.`, place };
        default: {
            const accepted = schema['description'];
            return {
                message: `${what} is ${found}; accepted: ${typeof accepted === 'string' ? accepted : String(error.message)}.`,
                place,
            };
        }
    }
}
function formatTypes(type, schema) {
    const words = {
        object: 'a map',
        array: 'a list',
        string: 'a text',
        boolean: 'true or false',
        integer: 'a whole number',
        null: 'nothing',
    };
    const isContainer = type === 'object' || type === 'array';
    if (typeof schema['description'] === 'string' && !isContainer)
        return schema['description'];
    const types = Array.isArray(type) ? type.map(String) : [String(type)];
    return types.map((name) => words[name] ?? name).join(' or ');
}
/** `targets[0].helm.chart`. */
function formatKeys(path) {
    return path
        .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
        .join('');
}
/** A JSON pointer as steps; digits are an index only where a list stands. */
function pathOf(pointer, root) {
    let value = root;
    return pointer
        .split('/')
        .slice(1)
        .map((part) => {
        const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
        const step = Array.isArray(value) ? Number(key) : key;
        value = value?.[step];
        return step;
    });
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

/***/ 2626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ checkRuleOptions)
/* harmony export */ });
/* harmony import */ var _inputs_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5836);
/* harmony import */ var _inputs_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3915);
/* harmony import */ var _manifests_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7362);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7428);




/**
 * Refuses options that their rule does not take, global ones and those of environments, before any target is judged: a mistyped
 * option would leave the rule without what it was told.
 * @throws UsageError
 */
async function checkRuleOptions(config) {
    const faults = await findOptionFaults(config.rules, 'rules', (id) => config.rulePlaces[id]);
    for (const { name, rules, place } of config.environments) {
        faults.push(...(await findOptionFaults(rules, `environments.${name}.rules`, () => place)));
    }
    (0,_inputs_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .throwFaults */ .G3)(faults);
}
async function findOptionFaults(settings, at, placeOf) {
    const faults = [];
    for (const [key, { options }] of Object.entries(settings)) {
        const meta = (0,_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .findRule */ .I)(key)?.meta;
        if (options === undefined || meta === undefined)
            continue;
        const path = `${at}.${meta.name}.options`;
        const place = placeOf(key);
        if (meta.options === undefined) {
            faults.push({ message: `${path}: ${meta.name} (${meta.id}) takes no options.`, place });
            continue;
        }
        // Loading ajv costs more than the rest of a short run. The bundler sees only its default export.
        const { default: { Ajv }, } = await __webpack_require__.e(/* import() */ 463).then(__webpack_require__.t.bind(__webpack_require__, 2463, 23));
        const ajv = new Ajv({ allErrors: true });
        if (ajv.validate(meta.options, options))
            continue;
        const known = Object.keys((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)(meta.options, 'properties') ?? {});
        for (const { instancePath, message = 'is wrong', params } of ajv.errors ?? []) {
            const extra = params['additionalProperty'];
            faults.push({
                message: typeof extra === 'string'
                    ? `unknown option ${JSON.stringify(extra)} in ${path}; accepted: ${(0,_inputs_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAccepted */ .tj)(known)}.${(0,_inputs_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatHint */ .FD)(extra, known)}`
                    : `${path}${instancePath.replaceAll('/', '.')} ${message}.`,
                place,
                next: `rollout-guard explain ${meta.id} lists its options.`,
            });
        }
    }
    return faults;
}


/***/ }),

/***/ 3971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _u: () => (/* binding */ indexChanges),
/* harmony export */   fH: () => (/* binding */ isAffected),
/* harmony export */   oR: () => (/* binding */ closureParts)
/* harmony export */ });
/* unused harmony exports targetClosure, covers */
/* harmony import */ var _documents_decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6138);
/* harmony import */ var _documents_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1725);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2386);
/* harmony import */ var _sources_file_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7849);
/* harmony import */ var _sources_tree_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7570);
/* harmony import */ var _kustomization_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5257);






/**
 * The static closure of a target: every file, folder and missing path that its render may ask for is in it, or below one of
 * its folders. Paths that leave the repository are left out: the render refuses them.
 */
function targetClosure(tree, target, graph) {
    const files = new Set();
    const directories = new Set();
    const absent = new Set();
    for (const part of closureParts(tree, target, graph)) {
        for (const path of part.files)
            files.add(path);
        for (const path of part.directories)
            directories.add(path);
        for (const path of part.absent)
            absent.add(path);
    }
    return { files: [...files].sort(), directories: [...directories].sort(), absent: [...absent].sort() };
}
/**
 * The closure of a target in parts that it shares with others: a chart of a thousand services is walked once. `graph` keeps
 * what was found, and belongs to one state of the tree.
 */
function closureParts(tree, target, graph) {
    const { source } = target;
    const known = remembered(graph);
    const partAt = (path) => once(known.paths, path, () => {
        const found = new Collection(tree);
        found.add(path);
        return found.closure();
    });
    switch (source.kind) {
        case 'kustomize': {
            const { files, directories, absent } = graph.reach(source.path);
            return [{ files, directories: [], absent }, ...directories.map(partAt)];
        }
        case 'helm': {
            const charts = once(known.charts, source.chart, () => [source.chart, ...localDependencies(tree, source.chart)].map(partAt));
            return [...charts, ...source.values.map(({ path }) => partAt(path))];
        }
        case 'manifests':
            return source.paths.map(partAt);
    }
}
const rememberedBy = new WeakMap();
function remembered(graph) {
    return once(rememberedBy, graph, () => ({ paths: new Map(), charts: new Map() }));
}
function once(known, key, find) {
    const before = known.get(key);
    if (before !== undefined)
        return before;
    const found = find();
    known.set(key, found);
    return found;
}
function indexChanges(paths) {
    const changed = new Set(paths);
    const above = new Set();
    for (const path of changed) {
        for (let folder = path; folder !== '';) {
            folder = (0,_sources_tree_path_js__WEBPACK_IMPORTED_MODULE_3__/* .parentOf */ .gN)(folder);
            if (above.has(folder))
                break;
            above.add(folder);
        }
    }
    return { changed, above };
}
/** Whether a change can alter what the target renders. Costs as much as the closure is large, whatever the number of changes. */
function isAffected(closure, changes) {
    if (changes.changed.size === 0)
        return false;
    const meets = (path) => {
        // A changed path above stands for all below it: a submodule, an ignored folder, a link, a file that became a folder.
        for (let at = path;; at = (0,_sources_tree_path_js__WEBPACK_IMPORTED_MODULE_3__/* .parentOf */ .gN)(at)) {
            if (changes.changed.has(at))
                return true;
            if (at === '')
                return false;
        }
    };
    const meetsBelow = (path) => changes.above.has(path) || meets(path);
    return closure.files.some(meets) || closure.directories.some(meetsBelow) || closure.absent.some(meetsBelow);
}
/** Whether a path is in a closure: the test that what a render read was foreseen. */
function covers(closure, path) {
    if (closure.files.includes(path) || closure.absent.includes(path))
        return true;
    for (let at = path;; at = parentOf(at)) {
        if (closure.directories.includes(at) || (at !== path && closure.absent.includes(at)))
            return true;
        if (at === '')
            return false;
    }
}
/** Folders of `file://` dependencies: `helm dependency build` packs them into charts/. */
function localDependencies(tree, chart) {
    const folders = [];
    for (const name of ['Chart.yaml', 'requirements.yaml']) {
        const file = (0,_sources_tree_path_js__WEBPACK_IMPORTED_MODULE_3__/* .childOf */ .GG)(chart, name);
        try {
            if (tree.stat(file)?.kind !== 'file')
                continue;
            const fields = (0,_kustomization_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)((0,_documents_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocuments */ .e)((0,_documents_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g)(tree.read(file), file), file)[0]?.value);
            for (const dependency of (0,_kustomization_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(fields['dependencies'])) {
                const repository = (0,_kustomization_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)(dependency)['repository'];
                if (typeof repository === 'string' && repository.startsWith('file://')) {
                    folders.push((0,_sources_tree_path_js__WEBPACK_IMPORTED_MODULE_3__/* .joinTreePath */ .Kp)(chart, repository.slice('file://'.length)));
                }
            }
        }
        catch (thrown) {
            // A broken Chart.yaml or a dependency outside is the render's to report.
            if (!(thrown instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .Mm))
                throw thrown;
        }
    }
    return folders;
}
/** Gathers paths with everything below folders, and where symbolic links in them lead. */
class Collection {
    #tree;
    #files = new Set();
    #directories = new Set();
    #absent = new Set();
    constructor(tree) {
        this.#tree = tree;
    }
    add(path) {
        const pending = [path];
        const walked = new Set();
        for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
            const { passed, isDirectory } = this.#addOne(at, at === path);
            const real = passed.at(-1) ?? at;
            if (!isDirectory || walked.has(real))
                continue;
            walked.add(real);
            // Plain content is covered by its folder; only a link's end has to be named.
            if (passed.length > 0 || at === path)
                this.#directories.add(real);
            for (const name of this.#names(real))
                pending.push((0,_sources_tree_path_js__WEBPACK_IMPORTED_MODULE_3__/* .childOf */ .GG)(real, name));
        }
    }
    closure() {
        return {
            files: [...this.#files].sort(),
            directories: [...this.#directories].sort(),
            absent: [...this.#absent].sort(),
        };
    }
    #addOne(path, isNamed) {
        try {
            const entry = this.#tree.stat(path);
            const passed = this.#tree.passed?.(path) ?? [];
            const isDirectory = entry?.kind === 'directory';
            if (!isNamed && passed.length === 0)
                return { passed, isDirectory };
            for (const link of passed.slice(0, -1))
                this.#files.add(link);
            const into = entry === undefined ? this.#absent : isDirectory ? this.#directories : this.#files;
            into.add(path);
            const end = passed.at(-1);
            if (end !== undefined)
                into.add(end);
            return { passed, isDirectory };
        }
        catch (thrown) {
            if (!(thrown instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .Mm))
                throw thrown;
            this.#files.add(path);
            return { passed: [], isDirectory: false };
        }
    }
    #names(path) {
        try {
            return this.#tree.list(path);
        }
        catch (thrown) {
            if (thrown instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .Mm || (0,_sources_file_error_js__WEBPACK_IMPORTED_MODULE_5__/* .fileErrorCode */ .c)(thrown) !== undefined)
                return [];
            throw thrown;
        }
    }
}


/***/ }),

/***/ 8545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tT: () => (/* binding */ decidePolicy),
  c6: () => (/* binding */ protectConfig),
  WW: () => (/* binding */ resolveRuleSettings),
  Nl: () => (/* binding */ waiverMeets)
});

// EXTERNAL MODULE: ./src/contract/resource-classes.ts + 1 modules
var resource_classes = __webpack_require__(7203);
// EXTERNAL MODULE: ./src/inputs/config.ts
var inputs_config = __webpack_require__(2567);
// EXTERNAL MODULE: ./src/inputs/nearest.ts
var nearest = __webpack_require__(3915);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/targets/policy-changes.ts


/** What the head changes in contract, rules, protected environments and targets, waivers, `external` and resource classes. */
function comparePolicies(base, head, baseTargets, headTargets, headPlaces = new Map()) {
    const file = head.config?.file ??
        base.config?.file ??
        head.contract?.file ??
        base.contract?.file ??
        'rollout-guard.yaml';
    const place = { file };
    return [
        ...compareProfiles(base, head, place),
        ...compareRules(base.config?.rules ?? {}, head.config?.rules ?? {}, '', (id) => head.config?.rulePlaces[id] ?? place),
        ...compareEnvironments(base.config, head.config),
        ...compareTargets(base.config, baseTargets, headTargets, headPlaces, place),
        ...compareWaivers(base.config?.waivers ?? [], head.config?.waivers ?? [], place),
        ...compareExternal(base.config, head.config, place),
        ...((0,external_node_util_.isDeepStrictEqual)(base.config?.resourceClasses, head.config?.resourceClasses)
            ? []
            : [{ what: 'The table of resource classes is changed.', place, weakens: true }]),
    ];
}
function compareProfiles(base, head, fallback) {
    const changes = [];
    const now = new Map((head.contract?.profiles ?? []).map((profile) => [profile.id, profile]));
    for (const before of base.contract?.profiles ?? []) {
        const after = now.get(before.id);
        now.delete(before.id);
        const what = `profile ${(0,nearest/* formatFound */.Ay)(before.id)}`;
        if (after === undefined) {
            const place = head.contract === undefined ? fallback : { file: head.contract.file };
            changes.push({ what: `The ${what} is removed or renamed.`, place, weakens: true });
        }
        else
            changes.push(...compareProfile(before, after, what));
    }
    for (const added of now.values()) {
        changes.push({
            what: `The profile ${(0,nearest/* formatFound */.Ay)(added.id)} is added.`,
            place: added.place,
            weakens: false,
        });
    }
    return changes;
}
function compareProfile(before, after, what) {
    const changes = [];
    const at = (field) => after.places[field] ?? after.place;
    for (const [field, name] of [
        ['requiredToggles', 'requires'],
        ['forbiddenToggles', 'forbids'],
    ]) {
        const [old, now] = [before[field], after[field]].map((toggles) => toggles.map(({ text }) => text));
        for (const text of old?.filter((toggle) => now?.includes(toggle) !== true) ?? []) {
            changes.push({
                what: `The ${what} no longer ${name} ${(0,nearest/* formatFound */.Ay)(text)}.`,
                place: at(field),
                weakens: true,
            });
        }
        for (const text of now?.filter((toggle) => old?.includes(toggle) !== true) ?? []) {
            changes.push({
                what: `The ${what} now ${name} ${(0,nearest/* formatFound */.Ay)(text)}.`,
                place: at(field),
                weakens: false,
            });
        }
    }
    for (const [key, field] of profileFields) {
        if ((0,external_node_util_.isDeepStrictEqual)(before[key], after[key]))
            continue;
        // Of a requirement that is a switch, on is more; for anything else more and less cannot be told.
        const isSwitchedOn = before[key] === false;
        changes.push({
            what: `The ${what} has ${field} ${(0,nearest/* formatFound */.Ay)(after[key])}, before ${(0,nearest/* formatFound */.Ay)(before[key])}.`,
            place: at(field),
            weakens: !isSwitchedOn,
        });
    }
    return changes;
}
const profileFields = [
    ['suite', 'suite'],
    ['valuesFile', 'values_file'],
    ['rolloutMode', 'rollout_mode'],
    ['warmupRequired', 'warmup_required'],
    ['readinessPathRequired', 'readiness_path_required'],
    ['intendedUse', 'intendedUse'],
    ['expectedResourcesClass', 'expectedResourcesClass'],
    ['networkPolicyModeRequired', 'networkPolicyModeRequired'],
    ['hpaPolicyRequired', 'hpaPolicyRequired'],
    ['chart', 'chart'],
    ['valuesFiles', 'values_files'],
    ['kustomize', 'kustomize'],
    ['environment', 'environment'],
    ['warmup', 'warmup'],
    ['readinessPath', 'readiness_path'],
];
const ranks = ['off', 'note', 'warning', 'error'];
function compareRules(before, after, where, at) {
    const changes = [];
    for (const id of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
        const [old, now] = [before[id], after[id]];
        if (old?.severity !== now?.severity) {
            const [from, to] = [old?.severity ?? 'its default', now?.severity ?? 'its default'];
            const isStronger = now?.severity === 'error' ||
                (old?.severity !== undefined &&
                    now?.severity !== undefined &&
                    ranks.indexOf(now.severity) > ranks.indexOf(old.severity));
            changes.push({
                what: `The rule ${id}${where} is set from ${from} to ${to}.`,
                place: at(id),
                weakens: !isStronger,
            });
        }
        if (!(0,external_node_util_.isDeepStrictEqual)(old?.options ?? {}, now?.options ?? {})) {
            changes.push({
                what: `The options of the rule ${id}${where} are changed.`,
                place: at(id),
                weakens: true,
            });
        }
    }
    return changes;
}
/** Protected environments only; that one is removed or unprotected is a fault and said there. */
function compareEnvironments(base, head) {
    const changes = [];
    for (const before of base?.environments ?? []) {
        const after = head?.environments.find(({ name }) => name === before.name);
        if (!before.protected || after === undefined)
            continue;
        const where = ` of the environment ${(0,nearest/* formatFound */.Ay)(before.name)}`;
        changes.push(...compareRules(before.rules, after.rules, where, () => after.place));
        const keys = new Set([...Object.keys(before.settings), ...Object.keys(after.settings)]);
        for (const key of [...keys].sort()) {
            if (key === 'rules' ||
                key === 'protected' ||
                (0,external_node_util_.isDeepStrictEqual)(before.settings[key], after.settings[key]))
                continue;
            changes.push({ what: `${key}${where} is changed.`, place: after.place, weakens: true });
        }
    }
    const known = new Set(base?.environments.filter((environment) => environment.protected).map(({ name }) => name));
    for (const after of head?.environments ?? []) {
        if (!after.protected || known.has(after.name))
            continue;
        changes.push({
            what: `The environment ${(0,nearest/* formatFound */.Ay)(after.name)} is now protected.`,
            place: after.place,
            weakens: false,
        });
    }
    return changes;
}
/** What protected targets are made of: another overlay, chart, values or profile is another thing to judge. */
function compareTargets(base, baseTargets, headTargets, places, fallback) {
    const guarded = new Set(base?.environments.filter((environment) => environment.protected).map(({ name }) => name));
    const now = new Map(headTargets.map((target) => [target.name, target]));
    return baseTargets.flatMap((before) => {
        const after = now.get(before.name);
        if (after === undefined || before.environment === undefined || !guarded.has(before.environment))
            return [];
        const place = places.get(before.name) ?? fallback;
        const changed = ['profile', 'namespace', 'owner', 'source'].filter((key) => !(0,external_node_util_.isDeepStrictEqual)(before[key], after[key]));
        return changed.map((key) => ({
            what: `${key === 'source' ? 'What is rendered' : `The ${key}`} of the protected target ${(0,nearest/* formatFound */.Ay)(before.name)} is changed.`,
            place,
            weakens: key === 'source' || key === 'profile',
        }));
    });
}
function compareWaivers(before, after, fallback) {
    const key = ({ rule, target, object, expires }) => JSON.stringify([rule, target, object, expires]);
    const [old, now] = [new Set(before.map(key)), new Set(after.map(key))];
    const format = ({ rule, target, expires }) => `The waiver of ${rule} for ${(0,nearest/* formatFound */.Ay)(target)} until ${expires}`;
    return [
        ...after
            .filter((waiver) => !old.has(key(waiver)))
            .map((waiver) => ({ what: `${format(waiver)} is added.`, place: waiver.place, weakens: true })),
        ...before
            .filter((waiver) => !now.has(key(waiver)))
            .map((waiver) => ({ what: `${format(waiver)} is removed.`, place: fallback, weakens: false })),
    ];
}
function compareExternal(base, head, place) {
    return ['services', 'analysisTemplates', 'objects'].flatMap((field) => {
        const [old, now] = [base?.external[field] ?? [], head?.external[field] ?? []];
        const added = now.filter((name) => !old.includes(name));
        const removed = old.filter((name) => !now.includes(name));
        return [
            ...added.map((name) => ({
                what: `${(0,nearest/* formatFound */.Ay)(name)} is added to external.${field}.`,
                place,
                weakens: true,
            })),
            ...removed.map((name) => ({
                what: `${(0,nearest/* formatFound */.Ay)(name)} is removed from external.${field}.`,
                place,
                weakens: false,
            })),
        ];
    });
}

;// CONCATENATED MODULE: ./src/targets/policy.ts




/**
 * Decides what judges each target. In a pull request a target is protected when the base or the head puts it into an
 * environment that the base protects: then contract profile, rules, environment, waivers, `external` and resource classes
 * come from the base.
 */
function decidePolicy(input) {
    const { head, base } = input;
    const faults = [];
    const baseTargets = new Map((input.baseTargets ?? []).map((target) => [target.name, target]));
    const policies = {};
    const targets = input.headTargets.map((target) => {
        const before = baseTargets.get(target.name);
        const guard = protectingEnvironment(base?.config, before?.environment) ??
            protectingEnvironment(base?.config, target.environment);
        if (base === undefined || guard === undefined) {
            policies[target.name] = policyOf(head, target, 'head');
            return target;
        }
        const isKnown = base.contract?.profiles.some(({ id }) => id === target.profile) ?? false;
        const profile = before === undefined ? target.profile : before.profile;
        const effective = withGuard(target, guard, profile);
        // A target that the change adds may come with a profile of its own: nothing judged it before.
        const isNewProfile = before === undefined && !isKnown;
        policies[target.name] = policyOf(base, effective, 'base', isNewProfile ? head.contract : base.contract);
        return effective;
    });
    if (base !== undefined)
        faults.push(...findLostProtection(input, base));
    return {
        targets,
        policies,
        changes: base === undefined
            ? []
            : comparePolicies(base, head, input.baseTargets ?? [], input.headTargets, input.headPlaces),
        faults,
    };
}
/** The head's configuration with the protected environments of the base: what targets are found with in a pull request. */
function protectConfig(head, base) {
    const guarded = (base?.environments ?? []).filter((environment) => environment.protected);
    if (guarded.length === 0)
        return head;
    const names = new Set(guarded.flatMap(({ name, aliases }) => [name, ...aliases]));
    const own = head.environments
        .filter(({ name }) => !names.has(name))
        .map((environment) => ({
        ...environment,
        aliases: environment.aliases.filter((alias) => !names.has(alias)),
    }));
    return { ...head, environments: [...own, ...guarded] };
}
/** Settings of the rules for a target: global ones, then those of its environment over them, options key by key. */
function resolveRuleSettings(config, environment) {
    const resolved = { ...config?.rules };
    for (const [id, own] of Object.entries(environment?.rules ?? {})) {
        const global = resolved[id];
        const severity = own.severity ?? global?.severity;
        const options = own.options === undefined ? global?.options : { ...global?.options, ...own.options };
        resolved[id] = {
            ...(severity === undefined ? {} : { severity }),
            ...(options === undefined ? {} : { options }),
        };
    }
    return resolved;
}
/** Whether a waiver's `target` means a target: its name, or a pattern in which `*` stands for any text. */
function waiverMeets(waiver, target) {
    const [first = '', ...rest] = waiver.target.split('*');
    if (rest.length === 0)
        return first === target;
    if (!target.startsWith(first))
        return false;
    const last = rest.pop() ?? '';
    let at = first.length;
    for (const part of rest) {
        const found = target.indexOf(part, at);
        if (found < 0)
            return false;
        at = found + part.length;
    }
    return target.length - last.length >= at && target.endsWith(last);
}
function policyOf(side, target, from, contract = side.contract) {
    const environment = target.environment === undefined
        ? undefined
        : (0,inputs_config/* findEnvironment */.j)(side.config?.environments ?? [], target.environment);
    const profile = contract?.profiles.find(({ id }) => id === target.profile);
    const isProtected = environment?.protected ?? false;
    return {
        from,
        isProtected,
        ...(profile === undefined ? {} : { profile }),
        ...(environment === undefined ? {} : { environment }),
        rules: resolveRuleSettings(side.config, environment),
        waivers: (side.config?.waivers ?? []).filter((waiver) => waiverMeets(waiver, target.name)),
        external: side.config?.external ?? { services: [], analysisTemplates: [], objects: [] },
        resourceClasses: (0,resource_classes/* resourceClasses */.b)(side.config),
        acceptsAnnotationWaivers: !isProtected,
    };
}
function protectingEnvironment(config, name) {
    if (config === undefined || name === undefined)
        return undefined;
    const environment = (0,inputs_config/* findEnvironment */.j)(config.environments, name);
    return environment?.protected === true ? environment : undefined;
}
function withGuard(target, guard, profile) {
    const { name, source, namespace, owner } = target;
    return {
        name,
        source,
        ...(namespace === undefined ? {} : { namespace }),
        ...(profile === undefined ? {} : { profile }),
        environment: guard.name,
        ...(owner === undefined ? {} : { owner }),
    };
}
/** Protected environments and targets that the head does not have any more, or has without protection. */
function findLostProtection({ head, headTargets, baseTargets, headPlaces, basePlaces }, base) {
    const faults = [];
    const next = 'Protection is taken away on the base branch, by those who own it, not in a pull request.';
    for (const environment of base.config?.environments ?? []) {
        if (!environment.protected)
            continue;
        const what = `The protected environment ${(0,nearest/* formatFound */.Ay)(environment.name)}`;
        const now = head.config?.environments.find(({ name }) => name === environment.name);
        if (now === undefined) {
            const place = head.config === undefined ? environment.place : { file: head.config.file };
            faults.push({ message: `${what} is removed or renamed.`, place, next });
        }
        else if (!now.protected) {
            faults.push({ message: `${what} is no longer protected.`, place: now.place, next });
        }
    }
    const byName = new Map(headTargets.map((target) => [target.name, target]));
    for (const target of baseTargets ?? []) {
        const guard = protectingEnvironment(base.config, target.environment);
        if (guard === undefined)
            continue;
        const what = `The target ${(0,nearest/* formatFound */.Ay)(target.name)} of the protected environment ${(0,nearest/* formatFound */.Ay)(guard.name)}`;
        const now = byName.get(target.name);
        const place = headPlaces?.get(target.name) ?? basePlaces?.get(target.name);
        if (now === undefined) {
            faults.push({ message: `${what} is removed or renamed.`, place, next });
        }
        else if (protectingEnvironment(base.config, now.environment)?.name !== guard.name) {
            const found = now.environment === undefined
                ? 'in no environment'
                : `in the environment ${(0,nearest/* formatFound */.Ay)(now.environment)}`;
            faults.push({ message: `${what} is now ${found}.`, place, next });
        }
    }
    return faults;
}


/***/ }),

/***/ 3498:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

// Generated by scripts/build-validators.mjs from policies/*.schema.json. Do not edit.

exports.$r = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"rollout-guard/config.schema.json","title":"rollout-guard.yaml","description":"What rollout-guard checks, and by which rules.","type":"object","required":["version"],"additionalProperties":false,"properties":{"version":{"description":"the number 1","const":1},"contract":{"description":"path of the rollout-safety contract, relative to the folder of this file","$ref":"#/$defs/path"},"profiles":{"description":"Contract profiles written inline; the same fields as in a contract file.","type":"array","minItems":1,"items":{"type":"object"}},"targets":{"type":"array","items":{"$ref":"#/$defs/target"}},"environments":{"type":"object","propertyNames":{"$ref":"#/$defs/name"},"additionalProperties":{"$ref":"#/$defs/environment"}},"rules":{"$ref":"#/$defs/rules"},"waivers":{"type":"array","items":{"$ref":"#/$defs/waiver"}},"external":{"description":"What exists outside the repository: declared, not guessed.","type":"object","additionalProperties":false,"properties":{"services":{"type":"array","items":{"$ref":"#/$defs/text"}},"analysisTemplates":{"type":"array","items":{"$ref":"#/$defs/text"}},"objects":{"description":"Any other kind, as Kind/name or Kind/namespace/name; * stands for any text.","type":"array","items":{"description":"Kind/name or Kind/namespace/name, like Secret/payments-tls","type":"string","pattern":"^[A-Z][A-Za-z0-9]*(/[A-Za-z0-9.*:-]+){1,2}$"}}}},"resourceClasses":{"description":"Upper bounds of the sum of the application containers' requests.","type":"object","required":["tiny","small","medium","large"],"additionalProperties":false,"properties":{"tiny":{"$ref":"#/$defs/bound"},"small":{"$ref":"#/$defs/bound"},"medium":{"$ref":"#/$defs/bound"},"large":{"$ref":"#/$defs/bound"}}}},"$defs":{"text":{"description":"a text that is not empty","type":"string","minLength":1},"path":{"description":"a path relative to the folder of this file, with / between folders","type":"string","minLength":1,"pattern":"^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))"},"name":{"description":"letters, digits, '.', '_' and '-', starting with a letter or digit","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$"},"kubeVersion":{"description":"a Kubernetes version in quotes, like \"1.34\" or \"v1.34.2\"","type":"string","pattern":"^v?[0-9]+\\.[0-9]+(\\.[0-9]+)?([-+][0-9A-Za-z.+-]+)?$"},"version":{"description":"a version in quotes, like \"1.10\" or \"v1.10.1\"","type":"string","pattern":"^v?[0-9]+\\.[0-9]+(\\.[0-9]+)?([-+][0-9A-Za-z.+-]+)?$"},"apiVersions":{"type":"array","items":{"description":"group/version or group/version/Kind, like monitoring.coreos.com/v1","type":"string","pattern":"^[A-Za-z0-9.-]+(/[A-Za-z0-9.-]+){0,2}$"}},"duration":{"description":"a duration like 30s, 10m or 1h30m","type":"string","pattern":"^([0-9]+(ms|s|m|h))+$"},"date":{"description":"a date YYYY-MM-DD","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},"url":{"description":"an http or https address","type":"string","pattern":"^https?://[^\\s]+$"},"valuesFile":{"description":"path of a values file, relative to the folder of this file; a ? at the end says that it may be absent","type":"string","minLength":1,"pattern":"^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))"},"target":{"type":"object","required":["name"],"additionalProperties":false,"oneOf":[{"required":["kustomize"]},{"required":["helm"]},{"required":["manifests"]}],"properties":{"match":{"description":"one glob with {captures}, relative to the folder of this file; every path that it matches is one target","$ref":"#/$defs/path"},"name":{"$ref":"#/$defs/text"},"kustomize":{"$ref":"#/$defs/path"},"helm":{"type":"object","required":["chart"],"additionalProperties":false,"properties":{"chart":{"$ref":"#/$defs/path"},"values":{"type":"array","items":{"$ref":"#/$defs/valuesFile"}},"set":{"type":"array","items":{"$ref":"#/$defs/text"}},"release":{"$ref":"#/$defs/text"},"kubeVersion":{"$ref":"#/$defs/kubeVersion"},"apiVersions":{"$ref":"#/$defs/apiVersions"},"includeCrds":{"type":"boolean"}}},"manifests":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/path"}},"namespace":{"$ref":"#/$defs/text"},"profile":{"$ref":"#/$defs/text"},"environment":{"$ref":"#/$defs/text"},"owner":{"$ref":"#/$defs/text"}}},"environment":{"type":["object","null"],"additionalProperties":false,"properties":{"aliases":{"type":"array","items":{"$ref":"#/$defs/name"}},"protected":{"type":"boolean"},"confirm":{"description":"the name of a variable that starts with ALLOW_, like ALLOW_PROD_ROLLOUTS","type":"string","pattern":"^ALLOW_[A-Z0-9_]+$"},"kubeVersion":{"$ref":"#/$defs/kubeVersion"},"argoRollouts":{"$ref":"#/$defs/version"},"apiVersions":{"$ref":"#/$defs/apiVersions"},"cluster":{"type":"object","additionalProperties":false,"properties":{"context":{"$ref":"#/$defs/text"},"server":{"$ref":"#/$defs/url"},"kubeSystemUid":{"$ref":"#/$defs/text"}}},"prometheus":{"type":"object","required":["url"],"additionalProperties":false,"properties":{"url":{"$ref":"#/$defs/url"}}},"regions":{"type":"array","items":{"$ref":"#/$defs/text"}},"bake":{"$ref":"#/$defs/duration"},"restarts":{"type":"object","required":["perPod"],"additionalProperties":false,"properties":{"perPod":{"description":"a whole number, 0 or more","type":"integer","minimum":0}}},"windows":{"type":"object","required":["timezone"],"additionalProperties":false,"properties":{"timezone":{"description":"a time zone of the IANA data base, like Europe/Berlin","type":"string","pattern":"^(UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$"},"allow":{"type":"array","items":{"description":"days and hours like \"Mon-Thu 09:00-16:00\" or \"Sat 10:00-12:00\"","type":"string","pattern":"^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)([-,](Mon|Tue|Wed|Thu|Fri|Sat|Sun))* ([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"}},"freeze":{"type":"array","items":{"type":"object","required":["from","to","reason"],"additionalProperties":false,"properties":{"from":{"$ref":"#/$defs/date"},"to":{"$ref":"#/$defs/date"},"reason":{"$ref":"#/$defs/text"}}}}}},"gates":{"type":"object","additionalProperties":false,"properties":{"before":{"type":"array","items":{"$ref":"#/$defs/gate"}},"during":{"type":"array","items":{"$ref":"#/$defs/gate"}},"after":{"type":"array","items":{"$ref":"#/$defs/gate"}}}},"rules":{"$ref":"#/$defs/rules"}}},"gate":{"description":"the name of a gate, or a map with the name and its options","type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/$defs/gateName"},"else":{"type":"object","minProperties":1,"maxProperties":1,"propertyNames":{"$ref":"#/$defs/gateName"}}},"gateName":{"enum":["rollout-ready","revision-pinned","pods-stable","health-endpoints","analysis-succeeded","slo-query","error-rate-regression","latency-regression","no-active-incident","change-window","approval","confirmed","rollback-ready","proven-in","contract-clean"]},"rules":{"type":"object","additionalProperties":{"$ref":"#/$defs/ruleSetting"}},"ruleSetting":{"description":"error, warning, note or off, or a map with severity and options","type":["string","object"],"if":{"type":"object"},"then":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"severity":{"$ref":"#/$defs/severity"},"options":{"type":"object"}}},"else":{"$ref":"#/$defs/severity"}},"severity":{"enum":["error","warning","note","off"]},"waiver":{"type":"object","required":["rule","target","owner","reason","expires"],"additionalProperties":false,"properties":{"rule":{"$ref":"#/$defs/text"},"target":{"description":"the name of a target; * stands for any text","type":"string","minLength":1},"object":{"description":"Kind/name or Kind/namespace/name, like Rollout/web","type":"string","pattern":"^[A-Za-z0-9]+(/[^/\\s]+){1,2}$"},"owner":{"$ref":"#/$defs/text"},"reason":{"$ref":"#/$defs/text"},"expires":{"$ref":"#/$defs/date"}}},"bound":{"type":"object","required":["cpu","memory"],"additionalProperties":false,"properties":{"cpu":{"description":"an amount of CPU in quotes, like \"250m\" or \"2\"","type":"string","pattern":"^[0-9]+(\\.[0-9]+)?m?$"},"memory":{"description":"an amount of memory in quotes, like \"256Mi\" or \"2Gi\"","type":"string","pattern":"^[0-9]+(\\.[0-9]+)?(k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$"}}}}};
const schema32 = {"description":"a path relative to the folder of this file, with / between folders","type":"string","minLength":1,"pattern":"^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))"};
const schema48 = {"description":"letters, digits, '.', '_' and '-', starting with a letter or digit","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$"};
const schema35 = {"description":"a text that is not empty","type":"string","minLength":1};
const schema77 = {"type":"object","required":["cpu","memory"],"additionalProperties":false,"properties":{"cpu":{"description":"an amount of CPU in quotes, like \"250m\" or \"2\"","type":"string","pattern":"^[0-9]+(\\.[0-9]+)?m?$"},"memory":{"description":"an amount of memory in quotes, like \"256Mi\" or \"2Gi\"","type":"string","pattern":"^[0-9]+(\\.[0-9]+)?(k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$"}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = (__webpack_require__(6214)["default"]);
const pattern4 = new RegExp("^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))", "u");
const pattern12 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
const pattern27 = new RegExp("^[A-Z][A-Za-z0-9]*(/[A-Za-z0-9.*:-]+){1,2}$", "u");
const pattern28 = new RegExp("^[0-9]+(\\.[0-9]+)?m?$", "u");
const pattern29 = new RegExp("^[0-9]+(\\.[0-9]+)?(k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$", "u");
const schema33 = {"type":"object","required":["name"],"additionalProperties":false,"oneOf":[{"required":["kustomize"]},{"required":["helm"]},{"required":["manifests"]}],"properties":{"match":{"description":"one glob with {captures}, relative to the folder of this file; every path that it matches is one target","$ref":"#/$defs/path"},"name":{"$ref":"#/$defs/text"},"kustomize":{"$ref":"#/$defs/path"},"helm":{"type":"object","required":["chart"],"additionalProperties":false,"properties":{"chart":{"$ref":"#/$defs/path"},"values":{"type":"array","items":{"$ref":"#/$defs/valuesFile"}},"set":{"type":"array","items":{"$ref":"#/$defs/text"}},"release":{"$ref":"#/$defs/text"},"kubeVersion":{"$ref":"#/$defs/kubeVersion"},"apiVersions":{"$ref":"#/$defs/apiVersions"},"includeCrds":{"type":"boolean"}}},"manifests":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/path"}},"namespace":{"$ref":"#/$defs/text"},"profile":{"$ref":"#/$defs/text"},"environment":{"$ref":"#/$defs/text"},"owner":{"$ref":"#/$defs/text"}}};
const schema38 = {"description":"path of a values file, relative to the folder of this file; a ? at the end says that it may be absent","type":"string","minLength":1,"pattern":"^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))"};
const schema41 = {"description":"a Kubernetes version in quotes, like \"1.34\" or \"v1.34.2\"","type":"string","pattern":"^v?[0-9]+\\.[0-9]+(\\.[0-9]+)?([-+][0-9A-Za-z.+-]+)?$"};
const schema42 = {"type":"array","items":{"description":"group/version or group/version/Kind, like monitoring.coreos.com/v1","type":"string","pattern":"^[A-Za-z0-9.-]+(/[A-Za-z0-9.-]+){0,2}$"}};
const pattern9 = new RegExp("^v?[0-9]+\\.[0-9]+(\\.[0-9]+)?([-+][0-9A-Za-z.+-]+)?$", "u");
const pattern10 = new RegExp("^[A-Za-z0-9.-]+(/[A-Za-z0-9.-]+){0,2}$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kustomize === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kustomize"},message:"must have required property '"+"kustomize"+"'",schema:schema33.oneOf[0].required,parentSchema:schema33.oneOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.helm === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "helm"},message:"must have required property '"+"helm"+"'",schema:schema33.oneOf[1].required,parentSchema:schema33.oneOf[1],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.manifests === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "manifests"},message:"must have required property '"+"manifests"+"'",schema:schema33.oneOf[2].required,parentSchema:schema33.oneOf[2],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
}
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema33.oneOf,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema33.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.match !== undefined){
let data0 = data.match;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err6 = {instancePath:instancePath+"/match",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern4.test(data0)){
const err7 = {instancePath:instancePath+"/match",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))"},message:"must match pattern \""+"^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))"+"\"",schema:"^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))",parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/match",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err9 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.kustomize !== undefined){
let data2 = data.kustomize;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err11 = {instancePath:instancePath+"/kustomize",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern4.test(data2)){
const err12 = {instancePath:instancePath+"/kustomize",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))"},message:"must match pattern \""+"^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))"+"\"",schema:"^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))",parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/kustomize",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.helm !== undefined){
let data3 = data.helm;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.chart === undefined){
const err14 = {instancePath:instancePath+"/helm",schemaPath:"#/properties/helm/required",keyword:"required",params:{missingProperty: "chart"},message:"must have required property '"+"chart"+"'",schema:schema33.properties.helm.required,parentSchema:schema33.properties.helm,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "chart") || (key1 === "values")) || (key1 === "set")) || (key1 === "release")) || (key1 === "kubeVersion")) || (key1 === "apiVersions")) || (key1 === "includeCrds"))){
const err15 = {instancePath:instancePath+"/helm",schemaPath:"#/properties/helm/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.helm,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.chart !== undefined){
let data4 = data3.chart;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err16 = {instancePath:instancePath+"/helm/chart",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern4.test(data4)){
const err17 = {instancePath:instancePath+"/helm/chart",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))"},message:"must match pattern \""+"^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))"+"\"",schema:"^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))",parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/helm/chart",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data3.values !== undefined){
let data5 = data3.values;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(func2(data6) < 1){
const err19 = {instancePath:instancePath+"/helm/values/" + i0,schemaPath:"#/$defs/valuesFile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern4.test(data6)){
const err20 = {instancePath:instancePath+"/helm/values/" + i0,schemaPath:"#/$defs/valuesFile/pattern",keyword:"pattern",params:{pattern: "^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))"},message:"must match pattern \""+"^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))"+"\"",schema:"^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))",parentSchema:schema38,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/helm/values/" + i0,schemaPath:"#/$defs/valuesFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/helm/values",schemaPath:"#/properties/helm/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.helm.properties.values.type,parentSchema:schema33.properties.helm.properties.values,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data3.set !== undefined){
let data7 = data3.set;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(func2(data8) < 1){
const err23 = {instancePath:instancePath+"/helm/set/" + i1,schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/helm/set/" + i1,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/helm/set",schemaPath:"#/properties/helm/properties/set/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.helm.properties.set.type,parentSchema:schema33.properties.helm.properties.set,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.release !== undefined){
let data9 = data3.release;
if(typeof data9 === "string"){
if(func2(data9) < 1){
const err26 = {instancePath:instancePath+"/helm/release",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/helm/release",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data3.kubeVersion !== undefined){
let data10 = data3.kubeVersion;
if(typeof data10 === "string"){
if(!pattern9.test(data10)){
const err28 = {instancePath:instancePath+"/helm/kubeVersion",schemaPath:"#/$defs/kubeVersion/pattern",keyword:"pattern",params:{pattern: "^v?[0-9]+\\.[0-9]+(\\.[0-9]+)?([-+][0-9A-Za-z.+-]+)?$"},message:"must match pattern \""+"^v?[0-9]+\\.[0-9]+(\\.[0-9]+)?([-+][0-9A-Za-z.+-]+)?$"+"\"",schema:"^v?[0-9]+\\.[0-9]+(\\.[0-9]+)?([-+][0-9A-Za-z.+-]+)?$",parentSchema:schema41,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/helm/kubeVersion",schemaPath:"#/$defs/kubeVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.type,parentSchema:schema41,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data3.apiVersions !== undefined){
let data11 = data3.apiVersions;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(typeof data12 === "string"){
if(!pattern10.test(data12)){
const err30 = {instancePath:instancePath+"/helm/apiVersions/" + i2,schemaPath:"#/$defs/apiVersions/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9.-]+(/[A-Za-z0-9.-]+){0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9.-]+(/[A-Za-z0-9.-]+){0,2}$"+"\"",schema:"^[A-Za-z0-9.-]+(/[A-Za-z0-9.-]+){0,2}$",parentSchema:schema42.items,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/helm/apiVersions/" + i2,schemaPath:"#/$defs/apiVersions/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.items.type,parentSchema:schema42.items,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/helm/apiVersions",schemaPath:"#/$defs/apiVersions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.type,parentSchema:schema42,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data3.includeCrds !== undefined){
let data13 = data3.includeCrds;
if(typeof data13 !== "boolean"){
const err33 = {instancePath:instancePath+"/helm/includeCrds",schemaPath:"#/properties/helm/properties/includeCrds/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.helm.properties.includeCrds.type,parentSchema:schema33.properties.helm.properties.includeCrds,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/helm",schemaPath:"#/properties/helm/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.helm.type,parentSchema:schema33.properties.helm,data:data3};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.manifests !== undefined){
let data14 = data.manifests;
if(Array.isArray(data14)){
if(data14.length < 1){
const err35 = {instancePath:instancePath+"/manifests",schemaPath:"#/properties/manifests/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema33.properties.manifests,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
let data15 = data14[i3];
if(typeof data15 === "string"){
if(func2(data15) < 1){
const err36 = {instancePath:instancePath+"/manifests/" + i3,schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!pattern4.test(data15)){
const err37 = {instancePath:instancePath+"/manifests/" + i3,schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))"},message:"must match pattern \""+"^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))"+"\"",schema:"^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))",parentSchema:schema32,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/manifests/" + i3,schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/manifests",schemaPath:"#/properties/manifests/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.manifests.type,parentSchema:schema33.properties.manifests,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.namespace !== undefined){
let data16 = data.namespace;
if(typeof data16 === "string"){
if(func2(data16) < 1){
const err40 = {instancePath:instancePath+"/namespace",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/namespace",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.profile !== undefined){
let data17 = data.profile;
if(typeof data17 === "string"){
if(func2(data17) < 1){
const err42 = {instancePath:instancePath+"/profile",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/profile",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.environment !== undefined){
let data18 = data.environment;
if(typeof data18 === "string"){
if(func2(data18) < 1){
const err44 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data18};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.owner !== undefined){
let data19 = data.owner;
if(typeof data19 === "string"){
if(func2(data19) < 1){
const err46 = {instancePath:instancePath+"/owner",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/owner",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data19};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema49 = {"type":["object","null"],"additionalProperties":false,"properties":{"aliases":{"type":"array","items":{"$ref":"#/$defs/name"}},"protected":{"type":"boolean"},"confirm":{"description":"the name of a variable that starts with ALLOW_, like ALLOW_PROD_ROLLOUTS","type":"string","pattern":"^ALLOW_[A-Z0-9_]+$"},"kubeVersion":{"$ref":"#/$defs/kubeVersion"},"argoRollouts":{"$ref":"#/$defs/version"},"apiVersions":{"$ref":"#/$defs/apiVersions"},"cluster":{"type":"object","additionalProperties":false,"properties":{"context":{"$ref":"#/$defs/text"},"server":{"$ref":"#/$defs/url"},"kubeSystemUid":{"$ref":"#/$defs/text"}}},"prometheus":{"type":"object","required":["url"],"additionalProperties":false,"properties":{"url":{"$ref":"#/$defs/url"}}},"regions":{"type":"array","items":{"$ref":"#/$defs/text"}},"bake":{"$ref":"#/$defs/duration"},"restarts":{"type":"object","required":["perPod"],"additionalProperties":false,"properties":{"perPod":{"description":"a whole number, 0 or more","type":"integer","minimum":0}}},"windows":{"type":"object","required":["timezone"],"additionalProperties":false,"properties":{"timezone":{"description":"a time zone of the IANA data base, like Europe/Berlin","type":"string","pattern":"^(UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$"},"allow":{"type":"array","items":{"description":"days and hours like \"Mon-Thu 09:00-16:00\" or \"Sat 10:00-12:00\"","type":"string","pattern":"^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)([-,](Mon|Tue|Wed|Thu|Fri|Sat|Sun))* ([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"}},"freeze":{"type":"array","items":{"type":"object","required":["from","to","reason"],"additionalProperties":false,"properties":{"from":{"$ref":"#/$defs/date"},"to":{"$ref":"#/$defs/date"},"reason":{"$ref":"#/$defs/text"}}}}}},"gates":{"type":"object","additionalProperties":false,"properties":{"before":{"type":"array","items":{"$ref":"#/$defs/gate"}},"during":{"type":"array","items":{"$ref":"#/$defs/gate"}},"after":{"type":"array","items":{"$ref":"#/$defs/gate"}}}},"rules":{"$ref":"#/$defs/rules"}}};
const schema52 = {"description":"a version in quotes, like \"1.10\" or \"v1.10.1\"","type":"string","pattern":"^v?[0-9]+\\.[0-9]+(\\.[0-9]+)?([-+][0-9A-Za-z.+-]+)?$"};
const schema55 = {"description":"an http or https address","type":"string","pattern":"^https?://[^\\s]+$"};
const schema59 = {"description":"a duration like 30s, 10m or 1h30m","type":"string","pattern":"^([0-9]+(ms|s|m|h))+$"};
const schema60 = {"description":"a date YYYY-MM-DD","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"};
const pattern14 = new RegExp("^ALLOW_[A-Z0-9_]+$", "u");
const pattern18 = new RegExp("^https?://[^\\s]+$", "u");
const pattern20 = new RegExp("^([0-9]+(ms|s|m|h))+$", "u");
const pattern21 = new RegExp("^(UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$", "u");
const pattern22 = new RegExp("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)([-,](Mon|Tue|Wed|Thu|Fri|Sat|Sun))* ([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$", "u");
const pattern23 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
const schema63 = {"description":"the name of a gate, or a map with the name and its options","type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/$defs/gateName"},"else":{"type":"object","minProperties":1,"maxProperties":1,"propertyNames":{"$ref":"#/$defs/gateName"}}};
const schema64 = {"enum":["rollout-ready","revision-pinned","pods-stable","health-endpoints","analysis-succeeded","slo-query","error-rate-regression","latency-regression","no-active-incident","change-window","approval","confirmed","rollback-ready","proven-in","contract-clean"]};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema63.type},message:"must be string,object",schema:schema63.type,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(typeof data !== "string"){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs4 = errors;
if(!(((((((((((((((data === "rollout-ready") || (data === "revision-pinned")) || (data === "pods-stable")) || (data === "health-endpoints")) || (data === "analysis-succeeded")) || (data === "slo-query")) || (data === "error-rate-regression")) || (data === "latency-regression")) || (data === "no-active-incident")) || (data === "change-window")) || (data === "approval")) || (data === "confirmed")) || (data === "rollback-ready")) || (data === "proven-in")) || (data === "contract-clean"))){
const err2 = {instancePath,schemaPath:"#/$defs/gateName/enum",keyword:"enum",params:{allowedValues: schema64.enum},message:"must be equal to one of the allowed values",schema:schema64.enum,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err3 = {instancePath,schemaPath:"#/else/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema63.else,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(Object.keys(data).length < 1){
const err4 = {instancePath,schemaPath:"#/else/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema63.else,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
const _errs8 = errors;
if(!(((((((((((((((key0 === "rollout-ready") || (key0 === "revision-pinned")) || (key0 === "pods-stable")) || (key0 === "health-endpoints")) || (key0 === "analysis-succeeded")) || (key0 === "slo-query")) || (key0 === "error-rate-regression")) || (key0 === "latency-regression")) || (key0 === "no-active-incident")) || (key0 === "change-window")) || (key0 === "approval")) || (key0 === "confirmed")) || (key0 === "rollback-ready")) || (key0 === "proven-in")) || (key0 === "contract-clean"))){
const err5 = {instancePath,schemaPath:"#/$defs/gateName/enum",keyword:"enum",params:{allowedValues: schema64.enum},message:"must be equal to one of the allowed values",schema:schema64.enum,parentSchema:schema64,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var valid2 = _errs8 === errors;
if(!valid2){
const err6 = {instancePath,schemaPath:"#/else/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema63.else.propertyNames,parentSchema:schema63.else,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/else/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema63.else.type,parentSchema:schema63.else,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err8 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema63.if,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema66 = {"type":"object","additionalProperties":{"$ref":"#/$defs/ruleSetting"}};
const schema67 = {"description":"error, warning, note or off, or a map with severity and options","type":["string","object"],"if":{"type":"object"},"then":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"severity":{"$ref":"#/$defs/severity"},"options":{"type":"object"}}},"else":{"$ref":"#/$defs/severity"}};
const schema68 = {"enum":["error","warning","note","off"]};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema67.type},message:"must be string,object",schema:schema67.type,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err2 = {instancePath,schemaPath:"#/then/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema67.then,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "severity") || (key0 === "options"))){
const err3 = {instancePath,schemaPath:"#/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema67.then,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.severity !== undefined){
let data0 = data.severity;
if(!((((data0 === "error") || (data0 === "warning")) || (data0 === "note")) || (data0 === "off"))){
const err4 = {instancePath:instancePath+"/severity",schemaPath:"#/$defs/severity/enum",keyword:"enum",params:{allowedValues: schema68.enum},message:"must be equal to one of the allowed values",schema:schema68.enum,parentSchema:schema68,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.options !== undefined){
let data1 = data.options;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err5 = {instancePath:instancePath+"/options",schemaPath:"#/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema67.then.properties.options.type,parentSchema:schema67.then.properties.options,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/then/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema67.then.type,parentSchema:schema67.then,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
var props0 = true;
}
ifClause0 = "then";
}
else {
const _errs11 = errors;
if(!((((data === "error") || (data === "warning")) || (data === "note")) || (data === "off"))){
const err7 = {instancePath,schemaPath:"#/$defs/severity/enum",keyword:"enum",params:{allowedValues: schema68.enum},message:"must be equal to one of the allowed values",schema:schema68.enum,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err8 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema67.if,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate29.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate29.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate29(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.type,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema49.type},message:"must be object,null",schema:schema49.type,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema49.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.aliases !== undefined){
let data0 = data.aliases;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern12.test(data1)){
const err2 = {instancePath:instancePath+"/aliases/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema48,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/aliases/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema49.properties.aliases.type,parentSchema:schema49.properties.aliases,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.protected !== undefined){
let data2 = data.protected;
if(typeof data2 !== "boolean"){
const err5 = {instancePath:instancePath+"/protected",schemaPath:"#/properties/protected/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema49.properties.protected.type,parentSchema:schema49.properties.protected,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.confirm !== undefined){
let data3 = data.confirm;
if(typeof data3 === "string"){
if(!pattern14.test(data3)){
const err6 = {instancePath:instancePath+"/confirm",schemaPath:"#/properties/confirm/pattern",keyword:"pattern",params:{pattern: "^ALLOW_[A-Z0-9_]+$"},message:"must match pattern \""+"^ALLOW_[A-Z0-9_]+$"+"\"",schema:"^ALLOW_[A-Z0-9_]+$",parentSchema:schema49.properties.confirm,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/confirm",schemaPath:"#/properties/confirm/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.confirm.type,parentSchema:schema49.properties.confirm,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.kubeVersion !== undefined){
let data4 = data.kubeVersion;
if(typeof data4 === "string"){
if(!pattern9.test(data4)){
const err8 = {instancePath:instancePath+"/kubeVersion",schemaPath:"#/$defs/kubeVersion/pattern",keyword:"pattern",params:{pattern: "^v?[0-9]+\\.[0-9]+(\\.[0-9]+)?([-+][0-9A-Za-z.+-]+)?$"},message:"must match pattern \""+"^v?[0-9]+\\.[0-9]+(\\.[0-9]+)?([-+][0-9A-Za-z.+-]+)?$"+"\"",schema:"^v?[0-9]+\\.[0-9]+(\\.[0-9]+)?([-+][0-9A-Za-z.+-]+)?$",parentSchema:schema41,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/kubeVersion",schemaPath:"#/$defs/kubeVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.type,parentSchema:schema41,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.argoRollouts !== undefined){
let data5 = data.argoRollouts;
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err10 = {instancePath:instancePath+"/argoRollouts",schemaPath:"#/$defs/version/pattern",keyword:"pattern",params:{pattern: "^v?[0-9]+\\.[0-9]+(\\.[0-9]+)?([-+][0-9A-Za-z.+-]+)?$"},message:"must match pattern \""+"^v?[0-9]+\\.[0-9]+(\\.[0-9]+)?([-+][0-9A-Za-z.+-]+)?$"+"\"",schema:"^v?[0-9]+\\.[0-9]+(\\.[0-9]+)?([-+][0-9A-Za-z.+-]+)?$",parentSchema:schema52,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/argoRollouts",schemaPath:"#/$defs/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema52.type,parentSchema:schema52,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.apiVersions !== undefined){
let data6 = data.apiVersions;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(!pattern10.test(data7)){
const err12 = {instancePath:instancePath+"/apiVersions/" + i1,schemaPath:"#/$defs/apiVersions/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9.-]+(/[A-Za-z0-9.-]+){0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9.-]+(/[A-Za-z0-9.-]+){0,2}$"+"\"",schema:"^[A-Za-z0-9.-]+(/[A-Za-z0-9.-]+){0,2}$",parentSchema:schema42.items,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/apiVersions/" + i1,schemaPath:"#/$defs/apiVersions/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.items.type,parentSchema:schema42.items,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/apiVersions",schemaPath:"#/$defs/apiVersions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.type,parentSchema:schema42,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.cluster !== undefined){
let data8 = data.cluster;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
if(!(((key1 === "context") || (key1 === "server")) || (key1 === "kubeSystemUid"))){
const err15 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema49.properties.cluster,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data8.context !== undefined){
let data9 = data8.context;
if(typeof data9 === "string"){
if(func2(data9) < 1){
const err16 = {instancePath:instancePath+"/cluster/context",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/cluster/context",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data8.server !== undefined){
let data10 = data8.server;
if(typeof data10 === "string"){
if(!pattern18.test(data10)){
const err18 = {instancePath:instancePath+"/cluster/server",schemaPath:"#/$defs/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]+$"},message:"must match pattern \""+"^https?://[^\\s]+$"+"\"",schema:"^https?://[^\\s]+$",parentSchema:schema55,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/cluster/server",schemaPath:"#/$defs/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.type,parentSchema:schema55,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.kubeSystemUid !== undefined){
let data11 = data8.kubeSystemUid;
if(typeof data11 === "string"){
if(func2(data11) < 1){
const err20 = {instancePath:instancePath+"/cluster/kubeSystemUid",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/cluster/kubeSystemUid",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.properties.cluster.type,parentSchema:schema49.properties.cluster,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.prometheus !== undefined){
let data12 = data.prometheus;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.url === undefined){
const err23 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema49.properties.prometheus.required,parentSchema:schema49.properties.prometheus,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key2 in data12){
if(!(key2 === "url")){
const err24 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema49.properties.prometheus,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data12.url !== undefined){
let data13 = data12.url;
if(typeof data13 === "string"){
if(!pattern18.test(data13)){
const err25 = {instancePath:instancePath+"/prometheus/url",schemaPath:"#/$defs/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]+$"},message:"must match pattern \""+"^https?://[^\\s]+$"+"\"",schema:"^https?://[^\\s]+$",parentSchema:schema55,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/prometheus/url",schemaPath:"#/$defs/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.type,parentSchema:schema55,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.properties.prometheus.type,parentSchema:schema49.properties.prometheus,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.regions !== undefined){
let data14 = data.regions;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
if(typeof data15 === "string"){
if(func2(data15) < 1){
const err28 = {instancePath:instancePath+"/regions/" + i2,schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/regions/" + i2,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema49.properties.regions.type,parentSchema:schema49.properties.regions,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.bake !== undefined){
let data16 = data.bake;
if(typeof data16 === "string"){
if(!pattern20.test(data16)){
const err31 = {instancePath:instancePath+"/bake",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(ms|s|m|h))+$",parentSchema:schema59,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/bake",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.restarts !== undefined){
let data17 = data.restarts;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.perPod === undefined){
const err33 = {instancePath:instancePath+"/restarts",schemaPath:"#/properties/restarts/required",keyword:"required",params:{missingProperty: "perPod"},message:"must have required property '"+"perPod"+"'",schema:schema49.properties.restarts.required,parentSchema:schema49.properties.restarts,data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key3 in data17){
if(!(key3 === "perPod")){
const err34 = {instancePath:instancePath+"/restarts",schemaPath:"#/properties/restarts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema49.properties.restarts,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data17.perPod !== undefined){
let data18 = data17.perPod;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err35 = {instancePath:instancePath+"/restarts/perPod",schemaPath:"#/properties/restarts/properties/perPod/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.restarts.properties.perPod.type,parentSchema:schema49.properties.restarts.properties.perPod,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err36 = {instancePath:instancePath+"/restarts/perPod",schemaPath:"#/properties/restarts/properties/perPod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema49.properties.restarts.properties.perPod,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
}
else {
const err37 = {instancePath:instancePath+"/restarts",schemaPath:"#/properties/restarts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.properties.restarts.type,parentSchema:schema49.properties.restarts,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.windows !== undefined){
let data19 = data.windows;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.timezone === undefined){
const err38 = {instancePath:instancePath+"/windows",schemaPath:"#/properties/windows/required",keyword:"required",params:{missingProperty: "timezone"},message:"must have required property '"+"timezone"+"'",schema:schema49.properties.windows.required,parentSchema:schema49.properties.windows,data:data19};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key4 in data19){
if(!(((key4 === "timezone") || (key4 === "allow")) || (key4 === "freeze"))){
const err39 = {instancePath:instancePath+"/windows",schemaPath:"#/properties/windows/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema49.properties.windows,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data19.timezone !== undefined){
let data20 = data19.timezone;
if(typeof data20 === "string"){
if(!pattern21.test(data20)){
const err40 = {instancePath:instancePath+"/windows/timezone",schemaPath:"#/properties/windows/properties/timezone/pattern",keyword:"pattern",params:{pattern: "^(UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$"},message:"must match pattern \""+"^(UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$"+"\"",schema:"^(UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$",parentSchema:schema49.properties.windows.properties.timezone,data:data20};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/windows/timezone",schemaPath:"#/properties/windows/properties/timezone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.windows.properties.timezone.type,parentSchema:schema49.properties.windows.properties.timezone,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data19.allow !== undefined){
let data21 = data19.allow;
if(Array.isArray(data21)){
const len3 = data21.length;
for(let i3=0; i3<len3; i3++){
let data22 = data21[i3];
if(typeof data22 === "string"){
if(!pattern22.test(data22)){
const err42 = {instancePath:instancePath+"/windows/allow/" + i3,schemaPath:"#/properties/windows/properties/allow/items/pattern",keyword:"pattern",params:{pattern: "^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)([-,](Mon|Tue|Wed|Thu|Fri|Sat|Sun))* ([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"},message:"must match pattern \""+"^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)([-,](Mon|Tue|Wed|Thu|Fri|Sat|Sun))* ([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"+"\"",schema:"^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)([-,](Mon|Tue|Wed|Thu|Fri|Sat|Sun))* ([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$",parentSchema:schema49.properties.windows.properties.allow.items,data:data22};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/windows/allow/" + i3,schemaPath:"#/properties/windows/properties/allow/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.windows.properties.allow.items.type,parentSchema:schema49.properties.windows.properties.allow.items,data:data22};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/windows/allow",schemaPath:"#/properties/windows/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema49.properties.windows.properties.allow.type,parentSchema:schema49.properties.windows.properties.allow,data:data21};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data19.freeze !== undefined){
let data23 = data19.freeze;
if(Array.isArray(data23)){
const len4 = data23.length;
for(let i4=0; i4<len4; i4++){
let data24 = data23[i4];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.from === undefined){
const err45 = {instancePath:instancePath+"/windows/freeze/" + i4,schemaPath:"#/properties/windows/properties/freeze/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema49.properties.windows.properties.freeze.items.required,parentSchema:schema49.properties.windows.properties.freeze.items,data:data24};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data24.to === undefined){
const err46 = {instancePath:instancePath+"/windows/freeze/" + i4,schemaPath:"#/properties/windows/properties/freeze/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema49.properties.windows.properties.freeze.items.required,parentSchema:schema49.properties.windows.properties.freeze.items,data:data24};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data24.reason === undefined){
const err47 = {instancePath:instancePath+"/windows/freeze/" + i4,schemaPath:"#/properties/windows/properties/freeze/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema49.properties.windows.properties.freeze.items.required,parentSchema:schema49.properties.windows.properties.freeze.items,data:data24};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key5 in data24){
if(!(((key5 === "from") || (key5 === "to")) || (key5 === "reason"))){
const err48 = {instancePath:instancePath+"/windows/freeze/" + i4,schemaPath:"#/properties/windows/properties/freeze/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema49.properties.windows.properties.freeze.items,data:data24};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data24.from !== undefined){
let data25 = data24.from;
if(typeof data25 === "string"){
if(!pattern23.test(data25)){
const err49 = {instancePath:instancePath+"/windows/freeze/" + i4+"/from",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",parentSchema:schema60,data:data25};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/windows/freeze/" + i4+"/from",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.type,parentSchema:schema60,data:data25};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data24.to !== undefined){
let data26 = data24.to;
if(typeof data26 === "string"){
if(!pattern23.test(data26)){
const err51 = {instancePath:instancePath+"/windows/freeze/" + i4+"/to",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",parentSchema:schema60,data:data26};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/windows/freeze/" + i4+"/to",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.type,parentSchema:schema60,data:data26};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data24.reason !== undefined){
let data27 = data24.reason;
if(typeof data27 === "string"){
if(func2(data27) < 1){
const err53 = {instancePath:instancePath+"/windows/freeze/" + i4+"/reason",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data27};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/windows/freeze/" + i4+"/reason",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data27};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/windows/freeze/" + i4,schemaPath:"#/properties/windows/properties/freeze/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.properties.windows.properties.freeze.items.type,parentSchema:schema49.properties.windows.properties.freeze.items,data:data24};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/windows/freeze",schemaPath:"#/properties/windows/properties/freeze/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema49.properties.windows.properties.freeze.type,parentSchema:schema49.properties.windows.properties.freeze,data:data23};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/windows",schemaPath:"#/properties/windows/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.properties.windows.type,parentSchema:schema49.properties.windows,data:data19};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.gates !== undefined){
let data28 = data.gates;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key6 in data28){
if(!(((key6 === "before") || (key6 === "during")) || (key6 === "after"))){
const err58 = {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema49.properties.gates,data:data28};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data28.before !== undefined){
let data29 = data28.before;
if(Array.isArray(data29)){
const len5 = data29.length;
for(let i5=0; i5<len5; i5++){
if(!(validate24(data29[i5], {instancePath:instancePath+"/gates/before/" + i5,parentData:data29,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err59 = {instancePath:instancePath+"/gates/before",schemaPath:"#/properties/gates/properties/before/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema49.properties.gates.properties.before.type,parentSchema:schema49.properties.gates.properties.before,data:data29};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data28.during !== undefined){
let data31 = data28.during;
if(Array.isArray(data31)){
const len6 = data31.length;
for(let i6=0; i6<len6; i6++){
if(!(validate24(data31[i6], {instancePath:instancePath+"/gates/during/" + i6,parentData:data31,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err60 = {instancePath:instancePath+"/gates/during",schemaPath:"#/properties/gates/properties/during/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema49.properties.gates.properties.during.type,parentSchema:schema49.properties.gates.properties.during,data:data31};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data28.after !== undefined){
let data33 = data28.after;
if(Array.isArray(data33)){
const len7 = data33.length;
for(let i7=0; i7<len7; i7++){
if(!(validate24(data33[i7], {instancePath:instancePath+"/gates/after/" + i7,parentData:data33,parentDataProperty:i7,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err61 = {instancePath:instancePath+"/gates/after",schemaPath:"#/properties/gates/properties/after/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema49.properties.gates.properties.after.type,parentSchema:schema49.properties.gates.properties.after,data:data33};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.properties.gates.type,parentSchema:schema49.properties.gates,data:data28};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.rules !== undefined){
if(!(validate28(data.rules, {instancePath:instancePath+"/rules",parentData:data,parentDataProperty:"rules",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema70 = {"type":"object","required":["rule","target","owner","reason","expires"],"additionalProperties":false,"properties":{"rule":{"$ref":"#/$defs/text"},"target":{"description":"the name of a target; * stands for any text","type":"string","minLength":1},"object":{"description":"Kind/name or Kind/namespace/name, like Rollout/web","type":"string","pattern":"^[A-Za-z0-9]+(/[^/\\s]+){1,2}$"},"owner":{"$ref":"#/$defs/text"},"reason":{"$ref":"#/$defs/text"},"expires":{"$ref":"#/$defs/date"}}};
const pattern25 = new RegExp("^[A-Za-z0-9]+(/[^/\\s]+){1,2}$", "u");

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rule === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'",schema:schema70.required,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.target === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'",schema:schema70.required,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.owner === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "owner"},message:"must have required property '"+"owner"+"'",schema:schema70.required,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.reason === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema70.required,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.expires === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expires"},message:"must have required property '"+"expires"+"'",schema:schema70.required,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "rule") || (key0 === "target")) || (key0 === "object")) || (key0 === "owner")) || (key0 === "reason")) || (key0 === "expires"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.rule !== undefined){
let data0 = data.rule;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err6 = {instancePath:instancePath+"/rule",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/rule",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.target !== undefined){
let data1 = data.target;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err8 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema70.properties.target,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.target.type,parentSchema:schema70.properties.target,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.object !== undefined){
let data2 = data.object;
if(typeof data2 === "string"){
if(!pattern25.test(data2)){
const err10 = {instancePath:instancePath+"/object",schemaPath:"#/properties/object/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]+(/[^/\\s]+){1,2}$"},message:"must match pattern \""+"^[A-Za-z0-9]+(/[^/\\s]+){1,2}$"+"\"",schema:"^[A-Za-z0-9]+(/[^/\\s]+){1,2}$",parentSchema:schema70.properties.object,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.object.type,parentSchema:schema70.properties.object,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.owner !== undefined){
let data3 = data.owner;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err12 = {instancePath:instancePath+"/owner",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/owner",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.reason !== undefined){
let data4 = data.reason;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err14 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.expires !== undefined){
let data5 = data.expires;
if(typeof data5 === "string"){
if(!pattern23.test(data5)){
const err16 = {instancePath:instancePath+"/expires",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",parentSchema:schema60,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/expires",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.type,parentSchema:schema60,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema70.type,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="rollout-guard/config.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(1 !== data0){
const err2 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.version,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.contract !== undefined){
let data1 = data.contract;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err3 = {instancePath:instancePath+"/contract",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern4.test(data1)){
const err4 = {instancePath:instancePath+"/contract",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))"},message:"must match pattern \""+"^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))"+"\"",schema:"^(?!/)(?![A-Za-z]:)(?!.*\\\\)(?!(.*/)?\\.\\.(/|$))",parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/contract",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.profiles !== undefined){
let data2 = data.profiles;
if(Array.isArray(data2)){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.profiles,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err7 = {instancePath:instancePath+"/profiles/" + i0,schemaPath:"#/properties/profiles/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.profiles.items.type,parentSchema:schema31.properties.profiles.items,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.profiles.type,parentSchema:schema31.properties.profiles,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.targets !== undefined){
let data4 = data.targets;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate21(data4[i1], {instancePath:instancePath+"/targets/" + i1,parentData:data4,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.targets.type,parentSchema:schema31.properties.targets,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.environments !== undefined){
let data6 = data.environments;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
const _errs15 = errors;
if(typeof key1 === "string"){
if(!pattern12.test(key1)){
const err10 = {instancePath:instancePath+"/environments",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema48,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/environments",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var valid6 = _errs15 === errors;
if(!valid6){
const err12 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema31.properties.environments.propertyNames,parentSchema:schema31.properties.environments,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
for(const key2 in data6){
if(!(validate23(data6[key2], {instancePath:instancePath+"/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.environments.type,parentSchema:schema31.properties.environments,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.rules !== undefined){
if(!(validate28(data.rules, {instancePath:instancePath+"/rules",parentData:data,parentDataProperty:"rules",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.waivers !== undefined){
let data9 = data.waivers;
if(Array.isArray(data9)){
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
if(!(validate34(data9[i2], {instancePath:instancePath+"/waivers/" + i2,parentData:data9,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath:instancePath+"/waivers",schemaPath:"#/properties/waivers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.waivers.type,parentSchema:schema31.properties.waivers,data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.external !== undefined){
let data11 = data.external;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
if(!(((key3 === "services") || (key3 === "analysisTemplates")) || (key3 === "objects"))){
const err15 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.external,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data11.services !== undefined){
let data12 = data11.services;
if(Array.isArray(data12)){
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
let data13 = data12[i3];
if(typeof data13 === "string"){
if(func2(data13) < 1){
const err16 = {instancePath:instancePath+"/external/services/" + i3,schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data13};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/external/services/" + i3,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data13};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/external/services",schemaPath:"#/properties/external/properties/services/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.external.properties.services.type,parentSchema:schema31.properties.external.properties.services,data:data12};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data11.analysisTemplates !== undefined){
let data14 = data11.analysisTemplates;
if(Array.isArray(data14)){
const len4 = data14.length;
for(let i4=0; i4<len4; i4++){
let data15 = data14[i4];
if(typeof data15 === "string"){
if(func2(data15) < 1){
const err19 = {instancePath:instancePath+"/external/analysisTemplates/" + i4,schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35,data:data15};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/external/analysisTemplates/" + i4,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data15};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/external/analysisTemplates",schemaPath:"#/properties/external/properties/analysisTemplates/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.external.properties.analysisTemplates.type,parentSchema:schema31.properties.external.properties.analysisTemplates,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data11.objects !== undefined){
let data16 = data11.objects;
if(Array.isArray(data16)){
const len5 = data16.length;
for(let i5=0; i5<len5; i5++){
let data17 = data16[i5];
if(typeof data17 === "string"){
if(!pattern27.test(data17)){
const err22 = {instancePath:instancePath+"/external/objects/" + i5,schemaPath:"#/properties/external/properties/objects/items/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Za-z0-9]*(/[A-Za-z0-9.*:-]+){1,2}$"},message:"must match pattern \""+"^[A-Z][A-Za-z0-9]*(/[A-Za-z0-9.*:-]+){1,2}$"+"\"",schema:"^[A-Z][A-Za-z0-9]*(/[A-Za-z0-9.*:-]+){1,2}$",parentSchema:schema31.properties.external.properties.objects.items,data:data17};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/external/objects/" + i5,schemaPath:"#/properties/external/properties/objects/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.external.properties.objects.items.type,parentSchema:schema31.properties.external.properties.objects.items,data:data17};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/external/objects",schemaPath:"#/properties/external/properties/objects/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.external.properties.objects.type,parentSchema:schema31.properties.external.properties.objects,data:data16};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.external.type,parentSchema:schema31.properties.external,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.resourceClasses !== undefined){
let data18 = data.resourceClasses;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.tiny === undefined){
const err26 = {instancePath:instancePath+"/resourceClasses",schemaPath:"#/properties/resourceClasses/required",keyword:"required",params:{missingProperty: "tiny"},message:"must have required property '"+"tiny"+"'",schema:schema31.properties.resourceClasses.required,parentSchema:schema31.properties.resourceClasses,data:data18};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data18.small === undefined){
const err27 = {instancePath:instancePath+"/resourceClasses",schemaPath:"#/properties/resourceClasses/required",keyword:"required",params:{missingProperty: "small"},message:"must have required property '"+"small"+"'",schema:schema31.properties.resourceClasses.required,parentSchema:schema31.properties.resourceClasses,data:data18};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data18.medium === undefined){
const err28 = {instancePath:instancePath+"/resourceClasses",schemaPath:"#/properties/resourceClasses/required",keyword:"required",params:{missingProperty: "medium"},message:"must have required property '"+"medium"+"'",schema:schema31.properties.resourceClasses.required,parentSchema:schema31.properties.resourceClasses,data:data18};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data18.large === undefined){
const err29 = {instancePath:instancePath+"/resourceClasses",schemaPath:"#/properties/resourceClasses/required",keyword:"required",params:{missingProperty: "large"},message:"must have required property '"+"large"+"'",schema:schema31.properties.resourceClasses.required,parentSchema:schema31.properties.resourceClasses,data:data18};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key4 in data18){
if(!((((key4 === "tiny") || (key4 === "small")) || (key4 === "medium")) || (key4 === "large"))){
const err30 = {instancePath:instancePath+"/resourceClasses",schemaPath:"#/properties/resourceClasses/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.resourceClasses,data:data18};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data18.tiny !== undefined){
let data19 = data18.tiny;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.cpu === undefined){
const err31 = {instancePath:instancePath+"/resourceClasses/tiny",schemaPath:"#/$defs/bound/required",keyword:"required",params:{missingProperty: "cpu"},message:"must have required property '"+"cpu"+"'",schema:schema77.required,parentSchema:schema77,data:data19};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data19.memory === undefined){
const err32 = {instancePath:instancePath+"/resourceClasses/tiny",schemaPath:"#/$defs/bound/required",keyword:"required",params:{missingProperty: "memory"},message:"must have required property '"+"memory"+"'",schema:schema77.required,parentSchema:schema77,data:data19};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key5 in data19){
if(!((key5 === "cpu") || (key5 === "memory"))){
const err33 = {instancePath:instancePath+"/resourceClasses/tiny",schemaPath:"#/$defs/bound/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema77,data:data19};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data19.cpu !== undefined){
let data20 = data19.cpu;
if(typeof data20 === "string"){
if(!pattern28.test(data20)){
const err34 = {instancePath:instancePath+"/resourceClasses/tiny/cpu",schemaPath:"#/$defs/bound/properties/cpu/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?m?$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?m?$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?m?$",parentSchema:schema77.properties.cpu,data:data20};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/resourceClasses/tiny/cpu",schemaPath:"#/$defs/bound/properties/cpu/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.cpu.type,parentSchema:schema77.properties.cpu,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data19.memory !== undefined){
let data21 = data19.memory;
if(typeof data21 === "string"){
if(!pattern29.test(data21)){
const err36 = {instancePath:instancePath+"/resourceClasses/tiny/memory",schemaPath:"#/$defs/bound/properties/memory/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?(k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?(k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$",parentSchema:schema77.properties.memory,data:data21};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/resourceClasses/tiny/memory",schemaPath:"#/$defs/bound/properties/memory/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.memory.type,parentSchema:schema77.properties.memory,data:data21};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/resourceClasses/tiny",schemaPath:"#/$defs/bound/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.type,parentSchema:schema77,data:data19};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data18.small !== undefined){
let data22 = data18.small;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.cpu === undefined){
const err39 = {instancePath:instancePath+"/resourceClasses/small",schemaPath:"#/$defs/bound/required",keyword:"required",params:{missingProperty: "cpu"},message:"must have required property '"+"cpu"+"'",schema:schema77.required,parentSchema:schema77,data:data22};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data22.memory === undefined){
const err40 = {instancePath:instancePath+"/resourceClasses/small",schemaPath:"#/$defs/bound/required",keyword:"required",params:{missingProperty: "memory"},message:"must have required property '"+"memory"+"'",schema:schema77.required,parentSchema:schema77,data:data22};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key6 in data22){
if(!((key6 === "cpu") || (key6 === "memory"))){
const err41 = {instancePath:instancePath+"/resourceClasses/small",schemaPath:"#/$defs/bound/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema77,data:data22};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data22.cpu !== undefined){
let data23 = data22.cpu;
if(typeof data23 === "string"){
if(!pattern28.test(data23)){
const err42 = {instancePath:instancePath+"/resourceClasses/small/cpu",schemaPath:"#/$defs/bound/properties/cpu/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?m?$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?m?$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?m?$",parentSchema:schema77.properties.cpu,data:data23};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/resourceClasses/small/cpu",schemaPath:"#/$defs/bound/properties/cpu/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.cpu.type,parentSchema:schema77.properties.cpu,data:data23};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data22.memory !== undefined){
let data24 = data22.memory;
if(typeof data24 === "string"){
if(!pattern29.test(data24)){
const err44 = {instancePath:instancePath+"/resourceClasses/small/memory",schemaPath:"#/$defs/bound/properties/memory/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?(k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?(k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$",parentSchema:schema77.properties.memory,data:data24};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/resourceClasses/small/memory",schemaPath:"#/$defs/bound/properties/memory/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.memory.type,parentSchema:schema77.properties.memory,data:data24};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/resourceClasses/small",schemaPath:"#/$defs/bound/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.type,parentSchema:schema77,data:data22};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data18.medium !== undefined){
let data25 = data18.medium;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.cpu === undefined){
const err47 = {instancePath:instancePath+"/resourceClasses/medium",schemaPath:"#/$defs/bound/required",keyword:"required",params:{missingProperty: "cpu"},message:"must have required property '"+"cpu"+"'",schema:schema77.required,parentSchema:schema77,data:data25};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data25.memory === undefined){
const err48 = {instancePath:instancePath+"/resourceClasses/medium",schemaPath:"#/$defs/bound/required",keyword:"required",params:{missingProperty: "memory"},message:"must have required property '"+"memory"+"'",schema:schema77.required,parentSchema:schema77,data:data25};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key7 in data25){
if(!((key7 === "cpu") || (key7 === "memory"))){
const err49 = {instancePath:instancePath+"/resourceClasses/medium",schemaPath:"#/$defs/bound/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema77,data:data25};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data25.cpu !== undefined){
let data26 = data25.cpu;
if(typeof data26 === "string"){
if(!pattern28.test(data26)){
const err50 = {instancePath:instancePath+"/resourceClasses/medium/cpu",schemaPath:"#/$defs/bound/properties/cpu/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?m?$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?m?$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?m?$",parentSchema:schema77.properties.cpu,data:data26};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/resourceClasses/medium/cpu",schemaPath:"#/$defs/bound/properties/cpu/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.cpu.type,parentSchema:schema77.properties.cpu,data:data26};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data25.memory !== undefined){
let data27 = data25.memory;
if(typeof data27 === "string"){
if(!pattern29.test(data27)){
const err52 = {instancePath:instancePath+"/resourceClasses/medium/memory",schemaPath:"#/$defs/bound/properties/memory/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?(k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?(k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$",parentSchema:schema77.properties.memory,data:data27};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/resourceClasses/medium/memory",schemaPath:"#/$defs/bound/properties/memory/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.memory.type,parentSchema:schema77.properties.memory,data:data27};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/resourceClasses/medium",schemaPath:"#/$defs/bound/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.type,parentSchema:schema77,data:data25};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data18.large !== undefined){
let data28 = data18.large;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.cpu === undefined){
const err55 = {instancePath:instancePath+"/resourceClasses/large",schemaPath:"#/$defs/bound/required",keyword:"required",params:{missingProperty: "cpu"},message:"must have required property '"+"cpu"+"'",schema:schema77.required,parentSchema:schema77,data:data28};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data28.memory === undefined){
const err56 = {instancePath:instancePath+"/resourceClasses/large",schemaPath:"#/$defs/bound/required",keyword:"required",params:{missingProperty: "memory"},message:"must have required property '"+"memory"+"'",schema:schema77.required,parentSchema:schema77,data:data28};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
for(const key8 in data28){
if(!((key8 === "cpu") || (key8 === "memory"))){
const err57 = {instancePath:instancePath+"/resourceClasses/large",schemaPath:"#/$defs/bound/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema77,data:data28};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data28.cpu !== undefined){
let data29 = data28.cpu;
if(typeof data29 === "string"){
if(!pattern28.test(data29)){
const err58 = {instancePath:instancePath+"/resourceClasses/large/cpu",schemaPath:"#/$defs/bound/properties/cpu/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?m?$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?m?$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?m?$",parentSchema:schema77.properties.cpu,data:data29};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/resourceClasses/large/cpu",schemaPath:"#/$defs/bound/properties/cpu/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.cpu.type,parentSchema:schema77.properties.cpu,data:data29};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data28.memory !== undefined){
let data30 = data28.memory;
if(typeof data30 === "string"){
if(!pattern29.test(data30)){
const err60 = {instancePath:instancePath+"/resourceClasses/large/memory",schemaPath:"#/$defs/bound/properties/memory/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?(k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?(k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?(k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$",parentSchema:schema77.properties.memory,data:data30};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/resourceClasses/large/memory",schemaPath:"#/$defs/bound/properties/memory/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.memory.type,parentSchema:schema77.properties.memory,data:data30};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/resourceClasses/large",schemaPath:"#/$defs/bound/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.type,parentSchema:schema77,data:data28};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/resourceClasses",schemaPath:"#/properties/resourceClasses/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.resourceClasses.type,parentSchema:schema31.properties.resourceClasses,data:data18};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.T7 = validate36;
const schema81 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"rollout-guard/contract.schema.json","title":"Rollout-safety contract","type":"object","required":["schema_version","profiles"],"additionalProperties":false,"properties":{"$schema":{"type":"string"},"schema_version":{"description":"the number 1","const":1},"profiles":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/profile"}}},"$defs":{"text":{"description":"a text that is not empty","type":"string","minLength":1},"path":{"description":"a path inside the repository, with / between folders","type":"string","minLength":1,"pattern":"^(?!/)(?![A-Za-z]:)(?!.*\\\\)"},"toggles":{"type":"array","items":{"$ref":"#/$defs/text"}},"httpPath":{"description":"an HTTP path that starts with /","type":"string","pattern":"^/"},"profile":{"type":"object","required":["id","name","suite","values_file","rollout_mode","warmup_required","readiness_path_required","intendedUse","forbiddenToggles","requiredToggles","expectedResourcesClass","networkPolicyModeRequired","hpaPolicyRequired"],"additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/text"},"name":{"$ref":"#/$defs/text"},"suite":{"enum":["install-gate","k8s-suite","nightly"]},"values_file":{"$ref":"#/$defs/path"},"rollout_mode":{"enum":["deployment","rollout"]},"warmup_required":{"type":"boolean"},"readiness_path_required":{"type":"boolean"},"intendedUse":{"enum":["ci","kind","prod","offline","perf"]},"forbiddenToggles":{"$ref":"#/$defs/toggles"},"requiredToggles":{"$ref":"#/$defs/toggles"},"expectedResourcesClass":{"enum":["tiny","small","medium","large"]},"networkPolicyModeRequired":{"enum":["disabled","internet-only","cluster-aware","custom"]},"hpaPolicyRequired":{"enum":["enabled","disabled"]},"chart":{"$ref":"#/$defs/path"},"values_files":{"type":"array","items":{"$ref":"#/$defs/path"}},"kustomize":{"$ref":"#/$defs/path"},"release":{"$ref":"#/$defs/text"},"namespace":{"$ref":"#/$defs/text"},"environment":{"$ref":"#/$defs/text"},"warmup":{"$ref":"#/$defs/httpPath"},"readiness_path":{"description":"an HTTP path that starts with /, or none","type":"string","pattern":"^(/.*|none)$"},"owner":{"$ref":"#/$defs/text"}}}}};
const schema82 = {"type":"object","required":["id","name","suite","values_file","rollout_mode","warmup_required","readiness_path_required","intendedUse","forbiddenToggles","requiredToggles","expectedResourcesClass","networkPolicyModeRequired","hpaPolicyRequired"],"additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/text"},"name":{"$ref":"#/$defs/text"},"suite":{"enum":["install-gate","k8s-suite","nightly"]},"values_file":{"$ref":"#/$defs/path"},"rollout_mode":{"enum":["deployment","rollout"]},"warmup_required":{"type":"boolean"},"readiness_path_required":{"type":"boolean"},"intendedUse":{"enum":["ci","kind","prod","offline","perf"]},"forbiddenToggles":{"$ref":"#/$defs/toggles"},"requiredToggles":{"$ref":"#/$defs/toggles"},"expectedResourcesClass":{"enum":["tiny","small","medium","large"]},"networkPolicyModeRequired":{"enum":["disabled","internet-only","cluster-aware","custom"]},"hpaPolicyRequired":{"enum":["enabled","disabled"]},"chart":{"$ref":"#/$defs/path"},"values_files":{"type":"array","items":{"$ref":"#/$defs/path"}},"kustomize":{"$ref":"#/$defs/path"},"release":{"$ref":"#/$defs/text"},"namespace":{"$ref":"#/$defs/text"},"environment":{"$ref":"#/$defs/text"},"warmup":{"$ref":"#/$defs/httpPath"},"readiness_path":{"description":"an HTTP path that starts with /, or none","type":"string","pattern":"^(/.*|none)$"},"owner":{"$ref":"#/$defs/text"}}};
const schema83 = {"description":"a text that is not empty","type":"string","minLength":1};
const schema85 = {"description":"a path inside the repository, with / between folders","type":"string","minLength":1,"pattern":"^(?!/)(?![A-Za-z]:)(?!.*\\\\)"};
const schema94 = {"description":"an HTTP path that starts with /","type":"string","pattern":"^/"};
const pattern36 = new RegExp("^(?!/)(?![A-Za-z]:)(?!.*\\\\)", "u");
const pattern40 = new RegExp("^/", "u");
const pattern41 = new RegExp("^(/.*|none)$", "u");
const schema86 = {"type":"array","items":{"$ref":"#/$defs/text"}};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema83,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.type,parentSchema:schema83,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema86.type,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema82.required,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema82.required,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.suite === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "suite"},message:"must have required property '"+"suite"+"'",schema:schema82.required,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.values_file === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "values_file"},message:"must have required property '"+"values_file"+"'",schema:schema82.required,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.rollout_mode === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rollout_mode"},message:"must have required property '"+"rollout_mode"+"'",schema:schema82.required,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.warmup_required === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "warmup_required"},message:"must have required property '"+"warmup_required"+"'",schema:schema82.required,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.readiness_path_required === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "readiness_path_required"},message:"must have required property '"+"readiness_path_required"+"'",schema:schema82.required,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.intendedUse === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "intendedUse"},message:"must have required property '"+"intendedUse"+"'",schema:schema82.required,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.forbiddenToggles === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "forbiddenToggles"},message:"must have required property '"+"forbiddenToggles"+"'",schema:schema82.required,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.requiredToggles === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requiredToggles"},message:"must have required property '"+"requiredToggles"+"'",schema:schema82.required,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.expectedResourcesClass === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expectedResourcesClass"},message:"must have required property '"+"expectedResourcesClass"+"'",schema:schema82.required,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.networkPolicyModeRequired === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "networkPolicyModeRequired"},message:"must have required property '"+"networkPolicyModeRequired"+"'",schema:schema82.required,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.hpaPolicyRequired === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hpaPolicyRequired"},message:"must have required property '"+"hpaPolicyRequired"+"'",schema:schema82.required,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema82.properties, key0))){
const err13 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err14 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema83,data:data0};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.type,parentSchema:schema83,data:data0};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err16 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema83,data:data1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.type,parentSchema:schema83,data:data1};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.suite !== undefined){
let data2 = data.suite;
if(!(((data2 === "install-gate") || (data2 === "k8s-suite")) || (data2 === "nightly"))){
const err18 = {instancePath:instancePath+"/suite",schemaPath:"#/properties/suite/enum",keyword:"enum",params:{allowedValues: schema82.properties.suite.enum},message:"must be equal to one of the allowed values",schema:schema82.properties.suite.enum,parentSchema:schema82.properties.suite,data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.values_file !== undefined){
let data3 = data.values_file;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err19 = {instancePath:instancePath+"/values_file",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern36.test(data3)){
const err20 = {instancePath:instancePath+"/values_file",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!/)(?![A-Za-z]:)(?!.*\\\\)"},message:"must match pattern \""+"^(?!/)(?![A-Za-z]:)(?!.*\\\\)"+"\"",schema:"^(?!/)(?![A-Za-z]:)(?!.*\\\\)",parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/values_file",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema85.type,parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.rollout_mode !== undefined){
let data4 = data.rollout_mode;
if(!((data4 === "deployment") || (data4 === "rollout"))){
const err22 = {instancePath:instancePath+"/rollout_mode",schemaPath:"#/properties/rollout_mode/enum",keyword:"enum",params:{allowedValues: schema82.properties.rollout_mode.enum},message:"must be equal to one of the allowed values",schema:schema82.properties.rollout_mode.enum,parentSchema:schema82.properties.rollout_mode,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.warmup_required !== undefined){
let data5 = data.warmup_required;
if(typeof data5 !== "boolean"){
const err23 = {instancePath:instancePath+"/warmup_required",schemaPath:"#/properties/warmup_required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema82.properties.warmup_required.type,parentSchema:schema82.properties.warmup_required,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.readiness_path_required !== undefined){
let data6 = data.readiness_path_required;
if(typeof data6 !== "boolean"){
const err24 = {instancePath:instancePath+"/readiness_path_required",schemaPath:"#/properties/readiness_path_required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema82.properties.readiness_path_required.type,parentSchema:schema82.properties.readiness_path_required,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.intendedUse !== undefined){
let data7 = data.intendedUse;
if(!(((((data7 === "ci") || (data7 === "kind")) || (data7 === "prod")) || (data7 === "offline")) || (data7 === "perf"))){
const err25 = {instancePath:instancePath+"/intendedUse",schemaPath:"#/properties/intendedUse/enum",keyword:"enum",params:{allowedValues: schema82.properties.intendedUse.enum},message:"must be equal to one of the allowed values",schema:schema82.properties.intendedUse.enum,parentSchema:schema82.properties.intendedUse,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.forbiddenToggles !== undefined){
if(!(validate38(data.forbiddenToggles, {instancePath:instancePath+"/forbiddenToggles",parentData:data,parentDataProperty:"forbiddenToggles",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data.requiredToggles !== undefined){
if(!(validate38(data.requiredToggles, {instancePath:instancePath+"/requiredToggles",parentData:data,parentDataProperty:"requiredToggles",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data.expectedResourcesClass !== undefined){
let data10 = data.expectedResourcesClass;
if(!((((data10 === "tiny") || (data10 === "small")) || (data10 === "medium")) || (data10 === "large"))){
const err26 = {instancePath:instancePath+"/expectedResourcesClass",schemaPath:"#/properties/expectedResourcesClass/enum",keyword:"enum",params:{allowedValues: schema82.properties.expectedResourcesClass.enum},message:"must be equal to one of the allowed values",schema:schema82.properties.expectedResourcesClass.enum,parentSchema:schema82.properties.expectedResourcesClass,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.networkPolicyModeRequired !== undefined){
let data11 = data.networkPolicyModeRequired;
if(!((((data11 === "disabled") || (data11 === "internet-only")) || (data11 === "cluster-aware")) || (data11 === "custom"))){
const err27 = {instancePath:instancePath+"/networkPolicyModeRequired",schemaPath:"#/properties/networkPolicyModeRequired/enum",keyword:"enum",params:{allowedValues: schema82.properties.networkPolicyModeRequired.enum},message:"must be equal to one of the allowed values",schema:schema82.properties.networkPolicyModeRequired.enum,parentSchema:schema82.properties.networkPolicyModeRequired,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.hpaPolicyRequired !== undefined){
let data12 = data.hpaPolicyRequired;
if(!((data12 === "enabled") || (data12 === "disabled"))){
const err28 = {instancePath:instancePath+"/hpaPolicyRequired",schemaPath:"#/properties/hpaPolicyRequired/enum",keyword:"enum",params:{allowedValues: schema82.properties.hpaPolicyRequired.enum},message:"must be equal to one of the allowed values",schema:schema82.properties.hpaPolicyRequired.enum,parentSchema:schema82.properties.hpaPolicyRequired,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.chart !== undefined){
let data13 = data.chart;
if(typeof data13 === "string"){
if(func2(data13) < 1){
const err29 = {instancePath:instancePath+"/chart",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema85,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!pattern36.test(data13)){
const err30 = {instancePath:instancePath+"/chart",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!/)(?![A-Za-z]:)(?!.*\\\\)"},message:"must match pattern \""+"^(?!/)(?![A-Za-z]:)(?!.*\\\\)"+"\"",schema:"^(?!/)(?![A-Za-z]:)(?!.*\\\\)",parentSchema:schema85,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/chart",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema85.type,parentSchema:schema85,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.values_files !== undefined){
let data14 = data.values_files;
if(Array.isArray(data14)){
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(typeof data15 === "string"){
if(func2(data15) < 1){
const err32 = {instancePath:instancePath+"/values_files/" + i0,schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema85,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!pattern36.test(data15)){
const err33 = {instancePath:instancePath+"/values_files/" + i0,schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!/)(?![A-Za-z]:)(?!.*\\\\)"},message:"must match pattern \""+"^(?!/)(?![A-Za-z]:)(?!.*\\\\)"+"\"",schema:"^(?!/)(?![A-Za-z]:)(?!.*\\\\)",parentSchema:schema85,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/values_files/" + i0,schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema85.type,parentSchema:schema85,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/values_files",schemaPath:"#/properties/values_files/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema82.properties.values_files.type,parentSchema:schema82.properties.values_files,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.kustomize !== undefined){
let data16 = data.kustomize;
if(typeof data16 === "string"){
if(func2(data16) < 1){
const err36 = {instancePath:instancePath+"/kustomize",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema85,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!pattern36.test(data16)){
const err37 = {instancePath:instancePath+"/kustomize",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^(?!/)(?![A-Za-z]:)(?!.*\\\\)"},message:"must match pattern \""+"^(?!/)(?![A-Za-z]:)(?!.*\\\\)"+"\"",schema:"^(?!/)(?![A-Za-z]:)(?!.*\\\\)",parentSchema:schema85,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/kustomize",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema85.type,parentSchema:schema85,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.release !== undefined){
let data17 = data.release;
if(typeof data17 === "string"){
if(func2(data17) < 1){
const err39 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema83,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.type,parentSchema:schema83,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.namespace !== undefined){
let data18 = data.namespace;
if(typeof data18 === "string"){
if(func2(data18) < 1){
const err41 = {instancePath:instancePath+"/namespace",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema83,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/namespace",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.type,parentSchema:schema83,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.environment !== undefined){
let data19 = data.environment;
if(typeof data19 === "string"){
if(func2(data19) < 1){
const err43 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema83,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.type,parentSchema:schema83,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.warmup !== undefined){
let data20 = data.warmup;
if(typeof data20 === "string"){
if(!pattern40.test(data20)){
const err45 = {instancePath:instancePath+"/warmup",schemaPath:"#/$defs/httpPath/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema94,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/warmup",schemaPath:"#/$defs/httpPath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema94.type,parentSchema:schema94,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.readiness_path !== undefined){
let data21 = data.readiness_path;
if(typeof data21 === "string"){
if(!pattern41.test(data21)){
const err47 = {instancePath:instancePath+"/readiness_path",schemaPath:"#/properties/readiness_path/pattern",keyword:"pattern",params:{pattern: "^(/.*|none)$"},message:"must match pattern \""+"^(/.*|none)$"+"\"",schema:"^(/.*|none)$",parentSchema:schema82.properties.readiness_path,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/readiness_path",schemaPath:"#/properties/readiness_path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema82.properties.readiness_path.type,parentSchema:schema82.properties.readiness_path,data:data21};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.owner !== undefined){
let data22 = data.owner;
if(typeof data22 === "string"){
if(func2(data22) < 1){
const err49 = {instancePath:instancePath+"/owner",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema83,data:data22};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/owner",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.type,parentSchema:schema83,data:data22};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema82.type,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="rollout-guard/contract.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schema_version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema_version"},message:"must have required property '"+"schema_version"+"'",schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.profiles === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "profiles"},message:"must have required property '"+"profiles"+"'",schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "$schema") || (key0 === "schema_version")) || (key0 === "profiles"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema81.properties.$schema.type,parentSchema:schema81.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.schema_version !== undefined){
let data1 = data.schema_version;
if(1 !== data1){
const err4 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema81.properties.schema_version,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.profiles !== undefined){
let data2 = data.profiles;
if(Array.isArray(data2)){
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema81.properties.profiles,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate37(data2[i0], {instancePath:instancePath+"/profiles/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema81.properties.profiles.type,parentSchema:schema81.properties.profiles,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema81.type,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.PI = validate42;
const schema96 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"rollout-guard/install-matrix.schema.json","title":"Install matrix","type":"object","required":["profiles","scenarios"],"properties":{"$schema":{"type":"string"},"schema_version":{"description":"the number 1","const":1},"profiles":{"type":"array","items":{"$ref":"#/$defs/profile"}},"scenarios":{"type":"array","items":{"$ref":"#/$defs/scenario"}}},"$defs":{"text":{"description":"a text that is not empty","type":"string","minLength":1},"profile":{"type":"object","required":["name","values_file","suite"],"additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/text"},"values_file":{"$ref":"#/$defs/text"},"suite":{"$ref":"#/$defs/text"}}},"scenario":{"type":"object","required":["name","kind","profile","suite"],"additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/text"},"kind":{"enum":["install","upgrade","rollback"]},"profile":{"$ref":"#/$defs/text"},"suite":{"$ref":"#/$defs/text"},"baseline_ref":{"$ref":"#/$defs/text"},"target_ref":{"$ref":"#/$defs/text"}}}},"additionalProperties":false};
const schema97 = {"type":"object","required":["name","values_file","suite"],"additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/text"},"values_file":{"$ref":"#/$defs/text"},"suite":{"$ref":"#/$defs/text"}}};
const schema98 = {"description":"a text that is not empty","type":"string","minLength":1};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema97.required,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.values_file === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "values_file"},message:"must have required property '"+"values_file"+"'",schema:schema97.required,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.suite === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "suite"},message:"must have required property '"+"suite"+"'",schema:schema97.required,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "values_file")) || (key0 === "suite"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema98,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema98.type,parentSchema:schema98,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.values_file !== undefined){
let data1 = data.values_file;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err6 = {instancePath:instancePath+"/values_file",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema98,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/values_file",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema98.type,parentSchema:schema98,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.suite !== undefined){
let data2 = data.suite;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err8 = {instancePath:instancePath+"/suite",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema98,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/suite",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema98.type,parentSchema:schema98,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema97.type,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema101 = {"type":"object","required":["name","kind","profile","suite"],"additionalProperties":false,"properties":{"name":{"$ref":"#/$defs/text"},"kind":{"enum":["install","upgrade","rollback"]},"profile":{"$ref":"#/$defs/text"},"suite":{"$ref":"#/$defs/text"},"baseline_ref":{"$ref":"#/$defs/text"},"target_ref":{"$ref":"#/$defs/text"}}};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema101.required,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema101.required,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.profile === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'",schema:schema101.required,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.suite === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "suite"},message:"must have required property '"+"suite"+"'",schema:schema101.required,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "kind")) || (key0 === "profile")) || (key0 === "suite")) || (key0 === "baseline_ref")) || (key0 === "target_ref"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema98,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema98.type,parentSchema:schema98,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(!(((data1 === "install") || (data1 === "upgrade")) || (data1 === "rollback"))){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema101.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema101.properties.kind.enum,parentSchema:schema101.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.profile !== undefined){
let data2 = data.profile;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err8 = {instancePath:instancePath+"/profile",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema98,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/profile",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema98.type,parentSchema:schema98,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.suite !== undefined){
let data3 = data.suite;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err10 = {instancePath:instancePath+"/suite",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema98,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/suite",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema98.type,parentSchema:schema98,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.baseline_ref !== undefined){
let data4 = data.baseline_ref;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err12 = {instancePath:instancePath+"/baseline_ref",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema98,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/baseline_ref",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema98.type,parentSchema:schema98,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.target_ref !== undefined){
let data5 = data.target_ref;
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err14 = {instancePath:instancePath+"/target_ref",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema98,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/target_ref",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema98.type,parentSchema:schema98,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema101.type,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="rollout-guard/install-matrix.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.profiles === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "profiles"},message:"must have required property '"+"profiles"+"'",schema:schema96.required,parentSchema:schema96,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.scenarios === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scenarios"},message:"must have required property '"+"scenarios"+"'",schema:schema96.required,parentSchema:schema96,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "$schema") || (key0 === "schema_version")) || (key0 === "profiles")) || (key0 === "scenarios"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema96,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema96.properties.$schema.type,parentSchema:schema96.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.schema_version !== undefined){
let data1 = data.schema_version;
if(1 !== data1){
const err4 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema96.properties.schema_version,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.profiles !== undefined){
let data2 = data.profiles;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate43(data2[i0], {instancePath:instancePath+"/profiles/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema96.properties.profiles.type,parentSchema:schema96.properties.profiles,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.scenarios !== undefined){
let data4 = data.scenarios;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate45(data4[i1], {instancePath:instancePath+"/scenarios/" + i1,parentData:data4,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/scenarios",schemaPath:"#/properties/scenarios/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema96.properties.scenarios.type,parentSchema:schema96.properties.scenarios,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema96.type,parentSchema:schema96,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};



/***/ })

};
