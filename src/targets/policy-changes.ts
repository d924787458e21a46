import { isDeepStrictEqual } from 'node:util';
import type { Profile } from '../contract/profile.js';
import type { Config, WaiverEntry } from '../inputs/config.js';
import { formatFound } from '../inputs/nearest.js';
import type { RuleSetting } from '../inputs/request.js';
import type { Place } from '../kernel/errors.js';
import type { PolicySide } from './policy.js';
import type { Target } from './target.js';

/** One difference of policy between base and head. */
export interface PolicyChange {
  readonly what: string;
  readonly place: Place;
  /** Less is asked for than before, or it cannot be told that not. */
  readonly weakens: boolean;
}

/** What the head changes in contract, rules, protected environments and targets, waivers, `external` and resource classes. */
export function comparePolicies(
  base: PolicySide,
  head: PolicySide,
  baseTargets: readonly Target[],
  headTargets: readonly Target[],
  headPlaces: ReadonlyMap<string, Place> = new Map(),
): PolicyChange[] {
  const file =
    head.config?.file ??
    base.config?.file ??
    head.contract?.file ??
    base.contract?.file ??
    'rollout-guard.yaml';
  const place: Place = { file };
  return [
    ...compareProfiles(base, head, place),
    ...compareRules(
      base.config?.rules ?? {},
      head.config?.rules ?? {},
      '',
      (id) => head.config?.rulePlaces[id] ?? place,
    ),
    ...compareEnvironments(base.config, head.config),
    ...compareTargets(base.config, baseTargets, headTargets, headPlaces, place),
    ...compareWaivers(base.config?.waivers ?? [], head.config?.waivers ?? [], place),
    ...compareExternal(base.config, head.config, place),
    ...(isDeepStrictEqual(base.config?.resourceClasses, head.config?.resourceClasses)
      ? []
      : [{ what: 'The table of resource classes is changed.', place, weakens: true }]),
  ];
}

function compareProfiles(base: PolicySide, head: PolicySide, fallback: Place): PolicyChange[] {
  const changes: PolicyChange[] = [];
  const now = new Map((head.contract?.profiles ?? []).map((profile) => [profile.id, profile]));
  for (const before of base.contract?.profiles ?? []) {
    const after = now.get(before.id);
    now.delete(before.id);
    const what = `profile ${formatFound(before.id)}`;
    if (after === undefined) {
      const place = head.contract === undefined ? fallback : { file: head.contract.file };
      changes.push({ what: `The ${what} is removed or renamed.`, place, weakens: true });
    } else changes.push(...compareProfile(before, after, what));
  }
  for (const added of now.values()) {
    changes.push({
      what: `The profile ${formatFound(added.id)} is added.`,
      place: added.place,
      weakens: false,
    });
  }
  return changes;
}

function compareProfile(before: Profile, after: Profile, what: string): PolicyChange[] {
  const changes: PolicyChange[] = [];
  const at = (field: string): Place => after.places[field] ?? after.place;
  for (const [field, name] of [
    ['requiredToggles', 'requires'],
    ['forbiddenToggles', 'forbids'],
  ] as const) {
    const [old, now] = [before[field], after[field]].map((toggles) => toggles.map(({ text }) => text));
    for (const text of old?.filter((toggle) => now?.includes(toggle) !== true) ?? []) {
      changes.push({
        what: `The ${what} no longer ${name} ${formatFound(text)}.`,
        place: at(field),
        weakens: true,
      });
    }
    for (const text of now?.filter((toggle) => old?.includes(toggle) !== true) ?? []) {
      changes.push({
        what: `The ${what} now ${name} ${formatFound(text)}.`,
        place: at(field),
        weakens: false,
      });
    }
  }
  for (const [key, field] of profileFields) {
    if (isDeepStrictEqual(before[key], after[key])) continue;
    // Of a requirement that is a switch, on is more; for anything else more and less cannot be told.
    const isSwitchedOn = before[key] === false;
    changes.push({
      what: `The ${what} has ${field} ${formatFound(after[key])}, before ${formatFound(before[key])}.`,
      place: at(field),
      weakens: !isSwitchedOn,
    });
  }
  return changes;
}

const profileFields = [
  ['suite', 'suite'],
  ['valuesFile', 'values_file'],
  ['rolloutMode', 'rollout_mode'],
  ['warmupRequired', 'warmup_required'],
  ['readinessPathRequired', 'readiness_path_required'],
  ['intendedUse', 'intendedUse'],
  ['expectedResourcesClass', 'expectedResourcesClass'],
  ['networkPolicyModeRequired', 'networkPolicyModeRequired'],
  ['hpaPolicyRequired', 'hpaPolicyRequired'],
  ['chart', 'chart'],
  ['valuesFiles', 'values_files'],
  ['kustomize', 'kustomize'],
  ['environment', 'environment'],
  ['warmup', 'warmup'],
  ['readinessPath', 'readiness_path'],
] as const satisfies readonly (readonly [keyof Profile, string])[];

const ranks = ['off', 'note', 'warning', 'error'] as const;

