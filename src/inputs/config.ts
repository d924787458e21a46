import type { Place } from '../kernel/errors.js';
import type { Environment, RuleSetting } from './request.js';

/** What the configuration needs to know of a rule: settings are written by name or id. */
export interface RuleName {
  readonly id: string;
  readonly name: string;
}

export interface HelmEntry {
  readonly chart: string;
  /** As written: a `?` at the end says that the file may be absent. */
  readonly values: readonly string[];
  readonly set: readonly string[];
  readonly release?: string;
  readonly kubeVersion?: string;
  readonly apiVersions: readonly string[];
  readonly includeCrds: boolean;
}

/** One entry of `targets`; with `match` it stands for many, and its texts are templates. */
export interface TargetEntry {
  readonly match?: string;
  readonly name: string;
  readonly kustomize?: string;
  readonly helm?: HelmEntry;
  readonly manifests?: readonly string[];
  readonly namespace?: string;
  readonly profile?: string;
  readonly environment?: string;
  readonly owner?: string;
  readonly place: Place;
  /** Place of each field, by the name that the file uses. */
  readonly places: Readonly<Record<string, Place>>;
}

/** An environment with its place and with what only later commands read. */
export interface ConfiguredEnvironment extends Environment {
  readonly place: Place;
  /** Every key as written, those of gates and windows too: validated, and compared when policy changes. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface WaiverEntry {
  /** Rule id. */
  readonly rule: string;
  /** Name of a target; `*` stands for any text. */
  readonly target: string;
  /** `Kind/name` or `Kind/namespace/name`; absent = every object. */
  readonly object?: string;
  readonly owner: string;
  readonly reason: string;
  /** `YYYY-MM-DD`, valid through that day (UTC). */
  readonly expires: string;
  readonly place: Place;
}

/** What exists outside the repository. */
export interface External {
  readonly services: readonly string[];
  readonly analysisTemplates: readonly string[];
  /** `Kind/name` or `Kind/namespace/name`; `*` stands for any text. */
  readonly objects: readonly string[];
}

export interface ClassAmounts {
  readonly cpu: string;
  readonly memory: string;
}

/** Profiles written inline, with the place of everything in them by JSON pointer (`/0/requiredToggles/1`). */
export interface InlineProfiles {
  readonly values: readonly unknown[];
  readonly places: Readonly<Record<string, Place>>;
}

/** `rollout-guard.yaml`, validated. Plain JSON. */
export interface Config {
  /** Relative to the repository root. */
  readonly file: string;
  readonly contract?: { readonly file: string; readonly place: Place };
  readonly profiles?: InlineProfiles;
  readonly targets: readonly TargetEntry[];
  readonly environments: readonly ConfiguredEnvironment[];
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly rulePlaces: Readonly<Record<string, Place>>;
  readonly waivers: readonly WaiverEntry[];
  readonly external: External;
  readonly resourceClasses?: Readonly<Record<string, ClassAmounts>>;
}

/** The environment of that name or alias. */
export function findEnvironment<E extends Environment>(
  environments: readonly E[],
  name: string,
): E | undefined {
  return (
    environments.find((environment) => environment.name === name) ??
    environments.find((environment) => environment.aliases.includes(name))
  );
}

/** Names and aliases, for messages. */
export function environmentNames(environments: readonly Environment[]): string[] {
  return environments.flatMap((environment) => [environment.name, ...environment.aliases]);
}
