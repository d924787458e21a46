import type { Contract, Profile, ResourcesBound, ResourcesClass } from '../contract/profile.js';
import type { Versions } from '../argo/versions.js';
import type { Severity } from '../inputs/request.js';
import type { Place } from '../kernel/errors.js';
import type { JsonObject } from '../render/renderer.js';
import type { Manifest, ObjectRef } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import type { YamlPath } from '../manifests/path.js';
import type { SchemaStore } from '../schemas/schema-store.js';
import type { IsExternal } from './external.js';

export interface RuleMeta<M extends string = string> {
  /** `RG107`, for ever stable. */
  readonly id: string;
  /** How people say it: `readiness-path`. */
  readonly name: string;
  /** One sentence that says what must hold. */
  readonly title: string;
  /** What the rule is given. */
  readonly scope: 'object' | 'target' | 'repository' | 'change';
  /** Ids that stay silent on the same object when this rule fires on it: one planted fault is one finding. */
  readonly subsumes?: readonly string[];
  readonly category: 'availability' | 'progression' | 'rollback' | 'capacity' | 'identity';
  readonly owner: 'platform' | 'application';
  readonly severity: Severity;
  /** Severity in a target without a contract profile; absent = the rule does not run there. */
  readonly severityWithoutProfile?: Severity;
  /** For scope `object`: the kinds that the engine feeds it. */
  readonly kinds: readonly string[];
  readonly rationale: string;
  readonly remedy: string;
  /** Templates with `{names}` filled from the violation's `facts`. */
  readonly messages: Readonly<Record<M, string>>;
  /** Messages that are weaker than the rule's severity. */
  readonly messageSeverity?: Readonly<Partial<Record<M, Severity>>>;
  /** JSON Schema of the options. */
  readonly options?: JsonObject;
}

/** Where a violation is: in a rendered object, at a path of the merged values, or in a file that is not rendered (contract, matrix). */
export type Where =
  | { readonly kind: 'object'; readonly object: ObjectRef; readonly path: YamlPath }
  | { readonly kind: 'values'; readonly path: readonly string[]; readonly fallback?: Place }
  | { readonly kind: 'place'; readonly place: Place; readonly path: YamlPath };

export interface Violation<M extends string = string> {
  readonly message: M;
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly where: Where;
  /** What `subsumes` compares when it is not the object of `where`. */
  readonly subject?: ObjectRef;
  /** The side of the subject that is at fault (`replicas`, `requests`); when two violations name one, `subsumes` asks that they be equal. */
  readonly part?: string;
  /** Weaker than the rule's severity in this case, whatever the message. */
  readonly atMost?: Severity;
  /** What another target of the same environment may bring: then the violation is dropped. */
  readonly unless?: Need;
}

/** Something that an object refers to and its own target does not render. Plain JSON. */
export type Need =
  | { readonly kind: 'object'; readonly ref: Pick<ObjectRef, 'group' | 'kind' | 'namespace' | 'name'> }
  /** Pods of that namespace that the label selector (`matchLabels`, `matchExpressions`) selects. */
  | { readonly kind: 'pods'; readonly namespace: string; readonly selector: JsonObject };

/** What a rule may look at: one target, rendered. */
export interface RuleWorld<O = unknown> {
  readonly index: ManifestIndex;
  /** helm's coalesced values; absent for targets that are not charts. */
  readonly values?: MergedValues;
  readonly profile?: Profile;
  readonly contract?: Contract;
  readonly resourceClasses: ResourceClasses;
  /** Of the target's environment. */
  readonly versions: Versions;
  /** What the configuration declares as existing outside the repository. */
  readonly external: IsExternal;
  /** Schemas of Kubernetes, of Argo Rollouts and of the target's own definitions; absent where nothing needs them. */
  readonly schemas?: SchemaStore;
  readonly options: O;
  readonly environment?: string;
}

export interface ResourceClasses {
  /** True when the repository set its own table. */
  readonly own: boolean;
  readonly bounds: Readonly<Record<ResourcesClass, ResourcesBound>>;
}

export interface MergedValues {
  readonly tree: JsonObject;
  /** Who set the value at a path: a values file and line, `--set`, or the chart's defaults; `undefined` when nobody knows the path. */
  origin(path: readonly string[]): ValueOrigin | undefined;
}

export type ValueOrigin =
  | { readonly kind: 'file'; readonly place: Place }
  | { readonly kind: 'set'; readonly text: string }
  | { readonly kind: 'chart-default'; readonly place?: Place };

export type Found<M extends string = string> = Iterable<Violation<M>>;

/** Given each object of `meta.kinds` in a target. */
export interface ObjectRule<M extends string = string, O = unknown> {
  readonly meta: RuleMeta<M> & { readonly scope: 'object' };
  check(subject: Manifest, world: RuleWorld<O>): Found<M>;
}

export interface TargetRule<M extends string = string, O = unknown> {
  readonly meta: RuleMeta<M> & { readonly scope: 'target' };
  check(world: RuleWorld<O>): Found<M>;
  /** What the rule also says about several targets side by side. */
  readonly across?: AcrossTargets<unknown, M, O>;
}

/** Facts of every target, judged together: `extract` runs in the worker, `judge` outside over all targets. `F` is JSON. */
export interface AcrossTargets<F = unknown, M extends string = string, O = unknown> {
  extract(world: RuleWorld<O>): F;
  judge(facts: readonly TargetFacts<F>[], world: RepositoryWorld<O>): Iterable<RepositoryViolation<M>>;
}

export interface TargetFacts<F = unknown> {
  readonly target: string;
  readonly profile?: Profile;
  readonly facts: F;
}

/** `contract` is absent where the run has none. */
export interface RepositoryWorld<O = unknown> {
  readonly contract?: Contract;
  readonly resourceClasses: ResourceClasses;
  readonly options: O;
}

/** `target` names the target that the violation belongs to; absent = none of them (contract, matrix). */
export type RepositoryViolation<M extends string = string> = Violation<M> & { readonly target?: string };

export interface RepositoryRule<F = unknown, M extends string = string, O = unknown> extends AcrossTargets<
  F,
  M,
  O
> {
  readonly meta: RuleMeta<M> & { readonly scope: 'repository' };
}

/**
 * Compares one target before and after a change. `extract` runs on both sides and gives `null` when there is nothing to compare;
 * `compare` runs where what the objects were made of is known. `F` is JSON.
 */
export interface ChangeRule<F = unknown, M extends string = string, O = unknown> {
  readonly meta: RuleMeta<M> & { readonly scope: 'change' };
  extract(world: RuleWorld<O>): F;
  compare(before: F, after: F): Found<M>;
}

export type Rule = ObjectRule | TargetRule | RepositoryRule | ChangeRule;
