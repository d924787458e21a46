import type { JsonObject } from '../render/renderer.js';
import { listAt, objectAt, scalarText, textAt, textMapAt } from '../manifests/json.js';
import type { YamlPath } from '../manifests/path.js';
import { isLabelKey, isLabelValue } from './label-syntax.js';

export interface SelectorFault {
  /** Below the selector. */
  readonly path: YamlPath;
  readonly reason: string;
}

const keyReason =
  'is no label key: letters, digits, `-`, `_` and `.`, beginning and ending with a letter or digit, at most 63, after an optional `dns.prefix/`';
const valueReason =
  'is no label value: letters, digits, `-`, `_` and `.`, beginning and ending with a letter or digit, at most 63';

/** What the API server's checks of a label selector refuse: k8s.io/apimachinery ValidateLabelSelector. */
export function selectorFaults(selector: JsonObject): readonly SelectorFault[] {
  const faults: SelectorFault[] = [];
  for (const [key, value] of Object.entries(textMapAt(selector, 'matchLabels'))) {
    if (!isLabelKey(key)) faults.push({ path: ['matchLabels'], reason: `${quote(key)} ${keyReason}` });
    if (!isLabelValue(value))
      faults.push({ path: ['matchLabels'], reason: `${quote(value)} ${valueReason}` });
  }
  listAt(selector, 'matchExpressions').forEach((expression, index) => {
    if (objectAt(expression) !== undefined) faults.push(...expressionFaults(expression as JsonObject, index));
  });
  return faults;
}

function expressionFaults(expression: JsonObject, index: number): readonly SelectorFault[] {
  const at = ['matchExpressions', index];
  const faults: SelectorFault[] = [];
  const values = listAt(expression, 'values').map((value) => scalarText(value) ?? '');
  const operator = textAt(expression, 'operator') ?? '';
  if (operator === 'In' || operator === 'NotIn') {
    if (values.length === 0) faults.push({ path: [...at, 'values'], reason: `${operator} needs values` });
  } else if (operator === 'Exists' || operator === 'DoesNotExist') {
    if (values.length > 0) faults.push({ path: [...at, 'values'], reason: `${operator} takes no values` });
  } else {
    const reason = `${quote(operator)} is no operator: In, NotIn, Exists or DoesNotExist`;
    faults.push({ path: [...at, 'operator'], reason });
  }
  const key = textAt(expression, 'key') ?? '';
  if (!isLabelKey(key)) faults.push({ path: [...at, 'key'], reason: `${quote(key)} ${keyReason}` });
  values.forEach((value, position) => {
    if (isLabelValue(value)) return;
    faults.push({ path: [...at, 'values', position], reason: `${quote(value)} ${valueReason}` });
  });
  return faults;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
