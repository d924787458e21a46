import { isObject } from '../manifests/json.js';
import type { JsonObject, JsonValue } from '../render/renderer.js';

/**
 * Fields of an object as the API server decodes them: null and absent are alike, an absent text is ''. A value of another type,
 * which decoding refuses and a schema rule reports, and a text that was redacted are unreadable (`undefined`, NaN): checks stay silent about them.
 */

export const empty: JsonObject = {};

export function has(json: JsonObject, field: string): boolean {
  return rawAt(json, field) !== undefined;
}

/** Text; '' when absent. `undefined` = unreadable. */
export function text(json: JsonObject, field: string): string | undefined {
  const value = rawAt(json, field);
  if (value === undefined) return '';
  return typeof value === 'string' && !isRedacted(value) ? value : undefined;
}

export function isRedacted(value: string): boolean {
  return value.includes('<redacted');
}

/** An integer; `absent` when absent, NaN when unreadable. */
export function int(json: JsonObject, field: string, absent = 0): number {
  const value = rawAt(json, field);
  if (value === undefined) return absent;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' && Number.isInteger(value) ? value : NaN;
}

/** `undefined` when absent or unreadable. */
export function bool(json: JsonObject, field: string): boolean | undefined {
  const value = rawAt(json, field);
  return typeof value === 'boolean' ? value : undefined;
}

/** An object; `undefined` when absent or unreadable. */
export function object(json: JsonObject, field: string): JsonObject | undefined {
  const value = rawAt(json, field);
  return isObject(value) ? value : undefined;
}

/** Items of a list of objects, in order; null is an empty object, as Go decodes it; `undefined` for unreadable ones. */
export function items(json: JsonObject, field: string): readonly (JsonObject | undefined)[] {
  return list(json, field).map((item) => (item === null ? empty : isObject(item) ? item : undefined));
}

/** Items of a list of texts; `undefined` for unreadable ones. */
export function texts(json: JsonObject, field: string): readonly (string | undefined)[] {
  return list(json, field).map((item) =>
    item === null ? '' : typeof item === 'string' && !isRedacted(item) ? item : undefined,
  );
}

export function list(json: JsonObject, field: string): readonly JsonValue[] {
  const value = rawAt(json, field);
  return Array.isArray(value) ? (value as readonly JsonValue[]) : noValues;
}

/** Keys and values of a map of texts; the value is `undefined` when unreadable. */
export function textEntries(
  json: JsonObject,
  field: string,
): readonly (readonly [string, string | undefined])[] {
  const map = object(json, field);
  if (map === undefined) return noEntries;
  return Object.keys(map).map((key) => [key, text(map, key)] as const);
}

const noValues: readonly JsonValue[] = [];
const noEntries: readonly (readonly [string, string | undefined])[] = [];

function rawAt(json: JsonObject, field: string): JsonValue | undefined {
  if (!Object.hasOwn(json, field)) return undefined;
  return json[field] ?? undefined;
}
