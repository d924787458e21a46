import type { Hook, JsonObject, Origin } from '../render/renderer.js';

/** Identity of an object. `group` is `''` for the core group, `namespace` is `''` for cluster-scoped objects. */
export interface ObjectRef {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** One rendered object, Lists unwrapped, secrets redacted. */
export interface Manifest {
  readonly ref: ObjectRef;
  readonly json: JsonObject;
  readonly origins: readonly Origin[];
  readonly hook?: Hook;
}
