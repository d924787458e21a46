import { istioVirtualService } from '../../src/rules/rg312-istio-virtual-service.js';
import { ruleTester } from './rule-tester.js';
import { at, bothServices, destinations, routed, virtualService } from './routing.js';

const split = destinations('web-stable=100', 'web-canary=0');
const entry = (keys = '') => `istio: {virtualService: {name: web${keys}}}`;
const one = routed(entry());
const http = (...routes: string[]) => virtualService(`http: [${routes.join(', ')}]`);
const subsets = (more = '') =>
  routed(
    `istio: {virtualService: {name: web}, destinationRule: {name: web, canarySubsetName: canary, stableSubsetName: stable${more}}}`,
    '',
  );
const bySubset = destinations('web/stable=100', 'web/canary=0', 'web/beta=20');
const unnamed = routed(
  'istio: {virtualService: {name: web}, destinationRule: {name: web, stableSubsetName: stable}}',
  '',
);
const path = `${at}.istio.virtualService.name`;

ruleTester(istioVirtualService, {
  passes: [
    {
      name: 'a subset that the Rollout does not name, which the schema asks for',
      yaml: unnamed + http(`{${bySubset}}`),
    },
    { name: 'the only route', yaml: one + http(`{${split}}`) },
    { name: 'a VirtualService that is not rendered', yaml: one },
    {
      name: 'both kinds of reference, a fault of its own',
      yaml: routed('istio: {virtualService: {name: web}, virtualServices: [{name: web}]}') + http('{}'),
    },
    {
      name: 'named routes, other ones are free',
      yaml:
        routed(entry(', routes: [a, b]')) + http(`{name: b, ${split}}`, `{name: a, ${split}}`, '{name: c}'),
    },
    {
      name: 'hosts count by their first label',
      yaml: one + http(`{${destinations('web-stable.shop.svc.cluster.local', 'web-canary.shop')}}`),
    },
    {
      name: 'managed routes do not count',
      yaml: routed(`managedRoutes: [{name: header}], ${entry()}`) + http('{name: header}', `{${split}}`),
    },
    {
      name: 'several routes of which none is unnamed, but all managed',
      yaml: routed(`managedRoutes: [{name: a}, {name: b}], ${entry()}`) + http('{name: a}', '{name: b}'),
    },
    {
      name: 'subsets instead of hosts',
      yaml: subsets(', additionalSubsetNames: [beta]') + http(`{${bySubset}}`),
    },
    {
      name: 'ping and pong',
      yaml:
        routed(entry(), 'pingPong: {pingService: ping, pongService: pong}') +
        http(`{${destinations('pong', 'ping')}}`),
    },
    {
      name: 'a strategy without Services, a fault of its own',
      yaml: routed(entry(), '') + http(`{${destinations('web')}}`),
    },
    {
      name: 'TLS by port and all hosts, TCP by port',
      yaml:
        routed(entry(', tlsRoutes: [{port: 443, sniHosts: [b, a]}], tcpRoutes: [{port: 9000}]')) +
        virtualService(
          `tls: [{match: [{port: 443, sniHosts: [c]}]}, {match: [{port: 443, sniHosts: [a]}, {port: 443, sniHosts: [b]}], ${split}}]\n` +
            `tcp: [{match: [{port: 9001}]}, {match: [{port: 9000}], ${split}}]`,
        ),
    },
    { name: 'null is as good as absent', yaml: one + http(`{name: null, match: null, ${split}}`) },
    {
      name: 'a further destination without weight stays',
      yaml: one + http(`{${destinations('web-stable', 'web-canary', 'web-old=0')}}`),
    },
    {
      name: 'App Mesh has a VirtualService too',
      yaml: one + http('{}').replace('networking.istio.io/v1', 'appmesh.k8s.aws/v1beta2'),
    },
  ],
  fails: [
    {
      name: 'no routes',
      yaml: one + virtualService('hosts: [web]\nhttp: {}'),
      violations: [{ message: 'M1', path }],
    },
    {
      name: 'a weight that is no integer',
      yaml: one + http(`{${destinations('web-stable=99.5', 'web-canary')}}`),
      violations: [{ message: 'M1.unreadable', path }],
    },
    {
      name: 'matches, ports and labels of wrong types',
      yaml:
        routed('istio: {virtualServices: [{name: a}, {name: b}, {name: c}]}') +
        virtualService('http: [{match: {}}]', 'a') +
        virtualService('tls: [{match: [{sourceLabels: {app: 1}}]}]', 'b') +
        virtualService('tcp: [{route: [{destination: {host: a, port: {number: -1}}}]}]', 'c'),
      violations: [0, 1, 2].map((entryAt) => ({
        message: 'M1.unreadable' as const,
        path: `${at}.istio.virtualServices[${entryAt}].name`,
      })),
    },
    {
      name: 'a named route is absent',
      yaml: routed(entry(', routes: [primary, second]')) + http(`{name: primary, ${split}}`),
      violations: [{ message: 'M2', path }],
    },
    {
      name: 'no canary host',
      yaml: one + http(`{${destinations('web-stable', 'web')}}`),
      violations: [{ message: 'M3', path }],
    },
    {
      name: 'a host that begins with a dot, and a name that is longer',
      yaml: one + http(`{${destinations('web-stable', '.web-canary', 'web-canary-2')}}`),
      violations: [{ message: 'M3', path }],
    },
    {
      name: 'no stable subset',
      yaml: subsets() + http(`{${destinations('web/canary', 'web')}}`),
      violations: [{ message: 'M3', path }],
    },
    {
      name: 'several routes and none named in the Rollout',
      yaml: one + http(`{${split}}`, '{name: other}'),
      violations: [{ message: 'M4', path }],
    },
    {
      name: 'a fault in every block is told at once',
      yaml:
        routed(entry(', tlsRoutes: [{port: 443, sniHosts: [a]}], tcpRoutes: [{port: 9000}]')) +
        virtualService(
          `http: [{}]\ntls: [{match: [{port: 443, sniHosts: [a, b]}], ${split}}]\n` +
            `tcp: [{match: [{port: 9000}, {port: 9001}], ${split}}]`,
        ),
      violations: [
        { message: 'M3', path },
        { message: 'M5', path },
        { message: 'M7', path },
      ],
    },
    {
      name: 'several TLS and TCP routes',
      yaml: one + virtualService(`tls: [{${split}}, {}]\ntcp: [{${split}}, {}]`),
      violations: [
        { message: 'M6', path },
        { message: 'M8', path },
      ],
    },
    {
      name: 'empty lists',
      yaml: one + virtualService('http: []\ntls: []\ntcp: []'),
      violations: [
        { message: 'M6.empty', path },
        { message: 'M8.empty', path },
      ],
    },
    {
      name: 'the controller takes the entry of the first VirtualService of that name',
      yaml:
        routed('istio: {virtualServices: [{name: web, routes: [a]}, {name: web.mesh, routes: [b]}]}') +
        http(`{name: a, ${split}}`) +
        virtualService(`http: [{name: b, ${split}}]`, 'web', 'namespace: mesh'),
      violations: [{ message: 'M2', path: `${at}.istio.virtualServices[1].name` }],
    },
    {
      name: 'a third destination',
      yaml: one + http(`{${destinations('web-stable=90', 'web-canary=0', 'web-old=10')}}`),
      violations: [{ message: 'D17', path: 'VirtualService/web spec.http[0].route[2]' }],
    },
    {
      name: 'a further subset that is not listed',
      yaml: subsets() + http(`{${bySubset}}`),
      violations: [{ message: 'D17', path: 'VirtualService/web spec.http[0].route[2]' }],
    },
    {
      name: 'a further subset before 1.9',
      yaml: subsets(', additionalSubsetNames: [beta]') + http(`{${bySubset}}`),
      environment: { argoRollouts: '1.8' },
      violations: [{ message: 'D17', path: 'VirtualService/web spec.http[0].route[2]' }],
    },
    {
      name: 'one of the Services is not named',
      yaml: routed(entry(), bothServices.replace('canaryService: web-canary, ', '')) + http('{}'),
      violations: [{ message: 'M3', path }],
    },
  ],
});