function compareRules(
  before: Readonly<Record<string, RuleSetting>>,
  after: Readonly<Record<string, RuleSetting>>,
  where: string,
  at: (id: string) => Place,
): PolicyChange[] {
  const changes: PolicyChange[] = [];
  for (const id of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
    const [old, now] = [before[id], after[id]];
    if (old?.severity !== now?.severity) {
      const [from, to] = [old?.severity ?? 'its default', now?.severity ?? 'its default'];
      const isStronger =
        now?.severity === 'error' ||
        (old?.severity !== undefined &&
          now?.severity !== undefined &&
          ranks.indexOf(now.severity) > ranks.indexOf(old.severity));
      changes.push({
        what: `The rule ${id}${where} is set from ${from} to ${to}.`,
        place: at(id),
        weakens: !isStronger,
      });
    }
    if (!isDeepStrictEqual(old?.options ?? {}, now?.options ?? {})) {
      changes.push({
        what: `The options of the rule ${id}${where} are changed.`,
        place: at(id),
        weakens: true,
      });
    }
  }
  return changes;
}

/** Protected environments only; that one is removed or unprotected is a fault and said there. */
function compareEnvironments(base: Config | undefined, head: Config | undefined): PolicyChange[] {
  const changes: PolicyChange[] = [];
  for (const before of base?.environments ?? []) {
    const after = head?.environments.find(({ name }) => name === before.name);
    if (!before.protected || after === undefined) continue;
    const where = ` of the environment ${formatFound(before.name)}`;
    changes.push(...compareRules(before.rules, after.rules, where, () => after.place));
    const keys = new Set([...Object.keys(before.settings), ...Object.keys(after.settings)]);
    for (const key of [...keys].sort()) {
      if (
        key === 'rules' ||
        key === 'protected' ||
        isDeepStrictEqual(before.settings[key], after.settings[key])
      )
        continue;
      changes.push({ what: `${key}${where} is changed.`, place: after.place, weakens: true });
    }
  }
  const known = new Set(
    base?.environments.filter((environment) => environment.protected).map(({ name }) => name),
  );
  for (const after of head?.environments ?? []) {
    if (!after.protected || known.has(after.name)) continue;
    changes.push({
      what: `The environment ${formatFound(after.name)} is now protected.`,
      place: after.place,
      weakens: false,
    });
  }
  return changes;
}

/** What protected targets are made of: another overlay, chart, values or profile is another thing to judge. */
function compareTargets(
  base: Config | undefined,
  baseTargets: readonly Target[],
  headTargets: readonly Target[],
  places: ReadonlyMap<string, Place>,
  fallback: Place,
): PolicyChange[] {
  const guarded = new Set(
    base?.environments.filter((environment) => environment.protected).map(({ name }) => name),
  );
  const now = new Map(headTargets.map((target) => [target.name, target]));
  return baseTargets.flatMap((before): PolicyChange[] => {
    const after = now.get(before.name);
    if (after === undefined || before.environment === undefined || !guarded.has(before.environment))
      return [];
    const place = places.get(before.name) ?? fallback;
    const changed = (['profile', 'namespace', 'owner', 'source'] as const).filter(
      (key) => !isDeepStrictEqual(before[key], after[key]),
    );
    return changed.map((key) => ({
      what: `${key === 'source' ? 'What is rendered' : `The ${key}`} of the protected target ${formatFound(before.name)} is changed.`,
      place,
      weakens: key === 'source' || key === 'profile',
    }));
  });
}

function compareWaivers(
  before: readonly WaiverEntry[],
  after: readonly WaiverEntry[],
  fallback: Place,
): PolicyChange[] {
  const key = ({ rule, target, object, expires }: WaiverEntry): string =>
    JSON.stringify([rule, target, object, expires]);
  const [old, now] = [new Set(before.map(key)), new Set(after.map(key))];
  const format = ({ rule, target, expires }: WaiverEntry): string =>
    `The waiver of ${rule} for ${formatFound(target)} until ${expires}`;
  return [
    ...after
      .filter((waiver) => !old.has(key(waiver)))
      .map((waiver) => ({ what: `${format(waiver)} is added.`, place: waiver.place, weakens: true })),
    ...before
      .filter((waiver) => !now.has(key(waiver)))
      .map((waiver) => ({ what: `${format(waiver)} is removed.`, place: fallback, weakens: false })),
  ];
}

function compareExternal(base: Config | undefined, head: Config | undefined, place: Place): PolicyChange[] {
  return (['services', 'analysisTemplates', 'objects'] as const).flatMap((field) => {
    const [old, now] = [base?.external[field] ?? [], head?.external[field] ?? []];
    const added = now.filter((name) => !old.includes(name));
    const removed = old.filter((name) => !now.includes(name));
    return [
      ...added.map((name) => ({
        what: `${formatFound(name)} is added to external.${field}.`,
        place,
        weakens: true,
      })),
      ...removed.map((name) => ({
        what: `${formatFound(name)} is removed from external.${field}.`,
        place,
        weakens: false,
      })),
    ];
  });
}
