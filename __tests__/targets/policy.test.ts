import { describe, expect, test } from '@jest/globals';
import { loadConfiguredContract } from '../../src/contract/load-contract.js';
import { parseConfig } from '../../src/inputs/config-file.js';
import {
  decidePolicy,
  protectConfig,
  resolveRuleSettings,
  waiverMeets,
  type EffectivePolicy,
} from '../../src/targets/policy.js';
import { configuredTargets } from '../../src/targets/configured-targets.js';
import { findWaiverFaults } from '../../src/targets/waiver-faults.js';
import { parseFlags } from '../../src/inputs/flags.js';
import { MemoryTree } from '../memory-tree.js';

const rules = [
  { id: 'RG107', name: 'readiness-path' },
  { id: 'RG106', name: 'hpa-target-kind' },
];
const parsed = parseFlags(['check'], { cwd: '/', version: '1', environment: {} });
if (parsed.kind !== 'request') throw new Error('a text');
const { request } = parsed;
const tree = new MemoryTree({});

/** Policy of a change from one configuration to another; `undefined` = there is no file. */
function decide(baseText: string | undefined, headText: string | undefined): EffectivePolicy {
  const read = (text: string | undefined) => {
    if (text === undefined) return { config: undefined, contract: undefined };
    const { config } = parseConfig(text, 'rollout-guard.yaml', rules);
    return { config, contract: loadConfiguredContract(tree, config) };
  };
  const [base, head] = [read(baseText), read(headText)];
  const found = (side: typeof base, config = side.config) =>
    config === undefined ? undefined : configuredTargets(tree, config, side.contract, { request, config });
  const headTargets = found(head, head.config && protectConfig(head.config, base.config));
  const baseTargets = found(base);
  return decidePolicy({
    head,
    base,
    headTargets: headTargets?.targets ?? [],
    baseTargets: baseTargets?.targets ?? [],
    headPlaces: headTargets?.places ?? new Map(),
    basePlaces: baseTargets?.places ?? new Map(),
  });
}

const profile = (changes: Record<string, unknown> = {}): string =>
  JSON.stringify({
    ...{ id: 'prod', name: 'n', suite: 'nightly', values_file: 'v.yaml', rollout_mode: 'rollout' },
    ...{
      warmup_required: false,
      readiness_path_required: true,
      intendedUse: 'prod',
      forbiddenToggles: ['debug'],
    },
    ...{ requiredToggles: ['rollout.enabled=true'], expectedResourcesClass: 'small' },
    ...{ networkPolicyModeRequired: 'disabled', hpaPolicyRequired: 'disabled', ...changes },
  });

const base = `version: 1
targets:
  - {name: shop-prod, kustomize: k/prod, environment: production, profile: prod}
  - {name: shop-dev, kustomize: k/dev, environment: dev, profile: prod}
environments:
  dev: {}
  production: {aliases: [prod], protected: true, confirm: ALLOW_PROD_ROLLOUTS, rules: {readiness-path: error}}
rules: {readiness-path: {severity: warning, options: {path: /ready, port: 1}}}
waivers:
  - {rule: readiness-path, target: shop-*, owner: o, reason: r, expires: 2026-12-31}
external: {services: [a/b]}
profiles: [${profile()}]
`;
const edit = (...changes: [from: string, to: string][]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`nothing to replace: ${from}`);
    return text.replace(from, to);
  }, base);
const weaker = (policy: EffectivePolicy): string[] =>
  policy.changes.filter(({ weakens }) => weakens).map(({ what }) => what);

describe('without a change of policy', () => {
  test('nothing is reported, protected targets are judged by the base', () => {
    const { policies, changes, faults } = decide(base, base);
    expect([changes, faults]).toEqual([[], []]);
    expect(policies['shop-prod']).toMatchObject({
      from: 'base',
      isProtected: true,
      acceptsAnnotationWaivers: false,
      profile: { id: 'prod' },
    });
    expect(policies['shop-dev']).toMatchObject({
      from: 'head',
      isProtected: false,
      acceptsAnnotationWaivers: true,
    });
  });

  test('a policy is plain JSON', () => {
    const { policies, targets } = decide(base, base);
    expect(JSON.parse(JSON.stringify({ policies, targets }))).toEqual({ policies, targets });
  });

  test('outside a pull request the head counts', () => {
    const { config } = parseConfig(base, 'c', rules);
    const contract = loadConfiguredContract(tree, config);
    const { targets } = configuredTargets(tree, config, contract, { request, config });
    const { policies, changes } = decidePolicy({ head: { config, contract }, headTargets: targets });
    expect(policies['shop-prod']).toMatchObject({
      from: 'head',
      isProtected: true,
      acceptsAnnotationWaivers: false,
    });
    expect(changes).toEqual([]);
  });
});

