import { occurrenceOf } from '../findings/occurrence.js';
import type { Location, Occurrence } from '../findings/report.js';
import type { Problem } from '../kernel/errors.js';
import { fillMessage } from '../rules/messages.js';
import { allRules, findRule } from '../rules/registry.js';
import { brokenRuleProblem, runRepositoryRules, type JudgedViolation } from '../rules/run.js';
import type { RepositoryViolation } from '../rules/define.js';
import { resourceClasses } from '../contract/resource-classes.js';
import { resolveRuleSettings } from '../targets/policy.js';
import type { CheckPlan, Outcomes } from './plan.js';
import type { Side } from './side.js';
import type { TargetOutcome } from './task.js';

export interface AcrossJudgement {
  readonly head: readonly Occurrence[];
  readonly base: readonly Occurrence[];
  readonly problems: readonly Problem[];
}

/**
 * Judges what several targets say together, and contract against matrix, on both sides of the change. Rules that compare rendered
 * targets need all of them: when the change leaves some unrendered, only contract and matrix are compared.
 */
export function judgeAcross(
  plan: CheckPlan,
  outcomes: Outcomes,
  indexOf: ReadonlyMap<string, number>,
): AcrossJudgement {
  const isWhole = plan.affected.length === plan.targets.length && plan.base === undefined;
  const rules = allRules.filter(({ meta }) => isWhole || meta.scope === 'repository');
  const settings = resolveRuleSettings(plan.base?.policy.config ?? plan.head.config, undefined);
  const judge = (
    side: Side,
    judged: ReadonlyMap<string, TargetOutcome>,
  ): ReturnType<typeof runRepositoryRules> =>
    runRepositoryRules(
      [...judged].map(([target, { facts }]) => {
        const profile = plan.policy.policies[target]?.profile;
        return { target, facts, ...(profile === undefined ? {} : { profile }) };
      }),
      {
        world: {
          resourceClasses: resourceClasses(side.config),
          ...(side.contract === undefined ? {} : { contract: side.contract }),
        },
        settings,
        rules,
      },
    );
  const head = judge(plan.head, outcomes.head);
  const base = plan.base === undefined ? undefined : judge(plan.base.side, outcomes.base);
  return {
    head: head.violations.map((judged) => place(judged, plan.head, indexOf)),
    base: base?.violations.map((judged) => place(judged, plan.head, indexOf)) ?? [],
    problems: head.broken.length === 0 ? [] : [brokenRuleProblem(head.broken)],
  };
}

function place(
  { rule, severity, violation }: JudgedViolation<RepositoryViolation>,
  side: Side,
  indexOf: ReadonlyMap<string, number>,
): Occurrence {
  const { where, message: messageKey, facts, target = '', subject } = violation;
  const template = findRule(rule)?.meta.messages[messageKey] ?? messageKey;
  return occurrenceOf({
    rule,
    target: indexOf.get(target) ?? -1,
    targetName: target,
    object: where.kind === 'object' ? where.object : (subject ?? null),
    path: where.path,
    messageKey,
    message: fillMessage(template, facts),
    severity,
    location: where.kind === 'place' ? locationOf(where.place) : entryOf(side),
  });
}

function locationOf({ file, line = 1, column }: { file: string; line?: number; column?: number }): Location {
  return { file, line, ...(column === undefined ? {} : { column }), via: 'source' };
}

function entryOf(side: Side): Location {
  return { file: side.contract?.file ?? side.config?.file ?? '', line: 1, via: 'entry' };
}
