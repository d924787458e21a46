import { isObject } from '../../src/manifests/json.js';
import type { JsonObject, JsonValue } from '../../src/render/renderer.js';

/** Leaves out whatever can be left out while `holds`; at most `budget` questions. */
export async function shrink(
  objects: readonly JsonObject[],
  holds: (objects: readonly JsonObject[]) => Promise<boolean>,
  budget = 400,
): Promise<readonly JsonObject[]> {
  let smallest = objects;
  let left = budget;
  for (let progress = true; progress && left > 0;) {
    progress = false;
    for (const candidate of smaller(smallest)) {
      if (left <= 0) break;
      left -= 1;
      if (!(await holds(candidate))) continue;
      smallest = candidate;
      progress = true;
      break;
    }
  }
  return smallest;
}

/** Big cuts first: whole objects, then fields from the root down. */
function* smaller(objects: readonly JsonObject[]): Iterable<readonly JsonObject[]> {
  for (const at of objects.keys()) yield objects.filter((_, index) => index !== at);
  const cuts = objects.flatMap((json, at) => cutsOf(json, []).map((path) => ({ at, path })));
  cuts.sort((one, other) => one.path.length - other.path.length);
  for (const { at, path } of cuts) {
    yield objects.map((json, index) => (index === at ? (without(json, path) as JsonObject) : json));
  }
}

type Path = readonly (string | number)[];

function cutsOf(value: JsonValue, path: Path): readonly Path[] {
  const entries: readonly (readonly [string | number, JsonValue])[] = Array.isArray(value)
    ? [...(value as readonly JsonValue[]).entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([key, item]) => {
    const here = [...path, key];
    const identity = path.length === 0 && ['apiVersion', 'kind', 'metadata'].includes(String(key));
    const name = path.length === 1 && path[0] === 'metadata' && key === 'name';
    return [...(identity || name ? [] : [here]), ...cutsOf(item, here)];
  });
}

function without(value: JsonValue, [step, ...rest]: Path): JsonValue {
  if (step === undefined) return value;
  if (Array.isArray(value)) {
    const items = value as readonly JsonValue[];
    if (rest.length === 0) return items.filter((_, at) => at !== step);
    return items.map((item, at) => (at === step ? without(item, rest) : item));
  }
  if (!isObject(value)) return value;
  const { [step]: here, ...others } = value;
  return rest.length === 0 || here === undefined ? others : { ...value, [step]: without(here, rest) };
}
