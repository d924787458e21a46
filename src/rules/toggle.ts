import type { JsonValue } from '../render/renderer.js';
import type { Toggle } from '../contract/profile.js';
import { isObject, scalarText, valueAt } from '../manifests/json.js';
import { isSecretName } from '../manifests/secret-names.js';
import type { MergedValues, ValueOrigin } from './define.js';

/** What the merged values say about a toggle of the contract. */
export type ToggleReading =
  | { readonly kind: 'missing'; readonly isKnown: boolean }
  /** A list or map where the contract compares with a scalar. */
  | { readonly kind: 'not-scalar'; readonly found: 'a list' | 'a map' }
  /** `onlyAsText`: a string that says true, false or 0 where the typed value is meant. */
  | { readonly kind: 'on' | 'off'; readonly found: string; readonly onlyAsText: boolean };

/** `on`: the value equals what the toggle names, or is not empty for a bare path. */
export function readToggle(toggle: Toggle, values: MergedValues): ToggleReading {
  const actual = toggle.path.reduce<JsonValue | undefined>(stepInto, values.tree);
  const isKnown = actual !== undefined || values.origin(toggle.path) !== undefined;
  if (toggle.value === undefined) return readBare(actual, isKnown, toggle);
  if (actual === undefined) return { kind: 'missing', isKnown };
  if (typeof actual === 'object' && actual !== null) {
    return { kind: 'not-scalar', found: Array.isArray(actual) ? 'a list' : 'a map' };
  }
  const wanted = readScalar(toggle.value);
  const isEqual = equals(actual, wanted);
  const isText = !isEqual && String(actual) === toggle.value;
  return {
    kind: isEqual || isText ? 'on' : 'off',
    found: shown(actual, toggle),
    onlyAsText: isText && typeof wanted === 'boolean',
  };
}

/** A number steps into a list, as in helm’s `--set a[0].b`. */
function stepInto(value: JsonValue | undefined, step: string): JsonValue | undefined {
  if (!Array.isArray(value)) return valueAt(value, step);
  return /^\d+$/.test(step) ? (value as readonly JsonValue[])[Number(step)] : undefined;
}

function readBare(actual: JsonValue | undefined, isKnown: boolean, toggle: Toggle): ToggleReading {
  if (actual === undefined) return { kind: 'missing', isKnown };
  return {
    kind: isEmpty(actual) ? 'off' : 'on',
    found: shown(actual, toggle),
    onlyAsText: actual === 'false' || actual === '0',
  };
}

/** As Go templates see it: null, false, 0, "", [] and {}. The strings "false" and "0" are not empty. */
function isEmpty(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isObject(value)) return Object.keys(value).length === 0;
  return value === null || value === false || value === '' || value === 0 || value === 0n;
}

const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

/** The value after `=`, typed as YAML would; quotes make a string of it. */
function readScalar(text: string): boolean | number | string | null {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text === 'null') return null;
  const quoted = /^(["'])(.*)\1$/s.exec(text)?.[2];
  if (quoted !== undefined) return quoted;
  return number.test(text) ? Number(text) : text;
}

function equals(actual: JsonValue, wanted: boolean | number | string | null): boolean {
  if (typeof actual === 'bigint') return typeof wanted === 'number' && Number(actual) === wanted;
  return actual === wanted;
}

function isSecret(toggle: Toggle): boolean {
  return toggle.path.some(isSecretName);
}

function shown(value: JsonValue, toggle: Toggle): string {
  if (isSecret(toggle)) return '(hidden)';
  if (value === null) return 'null';
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a map';
  const text = typeof value === 'string' ? JSON.stringify(value) : (scalarText(value) ?? '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The toggle as the contract writes it, without the value of a secret. */
export function toggleText(toggle: Toggle): string {
  if (toggle.value === undefined || !isSecret(toggle)) return toggle.text;
  return `${toggle.path.join('.')}=(hidden)`;
}

/** `values-prod.yaml:12`, `chart default (charts/web/values.yaml:3)`, `--set a=b`, `nobody`. */
export function originText(toggle: Toggle, values: MergedValues): string {
  const origin = nearestOrigin(toggle.path, values);
  switch (origin?.kind) {
    case undefined:
      return 'nobody';
    case 'file':
      return placeText(origin.place);
    case 'set':
      return isSecret(toggle) ? `--set ${toggle.path.join('.')}=(hidden)` : `--set ${origin.text}`;
    case 'chart-default':
      return origin.place === undefined ? 'chart default' : `chart default (${placeText(origin.place)})`;
  }
}

/** Of the path, else of the map that holds it: somebody replaced that. */
function nearestOrigin(path: readonly string[], values: MergedValues): ValueOrigin | undefined {
  for (let length = path.length; length > 0; length--) {
    const origin = values.origin(path.slice(0, length));
    if (origin !== undefined) return origin;
  }
  return undefined;
}

function placeText({ file, line }: { readonly file: string; readonly line?: number }): string {
  return line === undefined ? file : `${file}:${line}`;
}
