import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/kernel/errors.js';
import { explainHead, explainTail, ruleRows } from '../../src/rules/explain.js';
import { fillMessage, mismatchedFacts } from '../../src/rules/messages.js';
import { findRule } from '../../src/rules/registry.js';
import { runTargetRules } from '../../src/rules/run.js';
import { checkRuleOptions } from '../../src/rules/settings.js';
import type { Config } from '../../src/inputs/config.js';
import { rollout } from './manifests.js';
import { toggle, worldOf } from './worlds.js';

test('facts are filled in one pass', () => {
  expect(fillMessage('{a} {b} {c}', { a: '{b}', b: 2 })).toBe('{b} 2 {c}');
  expect(mismatchedFacts('{a} {b}', { b: 1, c: 2 })).toEqual(['missing a', 'unused c']);
});

describe('options of rules', () => {
  const configOf = (rules: Config['rules'], environment: Config['rules'] = {}): Config => ({
    file: 'rollout-guard.yaml',
    targets: [],
    environments: [
      {
        name: 'production',
        aliases: [],
        protected: true,
        apiVersions: [],
        rules: environment,
        place: { file: 'rollout-guard.yaml', line: 9 },
        settings: {},
      },
    ],
    rules,
    rulePlaces: Object.fromEntries(
      Object.keys(rules).map((id) => [id, { file: 'rollout-guard.yaml', line: 4, column: 3 }]),
    ),
    waivers: [],
    external: { services: [], analysisTemplates: [], objects: [] },
  });

  test('are accepted as their rule describes them', async () => {
    const config = configOf(
      { RG107: { severity: 'error', options: { path: '/ready' } }, RG109: { severity: 'off' } },
      { RG110: { options: { minimum: 3 } } },
    );
    await expect(checkRuleOptions(config)).resolves.toBeUndefined();
  });

  test.each([
    [
      'unknown option',
      configOf({ RG107: { options: { pth: '/x' } } }),
      'unknown option "pth" in rules.readiness-path.options; accepted: path. Did you mean "path"?',
      4,
    ],
    [
      'wrong option',
      configOf({ RG110: { options: { minimum: 1 } } }),
      'rules.replicas-minimum.options.minimum must be >= 2.',
      4,
    ],
    [
      'rule without options',
      configOf({ RG101: { options: {} } }),
      'rules.rollout-mode.options: rollout-mode (RG101) takes no options.',
      4,
    ],
    [
      'of an environment',
      configOf({}, { RG107: { options: { pth: '/x' } } }),
      'unknown option "pth" in environments.production.rules.readiness-path.options; accepted: path. Did you mean "path"?',
      9,
    ],
  ])('are refused: %s', async (_name, config, message, line) => {
    const refused = checkRuleOptions(config);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toMatchObject({ message, place: { file: 'rollout-guard.yaml', line } });
  });
});

test('values of secrets are never in a message', () => {
  const required = ['db.password=hunter2', 'apiToken'].map(toggle);
  const world = worldOf({
    yaml: rollout({ spec: 'strategy: {canary: {}}' }),
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
    yaml: rollout({ spec: 'strategy: {canary: {}}' }),
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
  expect(rule && explainHead(rule)).toContain('without a contract: does not run');
  expect(rule && explainTail(rule)).toContain('- rule: replicas-minimum');
  expect(ruleRows().find(({ id }) => id === 'RG111')).toMatchObject({
    severity: 'error',
    withoutContract: 'warning',
  });
});
