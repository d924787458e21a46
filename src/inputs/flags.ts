import { Command, CommanderError, Option as Flag } from 'commander';
import { UsageError } from '../kernel/errors.js';
import { buildRequest, readEnvironmentOptions, type Given } from './build-request.js';
import { formatAccepted, formatFound, formatHint } from './nearest.js';
import { commandArguments, commands, options, type CommandName } from './options.js';
import type { Request } from './request.js';

export interface FlagContext {
  /** Absolute working directory. */
  readonly cwd: string;
  /** Version that `--version` prints. */
  readonly version: string;
  /** Read for `ROLLOUT_GUARD_*` only. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What the arguments ask for: work, or a text for stdout (help, version) after which nothing is left to do. */
export type Parsed =
  { readonly kind: 'request'; readonly request: Request } | { readonly kind: 'text'; readonly text: string };

/** Reads command-line arguments (without node and script). Prints nothing and never ends the process; throws UsageError. */
export function parseFlags(argv: readonly string[], context: FlagContext): Parsed {
  let printed = '';
  let request: Request | undefined;
  const program = new Command('rollout-guard')
    .description('Keeps Kubernetes rollouts safe: renders overlays and charts and judges them.')
    .version(context.version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .enablePositionalOptions();
  for (const name of commands) {
    addCommand(program, name, (paths, given) => {
      request = buildRequest({
        command: name,
        cwd: context.cwd,
        paths,
        given: new Map([...readEnvironmentOptions(context.environment, name), ...given]),
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
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    if (thrown.exitCode === 0) return { kind: 'text', text: printed };
    throw explain(
      thrown,
      commands.find((name) => name === argv[0]),
    );
  }
  if (request === undefined) throw noCommand();
  return { kind: 'request', request };
}

function addCommand(
  program: Command,
  name: CommandName,
  accept: (paths: readonly string[], given: ReadonlyMap<string, Given>) => void,
): void {
  const { usage, help } = commandArguments[name];
  const command = program
    .command(`${name} ${usage}`.trim())
    .description(help)
    .helpOption('-h, --help', 'print this help');
  for (const option of options) {
    if (!option.commands.includes(name)) continue;
    const placeholder = option.choices?.join('|') ?? option.value;
    const flag = new Flag(
      option.type === 'switch' ? `--${option.name}` : `--${option.name} <${placeholder ?? ''}>`,
      option.help,
    );
    if (option.type !== 'switch') {
      flag.argParser<string[]>((value, before) => [...(Array.isArray(before) ? before : []), value]);
    }
    command.addOption(flag);
  }
  command.action((...received: unknown[]) => {
    const [first] = received;
    const paths = Array.isArray(first) ? first.map(String) : typeof first === 'string' ? [first] : [];
    const values = command.opts<Readonly<Record<string, readonly string[] | boolean>>>();
    const given = new Map<string, Given>();
    for (const option of options) {
      const value = values[option.name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())];
      if (value === undefined) continue;
      const texts = typeof value === 'boolean' ? [String(value)] : value;
      const split = option.name === 'api-versions' ? texts.flatMap((text) => text.split(',')) : texts;
      given.set(option.name, { source: 'flag', label: `--${option.name}`, values: split });
    }
    accept(paths, given);
  });
}

/** The first word has to be a command; commander would take a mistyped one for an argument. */
function checkCommand(argv: readonly string[]): void {
  const [first] = argv;
  if (first === undefined) throw noCommand();
  if (first.startsWith('-') || (commands as readonly string[]).includes(first)) return;
  throw new UsageError(
    `Unknown command ${formatFound(first)}; accepted: ${commands.join(', ')}.${formatHint(first, commands)}`,
    { next: `To judge a path, write: rollout-guard check ${first}` },
  );
}

function noCommand(): UsageError {
  return new UsageError(`No command was given; accepted: ${commands.join(', ')}.`, {
    next: 'rollout-guard check judges the repository; rollout-guard --help lists everything.',
  });
}

function explain(error: CommanderError, command: CommandName | undefined): UsageError {
  const quoted = /'([^']*)'/s.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption': {
      const flag = quoted.split('=')[0] ?? quoted;
      const name = flag.replace(/^-+/, '');
      const elsewhere = options.find((option) => option.name === name);
      if (command === undefined) {
        return new UsageError(`Unknown flag ${flag} before the command.`, {
          next: `Write the command first: rollout-guard check ${flag} …`,
        });
      }
      if (elsewhere !== undefined) {
        return new UsageError(
          `--${name} is not a flag of ${command}, but of ${elsewhere.commands.join(' and ')}.`,
        );
      }
      const known = options
        .filter((option) => option.commands.includes(command))
        .map((option) => `--${option.name}`);
      return new UsageError(
        `Unknown flag ${flag} of ${command}; accepted: ${formatAccepted(known, 30)}.${formatHint(flag, known)}`,
      );
    }
    case 'commander.optionMissingArgument':
      return new UsageError(`${quoted.split(' ')[0] ?? quoted} needs a value.`, {
        next: `Write: ${quoted.replace('<', '').replace('>', '')}`,
      });
    case 'commander.missingArgument':
      return new UsageError('explain needs the id or the name of a rule.', {
        next: 'rollout-guard rules lists them.',
      });
    case 'commander.excessArguments':
      return new UsageError(
        `${command ?? 'The command'} takes ${command === 'explain' ? 'one argument' : 'no arguments'}.`,
      );
    default:
      return new UsageError(error.message.replace(/^error: /, ''));
  }
}
