import type { JsonValue } from '../render/renderer.js';
import { isObject, listAt, scalarText, textAt, valueAt } from './json.js';

export type Labels = Readonly<Record<string, string>>;

export interface Requirement {
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  /** Empty for `Exists` and `DoesNotExist`. */
  readonly values: ReadonlySet<string>;
}

/** All requirements have to hold; `[]` selects everything. */
export type Selector = readonly Requirement[];

const none: ReadonlySet<string> = new Set();

/**
 * Reads a `LabelSelector` (`matchLabels`, `matchExpressions`). `{}` is `[]`: everything.
 *
 * `undefined` selects nothing: the selector is absent or null (what apimachinery makes of a nil selector; callers whose kind
 * differs, such as NetworkPolicy, replace an absent one by `{}`), or the API server would refuse it (unknown field or
 * operator, `In` without values).
 */
export function parseLabelSelector(json: JsonValue | undefined): Selector | undefined {
  if (!isObject(json)) return undefined;
  if (Object.keys(json).some((key) => key !== 'matchLabels' && key !== 'matchExpressions')) return undefined;
  const labels = valueAt(json, 'matchLabels') ?? {};
  const expressions = valueAt(json, 'matchExpressions') ?? [];
  const equalities = parseEqualities(labels);
  if (equalities === undefined || !Array.isArray(expressions)) return undefined;
  const requirements: Requirement[] = [...equalities];
  for (const expression of expressions as readonly JsonValue[]) {
    const requirement = parseExpression(expression);
    if (requirement === undefined) return undefined;
    requirements.push(requirement);
  }
  return requirements;
}

/** Reads the plain map of a Service: empty or absent selects nothing. */
export function parseMapSelector(json: JsonValue | undefined): Selector | undefined {
  const equalities = isObject(json) ? parseEqualities(json) : undefined;
  return equalities?.length === 0 ? undefined : equalities;
}

export function matchesSelector(selector: Selector | undefined, labels: Labels): boolean {
  return selector?.every((requirement) => holds(requirement, labels)) ?? false;
}

/** {@link parseLabelSelector} and {@link matchesSelector} in one step. */
export function matchesLabelSelector(json: JsonValue | undefined, labels: Labels): boolean {
  return matchesSelector(parseLabelSelector(json), labels);
}

function parseEqualities(map: JsonValue): readonly Requirement[] | undefined {
  if (!isObject(map)) return undefined;
  const requirements: Requirement[] = [];
  for (const [key, value] of Object.entries(map)) {
    const text = scalarText(value);
    if (text === undefined) return undefined;
    requirements.push({ key, operator: 'In', values: new Set([text]) });
  }
  return requirements;
}

function parseExpression(json: JsonValue): Requirement | undefined {
  const key = textAt(json, 'key');
  const operator = textAt(json, 'operator') ?? '';
  const values = listAt(json, 'values').map(scalarText);
  if (key === undefined || values.includes(undefined)) return undefined;
  switch (operator) {
    case 'In':
    case 'NotIn':
      if (values.length === 0) return undefined;
      return { key, operator, values: new Set(values as readonly string[]) };
    case 'Exists':
    case 'DoesNotExist':
      return values.length === 0 ? { key, operator, values: none } : undefined;
    default:
      return undefined;
  }
}

function holds(requirement: Requirement, labels: Labels): boolean {
  const value = Object.hasOwn(labels, requirement.key) ? labels[requirement.key] : undefined;
  switch (requirement.operator) {
    case 'In':
      return value !== undefined && requirement.values.has(value);
    case 'NotIn':
      return value === undefined || !requirement.values.has(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
  }
}
