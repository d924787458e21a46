import type { LoadedConfig } from './config-file.js';
import { formatPlace } from './faults.js';
import { options } from './options.js';
import type { Request } from './request.js';
import { placeOf } from './schema-faults.js';

/** Keys whose values are never printed: of `--set` and of options in the file. */
const secretKey = /pass(word|wd|phrase)?|secret|token|credential|private|api[-_.]?key|auth/i;

/** Defaults of what the request leaves open. */
const defaults: Readonly<Record<string, string>> = {
  config: 'rollout-guard.yaml here or in a folder above, if there is one',
  base: 'none, or the base of the pull request',
  'gate-on': 'new in a pull request, else all',
  'fail-on': 'error',
  concurrency: 'one per core',
};

/** `--print-config`: every value with its source, one a line; texts as JSON, so that nothing in them reaches the terminal raw. */
export function formatConfig(request: Request, loaded?: LoadedConfig): string {
  const lines: [left: string, source: string][] = [['command: ' + request.command, 'flag or input']];
  for (const option of options) {
    if (!option.commands.includes(request.command) || option.name === 'print-config') continue;
    const value = valueOf(request, option.name);
    const isOpen = value === undefined || (Array.isArray(value) && value.length === 0);
    const source = request.given[option.name];
    const text = isOpen ? `(${defaults[option.name] ?? 'none'})` : formatValue(value);
    lines.push([`${option.name}: ${text}`, formatSource(source, option.name)]);
  }
  if (request.paths.length > 0) lines.push([`path: ${formatValue(request.paths)}`, 'argument or input']);
  if (loaded !== undefined) lines.push(...fileLines(loaded));
  const width = Math.min(60, Math.max(...lines.map(([left]) => left.length)));
  return lines.map(([left, source]) => `${left.padEnd(width)}  # ${source}`).join('\n') + '\n';
}

function* fileLines({ config, document }: LoadedConfig): Iterable<[string, string]> {
  const open: { readonly value: unknown; readonly path: readonly (string | number)[] }[] = [
    { value: document.value, path: [] },
  ];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    const { value, path } = item;
    const children: [string | number, unknown][] = Array.isArray(value)
      ? value.map((child: unknown, index) => [index, child])
      : typeof value === 'object' && value !== null
        ? Object.entries(value)
        : [];
    if (children.length > 0) {
      open.push(...children.reverse().map(([step, child]) => ({ value: child, path: [...path, step] })));
      continue;
    }
    const isSecret = path.some((step) => typeof step === 'string' && secretKey.test(step));
    const keys = path.map((step, index) =>
      typeof step === 'number'
        ? `[${step}]`
        : `${index === 0 ? '' : '.'}${/^[\w-]+$/.test(step) ? step : JSON.stringify(step)}`,
    );
    yield [
      `${keys.join('')}: ${isSecret ? '"***"' : formatValue(value)}`,
      formatPlace(placeOf(config.file, document, path)),
    ];
  }
}

function valueOf(request: Request, option: string): unknown {
  const { kubeVersion, apiVersions, gateOn, failOn, showSecrets, origins, reports, ...same } = request;
  switch (option) {
    case 'kube-version':
      return kubeVersion;
    case 'api-versions':
      return apiVersions;
    case 'gate-on':
      return gateOn;
    case 'fail-on':
      return failOn;
    case 'show-secrets':
      return showSecrets;
    case 'origins':
      return origins;
    case 'report':
      return reports.map(({ format, file }) => `${format}=${file}`);
    case 'set':
      return request.set.map(redactSetting);
    default:
      return (same as Readonly<Record<string, unknown>>)[option];
  }
}

function formatSource(source: string | undefined, name: string): string {
  switch (source) {
    case undefined:
      return 'default';
    case 'flag':
      return `flag --${name}`;
    case 'input':
      return `input ${name === 'report' ? 'reports' : name}`;
    case 'environment':
      return name === 'base'
        ? 'environment: ROLLOUT_GUARD_BASE or the event'
        : `environment: ROLLOUT_GUARD_${name.toUpperCase().replaceAll('-', '_')}`;
    default:
      return source;
  }
}

/** `db.password=x,y=z` is one text of helm's syntax: with a telling key in it, everything after the first `=` goes. */
function redactSetting(text: string): string {
  return secretKey.test(text) ? `${text.split('=')[0] ?? ''}=***` : text;
}

function formatValue(value: unknown): string {
  if (typeof value === 'bigint') return value.toString();
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'string' ? withoutUserinfo(item) : item,
  ).replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function withoutUserinfo(text: string): string {
  return text.replace(/(\w+:\/\/)[^/@\s]+@/g, '$1***@');
}
