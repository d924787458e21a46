export const id = 855;
export const ids = [855];
export const modules = {

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

/***/ 5684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fb: () => (/* binding */ jobSummaryBytes),
  Lr: () => (/* binding */ markdownReporter)
});

// UNUSED EXPORTS: commentBytes

// EXTERNAL MODULE: ./src/findings/order.ts
var order = __webpack_require__(1310);
// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
// EXTERNAL MODULE: ./src/kernel/escape.ts
var kernel_escape = __webpack_require__(678);
;// CONCATENATED MODULE: ./src/reporters/page.ts
/** A text that grows block by block up to a number of UTF-8 bytes and never holds a part of a block. */
class Page {
    #blocks = [];
    #left;
    #reserved = 0;
    constructor(bytes) {
        this.#left = bytes;
    }
    /** Bytes that blocks can still take. */
    room() {
        return this.#left - this.#reserved;
    }
    /** Keeps room for a block that may be needed at the end; false when there is not even that. */
    keepFree(block) {
        this.#reserved = Buffer.byteLength(block) + 1;
        return this.room() >= 0;
    }
    /** Gives back what {@link keepFree} kept. */
    free() {
        this.#reserved = 0;
    }
    /** One block, with an empty line before it; false when it does not fit. */
    add(block) {
        const text = this.#blocks.length === 0 ? block : `\n${block}`;
        const bytes = Buffer.byteLength(text);
        if (bytes > this.room())
            return false;
        this.#blocks.push(text);
        this.#left -= bytes;
        return true;
    }
    /** Blocks up to the first that does not fit; returns how many did. */
    addAll(blocks) {
        const misfit = blocks.findIndex((block) => !this.add(block));
        return misfit === -1 ? blocks.length : misfit;
    }
    /** One block of a heading and the items that fit into `most` bytes; nothing without an item. Returns how many did. */
    addList(heading, items, most = this.room()) {
        let left = Math.min(most, this.room()) - Buffer.byteLength(heading) - 1;
        let fitting = 0;
        for (const item of items) {
            left -= Buffer.byteLength(item);
            if (left < 0)
                break;
            fitting += 1;
        }
        if (fitting > 0)
            this.add(heading + items.slice(0, fitting).join(''));
        return fitting;
    }
    text() {
        return this.#blocks.join('');
    }
}

// EXTERNAL MODULE: ./src/reporters/headline.ts
var headline = __webpack_require__(8084);
// EXTERNAL MODULE: ./src/reporters/place.ts
var reporters_place = __webpack_require__(2209);
;// CONCATENATED MODULE: ./src/reporters/markdown.ts






/** Bytes of a job summary; a larger one is lost while the step stays green (https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#step-isolation-and-limits). */
const jobSummaryBytes = 1024 * 1024;
/** A comment takes 65,536 characters; the rest is room for markers and links. */
const commentBytes = 60_000;
const shownTargets = 3;
const listedBlockers = 25;
const longestMessage = 1_000;
const longestName = 200;
const waivedRows = 50;
/**
 * Verdict → what blocks → counts → targets → details. Cut only between blocks, and in that order, so that nothing
 * lesser is shown while something that blocks is left out; what is left out is counted.
 */
