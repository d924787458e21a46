export const id = 452;
export const ids = [452];
export const modules = {

/***/ 2400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ handlerOf),
/* harmony export */   R5: () => (/* binding */ portPresence),
/* harmony export */   So: () => (/* binding */ appContainers),
/* harmony export */   UR: () => (/* binding */ containerPorts),
/* harmony export */   Vb: () => (/* binding */ initContainers),
/* harmony export */   oy: () => (/* binding */ nativeSidecars)
/* harmony export */ });
/* unused harmony export itemStep */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7362);

/** `spec.containers`, in order. */
function appContainers(template) {
    return containersIn(template, 'containers');
}
/** Init containers that run to their end before the app starts. */
function initContainers(template) {
    return containersIn(template, 'initContainers').filter(({ role }) => role === 'init');
}
/** Init containers with `restartPolicy: Always`: they run beside the app. */
function nativeSidecars(template) {
    return containersIn(template, 'initContainers').filter(({ role }) => role === 'sidecar');
}
function containersIn(template, list) {
    const base = [...template.path, 'spec', list];
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(template.spec, list).flatMap((json, at) => {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(json))
            return [];
        const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(json, 'name');
        return [
            { name: name ?? '', json, path: [...base, itemStep('name', name, at)], role: roleOf(json, list) },
        ];
    });
}
/** The keyed step where there is a key, else the index. */
function itemStep(key, value, at) {
    return value === undefined ? at : { key, value };
}
function roleOf(json, list) {
    if (list === 'containers')
        return 'app';
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(json, 'restartPolicy') === 'Always' ? 'sidecar' : 'init';
}
function containerPorts(container) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(container.json, 'ports').flatMap((json, at) => {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(json))
            return [];
        const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(json, 'name');
        return [
            {
                name,
                containerPort: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(json, 'containerPort'),
                protocol: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(json, 'protocol') ?? 'TCP',
                path: [...container.path, 'ports', itemStep('name', name, at)],
            },
        ];
    });
}
/**
 * Whether the container has the port that one of its probes or hooks names, as the kubelet looks it up: `declared` (a name or
 * number of its `ports`), `undeclared` (a valid number that `ports` does not list: it works when the process listens there), or
 * `missing` (an unknown name, or no port number at all).
 */
function portPresence(container, port) {
    const ports = containerPorts(container);
    if (typeof port === 'string' && !/^\d+$/.test(port)) {
        return ports.some(({ name }) => name === port) ? 'declared' : 'missing';
    }
    const number = typeof port === 'string' || typeof port === 'bigint' ? Number(port) : port;
    if (typeof number !== 'number' || !Number.isInteger(number) || number < 1 || number > 65535)
        return 'missing';
    return ports.some(({ containerPort }) => containerPort === number) ? 'declared' : 'undeclared';
}
/** `httpGet`, `exec`, `tcpSocket`, `grpc`, `sleep`: what a probe or a lifecycle hook does; `undefined` when it does nothing. */
function handlerOf(probe) {
    return ['httpGet', 'exec', 'tcpSocket', 'grpc', 'sleep'].find((name) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(probe, name)));
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

/***/ 3348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ matchesSelector),
/* harmony export */   Xo: () => (/* binding */ parseMapSelector),
/* harmony export */   h6: () => (/* binding */ matchesLabelSelector),
/* harmony export */   l7: () => (/* binding */ parseLabelSelector)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7362);

const none = new Set();
/**
 * Reads a `LabelSelector` (`matchLabels`, `matchExpressions`). `{}` is `[]`: everything.
 *
 * `undefined` selects nothing: the selector is absent or null (what apimachinery makes of a nil selector; callers whose kind
 * differs, such as NetworkPolicy, replace an absent one by `{}`), or the API server would refuse it (unknown field or
 * operator, `In` without values).
 */
function parseLabelSelector(json) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(json))
        return undefined;
    if (Object.keys(json).some((key) => key !== 'matchLabels' && key !== 'matchExpressions'))
        return undefined;
    const labels = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(json, 'matchLabels') ?? {};
    const expressions = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(json, 'matchExpressions') ?? [];
    const equalities = parseEqualities(labels);
    if (equalities === undefined || !Array.isArray(expressions))
        return undefined;
    const requirements = [...equalities];
    for (const expression of expressions) {
        const requirement = parseExpression(expression);
        if (requirement === undefined)
            return undefined;
        requirements.push(requirement);
    }
    return requirements;
}
/** Reads the plain map of a Service: empty or absent selects nothing. */
function parseMapSelector(json) {
    const equalities = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(json) ? parseEqualities(json) : undefined;
    return equalities?.length === 0 ? undefined : equalities;
}
function matchesSelector(selector, labels) {
    return selector?.every((requirement) => holds(requirement, labels)) ?? false;
}
/** {@link parseLabelSelector} and {@link matchesSelector} in one step. */
function matchesLabelSelector(json, labels) {
    return matchesSelector(parseLabelSelector(json), labels);
}
function parseEqualities(map) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(map))
        return undefined;
    const requirements = [];
    for (const [key, value] of Object.entries(map)) {
        const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarText */ .ws)(value);
        if (text === undefined)
            return undefined;
        requirements.push({ key, operator: 'In', values: new Set([text]) });
    }
    return requirements;
}
function parseExpression(json) {
    const key = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(json, 'key');
    const operator = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(json, 'operator') ?? '';
    const values = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(json, 'values').map(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarText */ .ws);
    if (key === undefined || values.includes(undefined))
        return undefined;
    switch (operator) {
        case 'In':
        case 'NotIn':
            if (values.length === 0)
                return undefined;
            return { key, operator, values: new Set(values) };
        case 'Exists':
        case 'DoesNotExist':
            return values.length === 0 ? { key, operator, values: none } : undefined;
        default:
            return undefined;
    }
}
function holds(requirement, labels) {
    const value = Object.hasOwn(labels, requirement.key) ? labels[requirement.key] : undefined;
    switch (requirement.operator) {
        case 'In':
            return value !== undefined && requirement.values.has(value);
        case 'NotIn':
            return value === undefined || !requirement.values.has(value);
        case 'Exists':
            return value !== undefined;
        case 'DoesNotExist':
            return value === undefined;
    }
}


/***/ }),

/***/ 128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ readWorkload),
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   c3: () => (/* binding */ workloadRefOf),
/* harmony export */   gv: () => (/* binding */ isWorkload),
/* harmony export */   z8: () => (/* binding */ podLabels)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7362);

const ownTemplate = ['spec', 'template'];
/** Groups are named because others use the same kinds (OpenKruise has a Rollout, a StatefulSet and a DaemonSet of its own). */
const workloadKinds = new Map([
    ['Rollout', { groups: ['argoproj.io'], template: ownTemplate, replicas: true, selector: true }],
    ['Deployment', { groups: ['apps', 'extensions'], template: ownTemplate, replicas: true, selector: true }],
    ['StatefulSet', { groups: ['apps'], template: ownTemplate, replicas: true, selector: true }],
    ['DaemonSet', { groups: ['apps', 'extensions'], template: ownTemplate, selector: true }],
    ['ReplicaSet', { groups: ['apps', 'extensions'], template: ownTemplate, replicas: true, selector: true }],
    ['Job', { groups: ['batch'], template: ownTemplate, selector: true }],
    ['CronJob', { groups: ['batch'], template: ['spec', 'jobTemplate', 'spec', 'template'] }],
    ['Pod', { groups: [''], template: [] }],
]);
function isWorkload({ group, kind }) {
    return workloadKinds.get(kind)?.groups.includes(group) ?? false;
}
/** What `spec.workloadRef` of a Rollout names, in the Rollout's namespace; `undefined` when it has none. */
function workloadRefOf(manifest) {
    if (manifest.ref.kind !== 'Rollout' || manifest.ref.group !== 'argoproj.io')
        return undefined;
    const ref = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(manifest.json, 'spec', 'workloadRef');
    if (ref === undefined)
        return undefined;
    return {
        group: groupOf((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(ref, 'apiVersion') ?? ''),
        kind: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(ref, 'kind') ?? '',
        namespace: manifest.ref.namespace,
        name: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(ref, 'name') ?? '',
    };
}
/** `apps/v1` → `apps`, `v1` → `''`. */
function groupOf(apiVersion) {
    const slash = apiVersion.indexOf('/');
    return slash === -1 ? '' : apiVersion.slice(0, slash);
}
/** Kinds that the Argo Rollouts controller takes a template from: https://argo-rollouts.readthedocs.io/en/stable/features/specification/ */
const referable = new Map([
    ['Deployment', ownTemplate],
    ['ReplicaSet', ownTemplate],
    ['PodTemplate', ['template']],
]);
/** Reads a manifest of a workload kind. `referencedBy` are the Rollouts whose `workloadRef` names it. */
function readWorkload(manifest, index, referencedBy) {
    const { json, ref } = manifest;
    const kind = workloadKinds.get(ref.kind);
    const reference = workloadRefOf(manifest);
    const referenced = reference !== undefined && referable.has(reference.kind) ? index.find(reference) : undefined;
    const template = reference === undefined
        ? readTemplate(manifest, kind?.template ?? ownTemplate)
        : referenced && readTemplate(referenced, referable.get(referenced.ref.kind) ?? ownTemplate);
    // A Rollout without a selector takes that of the object it refers to.
    const selector = kind?.selector &&
        ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(json, 'spec', 'selector') ?? (referenced && (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(referenced.json, 'spec', 'selector')));
    return {
        manifest,
        template,
        selector,
        replicas: kind?.replicas && readReplicas(json),
        referencedBy,
    };
}
function readTemplate(writtenIn, path) {
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(writtenIn.json, ...path);
    if (json === undefined)
        return undefined;
    return {
        writtenIn,
        path,
        labels: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textMapAt */ .Pf)(json, 'metadata', 'labels'),
        annotations: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textMapAt */ .Pf)(json, 'metadata', 'annotations'),
        spec: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(json, 'spec') ?? {},
    };
}
/** 1 when absent or not a number: a quoted number, which the API server refuses, is read as meant. */
function readReplicas(json) {
    const quoted = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(json, 'spec', 'replicas');
    if (quoted !== undefined && /^\d+$/.test(quoted))
        return Number(quoted);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(json, 'spec', 'replicas') ?? 1;
}
const podMetadata = [
    ['blueGreen', 'activeMetadata'],
    ['blueGreen', 'previewMetadata'],
    ['canary', 'stableMetadata'],
    ['canary', 'canaryMetadata'],
];
/** Labels that pods of the workload carry: those of the template, and for a Rollout also with each set that its strategy adds for a while. */
function podLabels({ manifest, template }) {
    if (template === undefined)
        return [];
    const strategy = manifest.ref.kind === 'Rollout' ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(manifest.json, 'spec', 'strategy') : undefined;
    const added = podMetadata
        .map(([name, metadata]) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textMapAt */ .Pf)(strategy, name, metadata, 'labels'))
        .filter((labels) => Object.keys(labels).length > 0);
    return [template.labels, ...added.map((labels) => ({ ...template.labels, ...labels }))];
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

/***/ 6630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ servicePorts),
/* harmony export */   KO: () => (/* binding */ strategyServices),
/* harmony export */   xT: () => (/* binding */ readServing)
/* harmony export */ });
/* unused harmony exports servicesSelecting, containersOfPort */
/* harmony import */ var _containers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2400);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7362);
/* harmony import */ var _pod_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(128);



