import type { Occurrence } from '../findings/report.js';
import { applyWaivers, type ConfigWaiver, type PlacedAnnotation } from '../findings/waivers.js';
import type { Clock } from '../kernel/clock.js';
import { findRule } from '../rules/registry.js';
import { waiverMeets } from '../targets/policy.js';
import type { CheckPlan } from './plan.js';
import type { TargetOutcome } from './task.js';

/** What one side of the change was found to have. */
export interface Judged {
  readonly outcomes: ReadonlyMap<string, TargetOutcome>;
  /** `target` is an index into the targets of the plan. */
  readonly occurrences: readonly Occurrence[];
  readonly annotations: readonly PlacedAnnotation[];
  /** Waivers of this side's own configuration. */
  readonly waivers: readonly ConfigWaiver[];
}

/** Applies waivers to one side: those of the base policy to what the base protects, and the side's own to the rest. */
export function waive(plan: CheckPlan, side: Judged, clock: Clock): Occurrence[] {
  const { policy, base } = plan;
  const { outcomes, occurrences, annotations, waivers } = side;
  const guarded = plan.targets.map(({ name }) => policy.policies[name]?.from === 'base');
  const { isComplete, all } = plan.head.discovery;
  const isWhole = isComplete && plan.targets.length === all.length;
  const now = clock.now();
  const apply = (isGuarded: boolean, config: readonly ConfigWaiver[]): Occurrence[] =>
    applyWaivers({
      occurrences: occurrences.filter(({ target }) => (guarded[target] ?? false) === isGuarded),
      config,
      annotations: annotations.filter(({ target }) => (guarded[target] ?? false) === isGuarded),
      targets: plan.targets.map(({ name }, at) => ({
        name,
        judged: guarded[at] === isGuarded && outcomes.get(name)?.problem === undefined && outcomes.has(name),
        protected: policy.policies[name]?.isProtected ?? false,
      })),
      isWhole,
      ruleId: (written) => findRule(written)?.meta.id,
      now,
    });
  const guardedNames = plan.targets.filter((_, at) => guarded[at] === true).map(({ name }) => name);
  if (guardedNames.length === 0) return apply(false, waivers);
  const meetsGuarded = (waiver: ConfigWaiver): boolean =>
    guardedNames.some((name) => waiverMeets(waiver, name));
  return [
    ...apply(true, (base?.policy.config?.waivers ?? []).filter(meetsGuarded)),
    ...apply(
      false,
      waivers.filter((waiver) => !guardedNames.includes(waiver.target)),
    ),
  ];
}
