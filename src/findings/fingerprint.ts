import { createHash } from 'node:crypto';
import type { ObjectRef } from '../manifests/manifest.js';

export interface Identity {
  readonly rule: string;
  /** Name of the target; `''` for what belongs to no target. */
  readonly target: string;
  readonly object: ObjectRef | null;
  readonly path: string;
  readonly messageKey: string;
}

/**
 * 32 hex digits of SHA-256. No line number and no API version: moving text, reformatting it or following an API from
 * `v1beta1` to `v1` leaves the fault the same fault.
 */
export function fingerprint({ rule, target, object, path, messageKey }: Identity): string {
  const who = object === null ? null : [object.group, object.kind, object.namespace, object.name];
  return createHash('sha256')
    .update(JSON.stringify([rule, target, who, path, messageKey]))
    .digest('hex')
    .slice(0, 32);
}
