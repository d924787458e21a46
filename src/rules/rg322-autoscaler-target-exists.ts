import { autoscalers } from '../manifests/autoscalers.js';
import { referencesOf } from '../references/graph.js';
import { NearNames } from '../references/near-names.js';
import type { Reference } from '../references/reference.js';
import type { TargetRule, Violation } from './define.js';
import { hintFor, needOf } from './missing-reference.js';
import { findOverlaps } from './pod-overlap.js';
import { judgeAim } from './rg106-hpa-target-kind.js';
import { inObject, nameOf } from './where.js';

type Message = 'missing' | 'custom' | 'otherKind';

const workloadGroups = new Set(['apps', 'argoproj.io', '']);
const sameName = ['Rollout', 'Deployment', 'StatefulSet', 'DaemonSet'];

/** What an HPA or ScaledObject aims at beside a serving workload is RG106's. */
export const autoscalerTargetExists: TargetRule<Message> = {
  meta: {
    id: 'RG322',
    name: 'autoscaler-target-exists',
    title: 'What an HPA, a ScaledObject or a VerticalPodAutoscaler scales exists',
    scope: 'target',
    category: 'capacity',
    owner: 'application',
    severity: 'warning',
    severityWithoutProfile: 'warning',
    kinds: [],
    rationale:
      'An autoscaler without a target does nothing but report an error in its status: the pods keep their number.',
    remedy:
      'Correct apiVersion, kind and name of the target, or render it in the namespace of the autoscaler.',
    messages: {
      missing: '{autoscaler} scales {found}, which is not rendered in namespace {namespace}{hint}',
      custom: '{autoscaler} scales {found}, which is not rendered in namespace {namespace}',
      otherKind: '{autoscaler} scales {found}, which is not rendered; {meant} is the workload of that name',
    },
    messageSeverity: { custom: 'note' },
  },
  *check(world) {
    const { index, external } = world;
    const graph = referencesOf(index, external);
    const near = new NearNames(index);
    const aimed = graph.withRole('autoscaler-target').filter(({ outcome }) => outcome === 'missing');
    if (aimed.length > 0) {
      const overlaps = findOverlaps(index);
      const byManifest = new Map(autoscalers(index).map((autoscaler) => [autoscaler.manifest, autoscaler]));
      for (const reference of aimed) {
        const autoscaler = byManifest.get(reference.from);
        if (autoscaler === undefined || judgeAim(autoscaler, world, overlaps) !== undefined) continue;
        yield violation(reference, near);
      }
    }
    for (const reference of graph.withRole('vertical-autoscaler-target')) {
      if (reference.outcome !== 'missing') continue;
      const { namespace, name, kind } = reference.to;
      const meant = sameName
        .map((other) => index.find({ kind: other, namespace, name }))
        .find((found) => found !== undefined);
      if (meant === undefined) yield violation(reference, near);
      else {
        yield {
          message: 'otherKind',
          facts: { autoscaler: nameOf(reference.from), found: `${kind}/${name}`, meant: nameOf(meant) },
          where: inObject(reference.from, ...reference.path.slice(0, -1), 'kind'),
          unless: needOf(reference),
        };
      }
    }
  },
};

/** A custom resource with a scale subresource often lives elsewhere. */
function violation(reference: Reference, near: NearNames): Violation<Message> {
  const { from, to, path } = reference;
  const isWorkload = workloadGroups.has(to.group);
  return {
    message: isWorkload ? 'missing' : 'custom',
    facts: {
      autoscaler: nameOf(from),
      found: `${to.kind}/${to.name}`,
      namespace: to.namespace,
      ...(isWorkload && { hint: hintFor(near.of(reference)) }),
    },
    where: inObject(from, ...path),
    unless: needOf(reference),
  };
}
