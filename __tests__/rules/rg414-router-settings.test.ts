import { routerSettings } from '../../src/rules/rg414-router-settings.js';
import { rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const canary = (text: string): string => rollout({ spec: `strategy: {canary: {${text}}}` });

ruleTester(routerSettings, {
  passes: [
    { name: 'none', yaml: canary('') },
    {
      name: 'with a router',
      yaml: canary(
        'stableService: a, canaryService: b, scaleDownDelaySeconds: 60, trafficRouting: {smi: {}}',
      ),
    },
    {
      name: 'dynamic with a router',
      yaml: canary('stableService: a, canaryService: b, dynamicStableScale: true, trafficRouting: {smi: {}}'),
    },
    {
      name: 'not dynamic',
      yaml: canary(
        'stableService: a, canaryService: b, dynamicStableScale: false, scaleDownDelaySeconds: 60, trafficRouting: {smi: {}}',
      ),
    },
    { name: 'off without router', yaml: canary('dynamicStableScale: false, scaleDownDelaySeconds: null') },
    { name: 'a weight for nginx', yaml: canary('trafficRouting: {nginx: {}, maxTrafficWeight: 1000}') },
    {
      name: 'a weight for a plugin',
      yaml: canary('trafficRouting: {plugins: {a/b: {}}, maxTrafficWeight: 1000}'),
    },
    {
      name: 'a routing without router allows them',
      yaml: canary('scaleDownDelaySeconds: 60, trafficRouting: {}'),
    },
  ],
  fails: [
    {
      name: 'delay without router',
      yaml: canary('scaleDownDelaySeconds: 0'),
      violations: [{ message: 'C10', path: 'Rollout/web spec.strategy.canary.scaleDownDelaySeconds' }],
    },
    {
      name: 'dynamic without router',
      yaml: canary('dynamicStableScale: true'),
      violations: [{ message: 'C11', path: 'Rollout/web spec.strategy.canary.dynamicStableScale' }],
    },
    {
      name: 'both without router',
      yaml: canary('dynamicStableScale: true, scaleDownDelaySeconds: 1'),
      violations: [
        { message: 'C10', path: 'Rollout/web spec.strategy.canary.scaleDownDelaySeconds' },
        { message: 'C11', path: 'Rollout/web spec.strategy.canary.dynamicStableScale' },
      ],
    },
    {
      name: 'both with a router',
      yaml: canary('dynamicStableScale: true, scaleDownDelaySeconds: 1, trafficRouting: {}'),
      violations: [{ message: 'C12', path: 'Rollout/web spec.strategy.canary.dynamicStableScale' }],
    },
    {
      name: 'a weight for others',
      yaml: canary('trafficRouting: {alb: {}, maxTrafficWeight: 100}'),
      violations: [
        { message: 'C13', path: 'Rollout/web spec.strategy.canary.trafficRouting.maxTrafficWeight' },
      ],
    },
    {
      name: 'a weight for no plugin',
      yaml: canary('trafficRouting: {plugins: {}, maxTrafficWeight: 100}'),
      violations: [
        { message: 'C13', path: 'Rollout/web spec.strategy.canary.trafficRouting.maxTrafficWeight' },
      ],
    },
  ],
});
