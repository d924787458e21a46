export const id = 425;
export const ids = [425];
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

/***/ 6758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createBench: () => (/* binding */ createBench),
  judgeTarget: () => (/* binding */ judgeTarget)
});

// EXTERNAL MODULE: ./src/findings/occurrence.ts + 1 modules
var occurrence = __webpack_require__(7301);
// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
// EXTERNAL MODULE: ./src/manifests/json.ts
var manifests_json = __webpack_require__(7362);
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
        const key = `${kind} ${selectorPath.join('.')}`;
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
// EXTERNAL MODULE: ./src/manifests/redact.ts + 2 modules
var redact = __webpack_require__(9437);
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

// EXTERNAL MODULE: ./src/rules/registry.ts + 191 modules
var registry = __webpack_require__(7428);
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
// EXTERNAL MODULE: ./src/argo/re2.cjs
var re2 = __webpack_require__(5245);
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
        compiled = re2.re2().compile(pattern);
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
    #volumes;
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
            volumes: () => (this.#volumes ??= this.#typesOfVolumes()),
        });
    }
    #typesOfVolumes() {
        const { kinds, nodes } = this.#kubernetes;
        const types = new compile_schema/* SchemaCompiler */.Vn({ isNative: true, matcher: trusted, table: nodes, onlyTypes: true });
        const volumes = ['spec', 'volumes'].reduce((schema, name) => {
            const raw = typeof schema === 'number' ? nodes[schema] : schema;
            return (0,manifests_json/* valueAt */.fK)(raw, 'properties', name);
        }, kinds[(0,compile_schema/* kindKey */._V)('', 'v1', 'Pod')]);
        return volumes === undefined ? undefined : types.compile(volumes);
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
    const described = { rule, severity, messageKey, message: (0,redact/* redactText */.Rd)((0,messages/* fillMessage */.f)(template, facts)) };
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
    const shown = task.showSecrets === true ? objects : (0,redact/* redactObjects */.u8)(objects);
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
    const clean = (text) => (0,redact/* redactText */.Rd)(secrets.reduce((left, secret) => left.replaceAll(secret, '<redacted>'), text));
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
            if ((0,redact/* isSecretName */.eh)(name))
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
                open.push([below, secret || (0,redact/* isSecretName */.eh)(key)]);
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
    const index = createIndex((0,redact/* redactObjects */.u8)(rendered.objects), target.namespace);
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
    return again.ok ? createIndex((0,redact/* redactObjects */.u8)(again.objects), task.target.namespace) : index;
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
