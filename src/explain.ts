import { styleText } from 'node:util';
import { nearestName } from './inputs/nearest.js';
import type { Request } from './inputs/request.js';
import { problemNames, UsageError } from './kernel/errors.js';
import { policyRules } from './check/policy-findings.js';
import { waiverRules } from './findings/waiver-rules.js';
import { readInstalled } from './installed.js';
import { docsPage } from './findings/rule-facts.js';
import { terminalPage } from './reporters/terminal-page.js';
import { catalogueRows } from './rules/catalogue-page.js';
import { explainHead, explainTail, ruleRows } from './rules/explain.js';
import { allRules, findRule } from './rules/registry.js';

/** Text of `rules` and `explain ID`. Throws UsageError for an id or name that nothing has. */
export function explainText(request: Request, color: boolean): string {
  const bold = (text: string): string => (color ? styleText('bold', text, { validateStream: false }) : text);
  return request.command === 'rules' ? rulesText() : explainOne(request.paths[0] ?? '', bold);
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
  const also = others.map(({ id, name }) => `${id.padEnd(widths[0] ?? 0)}  ${name}`);
  return [
    ...[head, ...rows].map(line),
    '',
    'What keeps a target from being judged (RG60x), and findings about waivers and policy:',
    ...also,
    '',
    'rollout-guard explain ID tells why, with examples.',
    '',
  ].join('\n');
}

interface Explained {
  readonly id: string;
  readonly name: string;
}

/** Problems, and findings about waivers and policy: no rule of the registry stands behind them. */
const others: readonly Explained[] = [
  ...Object.entries(problemNames).map(([id, name]) => ({ id, name })),
  ...Object.values(waiverRules),
  ...policyRules,
];

function explainOne(asked: string, bold: (text: string) => string): string {
  const rule = findRule(asked);
  if (rule !== undefined) {
    const page =
      readInstalled(docsPage(rule.meta.id, rule.meta.name)) ?? `## Why\n\n${rule.meta.rationale}\n`;
    return `${explainHead(rule)}\n${terminalPage(`${page}\n${explainTail(rule)}`, bold)}`;
  }
  const other = others.find(({ id, name }) => id === asked.toUpperCase() || name === asked);
  const page = other && readInstalled(docsPage(other.id, other.name));
  if (page !== undefined) return `${other?.id} ${other?.name}\n\n${terminalPage(page, bold)}`;
  const catalogued = catalogueText(asked.toUpperCase());
  if (catalogued !== undefined) return catalogued;
  const known = [...allRules.map(({ meta }) => meta), ...others].flatMap(({ id, name }) => [id, name]);
  const nearest = nearestName(asked, known);
  throw new UsageError(`There is no rule ${JSON.stringify(asked)}.`, {
    next:
      nearest === undefined
        ? 'rollout-guard rules lists them.'
        : `Did you mean ${nearest}? rollout-guard rules lists all.`,
  });
}

/** What rules say of an id of the catalogue, like `C8`. */
function catalogueText(id: string): string | undefined {
  const rows = catalogueRows().filter((row) => row.id === id);
  if (rows.length === 0) return undefined;
  return rows
    .map(({ rule, says }) => {
      const head = rule === undefined ? id : `${id} is judged by ${rule.id} ${rule.name}:`;
      return `${head}\n\n${terminalPage(says.map((text) => `- ${text}`).join('\n'))}`;
    })
    .join('\n');
}
