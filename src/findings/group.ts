import { catalogueId } from '../rules/catalogue.js';
import type { Finding, Occurrence, TargetResult } from './report.js';
import { compareText, worstSeverity, worstState } from './order.js';
import type { RuleFacts } from './rule-facts.js';

/**
 * Occurrences, in engine order, to what people read: one fault in a base is one finding that lists its targets.
 * The path belongs to the place, since one line can lack two things. `entry` is not where the fault is written, so
 * there the object keeps different faults apart.
 */
export function groupFindings(
  occurrences: readonly Occurrence[],
  targets: readonly Pick<TargetResult, 'name'>[],
  rules: ReadonlyMap<string, RuleFacts>,
  blocks: (occurrence: Occurrence) => boolean,
): Finding[] {
  const groups = new Map<string, number[]>();
  for (const [index, occurrence] of occurrences.entries()) {
    const key = groupKey(occurrence);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return [...groups.values()].flatMap((indexes) => {
    const members = indexes.flatMap((index) => occurrences[index] ?? []);
    const [first] = members;
    return first === undefined ? [] : [findingOf(first, members, indexes, targets, rules, blocks)];
  });
}

function groupKey({ rule, location, path, messageKey, object }: Occurrence): string {
  const { file, line, column, via } = location;
  const who = via === 'entry' && object !== null ? [object.kind, object.namespace, object.name] : null;
  return JSON.stringify([rule, file, line, column ?? 0, via, path, messageKey, who]);
}

function findingOf(
  first: Occurrence,
  members: readonly Occurrence[],
  indexes: readonly number[],
  targets: readonly Pick<TargetResult, 'name'>[],
  rules: ReadonlyMap<string, RuleFacts>,
  blocks: (occurrence: Occurrence) => boolean,
): Finding {
  const facts = rules.get(first.rule);
  if (facts === undefined) throw new Error(`rule ${first.rule} reported something but is not registered`);
  const names = members.flatMap((member) => targets[member.target]?.name ?? []);
  const { object } = first;
  const catalogued = catalogueId(first.messageKey);
  return {
    ruleId: first.rule,
    name: facts.name,
    ...(catalogued === undefined ? {} : { catalogueId: catalogued }),
    severity: worstSeverity(members.map((member) => member.severity)),
    message: first.message,
    targets: [...new Set(names)].sort(compareText),
    object: object === null ? null : { kind: object.kind, namespace: object.namespace, name: object.name },
    path: first.path,
    location: first.location,
    occurrences: indexes,
    fingerprint: first.fingerprint,
    state: worstState(members.map((member) => member.state)),
    owner: facts.owner,
    remedy: facts.remedy,
    blocking: members.some(blocks),
  };
}
