import type { Contract, Profile } from '../contract/profile.js';
import { resourceClasses, type ResourceClassTable } from '../contract/resource-classes.js';
import {
  findEnvironment,
  type Config,
  type ConfiguredEnvironment,
  type External,
  type WaiverEntry,
} from '../inputs/config.js';
import type { Fault } from '../inputs/faults.js';
import { formatFound } from '../inputs/nearest.js';
import type { Environment, RuleSetting } from '../inputs/request.js';
import type { Place } from '../kernel/errors.js';
import { comparePolicies, type PolicyChange } from './policy-changes.js';
import type { Target } from './target.js';

/** Configuration and contract of one side of a change; empty where there is none. */
export interface PolicySide {
  readonly config?: Config | undefined;
  readonly contract?: Contract | undefined;
}

export interface PolicyInput {
  readonly head: PolicySide;
  /** Policy of the base commit in a pull request; absent elsewhere. */
  readonly base?: PolicySide | undefined;
  /** All targets of each side, found with `protectConfig`, not only those that the run selects. */
  readonly headTargets: readonly Target[];
  readonly baseTargets?: readonly Target[];
  /** Entries of the head's targets, for places. */
  readonly headPlaces?: ReadonlyMap<string, Place>;
  readonly basePlaces?: ReadonlyMap<string, Place>;
}

/** What one target is judged by. Plain JSON: it is posted to a worker. */
export interface TargetPolicy {
  /** `base`: the target is protected, and the change cannot set its own rules. */
  readonly from: 'head' | 'base';
  readonly isProtected: boolean;
  readonly profile?: Profile;
  readonly environment?: Environment;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Those that name the target. */
  readonly waivers: readonly WaiverEntry[];
  readonly external: External;
  readonly resourceClasses: ResourceClassTable;
  /** Waivers in annotations count only where nothing is protected. */
  readonly acceptsAnnotationWaivers: boolean;
}

export interface EffectivePolicy {
  /** The head's targets, the environment and profile of protected ones as the base has them. */
  readonly targets: readonly Target[];
  /** By target name. */
  readonly policies: Readonly<Record<string, TargetPolicy>>;
  /** Differences between base and head: they count after merge. */
  readonly changes: readonly PolicyChange[];
  /** What the change takes away from protection: wrong configuration, whatever the findings say. */
  readonly faults: readonly Fault[];
}

/**
 * Decides what judges each target. In a pull request a target is protected when the base or the head puts it into an
 * environment that the base protects: then contract profile, rules, environment, waivers, `external` and resource classes
 * come from the base.
 */
export function decidePolicy(input: PolicyInput): EffectivePolicy {
  const { head, base } = input;
  const faults: Fault[] = [];
  const baseTargets = new Map((input.baseTargets ?? []).map((target) => [target.name, target]));
  const policies: Record<string, TargetPolicy> = {};
  const targets = input.headTargets.map((target) => {
    const before = baseTargets.get(target.name);
    const guard =
      protectingEnvironment(base?.config, before?.environment) ??
      protectingEnvironment(base?.config, target.environment);
    if (base === undefined || guard === undefined) {
      policies[target.name] = policyOf(head, target, 'head');
      return target;
    }
    const isKnown = base.contract?.profiles.some(({ id }) => id === target.profile) ?? false;
    const profile = before === undefined ? target.profile : before.profile;
    const effective = withGuard(target, guard, profile);
    // A target that the change adds may come with a profile of its own: nothing judged it before.
    const isNewProfile = before === undefined && !isKnown;
    policies[target.name] = policyOf(base, effective, 'base', isNewProfile ? head.contract : base.contract);
    return effective;
  });
  if (base !== undefined) faults.push(...findLostProtection(input, base));
  return {
    targets,
    policies,
    changes:
      base === undefined
        ? []
        : comparePolicies(base, head, input.baseTargets ?? [], input.headTargets, input.headPlaces),
    faults,
  };
}

/** The head's configuration with the protected environments of the base: what targets are found with in a pull request. */
export function protectConfig(head: Config, base: Config | undefined): Config {
  const guarded = (base?.environments ?? []).filter((environment) => environment.protected);
  if (guarded.length === 0) return head;
  const names = new Set(guarded.flatMap(({ name, aliases }) => [name, ...aliases]));
  const own = head.environments
    .filter(({ name }) => !names.has(name))
    .map((environment) => ({
      ...environment,
      aliases: environment.aliases.filter((alias) => !names.has(alias)),
    }));
  return { ...head, environments: [...own, ...guarded] };
}