describe('a branch cannot weaken what judges protected targets', () => {
  test.each<[string, string, object, RegExp]>([
    [
      'the profile',
      edit(['"readiness_path_required":true', '"readiness_path_required":false']),
      { profile: { readinessPathRequired: true } },
      /readiness_path_required false, before true/,
    ],
    [
      'a required toggle',
      edit(['"rollout.enabled=true"', '']),
      { profile: { requiredToggles: [{ text: 'rollout.enabled=true' }] } },
      /no longer requires "rollout\.enabled=true"/,
    ],
    [
      'a forbidden toggle',
      edit(['"debug"', '']),
      { profile: { forbiddenToggles: [{ text: 'debug' }] } },
      /no longer forbids "debug"/,
    ],
    [
      'the profile of the target',
      edit(
        ['environment: production, profile: prod', 'environment: production, profile: lax'],
        ['profiles: [', `profiles: [${profile({ id: 'lax' })},`],
      ),
      { profile: { id: 'prod' } },
      /The profile of the protected target "shop-prod"/,
    ],
    [
      'no profile any more',
      edit([', environment: production, profile: prod', ', environment: production']),
      { profile: { id: 'prod' } },
      /The profile of the protected target/,
    ],
    [
      'a global rule',
      edit(['severity: warning', 'severity: off']),
      { rules: { RG107: { severity: 'error', options: { path: '/ready', port: 1 } } } },
      /RG107 is set from warning to off/,
    ],
    [
      'options',
      edit(['path: /ready', 'path: /']),
      { rules: { RG107: { options: { path: '/ready' } } } },
      /options of the rule RG107/,
    ],
    [
      'a rule of the environment',
      edit(['rules: {readiness-path: error}}', 'rules: {readiness-path: note}}']),
      { rules: { RG107: { severity: 'error' } } },
      /RG107 of the environment "production" is set from error to note/,
    ],
    [
      'a waiver',
      edit([
        'waivers:',
        'waivers:\n  - {rule: RG106, target: shop-prod, owner: o, reason: r, expires: 2026-12-31}',
      ]),
      { waivers: [{ rule: 'RG107' }] },
      /waiver of RG106 for "shop-prod" until 2026-12-31 is added/,
    ],
    [
      'a longer waiver',
      edit(['2026-12-31', '2099-12-31']),
      { waivers: [{ expires: '2026-12-31' }] },
      /until 2099-12-31 is added/,
    ],
    [
      'external',
      edit(['[a/b]', '[a/b, c/d]']),
      { external: { services: ['a/b'] } },
      /"c\/d" is added to external\.services/,
    ],
    [
      'resource classes',
      `${base}resourceClasses: ${JSON.stringify(Object.fromEntries(['tiny', 'small', 'medium', 'large'].map((name) => [name, { cpu: '99', memory: '9Ti' }])))}`,
      { resourceClasses: { own: false } },
      /resource classes is changed/,
    ],
    ['confirm', edit(['ALLOW_PROD_ROLLOUTS', 'ALLOW_IT']), {}, /confirm of the environment "production"/],
    [
      'what is rendered',
      edit(['k/prod', 'k/harmless']),
      {},
      /What is rendered of the protected target "shop-prod"/,
    ],
  ])('%s', (_, head, expected, message) => {
    const policy = decide(base, head);
    expect(policy.faults).toEqual([]);
    expect(policy.policies['shop-prod']).toMatchObject({ from: 'base', ...expected });
    expect(weaker(policy)).toEqual([expect.stringMatching(message)]);
    expect(policy.targets.find(({ name }) => name === 'shop-prod')).toMatchObject({
      profile: 'prod',
      environment: 'production',
    });
  });

  test.each<[string, string | undefined, RegExp[]]>([
    [
      'unprotected',
      edit(['protected: true', 'protected: false']),
      [/environment "production" is no longer protected/],
    ],
    [
      'environment removed',
      edit(['  production: {', '  other: {'], ['environment: production', 'environment: dev']),
      [
        /environment "production" is removed or renamed/,
        /target "shop-prod".*is now in the environment "dev"/,
      ],
    ],
    [
      'environment renamed',
      edit(
        ['  production: {aliases: [prod]', '  live: {aliases: [x]'],
        ['environment: production', 'environment: live'],
      ),
      [/environment "production" is removed or renamed/, /is now in the environment "live"/],
    ],
    [
      'target moved',
      edit(['environment: production', 'environment: dev']),
      [/target "shop-prod".*is now in the environment "dev"/],
    ],
    ['target without environment', edit([', environment: production', '']), [/is now in no environment/]],
    [
      'target removed',
      edit(['  - {name: shop-prod, kustomize: k/prod, environment: production, profile: prod}\n', '']),
      [/target "shop-prod".*is removed or renamed/],
    ],
    [
      'target renamed',
      edit(['name: shop-prod', 'name: shop-live']),
      [/target "shop-prod".*is removed or renamed/],
    ],
    [
      'configuration removed',
      undefined,
      [/environment "production" is removed/, /target "shop-prod".*is removed/],
    ],
  ])('%s is an error with a place', (_, head, messages) => {
    const { faults } = decide(base, head);
    expect(faults).toHaveLength(messages.length);
    messages.forEach((message, index) => expect(faults[index]?.message).toMatch(message));
    for (const { place } of faults) expect(place?.file).toBe('rollout-guard.yaml');
  });

  test('an alias that the head takes for an environment of its own leads to the base all the same', () => {
    const { policies } = decide(
      base,
      edit(
        ['  dev: {}', '  dev: {}\n  prod: {}'],
        ['aliases: [prod], ', ''],
        ['environment: production', 'environment: prod'],
      ),
    );
    expect(policies['shop-prod']).toMatchObject({ from: 'base', isProtected: true });
  });

  test('a target that joins a protected environment is judged by the base', () => {
    const head = edit(
      ['targets:', 'targets:\n  - {name: new, kustomize: n, environment: prod, profile: fresh}'],
      ['profiles: [', `profiles: [${profile({ id: 'fresh' })},`],
    );
    const policy = decide(base, head);
    expect(policy.policies['new']).toMatchObject({
      from: 'base',
      environment: { name: 'production' },
      profile: { id: 'fresh' },
    });
    expect(weaker(policy)).toEqual([]);
  });

  test('what strengthens is a change that does not weaken', () => {
    const head = edit(
      ['"requiredToggles":["', '"requiredToggles":["x=1","'],
      ['"warmup_required":false', '"warmup_required":true'],
      ['severity: warning', 'severity: error'],
    );
    const policy = decide(base, head);
    expect(weaker(policy)).toEqual([]);
    expect(policy.changes).toHaveLength(3);
  });

  test('unprotected targets follow the head at once', () => {
    expect(decide(base, edit(['"debug"', ''])).policies['shop-dev']?.profile?.forbiddenToggles).toEqual([]);
  });

  test('protection that the head adds holds at once', () => {
    const { policies, faults } = decide('version: 1', base);
    expect(faults).toEqual([]);
    expect(policies['shop-prod']).toMatchObject({
      from: 'head',
      isProtected: true,
      acceptsAnnotationWaivers: false,
    });
  });
});

