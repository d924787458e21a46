import type { RuleMeta } from '../rules/define.js';
import type { RuleEntry } from './report.js';

/** What a report says about a rule, and what its findings take from it. */
export interface RuleFacts extends RuleEntry {
  readonly owner: 'platform' | 'application';
  readonly remedy: string;
}

export function ruleFacts(
  meta: Pick<RuleMeta, 'id' | 'name' | 'title' | 'severity' | 'owner' | 'remedy'>,
): RuleFacts {
  const { id, name, title, severity, owner, remedy } = meta;
  return { id, name, title, severity, docs: docsPage(id, name), owner, remedy };
}

/** Path of a rule's page in the repository of rollout-guard. */
export function docsPage(id: string, name: string): string {
  return `docs/rules/${id.toLowerCase()}-${name}.md`;
}
