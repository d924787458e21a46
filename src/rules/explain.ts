import type { Rule } from './define.js';
import { allRules } from './registry.js';

/** One line of `rollout-guard rules`. */
export interface RuleRow {
  readonly id: string;
  readonly name: string;
  readonly severity: string;
  /** `off` where the rule needs a contract profile. */
  readonly withoutContract: string;
  readonly title: string;
}

export function ruleRows(rules: readonly Rule[] = allRules): readonly RuleRow[] {
  return rules.map(({ meta }) => ({
    id: meta.id,
    name: meta.name,
    severity: meta.severity,
    withoutContract: meta.severityWithoutProfile ?? 'off',
    title: meta.title,
  }));
}

/** What stands before the page of a rule in `rollout-guard explain ID`: name, demand, severities. Unescaped. */
export function explainHead({ meta }: Rule): string {
  const { id, name, title, severity, severityWithoutProfile = 'does not run', owner } = meta;
  const severities = `Severity: ${severity}; without a contract: ${severityWithoutProfile}; to mend by: ${owner}`;
  return `${id} ${name}\n${title}\n\n${severities}\n`;
}

/** What stands behind the page: how to mend, and a waiver to copy. Markdown like the page. */
export function explainTail({ meta }: Rule): string {
  return [
    '## How to mend',
    '',
    meta.remedy,
    '',
    '## A waiver in rollout-guard.yaml',
    '',
    '```yaml',
    'waivers:',
    `  - rule: ${meta.name}`,
    '    target: NAME',
    ...(meta.scope === 'repository' ? [] : ['    object: KIND/NAME']),
    '    owner: TEAM',
    '    reason: why it is accepted',
    '    expires: YYYY-MM-DD',
    '```',
    '',
  ].join('\n');
}
