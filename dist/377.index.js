export const id = 377;
export const ids = [377];
export const modules = {

/***/ 807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ policyOccurrences),
/* harmony export */   c: () => (/* binding */ policyRules)
/* harmony export */ });
/* harmony import */ var _findings_occurrence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7301);
/* harmony import */ var _findings_rule_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5328);


const policyChanged = {
    id: 'RG910',
    name: 'policy-changed',
    title: 'A change to what judges protected environments is seen by those who own it',
    severity: 'warning',
    owner: 'platform',
    remedy: 'Nothing to mend when it is meant: the change counts after merge, and this run was judged by the base.',
};
/** Rules about the policy itself: they look at no manifest. */
const policyRules = [(0,_findings_rule_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleFacts */ .S)(policyChanged)];
/** What a change does to the policy of protected environments: a warning where less is asked for than before, else a note. */
function policyOccurrences(policy) {
    if (!Object.values(policy.policies).some(({ from }) => from === 'base'))
        return [];
    return policy.changes.map(({ what, place, weakens }) => (0,_findings_occurrence_js__WEBPACK_IMPORTED_MODULE_0__/* .occurrenceOf */ .L)({
        rule: policyChanged.id,
        target: -1,
        targetName: '',
        object: null,
        path: ['policy', { key: 'change', value: what }],
        messageKey: weakens ? 'weaker' : 'changed',
        message: `${what} It counts after merge; this run was judged by the base.`,
        severity: weakens ? 'warning' : 'note',
        location: {
            file: place.file,
            line: place.line ?? 1,
            ...(place.column === undefined ? {} : { column: place.column }),
            via: 'source',
        },
    }));
}


/***/ }),

/***/ 9377:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainText: () => (/* binding */ explainText)
});

// EXTERNAL MODULE: ./src/inputs/nearest.ts
var inputs_nearest = __webpack_require__(3915);
// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
// EXTERNAL MODULE: ./src/check/policy-findings.ts
var policy_findings = __webpack_require__(807);
// EXTERNAL MODULE: ./src/findings/waiver-rules.ts
var waiver_rules = __webpack_require__(3506);
// EXTERNAL MODULE: ./src/installed.ts + 1 modules
var installed = __webpack_require__(3975);
// EXTERNAL MODULE: ./src/manifests/json.ts
var json = __webpack_require__(7362);
// EXTERNAL MODULE: ./src/rules/registry.ts + 34 modules
var registry = __webpack_require__(452);
;// CONCATENATED MODULE: ./src/rules/explain.ts


function ruleRows(rules = registry/* allRules */.V) {
    return rules.map(({ meta }) => ({
        id: meta.id,
        name: meta.name,
        severity: meta.severity,
        withoutContract: meta.severityWithoutProfile ?? 'off',
        title: meta.title,
    }));
}
/** File of a rule's page, relative to the installation. */
function docsPage({ id, name }) {
    return `docs/rules/${id.toLowerCase()}-${name}.md`;
}
/** Everything that a rule's own metadata says about it, for `rollout-guard explain ID`; the page adds examples. Unescaped. */
function explainRule({ meta }) {
    const options = explainOptions(meta.options);
    return [
        `${meta.id} ${meta.name}`,
        meta.title,
        '',
        'Why',
        `  ${meta.rationale}`,
        '',
        'Remedy',
        `  ${meta.remedy}`,
        '',
        'Severity',
        `  with a contract: ${meta.severity}`,
        `  without one: ${meta.severityWithoutProfile ?? 'does not run'}`,
        `  owner: ${meta.owner}`,
        '',
        'Messages',
        ...Object.entries(meta.messages).map(([key, text]) => `  ${key}${weakness(meta, key)}: ${text}`),
        '',
        'Options',
        ...(options.length > 0 ? options : ['  none']),
        '',
        'Waiver (rollout-guard.yaml)',
        '  waivers:',
        `    - rule: ${meta.name}`,
        '      target: NAME',
        ...(meta.scope === 'repository' ? [] : ['      object: KIND/NAME']),
        '      owner: TEAM',
        '      reason: "why it is accepted, and until when"',
        '      expires: YYYY-MM-DD',
        '',
    ].join('\n');
}
function weakness(meta, key) {
    const severity = meta.messageSeverity?.[key];
    return severity === undefined ? '' : ` (at most ${severity})`;
}
function explainOptions(schema) {
    return Object.entries((0,json/* objectAt */.lJ)(schema, 'properties') ?? {}).map(([name, option]) => {
        const facts = ['type', 'minimum', 'pattern'].flatMap((key) => {
            const text = (0,json/* scalarText */.ws)((0,json/* objectAt */.lJ)(option)?.[key]);
            return text === undefined ? [] : [key === 'type' ? text : `${key} ${text}`];
        });
        const choices = (0,json/* listAt */.gT)(option, 'enum').map((choice) => (0,json/* scalarText */.ws)(choice) ?? '');
        return `  ${name}: ${[...facts, ...choices].join(', ')}`;
    });
}

