import type { Autoscaler } from '../manifests/autoscalers.js';
import { appContainers, nativeSidecars } from '../manifests/containers.js';
import { textAt } from '../manifests/json.js';
import type { ContainerAt, ManifestIndex, Workload } from '../manifests/manifest-index.js';
import { utilizationMetrics } from './autoscaling.js';
import type { Violation } from './define.js';
import { measuredPods } from './measured-pods.js';
import { hasRequest } from './resource-requests.js';
import { inTemplate, nameOf } from './where.js';

/** Containers without the request that an autoscaler of `workload` measures by. One is enough to keep it from scaling. */
export function* unmeasuredRequests<M extends string>(
  message: M,
  autoscaler: Autoscaler,
  workload: Workload,
  index: ManifestIndex,
): Iterable<Violation<M>> {
  const metrics = utilizationMetrics(autoscaler);
  const pods = metrics.length === 0 ? [] : measuredPods(index, workload);
  for (const metric of metrics) {
    for (const measured of pods) {
      for (const container of measuredContainers(measured)) {
        if (metric.container !== undefined && metric.container !== container.name) continue;
        // Filled in by Istio's injector, requests included.
        if (textAt(container.json, 'image') === 'auto') continue;
        if (hasRequest(index, measured, container, metric.resource)) continue;
        yield {
          message,
          facts: {
            autoscaler: nameOf(autoscaler.manifest),
            resource: metric.resource,
            container: container.name,
            workload: nameOf(measured.manifest),
          },
          ...inTemplate(measured, [...container.path, 'resources']),
          part: 'requests',
        };
      }
    }
  }
}

/** The controller sums native sidecars too: https://github.com/kubernetes/kubernetes/blob/master/pkg/controller/podautoscaler/replica_calculator.go */
function measuredContainers({ template }: Workload): readonly ContainerAt[] {
  return template === undefined ? [] : [...appContainers(template), ...nativeSidecars(template)];
}
