import { isAtLeast, type Version, type Versions } from '../versions.js';

/** Who judges a pod, and what that one accepts: `PodValidationOptions` of k8s.io/kubernetes/pkg/apis/core/validation. */
export interface PodOptions {
  readonly judge: 'argo' | 'apiServer';
  /** A Pod itself rather than a template. */
  readonly isPod: boolean;
  readonly relaxedEnvNames: boolean;
  readonly relaxedSearchDomains: boolean;
  readonly zeroSleep: boolean;
  readonly resizePolicies: 'containers' | 'all' | 'ignored';
  readonly podResources: boolean;
  readonly divisibleHugePages: boolean;
  readonly deletionCost: boolean;
  /** `matchLabelKeys` of a spread constraint may repeat keys of `matchLabels`. */
  readonly mergedSpreadKeys: boolean;
  readonly hostUsers: boolean;
  /**
   * Fields behind feature gates that are off by default (restart rules, stop signals, image volumes, …): Argo Rollouts judges
   * them; an API server drops them or judges them as its gates are set, which cannot be known here.
   */
  readonly gatedFields: boolean;
  /** What `restartPolicy` of an init container may be; empty: it is not judged. */
  readonly initRestartPolicies: readonly string[];
  /** Read-write GCE disks are refused with several replicas: k8s.io/kubernetes before 1.30. */
  readonly exclusiveDisks: boolean;
  /** Argo Rollouts before 1.10 takes `privileged` out of the containers before it judges them. */
  readonly ignoresPrivileged: boolean;
}

/**
 * As Argo Rollouts calls the validation of the Kubernetes release it is built with: nearly all options are off
 * (validation.go, allowAllPodValidationOptions).
 */
export function argoOptions(version: Version): PodOptions {
  return {
    judge: 'argo',
    isPod: false,
    relaxedEnvNames: false,
    relaxedSearchDomains: false,
    zeroSleep: false,
    resizePolicies: 'containers',
    podResources: false,
    divisibleHugePages: false,
    deletionCost: false,
    mergedSpreadKeys: false,
    hostUsers: false,
    gatedFields: isAtLeast(version, '1.9'),
    initRestartPolicies: isAtLeast(version, '1.9') ? ['Always'] : [],
    exclusiveDisks: !isAtLeast(version, '1.9'),
    ignoresPrivileged: !isAtLeast(version, '1.10'),
  };
}

/** As an API server of that version judges with the feature gates it has by default: pkg/api/pod/util.go, GetValidationOptionsFromPodSpecAndMeta. */
export function apiServerOptions({ kubernetes }: Versions, isPod: boolean): PodOptions {
  return {
    judge: 'apiServer',
    isPod,
    relaxedEnvNames: isAtLeast(kubernetes, '1.32'),
    relaxedSearchDomains: isAtLeast(kubernetes, '1.33'),
    zeroSleep: isAtLeast(kubernetes, '1.33'),
    resizePolicies: isAtLeast(kubernetes, '1.33') ? 'all' : 'ignored',
    podResources: isAtLeast(kubernetes, '1.34'),
    divisibleHugePages: true,
    deletionCost: true,
    mergedSpreadKeys: isAtLeast(kubernetes, '1.34'),
    hostUsers: isAtLeast(kubernetes, '1.33'),
    gatedFields: false,
    // Restart rules are on by default from 1.35 on; sidecars are, from 1.29 on.
    initRestartPolicies: isAtLeast(kubernetes, '1.35') ? ['Always', 'Never', 'OnFailure'] : ['Always'],
    exclusiveDisks: false,
    ignoresPrivileged: false,
  };
}
