import { matchesSelector, parseLabelSelector } from '../manifests/label-selector.js';
import type { ManifestIndex, Workload } from '../manifests/manifest-index.js';
import { podLabels } from '../manifests/pod-template.js';

/** Workloads whose pods the selector of `workload` matches, itself first: an autoscaler measures them all. */
export function measuredPods(index: ManifestIndex, workload: Workload): readonly Workload[] {
  const { namespace } = workload.manifest.ref;
  const selector = parseLabelSelector(workload.selector);
  const equality = selector?.find(({ operator, values }) => operator === 'In' && values.size === 1);
  const candidates =
    equality === undefined
      ? index.workloads
      : (workloadsByLabel(index).get(pairKey(equality.key, [...equality.values][0] ?? '')) ?? []);
  const others = candidates.filter(
    (other) =>
      other.manifest !== workload.manifest &&
      other.manifest.ref.namespace === namespace &&
      other.manifest.hook === undefined &&
      other.replicas !== 0 &&
      other.referencedBy.length === 0 &&
      podLabels(other).some((labels) => matchesSelector(selector, labels)),
  );
  return [workload, ...others];
}

/** Read once for each index: every autoscaler asks. */
const byLabel = new WeakMap<ManifestIndex, ReadonlyMap<string, readonly Workload[]>>();

function workloadsByLabel(index: ManifestIndex): ReadonlyMap<string, readonly Workload[]> {
  const known = byLabel.get(index);
  if (known !== undefined) return known;
  const grouped = new Map<string, Workload[]>();
  for (const workload of index.workloads) {
    const pairs = podLabels(workload).flatMap((labels) =>
      Object.entries(labels).map(([key, value]) => pairKey(key, value)),
    );
    for (const pair of new Set(pairs)) {
      const group = grouped.get(pair);
      if (group === undefined) grouped.set(pair, [workload]);
      else group.push(workload);
    }
  }
  byLabel.set(index, grouped);
  return grouped;
}

function pairKey(key: string, value: string): string {
  return `${key}=${value}`;
}
