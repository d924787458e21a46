export const id = 927;
export const ids = [927];
export const modules = {

/***/ 3927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   annotate: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var _reporters_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3684);
/* harmony import */ var _sinks_annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2578);


/** Writes workflow commands to stdout, by the one library that escapes them right. */
async function annotate(report) {
    (0,_sinks_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .deliverAnnotations */ .u)(await __webpack_require__.e(/* import() */ 421).then(__webpack_require__.bind(__webpack_require__, 6421)), (0,_reporters_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsOf */ .Ih)(report));
}


/***/ }),

/***/ 1310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ worstState),
/* harmony export */   Lc: () => (/* binding */ worstSeverity),
/* harmony export */   cu: () => (/* binding */ compareOccurrences),
/* harmony export */   mG: () => (/* binding */ ruleWords),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   uk: () => (/* binding */ objectLabel),
/* harmony export */   zK: () => (/* binding */ compareSeverity)
/* harmony export */ });
const severities = ['error', 'warning', 'note'];
const states = ['new', 'existing', 'waived'];
/** Negative when `a` is worse. */
function compareSeverity(a, b) {
    return severities.indexOf(a) - severities.indexOf(b);
}
function worstSeverity(all) {
    return severities.find((severity) => all.includes(severity)) ?? 'note';
}
function worstState(all) {
    return states.find((state) => all.includes(state)) ?? 'waived';
}
/** By code units: the same on every machine and in every locale. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** `Rollout shop/web`; without the namespace where there is none. */
function objectLabel(object) {
    return `${object.kind} ${object.namespace === '' ? '' : `${object.namespace}/`}${object.name}`;
}
/** (environment, file, line, rule), then target, object, path and the rest: a total order over different occurrences. */
function compareOccurrences(targets) {
    const keys = new Map();
    const keyOf = (occurrence) => {
        let key = keys.get(occurrence);
        if (key === undefined) {
            key = orderKey(occurrence, targets[occurrence.target]);
            keys.set(occurrence, key);
        }
        return key;
    };
    return (a, b) => compareKeys(keyOf(a), keyOf(b));
}
function orderKey(occurrence, target) {
    const { location, object } = occurrence;
    return [
        target?.environment ?? '',
        location.file,
        location.line,
        occurrence.rule,
        target?.name ?? '',
        object?.namespace ?? '',
        object?.kind ?? '',
        object?.name ?? '',
        object?.group ?? '',
        object?.version ?? '',
        occurrence.path,
        location.column ?? 0,
        occurrence.messageKey,
        occurrence.message,
        JSON.stringify([occurrence.severity, occurrence.state, location, occurrence.waiver ?? null]),
    ];
}
function compareKeys(a, b) {
    for (const [index, left] of a.entries()) {
        const right = b[index];
        const order = typeof left === 'number' && typeof right === 'number'
            ? left - right
            : compareText(String(left), String(right));
        if (order !== 0)
            return order;
    }
    return 0;
}
/** `canary-services`, with the id of the catalogue where it has one: `canary-services (C8)`. Unescaped. */
function ruleWords({ name, catalogueId }) {
    return catalogueId === undefined ? name : `${name} (${catalogueId})`;
}


/***/ }),

/***/ 3684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   Ws: () => (/* binding */ annotationsReporter)
/* harmony export */ });
/* unused harmony export annotationsPerLevel */
/* harmony import */ var _findings_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1310);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2386);
/* harmony import */ var _kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(678);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8084);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2209);





