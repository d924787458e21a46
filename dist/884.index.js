export const id = 884;
export const ids = [884,503];
export const modules = {

/***/ 2884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli),
  runRequest: () => (/* binding */ runRequest)
});

// EXTERNAL MODULE: ./src/failure.ts
var src_failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/event.ts
var src_event = __webpack_require__(3188);
// EXTERNAL MODULE: ./src/inputs/environment.ts
var environment = __webpack_require__(8392);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./src/kernel/errors.ts
var errors = __webpack_require__(2386);
// EXTERNAL MODULE: ./src/inputs/build-request.ts
var build_request = __webpack_require__(9529);
// EXTERNAL MODULE: ./src/inputs/nearest.ts
var nearest = __webpack_require__(3915);
// EXTERNAL MODULE: ./src/inputs/options.ts
var options = __webpack_require__(1159);
;// CONCATENATED MODULE: ./src/inputs/flags.ts





/** Reads command-line arguments (without node and script). Prints nothing and never ends the process; throws UsageError. */
function parseFlags(argv, context) {
    let printed = '';
    let request;
    const program = new esm/* Command */.uB('rollout-guard')
        .description('Keeps Kubernetes rollouts safe: renders overlays and charts and judges them.')
        .version(context.version, '--version', 'print the version')
        .helpOption('-h, --help', 'print this help')
        .helpCommand(false)
        .enablePositionalOptions();
    for (const name of options/* commands */.Pi) {
        addCommand(program, name, (paths, given) => {
            request = (0,build_request/* buildRequest */.m)({
                command: name,
                cwd: context.cwd,
                paths,
                given: new Map([...(0,build_request/* readEnvironmentOptions */.u)(context.environment, name), ...given]),
            });
        });
    }
    for (const command of [program, ...program.commands]) {
        command
            .exitOverride()
            .showSuggestionAfterError(false)
            .configureOutput({ writeOut: (text) => (printed += text), writeErr: () => undefined });
    }
    checkCommand(argv);
    try {
        program.parse([...argv], { from: 'user' });
    }
    catch (thrown) {
        if (!(thrown instanceof esm/* CommanderError */.b7))
            throw thrown;
        if (thrown.exitCode === 0)
            return { kind: 'text', text: printed };
        throw explain(thrown, options/* commands */.Pi.find((name) => name === argv[0]));
    }
    if (request === undefined)
        throw noCommand();
    return { kind: 'request', request };
}
function addCommand(program, name, accept) {
    const { usage, help } = options/* commandArguments */.wm[name];
    const command = program
        .command(`${name} ${usage}`.trim())
        .description(help)
        .helpOption('-h, --help', 'print this help');
    for (const option of options/* options */.fF) {
        if (!option.commands.includes(name))
            continue;
        const placeholder = option.choices?.join('|') ?? option.value;
        const flag = new esm/* Option */.c$(option.type === 'switch' ? `--${option.name}` : `--${option.name} <${placeholder ?? ''}>`, option.help);
        if (option.type !== 'switch') {
            flag.argParser((value, before) => [...(Array.isArray(before) ? before : []), value]);
        }
        command.addOption(flag);
    }
    command.action((...received) => {
        const [first] = received;
        const paths = Array.isArray(first) ? first.map(String) : typeof first === 'string' ? [first] : [];
        const values = command.opts();
        const given = new Map();
        for (const option of options/* options */.fF) {
            const value = values[option.name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())];
            if (value === undefined)
                continue;
            const texts = typeof value === 'boolean' ? [String(value)] : value;
            const split = option.name === 'api-versions' ? texts.flatMap((text) => text.split(',')) : texts;
            given.set(option.name, { source: 'flag', label: `--${option.name}`, values: split });
        }
        accept(paths, given);
    });
}
/** The first word has to be a command; commander would take a mistyped one for an argument. */
function checkCommand(argv) {
    const [first] = argv;
    if (first === undefined)
        throw noCommand();
    if (first.startsWith('-') || options/* commands */.Pi.includes(first))
        return;
    throw new errors/* UsageError */.eb(`Unknown command ${(0,nearest/* formatFound */.Ay)(first)}; accepted: ${options/* commands */.Pi.join(', ')}.${(0,nearest/* formatHint */.FD)(first, options/* commands */.Pi)}`, { next: `To judge a path, write: rollout-guard check ${first}` });
}
function noCommand() {
    return new errors/* UsageError */.eb(`No command was given; accepted: ${options/* commands */.Pi.join(', ')}.`, {
        next: 'rollout-guard check judges the repository; rollout-guard --help lists everything.',
    });
}
function explain(error, command) {
    const quoted = /'([^']*)'/s.exec(error.message)?.[1] ?? '';
    switch (error.code) {
        case 'commander.unknownOption': {
            const flag = quoted.split('=')[0] ?? quoted;
            const name = flag.replace(/^-+/, '');
            const elsewhere = options/* options */.fF.find((option) => option.name === name);
            if (command === undefined) {
                return new errors/* UsageError */.eb(`Unknown flag ${flag} before the command.`, {
                    next: `Write the command first: rollout-guard check ${flag} …`,
                });
            }
            if (elsewhere !== undefined) {
                return new errors/* UsageError */.eb(`--${name} is not a flag of ${command}, but of ${elsewhere.commands.join(' and ')}.`);
            }
            const known = options/* options */.fF
                .filter((option) => option.commands.includes(command))
                .map((option) => `--${option.name}`);
            return new errors/* UsageError */.eb(`Unknown flag ${flag} of ${command}; accepted: ${(0,nearest/* formatAccepted */.tj)(known, 30)}.${(0,nearest/* formatHint */.FD)(flag, known)}`);
        }
        case 'commander.optionMissingArgument':
            return new errors/* UsageError */.eb(`${quoted.split(' ')[0] ?? quoted} needs a value.`, {
                next: `Write: ${quoted.replace('<', '').replace('>', '')}`,
            });
        case 'commander.missingArgument':
            return new errors/* UsageError */.eb('explain needs the id or the name of a rule.', {
                next: 'rollout-guard rules lists them.',
            });
        case 'commander.excessArguments':
            return new errors/* UsageError */.eb(`${command ?? 'The command'} takes ${command === 'explain' ? 'one argument' : 'no arguments'}.`);
        default:
            return new errors/* UsageError */.eb(error.message.replace(/^error: /, ''));
    }
}

