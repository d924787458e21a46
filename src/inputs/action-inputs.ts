import { UsageError } from '../kernel/errors.js';
import { buildRequest, readEnvironmentOptions, type Given } from './build-request.js';
import { formatAccepted, formatFound, formatHint } from './nearest.js';
import { commands, options, type CommandName } from './options.js';
import type { Request } from './request.js';

export interface ActionContext {
  /** Absolute folder of the checkout. */
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Names of all inputs that the Action accepts. */
export const inputNames: readonly string[] = [
  'command',
  'path',
  ...options.flatMap((option) => (option.input === false ? [] : [option.input])),
];

/**
 * The same request from the inputs of the Action. An empty text means unset, since the runner cannot tell the two apart.
 * Lists are written one a line or with commas between; `set` one a line only, because helm's own syntax uses commas.
 */
export function readActionInputs(inputs: Readonly<Record<string, string>>, context: ActionContext): Request {
  const written = new Map(
    Object.entries(inputs)
      .map(([name, value]) => [name.toLowerCase().replaceAll('_', '-'), value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
  for (const name of written.keys()) {
    if (inputNames.includes(name)) continue;
    throw new UsageError(
      `Unknown input ${formatFound(name)}; accepted: ${formatAccepted(inputNames, 30)}.${formatHint(name, inputNames)}`,
    );
  }
  const command = readCommand(written.get('command') ?? 'check');
  const given = new Map<string, Given>(readEnvironmentOptions(context.environment, command));
  for (const option of options) {
    const value = option.input === false ? undefined : written.get(option.input);
    if (value === undefined || option.input === false) continue;
    const label = `The input ${option.input}`;
    if (!option.commands.includes(command)) {
      throw new UsageError(
        `${label} is not one of the command ${command}, but of ${option.commands.join(' and ')}.`,
      );
    }
    given.set(option.name, { source: 'input', label, values: splitInput(value, option.type) });
  }
  return buildRequest({
    command,
    cwd: context.cwd,
    paths: splitInput(written.get('path') ?? '', 'list'),
    given,
  });
}

function readCommand(value: string): CommandName {
  const command = commands.find((name) => name === value);
  if (command !== undefined) return command;
  throw new UsageError(
    `The input command is ${formatFound(value)}; accepted: ${commands.join(', ')}.${formatHint(value, commands)}`,
  );
}

function splitInput(value: string, type: string): readonly string[] {
  if (type !== 'list' && type !== 'lines') return [value];
  return value
    .split(type === 'list' ? /[\n,]/ : /\n/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
