import type { ManifestIndex } from '../manifests/manifest-index.js';
import { workloadRefOf } from '../manifests/pod-template.js';
import type { Mention, ReferenceTarget } from './reference.js';

/** `infoByGroupKind` in rollout/templateref.go: what the controller can take a pod template from. */
const supported = new Set(['/PodTemplate', 'apps/Deployment', 'apps/ReplicaSet']);

export function isTemplateKind({ group, kind }: Pick<ReferenceTarget, 'group' | 'kind'>): boolean {
  return supported.has(`${group}/${kind}`);
}

/** Objects that Rollouts take their pod template from. */
export function* workloadRefs(index: ManifestIndex): Iterable<Mention> {
  for (const from of index.byKind('Rollout')) {
    const to = workloadRefOf(from);
    if (to === undefined || !isTemplateKind(to)) continue;
    yield { from, path: ['spec', 'workloadRef'], role: 'workload-ref', to };
  }
}
