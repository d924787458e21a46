/** SARIF levels, no other vocabulary. */
export type Severity = 'error' | 'warning' | 'note';

/** Where a value came from, for `--print-config`: flag or input > environment variable > file > default. */
export type Source = 'flag' | 'input' | 'environment' | 'file' | 'default';

export type ReportFormat = 'text' | 'json' | 'markdown' | 'annotations';
export type FailOn = 'error' | 'warning' | 'never';
export type GateOn = 'new' | 'all';
export type Engine = 'embedded' | 'system';
/** `full` allows what an untrusted pull request must never get (head content under pull_request_target). A flag or input, never a file key. */
export type Trust = 'untrusted' | 'full';

export interface ReportFile {
  readonly format: ReportFormat;
  /** As given; relative to the working directory. */
  readonly file: string;
}

/** What the user asked for, from flags or inputs and the environment; frozen. Below the front doors nobody reads argv, env or `core.getInput`. */
export interface Request {
  readonly command: 'check' | 'render' | 'rules' | 'explain';
  /** Absolute working directory; `paths` and files of flags are relative to it. */
  readonly cwd: string;
  /** PATH… of check and render, TARGET names of render, the ID of explain. */
  readonly paths: readonly string[];
  readonly config?: string;
  readonly contract?: string;
  readonly chart?: string;
  readonly values: readonly string[];
  readonly set: readonly string[];
  readonly release?: string;
  readonly namespace?: string;
  readonly kubeVersion?: string;
  readonly apiVersions: readonly string[];
  /** Git revision to compare with; `true` means the base of the pull request in the environment. */
  readonly base?: string;
  readonly gateOn?: GateOn;
  readonly failOn?: FailOn;
  readonly engine: Engine;
  readonly trust: Trust;
  readonly concurrency?: number;
  readonly format: ReportFormat;
  readonly reports: readonly ReportFile[];
  readonly quiet: boolean;
  readonly showSecrets: boolean;
  readonly origins: boolean;
  readonly printConfig: boolean;
  /** Where each given value came from, by the flag's name. */
  readonly given: Readonly<Record<string, Source>>;
}

/** One environment of `rollout-guard.yaml`. */
export interface Environment {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly protected: boolean;
  readonly kubeVersion?: string;
  readonly argoRollouts?: string;
  readonly apiVersions: readonly string[];
  /** Rule settings that hold in this environment only, over the global ones. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}
