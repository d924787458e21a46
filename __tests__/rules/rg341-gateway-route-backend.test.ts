import { gatewayRouteBackend } from '../../src/rules/rg341-gateway-route-backend.js';
import { object, service } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const web = service('web', '{app: web}', 'ports: [{name: http, port: 80}]');
const route = (backends: string, kind = 'HTTPRoute', group = 'gateway.networking.k8s.io') =>
  object(`${group}/v1`, kind, 'web', `rules: [{backendRefs: [${backends}]}]`);
const first = 'spec.rules[0].backendRefs[0]';

ruleTester(gatewayRouteBackend, {
  passes: [
    { name: 'a Service and its port', yaml: web + route('{name: web, port: 80}') },
    {
      name: 'another kind',
      yaml: web + route('{group: multicluster.x-k8s.io, kind: ServiceImport, name: api}'),
    },
    { name: 'another namespace', yaml: web + route('{name: api, namespace: other, port: 80}') },
    { name: 'a rule that only redirects', yaml: web + route('') },
    { name: 'a route of another group', yaml: web + route('{name: api}', 'HTTPRoute', 'example.com') },
  ],
  fails: [
    ...['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute'].map((kind) => ({
      name: `${kind} to a port that is not there`,
      yaml: web + route('{name: web, port: 8080}', kind),
      violations: [{ message: 'port' as const, path: `${kind}/web ${first}.port` }],
    })),
    {
      name: 'no such Service',
      yaml: web + route('{name: api, port: 80}'),
      violations: [{ message: 'absent', path: `HTTPRoute/web ${first}.name`, severity: 'warning' }],
    },
    {
      name: 'no port',
      yaml: web + route('{kind: Service, group: "", name: web}'),
      violations: [{ message: 'noPort', path: `HTTPRoute/web ${first}` }],
    },
  ],
});
