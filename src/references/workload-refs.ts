import type { ManifestIndex } from '../manifests/manifest-index.js';
import { workloadRefOf } from '../manifests/pod-template.js';
import type { Mention } from './reference.js';

/** Objects that Rollouts take their pod template from. */
export function* workloadRefs(index: ManifestIndex): Iterable<Mention> {
  for (const from of index.byKind('Rollout')) {
    const to = workloadRefOf(from);
    if (to === undefined || to.kind === '' || to.name === '') continue;
    yield { from, path: ['spec', 'workloadRef'], role: 'workload-ref', to };
  }
}
