import type { ObjectRef } from '../manifests/manifest.js';
import type { YamlPath } from '../manifests/path.js';
import type { Waiver } from './report.js';

const prefix = 'rollout-guard/waive.';

/** One `rollout-guard/waive.<rule>` annotation of one object: what it grants, or why it grants nothing. Plain JSON. */
export interface AnnotationWaiver {
  readonly object: ObjectRef;
  /** Path of the annotation, for finding its line. */
  readonly path: YamlPath;
  /** As written after `waive.`: a rule's name or id. */
  readonly rule: string;
  readonly granted:
    { readonly ok: true; readonly waiver: Waiver } | { readonly ok: false; readonly why: string };
}

/** Reads the waivers of an object's annotations; whether they count is for {@link applyWaivers} to say. */
export function readAnnotationWaivers(
  object: ObjectRef,
  annotations: Readonly<Record<string, unknown>>,
): AnnotationWaiver[] {
  return Object.entries(annotations)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, text]) => {
      const rule = key.slice(prefix.length);
      return { object, path: ['metadata', 'annotations', key], rule, granted: readGrant(rule, text) };
    });
}

function readGrant(rule: string, text: unknown): AnnotationWaiver['granted'] {
  const fields = parseObject(text);
  if (fields === undefined) return { ok: false, why: 'its value is not a JSON object' };
  const { owner, reason, expires, ...others } = fields;
  const unknown = Object.keys(others);
  if (unknown.length > 0) return { ok: false, why: `it has the unknown key ${JSON.stringify(unknown[0])}` };
  if (!isText(owner)) return { ok: false, why: '"owner" is missing' };
  if (!isText(reason)) return { ok: false, why: '"reason" is missing' };
  if (!isText(expires) || lastMoment(expires) === undefined) {
    return { ok: false, why: '"expires" is not a date YYYY-MM-DD' };
  }
  return { ok: true, waiver: { rule, owner, reason, expires } };
}

function parseObject(text: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** First millisecond (UTC) after the day `YYYY-MM-DD`; `undefined` when there is no such day. */
export function lastMoment(expires: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(expires)) return undefined;
  const start = Date.parse(`${expires}T00:00:00Z`);
  if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== expires) return undefined;
  return start + 24 * 60 * 60 * 1000;
}
