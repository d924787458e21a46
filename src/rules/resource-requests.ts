import type { JsonValue } from '../render/renderer.js';
import { appContainers } from '../manifests/containers.js';
import { listAt, textAt, valueAt } from '../manifests/json.js';
import type { ContainerAt, ManifestIndex, Workload } from '../manifests/manifest-index.js';
import type { YamlPath } from '../manifests/path.js';
import { byteCount, cpuMillis } from '../manifests/quantity.js';
import { requestOf } from '../manifests/requests.js';

export type Resource = 'cpu' | 'memory';

export interface ResourceSum {
  /** Millicores or bytes over the app containers; `undefined` when one asks for nothing, or for what is no quantity. */
  readonly total: number | undefined;
  /** Containers without a request. */
  readonly missing: readonly ContainerAt[];
  /** Where the largest request is written. */
  readonly path: YamlPath;
}

/** Requests of the app containers as the API server sees them: a limit, or a LimitRange of the target, stands in for a missing one. */
export function sumRequests(index: ManifestIndex, workload: Workload, resource: Resource): ResourceSum {
  const { template } = workload;
  const containers = template === undefined ? [] : appContainers(template);
  const templatePath: YamlPath = template === undefined ? [] : [...template.path, 'spec'];
  const podLevel = valueAt(template?.spec, 'resources', 'requests', resource);
  if (podLevel != null) {
    const path: YamlPath = [...templatePath, 'resources', 'requests', resource];
    return { total: amountOf(podLevel, resource), missing: [], path };
  }
  let total: number | undefined = 0;
  let largest = -1;
  let path = templatePath;
  const missing: ContainerAt[] = [];
  for (const container of containers) {
    const request = requestOf(container, resource);
    const amount: number | undefined = request
      ? request.amount
      : amountOf(limitRangeDefault(index, workload, resource), resource);
    if (amount === undefined) {
      missing.push(container);
      total = undefined;
      continue;
    }
    if (total !== undefined) total += amount;
    if (amount > largest) {
      largest = amount;
      path = request?.path ?? container.path;
    }
  }
  return { total: containers.length === 0 ? undefined : total, missing, path };
}

export function hasRequest(
  index: ManifestIndex,
  workload: Workload,
  container: ContainerAt,
  resource: string,
): boolean {
  if (resource !== 'cpu' && resource !== 'memory') return true;
  const podLevel = valueAt(workload.template?.spec, 'resources', 'requests', resource);
  return (
    podLevel != null ||
    requestOf(container, resource) !== undefined ||
    limitRangeDefault(index, workload, resource) !== undefined
  );
}

function limitRangeDefault(
  index: ManifestIndex,
  workload: Workload,
  resource: Resource,
): JsonValue | undefined {
  for (const range of index.byKind('LimitRange')) {
    if (range.ref.namespace !== workload.manifest.ref.namespace) continue;
    for (const limit of listAt(range.json, 'spec', 'limits')) {
      if (textAt(limit, 'type') !== 'Container') continue;
      const found = valueAt(limit, 'defaultRequest', resource) ?? valueAt(limit, 'default', resource);
      if (found != null) return found;
    }
  }
  return undefined;
}

function amountOf(value: JsonValue | undefined, resource: Resource): number | undefined {
  return resource === 'cpu' ? cpuMillis(value) : byteCount(value);
}
