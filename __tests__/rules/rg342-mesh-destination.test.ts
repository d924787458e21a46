import { meshDestination } from '../../src/rules/rg342-mesh-destination.js';
import { object, service } from './manifests.js';
import { ruleTester } from './rule-tester.js';
import { destinations, virtualService } from './routing.js';

const web = service('web', '{app: web}', 'ports: [{name: http, port: 80}]');
const rule = (host: string) => object('networking.istio.io/v1', 'DestinationRule', 'web', `host: ${host}`);
const to = (...hosts: string[]) => virtualService(`http: [{${destinations(...hosts)}}]`);
const split = (spec: string) => object('split.smi-spec.io/v1alpha2', 'TrafficSplit', 'web', spec);
const host = 'VirtualService/web spec.http[0].route[0].destination.host';

ruleTester(meshDestination, {
  passes: [
    {
      name: 'short and full names',
      yaml: web + to('web', 'web.shop.svc.cluster.local', 'web.shop.svc') + rule('web'),
    },
    { name: 'names outside the cluster', yaml: web + to('api.example.com', '"*.example.com"', 'web.mesh') },
    { name: 'another namespace', yaml: web + to('api.other.svc.cluster.local') },
    {
      name: 'a ServiceEntry',
      yaml:
        web + to('legacy') + object('networking.istio.io/v1', 'ServiceEntry', 'legacy', 'hosts: [legacy]'),
    },
    { name: 'a TrafficSplit', yaml: web + split('service: web\nbackends: [{service: web, weight: 1}]') },
    {
      name: 'other groups',
      yaml:
        web +
        to('api').replace('networking.istio.io', 'example.com') +
        split('service: api').replace('split.smi-spec.io', 'example.com'),
    },
  ],
  fails: [
    {
      name: 'no such Service',
      yaml: web + to('api'),
      violations: [{ message: 'absent', path: host, severity: 'warning' }],
    },
    {
      name: 'by its full name, and of TLS and TCP',
      yaml:
        web +
        virtualService(
          `tls: [{${destinations('api.shop.svc.cluster.local')}}]\ntcp: [{${destinations('cart.shop.svc')}}]`,
        ),
      violations: [
        {
          message: 'absent',
          path: 'VirtualService/web spec.tls[0].route[0].destination.host',
          severity: 'warning',
        },
        {
          message: 'absent',
          path: 'VirtualService/web spec.tcp[0].route[0].destination.host',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'a mirror',
      yaml: web + virtualService(`http: [{${destinations('web')}, mirror: {host: shadow}}]`),
      violations: [
        { message: 'absent', path: 'VirtualService/web spec.http[0].mirror.host', severity: 'warning' },
      ],
    },
    {
      name: 'a port that the Service has not',
      yaml: web + virtualService('http: [{route: [{destination: {host: web, port: {number: 8080}}}]}]'),
      violations: [
        { message: 'port', path: 'VirtualService/web spec.http[0].route[0].destination.port.number' },
      ],
    },
    {
      name: 'DestinationRule',
      yaml: web + rule('api'),
      violations: [{ message: 'absent', path: 'DestinationRule/web spec.host', severity: 'warning' }],
    },
    {
      name: 'TrafficSplit',
      yaml: web + split('service: root\nbackends: [{service: web}, {service: api}]'),
      violations: [
        { message: 'absent', path: 'TrafficSplit/web spec.service', severity: 'warning' },
        { message: 'absent', path: 'TrafficSplit/web spec.backends[1].service', severity: 'warning' },
      ],
    },
  ],
});
