import type { JsonObject } from '../../render/renderer.js';
import { child, type At, type Faults } from '../faults.js';
import { object, textEntries } from '../fields.js';
import { byteLength, labelValueFaults, qualifiedNameFaults } from '../kubernetes-names.js';

type Shared = Pick<Faults, 'syntax' | 'conflict'>;

/** ValidateLabels of the map `field`: the fault of each stands at its key. */
export function judgeLabels(faults: Shared, json: JsonObject, field: string, up: At): void {
  for (const [key, value] of textEntries(json, field)) {
    const at = child(up, field, key);
    faults.syntax(at, key, qualifiedNameFaults(key));
    if (value !== undefined) faults.syntax(at, value, labelValueFaults(value));
  }
}

/** TotalAnnotationSizeLimitB of k8s.io/apimachinery/pkg/api/validation */
const mostAnnotationBytes = 256 * 1024;

/** ValidateAnnotations of `metadata.annotations`. */
export function judgeAnnotations(faults: Shared, meta: JsonObject, up: At): void {
  let bytes = 0;
  for (const [key, value] of textEntries(meta, 'annotations')) {
    faults.syntax(child(up, 'annotations', key), key, qualifiedNameFaults(key.toLowerCase()));
    const raw = object(meta, 'annotations')?.[key];
    bytes += byteLength(key) + byteLength(value ?? (typeof raw === 'string' ? raw : ''));
  }
  if (bytes > mostAnnotationBytes) {
    faults.conflict(
      child(up, 'annotations'),
      `they have ${bytes} bytes together, ${mostAnnotationBytes} are allowed`,
    );
  }
}
