import { nearestName } from './inputs/nearest.js';
import type { Request } from './inputs/request.js';
import { problemNames, UsageError } from './kernel/errors.js';
import { policyRules } from './check/policy-findings.js';
import { waiverRules } from './findings/waiver-rules.js';
import { readInstalled } from './installed.js';
import { docsPage, explainRule, ruleRows } from './rules/explain.js';
import { allRules, findRule } from './rules/registry.js';

/** Text of `rules` and `explain ID`. Throws UsageError for an id or name that nothing has. */
export function explainText(request: Request): string {
  return request.command === 'rules' ? rulesText() : explainOne(request.paths[0] ?? '');
}

function rulesText(): string {
  const rows = ruleRows().map(({ id, name, severity, withoutContract, title }) => [
    id,
    name,
    severity,
    withoutContract,
    title,
  ]);
  const head = ['id', 'name', 'with contract', 'without', 'what must hold'];
  const widths = head.map((word, at) => Math.max(word.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === cells.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join('  ');
  return `${[head, ...rows].map(line).join('\n')}\n\nrollout-guard explain ID tells why, with examples.\n`;
}

interface Explained {
  readonly id: string;
  readonly name: string;
}

function explainOne(asked: string): string {
  const rule = findRule(asked);
  if (rule !== undefined) {
    const page = readInstalled(docsPage(rule.meta));
    return page === undefined ? explainRule(rule) : `${explainRule(rule)}\n${page}`;
  }
  const others: readonly Explained[] = [
    ...Object.entries(problemNames).map(([id, name]) => ({ id, name })),
    ...Object.values(waiverRules),
    ...policyRules,
  ];
  const other = others.find(({ id, name }) => id === asked.toUpperCase() || name === asked);
  const page = other && readInstalled(docsPage(other));
  if (page !== undefined) return page;
  const known = [...allRules.map(({ meta }) => meta), ...others].flatMap(({ id, name }) => [id, name]);
  const nearest = nearestName(asked, known);
  throw new UsageError(`There is no rule ${JSON.stringify(asked)}.`, {
    next:
      nearest === undefined
        ? 'rollout-guard rules lists them.'
        : `Did you mean ${nearest}? rollout-guard rules lists all.`,
  });
}
