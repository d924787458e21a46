import type { RuleSetting, Severity } from '../inputs/request.js';
import type { RuleMeta, Violation } from './define.js';

/** What a run sets for rules, by id or name; where both are given the id counts. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

const rank: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 };

export function weaker(one: Severity, other: Severity): Severity {
  return rank[one] <= rank[other] ? one : other;
}

export function settingOf(meta: Pick<RuleMeta, 'id' | 'name'>, settings: RuleSettings): RuleSetting {
  for (const key of [meta.id, meta.name]) {
    if (Object.hasOwn(settings, key)) return settings[key] ?? {};
  }
  return {};
}

/**
 * Severity of a rule in a target; `undefined` = it does not run. A setting changes how loud a rule is, never what it can see:
 * a rule that needs a contract profile stays silent without one.
 */
export function ruleSeverity(
  meta: RuleMeta,
  settings: RuleSettings,
  hasProfile: boolean,
): Severity | undefined {
  const byDefault = hasProfile ? meta.severity : meta.severityWithoutProfile;
  const set = settingOf(meta, settings).severity;
  if (byDefault === undefined || set === 'off') return undefined;
  return set ?? byDefault;
}

/** A message that is weaker than its rule stays so when a setting makes the rule louder. */
export function violationSeverity(meta: RuleMeta, violation: Violation, severity: Severity): Severity {
  const caps = [meta.messageSeverity?.[violation.message], violation.atMost];
  return caps.reduce<Severity>((found, cap) => (cap === undefined ? found : weaker(found, cap)), severity);
}