const servicePaths = [
    ['active', ['blueGreen', 'activeService']],
    ['preview', ['blueGreen', 'previewService']],
    ['stable', ['canary', 'stableService']],
    ['canary', ['canary', 'canaryService']],
    ['ping', ['canary', 'pingPong', 'pingService']],
    ['pong', ['canary', 'pingPong', 'pongService']],
];
function strategyServices(rollout) {
    return servicePaths.flatMap(([role, path]) => {
        const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(rollout.json, 'spec', 'strategy', ...path);
        return name === undefined ? [] : [{ role, name, path: ['spec', 'strategy', ...path] }];
    });
}
/** Services that select pods with such labels: never an ExternalName, never one without selector. */
function servicesSelecting(index, namespace, labels) {
    return index.selecting('Service', ['spec', 'selector'], namespace, labels);
}
/** `undefined` when the workload does not serve: wrong kind, no pods of its own, or no Service. */
function readServing(workload, index) {
    const { manifest, template, replicas, referencedBy } = workload;
    const { kind, namespace } = manifest.ref;
    if (kind !== 'Deployment' && kind !== 'Rollout')
        return undefined;
    if (template === undefined || (referencedBy.length > 0 && replicas === 0))
        return undefined;
    const services = new Set((0,_pod_template_js__WEBPACK_IMPORTED_MODULE_0__/* .podLabels */ .z8)(workload).flatMap((labels) => servicesSelecting(index, namespace, labels)));
    if (kind === 'Rollout') {
        for (const { name } of strategyServices(manifest)) {
            const service = index.find({ group: '', kind: 'Service', namespace, name });
            if (service !== undefined && canSelect(service))
                services.add(service);
        }
    }
    if (services.size === 0)
        return undefined;
    const found = [...services];
    return { ...workload, services: found, servingContainers: servingContainers(template, found) };
}
function canSelect(service) {
    const selector = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(service.json, 'spec', 'selector');
    return ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(service.json, 'spec', 'type') !== 'ExternalName' &&
        selector !== undefined &&
        Object.keys(selector).length > 0);
}
function servicePorts(service) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(service.json, 'spec', 'ports').flatMap((json, at) => {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(json))
            return [];
        const port = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(json, 'port');
        const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'name');
        return [
            {
                name,
                port,
                target: portTarget((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(json, 'targetPort')) ?? portTarget(port),
                protocol: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'protocol') ?? 'TCP',
                path: ['spec', 'ports', name === undefined ? at : { key: 'name', value: name }],
            },
        ];
    });
}
/** An absent target, 0 and `''` are the Service's own port. */
function portTarget(value) {
    if (value === '' || value === 0)
        return undefined;
    if (typeof value === 'string')
        return /^\d+$/.test(value) ? Number(value) : value;
    return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : undefined;
}
/** The containers that declare the target of one port of a Service; empty when none does. */
function containersOfPort(template, port) {
    const candidates = [...(0,_containers_js__WEBPACK_IMPORTED_MODULE_2__/* .appContainers */ .So)(template), ...(0,_containers_js__WEBPACK_IMPORTED_MODULE_2__/* .nativeSidecars */ .oy)(template)];
    return candidates.filter((container) => (0,_containers_js__WEBPACK_IMPORTED_MODULE_2__/* .containerPorts */ .UR)(container).some(({ name, containerPort, protocol }) => protocol === port.protocol &&
        (typeof port.target === 'string' ? name === port.target : containerPort === port.target)));
}
function servingContainers(template, services) {
    const owners = new Set();
    for (const service of services) {
        for (const port of servicePorts(service)) {
            if (port.target === undefined)
                continue;
            for (const { path } of containersOfPort(template, port))
                owners.add(JSON.stringify(path));
        }
    }
    const all = [...(0,_containers_js__WEBPACK_IMPORTED_MODULE_2__/* .appContainers */ .So)(template), ...(0,_containers_js__WEBPACK_IMPORTED_MODULE_2__/* .nativeSidecars */ .oy)(template)];
    const found = all.filter(({ path }) => owners.has(JSON.stringify(path)));
    if (found.length > 0)
        return found;
    const usual = template.annotations['kubectl.kubernetes.io/default-container'];
    const standIn = (0,_containers_js__WEBPACK_IMPORTED_MODULE_2__/* .appContainers */ .So)(template).find(({ name }) => name === usual) ?? (0,_containers_js__WEBPACK_IMPORTED_MODULE_2__/* .appContainers */ .So)(template)[0];
    return standIn === undefined ? [] : [standIn];
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ allRules),
  I: () => (/* binding */ findRule)
});

// EXTERNAL MODULE: ./src/manifests/json.ts
var manifests_json = __webpack_require__(7362);
// EXTERNAL MODULE: ./src/manifests/label-selector.ts
var label_selector = __webpack_require__(3348);
// EXTERNAL MODULE: ./src/manifests/serving.ts
var serving = __webpack_require__(6630);
// EXTERNAL MODULE: ./src/manifests/containers.ts
var manifests_containers = __webpack_require__(2400);
;// CONCATENATED MODULE: ./src/rules/traffic-containers.ts



/**
 * The serving containers that rules ask for probes and drain. A contract asks for all of them; without one these are left out:
 * an exporter beside the server, whose Service ports carry nothing but metrics, and a container that an injector fills in
 * (image `auto` of an Istio gateway: https://istio.io/latest/docs/setup/additional-setup/gateway/), which is not known here.
 */
function trafficContainers(workload, { profile }) {
    const { servingContainers } = workload;
    if (profile !== undefined)
        return servingContainers;
    const known = servingContainers.filter(({ json }) => (0,manifests_json/* textAt */.$6)(json, 'image') !== 'auto');
    const users = known.filter((container) => !isExporter(container, workload));
    return users.length > 0 ? users : known;
}
/** A Service all of whose ports carry metrics: scraping pods is no traffic. */
function isForMetrics(service) {
    const ports = (0,serving/* servicePorts */.E1)(service);
    return ports.length > 0 && ports.every(carriesMetrics);
}
function isExporter(container, { services }) {
    const owned = services
        .flatMap(serving/* servicePorts */.E1)
        .filter(({ target }) => (0,manifests_containers/* containerPorts */.UR)(container).some(({ name, containerPort }) => target !== undefined && (name === target || containerPort === target)));
    return owned.length > 0 && owned.every(carriesMetrics);
}
function carriesMetrics({ name, target }) {
    return [name, target].some((text) => typeof text === 'string' && /(?:^|-)(?:metrics?|prom|prometheus|exporter|monitoring)(?:-|$)/.test(text));
}

;// CONCATENATED MODULE: ./src/rules/pod-overlap.ts




/**
 * Each Deployment once, with the first Rollout on the same pods. A Service that the strategy does not name and that is headless
 * or only for metrics joins pods of several workloads on purpose (gossip rings, scraping), so it makes no overlap.
 */
function findOverlaps(index) {
    const rollouts = index.workloads
        .filter(isLasting)
        .filter(({ manifest }) => manifest.ref.kind === 'Rollout');
    if (rollouts.length === 0)
        return [];
    const byManifest = new Map(rollouts.map((rollout) => [rollout.manifest, rollout]));
    const byService = rolloutsByService(index);
    const borrowed = rollouts.filter(({ manifest }) => (0,manifests_json/* valueAt */.fK)(manifest.json, 'spec', 'selector') == null);
    return index.workloads.filter(isLasting).flatMap((deployment) => {
        const { manifest, template, referencedBy } = deployment;
        if (manifest.ref.kind !== 'Deployment' || template === undefined)
            return [];
        const owner = referencedBy[0] && byManifest.get(referencedBy[0]);
        if (owner !== undefined)
            return [{ deployment, rollout: owner, by: 'the workloadRef of the Rollout', isTemplate: true }];
        const { namespace } = manifest.ref;
        const bySelector = index
            .selecting('Rollout', ['spec', 'selector'], namespace, template.labels)
            .map((rollout) => byManifest.get(rollout))
            .find((rollout) => rollout !== undefined) ??
            borrowed.find(({ manifest: rollout, selector }) => rollout.ref.namespace === namespace && (0,label_selector/* matchesLabelSelector */.h6)(selector, template.labels));
        if (bySelector !== undefined)
            return [{ deployment, rollout: bySelector, by: 'the selector of the Rollout', isTemplate: false }];
        for (const service of index.selecting('Service', ['spec', 'selector'], namespace, template.labels)) {
            const rollout = byService.get(service);
            if (rollout !== undefined)
                return [{ deployment, rollout, by: `Service/${service.ref.name}`, isTemplate: false }];
        }
        return [];
    });
}
/**
 * Serving workloads that rules look at: those of the kind that the contract's `rollout_mode` names; without a contract all,
 * except a Deployment whose pods a Rollout shares, since the Rollout is the one that is meant to stay.
 */
function judgedServing({ index, profile, }) {
    const lasting = index.serving.filter(isLasting);
    if (profile !== undefined) {
        const kind = kindOfMode(profile.rolloutMode);
        return lasting.filter(({ manifest }) => manifest.ref.kind === kind);
    }
    const doubled = new Set(findOverlaps(index).map(({ deployment }) => deployment.manifest));
    return lasting.filter(({ manifest }) => !doubled.has(manifest));
}
/**
 * Workloads that rules about autoscalers and network policies look at: those of {@link judgedServing}; where a contract names a
 * kind none of which serves (a worker, or a Service that selects nothing), all of that kind, so that nothing passes unseen.
 */
function judgedWorkloads(world) {
    const serving = judgedServing(world);
    const { index, profile } = world;
    return serving.length > 0 || profile === undefined ? serving : unservedOf(index, profile);
}
/** What is rendered of the kind that the contract names, for profiles where none of it serves. */
function unservedOf(index, { rolloutMode }) {
    const kind = kindOfMode(rolloutMode);
    return index.workloads.filter((workload) => workload.manifest.ref.kind === kind && isLasting(workload) && !isTemplateOnly(workload));
}
function isTemplateOnly({ referencedBy, replicas }) {
    return referencedBy.length > 0 && replicas === 0;
}
function kindOfMode(mode) {
    return mode === 'rollout' ? 'Rollout' : 'Deployment';
}
/** What a helm hook creates (a test, a migration) is not part of the release. */
function isLasting({ manifest }) {
    return manifest.hook === undefined;
}
function rolloutsByService(index) {
    const byService = new Map();
    for (const rollout of index.serving.filter(isLasting)) {
        if (rollout.manifest.ref.kind !== 'Rollout')
            continue;
        const named = new Set((0,serving/* strategyServices */.KO)(rollout.manifest).map(({ name }) => name));
        for (const service of rollout.services) {
            const isHeadless = (0,manifests_json/* valueAt */.fK)(service.json, 'spec', 'clusterIP') === 'None';
            if ((isHeadless || isForMetrics(service)) && !named.has(service.ref.name))
                continue;
            if (!byService.has(service))
                byService.set(service, rollout);
        }
    }
    return byService;
}

;// CONCATENATED MODULE: ./src/rules/where.ts
/** A field of a rendered object. */
function inObject(manifest, ...path) {
    return { kind: 'object', object: manifest.ref, path };
}
/** A field of a workload's pod template, where it is written; the fault is the workload's, also when its `workloadRef` names another object. */
function inTemplate(workload, path) {
    const writtenIn = workload.template?.writtenIn ?? workload.manifest;
    return { where: { kind: 'object', object: writtenIn.ref, path }, subject: workload.manifest.ref };
}
/** A field of a contract profile, by the name that the file uses. */
function inProfile(profile, field) {
    return {
        kind: 'place',
        place: Object.hasOwn(profile.places, field) ? (profile.places[field] ?? profile.place) : profile.place,
        path: ['profiles', { key: 'id', value: profile.id }, field],
    };
}
/** The merged value that a toggle names; the toggle itself where nobody sets it. */
function inValues(toggle) {
    return { kind: 'values', path: toggle.path, fallback: toggle.place };
}
/** The toggle as the contract writes it. */
function atToggle(toggle) {
    return { kind: 'place', place: toggle.place, path: ['toggles', toggle.path.join('.')] };
}
/** `Rollout/web`. */
function nameOf({ ref }) {
    return `${ref.kind}/${ref.name}`;
}

;// CONCATENATED MODULE: ./src/rules/rg101-rollout-mode.ts



const rolloutMode = {
    meta: {
        id: 'RG101',
        name: 'rollout-mode',
        title: 'One controller owns the pods: the kind that the contract names, and never a Deployment and a Rollout at once',
        scope: 'target',
        // Sums, replicas, budgets and drain of pods that two controllers own mean nothing until one of them is gone.
        subsumes: ['RG109', 'RG110', 'RG111', 'RG112', 'RG113'],
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'A Deployment beside a Rollout on the same pods sends user traffic to pods that no canary step, analysis or promotion controls, and the two controllers count each other’s pods.',
        remedy: 'Render either the Deployment or the Rollout (chart switch, or `$patch: delete` in the overlay). A Deployment that only lends its template by workloadRef has `replicas: 0`.',
        messages: {
            both: '{deployment} and {rollout} are rendered together and {by} matches the pods of both: traffic also reaches pods that the Rollout does not control',
            templateRuns: '{deployment} lends its template to {rollout} but still runs {replicas} replicas of its own: set `replicas: 0`, or `workloadRef.scaleDown` in the Rollout',
            noRollout: 'the contract wants rollout_mode rollout, but no Rollout is rendered (rendered: {found})',
            noDeployment: 'the contract wants rollout_mode deployment, but no Deployment is rendered (rendered: {found})',
            rolloutRendered: 'the contract wants rollout_mode deployment, but {rollout} is rendered',
        },
    },
    *check(world) {
        if (world.profile !== undefined)
            yield* checkMode(world, world.profile);
        if (world.profile?.rolloutMode === 'deployment')
            return;
        for (const overlap of findOverlaps(world.index))
            yield* checkOverlap(overlap, world.profile !== undefined);
    },
};
function* checkMode({ index }, profile) {
    const lasting = index.workloads.filter(isLasting).map(({ manifest }) => manifest);
    const rollouts = lasting.filter(({ ref }) => ref.kind === 'Rollout');
    if (profile.rolloutMode === 'deployment') {
        for (const rollout of rollouts) {
            yield {
                message: 'rolloutRendered',
                facts: { rollout: nameOf(rollout) },
                where: inObject(rollout, 'kind'),
            };
        }
        if (rollouts.length > 0)
            return;
    }
    const wanted = kindOfMode(profile.rolloutMode);
    if (lasting.some(({ ref }) => ref.kind === wanted))
        return;
    const instead = index.serving.find(isLasting)?.manifest ?? lasting.find(({ ref }) => ref.kind === 'Deployment');
    yield {
        message: wanted === 'Rollout' ? 'noRollout' : 'noDeployment',
        facts: { found: listed(lasting.map(nameOf)) },
        where: instead === undefined ? inProfile(profile, 'rollout_mode') : inObject(instead, 'kind'),
    };
}
function* checkOverlap(overlap, hasProfile) {
    const { deployment, rollout, by, isTemplate } = overlap;
    const names = { deployment: nameOf(deployment.manifest), rollout: nameOf(rollout.manifest) };
    const subject = rollout.manifest.ref;
    if (isTemplate) {
        const scaleDown = (0,manifests_json/* textAt */.$6)(rollout.manifest.json, 'spec', 'workloadRef', 'scaleDown');
        if (deployment.replicas === 0 || scaleDown === 'onsuccess' || scaleDown === 'progressively')
            return;
        yield {
            message: 'templateRuns',
            facts: { ...names, replicas: deployment.replicas ?? 1 },
            where: inObject(deployment.manifest, 'spec', 'replicas'),
            subject,
        };
        return;
    }
    // Scaled to zero by hand in a migration: no pods, no harm. A contract still wants it gone.
    if (!hasProfile && (deployment.replicas === 0 || rollout.replicas === 0))
        return;
    yield {
        message: 'both',
        facts: { ...names, by },
        where: inObject(deployment.manifest, 'kind'),
        subject,
    };
}
function listed(names) {
    if (names.length === 0)
        return 'no workload';
    const shown = names.slice(0, 5).join(', ');
    return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}

