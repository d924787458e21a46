import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  matchesLabelSelector,
  matchesSelector,
  parseMapSelector,
} from '../../src/manifests/label-selector.js';
import type { JsonObject, JsonValue } from '../../src/render/renderer.js';

const pod = { app: 'web', tier: 'front', empty: '' };

describe('label selector', () => {
  test.each<[string, JsonValue | undefined, boolean]>([
    ['absent selects nothing', undefined, false],
    ['null selects nothing', null, false],
    ['empty selects everything', {}, true],
    ['empty parts select everything', { matchLabels: {}, matchExpressions: [] }, true],
    ['null parts are absent', { matchLabels: null, matchExpressions: null }, true],
    ['equal label', { matchLabels: { app: 'web' } }, true],
    ['other value', { matchLabels: { app: 'api' } }, false],
    ['one of two labels', { matchLabels: { app: 'web', zone: 'a' } }, false],
    ['number read as text', { matchLabels: { app: 1 } }, false],
    ['empty value', { matchLabels: { empty: '' } }, true],
    ['In', { matchExpressions: [{ key: 'app', operator: 'In', values: ['api', 'web'] }] }, true],
    ['In of an absent key', { matchExpressions: [{ key: 'zone', operator: 'In', values: ['a'] }] }, false],
    ['NotIn', { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['web'] }] }, false],
    [
      'NotIn of an absent key',
      { matchExpressions: [{ key: 'zone', operator: 'NotIn', values: ['a'] }] },
      true,
    ],
    ['Exists', { matchExpressions: [{ key: 'empty', operator: 'Exists' }] }, true],
    ['Exists of an absent key', { matchExpressions: [{ key: 'zone', operator: 'Exists' }] }, false],
    ['DoesNotExist', { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] }, false],
    [
      'DoesNotExist of an absent key',
      { matchExpressions: [{ key: 'zone', operator: 'DoesNotExist' }] },
      true,
    ],
    [
      'both parts',
      { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'tier', operator: 'In', values: ['back'] }] },
      false,
    ],
    ['unknown operator', { matchExpressions: [{ key: 'app', operator: 'Equals', values: ['web'] }] }, false],
    ['In without values', { matchExpressions: [{ key: 'app', operator: 'In' }] }, false],
    [
      'Exists with values',
      { matchExpressions: [{ key: 'app', operator: 'Exists', values: ['web'] }] },
      false,
    ],
    ['plain map instead of a selector', { app: 'web' }, false],
    [
      'names of Object.prototype are no labels',
      { matchExpressions: [{ key: 'constructor', operator: 'Exists' }] },
      false,
    ],
    ['a list', ['app'], false],
  ])('%s', (_name, selector, expected) => {
    expect(matchesLabelSelector(selector, pod)).toBe(expected);
  });

  test.each<[string, JsonValue | undefined, boolean]>([
    ['absent', undefined, false],
    ['null', null, false],
    ['empty', {}, false],
    ['equal', { app: 'web' }, true],
    ['one differs', { app: 'web', tier: 'back' }, false],
    ['malformed', { app: ['web'] }, false],
  ])('map selector of a Service: %s', (_name, selector, expected) => {
    expect(matchesSelector(parseMapSelector(selector), pod)).toBe(expected);
  });

  test('agrees with a plain reading of the specification', () => {
    const key = fc.constantFrom('a', 'b', 'c', '__proto__');
    const value = fc.constantFrom('', 'x', 'y');
    const expression = fc.record({
      key,
      operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'),
      values: fc.array(value, { minLength: 1, maxLength: 2 }),
    });
    const map = fc
      .array(fc.tuple(key, value), { maxLength: 3 })
      .map((entries) => Object.fromEntries(entries));
    fc.assert(
      fc.property(map, fc.array(expression, { maxLength: 3 }), map, (matchLabels, expressions, labels) => {
        const matchExpressions = expressions.map(({ key, operator, values }) =>
          operator.endsWith('In') ? { key, operator, values } : { key, operator },
        );
        const selector: JsonObject = { matchLabels, matchExpressions };
        expect(matchesLabelSelector(selector, labels)).toBe(naive(matchLabels, expressions, labels));
      }),
    );
  });
});

function naive(
  matchLabels: Record<string, string>,
  expressions: readonly { key: string; operator: string; values: readonly string[] }[],
  labels: Record<string, string>,
): boolean {
  const has = new Map(Object.entries(labels));
  for (const [key, value] of Object.entries(matchLabels)) if (has.get(key) !== value) return false;
  for (const { key, operator, values } of expressions) {
    const found = has.get(key);
    if (operator === 'In' && !(found !== undefined && values.includes(found))) return false;
    if (operator === 'NotIn' && found !== undefined && values.includes(found)) return false;
    if (operator === 'Exists' && found === undefined) return false;
    if (operator === 'DoesNotExist' && found !== undefined) return false;
  }
  return true;
}