const markdownReporter = {
    id: 'markdown',
    render(report, options) {
        const page = new Page(options.maxBytes ?? Number.POSITIVE_INFINITY);
        const findings = worstFirst(report.findings);
        const open = findings.filter((finding) => finding.state !== 'waived');
        const blocking = open.filter((finding) => finding.blocking);
        const missing = missingNotice(options.wholeList ?? 'the JSON report');
        const enough = page.keepFree(missing(report.findings.length)) && page.add(headlineOf(report));
        if (!enough)
            return { body: '', mediaType: 'text/markdown', omitted: report.findings.length };
        addProblems(page, report);
        const listed = page.addList('### What blocks\n\n', blocking.slice(0, listedBlockers).map(blockerLine), page.room() * 0.6);
        if (listed > 0 && blocking.length > listed)
            page.add(`and ${blocking.length - listed} more.\n`);
        page.add(countTable(report));
        for (const gap of (0,headline/* schemaGaps */.tH)(report))
            page.add(`Not judged by a schema: ${messageOf(gap)}\n`);
        addTargets(page, report);
        const detailed = page.addAll(open.map(findingDetails));
        const waivedLeft = detailed === open.length ? addWaived(page, report) : findings.length - open.length;
        const left = open.length - Math.max(detailed, listed) + waivedLeft;
        page.free();
        if (left > 0)
            page.add(missing(left));
        return { body: page.text(), mediaType: 'text/markdown', omitted: left };
    },
};
const signs = {
    pass: '✅',
    fail: '❌',
    undecided: '⚠️',
    unaffected: '➖',
};
function headlineOf(report) {
    return `## ${signs[report.verdict]} rollout-guard: ${headline/* verdictWords */.L2[report.verdict]}\n\n${(0,headline/* counts */.tQ)(report)}\n`;
}
function missingNotice(wholeList) {
    return (count) => `**${(0,headline/* plural */.LS)(count, 'more finding')} left out; the whole list is in ${wholeList}.**\n`;
}
function worstFirst(findings) {
    return [...findings].sort((a, b) => Number(b.blocking) - Number(a.blocking) ||
        (0,order/* compareSeverity */.zK)(a.severity, b.severity) ||
        Number(a.state === 'existing') - Number(b.state === 'existing') ||
        (0,order/* compareText */.n6)(a.location.file, b.location.file) ||
        a.location.line - b.location.line ||
        (0,order/* compareText */.n6)(a.ruleId, b.ruleId));
}
function blockerLine(finding) {
    const where = targetsOf(finding.targets);
    const tail = where === '' ? '' : ` — in ${where}`;
    return `- **${finding.ruleId} ${(0,kernel_escape/* markdownInline */.nL)((0,order/* ruleWords */.mG)(finding))}** ${placeOf((0,reporters_place/* placeText */.Z)(finding.location))}: ${messageOf(finding.message)}${tail}\n`;
}
function targetsOf(targets) {
    const { names, more } = (0,headline/* firstOf */.Ku)(targets, shownTargets);
    const shown = names.map((name) => (0,kernel_escape/* markdownCode */.D9)((0,kernel_escape/* clip */.$Q)(name, longestName))).join(', ');
    return more > 0 ? `${shown} and ${more} more` : shown;
}
function placeOf(place) {
    return (0,kernel_escape/* markdownCode */.D9)((0,kernel_escape/* clip */.$Q)(place, 2 * longestName));
}
function messageOf(message) {
    return (0,kernel_escape/* markdownInline */.nL)((0,kernel_escape/* clip */.$Q)(message, longestMessage));
}
function addProblems(page, report) {
    const stuck = report.targets.flatMap(({ name, problem }) => problem === undefined ? [] : [{ name, problem }]);
    const all = [
        ...report.problems.map((problem) => problemLines('the whole run', problem)),
        ...stuck.slice(0, listedBlockers).map(({ name, problem }) => problemLines(name, problem)),
    ];
    const shown = page.addList('### Could not be judged\n\n', all, page.room() * 0.3);
    const left = report.problems.length + stuck.length - shown;
    if (left > 0)
        page.add(`and ${(0,headline/* plural */.LS)(left, 'more problem')}.\n`);
}
function problemLines(who, problem) {
    const place = problem.place === undefined ? '' : ` ${placeOf((0,reporters_place/* placeText */.Z)(problem.place))}`;
    const [first = '', ...rest] = (0,kernel_escape/* clip */.$Q)(problem.message, longestMessage).split('\n');
    const next = problem.next === undefined || problem.next.trim() === '' ? '' : ` → ${messageOf(problem.next)}`;
    const more = rest.length === 0 ? '' : `\n${indented((0,kernel_escape/* codeFence */.d6)(rest.join('\n')))}`;
    return `- ${(0,kernel_escape/* markdownCode */.D9)((0,kernel_escape/* clip */.$Q)(who, longestName))}: **${problem.id} ${errors/* problemNames */.QF[problem.id]}**${place} ${(0,kernel_escape/* markdownInline */.nL)(first)}${next}${more}\n`;
}
/** Into the list item that it belongs to. */
function indented(block) {
    return block
        .split('\n')
        .map((line) => `  ${line}`)
        .join('\n');
}
function countTable({ summary }) {
    const { errors, warnings, notes, existing, waived, undecided, objects } = summary;
    return [
        '| errors | warnings | notes | of them existing | waived | undecided targets | objects |',
        '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
        `| ${[errors, warnings, notes, existing, waived, undecided, objects].join(' | ')} |\n`,
    ].join('\n');
}
const rank = ['fail', 'undecided', 'pass'];
function addTargets(page, report) {
    const shown = report.targets
        .filter((target) => target.verdict !== 'unaffected')
        .sort((a, b) => rank.indexOf(a.verdict) - rank.indexOf(b.verdict) || (0,order/* compareText */.n6)(a.name, b.name));
    const unaffected = report.targets.length - shown.length;
    const found = new Map();
    for (const finding of report.findings.filter((one) => one.state !== 'waived')) {
        for (const name of finding.targets)
            found.set(name, (found.get(name) ?? 0) + 1);
    }
    const head = '| | target | environment | objects | findings |\n| --- | --- | --- | ---: | ---: |\n';
    // Half of what is left, so that a long table cannot push all details out.
    const rows = page.addList(head, shown.map((target) => targetRow(target, found.get(target.name) ?? 0)), page.room() / 2);
    const rest = [
        ...(shown.length > rows ? [`${(0,headline/* plural */.LS)(shown.length - rows, 'more target')} judged or undecided`] : []),
        ...(unaffected > 0 ? [`${(0,headline/* plural */.LS)(unaffected, 'target')} not affected by the change`] : []),
    ];
    if (rest.length > 0)
        page.add(`and ${rest.join(', ')}.\n`);
}
const verdictLabels = { ...headline/* verdictWords */.L2, unaffected: '' };
function targetRow(target, findings) {
    const environment = target.environment ?? '';
    return `| ${[
        `${signs[target.verdict]} ${verdictLabels[target.verdict]}`,
        (0,kernel_escape/* cellCode */.GA)((0,kernel_escape/* clip */.$Q)(target.name, longestName)),
        environment === '' ? '' : (0,kernel_escape/* cellCode */.GA)((0,kernel_escape/* clip */.$Q)(environment, longestName)),
        target.objects,
        findings,
    ].join(' | ')} |\n`;
}
function findingDetails(finding) {
    const { location, object, path, targets } = finding;
    const state = finding.state === 'existing' ? ' (existing)' : '';
    const title = `${finding.severity}${state} · ${finding.ruleId} ${(0,order/* ruleWords */.mG)(finding)} · ${(0,kernel_escape/* clip */.$Q)((0,reporters_place/* placeText */.Z)(location), 2 * longestName)}`;
    const facts = [
        ...(object === null ? [] : [`- object: ${(0,kernel_escape/* markdownCode */.D9)((0,kernel_escape/* clip */.$Q)((0,order/* objectLabel */.uk)(object), 2 * longestName))}`]),
        ...(path === '' ? [] : [`- path: ${(0,kernel_escape/* markdownCode */.D9)((0,kernel_escape/* clip */.$Q)(path, 2 * longestName))}`]),
        ...(targets.length === 0
            ? []
            : [`- ${targets.length === 1 ? 'target' : 'targets'}: ${targetsOf(targets)}`]),
        ...(location.via === 'entry' ? [`- ${(0,reporters_place/* entryNote */.L)('it')}`] : []),
        `- mend: ${(0,kernel_escape/* markdownInline */.nL)(finding.remedy)}`,
        `- more: \`rollout-guard explain ${finding.ruleId}\``,
    ];
    return details(title, `${messageOf(finding.message)}\n\n${facts.join('\n')}`);
}
/** Waived occurrences, {@link waivedRows} in a block; returns how many waived findings are not all there. */
function addWaived(page, report) {
    const waived = [...report.occurrences.entries()].filter(([, occurrence]) => occurrence.state === 'waived');
    const shown = new Set();
    for (let start = 0; start < waived.length; start += waivedRows) {
        const rows = waived.slice(start, start + waivedRows);
        const range = waived.length <= waivedRows
            ? `${waived.length}`
            : `${start + 1}–${start + rows.length} of ${waived.length}`;
        const block = details(`Waived (${range})`, rows.map(([, occurrence]) => waivedLine(occurrence, report)).join('\n'));
        if (!page.add(block))
            break;
        for (const [index] of rows)
            shown.add(index);
    }
    return report.findings.filter(({ state, occurrences }) => state === 'waived' && !occurrences.every((index) => shown.has(index))).length;
}
function waivedLine({ rule, target, object, waiver }, { targets, rules }) {
    const name = targets[target]?.name;
    const parts = [
        `${rule} ${(0,kernel_escape/* markdownInline */.nL)(rules[rule]?.name ?? '')}`,
        ...(name === undefined ? [] : [(0,kernel_escape/* markdownCode */.D9)((0,kernel_escape/* clip */.$Q)(name, longestName))]),
        ...(object === null ? [] : [(0,kernel_escape/* markdownCode */.D9)((0,kernel_escape/* clip */.$Q)((0,order/* objectLabel */.uk)(object), 2 * longestName))]),
        ...(waiver === undefined
            ? []
            : [`until ${(0,kernel_escape/* markdownCode */.D9)(waiver.expires)}, ${messageOf(waiver.owner)}: ${messageOf(waiver.reason)}`]),
    ];
    return `- ${parts.join(' · ')}`;
}
/** Blank lines around the content, or GitHub does not read it as Markdown. */
function details(title, content) {
    return `<details><summary>${(0,kernel_escape/* summaryText */.g5)(title)}</summary>\n\n${content}\n\n</details>\n`;
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

/***/ 3855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reporters: () => (/* binding */ reporters)
});

