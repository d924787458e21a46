import type { JsonObject } from '../render/renderer.js';
import type { Manifest, ObjectRef } from './manifest.js';
import type { YamlPath } from './path.js';

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
}

/** A workload of kind Deployment or Rollout whose pods a rendered Service selects. */
export interface ServingWorkload extends Workload {
  readonly services: readonly Manifest[];
  /** Containers that own a port which one of `services` targets; the first container stands in when a Service names a port that no container declares. */
  readonly servingContainers: readonly ContainerAt[];
}

export interface ContainerAt {
  readonly name: string;
  readonly json: JsonObject;
  /** Path in the template's `writtenIn`. */
  readonly path: YamlPath;
}

/** All objects of one target, namespace-aware. An object without a namespace stands in the target's, else in `default`. */
export interface ManifestIndex {
  readonly all: readonly Manifest[];
  readonly workloads: readonly Workload[];
  /** Serving Deployments and Rollouts, in rendered order. */
  readonly serving: readonly ServingWorkload[];
  byKind(kind: string): readonly Manifest[];
  /** By kind, namespace and name; `group` narrows where it is given. */
  find(ref: {
    readonly kind: string;
    readonly name: string;
    readonly namespace: string;
    readonly group?: string;
  }): Manifest | undefined;
  workload(ref: ObjectRef): Workload | undefined;
  /** Manifests of `kind` in `namespace` whose label selector, read from `selectorPath`, matches `labels`. */
  selecting(
    kind: string,
    selectorPath: readonly string[],
    namespace: string,
    labels: Readonly<Record<string, string>>,
  ): readonly Manifest[];
}