/** Settings of the rules for a target: global ones, then those of its environment over them, options key by key. */
export function resolveRuleSettings(
  config: Config | undefined,
  environment: Environment | undefined,
): Record<string, RuleSetting> {
  const resolved: Record<string, RuleSetting> = { ...config?.rules };
  for (const [id, own] of Object.entries(environment?.rules ?? {})) {
    const global = resolved[id];
    const severity = own.severity ?? global?.severity;
    const options = own.options === undefined ? global?.options : { ...global?.options, ...own.options };
    resolved[id] = {
      ...(severity === undefined ? {} : { severity }),
      ...(options === undefined ? {} : { options }),
    };
  }
  return resolved;
}

/** Whether a waiver's `target` means a target: its name, or a pattern in which `*` stands for any text. */
export function waiverMeets(waiver: Pick<WaiverEntry, 'target'>, target: string): boolean {
  const [first = '', ...rest] = waiver.target.split('*');
  if (rest.length === 0) return first === target;
  if (!target.startsWith(first)) return false;
  const last = rest.pop() ?? '';
  let at = first.length;
  for (const part of rest) {
    const found = target.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return target.length - last.length >= at && target.endsWith(last);
}

function policyOf(
  side: PolicySide,
  target: Target,
  from: 'head' | 'base',
  contract = side.contract,
): TargetPolicy {
  const environment =
    target.environment === undefined
      ? undefined
      : findEnvironment(side.config?.environments ?? [], target.environment);
  const profile = contract?.profiles.find(({ id }) => id === target.profile);
  const isProtected = environment?.protected ?? false;
  return {
    from,
    isProtected,
    ...(profile === undefined ? {} : { profile }),
    ...(environment === undefined ? {} : { environment }),
    rules: resolveRuleSettings(side.config, environment),
    waivers: (side.config?.waivers ?? []).filter((waiver) => waiverMeets(waiver, target.name)),
    external: side.config?.external ?? { services: [], analysisTemplates: [], objects: [] },
    resourceClasses: resourceClasses(side.config),
    acceptsAnnotationWaivers: !isProtected,
  };
}

function protectingEnvironment(
  config: Config | undefined,
  name: string | undefined,
): ConfiguredEnvironment | undefined {
  if (config === undefined || name === undefined) return undefined;
  const environment = findEnvironment(config.environments, name);
  return environment?.protected === true ? environment : undefined;
}

function withGuard(target: Target, guard: Environment, profile: string | undefined): Target {
  const { name, source, namespace, owner } = target;
  return {
    name,
    source,
    ...(namespace === undefined ? {} : { namespace }),
    ...(profile === undefined ? {} : { profile }),
    environment: guard.name,
    ...(owner === undefined ? {} : { owner }),
  };
}

/** Protected environments and targets that the head does not have any more, or has without protection. */
function findLostProtection(
  { head, headTargets, baseTargets, headPlaces, basePlaces }: PolicyInput,
  base: PolicySide,
): Fault[] {
  const faults: Fault[] = [];
  const next = 'Protection is taken away on the base branch, by those who own it, not in a pull request.';
  for (const environment of base.config?.environments ?? []) {
    if (!environment.protected) continue;
    const what = `The protected environment ${formatFound(environment.name)}`;
    const now = head.config?.environments.find(({ name }) => name === environment.name);
    if (now === undefined) {
      const place = head.config === undefined ? environment.place : { file: head.config.file };
      faults.push({ message: `${what} is removed or renamed.`, place, next });
    } else if (!now.protected) {
      faults.push({ message: `${what} is no longer protected.`, place: now.place, next });
    }
  }
  const byName = new Map(headTargets.map((target) => [target.name, target]));
  for (const target of baseTargets ?? []) {
    const guard = protectingEnvironment(base.config, target.environment);
    if (guard === undefined) continue;
    const what = `The target ${formatFound(target.name)} of the protected environment ${formatFound(guard.name)}`;
    const now = byName.get(target.name);
    const place = headPlaces?.get(target.name) ?? basePlaces?.get(target.name);
    if (now === undefined) {
      faults.push({ message: `${what} is removed or renamed.`, place, next });
    } else if (protectingEnvironment(base.config, now.environment)?.name !== guard.name) {
      const found =
        now.environment === undefined
          ? 'in no environment'
          : `in the environment ${formatFound(now.environment)}`;
      faults.push({ message: `${what} is now ${found}.`, place, next });
    }
  }
  return faults;
}