// EXTERNAL MODULE: ./src/manifests/secret-names.ts
var secret_names = __webpack_require__(4381);
;// CONCATENATED MODULE: ./src/rules/toggle.ts


/** `on`: the value equals what the toggle names, or is not empty for a bare path. */
function readToggle(toggle, values) {
    const actual = toggle.path.reduce(stepInto, values.tree);
    const isKnown = actual !== undefined || values.origin(toggle.path) !== undefined;
    if (toggle.value === undefined)
        return readBare(actual, isKnown, toggle);
    if (actual === undefined)
        return { kind: 'missing', isKnown };
    if (typeof actual === 'object' && actual !== null) {
        return { kind: 'not-scalar', found: Array.isArray(actual) ? 'a list' : 'a map' };
    }
    const wanted = readScalar(toggle.value);
    const isEqual = equals(actual, wanted);
    const isText = !isEqual && String(actual) === toggle.value;
    return {
        kind: isEqual || isText ? 'on' : 'off',
        found: shown(actual, toggle),
        onlyAsText: isText && typeof wanted === 'boolean',
    };
}
/** A number steps into a list, as in helm’s `--set a[0].b`. */
function stepInto(value, step) {
    if (!Array.isArray(value))
        return (0,manifests_json/* valueAt */.fK)(value, step);
    return /^\d+$/.test(step) ? value[Number(step)] : undefined;
}
function readBare(actual, isKnown, toggle) {
    if (actual === undefined)
        return { kind: 'missing', isKnown };
    return {
        kind: isEmpty(actual) ? 'off' : 'on',
        found: shown(actual, toggle),
        onlyAsText: actual === 'false' || actual === '0',
    };
}
/** As Go templates see it: null, false, 0, "", [] and {}. The strings "false" and "0" are not empty. */
function isEmpty(value) {
    if (Array.isArray(value))
        return value.length === 0;
    if ((0,manifests_json/* isObject */.Gv)(value))
        return Object.keys(value).length === 0;
    return value === null || value === false || value === '' || value === 0 || value === 0n;
}
const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
/** The value after `=`, typed as YAML would; quotes make a string of it. */
function readScalar(text) {
    if (text === 'true')
        return true;
    if (text === 'false')
        return false;
    if (text === 'null')
        return null;
    const quoted = /^(["'])(.*)\1$/s.exec(text)?.[2];
    if (quoted !== undefined)
        return quoted;
    return number.test(text) ? Number(text) : text;
}
function equals(actual, wanted) {
    if (typeof actual === 'bigint')
        return typeof wanted === 'number' && Number(actual) === wanted;
    return actual === wanted;
}
function isSecret(toggle) {
    return toggle.path.some(secret_names/* isSecretName */.eh);
}
function shown(value, toggle) {
    if (isSecret(toggle))
        return '(hidden)';
    if (value === null)
        return 'null';
    if (typeof value === 'object')
        return Array.isArray(value) ? 'a list' : 'a map';
    const text = typeof value === 'string' ? JSON.stringify(value) : ((0,manifests_json/* scalarText */.ws)(value) ?? '');
    return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
/** The toggle as the contract writes it, without the value of a secret. */
function toggleText(toggle) {
    if (toggle.value === undefined || !isSecret(toggle))
        return toggle.text;
    return `${toggle.path.join('.')}=(hidden)`;
}
/** `values-prod.yaml:12`, `chart default (charts/web/values.yaml:3)`, `--set a=b`, `nobody`. */
function originText(toggle, values) {
    const origin = nearestOrigin(toggle.path, values);
    switch (origin?.kind) {
        case undefined:
            return 'nobody';
        case 'file':
            return placeText(origin.place);
        case 'set':
            return isSecret(toggle) ? `--set ${toggle.path.join('.')}=(hidden)` : `--set ${origin.text}`;
        case 'chart-default':
            return origin.place === undefined ? 'chart default' : `chart default (${placeText(origin.place)})`;
    }
}
/** Of the path, else of the map that holds it: somebody replaced that. */
function nearestOrigin(path, values) {
    for (let length = path.length; length > 0; length--) {
        const origin = values.origin(path.slice(0, length));
        if (origin !== undefined)
            return origin;
    }
    return undefined;
}
function placeText({ file, line }) {
    return line === undefined ? file : `${file}:${line}`;
}

;// CONCATENATED MODULE: ./src/rules/rg102-required-toggle.ts


const requiredToggle = {
    meta: {
        id: 'RG102',
        name: 'required-toggle',
        title: 'The merged values set every toggle that the contract requires',
        scope: 'target',
        category: 'identity',
        owner: 'application',
        severity: 'error',
        kinds: [],
        rationale: 'A profile promises what is switched on; a values file, a parent chart or a default that says otherwise installs something else under its name.',
        remedy: 'Set the value in the values file of the profile, or correct the toggle in the contract.',
        messages: {
            missing: 'required toggle {toggle}: the merged values do not have it ({origin} took it away)',
            unknown: 'required toggle {toggle}: unknown, no values file or chart default has this path; check how it is spelled',
            different: 'required toggle {toggle}: the merged value is {found}, set by {origin}',
            empty: 'required toggle {toggle}: the merged value is empty ({found}), set by {origin}',
            textual: 'required toggle {toggle}: {origin} sets the text {found}, which templates take for true',
            notScalar: 'required toggle {toggle} compares with one value, but the merged value is {found}, set by {origin}; name a key inside it, or write the bare path',
            noValues: 'required toggle {toggle}: this target is not a chart, so there are no values to compare',
        },
        messageSeverity: { textual: 'warning' },
    },
    *check({ profile, values }) {
        for (const toggle of profile?.requiredToggles ?? []) {
            if (values === undefined) {
                yield { message: 'noValues', facts: { toggle: toggleText(toggle) }, where: atToggle(toggle) };
            }
            else
                yield* judge(toggle, values);
        }
    },
};
function* judge(toggle, values) {
    const reading = readToggle(toggle, values);
    const named = { toggle: toggleText(toggle) };
    const facts = { ...named, origin: originText(toggle, values) };
    switch (reading.kind) {
        case 'missing':
            yield reading.isKnown
                ? { message: 'missing', facts, where: inValues(toggle) }
                : { message: 'unknown', facts: named, where: atToggle(toggle) };
            return;
        case 'not-scalar':
            yield { message: 'notScalar', facts: { ...facts, found: reading.found }, where: atToggle(toggle) };
            return;
        case 'off':
            yield {
                message: toggle.value === undefined ? 'empty' : 'different',
                facts: { ...facts, found: reading.found },
                where: inValues(toggle),
            };
            return;
        case 'on':
            if (reading.onlyAsText) {
                yield { message: 'textual', facts: { ...facts, found: reading.found }, where: inValues(toggle) };
            }
    }
}

;// CONCATENATED MODULE: ./src/rules/rg103-forbidden-toggle.ts


const forbiddenToggle = {
    meta: {
        id: 'RG103',
        name: 'forbidden-toggle',
        title: 'The merged values set no toggle that the contract forbids',
        scope: 'target',
        category: 'identity',
        owner: 'application',
        severity: 'error',
        kinds: [],
        rationale: 'What a profile forbids (a debug endpoint, an in-memory store, a bypass) comes in through a default or an inherited values file that nobody reads.',
        remedy: 'Set the value that the profile allows in its values file, or correct the toggle in the contract.',
        messages: {
            set: 'forbidden toggle {toggle}: the merged value is {found}, set by {origin}',
            notEmpty: 'forbidden toggle {toggle}: the merged value is not empty ({found}), set by {origin}',
            textual: 'forbidden toggle {toggle}: {origin} sets the text {found}, which templates take for true; write it without quotes',
            unknown: 'forbidden toggle {toggle} holds because no values file or chart default has this path; check how it is spelled',
            notScalar: 'forbidden toggle {toggle} compares with one value, but the merged value is {found}, set by {origin}; name a key inside it, or write the bare path',
            noValues: 'forbidden toggle {toggle}: this target is not a chart, so there are no values to compare',
        },
        messageSeverity: { unknown: 'note', noValues: 'warning' },
    },
    *check({ profile, values }) {
        for (const toggle of profile?.forbiddenToggles ?? []) {
            if (values === undefined) {
                yield { message: 'noValues', facts: { toggle: toggleText(toggle) }, where: atToggle(toggle) };
            }
            else
                yield* rg103_forbidden_toggle_judge(toggle, values);
        }
    },
};
function* rg103_forbidden_toggle_judge(toggle, values) {
    const reading = readToggle(toggle, values);
    const named = { toggle: toggleText(toggle) };
    const facts = { ...named, origin: originText(toggle, values) };
    switch (reading.kind) {
        case 'missing':
            if (!reading.isKnown)
                yield { message: 'unknown', facts: named, where: atToggle(toggle) };
            return;
        case 'not-scalar':
            yield { message: 'notScalar', facts: { ...facts, found: reading.found }, where: atToggle(toggle) };
            return;
        case 'on':
            yield {
                message: toggle.value !== undefined ? 'set' : reading.onlyAsText ? 'textual' : 'notEmpty',
                facts: { ...facts, found: reading.found },
                where: inValues(toggle),
            };
            return;
        case 'off':
            return;
    }
}

// EXTERNAL MODULE: ./src/manifests/pod-template.ts
var pod_template = __webpack_require__(128);
;// CONCATENATED MODULE: ./src/rules/network-egress.ts



function egressOf(index, workload) {
    const { namespace } = workload.manifest.ref;
    const selecting = (0,pod_template/* podLabels */.z8)(workload).flatMap((labels) => index.selecting('NetworkPolicy', ['spec', 'podSelector'], namespace, labels));
    const policies = [...new Set(selecting)].filter(isolatesEgress);
    const beside = index.byKind('NetworkPolicy').filter(({ ref }) => ref.namespace === namespace);
    return {
        policies,
        peers: policies.flatMap(peersOf),
        nearMisses: selecting.length > 0 ? [...new Set(selecting)] : beside,
        nearMissIs: selecting.length > 0 ? 'other-type' : 'other-pods',
    };
}
/** Absent or empty `policyTypes` count egress only when there are egress rules, as the API server defaults them. */
function isolatesEgress({ json }) {
    const types = (0,manifests_json/* listAt */.gT)(json, 'spec', 'policyTypes');
    return types.length > 0 ? types.includes('Egress') : (0,manifests_json/* listAt */.gT)(json, 'spec', 'egress').length > 0;
}
function peersOf(policy) {
    return (0,manifests_json/* listAt */.gT)(policy.json, 'spec', 'egress').flatMap((rule, at) => {
        const path = ['spec', 'egress', at];
        const peers = (0,manifests_json/* listAt */.gT)(rule, 'to').filter(manifests_json/* isObject */.Gv);
        const ports = (0,manifests_json/* listAt */.gT)(rule, 'ports');
        if (peers.length === 0) {
            return isDns(ports, false) ? [] : [{ policy, path, reach: 'everything', isWorld: true }];
        }
        if (isDns(ports, true))
            return [];
        return peers.flatMap((peer, peerAt) => selectsDnsPods(peer) ? [] : [{ policy, path: [...path, 'to', peerAt], ...reachOf(peer) }]);
    });
}
function reachOf(peer) {
    const block = (0,manifests_json/* objectAt */.lJ)(peer, 'ipBlock');
    if (block !== undefined) {
        const isWhole = ['0.0.0.0/0', '::/0'].includes((0,manifests_json/* textAt */.$6)(block, 'cidr') ?? '');
        return { reach: 'addresses', isWorld: isWhole && (0,manifests_json/* listAt */.gT)(block, 'except').length === 0 };
    }
    const namespaces = (0,manifests_json/* objectAt */.lJ)(peer, 'namespaceSelector');
    const pods = (0,manifests_json/* objectAt */.lJ)(peer, 'podSelector');
    const isAll = namespaces !== undefined && isEverything(namespaces) && (!pods || isEverything(pods));
    return { reach: isAll ? 'all-pods' : 'selected-pods', isWorld: false };
}
function isEverything(selector) {
    return (Object.keys((0,manifests_json/* textMapAt */.Pf)(selector, 'matchLabels')).length === 0 &&
        (0,manifests_json/* listAt */.gT)(selector, 'matchExpressions').length === 0);
}
/** Port 53 and nothing else; towards named peers also the ports that DNS pods listen on in some distributions. */
function isDns(ports, hasPeers) {
    return (ports.length > 0 &&
        ports.every((entry) => {
            const end = (0,manifests_json/* numberAt */.tk)(entry, 'endPort');
            const port = (0,manifests_json/* valueAt */.fK)(entry, 'port');
            if (end !== undefined && end !== port)
                return false;
            return port === 53 || (hasPeers && (port === 5353 || port === 'dns' || port === 'dns-tcp'));
        }));
}
const dnsLabels = new Set(['k8s-app', 'app.kubernetes.io/name']);
const dnsApps = new Set(['kube-dns', 'coredns', 'node-local-dns']);
function selectsDnsPods(peer) {
    const selector = (0,label_selector/* parseLabelSelector */.l7)((0,manifests_json/* valueAt */.fK)(peer, 'podSelector')) ?? [];
    return selector.some(({ key, operator, values }) => dnsLabels.has(key) && operator === 'In' && [...values].every((value) => dnsApps.has(value)));
}

;// CONCATENATED MODULE: ./src/rules/rg104-network-policy-mode.ts



const networkPolicyMode = {
    meta: {
        id: 'RG104',
        name: 'network-policy-mode',
        title: 'The NetworkPolicies of the serving pods let out what the contract names, no more and no less',
        scope: 'target',
        category: 'availability',
        owner: 'platform',
        severity: 'error',
        kinds: [],
        rationale: 'A policy that selects no serving pod, or that opens everything, protects nothing; one that appears where none is expected cuts the service off its dependencies.',
        remedy: 'Correct podSelector, policyTypes and egress of the NetworkPolicy, or networkPolicyModeRequired in the contract.',
        messages: {
            isolated: '{policy} isolates the egress of {workload}; the contract wants network policies disabled',
            notIsolated: 'no NetworkPolicy selects {workload}, so its pods may reach everything; the contract wants {mode}',
            otherPods: '{policy} does not select the pods of {workload}, so they may reach everything; the contract wants {mode}',
            onlyIngress: '{policy} selects the pods of {workload} but leaves their egress open (policyTypes without Egress); the contract wants {mode}',
            insideCluster: '{policy} lets {workload} reach {found}; internet-only allows ipBlock peers and DNS alone',
            closed: '{policy} lets {workload} reach no address besides DNS: its egress to the internet is closed',
            noClusterPeer: 'the NetworkPolicies of {workload} name no namespace or pod besides DNS; the contract wants cluster-aware',
            allowAll: '{policy} lets {workload} reach {found}; cluster-aware allows no such opening',
            onlyDns: 'the NetworkPolicies of {workload} have no egress rule besides DNS; the contract wants custom',
        },
        messageSeverity: { closed: 'warning' },
    },
    *check(world) {
        const mode = world.profile?.networkPolicyModeRequired;
        if (mode === undefined)
            return;
        const seen = new Set();
        for (const workload of judgedWorkloads(world)) {
            for (const violation of rg104_network_policy_mode_judge(mode, workload, egressOf(world.index, workload))) {
                // A policy that selects several workloads is wrong once.
                const key = JSON.stringify([violation.message, violation.where]);
                if (!seen.has(key))
                    yield violation;
                seen.add(key);
            }
        }
    },
};
const reaches = {
    everything: 'everything (a rule without peers)',
    addresses: 'all addresses without exceptions',
    'selected-pods': 'pods of the cluster',
    'all-pods': 'all pods of all namespaces',
};
function* rg104_network_policy_mode_judge(mode, workload, egress) {
    const { policies, peers } = egress;
    const name = { workload: nameOf(workload.manifest) };
    const [first] = policies;
    if (mode === 'disabled') {
        for (const policy of policies) {
            yield {
                message: 'isolated',
                facts: { ...name, policy: nameOf(policy) },
                where: inObject(policy, 'spec', 'policyTypes'),
            };
        }
        return;
    }
    if (first === undefined) {
        yield notIsolated(mode, workload, egress);
        return;
    }
    const inFirst = inObject(first, 'spec', 'egress');
    const wrong = peers.filter(({ reach, isWorld }) => mode === 'internet-only'
        ? reach !== 'addresses'
        : mode === 'cluster-aware' && (isWorld || reach === 'all-pods'));
    for (const { policy, path, reach } of wrong) {
        yield {
            message: mode === 'internet-only' ? 'insideCluster' : 'allowAll',
            facts: { ...name, policy: nameOf(policy), found: reaches[reach] },
            where: inObject(policy, ...path),
        };
    }
    if (wrong.length > 0)
        return;
    if (mode === 'internet-only' && peers.length === 0) {
        yield { message: 'closed', facts: { ...name, policy: nameOf(first) }, where: inFirst };
    }
    if (mode === 'cluster-aware' && !peers.some(({ reach }) => reach === 'selected-pods')) {
        yield { message: 'noClusterPeer', facts: name, where: inFirst };
    }
    if (mode === 'custom' && peers.length === 0)
        yield { message: 'onlyDns', facts: name, where: inFirst };
}
/** Points at the one policy that was probably meant; at the labels of the pods where there is none, or where nobody can tell. */
function notIsolated(mode, workload, { nearMisses, nearMissIs }) {
    const facts = { workload: nameOf(workload.manifest), mode };
    const [meant, another] = nearMisses;
    if (meant === undefined || (another !== undefined && nearMissIs === 'other-pods')) {
        const path = [...(workload.template?.path ?? []), 'metadata', 'labels'];
        return { message: 'notIsolated', facts, ...inTemplate(workload, path) };
    }
    const isOther = nearMissIs === 'other-pods';
    return {
        message: isOther ? 'otherPods' : 'onlyIngress',
        facts: { ...facts, policy: nearMisses.map(nameOf).join(', ') },
        where: inObject(meant, 'spec', isOther ? 'podSelector' : 'policyTypes'),
        subject: workload.manifest.ref,
    };
}

;// CONCATENATED MODULE: ./src/manifests/autoscalers.ts


/** In rendered order, HPAs first. */
function autoscalers(index) {
    return [
        ...index
            .byKind('HorizontalPodAutoscaler')
            .filter(({ ref }) => ref.group === 'autoscaling')
            .map((manifest) => read(manifest, '', '', ['minReplicas', 1], ['maxReplicas', undefined])),
        ...index
            .byKind('ScaledObject')
            .filter(({ ref }) => ref.group === 'keda.sh')
            .map((manifest) => read(manifest, 'apps/v1', 'Deployment', ['minReplicaCount', 0], ['maxReplicaCount', 100])),
    ];
}
function read(manifest, apiVersion, kind, [minKey, min], [maxKey, max]) {
    const { json } = manifest;
    // What KEDA scales down to while no trigger is active, below the minimum: https://keda.sh/docs/latest/reference/scaledobject-spec/
    const idle = manifest.ref.kind === 'ScaledObject' ? (0,manifests_json/* numberAt */.tk)(json, 'spec', 'idleReplicaCount') : undefined;
    const written = (0,manifests_json/* textAt */.$6)(json, 'spec', 'scaleTargetRef', 'apiVersion') ?? apiVersion;
    return {
        manifest,
        target: {
            apiVersion: written,
            group: (0,pod_template/* groupOf */.F8)(written),
            kind: (0,manifests_json/* textAt */.$6)(json, 'spec', 'scaleTargetRef', 'kind') ?? kind,
            name: (0,manifests_json/* textAt */.$6)(json, 'spec', 'scaleTargetRef', 'name') ?? '',
        },
        targetPath: ['spec', 'scaleTargetRef'],
        min: Math.min((0,manifests_json/* numberAt */.tk)(json, 'spec', minKey) ?? min, idle ?? Infinity),
        max: (0,manifests_json/* numberAt */.tk)(json, 'spec', maxKey) ?? max,
        minPath: ['spec', idle === undefined ? minKey : 'idleReplicaCount'],
        maxPath: ['spec', maxKey],
    };
}
/** Whether the autoscaler scales exactly this object: same namespace, group, kind and name. */
function scales({ manifest, target }, ref) {
    return (manifest.ref.namespace === ref.namespace &&
        target.group === ref.group &&
        target.kind === ref.kind &&
        target.name === ref.name);
}

;// CONCATENATED MODULE: ./src/rules/autoscaling.ts


/** By kind, apiVersion and name: an apiVersion of the right group but another version is not served for long. */
function isAimedAt({ manifest, target }, workload) {
    return (target.kind === workload.ref.kind &&
        target.name === workload.ref.name &&
        manifest.ref.namespace === workload.ref.namespace &&
        target.apiVersion === (0,manifests_json/* textAt */.$6)(workload.json, 'apiVersion'));
}
/** By name of the target, read once for each index: every workload asks. */
const byTargetName = new WeakMap();
function autoscalersOf(index, workload) {
    let known = byTargetName.get(index);
    if (known === undefined) {
        const grouped = new Map();
        for (const autoscaler of autoscalers(index)) {
            const group = grouped.get(autoscaler.target.name);
            if (group === undefined)
                grouped.set(autoscaler.target.name, [autoscaler]);
            else
                group.push(autoscaler);
        }
        known = grouped;
        byTargetName.set(index, known);
    }
    const named = known.get(workload.manifest.ref.name) ?? [];
    return named.filter((autoscaler) => isAimedAt(autoscaler, workload.manifest));
}
/** How many pods the workload has at the least: the autoscaler's minimum where there is one. */
function leastReplicas(index, workload) {
    const minima = autoscalersOf(index, workload).map(({ min }) => min);
    return minima.length > 0 ? Math.min(...minima) : (workload.replicas ?? 1);
}
function utilizationMetrics({ manifest }) {
    const spec = (0,manifests_json/* objectAt */.lJ)(manifest.json, 'spec') ?? {};
    return manifest.ref.kind === 'ScaledObject'
        ? (0,manifests_json/* listAt */.gT)(spec, 'triggers').flatMap(kedaUtilization)
        : hpaUtilization(manifest, spec);
}
/** Without any metric the API server measures CPU utilization: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/ */
function hpaUtilization({ ref }, spec) {
    const metrics = (0,manifests_json/* listAt */.gT)(spec, 'metrics');
    if (ref.version === 'v1' || metrics.length === 0) {
        const isSet = (0,manifests_json/* valueAt */.fK)(spec, 'targetCPUUtilizationPercentage') !== undefined;
        const path = ['spec', ...(isSet ? ['targetCPUUtilizationPercentage'] : [])];
        return [{ resource: 'cpu', container: undefined, path }];
    }
    return metrics.flatMap((metric, at) => [
        ...utilizationOf((0,manifests_json/* objectAt */.lJ)(metric, 'resource'), ['spec', 'metrics', at, 'resource']),
        ...utilizationOf((0,manifests_json/* objectAt */.lJ)(metric, 'containerResource'), ['spec', 'metrics', at, 'containerResource']),
    ]);
}
function utilizationOf(source, path) {
    const resource = (0,manifests_json/* textAt */.$6)(source, 'name');
    // v2beta1 had no `target`, but a field beside the name.
    const isShare = (0,manifests_json/* textAt */.$6)(source, 'target', 'type') === 'Utilization' ||
        (0,manifests_json/* valueAt */.fK)(source, 'targetAverageUtilization') !== undefined;
    return resource !== undefined && isShare
        ? [{ resource, container: (0,manifests_json/* textAt */.$6)(source, 'container'), path }]
        : [];
}
/** https://keda.sh/docs/latest/scalers/cpu/ */
function kedaUtilization(trigger, at) {
    const resource = (0,manifests_json/* textAt */.$6)(trigger, 'type');
    if (!(0,manifests_json/* isObject */.Gv)(trigger) || (resource !== 'cpu' && resource !== 'memory'))
        return [];
    const type = (0,manifests_json/* textAt */.$6)(trigger, 'metricType') ?? (0,manifests_json/* textAt */.$6)(trigger, 'metadata', 'type') ?? 'Utilization';
    if (type !== 'Utilization')
        return [];
    return [
        { resource, container: (0,manifests_json/* textAt */.$6)(trigger, 'metadata', 'containerName'), path: ['spec', 'triggers', at] },
    ];
}

;// CONCATENATED MODULE: ./src/rules/measured-pods.ts


/** Workloads whose pods the selector of `workload` matches, itself first: an autoscaler measures them all. */
function measuredPods(index, workload) {
    const { namespace } = workload.manifest.ref;
    const selector = (0,label_selector/* parseLabelSelector */.l7)(workload.selector);
    const equality = selector?.find(({ operator, values }) => operator === 'In' && values.size === 1);
    const candidates = equality === undefined
        ? index.workloads
        : (workloadsByLabel(index).get(pairKey(equality.key, [...equality.values][0] ?? '')) ?? []);
    const others = candidates.filter((other) => other.manifest !== workload.manifest &&
        other.manifest.ref.namespace === namespace &&
        other.manifest.hook === undefined &&
        other.replicas !== 0 &&
        other.referencedBy.length === 0 &&
        (0,pod_template/* podLabels */.z8)(other).some((labels) => (0,label_selector/* matchesSelector */.B5)(selector, labels)));
    return [workload, ...others];
}
/** Read once for each index: every autoscaler asks. */
const byLabel = new WeakMap();
function workloadsByLabel(index) {
    const known = byLabel.get(index);
    if (known !== undefined)
        return known;
    const grouped = new Map();
    for (const workload of index.workloads) {
        const pairs = (0,pod_template/* podLabels */.z8)(workload).flatMap((labels) => Object.entries(labels).map(([key, value]) => pairKey(key, value)));
        for (const pair of new Set(pairs)) {
            const group = grouped.get(pair);
            if (group === undefined)
                grouped.set(pair, [workload]);
            else
                group.push(workload);
        }
    }
    byLabel.set(index, grouped);
    return grouped;
}
function pairKey(key, value) {
    return `${key}=${value}`;
}

;// CONCATENATED MODULE: ./src/manifests/quantity.ts
const nano = 1000000000n;
/** Powers of ten of the decimal suffixes, and of two of the binary ones. */
const decimal = {
    n: -9,
    u: -6,
    m: -3,
    '': 0,
    k: 3,
    M: 6,
    G: 9,
    T: 12,
    P: 15,
    E: 18,
};
const binary = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n };
const pattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:([KMGTPE]i|[numkMGTPE])|[eE]([+-]?\d{1,18}))?$/;
/** Amounts above it are cut to it, as Kubernetes does: 2^63 - 1 units. */
const largest = (2n ** 63n - 1n) * nano;
/**
 * A Kubernetes quantity in billionths of its unit, exact; parts finer than that are rounded away from zero, as Kubernetes does.
 * `undefined` when it is not a quantity. Grammar: https://pkg.go.dev/k8s.io/apimachinery/pkg/api/resource#Quantity
 */
function parseQuantity(value) {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint')
        return undefined;
    const text = String(value);
    const match = text.length <= 256 ? pattern.exec(text) : null;
    if (match === null)
        return undefined;
    const [, sign, whole = '', fraction = '', suffix = '', exponent] = match;
    if (whole === '' && fraction === '')
        return undefined;
    const digits = BigInt(whole + fraction);
    const shift = binary[suffix];
    const power = shift === undefined ? Number(exponent ?? decimal[suffix] ?? 0) : 0;
    const scaled = scale(digits << (shift ?? 0n), power - fraction.length + 9);
    const bounded = scaled > largest ? largest : scaled;
    return sign === '-' ? -bounded : bounded;
}
/** `digits` × 10^`power`, rounded up. Powers that could only overflow or vanish are not computed. */
function scale(digits, power) {
    if (digits === 0n)
        return 0n;
    if (power > 64)
        return largest;
    if (power >= 0)
        return digits * 10n ** BigInt(power);
    return power < -400 ? 1n : divideUp(digits, 10n ** BigInt(-power));
}
/** Rounds away from zero. */
function divideUp(amount, by) {
    return amount >= 0n ? (amount + by - 1n) / by : -((-amount + by - 1n) / by);
}
/** CPU in millicores, rounded up as the scheduler does; `undefined` when it is not a quantity. */
function cpuMillis(value) {
    const amount = parseQuantity(value);
    return amount === undefined ? undefined : Number(divideUp(amount, nano / 1000n));
}
/** Memory or storage in bytes, rounded up; exact below 2^53. `undefined` when it is not a quantity. */
function byteCount(value) {
    const amount = parseQuantity(value);
    return amount === undefined ? undefined : Number(divideUp(amount, nano));
}

;// CONCATENATED MODULE: ./src/manifests/requests.ts


/** What a container asks for; `undefined` when it asks for nothing. */
function requestOf(container, resource) {
    for (const from of ['requests', 'limits']) {
        const value = (0,manifests_json/* valueAt */.fK)(container.json, 'resources', from, resource);
        if (value === undefined || value === null)
            continue;
        return {
            amount: resource === 'cpu' ? cpuMillis(value) : byteCount(value),
            text: (0,manifests_json/* textMapAt */.Pf)(container.json, 'resources', from)[resource] ?? '',
            from,
            path: [...container.path, 'resources', from, resource],
        };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/rules/resource-requests.ts




/** Requests of the app containers as the API server sees them: a limit, or a LimitRange of the target, stands in for a missing one. */
function sumRequests(index, workload, resource) {
    const { template } = workload;
    const containers = template === undefined ? [] : (0,manifests_containers/* appContainers */.So)(template);
    const templatePath = template === undefined ? [] : [...template.path, 'spec'];
    const podLevel = (0,manifests_json/* valueAt */.fK)(template?.spec, 'resources', 'requests', resource);
    if (podLevel != null) {
        const path = [...templatePath, 'resources', 'requests', resource];
        return { total: amountOf(podLevel, resource), missing: [], path };
    }
    let total = 0;
    let largest = -1;
    let path = templatePath;
    const missing = [];
    for (const container of containers) {
        const request = requestOf(container, resource);
        const amount = request
            ? request.amount
            : amountOf(limitRangeDefault(index, workload, resource), resource);
        if (amount === undefined) {
            missing.push(container);
            total = undefined;
            continue;
        }
        if (total !== undefined)
            total += amount;
        if (amount > largest) {
            largest = amount;
            path = request?.path ?? container.path;
        }
    }
    return { total: containers.length === 0 ? undefined : total, missing, path };
}
function hasRequest(index, workload, container, resource) {
    if (resource !== 'cpu' && resource !== 'memory')
        return true;
    const podLevel = (0,manifests_json/* valueAt */.fK)(workload.template?.spec, 'resources', 'requests', resource);
    return (podLevel != null ||
        requestOf(container, resource) !== undefined ||
        limitRangeDefault(index, workload, resource) !== undefined);
}
function limitRangeDefault(index, workload, resource) {
    for (const range of index.byKind('LimitRange')) {
        if (range.ref.namespace !== workload.manifest.ref.namespace)
            continue;
        for (const limit of (0,manifests_json/* listAt */.gT)(range.json, 'spec', 'limits')) {
            if ((0,manifests_json/* textAt */.$6)(limit, 'type') !== 'Container')
                continue;
            const found = (0,manifests_json/* valueAt */.fK)(limit, 'defaultRequest', resource) ?? (0,manifests_json/* valueAt */.fK)(limit, 'default', resource);
            if (found != null)
                return found;
        }
    }
    return undefined;
}
function amountOf(value, resource) {
    return resource === 'cpu' ? cpuMillis(value) : byteCount(value);
}

;// CONCATENATED MODULE: ./src/rules/rg105-hpa-policy.ts






const hpaPolicy = {
    meta: {
        id: 'RG105',
        name: 'hpa-policy',
        title: 'The serving workload has an autoscaler that works where the contract wants one, and none where it does not',
        scope: 'target',
        subsumes: ['RG109', 'RG110', 'RG111'],
        category: 'capacity',
        owner: 'application',
        severity: 'error',
        kinds: [],
        rationale: 'An autoscaler that is missing, contradicts itself or has no requests to measure against leaves the service at its smallest size under load; one that nobody expects changes the size of a test.',
        remedy: 'Render one HPA or ScaledObject for the serving workload, with minReplicas ≤ maxReplicas (at least 2 in production) and requests for what it measures; or none.',
        messages: {
            noAutoscaler: 'no autoscaler scales {workload}; the contract wants hpa enabled',
            unwanted: '{autoscaler} scales {workload}; the contract wants hpa disabled',
            minAboveMax: '{autoscaler} asks for at least {minimum} and at most {maximum} replicas: the API server refuses that',
            tooFew: '{autoscaler} may go down to {minimum} replica(s) of {workload}; production needs 2',
            noRequest: '{autoscaler} measures {resource} as a share of requests, but container {container} of {workload} requests none: it cannot scale',
        },
    },
    *check(world) {
        const { index, profile } = world;
        if (profile === undefined)
            return;
        const workloads = judgedWorkloads(world);
        const pairs = workloads.flatMap((workload) => autoscalersOf(index, workload).map((autoscaler) => ({ workload, autoscaler })));
        if (profile.hpaPolicyRequired === 'disabled') {
            for (const { workload, autoscaler } of pairs) {
                yield {
                    message: 'unwanted',
                    facts: { autoscaler: nameOf(autoscaler.manifest), workload: nameOf(workload.manifest) },
                    where: inObject(autoscaler.manifest, ...autoscaler.targetPath),
                    subject: workload.manifest.ref,
                    part: 'autoscaler',
                };
            }
            return;
        }
        const [first] = workloads;
        // Where nothing of the right kind is rendered, RG101 says so.
        if (pairs.length === 0 && first !== undefined) {
            yield {
                message: 'noAutoscaler',
                facts: { workload: workloads.map(({ manifest }) => nameOf(manifest)).join(', ') },
                where: inObject(first.manifest, 'kind'),
                part: 'autoscaler',
            };
        }
        for (const { workload, autoscaler } of pairs)
            yield* rg105_hpa_policy_judge(autoscaler, workload, world);
    },
};
function* rg105_hpa_policy_judge(autoscaler, workload, { index, profile }) {
    const { manifest, min, max } = autoscaler;
    const names = { autoscaler: nameOf(manifest), workload: nameOf(workload.manifest) };
    const subject = workload.manifest.ref;
    if (max !== undefined && min > max) {
        yield {
            message: 'minAboveMax',
            facts: { autoscaler: names.autoscaler, minimum: min, maximum: max },
            where: inObject(manifest, ...autoscaler.maxPath),
            subject,
            part: 'range',
        };
    }
    if (profile?.intendedUse === 'prod' && min < 2) {
        yield {
            message: 'tooFew',
            facts: { ...names, minimum: min },
            where: inObject(manifest, ...autoscaler.minPath),
            subject,
            part: 'replicas',
        };
    }
    const metrics = utilizationMetrics(autoscaler);
    const pods = metrics.length === 0 ? [] : measuredPods(index, workload);
    for (const metric of metrics) {
        for (const measured of pods) {
            for (const container of measuredContainers(measured)) {
                if (metric.container !== undefined && metric.container !== container.name)
                    continue;
                if (hasRequest(index, measured, container, metric.resource))
                    continue;
                yield {
                    message: 'noRequest',
                    facts: {
                        autoscaler: names.autoscaler,
                        resource: metric.resource,
                        container: container.name,
                        workload: nameOf(measured.manifest),
                    },
                    ...inTemplate(measured, [...container.path, 'resources']),
                    part: 'requests',
                };
            }
        }
    }
}
/** The controller sums native sidecars too: https://github.com/kubernetes/kubernetes/blob/master/pkg/controller/podautoscaler/replica_calculator.go */
function measuredContainers({ template }) {
    return template === undefined ? [] : [...(0,manifests_containers/* appContainers */.So)(template), ...(0,manifests_containers/* nativeSidecars */.oy)(template)];
}

;// CONCATENATED MODULE: ./src/rules/rg106-hpa-target-kind.ts





const hpaTargetKind = {
    meta: {
        id: 'RG106',
        name: 'hpa-target-kind',
        title: 'An autoscaler names, by kind, apiVersion and name, the workload that serves',
        scope: 'target',
        // An autoscaler that scales the wrong object is also one that the right object lacks.
        subsumes: ['RG105', 'RG110'],
        category: 'capacity',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'An autoscaler that aims at a Deployment while a Rollout serves scales pods that nobody needs, or nothing at all, and the serving pods keep their number under load.',
        remedy: 'Write the kind, apiVersion and name of the serving workload into spec.scaleTargetRef; for a Rollout these are `Rollout` and `argoproj.io/v1alpha1`.',
        messages: {
            otherKind: '{autoscaler} scales {found}, but {meant} serves the traffic',
            wrongKind: '{autoscaler} scales {found}, which is not rendered; {meant} is the workload of that name',
            wrongApiVersion: '{autoscaler} names {meant} with apiVersion {found}; it is rendered as {wanted}',
            absent: '{autoscaler} scales {found}, which is not rendered (serving here: {serving}); check kind and name',
        },
    },
    *check(world) {
        const overlaps = findOverlaps(world.index);
        for (const autoscaler of autoscalers(world.index)) {
            if (autoscaler.target.kind === '' || autoscaler.target.name === '')
                continue;
            const violation = judgeAim(autoscaler, world, overlaps);
            if (violation !== undefined)
                yield violation;
        }
    },
};
function judgeAim(autoscaler, world, overlaps) {
    const { manifest, target } = autoscaler;
    const { namespace } = manifest.ref;
    const names = { autoscaler: nameOf(manifest), found: `${target.kind}/${target.name}` };
    const sameName = world.index
        .byKind(target.kind)
        .filter(({ ref }) => ref.name === target.name && ref.namespace === namespace);
    const aimedAt = sameName.find((candidate) => isAimedAt(autoscaler, candidate));
    if (aimedAt !== undefined) {
        const meant = counterpart(aimedAt, world, overlaps);
        if (meant === undefined)
            return undefined;
        return {
            message: 'otherKind',
            facts: { ...names, meant: nameOf(meant) },
            where: inObject(manifest, 'spec', 'scaleTargetRef', 'kind'),
            subject: meant.ref,
        };
    }
    const [misversioned] = sameName;
    if (misversioned !== undefined) {
        return {
            message: 'wrongApiVersion',
            facts: {
                autoscaler: names.autoscaler,
                meant: nameOf(misversioned),
                found: target.apiVersion === '' ? '(none)' : target.apiVersion,
                wanted: (0,manifests_json/* textAt */.$6)(misversioned.json, 'apiVersion') ?? '',
            },
            where: inObject(manifest, 'spec', 'scaleTargetRef', 'apiVersion'),
            subject: misversioned.ref,
        };
    }
    const namesake = scalableNamed(target.name, namespace, world);
    if (namesake !== undefined) {
        return {
            message: 'wrongKind',
            facts: { ...names, meant: nameOf(namesake) },
            where: inObject(manifest, 'spec', 'scaleTargetRef', 'kind'),
            subject: namesake.ref,
        };
    }
    // Other kinds may have a scale subresource and live elsewhere; a render without any workload says nothing about its neighbours.
    const serving = judgedServing(world).filter(({ manifest: { ref } }) => ref.namespace === namespace);
    if (!['Deployment', 'Rollout'].includes(target.kind) || serving.length === 0)
        return undefined;
    const only = serving.length === 1 ? serving[0] : undefined;
    return {
        message: 'absent',
        facts: { ...names, serving: serving.map((workload) => nameOf(workload.manifest)).join(', ') },
        where: inObject(manifest, 'spec', 'scaleTargetRef', 'name'),
        ...(only && { subject: only.manifest.ref }),
    };
}
/** The workload of the other kind that serves in place of what is scaled; `undefined` when the aim is right. */
function counterpart(aimedAt, { index, profile }, overlaps) {
    const { kind, name, namespace } = aimedAt.ref;
    const wanted = profile === undefined ? 'Rollout' : kindOfMode(profile.rolloutMode);
    if (kind === wanted || (kind !== 'Deployment' && kind !== 'Rollout'))
        return undefined;
    for (const { deployment, rollout } of overlaps) {
        // A Rollout that is still scaled to zero does not serve yet.
        if (profile === undefined && rollout.replicas === 0)
            continue;
        if (deployment.manifest === aimedAt)
            return rollout.manifest;
        if (rollout.manifest === aimedAt)
            return deployment.manifest;
    }
    if (index.serving.some(({ manifest }) => manifest === aimedAt))
        return undefined;
    return index.serving.find(({ manifest: { ref } }) => ref.kind === wanted && ref.name === name && ref.namespace === namespace)?.manifest;
}
function scalableNamed(name, namespace, world) {
    const kinds = ['Rollout', 'Deployment', 'StatefulSet'];
    if (world.profile?.rolloutMode === 'deployment')
        kinds.reverse();
    return kinds
        .map((kind) => world.index.find({ kind, name, namespace }))
        .find((found) => found !== undefined && world.index.workload(found.ref) !== undefined);
}

;// CONCATENATED MODULE: ./src/rules/rg107-readiness-path.ts






const readinessPath = {
    meta: {
        id: 'RG107',
        name: 'readiness-path',
        title: 'Every serving container has a readiness probe that asks the application itself',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'Without a readiness probe a pod gets traffic the moment its process starts, and a rollout promotes versions that never answered a request.',
        remedy: 'Give the container a readinessProbe that asks the application; under a contract httpGet with the path that says "ready" and a port of the container.',
        messages: {
            noProbe: 'container {container} of {workload} serves {services} without a readiness probe',
            notHttp: 'the readiness probe of container {container} of {workload} uses {found}; the contract asks for httpGet (or `readiness_path: none`)',
            noPath: 'the readiness probe of container {container} of {workload} names no path; the contract asks for one',
            otherPath: 'the readiness probe of container {container} of {workload} asks {found}; {wanted} is declared',
            unknownPort: 'the readiness probe of container {container} of {workload} asks port {found}, which the container does not have',
            undeclaredPort: 'the readiness probe of container {container} of {workload} asks port {found}, which no container declares and no Service targets',
            nothingServes: 'the contract asks for a readiness path, but no rendered Service selects the pods of {found}: nobody can tell what serves',
        },
        options: {
            type: 'object',
            additionalProperties: false,
            properties: { path: { type: 'string', pattern: '^/' } },
        },
    },
    *check(world) {
        const { profile } = world;
        if (profile?.readinessPathRequired === false)
            return;
        const workloads = judgedServing(world);
        for (const workload of workloads) {
            for (const container of trafficContainers(workload, world))
                yield* checkContainer(container, workload, world);
        }
        if (profile === undefined || workloads.length > 0)
            return;
        const unserved = unservedOf(world.index, profile);
        if (unserved.length > 0) {
            yield {
                message: 'nothingServes',
                facts: { found: unserved.map(({ manifest }) => nameOf(manifest)).join(', ') },
                where: inProfile(profile, 'readiness_path_required'),
            };
        }
    },
};
function* checkContainer(container, workload, { profile, options }) {
    const facts = { container: container.name, workload: nameOf(workload.manifest) };
    const at = (...path) => inTemplate(workload, [...container.path, 'readinessProbe', ...path]);
    const probe = (0,manifests_json/* objectAt */.lJ)(container.json, 'readinessProbe') ?? {};
    const handler = (0,manifests_containers/* handlerOf */.A0)(probe);
    if (handler === undefined || handler === 'sleep') {
        const services = workload.services.map(nameOf).join(', ');
        yield { message: 'noProbe', facts: { ...facts, services }, ...at() };
        return;
    }
    const declared = profile?.readinessPath ?? options.path;
    const wantsPath = declared === undefined ? profile !== undefined : declared !== 'none';
    if (handler !== 'httpGet' && wantsPath) {
        yield { message: 'notHttp', facts: { ...facts, found: handler }, ...at(handler) };
        return;
    }
    if (handler === 'httpGet' && wantsPath) {
        const path = (0,manifests_json/* textAt */.$6)(probe, 'httpGet', 'path');
        const wanted = declared ?? path;
        if (path === undefined)
            yield { message: 'noPath', facts, ...at('httpGet') };
        else if (path !== wanted && path.split('?')[0] !== wanted) {
            yield {
                message: 'otherPath',
                facts: { ...facts, found: path, wanted: wanted ?? '' },
                ...at('httpGet', 'path'),
            };
        }
    }
    if (handler === 'httpGet' || handler === 'tcpSocket') {
        const port = (0,manifests_json/* valueAt */.fK)(probe, handler, 'port');
        const presence = (0,manifests_containers/* portPresence */.R5)(container, port);
        const found = (0,manifests_json/* scalarText */.ws)(port) ?? '(none)';
        if (presence === 'missing') {
            yield { message: 'unknownPort', facts: { ...facts, found }, ...at(handler, 'port') };
        }
        else if (presence === 'undeclared' && !isReachable(Number(port), workload)) {
            // The process may listen there all the same, as that of every scaffolded operator does: only a contract makes more than a note of it.
            yield {
                message: 'undeclaredPort',
                facts: { ...facts, found },
                ...at(handler, 'port'),
                ...(profile === undefined && { atMost: 'note' }),
            };
        }
    }
}
/** Probes go to the pod: another container's port, or one that a Service targets by number, is there too. Pods that declare no port at all say nothing. */
function isReachable(port, { template, services }) {
    const declared = template === undefined ? [] : (0,manifests_containers/* appContainers */.So)(template).flatMap(manifests_containers/* containerPorts */.UR);
    return (declared.length === 0 ||
        declared.some(({ containerPort }) => containerPort === port) ||
        services.flatMap(serving/* servicePorts */.E1).some(({ target }) => target === port));
}

;// CONCATENATED MODULE: ./src/manifests/hooks.ts

/**
 * When a hook runs: helm's events (`pre-install`, …) of a chart, and those of Argo CD (`PreSync`, `Sync`, …). A resource with
 * hooks of Argo CD loses those of helm there, but a plain `helm install` honours them: both are given.
 */
function hookEvents({ json, hook }) {
    const argo = (0,manifests_json/* textMapAt */.Pf)(json, 'metadata', 'annotations')['argocd.argoproj.io/hook'] ?? '';
    const events = argo.split(',').map((event) => event.trim());
    return [...(hook?.events ?? []), ...events.filter((event) => event !== '')];
}
const before = new Set(['pre-install', 'pre-upgrade', 'PreSync']);
/** Whether the object runs to its end before the workloads of its release are applied. */
function runsBeforeWorkloads(manifest) {
    return hookEvents(manifest).some((event) => before.has(event));
}

;// CONCATENATED MODULE: ./src/manifests/image.ts
/** Splits `registry:5000/team/app:1.2@sha256:…`. */
function parseImage(text) {
    const at = text.indexOf('@');
    const named = at === -1 ? text : text.slice(0, at);
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    return {
        repository: colon === -1 ? named : named.slice(0, colon),
        tag: colon === -1 ? undefined : named.slice(colon + 1),
        digest: at === -1 ? undefined : text.slice(at + 1),
    };
}

;// CONCATENATED MODULE: ./src/manifests/storage.ts


/** What the containers of a pod mount of storage that outlives it. `emptyDir` and `hostPath` do not: another pod, or another node, sees something else. */
function storageMounts(template) {
    const storages = new Map();
    for (const volume of (0,manifests_json/* listAt */.gT)(template.spec, 'volumes')) {
        if (!(0,manifests_json/* isObject */.Gv)(volume))
            continue;
        const name = (0,manifests_json/* textAt */.$6)(volume, 'name');
        const found = storageOf(volume);
        if (name !== undefined && found !== undefined)
            storages.set(name, found);
    }
    const containers = [...(0,manifests_containers/* initContainers */.Vb)(template), ...(0,manifests_containers/* nativeSidecars */.oy)(template), ...(0,manifests_containers/* appContainers */.So)(template)];
    return containers.flatMap((container) => [...(0,manifests_json/* listAt */.gT)(container.json, 'volumeMounts'), ...(0,manifests_json/* listAt */.gT)(container.json, 'volumeDevices')].flatMap((mount) => {
        const found = storages.get((0,manifests_json/* textAt */.$6)(mount, 'name') ?? '');
        if (found === undefined)
            return [];
        const readOnly = found.readOnly || (0,manifests_json/* valueAt */.fK)(mount, 'readOnly') === true;
        return [{ storage: found.storage, container: container.name, readOnly }];
    }));
}
/** Storage that the pods of `writer` can write and those of `reader` mount. Both have to be of one namespace. */
function sharedStorage(writer, reader) {
    const read = new Set(storageMounts(reader).map(({ storage }) => storage));
    const written = storageMounts(writer).filter(({ readOnly }) => !readOnly);
    return [...new Set(written.map(({ storage }) => storage))].filter((storage) => read.has(storage));
}
function storageOf(volume) {
    const claim = (0,manifests_json/* textAt */.$6)(volume, 'persistentVolumeClaim', 'claimName');
    if (claim !== undefined)
        return identify('persistentVolumeClaim', claim);
    const exported = (0,manifests_json/* textAt */.$6)(volume, 'nfs', 'path');
    if (exported !== undefined)
        return identify('nfs', `${(0,manifests_json/* textAt */.$6)(volume, 'nfs', 'server') ?? ''}${exported}`);
    const share = (0,manifests_json/* textAt */.$6)(volume, 'azureFile', 'shareName');
    return share === undefined ? undefined : identify('azureFile', share);
    function identify(kind, name) {
        return { storage: `${kind}/${name}`, readOnly: (0,manifests_json/* valueAt */.fK)(volume, kind, 'readOnly') === true };
    }
}

;// CONCATENATED MODULE: ./src/rules/rg108-warmup.ts







const warmup = {
    meta: {
        id: 'RG108',
        name: 'warmup',
        title: 'The serving pods are warmed up before they get traffic, where the contract requires it',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        kinds: [],
        rationale: 'Cold pods answer the first requests slowly or not at all, so every step of the rollout is felt by users and judged by an analysis that measures the start, not the version.',
        remedy: 'Add an init container to the serving pod template, or a pre-install/pre-upgrade (Argo CD: PreSync) hook Job that fills storage which the pods mount; or name the startup probe’s path under `warmup` in the contract.',
        messages: {
            noWarmup: '{workload} has no warm-up: no init container, no hook Job that fills storage of its pods{probe}',
            otherImage: 'the warm-up {container} of {workload} runs image digest {found}, the server runs {wanted}: it warms another version',
        },
        messageSeverity: { otherImage: 'warning' },
    },
    *check(world) {
        if (world.profile?.warmupRequired !== true)
            return;
        for (const workload of judgedServing(world)) {
            const { template } = workload;
            if (template === undefined || hasWarmupProbe(workload, world))
                continue;
            const warmers = [...(0,manifests_containers/* initContainers */.Vb)(template), ...hookContainers(workload, world)];
            if (warmers.length === 0) {
                const { warmup: path } = world.profile;
                yield {
                    message: 'noWarmup',
                    facts: {
                        workload: nameOf(workload.manifest),
                        probe: path === undefined ? '' : `, no startup probe on ${path}`,
                    },
                    ...inTemplate(workload, [...template.path, 'spec']),
                };
                continue;
            }
            const served = new Set(workload.servingContainers.map(digestOf));
            const digests = warmers.map(digestOf);
            const [first] = warmers;
            // A tag says nothing about the digest, so it is no proof of another version.
            if (first === undefined || [...served, ...digests].includes(undefined))
                continue;
            if (digests.some((digest) => served.has(digest)))
                continue;
            yield {
                message: 'otherImage',
                facts: {
                    workload: nameOf(workload.manifest),
                    container: first.name,
                    found: digests[0] ?? '',
                    wanted: [...served].join(', '),
                },
                ...inTemplate(workload, [...template.path, 'spec', 'initContainers']),
            };
        }
    },
};
function hasWarmupProbe({ servingContainers }, { profile }) {
    const path = profile?.warmup;
    return (path !== undefined &&
        servingContainers.some(({ json }) => (0,manifests_json/* textAt */.$6)(json, 'startupProbe', 'httpGet', 'path') === path));
}
/** Containers of hook Jobs that write to storage which the pods mount. A plain Job has no order and never counts. */
function hookContainers(workload, { index }) {
    return index.workloads.flatMap(({ manifest, template }) => {
        if (manifest.ref.kind !== 'Job' || manifest.ref.namespace !== workload.manifest.ref.namespace)
            return [];
        if (template === undefined || workload.template === undefined || !runsBeforeWorkloads(manifest))
            return [];
        return sharedStorage(template, workload.template).length > 0 ? (0,manifests_containers/* appContainers */.So)(template) : [];
    });
}
function digestOf({ json }) {
    return parseImage((0,manifests_json/* textAt */.$6)(json, 'image') ?? '').digest;
}

;// CONCATENATED MODULE: ./src/rules/rg109-resources-class.ts



const resourcesClass = {
    meta: {
        id: 'RG109',
        name: 'resources-class',
        title: 'The serving pods request no more than the resources class of the contract allows',
        scope: 'target',
        category: 'capacity',
        owner: 'application',
        severity: 'error',
        kinds: [],
        rationale: 'A profile that outgrows its class does not fit where it is meant to run, and a container without requests has no class: the scheduler places it anywhere.',
        remedy: 'Set requests of the app containers within the class, name the class that fits in the contract, or set your own table of classes.',
        messages: {
            above: '{workload} requests {found} of {resource}; class {class} allows {limit}',
            missing: 'container {container} of {workload} requests no {resource}, so nobody can tell its class; {class} allows {limit} for the pod',
            sameRequests: '{profiles} have different classes but {workload} requests the same in each ({found})',
        },
        messageSeverity: { sameRequests: 'note' },
    },
    *check(world) {
        const { profile } = world;
        if (profile === undefined)
            return;
        for (const workload of judgedServing(world)) {
            yield* rg109_resources_class_judge(workload, 'cpu', profile.expectedResourcesClass, world);
            yield* rg109_resources_class_judge(workload, 'memory', profile.expectedResourcesClass, world);
        }
    },
    across: {
        extract: listRequests,
        judge: (targets) => compareClasses(targets),
    },
};
function* rg109_resources_class_judge(workload, resource, name, { index, resourceClasses }) {
    const bound = resourceClasses.bounds[name];
    const limit = resource === 'cpu' ? bound.cpuMillis : bound.memoryBytes;
    const { total, missing, path } = sumRequests(index, workload, resource);
    const facts = { workload: nameOf(workload.manifest), resource, class: name };
    // The bundled table is a guess about other people's clusters.
    const cap = resourceClasses.own ? {} : { atMost: 'warning' };
    for (const container of missing) {
        yield {
            message: 'missing',
            facts: { ...facts, container: container.name, limit: amountText(limit, resource) },
            ...inTemplate(workload, [...container.path, 'resources']),
            part: 'requests',
            ...cap,
        };
    }
    if (total === undefined || total <= limit)
        return;
    yield {
        message: 'above',
        facts: { ...facts, found: amountText(total, resource), limit: amountText(limit, resource) },
        ...inTemplate(workload, path),
        part: 'sum',
        ...cap,
    };
}
function listRequests(world) {
    if (world.profile === undefined)
        return [];
    return judgedServing(world).flatMap((workload) => {
        const cpu = sumRequests(world.index, workload, 'cpu').total;
        const memory = sumRequests(world.index, workload, 'memory').total;
        if (cpu === undefined || memory === undefined)
            return [];
        return [{ workload: nameOf(workload.manifest), cpu, memory }];
    });
}
/** Classes that make no difference: told once for each set of equal requests. */
function* compareClasses(targets) {
    const groups = new Map();
    for (const { profile, facts } of targets) {
        for (const requests of facts) {
            const key = JSON.stringify(requests);
            const group = groups.get(key) ?? { requests, profiles: [] };
            groups.set(key, group);
            if (profile !== undefined && !group.profiles.some(({ id }) => id === profile.id))
                group.profiles.push(profile);
        }
    }
    for (const { requests, profiles } of groups.values()) {
        const [first, ...others] = profiles;
        const other = others.find(({ expectedResourcesClass: name }) => name !== first?.expectedResourcesClass);
        if (other === undefined)
            continue;
        yield {
            message: 'sameRequests',
            facts: {
                profiles: profiles
                    .map(({ id, expectedResourcesClass }) => `${id} (${expectedResourcesClass})`)
                    .join(', '),
                workload: requests.workload,
                found: `${amountText(requests.cpu, 'cpu')} cpu, ${amountText(requests.memory, 'memory')} memory`,
            },
            where: inProfile(other, 'expectedResourcesClass'),
        };
    }
}
function amountText(amount, resource) {
    if (resource === 'cpu')
        return `${amount}m`;
    return `${Number((amount / 2 ** 20).toFixed(1))}Mi`;
}

;// CONCATENATED MODULE: ./src/rules/rg110-replicas-minimum.ts



const replicasMinimum = {
    meta: {
        id: 'RG110',
        name: 'replicas-minimum',
        title: 'In production and performance profiles the serving workload has at least two replicas',
        scope: 'target',
        subsumes: ['RG111'],
        category: 'availability',
        owner: 'application',
        severity: 'error',
        kinds: [],
        rationale: 'With one replica every eviction, crash or node upgrade is an outage, and a canary of one pod in one has no stable side to compare with.',
        remedy: 'Set spec.replicas to 2 or more, or minReplicas of the autoscaler where one scales the workload.',
        messages: {
            tooFew: '{workload} asks for {found} replica(s); {use} needs {minimum}',
            autoscaledTooFew: '{autoscaler} may scale {workload} down to {found} replica(s); {use} needs {minimum}',
        },
        options: {
            type: 'object',
            additionalProperties: false,
            properties: { minimum: { type: 'integer', minimum: 2 } },
        },
    },
    *check(world) {
        if (!isDemanding(world))
            return;
        const minimum = world.options.minimum ?? 2;
        const use = world.profile.intendedUse;
        for (const workload of judgedServing(world)) {
            const names = { workload: nameOf(workload.manifest), use, minimum };
            const subject = workload.manifest.ref;
            const autoscalers = autoscalersOf(world.index, workload);
            for (const { manifest, min, minPath } of autoscalers) {
                if (min >= minimum)
                    continue;
                yield {
                    message: 'autoscaledTooFew',
                    facts: { ...names, autoscaler: nameOf(manifest), found: min },
                    where: inObject(manifest, ...minPath),
                    subject,
                    part: 'replicas',
                };
            }
            const replicas = workload.replicas ?? 1;
            if (autoscalers.length > 0 || replicas >= minimum)
                continue;
            yield {
                message: 'tooFew',
                facts: { ...names, found: replicas },
                where: inObject(workload.manifest, 'spec', 'replicas'),
                part: 'replicas',
            };
        }
    },
};
/** Profiles that have to survive what production does to pods. */
function isDemanding(world) {
    return world.profile?.intendedUse === 'prod' || world.profile?.intendedUse === 'perf';
}

;// CONCATENATED MODULE: ./src/manifests/int-or-percent.ts
/**
 * An `IntOrString` such as `maxUnavailable`: a count, or a percentage of `total`. `undefined` when it is neither.
 * Which way a percentage is rounded depends on the field: a PodDisruptionBudget rounds both of its fields up.
 */
function countOf(value, total, round) {
    if (typeof value === 'number' || typeof value === 'bigint')
        return Number(value);
    const percent = typeof value === 'string' ? /^(\d+)%$/.exec(value)?.[1] : undefined;
    if (percent === undefined)
        return undefined;
    const hundredfold = Number(percent) * total;
    return round === 'up' ? Math.ceil(hundredfold / 100) : Math.floor(hundredfold / 100);
}

;// CONCATENATED MODULE: ./src/rules/drained-workloads.ts



/**
 * Serving workloads that have to survive a drain: those of a production or performance profile; without a contract those of
 * two or more replicas, since one replica says that an outage is accepted.
 */
function drainedWorkloads(world) {
    if (world.profile !== undefined)
        return isDemanding(world) ? judgedServing(world) : [];
    return judgedServing(world).filter((workload) => leastReplicas(world.index, workload) >= 2);
}

;// CONCATENATED MODULE: ./src/rules/rg111-pod-disruption-budget.ts





const podDisruptionBudget = {
    meta: {
        id: 'RG111',
        name: 'pod-disruption-budget',
        title: 'One PodDisruptionBudget selects the serving pods and leaves room to evict one of them',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'warning',
        kinds: [],
        rationale: 'Without a budget a node drain may take all pods at once, in the middle of a rollout too; with one that allows no eviction, or with two of them, the drain never ends.',
        remedy: 'Render one PodDisruptionBudget whose selector matches the pod labels, with maxUnavailable of at least 1 or minAvailable below the number of replicas.',
        messages: {
            none: 'no PodDisruptionBudget selects the pods of {workload}',
            noRoom: '{budget} lets no pod of {workload} be evicted: {field} {found} with {replicas} replica(s)',
            several: '{budgets} select the pods of {workload}: the eviction API refuses pods with more than one budget',
        },
    },
    *check(world) {
        for (const workload of drainedWorkloads(world)) {
            const { manifest, template } = workload;
            if (template === undefined)
                continue;
            const name = { workload: nameOf(manifest) };
            const budgets = world.index.selecting('PodDisruptionBudget', ['spec', 'selector'], manifest.ref.namespace, template.labels);
            const [budget, second] = budgets;
            if (budget === undefined) {
                const path = [...template.path, 'metadata', 'labels'];
                yield { message: 'none', facts: name, ...inTemplate(workload, path), part: 'budget' };
                continue;
            }
            if (second !== undefined) {
                yield {
                    message: 'several',
                    facts: { ...name, budgets: budgets.map(nameOf).join(', ') },
                    where: inObject(second, 'spec', 'selector'),
                    subject: manifest.ref,
                    part: 'budget',
                };
                continue;
            }
            const replicas = leastReplicas(world.index, workload);
            const field = fieldWithoutRoom(budget, replicas);
            if (field === undefined)
                continue;
            yield {
                message: 'noRoom',
                facts: {
                    ...name,
                    budget: nameOf(budget),
                    field,
                    found: (0,manifests_json/* scalarText */.ws)((0,manifests_json/* valueAt */.fK)(budget.json, 'spec', field)) ?? '',
                    replicas,
                },
                where: inObject(budget, 'spec', field),
                subject: manifest.ref,
                // With two replicas there would be room: then the number of replicas is the fault.
                part: fieldWithoutRoom(budget, Math.max(2, replicas)) === undefined ? 'replicas' : 'budget',
            };
        }
    },
};
/** Both fields are rounded up: https://kubernetes.io/docs/tasks/run-application/configure-pdb/#rounding-logic-when-specifying-percentages */
function fieldWithoutRoom({ json }, replicas) {
    const unavailable = countOf((0,manifests_json/* valueAt */.fK)(json, 'spec', 'maxUnavailable'), replicas, 'up');
    if (unavailable !== undefined)
        return unavailable < 1 ? 'maxUnavailable' : undefined;
    const available = countOf((0,manifests_json/* valueAt */.fK)(json, 'spec', 'minAvailable'), replicas, 'up');
    return available !== undefined && available >= replicas ? 'minAvailable' : undefined;
}

;// CONCATENATED MODULE: ./src/manifests/pre-stop.ts


/** The `preStop` hook of a container; `undefined` when there is none, or one that does nothing. */
function preStopOf(container) {
    const json = (0,manifests_json/* objectAt */.lJ)(container.json, 'lifecycle', 'preStop');
    const handler = json && (0,manifests_containers/* handlerOf */.A0)(json);
    if (json === undefined || handler === undefined)
        return undefined;
    const seconds = handler === 'sleep' ? (0,manifests_json/* numberAt */.tk)(json, 'sleep', 'seconds') : execSeconds(json);
    return { handler, seconds, path: [...container.path, 'lifecycle', 'preStop'] };
}
const unitSeconds = { s: 1, m: 60, h: 3600, d: 86_400 };
function execSeconds(preStop) {
    const words = (0,manifests_json/* listAt */.gT)(preStop, 'exec', 'command').filter((word) => typeof word === 'string');
    const sleeps = [...words.join(' ').matchAll(/(?:^|[\s;&|/(])sleep\s+(\d+(?:\.\d+)?)([smhd]?)(?![\w.])/g)];
    if (sleeps.length === 0)
        return undefined;
    return sleeps.reduce((sum, [, amount, unit]) => sum + Number(amount) * (unitSeconds[unit ?? ''] ?? 1), 0);
}

;// CONCATENATED MODULE: ./src/rules/rg112-termination-drain.ts





/** Seconds; the defaults of Kubernetes and of Argo Rollouts, and what load balancers need to forget a pod. */
const usual = 30;
const terminationDrain = {
    meta: {
        id: 'RG112',
        name: 'termination-drain',
        title: 'Serving pods have time to finish their requests when they end, and old ones stay until traffic has moved',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'warning',
        kinds: [],
        rationale: 'A pod gets its last requests after it was told to stop: endpoints, proxies and load balancers learn of it later. Without a preStop wait inside a long enough grace period each step of a rollout drops requests.',
        remedy: 'Give the serving container a preStop hook (`sleep: {seconds: 10}`), terminationGracePeriodSeconds of 30 or more and longer than the hook, and the Rollout scaleDownDelaySeconds of 30 or more.',
        messages: {
            graceTooShort: '{workload} gives its pods {found} s to end; {minimum} s are needed',
            noPreStop: 'container {container} of {workload} has no preStop hook: it stops while requests still arrive',
            preStopTooLong: 'the preStop hook of container {container} of {workload} takes {found} s, but it runs inside the grace period of {grace} s',
            scaleDownTooSoon: '{workload} removes its old pods {found} s after the switch; {minimum} s are needed for traffic to move',
        },
        options: {
            type: 'object',
            additionalProperties: false,
            properties: {
                gracePeriodSeconds: { type: 'integer', minimum: usual },
                scaleDownDelaySeconds: { type: 'integer', minimum: usual },
            },
        },
    },
    *check(world) {
        for (const workload of drainedWorkloads(world)) {
            yield* judgePods(workload, world);
            yield* judgeScaleDown(workload, world);
        }
    },
};
function* judgePods(workload, world) {
    const { options } = world;
    const { template } = workload;
    if (template === undefined)
        return;
    const name = { workload: nameOf(workload.manifest) };
    const minimum = options.gracePeriodSeconds ?? usual;
    const grace = (0,manifests_json/* numberAt */.tk)(template.spec, 'terminationGracePeriodSeconds') ?? usual;
    if (grace < minimum) {
        yield {
            message: 'graceTooShort',
            facts: { ...name, found: grace, minimum },
            ...inTemplate(workload, [...template.path, 'spec', 'terminationGracePeriodSeconds']),
        };
    }
    for (const container of trafficContainers(workload, world)) {
        const facts = { ...name, container: container.name };
        const preStop = preStopOf(container);
        if (preStop === undefined) {
            yield { message: 'noPreStop', facts, ...inTemplate(workload, container.path) };
        }
        else if (preStop.seconds !== undefined && preStop.seconds >= Math.max(grace, minimum)) {
            yield {
                message: 'preStopTooLong',
                facts: { ...facts, found: preStop.seconds, grace },
                ...inTemplate(workload, preStop.path),
            };
        }
    }
}
/** Applies to blueGreen, and to canary under traffic routing; absent it is 30 there. */
function* judgeScaleDown({ manifest }, { options }) {
    if (manifest.ref.kind !== 'Rollout')
        return;
    const minimum = options.scaleDownDelaySeconds ?? usual;
    for (const strategy of ['blueGreen', 'canary']) {
        const json = (0,manifests_json/* objectAt */.lJ)(manifest.json, 'spec', 'strategy', strategy);
        if (json === undefined || (strategy === 'canary' && !hasRouter(json)))
            continue;
        const found = (0,manifests_json/* numberAt */.tk)(json, 'scaleDownDelaySeconds') ?? usual;
        if (found >= minimum)
            continue;
        yield {
            message: 'scaleDownTooSoon',
            facts: { workload: nameOf(manifest), found, minimum },
            where: inObject(manifest, 'spec', 'strategy', strategy, 'scaleDownDelaySeconds'),
        };
    }
}
function hasRouter(canary) {
    return Object.keys((0,manifests_json/* objectAt */.lJ)(canary, 'trafficRouting') ?? {}).length > 0;
}

;// CONCATENATED MODULE: ./src/rules/rg113-rollout-steps.ts




const rolloutSteps = {
    meta: {
        id: 'RG113',
        name: 'rollout-steps',
        title: 'In production and performance profiles a canary has steps',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        kinds: [],
        rationale: 'A canary without steps is a plain rolling update: the new version goes to all users without a pause in which anybody or anything could look.',
        remedy: 'List the steps: `setWeight`, then `pause` or `analysis`, up to full weight.',
        messages: { noSteps: '{workload} has a canary strategy without steps: it goes to all users at once' },
    },
    *check(world) {
        if (!isDemanding(world) || world.profile.rolloutMode !== 'rollout')
            return;
        for (const { manifest } of world.index.workloads.filter(isLasting)) {
            const canary = (0,manifests_json/* objectAt */.lJ)(manifest.json, 'spec', 'strategy', 'canary');
            if (manifest.ref.kind !== 'Rollout' || canary === undefined)
                continue;
            if ((0,manifests_json/* listAt */.gT)(canary, 'steps').length > 0)
                continue;
            yield {
                message: 'noSteps',
                facts: { workload: nameOf(manifest) },
                where: inObject(manifest, 'spec', 'strategy', 'canary', 'steps'),
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/rules/install-matrix.ts
/** `[]` without a matrix: nothing is asked of a contract that stands alone. */
function matrixRows(contract) {
    const matrix = contract?.matrix;
    if (matrix === undefined)
        return [];
    return (contract?.profiles.map((profile) => ({
        profile,
        listed: matrix.profiles.find(({ name }) => isNamed(profile, name)),
        scenarios: matrix.scenarios.filter((scenario) => isNamed(profile, scenario.profile)),
    })) ?? []);
}
/** The matrix may name a profile by its name or by its id. */
function isNamed(profile, name) {
    return profile.name === name || profile.id === name;
}
function inMatrix(list, entry, field) {
    const path = [list, { key: 'name', value: entry.name }, ...(field === undefined ? [] : [field])];
    const { places = {} } = entry;
    const written = field !== undefined && Object.hasOwn(places, field) ? places[field] : undefined;
    return { kind: 'place', place: written ?? entry.place, path };
}
function knows(matrix, profile) {
    return matrix.profiles.some(({ name }) => name === profile);
}

;// CONCATENATED MODULE: ./src/rules/rg114-matrix-install-scenario.ts


const matrixInstallScenario = {
    meta: {
        id: 'RG114',
        name: 'matrix-install-scenario',
        title: 'The install matrix installs every profile of the contract',
        scope: 'repository',
        category: 'progression',
        owner: 'platform',
        severity: 'error',
        kinds: [],
        rationale: 'A profile that nobody ever installs in a test is a promise that nobody checked on a cluster.',
        remedy: 'Add a scenario of kind install for the profile to the install matrix.',
        messages: {
            noScenario: 'profile {profile} has no scenario in {matrix}',
            noInstall: 'profile {profile} has no scenario of kind install in {matrix}',
        },
    },
    extract: () => null,
    *judge(_targets, { contract }) {
        for (const { profile, scenarios } of matrixRows(contract)) {
            if (scenarios.some(({ kind }) => kind === 'install'))
                continue;
            yield {
                message: scenarios.length === 0 ? 'noScenario' : 'noInstall',
                facts: { profile: profile.id, matrix: contract?.matrix?.file ?? '' },
                where: inProfile(profile, 'id'),
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/rules/rg115-matrix-rollback-reference.ts


const matrixRollbackReference = {
    meta: {
        id: 'RG115',
        name: 'matrix-rollback-reference',
        title: 'A profile in rollout mode is upgraded and rolled back between two named versions',
        scope: 'repository',
        category: 'rollback',
        owner: 'platform',
        severity: 'error',
        kinds: [],
        rationale: 'An upgrade from a version to itself proves nothing, and a rollback that was never tried between two versions is found broken in the incident that needs it.',
        remedy: 'Give the profile scenarios of kind upgrade and rollback, each with baseline_ref and target_ref of two different versions.',
        messages: {
            noScenario: 'profile {profile} rolls out but has no scenario of kind {kind} in {matrix}',
            noReference: 'scenario {scenario} ({kind}) names no {field}',
            sameReference: 'scenario {scenario} ({kind}) goes from {reference} to itself',
        },
    },
    extract: () => null,
    *judge(_targets, { contract }) {
        for (const { profile, scenarios } of matrixRows(contract)) {
            // Without any scenario RG114 says so once.
            if (profile.rolloutMode !== 'rollout' || scenarios.length === 0)
                continue;
            for (const kind of ['upgrade', 'rollback']) {
                const ofKind = scenarios.filter((scenario) => scenario.kind === kind);
                for (const scenario of ofKind)
                    yield* judgeReferences(scenario);
                if (ofKind.length > 0)
                    continue;
                yield {
                    message: 'noScenario',
                    facts: { profile: profile.id, kind, matrix: contract?.matrix?.file ?? '' },
                    where: inProfile(profile, 'rollout_mode'),
                };
            }
        }
    },
};
function* judgeReferences(scenario) {
    const { name, kind, baselineRef = '', targetRef = '' } = scenario;
    const facts = { scenario: name, kind };
    for (const [field, reference] of [
        ['baseline_ref', baselineRef],
        ['target_ref', targetRef],
    ]) {
        if (reference.trim() !== '')
            continue;
        yield {
            message: 'noReference',
            facts: { ...facts, field },
            where: inMatrix('scenarios', scenario, field),
        };
    }
    if (baselineRef.trim() === '' || baselineRef.trim() !== targetRef.trim())
        return;
    yield {
        message: 'sameReference',
        facts: { ...facts, reference: baselineRef.trim() },
        where: inMatrix('scenarios', scenario, 'target_ref'),
    };
}

;// CONCATENATED MODULE: ./src/rules/rg116-matrix-agreement.ts


const matrixAgreement = {
    meta: {
        id: 'RG116',
        name: 'matrix-agreement',
        title: 'Contract and install matrix say the same about profile, values file and suite',
        scope: 'repository',
        category: 'identity',
        owner: 'platform',
        severity: 'error',
        kinds: [],
        rationale: 'When the two files drift apart, the tests install something else than what the contract judges, and both stay green.',
        remedy: 'Write the same profile name, values file and suite into both files.',
        messages: {
            notListed: 'profile {profile} of the contract is not among the profiles of {matrix}',
            valuesFile: 'profile {profile} has values file {found} in {matrix}, {wanted} in the contract',
            suite: 'profile {profile} has suite {found} in {matrix}, {wanted} in the contract',
            scenarioSuite: 'scenario {scenario} runs in suite {found}; its profile {profile} belongs to {wanted}',
            notInContract: 'profile {profile} of {matrix} is not in the contract: nothing judges it',
            unknownProfile: 'scenario {scenario} names profile {profile}, which neither file has',
        },
        messageSeverity: { notInContract: 'warning', unknownProfile: 'warning' },
    },
    extract: () => null,
    *judge(_targets, { contract }) {
        if (contract?.matrix === undefined)
            return;
        for (const row of matrixRows(contract))
            yield* judgeRow(row, contract.matrix.file);
        yield* judgeStrangers(contract, contract.matrix);
    },
};
function* judgeRow({ profile, listed, scenarios }, matrix) {
    const facts = { profile: profile.id, matrix };
    if (listed === undefined) {
        // A profile that the matrix does not know at all is RG114's.
        if (scenarios.length > 0)
            yield { message: 'notListed', facts, where: inProfile(profile, 'id') };
    }
    else {
        if (plainPath(listed.valuesFile) !== plainPath(profile.valuesFile)) {
            yield {
                message: 'valuesFile',
                facts: { ...facts, found: listed.valuesFile, wanted: profile.valuesFile },
                where: inMatrix('profiles', listed, 'values_file'),
            };
        }
        if (listed.suite !== profile.suite) {
            yield {
                message: 'suite',
                facts: { ...facts, found: listed.suite, wanted: profile.suite },
                where: inMatrix('profiles', listed, 'suite'),
            };
        }
    }
    for (const scenario of scenarios) {
        // Where the two files disagree about the suite, that is the fault, not the scenario that follows one of them.
        if (scenario.suite === profile.suite || scenario.suite === listed?.suite)
            continue;
        yield {
            message: 'scenarioSuite',
            facts: { profile: profile.id, scenario: scenario.name, found: scenario.suite, wanted: profile.suite },
            where: inMatrix('scenarios', scenario, 'suite'),
        };
    }
}
function* judgeStrangers({ profiles }, matrix) {
    const isKnown = (name) => profiles.some((profile) => isNamed(profile, name));
    for (const listed of matrix.profiles) {
        const facts = { profile: listed.name, matrix: matrix.file };
        const where = inMatrix('profiles', listed, 'name');
        // One of the contract that has no scenario is RG114's.
        if (!isKnown(listed.name))
            yield { message: 'notInContract', facts, where };
    }
    for (const scenario of matrix.scenarios) {
        if (isKnown(scenario.profile) || knows(matrix, scenario.profile))
            continue;
        yield {
            message: 'unknownProfile',
            facts: { scenario: scenario.name, profile: scenario.profile },
            where: inMatrix('scenarios', scenario, 'profile'),
        };
    }
}
function plainPath(path) {
    return path.replace(/^(?:\.\/+)+/, '').replaceAll(/\/{2,}/g, '/');
}

;// CONCATENATED MODULE: ./src/rules/registry.ts
















/** Every rule, in order of id. */
const allRules = [
    rolloutMode,
    requiredToggle,
    forbiddenToggle,
    networkPolicyMode,
    hpaPolicy,
    hpaTargetKind,
    readinessPath,
    warmup,
    resourcesClass,
    replicasMinimum,
    podDisruptionBudget,
    terminationDrain,
    rolloutSteps,
    matrixInstallScenario,
    matrixRollbackReference,
    matrixAgreement,
];
/** By id (`RG107`, any case) or name (`readiness-path`). */
function findRule(idOrName) {
    return allRules.find(({ meta }) => meta.id === idOrName.toUpperCase() || meta.name === idOrName);
}


/***/ })

};
