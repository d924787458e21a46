import type { ManifestIndex } from '../manifests/manifest-index.js';
import type { IsExternal, Reference, ReferenceCounts, Selection } from './reference.js';
import { referrers } from './referrers.js';
import { resolve } from './resolve.js';
import { podSelections } from './pod-selections.js';

/** Everything in a target that points at something else. */
export interface ReferenceGraph {
  readonly references: readonly Reference[];
  readonly selections: readonly Selection[];
  /** References with that role, in rendered order of what names them. */
  withRole(role: string): readonly Reference[];
  readonly counts: ReferenceCounts;
}

/** Once for each index: every rule about references asks. */
const graphs = new WeakMap<
  ManifestIndex,
  { readonly external: IsExternal; readonly graph: ReferenceGraph }
>();

export function referencesOf(index: ManifestIndex, external: IsExternal): ReferenceGraph {
  const known = graphs.get(index);
  if (known?.external === external) return known.graph;
  const graph = buildGraph(index, external);
  graphs.set(index, { external, graph });
  return graph;
}

export function countReferences(index: ManifestIndex, external: IsExternal): ReferenceCounts {
  return referencesOf(index, external).counts;
}

function buildGraph(index: ManifestIndex, external: IsExternal): ReferenceGraph {
  const references: Reference[] = [];
  const byRole = new Map<string, Reference[]>();
  for (const referrer of referrers) {
    for (const mention of referrer(index)) {
      const reference = resolve(mention, index, external);
      references.push(reference);
      const ofRole = byRole.get(reference.role);
      if (ofRole === undefined) byRole.set(reference.role, [reference]);
      else ofRole.push(reference);
    }
  }
  const selections = podSelections(index);
  const counts = { resolved: 0, missing: 0, external: 0 };
  for (const { outcome } of [...references, ...selections]) counts[outcome]++;
  return { references, selections, counts, withRole: (role) => byRole.get(role) ?? [] };
}
