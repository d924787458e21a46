import type { Problem } from '../kernel/errors.js';
import type { ObjectRef } from '../manifests/manifest.js';
import type { ReferenceCounts } from '../references/reference.js';
import type { SchemaGaps } from '../schemas/schema-gaps.js';
import type { Severity } from '../inputs/request.js';

/** Where a person would edit; `entry` is the fallback to the overlay's kustomization or the values file, and says so. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly via: 'source' | 'values' | 'patch' | 'template' | 'entry';
}

export type State = 'new' | 'existing' | 'waived';
export type Verdict = 'pass' | 'fail' | 'undecided';

export interface Waiver {
  readonly rule: string;
  readonly owner: string;
  readonly reason: string;
  /** `YYYY-MM-DD`, valid through that day (UTC). */
  readonly expires: string;
}

/** One fault in one target. Owns identity, severity, state and waiver; no line number is part of its identity. */
export interface Occurrence {
  /** Rule id. */
  readonly rule: string;
  /** Index into `targets`; -1 when the fault belongs to no target (contract, matrix, configuration). */
  readonly target: number;
  readonly object: ObjectRef | null;
  /** Keyed path, formatted. */
  readonly path: string;
  readonly messageKey: string;
  /** The message with its facts filled in. */
  readonly message: string;
  readonly severity: Severity;
  readonly state: State;
  /** sha256 over rule, target name, object, path and message key; 32 hex digits. */
  readonly fingerprint: string;
  readonly location: Location;
  readonly waiver?: Waiver;
}

/** Occurrences with the same rule, source location, path and message key, for people to read: it stands by itself. */
export interface Finding {
  readonly ruleId: string;
  readonly name: string;
  /** Which of the faults in the catalogue of Argo Rollouts' validations it is, like `C8`; docs/argo-rollouts.md lists them. */
  readonly catalogueId?: string;
  readonly severity: Severity;
  readonly message: string;
  readonly targets: readonly string[];
  readonly object: Pick<ObjectRef, 'kind' | 'namespace' | 'name'> | null;
  readonly path: string;
  readonly location: Location;
  /** Indexes into `occurrences`. */
  readonly occurrences: readonly number[];
  /** Of the first occurrence, for links only. */
  readonly fingerprint: string;
  readonly state: State;
  /** Whose work it is. */
  readonly owner: 'platform' | 'application';
  readonly remedy: string;
  /** True when this finding alone makes the verdict `fail`. */
  readonly blocking: boolean;
}

export interface TargetResult {
  readonly name: string;
  readonly status: 'judged' | 'undecided' | 'unaffected';
  readonly verdict: Verdict | 'unaffected';
  readonly engine: 'embedded' | 'system' | 'none';
  readonly objects: number;
  readonly workloads: number;
  /** What the objects of the target refer to, by what became of it. Only of targets that were judged. */
  readonly references?: ReferenceCounts;
  /** What no schema judged; absent where every object was judged by all of its schema. */
  readonly schemaGaps?: SchemaGaps;
  /** Whole milliseconds in the worker. Only JSON shows it: what people read has the same bytes in every run. */
  readonly durationMs: number;
  readonly environment?: string;
  readonly profile?: string;
  readonly problem?: Problem;
  readonly warnings: readonly string[];
}

export interface RuleEntry {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly severity: Severity;
  readonly docs: string;
}

/** Counts. `errors`, `warnings` and `notes` are findings that are not waived, `existing` is a part of them. */
export interface Summary {
  readonly targets: number;
  readonly judged: number;
  readonly undecided: number;
  readonly unaffected: number;
  readonly objects: number;
  /** Objects of kinds without a schema. */
  readonly withoutSchema: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly waived: number;
  readonly existing: number;
}

/** The one document that every reporter, `merge` and publisher works from. Schema: policies/report.schema.json. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'rollout-guard'; readonly version: string };
  readonly verdict: Verdict;
  readonly exitCode: number;
  /** Stable word for why: `passed`, `findings`, `undecided-targets`, `nothing-to-check`, … */
  readonly reason: string;
  readonly targets: readonly TargetResult[];
  readonly rules: Readonly<Record<string, RuleEntry>>;
  /** Files that findings point at, sorted. */
  readonly files: readonly string[];
  readonly occurrences: readonly Occurrence[];
  readonly findings: readonly Finding[];
  readonly summary: Summary;
  /** Problems of the run itself, not of one target (base not fetched, configuration changed under protection). */
  readonly problems: readonly Problem[];
}