;// CONCATENATED MODULE: ./src/explain.ts







/** Text of `rules` and `explain ID`. Throws UsageError for an id or name that nothing has. */
function explainText(request) {
    return request.command === 'rules' ? rulesText() : explainOne(request.paths[0] ?? '');
}
function rulesText() {
    const rows = ruleRows().map(({ id, name, severity, withoutContract, title }) => [
        id,
        name,
        severity,
        withoutContract,
        title,
    ]);
    const head = ['id', 'name', 'with contract', 'without', 'what must hold'];
    const widths = head.map((word, at) => Math.max(word.length, ...rows.map((row) => row[at]?.length ?? 0)));
    const line = (cells) => cells.map((cell, at) => (at === cells.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join('  ');
    return `${[head, ...rows].map(line).join('\n')}\n\nrollout-guard explain ID tells why, with examples.\n`;
}
function explainOne(asked) {
    const rule = (0,registry/* findRule */.I)(asked);
    if (rule !== undefined) {
        const page = (0,installed/* readInstalled */.jx)(docsPage(rule.meta));
        return page === undefined ? explainRule(rule) : `${explainRule(rule)}\n${page}`;
    }
    const others = [
        ...Object.entries(errors/* problemNames */.QF).map(([id, name]) => ({ id, name })),
        ...Object.values(waiver_rules/* waiverRules */.o),
        ...policy_findings/* policyRules */.c,
    ];
    const other = others.find(({ id, name }) => id === asked.toUpperCase() || name === asked);
    const page = other && (0,installed/* readInstalled */.jx)(docsPage(other));
    if (page !== undefined)
        return page;
    const known = [...registry/* allRules */.V.map(({ meta }) => meta), ...others].flatMap(({ id, name }) => [id, name]);
    const nearest = (0,inputs_nearest/* nearestName */.qb)(asked, known);
    throw new errors/* UsageError */.eb(`There is no rule ${JSON.stringify(asked)}.`, {
        next: nearest === undefined
            ? 'rollout-guard rules lists them.'
            : `Did you mean ${nearest}? rollout-guard rules lists all.`,
    });
}


/***/ }),

/***/ 5328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ruleFacts),
/* harmony export */   t: () => (/* binding */ docsPage)
/* harmony export */ });
function ruleFacts(meta) {
    const { id, name, title, severity, owner, remedy } = meta;
    return { id, name, title, severity, docs: docsPage(id, name), owner, remedy };
}
/** Path of a rule's page in the repository of rollout-guard. */
function docsPage(id, name) {
    return `docs/rules/${id.toLowerCase()}-${name}.md`;
}


/***/ }),

/***/ 3506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ waiverRules)
/* harmony export */ });
/* harmony import */ var _rule_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5328);

function facts(id, name, title, severity, remedy) {
    return { id, name, title, severity, docs: (0,_rule_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .docsPage */ .t)(id, name), owner: 'application', remedy };
}
/** Findings about waivers themselves. No rule of the registry stands behind them, and no waiver reaches them. */
const waiverRules = {
    'waiver-expired': facts('RG901', 'waiver-expired', 'A waiver is removed or renewed by its last day.', 'error', 'Mend what the waiver excuses and remove it, or agree on a new `expires` with its owner.'),
    'waiver-unused': facts('RG902', 'waiver-unused', 'A waiver excuses something that is there.', 'warning', 'Remove the waiver, or correct its rule, target and object.'),
    'waiver-invalid': facts('RG903', 'waiver-invalid', 'A waiver annotation can be read and names rule, owner, reason and last day.', 'error', 'Write the annotation as rollout-guard/waive.<rule>: \'{"owner": "…", "reason": "…", "expires": "YYYY-MM-DD"}\'.'),
};


/***/ })

};
