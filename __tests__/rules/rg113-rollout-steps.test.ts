import { rolloutSteps } from '../../src/rules/rg113-rollout-steps.js';
import { rollout, service } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const prod = { intendedUse: 'prod' as const };
const web = (strategy: string) => rollout({ spec: `strategy: ${strategy}` }) + service();
const steps = [{ message: 'noSteps' as const, path: 'Rollout/web spec.strategy.canary.steps' }];

ruleTester(rolloutSteps, {
  passes: [
    { name: 'steps', yaml: web('{canary: {steps: [{setWeight: 20}, {pause: {}}]}}'), profile: prod },
    { name: 'blue/green', yaml: web('{blueGreen: {activeService: web}}'), profile: prod },
    { name: 'no strategy is another fault', yaml: web('null'), profile: prod },
    {
      name: 'canary set to null',
      yaml: web('{canary: null, blueGreen: {activeService: web}}'),
      profile: prod,
    },
    { name: 'ci', yaml: web('{canary: {}}'), profile: {} },
    { name: 'no contract', yaml: web('{canary: {steps: []}}') },
    {
      name: 'deployment mode',
      yaml: web('{canary: {maxSurge: 1}}'),
      profile: { ...prod, rolloutMode: 'deployment' },
    },
  ],
  fails: [
    { name: 'empty', yaml: web('{canary: {steps: []}}'), profile: prod, violations: steps },
    { name: 'absent', yaml: web('{canary: {}}'), profile: prod, violations: steps },
    {
      name: 'null',
      yaml: web('{canary: {steps: null}}'),
      profile: { intendedUse: 'perf' },
      violations: steps,
    },
    {
      name: 'router without steps',
      yaml: web('{canary: {trafficRouting: {nginx: {stableIngress: web}}}}'),
      profile: prod,
      violations: steps,
    },
    {
      name: 'without a Service',
      yaml: rollout({ spec: 'strategy: {canary: {}}' }),
      profile: prod,
      violations: steps,
    },
  ],
});
