import { parseQuantity } from '../../manifests/quantity.js';
import { child } from '../faults.js';
import { has, object, text } from '../fields.js';
import type { PodUnderJudgement } from './judge.js';
import { amountOf, isHugePages, judgeResources, quantityText } from './resources.js';
import type { JsonObject } from '../../render/renderer.js';

/** Resources of the pod as a whole and its overhead: validatePodResources, validateOverhead. */
export function judgePodResources(pod: PodUnderJudgement): void {
  if (has(pod.spec, 'overhead')) {
    judgeResources(
      pod,
      { limits: object(pod.spec, 'overhead') ?? {} },
      child(pod.at, 'overhead'),
      'container',
    );
  }
  const resources = object(pod.spec, 'resources');
  if (!pod.options.podResources || resources === undefined) return;
  const at = child(pod.at, 'resources');
  const faults = pod.faults.resources;
  if (text(object(pod.spec, 'os') ?? {}, 'name') === 'windows') {
    faults.forbidden(at, 'a windows pod has no resources of its own');
    return;
  }
  if (has(resources, 'claims')) faults.forbidden(child(at, 'claims'), 'only containers have claims');
  judgeResources(pod, resources, at, 'pod');
  judgeSums(pod, resources);
  judgeContainerLimits(pod, resources);
}

/** validatePodResourceConsistency: requests of the pod hold those of its containers, huge pages their limits too. */
function judgeSums(pod: PodUnderJudgement, resources: JsonObject): void {
  for (const field of ['requests', 'limits'] as const) {
    const sums = sumOf(pod, field);
    for (const resource of Object.keys(object(resources, field) ?? {})) {
      if (field === 'limits' && !isHugePages(resource)) continue;
      const amount = amountOf(object(resources, field)?.[resource]);
      const sum = sums(resource);
      if (amount === undefined || sum <= amount) continue;
      pod.faults.resources.add(child(pod.at, 'resources', field, resource), 'podResource', {
        resource,
        found: quantityText(resources, field, resource),
        sum: describe(sum),
      });
    }
  }
}

/** AggregateContainerRequests, AggregateContainerLimits: the containers and native sidecars together, or the neediest moment of the start. */
function sumOf(pod: PodUnderJudgement, field: 'requests' | 'limits'): (resource: string) => bigint {
  const amount = (container: JsonObject | undefined, resource: string): bigint => {
    const resources = object(container ?? {}, 'resources') ?? {};
    const own = amountOf(object(resources, field)?.[resource]);
    // In a Pod a limit without a request has become the request (SetDefaults_Pod).
    const limit =
      field === 'requests' && pod.options.isPod
        ? amountOf(object(resources, 'limits')?.[resource])
        : undefined;
    return own ?? limit ?? 0n;
  };
  return (resource) => {
    let running = pod.containers.reduce((sum, container) => sum + amount(container, resource), 0n);
    let sidecars = 0n;
    let start = 0n;
    for (const container of pod.initContainers) {
      const own = amount(container, resource);
      if (container?.restartPolicy === 'Always') {
        running += own;
        sidecars += own;
        if (sidecars > start) start = sidecars;
      } else if (own + sidecars > start) start = own + sidecars;
    }
    return running > start ? running : start;
  };
}

function judgeContainerLimits(pod: PodUnderJudgement, resources: JsonObject): void {
  const limits = object(resources, 'limits') ?? {};
  for (const [index, container] of pod.containers.entries()) {
    const own = object(container ?? {}, 'resources') ?? {};
    for (const [resource, value] of Object.entries(object(own, 'limits') ?? {})) {
      const amount = amountOf(value);
      const limit = Object.hasOwn(limits, resource) ? amountOf(limits[resource]) : undefined;
      if (amount === undefined || limit === undefined || amount <= limit) continue;
      pod.faults.resources.add(
        child(pod.at, 'containers', index, 'resources', 'limits', resource),
        'containerAbovePod',
        {
          resource,
          found: quantityText(own, 'limits', resource),
          limit: quantityText(resources, 'limits', resource),
        },
      );
    }
  }
}

/** `1500m`, or whole units. */
function describe(amount: bigint): string {
  const one = parseQuantity('1') ?? 1n;
  return amount % one === 0n ? String(amount / one) : `${amount / (one / 1000n)}m`;
}
