import { traefikService } from '../../src/rules/rg317-traefik-service.js';
import { object } from './manifests.js';
import { ruleTester } from './rule-tester.js';
import { at, routed } from './routing.js';

const rollout = routed('traefik: {weightedTraefikServiceName: web}');
const weighted = (list: string, group = 'traefik.io') =>
  object(`${group}/v1alpha1`, 'TraefikService', 'web', list);
const services = (...names: string[]) =>
  `weighted: {services: [${names.map((name) => `{${name === '' ? '' : `name: ${name}, `}port: 80}`).join(', ')}]}`;
const path = 'TraefikService/web spec.weighted.services';

ruleTester(traefikService, {
  passes: [
    { name: 'both Services', yaml: rollout + weighted(services('web-stable', 'web-canary')) },
    {
      name: 'the group of Traefik 2',
      yaml: rollout + weighted(services('web-stable', 'web-canary'), 'traefik.containo.us'),
    },
    {
      name: 'a third entry without a name',
      yaml: rollout + weighted(services('web-canary', 'web-stable', '')),
    },
    {
      name: 'a Service that the strategy does not name',
      yaml: routed('traefik: {weightedTraefikServiceName: web}', '') + weighted(services()),
    },
  ],
  fails: [
    {
      name: 'missing',
      yaml: rollout,
      violations: [{ message: 'D14', path: `${at}.traefik.weightedTraefikServiceName` }],
    },
    {
      name: 'it mirrors',
      yaml: rollout + weighted('mirroring: {name: web-stable}'),
      violations: [{ message: 'D14.list', path }],
    },
    {
      name: 'an entry without a name comes first',
      yaml: rollout + weighted(services('', 'web-stable', 'web-canary')),
      violations: [{ message: 'D14.name', path: `${path}[0]` }],
    },
    {
      name: 'no canary',
      yaml: rollout + weighted(services('web-stable', 'web')),
      violations: [{ message: 'D14.service', path }],
    },
    {
      name: 'neither',
      yaml: rollout + weighted(services()),
      violations: [
        { message: 'D14.service', path },
        { message: 'D14.service', path },
      ],
    },
  ],
});
