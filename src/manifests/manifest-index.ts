import type { JsonObject, Origin } from '../render/renderer.js';
import type { Manifest, ObjectRef } from './manifest.js';
import type { YamlPath } from './path.js';

/** A rendered object that the API server could not even name. The check has to show it: it is never judged. */
export interface InvalidObject {
  readonly json: JsonObject;
  readonly origins: readonly Origin[];
  readonly missing: readonly ('apiVersion' | 'kind' | 'metadata.name')[];
}

/** The pod template of a workload and where it is written. */
export interface PodTemplate {
  /** The object that the template is written in: the workload itself, or what its `workloadRef` names. */
  readonly writtenIn: Manifest;
  /** Path of the template in `writtenIn`. */
  readonly path: YamlPath;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** `spec` of the template; `{}` when absent. */
  readonly spec: JsonObject;
}

/** A Rollout, Deployment, StatefulSet, DaemonSet, ReplicaSet, Job, CronJob or Pod. */
export interface Workload {
  readonly manifest: Manifest;
  /** `undefined` when there is none, or when the `workloadRef` names an object that the target does not render. */
  readonly template: PodTemplate | undefined;
  /** `spec.selector` as a label selector; `undefined` where the kind has none. */
  readonly selector: JsonObject | undefined;
  /** `spec.replicas`, 1 when absent; `undefined` for kinds without it. */
  readonly replicas: number | undefined;
  /**
   * Rollouts whose `workloadRef` names this object. With `replicas: 0` it has no pods of its own then: its template is the
   * Rollout's, and it is not in `serving`.
   */
  readonly referencedBy: readonly Manifest[];
}

/**
 * A workload of kind Deployment or Rollout whose pods a rendered Service of the same namespace selects. The rendered Services
 * that a Rollout's strategy names (active, preview, stable, canary, ping, pong) count whatever they select.
 */
export interface ServingWorkload extends Workload {
  readonly services: readonly Manifest[];
  /**
   * Containers that own a port which one of `services` targets, native sidecars (`restartPolicy: Always`) included. When no
   * container declares any of those ports, the default container (annotation `kubectl.kubernetes.io/default-container`, else
   * the first) stands in.
   */
  readonly servingContainers: readonly ContainerAt[];
}

export interface ContainerAt {
  readonly name: string;
  readonly json: JsonObject;
  /** Path in the template's `writtenIn`. */
  readonly path: YamlPath;
  /** `sidecar` is an init container with `restartPolicy: Always`: it may own ports, but is not an app container. */
  readonly role: 'app' | 'sidecar' | 'init';
}

/** All objects of one target, namespace-aware. An object without a namespace stands in the target's, else in `default`. */
export interface ManifestIndex {
  readonly all: readonly Manifest[];
  /** Objects without apiVersion, kind or name: in no other list. */
  readonly invalid: readonly InvalidObject[];
  /** Manifests with the identity of an earlier one. Both are in `all`; `find` gives the last, the one that `kubectl apply` leaves in place. */
  readonly duplicates: readonly Manifest[];
  readonly workloads: readonly Workload[];
  /** Serving Deployments and Rollouts, in rendered order. */
  readonly serving: readonly ServingWorkload[];
  byKind(kind: string): readonly Manifest[];
  /** By kind, namespace (ignored for cluster-scoped kinds) and name; `group` narrows where it is given. The last one wins. */
  find(ref: {
    readonly kind: string;
    readonly name: string;
    readonly namespace: string;
    readonly group?: string;
  }): Manifest | undefined;
  workload(ref: ObjectRef): Workload | undefined;
  /**
   * Manifests of `kind` in `namespace` whose selector, read from `selectorPath`, matches `labels`, in rendered order. What an
   * absent or empty selector means depends on the kind (see selectorOf in selector-lookup.ts); a Service has a plain map.
   */
  selecting(
    kind: string,
    selectorPath: readonly string[],
    namespace: string,
    labels: Readonly<Record<string, string>>,
  ): readonly Manifest[];
}