test('settings of the environment stand over global ones, options key by key', () => {
  const { config } = parseConfig(
    'version: 1\nrules: {RG107: {severity: warning, options: {a: 1, b: 1}}, RG106: off}\nenvironments: {p: {rules: {RG107: {options: {b: 2}}, RG106: error}}}',
    'c',
    rules,
  );
  expect(resolveRuleSettings(config, config.environments[0])).toEqual({
    RG107: { severity: 'warning', options: { a: 1, b: 2 } },
    RG106: { severity: 'error' },
  });
  expect(resolveRuleSettings(config, undefined)).toEqual(config.rules);
  expect(resolveRuleSettings(undefined, undefined)).toEqual({});
});

test.each<[string, string, boolean]>([
  ['a', 'a', true],
  ['a', 'ab', false],
  ['*', 'a/b', true],
  ['shop-*', 'shop-prod', true],
  ['*-prod', 'shop-prod', true],
  ['a*a', 'a', false],
  ['a*b*c', 'axxbyyc', true],
  ['a*b*c', 'acb', false],
  ['a.b', 'axb', false],
])('a waiver for %s and the target %s', (target, name, expected) =>
  expect(waiverMeets({ target }, name)).toBe(expected),
);

test('a waiver that names no target is a fault', () => {
  const { config } = parseConfig(base, 'c.yaml', rules);
  expect(findWaiverFaults(config, ['shop-prod'])).toEqual([]);
  const [fault] = findWaiverFaults(config, ['other']);
  expect(fault?.message).toContain('"shop-*"');
  expect(fault?.place).toMatchObject({ file: 'c.yaml', line: 10 });
});
