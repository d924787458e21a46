import { stepWeights } from '../../src/rules/rg417-step-weights.js';
import { rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const steps = (text: string, more = ''): string =>
  rollout({ spec: `strategy: {canary: {${more}steps: [${text}]}}` });

ruleTester(stepWeights, {
  passes: [
    {
      name: 'growing',
      yaml: steps('{setWeight: 0}, {setWeight: 1}, {pause: {}}, {setWeight: 100}, {pause: {}}'),
    },
    {
      name: 'up to the full weight',
      yaml: steps('{setWeight: 999}, {pause: {}}', 'trafficRouting: {nginx: {}, maxTrafficWeight: 1000}, '),
    },
    { name: 'null', yaml: steps('{setWeight: null}') },
    { name: 'everything at once', yaml: steps('{setWeight: 100}') },
    { name: 'no number: the schema says so', yaml: steps('{setWeight: "120"}') },
  ],
  fails: [
    {
      name: 'out of range',
      yaml: steps('{setWeight: -1}, {setWeight: 101}'),
      violations: [
        { message: 'P3', path: 'Rollout/web spec.strategy.canary.steps[0].setWeight' },
        { message: 'P3', path: 'Rollout/web spec.strategy.canary.steps[1].setWeight' },
      ],
    },
    {
      name: 'above a lower full weight',
      yaml: steps('{setWeight: 100}, {pause: {}}', 'trafficRouting: {nginx: {}, maxTrafficWeight: 50}, '),
      violations: [{ message: 'P3', path: 'Rollout/web spec.strategy.canary.steps[0].setWeight' }],
    },
    {
      name: 'shrinking',
      yaml: steps('{setWeight: 50}, {pause: {}}, {setWeight: 20}, {setWeight: 30}'),
      violations: [
        { message: 'U8', path: 'Rollout/web spec.strategy.canary.steps[2].setWeight', severity: 'note' },
      ],
    },
    {
      name: 'staying',
      yaml: steps('{setWeight: 50}, {setWeight: 50}'),
      violations: [
        { message: 'U8', path: 'Rollout/web spec.strategy.canary.steps[1].setWeight', severity: 'note' },
      ],
    },
    {
      name: 'full at last',
      yaml: steps('{setWeight: 50}, {setWeight: 100}'),
      violations: [
        { message: 'U8.last', path: 'Rollout/web spec.strategy.canary.steps[1].setWeight', severity: 'note' },
      ],
    },
    {
      name: 'full of its own at last',
      yaml: steps('{setWeight: 5}, {setWeight: 50}', 'trafficRouting: {nginx: {}, maxTrafficWeight: 50}, '),
      violations: [
        { message: 'U8.last', path: 'Rollout/web spec.strategy.canary.steps[1].setWeight', severity: 'note' },
      ],
    },
  ],
});
