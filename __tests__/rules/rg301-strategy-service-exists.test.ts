import { strategyServiceExists } from '../../src/rules/rg301-strategy-service-exists.js';
import { rollout, service } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const blueGreen = 'strategy: {blueGreen: {activeService: web, previewService: web-preview}}';
const canary =
  'strategy: {canary: {stableService: web, canaryService: web-canary, pingPong: {pingService: ping, pongService: pong}}}';

ruleTester(strategyServiceExists, {
  passes: [
    { name: 'no Service named', yaml: rollout() },
    { name: 'both rendered', yaml: rollout({ spec: blueGreen }) + service() + service('web-preview') },
    { name: 'empty name', yaml: rollout({ spec: 'strategy: {blueGreen: {activeService: ""}}' }) },
    {
      name: 'namespace written on one side only, the target’s own',
      yaml:
        rollout({ spec: 'strategy: {blueGreen: {activeService: web}}', metadata: 'namespace: shop' }) +
        service(),
    },
    {
      name: 'declared external',
      yaml: rollout({ spec: blueGreen }),
      external: { services: ['web', 'shop/web-*'] },
    },
    {
      name: 'Rollout of another group',
      yaml: rollout({ spec: blueGreen }).replace('argoproj.io/v1alpha1', 'rollouts.kruise.io/v1beta1'),
    },
  ],
  fails: [
    {
      name: 'preview missing',
      yaml: rollout({ spec: blueGreen }) + service(),
      violations: [{ message: 'X1', path: 'Rollout/web spec.strategy.blueGreen.previewService' }],
    },
    {
      name: 'all four of a canary',
      yaml: rollout({ spec: canary }),
      violations: [
        { message: 'X1', path: 'Rollout/web spec.strategy.canary.stableService' },
        { message: 'X1', path: 'Rollout/web spec.strategy.canary.canaryService' },
        { message: 'X1', path: 'Rollout/web spec.strategy.canary.pingPong.pingService' },
        { message: 'X1', path: 'Rollout/web spec.strategy.canary.pingPong.pongService' },
      ],
    },
    {
      name: 'in another namespace',
      yaml:
        rollout({ spec: 'strategy: {blueGreen: {activeService: web}}', metadata: 'namespace: other' }) +
        service(),
      violations: [{ message: 'X1', path: 'Rollout/web spec.strategy.blueGreen.activeService' }],
    },
    {
      name: 'only a Knative Service has the name',
      yaml:
        rollout({ spec: 'strategy: {blueGreen: {activeService: web}}' }) +
        service().replace('apiVersion: v1', 'apiVersion: serving.knative.dev/v1'),
      violations: [{ message: 'X1', path: 'Rollout/web spec.strategy.blueGreen.activeService' }],
    },
    {
      name: 'both strategies: the controller looks at blueGreen alone',
      yaml: rollout({ spec: 'strategy: {blueGreen: {activeService: web}, canary: {stableService: stable}}' }),
      violations: [{ message: 'X1', path: 'Rollout/web spec.strategy.blueGreen.activeService' }],
    },
  ],
});
