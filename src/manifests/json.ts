import type { JsonObject, JsonValue } from '../render/renderer.js';

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value under `keys`, or `undefined`. Only own properties count: a label named `constructor` is not there unless somebody wrote it. */
export function valueAt(value: JsonValue | undefined, ...keys: readonly string[]): JsonValue | undefined {
  let current = value;
  for (const key of keys) {
    if (!isObject(current) || !Object.hasOwn(current, key)) return undefined;
    current = current[key];
  }
  return current;
}

export function objectAt(value: JsonValue | undefined, ...keys: readonly string[]): JsonObject | undefined {
  const found = valueAt(value, ...keys);
  return isObject(found) ? found : undefined;
}

/** `[]` when there is no list. */
export function listAt(value: JsonValue | undefined, ...keys: readonly string[]): readonly JsonValue[] {
  const found = valueAt(value, ...keys);
  return Array.isArray(found) ? (found as readonly JsonValue[]) : [];
}

/** A string that is not empty. */
export function textAt(value: JsonValue | undefined, ...keys: readonly string[]): string | undefined {
  const found = valueAt(value, ...keys);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** A finite number; integers beyond 2^53 lose digits. */
export function numberAt(value: JsonValue | undefined, ...keys: readonly string[]): number | undefined {
  const found = valueAt(value, ...keys);
  if (typeof found === 'bigint') return Number(found);
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

/**
 * A map of labels or annotations. Numbers and booleans, which the API server refuses, are read as their text so that a
 * missing pair of quotes does not look like a missing label; null is `''`, as Go decodes it.
 */
export function textMapAt(
  value: JsonValue | undefined,
  ...keys: readonly string[]
): Readonly<Record<string, string>> {
  const map = Object.create(null) as Record<string, string>;
  for (const [key, item] of Object.entries(objectAt(value, ...keys) ?? {})) {
    const text = scalarText(item);
    if (text !== undefined) map[key] = text;
  }
  return map;
}

/** Text of a scalar, `''` for null; `undefined` for lists and maps. */
export function scalarText(value: JsonValue | undefined): string | undefined {
  if (value === null) return '';
  return value === undefined || typeof value === 'object' ? undefined : String(value);
}
