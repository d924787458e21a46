export const id = 428;
export const ids = [428];
export const modules = {

/***/ 2568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseGoDuration)
/* harmony export */ });
/** Nanoseconds of each unit of Go's `time.ParseDuration`. */
const units = new Map([
    ['ns', 1n],
    ['us', 1000n],
    ['\u00b5s', 1000n],
    ['\u03bcs', 1000n],
    ['ms', 1000000n],
    ['s', 1000000000n],
    ['m', 60000000000n],
    ['h', 3600000000000n],
]);
const largest = 1n << 63n;
const part = /([0-9]*)(?:\.([0-9]*))?([^.0-9]+)/y;
/**
 * Nanoseconds of a Go duration such as `1h30m`, `-1.5s` or `0`; `undefined` where `time.ParseDuration` gives an error: no unit, an
 * unknown one (`1d`), spaces, or more than about 292 years. Source: https://cs.opensource.google/go/go/+/master:src/time/format.go
 */
function parseGoDuration(text) {
    const negative = text.startsWith('-');
    const rest = negative || text.startsWith('+') ? text.slice(1) : text;
    if (rest === '0')
        return 0n;
    if (rest === '')
        return undefined;
    let sum = 0n;
    part.lastIndex = 0;
    while (part.lastIndex < rest.length) {
        const [, whole = '', fraction = '', name = ''] = part.exec(rest) ?? [];
        const unit = units.get(name);
        const digits = whole.replace(/^0+/, '');
        // 2^63 has 19 digits; a longer number is not worth converting.
        if (unit === undefined || whole + fraction === '' || digits.length > 19)
            return undefined;
        sum += BigInt(digits === '' ? '0' : digits) * unit + fractionOf(fraction, unit);
        if (sum > largest)
            return undefined;
    }
    if (negative)
        return -sum;
    return sum === largest ? undefined : sum;
}
/** Go keeps the digits of a fraction that fit into 63 bits and computes in float64. */
function fractionOf(digits, unit) {
    let value = 0n;
    let scale = 1;
    for (const digit of digits) {
        if (value > (largest - 1n) / 10n)
            break;
        const next = value * 10n + BigInt(digit);
        if (next > largest)
            break;
        value = next;
        scale *= 10;
    }
    return BigInt(Math.trunc(Number(value) * (Number(unit) / scale)));
}


/***/ }),

/***/ 6972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ intOrPercentValue),
/* harmony export */   Kn: () => (/* binding */ readIntOrString),
/* harmony export */   M$: () => (/* binding */ parseInt32),
/* harmony export */   PO: () => (/* binding */ formatIntOrString),
/* harmony export */   p1: () => (/* binding */ readInt32)
/* harmony export */ });
const maxInt64 = 2 ** 63 - 1;
/** `undefined` when absent, null, or what the API server refuses for such a field (fractions, booleans, beyond 32 bits). */
function readIntOrString(value) {
    if (typeof value === 'string')
        return { text: value };
    const int = readInt32(value);
    return int === undefined ? undefined : { int };
}
/** An integer of 32 bits; `undefined` for anything else. */
function readInt32(value) {
    const int = typeof value === 'bigint' ? Number(value) : value;
    if (typeof int !== 'number' || !Number.isInteger(int))
        return undefined;
    return int >= -2147483648 && int <= 2147483647 ? int : undefined;
}
/** `strconv.ParseInt(text, 10, 32)`; `undefined` where it gives an error. */
function parseInt32(text) {
    return /^[+-]?[0-9]+$/.test(text) ? readInt32(Number(text)) : undefined;
}
/**
 * What Argo's `getIntOrPercentValue` makes of it: the number before a `%`, a number, and 0 for any other text. Without knowing of
 * how many. Source: pkg/apis/rollouts/validation/validation.go, and `IntValue` of k8s.io/apimachinery intstr.
 */
function intOrPercentValue(value) {
    if ('int' in value)
        return value.int;
    if (/^[0-9]+%$/.test(value.text))
        return atoi(value.text.slice(0, -1));
    return /^[+-]?[0-9]+$/.test(value.text) ? atoi(value.text) : 0;
}
function formatIntOrString(value) {
    return 'int' in value ? String(value.int) : JSON.stringify(value.text);
}
/** `strconv.Atoi` with its error thrown away: out of range it still gives the nearest number. */
function atoi(digits) {
    return Math.min(Math.max(Number(digits), -maxInt64), maxInt64);
}


/***/ }),

/***/ 3436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QL: () => (/* binding */ canariesOf),
/* harmony export */   u2: () => (/* binding */ blueGreensOf),
/* harmony export */   wY: () => (/* binding */ rolloutsOf)
/* harmony export */ });
/* unused harmony exports isArgoRollout, readRollout */
/* harmony import */ var _manifests_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7362);
/* harmony import */ var _int_or_string_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6972);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7074);
/* harmony import */ var _traffic_routing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(131);




/** OpenKruise has a kind of this name too. */
function isArgoRollout({ ref }) {
    return ref.kind === 'Rollout' && ref.group === 'argoproj.io';
}
const read = new WeakMap();
/** Argo's Rollouts of a target, each read once. */
function rolloutsOf(index) {
    return index.byKind('Rollout').filter(isArgoRollout).map(readRollout);
}
/** Rollouts with a canary strategy. With `blueGreen` beside it the controller refuses the Rollout and reads neither. */
function canariesOf(index) {
    return rolloutsOf(index).filter((rollout) => rollout.canary !== undefined && rollout.blueGreen === undefined);
}
/** Rollouts with a blueGreen strategy, and no canary beside it. */
function blueGreensOf(index) {
    return rolloutsOf(index).filter((rollout) => rollout.blueGreen !== undefined && rollout.canary === undefined);
}
/** Reads a manifest of kind Rollout. What the API server would refuse for its type counts as absent. */
function readRollout(manifest) {
    const known = read.get(manifest);
    if (known !== undefined)
        return known;
    const spec = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(manifest.json, 'spec') ?? {};
    const rollout = {
        manifest,
        spec,
        replicas: (0,_int_or_string_js__WEBPACK_IMPORTED_MODULE_2__/* .readInt32 */ .p1)((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(spec, 'replicas')) ?? 1,
        revisionHistoryLimit: (0,_int_or_string_js__WEBPACK_IMPORTED_MODULE_2__/* .readInt32 */ .p1)((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(spec, 'revisionHistoryLimit')) ?? 10,
        minReadySeconds: (0,_int_or_string_js__WEBPACK_IMPORTED_MODULE_2__/* .readInt32 */ .p1)((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(spec, 'minReadySeconds')) ?? 0,
        progressDeadlineSeconds: (0,_int_or_string_js__WEBPACK_IMPORTED_MODULE_2__/* .readInt32 */ .p1)((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(spec, 'progressDeadlineSeconds')) ?? 600,
        workloadRef: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(spec, 'workloadRef'),
        selector: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(spec, 'selector'),
        blueGreen: readBlueGreen((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(spec, 'strategy', 'blueGreen')),
        canary: readCanary((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(spec, 'strategy', 'canary')),
    };
    read.set(manifest, rollout);
    return rollout;
}
function readBlueGreen(json) {
    if (json === undefined)
        return undefined;
    return {
        json,
        path: ['spec', 'strategy', 'blueGreen'],
        activeService: textOf((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(json, 'activeService')),
        previewService: textOf((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(json, 'previewService')),
        scaleDownDelayRevisionLimit: (0,_int_or_string_js__WEBPACK_IMPORTED_MODULE_2__/* .readInt32 */ .p1)((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(json, 'scaleDownDelayRevisionLimit')),
        antiAffinity: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(json, 'antiAffinity'),
    };
}
/** Default of `maxSurge` and `maxUnavailable`. */
const quarter = { text: '25' };
function readCanary(json) {
    if (json === undefined)
        return undefined;
    const path = ['spec', 'strategy', 'canary'];
    const trafficRouting = (0,_traffic_routing_js__WEBPACK_IMPORTED_MODULE_3__/* .readTrafficRouting */ .cP)(json, path);
    const pingPong = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(json, 'pingPong');
    return {
        json,
        path,
        stableService: textOf((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(json, 'stableService')),
        canaryService: textOf((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(json, 'canaryService')),
        pingPong: pingPong && {
            path: [...path, 'pingPong'],
            pingService: textOf((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(pingPong, 'pingService')),
            pongService: textOf((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(pingPong, 'pongService')),
        },
        trafficRouting,
        steps: (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .readSteps */ .I$)(json, path),
        maxWeight: trafficRouting?.maxTrafficWeight ?? 100,
        maxSurge: (0,_int_or_string_js__WEBPACK_IMPORTED_MODULE_2__/* .readIntOrString */ .Kn)((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(json, 'maxSurge')) ?? quarter,
        maxUnavailable: (0,_int_or_string_js__WEBPACK_IMPORTED_MODULE_2__/* .readIntOrString */ .Kn)((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(json, 'maxUnavailable')) ?? quarter,
        scaleDownDelaySeconds: (0,_int_or_string_js__WEBPACK_IMPORTED_MODULE_2__/* .readInt32 */ .p1)((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(json, 'scaleDownDelaySeconds')),
        scaleDownDelayRevisionLimit: (0,_int_or_string_js__WEBPACK_IMPORTED_MODULE_2__/* .readInt32 */ .p1)((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(json, 'scaleDownDelayRevisionLimit')),
        dynamicStableScale: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(json, 'dynamicStableScale') === true,
        antiAffinity: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(json, 'antiAffinity'),
    };
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 7074:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ pauseSeconds),
/* harmony export */   Eb: () => (/* binding */ stepTypes),
/* harmony export */   I$: () => (/* binding */ readSteps),
/* harmony export */   b1: () => (/* binding */ experimentTemplates)
/* harmony export */ });
/* harmony import */ var _manifests_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7362);
/* harmony import */ var _go_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2568);
/* harmony import */ var _int_or_string_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6972);



/**
 * What a canary step can be, in the order in which the controller decides whether it is over: the first that is set.
 * Source: rollout/canary.go completedCurrentCanaryStep.
 */
const stepTypes = [
    'pause',
    'setCanaryScale',
    'setWeight',
    'experiment',
    'analysis',
    'setHeaderRoute',
    'setMirrorRoute',
    'plugin',
];
function readSteps(canary, canaryPath) {
    return (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(canary, 'steps').map((step, index) => {
        const json = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(step) ? step : {};
        return {
            index,
            path: [...canaryPath, 'steps', index],
            json,
            types: stepTypes.filter((type) => (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(json, type) != null),
            setWeight: (0,_int_or_string_js__WEBPACK_IMPORTED_MODULE_2__/* .readInt32 */ .p1)((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(json, 'setWeight')),
        };
    });
}
/**
 * Seconds of a `pause.duration`: a number, a text of digits, or a Go duration, its fraction cut off. -1 for text that is neither;
 * 0 when absent, which waits for a person. `undefined` for what the API server refuses.
 * Source: pkg/apis/rollouts/v1alpha1/types.go RolloutPause.DurationSeconds.
 */
function pauseSeconds(duration) {
    if (duration == null)
        return 0;
    const read = (0,_int_or_string_js__WEBPACK_IMPORTED_MODULE_2__/* .readIntOrString */ .Kn)(duration);
    if (read === undefined)
        return undefined;
    if ('int' in read)
        return read.int;
    const seconds = (0,_int_or_string_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInt32 */ .M$)(read.text);
    if (seconds !== undefined)
        return seconds;
    const nanoseconds = (0,_go_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGoDuration */ .Q)(read.text);
    if (nanoseconds === undefined)
        return -1;
    // Beyond 32 bits the conversion wraps to a negative number on amd64.
    return (0,_int_or_string_js__WEBPACK_IMPORTED_MODULE_2__/* .readInt32 */ .p1)(nanoseconds / 1000000000n) ?? -2147483648;
}
/** Templates of an `experiment` step with their paths. */
function experimentTemplates(step) {
    return (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(step.json, 'experiment'), 'templates').map((json, index) => ({
        json,
        path: [...step.path, 'experiment', 'templates', index],
    }));
}


/***/ }),

/***/ 2366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V4: () => (/* binding */ routerOf),
/* harmony export */   __: () => (/* binding */ appMeshGroup),
/* harmony export */   qZ: () => (/* binding */ meshRoutes)
/* harmony export */ });
/* harmony import */ var _manifests_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7362);

const appMeshGroup = 'appmesh.k8s.aws';
/** Only these can split traffic: appmesh.go supportedRouteTypes. */
const routeTypes = ['httpRoute', 'tcpRoute', 'http2Route', 'grpcRoute'];
function meshRoutes(virtualRouter) {
    return (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(virtualRouter, 'spec', 'routes').map((route, at) => {
        const path = ['spec', 'routes', at];
        const type = routeType(route);
        const targets = type === undefined ? undefined : (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(route, type, 'action', 'weightedTargets');
        return {
            path,
            name: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(route, 'name'),
            type,
            targetsPath: type === undefined ? path : [...path, type, 'action', 'weightedTargets'],
            targets: Array.isArray(targets) ? targets : undefined,
        };
    });
}
/** The first that is there decides, and it has to be an object: appmesh.go GetRouteRule. */
function routeType(route) {
    const first = routeTypes.find((type) => (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(route, type) !== undefined);
    return first !== undefined && (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(route, first)) ? first : undefined;
}
/** `spec.provider.virtualRouter.virtualRouterRef` of a VirtualService; `undefined` when it names no router. */
function routerOf(virtualService, namespace) {
    const ref = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(virtualService, 'spec', 'provider', 'virtualRouter', 'virtualRouterRef');
    const name = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(ref, 'name');
    return name === undefined ? undefined : { name, namespace: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(ref, 'namespace') ?? namespace };
}


/***/ }),

/***/ 9043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ readGatewayPlugin),
/* harmony export */   ek: () => (/* binding */ gatewayGroup),
/* harmony export */   xB: () => (/* binding */ routeBackends)
/* harmony export */ });
/* unused harmony export gatewayPlugin */
/* harmony import */ var _manifests_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7362);

/** Name under which the plugin reads its configuration: https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi */
const gatewayPlugin = 'argoproj-labs/gatewayAPI';
const gatewayGroup = 'gateway.networking.k8s.io';
const kinds = {
    httpRoute: 'HTTPRoute',
    grpcRoute: 'GRPCRoute',
    tcpRoute: 'TCPRoute',
    tlsRoute: 'TLSRoute',
};
/** `undefined` when the Rollout does not use the plugin. */
function readGatewayPlugin(routing) {
    const json = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(routing.json, 'plugins', gatewayPlugin);
    if (json === undefined)
        return undefined;
    const path = [...routing.path, 'plugins', gatewayPlugin];
    return {
        path,
        namespace: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(json, 'namespace'),
        routes: Object.entries(kinds).flatMap(([field, kind]) => routesOfKind(json, path, field, kind)),
        selects: Object.keys(kinds).some((field) => (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(json, `${field}Selector`) !== undefined),
    };
}
function routesOfKind(json, path, field, kind) {
    const single = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(json, field);
    const several = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(json, `${field}s`).flatMap((entry, at) => {
        const name = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, 'name');
        return name === undefined
            ? []
            : [{ kind, name, path: [...path, `${field}s`, at, 'name'], rule: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, 'ruleName') }];
    });
    if (single === undefined)
        return several;
    return [{ kind, name: single, path: [...path, field], rule: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(json, `${field}RuleName`) }, ...several];
}
function routeBackends(route) {
    return (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(route, 'spec', 'rules').flatMap((rule, ruleAt) => (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(rule, 'backendRefs').flatMap((json, at) => (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(json)
        ? [{ rule: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(rule, 'name'), json, path: ['spec', 'rules', ruleAt, 'backendRefs', at] }]
        : []));
}


/***/ }),

/***/ 7194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ canaryIngressName),
/* harmony export */   Rc: () => (/* binding */ ingressesOf),
/* harmony export */   UE: () => (/* binding */ ruleBackends),
/* harmony export */   c_: () => (/* binding */ defaultBackend)
/* harmony export */ });
/* harmony import */ var _manifests_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7362);

const fields = {
    nginx: ['stableIngress', 'stableIngresses'],
    alb: ['ingress', 'ingresses'],
};
/** `undefined` without that router. Source: utils/ingress/ingress.go SingleNginxIngressConfigured and its siblings. */
function ingressesOf(routing, router) {
    const json = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(routing.json, router);
    if (json === undefined)
        return undefined;
    const [one, many] = fields[router];
    const path = [...routing.path, router];
    const name = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(json, one) ?? '';
    const list = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(json, many);
    return {
        path,
        single: name !== '',
        several: list.length > 0,
        ingresses: list.length > 0
            ? list.map((item, at) => ({
                name: typeof item === 'string' ? item : '',
                path: [...path, many, at],
            }))
            : [{ name, path: [...path, one] }],
    };
}
/** Backends of `spec.rules[].http.paths[]`; the default backend is none of them. */
function ruleBackends(ingress) {
    return (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(ingress, 'spec', 'rules').flatMap((rule, ruleAt) => (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(rule, 'http', 'paths').map((path, pathAt) => readBackend((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(path, 'backend'), ['spec', 'rules', ruleAt, 'http', 'paths', pathAt, 'backend'])));
}
/** `spec.defaultBackend`, which was `spec.backend` before networking.k8s.io/v1. */
function defaultBackend(ingress) {
    const field = ['defaultBackend', 'backend'].find((name) => (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(ingress, 'spec', name)));
    return field === undefined ? undefined : readBackend((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(ingress, 'spec', field), ['spec', field]);
}
function readBackend(backend, path) {
    const service = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(backend, 'service');
    if (service !== undefined) {
        const number = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(service, 'port', 'number');
        const field = typeof number === 'number' ? 'number' : 'name';
        return {
            service: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarText */ .ws)((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(service, 'name')) ?? '',
            isResource: false,
            port: typeof number === 'number' ? number : (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(service, 'port', 'name'),
            path,
            servicePath: [...path, 'service', 'name'],
            portPath: [...path, 'service', 'port', field],
        };
    }
    // extensions/v1beta1 and networking.k8s.io/v1beta1.
    const port = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(backend, 'servicePort');
    return {
        service: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarText */ .ws)((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(backend, 'serviceName')),
        isResource: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(backend, 'resource')),
        port: typeof port === 'number' || typeof port === 'string' ? port : undefined,
        path,
        servicePath: [...path, 'serviceName'],
        portPath: [...path, 'servicePort'],
    };
}
/** Name of the Ingress that the controller makes beside a stable one: utils/ingress/ingress.go GetCanaryIngressName. */
function canaryIngressName(rollout, stableIngress) {
    const suffix = '-canary';
    return `${`${rollout}-${stableIngress}`.slice(0, 253 - suffix.length)}${suffix}`;
}


/***/ }),

/***/ 1957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ readIstio),
/* harmony export */   Nu: () => (/* binding */ destinationsOf),
/* harmony export */   Oj: () => (/* binding */ istioGroup),
/* harmony export */   eV: () => (/* binding */ routesOf),
/* harmony export */   i6: () => (/* binding */ nameOfRoute),
/* harmony export */   jE: () => (/* binding */ serviceOfHost),
/* harmony export */   kO: () => (/* binding */ splitVirtualServiceName)
/* harmony export */ });
/* harmony import */ var _manifests_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7362);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9756);


const istioGroup = 'networking.istio.io';
/** `undefined` without `istio`. */
function readIstio(routing) {
    const json = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(routing.json, 'istio');
    if (json === undefined)
        return undefined;
    const path = [...routing.path, 'istio'];
    const one = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(json, 'virtualService');
    const list = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(json, 'virtualServices');
    const several = list.length > 0;
    const entries = several
        ? list.map((item, at) => readEntry(item, [...path, 'virtualServices', at]))
        : one === undefined
            ? []
            : [readEntry(one, [...path, 'virtualService'])];
    const rule = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(json, 'destinationRule');
    return {
        path,
        single: one !== undefined,
        several,
        entries,
        destinationRule: rule && readDestinationRule(rule, [...path, 'destinationRule']),
    };
}
function readEntry(json, path) {
    return {
        name: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'name') ?? '',
        path: [...path, 'name'],
        routes: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(json, 'routes').filter((route) => typeof route === 'string'),
        tlsRoutes: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(json, 'tlsRoutes'),
        tcpRoutes: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(json, 'tcpRoutes'),
    };
}
function readDestinationRule(json, path) {
    return {
        path,
        name: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'name') ?? '',
        isWhole: ['canarySubsetName', 'stableSubsetName'].every((field) => typeof (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(json, field) === 'string'),
        canarySubset: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'canarySubsetName') ?? '',
        stableSubset: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'stableSubsetName') ?? '',
        additionalSubsets: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(json, 'additionalSubsetNames').filter((name) => typeof name === 'string'),
    };
}
/**
 * What `name` or `name.namespace` means; a name alone is in the Rollout's namespace. From 1.10 on the last dot splits, after
 * `.cluster.local` is cut off; before, the first two parts counted.
 * Source: utils/istio/istio.go GetVirtualServiceNamespaceName.
 */
function splitVirtualServiceName(written, ownNamespace, version) {
    const isNew = (0,_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .du)(version, '1.10');
    const parts = (isNew ? written.replace(/\.cluster\.local$/, '') : written).split('.');
    if (parts.length < 2)
        return { name: written, namespace: ownNamespace };
    const [name = '', namespace = ''] = isNew ? [parts.slice(0, -1).join('.'), parts.at(-1)] : parts;
    return { name, namespace: namespace === '' ? ownNamespace : namespace };
}
/** First label of a destination's host, which is compared with the names of Services; `''` for none. Source: istio.go getHost. */
function serviceOfHost(host) {
    const dot = host.indexOf('.');
    if (dot === 0)
        return '';
    return dot === -1 ? host : host.slice(0, dot);
}
function destinationsOf(route) {
    return (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(route, 'route').map((entry) => {
        const weight = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(entry, 'weight');
        return {
            host: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(entry, 'destination', 'host') ?? '',
            subset: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(entry, 'destination', 'subset') ?? '',
            weight: typeof weight === 'number' ? weight : 0,
        };
    });
}
/** Blocks of a VirtualService; a block that is no list counts as absent. Source: istio.go GetHttpRoutesI and its siblings. */
function routesOf(virtualService, block) {
    const list = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(virtualService, 'spec', block);
    return Array.isArray(list) ? list : undefined;
}
/** `''` for a route without a name. */
function nameOfRoute(route) {
    return (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(route) ? ((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(route, 'name') ?? '') : '';
}


/***/ }),

/***/ 131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cP: () => (/* binding */ readTrafficRouting),
/* harmony export */   si: () => (/* binding */ hasRouter)
/* harmony export */ });
/* unused harmony export routerNames */
/* harmony import */ var _manifests_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7362);
/* harmony import */ var _int_or_string_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6972);


/** Fields of `trafficRouting` that name a router, as the controller's NewTrafficRoutingReconciler tries them. */
const routerNames = [
    'istio',
    'nginx',
    'alb',
    'smi',
    'ambassador',
    'appMesh',
    'traefik',
    'apisix',
    'plugins',
];
function readTrafficRouting(canary, canaryPath) {
    const json = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(canary, 'trafficRouting');
    if (json === undefined)
        return undefined;
    const plugins = Object.keys((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(json, 'plugins') ?? {});
    const routers = routerNames.filter((name) => name === 'plugins' ? plugins.length > 0 : (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(json, name) !== undefined);
    const managedRoutes = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(json, 'managedRoutes');
    return {
        json,
        path: [...canaryPath, 'trafficRouting'],
        routers: new Set(routers),
        plugins,
        managedRoutes: managedRoutes.length === 0 ? undefined : managedRoutes.map((route) => (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(route, 'name') ?? ''),
        maxTrafficWeight: (0,_int_or_string_js__WEBPACK_IMPORTED_MODULE_1__/* .readInt32 */ .p1)((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(json, 'maxTrafficWeight')),
    };
}
/** Whether one of `names` is configured; never without traffic routing. */
function hasRouter(routing, ...names) {
    return names.some((name) => routing?.routers.has(name) ?? false);
}


/***/ }),

/***/ 9756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   hZ: () => (/* binding */ defaultVersions),
/* harmony export */   x4: () => (/* binding */ versionsOf)
/* harmony export */ });
/* unused harmony export parseVersion */
/** Where no environment says otherwise: the newest that the rules were compared with. */
const defaultVersions = {
    argoRollouts: { major: 1, minor: 10 },
    kubernetes: { major: 1, minor: 34 },
};
/** Of `1.9`, `v1.34.2` or `1.33.1-gke.100`; `undefined` for anything else. */
function parseVersion(text) {
    const [, major, minor] = /^v?(\d+)\.(\d+)(?:[.+-]|$)/.exec(text) ?? [];
    return major === undefined || minor === undefined
        ? undefined
        : { major: Number(major), minor: Number(minor) };
}
/** Versions of an environment; what it does not say is the default. */
function versionsOf(environment) {
    const argoRollouts = environment?.argoRollouts && parseVersion(environment.argoRollouts);
    const kubernetes = environment?.kubeVersion && parseVersion(environment.kubeVersion);
    return {
        argoRollouts: argoRollouts || defaultVersions.argoRollouts,
        kubernetes: kubernetes || defaultVersions.kubernetes,
    };
}
/** Whether `version` is `other` or newer, `other` being like `1.9`. */
function isAtLeast(version, other) {
    const [major = 0, minor = 0] = other.split('.').map(Number);
    return version.major > major || (version.major === major && version.minor >= minor);
}


/***/ }),

/***/ 7282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ autoscalers)
/* harmony export */ });
/* unused harmony export scales */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7362);
/* harmony import */ var _pod_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(128);


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
    const idle = manifest.ref.kind === 'ScaledObject' ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(json, 'spec', 'idleReplicaCount') : undefined;
    const written = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'spec', 'scaleTargetRef', 'apiVersion') ?? apiVersion;
    return {
        manifest,
        target: {
            apiVersion: written,
            group: (0,_pod_template_js__WEBPACK_IMPORTED_MODULE_0__/* .groupOf */ .F8)(written),
            kind: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'spec', 'scaleTargetRef', 'kind') ?? kind,
            name: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'spec', 'scaleTargetRef', 'name') ?? '',
        },
        targetPath: ['spec', 'scaleTargetRef'],
        min: Math.min((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(json, 'spec', minKey) ?? min, idle ?? Infinity),
        max: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(json, 'spec', maxKey) ?? max,
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


/***/ }),

/***/ 2400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ handlerOf),
/* harmony export */   R5: () => (/* binding */ portPresence),
/* harmony export */   So: () => (/* binding */ appContainers),
/* harmony export */   UR: () => (/* binding */ containerPorts),
/* harmony export */   Vb: () => (/* binding */ initContainers),
/* harmony export */   oy: () => (/* binding */ nativeSidecars),
/* harmony export */   s3: () => (/* binding */ itemStep)
/* harmony export */ });
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

/***/ 2791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ formatPath),
/* harmony export */   o: () => (/* binding */ resolvePath)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7362);

/** `spec.template.spec.containers[name=web].readinessProbe`; keys that are not plain words are quoted: `metadata.annotations["a.b/c"]`. */
function formatPath(path) {
    let text = '';
    for (const step of path) {
        if (typeof step === 'number')
            text += `[${step}]`;
        else if (typeof step === 'object')
            text += `[${step.key}=${step.value}]`;
        else if (/^[A-Za-z_][\w-]*$/.test(step))
            text += text === '' ? step : `.${step}`;
        else
            text += `[${JSON.stringify(step)}]`;
    }
    return text;
}
/** The value at `path`; a keyed step is the first item of the list that has the pair. */
function resolvePath(json, path) {
    return path.reduce(stepInto, json);
}
function stepInto(value, step) {
    if (typeof step === 'string')
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(value, step);
    if (!Array.isArray(value))
        return undefined;
    const items = value;
    if (typeof step === 'number')
        return items[step];
    return items.find((item) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(item) && (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(item, step.key) === step.value);
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
function podLabels(workload) {
    let known = labelsOfPods.get(workload);
    if (known === undefined) {
        known = readPodLabels(workload);
        labelsOfPods.set(workload, known);
    }
    return known;
}
const labelsOfPods = new WeakMap();
function readPodLabels({ manifest, template }) {
    if (template === undefined)
        return [];
    const strategy = manifest.ref.kind === 'Rollout' ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(manifest.json, 'spec', 'strategy') : undefined;
    const added = podMetadata
        .map(([name, metadata]) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textMapAt */ .Pf)(strategy, name, metadata, 'labels'))
        .filter((labels) => Object.keys(labels).length > 0);
    return [template.labels, ...added.map((labels) => ({ ...template.labels, ...labels }))];
}


/***/ }),

/***/ 8369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ byteCount),
/* harmony export */   Lf: () => (/* binding */ parseQuantity),
/* harmony export */   Nt: () => (/* binding */ cpuMillis)
/* harmony export */ });
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
/** Shifts whose product Kubernetes takes a way that needs a digit. */
const longShift = 50n;
/** Amounts above it are cut to it, as Kubernetes does: 2^63 - 1 units. */
const largest = (2n ** 63n - 1n) * nano;
/**
 * A Kubernetes quantity in billionths of its unit, exact; parts finer than that are rounded away from zero, as Kubernetes does.
 * `undefined` when it is not a quantity. Grammar: https://pkg.go.dev/k8s.io/apimachinery/pkg/api/resource#Quantity, and as its
 * ParseQuantity reads it, no digits at all are zero: `-`, `.` and `m` are.
 */
function parseQuantity(value) {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint')
        return undefined;
    const text = String(value);
    const match = text !== '' && text.length <= 256 ? pattern.exec(text) : null;
    if (match === null)
        return undefined;
    const [, sign, whole = '', fraction = '', suffix = '', exponent] = match;
    const shift = binary[suffix];
    if (whole === '' && fraction === '' && shift !== undefined && shift >= longShift)
        return undefined;
    const digits = BigInt(whole + fraction);
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


/***/ }),

/***/ 508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ selectorOf),
/* harmony export */   U: () => (/* binding */ SelectorLookup)
/* harmony export */ });
/* harmony import */ var _label_selector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3348);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7362);


/**
 * What a manifest selects by the selector at `path`, in the meaning that its kind gives to an absent or empty one:
 * Service: plain map, absent and empty select nothing, and so does ExternalName · NetworkPolicy: absent and empty select
 * everything · PodDisruptionBudget: absent selects nothing, empty everything in v1 and nothing in v1beta1 · others: absent
 * selects nothing, empty everything. A kind of the same name in a foreign group (Knative Service, Calico NetworkPolicy)
 * selects nothing here.
 */
function selectorOf(manifest, path) {
    const { group, version, kind } = manifest.ref;
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(manifest.json, ...path);
    switch (kind) {
        case 'Service':
            if (group !== '' || (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(manifest.json, 'spec', 'type') === 'ExternalName')
                return undefined;
            return (0,_label_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMapSelector */ .Xo)(json);
        case 'NetworkPolicy':
            if (group !== 'networking.k8s.io' && group !== 'extensions')
                return undefined;
            return (0,_label_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLabelSelector */ .l7)(json ?? {});
        case 'PodDisruptionBudget': {
            if (group !== 'policy')
                return undefined;
            const selector = (0,_label_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLabelSelector */ .l7)(json);
            return version === 'v1beta1' && selector?.length === 0 ? undefined : selector;
        }
        default:
            return (0,_label_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLabelSelector */ .l7)(json);
    }
}
/**
 * Answers "which of these manifests select such pods" without trying each: every selector stands under the one of its
 * `key=value` pairs that the fewest other selectors have, and a query looks only under the pairs of its labels.
 */
class SelectorLookup {
    #byPair = new Map();
    /** Selectors without an equality (empty, or expressions only). */
    #rest = [];
    /** Answers by the very map of labels: many rules ask with that of one pod template. */
    #answers = new WeakMap();
    constructor(manifests, path) {
        const entries = [];
        const uses = new Map();
        for (const [order, manifest] of manifests.entries()) {
            const selector = selectorOf(manifest, path);
            if (selector === undefined)
                continue;
            entries.push({ manifest, selector, order });
            for (const pair of pairs(selector))
                uses.set(pair, (uses.get(pair) ?? 0) + 1);
        }
        for (const entry of entries) {
            let rarest;
            for (const pair of pairs(entry.selector)) {
                if (rarest === undefined || (uses.get(pair) ?? 0) < (uses.get(rarest) ?? 0))
                    rarest = pair;
            }
            if (rarest === undefined)
                this.#rest.push(entry);
            else {
                const bucket = this.#byPair.get(rarest);
                if (bucket === undefined)
                    this.#byPair.set(rarest, [entry]);
                else
                    bucket.push(entry);
            }
        }
    }
    /** In the order in which the manifests were given. */
    selecting(labels) {
        let answer = this.#answers.get(labels);
        if (answer === undefined) {
            answer = this.#select(labels);
            this.#answers.set(labels, answer);
        }
        return answer;
    }
    #select(labels) {
        const found = this.#rest.filter(({ selector }) => (0,_label_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesSelector */ .B5)(selector, labels));
        for (const [key, value] of Object.entries(labels)) {
            for (const entry of this.#byPair.get(pairKey(key, value)) ?? []) {
                if ((0,_label_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesSelector */ .B5)(entry.selector, labels))
                    found.push(entry);
            }
        }
        return found.sort((a, b) => a.order - b.order).map(({ manifest }) => manifest);
    }
}
function* pairs(selector) {
    for (const { key, operator, values } of selector) {
        if (operator === 'In' && values.size === 1)
            for (const value of values)
                yield pairKey(key, value);
    }
}
function pairKey(key, value) {
    return `${key}\0${value}`;
}


/***/ }),

/***/ 6630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ containersOfPort),
/* harmony export */   E1: () => (/* binding */ servicePorts),
/* harmony export */   KO: () => (/* binding */ strategyServices),
/* harmony export */   xT: () => (/* binding */ readServing)
/* harmony export */ });
/* unused harmony export servicesSelecting */
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
    let known = portsOfServices.get(service);
    if (known === undefined) {
        known = readPorts(service);
        portsOfServices.set(service, known);
    }
    return known;
}
const portsOfServices = new WeakMap();
function readPorts(service) {
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
    return candidates.filter((container) => (0,_containers_js__WEBPACK_IMPORTED_MODULE_2__/* .containerPorts */ .UR)(container).some((declared) => isTarget(port, declared)));
}
function isTarget({ target, protocol }, declared) {
    return (declared.protocol === protocol &&
        (typeof target === 'string' ? declared.name === target : declared.containerPort === target));
}
function servingContainers(template, services) {
    const apps = (0,_containers_js__WEBPACK_IMPORTED_MODULE_2__/* .appContainers */ .So)(template);
    const targets = services
        .flatMap((service) => servicePorts(service))
        .filter(({ target }) => target !== undefined);
    const found = [...apps, ...(0,_containers_js__WEBPACK_IMPORTED_MODULE_2__/* .nativeSidecars */ .oy)(template)].filter((container) => {
        const own = (0,_containers_js__WEBPACK_IMPORTED_MODULE_2__/* .containerPorts */ .UR)(container);
        return targets.some((port) => own.some((declared) => isTarget(port, declared)));
    });
    if (found.length > 0)
        return found;
    const usual = template.annotations['kubectl.kubernetes.io/default-container'];
    const standIn = apps.find(({ name }) => name === usual) ?? apps[0];
    return standIn === undefined ? [] : [standIn];
}


/***/ }),

/***/ 2157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ countReferences),
  C: () => (/* binding */ referencesOf)
});

// EXTERNAL MODULE: ./src/manifests/autoscalers.ts
var autoscalers = __webpack_require__(7282);
// EXTERNAL MODULE: ./src/manifests/json.ts
var manifests_json = __webpack_require__(7362);
// EXTERNAL MODULE: ./src/manifests/pod-template.ts
var pod_template = __webpack_require__(128);
;// CONCATENATED MODULE: ./src/references/autoscaler-targets.ts



/** What HPAs, ScaledObjects and VerticalPodAutoscalers scale. */
function* autoscalerTargets(index) {
    for (const { manifest: from, target, targetPath } of (0,autoscalers/* autoscalers */.V)(index)) {
        const { group, kind, name } = target;
        if (kind === '' || name === '')
            continue;
        yield {
            from,
            path: [...targetPath, 'name'],
            role: 'autoscaler-target',
            to: { group, kind, namespace: from.ref.namespace, name },
        };
    }
    for (const from of index.byKind('VerticalPodAutoscaler')) {
        const kind = (0,manifests_json/* textAt */.$6)(from.json, 'spec', 'targetRef', 'kind');
        const name = (0,manifests_json/* textAt */.$6)(from.json, 'spec', 'targetRef', 'name');
        if (from.ref.group !== 'autoscaling.k8s.io' || kind === undefined || name === undefined)
            continue;
        const group = (0,pod_template/* groupOf */.F8)((0,manifests_json/* textAt */.$6)(from.json, 'spec', 'targetRef', 'apiVersion') ?? '');
        yield {
            from,
            path: ['spec', 'targetRef', 'name'],
            role: 'vertical-autoscaler-target',
            to: { group, kind, namespace: from.ref.namespace, name },
        };
    }
}

// EXTERNAL MODULE: ./src/references/pod-objects.ts
var pod_objects = __webpack_require__(6996);
// EXTERNAL MODULE: ./src/references/router-backends.ts
var router_backends = __webpack_require__(8995);
// EXTERNAL MODULE: ./src/references/routers.ts
var routers = __webpack_require__(6632);
// EXTERNAL MODULE: ./src/references/strategy-service-mentions.ts
var strategy_service_mentions = __webpack_require__(1475);
// EXTERNAL MODULE: ./src/references/workload-refs.ts
var workload_refs = __webpack_require__(7904);
;// CONCATENATED MODULE: ./src/references/referrers.ts






/** Every family of fields that name objects. */
const referrers = [
    strategy_service_mentions/* strategyServiceMentions */.o,
    workload_refs/* workloadRefs */.i,
    autoscalerTargets,
    pod_objects/* podObjects */.k,
    routers/* routerMentions */.tZ,
    routers/* meshMentions */.r6,
    router_backends/* ingressBackends */.ZK,
    router_backends/* gatewayRouteBackends */.F5,
    router_backends/* meshDestinations */.jT,
    router_backends/* edgeRouteBackends */.oh,
];

// EXTERNAL MODULE: ./src/references/resolve.ts + 1 modules
var resolve = __webpack_require__(5121);
// EXTERNAL MODULE: ./src/manifests/selector-lookup.ts
var selector_lookup = __webpack_require__(508);
;// CONCATENATED MODULE: ./src/references/pod-selections.ts



const selecting = [
    ['Service', ['spec', 'selector']],
    ['PodDisruptionBudget', ['spec', 'selector']],
    ['NetworkPolicy', ['spec', 'podSelector']],
];
/**
 * Selectors of Services, PodDisruptionBudgets and NetworkPolicies, with the rendered workloads that they select. Those that
 * select everything are not among them, nor any of a namespace where a Rollout borrows a template that nobody has found.
 */
function podSelections(index) {
    const workloads = new Map();
    const byExperiment = new Set();
    const unknown = new Set();
    for (const workload of index.workloads) {
        const { namespace, kind } = workload.manifest.ref;
        if (workload.template === undefined && kind === 'Rollout')
            unknown.add(namespace);
        const select = (labels) => selecting.flatMap(([kindOf, path]) => index.selecting(kindOf, path, namespace, labels));
        for (const manifest of experimentLabels(workload).flatMap(select))
            byExperiment.add(manifest);
        const found = new Set((0,pod_template/* podLabels */.z8)(workload).flatMap(select));
        for (const manifest of found) {
            const known = workloads.get(manifest);
            if (known === undefined)
                workloads.set(manifest, [workload]);
            else
                known.push(workload);
        }
    }
    for (const { json, ref } of index.byKind('Experiment')) {
        for (const item of (0,manifests_json/* listAt */.gT)(json, 'spec', 'templates')) {
            const labels = (0,manifests_json/* textMapAt */.Pf)(item, 'template', 'metadata', 'labels');
            for (const [kind, path] of selecting)
                for (const manifest of index.selecting(kind, path, ref.namespace, labels))
                    byExperiment.add(manifest);
        }
    }
    return selecting.flatMap(([kind, path]) => index.byKind(kind).flatMap((from) => {
        const { namespace } = from.ref;
        if (unknown.has(namespace) || ((0,selector_lookup/* selectorOf */.B)(from, path)?.length ?? 0) === 0)
            return [];
        const found = workloads.get(from) ?? [];
        const outcome = found.length === 0 && !byExperiment.has(from) ? 'missing' : 'resolved';
        return [{ from, path, namespace, selector: labelSelector(from, path), outcome, workloads: found }];
    }));
}
/** Pods of the experiments among a Rollout's steps: the template's labels, with those of `metadata` laid over (`GetExperimentFromTemplate` in rollout/experiment.go). */
function experimentLabels({ manifest, template }) {
    if (manifest.ref.kind !== 'Rollout' || template === undefined)
        return [];
    return (0,manifests_json/* listAt */.gT)(manifest.json, 'spec', 'strategy', 'canary', 'steps').flatMap((step) => (0,manifests_json/* listAt */.gT)(step, 'experiment', 'templates').map((item) => ({
        ...template.labels,
        ...(0,manifests_json/* textMapAt */.Pf)(item, 'metadata', 'labels'),
    })));
}
function labelSelector({ json, ref }, path) {
    const written = (0,manifests_json/* objectAt */.lJ)(json, ...path) ?? {};
    return ref.kind === 'Service' && (0,manifests_json/* valueAt */.fK)(json, ...path) !== undefined ? { matchLabels: written } : written;
}

;// CONCATENATED MODULE: ./src/references/graph.ts



/** Once for each index: every rule about references asks. */
const graphs = new WeakMap();
function referencesOf(index, external) {
    const known = graphs.get(index);
    if (known?.external === external)
        return known.graph;
    const graph = buildGraph(index, external);
    graphs.set(index, { external, graph });
    return graph;
}
function countReferences(index, external) {
    return referencesOf(index, external).counts;
}
function buildGraph(index, external) {
    const references = [];
    const byRole = new Map();
    for (const referrer of referrers) {
        for (const mention of referrer(index)) {
            const reference = (0,resolve/* resolve */.h)(mention, index, external);
            references.push(reference);
            const ofRole = byRole.get(reference.role);
            if (ofRole === undefined)
                byRole.set(reference.role, [reference]);
            else
                ofRole.push(reference);
        }
    }
    const selections = podSelections(index);
    const counts = { resolved: 0, missing: 0, external: 0 };
    for (const { outcome } of [...references, ...selections])
        counts[outcome]++;
    return { references, selections, counts, withRole: (role) => byRole.get(role) ?? [] };
}


/***/ }),

/***/ 8248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ keysOf)
/* harmony export */ });
/* harmony import */ var _manifests_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7362);

/** Annotations and labels by which a controller fills the object in the cluster. */
const filled = /^(?:replicator\.v1\.mittwald\.de|reflector\.v1\.k8s\.emberstack\.com|cert-manager\.io|config\.openshift\.io|service\.(?:beta|alpha)\.openshift\.io|sealedsecrets\.bitnami\.com|kubed\.appscode\.com|vals-operator\.digitalis\.io)\//;
/**
 * Keys that a rendered ConfigMap or Secret has. `undefined` when nobody can tell from the manifest: another kind, an object
 * that a controller fills in, or one without any key, which somebody fills later.
 */
function keysOf({ json, ref }) {
    if (ref.group !== '' || (ref.kind !== 'ConfigMap' && ref.kind !== 'Secret'))
        return undefined;
    const type = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(json, 'type');
    if (type === 'kubernetes.io/service-account-token' || type === 'bootstrap.kubernetes.io/token')
        return undefined;
    const marks = [(0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textMapAt */ .Pf)(json, 'metadata', 'annotations'), (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textMapAt */ .Pf)(json, 'metadata', 'labels')];
    if (marks.flatMap((map) => Object.keys(map)).some((key) => filled.test(key)))
        return undefined;
    const maps = ['data', 'stringData', 'binaryData'].map((field) => (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(json, field) ?? {});
    const keys = new Set(maps.flatMap((map) => Object.keys(map)));
    return keys.size === 0 ? undefined : keys;
}


/***/ }),

/***/ 6996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ podObjects),
/* harmony export */   x: () => (/* binding */ podRoles)
/* harmony export */ });
/* harmony import */ var _manifests_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7362);
/* harmony import */ var _manifests_containers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2400);


const podRoles = {
    ConfigMap: 'pod-config-map',
    Secret: 'pod-secret',
    ServiceAccount: 'pod-service-account',
    PersistentVolumeClaim: 'pod-claim',
    PriorityClass: 'pod-priority-class',
    RuntimeClass: 'pod-runtime-class',
    SecretProviderClass: 'pod-secret-provider',
};
const groups = {
    PriorityClass: 'scheduling.k8s.io',
    RuntimeClass: 'node.k8s.io',
    SecretProviderClass: 'secrets-store.csi.x-k8s.io',
};
/** Objects that pods need to start. What is marked `optional` is needed by nobody. A template that a Rollout borrows is read once. */
function* podObjects(index) {
    const read = new Set();
    for (const workload of index.workloads) {
        const { template } = workload;
        if (template === undefined || read.has(template.writtenIn))
            continue;
        read.add(template.writtenIn);
        for (const use of usesOf(template))
            yield mentionOf(use, template, workload);
    }
}
function mentionOf({ kind, name, path, key, partPath }, template, workload) {
    const from = template.writtenIn;
    const isClusterScoped = kind === 'PriorityClass' || kind === 'RuntimeClass';
    return {
        from,
        path,
        role: podRoles[kind],
        to: {
            group: groups[kind] ?? '',
            kind,
            namespace: isClusterScoped ? '' : workload.manifest.ref.namespace,
            name,
            ...(key !== undefined && { key }),
        },
        ...(partPath && { partPath }),
        ...(from !== workload.manifest && { subject: workload.manifest.ref }),
    };
}
function* usesOf(template) {
    const { spec } = template;
    const base = [...template.path, 'spec'];
    yield* named('ServiceAccount', spec, base, 'serviceAccountName');
    if ((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(spec, 'serviceAccountName') === undefined)
        yield* named('ServiceAccount', spec, base, 'serviceAccount');
    yield* named('PriorityClass', spec, base, 'priorityClassName');
    yield* named('RuntimeClass', spec, base, 'runtimeClassName');
    for (const [at, secret] of (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(spec, 'imagePullSecrets').entries()) {
        yield* named('Secret', secret, [...base, 'imagePullSecrets', (0,_manifests_containers_js__WEBPACK_IMPORTED_MODULE_1__/* .itemStep */ .s3)('name', (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(secret, 'name'), at)], 'name');
    }
    for (const [at, volume] of (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(spec, 'volumes').entries()) {
        if ((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(volume))
            yield* volumeUses(volume, [...base, 'volumes', (0,_manifests_containers_js__WEBPACK_IMPORTED_MODULE_1__/* .itemStep */ .s3)('name', (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(volume, 'name'), at)]);
    }
    for (const { json, path } of [
        ...(0,_manifests_containers_js__WEBPACK_IMPORTED_MODULE_1__/* .initContainers */ .Vb)(template),
        ...(0,_manifests_containers_js__WEBPACK_IMPORTED_MODULE_1__/* .nativeSidecars */ .oy)(template),
        ...(0,_manifests_containers_js__WEBPACK_IMPORTED_MODULE_1__/* .appContainers */ .So)(template),
    ]) {
        for (const [at, source] of (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(json, 'envFrom').entries()) {
            yield* keyed('ConfigMap', (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(source, 'configMapRef'), [...path, 'envFrom', at, 'configMapRef']);
            yield* keyed('Secret', (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(source, 'secretRef'), [...path, 'envFrom', at, 'secretRef']);
        }
        for (const [at, variable] of (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(json, 'env').entries()) {
            const from = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(variable, 'valueFrom');
            if (from === undefined)
                continue;
            const place = [...path, 'env', (0,_manifests_containers_js__WEBPACK_IMPORTED_MODULE_1__/* .itemStep */ .s3)('name', (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(variable, 'name'), at), 'valueFrom'];
            yield* keyed('ConfigMap', (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(from, 'configMapKeyRef'), [...place, 'configMapKeyRef']);
            yield* keyed('Secret', (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(from, 'secretKeyRef'), [...place, 'secretKeyRef']);
        }
    }
}
function* volumeUses(volume, path) {
    yield* keyed('ConfigMap', (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(volume, 'configMap'), [...path, 'configMap']);
    yield* keyed('Secret', (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(volume, 'secret'), [...path, 'secret'], 'secretName');
    yield* named('PersistentVolumeClaim', (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(volume, 'persistentVolumeClaim'), [...path, 'persistentVolumeClaim'], 'claimName');
    for (const [at, source] of (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(volume, 'projected', 'sources').entries()) {
        const place = [...path, 'projected', 'sources', at];
        yield* keyed('ConfigMap', (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(source, 'configMap'), [...place, 'configMap']);
        yield* keyed('Secret', (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(source, 'secret'), [...place, 'secret']);
    }
    yield* named('Secret', (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(volume, 'azureFile'), [...path, 'azureFile'], 'secretName');
    for (const driver of ['cephfs', 'rbd', 'iscsi', 'scaleIO', 'storageos', 'flexVolume', 'cinder']) {
        yield* named('Secret', (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(volume, driver, 'secretRef'), [...path, driver, 'secretRef'], 'name');
    }
    yield* named('Secret', (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(volume, 'csi', 'nodePublishSecretRef'), [...path, 'csi', 'nodePublishSecretRef'], 'name');
    if ((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(volume, 'csi', 'driver') === 'secrets-store.csi.k8s.io')
        yield* named('SecretProviderClass', (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(volume, 'csi', 'volumeAttributes'), [...path, 'csi', 'volumeAttributes'], 'secretProviderClass');
}
function* named(kind, json, path, field) {
    const name = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(json, field);
    if (name !== undefined)
        yield { kind, name, path: [...path, field] };
}
/** A reference that may be optional, and may name one key or a list of `items`. */
function* keyed(kind, json, path, field = 'name') {
    const name = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(json, field);
    if (name === undefined || (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(json, 'optional') === true)
        return;
    const use = { kind, name, path: [...path, field] };
    const key = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(json, 'key');
    const items = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(json, 'items').flatMap((item, at) => {
        const wanted = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(item, 'key');
        return wanted === undefined ? [] : [{ ...use, key: wanted, partPath: [...path, 'items', at, 'key'] }];
    });
    if (key !== undefined)
        yield { ...use, key, partPath: [...path, 'key'] };
    else if (items.length > 0)
        yield* items;
    else
        yield use;
}


/***/ }),

/***/ 5121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ resolve)
});

// EXTERNAL MODULE: ./src/manifests/serving.ts
var serving = __webpack_require__(6630);
// EXTERNAL MODULE: ./src/manifests/json.ts
var manifests_json = __webpack_require__(7362);
;// CONCATENATED MODULE: ./src/references/makers.ts

const secret = (name, namespace) => ({
    kind: 'Secret',
    name,
    ...(namespace !== undefined && { namespace }),
});
const nameOf = ({ ref }) => ref.name;
const secretAt = (...path) => ({ json }) => [secret((0,manifests_json/* textAt */.$6)(json, ...path))];
const secretsIn = (list, ...name) => ({ json }) => (0,manifests_json/* listAt */.gT)(json, ...list).map((item) => secret((0,manifests_json/* textAt */.$6)(item, ...name)));
const ownSecret = (manifest) => [secret(nameOf(manifest))];
const acmeKey = secretAt('spec', 'acme', 'privateKeySecretRef', 'name');
/** By `group/Kind`; each as the documentation of its operator says. */
const makers = {
    'external-secrets.io/ExternalSecret': ({ json, ref }) => [
        { kind: 'Secret', name: (0,manifests_json/* textAt */.$6)(json, 'spec', 'target', 'name') ?? ref.name },
        { kind: 'ConfigMap', name: (0,manifests_json/* textAt */.$6)(json, 'spec', 'target', 'name') ?? ref.name },
    ],
    'external-secrets.io/ClusterExternalSecret': ({ json, ref }) => [
        secret((0,manifests_json/* textAt */.$6)(json, 'spec', 'externalSecretSpec', 'target', 'name') ??
            (0,manifests_json/* textAt */.$6)(json, 'spec', 'externalSecretName') ??
            ref.name, '*'),
    ],
    'kubernetes-client.io/ExternalSecret': ownSecret,
    'bitnami.com/SealedSecret': ({ json, ref }) => [
        secret(ref.name),
        secret((0,manifests_json/* textAt */.$6)(json, 'spec', 'template', 'metadata', 'name')),
    ],
    'cert-manager.io/Certificate': secretAt('spec', 'secretName'),
    'cert-manager.io/Issuer': acmeKey,
    'cert-manager.io/ClusterIssuer': acmeKey,
    'trust.cert-manager.io/Bundle': ({ ref }) => [
        { kind: 'ConfigMap', name: ref.name, namespace: '*' },
        secret(ref.name, '*'),
    ],
    'secrets-store.csi.x-k8s.io/SecretProviderClass': secretsIn(['spec', 'secretObjects'], 'secretName'),
    'onepassword.com/OnePasswordItem': ownSecret,
    'k8s.bitwarden.com/BitwardenSecret': secretAt('spec', 'secretName'),
    'secrets.infisical.com/InfisicalSecret': ({ json }) => [
        secret((0,manifests_json/* textAt */.$6)(json, 'spec', 'managedSecretReference', 'secretName'), '*'),
        ...(0,manifests_json/* listAt */.gT)(json, 'spec', 'managedKubeSecretReferences').map((item) => secret((0,manifests_json/* textAt */.$6)(item, 'secretName'), '*')),
        ...(0,manifests_json/* listAt */.gT)(json, 'spec', 'managedKubeConfigMapReferences').map((item) => ({
            kind: 'ConfigMap',
            name: (0,manifests_json/* textAt */.$6)(item, 'configMapName'),
            namespace: '*',
        })),
    ],
    'secrets.doppler.com/DopplerSecret': ({ json }) => [
        secret((0,manifests_json/* textAt */.$6)(json, 'spec', 'managedSecret', 'name'), (0,manifests_json/* textAt */.$6)(json, 'spec', 'managedSecret', 'namespace')),
    ],
    'secrets.hashicorp.com/VaultStaticSecret': secretAt('spec', 'destination', 'name'),
    'secrets.hashicorp.com/VaultDynamicSecret': secretAt('spec', 'destination', 'name'),
    'secrets.hashicorp.com/VaultPKISecret': secretAt('spec', 'destination', 'name'),
    'ricoberger.de/VaultSecret': ownSecret,
    'spv.no/AzureKeyVaultSecret': ({ json }) => [
        secret((0,manifests_json/* textAt */.$6)(json, 'spec', 'output', 'secret', 'name')),
        { kind: 'ConfigMap', name: (0,manifests_json/* textAt */.$6)(json, 'spec', 'output', 'configMap', 'name') },
    ],
    'isindir.github.com/SopsSecret': secretsIn(['spec', 'secretTemplates'], 'name'),
    'kafka.strimzi.io/KafkaUser': ownSecret,
    'objectbucket.io/ObjectBucketClaim': ({ ref }) => [secret(ref.name), { kind: 'ConfigMap', name: ref.name }],
    'cdi.kubevirt.io/DataVolume': ({ ref }) => [{ kind: 'PersistentVolumeClaim', name: ref.name }],
    'networking.k8s.io/Ingress': ({ json }) => (isIssued(json) ? tlsSecrets(json) : []),
    'gateway.networking.k8s.io/Gateway': ({ json }) => isIssued(json)
        ? (0,manifests_json/* listAt */.gT)(json, 'spec', 'listeners').flatMap((listener) => (0,manifests_json/* listAt */.gT)(listener, 'tls', 'certificateRefs').map((ref) => secret((0,manifests_json/* textAt */.$6)(ref, 'name'))))
        : [],
    '/Service': ({ json }) => {
        const annotations = (0,manifests_json/* textMapAt */.Pf)(json, 'metadata', 'annotations');
        return ['beta', 'alpha'].map((stage) => secret(annotations[`service.${stage}.openshift.io/serving-cert-secret-name`]));
    },
};
/** Groups of operators whose resource `db` makes Secrets and ConfigMaps such as `db-app`, by a pattern or by options of their own. */
const namingGroups = new Set([
    'acid.zalan.do',
    'elasticsearch.k8s.elastic.co',
    'kibana.k8s.elastic.co',
    'kafka.strimzi.io',
    'minio.min.io',
    'mongodbcommunity.mongodb.com',
    'mysql.oracle.com',
    'pgv2.percona.com',
    'postgres-operator.crunchydata.com',
    'postgresql.cnpg.io',
    'psmdb.percona.com',
    'pxc.percona.com',
    'rabbitmq.com',
    'redis.redis.opstreelabs.in',
    'k8s.mariadb.com',
    'vault.banzaicloud.com',
]);
const builtIn = new Set([
    'ServiceAccount/default',
    'ConfigMap/kube-root-ca.crt',
    'ConfigMap/openshift-service-ca.crt',
    'ConfigMap/istio-ca-root-cert',
    'ConfigMap/linkerd-identity-trust-roots',
    'PriorityClass/system-cluster-critical',
    'PriorityClass/system-node-critical',
]);
/** Objects that the control plane itself, or a mesh, puts into every cluster or namespace. */
function inEveryCluster({ kind, name }) {
    return builtIn.has(`${kind}/${name}`);
}
const known = new WeakMap();
function makersOf(index) {
    const found = known.get(index) ?? readMakers(index);
    known.set(index, found);
    return found;
}
function readMakers(index) {
    const byMade = new Map();
    const naming = new Set();
    const namedBy = new Map();
    for (const manifest of index.all) {
        const { group, kind, namespace, name } = manifest.ref;
        const made = [...(makers[`${group}/${kind}`]?.(manifest) ?? []), ...connectionSecret(manifest.json)];
        if (kind === 'StatefulSet')
            made.push(...claimPrefix(manifest));
        for (const one of made) {
            if (one.name !== undefined)
                byMade.set(key(one.kind, one.namespace ?? namespace, one.name), manifest);
        }
        if (namingGroups.has(group)) {
            naming.add(namespace);
            namedBy.set(key('', namespace, name), manifest);
        }
    }
    return {
        of: ({ kind, namespace, name }) => byMade.get(key(kind, namespace, name)) ??
            byMade.get(key(kind, '*', name)) ??
            (kind === 'PersistentVolumeClaim'
                ? byMade.get(key(kind, namespace, name.replace(/\d+$/, '*')))
                : undefined) ??
            (naming.has(namespace) && (kind === 'Secret' || kind === 'ConfigMap')
                ? byBeginning(namedBy, namespace, name)
                : undefined),
    };
}
/** Claims of a StatefulSet are named after their template, the set and the number of the pod. */
function claimPrefix({ json, ref }) {
    return (0,manifests_json/* listAt */.gT)(json, 'spec', 'volumeClaimTemplates').flatMap((claim) => {
        const template = (0,manifests_json/* textAt */.$6)(claim, 'metadata', 'name');
        return template === undefined
            ? []
            : [{ kind: 'PersistentVolumeClaim', name: `${template}-${ref.name}-*` }];
    });
}
/** What managed resources of Crossplane write; claims take the namespace from themselves. */
function connectionSecret(json) {
    const ref = (0,manifests_json/* valueAt */.fK)(json, 'spec', 'writeConnectionSecretToRef');
    return (0,manifests_json/* isObject */.Gv)(ref) ? [secret((0,manifests_json/* textAt */.$6)(ref, 'name'), (0,manifests_json/* textAt */.$6)(ref, 'namespace'))] : [];
}
/** `db-app` and `user.db.credentials…` belong to the resource `db`. */
function byBeginning(named, namespace, name) {
    for (let at = name.indexOf('-'); at !== -1; at = name.indexOf('-', at + 1)) {
        const found = named.get(key('', namespace, name.slice(0, at)));
        if (found !== undefined)
            return found;
    }
    return name
        .split('.')
        .map((part) => named.get(key('', namespace, part)))
        .find((found) => found !== undefined);
}
function isIssued(json) {
    const annotations = (0,manifests_json/* textMapAt */.Pf)(json, 'metadata', 'annotations');
    return Object.keys(annotations).some((name) => name === 'kubernetes.io/tls-acme' || /^cert-manager\.io\/(?:cluster-)?issuer$/.test(name));
}
function tlsSecrets(json) {
    return (0,manifests_json/* listAt */.gT)(json, 'spec', 'tls').map((tls) => secret((0,manifests_json/* textAt */.$6)(tls, 'secretName')));
}
function key(kind, namespace, name) {
    return `${kind}\0${namespace}\0${name}`;
}

// EXTERNAL MODULE: ./src/references/object-keys.ts
var object_keys = __webpack_require__(8248);
;// CONCATENATED MODULE: ./src/references/resolve.ts



/** Looks for what a field names: rendered, made by a rendered object, part of every cluster, declared external, or missing. */
function resolve(mention, index, external) {
    const { to, otherGroups = [] } = mention;
    const rendered = [to.group, ...otherGroups]
        .map((group) => index.find({ ...to, group }))
        .find((manifest) => manifest !== undefined);
    const maker = makersOf(index).of(to);
    if (rendered !== undefined) {
        const lacks = lackingPart(to, rendered);
        // Who makes an object of that name may also add to a rendered one.
        if (lacks === undefined || maker !== undefined)
            return { ...mention, outcome: 'resolved', found: rendered };
        return external(to)
            ? { ...mention, outcome: 'external', found: rendered }
            : { ...mention, outcome: 'missing', found: rendered, lacks };
    }
    if (maker !== undefined)
        return { ...mention, outcome: 'resolved', found: maker };
    if (inEveryCluster(to))
        return { ...mention, outcome: 'resolved' };
    if (external(to))
        return { ...mention, outcome: 'external' };
    return { ...mention, outcome: 'missing', lacks: 'object' };
}
function lackingPart({ key, port }, found) {
    if (key !== undefined && (0,object_keys/* keysOf */.Y)(found)?.has(key) === false)
        return 'key';
    if (port !== undefined && found.ref.kind === 'Service' && !hasPort(found, port))
        return 'port';
    return undefined;
}
/** An ExternalName has no ports of its own to ask for. */
function hasPort(service, wanted) {
    const ports = (0,serving/* servicePorts */.E1)(service);
    return (ports.length === 0 ||
        ports.some(({ name, port }) => (typeof wanted === 'string' ? name : Number(port)) === wanted));
}


/***/ }),

/***/ 8995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ gatewayRouteBackends),
/* harmony export */   LH: () => (/* binding */ isServiceRef),
/* harmony export */   ZK: () => (/* binding */ ingressBackends),
/* harmony export */   cb: () => (/* binding */ backendRoles),
/* harmony export */   jT: () => (/* binding */ meshDestinations),
/* harmony export */   oh: () => (/* binding */ edgeRouteBackends)
/* harmony export */ });
/* harmony import */ var _argo_traffic_ingresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7194);
/* harmony import */ var _argo_traffic_gateway_plugin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9043);
/* harmony import */ var _argo_traffic_istio_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1957);
/* harmony import */ var _manifests_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7362);




/** Services that routers send to, by the kind of object that says so. */
const backendRoles = {
    ingress: 'ingress-backend',
    gatewayRoute: 'gateway-route-backend',
    mesh: 'mesh-destination',
    edge: 'edge-route-backend',
};
/** Backends of Ingresses. A port named `use-annotation` makes the name an action of the AWS load balancer, which need not be a Service. */
function* ingressBackends(index) {
    for (const from of index.byKind('Ingress')) {
        if (from.ref.group !== 'networking.k8s.io' && from.ref.group !== 'extensions')
            continue;
        const fallback = (0,_argo_traffic_ingresses_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultBackend */ .c_)(from.json);
        for (const backend of [...(fallback ? [fallback] : []), ...(0,_argo_traffic_ingresses_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleBackends */ .UE)(from.json)]) {
            const { service, servicePath, port, portPath } = backend;
            if (port !== 'use-annotation') {
                yield* toService(from, backendRoles.ingress, servicePath, service, { port, portPath });
            }
        }
    }
}
/** Backends of Gateway API routes. */
function* gatewayRouteBackends(index) {
    for (const kind of ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute']) {
        for (const from of index.byKind(kind)) {
            if (from.ref.group !== _argo_traffic_gateway_plugin_js__WEBPACK_IMPORTED_MODULE_1__/* .gatewayGroup */ .ek)
                continue;
            for (const { json, path } of (0,_argo_traffic_gateway_plugin_js__WEBPACK_IMPORTED_MODULE_1__/* .routeBackends */ .xB)(from.json)) {
                if (!isServiceRef(json))
                    continue;
                yield* toService(from, backendRoles.gatewayRoute, [...path, 'name'], (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(json, 'name'), {
                    port: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .numberAt */ .tk)(json, 'port'),
                    portPath: [...path, 'port'],
                    namespace: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(json, 'namespace'),
                });
            }
        }
    }
}
/** Group and kind default to a Service: https://gateway-api.sigs.k8s.io/reference/spec/#backendobjectreference */
function isServiceRef(json) {
    return ((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(json, 'group') ?? '') === '' && ((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(json, 'kind') ?? 'Service') === 'Service';
}
/** Destinations of Istio's VirtualServices, hosts of its DestinationRules, and Services of TrafficSplits. */
function* meshDestinations(index) {
    for (const from of index.byKind('VirtualService')) {
        if (from.ref.group !== _argo_traffic_istio_js__WEBPACK_IMPORTED_MODULE_2__/* .istioGroup */ .Oj)
            continue;
        for (const block of ['http', 'tls', 'tcp']) {
            for (const [routeAt, route] of (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(from.json, 'spec', block).entries()) {
                const path = ['spec', block, routeAt];
                for (const [at, entry] of (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(route, 'route').entries()) {
                    yield* toHost(from, [...path, 'route', at, 'destination'], (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(entry, 'destination'));
                }
                yield* toHost(from, [...path, 'mirror'], (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(route, 'mirror'));
            }
        }
    }
    for (const from of index.byKind('DestinationRule')) {
        if (from.ref.group === _argo_traffic_istio_js__WEBPACK_IMPORTED_MODULE_2__/* .istioGroup */ .Oj)
            yield* toHost(from, ['spec'], (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(from.json, 'spec'));
    }
    for (const from of index.byKind('TrafficSplit')) {
        if (from.ref.group !== 'split.smi-spec.io')
            continue;
        yield* toService(from, backendRoles.mesh, ['spec', 'service'], (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(from.json, 'spec', 'service'));
        for (const [at, backend] of (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(from.json, 'spec', 'backends').entries()) {
            const path = ['spec', 'backends', at, 'service'];
            yield* toService(from, backendRoles.mesh, path, (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(backend, 'service'));
        }
    }
}
/** A host that is certainly the name of a Service: without any dot, or `name.namespace.svc…`. */
function* toHost(from, path, destination) {
    const [, name, namespace] = /^([a-z0-9-]+)(?:\.([a-z0-9-]+)\.svc(?:\.cluster\.local)?)?$/.exec((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(destination, 'host') ?? '') ??
        [];
    yield* toService(from, backendRoles.mesh, [...path, 'host'], name, {
        port: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .numberAt */ .tk)(destination, 'port', 'number'),
        portPath: [...path, 'port', 'number'],
        namespace,
    });
}
/** Services of Traefik's routes, of ApisixRoutes and of Mappings. */
function* edgeRouteBackends(index) {
    for (const kind of ['IngressRoute', 'IngressRouteTCP', 'IngressRouteUDP']) {
        for (const from of index.byKind(kind)) {
            if (!isTraefik(from))
                continue;
            for (const [routeAt, route] of (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(from.json, 'spec', 'routes').entries()) {
                yield* traefikServices(from, ['spec', 'routes', routeAt, 'services'], (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(route, 'services'));
            }
        }
    }
    for (const from of index.byKind('TraefikService')) {
        if (!isTraefik(from))
            continue;
        const path = ['spec', 'weighted', 'services'];
        yield* traefikServices(from, path, (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(from.json, ...path));
    }
    for (const from of index.byKind('ApisixRoute')) {
        if (from.ref.group !== 'apisix.apache.org')
            continue;
        for (const [ruleAt, rule] of (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(from.json, 'spec', 'http').entries()) {
            for (const [at, backend] of (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(rule, 'backends').entries()) {
                const path = ['spec', 'http', ruleAt, 'backends', at];
                yield* toService(from, backendRoles.edge, [...path, 'serviceName'], (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(backend, 'serviceName'), {
                    port: portAt((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(backend, 'servicePort')),
                    portPath: [...path, 'servicePort'],
                });
            }
        }
    }
    for (const from of index.byKind('Mapping')) {
        if (from.ref.group !== 'getambassador.io')
            continue;
        // A bare name, or with a port; a scheme or a dot may mean anything.
        const [, name, port] = /^([a-z0-9-]+)(?::(\d+))?$/.exec((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(from.json, 'spec', 'service') ?? '') ?? [];
        const path = ['spec', 'service'];
        yield* toService(from, backendRoles.edge, path, name, {
            port: port === undefined ? undefined : Number(port),
            portPath: path,
        });
    }
}
function isTraefik({ ref }) {
    return ref.group === 'traefik.io' || ref.group === 'traefik.containo.us';
}
/** https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/ingressroute/ ; `api@internal` and the like are Traefik's own. */
function* traefikServices(from, path, services) {
    for (const [at, service] of services.entries()) {
        const name = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(service, 'name');
        if (((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(service, 'kind') ?? 'Service') !== 'Service' || name?.includes('@'))
            continue;
        yield* toService(from, backendRoles.edge, [...path, at, 'name'], name, {
            port: portAt((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(service, 'port')),
            portPath: [...path, at, 'port'],
            namespace: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(service, 'namespace'),
        });
    }
}
function portAt(value) {
    return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}
function* toService(from, role, path, name, { port, portPath, namespace = from.ref.namespace, } = {}) {
    if (name === undefined || name === '')
        return;
    yield {
        from,
        path,
        role,
        to: { group: '', kind: 'Service', namespace, name, ...(port !== undefined && { port }) },
        ...(portPath && { partPath: portPath }),
    };
}


/***/ }),

/***/ 6632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fN: () => (/* binding */ virtualRouterRole),
/* harmony export */   jn: () => (/* binding */ routerRoles),
/* harmony export */   r6: () => (/* binding */ meshMentions),
/* harmony export */   tZ: () => (/* binding */ routerMentions),
/* harmony export */   uB: () => (/* binding */ virtualServiceTarget)
/* harmony export */ });
/* harmony import */ var _manifests_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7362);
/* harmony import */ var _manifests_path_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2791);
/* harmony import */ var _argo_rollout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3436);
/* harmony import */ var _argo_traffic_app_mesh_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2366);
/* harmony import */ var _argo_traffic_gateway_plugin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9043);
/* harmony import */ var _argo_traffic_ingresses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7194);
/* harmony import */ var _argo_traffic_istio_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1957);
/* harmony import */ var _argo_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9756);








/** Objects of traffic routers that Rollouts name, by the role of the field. */
const routerRoles = {
    nginxIngress: 'nginx-ingress',
    albIngress: 'alb-ingress',
    virtualService: 'istio-virtual-service',
    destinationRule: 'istio-destination-rule',
    mapping: 'ambassador-mapping',
    meshService: 'app-mesh-virtual-service',
    meshNode: 'app-mesh-virtual-node',
    traefikService: 'traefik-service',
    apisixRoute: 'apisix-route',
    gatewayRoute: 'gateway-plugin-route',
};
/** Router objects that the canary strategies of Rollouts name. */
function* routerMentions(index) {
    for (const rollout of (0,_argo_rollout_js__WEBPACK_IMPORTED_MODULE_0__/* .rolloutsOf */ .wY)(index)) {
        const routing = rollout.canary?.trafficRouting;
        if (routing !== undefined)
            yield* mentionsOf(rollout, routing, index);
    }
}
function* mentionsOf(rollout, routing, index) {
    const from = rollout.manifest;
    const { namespace } = from.ref;
    const { json, path } = routing;
    for (const router of ['nginx', 'alb']) {
        const role = router === 'nginx' ? routerRoles.nginxIngress : routerRoles.albIngress;
        const choice = (0,_argo_traffic_ingresses_js__WEBPACK_IMPORTED_MODULE_2__/* .ingressesOf */ .Rc)(routing, router);
        for (const { name, path: at } of choice?.ingresses ?? []) {
            if (name === '' && choice?.several !== true)
                continue;
            const to = { group: 'networking.k8s.io', kind: 'Ingress', namespace, name };
            yield mention(from, at, role, to, ['extensions']);
        }
    }
    yield* istioMentions(rollout, routing);
    for (const [at, name] of (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listAt */ .gT)(json, 'ambassador', 'mappings').entries()) {
        if (typeof name === 'string')
            yield mappingMention(from, [...path, 'ambassador', 'mappings', at], name, index);
    }
    const mesh = (kind, role, ...field) => named(from, [...path, 'appMesh', ...field, 'name'], role, {
        group: _argo_traffic_app_mesh_js__WEBPACK_IMPORTED_MODULE_6__/* .appMeshGroup */ .__,
        kind,
        namespace,
        name: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)(json, 'appMesh', ...field, 'name') ?? '',
    });
    yield* mesh('VirtualService', routerRoles.meshService, 'virtualService');
    for (const field of ['stableVirtualNodeRef', 'canaryVirtualNodeRef']) {
        yield* mesh('VirtualNode', routerRoles.meshNode, 'virtualNodeGroup', field);
    }
    yield* named(from, [...path, 'traefik', 'weightedTraefikServiceName'], routerRoles.traefikService, {
        group: 'traefik.io',
        kind: 'TraefikService',
        namespace,
        name: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)(json, 'traefik', 'weightedTraefikServiceName') ?? '',
    }, ['traefik.containo.us']);
    yield* named(from, [...path, 'apisix', 'route', 'name'], routerRoles.apisixRoute, {
        group: 'apisix.apache.org',
        kind: 'ApisixRoute',
        namespace,
        name: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)(json, 'apisix', 'route', 'name') ?? '',
    });
    const plugin = (0,_argo_traffic_gateway_plugin_js__WEBPACK_IMPORTED_MODULE_1__/* .readGatewayPlugin */ .AW)(routing);
    for (const route of plugin?.routes ?? []) {
        yield* named(from, route.path, routerRoles.gatewayRoute, {
            group: _argo_traffic_gateway_plugin_js__WEBPACK_IMPORTED_MODULE_1__/* .gatewayGroup */ .ek,
            kind: route.kind,
            namespace: plugin?.namespace ?? namespace,
            name: route.name,
        });
    }
}
function* istioMentions(rollout, routing) {
    const istio = (0,_argo_traffic_istio_js__WEBPACK_IMPORTED_MODULE_3__/* .readIstio */ .DQ)(routing);
    const from = rollout.manifest;
    for (const { name, path } of istio?.entries ?? []) {
        // A name that is not there the definition of Rollout asks for; an empty one the controller looks up.
        if ((0,_manifests_path_js__WEBPACK_IMPORTED_MODULE_7__/* .resolvePath */ .o)(from.json, path) === undefined)
            continue;
        yield mention(from, path, routerRoles.virtualService, virtualServiceTarget(from, name, _argo_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultVersions */ .hZ.argoRollouts));
    }
    if (istio?.destinationRule !== undefined) {
        const { name, path } = istio.destinationRule;
        yield* named(from, [...path, 'name'], routerRoles.destinationRule, {
            group: _argo_traffic_istio_js__WEBPACK_IMPORTED_MODULE_3__/* .istioGroup */ .Oj,
            kind: 'DestinationRule',
            namespace: from.ref.namespace,
            name,
        });
    }
}
/** What a Rollout means by the name of a VirtualService; `name` is `''` when it names none. */
function virtualServiceTarget(from, written, version) {
    return {
        group: _argo_traffic_istio_js__WEBPACK_IMPORTED_MODULE_3__/* .istioGroup */ .Oj,
        kind: 'VirtualService',
        ...(0,_argo_traffic_istio_js__WEBPACK_IMPORTED_MODULE_3__/* .splitVirtualServiceName */ .kO)(written, from.ref.namespace, version),
    };
}
/** The controller may be told to work on `x.getambassador.io` instead, where the kind has another name: ambassador.go toMappingGVR. */
function mappingMention(from, path, name, index) {
    const { namespace } = from.ref;
    const transitional = { group: 'x.getambassador.io', kind: 'AmbassadorMapping', namespace, name };
    const to = index.find(transitional) === undefined
        ? { ...transitional, group: 'getambassador.io', kind: 'Mapping' }
        : transitional;
    return mention(from, path, routerRoles.mapping, to);
}
/** Role of the router that provides an App Mesh VirtualService. */
const virtualRouterRole = 'app-mesh-virtual-router';
/** Routers that provide App Mesh VirtualServices. */
function* meshMentions(index) {
    for (const from of index.byKind('VirtualService')) {
        if (from.ref.group !== _argo_traffic_app_mesh_js__WEBPACK_IMPORTED_MODULE_6__/* .appMeshGroup */ .__)
            continue;
        const field = ['spec', 'provider', 'virtualRouter', 'virtualRouterRef'];
        const ref = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_5__/* .objectAt */ .lJ)(from.json, ...field);
        yield* named(from, [...field, 'name'], virtualRouterRole, {
            group: _argo_traffic_app_mesh_js__WEBPACK_IMPORTED_MODULE_6__/* .appMeshGroup */ .__,
            kind: 'VirtualRouter',
            namespace: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)(ref, 'namespace') ?? from.ref.namespace,
            name: (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)(ref, 'name') ?? '',
        });
    }
}
function* named(from, path, role, to, otherGroups) {
    if (to.name !== '')
        yield mention(from, path, role, to, otherGroups);
}
/** Also of an empty name, which the controller looks up where a list holds it, and does not find. */
function mention(from, path, role, to, otherGroups) {
    return { from, path, role, to, ...(otherGroups && { otherGroups }) };
}


/***/ }),

/***/ 1475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ strategyServiceRoles),
/* harmony export */   o: () => (/* binding */ strategyServiceMentions)
/* harmony export */ });
/* harmony import */ var _manifests_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7362);
/* harmony import */ var _manifests_serving_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6630);


const strategyServiceRoles = {
    active: 'active-service',
    preview: 'preview-service',
    stable: 'stable-service',
    canary: 'canary-service',
    ping: 'ping-service',
    pong: 'pong-service',
};
/** Services that the strategies of Rollouts name. Where both strategies are written the controller looks at blueGreen alone (`getReferencedServices`). */
function* strategyServiceMentions(index) {
    for (const from of index.byKind('Rollout')) {
        if (from.ref.group !== 'argoproj.io')
            continue;
        const { namespace } = from.ref;
        const isBlueGreen = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(from.json, 'spec', 'strategy', 'blueGreen') != null;
        for (const { role, name, path } of (0,_manifests_serving_js__WEBPACK_IMPORTED_MODULE_0__/* .strategyServices */ .KO)(from)) {
            if (isBlueGreen !== (role === 'active' || role === 'preview'))
                continue;
            yield {
                from,
                path,
                role: strategyServiceRoles[role],
                to: { group: '', kind: 'Service', namespace, name },
            };
        }
    }
}


/***/ }),

/***/ 7904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isTemplateKind),
/* harmony export */   i: () => (/* binding */ workloadRefs)
/* harmony export */ });
/* harmony import */ var _manifests_pod_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(128);

/** `infoByGroupKind` in rollout/templateref.go: what the controller can take a pod template from. */
const supported = new Set(['/PodTemplate', 'apps/Deployment', 'apps/ReplicaSet']);
function isTemplateKind({ group, kind }) {
    return supported.has(`${group}/${kind}`);
}
/** Objects that Rollouts take their pod template from. */
function* workloadRefs(index) {
    for (const from of index.byKind('Rollout')) {
        const to = (0,_manifests_pod_template_js__WEBPACK_IMPORTED_MODULE_0__/* .workloadRefOf */ .c3)(from);
        if (to === undefined || !isTemplateKind(to))
            continue;
        yield { from, path: ['spec', 'workloadRef'], role: 'workload-ref', to };
    }
}


/***/ }),

/***/ 2819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ fillMessage)
/* harmony export */ });
/* unused harmony export mismatchedFacts */
const fact = /\{([A-Za-z]+)\}/g;
/** Fills the `{names}` of a message template in one pass: text that comes from a manifest is never read as a template. Unescaped. */
function fillMessage(template, facts = {}) {
    return template.replace(fact, (whole, name) => Object.hasOwn(facts, name) ? String(facts[name]) : whole);
}
/** Facts that a template asks for and a violation lacks, or that it brings for nothing; `[]` when they meet. */
function mismatchedFacts(template, facts = {}) {
    const wanted = new Set([...template.matchAll(fact)].map((match) => match[1] ?? ''));
    return [
        ...[...wanted].filter((name) => !Object.hasOwn(facts, name)).map((name) => `missing ${name}`),
        ...Object.keys(facts)
            .filter((name) => !wanted.has(name))
            .map((name) => `unused ${name}`),
    ];
}


/***/ }),

/***/ 7428:
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
    let known = overlaps.get(index);
    if (known === undefined) {
        known = readOverlaps(index);
        overlaps.set(index, known);
    }
    return known;
}
/** Once for each index: every rule about serving workloads asks. */
const overlaps = new WeakMap();
function readOverlaps(index) {
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
        subsumes: ['RG109', 'RG110', 'RG111', 'RG112', 'RG113', 'RG328'],
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
    // Files are read to tell the origin: only for what is wrong.
    const facts = () => ({ ...named, origin: originText(toggle, values) });
    switch (reading.kind) {
        case 'missing':
            yield reading.isKnown
                ? { message: 'missing', facts: facts(), where: inValues(toggle) }
                : { message: 'unknown', facts: named, where: atToggle(toggle) };
            return;
        case 'not-scalar':
            yield { message: 'notScalar', facts: { ...facts(), found: reading.found }, where: atToggle(toggle) };
            return;
        case 'off':
            yield {
                message: toggle.value === undefined ? 'empty' : 'different',
                facts: { ...facts(), found: reading.found },
                where: inValues(toggle),
            };
            return;
        case 'on':
            if (reading.onlyAsText) {
                yield { message: 'textual', facts: { ...facts(), found: reading.found }, where: inValues(toggle) };
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
    // Files are read to tell the origin: only for what is wrong.
    const facts = () => ({ ...named, origin: originText(toggle, values) });
    switch (reading.kind) {
        case 'missing':
            if (!reading.isKnown)
                yield { message: 'unknown', facts: named, where: atToggle(toggle) };
            return;
        case 'not-scalar':
            yield { message: 'notScalar', facts: { ...facts(), found: reading.found }, where: atToggle(toggle) };
            return;
        case 'on':
            yield {
                message: toggle.value !== undefined ? 'set' : reading.onlyAsText ? 'textual' : 'notEmpty',
                facts: { ...facts(), found: reading.found },
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
    const beside = () => index.byKind('NetworkPolicy').filter(({ ref }) => ref.namespace === namespace);
    return {
        policies,
        peers: policies.flatMap(peersOf),
        nearMisses: selecting.length > 0 ? [...new Set(selecting)] : beside(),
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
        // A policy that misses the pods is why they are not isolated.
        subsumes: ['RG323'],
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
        return { message: 'notIsolated', facts, ...inTemplate(workload, path), part: 'policy' };
    }
    const isOther = nearMissIs === 'other-pods';
    return {
        message: isOther ? 'otherPods' : 'onlyIngress',
        facts: { ...facts, policy: nearMisses.map(nameOf).join(', ') },
        where: inObject(meant, 'spec', isOther ? 'podSelector' : 'policyTypes'),
        subject: workload.manifest.ref,
        part: 'policy',
    };
}

// EXTERNAL MODULE: ./src/manifests/path.ts
var manifests_path = __webpack_require__(2791);
// EXTERNAL MODULE: ./src/manifests/autoscalers.ts
var autoscalers = __webpack_require__(7282);
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
        for (const autoscaler of (0,autoscalers/* autoscalers */.V)(index)) {
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

// EXTERNAL MODULE: ./src/manifests/quantity.ts
var quantity = __webpack_require__(8369);
;// CONCATENATED MODULE: ./src/manifests/requests.ts


/** What a container asks for; `undefined` when it asks for nothing. */
function requestOf(container, resource) {
    for (const from of ['requests', 'limits']) {
        const value = (0,manifests_json/* valueAt */.fK)(container.json, 'resources', from, resource);
        if (value === undefined || value === null)
            continue;
        return {
            amount: resource === 'cpu' ? (0,quantity/* cpuMillis */.Nt)(value) : (0,quantity/* byteCount */.GJ)(value),
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
    return resource === 'cpu' ? (0,quantity/* cpuMillis */.Nt)(value) : (0,quantity/* byteCount */.GJ)(value);
}

;// CONCATENATED MODULE: ./src/rules/unmeasured-requests.ts






/** Containers without the request that an autoscaler of `workload` measures by. One is enough to keep it from scaling. */
function* unmeasuredRequests(message, autoscaler, workload, index) {
    const metrics = utilizationMetrics(autoscaler);
    const pods = metrics.length === 0 ? [] : measuredPods(index, workload);
    for (const metric of metrics) {
        for (const measured of pods) {
            for (const container of measuredContainers(measured)) {
                if (metric.container !== undefined && metric.container !== container.name)
                    continue;
                // Filled in by Istio's injector, requests included.
                if ((0,manifests_json/* textAt */.$6)(container.json, 'image') === 'auto')
                    continue;
                if (hasRequest(index, measured, container, metric.resource))
                    continue;
                yield {
                    message,
                    facts: {
                        autoscaler: nameOf(autoscaler.manifest),
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

;// CONCATENATED MODULE: ./src/rules/rg105-hpa-policy.ts





const hpaPolicy = {
    meta: {
        id: 'RG105',
        name: 'hpa-policy',
        title: 'The serving workload has an autoscaler that works where the contract wants one, and none where it does not',
        scope: 'target',
        subsumes: ['RG109', 'RG110', 'RG111', 'RG328', 'RG450'],
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
            part: (0,manifests_path/* formatPath */.j)(autoscaler.maxPath),
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
    yield* unmeasuredRequests('noRequest', autoscaler, workload, index);
}

;// CONCATENATED MODULE: ./src/manifests/namesakes.ts
/** By kind, namespace and name; grouped once for each index. */
const grouped = new WeakMap();
/** Everything of that kind, namespace and name, in rendered order: several where groups share a kind, or an identity is rendered twice. */
function namesakes(index, ref) {
    let groups = grouped.get(index);
    if (groups === undefined) {
        const found = new Map();
        for (const manifest of index.all) {
            const group = found.get(keyOf(manifest.ref));
            if (group === undefined)
                found.set(keyOf(manifest.ref), [manifest]);
            else
                group.push(manifest);
        }
        groups = found;
        grouped.set(index, groups);
    }
    return groups.get(keyOf(ref)) ?? [];
}
function keyOf({ kind, namespace, name }) {
    return `${kind}\0${namespace}\0${name}`;
}

;// CONCATENATED MODULE: ./src/rules/rg106-hpa-target-kind.ts






const hpaTargetKind = {
    meta: {
        id: 'RG106',
        name: 'hpa-target-kind',
        title: 'An autoscaler names, by kind, apiVersion and name, the workload that serves',
        scope: 'target',
        // An autoscaler that scales the wrong object is also one that the right object lacks.
        subsumes: ['RG105', 'RG110', 'RG328'],
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
        for (const autoscaler of (0,autoscalers/* autoscalers */.V)(world.index)) {
            if (autoscaler.target.kind === '' || autoscaler.target.name === '')
                continue;
            const violation = judgeAim(autoscaler, world, overlaps);
            if (violation !== undefined)
                yield violation;
        }
    },
};
/** What is wrong with the aim of an autoscaler beside the workloads of its namespace; `undefined` when nothing is, or nobody can say. */
function judgeAim(autoscaler, world, overlaps) {
    const { manifest, target } = autoscaler;
    const { namespace } = manifest.ref;
    const names = { autoscaler: nameOf(manifest), found: `${target.kind}/${target.name}` };
    const sameName = namesakes(world.index, { kind: target.kind, name: target.name, namespace });
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
        unless: {
            kind: 'object',
            ref: { group: target.group, kind: target.kind, namespace, name: target.name },
        },
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
    const serving = servingManifests(index);
    if (serving.has(aimedAt))
        return undefined;
    return namesakes(index, { kind: wanted, name, namespace }).find((namesake) => serving.has(namesake));
}
/** Once for each index: every autoscaler asks. */
const manifestsServing = new WeakMap();
function servingManifests(index) {
    const known = manifestsServing.get(index) ?? new Set(index.serving.map(({ manifest }) => manifest));
    manifestsServing.set(index, known);
    return known;
}
function scalableNamed(name, namespace, world) {
    const kinds = ['Rollout', 'Deployment', 'StatefulSet'];
    if (world.profile?.rolloutMode === 'deployment')
        kinds.reverse();
    return kinds
        .map((kind) => world.index.find({ kind, name, namespace }))
        .find((found) => found !== undefined && world.index.workload(found.ref) !== undefined);
}

;// CONCATENATED MODULE: ./src/argo/faults.ts
function child(up, ...steps) {
    let at = up;
    for (const step of steps)
        at = { up: at, step };
    return at;
}
function pathOf(at) {
    const path = [];
    for (let here = at; here !== undefined; here = here.up)
        path.push(here.step);
    return path.reverse();
}
/** The place that begins with the steps of `path`. */
function startAt(path) {
    return path.reduce((up, step) => ({ up, step }), undefined);
}
/** Sentences that many fields share: `{field}` is the last step of the path. */
const sharedSentences = {
    required: '{field} is missing',
    unsupported: '{field} is {found}; accepted: {accepted}',
    outOfRange: '{field} is {found}; accepted: {accepted}',
    syntax: '{field} {found} is refused: {reason}',
    duplicate: '{field} {found} is there twice',
    forbidden: '{field} must not be set: {reason}',
    conflict: '{field}: {reason}',
};
/** Collects what is wrong. `K` are the keys of the sentences that it may use besides the shared ones. */
class Faults {
    found = [];
    add(at, key, facts = {}) {
        this.found.push({ key, path: pathOf(at), facts });
    }
    required(at) {
        this.#shared(at, 'required', {});
    }
    unsupported(at, found, accepted) {
        this.#shared(at, 'unsupported', { found: faults_shown(found), accepted: accepted.join(', ') });
    }
    outOfRange(at, found, accepted) {
        this.#shared(at, 'outOfRange', { found, accepted });
    }
    /** One fault with all the reasons. */
    syntax(at, found, reasons) {
        if (reasons.length > 0)
            this.#shared(at, 'syntax', { found: faults_shown(found), reason: reasons.join('; ') });
    }
    duplicate(at, found) {
        this.#shared(at, 'duplicate', { found: faults_shown(found) });
    }
    forbidden(at, reason) {
        this.#shared(at, 'forbidden', { reason });
    }
    conflict(at, reason) {
        this.#shared(at, 'conflict', { reason });
    }
    #shared(at, key, facts) {
        this.found.push({ key, path: pathOf(at), facts: { field: fieldOf(at), ...facts } });
    }
}
/** `limits.cpu`, `items[2]`: enough of the path to be understood. */
function fieldOf(at) {
    if (at === undefined)
        return 'the object';
    if (typeof at.step === 'string')
        return at.step;
    return at.up === undefined ? String(at.step) : `${fieldOf(at.up)}[${at.step}]`;
}
/** Long or empty texts as they can stand in a sentence. */
function faults_shown(found) {
    const words = String(found);
    if (words === '')
        return "''";
    return words.length > 80 ? `${words.slice(0, 77)}…` : words;
}

;// CONCATENATED MODULE: ./src/manifests/keyed-path.ts

/** The path with `[name=web]` for items that only their name tells apart, so that identity survives reordering. */
function keyedPath(json, path) {
    const keyed = [];
    let here = json;
    for (const step of path) {
        const name = typeof step === 'number' && Array.isArray(here) ? uniqueName(here, step) : undefined;
        keyed.push(name === undefined ? step : { key: 'name', value: name });
        here =
            Array.isArray(here) || (0,manifests_json/* isObject */.Gv)(here) ? here[step] : undefined;
    }
    return keyed;
}
function uniqueName(items, at) {
    const name = keyed_path_nameOf(items[at]);
    if (name === undefined)
        return undefined;
    return items.some((item, other) => other !== at && keyed_path_nameOf(item) === name) ? undefined : name;
}
function keyed_path_nameOf(item) {
    return (0,manifests_json/* isObject */.Gv)(item) ? (0,manifests_json/* textAt */.$6)(item, 'name') : undefined;
}

;// CONCATENATED MODULE: ./src/argo/fields.ts

/**
 * Fields of an object as the API server decodes them: null and absent are alike, an absent text is ''. A value of another type,
 * which decoding refuses and a schema rule reports, and a text that was redacted are unreadable (`undefined`, NaN): checks stay silent about them.
 */
const empty = {};
function has(json, field) {
    return rawAt(json, field) !== undefined;
}
/** Text; '' when absent. `undefined` = unreadable. */
function fields_text(json, field) {
    const value = rawAt(json, field);
    if (value === undefined)
        return '';
    return typeof value === 'string' && !isRedacted(value) ? value : undefined;
}
function isRedacted(value) {
    return value.includes('<redacted');
}
/** An integer; `absent` when absent, NaN when unreadable. */
function fields_int(json, field, absent = 0) {
    const value = rawAt(json, field);
    if (value === undefined)
        return absent;
    if (typeof value === 'bigint')
        return Number(value);
    return typeof value === 'number' && Number.isInteger(value) ? value : NaN;
}
/** `undefined` when absent or unreadable. */
function bool(json, field) {
    const value = rawAt(json, field);
    return typeof value === 'boolean' ? value : undefined;
}
/** An object; `undefined` when absent or unreadable. */
function object(json, field) {
    const value = rawAt(json, field);
    return (0,manifests_json/* isObject */.Gv)(value) ? value : undefined;
}
/** Items of a list of objects, in order; null is an empty object, as Go decodes it; `undefined` for unreadable ones. */
function items(json, field) {
    return list(json, field).map((item) => (item === null ? empty : (0,manifests_json/* isObject */.Gv)(item) ? item : undefined));
}
/** Items of a list of texts; `undefined` for unreadable ones. */
function texts(json, field) {
    return list(json, field).map((item) => item === null ? '' : typeof item === 'string' && !isRedacted(item) ? item : undefined);
}
function list(json, field) {
    const value = rawAt(json, field);
    return Array.isArray(value) ? value : noValues;
}
/** Keys and values of a map of texts; the value is `undefined` when unreadable. */
function textEntries(json, field) {
    const map = object(json, field);
    if (map === undefined)
        return noEntries;
    return Object.keys(map).map((key) => [key, fields_text(map, key)]);
}
const noValues = [];
const noEntries = [];
function rawAt(json, field) {
    if (!Object.hasOwn(json, field))
        return undefined;
    return json[field] ?? undefined;
}

;// CONCATENATED MODULE: ./src/argo/kubernetes-names.ts
const none = [];
const dnsLabel = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const dnsSubdomain = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const searchDomain = /^_?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?(?:\._?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?)*$/;
const dns1035Label = /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/;
const qualified = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const envName = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;
const relaxedEnvName = /^[ -<>-~]*$/;
const configKey = /^[-._a-zA-Z0-9]+$/;
const ascii = /^[\0-\x7f]*$/;
const labelWords = "only lower case letters, digits and '-' are allowed, beginning and ending with a letter or digit";
const subdomainWords = "only lower case letters, digits, '-' and '.' are allowed, each part beginning and ending with a letter or digit";
const qualifiedWords = "only letters, digits, '-', '_' and '.' are allowed, beginning and ending with a letter or digit";
/** At most 63 of `[a-z0-9-]`: names of containers, volumes and namespaces. */
function dnsLabelFaults(text) {
    return faultsOf(text, 63, dnsLabel, text.includes('.') && dnsSubdomain.test(text) ? 'must not contain dots' : labelWords);
}
/** At most 253 of `[a-z0-9.-]`: names of most objects. */
function dnsSubdomainFaults(text) {
    return faultsOf(text, 253, dnsSubdomain, subdomainWords);
}
/** A DNS subdomain whose parts may hold underscores. */
function searchDomainFaults(text) {
    return faultsOf(text, 253, searchDomain, `${subdomainWords}; '_' is allowed too`);
}
/** `*.` before a DNS subdomain. */
function wildcardDomainFaults(text) {
    const rest = text.startsWith('*.') ? text.slice(2) : '';
    if (!dnsSubdomain.test(rest))
        return ["a wildcard is '*.' before a DNS name"];
    return lengthFaults(text, 253);
}
/** At most 63, beginning with a letter: names of Services. */
function dns1035LabelFaults(text) {
    return faultsOf(text, 63, dns1035Label, "only lower case letters, digits and '-' are allowed, beginning with a letter");
}
/** `name` or `dns.subdomain/name`: keys of labels, resources, gates. */
function qualifiedNameFaults(text) {
    const slash = text.indexOf('/');
    if (slash !== -1 && text.includes('/', slash + 1))
        return ["more than one '/'"];
    const prefix = slash === -1 ? undefined : text.slice(0, slash);
    const name = faultsOf(text.slice(slash + 1), 63, qualified, text.length === slash + 1 ? 'must not be empty' : qualifiedWords);
    if (prefix === undefined)
        return name;
    const before = prefix === ''
        ? ["nothing stands before '/'"]
        : dnsSubdomainFaults(prefix).map((fault) => `before '/': ${fault}`);
    return before.length === 0 ? name : [...before, ...name];
}
/** Values of labels: '' or at most 63. */
function labelValueFaults(text) {
    return text === '' ? none : faultsOf(text, 63, qualified, qualifiedWords);
}
/** IANA service name: at most 15. */
function portNameFaults(text) {
    const faults = [...lengthFaults(text, 15)];
    if (!/^[-a-z0-9]+$/.test(text))
        faults.push("only lower case letters, digits and '-' are allowed");
    if (!/[a-z]/.test(text))
        faults.push('at least one letter is needed');
    if (text.includes('--'))
        faults.push("'--' is not allowed");
    if (text.startsWith('-') || text.endsWith('-'))
        faults.push("must not begin or end with '-'");
    return faults;
}
/** `relaxed` is what the API server accepts since 1.32: any printable ASCII but `=`. Argo Rollouts validates without it. */
function envNameFaults(text, relaxed) {
    if (relaxed) {
        if (text === '')
            return ['must not be empty'];
        return relaxedEnvName.test(text) ? none : ["only printable ASCII characters other than '=' are allowed"];
    }
    const own = envName.test(text)
        ? none
        : ["only letters, digits, '_', '-' and '.' are allowed, not beginning with a digit"];
    return [...own, ...parentFaults(text)];
}
/** Keys of ConfigMaps and Secrets. */
function configKeyFaults(text) {
    return [
        ...faultsOf(text, 253, configKey, "only letters, digits, '-', '_' and '.' are allowed"),
        ...parentFaults(text),
    ];
}
function headerNameFaults(text) {
    return /^[-A-Za-z0-9]+$/.test(text) ? none : ["only letters, digits and '-' are allowed"];
}
/** A name that becomes part of a URL path: `.`, `..`, `/` and `%` are refused (k8s.io/apimachinery/pkg/api/validation/path). */
function pathSegmentFaults(text) {
    if (text === '.' || text === '..')
        return [`may not be '${text}'`];
    return ['/', '%'].filter((sign) => text.includes(sign)).map((sign) => `may not contain '${sign}'`);
}
/** What `generateName` is judged as: a trailing dash stands for letters to come (NameIsDNSSubdomain with prefix). */
function maskTrailingDash(name) {
    return name.length > 1 && name.endsWith('-') ? `${name.slice(0, -2)}a` : name;
}
/** Length in bytes of UTF-8. */
function byteLength(text) {
    return ascii.test(text) ? text.length : new TextEncoder().encode(text).length;
}
function faultsOf(text, longest, pattern, words) {
    const matches = pattern.test(text);
    if (matches && text.length <= longest)
        return none;
    return matches ? lengthFaults(text, longest) : [...lengthFaults(text, longest), words];
}
function lengthFaults(text, longest) {
    return text.length > longest || byteLength(text) > longest
        ? [`at most ${longest} characters are allowed`]
        : none;
}
function parentFaults(text) {
    if (text === '.')
        return ["must not be '.'"];
    return text.startsWith('..') ? ["must not begin with '..'"] : none;
}

;// CONCATENATED MODULE: ./src/argo/pod/labels.ts



/** ValidateLabels of the map `field`: the fault of each stands at its key. */
function judgeLabels(faults, json, field, up) {
    for (const [key, value] of textEntries(json, field)) {
        const at = child(up, field, key);
        faults.syntax(at, key, qualifiedNameFaults(key));
        if (value !== undefined)
            faults.syntax(at, value, labelValueFaults(value));
    }
}
/** TotalAnnotationSizeLimitB of k8s.io/apimachinery/pkg/api/validation */
const mostAnnotationBytes = 256 * 1024;
/** ValidateAnnotations of `metadata.annotations`. */
function judgeAnnotations(faults, meta, up) {
    let bytes = 0;
    for (const [key, value] of textEntries(meta, 'annotations')) {
        faults.syntax(child(up, 'annotations', key), key, qualifiedNameFaults(key.toLowerCase()));
        const raw = object(meta, 'annotations')?.[key];
        bytes += byteLength(key) + byteLength(value ?? (typeof raw === 'string' ? raw : ''));
    }
    if (bytes > mostAnnotationBytes) {
        faults.conflict(child(up, 'annotations'), `they have ${bytes} bytes together, ${mostAnnotationBytes} are allowed`);
    }
}

;// CONCATENATED MODULE: ./src/argo/pod/selectors.ts




const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist'];
/** ValidateLabelSelector of k8s.io/apimachinery/pkg/apis/meta/v1/validation */
function judgeSelector(faults, selector, at) {
    if (selector === undefined)
        return;
    judgeLabels(faults, selector, 'matchLabels', at);
    for (const [index, expression] of items(selector, 'matchExpressions').entries()) {
        if (expression !== undefined)
            judgeRequirement(faults, expression, child(at, 'matchExpressions', index), operators, true);
    }
}
/** ValidateLabelSelectorRequirement, and ValidateNodeSelectorRequirement with its operators. */
function judgeRequirement(faults, expression, at, accepted, judgesValues) {
    const operator = fields_text(expression, 'operator');
    const count = list(expression, 'values').length;
    const values = child(at, 'values');
    if (operator === 'In' || operator === 'NotIn') {
        if (count === 0)
            faults.required(values);
    }
    else if (operator === 'Exists' || operator === 'DoesNotExist') {
        if (count > 0)
            faults.forbidden(values, `operator ${operator} has none`);
    }
    else if (accepted.includes('Gt') && (operator === 'Gt' || operator === 'Lt')) {
        if (count !== 1)
            faults.conflict(values, `operator ${operator} needs exactly one`);
    }
    else if (operator !== undefined)
        faults.unsupported(child(at, 'operator'), operator, accepted);
    const key = fields_text(expression, 'key');
    if (key !== undefined)
        faults.syntax(child(at, 'key'), key, qualifiedNameFaults(key));
    if (!judgesValues)
        return;
    for (const [index, value] of texts(expression, 'values').entries()) {
        if (value !== undefined)
            faults.syntax(child(values, index), value, labelValueFaults(value));
    }
}

;// CONCATENATED MODULE: ./src/argo/pod/affinity.ts




const nodeOperators = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'];
const required = 'requiredDuringSchedulingIgnoredDuringExecution';
const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';
/** validateAffinity */
function judgeAffinity(pod) {
    const affinity = object(pod.spec, 'affinity');
    if (affinity === undefined)
        return;
    const faults = pod.faults.spec;
    const at = child(pod.at, 'affinity');
    const node = object(affinity, 'nodeAffinity');
    if (node !== undefined)
        judgeNodeAffinity(faults, node, child(at, 'nodeAffinity'));
    for (const kind of ['podAffinity', 'podAntiAffinity']) {
        const terms = object(affinity, kind);
        if (terms !== undefined)
            judgePodAffinity(faults, terms, child(at, kind));
    }
}
/** validateNodeAffinity */
function judgeNodeAffinity(faults, affinity, at) {
    const selector = object(affinity, required);
    if (selector !== undefined) {
        const terms = child(at, required, 'nodeSelectorTerms');
        if (list(selector, 'nodeSelectorTerms').length === 0)
            faults.required(terms);
        for (const [index, term] of items(selector, 'nodeSelectorTerms').entries()) {
            if (term !== undefined)
                judgeNodeTerm(faults, term, child(terms, index), true);
        }
    }
    for (const [index, term] of items(affinity, preferred).entries()) {
        if (term === undefined)
            continue;
        const here = child(at, preferred, index);
        judgeWeight(faults, term, here);
        judgeNodeTerm(faults, object(term, 'preference') ?? {}, child(here, 'preference'), false);
    }
}
function judgeWeight(faults, term, at) {
    const weight = fields_int(term, 'weight');
    if (weight < 1 || weight > 100)
        faults.outOfRange(child(at, 'weight'), weight, '1 to 100');
}
/** ValidateNodeSelectorTerm; the values of a preference are not judged. */
function judgeNodeTerm(faults, term, at, judgesValues) {
    for (const [index, expression] of items(term, 'matchExpressions').entries()) {
        if (expression === undefined)
            continue;
        judgeRequirement(faults, expression, child(at, 'matchExpressions', index), nodeOperators, judgesValues);
    }
    for (const [index, expression] of items(term, 'matchFields').entries()) {
        if (expression !== undefined)
            judgeNodeField(faults, expression, child(at, 'matchFields', index));
    }
}
/** ValidateNodeFieldSelectorRequirement */
function judgeNodeField(faults, expression, at) {
    const operator = fields_text(expression, 'operator');
    if (operator === 'In' || operator === 'NotIn') {
        if (list(expression, 'values').length !== 1)
            faults.conflict(child(at, 'values'), 'exactly one value is needed');
    }
    else if (operator !== undefined)
        faults.unsupported(child(at, 'operator'), operator, ['In', 'NotIn']);
    const key = fields_text(expression, 'key');
    if (key !== undefined && key !== 'metadata.name') {
        faults.unsupported(child(at, 'key'), key, ['metadata.name']);
        return;
    }
    for (const [index, value] of texts(expression, 'values').entries()) {
        if (value !== undefined)
            faults.syntax(child(at, 'values', index), value, dnsSubdomainFaults(value));
    }
}
/** validatePodAffinity, validatePodAntiAffinity */
function judgePodAffinity(faults, affinity, at) {
    for (const [index, term] of items(affinity, required).entries()) {
        if (term !== undefined)
            judgePodTerm(faults, term, child(at, required, index));
    }
    for (const [index, weighted] of items(affinity, preferred).entries()) {
        if (weighted === undefined)
            continue;
        const here = child(at, preferred, index);
        judgeWeight(faults, weighted, here);
        judgePodTerm(faults, object(weighted, 'podAffinityTerm') ?? {}, child(here, 'podAffinityTerm'));
    }
}
/** validatePodAffinityTerm */
function judgePodTerm(faults, term, at) {
    judgeSelector(faults, object(term, 'labelSelector'), child(at, 'labelSelector'));
    judgeSelector(faults, object(term, 'namespaceSelector'), child(at, 'namespaceSelector'));
    for (const [index, namespace] of texts(term, 'namespaces').entries()) {
        if (namespace !== undefined)
            faults.syntax(child(at, 'namespaces', index), namespace, dnsLabelFaults(namespace));
    }
    judgeMatchLabelKeys(faults, term, at);
    const key = fields_text(term, 'topologyKey');
    if (key === '')
        faults.required(child(at, 'topologyKey'));
    else if (key !== undefined)
        faults.syntax(child(at, 'topologyKey'), key, qualifiedNameFaults(key));
}
/** ValidateMatchLabelKeysAndMismatchLabelKeys: keys that the server has merged into matchExpressions already must not be there twice. */
function judgeMatchLabelKeys(faults, term, at) {
    for (const field of ['matchLabelKeys', 'mismatchLabelKeys'])
        judgeLabelKeys(faults, term, field, at);
    const selector = object(term, 'labelSelector');
    const keys = texts(term, 'matchLabelKeys');
    if (selector !== undefined && keys.length > 0) {
        const known = new Set(Object.keys(object(selector, 'matchLabels') ?? {}));
        for (const expression of items(selector, 'matchExpressions')) {
            const key = expression && fields_text(expression, 'key');
            const index = key === undefined ? -1 : keys.lastIndexOf(key);
            if (index !== -1 && known.has(key)) {
                faults.conflict(child(at, 'matchLabelKeys', index), `${key ?? ''} is in the labelSelector too`);
            }
            known.add(key);
        }
    }
    const mismatched = new Set(texts(term, 'mismatchLabelKeys'));
    for (const [index, key] of keys.entries()) {
        if (key !== undefined && mismatched.has(key))
            faults.conflict(child(at, 'matchLabelKeys', index), `${key} is in mismatchLabelKeys too`);
    }
}
/** validateLabelKeys */
function judgeLabelKeys(faults, term, field, at) {
    const keys = texts(term, field);
    if (keys.length === 0)
        return;
    if (!has(term, 'labelSelector')) {
        faults.forbidden(child(at, field), 'there is no labelSelector');
        return;
    }
    for (const [index, key] of keys.entries()) {
        if (key !== undefined)
            faults.syntax(child(at, field, index), key, qualifiedNameFaults(key));
    }
}

;// CONCATENATED MODULE: ./src/argo/pod/downward.ts





const convertible = [
    'metadata.annotations',
    'metadata.labels',
    'metadata.name',
    'metadata.namespace',
    'metadata.uid',
    'spec.nodeName',
    'spec.restartPolicy',
    'spec.serviceAccountName',
    'spec.schedulerName',
    'status.phase',
    'status.hostIP',
    'status.hostIPs',
    'status.podIP',
    'status.podIPs',
];
/** validateObjectFieldSelector */
function judgeFieldSelector(faults, selector, at, accepted) {
    const path = fields_text(selector, 'fieldPath');
    const version = fields_text(selector, 'apiVersion');
    if (path === undefined || version === undefined)
        return;
    const here = child(at, 'fieldPath');
    if (path === '') {
        faults.required(here);
        return;
    }
    const refused = () => faults.add(here, 'fieldPath', {
        found: faults_shown(path),
        accepted: `${accepted.join(', ')}, metadata.labels['…'], metadata.annotations['…']`,
    });
    if (version !== '' && version !== 'v1') {
        faults.unsupported(child(at, 'apiVersion'), version, ['v1']);
        return;
    }
    const [, map, key] = /^([^[]*(?:\[(?!')[^[]*)*)\['(.*)'\]$/s.exec(path) ?? [];
    if (map !== undefined && map !== '' && key !== undefined) {
        if (map !== 'metadata.annotations' && map !== 'metadata.labels')
            refused();
        else
            faults.syntax(here, path, qualifiedNameFaults(map === 'metadata.labels' ? key : key.toLowerCase()));
        return;
    }
    const meant = path === 'spec.host' ? 'spec.nodeName' : path;
    if (!convertible.includes(meant) || !accepted.includes(meant))
        refused();
}
const resources = ['limits', 'requests'].flatMap((kind) => ['cpu', 'memory', 'ephemeral-storage'].map((resource) => `${kind}.${resource}`));
const isHugePages = /^(?:limits|requests)\.hugepages-/;
/** validateContainerResourceFieldSelector; a volume has to name the container. */
function judgeResourceSelector(faults, selector, at, isVolume) {
    const resource = fields_text(selector, 'resource');
    if (resource === undefined)
        return;
    if (isVolume && fields_text(selector, 'containerName') === '')
        faults.required(child(at, 'containerName'));
    else if (resource === '')
        faults.required(child(at, 'resource'));
    else if (!resources.includes(resource) && !isHugePages.test(resource)) {
        faults.unsupported(child(at, 'resource'), resource, [
            ...resources,
            'limits.hugepages-…',
            'requests.hugepages-…',
        ]);
    }
    judgeDivisor(faults, selector, resource, child(at, 'divisor'));
}
const nano = 1000000000n;
const decimalUnits = [0, 1, 2, 3, 4, 5, 6].map((power) => nano * 1000n ** BigInt(power));
const binaryUnits = [0, 1, 2, 3, 4, 5, 6].map((power) => nano * 1024n ** BigInt(power));
/** validateContainerResourceDivisor: it looks at how the quantity is written, `1e3` is refused where `1k` is not. */
function judgeDivisor(faults, selector, resource, at) {
    if (!has(selector, 'divisor'))
        return;
    const divisor = selector.divisor;
    const amount = (0,quantity/* parseQuantity */.Lf)(divisor);
    if (amount === undefined || amount === 0n)
        return;
    const written = (0,manifests_json/* scalarText */.ws)(divisor) ?? '';
    const isExponent = /[eE]-?\+?\d/.test(written);
    const isBinary = written.endsWith('i');
    if (resource === 'limits.cpu' || resource === 'requests.cpu') {
        if (amount === nano || (amount === nano / 1000n && !isExponent))
            return;
        faults.unsupported(at, written, ['1m', '1']);
    }
    else if (resources.includes(resource) || isHugePages.test(resource)) {
        const units = isExponent ? [nano] : isBinary ? binaryUnits : decimalUnits;
        if (units.includes(amount))
            return;
        faults.unsupported(at, written, ['1', '1k … 1E', '1Ki … 1Ei']);
    }
}

;// CONCATENATED MODULE: ./src/argo/pod/paths.ts
/** validatePathNoBacksteps */
function backstepFaults(path) {
    return path.split('/').includes('..') ? ["'..' is not allowed in it"] : [];
}
/** validateLocalDescendingPath */
function descendingFaults(path) {
    return [...(path.startsWith('/') ? ['it has to be relative'] : []), ...backstepFaults(path)];
}
/** ValidateLocalNonReservedPath */
function unreservedFaults(path) {
    const reserved = path.startsWith('..') && !path.startsWith('../');
    return [...descendingFaults(path), ...(reserved && path !== '..' ? ["it must not begin with '..'"] : [])];
}

;// CONCATENATED MODULE: ./src/argo/pod/env.ts





const envFields = [
    'metadata.name',
    'metadata.namespace',
    'metadata.uid',
    'spec.nodeName',
    'spec.serviceAccountName',
    'status.hostIP',
    'status.hostIPs',
    'status.podIP',
    'status.podIPs',
];
/** ValidateEnv */
function judgeEnv(pod, container, up) {
    const faults = pod.faults.container;
    for (const [index, variable] of items(container, 'env').entries()) {
        if (variable === undefined)
            continue;
        const at = child(up, 'env', index);
        const name = fields_text(variable, 'name');
        if (name === '')
            faults.required(child(at, 'name'));
        else if (name !== undefined)
            judgeEnvName(pod, child(at, 'name'), name);
        judgeValueFrom(pod, variable, at);
    }
}
function judgeEnvName(pod, at, name) {
    const reasons = envNameFaults(name, pod.options.relaxedEnvNames);
    if (reasons.length > 0) {
        pod.faults.container.add(at, 'envName', { found: faults_shown(name), reason: reasons.join('; ') });
    }
}
/** validateEnvVarValueFrom */
function judgeValueFrom(pod, variable, up) {
    const source = object(variable, 'valueFrom');
    if (source === undefined)
        return;
    const faults = pod.faults.container;
    const at = child(up, 'valueFrom');
    let count = 0;
    const field = object(source, 'fieldRef');
    if (field !== undefined) {
        count += 1;
        judgeFieldSelector(faults, field, child(at, 'fieldRef'), envFields);
    }
    const resource = object(source, 'resourceFieldRef');
    if (resource !== undefined) {
        count += 1;
        judgeResourceSelector(faults, resource, child(at, 'resourceFieldRef'), false);
    }
    for (const kind of ['configMapKeyRef', 'secretKeyRef']) {
        const reference = object(source, kind);
        if (reference === undefined)
            continue;
        count += 1;
        judgeKeyReference(faults, reference, child(at, kind));
    }
    const file = object(source, 'fileKeyRef');
    if (file !== undefined) {
        count += 1;
        if (pod.options.gatedFields)
            judgeFileReference(faults, file, child(at, 'fileKeyRef'));
    }
    const value = variable.value;
    const reason = count === 0
        ? 'it has none'
        : typeof value === 'string' && value !== ''
            ? 'value is set too'
            : count > 1
                ? `it has ${count}`
                : undefined;
    if (reason !== undefined) {
        faults.add(at, 'envSources', { found: faults_shown(fields_text(variable, 'name') ?? ''), reason });
    }
}
/** validateConfigMapKeySelector, validateSecretKeySelector */
function judgeKeyReference(faults, reference, at) {
    const name = fields_text(reference, 'name');
    if (name !== undefined)
        faults.syntax(child(at, 'name'), name, dnsSubdomainFaults(name));
    const key = fields_text(reference, 'key');
    if (key === '')
        faults.required(child(at, 'key'));
    else if (key !== undefined)
        faults.syntax(child(at, 'key'), key, configKeyFaults(key));
}
/** validateFileKeySelector */
function judgeFileReference(faults, reference, at) {
    const key = fields_text(reference, 'key');
    if (key === '')
        faults.required(child(at, 'key'));
    else if (key !== undefined)
        faults.syntax(child(at, 'key'), key, envNameFaults(key, true));
    const volume = fields_text(reference, 'volumeName');
    if (volume === '')
        faults.required(child(at, 'volumeName'));
    else if (volume !== undefined)
        faults.syntax(child(at, 'volumeName'), volume, dnsLabelFaults(volume));
    const path = fields_text(reference, 'path');
    if (path === '')
        faults.required(child(at, 'path'));
    else if (path !== undefined)
        faults.syntax(child(at, 'path'), path, backstepFaults(path));
}
/** ValidateEnvFrom */
function judgeEnvFrom(pod, container, up) {
    const faults = pod.faults.container;
    for (const [index, source] of items(container, 'envFrom').entries()) {
        if (source === undefined)
            continue;
        const at = child(up, 'envFrom', index);
        const prefix = fields_text(source, 'prefix');
        if (prefix !== undefined && prefix !== '')
            judgeEnvName(pod, child(at, 'prefix'), prefix);
        const kinds = ['configMapRef', 'secretRef'].filter((kind) => object(source, kind) !== undefined);
        for (const kind of kinds) {
            const name = fields_text(object(source, kind) ?? {}, 'name');
            if (name === '')
                faults.required(child(at, kind, 'name'));
            else if (name !== undefined) {
                faults.syntax(child(at, kind, 'name'), name, dnsSubdomainFaults(maskTrailingDash(name)));
            }
        }
        if (kinds.length !== 1)
            faults.add(at, 'envFromSources', { reason: kinds.length === 0 ? 'it has none' : 'it has both' });
    }
}
/** validateFileKeyRefVolumes */
function judgeFileVolumes(pod, container, up) {
    for (const [index, variable] of items(container, 'env').entries()) {
        const file = variable && object(object(variable, 'valueFrom') ?? {}, 'fileKeyRef');
        const name = file && fields_text(file, 'volumeName');
        if (name === undefined)
            continue;
        const at = child(up, 'env', index, 'valueFrom', 'fileKeyRef', 'volumeName');
        const volume = pod.volumes.findLast((one) => one !== undefined && fields_text(one, 'name') === name);
        if (volume === undefined)
            pod.faults.container.add(at, 'unknownVolume', { found: faults_shown(name) });
        else if (object(volume, 'emptyDir') === undefined && hasOtherSource(volume)) {
            pod.faults.container.conflict(at, 'the volume has to be an emptyDir');
        }
    }
}
/** A volume without a source becomes an emptyDir. */
function hasOtherSource(volume) {
    return Object.keys(volume).some((field) => field !== 'name' && object(volume, field) !== undefined);
}

;// CONCATENATED MODULE: ./src/argo/pod/probes.ts





const probeSentences = {
    noHandler: '{field} does nothing: exactly one of {accepted} is needed',
    secondHandler: '{field} is a second handler beside {other}; exactly one is allowed',
    noCommand: 'exec has no command',
    port: 'port {found} is refused: {reason}',
    negative: '{field} is {found}; it must not be negative',
    successThreshold: 'successThreshold is {found}; a {probe} needs 1',
    readinessGrace: 'a readinessProbe has no terminationGracePeriodSeconds: it never ends a container',
    graceNotPositive: 'terminationGracePeriodSeconds is {found}; it has to be greater than 0',
    sleep: 'sleep of {found} s does not fit: it has to be {lowest} to {grace}, the terminationGracePeriodSeconds',
    header: 'header name {found} is refused: {reason}',
    stopSignal: 'stopSignal {found} is refused: {reason}',
};
const probeFields = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const numbers = [
    'initialDelaySeconds',
    'timeoutSeconds',
    'periodSeconds',
    'successThreshold',
    'failureThreshold',
];
/** validateLivenessProbe, validateReadinessProbe, validateStartupProbe */
function judgeProbes(pod, container, up) {
    const faults = pod.faults.probe;
    for (const field of probeFields) {
        const probe = object(container, field);
        if (probe === undefined)
            continue;
        const at = child(up, field);
        judgeHandler(pod, probe, at, probeHandlers);
        for (const name of numbers) {
            const found = fields_int(probe, name);
            if (found < 0)
                faults.add(child(at, name), 'negative', { field: name, found });
        }
        const success = fields_int(probe, 'successThreshold') || 1;
        if (field !== 'readinessProbe' && success !== 1 && success >= 0) {
            faults.add(child(at, 'successThreshold'), 'successThreshold', { found: success, probe: field });
        }
        const grace = child(at, 'terminationGracePeriodSeconds');
        if (field === 'readinessProbe') {
            if (has(probe, 'terminationGracePeriodSeconds'))
                faults.add(grace, 'readinessGrace');
        }
        else if (fields_int(probe, 'terminationGracePeriodSeconds', 1) <= 0) {
            faults.add(grace, 'graceNotPositive', { found: fields_int(probe, 'terminationGracePeriodSeconds') });
        }
    }
}
const probeHandlers = ['exec', 'httpGet', 'tcpSocket', 'grpc'];
const hookHandlers = ['exec', 'httpGet', 'tcpSocket', 'sleep'];
/** validateHandler: only the first of several is looked into. */
function judgeHandler(pod, handler, at, kinds) {
    const faults = pod.faults.probe;
    const [first, ...others] = kinds.filter((kind) => object(handler, kind) !== undefined);
    if (first === undefined) {
        if (kinds.some((kind) => has(handler, kind)))
            return;
        faults.add(at, 'noHandler', { field: String(at.step), accepted: kinds.join(', ') });
        return;
    }
    for (const other of others)
        faults.add(child(at, other), 'secondHandler', { field: other, other: first });
    judgeAction(pod, first, object(handler, first) ?? {}, child(at, first));
}
function judgeAction(pod, kind, action, at) {
    const faults = pod.faults.probe;
    switch (kind) {
        case 'exec':
            if (!has(action, 'command') ||
                (Array.isArray(action.command) && list(action, 'command').length === 0)) {
                faults.add(child(at, 'command'), 'noCommand');
            }
            return;
        case 'httpGet':
            judgePort(faults, action.port, child(at, 'port'));
            judgeOneOf(faults, action, at, 'scheme', ['HTTP', 'HTTPS']);
            for (const [index, header] of items(action, 'httpHeaders').entries()) {
                const name = header && fields_text(header, 'name');
                const reasons = name === undefined ? [] : headerNameFaults(name);
                if (name !== undefined && reasons.length > 0) {
                    faults.add(child(at, 'httpHeaders', index, 'name'), 'header', {
                        found: faults_shown(name),
                        reason: reasons.join('; '),
                    });
                }
            }
            return;
        case 'tcpSocket':
            judgePort(faults, action.port, child(at, 'port'));
            return;
        case 'grpc':
            judgePort(faults, fields_int(action, 'port'), child(at, 'port'));
            return;
        case 'sleep':
            judgeSleep(pod, fields_int(action, 'seconds'), at);
            return;
    }
}
/** ValidatePortNumOrName: absent is 0. */
function judgePort(faults, port, at) {
    const reasons = portFaults(port);
    if (reasons.length > 0)
        faults.add(at, 'port', { found: faults_shown((0,manifests_json/* scalarText */.ws)(port ?? 0) ?? ''), reason: reasons.join('; ') });
}
function portFaults(port) {
    if (typeof port === 'string')
        return port.includes('<redacted') ? [] : portNameFaults(port);
    const number = Number(port ?? 0);
    if (typeof port === 'object' && port !== null)
        return [];
    return number < 1 || number > 65535 ? ['it has to be between 1 and 65535'] : [];
}
/** validateSleepAction; the grace period is 30 s where it is not set. */
function judgeSleep(pod, seconds, at) {
    const grace = fields_int(pod.spec, 'terminationGracePeriodSeconds', 30);
    const lowest = pod.options.zeroSleep ? 0 : 1;
    if (seconds < lowest || seconds > grace) {
        pod.faults.probe.add(child(at, 'seconds'), 'sleep', { found: seconds, lowest, grace });
    }
}

;// CONCATENATED MODULE: ./src/argo/pod/lifecycle.ts



/** validateLifecycle */
function judgeLifecycle(pod, container, up) {
    const lifecycle = object(container, 'lifecycle');
    if (lifecycle === undefined)
        return;
    const at = child(up, 'lifecycle');
    for (const hook of ['postStart', 'preStop']) {
        const handler = object(lifecycle, hook);
        if (handler !== undefined)
            judgeHandler(pod, handler, child(at, hook), hookHandlers);
    }
    if (pod.options.gatedFields)
        judgeStopSignal(pod, lifecycle, child(at, 'stopSignal'));
}
const linuxSignals = new Set(('ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP TSTP TTIN ' +
    'TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX').split(' '));
/** validateStopSignal */
function judgeStopSignal(pod, lifecycle, at) {
    const signal = fields_text(lifecycle, 'stopSignal');
    if (signal === undefined || !Object.hasOwn(lifecycle, 'stopSignal') || lifecycle.stopSignal === null)
        return;
    const os = object(pod.spec, 'os');
    const system = os && fields_text(os, 'name');
    const reason = os === undefined
        ? 'it needs spec.os.name'
        : (system === 'windows' && signal !== 'SIGKILL' && signal !== 'SIGTERM') ||
            (system === 'linux' && !isLinuxSignal(signal))
            ? `${system} pods have no such signal`
            : undefined;
    if (reason !== undefined)
        pod.faults.probe.add(at, 'stopSignal', { found: faults_shown(signal), reason });
}
function isLinuxSignal(signal) {
    if (!signal.startsWith('SIG'))
        return false;
    const [, more] = /^SIGRTMIN\+(1[0-5]|[1-9])$/.exec(signal) ?? [];
    const [, less] = /^SIGRTMAX-(1[0-4]|[1-9])$/.exec(signal) ?? [];
    return more !== undefined || less !== undefined || linuxSignals.has(signal.slice(3));
}

;// CONCATENATED MODULE: ./src/argo/pod/mounts.ts




/** ValidateVolumeMounts */
function judgeMounts(pod, container, up) {
    const faults = pod.faults.container;
    const devices = items(container, 'volumeDevices');
    const paths = new Set();
    for (const [index, mount] of items(container, 'volumeMounts').entries()) {
        if (mount === undefined)
            continue;
        const at = child(up, 'volumeMounts', index);
        const name = fields_text(mount, 'name');
        if (name === '')
            faults.required(child(at, 'name'));
        else if (name !== undefined && !pod.volumeNames.has(name)) {
            faults.add(child(at, 'name'), 'unknownVolume', { found: faults_shown(name) });
        }
        const path = fields_text(mount, 'mountPath');
        if (path === '')
            faults.add(child(at, 'mountPath'), 'noMountPath', { found: faults_shown(name ?? '') });
        else if (path !== undefined && paths.has(path)) {
            faults.add(child(at, 'mountPath'), 'duplicateMountPath', { found: faults_shown(path) });
        }
        if (path !== undefined)
            paths.add(path);
        if (name !== undefined &&
            name !== '' &&
            devices.some((device) => device && fields_text(device, 'name') === name)) {
            faults.duplicate(child(at, 'name'), name);
        }
        if (path !== undefined && path !== '' && hasLast(devices, 'devicePath', path))
            faults.duplicate(child(at, 'mountPath'), path);
        judgeSubPaths(faults, mount, at);
        judgePropagation(pod, container, mount, at);
        judgeRecursiveReadOnly(faults, mount, at);
    }
}
/** Of several items with one name Go's map keeps the last. */
function hasLast(list, field, value) {
    return list.some((item, at) => item !== undefined &&
        fields_text(item, field) === value &&
        !list.slice(at + 1).some((later) => later !== undefined && fields_text(later, 'name') === fields_text(item, 'name')));
}
function judgeSubPaths(faults, mount, at) {
    for (const field of ['subPath', 'subPathExpr']) {
        const path = fields_text(mount, field);
        if (path === undefined || path === '')
            continue;
        const reasons = [
            ...(field === 'subPathExpr' && (fields_text(mount, 'subPath') ?? '') !== '' ? ['subPath is set too'] : []),
            ...descendingFaults(path),
        ];
        if (reasons.length > 0) {
            faults.add(child(at, field), 'descendingPath', {
                field,
                found: faults_shown(path),
                reason: reasons.join('; '),
            });
        }
    }
}
/** validateMountPropagation */
function judgePropagation(pod, container, mount, at) {
    const faults = pod.faults.container;
    const propagation = fields_text(mount, 'mountPropagation');
    judgeSetOneOf(faults, mount, at, 'mountPropagation', ['Bidirectional', 'HostToContainer', 'None']);
    const isPrivileged = bool(object(container, 'securityContext') ?? {}, 'privileged') === true;
    if (propagation === 'Bidirectional' && (!isPrivileged || pod.options.ignoresPrivileged)) {
        faults.add(child(at, 'mountPropagation'), 'privilegedMount');
    }
}
/** validateMountRecursiveReadOnly */
function judgeRecursiveReadOnly(faults, mount, at) {
    const value = fields_text(mount, 'recursiveReadOnly');
    const here = child(at, 'recursiveReadOnly');
    if (value === 'Enabled' || value === 'IfPossible') {
        if (bool(mount, 'readOnly') !== true)
            faults.conflict(here, 'it needs readOnly: true');
        const propagation = fields_text(mount, 'mountPropagation');
        if (propagation !== undefined && propagation !== '' && propagation !== 'None') {
            faults.conflict(here, 'it needs mountPropagation: None');
        }
    }
    else
        judgeSetOneOf(faults, mount, at, 'recursiveReadOnly', ['Disabled', 'Enabled', 'IfPossible']);
}
/** ValidateVolumeDevices */
function judgeDevices(pod, container, up) {
    const faults = pod.faults.container;
    const mounts = items(container, 'volumeMounts');
    const names = new Set();
    const paths = new Set();
    for (const [index, device] of items(container, 'volumeDevices').entries()) {
        if (device === undefined)
            continue;
        const at = child(up, 'volumeDevices', index);
        const name = fields_text(device, 'name');
        if (name === '')
            faults.required(child(at, 'name'));
        else if (name !== undefined) {
            if (names.has(name))
                faults.duplicate(child(at, 'name'), name);
            const volume = pod.volumes.find((one) => one !== undefined && fields_text(one, 'name') === name);
            if (volume === undefined)
                faults.add(child(at, 'name'), 'unknownVolume', { found: faults_shown(name) });
            else if (object(volume, 'persistentVolumeClaim') === undefined &&
                object(volume, 'ephemeral') === undefined) {
                faults.conflict(child(at, 'name'), 'a device has to be a persistentVolumeClaim or an ephemeral volume');
            }
            if (mounts.some((mount) => mount && fields_text(mount, 'name') === name))
                faults.duplicate(child(at, 'name'), name);
            names.add(name);
        }
        const path = fields_text(device, 'devicePath');
        if (path === '')
            faults.required(child(at, 'devicePath'));
        else if (path !== undefined) {
            const here = child(at, 'devicePath');
            if (paths.has(path))
                faults.duplicate(here, path);
            const reasons = backstepFaults(path);
            if (reasons.length > 0)
                faults.syntax(here, path, reasons);
            else
                paths.add(path);
            if (hasLast(mounts, 'mountPath', path))
                faults.duplicate(here, path);
        }
    }
}

;// CONCATENATED MODULE: ./src/argo/pod/ports.ts



const protocols = ['SCTP', 'TCP', 'UDP'];
/** validateContainerPorts */
function judgePorts(faults, container, up) {
    const names = new Set();
    for (const [index, port] of items(container, 'ports').entries()) {
        if (port === undefined)
            continue;
        const at = child(up, 'ports', index);
        const name = fields_text(port, 'name');
        if (name !== undefined && name !== '') {
            const reasons = portNameFaults(name);
            if (reasons.length > 0)
                faults.add(child(at, 'name'), 'portName', { found: faults_shown(name), reason: reasons.join('; ') });
            else if (names.has(name))
                faults.add(child(at, 'name'), 'duplicatePortName', { found: name });
            else
                names.add(name);
        }
        const number = fields_int(port, 'containerPort');
        if (number < 1 || number > 65535) {
            faults.add(child(at, 'containerPort'), 'portNumber', { found: number });
        }
        const hostPort = fields_int(port, 'hostPort');
        if (hostPort !== 0 && (hostPort < 1 || hostPort > 65535)) {
            faults.outOfRange(child(at, 'hostPort'), hostPort, '1 to 65535');
        }
        const protocol = fields_text(port, 'protocol');
        if (protocol !== undefined && protocol !== '' && !protocols.includes(protocol)) {
            faults.add(child(at, 'protocol'), 'protocol', { found: faults_shown(protocol) });
        }
    }
}
/** checkHostPortConflicts; `first` is the index of the first of `containers` in its list. */
function judgeHostPorts(faults, containers, up, first = 0) {
    const taken = new Set();
    for (const [index, container] of containers.entries()) {
        for (const [at, port] of (container ? items(container, 'ports') : []).entries()) {
            const hostPort = port ? fields_int(port, 'hostPort') : 0;
            if (port === undefined || hostPort === 0 || Number.isNaN(hostPort))
                continue;
            const key = `${fields_text(port, 'protocol') || 'TCP'}/${fields_text(port, 'hostIP') ?? ''}/${hostPort}`;
            if (taken.has(key)) {
                faults.add(child(up, first + index, 'ports', at, 'hostPort'), 'hostPortTaken', { found: hostPort });
            }
            taken.add(key);
        }
    }
}
/** validatePodHostNetworkDeps. A Pod's absent host ports are set to the container's first. */
function judgeHostNetworkPorts(pod) {
    if (!isOnHost(pod, 'hostNetwork'))
        return;
    for (const [index, container] of pod.containers.entries()) {
        for (const [at, port] of (container ? items(container, 'ports') : []).entries()) {
            if (port === undefined)
                continue;
            const hostPort = fields_int(port, 'hostPort');
            const containerPort = fields_int(port, 'containerPort');
            if (hostPort === 0 || hostPort === containerPort || Number.isNaN(hostPort + containerPort))
                continue;
            pod.faults.container.add(child(pod.at, 'containers', index, 'ports', at, 'hostPort'), 'hostNetworkPort', {
                found: hostPort,
                port: containerPort,
            });
        }
    }
}
/** Argo Rollouts loses these fields when it reads a pod template: its copy of the type has them elsewhere. */
function isOnHost(pod, field) {
    return pod.options.judge === 'apiServer' && bool(pod.spec, field) === true;
}

;// CONCATENATED MODULE: ./src/argo/pod/restart.ts


/** Of a container that is not an init container; where the rules of restarts are on or off is not known of an API server. */
function judgeRestartPolicy(pod, container, at) {
    if (pod.options.gatedFields && has(container, 'restartPolicy')) {
        pod.faults.container.forbidden(child(at, 'restartPolicy'), 'only init containers have it');
    }
}
/** validateInitContainerRestartPolicy */
function judgeInitRestartPolicy(pod, container, at) {
    const policy = fields_text(container, 'restartPolicy');
    const accepted = pod.options.initRestartPolicies;
    if (!has(container, 'restartPolicy') || policy === undefined)
        return;
    if (accepted.length > 0 && !accepted.includes(policy))
        pod.faults.container.unsupported(child(at, 'restartPolicy'), policy, accepted);
}
/** validateResizePolicy */
function judgeResizePolicy(pod, container, up) {
    if (pod.options.resizePolicies === 'ignored' || list(container, 'resizePolicy').length === 0)
        return;
    const faults = pod.faults.container;
    const seen = new Set();
    for (const [index, policy] of items(container, 'resizePolicy').entries()) {
        if (policy === undefined)
            continue;
        const at = child(up, 'resizePolicy', index);
        const resource = fields_text(policy, 'resourceName');
        if (resource !== undefined) {
            if (seen.has(resource))
                faults.duplicate(child(at, 'resourceName'), resource);
            seen.add(resource);
            if (resource === '')
                faults.required(child(at, 'resourceName'));
            else if (resource !== 'cpu' && resource !== 'memory')
                faults.unsupported(child(at, 'resourceName'), resource, ['cpu', 'memory']);
        }
        const restart = fields_text(policy, 'restartPolicy');
        const here = child(at, 'restartPolicy');
        if (restart === '')
            faults.required(here);
        else if (restart !== undefined && restart !== 'NotRequired' && restart !== 'RestartContainer') {
            faults.unsupported(here, restart, ['NotRequired', 'RestartContainer']);
        }
        if (pod.spec.restartPolicy === 'Never' && restart !== undefined && restart !== 'NotRequired') {
            faults.conflict(here, 'it has to be NotRequired in a pod with restartPolicy: Never');
        }
    }
}
/** Names of the pod's resource claims: gatherPodResourceClaimNames. */
function claimNamesOf(spec) {
    return new Set(items(spec, 'resourceClaims').map((claim) => (claim && fields_text(claim, 'name')) ?? ''));
}

;// CONCATENATED MODULE: ./src/argo/pod/resources.ts





const resourceSentences = {
    quantity: '{resource}: {found} is not a quantity, such as 500m, 2, 1.5Gi or 1e3',
    negativeQuantity: '{resource} is {found}; it must not be negative',
    notWhole: '{resource} is {found}; only whole numbers are allowed',
    resourceName: 'resource {found} is refused: {reason}',
    aboveLimit: 'request of {resource} {found} is above its limit {limit}',
    notLimit: 'request of {resource} {found} is not its limit {limit}: this resource cannot be overcommitted',
    noLimit: 'request of {resource} needs the same limit: this resource cannot be overcommitted',
    hugePages: 'huge pages need a request or limit of cpu or memory beside them',
    hugePageSize: '{found} is not a multiple of the page size of {resource}',
    claim: 'resource claim {found} is refused: {reason}',
    podResource: 'the pod has {found} of {resource}, its containers {sum} together',
    containerAbovePod: 'limit of {resource} {found} is above the {limit} of the pod',
};
const resources_nano = 1000000000n;
const milli = 1000000n;
/** Billionths, rounded up to thousandths as SetDefaults_ResourceList does; null is zero, as Go decodes it. */
function resources_amountOf(value) {
    const amount = (0,quantity/* parseQuantity */.Lf)(value === null ? 0 : value);
    if (amount === undefined)
        return undefined;
    const rest = amount % milli;
    if (rest === 0n)
        return amount;
    return amount - rest + (amount > 0n ? milli : -milli);
}
/** validateResourceRequirements of a container, or of a pod as a whole. */
function judgeResources(pod, resources, at, owner) {
    if (resources === undefined)
        return;
    const faults = pod.faults.resources;
    const limits = judgeList(pod, object(resources, 'limits'), child(at, 'limits'), owner);
    const requests = judgeList(pod, object(resources, 'requests'), child(at, 'requests'), owner);
    for (const [resource, amount] of requests) {
        const limit = limits.get(resource);
        const here = child(at, 'requests', resource);
        const facts = { resource, found: quantityText(resources, 'requests', resource) };
        if (limit === undefined) {
            const isWritten = object(resources, 'limits')?.[resource] !== undefined;
            if (!mayOvercommit(resource) && !isWritten)
                faults.add(child(at, 'limits'), 'noLimit', { resource });
        }
        else if (amount !== limit && !mayOvercommit(resource)) {
            faults.add(here, 'notLimit', { ...facts, limit: quantityText(resources, 'limits', resource) });
        }
        else if (amount > limit) {
            faults.add(here, 'aboveLimit', { ...facts, limit: quantityText(resources, 'limits', resource) });
        }
    }
    const named = [...limits.keys(), ...requests.keys()];
    if (named.some(resources_isHugePages) && !named.some((name) => name === 'cpu' || name === 'memory')) {
        faults.add(at, 'hugePages');
    }
    if (owner === 'container')
        judgeClaims(pod, resources, child(at, 'claims'));
}
function quantityText(resources, field, resource) {
    return faults_shown((0,manifests_json/* scalarText */.ws)(object(resources, field)?.[resource]) ?? '');
}
/** Names and amounts of one list; unreadable ones are left out of what is returned. */
function judgeList(pod, list, up, owner) {
    const amounts = new Map();
    if (list === undefined)
        return amounts;
    const faults = pod.faults.resources;
    for (const resource of Object.keys(list)) {
        const at = child(up, resource);
        const reasons = owner === 'container' ? containerResourceFaults(resource) : podResourceFaults(resource);
        if (reasons.length > 0)
            faults.add(at, 'resourceName', { found: faults_shown(resource), reason: reasons.join('; ') });
        const value = list[resource] ?? 0;
        if (typeof value === 'object' ||
            typeof value === 'boolean' ||
            (typeof value === 'string' && isRedacted(value)))
            continue;
        const amount = resources_amountOf(value);
        const found = faults_shown(String(value));
        if (amount === undefined) {
            faults.add(at, 'quantity', { resource: faults_shown(resource), found });
            continue;
        }
        amounts.set(resource, amount);
        if (amount < 0n)
            faults.add(at, 'negativeQuantity', { resource: faults_shown(resource), found });
        if (isWholeNumbered(resource) && amount % resources_nano !== 0n)
            faults.add(at, 'notWhole', { resource: faults_shown(resource), found });
        if (pod.options.divisibleHugePages && resources_isHugePages(resource) && !isDivisible(resource, amount)) {
            faults.add(at, 'hugePageSize', { resource, found });
        }
    }
    return amounts;
}
const standard = new Set(('cpu memory ephemeral-storage requests.cpu requests.memory requests.ephemeral-storage limits.cpu limits.memory ' +
    'limits.ephemeral-storage pods resourcequotas services replicationcontrollers secrets configmaps persistentvolumeclaims ' +
    'storage requests.storage services.nodeports services.loadbalancers').split(' '));
const wholeNumbered = new Set('pods resourcequotas services replicationcontrollers secrets configmaps persistentvolumeclaims services.nodeports services.loadbalancers'.split(' '));
/** validateContainerResourceName */
function containerResourceFaults(name) {
    const syntax = qualifiedNameFaults(name);
    if (!name.includes('/')) {
        const isKnown = name === 'cpu' || name === 'memory' || name === 'ephemeral-storage' || resources_isHugePages(name);
        return isKnown
            ? syntax
            : [...syntax, 'containers know cpu, memory, ephemeral-storage, hugepages-… and names with a domain'];
    }
    if (isNative(name) || isExtended(name))
        return syntax;
    return [...syntax, 'it is no name of an extended resource'];
}
/** validatePodResourceName */
function podResourceFaults(name) {
    const syntax = qualifiedNameFaults(name);
    if (syntax.length > 0)
        return syntax;
    if (!name.includes('/') && !standard.has(name) && !isQuotaHugePages(name))
        return ['it is no standard resource'];
    return name === 'cpu' || name === 'memory' || resources_isHugePages(name)
        ? []
        : ['a pod has only cpu, memory and hugepages-…'];
}
function resources_isHugePages(name) {
    return name.startsWith('hugepages-');
}
function isQuotaHugePages(name) {
    return resources_isHugePages(name) || name.startsWith('requests.hugepages-');
}
function isNative(name) {
    return !name.includes('/') || name.includes('kubernetes.io/');
}
function isExtended(name) {
    return (!isNative(name) && !name.startsWith('requests.') && qualifiedNameFaults(`requests.${name}`).length === 0);
}
function mayOvercommit(name) {
    return isNative(name) && !resources_isHugePages(name);
}
function isWholeNumbered(name) {
    return wholeNumbered.has(name) || isExtended(name);
}
/** IsHugePageResourceValueDivisible */
function isDivisible(resource, amount) {
    const size = (0,quantity/* parseQuantity */.Lf)(resource.slice('hugepages-'.length));
    if (size === undefined || size <= 0n || size % resources_nano !== 0n)
        return false;
    return roundUp(amount) % (size / resources_nano) === 0n;
}
function roundUp(amount) {
    return amount >= 0n ? (amount + resources_nano - 1n) / resources_nano : -((-amount + resources_nano - 1n) / resources_nano);
}
/** validateResourceClaimNames */
function judgeClaims(pod, resources, up) {
    const faults = pod.faults.resources;
    const taken = new Set();
    for (const [index, claim] of items(resources, 'claims').entries()) {
        const name = claim && fields_text(claim, 'name');
        const request = claim && fields_text(claim, 'request');
        if (name === undefined || request === undefined)
            continue;
        const at = child(up, index);
        if (name === '') {
            faults.required(child(at, 'name'));
            continue;
        }
        const key = request === '' ? name : `${name}/${request}`;
        const isTaken = taken.has(name) ||
            taken.has(key) ||
            (request === '' && [...taken].some((other) => other.startsWith(`${name}/`)));
        const reasons = [
            ...(isTaken ? ['it is there twice'] : []),
            ...(pod.claimNames.has(name) ? [] : ['spec.resourceClaims has no such name']),
        ];
        if (reasons.length > 0)
            faults.add(at, 'claim', { found: faults_shown(key), reason: reasons.join('; ') });
        if (!taken.has(name) && request !== '')
            faults.syntax(child(at, 'request'), request, dnsLabelFaults(request));
        taken.add(key);
    }
}

;// CONCATENATED MODULE: ./src/argo/pod/profiles.ts




const types = ['Localhost', 'RuntimeDefault', 'Unconfined'];
/** validateSeccompProfileField */
function judgeSeccomp(faults, profile, at) {
    if (profile === undefined)
        return;
    const type = judgeType(faults, profile, at);
    const path = fields_text(profile, 'localhostProfile');
    const here = child(at, 'localhostProfile');
    if (type === 'Localhost') {
        if (!has(profile, 'localhostProfile'))
            faults.required(here);
        else if (path !== undefined)
            faults.syntax(here, path, descendingFaults(path));
    }
    else if (type !== undefined && has(profile, 'localhostProfile')) {
        faults.forbidden(here, 'only type Localhost has it');
    }
}
/** ValidateAppArmorProfileField */
function judgeAppArmor(faults, profile, at) {
    if (profile === undefined)
        return;
    const type = judgeType(faults, profile, at);
    const path = fields_text(profile, 'localhostProfile');
    const here = child(at, 'localhostProfile');
    if (type === 'Localhost') {
        if (path === undefined)
            return;
        if (path.trim() === '' && path === '')
            faults.required(here);
        else if (path.trim() !== path)
            faults.syntax(here, path, ['it begins or ends with a space']);
        if (byteLength(path) > 4095)
            faults.syntax(here, path, ['at most 4095 characters are allowed']);
    }
    else if ((type === 'RuntimeDefault' || type === 'Unconfined') && has(profile, 'localhostProfile')) {
        faults.forbidden(here, 'only type Localhost has it');
    }
}
function judgeType(faults, profile, at) {
    const type = fields_text(profile, 'type');
    if (type === '')
        faults.required(child(at, 'type'));
    else if (type !== undefined && !types.includes(type))
        faults.unsupported(child(at, 'type'), type, types);
    return type;
}
const netBios = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/;
const windowsDomain = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** validateWindowsSecurityContextOptions */
function judgeWindowsOptions(faults, options, at) {
    if (options === undefined)
        return;
    if (has(options, 'gmsaCredentialSpecName')) {
        const name = fields_text(options, 'gmsaCredentialSpecName');
        if (name !== undefined)
            faults.syntax(child(at, 'gmsaCredentialSpecName'), name, dnsSubdomainFaults(name));
    }
    if (has(options, 'gmsaCredentialSpec')) {
        const spec = fields_text(options, 'gmsaCredentialSpec');
        const here = child(at, 'gmsaCredentialSpec');
        if (spec === '')
            faults.required(here);
        else if (spec !== undefined && byteLength(spec) > 65536)
            faults.syntax(here, spec, ['at most 64 KiB are allowed']);
    }
    const user = has(options, 'runAsUserName') ? fields_text(options, 'runAsUserName') : undefined;
    if (user !== undefined)
        faults.syntax(child(at, 'runAsUserName'), user, windowsUserFaults(user));
}
function windowsUserFaults(name) {
    if (name === '')
        return ['it must not be empty'];
    if (/[\0-\x1f\x7f]/.test(name))
        return ['it holds control characters'];
    const parts = name.split('\\');
    if (parts.length > 2)
        return ['more than one backslash'];
    const domain = parts.length === 2 ? (parts[0] ?? '') : undefined;
    const user = parts.at(-1) ?? '';
    const faults = [];
    if (domain !== undefined && byteLength(domain) >= 256)
        faults.push('the domain has 256 characters or more');
    if (domain !== undefined && !netBios.test(domain) && !windowsDomain.test(domain))
        faults.push('the domain is neither NetBIOS nor DNS');
    if (user === '')
        faults.push('the user is empty');
    else if (byteLength(user) > 104)
        faults.push('the user has more than 104 characters');
    if (/^[. ]+$/.test(user))
        faults.push('the user has only dots and spaces');
    if (/["/\\:;|=,+*?<>@[\]]/.test(user))
        faults.push('the user has a character of "/\\:;|=,+*?<>@[]');
    return faults;
}

;// CONCATENATED MODULE: ./src/argo/pod/container-security.ts



const longestId = 2 ** 31 - 1;
/** ValidateSecurityContext */
function judgeContainerSecurity(pod, container, up) {
    const context = object(container, 'securityContext');
    if (context === undefined)
        return;
    const at = child(up, 'securityContext');
    const faults = pod.faults.container;
    for (const field of ['runAsUser', 'runAsGroup']) {
        const id = fields_int(context, field);
        if (id < 0 || id > longestId)
            faults.outOfRange(child(at, field), id, `0 to ${longestId}`);
    }
    const proc = fields_text(context, 'procMount');
    if (proc !== undefined && has(context, 'procMount')) {
        if (proc !== 'Default' && proc !== 'Unmasked')
            faults.unsupported(child(at, 'procMount'), proc, ['Default', 'Unmasked']);
        if (proc === 'Unmasked' && sharesUsers(pod))
            faults.conflict(child(at, 'procMount'), 'Unmasked needs hostUsers: false');
    }
    judgeSeccomp(faults, object(context, 'seccompProfile'), child(at, 'seccompProfile'));
    if (bool(context, 'allowPrivilegeEscalation') === false) {
        const here = child(at, 'allowPrivilegeEscalation');
        if (bool(context, 'privileged') === true && !pod.options.ignoresPrivileged) {
            faults.add(here, 'privilegeConflict', { reason: 'privileged: true' });
        }
        if (texts(object(context, 'capabilities') ?? {}, 'add').includes('CAP_SYS_ADMIN')) {
            faults.add(here, 'privilegeConflict', { reason: 'capability CAP_SYS_ADMIN' });
        }
    }
    judgeWindowsOptions(faults, object(context, 'windowsOptions'), child(at, 'windowsOptions'));
    judgeAppArmor(faults, object(context, 'appArmorProfile'), child(at, 'appArmorProfile'));
}
/** Argo Rollouts loses `hostUsers` when it reads a pod template; an API server before 1.33 drops it. */
function sharesUsers(pod) {
    return !pod.options.hostUsers || bool(pod.spec, 'hostUsers') !== false;
}

;// CONCATENATED MODULE: ./src/argo/pod/containers.ts











const containerSentences = {
    noContainers: 'the pod has no container',
    duplicateName: 'container name {found} is taken by another container of the pod',
    noImage: 'container {container} has no image',
    portNumber: 'container port {found} is not between 1 and 65535',
    portName: 'port name {found} is refused: {reason}',
    duplicatePortName: 'port name {found} is taken by another port of the container',
    protocol: 'protocol {found} is unknown; accepted: SCTP, TCP, UDP',
    hostPortTaken: 'host port {found} is taken by another port of the pod',
    hostNetworkPort: 'host port {found} is not the container port {port}, which it has to be with hostNetwork',
    envName: 'variable name {found} is refused: {reason}',
    envSources: 'variable {found} needs exactly one source in valueFrom: {reason}',
    envFromSources: 'envFrom needs exactly one of configMapRef and secretRef here: {reason}',
    fieldPath: 'field {found} is not offered here; accepted: {accepted}',
    unknownVolume: 'volume {found} is mounted but not among the volumes of the pod',
    noMountPath: 'volume {found} is mounted without a mountPath',
    duplicateMountPath: 'two volumes are mounted at {found}',
    descendingPath: '{field} {found} is refused: {reason}',
    privilegedMount: 'bidirectional mounts need a privileged container',
    privilegeConflict: 'allowPrivilegeEscalation: false contradicts {reason}',
};
/** validateContainers */
function judgeContainers(pod) {
    const at = child(pod.at, 'containers');
    const faults = pod.faults.container;
    if (!has(pod.spec, 'containers') ||
        (Array.isArray(pod.spec.containers) && list(pod.spec, 'containers').length === 0)) {
        faults.add(at, 'noContainers');
        return;
    }
    const names = new Set();
    for (const [index, container] of pod.containers.entries()) {
        if (container === undefined)
            continue;
        const here = child(at, index);
        judgeCommon(pod, container, here);
        const name = fields_text(container, 'name');
        if (name !== undefined) {
            if (names.has(name))
                faults.add(child(here, 'name'), 'duplicateName', { found: name });
            names.add(name);
        }
        judgeLifecycle(pod, container, here);
        judgeProbes(pod, container, here);
        judgeRestartPolicy(pod, container, here);
    }
    judgeHostPorts(faults, pod.containers, at);
}
/** validateInitContainers */
function judgeInitContainers(pod) {
    const at = child(pod.at, 'initContainers');
    const faults = pod.faults.container;
    const names = new Set(pod.containers.map((container) => container && fields_text(container, 'name')));
    for (const [index, container] of pod.initContainers.entries()) {
        if (container === undefined)
            continue;
        const here = child(at, index);
        judgeCommon(pod, container, here);
        judgeInitRestartPolicy(pod, container, here);
        const name = fields_text(container, 'name');
        if (name !== undefined) {
            if (names.has(name))
                faults.add(child(here, 'name'), 'duplicateName', { found: name });
            else if (name !== '')
                names.add(name);
        }
        judgeHostPorts(faults, [container], at, index);
        if (container.restartPolicy === 'Always') {
            judgeLifecycle(pod, container, here);
            judgeProbes(pod, container, here);
        }
        else {
            for (const field of ['lifecycle', ...probeFields]) {
                if (object(container, field) !== undefined) {
                    pod.faults.probe.forbidden(child(here, field), 'an init container has it only with restartPolicy: Always');
                }
            }
        }
        if (pod.options.resizePolicies === 'containers' && list(container, 'resizePolicy').length > 0) {
            faults.forbidden(child(here, 'resizePolicy'), 'init containers must not have it');
        }
    }
}
/** validateContainerCommon */
function judgeCommon(pod, container, at) {
    const faults = pod.faults.container;
    const name = fields_text(container, 'name');
    if (name === '')
        faults.required(child(at, 'name'));
    else if (name !== undefined)
        faults.syntax(child(at, 'name'), name, dnsLabelFaults(name));
    if (fields_text(container, 'image') === '')
        faults.add(child(at, 'image'), 'noImage', { container: name ?? '' });
    judgeOneOf(faults, container, at, 'terminationMessagePolicy', ['FallbackToLogsOnError', 'File']);
    judgePorts(faults, container, at);
    judgeEnv(pod, container, at);
    judgeEnvFrom(pod, container, at);
    judgeMounts(pod, container, at);
    judgeDevices(pod, container, at);
    judgeOneOf(faults, container, at, 'imagePullPolicy', ['Always', 'IfNotPresent', 'Never']);
    judgeResources(pod, object(container, 'resources'), child(at, 'resources'), 'container');
    judgeResizePolicy(pod, container, at);
    judgeContainerSecurity(pod, container, at);
    if (pod.options.isPod) {
        const image = fields_text(container, 'image') ?? '';
        if (image !== image.trim())
            faults.syntax(child(at, 'image'), image, ['it begins or ends with a space']);
    }
}
/** A field that has a default, so that absent and '' are good. */
function judgeOneOf(faults, json, at, field, accepted) {
    const value = fields_text(json, field);
    if (value !== undefined && value !== '' && !accepted.includes(value)) {
        faults.unsupported(child(at, field), value, accepted);
    }
}
/** A field without a default, whose '' is refused too. */
function judgeSetOneOf(faults, json, at, field, accepted) {
    const value = fields_text(json, field);
    if (value !== undefined && has(json, field) && !accepted.includes(value)) {
        faults.unsupported(child(at, field), value, accepted);
    }
}
/** Containers of the three lists in the order of podshelper.VisitContainersWithPath, without ephemeral ones. */
function* everyContainer(pod) {
    for (const field of ['initContainers', 'containers']) {
        for (const [index, container] of items(pod.spec, field).entries()) {
            if (container !== undefined)
                yield [container, child(pod.at, field, index)];
        }
    }
}

;// CONCATENATED MODULE: ./src/argo/ip-address.ts
/** What Kubernetes reads as an IP: k8s.io/utils/net ParseIPSloppy, which allows leading zeros in IPv4 (decimal). `undefined` for anything else, zones included. */
function parseIp(text) {
    const address = text.includes(':') ? parseIpv6(text) : parseIpv4(text);
    return address && unmapped(address);
}
/** `10.0.0.0/8`, `2001:db8::/32`; bits beyond the prefix are cut off. k8s.io/utils/net ParseCIDRSloppy. */
function parseCidr(text) {
    const slash = text.indexOf('/');
    if (slash === -1 || !/^\d{1,8}$/.test(text.slice(slash + 1)))
        return undefined;
    const before = text.slice(0, slash);
    const address = before.includes(':') ? parseIpv6(before) : parseIpv4(before);
    const bits = Number(text.slice(slash + 1));
    if (address === undefined || bits > address.length * 8)
        return undefined;
    const masked = address.map((byte, at) => byte & maskOf(bits - at * 8));
    const short = unmapped(masked);
    // Go cuts the address of a mapped network to 4 bytes, and its mask with it.
    return { address: short, bits: short.length < masked.length ? Math.max(0, bits - 96) : bits };
}
function containsAddress(network, address) {
    return (network.address.length === address.length &&
        network.address.every((byte, at) => byte === ((address[at] ?? 0) & maskOf(network.bits - at * 8))));
}
function maskOf(bits) {
    if (bits >= 8)
        return 0xff;
    return bits <= 0 ? 0 : (0xff << (8 - bits)) & 0xff;
}
function parseIpv4(text) {
    const parts = text.split('.');
    if (parts.length !== 4 || parts.some((part) => !/^\d+$/.test(part)))
        return undefined;
    const bytes = parts.map(Number);
    return bytes.some((byte) => byte > 255) ? undefined : bytes;
}
function parseIpv6(text) {
    const halves = text.split('::');
    if (halves.length > 2)
        return undefined;
    const [head, tail] = halves.map((half, at) => groupsOf(half, at === halves.length - 1));
    if (head === undefined || (halves.length === 2 && tail === undefined))
        return undefined;
    const missing = 16 - head.length - (tail?.length ?? 0);
    if (halves.length === 1)
        return missing === 0 ? head : undefined;
    return missing < 2 ? undefined : [...head, ...Array(missing).fill(0), ...(tail ?? [])];
}
function groupsOf(half, isLast) {
    if (half === '')
        return [];
    const groups = half.split(':');
    const bytes = [];
    for (const [at, group] of groups.entries()) {
        if (isLast && at === groups.length - 1 && group.includes('.')) {
            const ipv4 = parseIpv4(group);
            if (ipv4 === undefined)
                return undefined;
            bytes.push(...ipv4);
        }
        else {
            const value = /^[\da-fA-F]+$/.test(group) ? parseInt(group, 16) : NaN;
            if (!(value <= 0xffff))
                return undefined;
            bytes.push(value >> 8, value & 0xff);
        }
    }
    return bytes;
}
function unmapped(address) {
    const isMapped = address.length === 16 && address.every((byte, at) => at >= 12 || byte === (at < 10 ? 0 : 0xff));
    return isMapped ? address.slice(12) : address;
}

;// CONCATENATED MODULE: ./src/argo/pod/dns.ts





const policies = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'];
/** Limits of k8s.io/kubernetes/pkg/apis/core/validation */
const mostNameservers = 3;
const mostSearches = 32;
const mostSearchCharacters = 2048;
/** validateDNSPolicy, validatePodDNSConfig, ValidateHostAliases */
function judgeDns(pod) {
    judgeOneOf(pod.faults.spec, pod.spec, pod.at, 'dnsPolicy', policies);
    judgeConfig(pod);
    judgeHostAliases(pod);
}
function judgeConfig(pod) {
    const faults = pod.faults.spec;
    const config = object(pod.spec, 'dnsConfig');
    const at = child(pod.at, 'dnsConfig');
    if (fields_text(pod.spec, 'dnsPolicy') === 'None') {
        if (config === undefined) {
            if (!has(pod.spec, 'dnsConfig'))
                faults.add(at, 'dnsNone');
            return;
        }
        if (list(config, 'nameservers').length === 0) {
            faults.add(child(at, 'nameservers'), 'dnsNone');
            return;
        }
    }
    if (config !== undefined)
        judgeServers(pod, config, at);
}
function judgeServers(pod, config, at) {
    const faults = pod.faults.spec;
    const servers = texts(config, 'nameservers');
    if (servers.length > mostNameservers)
        faults.conflict(child(at, 'nameservers'), `at most ${mostNameservers} are allowed`);
    for (const [index, server] of servers.entries()) {
        if (server !== undefined)
            judgeIp(pod, server, child(at, 'nameservers', index));
    }
    const searches = texts(config, 'searches');
    const here = child(at, 'searches');
    if (searches.length > mostSearches)
        faults.conflict(here, `at most ${mostSearches} are allowed`);
    if (searches.join(' ').length > mostSearchCharacters) {
        faults.conflict(here, `at most ${mostSearchCharacters} characters are allowed, spaces between them included`);
    }
    for (const [index, search] of searches.entries()) {
        if (search === undefined || (search === '.' && pod.options.relaxedSearchDomains))
            continue;
        const domain = search.endsWith('.') ? search.slice(0, -1) : search;
        faults.syntax(child(here, index), search, pod.options.relaxedSearchDomains ? searchDomainFaults(domain) : dnsSubdomainFaults(domain));
    }
    for (const [index, option] of items(config, 'options').entries()) {
        if (option !== undefined && fields_text(option, 'name') === '')
            faults.required(child(at, 'options', index, 'name'));
    }
}
function judgeIp(pod, address, at) {
    if (parseIp(address) === undefined)
        pod.faults.spec.add(at, 'ip', { found: faults_shown(address) });
}
function judgeHostAliases(pod) {
    for (const [index, alias] of items(pod.spec, 'hostAliases').entries()) {
        if (alias === undefined)
            continue;
        const at = child(pod.at, 'hostAliases', index);
        const address = fields_text(alias, 'ip');
        if (address !== undefined)
            judgeIp(pod, address, child(at, 'ip'));
        for (const [place, name] of texts(alias, 'hostnames').entries()) {
            if (name !== undefined)
                pod.faults.spec.syntax(child(at, 'hostnames', place), name, dnsSubdomainFaults(name));
        }
    }
}

;// CONCATENATED MODULE: ./src/argo/pod/tolerations.ts



function judgeTolerations(pod) {
    judgeTolerationList(pod.faults.spec, pod.spec, child(pod.at, 'tolerations'));
}
const effects = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];
/** ValidateTolerations of the list `tolerations`. */
function judgeTolerationList(faults, json, up) {
    for (const [index, toleration] of items(json, 'tolerations').entries()) {
        if (toleration === undefined)
            continue;
        const at = child(up, index);
        const key = fields_text(toleration, 'key');
        const operator = fields_text(toleration, 'operator');
        const effect = fields_text(toleration, 'effect');
        const value = fields_text(toleration, 'value');
        if (key !== undefined && key !== '')
            faults.syntax(child(at, 'key'), key, qualifiedNameFaults(key));
        if (key === '' && operator !== undefined && operator !== 'Exists') {
            faults.conflict(child(at, 'operator'), 'without a key it has to be Exists, which tolerates everything');
        }
        if (has(toleration, 'tolerationSeconds') && effect !== undefined && effect !== 'NoExecute') {
            faults.conflict(child(at, 'effect'), 'it has to be NoExecute where tolerationSeconds is set');
        }
        if (operator === 'Equal' || operator === '') {
            if (value !== undefined)
                faults.syntax(child(at, 'value'), value, labelValueFaults(value));
        }
        else if (operator === 'Exists') {
            if (value !== '')
                faults.forbidden(child(at, 'value'), 'operator Exists has none');
        }
        else if (operator !== undefined)
            faults.unsupported(child(at, 'operator'), faults_shown(operator), ['Equal', 'Exists']);
        if (effect !== undefined && effect !== '' && !effects.includes(effect)) {
            faults.unsupported(child(at, 'effect'), faults_shown(effect), effects);
        }
    }
}

;// CONCATENATED MODULE: ./src/argo/pod/metadata.ts






const metadataSentences = {
    profile: 'annotation {annotation} is refused: {reason}',
    profileConflict: '{field} says other than the annotation {annotation}; they have to agree',
    deletionCost: 'pod deletion cost {found} is not a 32-bit integer',
};
const seccompPod = 'seccomp.security.alpha.kubernetes.io/pod';
const seccompContainer = 'container.seccomp.security.alpha.kubernetes.io/';
const appArmorContainer = 'container.apparmor.security.beta.kubernetes.io/';
/** ValidateLabels, ValidateAnnotations and ValidatePodSpecificAnnotations of a template; a Pod's own metadata is judged as that of any object. */
function judgePodMetadata(pod) {
    const { metadata, metadataAt, options } = pod;
    const faults = pod.faults.metadata;
    if (!options.isPod) {
        judgeLabels(faults, metadata, 'labels', metadataAt);
        judgeAnnotations(faults, metadata, metadataAt);
    }
    if (object(metadata, 'annotations') === undefined)
        return;
    const at = child(metadataAt, 'annotations');
    for (const [annotation, value] of textEntries(metadata, 'annotations')) {
        if (value === undefined)
            continue;
        const here = child(at, annotation);
        if (annotation === 'kubernetes.io/config.mirror' && fields_text(pod.spec, 'nodeName') === '') {
            faults.add(here, 'profile', { annotation, reason: 'a mirror pod needs spec.nodeName' });
        }
        else if (annotation === 'controller.kubernetes.io/pod-deletion-cost' &&
            options.deletionCost &&
            !isInt32(value)) {
            faults.add(here, 'deletionCost', { found: faults_shown(value) });
        }
        else if (annotation === 'scheduler.alpha.kubernetes.io/tolerations' && value !== '') {
            judgeTolerationText(faults, value, here);
        }
        else if (annotation === seccompPod || annotation.startsWith(seccompContainer)) {
            const reasons = seccompFaults(value);
            if (reasons.length > 0)
                faults.add(here, 'profile', { annotation: faults_shown(annotation), reason: reasons.join('; ') });
        }
        else if (annotation.startsWith(appArmorContainer)) {
            const name = annotation.slice(appArmorContainer.length);
            const reasons = [
                ...([...everyContainer(pod)].some(([container]) => fields_text(container, 'name') === name)
                    ? []
                    : ['there is no such container']),
                ...(/^(?:|runtime\/default|unconfined|localhost\/.*)$/s.test(value)
                    ? []
                    : ['the profile is not runtime/default, unconfined or localhost/…']),
            ];
            if (reasons.length > 0)
                faults.add(here, 'profile', { annotation: faults_shown(annotation), reason: reasons.join('; ') });
        }
    }
}
function isInt32(value) {
    // strconv.ParseInt of what does not begin with + or 0 (GetDeletionCostFromPodAnnotations)
    return (value === '0' ||
        (/^-?[1-9]\d{0,10}$/.test(value) && Number(value) >= -(2 ** 31) && Number(value) < 2 ** 31));
}
/** ValidateTolerationsInPodAnnotations */
function judgeTolerationText(faults, value, at) {
    let tolerations;
    try {
        tolerations = JSON.parse(value);
    }
    catch {
        tolerations = undefined;
    }
    if (tolerations === null)
        return;
    if (Array.isArray(tolerations))
        judgeTolerationList(faults, { tolerations }, at);
    else
        faults.add(at, 'profile', {
            annotation: String(at.step),
            reason: 'it is not a JSON list of tolerations',
        });
}
/** ValidateSeccompProfile */
function seccompFaults(profile) {
    if (profile === 'runtime/default' || profile === 'docker/default' || profile === 'unconfined')
        return [];
    if (profile.startsWith('localhost/'))
        return descendingFaults(profile.slice('localhost/'.length));
    return ['the profile is not runtime/default, docker/default, unconfined or localhost/…'];
}
/** validateSeccompAnnotationsAndFields, validateAppArmorAnnotationsAndFieldsMatchOnCreate */
function judgeProfileAnnotations(pod) {
    const annotations = object(pod.metadata, 'annotations');
    if (annotations === undefined)
        return;
    const context = object(pod.spec, 'securityContext') ?? {};
    const contextAt = child(pod.at, 'securityContext');
    compare(pod, annotations, seccompPod, object(context, 'seccompProfile'), child(contextAt, 'seccompProfile'), seccompNames);
    const isWindows = fields_text(object(pod.spec, 'os') ?? {}, 'name') === 'windows';
    for (const [container, at] of everyContainer(pod)) {
        const name = fields_text(container, 'name') ?? '';
        const own = object(container, 'securityContext') ?? {};
        const here = child(at, 'securityContext');
        compare(pod, annotations, seccompContainer + name, object(own, 'seccompProfile'), child(here, 'seccompProfile'), seccompNames);
        if (isWindows)
            continue;
        const profile = object(own, 'appArmorProfile') ?? object(context, 'appArmorProfile');
        compare(pod, annotations, appArmorContainer + name, profile, child(here, 'appArmorProfile'), appArmorNames);
    }
}
const seccompNames = {
    Unconfined: ['unconfined'],
    RuntimeDefault: ['runtime/default', 'docker/default'],
};
const appArmorNames = {
    Unconfined: ['unconfined'],
    RuntimeDefault: ['runtime/default'],
};
function compare(pod, annotations, annotation, profile, at, names) {
    const value = Object.hasOwn(annotations, annotation) ? (annotations[annotation] ?? '') : undefined;
    if (profile === undefined || typeof value !== 'string' || isRedacted(value))
        return;
    const type = fields_text(profile, 'type') ?? '';
    const differ = (field) => pod.faults.metadata.add(child(at, field), 'profileConflict', { field, annotation: faults_shown(annotation) });
    if (type === 'Localhost') {
        if (!value.startsWith('localhost/'))
            differ('type');
        else if (!has(profile, 'localhostProfile') ||
            value.slice('localhost/'.length) !== fields_text(profile, 'localhostProfile')) {
            differ('localhostProfile');
        }
    }
    else if (names[type]?.includes(value) === false)
        differ('type');
}

;// CONCATENATED MODULE: ./src/argo/pod/pod-resources.ts




/** Resources of the pod as a whole and its overhead: validatePodResources, validateOverhead. */
function judgePodResources(pod) {
    if (has(pod.spec, 'overhead')) {
        judgeResources(pod, { limits: object(pod.spec, 'overhead') ?? {} }, child(pod.at, 'overhead'), 'container');
    }
    const resources = object(pod.spec, 'resources');
    if (!pod.options.podResources || resources === undefined)
        return;
    const at = child(pod.at, 'resources');
    const faults = pod.faults.resources;
    if (fields_text(object(pod.spec, 'os') ?? {}, 'name') === 'windows') {
        faults.forbidden(at, 'a windows pod has no resources of its own');
        return;
    }
    if (has(resources, 'claims'))
        faults.forbidden(child(at, 'claims'), 'only containers have claims');
    judgeResources(pod, resources, at, 'pod');
    judgeSums(pod, resources);
    judgeContainerLimits(pod, resources);
}
/** validatePodResourceConsistency: requests of the pod hold those of its containers, huge pages their limits too. */
function judgeSums(pod, resources) {
    for (const field of ['requests', 'limits']) {
        const sums = sumOf(pod, field);
        for (const resource of Object.keys(object(resources, field) ?? {})) {
            if (field === 'limits' && !resources_isHugePages(resource))
                continue;
            const amount = resources_amountOf(object(resources, field)?.[resource]);
            const sum = sums(resource);
            if (amount === undefined || sum <= amount)
                continue;
            pod.faults.resources.add(child(pod.at, 'resources', field, resource), 'podResource', {
                resource,
                found: quantityText(resources, field, resource),
                sum: describe(sum),
            });
        }
    }
}
/** AggregateContainerRequests, AggregateContainerLimits: the containers and native sidecars together, or the neediest moment of the start. */
function sumOf(pod, field) {
    const amount = (container, resource) => {
        const resources = object(container ?? {}, 'resources') ?? {};
        const own = resources_amountOf(object(resources, field)?.[resource]);
        // In a Pod a limit without a request has become the request (SetDefaults_Pod).
        const limit = field === 'requests' && pod.options.isPod
            ? resources_amountOf(object(resources, 'limits')?.[resource])
            : undefined;
        return own ?? limit ?? 0n;
    };
    return (resource) => {
        let running = pod.containers.reduce((sum, container) => sum + amount(container, resource), 0n);
        let sidecars = 0n;
        let start = 0n;
        for (const container of pod.initContainers) {
            const own = amount(container, resource);
            if (container?.restartPolicy === 'Always') {
                running += own;
                sidecars += own;
                if (sidecars > start)
                    start = sidecars;
            }
            else if (own + sidecars > start)
                start = own + sidecars;
        }
        return running > start ? running : start;
    };
}
function judgeContainerLimits(pod, resources) {
    const limits = object(resources, 'limits') ?? {};
    for (const [index, container] of pod.containers.entries()) {
        const own = object(container ?? {}, 'resources') ?? {};
        for (const [resource, value] of Object.entries(object(own, 'limits') ?? {})) {
            const amount = resources_amountOf(value);
            const limit = Object.hasOwn(limits, resource) ? resources_amountOf(limits[resource]) : undefined;
            if (amount === undefined || limit === undefined || amount <= limit)
                continue;
            pod.faults.resources.add(child(pod.at, 'containers', index, 'resources', 'limits', resource), 'containerAbovePod', {
                resource,
                found: quantityText(own, 'limits', resource),
                limit: quantityText(resources, 'limits', resource),
            });
        }
    }
}
/** `1500m`, or whole units. */
function describe(amount) {
    const one = (0,quantity/* parseQuantity */.Lf)('1') ?? 1n;
    return amount % one === 0n ? String(amount / one) : `${amount / (one / 1000n)}m`;
}

;// CONCATENATED MODULE: ./src/argo/pod/pod-security.ts






/** validatePodSpecSecurityContext */
function judgePodSecurity(pod) {
    const faults = pod.faults.spec;
    if (bool(pod.spec, 'shareProcessNamespace') === true && isOnHost(pod, 'hostPID')) {
        faults.conflict(child(pod.at, 'shareProcessNamespace'), 'it cannot go with hostPID');
    }
    const context = object(pod.spec, 'securityContext');
    if (context === undefined)
        return;
    const at = child(pod.at, 'securityContext');
    for (const field of ['fsGroup', 'runAsUser', 'runAsGroup'])
        judgeId(pod, fields_int(context, field), child(at, field));
    for (const [index, group] of list(context, 'supplementalGroups').entries()) {
        judgeId(pod, typeof group === 'number' || typeof group === 'bigint' ? Number(group) : NaN, child(at, 'supplementalGroups', index));
    }
    judgeSysctls(pod, context, at);
    judgeSetOneOf(faults, context, at, 'fsGroupChangePolicy', ['Always', 'OnRootMismatch']);
    judgeSeccomp(faults, object(context, 'seccompProfile'), child(at, 'seccompProfile'));
    judgeWindowsOptions(faults, object(context, 'windowsOptions'), child(at, 'windowsOptions'));
    judgeAppArmor(faults, object(context, 'appArmorProfile'), child(at, 'appArmorProfile'));
    judgeSetOneOf(faults, context, at, 'supplementalGroupsPolicy', ['Merge', 'Strict']);
    judgeSetOneOf(faults, context, at, 'seLinuxChangePolicy', ['MountOption', 'Recursive']);
}
function judgeId(pod, id, at) {
    if (id < 0 || id > longestId)
        pod.faults.spec.outOfRange(at, id, `0 to ${longestId}`);
}
const sysctlName = /^(?:[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?$/;
/** validateSysctls */
function judgeSysctls(pod, context, up) {
    const faults = pod.faults.spec;
    const names = new Set();
    for (const [index, sysctl] of items(context, 'sysctls').entries()) {
        const name = sysctl && fields_text(sysctl, 'name');
        if (name === undefined)
            continue;
        const at = child(up, 'sysctls', index, 'name');
        if (name === '')
            faults.required(at);
        else if (name.length > 253 || !sysctlName.test(name))
            faults.syntax(at, name, ['it is no name of a sysctl']);
        else if (names.has(name))
            faults.duplicate(at, name);
        names.add(name);
        const dotted = name.includes('/') && !name.slice(0, name.indexOf('/')).includes('.')
            ? name.replaceAll('/', '.')
            : name;
        if (isOnHost(pod, 'hostNetwork') && dotted.startsWith('net.'))
            faults.conflict(at, `${faults_shown(name)} cannot go with hostNetwork`);
        if (isOnHost(pod, 'hostIPC') && isIpc(dotted))
            faults.conflict(at, `${faults_shown(name)} cannot go with hostIPC`);
    }
}
/** GetNamespace of k8s.io/component-helpers/node/util/sysctl */
function isIpc(name) {
    return (name.startsWith('kernel.shm') ||
        name.startsWith('kernel.msg') ||
        name.startsWith('fs.mqueue.') ||
        name === 'kernel.sem');
}

;// CONCATENATED MODULE: ./src/argo/pod/pod-spec.ts






const specSentences = {
    restartPolicy: 'restartPolicy is {found}; a {kind} accepts {accepted}',
    activeDeadline: 'a {kind} must not have activeDeadlineSeconds: its pods run for ever',
    maxSkew: 'maxSkew is {found}; it has to be greater than 0',
    whenUnsatisfiable: 'whenUnsatisfiable is {found}; accepted: DoNotSchedule, ScheduleAnyway',
    duplicateSpread: 'two spread constraints have topologyKey {key} and whenUnsatisfiable {action}',
    dnsNone: 'dnsPolicy None needs a dnsConfig with at least one nameserver',
    ip: '{found} is not an IP address',
    hostProcess: 'Windows HostProcess: {reason}',
    windows: '{field} must not be set for a {system} pod',
    ephemeralContainers: 'ephemeral containers are added to running pods, they cannot be written here',
};
/** validatePodResourceClaims */
function judgeResourceClaims(pod) {
    const faults = pod.faults.spec;
    const names = new Set();
    for (const [index, claim] of items(pod.spec, 'resourceClaims').entries()) {
        if (claim === undefined)
            continue;
        const at = child(pod.at, 'resourceClaims', index);
        const name = fields_text(claim, 'name');
        if (name === '')
            faults.required(child(at, 'name'));
        else if (name !== undefined) {
            if (names.has(name))
                faults.duplicate(child(at, 'name'), name);
            else
                faults.syntax(child(at, 'name'), name, dnsLabelFaults(name));
            names.add(name);
        }
        const sources = ['resourceClaimName', 'resourceClaimTemplateName'].filter((field) => has(claim, field));
        if (sources.length !== 1)
            faults.conflict(at, 'exactly one of resourceClaimName and resourceClaimTemplateName is needed');
        for (const field of sources) {
            const source = fields_text(claim, field);
            if (source !== undefined)
                faults.syntax(child(at, field), source, dnsSubdomainFaults(source));
        }
    }
}
/** Fields of the spec that have a syntax of their own and come after its lists. */
const names = [
    ['serviceAccountName', dnsSubdomainFaults],
    ['nodeName', dnsSubdomainFaults],
    ['hostname', dnsLabelFaults],
    ['subdomain', dnsLabelFaults],
    ['priorityClassName', dnsSubdomainFaults],
];
/** What ValidatePodSpec says of single fields. */
function judgeReferences(pod) {
    const faults = pod.faults.spec;
    judgeOneOf(faults, pod.spec, pod.at, 'restartPolicy', ['Always', 'Never', 'OnFailure']);
    judgeLabels(faults, pod.spec, 'nodeSelector', pod.at);
    judgeGates(pod);
    for (const [field, syntax] of names) {
        const name = fields_text(pod.spec, field);
        if (name !== undefined && name !== '')
            faults.syntax(child(pod.at, field), name, syntax(name));
    }
    const deadline = fields_int(pod.spec, 'activeDeadlineSeconds', 1);
    if (deadline < 1 || deadline > 2 ** 31 - 1) {
        faults.outOfRange(child(pod.at, 'activeDeadlineSeconds'), deadline, `1 to ${2 ** 31 - 1}`);
    }
    if (has(pod.spec, 'runtimeClassName')) {
        const name = fields_text(pod.spec, 'runtimeClassName');
        if (name !== undefined)
            faults.syntax(child(pod.at, 'runtimeClassName'), name, dnsSubdomainFaults(name));
    }
    judgeSetOneOf(faults, pod.spec, pod.at, 'preemptionPolicy', ['PreemptLowerPriority', 'Never']);
    if (pod.options.gatedFields)
        judgeHostnameOverride(pod);
    if (list(pod.spec, 'ephemeralContainers').length > 0)
        faults.add(child(pod.at, 'ephemeralContainers'), 'ephemeralContainers');
    if (pod.options.isPod)
        judgeOwnPod(pod);
}
/** validateReadinessGates, validateSchedulingGates */
function judgeGates(pod) {
    const faults = pod.faults.spec;
    for (const [list, field] of [
        ['readinessGates', 'conditionType'],
        ['schedulingGates', 'name'],
    ]) {
        const seen = new Set();
        for (const [index, gate] of items(pod.spec, list).entries()) {
            const name = gate && fields_text(gate, field);
            if (name === undefined)
                continue;
            const at = child(pod.at, list, index, field);
            faults.syntax(at, name, qualifiedNameFaults(name));
            if (list === 'schedulingGates' && seen.has(name))
                faults.duplicate(at, name);
            seen.add(name);
        }
    }
}
/** validatePodHostName */
function judgeHostnameOverride(pod) {
    const name = has(pod.spec, 'hostnameOverride') ? fields_text(pod.spec, 'hostnameOverride') : undefined;
    if (name === undefined)
        return;
    const faults = pod.faults.spec;
    const at = child(pod.at, 'hostnameOverride');
    if (bool(pod.spec, 'setHostnameAsFQDN') === true)
        faults.conflict(at, 'it cannot go with setHostnameAsFQDN');
    if (isOnHost(pod, 'hostNetwork'))
        faults.conflict(at, 'it cannot go with hostNetwork');
    const long = byteLength(name) > 64 ? ['at most 64 characters are allowed'] : [];
    faults.syntax(at, name, [...long, ...dnsSubdomainFaults(name)]);
}
/** What validatePodMetadataAndSpec and ValidatePodCreate say of a Pod but not of a template. */
function judgeOwnPod(pod) {
    const faults = pod.faults.spec;
    if (fields_text(pod.spec, 'nodeName') !== '' && list(pod.spec, 'schedulingGates').length > 0) {
        faults.conflict(child(pod.at, 'nodeName'), 'it cannot go with schedulingGates');
    }
}
/** Which restart policies a kind accepts, and whether its pods may end by a deadline: that is said by the kind's own validation. */
function judgeForKind(pod, kind) {
    const faults = pod.faults.spec;
    const found = fields_text(pod.spec, 'restartPolicy');
    if (found === undefined || kind === 'Pod')
        return;
    const isJob = kind === 'Job' || kind === 'CronJob';
    const accepted = isJob ? ['OnFailure', 'Never'] : ['Always'];
    const policy = found === '' ? 'Always' : found;
    if (!accepted.includes(policy) && ['Always', 'OnFailure', 'Never'].includes(policy)) {
        faults.add(child(pod.at, 'restartPolicy'), 'restartPolicy', {
            found: faults_shown(policy),
            kind,
            accepted: accepted.join(' or '),
        });
    }
    if (!isJob && has(pod.spec, 'activeDeadlineSeconds')) {
        faults.add(child(pod.at, 'activeDeadlineSeconds'), 'activeDeadline', { kind });
    }
}

;// CONCATENATED MODULE: ./src/argo/pod/topology.ts






const actions = ['DoNotSchedule', 'ScheduleAnyway'];
/** validateTopologySpreadConstraints */
function judgeTopologySpread(pod) {
    const faults = pod.faults.spec;
    const constraints = items(pod.spec, 'topologySpreadConstraints');
    for (const [index, constraint] of constraints.entries()) {
        if (constraint === undefined)
            continue;
        const at = child(pod.at, 'topologySpreadConstraints', index);
        const skew = fields_int(constraint, 'maxSkew');
        if (skew <= 0)
            faults.add(child(at, 'maxSkew'), 'maxSkew', { found: skew });
        const key = fields_text(constraint, 'topologyKey');
        if (key === '')
            faults.required(child(at, 'topologyKey'));
        const action = fields_text(constraint, 'whenUnsatisfiable');
        if (action !== undefined && !actions.includes(action)) {
            faults.add(child(at, 'whenUnsatisfiable'), 'whenUnsatisfiable', { found: faults_shown(action) });
        }
        const isRepeated = constraints
            .slice(index + 1)
            .some((other) => other && fields_text(other, 'topologyKey') === key && fields_text(other, 'whenUnsatisfiable') === action);
        if (isRepeated)
            faults.add(at, 'duplicateSpread', { key: faults_shown(key ?? ''), action: faults_shown(action ?? '') });
        judgeMinDomains(pod, constraint, action, at);
        judgePolicies(pod, constraint, at);
        if (pod.options.mergedSpreadKeys)
            judgeMatchLabelKeys(faults, constraint, at);
        else
            judgeSpreadKeys(pod, constraint, at);
        judgeSelector(faults, object(constraint, 'labelSelector'), child(at, 'labelSelector'));
    }
}
function judgeMinDomains(pod, constraint, action, up) {
    if (!has(constraint, 'minDomains'))
        return;
    const at = child(up, 'minDomains');
    const found = fields_int(constraint, 'minDomains');
    if (found <= 0)
        pod.faults.spec.outOfRange(at, found, '1 or more');
    if (action !== undefined && action !== 'DoNotSchedule') {
        pod.faults.spec.conflict(at, 'it goes only with whenUnsatisfiable: DoNotSchedule');
    }
}
function judgePolicies(pod, constraint, at) {
    for (const field of ['nodeAffinityPolicy', 'nodeTaintsPolicy']) {
        judgeSetOneOf(pod.faults.spec, constraint, at, field, ['Honor', 'Ignore']);
    }
}
/** ValidateMatchLabelKeysInTopologySpread */
function judgeSpreadKeys(pod, constraint, up) {
    const faults = pod.faults.spec;
    const keys = texts(constraint, 'matchLabelKeys');
    if (keys.length === 0)
        return;
    const selector = object(constraint, 'labelSelector');
    const at = child(up, 'matchLabelKeys');
    if (!has(constraint, 'labelSelector'))
        faults.forbidden(at, 'there is no labelSelector');
    const known = new Set(Object.keys(object(selector ?? {}, 'matchLabels') ?? {}));
    for (const expression of items(selector ?? {}, 'matchExpressions'))
        known.add((expression && fields_text(expression, 'key')) ?? '');
    for (const [index, key] of keys.entries()) {
        if (key === undefined)
            continue;
        faults.syntax(child(at, index), key, qualifiedNameFaults(key));
        if (known.has(key))
            faults.conflict(child(at, index), `${faults_shown(key)} is in the labelSelector too`);
    }
}

;// CONCATENATED MODULE: ./src/argo/pod/volume-certificates.ts






/** The part of validateProjectionSources about clusterTrustBundle. */
function judgeTrustBundle(faults, source, at, paths) {
    const byName = has(source, 'name');
    const bySigner = has(source, 'signerName');
    if (byName && bySigner)
        faults.conflict(at, 'only one of name and signerName is allowed');
    else if (byName) {
        const name = fields_text(source, 'name');
        if (name === '')
            faults.required(child(at, 'name'));
        else if (name !== undefined)
            faults.syntax(child(at, 'name'), name, bundleNameFaults(name));
        if (has(source, 'labelSelector'))
            faults.forbidden(child(at, 'labelSelector'), 'name is set');
    }
    else if (bySigner) {
        const signer = fields_text(source, 'signerName');
        if (signer !== undefined)
            judgeSigner(faults, signer, child(at, 'signerName'));
        judgeSelector(faults, object(source, 'labelSelector'), child(at, 'labelSelector'));
    }
    else
        faults.conflict(at, 'name or signerName is needed');
    judgeFile(faults, source, at, 'path', paths);
}
/** ValidateClusterTrustBundleName; the part before the last colon is the signer's name. */
function bundleNameFaults(name) {
    return dnsSubdomainFaults(name.slice(name.lastIndexOf(':') + 1));
}
const keyTypes = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'];
const day = 24 * 60 * 60;
/** The part of validateProjectionSources about podCertificate. */
function judgePodCertificate(faults, source, at, paths) {
    const signer = fields_text(source, 'signerName');
    if (signer !== undefined)
        judgeSigner(faults, signer, child(at, 'signerName'));
    const type = fields_text(source, 'keyType');
    if (type !== undefined && !keyTypes.includes(type))
        faults.unsupported(child(at, 'keyType'), type, keyTypes);
    const host = signer?.split('/')[0] ?? '';
    const longest = host === 'kubernetes.io' || host.endsWith('.kubernetes.io') ? day : 91 * day;
    const seconds = fields_int(source, 'maxExpirationSeconds', 3600);
    if (seconds < 3600 || seconds > longest) {
        faults.outOfRange(child(at, 'maxExpirationSeconds'), seconds, `3600 to ${longest}`);
    }
    const files = ['credentialBundlePath', 'keyPath', 'certificateChainPath'].filter((field) => fields_text(source, field) !== '');
    for (const field of files)
        judgeFile(faults, source, at, field, paths);
    if (files.length === 0)
        faults.conflict(at, 'one of credentialBundlePath, keyPath and certificateChainPath is needed');
}
function judgeFile(faults, source, at, field, paths) {
    const path = fields_text(source, field);
    if (path === undefined)
        return;
    const here = child(at, field);
    if (path === '') {
        faults.required(here);
        return;
    }
    const reasons = unreservedFaults(path);
    if (reasons.length > 0)
        faults.add(here, 'filePath', { found: faults_shown(path), reason: reasons.join('; ') });
    takePath(faults, path, here, paths);
}
/** ValidateSignerName: `example.com/name`. */
function judgeSigner(faults, signer, at) {
    if (signer === '') {
        faults.required(at);
        return;
    }
    const [domain = '', path, ...more] = signer.split('/');
    if (path === undefined || more.length > 0) {
        faults.syntax(at, signer, ['it has to be like example.com/name']);
        return;
    }
    const labels = domain.split('.');
    const reasons = [
        ...(byteLength(domain) > 253 ? ['at most 253 characters are allowed before /'] : []),
        ...(labels.some((label) => dnsLabelFaults(label).length > 0) ? ['before / it is no DNS name'] : []),
        ...(labels.length < 2 ? ['the domain needs two parts'] : []),
        ...(path.split('.').some((label) => dnsSubdomainFaults(label).length > 0)
            ? ['after / it is no DNS name']
            : []),
        ...(byteLength(signer) > 571 ? ['at most 571 characters are allowed'] : []),
    ];
    faults.syntax(at, signer, reasons);
}

;// CONCATENATED MODULE: ./src/argo/pod/volume-files.ts





const volumeFields = [
    'metadata.name',
    'metadata.namespace',
    'metadata.labels',
    'metadata.annotations',
    'metadata.uid',
];
/** validateSecretVolumeSource */
function judgeSecret(faults, source, at) {
    needText(faults, source, at, 'secret', 'secretName');
    judgeMode(faults, source, at, 'defaultMode');
    judgeItems(faults, source, at);
}
/** validateConfigMapVolumeSource */
function judgeConfigMap(faults, source, at) {
    needText(faults, source, at, 'configMap', 'name');
    judgeMode(faults, source, at, 'defaultMode');
    judgeItems(faults, source, at);
}
function needText(faults, json, at, source, field) {
    if (fields_text(json, field) === '')
        faults.add(child(at, field), 'sourceField', { source, field });
}
function judgeMode(faults, json, at, field) {
    const mode = fields_int(json, field);
    if (mode < 0 || mode > 0o777)
        faults.add(child(at, field), 'fileMode', { field, found: mode });
}
/** validateKeyToPath of each; `paths` tells the files of several sources apart. */
function judgeItems(faults, source, at, paths) {
    for (const [index, item] of items(source, 'items').entries()) {
        if (item === undefined)
            continue;
        const here = child(at, 'items', index);
        if (fields_text(item, 'key') === '')
            faults.required(child(here, 'key'));
        judgePath(faults, item, here, paths);
        judgeMode(faults, item, here, 'mode');
    }
}
function judgePath(faults, item, at, paths, field = 'path') {
    const path = fields_text(item, field);
    const here = child(at, field);
    if (path === '')
        faults.required(here);
    if (path === undefined || path === '')
        return;
    const reasons = unreservedFaults(path);
    if (reasons.length > 0)
        faults.add(here, 'filePath', { found: faults_shown(path), reason: reasons.join('; ') });
    takePath(faults, path, here, paths);
}
function takePath(faults, path, at, paths) {
    if (paths?.has(path) === true)
        faults.add(at, 'duplicateFile', { found: faults_shown(path) });
    paths?.add(path);
}
/** validateDownwardAPIVolumeSource */
function judgeDownwardVolume(faults, source, at) {
    judgeMode(faults, source, at, 'defaultMode');
    judgeDownwardFiles(faults, source, at);
}
/** validateDownwardAPIVolumeFile of each */
function judgeDownwardFiles(faults, source, at, paths) {
    for (const [index, file] of items(source, 'items').entries()) {
        if (file === undefined)
            continue;
        const here = child(at, 'items', index);
        judgePath(faults, file, here, paths);
        const field = object(file, 'fieldRef');
        const resource = object(file, 'resourceFieldRef');
        if (field !== undefined) {
            judgeFieldSelector(faults, field, child(here, 'fieldRef'), volumeFields);
            if (resource !== undefined)
                faults.add(here, 'fileSource', { reason: 'it has both' });
        }
        else if (resource !== undefined)
            judgeResourceSelector(faults, resource, child(here, 'resourceFieldRef'), true);
        else if (!has(file, 'fieldRef') && !has(file, 'resourceFieldRef'))
            faults.add(here, 'fileSource', { reason: 'it has none' });
        judgeMode(faults, file, here, 'mode');
    }
}
/** validateProjectedVolumeSource */
function judgeProjected(faults, volume, up, pod) {
    judgeMode(faults, volume, up, 'defaultMode');
    const paths = new Set();
    for (const [index, source] of items(volume, 'sources').entries()) {
        if (source === undefined)
            continue;
        const at = child(up, 'sources', index);
        const kinds = projections.filter((kind) => object(source, kind) !== undefined);
        for (const kind of kinds)
            judgeProjection(faults, kind, object(source, kind) ?? {}, child(at, kind), paths, pod);
        if (kinds.length > 1)
            faults.add(at, 'projectedSources', { sources: kinds.join(', ') });
    }
}
const projections = [
    'secret',
    'configMap',
    'downwardAPI',
    'serviceAccountToken',
    'clusterTrustBundle',
    'podCertificate',
];
function judgeProjection(faults, kind, source, at, paths, pod) {
    switch (kind) {
        case 'secret':
        case 'configMap':
            needText(faults, source, at, kind, 'name');
            judgeItems(faults, source, at, paths);
            return;
        case 'downwardAPI':
            judgeDownwardFiles(faults, source, at, paths);
            return;
        case 'serviceAccountToken': {
            const seconds = fields_int(source, 'expirationSeconds', 3600);
            if (seconds < 600 || seconds > 2 ** 32)
                faults.add(child(at, 'expirationSeconds'), 'tokenLifetime', { found: seconds });
            judgePath(faults, source, at, undefined);
            return;
        }
        case 'clusterTrustBundle':
            if (pod.options.gatedFields)
                judgeTrustBundle(faults, source, at, paths);
            return;
        case 'podCertificate':
            if (pod.options.gatedFields)
                judgePodCertificate(faults, source, at, paths);
            return;
    }
}

;// CONCATENATED MODULE: ./src/argo/pod/volume-claim.ts






/** validateEphemeralVolumeSource */
function judgeEphemeral(faults, source, up, pod) {
    const template = object(source, 'volumeClaimTemplate');
    if (template === undefined) {
        if (!has(source, 'volumeClaimTemplate'))
            faults.required(child(up, 'volumeClaimTemplate'));
        return;
    }
    const at = child(up, 'volumeClaimTemplate');
    // Argo Rollouts loses the metadata when it reads the pod template.
    if (pod.options.judge === 'apiServer')
        judgeTemplateMeta(faults, object(template, 'metadata'), child(at, 'metadata'));
    judgeClaimSpec(faults, object(template, 'spec') ?? {}, child(at, 'spec'), pod);
}
/** ValidateTemplateObjectMeta */
function judgeTemplateMeta(faults, meta, at) {
    if (meta === undefined)
        return;
    judgeAnnotations(faults, meta, at);
    judgeLabels(faults, meta, 'labels', at);
    for (const field of ['name', 'generateName', 'namespace', 'finalizers', 'ownerReferences']) {
        if (has(meta, field) && fields_text(meta, field) !== '')
            faults.forbidden(child(at, field), 'a claim template has only labels and annotations');
    }
}
const modes = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];
/** ValidatePersistentVolumeClaimSpec */
function judgeClaimSpec(faults, spec, at, pod) {
    const accessModes = texts(spec, 'accessModes');
    const here = child(at, 'accessModes');
    if (accessModes.length === 0 && (!has(spec, 'accessModes') || Array.isArray(spec.accessModes)))
        faults.required(here);
    judgeSelector(faults, object(spec, 'selector'), child(at, 'selector'));
    for (const [index, mode] of accessModes.entries()) {
        if (mode !== undefined && !modes.includes(mode))
            faults.unsupported(child(here, index), faults_shown(mode), modes);
    }
    if (accessModes.includes('ReadWriteOncePod') &&
        accessModes.some((mode) => mode !== 'ReadWriteOncePod' && modes.includes(mode ?? ''))) {
        faults.conflict(here, 'ReadWriteOncePod stands alone');
    }
    judgeStorage(faults, spec, at, pod);
    for (const field of ['storageClassName', 'volumeAttributesClassName']) {
        const name = fields_text(spec, field);
        if (name !== undefined && name !== '')
            faults.syntax(child(at, field), name, dnsSubdomainFaults(name));
    }
    const mode = has(spec, 'volumeMode') ? fields_text(spec, 'volumeMode') : 'Filesystem';
    if (mode !== undefined && mode !== 'Block' && mode !== 'Filesystem') {
        faults.unsupported(child(at, 'volumeMode'), mode, ['Block', 'Filesystem']);
    }
    judgeDataSources(faults, spec, at);
}
function judgeStorage(faults, spec, at, pod) {
    const requests = object(object(spec, 'resources') ?? {}, 'requests') ?? {};
    const here = child(at, 'resources', 'requests', 'storage');
    if (!Object.hasOwn(requests, 'storage')) {
        faults.add(here, 'claimStorage');
        return;
    }
    const found = requests.storage ?? 0;
    const amount = pod.quantity(found);
    if (amount !== undefined && amount <= 0n)
        faults.outOfRange(here, faults_shown((0,manifests_json/* scalarText */.ws)(found) ?? ''), 'more than 0');
}
function judgeDataSources(faults, spec, at) {
    const source = object(spec, 'dataSource');
    const reference = object(spec, 'dataSourceRef');
    for (const [json, field] of [
        [source, 'dataSource'],
        [reference, 'dataSourceRef'],
    ]) {
        if (json === undefined)
            continue;
        const here = child(at, field);
        for (const name of ['name', 'kind'])
            if (fields_text(json, name) === '')
                faults.required(child(here, name));
        const group = fields_text(json, 'apiGroup');
        if (group === '' && fields_text(json, 'kind') !== 'PersistentVolumeClaim') {
            faults.conflict(here, 'without apiGroup only a PersistentVolumeClaim is allowed');
        }
        if (group !== undefined && group !== '')
            faults.syntax(child(here, 'apiGroup'), group, dnsSubdomainFaults(group));
    }
    const namespace = reference && fields_text(reference, 'namespace');
    if (namespace !== undefined && namespace !== '') {
        faults.syntax(child(at, 'dataSourceRef', 'namespace'), namespace, dnsLabelFaults(namespace));
        if (source !== undefined)
            faults.conflict(child(at, 'dataSource'), 'dataSourceRef has a namespace');
    }
    else if (source !== undefined && reference !== undefined && !isSame(source, reference)) {
        faults.conflict(child(at, 'dataSource'), 'it differs from dataSourceRef');
    }
}
function isSame(one, other) {
    return ['apiGroup', 'kind', 'name'].every((field) => fields_text(one, field) === fields_text(other, field) && has(one, field) === has(other, field));
}

;// CONCATENATED MODULE: ./src/argo/pod/volume-sources.ts





/** Sources that only need some texts. */
function needing(source, ...fields) {
    return [
        source,
        (faults, json, at) => {
            for (const field of fields)
                needText(faults, json, at, source, field);
        },
    ];
}
/** Sources from storage systems, in the order of validateVolumeSource. */
const storageSources = [
    ['hostPath', judgeHostPath],
    ['gitRepo', judgeGitRepo],
    ['gcePersistentDisk', judgePartitioned('gcePersistentDisk', 'pdName')],
    ['awsElasticBlockStore', judgePartitioned('awsElasticBlockStore', 'volumeID')],
    ['nfs', judgeNfs],
    ['iscsi', judgeIscsi],
    ['glusterfs', judgeGlusterfs],
    ['flocker', judgeFlocker],
    needing('persistentVolumeClaim', 'claimName'),
    ['rbd', judgeRbd],
    ['cinder', judgeCinder],
    ['cephfs', judgeCephfs],
    ['quobyte', judgeQuobyte],
    ['fc', judgeFc],
    ['flexVolume', judgeFlexVolume],
    needing('azureFile', 'secretName', 'shareName'),
    needing('vsphereVolume', 'volumePath'),
    needing('photonPersistentDisk', 'pdID'),
    needing('portworxVolume', 'volumeID'),
    ['azureDisk', judgeAzureDisk],
    ['storageos', judgeStorageos],
    needing('scaleIO', 'gateway', 'system', 'volumeName'),
    ['csi', judgeCsi],
];
const hostPathTypes = [
    '',
    'BlockDevice',
    'CharDevice',
    'Directory',
    'DirectoryOrCreate',
    'File',
    'FileOrCreate',
    'Socket',
];
function judgeHostPath(faults, source, at) {
    const path = fields_text(source, 'path');
    if (path === '') {
        needText(faults, source, at, 'hostPath', 'path');
        return;
    }
    if (path !== undefined)
        faults.syntax(child(at, 'path'), path, backstepFaults(path));
    const type = fields_text(source, 'type');
    if (type !== undefined && !hostPathTypes.includes(type))
        faults.unsupported(child(at, 'type'), type, hostPathTypes.slice(1));
}
function judgeGitRepo(faults, source, at) {
    needText(faults, source, at, 'gitRepo', 'repository');
    const directory = fields_text(source, 'directory');
    if (directory !== undefined)
        faults.syntax(child(at, 'directory'), directory, descendingFaults(directory));
}
/** validateGCEPersistentDiskVolumeSource, validateAWSElasticBlockStoreVolumeSource */
function judgePartitioned(kind, field) {
    return (faults, source, at) => {
        needText(faults, source, at, kind, field);
        judgeByte(faults, source, at, 'partition');
    };
}
function judgeByte(faults, source, at, field) {
    const number = fields_int(source, field);
    if (number < 0 || number > 255)
        faults.outOfRange(child(at, field), number, '0 to 255');
}
function judgeNfs(faults, source, at) {
    needText(faults, source, at, 'nfs', 'server');
    needText(faults, source, at, 'nfs', 'path');
    const path = fields_text(source, 'path');
    if (path !== undefined && path !== '' && !path.startsWith('/'))
        faults.syntax(child(at, 'path'), path, ['it has to be absolute']);
}
function judgeIscsi(faults, source, at, pod) {
    needText(faults, source, at, 'iscsi', 'targetPortal');
    needText(faults, source, at, 'iscsi', 'iqn');
    const iqn = fields_text(source, 'iqn');
    if (iqn !== undefined && iqn !== '')
        faults.syntax(child(at, 'iqn'), iqn, initiatorFaults(iqn));
    judgeByte(faults, source, at, 'lun');
    const asksForSecret = bool(source, 'chapAuthDiscovery') === true || bool(source, 'chapAuthSession') === true;
    // Argo Rollouts loses both fields when it reads the template.
    if (asksForSecret && pod.options.judge === 'apiServer' && !has(source, 'secretRef')) {
        faults.add(child(at, 'secretRef'), 'sourceField', { source: 'iscsi', field: 'secretRef' });
    }
    const initiator = has(source, 'initiatorName') ? fields_text(source, 'initiatorName') : undefined;
    if (initiator !== undefined)
        faults.syntax(child(at, 'initiatorName'), initiator, initiatorFaults(initiator));
}
function initiatorFaults(name) {
    const isGood = (name.startsWith('iqn') && /iqn\.\d{4}-\d{2}\.[A-Za-z0-9.-]+:[^,;*&$|\s]+$/.test(name)) ||
        /^eui.[A-Za-z0-9]{16}$/.test(name) ||
        /^naa.[A-Za-z0-9]{32}$/.test(name);
    return isGood ? [] : ['it has to be like iqn.2000-01.com.example:name, eui.… or naa.…'];
}
function judgeGlusterfs(faults, source, at, pod) {
    needUnlost(faults, source, at, pod, 'glusterfs', 'endpoints');
    needText(faults, source, at, 'glusterfs', 'path');
}
/** A field that Argo Rollouts loses when it reads a pod template, its copy of the type naming it otherwise. */
function needUnlost(faults, json, at, pod, source, field) {
    if (pod.options.judge === 'argo')
        faults.add(child(at, field), 'lostField', { source, field });
    else
        needText(faults, json, at, source, field);
}
function judgeFlocker(faults, source, at) {
    const name = fields_text(source, 'datasetName');
    const uuid = fields_text(source, 'datasetUUID');
    if (name === '' && uuid === '')
        faults.conflict(at, 'datasetName or datasetUUID is needed');
    if (name !== '' && uuid !== '')
        faults.conflict(at, 'only one of datasetName and datasetUUID is allowed');
    if (name?.includes('/') === true)
        faults.syntax(child(at, 'datasetName'), name, ["'/' is not allowed in it"]);
}
function judgeRbd(faults, source, at, pod) {
    if (pod.options.judge === 'argo')
        faults.add(child(at, 'monitors'), 'lostField', { source: 'rbd', field: 'monitors' });
    else
        needList(faults, source, at, 'rbd', 'monitors');
    needUnlost(faults, source, at, pod, 'rbd', 'image');
}
function needList(faults, json, at, source, field) {
    if (has(json, field) && !Array.isArray(json[field]))
        return;
    if (list(json, field).length === 0)
        faults.add(child(at, field), 'sourceField', { source, field });
}
function judgeCinder(faults, source, at) {
    needText(faults, source, at, 'cinder', 'volumeID');
    needSecretName(faults, source, at, 'cinder', 'secretRef');
}
function needSecretName(faults, json, at, source, field) {
    const secret = object(json, field);
    if (secret !== undefined)
        needText(faults, secret, child(at, field), `the secret of a ${source}`, 'name');
}
function judgeCephfs(faults, source, at) {
    needList(faults, source, at, 'cephfs', 'monitors');
}
function judgeQuobyte(faults, source, at) {
    needText(faults, source, at, 'quobyte', 'registry');
    const registry = fields_text(source, 'registry');
    const tenant = fields_text(source, 'tenant');
    if (registry !== undefined && registry !== '') {
        if (byteLength(tenant ?? '') >= 65)
            faults.syntax(child(at, 'tenant'), tenant ?? '', ['at most 64 characters are allowed']);
        else if (!registry.split(',').every(isHostPort)) {
            faults.syntax(child(at, 'registry'), registry, [
                'it has to be host:port, or several of them with commas between',
            ]);
        }
    }
    needText(faults, source, at, 'quobyte', 'volume');
}
/** net.SplitHostPort */
function isHostPort(pair) {
    return /^(?:[^:[\]]*|\[[^[\]]*\]):[^:[\]]*$/.test(pair);
}
function judgeFc(faults, source, at) {
    const names = list(source, 'targetWWNs').length;
    const ids = list(source, 'wwids').length;
    const here = child(at, 'targetWWNs');
    if (names === 0 && ids === 0)
        faults.conflict(here, 'targetWWNs or wwids are needed');
    if (names > 0 && ids > 0)
        faults.conflict(here, 'only one of targetWWNs and wwids is allowed');
    if (names === 0)
        return;
    if (!has(source, 'lun'))
        faults.add(child(at, 'lun'), 'sourceField', { source: 'fc', field: 'lun' });
    else
        judgeByte(faults, source, at, 'lun');
}
function judgeFlexVolume(faults, source, at) {
    needText(faults, source, at, 'flexVolume', 'driver');
    for (const key of Object.keys(object(source, 'options') ?? {})) {
        const slash = key.indexOf('/');
        const domain = `.${key.slice(0, slash === -1 ? undefined : slash).toLowerCase()}`;
        if (domain.endsWith('.kubernetes.io') || domain.endsWith('.k8s.io')) {
            faults.syntax(child(at, 'options', key), key, ['kubernetes.io and k8s.io are reserved']);
        }
    }
}
function judgeAzureDisk(faults, source, at, pod) {
    needText(faults, source, at, 'azureDisk', 'diskName');
    needUnlost(faults, source, at, pod, 'azureDisk', 'diskURI');
    const cachings = ['None', 'ReadOnly', 'ReadWrite'];
    const caching = fields_text(source, 'cachingMode');
    if (has(source, 'cachingMode') && caching !== undefined && !cachings.includes(caching)) {
        faults.unsupported(child(at, 'cachingMode'), caching, cachings);
    }
    const kinds = ['Dedicated', 'Managed', 'Shared'];
    const kind = has(source, 'kind') ? fields_text(source, 'kind') : 'Shared';
    if (kind === undefined)
        return;
    if (!kinds.includes(kind))
        faults.unsupported(child(at, 'kind'), kind, kinds);
    const uri = fields_text(source, 'diskURI');
    const start = kind === 'Managed' ? '/subscriptions/' : 'https://';
    if (uri === undefined || uri === '' || pod.options.judge === 'argo' || uri.startsWith(start))
        return;
    faults.syntax(child(at, 'diskURI'), faults_shown(uri), [`that of a ${kind} disk begins with ${start}`]);
}
function judgeStorageos(faults, source, at) {
    needText(faults, source, at, 'storageos', 'volumeName');
    for (const field of ['volumeName', 'volumeNamespace']) {
        const name = fields_text(source, field);
        if (name !== undefined && name !== '')
            faults.syntax(child(at, field), name, dnsLabelFaults(name));
    }
    needSecretName(faults, source, at, 'storageos', 'secretRef');
}
function judgeCsi(faults, source, at) {
    needText(faults, source, at, 'csi', 'driver');
    const driver = fields_text(source, 'driver');
    if (driver !== undefined && driver !== '') {
        const reasons = [
            ...(byteLength(driver) > 63 ? ['at most 63 characters are allowed'] : []),
            ...dnsSubdomainFaults(driver.toLowerCase()),
        ];
        faults.syntax(child(at, 'driver'), driver, reasons);
    }
    needSecretName(faults, source, at, 'csi', 'nodePublishSecretRef');
    const secret = fields_text(object(source, 'nodePublishSecretRef') ?? {}, 'name');
    if (secret !== undefined && secret !== '') {
        faults.syntax(child(at, 'nodePublishSecretRef', 'name'), secret, dnsSubdomainFaults(secret));
    }
}

;// CONCATENATED MODULE: ./src/argo/pod/volumes.ts






const volumeSentences = {
    duplicateVolume: 'volume name {found} is taken by another volume of the pod',
    W9: 'volume {volume} has the sources {sources}: exactly one is allowed (a strategic merge by name keeps the source it does not know of)',
    sourceField: '{source} volume needs {field}',
    fileMode: '{field} is {found}; it has to be 0 to 511 (0777 octal)',
    filePath: 'path {found} is refused: {reason}',
    duplicateFile: 'two files of the volume have the path {found}',
    fileSource: 'a file needs exactly one of fieldRef and resourceFieldRef: {reason}',
    fieldPath: 'field {found} is not offered here; accepted: {accepted}',
    tokenLifetime: 'expirationSeconds is {found}; it has to be 600 to 4294967296',
    projectedSources: 'a projected source holds only one kind of thing, here {sources}',
    claimStorage: 'the claim template asks for no storage',
    lostField: 'Argo Rollouts loses {field} of a {source} volume when it reads the pod template, and then refuses the volume: use a PersistentVolumeClaim',
    S8: 'the read-write GCE disk {disk} can be attached to one node, but there are {replicas} replicas',
};
/** Names of sources in the order in which validateVolumeSource looks at them. */
const sources = [
    ['emptyDir', () => undefined],
    ...storageSources.slice(0, 4),
    ['secret', judgeSecret],
    ...storageSources.slice(4, 13),
    ['downwardAPI', judgeDownwardVolume],
    ...storageSources.slice(13, 15),
    ['configMap', judgeConfigMap],
    ...storageSources.slice(15, 21),
    ['projected', judgeProjected],
    ...storageSources.slice(21),
    ['ephemeral', judgeEphemeral],
    ['image', judgeImage],
];
/** ValidateVolumes, where only the names of valid volumes count as taken. A volume without a source is an emptyDir (SetDefaults_Volume). */
function judgeVolumes(pod) {
    const faults = pod.faults.volume;
    const names = new Set();
    for (const [index, volume] of pod.volumes.entries()) {
        if (volume === undefined)
            continue;
        const at = child(pod.at, 'volumes', index);
        const name = fields_text(volume, 'name');
        const before = faults.found.length;
        judgeSource(pod, volume, name ?? '', at);
        if (name === '')
            faults.required(child(at, 'name'));
        else if (name !== undefined)
            faults.syntax(child(at, 'name'), name, dnsLabelFaults(name));
        if (name === undefined)
            continue;
        if (names.has(name))
            faults.add(child(at, 'name'), 'duplicateVolume', { found: faults_shown(name) });
        if (faults.found.length === before)
            names.add(name);
    }
}
function judgeSource(pod, volume, name, at) {
    const faults = pod.faults.volume;
    const present = sources.filter(([field]) => object(volume, field) !== undefined);
    const [first, ...others] = present;
    if (first === undefined)
        return;
    const [field, judge] = first;
    const source = object(volume, field) ?? {};
    if (others.length > 0) {
        const facts = { volume: faults_shown(name), sources: present.map(([one]) => one).join(', ') };
        for (const [other] of others)
            faults.add(child(at, other), 'W9', facts);
    }
    judge(faults, source, child(at, field), pod);
    if (field === 'emptyDir')
        judgeSizeLimit(pod, source, child(at, field));
    const iscsi = object(volume, 'iscsi');
    if (iscsi !== undefined &&
        has(iscsi, 'initiatorName') &&
        byteLength(`${name}:${fields_text(iscsi, 'targetPortal') ?? ''}`) > 64) {
        faults.syntax(child(at, 'name'), name, [
            'with the target portal of the initiator it has more than 64 characters',
        ]);
    }
}
function judgeSizeLimit(pod, source, at) {
    const limit = source.sizeLimit;
    if (typeof limit !== 'string' && typeof limit !== 'number')
        return;
    const amount = pod.quantity(limit);
    if (amount === undefined)
        pod.faults.volume.conflict(child(at, 'sizeLimit'), `${faults_shown(limit)} is not a quantity, such as 1Gi`);
    else if (amount < 0n)
        pod.faults.volume.outOfRange(child(at, 'sizeLimit'), limit, 'no negative quantity');
}
/** validateImageVolumeSource. Argo Rollouts validates without the default of the pull policy, its gate being off. */
function judgeImage(faults, source, at, pod) {
    if (!pod.options.gatedFields)
        return;
    const policy = fields_text(source, 'pullPolicy');
    const accepted = ['Always', 'IfNotPresent', 'Never'];
    if (policy === '')
        faults.required(child(at, 'pullPolicy'));
    else if (policy !== undefined && !accepted.includes(policy))
        faults.unsupported(child(at, 'pullPolicy'), policy, accepted);
}
/** validateDisks of Kubernetes before 1.30 (ValidateReadOnlyPersistentDisks), which Argo Rollouts up to 1.8 is built with. */
function judgeExclusiveDisks(pod, replicas) {
    if (!pod.options.exclusiveDisks || replicas <= 1)
        return;
    for (const [index, volume] of pod.volumes.entries()) {
        const disk = volume && object(volume, 'gcePersistentDisk');
        if (disk === undefined || bool(disk, 'readOnly') === true)
            continue;
        pod.faults.volume.add(child(pod.at, 'volumes', index, 'gcePersistentDisk', 'readOnly'), 'S8', {
            disk: faults_shown(fields_text(disk, 'pdName') ?? ''),
            replicas,
        });
    }
}

;// CONCATENATED MODULE: ./src/argo/pod/windows.ts





/** validateHostUsers, validateWindowsHostProcessPod */
function judgeHostUsers(pod) {
    judgeHostProcess(pod);
    if (pod.options.judge === 'argo' || sharesUsers(pod))
        return;
    const faults = pod.faults.spec;
    for (const field of ['hostNetwork', 'hostPID', 'hostIPC']) {
        if (isOnHost(pod, field))
            faults.forbidden(child(pod.at, field), 'hostUsers is false');
    }
    for (const [container, at] of everyContainer(pod)) {
        if (list(container, 'volumeDevices').length > 0)
            faults.forbidden(child(at, 'volumeDevices'), 'hostUsers is false');
    }
}
function judgeHostProcess(pod) {
    const faults = pod.faults.spec;
    const ofPod = bool(object(object(pod.spec, 'securityContext') ?? {}, 'windowsOptions') ?? {}, 'hostProcess');
    let containers = 0;
    let processes = 0;
    for (const [container, at] of everyContainer(pod)) {
        containers += 1;
        const own = bool(object(object(container, 'securityContext') ?? {}, 'windowsOptions') ?? {}, 'hostProcess');
        if (ofPod !== undefined && own !== undefined && own !== ofPod) {
            faults.add(child(at, 'securityContext', 'windowsOptions', 'hostProcess'), 'hostProcess', {
                reason: `the pod says hostProcess: ${ofPod}, its container ${own}`,
            });
        }
        if (own ?? ofPod ?? false)
            processes += 1;
    }
    if (processes === 0)
        return;
    if (processes !== containers)
        faults.add(pod.at, 'hostProcess', {
            reason: 'all containers have to be HostProcess containers, or none',
        });
    if (!isOnHost(pod, 'hostNetwork')) {
        const lost = pod.options.judge === 'argo' && bool(pod.spec, 'hostNetwork') === true;
        faults.add(child(pod.at, 'hostNetwork'), 'hostProcess', {
            reason: lost
                ? 'HostProcess containers need hostNetwork, which Argo Rollouts loses when it reads the pod template'
                : 'HostProcess containers need hostNetwork: true',
        });
    }
}
const onlyLinuxPod = ['hostUsers', 'hostPID', 'hostIPC', 'shareProcessNamespace'];
const onlyLinuxContext = [
    'appArmorProfile',
    'seLinuxOptions',
    'seccompProfile',
    'fsGroup',
    'fsGroupChangePolicy',
    'sysctls',
    'runAsUser',
    'runAsGroup',
    'supplementalGroups',
    'supplementalGroupsPolicy',
    'seLinuxChangePolicy',
];
const onlyLinuxContainer = [
    'appArmorProfile',
    'seLinuxOptions',
    'seccompProfile',
    'capabilities',
    'readOnlyRootFilesystem',
    'privileged',
    'allowPrivilegeEscalation',
    'procMount',
    'runAsUser',
    'runAsGroup',
];
/** validateOS, validateLinux, validateWindows */
function judgeSystem(pod) {
    const os = object(pod.spec, 'os');
    const system = os && fields_text(os, 'name');
    if (system === undefined)
        return;
    const faults = pod.faults.spec;
    if (system === '')
        faults.required(child(pod.at, 'os', 'name'));
    else if (system === 'linux')
        refuse(pod, system, ['windowsOptions'], ['windowsOptions']);
    else if (system === 'windows') {
        if (pod.options.judge === 'apiServer') {
            for (const field of onlyLinuxPod) {
                const isFlag = field === 'hostPID' || field === 'hostIPC';
                if (isFlag ? bool(pod.spec, field) === true : has(pod.spec, field)) {
                    faults.add(child(pod.at, field), 'windows', { field, system });
                }
            }
        }
        refuse(pod, system, onlyLinuxContext, onlyLinuxContainer);
    }
    else
        faults.unsupported(child(pod.at, 'os', 'name'), system, ['linux', 'windows']);
}
function refuse(pod, system, context, container) {
    const faults = pod.faults.spec;
    const ofPod = object(pod.spec, 'securityContext') ?? {};
    for (const field of context) {
        const isEmpty = field === 'sysctls' && list(ofPod, field).length === 0;
        if (has(ofPod, field) && !isEmpty)
            faults.add(child(pod.at, 'securityContext', field), 'windows', { field, system });
    }
    for (const [each, at] of everyContainer(pod)) {
        const own = object(each, 'securityContext') ?? {};
        for (const field of container) {
            if (has(own, field))
                faults.add(child(at, 'securityContext', field), 'windows', { field, system });
        }
    }
}

;// CONCATENATED MODULE: ./src/argo/pod/judge.ts

















/**
 * Everything that k8s.io/kubernetes/pkg/apis/core/validation ValidatePodTemplateSpec (ValidatePodCreate for a Pod) of v1.34 says
 * of a pod after the defaults of pkg/apis/core/v1, in the order of its source. `path` is where metadata and spec are.
 */
function judgePod(template, path, options) {
    const pod = readPod(template, path, options);
    judgePodMetadata(pod);
    judgeVolumes(pod);
    judgeResourceClaims(pod);
    judgeContainers(pod);
    judgeInitContainers(pod);
    judgePodResources(pod);
    judgeHostNetworkPorts(pod);
    judgePodSecurity(pod);
    judgeAffinity(pod);
    judgeDns(pod);
    judgeTopologySpread(pod);
    judgeHostUsers(pod);
    judgeTolerations(pod);
    judgeReferences(pod);
    judgeSystem(pod);
    if (options.gatedFields)
        for (const [container, at] of everyContainer(pod))
            judgeFileVolumes(pod, container, at);
    judgeProfileAnnotations(pod);
    return pod;
}
function readPod(template, path, options) {
    const up = startAt(path);
    const spec = object(template, 'spec') ?? empty;
    const volumes = items(spec, 'volumes');
    return {
        metadata: object(template, 'metadata') ?? empty,
        spec,
        at: child(up, 'spec'),
        metadataAt: child(up, 'metadata'),
        options,
        faults: {
            container: new Faults(),
            volume: new Faults(),
            probe: new Faults(),
            spec: new Faults(),
            resources: new Faults(),
            metadata: new Faults(),
        },
        containers: items(spec, 'containers'),
        initContainers: items(spec, 'initContainers'),
        volumes,
        volumeNames: new Set(volumes.map((volume) => (volume && fields_text(volume, 'name')) ?? '')),
        claimNames: claimNamesOf(spec),
        quantity: resources_amountOf,
    };
}
/** All faults of a family, in the order in which they were found. */
function faultsIn(pod, family) {
    return pod.faults[family].found;
}

// EXTERNAL MODULE: ./src/argo/versions.ts
var argo_versions = __webpack_require__(9756);
;// CONCATENATED MODULE: ./src/argo/pod/options.ts

/**
 * As Argo Rollouts calls the validation of the Kubernetes release it is built with: nearly all options are off
 * (validation.go, allowAllPodValidationOptions).
 */
function argoOptions(version) {
    return {
        judge: 'argo',
        isPod: false,
        relaxedEnvNames: false,
        relaxedSearchDomains: false,
        zeroSleep: false,
        resizePolicies: 'containers',
        podResources: false,
        divisibleHugePages: false,
        deletionCost: false,
        mergedSpreadKeys: false,
        hostUsers: false,
        gatedFields: (0,argo_versions/* isAtLeast */.du)(version, '1.9'),
        initRestartPolicies: (0,argo_versions/* isAtLeast */.du)(version, '1.9') ? ['Always'] : [],
        exclusiveDisks: !(0,argo_versions/* isAtLeast */.du)(version, '1.9'),
        ignoresPrivileged: !(0,argo_versions/* isAtLeast */.du)(version, '1.10'),
    };
}
/** As an API server of that version judges with the feature gates it has by default: pkg/api/pod/util.go, GetValidationOptionsFromPodSpecAndMeta. */
function apiServerOptions({ kubernetes }, isPod) {
    return {
        judge: 'apiServer',
        isPod,
        relaxedEnvNames: (0,argo_versions/* isAtLeast */.du)(kubernetes, '1.32'),
        relaxedSearchDomains: (0,argo_versions/* isAtLeast */.du)(kubernetes, '1.33'),
        zeroSleep: (0,argo_versions/* isAtLeast */.du)(kubernetes, '1.33'),
        resizePolicies: (0,argo_versions/* isAtLeast */.du)(kubernetes, '1.33') ? 'all' : 'ignored',
        podResources: (0,argo_versions/* isAtLeast */.du)(kubernetes, '1.34'),
        divisibleHugePages: true,
        deletionCost: true,
        mergedSpreadKeys: (0,argo_versions/* isAtLeast */.du)(kubernetes, '1.34'),
        hostUsers: (0,argo_versions/* isAtLeast */.du)(kubernetes, '1.33'),
        gatedFields: false,
        // Restart rules are on by default from 1.35 on; sidecars are, from 1.29 on.
        initRestartPolicies: (0,argo_versions/* isAtLeast */.du)(kubernetes, '1.35') ? ['Always', 'Never', 'OnFailure'] : ['Always'],
        exclusiveDisks: false,
        ignoresPrivileged: false,
    };
}

;// CONCATENATED MODULE: ./src/argo/pod/judge-workloads.ts









const memory = new WeakMap();
/** Faults of one family in all pod templates of a target. The templates are judged once for all rules. */
function templateFaults(world, family) {
    let known = memory.get(world.index);
    if (known?.versions !== world.versions) {
        known = { versions: world.versions, judged: judgeAll(world.index, world.versions) };
        memory.set(world.index, known);
    }
    return known.judged.get(family) ?? [];
}
function judgeAll(index, versions) {
    const all = new Map();
    const take = (judged) => {
        for (const [family, faults] of judged) {
            const known = all.get(family);
            if (known === undefined)
                all.set(family, [...faults]);
            else
                known.push(...faults);
        }
    };
    for (const workload of index.workloads)
        take(judgeWorkload(workload, versions));
    for (const manifest of index.byKind('PodTemplate'))
        if (manifest.ref.group === '')
            take(judgePodTemplate(manifest, versions));
    for (const manifest of index.byKind('Experiment'))
        if (manifest.ref.group === 'argoproj.io')
            take(judgeQuantities(manifest, versions));
    return all;
}
/** A template that stands alone, for the `workloadRef` of a Rollout: its kind has no rules of its own about pods. */
function judgePodTemplate(manifest, versions) {
    const pod = judgePod((0,manifests_json/* objectAt */.lJ)(manifest.json, 'template') ?? {}, ['template'], apiServerOptions(versions, false));
    return new Map(families(pod).map(([family, found]) => [family, found.map(faultOf(manifest))]));
}
/** The CRD takes any text for a quantity, and the controller can then not read the Experiment at all. */
function judgeQuantities(manifest, versions) {
    const found = (0,manifests_json/* listAt */.gT)(manifest.json, 'spec', 'templates').flatMap((template, at) => {
        const pod = judgePod((0,manifests_json/* objectAt */.lJ)(template, 'template') ?? {}, [], apiServerOptions(versions, false));
        return quantities(pod).map((fault) => ({
            ...fault,
            path: ['spec', 'templates', at, 'template', ...fault.path],
        }));
    });
    return new Map([['resources', found.map(faultOf(manifest))]]);
}
function faultOf(manifest) {
    return (fault) => ({
        fault,
        owner: manifest,
        writtenIn: manifest,
        path: keyedPath(manifest.json, fault.path),
        isOfPods: false,
    });
}
/** Quantities that no Go program can decode. */
function quantities({ faults }) {
    return faults.resources.found.filter(({ key }) => key === 'quantity');
}
function families({ faults }) {
    return Object.entries(faults).map(([family, { found }]) => [
        family,
        found,
    ]);
}
function judgeWorkload(workload, versions) {
    const { manifest, replicas } = workload;
    const template = workload.template ?? missingTemplate(manifest);
    const judged = new Map();
    const isPod = manifest.ref.kind === 'Pod';
    const isRollout = manifest.ref.kind === 'Rollout';
    const path = (template?.path ?? []).filter((step) => typeof step === 'string');
    const json = template && ((0,manifests_json/* objectAt */.lJ)(template.writtenIn.json, ...path) ?? {});
    if (template === undefined || json === undefined)
        return judged;
    const take = (all, isOfPods, known) => {
        for (const [family, found] of all) {
            for (const fault of found) {
                if (known.has(judge_workloads_keyOf(fault)) || (isRollout && isRestartPolicy(fault, path)))
                    continue;
                const list = judged.get(family) ?? [];
                list.push({
                    fault,
                    owner: manifest,
                    writtenIn: template.writtenIn,
                    path: keyedPath(template.writtenIn.json, fault.path),
                    isOfPods,
                });
                judged.set(family, list);
            }
        }
    };
    const server = judgePod(json, path, apiServerOptions(versions, isPod));
    if (!isRollout) {
        judgeForKind(server, manifest.ref.kind);
        take(families(server), false, new Set());
        return judged;
    }
    const controller = judgePod(json, path, argoOptions(versions.argoRollouts));
    if (!isReadable(manifest)) {
        // What it cannot even decode comes before that.
        if (template.writtenIn === manifest)
            take([['resources', quantities(controller)]], false, new Set());
        return judged;
    }
    judgeExclusiveDisks(controller, (0,manifests_json/* numberAt */.tk)(manifest.json, 'spec', 'replicas') ?? replicas ?? 1);
    if (template.writtenIn !== manifest) {
        // What the API server refuses there is said of the object that the template is written in.
        take(families(controller), false, keysOf(server));
        return judged;
    }
    take(families(controller), false, new Set());
    take(families(server), true, keysOf(controller));
    return judged;
}
function keysOf(pod) {
    return new Set(Object.values(pod.faults).flatMap(({ found }) => found.map(judge_workloads_keyOf)));
}
function judge_workloads_keyOf({ key, path }) {
    return `${key} ${path.join('\0')}`;
}
/** Pods of a Rollout take one policy only: the rule of its spec says so. */
function isRestartPolicy({ key, path }, template) {
    return key === 'unsupported' && path.length === template.length + 2 && path.at(-1) === 'restartPolicy';
}
const withTemplate = new Set(['Rollout', 'Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job']);
/** A workload that neither has a template nor borrows one is judged as if it had an empty one. */
function missingTemplate(manifest) {
    const spec = (0,manifests_json/* objectAt */.lJ)(manifest.json, 'spec');
    if (spec === undefined || !withTemplate.has(manifest.ref.kind))
        return undefined;
    if (has(spec, 'workloadRef') || has(spec, 'template'))
        return undefined;
    return { writtenIn: manifest, path: ['spec', 'template'] };
}
/** The controller looks at no template of a Rollout whose selector is refused (validation.go, ValidateRolloutSpec). */
function isReadable(manifest) {
    if (manifest.ref.kind !== 'Rollout')
        return true;
    const faults = new Faults();
    judgeSelector(faults, (0,manifests_json/* objectAt */.lJ)(manifest.json, 'spec', 'selector'), child(undefined, 'selector'));
    return faults.found.length === 0;
}

// EXTERNAL MODULE: ./src/rules/messages.ts
var rules_messages = __webpack_require__(2819);
;// CONCATENATED MODULE: ./src/rules/template-faults.ts




/**
 * Sentences of one part of the pod validation as messages of a rule. `refusedPods` is for a Rollout that its controller accepts
 * and whose pods the API server refuses: the controller reads some fields otherwise than they are meant.
 */
function templateMessages(sentences, used) {
    const own = Object.entries(sentences).map(([key, sentence]) => [messageOf(key), sentence]);
    const shared = used.map((key) => key === 'refusedPods'
        ? [key, 'the API server refuses the pods of this Rollout: {reason}']
        : [messageOf(key), sharedSentences[key]]);
    return Object.fromEntries([...shared, ...own]);
}
function messageOf(key) {
    return /^[A-Z]\d+$/.test(key) ? key : `S7.${key}`;
}
/** What a family of checks finds in all pod templates of the target. */
function* templateViolations(world, family, messages) {
    for (const { fault, owner, writtenIn, path, isOfPods } of templateFaults(world, family)) {
        const message = messageOf(fault.key);
        const hasTemplate = (0,manifests_path/* resolvePath */.o)(writtenIn.json, path.slice(0, -2)) !== undefined;
        yield {
            ...(isOfPods
                ? { message: 'refusedPods', facts: { reason: (0,rules_messages/* fillMessage */.f)(messages[message], fault.facts) } }
                : { message, facts: fault.facts }),
            where: { kind: 'object', object: writtenIn.ref, path },
            subject: owner.ref,
            part: partOf(fault.key, fault.path, path, hasTemplate),
        };
    }
}
/** The handler of a readiness probe is also what readiness-path speaks of; of the rest the schema may speak, by path. */
function partOf(key, steps, path, hasTemplate) {
    // Without a template the schema speaks of the template.
    if (key === 'noContainers' && !hasTemplate)
        return (0,manifests_path/* formatPath */.j)(path.slice(0, -2));
    if (key === 'sleep')
        return drainPart;
    const at = steps.indexOf('readinessProbe');
    if (at !== -1 && (key === 'noHandler' || key === 'port')) {
        const container = path[at - 1];
        return readinessHandler(typeof container === 'object' ? container.value : '');
    }
    return (0,manifests_path/* formatPath */.j)(key.startsWith('duplicate') ? path.slice(0, -1) : path);
}
/** A preStop hook that does not fit into the grace period: termination-drain speaks of both. */
const drainPart = 'grace period and preStop hook';
function readinessHandler(container) {
    return `readiness handler of ${container}`;
}

;// CONCATENATED MODULE: ./src/rules/rg107-readiness-path.ts







const readinessPath = {
    meta: {
        id: 'RG107',
        name: 'readiness-path',
        title: 'Every serving container has a readiness probe that asks the application itself',
        scope: 'target',
        subsumes: ['RG442', 'RG446'],
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
        yield {
            message: 'noProbe',
            facts: { ...facts, services },
            ...at(),
            part: readinessHandler(container.name),
        };
        return;
    }
    const part = 'readiness path';
    const declared = profile?.readinessPath ?? options.path;
    const wantsPath = declared === undefined ? profile !== undefined : declared !== 'none';
    if (handler !== 'httpGet' && wantsPath) {
        yield { message: 'notHttp', facts: { ...facts, found: handler }, ...at(handler), part };
        return;
    }
    if (handler === 'httpGet' && wantsPath) {
        const path = (0,manifests_json/* textAt */.$6)(probe, 'httpGet', 'path');
        const wanted = declared ?? path;
        if (path === undefined)
            yield { message: 'noPath', facts, ...at('httpGet'), part };
        else if (path !== wanted && path.split('?')[0] !== wanted) {
            yield {
                message: 'otherPath',
                facts: { ...facts, found: path, wanted: wanted ?? '' },
                ...at('httpGet', 'path'),
                part,
            };
        }
    }
    if (handler === 'httpGet' || handler === 'tcpSocket') {
        const port = (0,manifests_json/* valueAt */.fK)(probe, handler, 'port');
        const presence = (0,manifests_containers/* portPresence */.R5)(container, port);
        const found = (0,manifests_json/* scalarText */.ws)(port) ?? '(none)';
        if (presence === 'missing') {
            yield {
                message: 'unknownPort',
                facts: { ...facts, found },
                ...at(handler, 'port'),
                part: readinessHandler(container.name),
            };
        }
        else if (presence === 'undeclared' && !isReachable(Number(port), workload)) {
            // The process may listen there all the same, as that of every scaffolded operator does: only a contract makes more than a note of it.
            yield {
                message: 'undeclaredPort',
                facts: { ...facts, found },
                ...at(handler, 'port'),
                part,
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
        // A budget that misses the pods is why no budget selects them.
        subsumes: ['RG323'],
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
        subsumes: ['RG442'],
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
            part: drainPart,
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
                part: drainPart,
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
                    yield* rg115_matrix_rollback_reference_judgeReferences(scenario);
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
function* rg115_matrix_rollback_reference_judgeReferences(scenario) {
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

// EXTERNAL MODULE: ./src/inputs/nearest.ts
var nearest = __webpack_require__(3915);
;// CONCATENATED MODULE: ./src/references/near-names.ts

/** Names compared letter by letter, and missing references that are compared so, in one target: the rest goes without a hint. */
const mostCompared = 400;
const mostHints = 200;
/** https://github.com/kubernetes-sigs/kustomize/blob/master/api/hasher/hasher.go: ten digits without vowels and look-alikes. */
const hash = /-[2456789bcdfghkmt]{10}$/;
/** Answers for one target; names of a kind and namespace are read when they are first asked for. */
class NearNames {
    #index;
    #names = new Map();
    #hints = 0;
    constructor(index) {
        this.#index = index;
    }
    of({ from, to }) {
        const names = this.#namesOf(to.kind).get(to.namespace);
        if (names === undefined || to.name === '')
            return undefined;
        const tail = names.tails.get(to.name);
        if (tail !== undefined) {
            const plain = withoutHash(tail.ref.name);
            const affix = plain.slice(0, plain.length - to.name.length);
            if (affix === '')
                return { kind: 'hashed', manifest: tail };
            if (from.ref.name.startsWith(affix))
                return plain === tail.ref.name
                    ? { kind: 'affixed', manifest: tail, affix }
                    : { kind: 'hashed', manifest: tail };
        }
        const head = names.heads.get(to.name);
        const suffix = head?.ref.name.slice(to.name.length);
        if (head !== undefined && suffix !== undefined && from.ref.name.endsWith(suffix))
            return { kind: 'affixed', manifest: head, affix: suffix };
        if (names.byName.size > mostCompared || this.#hints >= mostHints)
            return undefined;
        this.#hints++;
        const manifest = names.byName.get((0,nearest/* nearestName */.qb)(to.name, [...names.byName.keys()]) ?? '');
        return manifest && { kind: 'similar', manifest };
    }
    #namesOf(kind) {
        const known = this.#names.get(kind);
        if (known !== undefined)
            return known;
        const read = readNames(this.#index.byKind(kind));
        this.#names.set(kind, read);
        return read;
    }
}
function withoutHash(name) {
    return name.replace(hash, '');
}
function readNames(manifests) {
    const byNamespace = new Map();
    for (const manifest of manifests) {
        const { namespace, name } = manifest.ref;
        let names = byNamespace.get(namespace);
        if (names === undefined) {
            names = { tails: new Map(), heads: new Map(), byName: new Map() };
            byNamespace.set(namespace, names);
        }
        names.byName.set(name, manifest);
        const plain = withoutHash(name);
        if (plain !== name)
            keep(names.tails, plain, manifest);
        for (let at = plain.indexOf('-'); at !== -1; at = plain.indexOf('-', at + 1)) {
            keep(names.tails, plain.slice(at + 1), manifest);
            keep(names.heads, plain.slice(0, at), manifest);
        }
    }
    return byNamespace;
}
/** The first one stays, except that a shorter name is a nearer one. */
function keep(names, part, manifest) {
    const known = names.get(part);
    if (known === undefined || manifest.ref.name.length < known.ref.name.length)
        names.set(part, manifest);
}

// EXTERNAL MODULE: ./src/references/graph.ts + 3 modules
var references_graph = __webpack_require__(2157);
// EXTERNAL MODULE: ./src/references/strategy-service-mentions.ts
var strategy_service_mentions = __webpack_require__(1475);
;// CONCATENATED MODULE: ./src/rules/missing-reference.ts
/** What another target of the environment may bring, so that nothing is missing. */
function needOf({ to: { group, kind, namespace, name } }) {
    return { kind: 'object', ref: { group, kind, namespace, name } };
}
function podsNeeded({ namespace, selector }) {
    return { kind: 'pods', namespace, selector };
}
/** Behind a sentence: what is rendered in place of the name, and what probably happened. */
function hintFor(near) {
    if (near === undefined)
        return '';
    const { kind, name } = near.manifest.ref;
    switch (near.kind) {
        case 'hashed':
            return `; kustomize rendered it as ${name} and did not carry that name into this kind (configurations with nameReference do)`;
        case 'affixed':
            return `; ${kind}/${name} is rendered: "${near.affix}" was not carried into this field (kustomize needs configurations with nameReference for custom resources)`;
        case 'similar':
            return `; did you mean ${name}?`;
    }
}
/** One reference for each object that something names and nobody brings: twelve variables of one ConfigMap are one fault. */
function oncePerObject(references) {
    const seen = new Set();
    return references.filter(({ from, to, lacks }) => {
        const id = JSON.stringify([
            idOf(from.ref),
            to.group,
            to.kind,
            to.namespace,
            to.name,
            lacks,
            lacks === 'key' && to.key,
        ]);
        if (seen.has(id))
            return false;
        seen.add(id);
        return true;
    });
}
function idOf({ group, kind, namespace, name }) {
    return [group, kind, namespace, name];
}

;// CONCATENATED MODULE: ./src/rules/rg301-strategy-service-exists.ts





/** `getReferencedServices` in rollout/controller.go: each name that is not empty, looked up in the namespace of the Rollout. */
const strategyServiceExists = {
    meta: {
        id: 'RG301',
        name: 'strategy-service-exists',
        title: 'Every Service that the strategy of a Rollout names exists in its namespace',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller refuses the whole Rollout (InvalidSpec) as long as one of its Services is missing: nothing is rolled out, and the pods keep the version they have.',
        remedy: 'Render the Service in the namespace of the Rollout, correct the name, or list it under `external.services` when something else creates it.',
        messages: {
            X1: '{rollout} names {service} as its {role} Service, which is not rendered in namespace {namespace}{hint}',
        },
    },
    *check({ index, external }) {
        const graph = (0,references_graph/* referencesOf */.C)(index, external);
        const near = new NearNames(index);
        for (const [role, graphRole] of Object.entries(strategy_service_mentions/* strategyServiceRoles */.K)) {
            for (const reference of graph.withRole(graphRole)) {
                if (reference.outcome !== 'missing')
                    continue;
                const { from, to, path } = reference;
                yield {
                    message: 'X1',
                    facts: {
                        rollout: nameOf(from),
                        service: to.name,
                        role,
                        namespace: to.namespace,
                        hint: hintFor(near.of(reference)),
                    },
                    where: inObject(from, ...path),
                    unless: needOf(reference),
                };
            }
        }
    },
};

;// CONCATENATED MODULE: ./src/references/strategy-services.ts

/** References from the strategies of Rollouts to Services, role by role. */
function strategyServiceReferences(graph) {
    return Object.values(strategy_service_mentions/* strategyServiceRoles */.K).flatMap((role) => graph.withRole(role));
}

;// CONCATENATED MODULE: ./src/rules/rg302-service-selects-rollout.ts





/** The controller itself puts it into the selectors. */
const hashLabel = 'rollouts-pod-template-hash';
/** `ValidateService` in validation_references.go; W14 is the same fault where a transformer of labels made it. */
const serviceSelectsRollout = {
    meta: {
        id: 'RG302',
        name: 'service-selects-rollout',
        title: 'The selectors of a Rollout’s Services match the labels of its pods',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'A label of the selector that the pod template lacks makes the controller refuse the Rollout; without the controller the Service would have no endpoint at all.',
        remedy: 'Make the selector of the Service and spec.template.metadata.labels agree; with kustomize add `configurations:` that carry labels into the Rollout, or `includeTemplates: true` and a field spec for it.',
        messages: {
            V1: '{service} of {rollout} selects {wanted}, but its pods have {found}',
            W14: '{service} of {rollout} selects {wanted}, but its pods have {found}: {rollout} itself carries the label, so a labels transformer reached the selector and not the pod template',
        },
    },
    *check({ index, external }) {
        for (const { from, path, found: service } of strategyServiceReferences((0,references_graph/* referencesOf */.C)(index, external))) {
            const template = index.workload(from.ref)?.template;
            // A template that should come from elsewhere and is not there is RG304's.
            if (service === undefined || (template === undefined && (0,pod_template/* workloadRefOf */.c3)(from) !== undefined))
                continue;
            const labels = template?.labels ?? {};
            const differing = Object.entries((0,manifests_json/* textMapAt */.Pf)(service.json, 'spec', 'selector')).filter(([key, value]) => key !== hashLabel && labels[key] !== value);
            if (differing.length === 0)
                continue;
            const isTransformed = differing.every(([key, value]) => labels[key] === undefined && carries(from, key, value));
            yield {
                message: isTransformed ? 'W14' : 'V1',
                facts: {
                    service: nameOf(service),
                    rollout: nameOf(from),
                    wanted: differing.map(([key, value]) => `${key}=${value}`).join(', '),
                    found: differing.map(([key]) => labelText(key, labels[key])).join(', '),
                },
                where: inObject(from, ...path),
            };
        }
    },
};
function carries(rollout, key, value) {
    return (0,manifests_json/* textMapAt */.Pf)(rollout.json, 'metadata', 'labels')[key] === value;
}
function labelText(key, value) {
    return value === undefined ? `no ${key}` : `${key}=${value}`;
}

;// CONCATENATED MODULE: ./src/rules/rg303-service-of-one-rollout.ts




const managedBy = 'argo-rollouts.argoproj.io/managed-by-rollouts';
/** V2 is `ValidateService` in validation_references.go. U11 ends there too: the first Rollout that the controller sees writes that annotation. */
const serviceOfOneRollout = {
    meta: {
        id: 'RG303',
        name: 'service-of-one-rollout',
        title: 'A Service belongs to the strategy of one Rollout',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller writes the hash of one ReplicaSet into the selector and its Rollout’s name into an annotation; it refuses every other Rollout that names the Service.',
        remedy: 'Give each Rollout Services of its own, and leave the annotation to the controller.',
        messages: {
            V2: '{service} is annotated as managed by Rollout "{owner}", but {rollout} names it',
            U11: '{rollout} and {other} name {service}: the controller refuses the one that comes second',
        },
    },
    *check({ index, external }) {
        const firstOf = new Map();
        const told = new Set();
        for (const reference of strategyServiceReferences((0,references_graph/* referencesOf */.C)(index, external))) {
            const { from, to, path, found: service } = reference;
            const owner = service && (0,manifests_json/* textMapAt */.Pf)(service.json, 'metadata', 'annotations')[managedBy];
            if (service !== undefined && owner !== undefined && owner !== from.ref.name) {
                const facts = { service: nameOf(service), owner, rollout: nameOf(from) };
                yield { message: 'V2', facts, where: inObject(from, ...path) };
                continue;
            }
            const key = JSON.stringify([to.namespace, to.name]);
            const first = firstOf.get(key);
            if (first === undefined)
                firstOf.set(key, reference);
            if (first === undefined || first.from.ref.name === from.ref.name)
                continue;
            const pair = JSON.stringify([key, from.ref.name]);
            if (told.has(pair))
                continue;
            told.add(pair);
            yield {
                message: 'U11',
                facts: { rollout: nameOf(from), other: nameOf(first.from), service: `Service/${to.name}` },
                where: inObject(from, ...path),
            };
        }
    },
};

// EXTERNAL MODULE: ./src/references/workload-refs.ts
var workload_refs = __webpack_require__(7904);
;// CONCATENATED MODULE: ./src/rules/rg304-workload-ref-exists.ts







/** `Resolve` in rollout/templateref.go, reported by `InvalidWorkloadRef` in validation.go. */
const workloadRefExists = {
    meta: {
        id: 'RG304',
        name: 'workload-ref-exists',
        title: 'A workloadRef names a Deployment, ReplicaSet or PodTemplate of the Rollout’s namespace',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'Without the object that it borrows its pod template from, the controller refuses the Rollout.',
        remedy: 'Write apiVersion, kind and name of a rendered workload (`apps/v1` Deployment or ReplicaSet, `v1` PodTemplate), or declare it under `external.objects`.',
        messages: {
            S15: '{rollout} borrows its pod template from {found}; Argo Rollouts can take one from apps/Deployment, apps/ReplicaSet and core PodTemplate',
            S16: '{rollout} borrows its pod template from {found}, which is not rendered in namespace {namespace}{hint}',
            'S16.version': '{rollout} borrows its pod template from {found} with apiVersion {apiVersion}, which the API server does not serve (wanted: {wanted})',
        },
    },
    *check({ index, external }) {
        for (const rollout of index.byKind('Rollout')) {
            const to = (0,pod_template/* workloadRefOf */.c3)(rollout);
            if (to === undefined || (0,workload_refs/* isTemplateKind */.V)(to))
                continue;
            const apiVersion = (0,manifests_json/* textAt */.$6)(rollout.json, 'spec', 'workloadRef', 'apiVersion') ?? '(no apiVersion)';
            const found = `${apiVersion} ${to.kind === '' ? '(no kind)' : to.kind}`;
            yield {
                message: 'S15',
                facts: { rollout: nameOf(rollout), found },
                where: inObject(rollout, 'spec', 'workloadRef'),
            };
        }
        const near = new NearNames(index);
        for (const reference of (0,references_graph/* referencesOf */.C)(index, external).withRole('workload-ref')) {
            const { from, to, path } = reference;
            const names = { rollout: nameOf(from), found: `${to.kind}/${to.name}` };
            const apiVersion = (0,manifests_json/* textAt */.$6)(from.json, 'spec', 'workloadRef', 'apiVersion') ?? '(none)';
            const wanted = to.group === '' ? 'v1' : `${to.group}/v1`;
            if (apiVersion !== wanted) {
                const facts = { ...names, apiVersion, wanted };
                yield { message: 'S16.version', facts, where: inObject(from, ...path) };
                continue;
            }
            if (reference.outcome !== 'missing')
                continue;
            yield {
                message: 'S16',
                facts: {
                    ...names,
                    namespace: to.namespace,
                    hint: hintFor(near.of(reference)),
                },
                where: inObject(from, ...path),
                unless: needOf(reference),
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/argo/analysis-spec.ts

const specs = new WeakMap();
/** Reads an analysis object once. What has a type that the API server refuses is read as if it were absent. */
function analysisSpec(manifest) {
    let spec = specs.get(manifest);
    if (spec === undefined) {
        const json = (0,manifests_json/* objectAt */.lJ)(manifest.json, 'spec');
        spec = {
            metrics: readMetrics(json),
            args: readArguments(json, ['spec']),
            dryRun: readMetricRules(json, 'dryRun', ['spec']),
            retention: readMetricRules(json, 'measurementRetention', ['spec']),
            templates: readTemplateReferences(json, ['spec', 'templates']),
        };
        specs.set(manifest, spec);
    }
    return spec;
}
/** `args` of a template or run. */
function readArguments(json, base) {
    return namedItems(json, 'args', base).map((item) => {
        const value = (0,manifests_json/* valueAt */.fK)(item.json, 'value');
        const from = (0,manifests_json/* objectAt */.lJ)(item.json, 'valueFrom');
        return {
            ...item,
            value: value === null ? undefined : (0,manifests_json/* scalarText */.ws)(value),
            from: from && ((0,manifests_json/* objectAt */.lJ)(from, 'secretKeyRef') === undefined ? 'other' : 'secret'),
        };
    });
}
function readMetricRules(json, list, base) {
    return (0,manifests_json/* listAt */.gT)(json, list).flatMap((item, at) => (0,manifests_json/* isObject */.Gv)(item) ? [{ metricName: (0,manifests_json/* textAt */.$6)(item, 'metricName') ?? '', path: [...base, list, at] }] : []);
}
/** `templates` of a template or of a Rollout's analysis; `base` is the path of the list. */
function readTemplateReferences(json, base) {
    return (0,manifests_json/* listAt */.gT)(json, 'templates').flatMap((item, at) => (0,manifests_json/* isObject */.Gv)(item) ? [readTemplateReference(item, [...base, at])] : []);
}
/** A `templateName` with its `clusterScope`. */
function readTemplateReference(item, path) {
    const kind = (0,manifests_json/* valueAt */.fK)(item, 'clusterScope') === true ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate';
    return { kind, name: (0,manifests_json/* textAt */.$6)(item, 'templateName') ?? '', path };
}
/** Objects of a list with the path to each: by name where that is unique, else by index. */
function namedItems(json, list, base) {
    const items = (0,manifests_json/* listAt */.gT)(json, list);
    const count = new Map();
    for (const item of items)
        count.set((0,manifests_json/* valueAt */.fK)(item, 'name'), (count.get((0,manifests_json/* valueAt */.fK)(item, 'name')) ?? 0) + 1);
    return items.flatMap((item, at) => {
        if (!(0,manifests_json/* isObject */.Gv)(item))
            return [];
        const name = (0,manifests_json/* textAt */.$6)(item, 'name') ?? '';
        const step = name !== '' && count.get(name) === 1 ? { key: 'name', value: name } : at;
        return [{ name, json: item, path: [...base, list, step] }];
    });
}
function readMetrics(json) {
    return namedItems(json, 'metrics', ['spec']);
}

;// CONCATENATED MODULE: ./src/argo/analysis-field.ts

/**
 * What a `fieldRef` of a Rollout's argument reads (k8s.io/kubernetes/pkg/fieldpath ExtractFieldPathAsString below `metadata`,
 * extractValueFromRollout elsewhere). `value` is `undefined` when only the cluster knows it.
 */
function readFieldReference(owner, path) {
    if (!path.startsWith('metadata'))
        return { value: undefined, isSupported: true };
    const [, map, key] = /^(.+?)\['(.*)'\]$/s.exec(path) ?? [];
    if (map !== undefined && key !== undefined) {
        if (map !== 'metadata.labels' && map !== 'metadata.annotations')
            return unsupported;
        // Deployment tools add labels, so an absent one is not known to be empty.
        return { value: (0,manifests_json/* textMapAt */.Pf)(owner.json, ...map.split('.'))[key], isSupported: true };
    }
    switch (path) {
        case 'metadata.name':
            return { value: owner.ref.name, isSupported: true };
        case 'metadata.namespace':
            return { value: owner.ref.namespace, isSupported: true };
        case 'metadata.uid':
        case 'metadata.labels':
        case 'metadata.annotations':
            return { value: undefined, isSupported: true };
        default:
            return unsupported;
    }
}
const unsupported = { value: undefined, isSupported: false };

;// CONCATENATED MODULE: ./src/argo/analysis-uses.ts



const uses = new WeakMap();
/**
 * Every analysis that Rollouts and Experiments start, in the controller's order (rollout/controller.go
 * getReferencedRolloutAnalyses, rollout/experiment.go GetExperimentFromTemplate, experiments/experiment.go). Those without
 * templates start nothing and are left out.
 */
function analysisUses(index) {
    let found = uses.get(index);
    if (found === undefined) {
        found = [
            ...index.byKind('Rollout').filter(isArgo).flatMap(usesOfRollout),
            ...index.byKind('Experiment').filter(isArgo).flatMap(usesOfExperiment),
        ].filter(({ references }) => references.length > 0);
        uses.set(index, found);
    }
    return found;
}
function isArgo({ ref }) {
    return ref.group === 'argoproj.io';
}
function usesOfRollout(owner) {
    const strategy = ['spec', 'strategy'];
    const blueGreen = (0,manifests_json/* objectAt */.lJ)(owner.json, ...strategy, 'blueGreen');
    if (blueGreen !== undefined) {
        return [
            ...rolloutUse(owner, 'prePromotion', blueGreen, [...strategy, 'blueGreen'], 'prePromotionAnalysis'),
            ...rolloutUse(owner, 'postPromotion', blueGreen, [...strategy, 'blueGreen'], 'postPromotionAnalysis'),
        ];
    }
    const canary = (0,manifests_json/* objectAt */.lJ)(owner.json, ...strategy, 'canary');
    if (canary === undefined)
        return [];
    const steps = (0,manifests_json/* listAt */.gT)(canary, 'steps').flatMap((step, at) => {
        if (!(0,manifests_json/* isObject */.Gv)(step))
            return [];
        const base = [...strategy, 'canary', 'steps', at];
        return [
            ...rolloutUse(owner, 'step', step, base, 'analysis'),
            ...experimentStepUses(owner, (0,manifests_json/* objectAt */.lJ)(step, 'experiment'), [...base, 'experiment']),
        ];
    });
    return [...steps, ...rolloutUse(owner, 'background', canary, [...strategy, 'canary'], 'analysis')];
}
function rolloutUse(owner, kind, parent, base, key) {
    const json = (0,manifests_json/* objectAt */.lJ)(parent, key);
    if (json === undefined)
        return [];
    const path = [...base, key];
    return [
        {
            owner,
            kind,
            path,
            faultPath: [...path, 'templates'],
            references: readTemplateReferences(json, [...path, 'templates']),
            args: suppliedByRollout(owner, json, path),
            dryRun: readMetricRules(json, 'dryRun', path),
            retention: readMetricRules(json, 'measurementRetention', path),
        },
    ];
}
function experimentStepUses(owner, experiment, base) {
    const dryRun = readMetricRules(experiment, 'dryRun', base);
    const experimentTags = tagsOfExperiment(experiment);
    return namedItems(experiment, 'analyses', base)
        .filter(hasTemplateName)
        .map(({ json, path }) => ({
        owner,
        kind: 'experimentStep',
        path,
        faultPath: path,
        references: [readTemplateReference(json, path)],
        args: suppliedByRollout(owner, json, path),
        dryRun,
        retention: [],
        experimentTags,
    }));
}
function usesOfExperiment(owner) {
    const spec = (0,manifests_json/* objectAt */.lJ)(owner.json, 'spec');
    const dryRun = readMetricRules(spec, 'dryRun', ['spec']);
    const retention = readMetricRules(spec, 'measurementRetention', ['spec']);
    const experimentTags = tagsOfExperiment(spec);
    return namedItems(spec, 'analyses', ['spec'])
        .filter(hasTemplateName)
        .map(({ json, path }) => ({
        owner,
        kind: 'experiment',
        path,
        faultPath: path,
        references: [readTemplateReference(json, path)],
        // ResolveAnalysisRunArgs drops valueFrom.
        args: readArguments(json, path).map(({ name, value, path: at }) => ({
            name,
            value,
            isPassed: value !== undefined,
            path: at,
        })),
        dryRun,
        retention,
        experimentTags,
    }));
}
/** Without it the API server refuses the object. */
function hasTemplateName({ json }) {
    return typeof (0,manifests_json/* valueAt */.fK)(json, 'templateName') === 'string';
}
/** utils/template/template.go ResolveExperimentArgsValue. */
function tagsOfExperiment(experiment) {
    const tags = new Set(['experiment.availableAt']);
    if ((0,manifests_json/* textAt */.$6)(experiment, 'duration') !== undefined)
        tags.add('experiment.finishedAt');
    for (const { name } of namedItems(experiment, 'templates', [])) {
        tags.add(`templates.${name}.podTemplateHash`).add(`templates.${name}.replicaset.name`);
    }
    return tags;
}
/** utils/analysis/factory.go BuildArgumentsForRolloutAnalysisRun: every argument gets a value, `''` when nothing gives it one. */
function suppliedByRollout(owner, json, base) {
    return namedItems(json, 'args', base).map(({ name, json: arg, path }) => {
        const literal = (0,manifests_json/* scalarText */.ws)((0,manifests_json/* valueAt */.fK)(arg, 'value')) ?? '';
        const from = (0,manifests_json/* objectAt */.lJ)(arg, 'valueFrom');
        const hash = (0,manifests_json/* valueAt */.fK)(from, 'podTemplateHashValue');
        if (hash !== undefined && hash !== null) {
            const isKnown = hash === 'Latest' || hash === 'Stable';
            return { name, value: isKnown ? undefined : literal, isPassed: true, path };
        }
        const field = (0,manifests_json/* objectAt */.lJ)(from, 'fieldRef');
        if (field === undefined)
            return { name, value: literal, isPassed: true, path };
        const fieldPath = (0,manifests_json/* textAt */.$6)(field, 'fieldPath') ?? '';
        const read = readFieldReference(owner, fieldPath);
        return {
            name,
            value: read.value,
            isPassed: true,
            path,
            ...(read.isSupported ? {} : { unsupportedField: fieldPath }),
        };
    });
}

;// CONCATENATED MODULE: ./src/argo/analysis-templates.ts


const sets = new WeakMap();
/**
 * The templates that an analysis puts together (rollout/controller.go getReferencedAnalysisTemplatesFromRef and
 * FilterUniqueTemplates). Unlike the controller it follows each template once, so that a cycle ends, and goes on after a missing one.
 */
function templatesOf(use, index) {
    let set = sets.get(use);
    if (set === undefined) {
        set = collect(use.owner, use.references, index);
        sets.set(use, set);
    }
    return set;
}
function collect(owner, references, index) {
    const { namespace } = owner.ref;
    const broughtBy = new Map();
    const missing = [];
    const open = references.map((reference) => ({ owner, reference, first: reference })).reverse();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { reference, first } = next;
        const template = findTemplate(reference, namespace, index);
        if (template === undefined) {
            missing.push({ owner: next.owner, reference, namespace: namespaceOf(reference, namespace) });
        }
        else if (!broughtBy.has(template)) {
            broughtBy.set(template, first);
            const nested = analysisSpec(template).templates;
            for (const inner of [...nested].reverse())
                open.push({ owner: template, reference: inner, first });
        }
    }
    const found = [...broughtBy.keys()];
    return {
        templates: [...found.filter(isNamespaced), ...found.filter((template) => !isNamespaced(template))],
        missing,
        broughtBy,
    };
}
function findTemplate({ kind, name }, namespace, index) {
    return index.find({ group: 'argoproj.io', kind, name, namespace });
}
function namespaceOf({ kind }, namespace) {
    return kind === 'AnalysisTemplate' ? namespace : '';
}
function isNamespaced({ ref }) {
    return ref.kind === 'AnalysisTemplate';
}
/** Every analysis template of a target, namespaced ones first. */
function analysisTemplates(index) {
    return [
        ...index.byKind('AnalysisTemplate').filter(isArgo),
        ...index.byKind('ClusterAnalysisTemplate').filter(isArgo),
    ];
}
/**
 * One cycle for each way back that a walk over the templates of a namespace finds. A ClusterAnalysisTemplate may include
 * namespaced templates: which ones depends on the namespace of the Rollout, so it is walked in every namespace that has templates.
 */
function templateCycles(index) {
    const cycles = new Map();
    const starts = new Map();
    for (const template of analysisTemplates(index)) {
        const known = starts.get(template.ref.namespace);
        if (known === undefined)
            starts.set(template.ref.namespace, [template]);
        else
            known.push(template);
    }
    for (const [namespace, templates] of starts)
        walk(templates, namespace, index, cycles);
    return [...cycles.values()];
}
function walk(starts, namespace, index, cycles) {
    const done = new Set();
    for (const start of starts) {
        const way = [];
        const places = new Map();
        const enter = (template) => {
            places.set(template, way.length);
            way.push({ template, references: analysisSpec(template).templates, at: 0 });
        };
        if (!done.has(start))
            enter(start);
        for (let visit = way.at(-1); visit !== undefined; visit = way.at(-1)) {
            const reference = visit.references[visit.at++];
            if (reference === undefined) {
                done.add(visit.template);
                places.delete(visit.template);
                way.pop();
                continue;
            }
            const next = findTemplate(reference, namespace, index);
            if (next === undefined || done.has(next))
                continue;
            const place = places.get(next);
            if (place === undefined)
                enter(next);
            else
                addCycle(way.slice(place), cycles);
        }
    }
}
/** `round` is a way from a template back to it; the reference that each member followed last leads to the next. */
function addCycle(round, cycles) {
    const names = round.map(({ template: { ref } }) => `${ref.kind}/${ref.namespace}/${ref.name}`);
    const least = names.reduce((best, name, at) => (name < (names[best] ?? '') ? at : best), 0);
    const turned = [...round.slice(least), ...round.slice(0, least)];
    const [first] = turned;
    const path = first?.references[first.at - 1]?.path;
    if (path === undefined)
        return;
    const key = JSON.stringify([...names.slice(least), ...names.slice(0, least)]);
    if (!cycles.has(key))
        cycles.set(key, { members: turned.map(({ template }) => template), path });
}

;// CONCATENATED MODULE: ./src/argo/analysis-arguments.ts

/** flattenArgs and MergeArgs of utils/analysis/helpers.go. */
function mergeArguments(use, templates) {
    const { byName, conflicts } = flattenArguments(templates);
    for (const supplied of use.args) {
        const known = byName.get(supplied.name);
        if (known !== undefined && supplied.isPassed)
            byName.set(supplied.name, { ...known, supplied });
    }
    return { byName, conflicts };
}
/** Of two declarations the first with a value counts; a `valueFrom` is no value here. */
function flattenArguments(templates) {
    const byName = new Map();
    const conflicts = [];
    for (const template of templates) {
        for (const declared of analysisSpec(template).args) {
            const { name } = declared;
            const second = { name, template, declared, supplied: undefined };
            const first = byName.get(name);
            if (first?.declared.value === undefined)
                byName.set(name, second);
            else if (declared.value !== undefined && declared.value !== first.declared.value)
                conflicts.push({ first, second });
        }
    }
    return { byName, conflicts };
}
/** ResolveArgs: any `valueFrom` will do, even one that the run then cannot read. */
function hasValue({ declared, supplied }) {
    return supplied !== undefined || declared.value !== undefined || declared.from !== undefined;
}
/** Values of a run before it reads secrets; those of arguments without a value are unknown. */
function mergedValues({ byName }) {
    return new Map(Array.from(byName.values(), ({ name, declared, supplied }) => [
        name,
        declared.from === 'secret'
            ? secretPlaceholder
            : supplied === undefined
                ? declared.value
                : supplied.value,
    ]));
}
/** Values of one template's or run's own arguments. */
function ownValues(args) {
    return new Map(args.map(({ name, value, from }) => [name, from === 'secret' ? secretPlaceholder : value]));
}
/** What the Rollout controller puts in for arguments without a value (validation_references.go setArgValuePlaceHolder). */
function placeholderValues(args) {
    return new Map(args.map(({ name, value, from }) => [name, from === undefined ? (value ?? placeholder) : placeholder]));
}
const placeholder = 'dummy-value';
/** analysis/analysis.go getResolvedMetricsWithoutSecrets. */
const secretPlaceholder = 'temp-for-secret';

;// CONCATENATED MODULE: ./src/argo/analysis-tags.ts

/**
 * Tags as the analysis controller finds them: in the JSON text of a metric, with valyala/fasttemplate (utils/template ResolveArgs).
 * Blanks around a name are ignored, but a line break or tab is an escape sequence in JSON and makes the name unknown.
 */
function readTags(text) {
    const tags = [];
    for (let start = text.indexOf('{{'); start !== -1;) {
        const end = text.indexOf('}}', start + 2);
        if (end === -1) {
            tags.push({ text: text.slice(start + 2), argument: undefined, unclosed: true });
            break;
        }
        const inner = text.slice(start + 2, end);
        const name = /[\n\r\t\f\v\u2028\u2029]/.test(inner) ? '' : inner.trim();
        tags.push({ text: inner, argument: name.startsWith('args.') ? name.slice('args.'.length) : undefined });
        start = text.indexOf('{{', end + 2);
    }
    return tags;
}
/** Puts arguments in; `undefined` when a tag has no value that is known here. */
function resolveTags(text, values) {
    let resolved = '';
    let from = 0;
    for (const tag of readTags(text)) {
        const value = tag.argument === undefined ? undefined : values.get(tag.argument);
        if (value === undefined)
            return undefined;
        const start = text.indexOf('{{', from);
        resolved += text.slice(from, start) + value;
        from = start + tag.text.length + 4;
    }
    return resolved + text.slice(from);
}
/** Every tag in the texts and keys under `json`, with the path to its text. */
function* tagsUnder(json, path) {
    const open = [{ value: json, path }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { value, path: at } = next;
        if (typeof value === 'string') {
            if (value.includes('{{'))
                for (const tag of readTags(value))
                    yield { tag, path: at };
        }
        else if (Array.isArray(value)) {
            const items = value;
            for (let index = items.length - 1; index >= 0; index--)
                open.push({ value: items[index], path: [...at, index] });
        }
        else if ((0,manifests_json/* isObject */.Gv)(value)) {
            for (const [key, item] of Object.entries(value).reverse()) {
                const inside = [...at, key];
                open.push({ value: item, path: inside });
                if (key.includes('{{'))
                    for (const tag of readTags(key))
                        yield { tag, path: inside };
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/rules/analysis-sets.ts





const known = new WeakMap();
function analysisSets(index) {
    return analysesOf(index).sets;
}
/** Analyses of the target that take a template in, directly or nested. */
function setsWith(template, index) {
    return analysesOf(index).byTemplate.get(template) ?? [];
}
function analysesOf(index) {
    let analyses = known.get(index);
    if (analyses === undefined) {
        const sets = analysisUses(index).map((use) => readSet(use, index));
        const byTemplate = new Map();
        for (const entry of sets) {
            for (const template of entry.set.templates) {
                const entries = byTemplate.get(template);
                if (entries === undefined)
                    byTemplate.set(template, [entry]);
                else
                    entries.push(entry);
            }
        }
        analyses = { sets, byTemplate };
        known.set(index, analyses);
    }
    return analyses;
}
function readSet(use, index) {
    const set = templatesOf(use, index);
    return {
        use,
        set,
        merged: mergeArguments(use, set.templates),
        isComplete: set.missing.length === 0,
        isResolvedAlone: ['prePromotion', 'postPromotion', 'step'].includes(use.kind),
    };
}
const tags = new WeakMap();
/** Tags in the metrics of a template or run. */
function metricTags(manifest) {
    let found = tags.get(manifest);
    if (found === undefined) {
        found = analysisSpec(manifest).metrics.flatMap(({ json, path }) => [...tagsUnder(json, path)]);
        tags.set(manifest, found);
    }
    return found;
}
/** Tags that none of `declared` resolves, as one text for each field that holds some. */
function* unresolvedTags(manifest, isDeclared) {
    const byField = new Map();
    for (const { tag, path } of metricTags(manifest)) {
        if (tag.argument !== undefined && isDeclared(tag.argument))
            continue;
        const texts = byField.get(path) ?? [];
        const text = tag.unclosed === true ? `{{${tag.text}` : `{{${tag.text}}}`;
        if (!texts.includes(text))
            texts.push(text);
        byField.set(path, texts);
    }
    for (const [path, texts] of byField)
        yield { path, tags: texts.join(', ') };
}

;// CONCATENATED MODULE: ./src/rules/rg305-analysis-template-exists.ts




const analysisTemplateExists = {
    meta: {
        id: 'RG305',
        name: 'analysis-template-exists',
        title: 'Every analysis template that a Rollout, an Experiment or another template names exists',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller refuses a Rollout whose templates are missing, and an Experiment fails in the middle of the rollout that runs it.',
        remedy: 'Render the template in the same namespace, correct the name, set `clusterScope: true` for a ClusterAnalysisTemplate, or declare it under `external.analysisTemplates`.',
        messages: {
            X2: '{owner} runs {template}, which is not rendered{hint}: the controller refuses the Rollout',
            'X2.nested': '{owner} includes {template}, which is not rendered{hint}: no analysis can use it',
            E6: '{owner} runs {template} in an experiment, but it is not rendered{hint}: the experiment fails when it starts',
        },
    },
    *check(world) {
        const seen = new Set();
        for (const missing of missingTemplates(world)) {
            const { owner, reference, namespace } = missing;
            const key = JSON.stringify([owner.ref, reference.path, namespace]);
            if (seen.has(key))
                continue;
            seen.add(key);
            const { kind, name } = reference;
            if (world.external({ kind, namespace, name }))
                continue;
            yield describeMissing(missing, world);
        }
    },
};
/** Those that analyses reach, then those that templates include which nothing uses here. */
function* missingTemplates({ index }) {
    for (const { set } of analysisSets(index))
        yield* set.missing;
    for (const owner of analysisTemplates(index)) {
        const { namespace } = owner.ref;
        for (const reference of analysisSpec(owner).templates) {
            // Which namespace a ClusterAnalysisTemplate looks into depends on who uses it.
            if (namespace === '' && reference.kind === 'AnalysisTemplate')
                continue;
            if (findTemplate(reference, namespace, index) !== undefined)
                continue;
            yield { owner, reference, namespace: namespaceOf(reference, namespace) };
        }
    }
}
function describeMissing({ owner, reference, namespace }, { index }) {
    const { kind, name, path } = reference;
    const otherKind = kind === 'AnalysisTemplate' ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate';
    const other = findTemplate({ ...reference, kind: otherKind }, owner.ref.namespace, index);
    const hint = other === undefined ? '' : ` (${nameOf(other)} is: check clusterScope)`;
    const isExperiment = owner.ref.kind === 'Experiment' || path.includes('experiment');
    return {
        message: owner.ref.kind.endsWith('Template') ? 'X2.nested' : isExperiment ? 'E6' : 'X2',
        facts: { owner: nameOf(owner), template: `${kind}/${name}`, hint },
        where: inObject(owner, ...path, 'templateName'),
        unless: { kind: 'object', ref: { group: 'argoproj.io', kind, namespace, name } },
    };
}

;// CONCATENATED MODULE: ./src/rules/rg306-analysis-template-cycle.ts


const analysisTemplateCycle = {
    meta: {
        id: 'RG306',
        name: 'analysis-template-cycle',
        title: 'No analysis template includes itself',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller follows included templates without end: one Rollout that uses such a template takes down the controller for all of them.',
        remedy: 'Take one of the templates out of the other one’s `spec.templates`.',
        messages: { 'X2.cycle': '{template} includes itself: {way}' },
    },
    *check({ index }) {
        for (const { members, path } of templateCycles(index)) {
            const [first] = members;
            if (first === undefined)
                continue;
            const names = members.map(nameOf);
            yield {
                message: 'X2.cycle',
                facts: { template: nameOf(first), way: [...names, nameOf(first)].join(' → ') },
                where: inObject(first, ...path),
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/rules/analysis-argument-faults.ts





/** What the analysis passes. */
function* judgeSupplied({ use, set, merged, isComplete }) {
    const used = usedArguments(set.templates);
    for (const { name, value, path, unsupportedField } of use.args) {
        const facts = { argument: name };
        // In steps the controller's own check of the Rollout speaks.
        if (unsupportedField !== undefined && use.kind !== 'step' && use.kind !== 'experimentStep') {
            yield {
                message: 'unsupportedField',
                facts: { ...facts, field: unsupportedField },
                where: inObject(use.owner, ...path, 'valueFrom', 'fieldRef', 'fieldPath'),
            };
        }
        const tags = readTags(value ?? '').filter(({ text }) => use.experimentTags?.has(text.trim()) !== true);
        if (tags.length > 0) {
            yield {
                message: use.experimentTags === undefined ? 'W7' : 'W7.experiment',
                facts: { ...facts, tags: formatTags(tags) },
                where: inObject(use.owner, ...path, 'value'),
            };
        }
        // One that a metric asks for is the template's fault: it does not declare it.
        if (isComplete && !merged.byName.has(name) && !used.has(name))
            yield { message: 'unknownArgument', facts, where: inObject(use.owner, ...path) };
    }
}
/** validation_references.go ValidateAnalysisTemplatesWithType, as far as it is about values. */
function* judgeValues({ use, set, merged, isComplete }) {
    const where = inObject(use.owner, ...use.faultPath);
    for (const { first, second } of merged.conflicts) {
        if (first.template === second.template)
            continue;
        yield {
            message: 'N4',
            facts: { argument: first.name, first: nameOf(first.template), second: nameOf(second.template) },
            where,
        };
    }
    if (!isComplete || use.args.some(({ unsupportedField }) => unsupportedField !== undefined))
        return;
    const without = [...merged.byName.values()].filter((argument) => !hasValue(argument));
    if (without.length > 0)
        yield { message: 'N5', facts: { arguments: without.map(({ name }) => name).join(', ') }, where };
    if (use.kind !== 'background')
        return;
    for (const template of set.templates) {
        const missing = analysisSpec(template).args.filter(({ name, value, from }) => {
            const argument = merged.byName.get(name);
            return (value === undefined &&
                from === undefined &&
                argument !== undefined &&
                hasValue(argument) &&
                argument.supplied === undefined);
        });
        if (missing.length === 0)
            continue;
        yield {
            message: 'N9',
            facts: { template: nameOf(template), arguments: missing.map(({ name }) => name).join(', ') },
            where,
        };
    }
}
/** What is wrong with a template's or run's arguments whoever uses it. */
function* judgeDeclared(owner) {
    for (const { name, value, path } of analysisSpec(owner).args) {
        const tags = readTags(value ?? '');
        if (tags.length === 0)
            continue;
        yield {
            message: 'W7',
            facts: { argument: name, tags: formatTags(tags) },
            where: inObject(owner, ...path, 'value'),
        };
    }
}
/** What the Rollout controller holds against a template when it resolves the template alone. */
function* judgeInUse(template, index) {
    const { args, metrics, templates } = analysisSpec(template);
    const sets = setsWith(template, index);
    const names = new Set(args.map(({ name }) => name));
    for (const { second } of flattenArguments([template]).conflicts) {
        yield {
            message: 'N4',
            facts: { argument: second.name, first: nameOf(template), second: 'the same template' },
            where: inObject(template, ...second.declared.path),
        };
    }
    const isResolvedAlone = sets.some((set) => set.isResolvedAlone);
    if (isResolvedAlone || sets.length === 0) {
        for (const { name, value, from, path } of args) {
            if (value === undefined || from === undefined)
                continue;
            yield {
                message: 'N6',
                facts: { argument: name, template: nameOf(template) },
                where: inObject(template, ...path),
                ...(!isResolvedAlone && { atMost: 'warning' }),
            };
        }
    }
    if (isResolvedAlone) {
        for (const { path, tags } of unresolvedTags(template, (name) => names.has(name))) {
            yield {
                message: 'N7',
                facts: { tags, template: nameOf(template), declared: [...names].join(', ') || 'none' },
                where: inObject(template, ...path),
            };
        }
    }
    if (templates.length > 0 || metrics.length === 0)
        return;
    yield* judgeUnused(template, args, sets);
}
function* judgeUnused(template, args, sets) {
    const used = usedArguments([template, ...sets.flatMap(({ set }) => set.templates)]);
    // Probably the name that a metric means and misses.
    if ([...used].some((name) => name === undefined || !args.some((argument) => argument.name === name)))
        return;
    for (const { name, path } of args) {
        if (used.has(name))
            continue;
        yield {
            message: 'neverUsed',
            facts: { argument: name, template: nameOf(template) },
            where: inObject(template, ...path),
        };
    }
}
function formatTags(tags) {
    return tags.map(({ text }) => `{{${text}}}`).join(', ');
}
/** Arguments that metrics ask for; `undefined` stands for a tag that is none. */
function usedArguments(templates) {
    return new Set([...new Set(templates)].flatMap((template) => metricTags(template).map(({ tag }) => tag.argument)));
}

;// CONCATENATED MODULE: ./src/rules/rg307-analysis-arguments.ts




const analysisArguments = {
    meta: {
        id: 'RG307',
        name: 'analysis-arguments',
        title: 'Analysis templates get the arguments that they declare, and declare those that they use',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'An argument without a value, with two values or under another name makes the controller refuse the Rollout, or the analysis fail when it starts.',
        remedy: 'Pass every argument that has no default under `args` of the analysis, with the name that the template declares; declare in each template what its metrics use.',
        messages: {
            N4: 'argument {argument} has one value in {first} and another in {second}: they cannot run together',
            N5: 'no value for argument {arguments}: the templates have no default and the analysis passes none',
            N6: 'argument {argument} of {template} has both value and valueFrom',
            N7: '{tags} is none of the arguments that {template} declares ({declared})',
            N9: '{template} needs argument {arguments} in a background analysis: a default in another template does not count',
            W7: 'argument {argument} holds {tags}, which nothing replaces: the metric gets it as it stands',
            'W7.experiment': 'argument {argument} holds {tags}, which an Experiment does not know: the analysis fails to start',
            unsupportedField: 'argument {argument} reads {field}, which no object has: no argument reaches the analysis',
            unknownArgument: 'argument {argument} is declared by none of the templates: it has no effect',
            neverUsed: 'argument {argument} of {template} is used by none of its metrics',
        },
        messageSeverity: { W7: 'warning', unknownArgument: 'warning', neverUsed: 'note' },
    },
    *check({ index }) {
        for (const set of analysisSets(index)) {
            yield* judgeSupplied(set);
            yield* judgeValues(set);
        }
        for (const template of analysisTemplates(index)) {
            yield* judgeDeclared(template);
            yield* judgeInUse(template, index);
        }
        for (const run of index.byKind('AnalysisRun').filter(isArgo))
            yield* judgeDeclared(run);
    },
};

;// CONCATENATED MODULE: ./src/rules/analysis-rule-faults.ts



const lists = [
    ['N2', 'dryRun'],
    ['N3', 'retention'],
];
/**
 * mergeDryRunMetrics and mergeMeasurementRetentionMetrics of utils/analysis/helpers.go, and the way in which the controller calls
 * them for a canary: each analysis again with the rules of every analysis step (ValidateAnalysisTemplatesWithType).
 */
function* judgeRules(sets) {
    const stepsOf = new Map();
    for (const { use } of sets) {
        if (use.kind !== 'step')
            continue;
        const steps = stepsOf.get(use.owner);
        if (steps === undefined)
            stepsOf.set(use.owner, [use]);
        else
            steps.push(use);
    }
    const judged = new Set();
    for (const { use, set } of sets) {
        if (!judged.has(use.dryRun) || !judged.has(use.retention))
            yield* repeatedIn(use.owner, use);
        judged.add(use.dryRun).add(use.retention);
        for (const [id, list] of lists) {
            const inTemplates = new Map();
            for (const template of set.templates) {
                for (const { metricName } of analysisSpec(template)[list]) {
                    const other = inTemplates.get(metricName);
                    inTemplates.set(metricName, other ?? template);
                    if (other !== undefined && other !== template)
                        yield shared(id, use, metricName, nameOf(other), nameOf(template));
                }
            }
            for (const { metricName } of use[list]) {
                const other = inTemplates.get(metricName);
                if (other !== undefined)
                    yield shared(id, use, metricName, nameOf(other), 'the analysis itself');
            }
            if (use.kind !== 'step' && use.kind !== 'background')
                continue;
            yield* judgeSteps(id, list, use, inTemplates, stepsOf.get(use.owner) ?? []);
        }
    }
}
function* judgeSteps(id, list, use, inTemplates, steps) {
    if (inTemplates.size === 0)
        return;
    const known = new Set(use[list].map(({ metricName }) => metricName));
    for (const step of steps) {
        for (const { metricName } of step === use ? [] : step[list]) {
            const template = inTemplates.get(metricName);
            if (template === undefined || known.has(metricName))
                continue;
            known.add(metricName);
            yield {
                message: `${id}.step`,
                facts: { rule: metricName, step: (0,manifests_path/* formatPath */.j)(step.path.slice(3)), template: nameOf(template) },
                where: inObject(use.owner, ...use.faultPath),
            };
        }
    }
}
/** Rules of one name in one list. */
function* repeatedIn(owner, rules) {
    for (const [id, list] of lists) {
        const seen = new Set();
        for (const { metricName, path } of rules[list]) {
            if (seen.has(metricName)) {
                yield {
                    message: `${id}.repeated`,
                    facts: { owner: nameOf(owner), rule: metricName },
                    where: inObject(owner, ...path),
                };
            }
            seen.add(metricName);
        }
    }
}
function shared(id, { owner, faultPath }, rule, first, second) {
    return { message: id, facts: { rule, first, second }, where: inObject(owner, ...faultPath) };
}

;// CONCATENATED MODULE: ./src/rules/rg308-analysis-merge.ts





const analysisMerge = {
    meta: {
        id: 'RG308',
        name: 'analysis-merge',
        title: 'Analysis templates that run together repeat no metric and no rule about metrics',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller puts all templates of an analysis into one run, in which every metric and every rule has its own name; otherwise it refuses the Rollout.',
        remedy: 'Rename one of the two, or leave one template out of the analysis.',
        messages: {
            N1: 'the templates of this analysis share a metric name: {metrics}',
            N2: 'dryRun rule {rule} is in {first} and in {second}: each may stand once in an analysis',
            'N2.repeated': '{owner} lists dryRun rule {rule} twice',
            'N2.step': 'dryRun rule {rule} of {step} is in {template} too: the controller reads the rules of every step into every analysis',
            N3: 'measurementRetention rule {rule} is in {first} and in {second}: each may stand once in an analysis',
            'N3.repeated': '{owner} lists measurementRetention rule {rule} twice',
            'N3.step': 'measurementRetention rule {rule} of {step} is in {template} too: the controller reads the rules of every step into every analysis',
        },
    },
    *check({ index }) {
        const sets = analysisSets(index);
        for (const set of sets)
            yield* judgeNames(set);
        yield* judgeRules(sets);
        for (const template of analysisTemplates(index))
            yield* repeatedIn(template, analysisSpec(template));
    },
};
/** utils/analysis/helpers.go flattenMetrics. Two of one name in one template are that template's own fault. */
function* judgeNames({ use, set }) {
    const first = new Map();
    const shared = [];
    for (const template of set.templates) {
        for (const { name } of analysisSpec(template).metrics) {
            const other = first.get(name);
            if (other === undefined)
                first.set(name, template);
            else if (other !== template)
                shared.push(`${name} (${nameOf(other)}, ${nameOf(template)})`);
        }
    }
    if (shared.length === 0)
        return;
    yield {
        message: 'N1',
        facts: { metrics: shared.join('; ') },
        where: inObject(use.owner, ...use.faultPath),
    };
}

// EXTERNAL MODULE: ./src/argo/go-duration.ts
var go_duration = __webpack_require__(2568);
// EXTERNAL MODULE: ./src/argo/int-or-string.ts
var int_or_string = __webpack_require__(6972);
;// CONCATENATED MODULE: ./src/argo/analysis-metric.ts





const providers = [
    'prometheus',
    'job',
    'web',
    'wavefront',
    'kayenta',
    'datadog',
    'newRelic',
    'cloudWatch',
    'graphite',
    'influxdb',
    'skywalking',
];
/** Fields that `judgeMetric` reads and that may hold arguments. */
const judgedFields = [
    'count',
    'failureLimit',
    'consecutiveSuccessLimit',
    'inconclusiveLimit',
    'consecutiveErrorLimit',
    'interval',
    'initialDelay',
];
/** Whether the outcome of `judgeMetric` may depend on arguments. */
function dependsOnArguments(metric) {
    return judgedFields.some((field) => (0,manifests_json/* textAt */.$6)(metric, field)?.includes('{{') ?? false);
}
/**
 * ValidateMetric of utils/analysis/factory.go, all faults and not only the first. A field whose value only the cluster knows takes no
 * part. Before 1.8 there was no `consecutiveSuccessLimit`, and -1 did not switch `failureLimit` off.
 */
function* judgeMetric(metric, values, version) {
    yield* judgeLimits(metric, values, version);
    yield* judgeTimes(metric, values);
    yield* judgeProviders(metric);
}
function* judgeLimits(metric, values, version) {
    const read = (field) => intValue(metric, field, values);
    const fault = (id, fields, facts = {}) => ({
        id,
        path: [fields.at(-1) ?? ''],
        args: argumentsIn(metric, fields),
        facts,
    });
    const count = read('count');
    const failures = read('failureLimit');
    const inconclusive = read('inconclusiveLimit');
    const errors = read('consecutiveErrorLimit');
    if ((0,argo_versions/* isAtLeast */.du)(version, '1.8')) {
        const successes = read('consecutiveSuccessLimit');
        if (successes !== undefined && successes < 0)
            yield fault('AR3', ['consecutiveSuccessLimit'], { found: successes });
        if (failures !== undefined && failures < -1)
            yield fault('AR4', ['failureLimit'], { found: failures });
        if (successes === 0 && failures === -1)
            yield fault('AR5', ['consecutiveSuccessLimit', 'failureLimit']);
        if (count !== undefined && count > 0 && successes !== undefined && successes >= 0) {
            const limits = ['failureLimit', 'consecutiveSuccessLimit', 'count'];
            if (failures !== undefined && failures >= 0 && count < failures + successes)
                yield fault('AR8', limits, { count, failures, successes });
            if (failures === -1 && count < successes)
                yield fault('AR9', limits, { count, successes });
        }
    }
    else if (failures !== undefined) {
        if (failures < 0)
            yield fault('AR4.disabled', ['failureLimit'], { found: failures });
        if (count !== undefined && count > 0 && count < failures)
            yield fault('AR8.failures', ['failureLimit', 'count'], { count, failures });
    }
    if (inconclusive !== undefined && inconclusive < 0)
        yield fault('AR6', ['inconclusiveLimit'], { found: inconclusive });
    if (errors !== undefined && errors < 0)
        yield fault('AR7', ['consecutiveErrorLimit'], { found: errors });
    if (count !== undefined && count > 0 && inconclusive !== undefined && count < inconclusive)
        yield fault('AR10', ['inconclusiveLimit', 'count'], { count, inconclusive });
}
function* judgeTimes(metric, values) {
    const count = intValue(metric, 'count', values);
    const interval = durationText(metric, 'interval', values);
    if (count !== undefined && count > 1 && interval === '') {
        yield {
            id: 'AR11',
            path: ['count'],
            args: argumentsIn(metric, ['count', 'interval']),
            facts: { count },
        };
    }
    for (const [id, field] of [
        ['AR12', 'interval'],
        ['AR13', 'initialDelay'],
    ]) {
        const found = durationText(metric, field, values);
        if (found === '' || (found !== undefined && (0,go_duration/* parseGoDuration */.Q)(found) !== undefined))
            continue;
        const written = (0,manifests_json/* textAt */.$6)(metric, field) ?? '';
        if (found === undefined && !isNeverDuration(written))
            continue;
        const args = found === undefined ? [] : argumentsIn(metric, [field]);
        yield { id, path: [field], args, facts: { found: found ?? written } };
    }
}
function* judgeProviders(metric) {
    const provider = (0,manifests_json/* objectAt */.lJ)(metric, 'provider');
    // Required by the definition of the kind: the API server refuses a metric without it.
    if (provider === undefined)
        return;
    const named = [
        ...providers.filter((name) => (0,manifests_json/* objectAt */.lJ)(provider, name) !== undefined),
        ...Object.keys((0,manifests_json/* objectAt */.lJ)(provider, 'plugin') ?? {}).map((name) => `plugin ${name}`),
    ];
    if (named.length === 1)
        return;
    yield {
        id: named.length === 0 ? 'AR14' : 'AR15',
        path: ['provider'],
        args: [],
        facts: named.length === 0 ? {} : { providers: named.join(', ') },
    };
}
/**
 * Whether a run of the metric ends by itself (`EffectiveCount` of pkg/apis/rollouts/v1alpha1/analysis_types.go): it does not with an
 * interval and a count of 0. The text of a count that is no number is 0. `true` when not known here.
 */
function doesEnd(metric, values) {
    return intValue(metric, 'count', values) !== 0 || (durationText(metric, 'interval', values) ?? '') === '';
}
/** `IntValue` of an IntOrString: 0 for absent and for text that is no integer; `undefined` when not known here: by an argument, or by a type that the API server refuses. */
function intValue(metric, field, values) {
    const value = (0,manifests_json/* valueAt */.fK)(metric, field);
    if (value === undefined || value === null)
        return 0;
    if (typeof value !== 'string')
        return (0,int_or_string/* readInt32 */.p1)(value);
    const text = resolveTags(value, values);
    if (text === undefined)
        return undefined;
    return /^[+-]?[0-9]+$/.test(text) ? Number(text) : 0;
}
/** `''` when absent. */
function durationText(metric, field, values) {
    const value = (0,manifests_json/* valueAt */.fK)(metric, field) ?? '';
    return typeof value === 'string' ? resolveTags(value, values) : undefined;
}
/** Whether no value of its arguments makes the text a duration: what stands around them has other characters. */
function isNeverDuration(text) {
    const [first = '', ...rest] = text.split('{{');
    const around = rest.map((part) => (part.includes('}}') ? part.slice(part.indexOf('}}') + 2) : ''));
    return /[^0-9.+\-nuµμsmh{}]/.test(first + around.join(''));
}
function argumentsIn(metric, fields) {
    return fields
        .flatMap((field) => readTags((0,manifests_json/* textAt */.$6)(metric, field) ?? ''))
        .flatMap(({ argument }) => (argument === undefined ? [] : [argument]));
}

;// CONCATENATED MODULE: ./src/rules/rg309-metric-never-ends.ts





const metricNeverEnds = {
    meta: {
        id: 'RG309',
        name: 'metric-never-ends',
        title: 'Metrics of an analysis step and of a promotion have an end',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'A metric with an interval and no count is measured for ever; only a background analysis may do so, because the Rollout ends it. The controller refuses the Rollout.',
        remedy: 'Give the metric a `count`. One that comes from an argument needs a default in the template itself: what the Rollout passes is not looked at here.',
        messages: { N8: 'this analysis would never end, as nothing limits how often it measures {metrics}' },
    },
    *check({ index }) {
        for (const { use, set, isResolvedAlone } of analysisSets(index)) {
            if (!isResolvedAlone)
                continue;
            const endless = set.templates.flatMap((template) => {
                const { args, metrics } = analysisSpec(template);
                const values = placeholderValues(args);
                return metrics
                    .filter(({ json }) => !doesEnd(json, values))
                    .map(({ name }) => `${name} of ${nameOf(template)}`);
            });
            if (endless.length === 0)
                continue;
            yield {
                message: 'N8',
                facts: { metrics: endless.join(', ') },
                where: inObject(use.owner, ...use.faultPath),
            };
        }
    },
};

// EXTERNAL MODULE: ./src/argo/traffic-ingresses.ts
var traffic_ingresses = __webpack_require__(7194);
// EXTERNAL MODULE: ./src/argo/traffic-istio.ts
var traffic_istio = __webpack_require__(1957);
// EXTERNAL MODULE: ./src/argo/traffic-app-mesh.ts
var traffic_app_mesh = __webpack_require__(2366);
// EXTERNAL MODULE: ./src/references/routers.ts
var references_routers = __webpack_require__(6632);
// EXTERNAL MODULE: ./src/argo/rollout.ts
var argo_rollout = __webpack_require__(3436);
// EXTERNAL MODULE: ./src/references/resolve.ts + 1 modules
var resolve = __webpack_require__(5121);
;// CONCATENATED MODULE: ./src/rules/routed-rollouts.ts







function routedRollouts(world) {
    const byRole = new Map();
    const ofRole = (role) => {
        const known = byRole.get(role) ?? groupByReferrer(readRole(world, role));
        byRole.set(role, known);
        return known;
    };
    return (0,argo_rollout/* rolloutsOf */.wY)(world.index).flatMap((rollout) => {
        const { manifest, canary } = rollout;
        const routing = canary?.trafficRouting;
        if (canary === undefined || routing === undefined)
            return [];
        return [{ rollout, manifest, canary, routing, references: (role) => ofRole(role).get(manifest) ?? [] }];
    });
}
/** Controllers before 1.10 read the names of VirtualServices in another way than the graph does. */
function readRole(world, role) {
    const { index, external, versions } = world;
    const references = (0,references_graph/* referencesOf */.C)(index, external).withRole(role);
    if (role !== references_routers/* routerRoles */.jn.virtualService || (0,argo_versions/* isAtLeast */.du)(versions.argoRollouts, '1.10'))
        return references;
    return references.map(({ from, path, to: { name } }) => {
        const written = (0,manifests_json/* scalarText */.ws)((0,manifests_path/* resolvePath */.o)(from.json, path)) ?? name;
        const to = (0,references_routers/* virtualServiceTarget */.uB)(from, written, versions.argoRollouts);
        return (0,resolve/* resolve */.h)({ from, path, role, to }, index, external);
    });
}
function groupByReferrer(references) {
    const groups = new Map();
    for (const reference of references) {
        const group = groups.get(reference.from);
        if (group === undefined)
            groups.set(reference.from, [reference]);
        else
            group.push(reference);
    }
    return groups;
}
/** An object that another target of the environment may bring. */
function neededObject({ to }) {
    const { group, kind, namespace, name } = to;
    return { kind: 'object', ref: { group, kind, namespace, name } };
}
/** Whether it is certain that nothing brings the object, as far as this target goes. */
function isMissing({ outcome, lacks }) {
    return outcome === 'missing' && lacks === 'object';
}
/** `Ingress/web in namespace shop`. */
function describeTarget({ to, from }) {
    const name = `${to.kind}/${to.name}`;
    return to.namespace === from.ref.namespace ? name : `${name} in namespace ${to.namespace}`;
}

;// CONCATENATED MODULE: ./src/rules/rg310-router-reference-exists.ts








const missing = 'which is not rendered and not declared external';
/** Sources: rollout/controller.go getRolloutReferencedResources; validation_references.go ValidateRolloutNginxIngressesConfig and its siblings. */
const routerReferenceExists = {
    meta: {
        id: 'RG310',
        name: 'router-reference-exists',
        title: 'The Ingresses, VirtualServices, Mappings and routers that a Rollout names exist',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller looks up every object that it shall route traffic with before it does anything else; one that is missing makes the Rollout invalid, and no new version is rolled out.',
        remedy: 'Name an object that is rendered beside the Rollout, or declare it under `external.objects` when something else brings it.',
        messages: {
            'X3.both': '{rollout} sets both stableIngress and stableIngresses for nginx; exactly one of them is accepted',
            'X3.neither': '{rollout} routes with nginx but names no stable Ingress; set stableIngress or stableIngresses',
            'X4.both': '{rollout} sets both ingress and ingresses for ALB; exactly one of them is accepted',
            'X4.neither': '{rollout} routes with ALB but names no Ingress; set ingress or ingresses',
            X5: `{rollout} routes with {target}, ${missing}`,
            nginxBesideAlb: `{rollout} routes with {target}, ${missing}; beside ALB the controller finds out only in the middle of a rollout`,
            'X6.both': '{rollout} sets both virtualService and virtualServices; exactly one of them is accepted',
            'X6.neither': '{rollout} routes with Istio but names no VirtualService; set virtualService or virtualServices',
            X7: `{rollout} routes with {target}, ${missing}`,
            X8: `{rollout} routes with {target}, ${missing}`,
            'X8.none': '{rollout} routes with Ambassador but names no Mapping; at least one is needed',
            X9: `{rollout} routes with {target} of App Mesh, ${missing}`,
            'X9.none': '{rollout} routes with App Mesh but names no virtualService',
            'X9.provider': '{rollout} routes with {target} of App Mesh, which is not provided by a virtual router; spec.provider.virtualRouter.virtualRouterRef has to name one',
            'X9.router': `{rollout} routes with {service}, which {target} provides, ${missing}`,
        },
    },
    *check(world) {
        for (const routed of routedRollouts(world)) {
            yield* ingresses(routed);
            yield* virtualServices(routed);
            yield* mappings(routed);
            yield* appMesh(routed, world);
        }
    },
};
function* ingresses(routed) {
    const { manifest, routing } = routed;
    const nginx = (0,traffic_ingresses/* ingressesOf */.Rc)(routing, 'nginx');
    const alb = (0,traffic_ingresses/* ingressesOf */.Rc)(routing, 'alb');
    for (const [choice, id] of [
        [nginx, 'X3'],
        [alb, 'X4'],
    ]) {
        if (choice === undefined || choice.single !== choice.several)
            continue;
        const message = choice.single ? `${id}.both` : `${id}.neither`;
        yield { message, facts: { rollout: nameOf(manifest) }, where: inObject(manifest, ...choice.path) };
    }
    if (alb !== undefined && alb.single !== alb.several) {
        yield* absent(routed, references_routers/* routerRoles */.jn.albIngress, 'X5');
    }
    if (nginx !== undefined && nginx.single !== nginx.several) {
        yield* absent(routed, references_routers/* routerRoles */.jn.nginxIngress, alb === undefined ? 'X5' : 'nginxBesideAlb');
    }
}
function* virtualServices(routed) {
    const { manifest, routing } = routed;
    const istio = (0,traffic_istio/* readIstio */.DQ)(routing);
    if (istio === undefined)
        return;
    if (istio.single === istio.several) {
        yield {
            message: istio.single ? 'X6.both' : 'X6.neither',
            facts: { rollout: nameOf(manifest) },
            where: inObject(manifest, ...istio.path),
        };
        return;
    }
    yield* absent(routed, references_routers/* routerRoles */.jn.virtualService, 'X7');
}
function* mappings(routed) {
    const { manifest, routing } = routed;
    if ((0,manifests_json/* objectAt */.lJ)(routing.json, 'ambassador') === undefined)
        return;
    const mappings = (0,manifests_json/* valueAt */.fK)(routing.json, 'ambassador', 'mappings');
    // A list that is not there is A3: the definition of Rollout asks for it.
    if (Array.isArray(mappings) && mappings.length === 0) {
        yield {
            message: 'X8.none',
            facts: { rollout: nameOf(manifest) },
            where: inObject(manifest, ...routing.path, 'ambassador', 'mappings'),
        };
    }
    yield* absent(routed, references_routers/* routerRoles */.jn.mapping, 'X8');
}
function* appMesh(routed, world) {
    const { manifest, routing } = routed;
    const rollout = nameOf(manifest);
    const mesh = (0,manifests_json/* objectAt */.lJ)(routing.json, 'appMesh');
    if (mesh === undefined)
        return;
    const path = [...routing.path, 'appMesh', 'virtualService'];
    if ((0,manifests_json/* objectAt */.lJ)(mesh, 'virtualService') === undefined || (0,manifests_json/* valueAt */.fK)(mesh, 'virtualService', 'name') === '') {
        yield { message: 'X9.none', facts: { rollout }, where: inObject(manifest, ...path) };
        return;
    }
    yield* absent(routed, references_routers/* routerRoles */.jn.meshService, 'X9');
    for (const reference of routed.references(references_routers/* routerRoles */.jn.meshService)) {
        const { found } = reference;
        if (found === undefined)
            continue;
        if ((0,traffic_app_mesh/* routerOf */.V4)(found.json, found.ref.namespace) === undefined) {
            yield {
                message: 'X9.provider',
                facts: { rollout, target: describeTarget(reference) },
                where: inObject(manifest, ...reference.path),
            };
            continue;
        }
        const routers = (0,references_graph/* referencesOf */.C)(world.index, world.external).withRole(references_routers/* virtualRouterRole */.fN);
        for (const router of routers.filter(({ from }) => from === found)) {
            if (!isMissing(router))
                continue;
            yield {
                message: 'X9.router',
                facts: { rollout, service: describeTarget(reference), target: describeTarget(router) },
                where: inObject(manifest, ...reference.path),
                unless: neededObject(router),
            };
        }
    }
}
function* absent(routed, role, message) {
    for (const reference of routed.references(role)) {
        if (!isMissing(reference))
            continue;
        yield {
            message,
            facts: { rollout: nameOf(routed.manifest), target: describeTarget(reference) },
            where: inObject(routed.manifest, ...reference.path),
            unless: neededObject(reference),
        };
    }
}

;// CONCATENATED MODULE: ./src/rules/rg311-ingress-backend.ts






/**
 * Sources: validation_references.go ValidateIngress; utils/ingress/ingress.go hasIngressRuleWithService; rollout/trafficrouting/nginx
 * SetWeightPerIngress and buildCanaryIngress; rollout/trafficrouting/alb getTrafficForwardActionString.
 */
const ingressBackend = {
    meta: {
        id: 'RG311',
        name: 'ingress-backend',
        title: 'An Ingress that a Rollout manages sends to the Service that the controller splits',
        scope: 'target',
        // A backend with a wrong name is also one that may not exist.
        subsumes: ['RG340'],
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller finds the rule to split by the name of the Service behind it. Without such a rule the Rollout is invalid; with one that the load balancer does not read that way, the weights change nothing.',
        remedy: 'Let a rule of the Ingress send to the stable Service (for ALB to `rootService` where it is set, with the port name `use-annotation`), and leave the canary Ingress to the controller.',
        messages: {
            I1: '{ingress}, which {rollout} manages with nginx, has no rule that sends to its stable Service {service}; a default backend does not count',
            'I1.besideAlb': '{ingress} of ALB has no rule that sends to the stable Service {service}; controllers before 1.9 ask that of it as soon as nginx is configured too',
            'I1.crash': '{ingress}, which {rollout} manages with nginx, has a backend that is no Service before the one for {service}: the controller crashes when it looks through them',
            crash: '{ingress}, which {rollout} manages with nginx, has a rule {what}: the controller crashes when it copies it to the canary Ingress',
            I2: '{ingress}, which {rollout} manages with ALB, has no rule that sends to {service}; a default backend does not count',
            'I2.crash': '{ingress}, which {rollout} manages with ALB, has a backend that is no Service before the one for {service}: the controller crashes when it looks through them',
            W12: '{ingress} is the stable Ingress of {rollout} but is marked as a canary itself, so ingress-nginx serves nothing by it alone',
            D11: '{ingress} has the name that the controller gives to the canary Ingress of {rollout}; it refuses to touch one that it did not make',
            D12: '{rollout} asks for stickiness of {seconds} seconds; AWS accepts 1 to 604800',
            'D12.useAnnotation': '{ingress} sends to {service} at port {port}; only with the port name use-annotation does the load balancer read the weights that {rollout} writes',
        },
    },
    *check(world) {
        for (const routed of routedRollouts(world)) {
            yield* nginx(routed, world);
            yield* alb(routed, world);
        }
    },
};
function* nginx(routed, world) {
    const { manifest, canary, routing } = routed;
    if ((0,traffic_ingresses/* ingressesOf */.Rc)(routing, 'nginx') === undefined)
        return;
    const rollout = nameOf(manifest);
    const prefix = (0,manifests_json/* textAt */.$6)(routing.json, 'nginx', 'annotationPrefix') ?? 'nginx.ingress.kubernetes.io';
    for (const reference of routed.references(references_routers/* routerRoles */.jn.nginxIngress)) {
        const canaryIngress = world.index.find({
            kind: 'Ingress',
            namespace: manifest.ref.namespace,
            name: (0,traffic_ingresses/* canaryIngressName */.J7)(manifest.ref.name, reference.to.name),
        });
        if (canaryIngress !== undefined) {
            yield {
                message: 'D11',
                facts: { ingress: nameOf(canaryIngress), rollout },
                where: inObject(canaryIngress, 'metadata', 'name'),
                subject: manifest.ref,
            };
        }
        const { found } = reference;
        if (found === undefined)
            continue;
        const names = { ingress: nameOf(found), rollout };
        const mark = `${prefix}/canary`;
        if (isTrue((0,manifests_json/* textMapAt */.Pf)(found.json, 'metadata', 'annotations')[mark])) {
            yield { message: 'W12', facts: names, where: inObject(found, 'metadata', 'annotations', mark) };
        }
        if (canary.stableService !== '') {
            yield* stableBackend(reference, found, { ...names, service: canary.stableService });
        }
    }
}
/** What validation says of the Ingress, and what stops the controller when it copies it. */
function* stableBackend(reference, found, facts) {
    const first = firstRead(found, facts.service);
    if (first === undefined || first.isResource) {
        yield { message: first === undefined ? 'I1' : 'I1.crash', facts, ...atReference(reference, found) };
        return;
    }
    const { ingress, rollout } = facts;
    for (const { path, what } of uncopyable(found)) {
        yield { message: 'crash', facts: { ingress, rollout, what }, where: inObject(found, ...path) };
        return;
    }
}
function* alb(routed, { versions }) {
    const { manifest, canary, routing } = routed;
    const json = (0,manifests_json/* objectAt */.lJ)(routing.json, 'alb');
    if (json === undefined)
        return;
    const rollout = nameOf(manifest);
    const seconds = (0,manifests_json/* numberAt */.tk)(json, 'stickinessConfig', 'durationSeconds') ?? 0;
    if ((0,manifests_json/* valueAt */.fK)(json, 'stickinessConfig', 'enabled') === true && (seconds < 1 || seconds > 604_800)) {
        const path = [...routing.path, 'alb', 'stickinessConfig', 'durationSeconds'];
        yield { message: 'D12', facts: { rollout, seconds }, where: inObject(manifest, ...path) };
    }
    const service = (0,manifests_json/* textAt */.$6)(json, 'rootService') ?? canary.stableService;
    if (service === '')
        return;
    const needsStable = routing.routers.has('nginx') && !(0,argo_versions/* isAtLeast */.du)(versions.argoRollouts, '1.9') && canary.stableService !== '';
    for (const reference of routed.references(references_routers/* routerRoles */.jn.albIngress)) {
        const { found } = reference;
        if (found === undefined)
            continue;
        const ingress = nameOf(found);
        const first = firstRead(found, service);
        if (first === undefined || first.isResource) {
            yield {
                message: first === undefined ? 'I2' : 'I2.crash',
                facts: { ingress, rollout, service },
                ...atReference(reference, found),
            };
            continue;
        }
        for (const backend of (0,traffic_ingresses/* ruleBackends */.UE)(found.json)) {
            if (backend.service !== service || backend.port === 'use-annotation')
                continue;
            yield {
                message: 'D12.useAnnotation',
                facts: { ingress, service, port: backend.port ?? '(none)', rollout },
                where: inObject(found, ...backend.path),
            };
        }
        if (needsStable && firstRead(found, canary.stableService) === undefined) {
            yield {
                message: 'I1.besideAlb',
                facts: { ingress, service: canary.stableService },
                ...atReference(reference, found),
            };
        }
    }
}
/** The controller speaks of the Rollout; for what it explains on the Ingress nobody else shall speak. */
function atReference(reference, found) {
    return { where: inObject(reference.from, ...reference.path), subject: found.ref };
}
/** Where the controller's search for a Service ends: at the Service, or at a backend that is none, on which it crashes. */
function firstRead({ json }, service) {
    return (0,traffic_ingresses/* ruleBackends */.UE)(json).find((backend) => backend.isResource || backend.service === service);
}
/** What the controller dereferences without looking: rules without paths, and backends that are no Service. */
function uncopyable({ json }) {
    const rules = (0,manifests_json/* listAt */.gT)(json, 'spec', 'rules').flatMap((rule, at) => (0,manifests_json/* objectAt */.lJ)(rule, 'http') === undefined ? [{ path: ['spec', 'rules', at], what: 'without http paths' }] : []);
    const backends = (0,traffic_ingresses/* ruleBackends */.UE)(json)
        .filter(({ isResource }) => isResource)
        .map(({ path }) => ({ path, what: 'whose backend is no Service' }));
    return [...rules, ...backends];
}
/** As ingress-nginx reads its annotations: https://pkg.go.dev/strconv#ParseBool */
function isTrue(text) {
    return ['1', 't', 'T', 'true', 'TRUE', 'True'].includes(text ?? '');
}

;// CONCATENATED MODULE: ./src/argo/traffic-route-shape.ts

const traffic_route_shape_texts = { list: 'text' };
const stringMatch = { fields: { exact: 'text', prefix: 'text', regex: 'text' } };
const destination = {
    fields: { host: 'text', subset: 'text', port: { fields: { number: 'unsigned' } } },
};
const destinations = { list: { fields: { destination, weight: 'integer' } } };
const match = {
    destinationSubnets: traffic_route_shape_texts,
    port: 'integer',
    sourceLabels: { map: 'text' },
    gateways: traffic_route_shape_texts,
    sourceNamespace: 'text',
};
/** Source: rollout/trafficrouting/istio/istio_types.go. */
const blocks = {
    http: {
        fields: {
            name: 'text',
            match: { list: { fields: { method: stringMatch, uri: stringMatch, headers: { map: stringMatch } } } },
            route: destinations,
            mirror: destination,
            mirrorPercentage: { fields: { value: 'number' } },
        },
    },
    tls: { fields: { match: { list: { fields: { ...match, sniHosts: traffic_route_shape_texts } } }, route: destinations } },
    tcp: { fields: { match: { list: { fields: match } }, route: destinations } },
};
/** Whether the controller can decode the routes of a block: GetHttpRoutes, GetTlsRoutes, GetTcpRoutes in istio.go. */
function isDecodable(block, routes) {
    return routes.every((route) => fits(route, blocks[block]));
}
function fits(value, shape) {
    if (value === null)
        return true;
    if (shape === 'text')
        return typeof value === 'string';
    if (typeof shape === 'string') {
        if (typeof value === 'bigint')
            return shape !== 'unsigned' || value >= 0n;
        if (typeof value !== 'number')
            return false;
        if (shape === 'number')
            return true;
        return Number.isInteger(value) && (shape === 'integer' || (value >= 0 && value < 2 ** 32));
    }
    if ('list' in shape) {
        return Array.isArray(value) && value.every((item) => fits(item, shape.list));
    }
    if (!(0,manifests_json/* isObject */.Gv)(value))
        return false;
    if ('map' in shape)
        return Object.values(value).every((item) => fits(item, shape.map));
    return Object.entries(shape.fields).every(([name, field]) => !Object.hasOwn(value, name) || fits(value[name] ?? null, field));
}

;// CONCATENATED MODULE: ./src/argo/traffic-istio-routes.ts



const traffic_istio_routes_blocks = ['http', 'tls', 'tcp'];
/**
 * The faults of one VirtualService under one entry of a Rollout: at most one for each block, as the controller reports them.
 * Source: validation_references.go ValidateVirtualService; istio.go ValidateHTTPRoutes, ValidateTlsRoutes, ValidateTcpRoutes.
 */
function routeFaults(virtualService, entry, wanted) {
    const present = traffic_istio_routes_blocks.filter((block) => (0,traffic_istio/* routesOf */.eV)(virtualService, block) !== undefined);
    if (present.length === 0)
        return [{ fault: 'noRoutes' }];
    return present.flatMap((block) => {
        const fault = blockFault(block, (0,traffic_istio/* routesOf */.eV)(virtualService, block) ?? [], entry, wanted);
        return fault === undefined ? [] : [fault];
    });
}
function blockFault(block, routes, entry, wanted) {
    if (!isDecodable(block, routes))
        return { fault: 'unreadable', block };
    const selected = selectRoutes(block, routes, entry);
    if ('fault' in selected)
        return selected;
    for (const at of selected.indexes) {
        const destination = missingDestination(routes[at], wanted);
        if (destination !== undefined) {
            return { fault: 'destination', block, route: nameRoute(routes[at], at), destination };
        }
    }
    const free = block === 'http'
        ? routes.filter((route) => !wanted.managedRoutes.includes((0,traffic_istio/* nameOfRoute */.i6)(route))).length
        : routes.length;
    return !selected.named && free > 1 ? { fault: 'ambiguous', block, count: free } : undefined;
}
/** The routes whose weights the controller sets: getHttpRouteIndexesToPatch and its siblings. */
function selectRoutes(block, routes, entry) {
    if (block === 'http')
        return selectHttp(routes, entry.routes);
    const wanted = block === 'tls' ? entry.tlsRoutes : entry.tcpRoutes;
    if (wanted.length === 0) {
        return routes.length === 0 ? { fault: 'empty', block } : { indexes: [0], named: false };
    }
    const indexes = [];
    for (const route of wanted) {
        const found = routes.flatMap((candidate, at) => (matches(block, candidate, route) ? [at] : []));
        if (found.length === 0)
            return { fault: 'absent', block, route: describeWanted(block, route) };
        indexes.push(...found);
    }
    return { indexes, named: true };
}
function selectHttp(routes, names) {
    if (names.length === 0) {
        if (routes.length === 1)
            return { indexes: [0], named: false };
        const unnamed = routes.findIndex((route) => (0,traffic_istio/* nameOfRoute */.i6)(route) === '');
        return { indexes: unnamed === -1 ? [] : [unnamed], named: false };
    }
    const indexes = [];
    for (const name of names) {
        const at = routes.findIndex((route) => (0,traffic_istio/* nameOfRoute */.i6)(route) === name);
        if (at === -1)
            return { fault: 'absent', block: 'http', route: name };
        indexes.push(at);
    }
    return { indexes, named: true };
}
/** A route of several ports never matches; without a match block the port is 0 and the set of hosts empty. */
function matches(block, route, wanted) {
    const all = (0,manifests_json/* listAt */.gT)(route, 'match');
    const ports = new Set(all.map((one) => (0,manifests_json/* numberAt */.tk)(one, 'port') ?? 0));
    if (ports.size > 1)
        return false;
    const [port = 0] = ports;
    if (port !== ((0,manifests_json/* numberAt */.tk)(wanted, 'port') ?? 0))
        return false;
    if (block === 'tcp')
        return true;
    const hosts = new Set(all.flatMap((one) => (0,manifests_json/* listAt */.gT)(one, 'sniHosts')));
    const wantedHosts = (0,manifests_json/* listAt */.gT)(wanted, 'sniHosts');
    return wantedHosts.length === hosts.size && [...hosts].every((host) => wantedHosts.includes(host));
}
function describeWanted(block, wanted) {
    const port = `port ${(0,manifests_json/* numberAt */.tk)(wanted, 'port') ?? 0}`;
    if (block === 'tcp')
        return port;
    const hosts = (0,manifests_json/* listAt */.gT)(wanted, 'sniHosts').filter((host) => typeof host === 'string');
    return `${port} and sniHosts [${hosts.join(', ')}]`;
}
/** validateVirtualServiceRouteDestinations: with a DestinationRule the subsets count, without one the hosts; canary first. */
function missingDestination(route, { services, destinationRule }) {
    const destinations = (0,traffic_istio/* destinationsOf */.Nu)(route);
    if (destinationRule !== undefined) {
        if (!destinationRule.isWhole)
            return undefined;
        const subset = [destinationRule.canarySubset, destinationRule.stableSubset].find((name) => name === '' || !destinations.some((one) => one.subset === name));
        return subset === undefined ? undefined : `subset ${subset}`;
    }
    const host = [services.canary, services.stable].find(
    // A Service that the strategy does not name is a fault of its own.
    (name) => name !== '' && !destinations.some((one) => (0,traffic_istio/* serviceOfHost */.jE)(one.host) === name));
    return host === undefined ? undefined : `host ${host}`;
}
function nameRoute(route, at) {
    const name = route === undefined ? '' : (0,traffic_istio/* nameOfRoute */.i6)(route);
    return name === '' ? `#${at + 1}` : name;
}
/**
 * Destinations of the selected routes that are neither canary nor stable nor an additional subset, and carry weight: processRoutes
 * in istio.go takes them out.
 */
function doomedDestinations(virtualService, entry, { services, destinationRule }) {
    if (destinationRule?.isWhole === false)
        return [];
    const kept = new Set([
        destinationRule?.canarySubset,
        destinationRule?.stableSubset,
        ...(destinationRule?.additionalSubsets ?? []),
    ]);
    return traffic_istio_routes_blocks.flatMap((block) => {
        const routes = (0,traffic_istio/* routesOf */.eV)(virtualService, block) ?? [];
        const selected = selectRoutes(block, routes, entry);
        if ('fault' in selected)
            return [];
        return [...new Set(selected.indexes)].flatMap((route) => (0,traffic_istio/* destinationsOf */.Nu)(routes[route]).flatMap(({ host, subset, weight }, destination) => {
            const service = (0,traffic_istio/* serviceOfHost */.jE)(host);
            const stays = service === '' ||
                weight === 0 ||
                service === services.canary ||
                service === services.stable ||
                (subset !== '' && kept.has(subset));
            return stays ? [] : [{ block, route, destination, host }];
        }));
    });
}

;// CONCATENATED MODULE: ./src/argo/traffic-services.ts
/**
 * The Services that a router splits traffic between, before the first update: ping-pong then counts pong as stable.
 * ALB prefers ping and pong (`preferred`), other routers take them only where stable and canary are both empty.
 * Source: rollout/trafficrouting/service_helper.go GetStableAndCanaryServices.
 */
function splitServices(canary, pingPong) {
    const { stableService: stable, canaryService, pingPong: pair } = canary;
    if (pair !== undefined && (pingPong === 'preferred' || (stable === '' && canaryService === ''))) {
        return { stable: pair.pongService, canary: pair.pingService };
    }
    return { stable, canary: canaryService };
}

;// CONCATENATED MODULE: ./src/rules/rg312-istio-virtual-service.ts








const several = '{service} has {count} {block} routes and {rollout} does not say which of them to split; list it under {field}';
const rg312_istio_virtual_service_empty = '{service} has an empty list spec.{block}, on which the controller crashes';
const rg312_istio_virtual_service_absent = '{service} has no {block} route for {route}, which {rollout} lists under {field}';
/** Sources: validation_references.go ValidateVirtualService; rollout/trafficrouting/istio/istio.go processRoutes. */
const istioVirtualService = {
    meta: {
        id: 'RG312',
        name: 'istio-virtual-service',
        title: 'A VirtualService that a Rollout manages has the routes and destinations that the controller writes weights to',
        scope: 'target',
        // A destination with a wrong host is also one that may not exist.
        subsumes: ['RG342'],
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller writes weights to a canary and a stable destination of the routes that it manages. When it cannot find them the Rollout is invalid; destinations that it does not know are deleted.',
        remedy: 'Give every managed route one destination for the canary and one for the stable pods: hosts that begin with the names of the two Services, or the two subsets of the DestinationRule.',
        messages: {
            M1: '{service}, which {rollout} manages, has none of spec.http, spec.tls and spec.tcp',
            'M1.unreadable': 'the controller cannot read spec.{block} of {service}, which {rollout} manages: a field has a wrong type',
            M2: rg312_istio_virtual_service_absent,
            M3: '{block} route {route} of {service} has no destination with the {destination}, which {rollout} splits traffic with',
            M4: several,
            M5: rg312_istio_virtual_service_absent,
            M6: several,
            'M6.empty': rg312_istio_virtual_service_empty,
            M7: rg312_istio_virtual_service_absent,
            M8: several,
            'M8.empty': rg312_istio_virtual_service_empty,
            D17: '{service} sends {block} route {route} also to {host}, which is neither canary nor stable of {rollout}: the controller deletes that destination',
        },
    },
    *check(world) {
        for (const routed of routedRollouts(world)) {
            const istio = (0,traffic_istio/* readIstio */.DQ)(routed.routing);
            if (istio !== undefined && istio.single !== istio.several)
                yield* rg312_istio_virtual_service_judge(routed, istio, world);
        }
    },
};
function* rg312_istio_virtual_service_judge(routed, istio, world) {
    const wanted = wantedOf(routed, istio, world);
    const rollout = nameOf(routed.manifest);
    const references = routed.references(references_routers/* routerRoles */.jn.virtualService);
    for (const { path, found, to } of references) {
        const entry = entryAt(istio, path);
        if (found === undefined || entry === undefined)
            continue;
        // The controller finds the entry of a VirtualService by its name alone, the router by its place: both have to hold.
        const namesake = entryAt(istio, references.find((other) => other.to.name === to.name)?.path ?? path);
        const faults = [...new Set([namesake ?? entry, entry])].flatMap((one) => routeFaults(found.json, one, wanted));
        for (const fault of faults) {
            yield {
                ...rg312_istio_virtual_service_describe(fault, nameOf(found), rollout),
                where: inObject(routed.manifest, ...path),
                subject: found.ref,
            };
        }
        if (faults.length > 0)
            continue;
        for (const { block, route, destination, host } of doomedDestinations(found.json, entry, wanted)) {
            yield {
                message: 'D17',
                facts: { service: nameOf(found), block, route: `#${route + 1}`, host, rollout },
                where: inObject(found, 'spec', block, route, 'route', destination),
            };
        }
    }
}
function wantedOf({ canary, routing }, { destinationRule }, { versions }) {
    return {
        services: splitServices(canary, 'fallback'),
        destinationRule: destinationRule && {
            ...destinationRule,
            // 1.9 added the field.
            additionalSubsets: (0,argo_versions/* isAtLeast */.du)(versions.argoRollouts, '1.9') ? destinationRule.additionalSubsets : [],
        },
        managedRoutes: routing.managedRoutes ?? [],
    };
}
function entryAt(istio, path) {
    const text = (0,manifests_path/* formatPath */.j)(path);
    return istio.entries.find((entry) => (0,manifests_path/* formatPath */.j)(entry.path) === text);
}
const absentIds = { http: 'M2', tls: 'M5', tcp: 'M7' };
const ambiguousIds = { http: 'M4', tls: 'M6', tcp: 'M8' };
const emptyIds = { tls: 'M6.empty', tcp: 'M8.empty' };
const listFields = { http: 'routes', tls: 'tlsRoutes', tcp: 'tcpRoutes' };
function rg312_istio_virtual_service_describe(found, service, rollout) {
    switch (found.fault) {
        case 'noRoutes':
            return { message: 'M1', facts: { service, rollout } };
        case 'unreadable':
            return { message: 'M1.unreadable', facts: { service, rollout, block: found.block } };
        case 'empty':
            return { message: emptyIds[found.block], facts: { service, block: found.block } };
        case 'absent': {
            const { block, route } = found;
            return {
                message: absentIds[block],
                facts: { service, block, route, rollout, field: listFields[block] },
            };
        }
        case 'destination': {
            const { block, route, destination } = found;
            return { message: 'M3', facts: { service, block, route, destination, rollout } };
        }
        case 'ambiguous': {
            const { block, count } = found;
            return {
                message: ambiguousIds[block],
                facts: { service, block, count, rollout, field: listFields[block] },
            };
        }
    }
}

;// CONCATENATED MODULE: ./src/rules/rg313-istio-destination-rule.ts





/** Source: rollout/trafficrouting/istio/istio.go UpdateHash. */
const istioDestinationRule = {
    meta: {
        id: 'RG313',
        name: 'istio-destination-rule',
        title: 'The DestinationRule of a Rollout exists and has its canary and stable subset, and no other',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller writes the pod hashes of canary and stable into two subsets of one DestinationRule. It says nothing about a subset that is not there, and traffic sent to it fails; other subsets are deleted.',
        remedy: 'Define both subsets in the DestinationRule, in the namespace of the Rollout, and put further subsets into a DestinationRule of their own.',
        messages: {
            D9: '{rollout} splits traffic by {target}, which is not rendered and not declared external',
            D10: '{target} has no subset {subset}, which {rollout} sends traffic to; requests for it fail',
            'D10.extra': '{target} has a subset {subset}, which the controller deletes: it keeps only the canary and stable subset of {rollout}',
        },
        messageSeverity: { 'D10.extra': 'warning' },
    },
    *check(world) {
        for (const { manifest, routing, references } of routedRollouts(world)) {
            const wanted = (0,traffic_istio/* readIstio */.DQ)(routing)?.destinationRule;
            if (wanted === undefined)
                continue;
            for (const reference of references(references_routers/* routerRoles */.jn.destinationRule)) {
                const { found, path } = reference;
                const facts = { rollout: nameOf(manifest), target: describeTarget(reference) };
                if (isMissing(reference)) {
                    yield {
                        message: 'D9',
                        facts,
                        where: inObject(manifest, ...path),
                        unless: neededObject(reference),
                    };
                }
                if (found === undefined)
                    continue;
                const subsets = (0,manifests_json/* listAt */.gT)(found.json, 'spec', 'subsets').map((subset) => (0,manifests_json/* textAt */.$6)(subset, 'name') ?? '');
                const own = [wanted.canarySubset, wanted.stableSubset];
                const lost = [...new Set(own)].filter((subset) => subset !== '' && !subsets.includes(subset));
                const used = usedSubsets(references(references_routers/* routerRoles */.jn.virtualService));
                for (const subset of lost) {
                    // A route that does not use the subset either is the fault, and RG312 says so.
                    if (used?.has(subset) === false)
                        continue;
                    yield { message: 'D10', facts: { ...facts, subset }, where: inObject(found, 'spec', 'subsets') };
                }
                // Beside a missing subset, another one is most likely the same under a wrong name.
                if (lost.length > 0 || !wanted.isWhole)
                    continue;
                for (const [at, subset] of subsets.entries()) {
                    if (own.includes(subset))
                        continue;
                    const step = subset === '' ? at : { key: 'name', value: subset };
                    yield {
                        message: 'D10.extra',
                        facts: { ...facts, subset },
                        where: inObject(found, 'spec', 'subsets', step),
                    };
                }
            }
        }
    },
};
/** Subsets that the rendered VirtualServices send to; `undefined` when none of them is rendered. */
function usedSubsets(references) {
    const found = references.flatMap((reference) => reference.found ?? []);
    if (found.length === 0)
        return undefined;
    const routes = found.flatMap(({ json }) => ['http', 'tls', 'tcp'].flatMap((block) => (0,traffic_istio/* routesOf */.eV)(json, block) ?? []));
    return new Set(routes.flatMap(traffic_istio/* destinationsOf */.Nu).map(({ subset }) => subset));
}

;// CONCATENATED MODULE: ./src/rules/rg314-ambassador-mapping.ts




/** Sources: validation_references.go ValidateAmbassadorMapping; rollout/trafficrouting/ambassador/ambassador.go buildCanaryService. */
const ambassadorMapping = {
    meta: {
        id: 'RG314',
        name: 'ambassador-mapping',
        title: 'A Mapping that a Rollout manages has no weight and sends to the stable Service',
        scope: 'target',
        // A Service with a wrong name is also one that may not exist.
        subsumes: ['RG344'],
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller copies the Mapping, puts the canary Service in the place of the stable one and gives the copy a weight. A weight of its own makes the Rollout invalid; without the stable Service in it the copy sends to the same pods.',
        remedy: 'Remove spec.weight from the Mapping and let spec.service name the stable Service.',
        messages: {
            D1: '{mapping}, which {rollout} manages, sets weight {weight}; only the canary Mapping that the controller makes has one',
            D2: '{mapping} sends to "{service}", which does not contain the stable Service {stable} of {rollout}: the canary Mapping would send to the same place',
        },
    },
    *check(world) {
        for (const { manifest, canary, references } of routedRollouts(world)) {
            for (const { found } of references(references_routers/* routerRoles */.jn.mapping)) {
                if (found === undefined)
                    continue;
                const names = { mapping: nameOf(found), rollout: nameOf(manifest) };
                const weight = (0,manifests_json/* numberAt */.tk)(found.json, 'spec', 'weight') ?? 0;
                if (Number.isInteger(weight) && weight !== 0) {
                    yield { message: 'D1', facts: { ...names, weight }, where: inObject(found, 'spec', 'weight') };
                }
                const service = (0,manifests_json/* textAt */.$6)(found.json, 'spec', 'service') ?? '';
                if (canary.stableService !== '' && !service.includes(canary.stableService)) {
                    yield {
                        message: 'D2',
                        facts: { ...names, service, stable: canary.stableService },
                        where: inObject(found, 'spec', 'service'),
                    };
                }
            }
        }
    },
};

;// CONCATENATED MODULE: ./src/rules/rg315-app-mesh.ts






/** Sources: validation_references.go ValidateAppMeshVirtualRouter; rollout/trafficrouting/appmesh/appmesh.go UpdateHash and reconcileRoute. */
const rg315_app_mesh_appMesh = {
    meta: {
        id: 'RG315',
        name: 'app-mesh',
        title: 'A VirtualRouter of App Mesh has two weighted targets a route, and the VirtualNodes exist',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller splits traffic by the weights of two VirtualNodes in the routes of one VirtualRouter; a route of another shape makes the Rollout invalid or stops it in the middle.',
        remedy: 'Give every route an httpRoute, http2Route, grpcRoute or tcpRoute with two weightedTargets, one for the canary and one for the stable VirtualNode.',
        messages: {
            D4: '{router}, which {rollout} manages, has no routes',
            D5: 'route {route} of {router}, which {rollout} manages, has none of httpRoute, tcpRoute, http2Route and grpcRoute',
            D6: 'route {route} of {router}, which {rollout} manages, has no action.weightedTargets',
            D7: 'route {route} of {router}, which {rollout} manages, has {count} weightedTargets; exactly 2 are accepted',
            D8: '{rollout} splits traffic between VirtualNodes, but {target} is not rendered and not declared external',
            'D8.group': '{rollout} routes with App Mesh without a virtualNodeGroup, on which the controller crashes; name the canary and the stable VirtualNode',
            'D8.name': 'a route of {router}, which {rollout} manages, has no name',
            'D8.target': 'a weighted target of route {route} of {router} has no {lacks}, which the controller needs',
            'D8.unused': 'route {route} of {router} has no weighted target for VirtualNode {node} of {rollout}: its weight never changes',
        },
        messageSeverity: { 'D8.unused': 'warning' },
    },
    *check(world) {
        for (const routed of routedRollouts(world)) {
            if ((0,manifests_json/* objectAt */.lJ)(routed.routing.json, 'appMesh') === undefined)
                continue;
            yield* nodes(routed);
            for (const router of routersOf(routed, world))
                yield* judgeRouter(router, routed);
        }
    },
};
function* nodes(routed) {
    const { manifest, routing } = routed;
    const rollout = nameOf(manifest);
    if ((0,manifests_json/* objectAt */.lJ)(routing.json, 'appMesh', 'virtualNodeGroup') === undefined) {
        yield {
            message: 'D8.group',
            facts: { rollout },
            where: inObject(manifest, ...routing.path, 'appMesh', 'virtualNodeGroup'),
        };
    }
    for (const reference of routed.references(references_routers/* routerRoles */.jn.meshNode)) {
        if (!isMissing(reference))
            continue;
        yield {
            message: 'D8',
            facts: { rollout, target: describeTarget(reference) },
            where: inObject(manifest, ...reference.path),
            unless: neededObject(reference),
        };
    }
}
function routersOf(routed, { index, external }) {
    const services = new Set(routed.references(references_routers/* routerRoles */.jn.meshService).map(({ found }) => found));
    return (0,references_graph/* referencesOf */.C)(index, external)
        .withRole(references_routers/* virtualRouterRole */.fN)
        .flatMap(({ from, found }) => (found !== undefined && services.has(from) ? [found] : []));
}
function* judgeRouter(router, routed) {
    const { manifest, routing } = routed;
    const names = { router: nameOf(router), rollout: nameOf(manifest) };
    const routes = (0,traffic_app_mesh/* meshRoutes */.qZ)(router.json);
    if (routes.length === 0) {
        yield { message: 'D4', facts: names, where: inObject(router, 'spec', 'routes') };
    }
    const chosen = (0,manifests_json/* listAt */.gT)(routing.json, 'appMesh', 'virtualService', 'routes');
    for (const [at, route] of routes.entries()) {
        const facts = { ...names, route: typeof route.name === 'string' ? route.name : `#${at + 1}` };
        const shape = faultOfShape(route);
        if (shape !== undefined) {
            const count = route.targets?.length ?? 0;
            yield {
                message: shape,
                facts: shape === 'D7' ? { ...facts, count } : facts,
                where: inObject(router, ...(shape === 'D5' ? route.path : route.targetsPath)),
            };
            continue;
        }
        if (typeof route.name !== 'string') {
            yield { message: 'D8.name', facts: names, where: inObject(router, ...route.path, 'name') };
        }
        else if (chosen.length === 0 || chosen.includes(route.name)) {
            yield* targets(route, router, routed, facts);
        }
    }
}
function faultOfShape({ type, targets }) {
    if (type === undefined)
        return 'D5';
    if (targets === undefined)
        return 'D6';
    return targets.length === 2 ? undefined : 'D7';
}
function* targets(route, router, { manifest, references }, facts) {
    const sentTo = new Set();
    for (const [at, target] of (route.targets ?? []).entries()) {
        const ref = (0,manifests_json/* valueAt */.fK)(target, 'virtualNodeRef');
        const lacks = !(0,manifests_json/* isObject */.Gv)(ref)
            ? 'virtualNodeRef'
            : (0,manifests_json/* numberAt */.tk)(target, 'weight') === undefined
                ? 'weight'
                : undefined;
        if (lacks !== undefined) {
            yield {
                message: 'D8.target',
                facts: { router: facts.router, route: facts.route, lacks },
                where: inObject(router, ...route.targetsPath, at, lacks),
            };
            return;
        }
        if (((0,manifests_json/* textAt */.$6)(ref, 'namespace') ?? manifest.ref.namespace) === manifest.ref.namespace) {
            sentTo.add((0,manifests_json/* textAt */.$6)(ref, 'name') ?? '');
        }
    }
    for (const { to } of references(references_routers/* routerRoles */.jn.meshNode)) {
        if (sentTo.has(to.name))
            continue;
        yield {
            message: 'D8.unused',
            facts: { ...facts, node: to.name },
            where: inObject(router, ...route.targetsPath),
        };
    }
}

;// CONCATENATED MODULE: ./src/rules/rg316-smi-traffic-split.ts



/** Source: rollout/trafficrouting/smi/smi.go SetWeight. */
const smiTrafficSplit = {
    meta: {
        id: 'RG316',
        name: 'smi-traffic-split',
        title: 'The TrafficSplit of a Rollout is left to the controller',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller makes the TrafficSplit itself and refuses to change one that it did not make, so the first update stops before it has shifted any traffic.',
        remedy: 'Do not render the TrafficSplit, or give the one of the Rollout another name in trafficRouting.smi.trafficSplitName.',
        messages: {
            D13: '{split} has the name of the TrafficSplit that the controller makes for {rollout}; it refuses to change one that it does not own',
        },
    },
    *check(world) {
        for (const { manifest, routing } of routedRollouts(world)) {
            if ((0,manifests_json/* objectAt */.lJ)(routing.json, 'smi') === undefined)
                continue;
            const split = world.index.find({
                group: 'split.smi-spec.io',
                kind: 'TrafficSplit',
                namespace: manifest.ref.namespace,
                name: (0,manifests_json/* textAt */.$6)(routing.json, 'smi', 'trafficSplitName') ?? manifest.ref.name,
            });
            if (split === undefined)
                continue;
            yield {
                message: 'D13',
                facts: { split: nameOf(split), rollout: nameOf(manifest) },
                where: inObject(split, 'metadata', 'name'),
                subject: manifest.ref,
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/rules/rg317-traefik-service.ts




/** Source: rollout/trafficrouting/traefik/traefik.go SetWeight. */
const traefikService = {
    meta: {
        id: 'RG317',
        name: 'traefik-service',
        title: 'The TraefikService of a Rollout exists and weighs its canary and stable Service',
        scope: 'target',
        // A service with a wrong name is also one that may not exist.
        subsumes: ['RG344'],
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller writes the weights into the entries of spec.weighted.services that have the names of the two Services. Without them every update stops at its first step.',
        remedy: 'List the stable and the canary Service under spec.weighted.services of the TraefikService.',
        messages: {
            D14: '{rollout} routes with {target}, which is not rendered and not declared external',
            'D14.list': '{target}, which {rollout} routes with, has no spec.weighted.services',
            'D14.name': 'an entry of spec.weighted.services of {target}, which {rollout} routes with, has no name',
            'D14.service': '{target} weighs no Service {service}, which {rollout} splits traffic with',
        },
    },
    *check(world) {
        for (const routed of routedRollouts(world)) {
            for (const reference of routed.references(references_routers/* routerRoles */.jn.traefikService)) {
                const { manifest } = routed;
                if (isMissing(reference)) {
                    yield {
                        message: 'D14',
                        facts: { rollout: nameOf(manifest), target: describeTarget(reference) },
                        where: inObject(manifest, ...reference.path),
                        unless: neededObject(reference),
                    };
                }
                if (reference.found !== undefined)
                    yield* rg317_traefik_service_judge(reference.found, routed);
            }
        }
    },
};
function* rg317_traefik_service_judge(found, { manifest, canary }) {
    const names = { target: nameOf(found), rollout: nameOf(manifest) };
    const path = ['spec', 'weighted', 'services'];
    const list = (0,manifests_json/* valueAt */.fK)(found.json, ...path);
    if (!Array.isArray(list)) {
        yield { message: 'D14.list', facts: names, where: inObject(found, ...path) };
        return;
    }
    const services = list.map((entry) => (0,manifests_json/* textAt */.$6)(entry, 'name'));
    // The controller reads the entries in order until it has found the name.
    const unnamed = services.indexOf(undefined);
    for (const service of [canary.canaryService, canary.stableService]) {
        if (service === '')
            continue;
        const at = services.indexOf(service);
        if (unnamed !== -1 && (at === -1 || unnamed < at)) {
            yield { message: 'D14.name', facts: names, where: inObject(found, ...path, unnamed) };
            return;
        }
        if (at === -1) {
            yield { message: 'D14.service', facts: { ...names, service }, where: inObject(found, ...path) };
        }
    }
}

;// CONCATENATED MODULE: ./src/rules/rg318-apisix-route.ts




/** Source: rollout/trafficrouting/apisix/apisix.go processSetWeightRoutes. */
const apisixRoute = {
    meta: {
        id: 'RG318',
        name: 'apisix-route',
        title: 'The ApisixRoute of a Rollout exists and its rules have both Services as backends',
        scope: 'target',
        // A backend with a wrong name is also one that may not exist.
        subsumes: ['RG344'],
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller writes the weights into the backends of the named rules. Without the rule or one of the backends every update stops at its first step.',
        remedy: 'List the rules under trafficRouting.apisix.route.rules (without it a rule of the name of the route is meant), each with the stable and the canary Service among its backends.',
        messages: {
            D15: '{rollout} routes with {target}, which is not rendered and not declared external',
            'D15.list': '{target}, which {rollout} routes with, has no spec.http',
            'D15.name': 'a rule of {target}, which {rollout} routes with, has no name',
            'D15.rule': '{target} has no rule {rule}, which {rollout} routes with',
            'D15.backends': 'rule {rule} of {target} has no list of backends that each name a Service',
            'D15.service': 'rule {rule} of {target} has no backend {service}, which {rollout} splits traffic with',
        },
    },
    *check(world) {
        for (const routed of routedRollouts(world)) {
            for (const reference of routed.references(references_routers/* routerRoles */.jn.apisixRoute)) {
                const { manifest } = routed;
                if (isMissing(reference)) {
                    yield {
                        message: 'D15',
                        facts: { rollout: nameOf(manifest), target: describeTarget(reference) },
                        where: inObject(manifest, ...reference.path),
                        unless: neededObject(reference),
                    };
                }
                if (reference.found !== undefined)
                    yield* rg318_apisix_route_judge(reference.found, routed);
            }
        }
    },
};
function* rg318_apisix_route_judge(found, { manifest, canary, routing }) {
    const target = nameOf(found);
    const rollout = nameOf(manifest);
    const list = (0,manifests_json/* valueAt */.fK)(found.json, 'spec', 'http');
    if (!Array.isArray(list)) {
        yield { message: 'D15.list', facts: { target, rollout }, where: inObject(found, 'spec', 'http') };
        return;
    }
    const rules = list;
    const names = rules.map((rule) => (0,manifests_json/* valueAt */.fK)(rule, 'name'));
    // The controller reads the rules in order until it has found the name.
    const unnamed = names.findIndex((name) => typeof name !== 'string');
    for (const rule of wantedRules(routing.json, found)) {
        const at = names.indexOf(rule);
        if (unnamed !== -1 && (at === -1 || unnamed < at)) {
            yield {
                message: 'D15.name',
                facts: { target, rollout },
                where: inObject(found, 'spec', 'http', unnamed),
            };
            return;
        }
        if (at === -1) {
            yield { message: 'D15.rule', facts: { target, rollout, rule }, where: inObject(found, 'spec', 'http') };
            continue;
        }
        const path = ['spec', 'http', { key: 'name', value: rule }, 'backends'];
        const backends = (0,manifests_json/* valueAt */.fK)(rules[at], 'backends');
        if (!Array.isArray(backends)) {
            yield { message: 'D15.backends', facts: { target, rule }, where: inObject(found, ...path) };
            continue;
        }
        const services = backends.map((backend) => (0,manifests_json/* textAt */.$6)(backend, 'serviceName'));
        const broken = services.indexOf(undefined);
        for (const service of [canary.canaryService, canary.stableService]) {
            if (service === '')
                continue;
            const backend = services.indexOf(service);
            if (broken !== -1 && (backend === -1 || broken < backend)) {
                yield { message: 'D15.backends', facts: { target, rule }, where: inObject(found, ...path, broken) };
                break;
            }
            if (backend === -1) {
                yield {
                    message: 'D15.service',
                    facts: { target, rule, service, rollout },
                    where: inObject(found, ...path),
                };
            }
        }
    }
}
function wantedRules(routing, { ref }) {
    const route = (0,manifests_json/* valueAt */.fK)(routing, 'apisix', 'route');
    const rules = (0,manifests_json/* valueAt */.fK)(route, 'rules');
    if (!(0,manifests_json/* isObject */.Gv)(route) || !Array.isArray(rules))
        return [ref.name];
    return (0,manifests_json/* listAt */.gT)(route, 'rules').filter((rule) => typeof rule === 'string');
}

// EXTERNAL MODULE: ./src/documents/parse.ts + 4 modules
var parse = __webpack_require__(1725);
;// CONCATENATED MODULE: ./src/argo/plugins.ts



/** Keys of the ConfigMap under which the controller registers plugins: utils/config/config.go InitializeConfig. */
const pluginTypes = ['trafficRouterPlugins', 'metricProviderPlugins', 'stepPlugins'];
/** Name of the ConfigMap in the controller's namespace. */
const pluginConfigMap = 'argo-rollouts-config';
/** Names by type; `undefined` when the text of one type is no YAML list, with which the controller does not start. */
function registeredPlugins({ json, }) {
    const registered = new Map();
    for (const type of pluginTypes) {
        const names = plugins_readNames((0,manifests_json/* textAt */.$6)(json, 'data', type) ?? '');
        if (names === undefined)
            return undefined;
        registered.set(type, new Set(names));
    }
    return registered;
}
function plugins_readNames(text) {
    if (text.trim() === '')
        return [];
    try {
        const value = (0,parse/* parseDocuments */.e)(text, pluginConfigMap)[0]?.value;
        if (value === null || value === undefined)
            return [];
        if (!Array.isArray(value))
            return undefined;
        return value.flatMap((item) => (0,manifests_json/* textAt */.$6)(item, 'name') ?? []);
    }
    catch {
        return undefined;
    }
}
function usedPlugins(index) {
    return [...usedByRollouts(index), ...usedByMetrics(index)];
}
function* usedByRollouts(index) {
    for (const { manifest: from, canary } of (0,argo_rollout/* rolloutsOf */.wY)(index)) {
        const routing = canary?.trafficRouting;
        for (const name of routing?.plugins ?? []) {
            const path = [...(routing?.path ?? []), 'plugins', name];
            yield { type: 'trafficRouterPlugins', name, from, path };
        }
        for (const step of canary?.steps ?? []) {
            const name = (0,manifests_json/* textAt */.$6)(step.json, 'plugin', 'name');
            if (name === undefined)
                continue;
            yield { type: 'stepPlugins', name, from, path: [...step.path, 'plugin', 'name'] };
        }
    }
}
function* usedByMetrics(index) {
    for (const kind of ['AnalysisTemplate', 'ClusterAnalysisTemplate', 'AnalysisRun']) {
        for (const from of index.byKind(kind)) {
            if (from.ref.group !== 'argoproj.io')
                continue;
            for (const [at, metric] of (0,manifests_json/* listAt */.gT)(from.json, 'spec', 'metrics').entries()) {
                const plugins = (0,manifests_json/* objectAt */.lJ)(metric, 'provider', 'plugin');
                if (!(0,manifests_json/* isObject */.Gv)(plugins))
                    continue;
                const metricName = (0,manifests_json/* textAt */.$6)(metric, 'name');
                const step = metricName === undefined ? at : { key: 'name', value: metricName };
                for (const name of Object.keys(plugins)) {
                    const path = ['spec', 'metrics', step, 'provider', 'plugin', name];
                    yield { type: 'metricProviderPlugins', name, from, path };
                }
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/rules/rg319-plugin-registered.ts


const across = {
    extract(world) {
        const registered = registeredHere(world);
        const unjudged = isJudgedHere(world) ? [] : usedPlugins(world.index);
        return {
            ...(registered && { registered: [...registered] }),
            used: unjudged.map(({ type, name, from, path }) => ({ type, name, object: from.ref, path })),
        };
    },
    *judge(targets) {
        const known = targets.flatMap(({ facts }) => (facts.registered ? [facts.registered] : []));
        if (known.length === 0)
            return;
        const registered = new Set(known.flat());
        for (const { target, facts } of targets) {
            for (const { type, name, object, path } of facts.used) {
                if (registered.has(`${type} ${name}`))
                    continue;
                yield {
                    message: 'D16.elsewhere',
                    facts: { user: `${object.kind}/${object.name}`, plugin: name, key: type, map: pluginConfigMap },
                    where: { kind: 'object', object, path },
                    target,
                };
            }
        }
    },
};
/** Source: utils/plugin/plugin.go GetPluginInfo. */
const pluginRegistered = {
    meta: {
        id: 'RG319',
        name: 'plugin-registered',
        title: 'Plugins that Rollouts and AnalysisTemplates use are registered with the controller',
        scope: 'target',
        category: 'progression',
        owner: 'platform',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller knows only the plugins of its own configuration. A router or step plugin that is not among them stops the rollout, a metric plugin makes the analysis fail.',
        remedy: 'Register the plugin in the ConfigMap argo-rollouts-config of the controller, or correct the name; where the controllers are configured elsewhere, list their plugins in the option `registered`.',
        messages: {
            D16: '{user} uses the plugin {plugin}, which {map} does not register under {key}',
            'D16.elsewhere': '{user} uses the plugin {plugin}, which no {map} in this repository registers under {key}',
            'D16.notListed': '{user} uses the plugin {plugin}, which the option `registered` does not list',
        },
        // Another controller, configured elsewhere, may be the one that runs it.
        messageSeverity: { 'D16.elsewhere': 'warning' },
        options: {
            type: 'object',
            additionalProperties: false,
            properties: { registered: { type: 'array', items: { type: 'string', minLength: 1 } } },
        },
    },
    *check(world) {
        const listed = world.options.registered;
        const registered = listed === undefined ? registeredHere(world) : undefined;
        if (listed === undefined && registered === undefined)
            return;
        for (const { type, name, from, path } of usedPlugins(world.index)) {
            const facts = { user: nameOf(from), plugin: name };
            const where = inObject(from, ...path);
            if (listed !== undefined) {
                if (!listed.includes(name))
                    yield { message: 'D16.notListed', facts, where };
            }
            else if (registered?.has(rg319_plugin_registered_keyOf({ type, name })) === false) {
                yield { message: 'D16', facts: { ...facts, key: type, map: `ConfigMap/${pluginConfigMap}` }, where };
            }
        }
    },
    across: across,
};
function isJudgedHere(world) {
    return world.options.registered !== undefined || registeredHere(world) !== undefined;
}
/** Of every readable ConfigMap of that name in the target, `type name`; `undefined` without one. */
function registeredHere({ index }) {
    const maps = index
        .byKind('ConfigMap')
        .filter(({ ref }) => ref.group === '' && ref.name === pluginConfigMap)
        .flatMap((manifest) => registeredPlugins(manifest) ?? []);
    if (maps.length === 0)
        return undefined;
    return new Set(maps.flatMap((map) => [...map].flatMap(([type, names]) => [...names].map((name) => rg319_plugin_registered_keyOf({ type, name })))));
}
function rg319_plugin_registered_keyOf({ type, name }) {
    return `${type} ${name}`;
}

;// CONCATENATED MODULE: ./src/references/near-pods.ts



/** Workloads with one pair, and values of one key, that are looked at: the rest goes without a hint. */
const mostLookedAt = 60;
/** Labels that somebody sets when the pod runs: nobody can say from a manifest that they are missing. */
const runtimeLabel = /^(?:statefulset\.kubernetes\.io\/|apps\.kubernetes\.io\/|batch\.kubernetes\.io\/|rollouts-pod-template-hash$|pod-template-hash$|controller-revision-hash$|pod-template-generation$|topology\.kubernetes\.io\/|vault-)|(?:^|[/.-])(?:role|leader|master|primary|active)$/;
/** Labels that tell variants of one application apart: another value is another variant, rendered elsewhere or later. */
const variantLabel = /(?:^|[/.-])(?:version|track|release|color|colour|slot|stage|tier|environment|env|variant|revision|rev|shard|role|component|helm_sh\/chart|chart)$/;
/** Answers for one target which pods a selector that finds none was probably meant for. */
class NearPodLabels {
    #byPair = new Map();
    #valuesOf = new Map();
    #namespaces = new Map();
    constructor(index) {
        for (const workload of index.workloads) {
            const { namespace } = workload.manifest.ref;
            const known = this.#namespaces.get(namespace);
            if (known === undefined)
                this.#namespaces.set(namespace, [workload]);
            else
                known.push(workload);
            for (const [key, value] of Object.entries(workload.template?.labels ?? {})) {
                const pair = id(namespace, key, value);
                const bucket = this.#byPair.get(pair);
                if (bucket === undefined)
                    this.#byPair.set(pair, [workload]);
                else if (bucket.length < mostLookedAt)
                    bucket.push(workload);
                const ofKey = id(namespace, key);
                const values = this.#valuesOf.get(ofKey) ?? new Map();
                this.#valuesOf.set(ofKey, values);
                if (!values.has(value))
                    values.set(value, workload);
            }
        }
    }
    /** Whether pods of that namespace are rendered at all. */
    hasPods(namespace) {
        return this.#namespaces.has(namespace);
    }
    /** The only workload of that namespace, if there is but one. */
    onlyWorkload(namespace) {
        const known = this.#namespaces.get(namespace);
        return known?.length === 1 ? known[0] : undefined;
    }
    /** `undefined` when no pods come near; `elsewhere` when a label is missing that only a running pod has. */
    of({ namespace, selector }) {
        const requirements = (0,label_selector/* parseLabelSelector */.l7)(selector) ?? [];
        if (requirements.some(({ key }) => runtimeLabel.test(key)))
            return 'elsewhere';
        const pairs = requirements.flatMap((requirement) => {
            const wanted = near_pods_valueOf(requirement);
            return wanted === undefined ? [] : [{ key: requirement.key, wanted }];
        });
        for (const { key, wanted } of pairs) {
            const others = requirements.filter((requirement) => requirement.key !== key);
            const candidates = others.length === 0 ? this.#similar(namespace, key, wanted) : this.#having(namespace, others);
            for (const workload of candidates) {
                if (!(0,pod_template/* podLabels */.z8)(workload).some((labels) => (0,label_selector/* matchesSelector */.B5)(others, labels)))
                    continue;
                const found = workload.template?.labels[key];
                if (found === undefined ? missesForSure(workload) : !variantLabel.test(key) && isSlip(wanted, found))
                    return { workload, key, wanted, found };
            }
        }
        return undefined;
    }
    #having(namespace, requirements) {
        let fewest = [];
        let size = Infinity;
        for (const requirement of requirements) {
            const value = near_pods_valueOf(requirement);
            if (value === undefined)
                continue;
            const bucket = this.#byPair.get(id(namespace, requirement.key, value)) ?? [];
            if (bucket.length < size)
                [fewest, size] = [bucket, bucket.length];
        }
        return fewest;
    }
    #similar(namespace, key, wanted) {
        const values = this.#valuesOf.get(id(namespace, key));
        if (values === undefined || values.size > mostLookedAt)
            return [];
        const near = values.get((0,nearest/* nearestName */.qb)(wanted, [...values.keys()]) ?? '');
        return near === undefined ? [] : [near];
    }
}
function near_pods_valueOf({ operator, values }) {
    return operator === 'In' && values.size === 1 ? [...values][0] : undefined;
}
/** Members of a StatefulSet and what a person starts get labels while they run. */
function missesForSure({ manifest: { ref } }) {
    return ref.kind === 'Rollout' || ref.kind === 'Deployment' || ref.kind === 'DaemonSet';
}
/** A typing error, or a prefix or suffix that one of the two lacks. */
function isSlip(wanted, found) {
    return ((0,nearest/* nearestName */.qb)(wanted, [found]) !== undefined || wanted.endsWith(`-${found}`) || found.endsWith(`-${wanted}`));
}
function id(...parts) {
    return parts.join('\0');
}

;// CONCATENATED MODULE: ./src/references/pod-makers.ts
/** Groups none of whose objects makes pods that a Service or a policy is written for. */
const podless = [
    'autoscaling.k8s.io',
    'cert-manager.io',
    'external-secrets.io',
    'gateway.networking.k8s.io',
    'getambassador.io',
    'keda.sh',
    'monitoring.coreos.com',
    'networking.istio.io',
    'security.istio.io',
    'secrets-store.csi.x-k8s.io',
    'split.smi-spec.io',
    'telemetry.istio.io',
    'traefik.containo.us',
    'traefik.io',
    'apisix.apache.org',
    'appmesh.k8s.aws',
    'elbv2.k8s.aws',
    'bitnami.com',
    'kyverno.io',
    'cilium.io',
    'projectcalico.org',
    'snapshot.storage.k8s.io',
    'onepassword.com',
];
const kubernetes = new Set([
    '',
    'apps',
    'autoscaling',
    'batch',
    'extensions',
    'policy',
    ...[
        'admissionregistration',
        'apiregistration',
        'certificates',
        'coordination',
        'discovery',
        'events',
        'flowcontrol.apiserver',
        'networking',
        'node',
        'rbac.authorization',
        'scheduling',
        'storage',
    ].map((name) => `${name}.k8s.io`),
    ...podless,
]);
const argoPodless = new Set([
    'Rollout',
    'AnalysisTemplate',
    'ClusterAnalysisTemplate',
    'Application',
    'ApplicationSet',
    'AppProject',
]);
const pod_makers_known = new WeakMap();
/** Whether something rendered may make pods that no manifest shows: a resource of an operator, or the operator's definitions. */
function mayMakePods(index) {
    const found = pod_makers_known.get(index) ??
        index.all.some(({ ref: { group, kind } }) => group === 'argoproj.io' ? !argoPodless.has(kind) : !kubernetes.has(group));
    pod_makers_known.set(index, found);
    return found;
}

;// CONCATENATED MODULE: ./src/rules/unselected-pods.ts





/** Sentences for `messages` of a rule about selectors that find no pods. */
const unselectedMessages = {
    missingLabel: '{object} selects no pods: those of {workload} match but for the label {key}, which they do not have (wanted: {wanted})',
    otherValue: '{object} selects no pods: those of {workload} match but for the label {key}, which is {found} there (wanted: {wanted})',
    nothing: '{object} selects no pods that are rendered in namespace {namespace} ({path})',
};
/**
 * What is to be said of selectors that find no rendered pods. Sure is only what misses the pods of a rendered workload by one
 * label; the rest is worth a note where all pods of the namespace seem to be rendered, and nothing where operators make some.
 */
function* unselected(selections, index) {
    const missing = selections.filter(({ outcome }) => outcome === 'missing');
    if (missing.length === 0)
        return;
    const labels = new NearPodLabels(index);
    for (const selection of missing) {
        const { from, path, namespace } = selection;
        const near = labels.of(selection);
        if (near === 'elsewhere')
            continue;
        const where = inObject(from, ...path);
        const unless = podsNeeded(selection);
        if (near === undefined) {
            if (!labels.hasPods(namespace) || mayMakePods(index))
                continue;
            const facts = { object: nameOf(from), namespace, path: (0,manifests_path/* formatPath */.j)(path) };
            const only = labels.onlyWorkload(namespace);
            yield { message: 'nothing', facts, where, unless, ...(only && { subject: only.manifest.ref }) };
            continue;
        }
        const { workload, key, wanted, found } = near;
        const facts = { object: nameOf(from), workload: nameOf(workload.manifest), key, wanted };
        const subject = workload.manifest.ref;
        if (found === undefined)
            yield { message: 'missingLabel', facts, where, unless, subject };
        else
            yield { message: 'otherValue', facts: { ...facts, found }, where, unless, subject };
    }
}

;// CONCATENATED MODULE: ./src/rules/rg320-service-finds-pods.ts



/** Services that a Rollout names are RG302's. */
const serviceFindsPods = {
    meta: {
        id: 'RG320',
        name: 'service-finds-pods',
        title: 'The selector of a Service finds pods',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'warning',
        severityWithoutProfile: 'warning',
        kinds: [],
        rationale: 'A Service whose selector misses the pods has no endpoints: every request to it is refused.',
        remedy: 'Make the selector equal to labels of the pod template (not of the workload’s own metadata).',
        messages: unselectedMessages,
        messageSeverity: { nothing: 'note' },
    },
    *check({ index, external }) {
        const graph = (0,references_graph/* referencesOf */.C)(index, external);
        const named = new Set(strategyServiceReferences(graph).map(({ found }) => found));
        const services = graph.selections.filter(({ from }) => from.ref.kind === 'Service' && !named.has(from));
        yield* unselected(services, index);
    },
};

;// CONCATENATED MODULE: ./src/rules/rg321-service-target-port.ts






/** `FindPort` of k8s.io/kubernetes/pkg/api/v1/pod: a pod without the named port is no endpoint of that Service port. */
const serviceTargetPort = {
    meta: {
        id: 'RG321',
        name: 'service-target-port',
        title: 'The target port of a Service is a port of the pods that it selects',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'A named target port that no container has leaves the Service port without endpoints, although the pods are ready.',
        remedy: 'Write the name (with its protocol) of a container port, or its number, into targetPort.',
        messages: {
            W10: '{service} targets port "{port}" ({protocol}), which no container of {workload} has (they have: {known}){hint}',
            number: '{service} targets port {port} ({protocol}); the containers of {workload} declare {known}',
        },
        messageSeverity: { number: 'note' },
    },
    *check({ index, external }) {
        for (const selection of (0,references_graph/* referencesOf */.C)(index, external).selections) {
            if (selection.from.ref.kind === 'Service')
                yield* rg321_service_target_port_judge(selection);
        }
    },
};
function* rg321_service_target_port_judge(selection) {
    const { from: service } = selection;
    const lasting = selection.workloads.filter(({ manifest: { ref, hook } }) => ref.kind !== 'Job' && ref.kind !== 'CronJob' && hook === undefined);
    const templates = lasting.flatMap(({ template }) => (template === undefined ? [] : [template]));
    const [first] = lasting;
    if (first === undefined || templates.some(isFilledIn) || templates.some(rg321_service_target_port_isEmpty))
        return;
    for (const port of (0,serving/* servicePorts */.E1)(service)) {
        if (port.target === undefined ||
            templates.some((template) => (0,serving/* containersOfPort */.DW)(template, port).length > 0))
            continue;
        const known = [...new Set(templates.flatMap(portsOf).map(portText))];
        const isName = typeof port.target === 'string';
        if (isName ? meshPort.test(port.target) : templates.some((template) => portsOf(template).length === 0))
            continue;
        yield {
            message: isName ? 'W10' : 'number',
            facts: {
                service: nameOf(service),
                port: port.target,
                protocol: port.protocol,
                workload: lasting
                    .map(({ manifest }) => nameOf(manifest))
                    .slice(0, 3)
                    .join(', '),
                known: known.length === 0 ? 'none' : known.slice(0, 12).join(', '),
                ...(isName && { hint: hint(port, templates) }),
            },
            where: inObject(service, ...port.path, 'targetPort'),
            ...(lasting.some(isInjected) && { atMost: 'warning' }),
        };
    }
}
/** Ports of the proxies that meshes inject. */
const meshPort = /^(?:http-envoy-prom|status-port|http-envoy-admin|linkerd-(?:proxy|admin)|envoy-.*)$/;
/** An injector replaces the container: https://istio.io/latest/docs/setup/additional-setup/gateway/ */
function isFilledIn(template) {
    return (0,manifests_containers/* appContainers */.So)(template).some(({ json }) => (0,manifests_json/* textAt */.$6)(json, 'image') === 'auto');
}
/** Without containers there is no pod: another rule says so. */
function rg321_service_target_port_isEmpty(template) {
    return (0,manifests_containers/* appContainers */.So)(template).length === 0;
}
/** Something may add containers, and with them ports, when the pod is created. */
function isInjected({ template }) {
    const marks = { ...template?.labels, ...template?.annotations };
    return Object.entries(marks).some(([key, value]) => /(?:^|[/.-])inject(?:ion|ed)?(?:$|-)/.test(key) && value !== 'false' && value !== 'disabled');
}
function portsOf(template) {
    return [...(0,manifests_containers/* appContainers */.So)(template), ...(0,manifests_containers/* nativeSidecars */.oy)(template)].flatMap(manifests_containers/* containerPorts */.UR);
}
function portText({ name, containerPort, protocol }) {
    const number = `${containerPort ?? '?'}${protocol === 'TCP' ? '' : `/${protocol}`}`;
    return name === undefined ? number : `${name} (${number})`;
}
function hint(port, templates) {
    const names = templates.flatMap(portsOf).flatMap(({ name }) => name ?? []);
    const near = (0,nearest/* nearestName */.qb)(`${port.target ?? ''}`, names);
    return near === undefined ? '' : `; did you mean "${near}"?`;
}

;// CONCATENATED MODULE: ./src/rules/rg322-autoscaler-target-exists.ts







const workloadGroups = new Set(['apps', 'argoproj.io', '']);
const sameName = ['Rollout', 'Deployment', 'StatefulSet', 'DaemonSet'];
/** What an HPA or ScaledObject aims at beside a serving workload is RG106's. */
const autoscalerTargetExists = {
    meta: {
        id: 'RG322',
        name: 'autoscaler-target-exists',
        title: 'What an HPA, a ScaledObject or a VerticalPodAutoscaler scales exists',
        scope: 'target',
        category: 'capacity',
        owner: 'application',
        severity: 'warning',
        severityWithoutProfile: 'warning',
        kinds: [],
        rationale: 'An autoscaler without a target does nothing but report an error in its status: the pods keep their number.',
        remedy: 'Correct apiVersion, kind and name of the target, or render it in the namespace of the autoscaler.',
        messages: {
            missing: '{autoscaler} scales {found}, which is not rendered in namespace {namespace}{hint}',
            custom: '{autoscaler} scales {found}, which is not rendered in namespace {namespace}',
            otherKind: '{autoscaler} scales {found}, which is not rendered; {meant} is the workload of that name',
        },
        messageSeverity: { custom: 'note' },
    },
    *check(world) {
        const { index, external } = world;
        const graph = (0,references_graph/* referencesOf */.C)(index, external);
        const near = new NearNames(index);
        const aimed = graph.withRole('autoscaler-target').filter(({ outcome }) => outcome === 'missing');
        if (aimed.length > 0) {
            const overlaps = findOverlaps(index);
            const byManifest = new Map((0,autoscalers/* autoscalers */.V)(index).map((autoscaler) => [autoscaler.manifest, autoscaler]));
            for (const reference of aimed) {
                const autoscaler = byManifest.get(reference.from);
                if (autoscaler === undefined || judgeAim(autoscaler, world, overlaps) !== undefined)
                    continue;
                yield violation(reference, near);
            }
        }
        for (const reference of graph.withRole('vertical-autoscaler-target')) {
            if (reference.outcome !== 'missing')
                continue;
            const { namespace, name, kind } = reference.to;
            const meant = sameName
                .map((other) => index.find({ kind: other, namespace, name }))
                .find((found) => found !== undefined);
            if (meant === undefined)
                yield violation(reference, near);
            else {
                yield {
                    message: 'otherKind',
                    facts: { autoscaler: nameOf(reference.from), found: `${kind}/${name}`, meant: nameOf(meant) },
                    where: inObject(reference.from, ...reference.path.slice(0, -1), 'kind'),
                    unless: needOf(reference),
                };
            }
        }
    },
};
/** A custom resource with a scale subresource often lives elsewhere. */
function violation(reference, near) {
    const { from, to, path } = reference;
    const isWorkload = workloadGroups.has(to.group);
    return {
        message: isWorkload ? 'missing' : 'custom',
        facts: {
            autoscaler: nameOf(from),
            found: `${to.kind}/${to.name}`,
            namespace: to.namespace,
            ...(isWorkload && { hint: hintFor(near.of(reference)) }),
        },
        where: inObject(from, ...path),
        unless: needOf(reference),
    };
}

;// CONCATENATED MODULE: ./src/rules/rg323-policy-finds-pods.ts


const policyFindsPods = {
    meta: {
        id: 'RG323',
        name: 'policy-finds-pods',
        title: 'The selectors of PodDisruptionBudgets and NetworkPolicies find pods',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'warning',
        severityWithoutProfile: 'warning',
        kinds: [],
        rationale: 'A budget that selects no pods lets a node drain take all of them; a policy that selects none protects nothing. Neither is reported by the cluster.',
        remedy: 'Make the selector equal to labels of the pod template.',
        messages: unselectedMessages,
        messageSeverity: { nothing: 'note' },
    },
    *check({ index, external }) {
        const { selections } = (0,references_graph/* referencesOf */.C)(index, external);
        for (const [kind, part] of [
            ['PodDisruptionBudget', 'budget'],
            ['NetworkPolicy', 'policy'],
        ]) {
            const ofKind = selections.filter(({ from }) => from.ref.kind === kind);
            for (const violation of unselected(ofKind, index))
                yield { ...violation, part: part ?? '' };
        }
    },
};

// EXTERNAL MODULE: ./src/references/object-keys.ts
var object_keys = __webpack_require__(8248);
// EXTERNAL MODULE: ./src/references/pod-objects.ts
var pod_objects = __webpack_require__(6996);
;// CONCATENATED MODULE: ./src/rules/rg324-pod-configuration-exists.ts







const podConfigurationExists = {
    meta: {
        id: 'RG324',
        name: 'pod-configuration-exists',
        title: 'The ConfigMaps and Secrets that pods need exist, with the keys that they read',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'A pod whose ConfigMap, Secret or key is missing stays in ContainerCreating or CreateContainerConfigError, and the rollout stands still until its deadline.',
        remedy: 'Render the object, correct its name or key, mark the use as optional, or declare the object under `external.objects`. With kustomize give Rollouts the `configurations:` that carry generated names into them.',
        messages: {
            configMap: '{user} needs {found}, which is not rendered in namespace {namespace}{hint}',
            secret: '{user} needs {found}, which is not rendered in namespace {namespace}, nor made by anything that is{hint}',
            secretProvider: '{user} needs {found}, which is not rendered in namespace {namespace}{hint}',
            generatedName: '{user} needs {found}, which is not rendered in namespace {namespace}{hint}',
            lostAffix: '{user} needs {found}, which is not rendered in namespace {namespace}{hint}',
            key: '{user} reads key "{key}" of {found}, which has no such key (it has: {known})',
        },
        messageSeverity: {
            configMap: 'warning',
            secret: 'note',
            secretProvider: 'warning',
            lostAffix: 'warning',
        },
        options: {
            type: 'object',
            additionalProperties: false,
            properties: { secrets: { type: 'boolean' } },
        },
    },
    *check({ index, external, options }) {
        const graph = (0,references_graph/* referencesOf */.C)(index, external);
        const near = new NearNames(index);
        const roles = [pod_objects/* podRoles */.x.ConfigMap, pod_objects/* podRoles */.x.Secret, pod_objects/* podRoles */.x.SecretProviderClass];
        const missing = roles.flatMap((role) => graph.withRole(role).filter(({ outcome }) => outcome === 'missing'));
        for (const reference of oncePerObject(missing)) {
            if (reference.lacks === 'key') {
                yield withoutKey(reference);
                continue;
            }
            // Secrets are made outside more often than not: a name that nothing here resembles tells nothing, and is only counted.
            if (reference.to.kind === 'Secret' && options.secrets !== true && near.of(reference) === undefined)
                continue;
            yield withoutObject(reference, near);
        }
    },
};
function withoutKey({ from, path, partPath, to, found, subject }) {
    const known = found === undefined ? [] : [...((0,object_keys/* keysOf */.Y)(found) ?? [])].sort();
    return {
        message: 'key',
        facts: {
            user: nameOf(from),
            found: `${to.kind}/${to.name}`,
            key: to.key ?? '',
            known: (0,nearest/* formatAccepted */.tj)(known),
        },
        where: inObject(from, ...(partPath ?? path)),
        ...(subject && { subject }),
    };
}
function withoutObject(reference, near) {
    const { from, path, to, subject } = reference;
    const meant = near.of(reference);
    return {
        message: messageFor(reference, meant?.kind),
        facts: {
            user: nameOf(from),
            found: `${to.kind}/${to.name}`,
            namespace: to.namespace,
            hint: hintFor(meant),
        },
        where: inObject(from, ...path),
        unless: needOf(reference),
        ...(subject && { subject }),
    };
}
function messageFor({ to }, near) {
    if (near === 'hashed')
        return 'generatedName';
    if (near === 'affixed')
        return 'lostAffix';
    if (to.kind === 'Secret')
        return 'secret';
    return to.kind === 'ConfigMap' ? 'configMap' : 'secretProvider';
}

;// CONCATENATED MODULE: ./src/rules/rg325-service-account-exists.ts





const serviceAccountExists = {
    meta: {
        id: 'RG325',
        name: 'service-account-exists',
        title: 'The ServiceAccount that pods run as exists',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'warning',
        severityWithoutProfile: 'warning',
        kinds: [],
        rationale: 'The API server refuses to create a pod whose ServiceAccount does not exist: the ReplicaSet stays at zero pods and the rollout stands still.',
        remedy: 'Render the ServiceAccount in the namespace of the workload, correct the name, or declare it under `external.objects`.',
        messages: { missing: '{user} needs {found}, which is not rendered in namespace {namespace}{hint}' },
    },
    *check({ index, external }) {
        const graph = (0,references_graph/* referencesOf */.C)(index, external);
        const near = new NearNames(index);
        const missing = graph.withRole(pod_objects/* podRoles */.x.ServiceAccount).filter(({ outcome }) => outcome === 'missing');
        for (const reference of oncePerObject(missing)) {
            const { from, to, path, subject } = reference;
            yield {
                message: 'missing',
                facts: {
                    user: nameOf(from),
                    found: `${to.kind}/${to.name}`,
                    namespace: to.namespace,
                    hint: hintFor(near.of(reference)),
                },
                where: inObject(from, ...path),
                unless: needOf(reference),
                ...(subject && { subject }),
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/rules/rg326-volume-claim-exists.ts





const volumeClaimExists = {
    meta: {
        id: 'RG326',
        name: 'volume-claim-exists',
        title: 'The PersistentVolumeClaims that pods mount exist',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'note',
        severityWithoutProfile: 'note',
        kinds: [],
        rationale: 'A pod whose claim does not exist stays Pending. Claims are often made once and by hand, so this is no more than a note.',
        remedy: 'Render the claim, correct the name, or declare it under `external.objects`.',
        messages: { missing: '{user} needs {found}, which is not rendered in namespace {namespace}{hint}' },
    },
    *check({ index, external }) {
        const graph = (0,references_graph/* referencesOf */.C)(index, external);
        const near = new NearNames(index);
        const missing = graph
            .withRole(pod_objects/* podRoles */.x.PersistentVolumeClaim)
            .filter(({ outcome }) => outcome === 'missing');
        for (const reference of oncePerObject(missing)) {
            const { from, to, path, subject } = reference;
            yield {
                message: 'missing',
                facts: {
                    user: nameOf(from),
                    found: `${to.kind}/${to.name}`,
                    namespace: to.namespace,
                    hint: hintFor(near.of(reference)),
                },
                where: inObject(from, ...path),
                unless: needOf(reference),
                ...(subject && { subject }),
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/rules/rg327-pod-class-exists.ts





const podClassExists = {
    meta: {
        id: 'RG327',
        name: 'pod-class-exists',
        title: 'The PriorityClass and the RuntimeClass that pods name exist',
        scope: 'target',
        category: 'availability',
        owner: 'platform',
        severity: 'note',
        severityWithoutProfile: 'note',
        kinds: [],
        rationale: 'The API server refuses a pod that names an unknown PriorityClass or RuntimeClass. Clusters bring classes of their own, so this is no more than a note.',
        remedy: 'Correct the name, render the class, or declare it under `external.objects`.',
        messages: { missing: '{user} needs {found}, which is not rendered{hint}' },
    },
    *check({ index, external }) {
        const graph = (0,references_graph/* referencesOf */.C)(index, external);
        const near = new NearNames(index);
        const missing = [pod_objects/* podRoles */.x.PriorityClass, pod_objects/* podRoles */.x.RuntimeClass]
            .flatMap((role) => graph.withRole(role))
            // Where no class of the kind is rendered, they all come with the cluster: a name tells nothing, and is only counted.
            .filter(({ outcome, to }) => outcome === 'missing' && index.byKind(to.kind).length > 0);
        for (const reference of oncePerObject(missing)) {
            const { from, to, path, subject } = reference;
            yield {
                message: 'missing',
                facts: { user: nameOf(from), found: `${to.kind}/${to.name}`, hint: hintFor(near.of(reference)) },
                where: inObject(from, ...path),
                unless: needOf(reference),
                ...(subject && { subject }),
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/rules/rg328-autoscaler-request.ts


const autoscalerRequest = {
    meta: {
        id: 'RG328',
        name: 'autoscaler-request',
        title: 'Every container that an autoscaler measures by its requests has them',
        scope: 'target',
        category: 'capacity',
        owner: 'application',
        severity: 'warning',
        severityWithoutProfile: 'warning',
        kinds: [],
        rationale: 'A utilization is a share of what the pods request. When one container requests nothing of the resource, the autoscaler gives up on the whole metric and the workload stays as it is under load.',
        remedy: 'Give each container of the pods a request of that resource (sidecars too), or measure one container with a ContainerResource metric.',
        messages: {
            W11: '{autoscaler} measures {resource} as a share of requests, but container {container} of {workload} requests none: it cannot scale',
        },
    },
    *check({ index }) {
        for (const workload of index.workloads) {
            for (const autoscaler of autoscalersOf(index, workload)) {
                yield* unmeasuredRequests('W11', autoscaler, workload, index);
            }
        }
    },
};

// EXTERNAL MODULE: ./src/references/router-backends.ts
var router_backends = __webpack_require__(8995);
;// CONCATENATED MODULE: ./src/rules/backend-services.ts




/** What all rules about backends say. An absent Service may come from elsewhere, an absent port of a rendered one cannot. */
const backendMessages = {
    messages: {
        absent: '{from} sends to Service/{service}, which is not rendered and not declared external',
        port: '{from} sends to port {port} of Service/{service}, which has {ports}',
    },
    messageSeverity: { absent: 'warning' },
};
/**
 * Backends of that role that lead nowhere, each once. Nothing is said of other namespaces and of a namespace without any
 * rendered Service, and nothing of Services that a Rollout names: there the Rollout is at fault.
 */
function* brokenBackends(world, role, isKnown = () => false) {
    const { index, external } = world;
    const rendered = new Set(index.byKind('Service').map(({ ref }) => ref.namespace));
    const ofRollouts = new Set(index
        .byKind('Rollout')
        .flatMap((rollout) => (0,serving/* strategyServices */.KO)(rollout).map(({ name }) => serviceKey({ ...rollout.ref, name }))));
    const told = new Set();
    for (const reference of (0,references_graph/* referencesOf */.C)(index, external).withRole(role)) {
        const { from, to, outcome, lacks, found } = reference;
        if (outcome !== 'missing' || isKnown(reference))
            continue;
        const key = JSON.stringify([
            from.ref.kind,
            from.ref.namespace,
            from.ref.name,
            to.namespace,
            to.name,
            lacks === 'port' && to.port,
        ]);
        if (told.has(key))
            continue;
        if (lacks === 'port' && found !== undefined) {
            told.add(key);
            yield portViolation(reference, found);
        }
        else if (to.namespace === from.ref.namespace &&
            rendered.has(to.namespace) &&
            !ofRollouts.has(serviceKey(to))) {
            told.add(key);
            yield {
                message: 'absent',
                facts: { from: nameOf(from), service: to.name },
                where: inObject(from, ...reference.path),
                unless: neededObject(reference),
            };
        }
    }
}
function portViolation(reference, found) {
    const { from, to, path, partPath = path } = reference;
    const ports = (0,serving/* servicePorts */.E1)(found).map(({ name, port }) => name === undefined ? `${Number(port)}` : `${Number(port)} (${name})`);
    return {
        message: 'port',
        facts: { from: nameOf(from), service: to.name, port: to.port ?? '', ports: ports.join(', ') },
        where: inObject(from, ...partPath),
    };
}
function serviceKey({ namespace, name }) {
    return JSON.stringify([namespace, name]);
}

;// CONCATENATED MODULE: ./src/rules/rg340-ingress-backend-exists.ts


const ingressBackendExists = {
    meta: {
        id: 'RG340',
        name: 'ingress-backend-exists',
        title: 'The Services and ports that an Ingress sends to exist',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'An Ingress with a backend that is not there is accepted and answers every request for it with 503.',
        remedy: 'Name a rendered Service and one of its ports, or declare the Service under `external.services`.',
        ...backendMessages,
    },
    check: (world) => brokenBackends(world, router_backends/* backendRoles */.cb.ingress),
};

// EXTERNAL MODULE: ./src/argo/traffic-gateway-plugin.ts
var traffic_gateway_plugin = __webpack_require__(9043);
;// CONCATENATED MODULE: ./src/rules/rg341-gateway-route-backend.ts





const gatewayRouteBackend = {
    meta: {
        id: 'RG341',
        name: 'gateway-route-backend',
        title: 'The Services and ports that a Gateway API route sends to exist',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'A route with a backend that is not there is accepted and answers the share of that backend with 500.',
        remedy: 'Name a rendered Service and one of its ports by number, or declare the Service under `external.services`.',
        messages: {
            ...backendMessages.messages,
            noPort: '{from} sends to Service/{service} without a port, which the API server refuses',
        },
        messageSeverity: { ...backendMessages.messageSeverity },
    },
    *check(world) {
        yield* brokenBackends(world, router_backends/* backendRoles */.cb.gatewayRoute);
        yield* withoutPort(world);
    },
};
/** The CRDs demand it: https://gateway-api.sigs.k8s.io/reference/spec/#backendobjectreference */
function* withoutPort({ index }) {
    for (const kind of ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute']) {
        for (const route of index.byKind(kind)) {
            if (route.ref.group !== traffic_gateway_plugin/* gatewayGroup */.ek)
                continue;
            for (const { json, path } of (0,traffic_gateway_plugin/* routeBackends */.xB)(route.json)) {
                if (!(0,router_backends/* isServiceRef */.LH)(json) || (0,manifests_json/* scalarText */.ws)((0,manifests_json/* valueAt */.fK)(json, 'port')))
                    continue;
                const facts = { from: nameOf(route), service: (0,manifests_json/* textAt */.$6)(json, 'name') ?? '' };
                yield { message: 'noPort', facts, where: inObject(route, ...path) };
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/rules/rg342-mesh-destination.ts




const meshDestination = {
    meta: {
        id: 'RG342',
        name: 'mesh-destination',
        title: 'The Services and ports that VirtualServices, DestinationRules and TrafficSplits name exist',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'Istio takes a short host as a Service in the namespace of the rule. One that is not there is accepted, and requests for it fail with 503.',
        remedy: 'Name a rendered Service and one of its ports, write the full name of one in another namespace, or declare it under `external.services`.',
        ...backendMessages,
    },
    *check(world) {
        const hosts = serviceEntryHosts(world);
        yield* brokenBackends(world, router_backends/* backendRoles */.cb.mesh, ({ to }) => hosts.has(to.name));
    },
};
/** Names that the mesh knows without a Service: https://istio.io/latest/docs/reference/config/networking/service-entry/ */
function serviceEntryHosts({ index }) {
    const entries = index.byKind('ServiceEntry').filter(({ ref }) => ref.group === traffic_istio/* istioGroup */.Oj);
    return new Set(entries.flatMap(({ json }) => (0,manifests_json/* listAt */.gT)(json, 'spec', 'hosts')));
}

;// CONCATENATED MODULE: ./src/rules/rg343-gateway-plugin-route.ts







/** Source: https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi pkg/plugin, SetWeight. */
const gatewayPluginRoute = {
    meta: {
        id: 'RG343',
        name: 'gateway-plugin-route',
        title: 'The routes that a Rollout gives to the Gateway API plugin exist and have both Services as backends',
        scope: 'target',
        // A backend with a wrong name is also one that may not exist.
        subsumes: ['RG341'],
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The plugin writes the weights of the stable and the canary Service into the named routes. Without the route or one of the backends every update stops at its first step.',
        remedy: 'Name an HTTPRoute, GRPCRoute, TCPRoute or TLSRoute in the namespace of the plugin configuration, with both Services among its backendRefs.',
        messages: {
            none: '{rollout} routes with the Gateway API plugin but names no route',
            route: '{rollout} routes with {target}, which is not rendered and not declared external',
            rule: '{target} has no rule {rule}, the only one that {rollout} lets the plugin write to',
            backend: '{target} has no backend {service}, which {rollout} splits traffic with',
        },
    },
    *check(world) {
        for (const routed of routedRollouts(world)) {
            const { manifest, routing } = routed;
            const plugin = (0,traffic_gateway_plugin/* readGatewayPlugin */.AW)(routing);
            if (plugin === undefined)
                continue;
            const rollout = nameOf(manifest);
            if (plugin.routes.length === 0 && !plugin.selects) {
                yield { message: 'none', facts: { rollout }, where: inObject(manifest, ...plugin.path) };
            }
            const byPath = new Map(plugin.routes.map((route) => [(0,manifests_path/* formatPath */.j)(route.path), route]));
            for (const reference of routed.references(references_routers/* routerRoles */.jn.gatewayRoute)) {
                if (isMissing(reference)) {
                    yield {
                        message: 'route',
                        facts: { rollout, target: describeTarget(reference) },
                        where: inObject(manifest, ...reference.path),
                        unless: neededObject(reference),
                    };
                }
                const route = byPath.get((0,manifests_path/* formatPath */.j)(reference.path));
                if (reference.found !== undefined && route !== undefined)
                    yield* rg343_gateway_plugin_route_judge(reference.found, route, routed);
            }
        }
    },
};
function* rg343_gateway_plugin_route_judge(found, { rule }, { manifest, canary }) {
    const names = { target: nameOf(found), rollout: nameOf(manifest) };
    const where = inObject(found, 'spec', 'rules');
    if (rule !== undefined &&
        !(0,manifests_json/* listAt */.gT)(found.json, 'spec', 'rules').some((one) => (0,manifests_json/* textAt */.$6)(one, 'name') === rule)) {
        yield { message: 'rule', facts: { ...names, rule }, where };
        return;
    }
    const backends = new Set((0,traffic_gateway_plugin/* routeBackends */.xB)(found.json)
        .filter((backend) => rule === undefined || backend.rule === rule)
        .map(({ json }) => (0,manifests_json/* textAt */.$6)(json, 'name')));
    const { stable, canary: canaryService } = splitServices(canary, 'fallback');
    for (const service of [canaryService, stable]) {
        if (service === '' || backends.has(service))
            continue;
        yield { message: 'backend', facts: { ...names, service }, where };
    }
}

;// CONCATENATED MODULE: ./src/rules/rg344-edge-route-backend.ts


const edgeRouteBackend = {
    meta: {
        id: 'RG344',
        name: 'edge-route-backend',
        title: 'The Services and ports that routes of Traefik, APISIX and Ambassador send to exist',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'A route with a backend that is not there is accepted and fails for every request.',
        remedy: 'Name a rendered Service and one of its ports, or declare the Service under `external.services`.',
        ...backendMessages,
    },
    check: (world) => brokenBackends(world, router_backends/* backendRoles */.cb.edge),
};

;// CONCATENATED MODULE: ./src/rules/schema-faults.ts



/** Faults of some kinds in all objects of the target. */
function* schemaFaults({ index, schemas }, wanted) {
    if (schemas === undefined)
        return;
    for (const manifest of index.all) {
        const { source, faults } = schemas.judge(manifest);
        if (source === 'none' || source === 'unserved')
            continue;
        for (const fault of faults)
            if (wanted.has(fault.kind))
                yield { manifest, source, fault };
    }
}
/** The sentences of the kinds of faults; `{object}` and `{field}` are in each. */
const faultSentences = {
    required: '{object}: {field} is required, and missing or empty',
    type: '{object}: {field} is {found}; {expected} is needed there',
    duplicate: '{object}: {field} has the same {found} as an item before it; they must differ',
    enum: '{object}: {field} is {found}; accepted: {expected}',
    format: '{object}: {field} is {found}; what is accepted is {expected}',
    pattern: '{object}: {field} is {found}, which does not match {expected}',
    range: '{object}: {field} is {found}; accepted is {expected}',
    size: '{object}: {field} has {found}; accepted are {expected}',
    combination: '{object}: {field} does not meet its schema, which asks for {expected}',
};
const shapeFaults = new Set(Object.keys(faultSentences));
/** Where a fault is, and the facts that its sentence names. */
function placeFault({ manifest, fault }, sentence) {
    const path = keyedPath(manifest.json, fault.path);
    const field = (0,manifests_path/* formatPath */.j)(path);
    const all = { object: nameOf(manifest), field, found: fault.found, expected: fault.expected };
    const facts = Object.fromEntries(Object.entries(all).filter(([name]) => sentence.includes(`{${name}}`)));
    return { facts, where: { kind: 'object', object: manifest.ref, path }, part: field };
}

;// CONCATENATED MODULE: ./src/rules/rg401-schema-valid.ts

const argoSentences = {
    A1: faultSentences.required,
    A2: faultSentences.required,
    A3: faultSentences.required,
    A4: faultSentences.required,
    'A4.enum': faultSentences.enum,
    A5: faultSentences.required,
    'A1.format': faultSentences.format,
};
/** Kubernetes' documents and the definitions of Argo Rollouts limit neither sizes nor combinations, and enumerate nothing else. */
const { required: rg401_schema_valid_required, type, duplicate, format, pattern, range } = faultSentences;
const sentences = { ...argoSentences, required: rg401_schema_valid_required, type, duplicate, format, pattern, range };
const schemaValid = {
    meta: {
        id: 'RG401',
        name: 'schema-valid',
        title: 'Objects of Kubernetes and Argo Rollouts have the fields and types that the API server asks for',
        scope: 'target',
        subsumes: [
            'RG440',
            'RG441',
            'RG442',
            'RG443',
            'RG444',
            'RG445',
            'RG447',
            'RG448',
            'RG449',
            'RG450',
            'RG451',
            'RG452',
            'RG454',
        ],
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server refuses an object with a missing field, a number where it reads text, or a value that it does not know: the apply fails, often after half of the release is through.',
        remedy: 'Set the field as the message says. Numbers, booleans and times that are meant as text need quotes.',
        messages: sentences,
    },
    *check(world) {
        for (const found of schemaFaults(world, shapeFaults)) {
            if (found.source === 'definition')
                continue;
            const message = rg401_schema_valid_messageOf(found.manifest, found.fault);
            yield { message, ...placeFault(found, sentences[message]) };
        }
    },
};
/** The catalogue id of what is missing or not accepted in an object of Argo Rollouts; else the kind of the fault. */
function rg401_schema_valid_messageOf({ ref }, { kind, path }) {
    const id = ref.group === 'argoproj.io' ? rg401_schema_valid_idOf(ref.kind, path) : undefined;
    if (kind === 'required' && id !== undefined)
        return id;
    if (kind === 'enum')
        return 'A4.enum';
    if (kind === 'format' && path.at(-1) === 'restartAt')
        return 'A1.format';
    if (Object.hasOwn(sentences, kind))
        return kind;
    throw new Error(`no sentence for ${kind}`);
}
function rg401_schema_valid_idOf(kind, path) {
    if (path.length === 1)
        return 'A1';
    if (kind === 'Experiment')
        return 'A5';
    if (kind !== 'Rollout')
        return 'A4';
    const [, strategy, , part] = path;
    if (strategy !== 'strategy')
        return 'A1';
    if (part === 'steps')
        return 'A2';
    return part === 'trafficRouting' ? 'A3' : 'A1';
}

;// CONCATENATED MODULE: ./src/rules/rg403-yaml-boolean.ts

const wanted = new Set(['boolean', 'unknown']);
const messages = {
    W20: '{object}: {field} is a boolean where text is needed; without quotes true, yes, on, y and their opposites are booleans',
    'W20.key': '{object}: the key {field} is a boolean; without quotes true, yes, on, y and their opposites are booleans',
};
const yamlBoolean = {
    meta: {
        id: 'RG403',
        name: 'yaml-boolean',
        title: 'Text that YAML 1.1 reads as a boolean stands in quotes',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'kubectl, helm and the API server read YAML 1.1: a label, argument or variable y, yes, on, n, no or off without quotes is a boolean, and the API server refuses a boolean where it needs text.',
        remedy: 'Write the value in quotes, in a chart through `quote`.',
        messages,
    },
    *check(world) {
        for (const found of schemaFaults(world, wanted)) {
            const { kind, path } = found.fault;
            const message = kind === 'boolean' ? 'W20' : 'W20.key';
            if (kind === 'unknown' && !isBooleanKey(path))
                continue;
            yield { message, ...placeFault(found, messages[message]) };
        }
    },
};
/** A field that no kind has: what a reader of YAML 1.1 makes of `on:`. */
function isBooleanKey(path) {
    const name = path.at(-1);
    return name === 'true' || name === 'false';
}

;// CONCATENATED MODULE: ./src/rules/rg402-unknown-field.ts




const unknown = new Set(['unknown']);
const rg402_unknown_field_messages = {
    W5: '{object}: there is no field {field}',
    'W5.meant': '{object}: there is no field {field}; {meant} is meant?',
    W6: '{object}: there is no field {field}; the hash of a pod template is only known in the args of a Rollout’s analysis',
};
const unknownField = {
    meta: {
        id: 'RG402',
        name: 'unknown-field',
        title: 'Objects have only fields that their kind knows',
        scope: 'target',
        subsumes: [
            'RG401',
            'RG440',
            'RG441',
            'RG442',
            'RG443',
            'RG444',
            'RG445',
            'RG447',
            'RG449',
            'RG450',
            'RG451',
            'RG452',
        ],
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'kubectl and helm apply with strict validation: the API server refuses an object with a field that it does not know. Where validation is off the field is dropped without a word, and the probe, limit or strategy that it was to set is not there.',
        remedy: 'Correct the name of the field, move it to where it belongs, or choose the version of Kubernetes or Argo Rollouts that has it.',
        messages: rg402_unknown_field_messages,
    },
    *check(world) {
        for (const found of schemaFaults(world, unknown)) {
            const { meant, path } = found.fault;
            if (isBooleanKey(path))
                continue;
            if (isPodTemplateHash(found)) {
                yield { message: 'W6', ...placeFault(found, rg402_unknown_field_messages.W6) };
                continue;
            }
            if (meant === undefined) {
                yield { message: 'W5', ...placeFault(found, rg402_unknown_field_messages.W5) };
                continue;
            }
            const { facts, ...place } = placeFault(found, rg402_unknown_field_messages['W5.meant']);
            const where = (0,manifests_path/* formatPath */.j)(keyedPath(found.manifest.json, meant));
            // What is meant is missing because it is misspelled: that is one fault.
            yield { message: 'W5.meant', ...place, facts: { ...facts, meant: where }, part: where };
        }
    },
};
/** `podTemplateHashValue` in the arguments of anything but a Rollout: a template, a run, an Experiment. */
function isPodTemplateHash({ manifest, fault }) {
    const [field] = fault.path.slice(-1);
    return (manifest.ref.group === 'argoproj.io' &&
        manifest.ref.kind !== 'Rollout' &&
        field === 'podTemplateHashValue' &&
        fault.path.includes('args'));
}

;// CONCATENATED MODULE: ./src/rules/rg404-custom-resource-valid.ts


const rg404_custom_resource_valid_messages = {
    ...faultSentences,
    notServed: '{object}: {definition} does not serve {version}; served: {served}',
};
const customResourceValid = {
    meta: {
        id: 'RG404',
        name: 'custom-resource-valid',
        title: 'A custom resource meets the definition of its kind that the target renders',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server refuses a custom resource that its definition does not allow, and a version that it does not serve.',
        remedy: 'Change the resource as the message says, or the definition where it is too narrow.',
        messages: rg404_custom_resource_valid_messages,
    },
    *check(world) {
        for (const found of schemaFaults(world, shapeFaults)) {
            if (found.source !== 'definition')
                continue;
            const message = found.fault.kind;
            yield { message, ...placeFault(found, rg404_custom_resource_valid_messages[message]) };
        }
        if (world.schemas === undefined || world.index.byKind('CustomResourceDefinition').length === 0)
            return;
        for (const manifest of world.index.all) {
            const judgement = world.schemas.judge(manifest);
            const foreign = judgement.source === 'unserved' ? judgement.foreign : undefined;
            if (foreign === undefined)
                continue;
            yield {
                message: 'notServed',
                facts: {
                    object: nameOf(manifest),
                    definition: nameOf(foreign.definition),
                    version: manifest.ref.version,
                    served: foreign.served.length === 0 ? 'none' : foreign.served.join(', '),
                },
                where: inObject(manifest, 'apiVersion'),
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/rules/rg405-selector-immutable.ts


const selectorImmutable = {
    meta: {
        id: 'RG405',
        name: 'selector-immutable',
        title: 'A change leaves the selectors of workloads as they are',
        scope: 'change',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server refuses a new selector on a workload that exists. Common labels that also reach selectors, and a renamed chart or release, change it without anybody meaning to.',
        remedy: 'Keep the selector; put new labels only on the pod template. Where it has to change, create the workload under another name and move the traffic over.',
        messages: {
            A6: '{object}: spec.selector is {after} and was {before}; Argo Rollouts does not let it change',
            changed: '{object}: spec.selector is {after} and was {before}; the API server refuses the change',
        },
    },
    extract(world) {
        const found = workloadsOf(world).flatMap((manifest) => {
            const selector = (0,manifests_json/* objectAt */.lJ)(manifest.json, 'spec', 'selector');
            return selector === undefined ? [] : [[rg405_selector_immutable_keyOf(manifest.ref), entryOf(manifest, selector)]];
        });
        return found.length === 0 ? null : Object.fromEntries(found);
    },
    *compare(before, after) {
        for (const [key, { ref, selector }] of Object.entries(after ?? {})) {
            const old = before !== null && Object.hasOwn(before, key) ? before[key]?.selector : undefined;
            if (old === undefined || old === selector)
                continue;
            yield {
                message: ref.kind === 'Rollout' ? 'A6' : 'changed',
                facts: { object: `${ref.kind}/${ref.name}`, before: old, after: selector },
                where: { kind: 'object', object: ref, path: ['spec', 'selector'] },
            };
        }
    },
};
/** Before 1.9 Argo Rollouts let the selector of a Rollout change. */
function workloadsOf({ index, versions }) {
    const apps = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'].flatMap((kind) => index.byKind(kind).filter(({ ref }) => ref.group === 'apps'));
    if (!(0,argo_versions/* isAtLeast */.du)(versions.argoRollouts, '1.9'))
        return apps;
    return [...index.byKind('Rollout').filter(({ ref }) => ref.group === 'argoproj.io'), ...apps];
}
function entryOf({ ref, json }, selector) {
    // Only a name that stays the same names the same object.
    const name = (0,manifests_json/* textAt */.$6)(json, 'metadata', 'name') ?? '';
    return { ref: { ...ref, name }, selector: canonical(selector) };
}
function rg405_selector_immutable_keyOf({ group, kind, namespace, name }) {
    return JSON.stringify([group, kind, namespace, name]);
}
/** JSON with sorted keys and without what is empty, which the API server does not tell from what is absent. */
function canonical(value) {
    return JSON.stringify(sorted(value));
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value === 'bigint')
        return `${value}`;
    if (!(0,manifests_json/* isObject */.Gv)(value))
        return value;
    const entries = Object.entries(value).filter(([, item]) => !rg405_selector_immutable_isEmpty(item));
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]));
}
function rg405_selector_immutable_isEmpty(value) {
    if (value === null)
        return true;
    return typeof value === 'object' && Object.keys(value).length === 0;
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./src/schemas/compile-schema.ts
var compile_schema = __webpack_require__(861);
;// CONCATENATED MODULE: ./src/schemas/removed-kinds.ts

/** https://kubernetes.io/docs/reference/using-api/deprecation-guide/ */
const rows = [
    ['1.16', 'extensions/v1beta1', 'NetworkPolicy', 'networking.k8s.io/v1'],
    ['1.16', 'extensions/v1beta1', 'DaemonSet Deployment ReplicaSet', 'apps/v1'],
    ['1.16', 'extensions/v1beta1', 'PodSecurityPolicy'],
    ['1.16', 'apps/v1beta1', 'Deployment StatefulSet', 'apps/v1'],
    ['1.16', 'apps/v1beta2', 'DaemonSet Deployment ReplicaSet StatefulSet', 'apps/v1'],
    ['1.22', 'extensions/v1beta1', 'Ingress', 'networking.k8s.io/v1'],
    ['1.22', 'networking.k8s.io/v1beta1', 'Ingress IngressClass', 'networking.k8s.io/v1'],
    [
        '1.22',
        'admissionregistration.k8s.io/v1beta1',
        'MutatingWebhookConfiguration ValidatingWebhookConfiguration',
        'admissionregistration.k8s.io/v1',
    ],
    ['1.22', 'apiextensions.k8s.io/v1beta1', 'CustomResourceDefinition', 'apiextensions.k8s.io/v1'],
    ['1.22', 'apiregistration.k8s.io/v1beta1', 'APIService', 'apiregistration.k8s.io/v1'],
    ['1.22', 'certificates.k8s.io/v1beta1', 'CertificateSigningRequest', 'certificates.k8s.io/v1'],
    ['1.22', 'coordination.k8s.io/v1beta1', 'Lease', 'coordination.k8s.io/v1'],
    [
        '1.22',
        'rbac.authorization.k8s.io/v1beta1',
        'ClusterRole ClusterRoleBinding Role RoleBinding',
        'rbac.authorization.k8s.io/v1',
    ],
    ['1.22', 'scheduling.k8s.io/v1beta1', 'PriorityClass', 'scheduling.k8s.io/v1'],
    ['1.22', 'storage.k8s.io/v1beta1', 'CSIDriver CSINode StorageClass VolumeAttachment', 'storage.k8s.io/v1'],
    ['1.25', 'batch/v1beta1', 'CronJob', 'batch/v1'],
    ['1.25', 'discovery.k8s.io/v1beta1', 'EndpointSlice', 'discovery.k8s.io/v1'],
    ['1.25', 'events.k8s.io/v1beta1', 'Event', 'events.k8s.io/v1'],
    ['1.25', 'autoscaling/v2beta1', 'HorizontalPodAutoscaler', 'autoscaling/v2'],
    ['1.25', 'policy/v1beta1', 'PodDisruptionBudget', 'policy/v1'],
    ['1.25', 'policy/v1beta1', 'PodSecurityPolicy'],
    ['1.25', 'node.k8s.io/v1beta1', 'RuntimeClass', 'node.k8s.io/v1'],
    ['1.26', 'autoscaling/v2beta2', 'HorizontalPodAutoscaler', 'autoscaling/v2'],
    [
        '1.26',
        'flowcontrol.apiserver.k8s.io/v1beta1',
        'FlowSchema PriorityLevelConfiguration',
        'flowcontrol.apiserver.k8s.io/v1',
    ],
    ['1.27', 'storage.k8s.io/v1beta1', 'CSIStorageCapacity', 'storage.k8s.io/v1'],
    [
        '1.29',
        'flowcontrol.apiserver.k8s.io/v1beta2',
        'FlowSchema PriorityLevelConfiguration',
        'flowcontrol.apiserver.k8s.io/v1',
    ],
    [
        '1.32',
        'flowcontrol.apiserver.k8s.io/v1beta3',
        'FlowSchema PriorityLevelConfiguration',
        'flowcontrol.apiserver.k8s.io/v1',
    ],
];
const removed = new Map(rows.flatMap(([since, apiVersion, kinds, replacement = '']) => kinds.split(' ').map((kind) => [`${apiVersion}/${kind}`, { since, replacement }])));
/** Why a kind is gone in a version of Kubernetes; `undefined` when it is not known to be. `key` is `policy/v1beta1/PodDisruptionBudget`. */
function findRemoved(key, kubernetes) {
    const found = removed.get(key);
    return found !== undefined && (0,argo_versions/* isAtLeast */.du)(kubernetes, found.since) ? found : undefined;
}

;// CONCATENATED MODULE: ./src/rules/rg406-kind-served.ts




const rg406_kind_served_messages = {
    replaced: '{object}: Kubernetes {kubernetes} does not serve {apiVersion}, gone since {since}; use {replacement}',
    gone: '{object}: Kubernetes {kubernetes} does not serve {apiVersion}, gone since {since}, and nothing took its place',
    notServed: '{object}: Kubernetes {kubernetes} has no {kind} in {apiVersion}',
    'notServed.meant': '{object}: Kubernetes {kubernetes} has no {kind} in {apiVersion}; {meant} is meant?',
};
const kindServed = {
    meta: {
        id: 'RG406',
        name: 'kind-served',
        title: 'The version of Kubernetes that the target runs on serves the kinds of its objects',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'An apiVersion that a release of Kubernetes dropped, or a kind that it never had, cannot be applied; a chart that once worked fails at the first deployment after the upgrade.',
        remedy: 'Use the apiVersion that the message names, and look up what moved in its spec.',
        messages: rg406_kind_served_messages,
    },
    *check(world) {
        const kubernetes = `${world.versions.kubernetes.major}.${world.versions.kubernetes.minor}`;
        for (const manifest of world.index.all) {
            const { ref } = manifest;
            const apiVersion = apiVersionOf(ref);
            const facts = { object: nameOf(manifest), kubernetes, apiVersion };
            const where = inObject(manifest, 'apiVersion');
            const removed = findRemoved(`${apiVersion}/${ref.kind}`, world.versions.kubernetes);
            if (removed !== undefined) {
                const { since, replacement } = removed;
                if (replacement === '')
                    yield { message: 'gone', facts: { ...facts, since }, where };
                else
                    yield { message: 'replaced', facts: { ...facts, since, replacement }, where };
                continue;
            }
            if (!isUnknown(ref, world))
                continue;
            const meant = nearestKind(ref, world.schemas?.kubernetesKinds ?? new Set());
            const kind = { ...facts, kind: ref.kind };
            if (meant === undefined)
                yield { message: 'notServed', facts: kind, where };
            else
                yield { message: 'notServed.meant', facts: { ...kind, meant }, where };
        }
    },
};
/** A kind of a group that is Kubernetes' own, which the schemas of exactly this version do not have. */
function isUnknown(ref, { schemas, versions }) {
    if (schemas === undefined)
        return false;
    const { major, minor } = schemas.versions.kubernetes;
    const isExact = major === versions.kubernetes.major && minor === versions.kubernetes.minor;
    return (isExact &&
        schemas.kubernetesGroups.has(ref.group) &&
        !schemas.kubernetesKinds.has((0,compile_schema/* kindKey */._V)(ref.group, ref.version, ref.kind)) &&
        !schemas.defines(ref));
}
/** The same kind elsewhere, or the kind of nearly that name in the same group. */
function nearestKind(ref, kinds) {
    const known = [...kinds].map(readKey);
    const same = known.filter(({ kind }) => kind === ref.kind);
    const elsewhere = same.find(({ group }) => group === ref.group) ?? same[0];
    if (elsewhere !== undefined)
        return apiVersionOf(elsewhere);
    const names = known.filter(({ group }) => group === ref.group).map(({ kind }) => kind);
    if (names.length === 0 || ref.kind.length > 64)
        return undefined;
    const found = (0,mod/* closest */.kp)(ref.kind, names);
    return (0,mod/* distance */.Io)(ref.kind, found) <= Math.max(1, Math.floor(found.length / 4)) ? found : undefined;
}
function readKey(key) {
    const [group = '', version = '', kind = ''] = key.split('/');
    return { group, version, kind };
}
function apiVersionOf({ group, version }) {
    return group === '' ? version : `${group}/${version}`;
}

;// CONCATENATED MODULE: ./src/argo/label-syntax.ts
const label_syntax_name = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const subdomain = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
/** A label key: a name of at most 63 characters, after a DNS subdomain and a slash if need be. Source: k8s.io/apimachinery IsQualifiedName. */
function isLabelKey(text) {
    const parts = text.split('/', 3);
    const own = parts.at(-1) ?? '';
    if (parts.length > 2 || own.length > 63 || !label_syntax_name.test(own))
        return false;
    const [prefix] = parts;
    return parts.length === 1 || (prefix !== undefined && prefix.length <= 253 && subdomain.test(prefix));
}
/** A label value: empty, or at most 63 characters. Source: k8s.io/apimachinery IsValidLabelValue. */
function isLabelValue(text) {
    return text === '' || (text.length <= 63 && label_syntax_name.test(text));
}

;// CONCATENATED MODULE: ./src/argo/selector-faults.ts


const keyReason = 'is no label key: letters, digits, `-`, `_` and `.`, beginning and ending with a letter or digit, at most 63, after an optional `dns.prefix/`';
const valueReason = 'is no label value: letters, digits, `-`, `_` and `.`, beginning and ending with a letter or digit, at most 63';
/** What the API server's checks of a label selector refuse: k8s.io/apimachinery ValidateLabelSelector. */
function selectorFaults(selector) {
    const faults = [];
    for (const [key, value] of Object.entries((0,manifests_json/* textMapAt */.Pf)(selector, 'matchLabels'))) {
        if (!isLabelKey(key))
            faults.push({ path: ['matchLabels'], reason: `${quote(key)} ${keyReason}` });
        if (!isLabelValue(value))
            faults.push({ path: ['matchLabels'], reason: `${quote(value)} ${valueReason}` });
    }
    (0,manifests_json/* listAt */.gT)(selector, 'matchExpressions').forEach((expression, index) => {
        if ((0,manifests_json/* objectAt */.lJ)(expression) !== undefined)
            faults.push(...expressionFaults(expression, index));
    });
    return faults;
}
function expressionFaults(expression, index) {
    const at = ['matchExpressions', index];
    const faults = [];
    const values = (0,manifests_json/* listAt */.gT)(expression, 'values').map((value) => (0,manifests_json/* scalarText */.ws)(value) ?? '');
    const operator = (0,manifests_json/* textAt */.$6)(expression, 'operator') ?? '';
    if (operator === 'In' || operator === 'NotIn') {
        if (values.length === 0)
            faults.push({ path: [...at, 'values'], reason: `${operator} needs values` });
    }
    else if (operator === 'Exists' || operator === 'DoesNotExist') {
        if (values.length > 0)
            faults.push({ path: [...at, 'values'], reason: `${operator} takes no values` });
    }
    else {
        const reason = `${quote(operator)} is no operator: In, NotIn, Exists or DoesNotExist`;
        faults.push({ path: [...at, 'operator'], reason });
    }
    const key = (0,manifests_json/* textAt */.$6)(expression, 'key') ?? '';
    if (!isLabelKey(key))
        faults.push({ path: [...at, 'key'], reason: `${quote(key)} ${keyReason}` });
    values.forEach((value, position) => {
        if (isLabelValue(value))
            return;
        faults.push({ path: [...at, 'values', position], reason: `${quote(value)} ${valueReason}` });
    });
    return faults;
}
function quote(text) {
    return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}

;// CONCATENATED MODULE: ./src/rules/rg410-rollout-spec.ts





/** Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutSpec, and k8s.io/kubernetes ValidatePodTemplateSpecForReplicaSet. */
const rolloutSpec = {
    meta: {
        id: 'RG410',
        name: 'rollout-spec',
        title: 'The spec of a Rollout is one that its controller accepts',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server stores a Rollout that the controller then refuses (condition InvalidSpec): the apply looks green, and nothing is rolled out.',
        remedy: 'Mend the field; the Rollout specification lists what each one takes.',
        messages: {
            S1: 'replicas is {found}: it must be 0 or more',
            S2: 'there is no selector: set `matchLabels` to labels of the pod template (only a Rollout with a workloadRef may leave it out)',
            S3: 'the selector is not valid: {reason}',
            S4: 'the selector is empty: name at least one label of the pod template',
            S5: 'the template has labels or annotations beside workloadRef: the pod template comes from {workload}, so remove `template`',
            'S5.ignored': 'the template beside workloadRef is ignored: the pod template comes from {workload}',
            S6: 'the selector ({selector}) does not match the labels of the pod template ({labels})',
            'S6.noSelector': '{workload} has no selector to take over: set one that matches its labels ({labels})',
            S9: 'restartPolicy is {found}: pods of a Rollout take only Always',
            S10: 'activeDeadlineSeconds is not allowed in the pods of a Rollout: they run until they are replaced',
            S11: 'minReadySeconds is {found}: it must be 0 or more',
            S12: 'revisionHistoryLimit is {found}: it must be 0 or more',
            S13: 'progressDeadlineSeconds is {found}: it must be 0 or more',
            S14: 'progressDeadlineSeconds is {deadline}, minReadySeconds {ready}: the deadline must be the greater one, or every update misses it',
        },
        messageSeverity: { 'S5.ignored': 'warning' },
    },
    *check({ index }) {
        for (const rollout of (0,argo_rollout/* rolloutsOf */.wY)(index)) {
            const workload = index.workload(rollout.manifest.ref);
            yield* checkSelector(rollout, workload);
            yield* checkOwnTemplate(rollout);
            if (workload?.template !== undefined)
                yield* checkTemplate(rollout, workload, workload.template);
            yield* checkNumbers(rollout);
        }
    },
};
function* checkSelector({ manifest, selector, workloadRef }, workload) {
    if (selector === undefined) {
        if (workloadRef === undefined)
            yield { message: 'S2', where: inObject(manifest, 'spec', 'selector') };
        else if (workload?.selector !== undefined)
            yield* checkTakenSelector(workload, workload.selector);
        return;
    }
    for (const { path, reason } of selectorFaults(selector))
        yield { message: 'S3', facts: { reason }, where: inObject(manifest, 'spec', 'selector', ...path) };
    if (workloadRef === undefined && rg410_rollout_spec_isEmpty(selector))
        yield { message: 'S4', where: inObject(manifest, 'spec', 'selector') };
}
/** The controller takes over the selector of the object that workloadRef names (rollout/templateref.go). */
function* checkTakenSelector(workload, selector) {
    for (const { path, reason } of selectorFaults(selector))
        yield { message: 'S3', facts: { reason }, ...inTemplate(workload, ['spec', 'selector', ...path]) };
}
function* checkOwnTemplate({ manifest, spec, workloadRef }) {
    if (workloadRef === undefined)
        return;
    const metadata = (0,manifests_json/* objectAt */.lJ)(spec, 'template', 'metadata');
    const facts = { workload: `${(0,manifests_json/* textAt */.$6)(workloadRef, 'kind') ?? '?'}/${(0,manifests_json/* textAt */.$6)(workloadRef, 'name') ?? '?'}` };
    const where = inObject(manifest, 'spec', 'template');
    if (hasKeys((0,manifests_json/* objectAt */.lJ)(metadata, 'labels')) || hasKeys((0,manifests_json/* objectAt */.lJ)(metadata, 'annotations')))
        yield { message: 'S5', facts, where };
    else if (hasKeys((0,manifests_json/* objectAt */.lJ)(spec, 'template', 'spec')))
        yield { message: 'S5.ignored', facts, where };
}
function* checkTemplate({ manifest, workloadRef }, workload, template) {
    const { labels, path, spec } = template;
    const { selector } = workload;
    if (selector === undefined && workloadRef !== undefined) {
        const facts = {
            workload: `${template.writtenIn.ref.kind}/${template.writtenIn.ref.name}`,
            labels: rg410_rollout_spec_listed(labels),
        };
        yield { message: 'S6.noSelector', facts, where: inObject(manifest, 'spec', 'selector') };
    }
    else if (selector !== undefined && selectorFaults(selector).length === 0) {
        const { matchLabels = {}, matchExpressions = [] } = selector;
        if (!(0,label_selector/* matchesLabelSelector */.h6)({ matchLabels: matchLabels ?? {}, matchExpressions: matchExpressions ?? [] }, labels))
            yield {
                message: 'S6',
                facts: { selector: rg410_rollout_spec_describe(selector), labels: rg410_rollout_spec_listed(labels) },
                ...inTemplate(workload, [...path, 'metadata', 'labels']),
            };
    }
    const restartPolicy = (0,manifests_json/* textAt */.$6)(spec, 'restartPolicy') ?? 'Always';
    if (restartPolicy !== 'Always')
        yield {
            message: 'S9',
            facts: { found: restartPolicy },
            ...inTemplate(workload, [...path, 'spec', 'restartPolicy']),
        };
    if ((0,manifests_json/* valueAt */.fK)(spec, 'activeDeadlineSeconds') != null)
        yield { message: 'S10', ...inTemplate(workload, [...path, 'spec', 'activeDeadlineSeconds']) };
}
function* checkNumbers(rollout) {
    const { manifest, progressDeadlineSeconds: deadline, minReadySeconds: ready } = rollout;
    const numbers = [
        ['S1', 'replicas'],
        ['S11', 'minReadySeconds'],
        ['S12', 'revisionHistoryLimit'],
        ['S13', 'progressDeadlineSeconds'],
    ];
    for (const [message, field] of numbers) {
        const found = rollout[field];
        if (found < 0)
            yield { message, facts: { found }, where: inObject(manifest, 'spec', field) };
    }
    if (deadline >= 0 && deadline <= ready)
        yield {
            message: 'S14',
            facts: { deadline, ready },
            where: inObject(manifest, 'spec', 'progressDeadlineSeconds'),
        };
}
function rg410_rollout_spec_isEmpty(selector) {
    return !hasKeys((0,manifests_json/* objectAt */.lJ)(selector, 'matchLabels')) && (0,manifests_json/* listAt */.gT)(selector, 'matchExpressions').length === 0;
}
function hasKeys(object) {
    return object !== undefined && Object.keys(object).length > 0;
}
function rg410_rollout_spec_describe(selector) {
    const labels = rg410_rollout_spec_listed((0,manifests_json/* textMapAt */.Pf)(selector, 'matchLabels'));
    const expressions = (0,manifests_json/* listAt */.gT)(selector, 'matchExpressions').length;
    return expressions === 0 ? labels : `${labels} and ${expressions} expression(s)`;
}
function rg410_rollout_spec_listed(labels) {
    const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
    if (pairs.length === 0)
        return 'none';
    return pairs.length > 6 ? `${pairs.slice(0, 6).join(', ')} and ${pairs.length - 6} more` : pairs.join(', ');
}

;// CONCATENATED MODULE: ./src/rules/misspelt.ts

/** Whether a key of `json` is one of `names` misspelt (`bluegreen`, `setWieght`): the schema reports it with the right name, and one mend cures both. */
function holdsMisspelt(json, names) {
    return Object.keys(json).some((key) => !names.includes(key) &&
        key.length < 40 &&
        names.some((name) => (0,mod/* distance */.Io)(key.toLowerCase(), name.toLowerCase()) <= 2));
}

;// CONCATENATED MODULE: ./src/rules/rg411-rollout-strategy.ts




/** Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategy and ValidateRolloutStrategyBlueGreen. */
const rolloutStrategy = {
    meta: {
        id: 'RG411',
        name: 'rollout-strategy',
        title: 'A Rollout has one strategy, canary or blueGreen, and a blueGreen one two Services',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller refuses a Rollout without a strategy, with two of them, or whose preview is the Service that users reach.',
        remedy: 'Set `strategy.canary` or `strategy.blueGreen`, not both; give blueGreen an active Service, and another one or none for the preview.',
        messages: {
            T1: 'there is no strategy: set `canary` or `blueGreen` (a Deployment’s `type` and `rollingUpdate` are not read)',
            T2: 'canary and blueGreen are both set: keep one',
            B1: 'activeService and previewService are both {service}: the preview needs a Service of its own, or none',
            'B1.empty': 'activeService is empty: name the Service that users reach',
            B2: 'scaleDownDelayRevisionLimit is {limit}, revisionHistoryLimit {history}: revisions beyond the history are deleted, so none of them can be kept running',
        },
    },
    *check({ index }) {
        for (const rollout of (0,argo_rollout/* rolloutsOf */.wY)(index)) {
            const { manifest, blueGreen, canary } = rollout;
            const where = inObject(manifest, 'spec', 'strategy');
            if (blueGreen !== undefined && canary !== undefined)
                yield { message: 'T2', where };
            else if (blueGreen !== undefined)
                yield* checkBlueGreen(rollout, blueGreen);
            else if (canary === undefined && !isUnreadable(rollout))
                yield { message: 'T1', where };
        }
    },
};
/** What stands for a strategy is misspelt or no mapping: the schema says so. */
function isUnreadable({ spec }) {
    const strategy = (0,manifests_json/* objectAt */.lJ)(spec, 'strategy');
    if (strategy === undefined)
        return (0,manifests_json/* valueAt */.fK)(spec, 'strategy') != null;
    return ((0,manifests_json/* valueAt */.fK)(strategy, 'canary') != null ||
        (0,manifests_json/* valueAt */.fK)(strategy, 'blueGreen') != null ||
        holdsMisspelt(strategy, ['canary', 'blueGreen']));
}
function* checkBlueGreen({ manifest, revisionHistoryLimit }, { json, path, activeService, previewService, scaleDownDelayRevisionLimit: limit, }) {
    if (activeService === previewService) {
        const where = inObject(manifest, ...path, 'activeService');
        if (activeService !== '')
            yield { message: 'B1', facts: { service: activeService }, where };
        // Absent, it is the schema that asks for it.
        else if ((0,manifests_json/* valueAt */.fK)(json, 'activeService') === '')
            yield { message: 'B1.empty', where };
    }
    if (limit !== undefined && revisionHistoryLimit < limit)
        yield {
            message: 'B2',
            facts: { limit, history: revisionHistoryLimit },
            where: inObject(manifest, ...path, 'scaleDownDelayRevisionLimit'),
        };
}

;// CONCATENATED MODULE: ./src/rules/rg412-canary-surge.ts



/** Source: pkg/apis/rollouts/validation/validation.go invalidMaxSurgeMaxUnavailable. */
const canarySurge = {
    meta: {
        id: 'RG412',
        name: 'canary-surge',
        title: 'A canary may add a pod or take one away: maxSurge and maxUnavailable are not both 0',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'With neither room above nor below the number of replicas no pod can be replaced, so the controller refuses the Rollout. Text that is no number counts as 0.',
        remedy: 'Leave the defaults of 25 %, or set one of the two to at least 1.',
        messages: {
            C1: 'maxSurge {surge} and maxUnavailable {unavailable} are both 0: no pod could ever be replaced',
        },
    },
    *check({ index }) {
        for (const { manifest, canary } of (0,argo_rollout/* canariesOf */.QL)(index)) {
            const { maxSurge, maxUnavailable } = canary;
            if ((0,int_or_string/* intOrPercentValue */.Bm)(maxSurge) !== 0 || (0,int_or_string/* intOrPercentValue */.Bm)(maxUnavailable) !== 0)
                continue;
            yield {
                message: 'C1',
                facts: { surge: (0,int_or_string/* formatIntOrString */.PO)(maxSurge), unavailable: (0,int_or_string/* formatIntOrString */.PO)(maxUnavailable) },
                where: inObject(manifest, ...canary.path, 'maxSurge'),
            };
        }
    },
};

// EXTERNAL MODULE: ./src/argo/traffic-routing.ts
var traffic_routing = __webpack_require__(131);
;// CONCATENATED MODULE: ./src/rules/rg413-canary-services.ts





/** Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategyCanary and requireCanaryStableServices. */
const canaryServices = {
    meta: {
        id: 'RG413',
        name: 'canary-services',
        title: 'A canary names the Services that its traffic router splits between, two different ones',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'A router shifts traffic between two Services. Without both of them, or with one twice, there is nothing to shift, and the controller refuses the Rollout.',
        remedy: 'Set `stableService` and `canaryService`, or `pingPong` with two Services where the router knows it, and `alb.rootService` with ALB and pingPong.',
        messages: {
            C2: 'stableService and canaryService are both {service}: two different Services are needed',
            C3: 'pingPong works with {accepted} only, and the router here is {routers}',
            C4: 'pingService is empty: name a Service',
            C5: 'pongService is empty: name a Service',
            C6: 'pingService and pongService are both {service}: two different Services are needed',
            C7: 'alb.rootService is missing: with pingPong the Ingress needs a Service of its own to point at',
            C8: 'stableService is missing: {routers} splits traffic between it and canaryService',
            C9: 'canaryService is missing: {routers} splits traffic between stableService and it',
        },
    },
    *check({ index, versions }) {
        for (const { manifest, canary } of (0,argo_rollout/* canariesOf */.QL)(index)) {
            const faults = [
                ...sameServices(canary),
                ...(canary.pingPong ? pingPongFaults(canary, canary.pingPong, versions.argoRollouts) : []),
                ...missingServices(canary),
            ];
            for (const { path, ...fault } of faults)
                yield { ...fault, where: inObject(manifest, ...canary.path, ...path) };
        }
    },
};
function* sameServices({ stableService, canaryService }) {
    if (stableService !== '' && stableService === canaryService)
        yield { message: 'C2', facts: { service: stableService }, path: ['stableService'] };
}
function* pingPongFaults({ json, trafficRouting }, { pingService, pongService }, version) {
    // https://github.com/argoproj/argo-rollouts/releases/tag/v1.10.0 let plugins in.
    const accepted = (0,argo_versions/* isAtLeast */.du)(version, '1.10')
        ? ['alb', 'istio', 'plugins']
        : ['alb', 'istio'];
    if (trafficRouting !== undefined && !(0,traffic_routing/* hasRouter */.si)(trafficRouting, ...accepted))
        yield {
            message: 'C3',
            facts: { accepted: accepted.join(', '), routers: named(trafficRouting.routers) },
            path: ['trafficRouting', 'alb'],
        };
    // Absent, it is the schema that asks for them.
    const pingPong = (0,manifests_json/* objectAt */.lJ)(json, 'pingPong');
    if ((0,manifests_json/* valueAt */.fK)(pingPong, 'pingService') === '')
        yield { message: 'C4', path: ['pingPong', 'pingService'] };
    if ((0,manifests_json/* valueAt */.fK)(pingPong, 'pongService') === '')
        yield { message: 'C5', path: ['pingPong', 'pongService'] };
    if (pingService !== '' && pingService === pongService)
        yield { message: 'C6', facts: { service: pingService }, path: ['pingPong', 'pingService'] };
    const alb = (0,manifests_json/* objectAt */.lJ)(trafficRouting?.json, 'alb');
    if (alb !== undefined && (0,manifests_json/* textAt */.$6)(alb, 'rootService') === undefined)
        yield { message: 'C7', path: ['trafficRouting', 'alb', 'rootService'] };
}
function* missingServices(canary) {
    const needy = routersInNeed(canary);
    if (needy.length === 0)
        return;
    const facts = { routers: named(new Set(needy)) };
    if (canary.stableService === '')
        yield { message: 'C8', facts, path: ['stableService'] };
    if (canary.canaryService === '')
        yield { message: 'C9', facts, path: ['canaryService'] };
}
/** Routers that split between stableService and canaryService. */
function routersInNeed({ pingPong, trafficRouting }) {
    const always = ['smi', 'apisix', 'ambassador', 'nginx', 'appMesh', 'traefik'];
    const needy = always.filter((name) => (0,traffic_routing/* hasRouter */.si)(trafficRouting, name));
    if (pingPong !== undefined)
        return needy;
    if ((0,traffic_routing/* hasRouter */.si)(trafficRouting, 'alb'))
        needy.push('alb');
    const subsets = (0,manifests_json/* objectAt */.lJ)(trafficRouting?.json, 'istio', 'destinationRule');
    if ((0,traffic_routing/* hasRouter */.si)(trafficRouting, 'istio') && subsets === undefined)
        needy.push('istio');
    return needy;
}
function named(routers) {
    return routers.size === 0 ? 'none' : [...routers].join(', ');
}

;// CONCATENATED MODULE: ./src/rules/rg414-router-settings.ts




/** Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategyCanary. */
const routerSettings = {
    meta: {
        id: 'RG414',
        name: 'router-settings',
        title: 'Settings that only traffic routing knows stand beside a router that knows them',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'Without a router a canary is weighed by its number of pods: there is no old ReplicaSet to keep for late connections, and the controller refuses settings that say otherwise.',
        remedy: 'Remove the setting, or configure `trafficRouting` with a router that supports it.',
        messages: {
            C10: 'scaleDownDelaySeconds is allowed with trafficRouting only: without it old pods go as the new ones come',
            C11: 'dynamicStableScale is allowed with trafficRouting only: without it the stable pods shrink anyway',
            C12: 'dynamicStableScale and scaleDownDelaySeconds contradict each other: the first scales the old pods down early, the second keeps them',
            C13: 'maxTrafficWeight is known to nginx and plugins only',
        },
    },
    *check({ index }) {
        for (const { manifest, canary } of (0,argo_rollout/* canariesOf */.QL)(index))
            for (const { path, ...fault } of settingFaults(canary))
                yield { ...fault, where: inObject(manifest, ...canary.path, ...path) };
    },
};
function* settingFaults(canary) {
    const { trafficRouting, dynamicStableScale } = canary;
    const hasDelay = (0,manifests_json/* valueAt */.fK)(canary.json, 'scaleDownDelaySeconds') != null;
    if (trafficRouting === undefined) {
        if (hasDelay)
            yield { message: 'C10', path: ['scaleDownDelaySeconds'] };
        if (dynamicStableScale)
            yield { message: 'C11', path: ['dynamicStableScale'] };
        return;
    }
    if (hasDelay && dynamicStableScale)
        yield { message: 'C12', path: ['dynamicStableScale'] };
    if ((0,manifests_json/* valueAt */.fK)(trafficRouting.json, 'maxTrafficWeight') != null &&
        !(0,traffic_routing/* hasRouter */.si)(trafficRouting, 'nginx', 'plugins'))
        yield { message: 'C13', path: ['trafficRouting', 'maxTrafficWeight'] };
}

;// CONCATENATED MODULE: ./src/rules/rg415-anti-affinity.ts




const rg415_anti_affinity_preferred = 'preferredDuringSchedulingIgnoredDuringExecution';
const rg415_anti_affinity_required = 'requiredDuringSchedulingIgnoredDuringExecution';
const one = `antiAffinity needs exactly one of ${rg415_anti_affinity_preferred} and ${rg415_anti_affinity_required}, and has {found}`;
const rg415_anti_affinity_range = 'the weight of the preferred anti-affinity is {weight}: it must be from 1 to 100';
/** Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategyAntiAffinity. */
const antiAffinity = {
    meta: {
        id: 'RG415',
        name: 'anti-affinity',
        title: 'The anti-affinity of a strategy is either preferred, with a weight from 1 to 100, or required',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller writes this anti-affinity into the pods of a new version, and refuses a Rollout that does not say which one.',
        remedy: `Keep one of ${rg415_anti_affinity_preferred} (with \`weight\` from 1 to 100) and ${rg415_anti_affinity_required}.`,
        messages: { B3: one, B4: rg415_anti_affinity_range, C14: one, C15: rg415_anti_affinity_range },
    },
    *check({ index }) {
        for (const { manifest, blueGreen } of (0,argo_rollout/* blueGreensOf */.u2)(index))
            for (const { path, ...fault } of rg415_anti_affinity_faultsOf(blueGreen.antiAffinity, 'B3', 'B4'))
                yield { ...fault, where: inObject(manifest, ...blueGreen.path, 'antiAffinity', ...path) };
        for (const { manifest, canary } of (0,argo_rollout/* canariesOf */.QL)(index))
            for (const { path, ...fault } of rg415_anti_affinity_faultsOf(canary.antiAffinity, 'C14', 'C15'))
                yield { ...fault, where: inObject(manifest, ...canary.path, 'antiAffinity', ...path) };
    },
};
function* rg415_anti_affinity_faultsOf(json, which, weigh) {
    if (json === undefined)
        return;
    const isPreferred = (0,manifests_json/* valueAt */.fK)(json, rg415_anti_affinity_preferred) != null;
    const isRequired = (0,manifests_json/* valueAt */.fK)(json, rg415_anti_affinity_required) != null;
    if (isPreferred === isRequired)
        yield { message: which, facts: { found: isPreferred ? 'both' : 'neither' }, path: [] };
    const weight = (0,int_or_string/* readInt32 */.p1)((0,manifests_json/* valueAt */.fK)(json, rg415_anti_affinity_preferred, 'weight'));
    if (weight !== undefined && (weight < 1 || weight > 100))
        yield { message: weigh, facts: { weight }, path: [rg415_anti_affinity_preferred, 'weight'] };
}

// EXTERNAL MODULE: ./src/argo/steps.ts
var argo_steps = __webpack_require__(7074);
;// CONCATENATED MODULE: ./src/rules/rg416-canary-steps.ts




/** The four of which the controller takes only one. */
const exclusive = ['setWeight', 'pause', 'experiment', 'analysis'];
/** What is lost when the step is over before it has ended. */
const lost = ['experiment', 'analysis', 'plugin'];
/** What takes effect, but is not waited for. */
const unwaited = ['setCanaryScale', 'setWeight'];
/**
 * Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategyCanary and hasMultipleStepsType; what decides that a
 * step is over is rollout/canary.go completedCurrentCanaryStep.
 */
const canarySteps = {
    meta: {
        id: 'RG416',
        name: 'canary-steps',
        title: 'Each canary step does one thing',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller refuses an empty step and one with two of setWeight, pause, experiment and analysis. Of other pairs only the first decides when the step is over: an analysis or plugin beside it is cut off, unread.',
        remedy: 'Write one list item for each thing: `- setWeight: 20`, then `- pause: {duration: 10m}`.',
        messages: {
            P1: 'the step has {types} at once: make a step of each',
            P2: `the step is empty: it needs one of ${argo_steps/* stepTypes */.Eb.join(', ')}`,
            U1: 'the step is over as soon as its {first} is: the {lost} beside it is not waited for, and its result changes nothing',
            'U1.unwaited': 'the step is over as soon as its {first} is: the {lost} beside it takes effect, but is not waited for',
        },
        messageSeverity: { U1: 'warning', 'U1.unwaited': 'note' },
    },
    *check({ index }) {
        for (const { manifest, canary } of (0,argo_rollout/* canariesOf */.QL)(index)) {
            for (const step of canary.steps) {
                const fault = rg416_canary_steps_faultOf(step);
                if (fault !== undefined)
                    yield { ...fault, where: inObject(manifest, ...step.path) };
            }
        }
    },
};
function rg416_canary_steps_faultOf({ json, types }) {
    const [first, ...others] = types;
    if (first === undefined)
        return holdsMisspelt(json, argo_steps/* stepTypes */.Eb) ? undefined : { message: 'P2' };
    const several = types.filter((type) => exclusive.includes(type));
    if (several.length > 1)
        return { message: 'P1', facts: { types: several.join(' and ') } };
    const cut = others.filter((type) => lost.includes(type));
    if (cut.length > 0)
        return { message: 'U1', facts: { first, lost: cut.join(' and the ') } };
    const hurried = others.filter((type) => unwaited.includes(type));
    return hurried.length === 0
        ? undefined
        : { message: 'U1.unwaited', facts: { first, lost: hurried.join(' and the ') } };
}

;// CONCATENATED MODULE: ./src/rules/rg417-step-weights.ts


/** Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategyCanary, utils/weightutil MaxTrafficWeight. */
const stepWeights = {
    meta: {
        id: 'RG417',
        name: 'step-weights',
        title: 'The weights of canary steps are from 0 to the full weight, and grow',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller refuses a weight that no router could set. One that does not grow is a step that moves no traffic, or takes back what users already had.',
        remedy: 'List growing weights below the full one; after the last step the new version gets everything anyway.',
        messages: {
            P3: 'setWeight is {weight}: it must be from 0 to {full}',
            U8: 'setWeight is {weight} after {before}: the weight does not grow',
            'U8.last': 'the last step sets the full weight, which follows anyway: nothing comes after it to look at',
        },
        messageSeverity: { U8: 'note', 'U8.last': 'note' },
    },
    *check({ index }) {
        for (const { manifest, canary } of (0,argo_rollout/* canariesOf */.QL)(index))
            for (const { path, ...fault } of weightFaults(canary))
                yield { ...fault, where: inObject(manifest, ...path) };
    },
};
function* weightFaults({ steps, maxWeight: full }) {
    let before;
    for (const { setWeight: weight, path: stepPath } of steps) {
        if (weight === undefined)
            continue;
        const path = [...stepPath, 'setWeight'];
        if (weight < 0 || weight > full) {
            yield { message: 'P3', facts: { weight, full }, path };
            continue;
        }
        // A full weight as the only one is a way to say "at once", for a test environment.
        if (before !== undefined && weight <= before)
            yield { message: 'U8', facts: { weight, before }, path };
        else if (before !== undefined && weight === full && stepPath === steps.at(-1)?.path)
            yield { message: 'U8.last', path };
        before = weight;
    }
}

;// CONCATENATED MODULE: ./src/rules/rg418-pause-duration.ts






/** Source: pkg/apis/rollouts/v1alpha1/types.go RolloutPause.DurationSeconds, validation.go ValidateRolloutStrategyCanary. */
const pauseDuration = {
    meta: {
        id: 'RG418',
        name: 'pause-duration',
        title: 'The duration of a pause is one that the controller can read',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'Durations are whole seconds, or Go durations, whose longest unit is the hour. The controller refuses a Rollout with anything else.',
        remedy: 'Write `duration: 90`, `10m` or `1h30m`; a day is `24h`. Without a duration the pause waits for a person.',
        messages: {
            P4: 'the pause lasts {found}: it must be 0 or longer',
            'P4.unreadable': 'the duration {found} cannot be read: accepted are whole seconds (90) and h, m, s, ms (1h30m), up to 68 years; there is no unit for days',
        },
    },
    *check({ index }) {
        for (const { manifest, canary } of (0,argo_rollout/* canariesOf */.QL)(index)) {
            for (const step of canary.steps) {
                const duration = (0,manifests_json/* valueAt */.fK)((0,manifests_json/* objectAt */.lJ)(step.json, 'pause'), 'duration');
                const seconds = (0,argo_steps/* pauseSeconds */.C3)(duration);
                if (seconds === undefined || seconds >= 0)
                    continue;
                const text = (0,manifests_json/* scalarText */.ws)(duration) ?? '';
                yield {
                    message: ((0,int_or_string/* parseInt32 */.M$)(text) ?? (0,go_duration/* parseGoDuration */.Q)(text) ?? 0) < 0 ? 'P4' : 'P4.unreadable',
                    facts: { found: typeof duration === 'string' ? JSON.stringify(text) : text },
                    where: inObject(manifest, ...step.path, 'pause', 'duration'),
                };
            }
        }
    },
};

;// CONCATENATED MODULE: ./src/rules/rg419-step-needs-router.ts






/** Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategyCanary. */
const stepNeedsRouter = {
    meta: {
        id: 'RG419',
        name: 'step-needs-router',
        title: 'Steps that only some traffic routers can do stand beside such a router',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'Scaling a canary apart from its weight, routing by header, mirroring and weighing an experiment need a router that can; the controller refuses a Rollout whose router cannot.',
        remedy: 'Remove the step, or configure a router that supports it under `trafficRouting`.',
        messages: {
            P5: 'setCanaryScale in {steps} is allowed with trafficRouting only: without it the number of pods is the weight',
            P6: 'setHeaderRoute works with {accepted} only, and there is {found}',
            P9: 'setMirrorRoute works with {accepted} only, and there is {found}',
            P13: 'the weight of experiment template {template} is allowed with trafficRouting only',
            P14: 'the weight of experiment template {template} works with {accepted} only, and there is {found}',
        },
    },
    *check({ index, versions }) {
        for (const { manifest, canary } of (0,argo_rollout/* canariesOf */.QL)(index))
            for (const { path, ...fault } of stepFaults(canary, versions.argoRollouts))
                yield { ...fault, where: inObject(manifest, ...path) };
    },
};
const header = ['istio', 'alb', 'apisix', 'plugins'];
const weighed = ['alb', 'smi', 'istio', 'plugins'];
function* stepFaults(canary, version) {
    const { trafficRouting, steps, path } = canary;
    const found = routersText(canary);
    const mirror = (0,argo_versions/* isAtLeast */.du)(version, '1.10') ? ['istio', 'plugins'] : ['istio'];
    const scaled = steps.filter(({ types }) => types.includes('setCanaryScale'));
    if (scaled.length > 0 && trafficRouting === undefined) {
        const listed = scaled.map(({ index }) => `steps[${index}]`).join(', ');
        yield { message: 'P5', facts: { steps: listed }, path: [...path, 'trafficRouting'] };
    }
    for (const step of steps) {
        if (step.types.includes('setHeaderRoute') && !(0,traffic_routing/* hasRouter */.si)(trafficRouting, ...header))
            yield {
                message: 'P6',
                facts: { accepted: header.join(', '), found },
                path: [...step.path, 'setHeaderRoute'],
            };
        if (step.types.includes('setMirrorRoute') && !(0,traffic_routing/* hasRouter */.si)(trafficRouting, ...mirror))
            yield {
                message: 'P9',
                facts: { accepted: mirror.join(', '), found },
                path: [...step.path, 'setMirrorRoute'],
            };
        for (const { json, path: templatePath } of (0,argo_steps/* experimentTemplates */.b1)(step)) {
            if ((0,manifests_json/* valueAt */.fK)(json, 'weight') == null || (0,traffic_routing/* hasRouter */.si)(trafficRouting, ...weighed))
                continue;
            const template = (0,manifests_json/* textAt */.$6)(json, 'name') ?? '?';
            const at = [...templatePath, 'weight'];
            if (trafficRouting === undefined)
                yield { message: 'P13', facts: { template }, path: at };
            else
                yield { message: 'P14', facts: { template, accepted: weighed.join(', '), found }, path: at };
        }
    }
}
function routersText({ trafficRouting }) {
    if (trafficRouting === undefined)
        return 'no trafficRouting';
    return trafficRouting.routers.size === 0 ? 'no router' : [...trafficRouting.routers].join(', ');
}

;// CONCATENATED MODULE: ./src/rules/rg420-managed-routes.ts



/** Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategyCanary and ValidateStepRouteFoundInManagedRoute. */
const managedRoutes = {
    meta: {
        id: 'RG420',
        name: 'managed-routes',
        title: 'Routes that steps set are listed in managedRoutes',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'managedRoutes tells the controller which routes of the router are its own, to be removed at the end, and in which order they win. It refuses steps that set any other.',
        remedy: 'Add the route name of the step to `trafficRouting.managedRoutes`.',
        messages: {
            P11: 'managedRoutes is missing, and the steps set the routes {routes}: list them',
            P12: 'the route {route} is not in managedRoutes ({known})',
        },
    },
    *check({ index }) {
        for (const { manifest, canary } of (0,argo_rollout/* canariesOf */.QL)(index))
            for (const { path, ...fault } of rg420_managed_routes_routeFaults(canary))
                yield { ...fault, where: inObject(manifest, ...path) };
    },
};
function* rg420_managed_routes_routeFaults({ trafficRouting, steps }) {
    if (trafficRouting === undefined)
        return;
    const { managedRoutes: known, path } = trafficRouting;
    const set = steps.flatMap((step) => step.types
        .filter((type) => type === 'setHeaderRoute' || type === 'setMirrorRoute')
        .map((type) => ({ route: (0,manifests_json/* textAt */.$6)(step.json, type, 'name') ?? '', path: [...step.path, type] })));
    if (known === undefined) {
        const routes = [...new Set(set.map(({ route }) => JSON.stringify(route)))].join(', ');
        if (set.length > 0)
            yield { message: 'P11', facts: { routes }, path: [...path, 'managedRoutes'] };
        return;
    }
    for (const { route, path: stepPath } of set) {
        if (known.includes(route))
            continue;
        yield {
            message: 'P12',
            facts: { route: JSON.stringify(route), known: known.join(', ') },
            path: stepPath,
        };
    }
}

;// CONCATENATED MODULE: ./src/rules/rg421-route-match.ts




const kinds = ['exact', 'regex', 'prefix'];
/** Source: pkg/apis/rollouts/validation/validation.go hasALBInvalidValues and hasMultipleMatchValues. */
const routeMatch = {
    meta: {
        id: 'RG421',
        name: 'route-match',
        title: 'Each match of a header or mirror route says one thing: exact, regex or prefix',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller refuses a match with none or several of the three, and on ALB one that is not exact: the load balancer knows no other.',
        remedy: 'Keep one of `exact`, `regex` and `prefix` in each match.',
        messages: {
            P7: 'the header {name} is matched by {found}: ALB knows `exact` only',
            P8: 'the header {name} is matched by nothing: set exact, regex or prefix',
            'P8.several': 'the header {name} is matched by {found} at once: keep one of them',
            P10: 'the {name} of the mirror route is matched by nothing: set exact, regex or prefix',
            'P10.several': 'the {name} of the mirror route is matched by {found} at once: keep one of them',
        },
    },
    *check({ index }) {
        for (const { manifest, canary } of (0,argo_rollout/* canariesOf */.QL)(index)) {
            for (const step of canary.steps) {
                for (const { path, ...fault } of [...headerFaults(canary, step), ...mirrorFaults(step)])
                    yield { ...fault, where: inObject(manifest, ...path) };
            }
        }
    },
};
function* headerFaults({ trafficRouting }, step) {
    if (!(0,traffic_routing/* hasRouter */.si)(trafficRouting, 'istio', 'alb', 'apisix', 'plugins'))
        return;
    for (const [index, match] of rg421_route_match_matches(step, 'setHeaderRoute')) {
        const value = (0,manifests_json/* objectAt */.lJ)(match, 'headerValue');
        // Absent, it is the schema that asks for it.
        if (value === undefined)
            continue;
        const path = [...step.path, 'setHeaderRoute', 'match', index];
        const name = JSON.stringify((0,manifests_json/* textAt */.$6)(match, 'headerName') ?? '');
        const set = kindsOf(value);
        const found = set.join(' and ');
        if ((0,traffic_routing/* hasRouter */.si)(trafficRouting, 'alb')) {
            if (set.length !== 1 || set[0] !== 'exact')
                yield { message: 'P7', facts: { name, found: found === '' ? 'nothing' : found }, path };
        }
        else if (set.length === 0)
            yield { message: 'P8', facts: { name }, path };
        else if (set.length > 1)
            yield { message: 'P8.several', facts: { name, found }, path };
    }
}
function* mirrorFaults(step) {
    for (const [index, match] of rg421_route_match_matches(step, 'setMirrorRoute')) {
        for (const name of ['method', 'path']) {
            const value = (0,manifests_json/* objectAt */.lJ)(match, name);
            if (value === undefined)
                continue;
            const path = [...step.path, 'setMirrorRoute', 'match', index];
            const set = kindsOf(value);
            if (set.length === 0)
                yield { message: 'P10', facts: { name }, path };
            else if (set.length > 1)
                yield { message: 'P10.several', facts: { name, found: set.join(' and ') }, path };
        }
    }
}
function rg421_route_match_matches(step, type) {
    return (0,manifests_json/* listAt */.gT)(step.json, type, 'match').entries();
}
function kindsOf(value) {
    return kinds.filter((kind) => (0,manifests_json/* textAt */.$6)(value, kind) !== undefined);
}

;// CONCATENATED MODULE: ./src/rules/rg422-experiment-spec-ref.ts




/** Source: rollout/experiment.go GetExperimentFromTemplate. */
const experimentSpecRef = {
    meta: {
        id: 'RG422',
        name: 'experiment-spec-ref',
        title: 'Templates of an experiment step take their pods from canary or stable',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server accepts any text here, and the controller reads it only when the update has come to the step: it then stands still.',
        remedy: 'Set `specRef: canary` or `specRef: stable`, in lower case.',
        messages: {
            P15: 'specRef of experiment template {template} is {found}: it must be canary or stable',
        },
    },
    *check({ index }) {
        for (const { manifest, canary } of (0,argo_rollout/* canariesOf */.QL)(index)) {
            for (const { json, path } of canary.steps.flatMap(argo_steps/* experimentTemplates */.b1)) {
                const found = (0,manifests_json/* valueAt */.fK)(json, 'specRef');
                if (typeof found !== 'string' || found === 'canary' || found === 'stable')
                    continue;
                yield {
                    message: 'P15',
                    facts: { template: (0,manifests_json/* textAt */.$6)(json, 'name') ?? '?', found: JSON.stringify(found) },
                    where: inObject(manifest, ...path, 'specRef'),
                };
            }
        }
    },
};

;// CONCATENATED MODULE: ./src/argo/field-ref.ts


const whole = new Set([
    'metadata.annotations',
    'metadata.labels',
    'metadata.name',
    'metadata.namespace',
    'metadata.uid',
]);
/** Whether a field path that begins with `metadata` can be read from an object. Source: k8s.io/kubernetes/pkg/fieldpath ExtractFieldPathAsString. */
function isMetadataField(path) {
    const open = path.indexOf("['");
    if (open <= 0 || !path.endsWith("']") || open + 2 > path.length - 2)
        return whole.has(path);
    const key = path.slice(open + 2, -2);
    const map = path.slice(0, open);
    if (map === 'metadata.annotations')
        return isLabelKey(key.toLowerCase());
    return map === 'metadata.labels' && isLabelKey(key);
}
/**
 * Why a field path outside of `metadata` cannot be read from a Rollout; `undefined` when it can be, or when only the cluster knows.
 * Source: utils/analysis/factory.go extractValueFromRollout. The controller writes `spec.replicas` before it starts an analysis.
 */
function unreadableField(rollout, path) {
    const sections = path.split(/[.[\]]+/).filter((section) => section !== '');
    if (['status', 'apiVersion', 'kind'].includes(sections[0] ?? '') || path === 'spec.replicas')
        return undefined;
    let value = rollout;
    for (const section of sections) {
        if (Array.isArray(value)) {
            const list = value;
            if (!/^[+-]?\d+$/.test(section))
                return `${JSON.stringify(section)} is no index of a list`;
            if (Number(section) >= list.length)
                return `the list has no item ${section}`;
            value = list[Number(section)];
        }
        else if (typeof value === 'object' && value !== null) {
            value = (0,manifests_json/* valueAt */.fK)(value, section);
        }
        else
            return field_ref_missing;
    }
    if (value === undefined || value === null)
        return field_ref_missing;
    return typeof value === 'object' ? 'it is not a single value' : undefined;
}
const field_ref_missing = 'this Rollout has no such field';

;// CONCATENATED MODULE: ./src/argo/rollout-analyses.ts

/** Every analysis of a Rollout, in the order in which its strategy names them; background after the steps. */
function rollout_analyses_analysesOf({ blueGreen, canary }) {
    const found = [];
    const add = (role, json, path) => {
        if (json !== undefined)
            found.push({ role, json, path, args: (0,manifests_json/* listAt */.gT)(json, 'args') });
    };
    if (blueGreen !== undefined) {
        const { json, path } = blueGreen;
        add('prePromotion', (0,manifests_json/* objectAt */.lJ)(json, 'prePromotionAnalysis'), [...path, 'prePromotionAnalysis']);
        add('postPromotion', (0,manifests_json/* objectAt */.lJ)(json, 'postPromotionAnalysis'), [...path, 'postPromotionAnalysis']);
    }
    for (const step of canary?.steps ?? []) {
        (0,manifests_json/* listAt */.gT)((0,manifests_json/* objectAt */.lJ)(step.json, 'experiment'), 'analyses').forEach((analysis, index) => {
            add('experiment', (0,manifests_json/* objectAt */.lJ)(analysis), [...step.path, 'experiment', 'analyses', index]);
        });
        add('step', (0,manifests_json/* objectAt */.lJ)(step.json, 'analysis'), [...step.path, 'analysis']);
    }
    if (canary !== undefined)
        add('background', (0,manifests_json/* objectAt */.lJ)(canary.json, 'analysis'), [...canary.path, 'analysis']);
    return found;
}

;// CONCATENATED MODULE: ./src/rules/rg423-analysis-field-ref.ts





/**
 * Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategyCanary, which reads the arguments of steps; those of
 * the other analyses meet the same function in utils/analysis BuildArgumentsForRolloutAnalysisRun, when the run is to start.
 */
const analysisFieldRef = {
    meta: {
        id: 'RG423',
        name: 'analysis-field-ref',
        title: 'Analysis arguments refer to fields that can be read from the Rollout',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'Of metadata only the name, namespace, uid, labels and annotations are readable, elsewhere single values that are there. In a step the controller refuses the Rollout, elsewhere the analysis never starts and the update stands still.',
        remedy: "Use `metadata.name`, `.namespace`, `.uid`, `.labels` or `.annotations`; one label is `metadata.labels['key']`. Elsewhere name a single value that the Rollout has, such as `spec.replicas`.",
        messages: {
            P16: "the argument {argument} refers to {found}: readable are metadata.name, .namespace, .uid, .labels, .annotations, and .labels['key'], .annotations['key']",
            'P16.late': "the argument {argument} refers to {found}, so this analysis cannot start: readable are metadata.name, .namespace, .uid, .labels, .annotations, and .labels['key'], .annotations['key']",
            'P16.path': 'the argument {argument} refers to {found}, so this analysis cannot start: {reason}',
            'P16.empty': 'the argument {argument} refers to {found}, so it is empty: {reason}',
        },
        messageSeverity: { 'P16.empty': 'warning' },
    },
    *check({ index }) {
        for (const rollout of (0,argo_rollout/* rolloutsOf */.wY)(index)) {
            if (rollout.blueGreen !== undefined && rollout.canary !== undefined)
                continue;
            for (const analysis of rollout_analyses_analysesOf(rollout)) {
                for (const { message, facts, position } of argumentFaults(analysis, rollout.manifest.json)) {
                    const path = [...analysis.path, 'args', position, 'valueFrom', 'fieldRef', 'fieldPath'];
                    yield { message, facts, where: inObject(rollout.manifest, ...path) };
                }
            }
        }
    },
};
function* argumentFaults(analysis, rollout) {
    const early = analysis.role === 'step' || analysis.role === 'experiment';
    const references = analysis.args.flatMap((arg, position) => {
        const found = (0,manifests_json/* valueAt */.fK)(arg, 'valueFrom', 'fieldRef', 'fieldPath');
        const isHidden = (0,manifests_json/* valueAt */.fK)(arg, 'valueFrom', 'podTemplateHashValue') != null;
        return typeof found !== 'string'
            ? []
            : [{ argument: (0,manifests_json/* textAt */.$6)(arg, 'name') ?? '?', found, position, isHidden }];
    });
    // The controller forgets what it could not read as soon as it has read the next one.
    const last = references.findLast(({ isHidden }) => !isHidden);
    for (const reference of references) {
        const { argument, found, position, isHidden } = reference;
        if (found.startsWith('metadata')) {
            if (isMetadataField(found) || (!early && isHidden))
                continue;
            yield { message: early ? 'P16' : 'P16.late', facts: { argument, found }, position };
            continue;
        }
        const reason = isHidden || !startsRun(analysis) ? undefined : unreadableField(rollout, found);
        if (reason === undefined)
            continue;
        const message = reference === last ? 'P16.path' : 'P16.empty';
        yield { message, facts: { argument, found: found === '' ? "''" : found, reason }, position };
    }
}
function startsRun({ role, json }) {
    return role === 'experiment' || (0,manifests_json/* listAt */.gT)(json, 'templates').length > 0;
}

;// CONCATENATED MODULE: ./src/rules/rg424-canary-scale.ts




/** Source: utils/replicaset/canary.go UseSetCanaryScale and GetCanaryReplicasOrWeight. */
const canaryScale = {
    meta: {
        id: 'RG424',
        name: 'canary-scale',
        title: 'A fixed canary scale says one thing and is given up before the traffic outgrows it',
        scope: 'target',
        category: 'capacity',
        owner: 'application',
        severity: 'warning',
        severityWithoutProfile: 'warning',
        kinds: [],
        rationale: 'setCanaryScale holds the number of canary pods until the next setCanaryScale, whatever setWeight says in between: growing traffic then meets the same few pods.',
        remedy: 'Set one of weight, replicas and matchTrafficWeight, and put `- setCanaryScale: {matchTrafficWeight: true}` before the weights grow.',
        messages: {
            U2: 'setCanaryScale has {fields}: only {first} counts',
            'U2.unreset': 'this gives the canary {share} of the traffic, but {step} holds it at {scale}: without `setCanaryScale: {matchTrafficWeight: true}` the pods do not grow with it',
        },
    },
    *check({ index }) {
        for (const rollout of (0,argo_rollout/* canariesOf */.QL)(index)) {
            if (rollout.canary.trafficRouting === undefined)
                continue;
            for (const { path, ...fault } of scaleFaults(rollout, rollout.canary))
                yield { ...fault, where: inObject(rollout.manifest, ...path) };
        }
    },
};
function* scaleFaults(rollout, { steps, maxWeight }) {
    let held;
    for (const step of steps) {
        const scale = (0,manifests_json/* objectAt */.lJ)(step.json, 'setCanaryScale');
        if (scale !== undefined) {
            const fields = fieldsOf(step);
            const [first] = fields;
            if (first !== undefined && fields.length > 1)
                yield {
                    message: 'U2',
                    facts: { fields: fields.join(' and '), first },
                    path: [...step.path, 'setCanaryScale'],
                };
            held = first === 'weight' || first === 'replicas' ? step : undefined;
        }
        if (held === undefined || step.setWeight === undefined || step.setWeight > maxWeight)
            continue;
        const short = tooFew(held, step.setWeight / maxWeight, rollout, maxWeight);
        if (short === undefined)
            continue;
        yield {
            message: 'U2.unreset',
            facts: { share: percent(step.setWeight / maxWeight), step: `steps[${held.index}]`, scale: short },
            path: [...step.path, 'setWeight'],
        };
        held = undefined;
    }
}
/** In the order in which the first that is set wins. */
function fieldsOf({ json }) {
    const scale = (0,manifests_json/* objectAt */.lJ)(json, 'setCanaryScale');
    return [
        ...((0,manifests_json/* valueAt */.fK)(scale, 'matchTrafficWeight') === true ? ['matchTrafficWeight'] : []),
        ...['replicas', 'weight'].filter((field) => (0,manifests_json/* valueAt */.fK)(scale, field) != null),
    ];
}
/** What the canary is held at, where that is less than its share of the traffic asks for. With an open number of replicas nobody knows. */
function tooFew({ json }, share, { spec, replicas }, maxWeight) {
    const scale = (0,manifests_json/* objectAt */.lJ)(json, 'setCanaryScale');
    const pods = (0,int_or_string/* readInt32 */.p1)((0,manifests_json/* valueAt */.fK)(scale, 'replicas'));
    if (pods !== undefined) {
        const known = (0,int_or_string/* readInt32 */.p1)((0,manifests_json/* valueAt */.fK)(spec, 'replicas')) !== undefined;
        return known && pods < Math.ceil(replicas * share) ? `${pods} of ${replicas} pods` : undefined;
    }
    const held = ((0,int_or_string/* readInt32 */.p1)((0,manifests_json/* valueAt */.fK)(scale, 'weight')) ?? maxWeight) / maxWeight;
    return held < share ? `${percent(held)} of the pods` : undefined;
}
function percent(share) {
    return `${Math.round(share * 100)} %`;
}

;// CONCATENATED MODULE: ./src/rules/rg425-idle-settings.ts





/** Source, by message: rollout/replicaset.go (U3), rollout/trafficrouting.go (U4), rollout/sync.go (U5), utils/replicaset/canary.go ReplicaProgressThresholdMet (U6) and BeforeStartingStep (U7). */
const idleSettings = {
    meta: {
        id: 'RG425',
        name: 'idle-settings',
        title: 'Settings of a Rollout do what they seem to say',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'warning',
        severityWithoutProfile: 'warning',
        kinds: [],
        rationale: 'The controller accepts these values without a word and then does something else, or nothing: somebody relies on a safety that is not there.',
        remedy: 'Correct the value, or remove a setting that does nothing.',
        messages: {
            U3: 'scaleDownDelayRevisionLimit is {limit}, revisionHistoryLimit {history}: no more than {history} old revisions are kept at all',
            U4: 'trafficRouting names no router: weights move no traffic, and setWeight only changes the number of pods',
            U5: 'workloadRef.scaleDown is {found}, which the controller reads as `never`: known are never, onsuccess and progressively, in lower case',
            U6: 'replicaProgressThreshold.type is {found}, which the controller reads as Pods: known are Percent and Pods',
            'U6.zero': 'replicaProgressThreshold.value is 0: each step is over before a single pod is ready',
            'U6.negative': 'replicaProgressThreshold.value is {found}, which the controller reads as all pods: it must be above 0',
            U7: 'startingStep is {start}, and there are {steps} steps: the background analysis does not run while there is anything left to stop',
        },
        messageSeverity: { U3: 'note' },
    },
    *check({ index, versions }) {
        const hasThreshold = (0,argo_versions/* isAtLeast */.du)(versions.argoRollouts, '1.9');
        for (const { manifest, workloadRef } of (0,argo_rollout/* rolloutsOf */.wY)(index)) {
            const found = (0,manifests_json/* textAt */.$6)(workloadRef, 'scaleDown');
            if (found === undefined || ['never', 'onsuccess', 'progressively'].includes(found))
                continue;
            yield {
                message: 'U5',
                facts: { found: JSON.stringify(found) },
                where: inObject(manifest, 'spec', 'workloadRef', 'scaleDown'),
            };
        }
        for (const rollout of (0,argo_rollout/* canariesOf */.QL)(index)) {
            const { manifest, canary } = rollout;
            const faults = [...rg425_idle_settings_settingFaults(rollout, canary), ...(hasThreshold ? thresholdFaults(canary) : [])];
            for (const { path, ...fault } of faults)
                yield { ...fault, where: inObject(manifest, ...canary.path, ...path) };
        }
    },
};
function* rg425_idle_settings_settingFaults({ revisionHistoryLimit: history }, canary) {
    const { json, trafficRouting, steps, scaleDownDelayRevisionLimit: limit } = canary;
    if (limit !== undefined && limit > history)
        yield { message: 'U3', facts: { limit, history }, path: ['scaleDownDelayRevisionLimit'] };
    if (trafficRouting?.routers.size === 0)
        yield { message: 'U4', path: ['trafficRouting'] };
    const start = (0,int_or_string/* readInt32 */.p1)((0,manifests_json/* valueAt */.fK)(json, 'analysis', 'startingStep'));
    // Without steps the analysis starts at once.
    if (start !== undefined && steps.length > 0 && start >= steps.length)
        yield { message: 'U7', facts: { start, steps: steps.length }, path: ['analysis', 'startingStep'] };
}
function* thresholdFaults({ json }) {
    const threshold = (0,manifests_json/* objectAt */.lJ)(json, 'replicaProgressThreshold');
    const type = (0,manifests_json/* valueAt */.fK)(threshold, 'type');
    const value = (0,int_or_string/* readInt32 */.p1)((0,manifests_json/* valueAt */.fK)(threshold, 'value'));
    if (typeof type === 'string' && type !== 'Percent' && type !== 'Pods')
        yield {
            message: 'U6',
            facts: { found: JSON.stringify(type) },
            path: ['replicaProgressThreshold', 'type'],
        };
    if (value === undefined || value > 0)
        return;
    const path = ['replicaProgressThreshold', 'value'];
    if (value === 0)
        yield { message: 'U6.zero', path };
    else
        yield { message: 'U6.negative', facts: { found: value }, path };
}

;// CONCATENATED MODULE: ./src/rules/rg426-empty-analysis.ts




const rg426_empty_analysis_names = {
    prePromotion: 'prePromotionAnalysis',
    postPromotion: 'postPromotionAnalysis',
    background: 'the background analysis',
    step: 'the analysis step',
    experiment: 'the analysis of the experiment',
};
/**
 * Source: rollout/analysis.go reconcileStepBasedAnalysisRun and its siblings start no run without templates, and rollout/canary.go
 * completedCurrentCanaryStep, rollout/pause.go completedPrePromotionAnalysis and rollout/sync.go wait for a successful one. Argo
 * Rollouts 1.8 starts a run without metrics, which fails.
 */
const emptyAnalysis = {
    meta: {
        id: 'RG426',
        name: 'empty-analysis',
        title: 'An analysis of a Rollout names at least one template',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'Without templates there is nothing to run. A background analysis then looks at nothing; where the update waits for the result, it waits for ever.',
        remedy: 'Name an AnalysisTemplate under `templates`, or remove the analysis.',
        messages: {
            W4: '{analysis} names no templates: nothing looks at the new version',
            'W4.stuck': '{analysis} names no templates: no run can succeed there, and the update never gets past it',
        },
        messageSeverity: { W4: 'warning' },
    },
    *check({ index }) {
        for (const rollout of (0,argo_rollout/* rolloutsOf */.wY)(index)) {
            if (rollout.blueGreen !== undefined && rollout.canary !== undefined)
                continue;
            for (const { role, json, path } of rollout_analyses_analysesOf(rollout)) {
                if (role === 'experiment' || (0,manifests_json/* listAt */.gT)(json, 'templates').length > 0)
                    continue;
                yield {
                    message: role === 'background' ? 'W4' : 'W4.stuck',
                    facts: { analysis: rg426_empty_analysis_names[role] },
                    where: inObject(rollout.manifest, ...path, 'templates'),
                };
            }
        }
    },
};

;// CONCATENATED MODULE: ./src/rules/rg427-migration-replicas.ts




/** Source: rollout/controller.go syncHandler writes 1, rollout/sync.go and rollout/replicaset.go scale the Deployment down; https://github.com/argoproj/argo-rollouts/issues/4110 */
const migrationReplicas = {
    meta: {
        id: 'RG427',
        name: 'migration-replicas',
        title: 'A Rollout that takes over from a running Deployment starts with enough pods',
        scope: 'target',
        category: 'capacity',
        owner: 'application',
        severity: 'warning',
        severityWithoutProfile: 'warning',
        kinds: [],
        rationale: 'Where `replicas` is absent the controller writes 1 into a new Rollout. With `workloadRef.scaleDown` it then takes the Deployment away as soon as that one pod is ready, before the autoscaler has seen the Rollout.',
        remedy: 'Set `replicas` to the number of pods that serve now for the takeover, and take it out, or `scaleDown`, once the Rollout runs.',
        messages: {
            U13: 'replicas is absent, so the Rollout starts with 1 pod, and scaleDown {scaleDown} takes the Deployment away before {autoscaler} raises it to {minimum}',
        },
    },
    *check({ index }) {
        for (const { manifest, spec, workloadRef } of (0,argo_rollout/* rolloutsOf */.wY)(index)) {
            const scaleDown = (0,manifests_json/* textAt */.$6)(workloadRef, 'scaleDown');
            const workload = index.workload(manifest.ref);
            if (scaleDown !== 'onsuccess' && scaleDown !== 'progressively')
                continue;
            if (workload === undefined || (0,manifests_json/* valueAt */.fK)(spec, 'replicas') != null)
                continue;
            const autoscaler = autoscalersOf(index, workload).find(({ min }) => min > 1);
            if (autoscaler === undefined)
                continue;
            yield {
                message: 'U13',
                facts: { scaleDown, autoscaler: nameOf(autoscaler.manifest), minimum: autoscaler.min },
                where: inObject(manifest, 'spec', 'replicas'),
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/rules/rg440-container-valid.ts


const rg440_container_valid_messages = templateMessages(containerSentences, [
    'required',
    'unsupported',
    'outOfRange',
    'syntax',
    'duplicate',
    'forbidden',
    'conflict',
    'refusedPods',
]);
/** ValidatePodTemplateSpec of k8s.io/kubernetes/pkg/apis/core/validation, as the API server and Argo Rollouts call it. */
const containerValid = {
    meta: {
        id: 'RG440',
        name: 'container-valid',
        title: 'Containers, their ports, variables and mounts are what the API server and Argo Rollouts accept',
        scope: 'target',
        category: 'capacity',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server refuses such an object when it is applied; a Rollout is accepted and then stands still as InvalidSpec, which no pipeline sees.',
        remedy: 'Correct the field. `kubectl apply --dry-run=server` says the same for a Deployment; for a Rollout only the controller does, after it is applied.',
        messages: rg440_container_valid_messages,
    },
    check(world) {
        return templateViolations(world, 'container', rg440_container_valid_messages);
    },
};

;// CONCATENATED MODULE: ./src/rules/rg441-volume-valid.ts


const rg441_volume_valid_messages = templateMessages(volumeSentences, [
    'required',
    'unsupported',
    'outOfRange',
    'syntax',
    'forbidden',
    'conflict',
    'refusedPods',
]);
/** ValidatePodTemplateSpec of k8s.io/kubernetes/pkg/apis/core/validation, as the API server and Argo Rollouts call it. */
const volumeValid = {
    meta: {
        id: 'RG441',
        name: 'volume-valid',
        title: 'Every volume of a pod has one source with the fields that it needs',
        scope: 'target',
        category: 'capacity',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server refuses such an object when it is applied; a Rollout is accepted and then stands still as InvalidSpec. Two sources in one volume are what a strategic merge makes of a patch that replaces one.',
        remedy: 'Give the volume exactly one source; in a patch set the other source to null.',
        messages: rg441_volume_valid_messages,
    },
    check(world) {
        return templateViolations(world, 'volume', rg441_volume_valid_messages);
    },
};

;// CONCATENATED MODULE: ./src/rules/rg442-probe-valid.ts


const rg442_probe_valid_messages = templateMessages(probeSentences, ['unsupported', 'forbidden']);
/** ValidatePodTemplateSpec of k8s.io/kubernetes/pkg/apis/core/validation, as the API server and Argo Rollouts call it. */
const probeValid = {
    meta: {
        id: 'RG442',
        name: 'probe-valid',
        title: 'Probes and lifecycle hooks have exactly one handler and numbers that are accepted',
        scope: 'target',
        subsumes: ['RG112'],
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server refuses such an object when it is applied; a Rollout is accepted and then stands still as InvalidSpec. Two handlers are what a merge makes of a patch that replaces one.',
        remedy: 'Leave one handler in the probe; in a patch set the other to null.',
        messages: rg442_probe_valid_messages,
    },
    check(world) {
        return templateViolations(world, 'probe', rg442_probe_valid_messages);
    },
};

;// CONCATENATED MODULE: ./src/rules/rg443-pod-spec-valid.ts


const rg443_pod_spec_valid_messages = templateMessages(specSentences, [
    'required',
    'unsupported',
    'outOfRange',
    'syntax',
    'duplicate',
    'forbidden',
    'conflict',
    'refusedPods',
]);
/** ValidatePodTemplateSpec of k8s.io/kubernetes/pkg/apis/core/validation, as the API server and Argo Rollouts call it. */
const podSpecValid = {
    meta: {
        id: 'RG443',
        name: 'pod-spec-valid',
        title: 'The rest of the pod spec (scheduling, DNS, security, names) is what the API server and Argo Rollouts accept',
        scope: 'target',
        category: 'capacity',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server refuses such an object when it is applied; a Rollout is accepted and then stands still as InvalidSpec, which no pipeline sees.',
        remedy: 'Correct the field.',
        messages: rg443_pod_spec_valid_messages,
    },
    check(world) {
        return templateViolations(world, 'spec', rg443_pod_spec_valid_messages);
    },
};

;// CONCATENATED MODULE: ./src/rules/rg444-resources-valid.ts


const rg444_resources_valid_messages = templateMessages(resourceSentences, ['required', 'syntax', 'forbidden', 'refusedPods']);
/** ValidatePodTemplateSpec of k8s.io/kubernetes/pkg/apis/core/validation, as the API server and Argo Rollouts call it. */
const resourcesValid = {
    meta: {
        id: 'RG444',
        name: 'resources-valid',
        title: 'Requests and limits are quantities of known resources, and no request is above its limit',
        scope: 'target',
        category: 'capacity',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server refuses such an object when it is applied; a Rollout is accepted and then stands still as InvalidSpec. An overlay that raises requests and forgets the limits does this.',
        remedy: 'Correct the quantity, or raise the limit with the request.',
        messages: rg444_resources_valid_messages,
    },
    check(world) {
        return templateViolations(world, 'resources', rg444_resources_valid_messages);
    },
};

;// CONCATENATED MODULE: ./src/rules/rg445-pod-metadata-valid.ts


const rg445_pod_metadata_valid_messages = templateMessages(metadataSentences, [
    'syntax',
    'conflict',
    'unsupported',
    'forbidden',
    'refusedPods',
]);
/** ValidatePodTemplateSpec of k8s.io/kubernetes/pkg/apis/core/validation, as the API server and Argo Rollouts call it. */
const podMetadataValid = {
    meta: {
        id: 'RG445',
        name: 'pod-metadata-valid',
        title: 'Labels and annotations of pod templates have valid keys and values',
        scope: 'target',
        category: 'identity',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server refuses such an object when it is applied; a Rollout is accepted and then stands still as InvalidSpec.',
        remedy: "Correct the label or annotation: a label value has at most 63 letters, digits, '-', '_' and '.'.",
        messages: rg445_pod_metadata_valid_messages,
    },
    check(world) {
        return templateViolations(world, 'metadata', rg445_pod_metadata_valid_messages);
    },
};

;// CONCATENATED MODULE: ./src/rules/rg446-probe-port-named.ts




const places = [
    ['readinessProbe'],
    ['livenessProbe'],
    ['startupProbe'],
    ['lifecycle', 'postStart'],
    ['lifecycle', 'preStop'],
];
/** The kubelet looks the name up in the container that has the probe, nowhere else: k8s.io/kubernetes/pkg/probe/util.go ResolveContainerPort. */
const probePortNamed = {
    meta: {
        id: 'RG446',
        name: 'probe-port-named',
        title: 'A port that a probe or hook names is a port of the same container',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server accepts the name, the kubelet does not find it: a readiness probe never succeeds, a liveness probe restarts the container for ever, a preStop hook does nothing.',
        remedy: 'Write the name of a port of that container, or its number.',
        messages: {
            probePort: 'the {probe} of container {container} of {workload} asks port {found}; the container has {known}',
            hookPort: 'the {probe} hook of container {container} of {workload} calls port {found}; the container has {known}',
        },
    },
    *check({ index }) {
        for (const workload of index.workloads) {
            if (workload.template === undefined)
                continue;
            const { template } = workload;
            for (const container of [...(0,manifests_containers/* appContainers */.So)(template), ...(0,manifests_containers/* nativeSidecars */.oy)(template)]) {
                yield* rg446_probe_port_named_judge(container, workload);
            }
        }
    },
};
function* rg446_probe_port_named_judge(container, workload) {
    const names = (0,manifests_containers/* containerPorts */.UR)(container).flatMap(({ name }) => name ?? []);
    for (const place of places) {
        for (const handler of ['httpGet', 'tcpSocket']) {
            const found = (0,manifests_json/* textAt */.$6)((0,manifests_json/* objectAt */.lJ)(container.json, ...place), handler, 'port');
            // What has no letter is no name; the API server refuses it.
            if (found === undefined || names.includes(found) || !/[a-z]/.test(found))
                continue;
            const probe = place.at(-1) ?? '';
            yield {
                message: place.length === 1 ? 'probePort' : 'hookPort',
                facts: {
                    probe,
                    container: container.name,
                    workload: nameOf(workload.manifest),
                    found,
                    known: names.length === 0 ? 'no named port' : names.join(', '),
                },
                ...inTemplate(workload, [...container.path, ...place, handler, 'port']),
                part: probe === 'readinessProbe' ? readinessHandler(container.name) : `${probe} of ${container.name}`,
                ...(probe === 'preStop' && { atMost: 'warning' }),
            };
        }
    }
}

;// CONCATENATED MODULE: ./src/argo/objects/pdb.ts




const pdbSentences = {
    W8: 'minAvailable ({minimum}) and maxUnavailable ({maximum}) are both set; only one is allowed (a patch that sets one keeps the other)',
    amount: '{field} {found} is refused: {reason}',
};
/** ValidatePodDisruptionBudgetSpec of k8s.io/kubernetes/pkg/apis/policy/validation */
function judgePdb(json) {
    const faults = new Faults();
    const spec = object(json, 'spec');
    if (spec === undefined)
        return faults;
    const at = child(undefined, 'spec');
    const isBoth = has(spec, 'minAvailable') && has(spec, 'maxUnavailable');
    if (isBoth) {
        const minimum = faults_shown(JSON.stringify(spec.minAvailable));
        faults.add(child(at, 'maxUnavailable'), 'W8', {
            minimum,
            maximum: faults_shown(JSON.stringify(spec.maxUnavailable)),
        });
    }
    for (const field of ['minAvailable', 'maxUnavailable'])
        judgeAmount(faults, spec, field, child(at, field));
    judgeSelector(faults, object(spec, 'selector'), child(at, 'selector'));
    judgeSetOneOf(faults, spec, at, 'unhealthyPodEvictionPolicy', ['AlwaysAllow', 'IfHealthyBudget']);
    return faults;
}
/** ValidatePositiveIntOrPercent, IsNotMoreThan100Percent */
function judgeAmount(faults, spec, field, at) {
    const value = spec[field];
    const reason = typeof value === 'string'
        ? percentFault(value)
        : Number(value) < 0
            ? 'it must not be negative'
            : undefined;
    if (reason !== undefined && (typeof value === 'string' || typeof value === 'number')) {
        faults.add(at, 'amount', { field, found: faults_shown(value), reason });
    }
}
function percentFault(value) {
    if (!/^\d+%$/.test(value))
        return 'a text has to be a percentage such as 25%; a number needs no quotes';
    return Number(value.slice(0, -1)) > 100 ? 'it is more than 100%' : undefined;
}

;// CONCATENATED MODULE: ./src/rules/object-faults.ts



/** Sentences of a rule about one kind of object, with those that all share. */
function objectMessages(sentences, used) {
    const shared = used.map((key) => [key, sharedSentences[key]]);
    return { ...Object.fromEntries(shared), ...sentences };
}
/** What was found in an object, as violations at its fields. */
function* objectViolations(manifest, faults) {
    for (const { key, path, facts } of faults.found) {
        const where = keyedPath(manifest.json, path);
        yield {
            message: key,
            facts,
            where: { kind: 'object', object: manifest.ref, path: where },
            part: (0,manifests_path/* formatPath */.j)(key.startsWith('duplicate') ? where.slice(0, -1) : where),
        };
    }
}

;// CONCATENATED MODULE: ./src/rules/rg447-pdb-valid.ts


const pdbValid = {
    meta: {
        id: 'RG447',
        name: 'pdb-valid',
        title: 'A PodDisruptionBudget sets one of minAvailable and maxUnavailable, as a number or percentage',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server refuses a budget with both fields, which is what an overlay makes that sets one over a base with the other: the old budget stays, or none is there.',
        remedy: 'Set one of the fields; in a patch set the other to null.',
        messages: objectMessages(pdbSentences, ['required', 'unsupported', 'syntax', 'forbidden']),
    },
    *check({ index }) {
        for (const manifest of index.byKind('PodDisruptionBudget')) {
            if (manifest.ref.group === 'policy')
                yield* objectViolations(manifest, judgePdb(manifest.json));
        }
    },
};

;// CONCATENATED MODULE: ./src/argo/objects/metadata.ts





/** Kinds whose names are not DNS subdomains. Custom resources have them as most others do. */
const nameSyntax = {
    '/Service': dns1035LabelFaults,
    '/Namespace': dnsLabelFaults,
    'apps/StatefulSet': dnsLabelFaults,
    'rbac.authorization.k8s.io/Role': pathSegmentFaults,
    'rbac.authorization.k8s.io/RoleBinding': pathSegmentFaults,
    'rbac.authorization.k8s.io/ClusterRole': pathSegmentFaults,
    'rbac.authorization.k8s.io/ClusterRoleBinding': pathSegmentFaults,
    'certificates.k8s.io/ClusterTrustBundle': () => [],
    'batch/CronJob': (name) => [
        ...(name.length > 52 ? ['at most 52 characters are allowed, since its Jobs add 11'] : []),
        ...dnsSubdomainFaults(name),
    ],
};
const orphan = 'orphan';
const foreground = 'foregroundDeletion';
/** ValidateObjectMeta of k8s.io/apimachinery/pkg/api/validation with the syntax of names that each kind asks for. */
function judgeMetadata({ json, ref }, { kubernetes }) {
    const faults = new Faults();
    const meta = object(json, 'metadata');
    if (meta === undefined)
        return faults;
    const at = child(undefined, 'metadata');
    const syntax = syntaxOf(ref, kubernetes);
    const name = fields_text(meta, 'name');
    const generated = fields_text(meta, 'generateName');
    if (generated !== undefined && generated !== '') {
        faults.syntax(child(at, 'generateName'), generated, syntax(maskTrailingDash(generated)));
    }
    if (name !== undefined && name !== '')
        faults.syntax(child(at, 'name'), name, syntax(name));
    const namespace = fields_text(meta, 'namespace');
    if (namespace !== undefined && namespace !== '') {
        faults.syntax(child(at, 'namespace'), namespace, dnsLabelFaults(namespace));
    }
    judgeLabels(faults, meta, 'labels', at);
    judgeAnnotations(faults, meta, at);
    for (const [index, owner] of items(meta, 'ownerReferences').entries()) {
        for (const field of ['apiVersion', 'kind', 'name', 'uid']) {
            if (owner !== undefined && fields_text(owner, field) === '')
                faults.required(child(at, 'ownerReferences', index, field));
        }
    }
    const finalizers = texts(meta, 'finalizers');
    for (const [index, finalizer] of finalizers.entries()) {
        if (finalizer !== undefined)
            faults.syntax(child(at, 'finalizers', index), finalizer, qualifiedNameFaults(finalizer));
    }
    if (finalizers.includes(orphan) && finalizers.includes(foreground)) {
        faults.conflict(child(at, 'finalizers'), `${orphan} and ${foreground} contradict each other`);
    }
    return faults;
}
/** From 1.35 a Service may begin with a digit (RelaxedServiceNameValidation). */
function syntaxOf({ group, kind }, kubernetes) {
    const id = `${group}/${kind}`;
    if (id === '/Service' && (0,argo_versions/* isAtLeast */.du)(kubernetes, '1.35'))
        return dnsLabelFaults;
    return nameSyntax[id] ?? dnsSubdomainFaults;
}

;// CONCATENATED MODULE: ./src/rules/rg448-object-metadata-valid.ts


const objectMetadataValid = {
    meta: {
        id: 'RG448',
        name: 'object-metadata-valid',
        title: 'Names, namespaces, labels and annotations of objects have the syntax that the API server asks for',
        scope: 'target',
        category: 'identity',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server refuses the object when it is applied. Names that a prefix, a suffix or a release name made too long, and labels that hold a version or an image, are the usual ones.',
        remedy: 'Shorten the name or correct the label; in a chart, trunc and trimSuffix do both.',
        messages: objectMessages({}, ['required', 'syntax', 'conflict']),
    },
    *check({ index, versions }) {
        for (const manifest of index.all)
            yield* objectViolations(manifest, judgeMetadata(manifest, versions));
    },
};

;// CONCATENATED MODULE: ./src/argo/objects/service.ts







const serviceSentences = {
    noPorts: 'the Service has no ports; only a headless or ExternalName Service may have none',
    portName: 'port {port} has no name; each needs one where there are several',
    duplicatePortName: 'port name {found} is taken by another port of the Service',
    duplicatePort: 'port {port}/{protocol} is there twice',
    duplicateNodePort: 'node port {port}/{protocol} is there twice',
    portNumber: 'port {found} is not between 1 and 65535',
    targetPort: 'target port {found} is refused: {reason}',
    headless: 'clusterIP: None does not go with type {type}',
    onlyFor: '{field} goes only with {wanted}',
    address: '{found} is not {wanted}',
};
const service_types = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'];
/** validateService of k8s.io/kubernetes/pkg/apis/core/validation, after the defaults. */
function judgeService(json) {
    const faults = new Faults();
    const spec = object(json, 'spec');
    const at = child(undefined, 'spec');
    if (spec === undefined)
        return faults;
    const type = fields_text(spec, 'type') === '' ? 'ClusterIP' : fields_text(spec, 'type');
    const isHeadless = fields_text(spec, 'clusterIP') === 'None';
    const ports = items(spec, 'ports');
    if (ports.length === 0 &&
        !isHeadless &&
        type !== 'ExternalName' &&
        (!has(spec, 'ports') || Array.isArray(spec.ports))) {
        faults.add(child(at, 'ports'), 'noPorts');
    }
    if (isHeadless && (type === 'LoadBalancer' || type === 'NodePort'))
        faults.add(child(at, 'clusterIP'), 'headless', { type });
    if (type === 'ExternalName')
        judgeExternalName(faults, spec, at);
    service_judgePorts(faults, spec, ports, type, at);
    judgeLabels(faults, spec, 'selector', at);
    judgeOneOf(faults, spec, at, 'sessionAffinity', ['ClientIP', 'None']);
    const timeout = fields_int(object(object(spec, 'sessionAffinityConfig') ?? {}, 'clientIP') ?? {}, 'timeoutSeconds', 1);
    if (fields_text(spec, 'sessionAffinity') === 'ClientIP' && (timeout < 1 || timeout > 86400)) {
        faults.outOfRange(child(at, 'sessionAffinityConfig', 'clientIP', 'timeoutSeconds'), timeout, '1 to 86400');
    }
    judgeOneOf(faults, spec, at, 'type', service_types);
    if (type !== 'ExternalName')
        judgeAddresses(faults, spec, at);
    judgeTypeOnly(faults, spec, type, at);
    judgeOneOf(faults, spec, at, 'internalTrafficPolicy', ['Cluster', 'Local']);
    return faults;
}
function judgeExternalName(faults, spec, at) {
    const name = fields_text(spec, 'externalName');
    const here = child(at, 'externalName');
    const domain = name?.endsWith('.') === true ? name.slice(0, -1) : name;
    if (domain === '')
        faults.required(here);
    else if (domain !== undefined)
        faults.syntax(here, domain, dnsSubdomainFaults(domain));
    for (const field of ['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy']) {
        const isEmpty = fields_text(spec, field) === '' || (Array.isArray(spec[field]) && list(spec, field).length === 0);
        if (has(spec, field) && !isEmpty)
            faults.add(child(at, field), 'onlyFor', { field, wanted: 'other types than ExternalName' });
    }
}
/** validateServicePort of each, and that no two are the same. */
function service_judgePorts(faults, spec, ports, type, up) {
    const names = new Set();
    const taken = { port: new Set(), nodePort: new Set() };
    for (const [index, port] of ports.entries()) {
        if (port === undefined)
            continue;
        const at = child(up, 'ports', index);
        const number = fields_int(port, 'port');
        judgePortName(faults, port, number, ports.length > 1, names, at);
        if (number < 1 || number > 65535)
            faults.add(child(at, 'port'), 'portNumber', { found: number });
        judgeOneOf(faults, port, at, 'protocol', ['SCTP', 'TCP', 'UDP']);
        const target = port.targetPort;
        // Absent, 0 and '' become the port.
        const reasons = target === 0 || target === '' || !has(port, 'targetPort') ? [] : portFaults(target);
        if (reasons.length > 0 && (typeof target === 'string' || typeof target === 'number')) {
            faults.add(child(at, 'targetPort'), 'targetPort', { found: faults_shown(target), reason: reasons.join('; ') });
        }
        const application = has(port, 'appProtocol') ? fields_text(port, 'appProtocol') : undefined;
        if (application !== undefined)
            faults.syntax(child(at, 'appProtocol'), application, qualifiedNameFaults(application));
        judgeTaken(faults, port, taken, at);
        if (type === 'ClusterIP' && fields_int(port, 'nodePort') > 0) {
            faults.add(child(at, 'nodePort'), 'onlyFor', {
                field: 'nodePort',
                wanted: 'type NodePort or LoadBalancer',
            });
        }
    }
}
function judgePortName(faults, port, number, needed, names, at) {
    const name = fields_text(port, 'name');
    const here = child(at, 'name');
    if (name === undefined)
        return;
    if (name === '') {
        if (needed)
            faults.add(here, 'portName', { port: number });
        return;
    }
    faults.syntax(here, name, dnsLabelFaults(name));
    if (names.has(name))
        faults.add(here, 'duplicatePortName', { found: faults_shown(name) });
    names.add(name);
}
function judgeTaken(faults, port, taken, at) {
    const protocol = fields_text(port, 'protocol') || 'TCP';
    for (const field of ['port', 'nodePort']) {
        const number = fields_int(port, field);
        if (Number.isNaN(number) || (field === 'nodePort' && number === 0))
            continue;
        const key = `${number}/${protocol}`;
        const facts = { port: number, protocol };
        if (taken[field].has(key)) {
            if (field === 'port')
                faults.add(child(at, 'port'), 'duplicatePort', facts);
            else
                faults.add(child(at, 'nodePort'), 'duplicateNodePort', facts);
        }
        taken[field].add(key);
    }
}
/** ValidateServiceClusterIPsRelatedFields, as far as it does not need the cluster. */
function judgeAddresses(faults, spec, at) {
    const address = fields_text(spec, 'clusterIP');
    const notIp = (found, here) => {
        if (parseIp(found) === undefined)
            faults.add(here, 'address', { found: faults_shown(found), wanted: 'an IP address' });
    };
    if (address !== undefined && address !== '' && address !== 'None')
        notIp(address, child(at, 'clusterIP'));
    for (const [index, each] of texts(spec, 'externalIPs').entries()) {
        if (each !== undefined)
            notIp(each, child(at, 'externalIPs', index));
    }
    for (const [index, family] of texts(spec, 'ipFamilies').entries()) {
        if (family !== undefined && family !== 'IPv4' && family !== 'IPv6') {
            faults.unsupported(child(at, 'ipFamilies', index), family, ['IPv4', 'IPv6']);
        }
    }
    judgeSetOneOf(faults, spec, at, 'ipFamilyPolicy', ['SingleStack', 'PreferDualStack', 'RequireDualStack']);
}
/** Fields that go with some types only. */
function judgeTypeOnly(faults, spec, type, at) {
    if (type === undefined || !service_types.includes(type))
        return;
    const refuse = (field, wanted) => faults.add(child(at, field), 'onlyFor', { field, wanted });
    if (type !== 'LoadBalancer') {
        for (const field of ['allocateLoadBalancerNodePorts', 'loadBalancerClass']) {
            if (has(spec, field))
                refuse(field, 'type LoadBalancer');
        }
        if (list(spec, 'loadBalancerSourceRanges').length > 0)
            refuse('loadBalancerSourceRanges', 'type LoadBalancer');
    }
    for (const [index, range] of texts(spec, 'loadBalancerSourceRanges').entries()) {
        if (range !== undefined && parseCidr(range.trim()) === undefined) {
            faults.add(child(at, 'loadBalancerSourceRanges', index), 'address', {
                found: faults_shown(range),
                wanted: 'a CIDR',
            });
        }
    }
    const policy = fields_text(spec, 'externalTrafficPolicy');
    const isOpen = type === 'LoadBalancer' ||
        type === 'NodePort' ||
        (type === 'ClusterIP' && list(spec, 'externalIPs').length > 0);
    if (!isOpen && policy !== undefined && policy !== '')
        refuse('externalTrafficPolicy', 'type NodePort or LoadBalancer');
    if (isOpen)
        judgeOneOf(faults, spec, at, 'externalTrafficPolicy', ['Cluster', 'Local']);
    if (fields_int(spec, 'healthCheckNodePort') > 0 && !(type === 'LoadBalancer' && policy === 'Local')) {
        refuse('healthCheckNodePort', 'type LoadBalancer and externalTrafficPolicy Local');
    }
}

;// CONCATENATED MODULE: ./src/rules/rg449-service-valid.ts


const serviceValid = {
    meta: {
        id: 'RG449',
        name: 'service-valid',
        title: 'A Service has ports with unique names and numbers, and only fields that go with its type',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server refuses the Service when it is applied, and the rollout that needs it has no endpoint to switch.',
        remedy: 'Name each port, give each a number of its own, and leave out what belongs to another type.',
        messages: objectMessages(serviceSentences, ['required', 'unsupported', 'outOfRange', 'syntax']),
    },
    *check({ index }) {
        for (const manifest of index.byKind('Service')) {
            if (manifest.ref.group === '')
                yield* objectViolations(manifest, judgeService(manifest.json));
        }
    },
};

;// CONCATENATED MODULE: ./src/argo/objects/autoscaler.ts






const autoscalerSentences = {
    minReplicas: 'minReplicas is {found}; it has to be 1 or more (0 needs the feature gate HPAScaleToZero)',
    maxReplicas: 'maxReplicas is {found}; it has to be 1 or more',
    range: 'maxReplicas {found} is below minReplicas {minimum}',
    source: 'a metric of type {type} needs {field}, and nothing else',
    target: 'the target of the metric needs {accepted}',
    policyValue: '{field} is {found}; accepted: {accepted}',
};
const sourceOf = {
    ContainerResource: 'containerResource',
    External: 'external',
    Object: 'object',
    Pods: 'pods',
    Resource: 'resource',
};
/** ValidateHorizontalPodAutoscaler of k8s.io/kubernetes/pkg/apis/autoscaling/validation; metrics as autoscaling/v2 writes them. */
function judgeAutoscaler(json, version) {
    const faults = new Faults();
    const spec = object(json, 'spec');
    const at = child(undefined, 'spec');
    if (spec === undefined)
        return faults;
    const least = fields_int(spec, 'minReplicas', 1);
    const most = fields_int(spec, 'maxReplicas');
    if (least < 0)
        faults.add(child(at, 'minReplicas'), 'minReplicas', { found: least });
    if (most < 1)
        faults.add(child(at, 'maxReplicas'), 'maxReplicas', { found: most });
    else if (most < least)
        faults.add(child(at, 'maxReplicas'), 'range', { found: most, minimum: least });
    judgeReference(faults, object(spec, 'scaleTargetRef') ?? {}, child(at, 'scaleTargetRef'));
    if (version !== 'v2')
        return faults;
    const metrics = items(spec, 'metrics');
    if (least === 0 && !metrics.some((metric) => metric?.type === 'Object' || metric?.type === 'External')) {
        faults.add(child(at, 'minReplicas'), 'minReplicas', { found: least });
    }
    for (const [index, metric] of metrics.entries()) {
        if (metric !== undefined)
            autoscaler_judgeMetric(faults, metric, child(at, 'metrics', index));
    }
    const behavior = object(spec, 'behavior') ?? {};
    for (const direction of ['scaleUp', 'scaleDown']) {
        const rules = object(behavior, direction);
        if (rules !== undefined)
            autoscaler_judgeRules(faults, rules, child(at, 'behavior', direction));
    }
    return faults;
}
function judgeReference(faults, reference, at) {
    for (const field of ['kind', 'name']) {
        const value = fields_text(reference, field);
        if (value === '')
            faults.required(child(at, field));
        else if (value !== undefined)
            faults.syntax(child(at, field), value, pathSegmentFaults(value));
    }
}
/** validateMetricSpec */
function autoscaler_judgeMetric(faults, metric, at) {
    const type = fields_text(metric, 'type');
    if (type === undefined)
        return;
    const field = sourceOf[type];
    if (type === '')
        faults.required(child(at, 'type'));
    else if (field === undefined)
        faults.unsupported(child(at, 'type'), type, Object.keys(sourceOf));
    if (field === undefined)
        return;
    const present = Object.values(sourceOf).filter((name) => object(metric, name) !== undefined);
    const source = object(metric, field);
    if (present.length !== 1 || source === undefined) {
        faults.add(child(at, field), 'source', { type, field });
        return;
    }
    const here = child(at, field);
    if (field === 'resource' || field === 'containerResource') {
        if (fields_text(source, 'name') === '')
            faults.required(child(here, 'name'));
    }
    else if (fields_text(object(source, 'metric') ?? {}, 'name') === '')
        faults.required(child(here, 'metric', 'name'));
    if (field === 'containerResource') {
        const container = fields_text(source, 'container');
        if (container === '')
            faults.required(child(here, 'container'));
        else if (container !== undefined)
            faults.syntax(child(here, 'container'), container, dnsLabelFaults(container));
    }
    if (field === 'object')
        judgeReference(faults, object(source, 'describedObject') ?? {}, child(here, 'describedObject'));
    judgeTarget(faults, object(source, 'target') ?? {}, field, child(here, 'target'));
}
const targetsOf = {
    resource: ['averageUtilization', 'averageValue'],
    containerResource: ['averageUtilization', 'averageValue'],
    object: ['value', 'averageValue'],
    external: ['value', 'averageValue'],
    pods: ['averageValue'],
};
/** validateMetricTarget, and which of its fields each source needs. */
function judgeTarget(faults, target, source, at) {
    const type = fields_text(target, 'type');
    if (type === '')
        faults.required(child(at, 'type'));
    judgeOneOf(faults, target, at, 'type', ['Utilization', 'Value', 'AverageValue']);
    for (const field of ['value', 'averageValue']) {
        const amount = has(target, field) ? (0,quantity/* parseQuantity */.Lf)(target[field]) : undefined;
        if (amount !== undefined && amount <= 0n)
            faults.add(child(at, field), 'policyValue', {
                field,
                found: (0,manifests_json/* scalarText */.ws)(target[field]) ?? '',
                accepted: 'more than 0',
            });
    }
    const utilization = fields_int(target, 'averageUtilization', 1);
    if (utilization < 1) {
        faults.add(child(at, 'averageUtilization'), 'policyValue', {
            field: 'averageUtilization',
            found: utilization,
            accepted: '1 or more',
        });
    }
    const fields = targetsOf[source] ?? [];
    const count = fields.filter((field) => has(target, field)).length;
    if (count === 0 || (count > 1 && source !== 'object')) {
        faults.add(at, 'target', {
            accepted: fields.length > 1 ? `exactly one of ${fields.join(' and ')}` : fields.join(''),
        });
    }
}
/** validateScalingRules; policies that are not set are the default's. */
function autoscaler_judgeRules(faults, rules, at) {
    const window = fields_int(rules, 'stabilizationWindowSeconds');
    if (window < 0 || window > 3600) {
        faults.add(child(at, 'stabilizationWindowSeconds'), 'policyValue', {
            field: 'stabilizationWindowSeconds',
            found: window,
            accepted: '0 to 3600',
        });
    }
    judgeSetOneOf(faults, rules, at, 'selectPolicy', ['Disabled', 'Max', 'Min']);
    if (has(rules, 'policies') && Array.isArray(rules.policies) && list(rules, 'policies').length === 0) {
        faults.required(child(at, 'policies'));
    }
    for (const [index, policy] of items(rules, 'policies').entries()) {
        if (policy === undefined)
            continue;
        const here = child(at, 'policies', index);
        if (fields_text(policy, 'type') === '')
            faults.required(child(here, 'type'));
        judgeOneOf(faults, policy, here, 'type', ['Percent', 'Pods']);
        for (const [field, most] of [
            ['value', Infinity],
            ['periodSeconds', 1800],
        ]) {
            const found = fields_int(policy, field);
            if (found < 1 || found > most) {
                faults.add(child(here, field), 'policyValue', {
                    field,
                    found,
                    accepted: most === Infinity ? '1 or more' : `1 to ${most}`,
                });
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/rules/rg450-autoscaler-valid.ts


const autoscalerValid = {
    meta: {
        id: 'RG450',
        name: 'autoscaler-valid',
        title: 'A HorizontalPodAutoscaler has maxReplicas of at least minReplicas, and each metric one source and one target',
        scope: 'target',
        category: 'capacity',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: "The API server refuses the autoscaler when it is applied: the workload keeps the number of replicas that it happens to have. An overlay that raises minReplicas over the base's maxReplicas does this.",
        remedy: 'Raise maxReplicas with minReplicas, and leave one source and one target in each metric.',
        messages: objectMessages(autoscalerSentences, ['required', 'unsupported', 'syntax']),
    },
    *check({ index }) {
        for (const manifest of index.byKind('HorizontalPodAutoscaler')) {
            if (manifest.ref.group === 'autoscaling')
                yield* objectViolations(manifest, judgeAutoscaler(manifest.json, manifest.ref.version));
        }
    },
};

;// CONCATENATED MODULE: ./src/argo/objects/network-policy.ts







const networkPolicySentences = {
    port: 'port {found} is refused: {reason}',
    endPort: 'endPort {found} is refused: {reason}',
    noPeer: 'a peer needs podSelector, namespaceSelector or ipBlock; to allow everything leave the whole list out',
    mixedPeer: 'ipBlock does not go with selectors in one peer: write two peers',
    cidr: '{found} is not a CIDR such as 10.0.0.0/8',
    except: '{found} is not a smaller part of {cidr}',
};
/** ValidateNetworkPolicySpec of k8s.io/kubernetes/pkg/apis/networking/validation */
function judgeNetworkPolicy(json) {
    const faults = new Faults();
    const spec = object(json, 'spec');
    const at = child(undefined, 'spec');
    if (spec === undefined)
        return faults;
    judgeSelector(faults, object(spec, 'podSelector'), child(at, 'podSelector'));
    for (const [direction, peers] of [
        ['ingress', 'from'],
        ['egress', 'to'],
    ]) {
        for (const [index, rule] of items(spec, direction).entries()) {
            if (rule === undefined)
                continue;
            const here = child(at, direction, index);
            for (const [place, port] of items(rule, 'ports').entries()) {
                if (port !== undefined)
                    network_policy_judgePort(faults, port, child(here, 'ports', place));
            }
            for (const [place, peer] of items(rule, peers).entries()) {
                if (peer !== undefined)
                    judgePeer(faults, peer, child(here, peers, place));
            }
        }
    }
    for (const [index, type] of texts(spec, 'policyTypes').entries()) {
        if (type !== undefined && type !== 'Ingress' && type !== 'Egress') {
            faults.unsupported(child(at, 'policyTypes', index), faults_shown(type), ['Ingress', 'Egress']);
        }
    }
    return faults;
}
/** ValidateNetworkPolicyPort */
function network_policy_judgePort(faults, port, at) {
    judgeSetOneOf(faults, port, at, 'protocol', ['TCP', 'UDP', 'SCTP']);
    const value = port.port;
    const first = typeof value === 'number' ? value : undefined;
    if (has(port, 'port') && (first !== undefined || typeof value === 'string')) {
        const reasons = portFaults(value);
        if (reasons.length > 0)
            faults.add(child(at, 'port'), 'port', {
                found: faults_shown((0,manifests_json/* scalarText */.ws)(value) ?? ''),
                reason: reasons.join('; '),
            });
    }
    if (!has(port, 'endPort'))
        return;
    const end = fields_int(port, 'endPort');
    const reason = first === undefined
        ? 'it needs a port that is a number'
        : end < first
            ? `it is below port ${first}`
            : end < 1 || end > 65535
                ? 'it has to be between 1 and 65535'
                : undefined;
    if (reason !== undefined && !Number.isNaN(end))
        faults.add(child(at, 'endPort'), 'endPort', { found: end, reason });
}
/** ValidateNetworkPolicyPeer */
function judgePeer(faults, peer, at) {
    judgeSelector(faults, object(peer, 'podSelector'), child(at, 'podSelector'));
    judgeSelector(faults, object(peer, 'namespaceSelector'), child(at, 'namespaceSelector'));
    const block = object(peer, 'ipBlock');
    if (block !== undefined)
        judgeBlock(faults, block, child(at, 'ipBlock'));
    const kinds = ['podSelector', 'namespaceSelector', 'ipBlock'].filter((field) => has(peer, field));
    if (kinds.length === 0)
        faults.add(at, 'noPeer');
    else if (kinds.length > 1 && has(peer, 'ipBlock'))
        faults.add(at, 'mixedPeer');
}
/** ValidateIPBlock */
function judgeBlock(faults, block, at) {
    const cidr = fields_text(block, 'cidr');
    if (cidr === undefined)
        return;
    if (cidr === '') {
        faults.required(child(at, 'cidr'));
        return;
    }
    const network = parseCidr(cidr);
    if (network === undefined) {
        faults.add(child(at, 'cidr'), 'cidr', { found: faults_shown(cidr) });
        return;
    }
    for (const [index, except] of texts(block, 'except').entries()) {
        if (except === undefined)
            continue;
        const here = child(at, 'except', index);
        const part = parseCidr(except);
        if (part === undefined)
            faults.add(here, 'cidr', { found: faults_shown(except) });
        else if (!containsAddress(network, part.address) || network.bits >= part.bits) {
            faults.add(here, 'except', { found: faults_shown(except), cidr: faults_shown(cidr) });
        }
    }
}

;// CONCATENATED MODULE: ./src/rules/rg451-network-policy-valid.ts


const networkPolicyValid = {
    meta: {
        id: 'RG451',
        name: 'network-policy-valid',
        title: 'Peers and ports of a NetworkPolicy are what the API server accepts',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server refuses the policy when it is applied, and the old one stays in force.',
        remedy: 'Give each peer selectors or an ipBlock, and each port a number or a port name.',
        messages: objectMessages(networkPolicySentences, ['required', 'unsupported', 'syntax', 'forbidden']),
    },
    *check({ index }) {
        for (const manifest of index.byKind('NetworkPolicy')) {
            if (manifest.ref.group === 'networking.k8s.io')
                yield* objectViolations(manifest, judgeNetworkPolicy(manifest.json));
        }
    },
};

;// CONCATENATED MODULE: ./src/argo/objects/ingress.ts





const ingressSentences = {
    nothing: 'the Ingress has neither rules nor a defaultBackend',
    host: 'host {found} is refused: {reason}',
    pathType: 'pathType is missing: Exact, Prefix or ImplementationSpecific',
    path: 'path {found} is refused: {reason}',
    backend: 'a backend needs exactly one of service and resource',
    backendPort: 'a service backend needs exactly one of port.name and port.number',
};
/** ValidateIngressSpec of k8s.io/kubernetes/pkg/apis/networking/validation, for networking.k8s.io/v1. */
function judgeIngress(json, { kubernetes }) {
    const faults = new Faults();
    const spec = object(json, 'spec') ?? {};
    const at = child(undefined, 'spec');
    const relaxed = (0,argo_versions/* isAtLeast */.du)(kubernetes, '1.35');
    const rules = items(spec, 'rules');
    const byDefault = object(spec, 'defaultBackend');
    if (list(spec, 'rules').length === 0 && !has(spec, 'defaultBackend'))
        faults.add(at, 'nothing');
    if (byDefault !== undefined)
        judgeBackend(faults, byDefault, relaxed, child(at, 'defaultBackend'));
    for (const [index, rule] of rules.entries()) {
        if (rule === undefined)
            continue;
        const here = child(at, 'rules', index);
        judgeHost(faults, fields_text(rule, 'host'), child(here, 'host'));
        const http = object(rule, 'http');
        if (http === undefined)
            continue;
        if (list(http, 'paths').length === 0)
            faults.required(child(here, 'http', 'paths'));
        for (const [place, path] of items(http, 'paths').entries()) {
            if (path !== undefined)
                ingress_judgePath(faults, path, relaxed, child(here, 'http', 'paths', place));
        }
    }
    for (const [index, tls] of items(spec, 'tls').entries()) {
        if (tls === undefined)
            continue;
        const here = child(at, 'tls', index);
        for (const [place, host] of texts(tls, 'hosts').entries())
            judgeName(faults, host, child(here, 'hosts', place));
        const secret = fields_text(tls, 'secretName');
        if (secret !== undefined && secret !== '')
            faults.syntax(child(here, 'secretName'), secret, dnsSubdomainFaults(secret));
    }
    const className = has(spec, 'ingressClassName') ? fields_text(spec, 'ingressClassName') : undefined;
    if (className !== undefined)
        faults.syntax(child(at, 'ingressClassName'), className, dnsSubdomainFaults(className));
    return faults;
}
function judgeHost(faults, host, at) {
    if (host === undefined || host === '')
        return;
    if (parseIp(host) !== undefined)
        faults.add(at, 'host', { found: faults_shown(host), reason: 'it has to be a name, not an address' });
    else
        judgeName(faults, host, at);
}
function judgeName(faults, host, at) {
    if (host === undefined)
        return;
    const reasons = host.includes('*') ? wildcardDomainFaults(host) : dnsSubdomainFaults(host);
    if (reasons.length > 0)
        faults.add(at, 'host', { found: faults_shown(host), reason: reasons.join('; ') });
}
/** validateHTTPIngressPath */
function ingress_judgePath(faults, json, relaxed, at) {
    if (!has(json, 'pathType')) {
        faults.add(child(at, 'pathType'), 'pathType');
        return;
    }
    const type = fields_text(json, 'pathType');
    const path = fields_text(json, 'path');
    if (path !== undefined && (type === 'Exact' || type === 'Prefix')) {
        const refused = [
            ...['//', '/./', '/../', '%2f', '%2F'].filter((part) => path.includes(part)),
            ...['/..', '/.'].filter((end) => path.endsWith(end)),
        ];
        const reasons = [
            ...(path.startsWith('/') ? [] : ['it has to begin with /']),
            ...refused.map((part) => `'${part}' is not allowed there`),
        ];
        if (reasons.length > 0)
            faults.add(child(at, 'path'), 'path', { found: faults_shown(path), reason: reasons.join('; ') });
    }
    else if (type === 'ImplementationSpecific') {
        if (path !== undefined && path !== '' && !path.startsWith('/')) {
            faults.add(child(at, 'path'), 'path', { found: faults_shown(path), reason: 'it has to begin with /' });
        }
    }
    else if (type !== undefined && type !== 'Exact' && type !== 'Prefix') {
        faults.unsupported(child(at, 'pathType'), type, ['Exact', 'ImplementationSpecific', 'Prefix']);
    }
    judgeBackend(faults, object(json, 'backend') ?? {}, relaxed, child(at, 'backend'));
}
/** validateIngressBackend. The old fields serviceName and servicePort are a schema's matter. */
function judgeBackend(faults, backend, relaxed, at) {
    const service = object(backend, 'service');
    const resource = object(backend, 'resource');
    if ((service === undefined) === (resource === undefined)) {
        faults.add(at, 'backend');
        return;
    }
    if (resource !== undefined) {
        for (const field of ['kind', 'name']) {
            const value = fields_text(resource, field);
            if (value === '')
                faults.required(child(at, 'resource', field));
            else if (value !== undefined)
                faults.syntax(child(at, 'resource', field), value, pathSegmentFaults(value));
        }
        return;
    }
    const name = fields_text(service ?? {}, 'name');
    const here = child(at, 'service', 'name');
    if (name === '')
        faults.required(here);
    else if (name !== undefined)
        faults.syntax(here, name, relaxed ? dnsLabelFaults(name) : dns1035LabelFaults(name));
    judgeBackendPort(faults, object(service ?? {}, 'port') ?? {}, child(at, 'service', 'port'));
}
function judgeBackendPort(faults, port, at) {
    const name = fields_text(port, 'name');
    const number = fields_int(port, 'number');
    if (name === undefined || Number.isNaN(number))
        return;
    if ((name === '') === (number === 0))
        faults.add(at, 'backendPort');
    else if (name !== '')
        faults.syntax(child(at, 'name'), name, portNameFaults(name));
    else if (number < 1 || number > 65535)
        faults.outOfRange(child(at, 'number'), number, '1 to 65535');
}

;// CONCATENATED MODULE: ./src/rules/rg452-ingress-valid.ts


const ingressValid = {
    meta: {
        id: 'RG452',
        name: 'ingress-valid',
        title: 'Hosts, paths and backends of an Ingress are what the API server accepts',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server refuses the Ingress when it is applied, and traffic goes on by the old rules.',
        remedy: 'Give each path a pathType, a path that begins with /, and one backend with one port.',
        messages: objectMessages(ingressSentences, ['required', 'unsupported', 'outOfRange', 'syntax']),
    },
    *check({ index, versions }) {
        for (const manifest of index.byKind('Ingress')) {
            if (manifest.ref.group === 'networking.k8s.io' && manifest.ref.version === 'v1')
                yield* objectViolations(manifest, judgeIngress(manifest.json, versions));
        }
    },
};

;// CONCATENATED MODULE: ./src/argo/objects/configuration.ts



const configurationSentences = {
    key: 'key {found} is refused: {reason}',
    bothKeys: 'key {found} is in data and binaryData',
    size: 'the values have {found} bytes or more together; {most} are allowed',
};
/** MaxSecretSize of k8s.io/kubernetes/pkg/apis/core, also that of ConfigMaps. */
const most = 1024 * 1024;
/** ValidateConfigMap; of a Secret only the keys: its values are not known here. */
function judgeConfiguration(json, kind) {
    const faults = new Faults();
    const fields = kind === 'ConfigMap' ? ['data', 'binaryData'] : ['data', 'stringData'];
    let bytes = 0;
    for (const field of fields) {
        const map = object(json, field) ?? {};
        for (const key of Object.keys(map)) {
            const reasons = configKeyFaults(key);
            if (reasons.length > 0)
                faults.add(child(undefined, field, key), 'key', { found: key, reason: reasons.join('; ') });
            const value = map[key];
            if (typeof value === 'string')
                bytes += field === 'binaryData' ? Math.floor((value.length * 3) / 4) - 2 : byteLength(value);
        }
    }
    if (kind === 'Secret')
        return faults;
    const binary = object(json, 'binaryData') ?? {};
    for (const found of Object.keys(object(json, 'data') ?? {})) {
        if (Object.hasOwn(binary, found))
            faults.add(child(undefined, 'data', found), 'bothKeys', { found });
    }
    if (bytes > most)
        faults.add(child(undefined, 'data'), 'size', { found: bytes, most });
    return faults;
}

;// CONCATENATED MODULE: ./src/rules/rg453-configuration-keys-valid.ts


const configurationKeysValid = {
    meta: {
        id: 'RG453',
        name: 'configuration-keys-valid',
        title: 'Keys of ConfigMaps and Secrets are names that a file could have, each in one of the maps',
        scope: 'target',
        category: 'capacity',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server refuses the object when it is applied, and the pods that read it do not start.',
        remedy: "Use letters, digits, '-', '_' and '.' in keys; a path belongs into items of the volume.",
        messages: objectMessages(configurationSentences, []),
    },
    *check({ index }) {
        for (const kind of ['ConfigMap', 'Secret']) {
            for (const manifest of index.byKind(kind)) {
                if (manifest.ref.group === '')
                    yield* objectViolations(manifest, judgeConfiguration(manifest.json, kind));
            }
        }
    },
};

;// CONCATENATED MODULE: ./src/argo/objects/workload-selector.ts




const workloadSelectorSentences = {
    empty: 'the selector is empty: name at least one label of the pod template',
    mismatch: 'the selector ({selector}) does not match the labels of the pod template ({labels})',
};
/**
 * The selector of a Deployment, ReplicaSet, StatefulSet or DaemonSet: ValidateDeploymentSpec and its siblings of
 * k8s.io/kubernetes/pkg/apis/apps/validation. One that a Rollout takes over is judged as the Rollout's, but for being empty,
 * which a Rollout may take over.
 */
function judgeWorkloadSelector({ selector, template, referencedBy, }) {
    const faults = new Faults();
    if (selector === undefined)
        return faults;
    const at = child(undefined, 'spec', 'selector');
    if (workload_selector_isEmpty(selector)) {
        faults.add(at, 'empty');
        return faults;
    }
    if (referencedBy.some(({ json }) => (0,manifests_json/* objectAt */.lJ)(json, 'spec', 'selector') === undefined))
        return faults;
    judgeSelector(faults, selector, at);
    if (faults.found.length > 0 || template === undefined)
        return faults;
    const { matchLabels = {}, matchExpressions = [] } = selector;
    const wanted = { matchLabels: matchLabels ?? {}, matchExpressions: matchExpressions ?? [] };
    if (!(0,label_selector/* matchesLabelSelector */.h6)(wanted, template.labels)) {
        faults.add(child(undefined, 'spec', 'template', 'metadata', 'labels'), 'mismatch', {
            selector: workload_selector_describe(selector),
            labels: workload_selector_listed(template.labels),
        });
    }
    return faults;
}
function workload_selector_isEmpty(selector) {
    return (Object.keys((0,manifests_json/* objectAt */.lJ)(selector, 'matchLabels') ?? {}).length === 0 &&
        (0,manifests_json/* listAt */.gT)(selector, 'matchExpressions').length === 0);
}
function workload_selector_describe(selector) {
    const count = (0,manifests_json/* listAt */.gT)(selector, 'matchExpressions').length;
    const labels = workload_selector_listed((0,manifests_json/* textMapAt */.Pf)(selector, 'matchLabels'));
    return count === 0 ? labels : `${labels} and ${count} expression(s)`;
}
function workload_selector_listed(labels) {
    const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
    const first = pairs.slice(0, 6).map(faults_shown).join(', ');
    if (pairs.length === 0)
        return 'none';
    return pairs.length > 6 ? `${first} and ${pairs.length - 6} more` : first;
}

;// CONCATENATED MODULE: ./src/rules/rg454-workload-selector.ts


const rg454_workload_selector_kinds = new Set(['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet']);
const workloadSelector = {
    meta: {
        id: 'RG454',
        name: 'workload-selector',
        title: 'The selector of a Deployment, ReplicaSet, StatefulSet or DaemonSet matches its own pods',
        scope: 'target',
        category: 'availability',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The API server refuses a workload whose selector is empty, cannot be read, or does not match its pod template. Labels that a patch or transformer sets in one of the two places and not in the other are the usual way there.',
        remedy: 'Give the pod template every label that the selector names.',
        messages: objectMessages(workloadSelectorSentences, ['required', 'unsupported', 'syntax', 'forbidden']),
    },
    *check({ index }) {
        for (const workload of index.workloads) {
            const { group, kind } = workload.manifest.ref;
            if (group !== 'apps' || !rg454_workload_selector_kinds.has(kind))
                continue;
            yield* objectViolations(workload.manifest, judgeWorkloadSelector(workload));
        }
    },
};

;// CONCATENATED MODULE: ./src/rules/analysis-metric-faults.ts







const judged = new WeakMap();
/**
 * What the analysis controller will refuse when a run starts. A fault that no argument can mend, or that comes from a template's own
 * defaults, is the template's; one that comes from what an analysis passes is the analysis'. Where nothing uses a template here,
 * its defaults may still be replaced elsewhere: a warning.
 */
function* metricFaults({ index, versions }, messages) {
    let all = judged.get(index);
    if (all === undefined) {
        all = [...analysis_metric_faults_judgeAll(index, versions.argoRollouts)];
        judged.set(index, all);
    }
    for (const violation of all) {
        if (isOneOf(violation, messages))
            yield violation;
    }
}
function isOneOf(violation, messages) {
    return Object.hasOwn(messages, violation.message);
}
function* analysis_metric_faults_judgeAll(index, version) {
    const sets = analysisSets(index);
    for (const run of index.byKind('AnalysisRun').filter(isArgo)) {
        const { metrics, args } = analysisSpec(run);
        const values = ownValues(args);
        for (const { name, json, path } of metrics) {
            for (const fault of judgeMetric(json, values, version))
                yield placed(run, path, fault, name);
        }
    }
    for (const template of analysisTemplates(index)) {
        const isUsed = setsWith(template, index).length > 0;
        const { metrics, args } = analysisSpec(template);
        const values = ownValues(args);
        for (const { name, json, path } of metrics) {
            for (const fault of judgeMetric(json, values, version)) {
                const isCertain = fault.args.length === 0;
                if (isUsed && !isCertain)
                    continue;
                yield { ...placed(template, path, fault, name), ...(!isCertain && { atMost: 'warning' }) };
            }
        }
    }
    const seen = new Set();
    for (const set of sets)
        yield* judgeSet(set, version, seen);
}
/** Faults that depend on arguments, with the arguments of one analysis. */
function* judgeSet({ use, set, merged }, version, seen) {
    const values = mergedValues(merged);
    for (const template of set.templates) {
        for (const { name, json, path } of analysisSpec(template).metrics) {
            if (!dependsOnArguments(json))
                continue;
            for (const fault of judgeMetric(json, values, version)) {
                if (fault.args.length === 0)
                    continue;
                const given = fault.args
                    .map((argument) => merged.byName.get(argument))
                    .find((argument) => argument?.supplied !== undefined || argument?.template !== template);
                if (given === undefined) {
                    const violation = placed(template, path, fault, name);
                    const key = JSON.stringify([violation.message, violation.where]);
                    if (!seen.has(key))
                        yield violation;
                    seen.add(key);
                    continue;
                }
                const where = given.supplied?.path ?? use.faultPath;
                yield {
                    message: fault.id,
                    facts: { ...fault.facts, metric: `${name} of ${nameOf(template)} with the arguments given here` },
                    where: inObject(use.owner, ...where),
                };
            }
        }
    }
}
function placed(owner, path, fault, metric) {
    return {
        message: fault.id,
        facts: { ...fault.facts, metric },
        where: inObject(owner, ...path, ...fault.path),
    };
}

;// CONCATENATED MODULE: ./src/rules/rg460-metric-limits.ts

const metricLimits = {
    meta: {
        id: 'RG460',
        name: 'metric-limits',
        title: 'The limits of an analysis metric can be reached and do not contradict each other',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The analysis controller checks limits when the run starts: the Rollout is accepted, and aborts in its middle with an error that has nothing to do with the new version.',
        remedy: 'Keep every limit at 0 or more (failureLimit may be -1 when consecutiveSuccessLimit is set) and `count` at least failureLimit + consecutiveSuccessLimit and inconclusiveLimit.',
        messages: {
            AR3: 'metric {metric}: consecutiveSuccessLimit is {found}; it must be 0 or more',
            AR4: 'metric {metric}: failureLimit is {found}; it must be 0 or more, or -1 to switch it off',
            'AR4.disabled': 'metric {metric}: failureLimit is {found}; before Argo Rollouts 1.8 it must be 0 or more',
            AR5: 'metric {metric}: failureLimit is -1 and consecutiveSuccessLimit is not set: nothing decides',
            AR6: 'metric {metric}: inconclusiveLimit is {found}; it must be 0 or more',
            AR7: 'metric {metric}: consecutiveErrorLimit is {found}; it must be 0 or more',
            AR8: 'metric {metric}: count {count} is less than failureLimit {failures} + consecutiveSuccessLimit {successes}',
            'AR8.failures': 'metric {metric}: count {count} is less than failureLimit {failures}',
            AR9: 'metric {metric}: count {count} is less than consecutiveSuccessLimit {successes}',
            AR10: 'metric {metric}: count {count} is less than inconclusiveLimit {inconclusive}',
        },
    },
    *check(world) {
        yield* metricFaults(world, this.meta.messages);
    },
};

;// CONCATENATED MODULE: ./src/rules/rg461-metric-timing.ts

const metricTiming = {
    meta: {
        id: 'RG461',
        name: 'metric-timing',
        title: 'An analysis metric that measures more than once says how often, in durations that Go can read',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The analysis controller reads interval and initialDelay when the run starts; one that it cannot read fails the analysis in the middle of the rollout.',
        remedy: 'Write durations like `30s`, `5m` or `1h30m`; days do not exist. Give an `interval` beside a `count` above 1.',
        messages: {
            AR11: 'metric {metric}: count is {count} but there is no interval',
            AR12: 'metric {metric}: interval {found} is no duration; accepted are texts like 30s, 5m or 1h30m',
            AR13: 'metric {metric}: initialDelay {found} is no duration; accepted are texts like 30s, 5m or 1h30m',
        },
    },
    *check(world) {
        yield* metricFaults(world, this.meta.messages);
    },
};

;// CONCATENATED MODULE: ./src/rules/rg462-metric-provider.ts

const metricProvider = {
    meta: {
        id: 'RG462',
        name: 'metric-provider',
        title: 'An analysis metric has exactly one provider',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'A metric is measured by one provider. With none or several the analysis fails when it starts, in the middle of the rollout.',
        remedy: 'Keep one provider for each metric; measure with two of them in two metrics.',
        messages: {
            AR14: 'metric {metric} has no provider',
            AR15: 'metric {metric} has several providers: {providers}',
        },
    },
    *check(world) {
        yield* metricFaults(world, this.meta.messages);
    },
};

// EXTERNAL MODULE: ./src/argo/re2.cjs
var re2 = __webpack_require__(5245);
;// CONCATENATED MODULE: ./src/argo/metric-pattern.ts

/** Longer texts are not worth the time that they could cost. */
const longest = 1000;
/**
 * Whether Go's `regexp.MatchString` finds a pattern of `dryRun` or `measurementRetention` in the name of a metric. A pattern that
 * does not compile, `*` for example, matches nothing: the controller throws the error away (utils/analysis/helpers.go
 * GetDryRunMetrics). Linear in both texts, whatever the pattern. `undefined` when it cannot be told.
 */
function matchesMetric(pattern) {
    if (/^[\w-]*$/.test(pattern))
        return (name) => name.includes(pattern);
    if (pattern === '.*')
        return () => true;
    if (pattern.length > longest)
        return () => undefined;
    let compiled;
    try {
        compiled = re2.re2().compile(pattern);
    }
    catch (thrown) {
        // Go accepts two groups of one name.
        const isCertain = !String(thrown).includes('duplicate capture group name');
        return () => (isCertain ? false : undefined);
    }
    return (name) => (name.length > longest ? undefined : compiled.matcher(name).find());
}

;// CONCATENATED MODULE: ./src/rules/rg463-metric-rules.ts








const metricRules = {
    meta: {
        id: 'RG463',
        name: 'metric-rules',
        title: 'Every dryRun and measurementRetention rule matches a metric of its analysis',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'A rule that matches no metric fails the analysis when it starts, in the middle of the rollout. Rules are regular expressions of Go: `*` alone is none, `.*` is.',
        remedy: 'Correct the metricName, or drop the rule with the metric that it was for.',
        messages: {
            AR16: 'dryRun rule {rule} matches none of the metrics ({metrics})',
            AR17: 'measurementRetention rule {rule} matches none of the metrics ({metrics})',
        },
    },
    *check({ index }) {
        for (const run of index.byKind('AnalysisRun').filter(isArgo))
            yield* judgeOwn(run);
        for (const template of analysisTemplates(index))
            yield* rg463_metric_rules_judgeUnused(template, index);
        const seen = new Set();
        for (const set of analysisSets(index)) {
            for (const violation of rg463_metric_rules_judgeSet(set)) {
                const key = JSON.stringify([violation.message, violation.where]);
                if (!seen.has(key))
                    yield violation;
                seen.add(key);
            }
        }
    },
};
function* judgeOwn(owner) {
    const spec = analysisSpec(owner);
    const names = resolvedNames(spec.metrics, ownValues(spec.args));
    yield* unmatched('AR16', owner, spec.dryRun, names);
    yield* unmatched('AR17', owner, spec.retention, names);
}
/** A template that nothing uses here may be meant for metrics of another one. */
function* rg463_metric_rules_judgeUnused(template, index) {
    const { metrics, templates } = analysisSpec(template);
    if (metrics.length === 0 || templates.length > 0 || setsWith(template, index).length > 0)
        return;
    for (const violation of judgeOwn(template))
        yield { ...violation, atMost: 'warning' };
}
function* rg463_metric_rules_judgeSet({ use, set, merged, isComplete }) {
    if (!isComplete)
        return;
    const specs = set.templates.map((template) => ({ template, spec: analysisSpec(template) }));
    const names = resolvedNames(specs.flatMap(({ spec }) => spec.metrics), mergedValues(merged));
    yield* unmatched('AR16', use.owner, use.dryRun, names);
    yield* unmatched('AR17', use.owner, use.retention, names);
    for (const { template, spec } of specs) {
        yield* unmatched('AR16', template, spec.dryRun, names);
        yield* unmatched('AR17', template, spec.retention, names);
    }
}
/** `undefined` when one of them is only known in the cluster. */
function resolvedNames(metrics, values) {
    const names = metrics.map(({ name }) => resolveTags(name, values));
    return names.every((name) => name !== undefined) ? names : undefined;
}
function* unmatched(message, owner, rules, names) {
    if (names === undefined || names.length === 0)
        return;
    for (const { metricName, path } of rules) {
        const matches = matchesMetric(metricName);
        if (names.some((name) => matches(name) !== false))
            continue;
        yield {
            message,
            facts: { rule: metricName, metrics: names.join(', ') },
            where: inObject(owner, ...path, 'metricName'),
        };
    }
}

;// CONCATENATED MODULE: ./src/rules/rg464-analysis-metrics.ts








const analysisMetrics = {
    meta: {
        id: 'RG464',
        name: 'analysis-metrics',
        title: 'An analysis has metrics, each with a name of its own',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'An analysis without metrics, or with two of one name, fails when it starts.',
        remedy: 'Add the metrics, or give each of them its own name.',
        messages: {
            AR1: '{owner} has no metrics',
            'AR1.analysis': 'none of the templates of this analysis has a metric: {templates}',
            AR2: '{owner} has two metrics with the name {metric}',
            'AR2.analysis': 'with the arguments given here two metrics have the name {metric}',
        },
    },
    *check({ index }) {
        for (const run of index.byKind('AnalysisRun').filter(isArgo)) {
            yield* rg464_analysis_metrics_judgeNames(run);
            // Without the list the API server refuses the run.
            if ((0,manifests_json/* valueAt */.fK)(run.json, 'spec', 'metrics') !== undefined && analysisSpec(run).metrics.length === 0)
                yield withoutMetrics(run);
        }
        for (const template of analysisTemplates(index)) {
            yield* rg464_analysis_metrics_judgeNames(template);
            const { metrics, templates } = analysisSpec(template);
            // One that holds only arguments or rules may be meant to stand beside others.
            if (metrics.length > 0 || templates.length > 0 || setsWith(template, index).length > 0)
                continue;
            yield { ...withoutMetrics(template), atMost: 'warning' };
        }
        for (const set of analysisSets(index))
            yield* rg464_analysis_metrics_judgeSet(set);
    },
};
function withoutMetrics(owner) {
    return {
        message: 'AR1',
        facts: { owner: nameOf(owner) },
        where: inObject(owner, 'spec', 'metrics'),
    };
}
function* rg464_analysis_metrics_judgeNames(owner) {
    const { metrics, args } = analysisSpec(owner);
    const values = ownValues(args);
    const seen = new Set();
    for (const { name, path } of metrics) {
        // Two texts that are equal stay equal, whatever is put in.
        const resolved = resolveTags(name, values) ?? name;
        if (seen.has(resolved)) {
            yield {
                message: 'AR2',
                facts: { owner: nameOf(owner), metric: resolved },
                where: inObject(owner, ...path),
            };
        }
        seen.add(resolved);
    }
}
function* rg464_analysis_metrics_judgeSet({ use, set, merged, isComplete }) {
    const where = inObject(use.owner, ...use.faultPath);
    const metrics = set.templates.flatMap((template) => analysisSpec(template).metrics.map(({ name }) => ({ name, template })));
    if (isComplete && metrics.length === 0) {
        const templates = set.templates.map(nameOf).join(', ');
        yield { message: 'AR1.analysis', facts: { templates }, where };
    }
    if (!metrics.some(({ name }) => name.includes('{{')))
        return;
    const values = mergedValues(merged);
    const seen = new Map();
    for (const { name } of metrics) {
        const resolved = resolveTags(name, values);
        if (resolved === undefined)
            continue;
        const other = seen.get(resolved);
        if (other !== undefined && other !== name)
            yield { message: 'AR2.analysis', facts: { metric: resolved }, where };
        seen.set(resolved, name);
    }
}

;// CONCATENATED MODULE: ./src/rules/rg465-metric-arguments.ts






const metricArguments = {
    meta: {
        id: 'RG465',
        name: 'metric-arguments',
        title: 'Every argument in a metric has a value when the analysis starts',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'Whatever stands between double braces in a metric must be an argument of the run; anything else fails the analysis when it starts, in the middle of the rollout.',
        remedy: 'Declare the argument under `args` of the template, and write it as `{{args.name}}`.',
        messages: {
            AR18: '{tags} in {owner} is no argument of the analysis',
            'AR18.argument': 'argument {argument} of {owner} has no value: a run reads literal values and secrets only',
        },
    },
    *check({ index }) {
        for (const run of index.byKind('AnalysisRun').filter(isArgo)) {
            const { args, metrics } = analysisSpec(run);
            const names = new Set(args.map(({ name }) => name));
            yield* judgeTags(run, (name) => names.has(name));
            if (metrics.length === 0)
                continue;
            for (const argument of args) {
                if (!rg465_metric_arguments_isReadable(argument))
                    yield withoutValue(run, argument);
            }
        }
        for (const template of analysisTemplates(index))
            yield* judgeTemplate(template, index);
    },
};
/** Where the Rollout controller resolves a template alone, it refuses the Rollout for its tags: that is another rule's. */
function* judgeTemplate(template, index) {
    const { args, metrics } = analysisSpec(template);
    const sets = setsWith(template, index);
    const names = new Set(args.map(({ name }) => name));
    if (sets.length === 0) {
        for (const violation of judgeTags(template, (name) => names.has(name))) {
            yield { ...violation, atMost: 'warning' };
        }
    }
    else if (!sets.some(({ isResolvedAlone }) => isResolvedAlone)) {
        yield* judgeTags(template, (name) => sets.every(({ merged, isComplete }) => !isComplete || merged.byName.has(name)));
    }
    if (metrics.length === 0)
        return;
    for (const argument of args) {
        if (argument.from === undefined || rg465_metric_arguments_isReadable(argument))
            continue;
        const isNeeded = sets.some(({ merged }) => {
            const known = merged.byName.get(argument.name);
            return known?.declared === argument && known.supplied === undefined;
        });
        if (isNeeded || sets.length === 0)
            yield { ...withoutValue(template, argument), ...(!isNeeded && { atMost: 'warning' }) };
    }
}
function* judgeTags(owner, isDeclared) {
    for (const { path, tags } of unresolvedTags(owner, isDeclared)) {
        yield { message: 'AR18', facts: { tags, owner: nameOf(owner) }, where: inObject(owner, ...path) };
    }
}
/** analysis/analysis.go getResolvedMetricsWithoutSecrets. A podTemplateHashValue has a rule of its own. */
function rg465_metric_arguments_isReadable({ value, from, json }) {
    const isHash = (0,manifests_json/* valueAt */.fK)((0,manifests_json/* objectAt */.lJ)(json, 'valueFrom'), 'podTemplateHashValue') !== undefined;
    return value !== undefined || from === 'secret' || isHash;
}
function withoutValue(owner, { name, path }) {
    return {
        message: 'AR18.argument',
        facts: { argument: name, owner: nameOf(owner) },
        where: inObject(owner, ...path),
    };
}

;// CONCATENATED MODULE: ./src/rules/rg466-experiment-templates.ts





const experimentTemplates = {
    meta: {
        id: 'RG466',
        name: 'experiment-templates',
        title: 'Templates of an experiment have their own names, a selector and a deadline that they can meet',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller refuses an Experiment that breaks this. One that a Rollout step makes is refused when the step begins, and the rollout stops there.',
        remedy: 'Name every template differently, and give each a selector that matches its own pods.',
        messages: {
            E2: 'template {template} of {owner} has an empty selector: it would take all pods',
            E3: 'template {template} of {owner}: minReadySeconds {ready} is more than progressDeadlineSeconds {deadline}',
            E4: 'a template of {owner} has no name',
            E5: '{owner} has two experiment templates with the name {template}',
        },
    },
    *check({ index }) {
        for (const owner of index.byKind('Experiment').filter(isArgo)) {
            const spec = (0,manifests_json/* objectAt */.lJ)(owner.json, 'spec');
            yield* rg466_experiment_templates_judgeNames(owner, spec, ['spec']);
            const deadline = (0,int_or_string/* readInt32 */.p1)((0,manifests_json/* valueAt */.fK)(spec, 'progressDeadlineSeconds')) ?? 600;
            for (const { name, json, path } of namedItems(spec, 'templates', ['spec'])) {
                const facts = { owner: nameOf(owner), template: name };
                const ready = (0,int_or_string/* readInt32 */.p1)((0,manifests_json/* valueAt */.fK)(json, 'minReadySeconds')) ?? 0;
                if (ready <= deadline)
                    continue;
                yield {
                    message: 'E3',
                    facts: { ...facts, ready, deadline },
                    where: inObject(owner, ...path, 'minReadySeconds'),
                };
            }
        }
        for (const owner of index.byKind('Rollout').filter(isArgo)) {
            for (const [at, step] of (0,manifests_json/* listAt */.gT)(owner.json, 'spec', 'strategy', 'canary', 'steps').entries()) {
                const base = ['spec', 'strategy', 'canary', 'steps', at, 'experiment'];
                yield* rg466_experiment_templates_judgeNames(owner, (0,manifests_json/* objectAt */.lJ)(step, 'experiment'), base);
            }
        }
    },
};
/** utils/conditions/experiments.go VerifyExperimentSpec, without what only an Experiment of its own can get wrong. */
function* rg466_experiment_templates_judgeNames(owner, experiment, base) {
    const names = new Set();
    for (const { name, json, path } of namedItems(experiment, 'templates', base)) {
        const facts = { owner: nameOf(owner), template: name };
        if (isEmptySelector((0,manifests_json/* valueAt */.fK)(json, 'selector'), owner.ref.kind === 'Rollout'))
            yield { message: 'E2', facts, where: inObject(owner, ...path, 'selector') };
        if ((0,manifests_json/* valueAt */.fK)(json, 'name') === '')
            yield { message: 'E4', facts: { owner: facts.owner }, where: inObject(owner, ...path, 'name') };
        else if (name !== '' && names.has(name))
            yield { message: 'E5', facts, where: inObject(owner, ...path, 'name') };
        names.add(name);
    }
}
/**
 * Go compares with an empty struct: a list or map that is there and empty is not the same, unless it is forgotten, as those of a
 * Rollout are when its controller reads it (rollout/controller.go remarshalRollout).
 */
function isEmptySelector(selector, forgetsEmpty) {
    if (!(0,manifests_json/* isObject */.Gv)(selector))
        return false;
    return ['matchLabels', 'matchExpressions'].every((key) => {
        const value = selector[key] ?? null;
        return value === null || (forgetsEmpty && typeof value === 'object' && Object.keys(value).length === 0);
    });
}

;// CONCATENATED MODULE: ./src/rules/rg467-experiment-service.ts




const experimentService = {
    meta: {
        id: 'RG467',
        name: 'experiment-service',
        title: 'An experiment makes Services of its own and takes over none that exists',
        scope: 'target',
        category: 'progression',
        owner: 'application',
        severity: 'error',
        severityWithoutProfile: 'error',
        kinds: [],
        rationale: 'The controller creates the Service of an experiment template. When another one has that name the experiment fails, and the rollout step with it.',
        remedy: 'Give the template’s Service a name that nothing else has, or leave out the name.',
        messages: { E7: 'template {template} of {owner} is to create {service}, which is rendered here too' },
    },
    *check({ index }) {
        for (const owner of index.byKind('Experiment').filter(isArgo))
            yield* rg467_experiment_service_judge(owner, (0,manifests_json/* objectAt */.lJ)(owner.json, 'spec'), ['spec'], index);
        for (const owner of index.byKind('Rollout').filter(isArgo)) {
            for (const [at, step] of (0,manifests_json/* listAt */.gT)(owner.json, 'spec', 'strategy', 'canary', 'steps').entries()) {
                const base = ['spec', 'strategy', 'canary', 'steps', at, 'experiment'];
                yield* rg467_experiment_service_judge(owner, (0,manifests_json/* objectAt */.lJ)(step, 'experiment'), base, index);
            }
        }
    },
};
/** experiments/service.go CreateService. A Service without a name gets that of the ReplicaSet. */
function* rg467_experiment_service_judge(owner, experiment, base, index) {
    for (const { name: template, json, path } of namedItems(experiment, 'templates', base)) {
        const name = (0,manifests_json/* textAt */.$6)(json, 'service', 'name');
        if (name === undefined)
            continue;
        const service = index.find({ group: '', kind: 'Service', name, namespace: owner.ref.namespace });
        if (service === undefined)
            continue;
        yield {
            message: 'E7',
            facts: { template, owner: nameOf(owner), service: nameOf(service) },
            where: inObject(owner, ...path, 'service', 'name'),
        };
    }
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
    strategyServiceExists,
    serviceSelectsRollout,
    serviceOfOneRollout,
    workloadRefExists,
    analysisTemplateExists,
    analysisTemplateCycle,
    analysisArguments,
    analysisMerge,
    metricNeverEnds,
    routerReferenceExists,
    ingressBackend,
    istioVirtualService,
    istioDestinationRule,
    ambassadorMapping,
    rg315_app_mesh_appMesh,
    smiTrafficSplit,
    traefikService,
    apisixRoute,
    pluginRegistered,
    serviceFindsPods,
    serviceTargetPort,
    autoscalerTargetExists,
    policyFindsPods,
    podConfigurationExists,
    serviceAccountExists,
    volumeClaimExists,
    podClassExists,
    autoscalerRequest,
    ingressBackendExists,
    gatewayRouteBackend,
    meshDestination,
    gatewayPluginRoute,
    edgeRouteBackend,
    schemaValid,
    unknownField,
    yamlBoolean,
    customResourceValid,
    selectorImmutable,
    kindServed,
    rolloutSpec,
    rolloutStrategy,
    canarySurge,
    canaryServices,
    routerSettings,
    antiAffinity,
    canarySteps,
    stepWeights,
    pauseDuration,
    stepNeedsRouter,
    managedRoutes,
    routeMatch,
    experimentSpecRef,
    analysisFieldRef,
    canaryScale,
    idleSettings,
    emptyAnalysis,
    migrationReplicas,
    containerValid,
    volumeValid,
    probeValid,
    podSpecValid,
    resourcesValid,
    podMetadataValid,
    probePortNamed,
    pdbValid,
    objectMetadataValid,
    serviceValid,
    autoscalerValid,
    networkPolicyValid,
    ingressValid,
    configurationKeysValid,
    workloadSelector,
    metricLimits,
    metricTiming,
    metricProvider,
    metricRules,
    analysisMetrics,
    metricArguments,
    experimentTemplates,
    experimentService,
];
/** By id (`RG107`, any case) or name (`readiness-path`). */
function findRule(idOrName) {
    return allRules.find(({ meta }) => meta.id === idOrName.toUpperCase() || meta.name === idOrName);
}


/***/ }),

/***/ 861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vn: () => (/* binding */ SchemaCompiler),
/* harmony export */   _V: () => (/* binding */ kindKey),
/* harmony export */   tE: () => (/* binding */ asRoot)
/* harmony export */ });
/* harmony import */ var _manifests_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7362);
/* harmony import */ var _schema_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3438);


/** Makes schemas ready to be walked, each once. */
class SchemaCompiler {
    /** Rules in CEL of what was compiled; they are not evaluated. */
    rules = 0;
    #dialect;
    #byIndex = new Map();
    constructor(dialect) {
        this.#dialect = dialect;
    }
    /** `raw` is a schema, or the index of one in the table. Schemas that contain themselves end in a cycle of nodes. */
    compile(raw) {
        if (typeof raw === 'number') {
            const known = this.#byIndex.get(raw);
            if (known !== undefined)
                return known;
            const node = new _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .SchemaNode */ .g();
            this.#byIndex.set(raw, node);
            return this.#fill(node, this.#dialect.table?.[raw] ?? {});
        }
        return this.#fill(new _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .SchemaNode */ .g(), (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(raw) ? raw : {});
    }
    #fill(node, raw) {
        node.isNative = this.#dialect.isNative;
        node.isNullable = raw.nullable === true;
        node.defaultValue = raw.default ?? undefined;
        node.isOpen = raw['x-kubernetes-preserve-unknown-fields'] === true;
        node.shape = shapeOf(raw);
        this.rules += (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(raw, 'x-kubernetes-validations').length;
        node.isInt32 = node.shape === _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .shapes */ .n.intOrString ? node.isNative : raw.format === 'int32';
        node.required = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(raw, 'required').filter((name) => typeof name === 'string');
        if ((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(raw.properties)) {
            node.properties = this.#fillVolumes(new Map(Object.entries(raw.properties).map(([name, child]) => [name, this.compile(child)])));
        }
        if ((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(raw.additionalProperties) || typeof raw.additionalProperties === 'number') {
            node.additional = this.compile(raw.additionalProperties);
        }
        else if (raw.additionalProperties === true)
            node.isOpen = true;
        if (raw.items !== undefined)
            node.items = this.compile(raw.items);
        if (raw['x-kubernetes-embedded-resource'] === true)
            this.#embed(node);
        const listType = raw['x-kubernetes-list-type'];
        if (listType === 'map' || listType === 'set') {
            node.listKeys = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(raw, 'x-kubernetes-list-map-keys').filter((key) => typeof key === 'string');
        }
        // A built-in type without fields is one that decodes itself.
        if (node.isNative && node.properties === undefined && node.additional === undefined)
            node.isOpen = true;
        node.checks = this.#checks(raw);
        if (this.#dialect.onlyTypes === true) {
            node.isOpen = true;
            node.required = [];
            node.listKeys = undefined;
            node.checks = undefined;
        }
        return node;
    }
    /** The Rollout's definition leaves the volumes of its pods open, and its controller cannot read the Rollout when one has a wrong type. */
    #fillVolumes(properties) {
        const open = properties.has('containers') && properties.get('volumes')?.isOpen === true;
        const volumes = open ? this.#dialect.volumes?.() : undefined;
        if (volumes !== undefined)
            properties.set('volumes', volumes);
        return properties;
    }
    /** An object inside an object has the fields that every object has, judged as the server judges its own. */
    #embed(node) {
        const text = new _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .SchemaNode */ .g();
        text.shape = _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .shapes */ .n.string;
        const { metadata } = this.#dialect;
        node.properties = new Map([
            ...(node.properties ?? []),
            ['apiVersion', text],
            ['kind', text],
            ...(metadata === undefined ? [] : [['metadata', metadata]]),
        ]);
        node.required = [...new Set([...node.required, 'apiVersion', 'kind'])];
    }
    #checks(raw) {
        const checks = {};
        if (Array.isArray(raw.enum))
            checks.enum = raw.enum;
        const { format, pattern } = raw;
        if (typeof format === 'string' && raw.type === 'string')
            checks.format = format;
        if (typeof pattern === 'string' && pattern !== '') {
            checks.pattern = { text: pattern, matches: this.#dialect.matcher(pattern) };
        }
        const limits = limitsOf(raw);
        if (limits !== undefined)
            checks.limits = limits;
        for (const word of ['allOf', 'anyOf', 'oneOf']) {
            // What `x-kubernetes-int-or-string` says is said again in these.
            if (raw['x-kubernetes-int-or-string'] === true && repeatsIntOrString(raw[word]))
                continue;
            const parts = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(raw, word);
            if (parts.length > 0)
                checks[word] = parts.map((part) => this.compile(part));
        }
        if ((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(raw.not))
            checks.not = this.compile(raw.not);
        return Object.keys(checks).length === 0 ? undefined : checks;
    }
}
function shapeOf(raw) {
    if (raw['x-kubernetes-int-or-string'] === true)
        return _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .shapes */ .n.intOrString;
    switch ((0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(raw, 'type') ?? '') {
        case 'object':
            return _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .shapes */ .n.object;
        case 'array':
            return _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .shapes */ .n.list;
        case 'string':
            return _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .shapes */ .n.string;
        case 'integer':
            return _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .shapes */ .n.integer;
        case 'number':
            return _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .shapes */ .n.number;
        case 'boolean':
            return _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .shapes */ .n.boolean;
        default:
            if (raw.format === 'quantity')
                return _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .shapes */ .n.quantity;
            // Of `anyOf: [{required: [a]}]` and of fields that only keep what is there.
            return raw.properties !== undefined || raw.items !== undefined || raw.required !== undefined
                ? _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .shapes */ .n.untyped
                : _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .shapes */ .n.any;
    }
}
function repeatsIntOrString(parts) {
    if (!Array.isArray(parts))
        return false;
    return parts.every((part) => {
        if (!(0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(part))
            return false;
        if (repeatsIntOrString(part.anyOf))
            return Object.keys(part).length === 1;
        return (part.type === 'integer' || part.type === 'string') && Object.keys(part).length === 1;
    });
}
const limitKeys = [
    'minimum',
    'maximum',
    'multipleOf',
    'minLength',
    'maxLength',
    'minItems',
    'maxItems',
    'minProperties',
    'maxProperties',
];
function limitsOf(raw) {
    const found = limitKeys.flatMap((key) => {
        const limit = (0,_manifests_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(raw, key);
        return limit === undefined ? [] : [[key, limit]];
    });
    if (found.length === 0)
        return undefined;
    return {
        ...Object.fromEntries(found),
        exclusiveMinimum: raw.exclusiveMinimum === true,
        exclusiveMaximum: raw.exclusiveMaximum === true,
    };
}
/** What names the kind of an object: `apps/v1/Deployment`, `/v1/Service`. */
function kindKey(group, version, kind) {
    return `${group}/${version}/${kind}`;
}
/** A custom resource as the server reads it: what every object has is judged by the server's own types. */
function asRoot(schema, metadata) {
    const root = Object.assign(new _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .SchemaNode */ .g(), schema);
    const text = new _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .SchemaNode */ .g();
    text.shape = _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .shapes */ .n.string;
    text.isNative = true;
    root.shape = _schema_node_js__WEBPACK_IMPORTED_MODULE_0__/* .shapes */ .n.object;
    root.properties = new Map([
        ...(schema.properties ?? []),
        ['apiVersion', text],
        ['kind', text],
        ['metadata', metadata],
    ]);
    return root;
}


/***/ }),

/***/ 3438:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ SchemaNode),
/* harmony export */   n: () => (/* binding */ shapes)
/* harmony export */ });
/** What the walk does at a value. Small integers, so that a switch over them is a jump table. */
const shapes = {
    any: 0,
    object: 1,
    list: 2,
    string: 3,
    integer: 4,
    number: 5,
    boolean: 6,
    intOrString: 7,
    quantity: 8,
    /** Only value checks: the parts of `anyOf`, `oneOf`, `allOf` and `not`. */
    untyped: 9,
};
/** A schema ready to be walked: children are nodes, nothing is looked up by name any more. */
class SchemaNode {
    shape = shapes.any;
    /**
     * Judged as Go decodes a built-in kind: null is the zero value of every type. Otherwise as a CRD's structural schema: null
     * is dropped where the schema is not nullable, and what is left must fit.
     */
    isNative = false;
    isNullable = false;
    /** Stands in where the field is missing; absent where there is none. */
    defaultValue = undefined;
    /** Keys that the schema does not name are kept, and not judged. */
    isOpen = false;
    properties = undefined;
    additional = undefined;
    items = undefined;
    required = [];
    /** Items of the list differ in these keys; an empty list of keys is a set. */
    listKeys = undefined;
    /** int32 where set; integers are int64 otherwise. */
    isInt32 = false;
    checks = undefined;
}


/***/ }),

/***/ 5245:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {



/** Read when the first pattern asks: its tables of Unicode cost 10 ms of each thread's start, and few targets have such a pattern. */
exports.re2 = () => (__webpack_require__(6472).RE2JS);


/***/ })

};
