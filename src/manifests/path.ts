import type { JsonValue } from '../render/renderer.js';
import { isObject, valueAt } from './json.js';

/** One step into an object: a key, a list index, or the list item whose `key` has `value` (`containers[name=web]`). */
export type PathStep = string | number | { readonly key: string; readonly value: string };

/** From the root of an object to a field. Keyed steps are used wherever a list has a name key, so that identity survives reordering. */
export type YamlPath = readonly PathStep[];

/** `spec.template.spec.containers[name=web].readinessProbe`; keys that are not plain words are quoted: `metadata.annotations["a.b/c"]`. */
export function formatPath(path: YamlPath): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (typeof step === 'object') text += `[${step.key}=${step.value}]`;
    else if (/^[A-Za-z_][\w-]*$/.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

/** The value at `path`; a keyed step is the first item of the list that has the pair. */
export function resolvePath(json: JsonValue | undefined, path: YamlPath): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(stepInto, json);
}

function stepInto(value: JsonValue | undefined, step: PathStep): JsonValue | undefined {
  if (typeof step === 'string') return valueAt(value, step);
  if (!Array.isArray(value)) return undefined;
  const items = value as readonly JsonValue[];
  if (typeof step === 'number') return items[step];
  return items.find((item) => isObject(item) && valueAt(item, step.key) === step.value);
}
