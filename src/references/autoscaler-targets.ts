import { autoscalers } from '../manifests/autoscalers.js';
import { textAt } from '../manifests/json.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import { groupOf } from '../manifests/pod-template.js';
import type { Mention } from './reference.js';

/** What HPAs, ScaledObjects and VerticalPodAutoscalers scale. */
export function* autoscalerTargets(index: ManifestIndex): Iterable<Mention> {
  for (const { manifest: from, target, targetPath } of autoscalers(index)) {
    const { group, kind, name } = target;
    if (kind === '' || name === '') continue;
    yield {
      from,
      path: [...targetPath, 'name'],
      role: 'autoscaler-target',
      to: { group, kind, namespace: from.ref.namespace, name },
    };
  }
  for (const from of index.byKind('VerticalPodAutoscaler')) {
    const kind = textAt(from.json, 'spec', 'targetRef', 'kind');
    const name = textAt(from.json, 'spec', 'targetRef', 'name');
    if (from.ref.group !== 'autoscaling.k8s.io' || kind === undefined || name === undefined) continue;
    const group = groupOf(textAt(from.json, 'spec', 'targetRef', 'apiVersion') ?? '');
    yield {
      from,
      path: ['spec', 'targetRef', 'name'],
      role: 'vertical-autoscaler-target',
      to: { group, kind, namespace: from.ref.namespace, name },
    };
  }
}
