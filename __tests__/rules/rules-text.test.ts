import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/kernel/errors.js';
import { explainRule, ruleRows } from '../../src/rules/explain.js';
import { fillMessage, mismatchedFacts } from '../../src/rules/messages.js';
import { findRule } from '../../src/rules/registry.js';
import { runTargetRules } from '../../src/rules/run.js';
import { checkRuleSettings } from '../../src/rules/settings.js';
import { rollout } from './manifests.js';
import { toggle, worldOf } from './worlds.js';

test('facts are filled in one pass', () => {
  expect(fillMessage('{a} {b} {c}', { a: '{b}', b: 2 })).toBe('{b} 2 {c}');
  expect(mismatchedFacts('{a} {b}', { b: 1, c: 2 })).toEqual(['missing a', 'unused c']);
});

describe('settings', () => {
  const accepted = {
    RG107: { severity: 'error' as const, options: { path: '/ready' } },
    'replicas-minimum': { options: { minimum: 3 } },
    'resources-class': { severity: 'off' as const },
  };
  test('accepts ids, names and options', async () => {
    await expect(checkRuleSettings(accepted)).resolves.toBeUndefined();
  });
  test.each([
    ['unknown rule', { 'readyness-path': {} }, /did you mean readiness-path\?/],
    [
      'unknown option',
      { RG107: { options: { paths: '/x' } } },
      /RG107\.options must NOT have additional properties \("paths"\)/,
    ],
    ['wrong option', { RG110: { options: { minimum: 1 } } }, /RG110\.options\.minimum must be >= 2/],
    ['rule without options', { RG101: { options: {} } }, /takes no options/],
  ])('refuses: %s', async (_name, settings, message) => {
    await expect(checkRuleSettings(settings)).rejects.toThrow(UsageError);
    await expect(checkRuleSettings(settings)).rejects.toThrow(message);
  });
});

test('values of secrets are never in a message', () => {
  const required = ['db.password=hunter2', 'apiToken'].map(toggle);
  const world = worldOf({
    yaml: rollout(),
    profile: { requiredToggles: required, forbiddenToggles: required.map((item) => ({ ...item })) },
    values: { db: { password: 'swordfish' }, apiToken: 's3cr3t' },
  });
  const { violations } = runTargetRules({ world, settings: {} });
  expect(violations.map(({ rule }) => rule)).toEqual(['RG102', 'RG103']);
  expect(JSON.stringify(violations.map(({ violation }) => violation.facts))).not.toMatch(
    /hunter2|swordfish|s3cr3t/,
  );
});

test('the origin of a value is named', () => {
  const world = worldOf({
    yaml: rollout(),
    profile: { requiredToggles: ['a=1', 'b=1'].map(toggle) },
    values: { a: 2 },
    defaults: { b: 2 },
  });
  const { violations } = runTargetRules({ world, settings: {} });
  const texts = violations.map(({ rule, violation }) =>
    fillMessage(findRule(rule)?.meta.messages[violation.message] ?? '', violation.facts),
  );
  expect(texts).toEqual([
    'required toggle a=1: the merged value is 2, set by values-prod.yaml:7',
    'required toggle b=1: the merged value is 2, set by chart default',
  ]);
});

test('explains a rule from its metadata', () => {
  const rule = findRule('RG110');
  const text = rule === undefined ? '' : explainRule(rule);
  expect(text).toContain('without one: does not run');
  expect(text).toContain('minimum: integer, minimum 2');
  expect(text).toContain('- rule: replicas-minimum');
  expect(ruleRows().find(({ id }) => id === 'RG111')).toMatchObject({
    severity: 'error',
    withoutContract: 'warning',
  });
});
