import { canarySurge } from '../../src/rules/rg412-canary-surge.js';
import { rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const canary = (text: string): string => rollout({ spec: `strategy: {canary: {${text}}}` });

ruleTester(canarySurge, {
  passes: [
    { name: 'defaults', yaml: canary('') },
    { name: 'only maxSurge 0', yaml: canary('maxSurge: 0') },
    { name: 'only maxUnavailable 0', yaml: canary('maxUnavailable: 0%') },
    { name: 'surge of 1', yaml: canary('maxSurge: 1, maxUnavailable: 0') },
    { name: 'negative is not 0', yaml: canary('maxSurge: -1, maxUnavailable: 0') },
    { name: 'a percentage', yaml: canary('maxSurge: 0, maxUnavailable: 1%') },
    { name: 'with a sign', yaml: canary('maxSurge: 0, maxUnavailable: "+1"') },
    { name: 'the schema refuses a fraction', yaml: canary('maxSurge: 0, maxUnavailable: 0.5') },
    {
      name: 'blueGreen',
      yaml: rollout({ spec: 'strategy: {blueGreen: {activeService: web, maxUnavailable: 0}}' }),
    },
  ],
  fails: [
    {
      name: 'numbers',
      yaml: canary('maxSurge: 0, maxUnavailable: 0'),
      violations: [{ message: 'C1', path: 'Rollout/web spec.strategy.canary.maxSurge' }],
    },
    {
      name: 'percentages',
      yaml: canary('maxSurge: 0%, maxUnavailable: 00%'),
      violations: [{ message: 'C1', path: 'Rollout/web spec.strategy.canary.maxSurge' }],
    },
    {
      name: 'text',
      yaml: canary('maxSurge: "0", maxUnavailable: "-0"'),
      violations: [{ message: 'C1', path: 'Rollout/web spec.strategy.canary.maxSurge' }],
    },
    {
      name: 'what is no number',
      yaml: canary('maxSurge: none, maxUnavailable: 1.5%'),
      violations: [{ message: 'C1', path: 'Rollout/web spec.strategy.canary.maxSurge' }],
    },
  ],
});
