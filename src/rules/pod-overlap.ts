import { valueAt } from '../manifests/json.js';
import { matchesLabelSelector } from '../manifests/label-selector.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex, ServingWorkload, Workload } from '../manifests/manifest-index.js';
import { strategyServices } from '../manifests/serving.js';
import type { RuleWorld } from './define.js';
import { isForMetrics } from './traffic-containers.js';

/** A Deployment whose pods a Rollout, or a Service of that Rollout, takes for its own. */
export interface Overlap {
  readonly deployment: Workload;
  readonly rollout: Workload;
  /** What matches the labels of the Deployment's pods: `the selector` or `Service/web`. */
  readonly by: string;
  /** The Rollout takes its pod template from the Deployment (`workloadRef`). */
  readonly isTemplate: boolean;
}

/**
 * Each Deployment once, with the first Rollout on the same pods. A Service that the strategy does not name and that is headless
 * or only for metrics joins pods of several workloads on purpose (gossip rings, scraping), so it makes no overlap.
 */
export function findOverlaps(index: ManifestIndex): readonly Overlap[] {
  let known = overlaps.get(index);
  if (known === undefined) {
    known = readOverlaps(index);
    overlaps.set(index, known);
  }
  return known;
}

/** Once for each index: every rule about serving workloads asks. */
const overlaps = new WeakMap<ManifestIndex, readonly Overlap[]>();

function readOverlaps(index: ManifestIndex): readonly Overlap[] {
  const rollouts = index.workloads
    .filter(isLasting)
    .filter(({ manifest }) => manifest.ref.kind === 'Rollout');
  if (rollouts.length === 0) return [];
  const byManifest = new Map(rollouts.map((rollout) => [rollout.manifest, rollout]));
  const byService = rolloutsByService(index);
  const borrowed = rollouts.filter(({ manifest }) => valueAt(manifest.json, 'spec', 'selector') == null);
  return index.workloads.filter(isLasting).flatMap((deployment): readonly Overlap[] => {
    const { manifest, template, referencedBy } = deployment;
    if (manifest.ref.kind !== 'Deployment' || template === undefined) return [];
    const owner = referencedBy[0] && byManifest.get(referencedBy[0]);
    if (owner !== undefined)
      return [{ deployment, rollout: owner, by: 'the workloadRef of the Rollout', isTemplate: true }];
    const { namespace } = manifest.ref;
    const bySelector =
      index
        .selecting('Rollout', ['spec', 'selector'], namespace, template.labels)
        .map((rollout) => byManifest.get(rollout))
        .find((rollout) => rollout !== undefined) ??
      borrowed.find(
        ({ manifest: rollout, selector }) =>
          rollout.ref.namespace === namespace && matchesLabelSelector(selector, template.labels),
      );
    if (bySelector !== undefined)
      return [{ deployment, rollout: bySelector, by: 'the selector of the Rollout', isTemplate: false }];
    for (const service of index.selecting('Service', ['spec', 'selector'], namespace, template.labels)) {
      const rollout = byService.get(service);
      if (rollout !== undefined)
        return [{ deployment, rollout, by: `Service/${service.ref.name}`, isTemplate: false }];
    }
    return [];
  });
}

/**
 * Serving workloads that rules look at: those of the kind that the contract's `rollout_mode` names; without a contract all,
 * except a Deployment whose pods a Rollout shares, since the Rollout is the one that is meant to stay.
 */
export function judgedServing({
  index,
  profile,
}: Pick<RuleWorld, 'index' | 'profile'>): readonly ServingWorkload[] {
  const lasting = index.serving.filter(isLasting);
  if (profile !== undefined) {
    const kind = kindOfMode(profile.rolloutMode);
    return lasting.filter(({ manifest }) => manifest.ref.kind === kind);
  }
  const doubled = new Set(findOverlaps(index).map(({ deployment }) => deployment.manifest));
  return lasting.filter(({ manifest }) => !doubled.has(manifest));
}

/**
 * Workloads that rules about autoscalers and network policies look at: those of {@link judgedServing}; where a contract names a
 * kind none of which serves (a worker, or a Service that selects nothing), all of that kind, so that nothing passes unseen.
 */
export function judgedWorkloads(world: Pick<RuleWorld, 'index' | 'profile'>): readonly Workload[] {
  const serving = judgedServing(world);
  const { index, profile } = world;
  return serving.length > 0 || profile === undefined ? serving : unservedOf(index, profile);
}

/** What is rendered of the kind that the contract names, for profiles where none of it serves. */
export function unservedOf(
  index: ManifestIndex,
  { rolloutMode }: NonNullable<RuleWorld['profile']>,
): readonly Workload[] {
  const kind = kindOfMode(rolloutMode);
  return index.workloads.filter(
    (workload) => workload.manifest.ref.kind === kind && isLasting(workload) && !isTemplateOnly(workload),
  );
}

function isTemplateOnly({ referencedBy, replicas }: Workload): boolean {
  return referencedBy.length > 0 && replicas === 0;
}

export function kindOfMode(mode: 'deployment' | 'rollout'): 'Deployment' | 'Rollout' {
  return mode === 'rollout' ? 'Rollout' : 'Deployment';
}

/** What a helm hook creates (a test, a migration) is not part of the release. */
export function isLasting({ manifest }: Workload): boolean {
  return manifest.hook === undefined;
}

function rolloutsByService(index: ManifestIndex): ReadonlyMap<Manifest, Workload> {
  const byService = new Map<Manifest, Workload>();
  for (const rollout of index.serving.filter(isLasting)) {
    if (rollout.manifest.ref.kind !== 'Rollout') continue;
    const named = new Set(strategyServices(rollout.manifest).map(({ name }) => name));
    for (const service of rollout.services) {
      const isHeadless = valueAt(service.json, 'spec', 'clusterIP') === 'None';
      if ((isHeadless || isForMetrics(service)) && !named.has(service.ref.name)) continue;
      if (!byService.has(service)) byService.set(service, rollout);
    }
  }
  return byService;
}
