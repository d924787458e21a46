import type { JsonObject, JsonValue } from '../render/renderer.js';
import { autoscalers, type Autoscaler } from '../manifests/autoscalers.js';
import { isObject, listAt, objectAt, textAt, valueAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex, Workload } from '../manifests/manifest-index.js';
import type { YamlPath } from '../manifests/path.js';

/** By kind, apiVersion and name: an apiVersion of the right group but another version is not served for long. */
export function isAimedAt({ manifest, target }: Autoscaler, workload: Manifest): boolean {
  return (
    target.kind === workload.ref.kind &&
    target.name === workload.ref.name &&
    manifest.ref.namespace === workload.ref.namespace &&
    target.apiVersion === textAt(workload.json, 'apiVersion')
  );
}

/** By name of the target, read once for each index: every workload asks. */
const byTargetName = new WeakMap<ManifestIndex, ReadonlyMap<string, readonly Autoscaler[]>>();

export function autoscalersOf(index: ManifestIndex, workload: Workload): readonly Autoscaler[] {
  let known = byTargetName.get(index);
  if (known === undefined) {
    const grouped = new Map<string, Autoscaler[]>();
    for (const autoscaler of autoscalers(index)) {
      const group = grouped.get(autoscaler.target.name);
      if (group === undefined) grouped.set(autoscaler.target.name, [autoscaler]);
      else group.push(autoscaler);
    }
    known = grouped;
    byTargetName.set(index, known);
  }
  const named = known.get(workload.manifest.ref.name) ?? [];
  return named.filter((autoscaler) => isAimedAt(autoscaler, workload.manifest));
}

/** How many pods the workload has at the least: the autoscaler's minimum where there is one. */
export function leastReplicas(index: ManifestIndex, workload: Workload): number {
  const minima = autoscalersOf(index, workload).map(({ min }) => min);
  return minima.length > 0 ? Math.min(...minima) : (workload.replicas ?? 1);
}

/** A metric that is a share of what the pods request. */
export interface UtilizationMetric {
  readonly resource: string;
  /** Only this container is measured. */
  readonly container: string | undefined;
  readonly path: YamlPath;
}

export function utilizationMetrics({ manifest }: Autoscaler): readonly UtilizationMetric[] {
  const spec = objectAt(manifest.json, 'spec') ?? {};
  return manifest.ref.kind === 'ScaledObject'
    ? listAt(spec, 'triggers').flatMap(kedaUtilization)
    : hpaUtilization(manifest, spec);
}

/** Without any metric the API server measures CPU utilization: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/ */
function hpaUtilization({ ref }: Manifest, spec: JsonObject): readonly UtilizationMetric[] {
  const metrics = listAt(spec, 'metrics');
  if (ref.version === 'v1' || metrics.length === 0) {
    const isSet = valueAt(spec, 'targetCPUUtilizationPercentage') !== undefined;
    const path = ['spec', ...(isSet ? ['targetCPUUtilizationPercentage'] : [])];
    return [{ resource: 'cpu', container: undefined, path }];
  }
  return metrics.flatMap((metric, at) => [
    ...utilizationOf(objectAt(metric, 'resource'), ['spec', 'metrics', at, 'resource']),
    ...utilizationOf(objectAt(metric, 'containerResource'), ['spec', 'metrics', at, 'containerResource']),
  ]);
}

function utilizationOf(source: JsonObject | undefined, path: YamlPath): readonly UtilizationMetric[] {
  const resource = textAt(source, 'name');
  // v2beta1 had no `target`, but a field beside the name.
  const isShare =
    textAt(source, 'target', 'type') === 'Utilization' ||
    valueAt(source, 'targetAverageUtilization') !== undefined;
  return resource !== undefined && isShare
    ? [{ resource, container: textAt(source, 'container'), path }]
    : [];
}

/** https://keda.sh/docs/latest/scalers/cpu/ */
function kedaUtilization(trigger: JsonValue, at: number): readonly UtilizationMetric[] {
  const resource = textAt(trigger, 'type');
  if (!isObject(trigger) || (resource !== 'cpu' && resource !== 'memory')) return [];
  const type = textAt(trigger, 'metricType') ?? textAt(trigger, 'metadata', 'type') ?? 'Utilization';
  if (type !== 'Utilization') return [];
  return [
    { resource, container: textAt(trigger, 'metadata', 'containerName'), path: ['spec', 'triggers', at] },
  ];
}
