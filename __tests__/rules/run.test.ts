import { describe, expect, test } from '@jest/globals';
import type { ObjectRule, Rule, TargetRule } from '../../src/rules/define.js';
import { allRules, findRule } from '../../src/rules/registry.js';
import { brokenRuleProblem, runRepositoryRules, runTargetRules } from '../../src/rules/run.js';
import { inObject } from '../../src/rules/where.js';
import { deployment, hpa, rollout, service, toDeployment, toRollout } from './manifests.js';
import { describeWhere } from './rule-tester.js';
import { classes, profileOf, toggle, worldOf, type WorldInput } from './worlds.js';

function judge(input: WorldInput, settings = {}, rules: readonly Rule[] = allRules): readonly string[] {
  const { violations, broken } = runTargetRules({ world: worldOf(input), settings, rules });
  expect(broken).toEqual([]);
  return violations.map(({ rule, severity, violation }) => `${rule} ${severity} ${describeWhere(violation)}`);
}

const strategy = 'strategy: {canary: {steps: [{setWeight: 20}, {pause: {}}]}}';
const stub = { container: 'env: []', spec: `replicas: 3\n${strategy}` };
const sized = { container: 'resources: {requests: {cpu: 100m}}' };
const trap = deployment({ ...sized, spec: 'replicas: 3' }) + rollout(stub) + service() + hpa(toDeployment);
const three = [
  'RG101 error Deployment/web kind',
  'RG106 error HorizontalPodAutoscaler/web spec.scaleTargetRef.kind',
  'RG107 error Rollout/web spec.template.spec.containers[name=web].readinessProbe',
];

describe('one planted fault is one finding', () => {
  const enabled = { hpaPolicyRequired: 'enabled', readinessPathRequired: true } as const;
  test.each([
    ['without a contract', {}],
    ['with a contract', { profile: enabled }],
    ['in production', { profile: { ...enabled, intendedUse: 'prod' as const } }],
  ])('the stub Rollout beside the Deployment yields exactly three, %s', (_name, input) => {
    expect(judge({ yaml: trap, ...input })).toEqual(three);
  });

  const healthy = {
    container: `readinessProbe: {httpGet: {path: /ready, port: 8080}}
lifecycle: {preStop: {sleep: {seconds: 5}}}
resources: {requests: {cpu: 100m, memory: 64Mi}}`,
    spec: strategy,
  };
  const prod = { ...enabled, intendedUse: 'prod' as const };
  const pdb = `{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: web}, spec: {minAvailable: 1, selector: {matchLabels: {app: web}}}}\n---\n`;
  const whole = rollout(healthy) + service() + hpa(toRollout) + pdb;
  test.each<[string, string, string, readonly string[]]>([
    ['nothing', '', '', []],
    ['aim of the autoscaler', toRollout, toDeployment, ['RG106']],
    ['minimum of the autoscaler', 'minReplicas: 2', 'minReplicas: 1', ['RG105']],
    ['request that it measures', 'cpu: 100m, ', '', ['RG105']],
    ['readiness probe', 'readinessProbe', 'livenessProbe', ['RG107']],
    ['preStop hook', 'preStop', 'postStart', ['RG112']],
    ['budget', 'minAvailable: 1', 'maxUnavailable: 0', ['RG111']],
    [
      'budget of other pods',
      'minAvailable: 1, selector: {matchLabels: {app: web}}',
      'minAvailable: 1, selector: {matchLabels: {app: db}}',
      ['RG111'],
    ],
  ])('%s', (_name, from, to, rules) => {
    expect(whole).toContain(from);
    const found = judge({ yaml: whole.replaceAll(from, to), profile: prod });
    expect(found.map((line) => line.slice(0, 5))).toEqual(rules);
  });

  test('a size of one is told once, not by the budget too', () => {
    const yaml = rollout({ ...healthy, spec: `replicas: 1\n${strategy}` }) + service() + pdb;
    expect(judge({ yaml, profile: { intendedUse: 'prod' } })).toEqual([
      'RG110 error Rollout/web spec.replicas',
    ]);
  });

  test('what a silenced rule would have said comes back when the louder one is off', () => {
    expect(judge({ yaml: trap }, { RG101: { severity: 'off' } })).toEqual([
      three[1],
      three[2],
      'RG111 warning Rollout/web spec.template.metadata.labels',
      'RG112 warning Rollout/web spec.template.spec.containers[name=web]',
    ]);
  });
});

describe('severity', () => {
  const bare = rollout(stub) + service();
  test('contract rules do not run without a contract, whatever is set', () => {
    expect(judge({ yaml: bare }, { RG110: { severity: 'error' } }).join()).not.toContain('RG110');
  });
  test('by id and by name; a message that is weaker stays so', () => {
    expect(judge({ yaml: bare }, { 'readiness-path': { severity: 'note' } })).toContain(
      `RG107 note ${three[2]?.slice(12)}`,
    );
    const text = { profile: { requiredToggles: [toggle('on=true')] }, values: { on: 'true' } };
    const rules = allRules.filter(({ meta }) => meta.id === 'RG102');
    expect(judge({ yaml: '', ...text }, { RG102: { severity: 'error' } }, rules)).toEqual([
      'RG102 warning values on',
    ]);
    expect(judge({ yaml: '', ...text }, { RG102: { severity: 'note' } }, rules)).toEqual([
      'RG102 note values on',
    ]);
  });
});

const meta = {
  ...allRules[0]?.meta,
  id: 'RG199',
  name: 'test',
  messages: { found: 'found' },
} as Rule['meta'];
const perObject = {
  meta: { ...meta, scope: 'object', kinds: ['Service'] },
  *check(subject) {
    yield { message: 'found', where: inObject(subject, 'kind') };
  },
} as ObjectRule;
const boom = () => {
  throw new Error('boom');
};
const throwing = { meta: { ...meta, id: 'RG100' }, check: boom } as unknown as TargetRule;

test('a rule of scope object sees each object of its kinds', () => {
  expect(judge({ yaml: service() + rollout() + service('b') }, {}, [perObject])).toEqual([
    'RG199 error Service/web kind',
    'RG199 error Service/b kind',
  ]);
});

test('a rule that throws is named and hides no other finding', () => {
  const seen: string[] = [];
  const world = worldOf({ yaml: service() });
  const judgement = runTargetRules({
    world,
    settings: {},
    rules: [throwing, perObject],
    onRule: (id) => seen.push(id),
  });
  expect(judgement.broken).toEqual([{ rule: 'RG100', message: 'boom' }]);
  expect(judgement.violations).toHaveLength(1);
  expect(seen).toEqual(['RG100', 'RG199']);
  expect(brokenRuleProblem(judgement.broken)).toMatchObject({
    id: 'RG605',
    message: expect.stringContaining('RG100 (boom)'),
  });
});

test('a rule across targets that throws is named', () => {
  const rule = {
    meta: { ...meta, scope: 'repository' },
    extract: () => 1,
    judge: boom,
  } as unknown as Rule;
  const facts = [{ target: 'a', profile: profileOf(), facts: { RG199: 1 } }];
  const found = runRepositoryRules(facts, {
    world: { resourceClasses: classes },
    settings: {},
    rules: [rule],
  });
  expect(found).toEqual({ violations: [], broken: [{ rule: 'RG199', message: 'boom' }] });
});

test('rules are found by id in any case and by name', () => {
  expect(findRule('rg107')).toBe(findRule('readiness-path'));
  expect(findRule('RG999')).toBeUndefined();
});
