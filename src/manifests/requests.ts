import type { JsonValue } from '../render/renderer.js';
import { textMapAt, valueAt } from './json.js';
import type { ContainerAt } from './manifest-index.js';
import type { YamlPath } from './path.js';
import { byteCount, cpuMillis } from './quantity.js';

export interface ResourceRequest {
  /** Millicores or bytes; `undefined` when what is written is not a quantity. */
  readonly amount: number | undefined;
  readonly text: string;
  /** A limit without a request is the request: the API server defaults it so. */
  readonly from: 'requests' | 'limits';
  readonly path: YamlPath;
}

/** What a container asks for; `undefined` when it asks for nothing. */
export function requestOf(container: ContainerAt, resource: 'cpu' | 'memory'): ResourceRequest | undefined {
  for (const from of ['requests', 'limits'] as const) {
    const value: JsonValue | undefined = valueAt(container.json, 'resources', from, resource);
    if (value === undefined || value === null) continue;
    return {
      amount: resource === 'cpu' ? cpuMillis(value) : byteCount(value),
      text: textMapAt(container.json, 'resources', from)[resource] ?? '',
      from,
      path: [...container.path, 'resources', from, resource],
    };
  }
  return undefined;
}
