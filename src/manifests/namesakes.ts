import type { Manifest, ObjectRef } from './manifest.js';
import type { ManifestIndex } from './manifest-index.js';

/** By kind, namespace and name; grouped once for each index. */
const grouped = new WeakMap<ManifestIndex, ReadonlyMap<string, readonly Manifest[]>>();

/** Everything of that kind, namespace and name, in rendered order: several where groups share a kind, or an identity is rendered twice. */
export function namesakes(
  index: ManifestIndex,
  ref: Pick<ObjectRef, 'kind' | 'namespace' | 'name'>,
): readonly Manifest[] {
  let groups = grouped.get(index);
  if (groups === undefined) {
    const found = new Map<string, Manifest[]>();
    for (const manifest of index.all) {
      const group = found.get(keyOf(manifest.ref));
      if (group === undefined) found.set(keyOf(manifest.ref), [manifest]);
      else group.push(manifest);
    }
    groups = found;
    grouped.set(index, groups);
  }
  return groups.get(keyOf(ref)) ?? [];
}

function keyOf({ kind, namespace, name }: Pick<ObjectRef, 'kind' | 'namespace' | 'name'>): string {
  return `${kind}\0${namespace}\0${name}`;
}
