import type { Labels } from '../../manifests/label-selector.js';
import { matchesLabelSelector } from '../../manifests/label-selector.js';
import type { Workload } from '../../manifests/manifest-index.js';
import { listAt, objectAt, textMapAt } from '../../manifests/json.js';
import type { JsonObject } from '../../render/renderer.js';
import { child, Faults, shown } from '../faults.js';
import { judgeSelector } from '../pod/selectors.js';

export const workloadSelectorSentences = {
  empty: 'the selector is empty: name at least one label of the pod template',
  mismatch: 'the selector ({selector}) does not match the labels of the pod template ({labels})',
} as const;

export type WorkloadSelectorFaults = Faults<keyof typeof workloadSelectorSentences>;

/**
 * The selector of a Deployment, ReplicaSet, StatefulSet or DaemonSet: ValidateDeploymentSpec and its siblings of
 * k8s.io/kubernetes/pkg/apis/apps/validation. One that a Rollout takes over is judged as the Rollout's, but for being empty,
 * which a Rollout may take over.
 */
export function judgeWorkloadSelector({
  selector,
  template,
  referencedBy,
}: Workload): WorkloadSelectorFaults {
  const faults: WorkloadSelectorFaults = new Faults();
  if (selector === undefined) return faults;
  const at = child(undefined, 'spec', 'selector');
  if (isEmpty(selector)) {
    faults.add(at, 'empty');
    return faults;
  }
  if (referencedBy.some(({ json }) => objectAt(json, 'spec', 'selector') === undefined)) return faults;
  judgeSelector(faults, selector, at);
  if (faults.found.length > 0 || template === undefined) return faults;
  const { matchLabels = {}, matchExpressions = [] } = selector;
  const wanted = { matchLabels: matchLabels ?? {}, matchExpressions: matchExpressions ?? [] };
  if (!matchesLabelSelector(wanted, template.labels)) {
    faults.add(child(undefined, 'spec', 'template', 'metadata', 'labels'), 'mismatch', {
      selector: describe(selector),
      labels: listed(template.labels),
    });
  }
  return faults;
}

function isEmpty(selector: JsonObject): boolean {
  return (
    Object.keys(objectAt(selector, 'matchLabels') ?? {}).length === 0 &&
    listAt(selector, 'matchExpressions').length === 0
  );
}

function describe(selector: JsonObject): string {
  const count = listAt(selector, 'matchExpressions').length;
  const labels = listed(textMapAt(selector, 'matchLabels'));
  return count === 0 ? labels : `${labels} and ${count} expression(s)`;
}

function listed(labels: Labels): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  const first = pairs.slice(0, 6).map(shown).join(', ');
  if (pairs.length === 0) return 'none';
  return pairs.length > 6 ? `${first} and ${pairs.length - 6} more` : first;
}
