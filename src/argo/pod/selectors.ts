import type { JsonObject } from '../../render/renderer.js';
import { child, type At, type Faults } from '../faults.js';
import { items, list, text, texts } from '../fields.js';
import { labelValueFaults, qualifiedNameFaults } from '../kubernetes-names.js';
import { judgeLabels } from './labels.js';

type Shared = Pick<Faults, 'required' | 'forbidden' | 'syntax' | 'unsupported' | 'conflict'>;

const operators: readonly string[] = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/** ValidateLabelSelector of k8s.io/apimachinery/pkg/apis/meta/v1/validation */
export function judgeSelector(faults: Shared, selector: JsonObject | undefined, at: At): void {
  if (selector === undefined) return;
  judgeLabels(faults, selector, 'matchLabels', at);
  for (const [index, expression] of items(selector, 'matchExpressions').entries()) {
    if (expression !== undefined)
      judgeRequirement(faults, expression, child(at, 'matchExpressions', index), operators, true);
  }
}

/** ValidateLabelSelectorRequirement, and ValidateNodeSelectorRequirement with its operators. */
export function judgeRequirement(
  faults: Shared,
  expression: JsonObject,
  at: At,
  accepted: readonly string[],
  judgesValues: boolean,
): void {
  const operator = text(expression, 'operator');
  const count = list(expression, 'values').length;
  const values = child(at, 'values');
  if (operator === 'In' || operator === 'NotIn') {
    if (count === 0) faults.required(values);
  } else if (operator === 'Exists' || operator === 'DoesNotExist') {
    if (count > 0) faults.forbidden(values, `operator ${operator} has none`);
  } else if (accepted.includes('Gt') && (operator === 'Gt' || operator === 'Lt')) {
    if (count !== 1) faults.conflict(values, `operator ${operator} needs exactly one`);
  } else if (operator !== undefined) faults.unsupported(child(at, 'operator'), operator, accepted);
  const key = text(expression, 'key');
  if (key !== undefined) faults.syntax(child(at, 'key'), key, qualifiedNameFaults(key));
  if (!judgesValues) return;
  for (const [index, value] of texts(expression, 'values').entries()) {
    if (value !== undefined) faults.syntax(child(values, index), value, labelValueFaults(value));
  }
}
