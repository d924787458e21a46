import type { ManifestIndex } from '../manifests/manifest-index.js';
import type { SchemaStore } from './schema-store.js';

/** What of a target no schema judged. Plain JSON. */
export interface SchemaGaps {
  /** Objects of kinds that neither Kubernetes nor Argo Rollouts has, and that no definition in the target describes. */
  readonly objects: number;
  /** Their kinds, sorted: `keda.sh/v1alpha1 ScaledObject`. */
  readonly kinds: readonly string[];
  /** Rules in CEL of the definitions that objects were judged by: they are not evaluated. */
  readonly rules: number;
  /** Patterns of these definitions that could not be read. */
  readonly patterns: number;
}

/** `undefined` when every object was judged by all of its schema. */
export function findGaps(index: ManifestIndex, schemas: SchemaStore): SchemaGaps | undefined {
  const kinds = new Set<string>();
  const used = new Map<object, { readonly rules: number; readonly skippedPatterns: number }>();
  let objects = 0;
  for (const manifest of index.all) {
    const judgement = schemas.judge(manifest);
    if (judgement.source === 'none') {
      const { group, version, kind } = manifest.ref;
      objects += 1;
      kinds.add(`${group === '' ? '' : `${group}/`}${version} ${kind}`);
    } else if (judgement.source === 'definition' && judgement.foreign !== undefined) {
      used.set(judgement.foreign, judgement.foreign);
    }
  }
  const rules = [...used.values()].reduce((sum, foreign) => sum + foreign.rules, 0);
  const patterns = [...used.values()].reduce((sum, foreign) => sum + foreign.skippedPatterns, 0);
  if (objects + rules + patterns === 0) return undefined;
  return { objects, kinds: [...kinds].sort(), rules, patterns };
}
