import { gatewayPluginRoute } from '../../src/rules/rg343-gateway-plugin-route.js';
import { object } from './manifests.js';
import { ruleTester } from './rule-tester.js';
import { at, routed } from './routing.js';

const plugin = (config: string, canary?: string) =>
  routed(`plugins: {"argoproj-labs/gatewayAPI": {${config}}}`, canary);
const refs = (...names: string[]) =>
  `backendRefs: [${names.map((name) => `{name: ${name}, port: 80}`).join(', ')}]`;
const route = (kind: string, rules: string, metadata = '') =>
  object('gateway.networking.k8s.io/v1', kind, 'web', `rules: [${rules}]`, metadata);
const both = `{${refs('web-stable', 'web-canary')}}`;
const path = `${at}.plugins["argoproj-labs/gatewayAPI"]`;
const kinds = [
  ['httpRoute', 'HTTPRoute'],
  ['grpcRoute', 'GRPCRoute'],
  ['tcpRoute', 'TCPRoute'],
  ['tlsRoute', 'TLSRoute'],
] as const;

ruleTester(gatewayPluginRoute, {
  passes: [
    ...kinds.flatMap(([field, kind]) => [
      { name: `${kind} by name`, yaml: plugin(`${field}: web, namespace: shop`) + route(kind, both) },
      { name: `${kind} in a list`, yaml: plugin(`${field}s: [{name: web}]`) + route(kind, both) },
    ]),
    {
      name: 'another namespace',
      yaml: plugin('httpRoute: web, namespace: gateways') + route('HTTPRoute', both, 'namespace: gateways'),
    },
    { name: 'a selector that finds nothing yet', yaml: plugin('httpRouteSelector: {matchLabels: {a: b}}') },
    {
      name: 'backends in rules of their own',
      yaml:
        plugin('httpRoute: web') +
        route('HTTPRoute', `{${refs('web-canary')}}, {${refs('web-stable')}}, {${refs('docs')}}`),
    },
    {
      name: 'ping and pong',
      yaml:
        plugin('tcpRoute: web', 'pingPong: {pingService: ping, pongService: pong}') +
        route('TCPRoute', `{${refs('ping', 'pong')}}`),
    },
    {
      name: 'the named rule',
      yaml:
        plugin('httpRoute: web, httpRouteRuleName: argo') +
        route('HTTPRoute', `{${refs('docs')}}, {name: argo, ${refs('web-stable', 'web-canary')}}`),
    },
    { name: 'another plugin', yaml: routed('plugins: {"acme/router": {httpRoute: web}}') },
    { name: 'declared external', yaml: plugin('httpRoute: web'), external: { objects: ['HTTPRoute/web'] } },
  ],
  fails: [
    { name: 'no route', yaml: plugin('namespace: shop'), violations: [{ message: 'none', path }] },
    {
      name: 'route missing, by namespace',
      yaml: plugin('httpRoutes: [{name: web}], namespace: gateways') + route('HTTPRoute', both),
      violations: [{ message: 'route', path: `${path}.httpRoutes[0].name` }],
    },
    {
      name: 'route missing, by kind',
      yaml: plugin('grpcRoute: web') + route('HTTPRoute', both),
      violations: [{ message: 'route', path: `${path}.grpcRoute` }],
    },
    {
      name: 'no canary backend',
      yaml: plugin('httpRoute: web') + route('HTTPRoute', `{${refs('web-stable', 'web')}}`),
      violations: [{ message: 'backend', path: 'HTTPRoute/web spec.rules' }],
    },
    {
      name: 'the canary is in another rule than the named one',
      yaml:
        plugin('httpRoutes: [{name: web, ruleName: argo}]') +
        route('HTTPRoute', `{${refs('web-canary')}}, {name: argo, ${refs('web-stable')}}`),
      violations: [{ message: 'backend', path: 'HTTPRoute/web spec.rules' }],
    },
    {
      name: 'no rule of that name',
      yaml: plugin('httpRoute: web, httpRouteRuleName: argo') + route('HTTPRoute', both),
      violations: [{ message: 'rule', path: 'HTTPRoute/web spec.rules' }],
    },
  ],
});
