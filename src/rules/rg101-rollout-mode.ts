import { textAt } from '../manifests/json.js';
import type { RuleWorld, TargetRule, Violation } from './define.js';
import { findOverlaps, isLasting, kindOfMode, type Overlap } from './pod-overlap.js';
import { inObject, inProfile, nameOf } from './where.js';

type Message = 'both' | 'templateRuns' | 'noRollout' | 'noDeployment' | 'rolloutRendered';

export const rolloutMode: TargetRule<Message> = {
  meta: {
    id: 'RG101',
    name: 'rollout-mode',
    title:
      'One controller owns the pods: the kind that the contract names, and never a Deployment and a Rollout at once',
    scope: 'target',
    // Sums, replicas, budgets and drain of pods that two controllers own mean nothing until one of them is gone.
    subsumes: ['RG109', 'RG110', 'RG111', 'RG112', 'RG113', 'RG328'],
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'A Deployment beside a Rollout on the same pods sends user traffic to pods that no canary step, analysis or promotion controls, and the two controllers count each other’s pods.',
    remedy:
      'Render either the Deployment or the Rollout (chart switch, or `$patch: delete` in the overlay). A Deployment that only lends its template by workloadRef has `replicas: 0`.',
    messages: {
      both: '{deployment} and {rollout} are rendered together and {by} matches the pods of both: traffic also reaches pods that the Rollout does not control',
      templateRuns:
        '{deployment} lends its template to {rollout} but still runs {replicas} replicas of its own: set `replicas: 0`, or `workloadRef.scaleDown` in the Rollout',
      noRollout: 'the contract wants rollout_mode rollout, but no Rollout is rendered (rendered: {found})',
      noDeployment:
        'the contract wants rollout_mode deployment, but no Deployment is rendered (rendered: {found})',
      rolloutRendered: 'the contract wants rollout_mode deployment, but {rollout} is rendered',
    },
  },
  *check(world) {
    if (world.profile !== undefined) yield* checkMode(world, world.profile);
    if (world.profile?.rolloutMode === 'deployment') return;
    for (const overlap of findOverlaps(world.index))
      yield* checkOverlap(overlap, world.profile !== undefined);
  },
};

function* checkMode(
  { index }: RuleWorld,
  profile: NonNullable<RuleWorld['profile']>,
): Iterable<Violation<Message>> {
  const lasting = index.workloads.filter(isLasting).map(({ manifest }) => manifest);
  const rollouts = lasting.filter(({ ref }) => ref.kind === 'Rollout');
  if (profile.rolloutMode === 'deployment') {
    for (const rollout of rollouts) {
      yield {
        message: 'rolloutRendered',
        facts: { rollout: nameOf(rollout) },
        where: inObject(rollout, 'kind'),
      };
    }
    if (rollouts.length > 0) return;
  }
  const wanted = kindOfMode(profile.rolloutMode);
  if (lasting.some(({ ref }) => ref.kind === wanted)) return;
  const instead =
    index.serving.find(isLasting)?.manifest ?? lasting.find(({ ref }) => ref.kind === 'Deployment');
  yield {
    message: wanted === 'Rollout' ? 'noRollout' : 'noDeployment',
    facts: { found: listed(lasting.map(nameOf)) },
    where: instead === undefined ? inProfile(profile, 'rollout_mode') : inObject(instead, 'kind'),
  };
}

function* checkOverlap(overlap: Overlap, hasProfile: boolean): Iterable<Violation<Message>> {
  const { deployment, rollout, by, isTemplate } = overlap;
  const names = { deployment: nameOf(deployment.manifest), rollout: nameOf(rollout.manifest) };
  const subject = rollout.manifest.ref;
  if (isTemplate) {
    const scaleDown = textAt(rollout.manifest.json, 'spec', 'workloadRef', 'scaleDown');
    if (deployment.replicas === 0 || scaleDown === 'onsuccess' || scaleDown === 'progressively') return;
    yield {
      message: 'templateRuns',
      facts: { ...names, replicas: deployment.replicas ?? 1 },
      where: inObject(deployment.manifest, 'spec', 'replicas'),
      subject,
    };
    return;
  }
  // Scaled to zero by hand in a migration: no pods, no harm. A contract still wants it gone.
  if (!hasProfile && (deployment.replicas === 0 || rollout.replicas === 0)) return;
  yield {
    message: 'both',
    facts: { ...names, by },
    where: inObject(deployment.manifest, 'kind'),
    subject,
  };
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'no workload';
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
