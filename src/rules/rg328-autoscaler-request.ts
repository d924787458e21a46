import { autoscalersOf } from './autoscaling.js';
import type { TargetRule } from './define.js';
import { unmeasuredRequests } from './unmeasured-requests.js';

export const autoscalerRequest: TargetRule<'W11'> = {
  meta: {
    id: 'RG328',
    name: 'autoscaler-request',
    title: 'Every container that an autoscaler measures by its requests has them',
    scope: 'target',
    category: 'capacity',
    owner: 'application',
    severity: 'warning',
    severityWithoutProfile: 'warning',
    kinds: [],
    rationale:
      'A utilization is a share of what the pods request. When one container requests nothing of the resource, the autoscaler gives up on the whole metric and the workload stays as it is under load.',
    remedy:
      'Give each container of the pods a request of that resource (sidecars too), or measure one container with a ContainerResource metric.',
    messages: {
      W11: '{autoscaler} measures {resource} as a share of requests, but container {container} of {workload} requests none: it cannot scale',
    },
  },
  *check({ index }) {
    for (const workload of index.workloads) {
      for (const autoscaler of autoscalersOf(index, workload)) {
        yield* unmeasuredRequests('W11', autoscaler, workload, index);
      }
    }
  },
};