// EXTERNAL MODULE: ./src/reporters/annotations.ts
var annotations = __webpack_require__(3684);
// EXTERNAL MODULE: ./src/kernel/escape.ts
var kernel_escape = __webpack_require__(678);
;// CONCATENATED MODULE: ./src/reporters/json.ts

/**
 * The versioned document of policies/report.schema.json, one target, rule, occurrence and finding a line. Keys stand in
 * the order of this file, whatever the order in the report. Nothing is ever cut: half a document is no document.
 */
const jsonReporter = {
    id: 'json',
    render: (report) => ({ body: documentOf(report), mediaType: 'application/json', omitted: 0 }),
};
function documentOf(report) {
    const { summary } = report;
    const members = [
        ['schemaVersion', (0,kernel_escape/* jsonText */.s$)(report.schemaVersion)],
        ['tool', (0,kernel_escape/* jsonText */.s$)({ name: report.tool.name, version: report.tool.version })],
        ['verdict', (0,kernel_escape/* jsonText */.s$)(report.verdict)],
        ['exitCode', (0,kernel_escape/* jsonText */.s$)(report.exitCode)],
        ['targets', list(report.targets.map(targetEntry))],
        ['rules', table(report.rules)],
        ['files', list(report.files)],
        ['occurrences', list(report.occurrences.map(occurrenceEntry))],
        ['findings', list(report.findings.map(findingEntry))],
        [
            'summary',
            (0,kernel_escape/* jsonText */.s$)({
                targets: summary.targets,
                judged: summary.judged,
                undecided: summary.undecided,
                unaffected: summary.unaffected,
                objects: summary.objects,
                withoutSchema: summary.withoutSchema,
                errors: summary.errors,
                warnings: summary.warnings,
                notes: summary.notes,
                waived: summary.waived,
                existing: summary.existing,
            }),
        ],
        ['reason', (0,kernel_escape/* jsonText */.s$)(report.reason)],
        ['problems', list(report.problems.map(problemEntry))],
    ];
    return `{\n${members.map(([key, text]) => `  ${(0,kernel_escape/* jsonText */.s$)(key)}: ${text}`).join(',\n')}\n}\n`;
}
function list(entries) {
    return entries.length === 0
        ? '[]'
        : `[\n${entries.map((entry) => `    ${(0,kernel_escape/* jsonText */.s$)(entry)}`).join(',\n')}\n  ]`;
}
function table(rules) {
    const rows = Object.entries(rules).map(([id, { name, title, severity, docs }]) => {
        return `    ${(0,kernel_escape/* jsonText */.s$)(id)}: ${(0,kernel_escape/* jsonText */.s$)({ id, name, title, severity, docs })}`;
    });
    return rows.length === 0 ? '{}' : `{\n${rows.join(',\n')}\n  }`;
}
function targetEntry(target) {
    return {
        name: target.name,
        status: target.status,
        engine: target.engine,
        objects: target.objects,
        durationMs: Math.round(target.durationMs),
        problem: target.problem && problemEntry(target.problem),
        verdict: target.verdict,
        workloads: target.workloads,
        references: target.references && {
            resolved: target.references.resolved,
            missing: target.references.missing,
            external: target.references.external,
        },
        schemaGaps: target.schemaGaps && {
            objects: target.schemaGaps.objects,
            kinds: target.schemaGaps.kinds,
            rules: target.schemaGaps.rules,
            patterns: target.schemaGaps.patterns,
        },
        environment: target.environment,
        profile: target.profile,
        warnings: target.warnings,
    };
}
function occurrenceEntry(occurrence) {
    const { object, waiver } = occurrence;
    return {
        rule: occurrence.rule,
        target: occurrence.target,
        object: object && {
            group: object.group,
            version: object.version,
            kind: object.kind,
            namespace: object.namespace,
            name: object.name,
        },
        path: occurrence.path,
        message: occurrence.message,
        severity: occurrence.severity,
        state: occurrence.state,
        fingerprint: occurrence.fingerprint,
        waiver: waiver && {
            rule: waiver.rule,
            owner: waiver.owner,
            reason: waiver.reason,
            expires: waiver.expires,
        },
        messageKey: occurrence.messageKey,
        location: locationEntry(occurrence.location),
    };
}
function findingEntry(finding) {
    const { object } = finding;
    return {
        ruleId: finding.ruleId,
        name: finding.name,
        catalogueId: finding.catalogueId,
        severity: finding.severity,
        message: finding.message,
        targets: finding.targets,
        object: object && { kind: object.kind, namespace: object.namespace, name: object.name },
        path: finding.path,
        location: locationEntry(finding.location),
        occurrences: finding.occurrences,
        fingerprint: finding.fingerprint,
        state: finding.state,
        blocking: finding.blocking,
        owner: finding.owner,
        remedy: finding.remedy,
    };
}
function locationEntry({ file, line, column, endLine, via }) {
    return { file, line, column, endLine, via };
}
function problemEntry({ id, message, place, next }) {
    return { id, message, place: place && placeEntry(place), next };
}
function placeEntry({ file, line, column }) {
    return { file, line, column };
}

