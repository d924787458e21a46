export const id = 739;
export const ids = [739];
export const modules = {

/***/ 2386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mm: () => (/* binding */ ProblemError),
/* harmony export */   QF: () => (/* binding */ problemNames),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   xb: () => (/* binding */ assertNever)
/* harmony export */ });
/** Ids of what can keep a target from being judged. They are names to explain, not rules: no setting reaches them. */
const problemNames = {
    RG601: 'render-failed',
    RG602: 'remote-base',
    RG603: 'escapes-repository',
    RG604: 'hostile-input',
    RG605: 'tool-error',
    RG606: 'limit-exceeded',
    RG607: 'base-not-fetched',
};
/** Carries a {@link Problem} up to the code that turns it into an undecided target. */
class ProblemError extends Error {
    name = 'ProblemError';
    problem;
    constructor(problem, options) {
        super(problem.message, options);
        this.problem = problem;
    }
}
/** Wrong use or configuration (exit 2): the user can fix it, so it names place, what was found, what is accepted, and the next step. */
class UsageError extends Error {
    name = 'UsageError';
    place;
    next;
    constructor(message, details = {}) {
        super(message);
        this.place = details.place;
        this.next = details.next;
    }
}
/** Narrows what was thrown to text once, for every place that has to show it. By shape, since errors of another realm are errors too. */
function errorMessage(thrown) {
    if (typeof thrown === 'object' &&
        thrown !== null &&
        'message' in thrown &&
        typeof thrown.message === 'string') {
        return thrown.message;
    }
    return String(thrown);
}
/** Closes a union: the compiler refuses the call while a case is left. */
function assertNever(value) {
    throw new Error(`unexpected value ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 5739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTerminal: () => (/* binding */ openTerminal),
  z: () => (/* binding */ wantsColor)
});

// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
;// CONCATENATED MODULE: ./src/sinks/stdout.ts

/** Resolves when the stream has taken everything, so that nothing is cut when the process ends. A closed pipe (`| head`) is `refused`. */
async function deliverToStream(stream, { body }) {
    if (body === '')
        return { outcome: 'skipped', reason: 'nothing to print' };
    return await new Promise((resolve) => {
        const refuse = (failure) => resolve({ outcome: 'refused', reason: `cannot print: ${(0,errors/* errorMessage */.gJ)(failure)}` });
        stream.once('error', refuse);
        stream.write(body, (failure) => {
            if (failure instanceof Error) {
                refuse(failure);
                return;
            }
            stream.off('error', refuse);
            resolve({ outcome: 'created', reason: 'printed' });
        });
    });
}

;// CONCATENATED MODULE: ./src/terminal.ts

function openTerminal(from, entry) {
    const write = async (stream, body) => {
        await deliverToStream(stream, { body, mediaType: 'text/plain', omitted: 0 });
    };
    return {
        argv: from.argv.slice(2),
        environment: from.env,
        cwd: from.cwd(),
        entry,
        stdoutIsTty: from.stdout.isTTY,
        stderrIsTty: from.stderr.isTTY,
        print: (text) => write(from.stdout, text),
        say: (text) => write(from.stderr, text),
    };
}
/** https://no-color.org: any value that is not empty turns colour off; `FORCE_COLOR` turns it on where there is no terminal. */
function wantsColor(isTty, environment) {
    if ((environment['NO_COLOR'] ?? '') !== '')
        return false;
    if ((environment['FORCE_COLOR'] ?? '') !== '')
        return environment['FORCE_COLOR'] !== '0';
    return isTty && environment['TERM'] !== 'dumb';
}


/***/ })

};
