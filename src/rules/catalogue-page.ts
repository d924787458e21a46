import { catalogueId, catalogueIds, judgedByContract, judgedIds, notJudged } from './catalogue.js';
import type { Rule } from './define.js';
import { allRules } from './registry.js';

/** What is known of one id of the catalogue. Unescaped. */
export interface CatalogueRow {
  readonly id: string;
  /** The rule that judges it; absent for ids that none does. */
  readonly rule?: { readonly id: string; readonly name: string };
  /** Sentences that the rule says of it, facts as `{name}`; else why no rule judges it. */
  readonly says: readonly string[];
}

/** Every id in order. One that two rules judge has two rows. */
export function catalogueRows(rules: readonly Rule[] = allRules): readonly CatalogueRow[] {
  const judged = new Map<string, readonly CatalogueRow[]>();
  for (const { meta } of rules) {
    for (const id of judgedIds(meta)) {
      const says = Object.keys(meta.messages)
        .filter((key) => catalogueId(key) === id)
        .map((key) => meta.messages[key] ?? '');
      const row: CatalogueRow = { id, rule: { id: meta.id, name: meta.name }, says };
      judged.set(id, [...(judged.get(id) ?? []), row]);
    }
  }
  return catalogueIds.flatMap((id): readonly CatalogueRow[] => {
    const rows = judged.get(id);
    if (rows !== undefined) return rows;
    const contract = rules.find(({ meta }) => meta.id === judgedByContract[id]);
    if (contract !== undefined) {
      const { id: ruleId, name, title } = contract.meta;
      return [{ id, rule: { id: ruleId, name }, says: [title] }];
    }
    const reason = notJudged[id];
    return reason === undefined ? [] : [{ id, says: [`Not judged (${reason}).`] }];
  });
}

/** Sentences that a cell of the table shows: S7 alone has about seventy. */
const shownSentences = 2;

/** A Markdown table of {@link catalogueRows}, for a page in docs/. */
export function catalogueTable(rows: readonly CatalogueRow[] = catalogueRows()): string {
  const lines = rows.map(({ id, rule, says }) => {
    const page =
      rule === undefined ? '' : `[${rule.id}](rules/${rule.id.toLowerCase()}-${rule.name}.md) ${rule.name}`;
    const more = says.length - shownSentences;
    const words = [
      ...says.slice(0, shownSentences).map(cellText),
      ...(more > 0 ? [`and ${more} more`] : []),
    ].join('<br>');
    return `| ${id} | ${page} | ${words} |`;
  });
  return ['| id | rule | what it says |', '| --- | --- | --- |', ...lines, ''].join('\n');
}

function cellText(sentence: string): string {
  return sentence.replaceAll(/[\\|<>*_[\]]/g, (mark) => `\\${mark}`).replaceAll(/\{(\w+)\}/g, '_$1_');
}
