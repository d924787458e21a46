export const id = 356;
export const ids = [356];
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

/***/ 1553:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainText: () => (/* binding */ explainText)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
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
// EXTERNAL MODULE: ./src/findings/rule-facts.ts
var rule_facts = __webpack_require__(5328);
// EXTERNAL MODULE: ./src/reporters/wrap.ts
var wrap = __webpack_require__(9856);
;// CONCATENATED MODULE: ./src/reporters/terminal-page.ts

/**
 * A page of our own documentation (headings, paragraphs, lists, tables, fenced code) for reading in a terminal: the first heading
 * goes, since the caller has written the name, texts are wrapped, code is indented and links are their words.
 */
function terminalPage(markdown, bold = (text) => text) {
    const lines = [];
    let paragraph = [];
    let isCode = false;
    const flush = () => {
        if (paragraph.length > 0)
            lines.push(...(0,wrap/* wrap */.L)(paragraph.join(' ').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1'), '  '));
        paragraph = [];
    };
    for (const line of markdown.split('\n')) {
        if (line.startsWith('```')) {
            flush();
            isCode = !isCode;
        }
        else if (isCode) {
            lines.push(line === '' ? '' : `    ${line}`);
        }
        else if (line.startsWith('## ')) {
            flush();
            lines.push(bold(line.slice(3)));
        }
        else if (line.startsWith('# ')) {
            flush();
        }
        else if (line === '') {
            flush();
            lines.push('');
        }
        else if (line.startsWith('|')) {
            flush();
            lines.push(`  ${line}`);
        }
        else {
            if (/^(- |\d+\. )/.test(line))
                flush();
            paragraph.push(line);
        }
    }
    flush();
    // A heading stands right above its text, and nothing is set apart by more than one blank line.
    return `${lines
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()}\n`;
}

// EXTERNAL MODULE: ./src/rules/catalogue.ts
var catalogue = __webpack_require__(1062);
// EXTERNAL MODULE: ./src/rules/registry.ts + 191 modules
var registry = __webpack_require__(7428);
;// CONCATENATED MODULE: ./src/rules/catalogue-page.ts


/** Every id in order. One that two rules judge has two rows. */
function catalogueRows(rules = registry/* allRules */.V) {
    const judged = new Map();
    for (const { meta } of rules) {
        for (const id of (0,catalogue/* judgedIds */.iP)(meta)) {
            const says = Object.keys(meta.messages)
                .filter((key) => (0,catalogue/* catalogueId */.Lk)(key) === id)
                .map((key) => meta.messages[key] ?? '');
            const row = { id, rule: { id: meta.id, name: meta.name }, says };
            judged.set(id, [...(judged.get(id) ?? []), row]);
        }
    }
    return catalogue/* catalogueIds */.Qn.flatMap((id) => {
        const rows = judged.get(id);
        if (rows !== undefined)
            return rows;
        const contract = rules.find(({ meta }) => meta.id === catalogue/* judgedByContract */.fA[id]);
        if (contract !== undefined) {
            const { id: ruleId, name, title } = contract.meta;
            return [{ id, rule: { id: ruleId, name }, says: [title] }];
        }
        const reason = catalogue/* notJudged */.be[id];
        return reason === undefined ? [] : [{ id, says: [`Not judged (${reason}).`] }];
    });
}
/** Sentences that a cell of the table shows: S7 alone has about seventy. */
const shownSentences = 2;
/** A Markdown table of {@link catalogueRows}, for a page in docs/. */
function catalogueTable(rows = catalogueRows()) {
    const lines = rows.map(({ id, rule, says }) => {
        const page = rule === undefined ? '' : `[${rule.id}](rules/${rule.id.toLowerCase()}-${rule.name}.md) ${rule.name}`;
        const more = says.length - shownSentences;
        const words = [
            ...says.slice(0, shownSentences).map(cellText),
            ...(more > 0 ? [`and ${more} more`] : []),
        ].join('<br>');
        return `| ${id} | ${page} | ${words} |`;
    });
    return ['| id | rule | what it says |', '| --- | --- | --- |', ...lines, ''].join('\n');
}
function cellText(sentence) {
    return sentence.replaceAll(/[\\|<>*_[\]]/g, (mark) => `\\${mark}`).replaceAll(/\{(\w+)\}/g, '_$1_');
}

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
/** What stands before the page of a rule in `rollout-guard explain ID`: name, demand, severities. Unescaped. */
function explainHead({ meta }) {
    const { id, name, title, severity, severityWithoutProfile = 'does not run', owner } = meta;
    const severities = `Severity: ${severity}; without a contract: ${severityWithoutProfile}; to mend by: ${owner}`;
    return `${id} ${name}\n${title}\n\n${severities}\n`;
}
/** What stands behind the page: how to mend, and a waiver to copy. Markdown like the page. */
function explainTail({ meta }) {
    return [
        '## How to mend',
        '',
        meta.remedy,
        '',
        '## A waiver in rollout-guard.yaml',
        '',
        '```yaml',
        'waivers:',
        `  - rule: ${meta.name}`,
        '    target: NAME',
        ...(meta.scope === 'repository' ? [] : ['    object: KIND/NAME']),
        '    owner: TEAM',
        '    reason: why it is accepted',
        '    expires: YYYY-MM-DD',
        '```',
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/explain.ts











/** Text of `rules` and `explain ID`. Throws UsageError for an id or name that nothing has. */
function explainText(request, color) {
    const bold = (text) => (color ? (0,external_node_util_.styleText)('bold', text, { validateStream: false }) : text);
    return request.command === 'rules' ? rulesText() : explainOne(request.paths[0] ?? '', bold);
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
    const also = others.map(({ id, name }) => `${id.padEnd(widths[0] ?? 0)}  ${name}`);
    return [
        ...[head, ...rows].map(line),
        '',
        'What keeps a target from being judged (RG60x), and findings about waivers and policy:',
        ...also,
        '',
        'rollout-guard explain ID tells why, with examples.',
        '',
    ].join('\n');
}
/** Problems, and findings about waivers and policy: no rule of the registry stands behind them. */
const others = [
    ...Object.entries(errors/* problemNames */.QF).map(([id, name]) => ({ id, name })),
    ...Object.values(waiver_rules/* waiverRules */.o),
    ...policy_findings/* policyRules */.c,
];
function explainOne(asked, bold) {
    const rule = (0,registry/* findRule */.I)(asked);
    if (rule !== undefined) {
        const page = (0,installed/* readInstalled */.jx)((0,rule_facts/* docsPage */.t)(rule.meta.id, rule.meta.name)) ?? `## Why\n\n${rule.meta.rationale}\n`;
        return `${explainHead(rule)}\n${terminalPage(`${page}\n${explainTail(rule)}`, bold)}`;
    }
    const other = others.find(({ id, name }) => id === asked.toUpperCase() || name === asked);
    const page = other && (0,installed/* readInstalled */.jx)((0,rule_facts/* docsPage */.t)(other.id, other.name));
    if (page !== undefined)
        return `${other?.id} ${other?.name}\n\n${terminalPage(page, bold)}`;
    const catalogued = catalogueText(asked.toUpperCase());
    if (catalogued !== undefined)
        return catalogued;
    const known = [...registry/* allRules */.V.map(({ meta }) => meta), ...others].flatMap(({ id, name }) => [id, name]);
    const nearest = (0,inputs_nearest/* nearestName */.qb)(asked, known);
    throw new errors/* UsageError */.eb(`There is no rule ${JSON.stringify(asked)}.`, {
        next: nearest === undefined
            ? 'rollout-guard rules lists them.'
            : `Did you mean ${nearest}? rollout-guard rules lists all.`,
    });
}
/** What rules say of an id of the catalogue, like `C8`. */
function catalogueText(id) {
    const rows = catalogueRows().filter((row) => row.id === id);
    if (rows.length === 0)
        return undefined;
    return rows
        .map(({ rule, says }) => {
        const head = rule === undefined ? id : `${id} is judged by ${rule.id} ${rule.name}:`;
        return `${head}\n\n${terminalPage(says.map((text) => `- ${text}`).join('\n'))}`;
    })
        .join('\n');
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


/***/ }),

/***/ 1062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ catalogueId),
/* harmony export */   Qn: () => (/* binding */ catalogueIds),
/* harmony export */   be: () => (/* binding */ notJudged),
/* harmony export */   fA: () => (/* binding */ judgedByContract),
/* harmony export */   iP: () => (/* binding */ judgedIds)
/* harmony export */ });
/**
 * Ids of the faults that Argo Rollouts' schema, controller, analysis engine and traffic routers refuse or stumble over, and of
 * those that they let pass although they break. Each is a message key of a rule, or stands below with what keeps it from being one.
 * A key like `S7.duplicateName` is one of several sentences about S7.
 */
