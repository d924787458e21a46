import type { JsonObject } from '../render/renderer.js';
import { numberAt, objectAt } from '../manifests/json.js';
import type { ServingWorkload } from '../manifests/manifest-index.js';
import { preStopOf } from '../manifests/pre-stop.js';
import type { RuleWorld, TargetRule, Violation } from './define.js';
import { drainedWorkloads } from './drained-workloads.js';
import { trafficContainers } from './traffic-containers.js';
import { drainPart } from './template-faults.js';
import { inObject, inTemplate, nameOf } from './where.js';

type Message = 'graceTooShort' | 'noPreStop' | 'preStopTooLong' | 'scaleDownTooSoon';

interface Options {
  /** Seconds; 30 where they are not set. */
  readonly gracePeriodSeconds?: number;
  readonly scaleDownDelaySeconds?: number;
}

/** Seconds; the defaults of Kubernetes and of Argo Rollouts, and what load balancers need to forget a pod. */
const usual = 30;

export const terminationDrain: TargetRule<Message, Options> = {
  meta: {
    id: 'RG112',
    name: 'termination-drain',
    title:
      'Serving pods have time to finish their requests when they end, and old ones stay until traffic has moved',
    scope: 'target',
    subsumes: ['RG442'],
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'warning',
    kinds: [],
    rationale:
      'A pod gets its last requests after it was told to stop: endpoints, proxies and load balancers learn of it later. Without a preStop wait inside a long enough grace period each step of a rollout drops requests.',
    remedy:
      'Give the serving container a preStop hook (`sleep: {seconds: 10}`), terminationGracePeriodSeconds of 30 or more and longer than the hook, and the Rollout scaleDownDelaySeconds of 30 or more.',
    messages: {
      graceTooShort: '{workload} gives its pods {found} s to end; {minimum} s are needed',
      noPreStop:
        'container {container} of {workload} has no preStop hook: it stops while requests still arrive',
      preStopTooLong:
        'the preStop hook of container {container} of {workload} takes {found} s, but it runs inside the grace period of {grace} s',
      scaleDownTooSoon:
        '{workload} removes its old pods {found} s after the switch; {minimum} s are needed for traffic to move',
    },
    options: {
      type: 'object',
      additionalProperties: false,
      properties: {
        gracePeriodSeconds: { type: 'integer', minimum: usual },
        scaleDownDelaySeconds: { type: 'integer', minimum: usual },
      },
    },
  },
  *check(world) {
    for (const workload of drainedWorkloads(world)) {
      yield* judgePods(workload, world);
      yield* judgeScaleDown(workload, world);
    }
  },
};

function* judgePods(workload: ServingWorkload, world: RuleWorld<Options>): Iterable<Violation<Message>> {
  const { options } = world;
  const { template } = workload;
  if (template === undefined) return;
  const name = { workload: nameOf(workload.manifest) };
  const minimum = options.gracePeriodSeconds ?? usual;
  const grace = numberAt(template.spec, 'terminationGracePeriodSeconds') ?? usual;
  if (grace < minimum) {
    yield {
      message: 'graceTooShort',
      facts: { ...name, found: grace, minimum },
      ...inTemplate(workload, [...template.path, 'spec', 'terminationGracePeriodSeconds']),
      part: drainPart,
    };
  }
  for (const container of trafficContainers(workload, world)) {
    const facts = { ...name, container: container.name };
    const preStop = preStopOf(container);
    if (preStop === undefined) {
      yield { message: 'noPreStop', facts, ...inTemplate(workload, container.path) };
    } else if (preStop.seconds !== undefined && preStop.seconds >= Math.max(grace, minimum)) {
      yield {
        message: 'preStopTooLong',
        facts: { ...facts, found: preStop.seconds, grace },
        ...inTemplate(workload, preStop.path),
        part: drainPart,
      };
    }
  }
}

/** Applies to blueGreen, and to canary under traffic routing; absent it is 30 there. */
function* judgeScaleDown(
  { manifest }: ServingWorkload,
  { options }: RuleWorld<Options>,
): Iterable<Violation<Message>> {
  if (manifest.ref.kind !== 'Rollout') return;
  const minimum = options.scaleDownDelaySeconds ?? usual;
  for (const strategy of ['blueGreen', 'canary'] as const) {
    const json = objectAt(manifest.json, 'spec', 'strategy', strategy);
    if (json === undefined || (strategy === 'canary' && !hasRouter(json))) continue;
    const found = numberAt(json, 'scaleDownDelaySeconds') ?? usual;
    if (found >= minimum) continue;
    yield {
      message: 'scaleDownTooSoon',
      facts: { workload: nameOf(manifest), found, minimum },
      where: inObject(manifest, 'spec', 'strategy', strategy, 'scaleDownDelaySeconds'),
    };
  }
}

function hasRouter(canary: JsonObject): boolean {
  return Object.keys(objectAt(canary, 'trafficRouting') ?? {}).length > 0;
}
