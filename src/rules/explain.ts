import type { JsonObject } from '../render/renderer.js';
import { listAt, objectAt, scalarText } from '../manifests/json.js';
import type { Rule, RuleMeta } from './define.js';
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

/** File of a rule's page, relative to the installation. */
export function docsPage({ id, name }: Pick<RuleMeta, 'id' | 'name'>): string {
  return `docs/rules/${id.toLowerCase()}-${name}.md`;
}

/** Everything that a rule's own metadata says about it, for `rollout-guard explain ID`; the page adds examples. Unescaped. */
export function explainRule({ meta }: Rule): string {
  const options = explainOptions(meta.options);
  return [
    `${meta.id} ${meta.name}`,
    meta.title,
    '',
    'Why',
    `  ${meta.rationale}`,
    '',
    'Remedy',
    `  ${meta.remedy}`,
    '',
    'Severity',
    `  with a contract: ${meta.severity}`,
    `  without one: ${meta.severityWithoutProfile ?? 'does not run'}`,
    `  owner: ${meta.owner}`,
    '',
    'Messages',
    ...Object.entries(meta.messages).map(([key, text]) => `  ${key}${weakness(meta, key)}: ${text}`),
    '',
    'Options',
    ...(options.length > 0 ? options : ['  none']),
    '',
    'Waiver (rollout-guard.yaml)',
    '  waivers:',
    `    - rule: ${meta.name}`,
    '      target: NAME',
    ...(meta.scope === 'repository' ? [] : ['      object: KIND/NAME']),
    '      owner: TEAM',
    '      reason: "why it is accepted, and until when"',
    '      expires: YYYY-MM-DD',
    '',
  ].join('\n');
}

function weakness(meta: RuleMeta, key: string): string {
  const severity = meta.messageSeverity?.[key];
  return severity === undefined ? '' : ` (at most ${severity})`;
}

function explainOptions(schema: JsonObject | undefined): readonly string[] {
  return Object.entries(objectAt(schema, 'properties') ?? {}).map(([name, option]) => {
    const facts = ['type', 'minimum', 'pattern'].flatMap((key) => {
      const text = scalarText(objectAt(option)?.[key]);
      return text === undefined ? [] : [key === 'type' ? text : `${key} ${text}`];
    });
    const choices = listAt(option, 'enum').map((choice) => scalarText(choice) ?? '');
    return `  ${name}: ${[...facts, ...choices].join(', ')}`;
  });
}