// EXTERNAL MODULE: ./src/installed.ts + 1 modules
var installed = __webpack_require__(3975);
// EXTERNAL MODULE: ./src/sources/revision.ts
var revision = __webpack_require__(293);
// EXTERNAL MODULE: ./src/terminal.ts + 1 modules
var src_terminal = __webpack_require__(5739);
;// CONCATENATED MODULE: ./src/cli.ts







/** The command line: reads flags, tells the story of the command, and gives the exit code. Never throws. */
async function runCli(terminal) {
    try {
        const parsed = parseFlags(terminal.argv, {
            cwd: terminal.cwd,
            version: (0,installed/* installedVersion */.nU)(),
            environment: terminal.environment,
        });
        if (parsed.kind === 'request')
            return await runRequest(parsed.request, terminal);
        await terminal.print(parsed.text);
        return 0;
    }
    catch (thrown) {
        const failure = (0,src_failure/* describeFailure */.I)(thrown);
        await terminal.say(failure.text);
        return failure.exitCode;
    }
}
/** Any command, with its result on stdout. */
async function runRequest(request, terminal) {
    if (request.command === 'rules' || request.command === 'explain') {
        const { explainText } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(472), __webpack_require__.e(725), __webpack_require__.e(428), __webpack_require__.e(356)]).then(__webpack_require__.bind(__webpack_require__, 1553));
        await terminal.print(explainText(request, (0,src_terminal/* wantsColor */.z)(terminal.stdoutIsTty, terminal.environment)));
        return 0;
    }
    const facts = (0,src_event/* readEvent */.j)(terminal.environment);
    (0,environment/* refusePrivilegedEvent */.qy)(facts, request);
    const asked = (0,environment/* withEventBase */.sC)(request, facts);
    if (request.printConfig) {
        const { configText } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(472), __webpack_require__.e(725), __webpack_require__.e(428), __webpack_require__.e(664), __webpack_require__.e(568), __webpack_require__.e(633)]).then(__webpack_require__.bind(__webpack_require__, 8633));
        await terminal.print(await configText(asked));
        return 0;
    }
    if (request.command === 'render') {
        const { renderCommand } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(472), __webpack_require__.e(725), __webpack_require__.e(428), __webpack_require__.e(664), __webpack_require__.e(568), __webpack_require__.e(500)]).then(__webpack_require__.bind(__webpack_require__, 500));
        return renderCommand(asked, terminal);
    }
    const { checkCommand, deliverFiles } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(472), __webpack_require__.e(725), __webpack_require__.e(428), __webpack_require__.e(664), __webpack_require__.e(568), __webpack_require__.e(649), __webpack_require__.e(855), __webpack_require__.e(481)]).then(__webpack_require__.bind(__webpack_require__, 3481));
    const report = await checkCommand(asked, facts.change, terminal);
    const { reporters } = await __webpack_require__.e(/* import() */ 855).then(__webpack_require__.bind(__webpack_require__, 3855));
    if (asked.format === 'annotations') {
        const { annotate } = await __webpack_require__.e(/* import() */ 927).then(__webpack_require__.bind(__webpack_require__, 3927));
        await annotate(report);
        return deliverFiles(report, asked, terminal);
    }
    const color = (0,src_terminal/* wantsColor */.z)(terminal.stdoutIsTty, terminal.environment);
    const from = (0,revision/* folderInRepository */.Q0)(asked.cwd);
    const rendering = reporters[asked.format].render(report, { color, quiet: asked.quiet, from });
    await terminal.print(rendering.body);
    return deliverFiles(report, asked, terminal);
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
