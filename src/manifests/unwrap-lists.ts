import type { JsonObject, RenderedObject } from '../render/renderer.js';
import { isObject, textAt, valueAt } from './json.js';

/**
 * Replaces every `List` (also `DeploymentList` and the like, also nested) by its items, in order, with the origins and the
 * hook of the list. As kubectl does, items of a typed list that name no kind take the list's.
 * An item that is not a map stays as `{}`, so that it is counted as an object without kind.
 */
export function unwrapLists(objects: readonly RenderedObject[]): readonly RenderedObject[] {
  if (!objects.some(({ json }) => isList(json))) return objects;
  const unwrapped: RenderedObject[] = [];
  const pending = [...objects].reverse();
  for (let object = pending.pop(); object !== undefined; object = pending.pop()) {
    const { json } = object;
    if (!isList(json)) {
      unwrapped.push(object);
      continue;
    }
    const items = json.items ?? [];
    for (let at = items.length - 1; at >= 0; at--) {
      const item = items[at];
      pending.push({ ...object, json: isObject(item) ? withKindOf(json, item) : {} });
    }
  }
  return unwrapped;
}

type List = JsonObject & { readonly items?: readonly JsonObject[] | null };

function isList(json: JsonObject): json is List {
  if (textAt(json, 'kind')?.endsWith('List') !== true) return false;
  const items = valueAt(json, 'items');
  return Array.isArray(items) || items === null || (items === undefined && json.kind === 'List');
}

function withKindOf(list: JsonObject, item: JsonObject): JsonObject {
  const kind = textAt(list, 'kind')?.replace(/List$/, '') ?? '';
  if (kind === '' || textAt(item, 'kind') !== undefined) return item;
  return { ...item, kind, apiVersion: textAt(item, 'apiVersion') ?? textAt(list, 'apiVersion') ?? '' };
}
