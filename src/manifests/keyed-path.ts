import { isObject, textAt } from './json.js';
import type { PathStep, YamlPath } from './path.js';
import type { JsonObject } from '../render/renderer.js';

/** The path with `[name=web]` for items that only their name tells apart, so that identity survives reordering. */
export function keyedPath(json: JsonObject, path: readonly (string | number)[]): YamlPath {
  const keyed: PathStep[] = [];
  let here: unknown = json;
  for (const step of path) {
    const name = typeof step === 'number' && Array.isArray(here) ? uniqueName(here, step) : undefined;
    keyed.push(name === undefined ? step : { key: 'name', value: name });
    here =
      Array.isArray(here) || isObject(here) ? (here as Record<string | number, unknown>)[step] : undefined;
  }
  return keyed;
}

function uniqueName(items: readonly unknown[], at: number): string | undefined {
  const name = nameOf(items[at]);
  if (name === undefined) return undefined;
  return items.some((item, other) => other !== at && nameOf(item) === name) ? undefined : name;
}

function nameOf(item: unknown): string | undefined {
  return isObject(item) ? textAt(item, 'name') : undefined;
}
