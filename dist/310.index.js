export const id = 310;
export const ids = [310];
export const modules = {

/***/ 1310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ worstState),
/* harmony export */   Lc: () => (/* binding */ worstSeverity),
/* harmony export */   cu: () => (/* binding */ compareOccurrences),
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


/***/ })

};
