import type { Severity } from '../inputs/request.js';
import type { ObjectRef } from '../manifests/manifest.js';
import type { Finding, Occurrence, State, TargetResult } from './report.js';

const severities: readonly Severity[] = ['error', 'warning', 'note'];
const states: readonly State[] = ['new', 'existing', 'waived'];

/** Negative when `a` is worse. */
export function compareSeverity(a: Severity, b: Severity): number {
  return severities.indexOf(a) - severities.indexOf(b);
}

export function worstSeverity(all: readonly Severity[]): Severity {
  return severities.find((severity) => all.includes(severity)) ?? 'note';
}

export function worstState(all: readonly State[]): State {
  return states.find((state) => all.includes(state)) ?? 'waived';
}

/** By code units: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `Rollout shop/web`; without the namespace where there is none. */
export function objectLabel(object: Pick<ObjectRef, 'kind' | 'namespace' | 'name'>): string {
  return `${object.kind} ${object.namespace === '' ? '' : `${object.namespace}/`}${object.name}`;
}

/** (environment, file, line, rule), then target, object, path and the rest: a total order over different occurrences. */
export function compareOccurrences(
  targets: readonly Pick<TargetResult, 'name' | 'environment'>[],
): (a: Occurrence, b: Occurrence) => number {
  const keys = new Map<Occurrence, readonly (string | number)[]>();
  const keyOf = (occurrence: Occurrence): readonly (string | number)[] => {
    let key = keys.get(occurrence);
    if (key === undefined) {
      key = orderKey(occurrence, targets[occurrence.target]);
      keys.set(occurrence, key);
    }
    return key;
  };
  return (a, b) => compareKeys(keyOf(a), keyOf(b));
}

function orderKey(
  occurrence: Occurrence,
  target: Pick<TargetResult, 'name' | 'environment'> | undefined,
): readonly (string | number)[] {
  const { location, object } = occurrence;
  return [
    target?.environment ?? '',
    location.file,
    location.line,
    occurrence.rule,
    target?.name ?? '',
    object?.namespace ?? '',
    object?.kind ?? '',
    object?.name ?? '',
    object?.group ?? '',
    object?.version ?? '',
    occurrence.path,
    location.column ?? 0,
    occurrence.messageKey,
    occurrence.message,
    JSON.stringify([occurrence.severity, occurrence.state, location, occurrence.waiver ?? null]),
  ];
}

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : compareText(String(left), String(right));
    if (order !== 0) return order;
  }
  return 0;
}

/** `canary-services`, with the id of the catalogue where it has one: `canary-services (C8)`. Unescaped. */
export function ruleWords({ name, catalogueId }: Pick<Finding, 'name' | 'catalogueId'>): string {
  return catalogueId === undefined ? name : `${name} (${catalogueId})`;
}
