import { serviceOfOneRollout } from '../../src/rules/rg303-service-of-one-rollout.js';
import { rollout, service } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const spec = 'strategy: {blueGreen: {activeService: web}}';
const canary = 'strategy: {canary: {stableService: web, canaryService: web-canary}}';
const managed = (by: string) =>
  service().replace(
    '{name: web}',
    `{name: web, annotations: {argo-rollouts.argoproj.io/managed-by-rollouts: ${by}}}`,
  );

ruleTester(serviceOfOneRollout, {
  passes: [
    { name: 'one Rollout', yaml: rollout({ spec }) + service() },
    { name: 'annotated by its own', yaml: rollout({ spec }) + managed('web') },
    {
      name: 'Services of their own',
      yaml:
        rollout({ spec }) +
        service() +
        rollout({ name: 'cart', spec: 'strategy: {blueGreen: {activeService: cart}}' }) +
        service('cart'),
    },
    {
      name: 'same name in two namespaces',
      yaml: rollout({ spec }) + service() + rollout({ spec, metadata: 'namespace: other' }),
    },
    {
      name: 'one Rollout names it twice',
      yaml: rollout({ spec: 'strategy: {canary: {stableService: web, canaryService: web}}' }),
    },
    { name: 'annotated, but not named', yaml: rollout() + managed('cart') },
  ],
  fails: [
    {
      name: 'annotated by another',
      yaml: rollout({ spec }) + managed('cart'),
      violations: [{ message: 'V2', path: 'Rollout/web spec.strategy.blueGreen.activeService' }],
    },
    {
      name: 'annotated with nothing',
      yaml: rollout({ spec }) + managed('""'),
      violations: [{ message: 'V2', path: 'Rollout/web spec.strategy.blueGreen.activeService' }],
    },
    {
      name: 'shared',
      yaml: rollout({ spec }) + service() + rollout({ name: 'cart', spec }),
      violations: [{ message: 'U11', path: 'Rollout/cart spec.strategy.blueGreen.activeService' }],
    },
    {
      name: 'two shared, told for each Service',
      yaml: rollout({ spec: canary }) + rollout({ name: 'cart', spec: canary }),
      violations: [
        { message: 'U11', path: 'Rollout/cart spec.strategy.canary.stableService' },
        { message: 'U11', path: 'Rollout/cart spec.strategy.canary.canaryService' },
      ],
    },
  ],
});
