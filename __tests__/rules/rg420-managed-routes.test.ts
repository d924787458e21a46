import { managedRoutes } from '../../src/rules/rg420-managed-routes.js';
import { rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const steps = (text: string, more = ''): string =>
  rollout({ spec: `strategy: {canary: {${more}steps: [${text}]}}` });

ruleTester(managedRoutes, {
  passes: [
    {
      name: 'listed',
      yaml: steps(
        '{setHeaderRoute: {name: a}}, {setMirrorRoute: {name: b}}',
        'trafficRouting: {istio: {}, managedRoutes: [{name: a}, {name: b}]}, ',
      ),
    },
    { name: 'no routes set', yaml: steps('{setWeight: 5}', 'trafficRouting: {istio: {}}, ') },
    { name: 'without routing: another fault', yaml: steps('{setHeaderRoute: {name: a}}') },
    {
      name: 'no names',
      yaml: steps('{setHeaderRoute: {}}', 'trafficRouting: {istio: {}, managedRoutes: [{}]}, '),
    },
  ],
  fails: [
    {
      name: 'no list, one finding',
      yaml: steps(
        '{setHeaderRoute: {name: a}}, {setMirrorRoute: {name: b}}',
        'trafficRouting: {istio: {}}, ',
      ),
      violations: [{ message: 'P11', path: 'Rollout/web spec.strategy.canary.trafficRouting.managedRoutes' }],
    },
    {
      name: 'an empty list is no list',
      yaml: steps('{setHeaderRoute: {name: a}}', 'trafficRouting: {istio: {}, managedRoutes: []}, '),
      violations: [{ message: 'P11', path: 'Rollout/web spec.strategy.canary.trafficRouting.managedRoutes' }],
    },
    {
      name: 'not listed',
      yaml: steps(
        '{setHeaderRoute: {name: A}}, {setMirrorRoute: {name: b}}, {setHeaderRoute: {name: a}}, {setHeaderRoute: {}}',
        'trafficRouting: {istio: {}, managedRoutes: [{name: a}]}, ',
      ),
      violations: [
        { message: 'P12', path: 'Rollout/web spec.strategy.canary.steps[0].setHeaderRoute' },
        { message: 'P12', path: 'Rollout/web spec.strategy.canary.steps[1].setMirrorRoute' },
        { message: 'P12', path: 'Rollout/web spec.strategy.canary.steps[3].setHeaderRoute' },
      ],
    },
  ],
});
