import { edgeRouteBackend } from '../../src/rules/rg344-edge-route-backend.js';
import { object, service } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const web = service('web', '{app: web}', 'ports: [{name: http, port: 80}]');
const traefik = (services: string, kind = 'IngressRoute', group = 'traefik.io') =>
  object(`${group}/v1alpha1`, kind, 'web', `routes: [{services: [${services}]}]`);
const weighted = (services: string) =>
  object('traefik.io/v1alpha1', 'TraefikService', 'web', `weighted: {services: [${services}]}`);
const apisix = (backends: string) =>
  object('apisix.apache.org/v2', 'ApisixRoute', 'web', `http: [{name: web, backends: [${backends}]}]`);
const mapping = (to: string) => object('getambassador.io/v2', 'Mapping', 'web', `service: ${to}`);

ruleTester(edgeRouteBackend, {
  passes: [
    {
      name: 'Traefik by port and name, and its own services',
      yaml:
        web +
        traefik(
          '{name: web, port: 80}, {name: web, port: http}, {name: "api@internal", kind: TraefikService}, {name: "noop@internal"}',
        ) +
        weighted('{name: web, port: 80}, {name: other, kind: TraefikService}'),
    },
    { name: 'another namespace', yaml: web + traefik('{name: api, namespace: other, port: 80}') },
    { name: 'APISIX by number', yaml: web + apisix('{serviceName: web, servicePort: 80}') },
    { name: 'Mappings', yaml: web + mapping('web') },
    { name: 'Mappings elsewhere', yaml: web + mapping('https://api.example.com:443') + mapping('api.other') },
    {
      name: 'other groups',
      yaml:
        web +
        traefik('{name: api}', 'IngressRoute', 'example.com') +
        mapping('api').replace('getambassador.io', 'example.com'),
    },
  ],
  fails: [
    {
      name: 'Traefik',
      yaml:
        web +
        traefik('{name: api, port: 80}, {name: web, port: 8080}', 'IngressRouteTCP', 'traefik.containo.us'),
      violations: [
        {
          message: 'absent',
          path: 'IngressRouteTCP/web spec.routes[0].services[0].name',
          severity: 'warning',
        },
        { message: 'port', path: 'IngressRouteTCP/web spec.routes[0].services[1].port' },
      ],
    },
    {
      name: 'TraefikService',
      yaml: web + weighted('{name: api, port: 80}'),
      violations: [
        { message: 'absent', path: 'TraefikService/web spec.weighted.services[0].name', severity: 'warning' },
      ],
    },
    {
      name: 'APISIX',
      yaml: web + apisix('{serviceName: web, servicePort: https}, {serviceName: api, servicePort: 80}'),
      violations: [
        { message: 'port', path: 'ApisixRoute/web spec.http[0].backends[0].servicePort' },
        {
          message: 'absent',
          path: 'ApisixRoute/web spec.http[0].backends[1].serviceName',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'Mapping without such a Service',
      yaml: web + mapping('api:80'),
      violations: [{ message: 'absent', path: 'Mapping/web spec.service', severity: 'warning' }],
    },
    {
      name: 'Mapping to a port that is not there',
      yaml: web + mapping('web:8080'),
      violations: [{ message: 'port', path: 'Mapping/web spec.service' }],
    },
  ],
});
