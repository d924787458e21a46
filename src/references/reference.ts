import type { Manifest, ObjectRef } from '../manifests/manifest.js';
import type { ManifestIndex, Workload } from '../manifests/manifest-index.js';
import type { YamlPath } from '../manifests/path.js';
import type { JsonObject } from '../render/renderer.js';

/** Asks whether the configuration declares an object as existing outside the repository. */
export type IsExternal = (ref: Pick<ObjectRef, 'kind' | 'namespace' | 'name'>) => boolean;

/** What a field names. `namespace` is `''` for cluster-scoped kinds. */
export interface ReferenceTarget extends Pick<ObjectRef, 'group' | 'kind' | 'namespace' | 'name'> {
  /** Key of a ConfigMap or Secret, or another part of the object that has to be there. */
  readonly key?: string;
  /** Port of a Service, by number or name. */
  readonly port?: number | string;
}

/** One field that names an object, before anybody has looked for it. */
export interface Mention {
  /** The object that the field is written in. */
  readonly from: Manifest;
  readonly path: YamlPath;
  /** Path of the field that names the key or port, where it is another one. */
  readonly partPath?: YamlPath;
  /** What the field is for, and which referrer found it: `active-service`, `env-config-map`, `ingress-backend`. */
  readonly role: string;
  readonly to: ReferenceTarget;
  /** Whose fault it is when that is not `from` (a Rollout that borrows the template of `from`). */
  readonly subject?: ObjectRef;
  /** Other groups that serve the same kind (`extensions` for an Ingress). */
  readonly otherGroups?: readonly string[];
}

/**
 * `resolved`: rendered here, made by a rendered object, or part of every cluster · `external`: declared in the configuration ·
 * `missing`: neither; another target of the namespace may still bring it.
 */
export type Outcome = 'resolved' | 'missing' | 'external';

export interface Reference extends Mention {
  readonly outcome: Outcome;
  /** The object itself, or the one that makes it; also when `outcome` is `missing` for want of the key or the port. */
  readonly found?: Manifest;
  /** What is missing of it. */
  readonly lacks?: 'object' | 'key' | 'port';
}

/** One selector over the pods of a namespace. Never `external`: the configuration declares objects, not labels. */
export interface Selection {
  readonly from: Manifest;
  /** Path of the selector. */
  readonly path: YamlPath;
  readonly namespace: string;
  /** As a label selector (`matchLabels`, `matchExpressions`), whatever its kind writes. */
  readonly selector: JsonObject;
  readonly outcome: Exclude<Outcome, 'external'>;
  /** Rendered workloads whose pods it selects, in rendered order. */
  readonly workloads: readonly Workload[];
}

/** Finds the fields of one family of objects that name other objects. Pure, and linear in what it reads. */
export type Referrer = (index: ManifestIndex) => Iterable<Mention>;

/** How many references of a target have which outcome. */
export type ReferenceCounts = Readonly<Record<Outcome, number>>;
