import { canaryScale } from '../../src/rules/rg424-canary-scale.js';
import { rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const steps = (text: string, more = 'trafficRouting: {smi: {}}', replicas = 'replicas: 10'): string =>
  rollout({ spec: `${replicas}\nstrategy: {canary: {${more}, steps: [${text}]}}` });

ruleTester(canaryScale, {
  passes: [
    { name: 'none', yaml: steps('{setWeight: 50}') },
    { name: 'enough', yaml: steps('{setCanaryScale: {weight: 50}}, {setWeight: 50}') },
    {
      name: 'reset',
      yaml: steps(
        '{setCanaryScale: {weight: 5}}, {setWeight: 5}, {setCanaryScale: {matchTrafficWeight: true}}, {setWeight: 50}',
      ),
    },
    {
      name: 'scaled again',
      yaml: steps('{setCanaryScale: {weight: 5}}, {setCanaryScale: {weight: 50}}, {setWeight: 50}'),
    },
    {
      name: 'an empty scale holds nothing',
      yaml: steps('{setCanaryScale: {weight: 5}}, {setCanaryScale: {}}, {setWeight: 50}'),
    },
    { name: 'enough pods', yaml: steps('{setCanaryScale: {replicas: 5}}, {setWeight: 50}') },
    {
      name: 'an open number of replicas',
      yaml: steps('{setCanaryScale: {replicas: 1}}, {setWeight: 50}', undefined, ''),
    },
    { name: 'false beside weight', yaml: steps('{setCanaryScale: {matchTrafficWeight: false, weight: 5}}') },
    {
      name: 'without routing: another fault',
      yaml: steps('{setCanaryScale: {weight: 5, replicas: 1}}, {setWeight: 50}', 'stableService: a'),
    },
    {
      name: 'of the full weight',
      yaml: steps(
        '{setCanaryScale: {weight: 500}}, {setWeight: 500}',
        'trafficRouting: {nginx: {}, maxTrafficWeight: 1000}',
      ),
    },
  ],
  fails: [
    {
      name: 'replicas and weight',
      yaml: steps('{setCanaryScale: {weight: 100, replicas: 10}}'),
      violations: [{ message: 'U2', path: 'Rollout/web spec.strategy.canary.steps[0].setCanaryScale' }],
    },
    {
      name: 'matching and weight',
      yaml: steps('{setCanaryScale: {matchTrafficWeight: true, weight: 5}}, {setWeight: 50}'),
      violations: [{ message: 'U2', path: 'Rollout/web spec.strategy.canary.steps[0].setCanaryScale' }],
    },
    {
      name: 'held, said once',
      yaml: steps('{setCanaryScale: {weight: 5}}, {setWeight: 5}, {setWeight: 20}, {setWeight: 50}'),
      violations: [{ message: 'U2.unreset', path: 'Rollout/web spec.strategy.canary.steps[2].setWeight' }],
    },
    {
      name: 'pods held',
      yaml: steps('{setCanaryScale: {replicas: 4}}, {setWeight: 41}'),
      violations: [{ message: 'U2.unreset', path: 'Rollout/web spec.strategy.canary.steps[1].setWeight' }],
    },
    {
      name: 'in the same step',
      yaml: steps('{setCanaryScale: {weight: 5}, setWeight: 20}'),
      violations: [{ message: 'U2.unreset', path: 'Rollout/web spec.strategy.canary.steps[0].setWeight' }],
    },
    {
      name: 'short of the full weight',
      yaml: steps(
        '{setCanaryScale: {weight: 100}}, {setWeight: 500}',
        'trafficRouting: {nginx: {}, maxTrafficWeight: 1000}',
      ),
      violations: [{ message: 'U2.unreset', path: 'Rollout/web spec.strategy.canary.steps[1].setWeight' }],
    },
  ],
});
