/** A version as far as behaviour depends on it. */
export interface Version {
  readonly major: number;
  readonly minor: number;
}

/** What a target runs on. */
export interface Versions {
  readonly argoRollouts: Version;
  readonly kubernetes: Version;
}

/** Where no environment says otherwise: the newest that the rules were compared with. */
export const defaultVersions: Versions = {
  argoRollouts: { major: 1, minor: 10 },
  kubernetes: { major: 1, minor: 34 },
};

/** Of `1.9`, `v1.34.2` or `1.33.1-gke.100`; `undefined` for anything else. */
export function parseVersion(text: string): Version | undefined {
  const [, major, minor] = /^v?(\d+)\.(\d+)(?:[.+-]|$)/.exec(text) ?? [];
  return major === undefined || minor === undefined
    ? undefined
    : { major: Number(major), minor: Number(minor) };
}

/** Versions of an environment; what it does not say is the default. */
export function versionsOf(
  environment: { readonly argoRollouts?: string; readonly kubeVersion?: string } | undefined,
): Versions {
  const argoRollouts = environment?.argoRollouts && parseVersion(environment.argoRollouts);
  const kubernetes = environment?.kubeVersion && parseVersion(environment.kubeVersion);
  return {
    argoRollouts: argoRollouts || defaultVersions.argoRollouts,
    kubernetes: kubernetes || defaultVersions.kubernetes,
  };
}

/** Whether `version` is `other` or newer, `other` being like `1.9`. */
export function isAtLeast(version: Version, other: `${number}.${number}`): boolean {
  const [major = 0, minor = 0] = other.split('.').map(Number);
  return version.major > major || (version.major === major && version.minor >= minor);
}