/** What GitHub shows of one level in one step; more are dropped without a word, so we drop and count them ourselves. */
const annotationsPerLevel = 10;
/** Characters of a title; a message may have 64 KB (https://docs.github.com/en/rest/checks/runs). */
const titleLimit = 255;
const messageLimit = 64 * 1024;
const shownTargets = 3;
/** Problems and what blocks first, then the worst first; at most {@link annotationsPerLevel} of each level. */
function annotationsOf(report) {
    const all = [
        ...report.problems.map((problem) => ofProblem(problem, undefined)),
        ...report.findings
            .filter((finding) => finding.blocking)
            .sort(worstFirst)
            .map(ofFinding),
        ...report.targets.flatMap((target) => target.problem === undefined ? [] : [ofProblem(target.problem, target.name)]),
        ...report.findings
            .filter((finding) => !finding.blocking && finding.state !== 'waived')
            .sort(worstFirst)
            .map(ofFinding),
    ];
    const levels = ['error', 'warning', 'notice'];
    const byLevel = levels.map((level) => all.filter((annotation) => annotation.level === level));
    const [errors = 0, warnings = 0, notices = 0] = byLevel.map((found) => Math.max(0, found.length - annotationsPerLevel));
    return {
        annotations: byLevel.flatMap((found) => found.slice(0, annotationsPerLevel)),
        omitted: { error: errors, warning: warnings, notice: notices },
    };
}
function worstFirst(a, b) {
    return ((0,_findings_order_js__WEBPACK_IMPORTED_MODULE_4__/* .compareSeverity */ .zK)(a.severity, b.severity) ||
        Number(a.state === 'existing') - Number(b.state === 'existing') ||
        (0,_findings_order_js__WEBPACK_IMPORTED_MODULE_4__/* .compareText */ .n6)(a.location.file, b.location.file) ||
        a.location.line - b.location.line ||
        (0,_findings_order_js__WEBPACK_IMPORTED_MODULE_4__/* .compareText */ .n6)(a.ruleId, b.ruleId));
}
const levelOf = {
    error: 'error',
    warning: 'warning',
    note: 'notice',
};
function ofFinding(finding) {
    const { location, object, targets, path } = finding;
    const { names, more } = (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .firstOf */ .Ku)(targets, shownTargets);
    const where = [
        ...(object === null ? [] : [(0,_findings_order_js__WEBPACK_IMPORTED_MODULE_4__/* .objectLabel */ .uk)(object)]),
        ...(names.length === 0 ? [] : [`in ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`]),
    ].join(' · ');
    const lines = [
        finding.message,
        ...(where === '' ? [] : [where]),
        ...(location.via === 'entry' ? [(0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .entryNote */ .L)(path)] : []),
        finding.remedy,
        `rollout-guard explain ${finding.ruleId}`,
    ];
    return {
        level: levelOf[finding.severity],
        ...placeOf(location),
        ...(location.endLine === undefined ? {} : { endLine: location.endLine }),
        title: titleOf(`${finding.ruleId} ${(0,_findings_order_js__WEBPACK_IMPORTED_MODULE_4__/* .ruleWords */ .mG)(finding)}${finding.state === 'existing' ? ' (existing)' : ''}`),
        message: messageOf(lines),
    };
}
function ofProblem(problem, target) {
    const who = target === undefined ? 'the whole run' : target;
    return {
        level: 'error',
        ...(problem.place === undefined ? {} : placeOf(problem.place)),
        title: titleOf(`${problem.id} ${_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problemNames */ .QF[problem.id]}: could not judge ${who}`),
        message: messageOf([problem.message, ...(problem.next === undefined ? [] : [problem.next])]),
    };
}
function placeOf({ file, line, column }) {
    return {
        file: (0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL)(file),
        ...(line === undefined ? {} : { startLine: line }),
        ...(line === undefined || column === undefined ? {} : { startColumn: column }),
    };
}
function titleOf(text) {
    const title = (0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalLine */ .tL)(text);
    return title.length <= titleLimit ? title : `${cutAtCharacter(title, titleLimit - 1)}…`;
}
function messageOf(lines) {
    // One character of the source is at most 12 bytes of the result (`\u{e0041}`), so clipping first keeps the end whole.
    return lines.map((line) => (0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)((0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(line, messageLimit / 64))).join('\n');
}
function cutAtCharacter(text, length) {
    return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
/** The list as JSON, for publishers. In a workflow the sink `annotations` sends the same list to the runner. */
const annotationsReporter = {
    id: 'annotations',
    render(report) {
        const { annotations, omitted } = annotationsOf(report);
        const rows = annotations.map((annotation) => `    ${(0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s$)(annotation)}`).join(',\n');
        const list = rows === '' ? '[]' : `[\n${rows}\n  ]`;
        return {
            body: `{\n  "annotations": ${list},\n  "omitted": ${(0,_kernel_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s$)(omitted)}\n}\n`,
            mediaType: 'application/json',
            omitted: omitted.error + omitted.warning + omitted.notice,
        };
    },
};


/***/ }),

