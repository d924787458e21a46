import table from '../../policies/resource-classes.json' with { type: 'json' };
import type { ResourcesBound, ResourcesClass } from '../contract/profile.js';
import { UsageError, type Place } from '../kernel/errors.js';
import { byteCount, cpuMillis } from '../manifests/quantity.js';
import type { ResourceClasses } from './define.js';

/** What a table of classes says: Kubernetes quantities. */
export type ResourceClassTable = Readonly<
  Record<ResourcesClass, { readonly cpu: string | number; readonly memory: string | number }>
>;

/**
 * The bundled table, or the repository's own.
 * @throws UsageError when a quantity cannot be read
 */
export function readResourceClasses(own?: ResourceClassTable, place?: Place): ResourceClasses {
  const source: ResourceClassTable = own ?? table;
  const read = (name: ResourcesClass): ResourcesBound => {
    const cpu = cpuMillis(source[name].cpu);
    const memory = byteCount(source[name].memory);
    if (cpu === undefined || memory === undefined) {
      throw new UsageError(
        `resource class ${name}: ${JSON.stringify(source[name])} is not a pair of quantities`,
        { place, next: 'Write them as in a pod: cpu: 500m, memory: 1Gi.' },
      );
    }
    return { cpuMillis: cpu, memoryBytes: memory };
  };
  return {
    own: own !== undefined,
    bounds: { tiny: read('tiny'), small: read('small'), medium: read('medium'), large: read('large') },
  };
}
