import { describe, expect, test } from '@jest/globals';
import { pluginRegistered } from '../../src/rules/rg319-plugin-registered.js';
import type { Rule } from '../../src/rules/define.js';
import { runRepositoryRules, runTargetRules } from '../../src/rules/run.js';
import { object, rollout } from './manifests.js';
import { describeWhere, expectFacts, ruleTester } from './rule-tester.js';
import { at, routed } from './routing.js';
import { classes, worldOf } from './worlds.js';

const router = routed('plugins: {"argoproj-labs/gatewayAPI": {httpRoute: web}}');
const step = rollout({ spec: 'strategy: {canary: {steps: [{plugin: {name: a/exec}}, {setWeight: 5}]}}' });
const metric = (kind: string) =>
  object(
    'argoproj.io/v1alpha1',
    kind,
    'rate',
    'metrics: [{name: rate, provider: {plugin: {a/metric: {query: x}}}}]',
  );
const config = (data: string, name = 'argo-rollouts-config') =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, namespace: argo}\ndata:\n${data}\n---\n`;
const plugins = (key: string, ...names: string[]) =>
  `  ${key}: |-\n${names.map((name) => `    - name: "${name}"\n      location: file://./x`).join('\n')}`;
const all = config(
  [
    plugins('trafficRouterPlugins', 'argoproj-labs/gatewayAPI'),
    plugins('stepPlugins', 'a/exec'),
    plugins('metricProviderPlugins', 'a/metric'),
  ].join('\n'),
);
const routerPath = `${at}.plugins["argoproj-labs/gatewayAPI"]`;

// What is said across targets has no target of its own to be tested in.
const messages = Object.fromEntries(
  Object.entries(pluginRegistered.meta.messages).filter(([key]) => key !== 'D16.elsewhere'),
);
ruleTester(
  { ...pluginRegistered, meta: { ...pluginRegistered.meta, messages: messages as never } },
  {
    passes: [
      { name: 'nothing is known of the controller', yaml: router + step + metric('AnalysisTemplate') },
      { name: 'all are registered', yaml: router + all + metric('ClusterAnalysisTemplate') },
      {
        name: 'all are listed',
        yaml: router + step,
        options: { registered: ['argoproj-labs/gatewayAPI', 'a/exec'] },
      },
      {
        name: 'the list wins over the ConfigMap',
        yaml: step + config('  stepPlugins: ""'),
        options: { registered: ['a/exec'] },
      },
      { name: 'a ConfigMap of another name', yaml: step + config('  stepPlugins: ""', 'settings') },
      {
        name: 'a ConfigMap that the controller cannot read',
        yaml: step + config('  stepPlugins: "{a: ["') + config('  stepPlugins: "a: 1"'),
      },
    ],
    fails: [
      {
        name: 'the ConfigMap registers none of them',
        yaml: router + step + metric('AnalysisRun') + config('  unrelated: x'),
        violations: [
          { message: 'D16', path: routerPath },
          { message: 'D16', path: 'Rollout/web spec.strategy.canary.steps[0].plugin.name' },
          { message: 'D16', path: 'AnalysisRun/rate spec.metrics[name=rate].provider.plugin["a/metric"]' },
        ],
      },
      {
        name: 'registered as a plugin of another type',
        yaml: step + config(plugins('metricProviderPlugins', 'a/exec')),
        violations: [{ message: 'D16', path: 'Rollout/web spec.strategy.canary.steps[0].plugin.name' }],
      },
      {
        name: 'not listed',
        yaml: router + all,
        options: { registered: ['a/exec'] },
        violations: [{ message: 'D16.notListed', path: routerPath }],
      },
    ],
  },
);

describe('across targets', () => {
  const judge = (...targets: readonly { yaml: string; options?: Record<string, unknown> }[]) => {
    const rules = [pluginRegistered as Rule];
    const facts = targets.map(({ yaml, options }, target) => ({
      target: `t${target}`,
      facts: runTargetRules({
        world: worldOf({ yaml }),
        settings: options ? { RG319: { options } } : {},
        rules,
      }).facts,
    }));
    const judgement = runRepositoryRules(facts, { world: { resourceClasses: classes }, settings: {}, rules });
    expect(judgement.broken).toEqual([]);
    return judgement.violations.map(({ violation, severity }) => {
      expectFacts(pluginRegistered.meta.messages, violation);
      return `${violation.target} ${severity} ${violation.message} ${describeWhere(violation)}`;
    });
  };
  test.each([
    ['no ConfigMap anywhere', [{ yaml: router }, { yaml: step }]],
    ['registered in another target', [{ yaml: router + step }, { yaml: all }]],
    ['registered in one of several', [{ yaml: step }, { yaml: config('  a: b') }, { yaml: all }]],
    [
      'judged by the option',
      [{ yaml: step, options: { registered: ['a/exec'] } }, { yaml: config('  a: b') }],
    ],
  ])('passes: %s', (_name, targets) => {
    expect(judge(...targets)).toEqual([]);
  });
  test('registered nowhere', () => {
    expect(judge({ yaml: router }, { yaml: config(plugins('stepPlugins', 'a/exec')) })).toEqual([
      `t0 warning D16.elsewhere ${routerPath}`,
    ]);
  });
});