// EXTERNAL MODULE: ./src/reporters/markdown.ts + 1 modules
var markdown = __webpack_require__(5684);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/findings/order.ts
var order = __webpack_require__(1310);
// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
// EXTERNAL MODULE: ./src/reporters/headline.ts
var reporters_headline = __webpack_require__(8084);
// EXTERNAL MODULE: ./src/reporters/place.ts
var reporters_place = __webpack_require__(2209);
// EXTERNAL MODULE: ./src/reporters/wrap.ts
var wrap = __webpack_require__(9856);
;// CONCATENATED MODULE: ./src/reporters/text.ts







const longestMessage = 2_000;
const shownTargets = 3;
const passingRows = 20;
const undecidedRows = 50;
/** For terminals and logs. Every line is escaped for both: no control sequence, no workflow command. */
const textReporter = {
    id: 'text',
    render(report, options) {
        const paint = painter(options);
        const headline = headlineOf(report, paint);
        const findings = options.quiet
            ? report.findings.filter((finding) => finding.blocking)
            : report.findings.filter((finding) => finding.state !== 'waived');
        const from = options.from ?? '';
        const blocks = [
            ...byFile(findings).map((finding) => ({ text: findingText(finding, paint, from), findings: 1 })),
            ...(options.quiet
                ? []
                : [...explainBlock(findings, paint), ...closingBlocks(report, paint, from)].map((text) => ({
                    text,
                    findings: 0,
                }))),
        ];
        return fit(headline, blocks, options);
    },
};
function painter({ color }) {
    // The caller decides about colour; styleText must not look at a stream of its own.
    return color === true
        ? (format, text) => (0,external_node_util_.styleText)(format, text, { validateStream: false })
        : (_format, text) => text;
}
const verdictFormats = {
    pass: 'green',
    fail: 'red',
    undecided: 'yellow',
    unaffected: 'dim',
};
const severityFormats = {
    error: 'red',
    warning: 'yellow',
    note: 'cyan',
};
function headlineOf(report, paint) {
    return `${paint('bold', paint(verdictFormats[report.verdict], reporters_headline/* verdictWords */.L2[report.verdict]))}  ${(0,reporters_headline/* counts */.tQ)(report)}`;
}
/** Files in order; within a file the worst first, then by line. */
function byFile(findings) {
    return [...findings].sort((a, b) => (0,order/* compareText */.n6)(a.location.file, b.location.file) ||
        (0,order/* compareSeverity */.zK)(a.severity, b.severity) ||
        a.location.line - b.location.line ||
        (0,order/* compareText */.n6)(a.ruleId, b.ruleId));
}
/** One line for all: the ids of what was found, each of which `explain` knows. */
function explainBlock(findings, paint) {
    const [first, ...others] = [...new Set(findings.map(({ ruleId }) => ruleId))].sort(order/* compareText */.n6);
    if (first === undefined)
        return [];
    const rest = others.length === 0 ? '' : ` (or ${others.join(', ')})`;
    return [
        (0,wrap/* wrap */.L)(`Why, with examples: rollout-guard explain ${first}${rest}`, '')
            .map((line) => paint('dim', line))
            .join('\n'),
    ];
}
function findingText(finding, paint, from) {
    const severity = `${finding.severity}${finding.state === 'existing' ? ' (existing)' : ''}`;
    const heading = [
        paint('bold', (0,kernel_escape/* terminalLine */.tL)((0,reporters_place/* placeText */.Z)(finding.location, from))),
        paint(severityFormats[finding.severity], severity),
        `${finding.ruleId} ${(0,kernel_escape/* terminalLine */.tL)((0,order/* ruleWords */.mG)(finding))}`,
    ].join('  ');
    const where = whereOf(finding);
    return [
        heading,
        ...(0,wrap/* wrap */.L)((0,kernel_escape/* terminalLine */.tL)((0,kernel_escape/* clip */.$Q)(finding.message, longestMessage)), '    '),
        ...(where === '' ? [] : (0,wrap/* wrap */.L)(where, '    ').map((line) => paint('dim', line))),
        ...(finding.location.via === 'entry'
            ? (0,wrap/* wrap */.L)((0,reporters_place/* entryNote */.L)((0,kernel_escape/* terminalLine */.tL)((0,kernel_escape/* clip */.$Q)(finding.path, 300))), '    ')
            : []),
        ...(0,wrap/* wrap */.L)((0,kernel_escape/* terminalLine */.tL)(finding.remedy), '      ', '    → '),
    ].join('\n');
}
function whereOf({ object, targets }) {
    const { names, more } = (0,reporters_headline/* firstOf */.Ku)(targets, shownTargets);
    const listed = names.map((name) => (0,kernel_escape/* terminalLine */.tL)((0,kernel_escape/* clip */.$Q)(name, 200))).join(', ');
    const parts = [
        ...(object === null ? [] : [(0,kernel_escape/* terminalLine */.tL)((0,kernel_escape/* clip */.$Q)((0,order/* objectLabel */.uk)(object), 300))]),
        ...(listed === '' ? [] : [`in ${listed}${more > 0 ? ` and ${more} more` : ''}`]),
    ];
    return parts.join(' · ');
}
function closingBlocks(report, paint, from) {
    const stuck = report.targets.filter((target) => target.problem !== undefined);
    const shownStuck = stuck.slice(0, undecidedRows);
    const problems = [
        ...report.problems.map((problem) => problemBlock('the whole run', problem, paint, from)),
        ...shownStuck.flatMap((target) => target.problem === undefined ? [] : [problemBlock(target.name, target.problem, paint, from)]),
        ...(stuck.length > shownStuck.length
            ? [`  and ${(0,reporters_headline/* plural */.LS)(stuck.length - shownStuck.length, 'more target')} that could not be judged`]
            : []),
    ];
    const waived = waivedBlock(report, paint);
    const warnings = report.targets.flatMap((target) => target.warnings.map((warning) => `${target.name}: ${warning}`));
    return [
        ...(problems.length === 0 ? [] : [[paint('bold', 'Could not judge'), ...problems].join('\n')]),
        ...(waived === undefined ? [] : [waived]),
        ...(warnings.length === 0 ? [] : [warningBlock(warnings, paint)]),
        ...gapBlock(report, paint),
        ...(report.targets.length === 0 ? [] : [targetTable(report, paint)]),
    ];
}
function problemBlock(who, problem, paint, from) {
    const place = problem.place === undefined ? '' : `  ${paint('bold', (0,kernel_escape/* terminalLine */.tL)((0,reporters_place/* placeText */.Z)(problem.place, from)))}`;
    const name = `${problem.id} ${errors/* problemNames */.QF[problem.id]}`;
    const message = (0,kernel_escape/* terminalBlock */.Qu)((0,kernel_escape/* clip */.$Q)(problem.message, longestMessage)).split('\n');
    return [
        `  ${paint('yellow', (0,kernel_escape/* terminalLine */.tL)(who))}  ${name}${place}`,
        ...message.flatMap((line) => (0,wrap/* wrap */.L)(line, '    ')),
        ...(problem.next === undefined ? [] : (0,wrap/* wrap */.L)((0,kernel_escape/* terminalLine */.tL)(problem.next), '      ', '    → ')),
    ].join('\n');
}
function waivedBlock({ occurrences, targets, rules }, paint) {
    const waived = occurrences.filter((occurrence) => occurrence.state === 'waived');
    if (waived.length === 0)
        return undefined;
    const line = (occurrence) => {
        const { rule, target, object, waiver } = occurrence;
        const who = [
            `${rule} ${rules[rule]?.name ?? ''}`,
            targets[target]?.name ?? '',
            object === null ? '' : (0,order/* objectLabel */.uk)(object),
        ].filter((part) => part !== '');
        const why = waiver === undefined ? '' : `: until ${waiver.expires}, ${waiver.owner}: ${waiver.reason}`;
        return (0,kernel_escape/* terminalLine */.tL)((0,kernel_escape/* clip */.$Q)(`${who.join(' · ')}${why}`, 500));
    };
    return [
        paint('bold', `Waived (${waived.length})`),
        ...waived.flatMap((occurrence) => (0,wrap/* wrap */.L)(line(occurrence), '    ', '  ')),
    ].join('\n');
}
function gapBlock(report, paint) {
    const gaps = (0,reporters_headline/* schemaGaps */.tH)(report);
    if (gaps.length === 0)
        return [];
    return [
        [
            paint('bold', 'Not judged by a schema'),
            ...gaps.flatMap((gap) => (0,wrap/* wrap */.L)((0,kernel_escape/* terminalLine */.tL)((0,kernel_escape/* clip */.$Q)(gap, 2000)), '    ', '  ')),
        ].join('\n'),
    ];
}
function warningBlock(warnings, paint) {
    const shown = warnings.slice(0, undecidedRows);
    const more = warnings.length - shown.length;
    return [
        paint('bold', 'Said by the engines'),
        ...shown.flatMap((warning) => (0,wrap/* wrap */.L)((0,kernel_escape/* terminalLine */.tL)((0,kernel_escape/* clip */.$Q)(warning, 500)), '    ', '  ')),
        ...(more > 0 ? [`  and ${more} more`] : []),
    ].join('\n');
}
function targetTable({ targets, findings }, paint) {
    const judgedNo = targets.filter((target) => target.verdict === 'fail');
    const undecided = targets.filter((target) => target.verdict === 'undecided');
    const passed = targets.filter((target) => target.verdict === 'pass');
    const unaffected = targets.length - judgedNo.length - undecided.length - passed.length;
    const rows = [
        ...judgedNo.slice(0, undecidedRows),
        ...undecided.slice(0, undecidedRows),
        ...passed.slice(0, passingRows),
    ];
    const left = [
        moreOf(judgedNo.length - undecidedRows, 'failed'),
        moreOf(undecided.length - undecidedRows, 'undecided'),
        moreOf(passed.length - passingRows, 'passed'),
        ...(unaffected > 0 ? [`${unaffected} not affected by the change`] : []),
    ].filter((text) => text !== '');
    const found = findingsByTarget(findings);
    const cells = rows.map((target) => [
        target.verdict === 'unaffected' ? '' : reporters_headline/* verdictWords */.L2[target.verdict],
        (0,kernel_escape/* terminalLine */.tL)((0,kernel_escape/* clip */.$Q)(target.name, 200)),
        (0,kernel_escape/* terminalLine */.tL)(target.environment ?? ''),
        (0,reporters_headline/* plural */.LS)(target.objects, 'object'),
        (0,reporters_headline/* plural */.LS)(found.get(target.name) ?? 0, 'finding'),
    ]);
    const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...cells.map((row) => (row[column] ?? '').length)));
    const table = rows.map((target, index) => {
        const [verdict = '', name = '', environment = '', objects = '', count = ''] = cells[index] ?? [];
        return [
            `  ${paint(verdictFormats[target.verdict], verdict.padEnd(widths[0] ?? 0))}`,
            name.padEnd(widths[1] ?? 0),
            ...(widths[2] === 0 ? [] : [environment.padEnd(widths[2] ?? 0)]),
            objects.padStart(widths[3] ?? 0),
            count,
        ].join('  ');
    });
    return [paint('bold', 'Targets'), ...table, ...left.map((text) => paint('dim', `  ${text}`))].join('\n');
}
function moreOf(count, what) {
    return count > 0 ? `and ${count} more ${what}` : '';
}
/** Findings that are not waived, by the name of each target that they concern. */
function findingsByTarget(findings) {
    const found = new Map();
    for (const finding of findings) {
        if (finding.state === 'waived')
            continue;
        for (const name of finding.targets)
            found.set(name, (found.get(name) ?? 0) + 1);
    }
    return found;
}
/** Cuts only between blocks and counts what it leaves out. */
function fit(headline, blocks, { maxBytes, wholeList }) {
    const mediaType = 'text/plain';
    const pieces = [headline, ...blocks.map((block) => `\n${block.text}`)].map((text) => `${(0,kernel_escape/* withoutCommands */.Df)(text)}\n`);
    const whole = pieces.join('');
    if (maxBytes === undefined || Buffer.byteLength(whole) <= maxBytes)
        return { body: whole, mediaType, omitted: 0 };
    const total = blocks.reduce((sum, block) => sum + block.findings, 0);
    const notice = (left) => `\n${(0,reporters_headline/* plural */.LS)(left, 'more finding')} left out; the whole list is in ${wholeList ?? 'the JSON report'}\n`;
    let room = maxBytes - Buffer.byteLength(notice(total)) - Buffer.byteLength(pieces[0] ?? '');
    if (room < 0)
        return { body: '', mediaType, omitted: total };
    let kept = 0;
    for (const piece of pieces.slice(1)) {
        room -= Buffer.byteLength(piece);
        if (room < 0)
            break;
        kept += 1;
    }
    const omitted = blocks.slice(kept).reduce((sum, block) => sum + block.findings, 0);
    return { body: `${pieces.slice(0, kept + 1).join('')}${notice(omitted)}`, mediaType, omitted };
}

;// CONCATENATED MODULE: ./src/reporters/registry.ts




/** Every format that `--format` and `--report` know. */
const reporters = {
    text: textReporter,
    json: jsonReporter,
    markdown: markdown/* markdownReporter */.Lr,
    annotations: annotations/* annotationsReporter */.Ws,
};


/***/ }),

/***/ 9856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ wrap)
/* harmony export */ });
/* unused harmony export columns */
/** Width of text for terminals and logs. */
const columns = 110;
/** Breaks between words; a word that is longer than the line stays whole, so that paths and commands can be copied. */
function wrap(text, indent, firstIndent = indent) {
    const lines = [];
    let line = firstIndent;
    let empty = true;
    for (const word of text.split(' ')) {
        if (word === '')
            continue;
        if (!empty && line.length + 1 + word.length > columns) {
            lines.push(line);
            line = indent;
            empty = true;
        }
        line += empty ? word : ` ${word}`;
        empty = false;
    }
    return empty ? lines : [...lines, line];
}


/***/ })

};
