import { UsageError } from '../kernel/errors.js';
import { formatAccepted, formatFound, formatHint } from './nearest.js';
import { options, reportFormats, type CommandName, type Option } from './options.js';
import type { Engine, FailOn, GateOn, ReportFile, ReportFormat, Request, Source, Trust } from './request.js';

/** One option as it was given, not yet checked. `label` is how the user wrote its name: `--fail-on`, `input fail-on`. */
export interface Given {
  readonly source: Source;
  readonly label: string;
  readonly values: readonly string[];
}

export interface RequestParts {
  readonly command: CommandName;
  /** Absolute. */
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly given: ReadonlyMap<string, Given>;
}

/** Checks what was given by the one table of options and freezes it. Throws UsageError with what was found and what is accepted. */
export function buildRequest(parts: RequestParts): Request {
  const { given } = parts;
  for (const option of options) {
    const value = given.get(option.name);
    if (value !== undefined) checkOption(option, value);
  }
  for (const path of parts.paths) {
    if (path === '')
      throw new UsageError('An empty path was given.', { next: 'Give a path, or none for the repository.' });
  }
  const text = (name: string): string | undefined => given.get(name)?.values[0];
  const list = (name: string): readonly string[] => Object.freeze([...(given.get(name)?.values ?? [])]);
  const isOn = (name: string): boolean => text(name) === 'true';
  const concurrency = text('concurrency');
  return Object.freeze({
    command: parts.command,
    cwd: parts.cwd,
    paths: Object.freeze([...parts.paths]),
    ...present('config', text('config')),
    ...present('contract', text('contract')),
    ...present('chart', text('chart')),
    values: list('values'),
    set: list('set'),
    ...present('release', text('release')),
    ...present('namespace', text('namespace')),
    ...present('kubeVersion', text('kube-version')),
    apiVersions: list('api-versions'),
    ...present('base', text('base')),
    ...present('gateOn', text('gate-on') as GateOn | undefined),
    ...present('failOn', text('fail-on') as FailOn | undefined),
    engine: (text('engine') ?? 'embedded') as Engine,
    trust: (text('trust') ?? 'untrusted') as Trust,
    ...present('concurrency', concurrency === undefined ? undefined : Number(concurrency)),
    format: (text('format') ?? 'text') as ReportFormat,
    reports: readReports(given.get('report')),
    quiet: isOn('quiet'),
    showSecrets: isOn('show-secrets'),
    origins: isOn('origins'),
    printConfig: isOn('print-config'),
    given: Object.freeze(Object.fromEntries([...given].map(([name, value]) => [name, value.source]))),
  });
}

/** Options that the environment sets: `ROLLOUT_GUARD_FAIL_ON=warning`. Empty means unset; a name that meets no option is an error. */
export function readEnvironmentOptions(
  environment: Readonly<Record<string, string | undefined>>,
  command: CommandName,
): Map<string, Given> {
  const prefix = 'ROLLOUT_GUARD_';
  const known = new Map(
    options
      .filter((option) => option.environment === true)
      .map((option) => [prefix + option.name.toUpperCase().replaceAll('-', '_'), option]),
  );
  const given = new Map<string, Given>();
  for (const [name, value] of Object.entries(environment)) {
    if (!name.startsWith(prefix) || value === undefined || value === '') continue;
    const option = known.get(name);
    if (option === undefined) {
      throw new UsageError(
        `The environment variable ${name} meets no setting; accepted: ${formatAccepted([...known.keys()])}.${formatHint(name, [...known.keys()])}`,
      );
    }
    if (!option.commands.includes(command)) continue;
    given.set(option.name, { source: 'environment', label: name, values: [value] });
  }
  return given;
}

function checkOption(option: Option, { label, values }: Given): void {
  if (option.type !== 'list' && option.type !== 'lines' && values.length > 1) {
    throw new UsageError(`${label} was given ${values.length} times.`, { next: 'Give it once.' });
  }
  for (const value of values) {
    if (value === '')
      throw new UsageError(`${label} is empty.`, { next: `Give it a value: ${option.help}.` });
    // Such a value is most often the next flag, and git, helm and kustomize would read it as one of theirs.
    if (value.startsWith('-')) {
      throw new UsageError(`${label} needs a value, but what follows is ${formatFound(value)}.`);
    }
    if (value.includes('\0')) throw new UsageError(`${label} contains a NUL character.`);
    if (option.type === 'choice') checkChoice(label, value, option.choices ?? []);
    if (option.type === 'switch') checkChoice(label, value, ['true', 'false']);
  }
  const [value = ''] = values;
  if (option.type === 'number' && !/^([1-9]|[1-9]\d|1\d\d|2[0-4]\d|25[0-6])$/.test(value)) {
    throw new UsageError(`${label} is ${formatFound(value)}; accepted: a whole number from 1 to 256.`);
  }
  if (option.name === 'kube-version' && !/^v?\d+\.\d+(\.\d+)?([-+][0-9A-Za-z.+-]+)?$/.test(value)) {
    throw new UsageError(`${label} is ${formatFound(value)}; accepted: a version like 1.34 or v1.34.2.`);
  }
}

function checkChoice(label: string, value: string, choices: readonly string[]): void {
  if (choices.includes(value)) return;
  throw new UsageError(
    `${label} is ${formatFound(value)}; accepted: ${choices.join(', ')}.${formatHint(value, choices)}`,
  );
}

function readReports(given: Given | undefined): readonly ReportFile[] {
  const reports: ReportFile[] = [];
  for (const value of given?.values ?? []) {
    const at = value.indexOf('=');
    const format = at < 0 ? value : value.slice(0, at);
    const file = at < 0 ? '' : value.slice(at + 1);
    const label = given?.label ?? '';
    if (at < 0 || file === '') {
      throw new UsageError(
        `${label} is ${formatFound(value)}; accepted: FORMAT=FILE with ${reportFormats.join(', ')}, like json=report.json.`,
      );
    }
    checkChoice(`The format of ${label}`, format, reportFormats);
    if (reports.some((report) => report.file === file)) {
      throw new UsageError(`Two reports go to the same file ${formatFound(file)}.`, {
        next: 'Give each report a file of its own.',
      });
    }
    reports.push(Object.freeze({ format: format as ReportFormat, file }));
  }
  return Object.freeze(reports);
}

function present<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
