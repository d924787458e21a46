export const id = 62;
export const ids = [62];
export const modules = {

/***/ 2062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/command-check.ts + 14 modules
var command_check = __webpack_require__(3481);
// EXTERNAL MODULE: ./src/event.ts
var src_event = __webpack_require__(3188);
// EXTERNAL MODULE: ./src/failure.ts
var src_failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
// EXTERNAL MODULE: ./src/inputs/build-request.ts
var build_request = __webpack_require__(9529);
// EXTERNAL MODULE: ./src/inputs/nearest.ts
var nearest = __webpack_require__(3915);
// EXTERNAL MODULE: ./src/inputs/options.ts
var options = __webpack_require__(1159);
;// CONCATENATED MODULE: ./src/inputs/action-inputs.ts




/** Names of all inputs that the Action accepts. */
const inputNames = [
    'command',
    'path',
    ...options/* options */.fF.flatMap((option) => (option.input === false ? [] : [option.input])),
];
/**
 * The same request from the inputs of the Action. An empty text means unset, since the runner cannot tell the two apart.
 * Lists are written one a line or with commas between; `set` one a line only, because helm's own syntax uses commas.
 */
function readActionInputs(inputs, context) {
    const written = new Map(Object.entries(inputs)
        .map(([name, value]) => [name.toLowerCase().replaceAll('_', '-'), value.trim()])
        .filter(([, value]) => value !== ''));
    for (const name of written.keys()) {
        if (inputNames.includes(name))
            continue;
        throw new errors/* UsageError */.eb(`Unknown input ${(0,nearest/* formatFound */.Ay)(name)}; accepted: ${(0,nearest/* formatAccepted */.tj)(inputNames, 30)}.${(0,nearest/* formatHint */.FD)(name, inputNames)}`);
    }
    const command = readCommand(written.get('command') ?? 'check');
    const given = new Map((0,build_request/* readEnvironmentOptions */.u)(context.environment, command));
    for (const option of options/* options */.fF) {
        const value = option.input === false ? undefined : written.get(option.input);
        if (value === undefined || option.input === false)
            continue;
        const label = `The input ${option.input}`;
        if (!option.commands.includes(command)) {
            throw new errors/* UsageError */.eb(`${label} is not one of the command ${command}, but of ${option.commands.join(' and ')}.`);
        }
        given.set(option.name, { source: 'input', label, values: splitInput(value, option.type) });
    }
    return (0,build_request/* buildRequest */.m)({
        command,
        cwd: context.cwd,
        paths: splitInput(written.get('path') ?? '', 'list'),
        given,
    });
}
function readCommand(value) {
    const command = options/* commands */.Pi.find((name) => name === value);
    if (command !== undefined)
        return command;
    throw new errors/* UsageError */.eb(`The input command is ${(0,nearest/* formatFound */.Ay)(value)}; accepted: ${options/* commands */.Pi.join(', ')}.${(0,nearest/* formatHint */.FD)(value, options/* commands */.Pi)}`);
}
function splitInput(value, type) {
    if (type !== 'list' && type !== 'lines')
        return [value];
    return value
        .split(type === 'list' ? /[\n,]/ : /\n/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}

// EXTERNAL MODULE: ./src/inputs/environment.ts
var environment = __webpack_require__(8392);
// EXTERNAL MODULE: ./src/reporters/annotations.ts
var annotations = __webpack_require__(3684);
// EXTERNAL MODULE: ./src/reporters/markdown.ts + 1 modules
var markdown = __webpack_require__(5684);
// EXTERNAL MODULE: ./src/reporters/registry.ts + 2 modules
var registry = __webpack_require__(3855);
// EXTERNAL MODULE: ./src/sinks/annotations.ts
var sinks_annotations = __webpack_require__(2578);
;// CONCATENATED MODULE: ./src/sinks/job-summary.ts


/**
 * Adds to the job summary. Its size is measured first, since GitHub drops a summary that is too large while the step
 * stays green. Without a summary to write to (a runner that offers none) it is `skipped`.
 */
async function deliverToJobSummary(summary, { body }) {
    if (summary === undefined)
        return { outcome: 'skipped', reason: 'this runner offers no job summary' };
    if (body === '')
        return { outcome: 'refused', reason: 'not even the verdict fits into the job summary' };
    const bytes = Buffer.byteLength(body);
    if (bytes > markdown/* jobSummaryBytes */.Fb) {
        return {
            outcome: 'refused',
            reason: `the job summary takes ${markdown/* jobSummaryBytes */.Fb} bytes and the report has ${bytes}`,
        };
    }
    try {
        summary.addRaw(body);
        await summary.write();
        return { outcome: 'created', reason: 'job summary' };
    }
    catch (thrown) {
        summary.emptyBuffer();
        return { outcome: 'refused', reason: `cannot write the job summary: ${(0,errors/* errorMessage */.gJ)(thrown)}` };
    }
}

;// CONCATENATED MODULE: ./src/action.ts











/** The Action: inputs become the same request, and the report goes to log, annotations, job summary and outputs. Never throws. */
async function runAction(terminal) {
    const core = await __webpack_require__.e(/* import() */ 421).then(__webpack_require__.bind(__webpack_require__, 6421));
    try {
        return await run(core, terminal);
    }
    catch (thrown) {
        const failure = (0,src_failure/* describeFailure */.I)(thrown);
        setOutputs(core, { verdict: 'undecided', reason: failure.reason, 'exit-code': failure.exitCode });
        core.error(failure.next === undefined ? failure.message : `${failure.message}\n${failure.next}`, {
            title: 'rollout-guard',
        });
        await terminal.say(failure.text);
        return failure.exitCode;
    }
}
async function run(core, terminal) {
    const request = readActionInputs(readInputs(core), {
        cwd: terminal.cwd,
        environment: terminal.environment,
    });
    const facts = (0,src_event/* readEvent */.j)(terminal.environment);
    (0,environment/* refusePrivilegedEvent */.qy)(facts, request);
    if (request.command !== 'check') {
        const { runRequest } = await Promise.all(/* import() */[__webpack_require__.e(179), __webpack_require__.e(503)]).then(__webpack_require__.bind(__webpack_require__, 2884));
        return runRequest(request, terminal);
    }
    const asked = withJsonReport((0,environment/* withEventBase */.sC)(request, facts), terminal);
    const report = await (0,command_check.checkCommand)(asked, facts.change, terminal);
    await terminal.print(registry.reporters.text.render(report, { quiet: asked.quiet }).body);
    (0,sinks_annotations/* deliverAnnotations */.u)(core, (0,annotations/* annotationsOf */.Ih)(report));
    const summary = (terminal.environment['GITHUB_STEP_SUMMARY'] ?? '') === '' ? undefined : core.summary;
    const delivery = await deliverToJobSummary(summary, registry.reporters.markdown.render(report, { maxBytes: markdown/* jobSummaryBytes */.Fb }));
    if (delivery.outcome === 'refused')
        core.warning(`The job summary was not written: ${delivery.reason}`);
    const exitCode = await (0,command_check.deliverFiles)(report, asked, terminal);
    setOutputs(core, outputsOf(report, asked, exitCode));
    return exitCode;
}
function readInputs(core) {
    return Object.fromEntries(inputNames.map((name) => [name, core.getInput(name)]));
}
/** The whole report is always kept beside the bounded ones: in the folder of the runner when no input names a file. */
function withJsonReport(request, { environment }) {
    if (request.reports.some(({ format }) => format === 'json'))
        return request;
    const folder = environment['RUNNER_TEMP'] ?? '';
    if (folder === '')
        return request;
    const file = external_node_path_default().join(folder, 'rollout-guard', 'report.json');
    return { ...request, reports: [...request.reports, { format: 'json', file }] };
}
function outputsOf(report, request, exitCode) {
    const json = request.reports.find(({ format }) => format === 'json');
    const { errors, warnings, undecided } = report.summary;
    return {
        verdict: report.verdict,
        reason: report.reason,
        'exit-code': exitCode,
        errors,
        warnings,
        undecided,
        ...(json === undefined ? {} : { 'report-json': external_node_path_default().resolve(request.cwd, json.file) }),
    };
}
function setOutputs(core, outputs) {
    for (const [name, value] of Object.entries(outputs))
        core.setOutput(name, value);
}


/***/ }),

/***/ 2578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ deliverAnnotations)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2386);

/** Sends each annotation to the runner and says how many did not fit. */
function deliverAnnotations(port, { annotations, omitted }) {
    if (port === undefined)
        return { outcome: 'skipped', reason: 'not in a workflow' };
    if (annotations.length === 0)
        return { outcome: 'skipped', reason: 'nothing to annotate' };
    try {
        for (const annotation of annotations)
            port[annotation.level](annotation.message, propertiesOf(annotation));
    }
    catch (thrown) {
        return { outcome: 'refused', reason: `cannot annotate: ${(0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(thrown)}` };
    }
    const left = omitted.error + omitted.warning + omitted.notice;
    return {
        outcome: 'created',
        reason: `${annotations.length} annotations${left > 0 ? `, ${left} left out` : ''}`,
    };
}
function propertiesOf({ title, file, startLine, endLine, startColumn }) {
    return {
        title,
        ...(file === undefined ? {} : { file }),
        ...(startLine === undefined ? {} : { startLine }),
        ...(endLine === undefined ? {} : { endLine }),
        // GitHub takes a column only when the annotation is on one line.
        ...(startColumn === undefined || (endLine !== undefined && endLine !== startLine) ? {} : { startColumn }),
    };
}


/***/ })

};
