/** A values file of a chart; `optional` ones (`?` in the configuration) may be absent. */
export interface ValuesFile {
  readonly path: string;
  readonly optional: boolean;
}

export interface KustomizeSource {
  readonly kind: 'kustomize';
  /** Folder of the overlay. */
  readonly path: string;
}

export interface HelmSource {
  readonly kind: 'helm';
  /** Folder or `.tgz` of the chart. */
  readonly chart: string;
  /** Later files win. */
  readonly values: readonly ValuesFile[];
  /** Texts of `--set`, in order, after all values files. */
  readonly set: readonly string[];
  readonly release: string;
  /** `1.34`, `v1.34.2`; helm's own default when absent. */
  readonly kubeVersion?: string;
  /** Added to the engine's default list. */
  readonly apiVersions: readonly string[];
  readonly includeCrds: boolean;
}

export interface ManifestsSource {
  readonly kind: 'manifests';
  /** Files and folders of plain YAML or JSON manifests. */
  readonly paths: readonly string[];
}

export type TargetSource = KustomizeSource | HelmSource | ManifestsSource;

/** One thing rendered for one environment. Paths are relative to the repository root. Plain JSON. */
export interface Target {
  /** Unique and stable across runs: it keys reports, waivers and baselines. */
  readonly name: string;
  readonly source: TargetSource;
  readonly namespace?: string;
  readonly profile?: string;
  readonly environment?: string;
  readonly owner?: string;
}