/***/ 8084:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   L2: () => (/* binding */ verdictWords),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   tH: () => (/* binding */ schemaGaps),
/* harmony export */   tQ: () => (/* binding */ counts)
/* harmony export */ });
/* harmony import */ var _findings_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1310);

const verdictWords = {
    pass: 'PASS',
    fail: 'FAIL',
    undecided: 'UNDECIDED',
};
/** `3 errors, 1 warning in 2 of 6 targets · 1 undecided · 48 objects`: undecided targets are always counted. A run that judged nothing says so. */
function counts(report) {
    const { summary, problems } = report;
    const parts = [outcome(report), `${summary.undecided} undecided`, plural(summary.objects, 'object')];
    if (summary.withoutSchema > 0)
        parts.push(`${summary.withoutSchema} of them without a schema`);
    if (summary.existing > 0)
        parts.push(`${summary.existing} existing`);
    if (summary.waived > 0)
        parts.push(`${summary.waived} waived`);
    if (summary.unaffected > 0)
        parts.push(`${summary.unaffected} unaffected`);
    if (problems.length > 0)
        parts.push(`${plural(problems.length, 'problem')} of the run`);
    return parts.join(' · ');
}
function outcome(report) {
    const { targets, judged, undecided } = report.summary;
    if (report.findings.length > 0 || judged > 0) {
        return `${tally(report)} in ${affectedTargets(report)} of ${plural(targets, 'target')}`;
    }
    // "no findings" would sound like a judgement.
    if (targets === 0)
        return 'nothing to judge';
    return `none of ${plural(targets, 'target')} ${undecided === 0 ? 'affected' : 'judged'}`;
}
function tally({ summary }) {
    const { errors, warnings, notes } = summary;
    const parts = [
        ...(errors > 0 ? [plural(errors, 'error')] : []),
        ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
        ...(notes > 0 ? [plural(notes, 'note')] : []),
    ];
    return parts.length === 0 ? 'no findings' : parts.join(', ');
}
/** Targets that a finding which is not waived concerns; all of those judged when there are no findings. */
function affectedTargets({ findings, summary }) {
    const open = findings.filter((finding) => finding.state !== 'waived');
    return open.length === 0 ? summary.judged : new Set(open.flatMap((finding) => finding.targets)).size;
}
/**
 * What no schema judged, in sentences: which kinds, and what of the definitions of custom resources was passed over. `[]` when
 * there is nothing to say. Unescaped.
 */
function schemaGaps({ summary, targets }) {
    const gaps = targets.flatMap((target) => target.schemaGaps ?? []);
    const { names, more } = firstOf([...new Set(gaps.flatMap(({ kinds }) => kinds))], 20);
    const rules = gaps.reduce((sum, gap) => sum + gap.rules, 0);
    const patterns = gaps.reduce((sum, gap) => sum + gap.patterns, 0);
    const skipped = [
        ...(rules > 0 ? [`${plural(rules, 'rule')} in CEL`] : []),
        ...(patterns > 0 ? [plural(patterns, 'pattern')] : []),
    ];
    return [
        ...(names.length === 0
            ? []
            : [
                `${plural(summary.withoutSchema, 'object')} of kinds without a schema: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
            ]),
        ...(skipped.length === 0
            ? []
            : [`definitions of custom resources were judged without ${skipped.join(' and ')}`]),
    ];
}
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** The first names and how many more there are. */
function firstOf(names, shown) {
    const sorted = [...names].sort(_findings_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6);
    return { names: sorted.slice(0, shown), more: Math.max(0, sorted.length - shown) };
}


/***/ }),

/***/ 2209:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ entryNote),
/* harmony export */   Z: () => (/* binding */ placeText)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** `file:line:column`, as far as it is known; unescaped. The file as seen from a folder of the repository, its root when not given. */
function placeText(place, from = '') {
    const line = place.line === undefined ? '' : `:${place.line}`;
    const column = place.line === undefined || place.column === undefined ? '' : `:${place.column}`;
    return `${from === '' ? place.file : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(from, place.file)}${line}${column}`;
}
/** Said beside a place that is not where the fault is written. */
function entryNote(path) {
    return `No line of the repository sets ${path === '' ? 'this' : path}: shown is where the target starts.`;
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
