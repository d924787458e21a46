import type { Autoscaler } from '../manifests/autoscalers.js';
import { formatPath } from '../manifests/path.js';
import type { Workload } from '../manifests/manifest-index.js';
import type { RuleWorld, TargetRule, Violation } from './define.js';
import { autoscalersOf } from './autoscaling.js';
import { judgedWorkloads } from './pod-overlap.js';
import { unmeasuredRequests } from './unmeasured-requests.js';
import { inObject, nameOf } from './where.js';

type Message = 'noAutoscaler' | 'unwanted' | 'minAboveMax' | 'tooFew' | 'noRequest';

export const hpaPolicy: TargetRule<Message> = {
  meta: {
    id: 'RG105',
    name: 'hpa-policy',
    title:
      'The serving workload has an autoscaler that works where the contract wants one, and none where it does not',
    scope: 'target',
    subsumes: ['RG109', 'RG110', 'RG111', 'RG328', 'RG450'],
    category: 'capacity',
    owner: 'application',
    severity: 'error',
    kinds: [],
    rationale:
      'An autoscaler that is missing, contradicts itself or has no requests to measure against leaves the service at its smallest size under load; one that nobody expects changes the size of a test.',
    remedy:
      'Render one HPA or ScaledObject for the serving workload, with minReplicas ≤ maxReplicas (at least 2 in production) and requests for what it measures; or none.',
    messages: {
      noAutoscaler: 'no autoscaler scales {workload}; the contract wants hpa enabled',
      unwanted: '{autoscaler} scales {workload}; the contract wants hpa disabled',
      minAboveMax:
        '{autoscaler} asks for at least {minimum} and at most {maximum} replicas: the API server refuses that',
      tooFew: '{autoscaler} may go down to {minimum} replica(s) of {workload}; production needs 2',
      noRequest:
        '{autoscaler} measures {resource} as a share of requests, but container {container} of {workload} requests none: it cannot scale',
    },
  },
  *check(world) {
    const { index, profile } = world;
    if (profile === undefined) return;
    const workloads = judgedWorkloads(world);
    const pairs = workloads.flatMap((workload) =>
      autoscalersOf(index, workload).map((autoscaler) => ({ workload, autoscaler })),
    );
    if (profile.hpaPolicyRequired === 'disabled') {
      for (const { workload, autoscaler } of pairs) {
        yield {
          message: 'unwanted',
          facts: { autoscaler: nameOf(autoscaler.manifest), workload: nameOf(workload.manifest) },
          where: inObject(autoscaler.manifest, ...autoscaler.targetPath),
          subject: workload.manifest.ref,
          part: 'autoscaler',
        };
      }
      return;
    }
    const [first] = workloads;
    // Where nothing of the right kind is rendered, RG101 says so.
    if (pairs.length === 0 && first !== undefined) {
      yield {
        message: 'noAutoscaler',
        facts: { workload: workloads.map(({ manifest }) => nameOf(manifest)).join(', ') },
        where: inObject(first.manifest, 'kind'),
        part: 'autoscaler',
      };
    }
    for (const { workload, autoscaler } of pairs) yield* judge(autoscaler, workload, world);
  },
};

function* judge(
  autoscaler: Autoscaler,
  workload: Workload,
  { index, profile }: RuleWorld,
): Iterable<Violation<Message>> {
  const { manifest, min, max } = autoscaler;
  const names = { autoscaler: nameOf(manifest), workload: nameOf(workload.manifest) };
  const subject = workload.manifest.ref;
  if (max !== undefined && min > max) {
    yield {
      message: 'minAboveMax',
      facts: { autoscaler: names.autoscaler, minimum: min, maximum: max },
      where: inObject(manifest, ...autoscaler.maxPath),
      part: formatPath(autoscaler.maxPath),
    };
  }
  if (profile?.intendedUse === 'prod' && min < 2) {
    yield {
      message: 'tooFew',
      facts: { ...names, minimum: min },
      where: inObject(manifest, ...autoscaler.minPath),
      subject,
      part: 'replicas',
    };
  }
  yield* unmeasuredRequests('noRequest', autoscaler, workload, index);
}