const catalogueIds = [
    ...ids('A', 6),
    ...ids('S', 16),
    ...ids('T', 2),
    ...ids('B', 4),
    ...ids('C', 15),
    ...ids('P', 16),
    ...ids('X', 9),
    ...ids('V', 2),
    ...ids('N', 9),
    ...ids('I', 2),
    ...ids('M', 8),
    ...ids('D', 17),
    ...ids('AR', 18),
    ...ids('E', 7),
    ...ids('U', 13),
    ...ids('W', 20),
];
const workloadSafety = 'later: belongs to workload safety, which compares times and other objects';
const analysis = 'later: needs the expression and PromQL parsers in the renderer';
const damage = 'later: belongs to rendering damage, which compares an object with what it was made of';
/** Ids that no rule has, and why. */
const notJudged = {
    D3: 'cannot happen: the controller asks the API server for a VirtualRouter and for nothing else',
    E1: 'cannot be reached: the definition of Experiment requires the selector, which is A5',
    U9: workloadSafety,
    U10: workloadSafety,
    W1: analysis,
    W2: analysis,
    W3: analysis,
    W13: workloadSafety,
    W15: damage,
    W18: workloadSafety,
    W17: 'no fault of its own: what another target of the environment brings is not missing, for every rule about references',
    W19: analysis,
};
/** Ids whose fault a rule of the rollout-safety contract reports. */
const judgedByContract = { U12: 'RG106', W16: 'RG108' };
/** The catalogue id that a message key stands for; `undefined` for a rule's own messages. */
function catalogueId(messageKey) {
    return /^[A-Z]{1,2}\d{1,2}(?=$|\.)/.exec(messageKey)?.[0];
}
/** Ids that a rule judges. */
function judgedIds({ messages }) {
    const found = Object.keys(messages).map(catalogueId);
    return [...new Set(found.filter((id) => id !== undefined))];
}
function ids(letter, count) {
    return Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
}


/***/ })

};
