export const id = 633;
export const ids = [633];
export const modules = {

/***/ 8633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  configText: () => (/* binding */ configText)
});

// EXTERNAL MODULE: ./src/check/plan.ts + 25 modules
var plan = __webpack_require__(1734);
// EXTERNAL MODULE: ./src/inputs/faults.ts
var faults = __webpack_require__(5836);
// EXTERNAL MODULE: ./src/inputs/options.ts
var options = __webpack_require__(1159);
// EXTERNAL MODULE: ./src/inputs/schema-faults.ts
var schema_faults = __webpack_require__(6990);
;// CONCATENATED MODULE: ./src/inputs/print-config.ts



/** Keys whose values are never printed: of `--set` and of options in the file. */
const secretKey = /pass(word|wd|phrase)?|secret|token|credential|private|api[-_.]?key|auth/i;
/** Defaults of what the request leaves open. */
const defaults = {
    config: 'rollout-guard.yaml here or in a folder above, if there is one',
    base: 'none, or the base of the pull request',
    'gate-on': 'new in a pull request, else all',
    'fail-on': 'error',
    concurrency: 'one per core',
};
/** `--print-config`: every value with its source, one a line; texts as JSON, so that nothing in them reaches the terminal raw. */
function formatConfig(request, loaded) {
    const lines = [['command: ' + request.command, 'flag or input']];
    for (const option of options/* options */.fF) {
        if (!option.commands.includes(request.command) || option.name === 'print-config')
            continue;
        const value = print_config_valueOf(request, option.name);
        const isOpen = value === undefined || (Array.isArray(value) && value.length === 0);
        const source = request.given[option.name];
        const text = isOpen ? `(${defaults[option.name] ?? 'none'})` : formatValue(value);
        lines.push([`${option.name}: ${text}`, formatSource(source, option.name)]);
    }
    if (request.paths.length > 0)
        lines.push([`path: ${formatValue(request.paths)}`, 'argument or input']);
    if (loaded !== undefined)
        lines.push(...fileLines(loaded));
    const width = Math.min(60, Math.max(...lines.map(([left]) => left.length)));
    return lines.map(([left, source]) => `${left.padEnd(width)}  # ${source}`).join('\n') + '\n';
}
function* fileLines({ config, document }) {
    const open = [
        { value: document.value, path: [] },
    ];
    for (let item = open.pop(); item !== undefined; item = open.pop()) {
        const { value, path } = item;
        const children = Array.isArray(value)
            ? value.map((child, index) => [index, child])
            : typeof value === 'object' && value !== null
                ? Object.entries(value)
                : [];
        if (children.length > 0) {
            open.push(...children.reverse().map(([step, child]) => ({ value: child, path: [...path, step] })));
            continue;
        }
        const isSecret = path.some((step) => typeof step === 'string' && secretKey.test(step));
        const keys = path.map((step, index) => typeof step === 'number'
            ? `[${step}]`
            : `${index === 0 ? '' : '.'}${/^[\w-]+$/.test(step) ? step : JSON.stringify(step)}`);
        yield [
            `${keys.join('')}: ${isSecret ? '"***"' : formatValue(value)}`,
            (0,faults/* formatPlace */.dE)((0,schema_faults/* placeOf */.$t)(config.file, document, path)),
        ];
    }
}
function print_config_valueOf(request, option) {
    const { kubeVersion, apiVersions, gateOn, failOn, showSecrets, origins, reports, ...same } = request;
    switch (option) {
        case 'kube-version':
            return kubeVersion;
        case 'api-versions':
            return apiVersions;
        case 'gate-on':
            return gateOn;
        case 'fail-on':
            return failOn;
        case 'show-secrets':
            return showSecrets;
        case 'origins':
            return origins;
        case 'report':
            return reports.map(({ format, file }) => `${format}=${file}`);
        case 'set':
            return request.set.map(redactSetting);
        default:
            return same[option];
    }
}
function formatSource(source, name) {
    switch (source) {
        case undefined:
            return 'default';
        case 'flag':
            return `flag --${name}`;
        case 'input':
            return `input ${name === 'report' ? 'reports' : name}`;
        case 'environment':
            return name === 'base'
                ? 'environment: ROLLOUT_GUARD_BASE or the event'
                : `environment: ROLLOUT_GUARD_${name.toUpperCase().replaceAll('-', '_')}`;
        default:
            return source;
    }
}
/** `db.password=x,y=z` is one text of helm's syntax: with a telling key in it, everything after the first `=` goes. */
function redactSetting(text) {
    return secretKey.test(text) ? `${text.split('=')[0] ?? ''}=***` : text;
}
function formatValue(value) {
    if (typeof value === 'bigint')
        return value.toString();
    return JSON.stringify(value, (_, item) => typeof item === 'string' ? withoutUserinfo(item) : item).replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function withoutUserinfo(text) {
    return text.replace(/(\w+:\/\/)[^/@\s]+@/g, '$1***@');
}

;// CONCATENATED MODULE: ./src/print-config.ts


/** Text of `--print-config`. Throws UsageError where the configuration is wrong. */
async function configText(request) {
    return formatConfig(request, (await (0,plan/* planInputs */.Zp)(request)).loaded);
}


/***/ })

};
