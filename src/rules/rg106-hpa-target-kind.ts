import { autoscalers, type Autoscaler } from '../manifests/autoscalers.js';
import { textAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import { namesakes } from '../manifests/namesakes.js';
import type { RuleWorld, TargetRule, Violation } from './define.js';
import { isAimedAt } from './autoscaling.js';
import { findOverlaps, judgedServing, kindOfMode, type Overlap } from './pod-overlap.js';
import { inObject, nameOf } from './where.js';

type Message = 'otherKind' | 'wrongKind' | 'wrongApiVersion' | 'absent';

export const hpaTargetKind: TargetRule<Message> = {
  meta: {
    id: 'RG106',
    name: 'hpa-target-kind',
    title: 'An autoscaler names, by kind, apiVersion and name, the workload that serves',
    scope: 'target',
    // An autoscaler that scales the wrong object is also one that the right object lacks.
    subsumes: ['RG105', 'RG110', 'RG328'],
    category: 'capacity',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'An autoscaler that aims at a Deployment while a Rollout serves scales pods that nobody needs, or nothing at all, and the serving pods keep their number under load.',
    remedy:
      'Write the kind, apiVersion and name of the serving workload into spec.scaleTargetRef; for a Rollout these are `Rollout` and `argoproj.io/v1alpha1`.',
    messages: {
      otherKind: '{autoscaler} scales {found}, but {meant} serves the traffic',
      wrongKind: '{autoscaler} scales {found}, which is not rendered; {meant} is the workload of that name',
      wrongApiVersion: '{autoscaler} names {meant} with apiVersion {found}; it is rendered as {wanted}',
      absent:
        '{autoscaler} scales {found}, which is not rendered (serving here: {serving}); check kind and name',
    },
  },
  *check(world) {
    const overlaps = findOverlaps(world.index);
    for (const autoscaler of autoscalers(world.index)) {
      if (autoscaler.target.kind === '' || autoscaler.target.name === '') continue;
      const violation = judgeAim(autoscaler, world, overlaps);
      if (violation !== undefined) yield violation;
    }
  },
};

/** What is wrong with the aim of an autoscaler beside the workloads of its namespace; `undefined` when nothing is, or nobody can say. */
export function judgeAim(
  autoscaler: Autoscaler,
  world: RuleWorld,
  overlaps: readonly Overlap[],
): Violation<Message> | undefined {
  const { manifest, target } = autoscaler;
  const { namespace } = manifest.ref;
  const names = { autoscaler: nameOf(manifest), found: `${target.kind}/${target.name}` };
  const sameName = namesakes(world.index, { kind: target.kind, name: target.name, namespace });
  const aimedAt = sameName.find((candidate) => isAimedAt(autoscaler, candidate));
  if (aimedAt !== undefined) {
    const meant = counterpart(aimedAt, world, overlaps);
    if (meant === undefined) return undefined;
    return {
      message: 'otherKind',
      facts: { ...names, meant: nameOf(meant) },
      where: inObject(manifest, 'spec', 'scaleTargetRef', 'kind'),
      subject: meant.ref,
    };
  }
  const [misversioned] = sameName;
  if (misversioned !== undefined) {
    return {
      message: 'wrongApiVersion',
      facts: {
        autoscaler: names.autoscaler,
        meant: nameOf(misversioned),
        found: target.apiVersion === '' ? '(none)' : target.apiVersion,
        wanted: textAt(misversioned.json, 'apiVersion') ?? '',
      },
      where: inObject(manifest, 'spec', 'scaleTargetRef', 'apiVersion'),
      subject: misversioned.ref,
    };
  }
  const namesake = scalableNamed(target.name, namespace, world);
  if (namesake !== undefined) {
    return {
      message: 'wrongKind',
      facts: { ...names, meant: nameOf(namesake) },
      where: inObject(manifest, 'spec', 'scaleTargetRef', 'kind'),
      subject: namesake.ref,
    };
  }
  // Other kinds may have a scale subresource and live elsewhere; a render without any workload says nothing about its neighbours.
  const serving = judgedServing(world).filter(({ manifest: { ref } }) => ref.namespace === namespace);
  if (!['Deployment', 'Rollout'].includes(target.kind) || serving.length === 0) return undefined;
  const only = serving.length === 1 ? serving[0] : undefined;
  return {
    message: 'absent',
    facts: { ...names, serving: serving.map((workload) => nameOf(workload.manifest)).join(', ') },
    where: inObject(manifest, 'spec', 'scaleTargetRef', 'name'),
    unless: {
      kind: 'object',
      ref: { group: target.group, kind: target.kind, namespace, name: target.name },
    },
    ...(only && { subject: only.manifest.ref }),
  };
}

/** The workload of the other kind that serves in place of what is scaled; `undefined` when the aim is right. */
function counterpart(
  aimedAt: Manifest,
  { index, profile }: RuleWorld,
  overlaps: readonly Overlap[],
): Manifest | undefined {
  const { kind, name, namespace } = aimedAt.ref;
  const wanted = profile === undefined ? 'Rollout' : kindOfMode(profile.rolloutMode);
  if (kind === wanted || (kind !== 'Deployment' && kind !== 'Rollout')) return undefined;
  for (const { deployment, rollout } of overlaps) {
    // A Rollout that is still scaled to zero does not serve yet.
    if (profile === undefined && rollout.replicas === 0) continue;
    if (deployment.manifest === aimedAt) return rollout.manifest;
    if (rollout.manifest === aimedAt) return deployment.manifest;
  }
  const serving = servingManifests(index);
  if (serving.has(aimedAt)) return undefined;
  return namesakes(index, { kind: wanted, name, namespace }).find((namesake) => serving.has(namesake));
}

/** Once for each index: every autoscaler asks. */
const manifestsServing = new WeakMap<ManifestIndex, ReadonlySet<Manifest>>();

function servingManifests(index: ManifestIndex): ReadonlySet<Manifest> {
  const known = manifestsServing.get(index) ?? new Set(index.serving.map(({ manifest }) => manifest));
  manifestsServing.set(index, known);
  return known;
}

function scalableNamed(name: string, namespace: string, world: RuleWorld): Manifest | undefined {
  const kinds = ['Rollout', 'Deployment', 'StatefulSet'];
  if (world.profile?.rolloutMode === 'deployment') kinds.reverse();
  return kinds
    .map((kind) => world.index.find({ kind, name, namespace }))
    .find((found) => found !== undefined && world.index.workload(found.ref) !== undefined);
}
