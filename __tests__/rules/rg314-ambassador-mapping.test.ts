import { ambassadorMapping } from '../../src/rules/rg314-ambassador-mapping.js';
import { object } from './manifests.js';
import { ruleTester } from './rule-tester.js';
import { routed } from './routing.js';

const rollout = routed('ambassador: {mappings: [web]}');
const mapping = (spec: string, name = 'web') => object('getambassador.io/v2', 'Mapping', name, spec);

ruleTester(ambassadorMapping, {
  passes: [
    { name: 'the stable Service with a port', yaml: rollout + mapping('service: web-stable:80') },
    { name: 'the stable Service in a URL', yaml: rollout + mapping('service: http://web-stable.shop:80') },
    { name: 'weight 0', yaml: rollout + mapping('service: web-stable\nweight: 0') },
    {
      name: 'a weight that the controller cannot read',
      yaml: rollout + mapping('service: web-stable\nweight: "5"'),
    },
    { name: 'a Mapping of others', yaml: rollout + mapping('service: api\nweight: 10', 'api') },
  ],
  fails: [
    {
      name: 'a weight',
      yaml: rollout + mapping('service: web-stable\nweight: 5'),
      violations: [{ message: 'D1', path: 'Mapping/web spec.weight' }],
    },
    {
      name: 'another Service',
      yaml: rollout + mapping('service: web:80'),
      violations: [{ message: 'D2', path: 'Mapping/web spec.service' }],
    },
    {
      name: 'no Service at all',
      yaml: rollout + mapping('prefix: /'),
      violations: [{ message: 'D2', path: 'Mapping/web spec.service' }],
    },
  ],
});
