import { listAt, objectAt, textMapAt, valueAt } from '../manifests/json.js';
import type { Labels } from '../manifests/label-selector.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex, Workload } from '../manifests/manifest-index.js';
import { podLabels } from '../manifests/pod-template.js';
import { selectorOf } from '../manifests/selector-lookup.js';
import type { JsonObject } from '../render/renderer.js';
import type { Selection } from './reference.js';

const selecting = [
  ['Service', ['spec', 'selector']],
  ['PodDisruptionBudget', ['spec', 'selector']],
  ['NetworkPolicy', ['spec', 'podSelector']],
] as const;

/**
 * Selectors of Services, PodDisruptionBudgets and NetworkPolicies, with the rendered workloads that they select. Those that
 * select everything are not among them, nor any of a namespace where a Rollout borrows a template that nobody has found.
 */
export function podSelections(index: ManifestIndex): readonly Selection[] {
  const workloads = new Map<Manifest, Workload[]>();
  const byExperiment = new Set<Manifest>();
  const unknown = new Set<string>();
  for (const workload of index.workloads) {
    const { namespace, kind } = workload.manifest.ref;
    if (workload.template === undefined && kind === 'Rollout') unknown.add(namespace);
    const select = (labels: Labels): readonly Manifest[] =>
      selecting.flatMap(([kindOf, path]) => index.selecting(kindOf, path, namespace, labels));
    for (const manifest of experimentLabels(workload).flatMap(select)) byExperiment.add(manifest);
    const found = new Set(podLabels(workload).flatMap(select));
    for (const manifest of found) {
      const known = workloads.get(manifest);
      if (known === undefined) workloads.set(manifest, [workload]);
      else known.push(workload);
    }
  }
  for (const { json, ref } of index.byKind('Experiment')) {
    for (const item of listAt(json, 'spec', 'templates')) {
      const labels = textMapAt(item, 'template', 'metadata', 'labels');
      for (const [kind, path] of selecting)
        for (const manifest of index.selecting(kind, path, ref.namespace, labels)) byExperiment.add(manifest);
    }
  }
  return selecting.flatMap(([kind, path]) =>
    index.byKind(kind).flatMap((from): readonly Selection[] => {
      const { namespace } = from.ref;
      if (unknown.has(namespace) || (selectorOf(from, path)?.length ?? 0) === 0) return [];
      const found = workloads.get(from) ?? [];
      const outcome = found.length === 0 && !byExperiment.has(from) ? 'missing' : 'resolved';
      return [{ from, path, namespace, selector: labelSelector(from, path), outcome, workloads: found }];
    }),
  );
}

/** Pods of the experiments among a Rollout's steps: the template's labels, with those of `metadata` laid over (`GetExperimentFromTemplate` in rollout/experiment.go). */
function experimentLabels({ manifest, template }: Workload): readonly Labels[] {
  if (manifest.ref.kind !== 'Rollout' || template === undefined) return [];
  return listAt(manifest.json, 'spec', 'strategy', 'canary', 'steps').flatMap((step) =>
    listAt(step, 'experiment', 'templates').map((item) => ({
      ...template.labels,
      ...textMapAt(item, 'metadata', 'labels'),
    })),
  );
}

function labelSelector({ json, ref }: Manifest, path: readonly string[]): JsonObject {
  const written = objectAt(json, ...path) ?? {};
  return ref.kind === 'Service' && valueAt(json, ...path) !== undefined ? { matchLabels: written } : written;
}
