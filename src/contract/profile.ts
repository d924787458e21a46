import type { Place } from '../kernel/errors.js';

export type RolloutMode = 'deployment' | 'rollout';
export type IntendedUse = 'ci' | 'kind' | 'prod' | 'offline' | 'perf';
export type Suite = 'install-gate' | 'k8s-suite' | 'nightly';
export type ResourcesClass = 'tiny' | 'small' | 'medium' | 'large';
export type NetworkPolicyMode = 'disabled' | 'internet-only' | 'cluster-aware' | 'custom';
export type HpaPolicy = 'enabled' | 'disabled';

/** `path` or `path=value`, as the contract writes it, with the place of the text. */
export interface Toggle {
  readonly text: string;
  readonly path: readonly string[];
  /** `undefined` for a bare path. */
  readonly value: string | undefined;
  readonly place: Place;
}

/** One profile of the rollout-safety contract: what has to hold for a target, judged on what is rendered and on the merged values. Plain JSON. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly suite: Suite;
  readonly valuesFile: string;
  readonly rolloutMode: RolloutMode;
  readonly warmupRequired: boolean;
  readonly readinessPathRequired: boolean;
  readonly intendedUse: IntendedUse;
  readonly forbiddenToggles: readonly Toggle[];
  readonly requiredToggles: readonly Toggle[];
  readonly expectedResourcesClass: ResourcesClass;
  readonly networkPolicyModeRequired: NetworkPolicyMode;
  readonly hpaPolicyRequired: HpaPolicy;
  /** Optional fields of our own. */
  readonly chart?: string;
  readonly valuesFiles?: readonly string[];
  readonly kustomize?: string;
  readonly release?: string;
  readonly namespace?: string;
  readonly environment?: string;
  /** HTTP path that a startup probe must ask to count as warm-up. */
  readonly warmup?: string;
  /** Declared readiness path; `none` allows other probe types. */
  readonly readinessPath?: string;
  readonly owner?: string;
  /** Place of the profile in the contract file. */
  readonly place: Place;
  /** Place of each field, by the name that the file uses. */
  readonly places: Readonly<Record<string, Place>>;
}

/** Requests that a class allows at the most: CPU in millicores, memory in bytes. */
export interface ResourcesBound {
  readonly cpuMillis: number;
  readonly memoryBytes: number;
}

export interface MatrixScenario {
  readonly name: string;
  readonly kind: 'install' | 'upgrade' | 'rollback';
  readonly profile: string;
  readonly suite: string;
  readonly baselineRef?: string;
  readonly targetRef?: string;
  readonly place: Place;
  /** Place of each field, by the name that the file uses. */
  readonly places?: Readonly<Record<string, Place>>;
}

export interface MatrixProfile {
  readonly name: string;
  readonly valuesFile: string;
  readonly suite: string;
  readonly place: Place;
  /** Place of each field, by the name that the file uses. */
  readonly places?: Readonly<Record<string, Place>>;
}

/** `install-matrix.json` beside the contract. */
export interface InstallMatrix {
  readonly file: string;
  readonly profiles: readonly MatrixProfile[];
  readonly scenarios: readonly MatrixScenario[];
}

export interface Contract {
  /** The file, or the configuration file where profiles are written inline. */
  readonly file: string;
  readonly profiles: readonly Profile[];
  readonly matrix?: InstallMatrix;
}
