import { appMesh } from '../../src/rules/rg315-app-mesh.js';
import { object } from './manifests.js';
import { ruleTester } from './rule-tester.js';
import { at, routed } from './routing.js';

const group = 'appmesh.k8s.aws/v1beta2';
const nodes =
  'virtualNodeGroup: {canaryVirtualNodeRef: {name: canary}, stableVirtualNodeRef: {name: stable}}';
const rollout = (service = '{name: web}', rest = `, ${nodes}`) =>
  routed(`appMesh: {virtualService: ${service}${rest}}`);
const service = object(
  group,
  'VirtualService',
  'web',
  'provider: {virtualRouter: {virtualRouterRef: {name: router}}}',
);
const node = (name: string) => object(group, 'VirtualNode', name, 'listeners: []');
const both = node('canary') + node('stable');
const router = (routes: string) => object(group, 'VirtualRouter', 'router', routes);
const target = (name: string, weight = 'weight: 0') => `{virtualNodeRef: {name: ${name}}, ${weight}}`;
const targets = (...list: string[]) => `{action: {weightedTargets: [${list.join(', ')}]}}`;
const good = targets(target('canary'), target('stable', 'weight: 100'));
const route = (rule: string, name = 'primary') => `{name: ${name}, ${rule}}`;
const base = rollout() + service + both;
const first = 'VirtualRouter/router spec.routes[0]';

ruleTester(appMesh, {
  passes: [
    { name: 'two targets', yaml: base + router(`routes: [${route(`httpRoute: ${good}`)}]`) },
    ...['tcpRoute', 'http2Route', 'grpcRoute'].map((type) => ({
      name: type,
      yaml: base + router(`routes: [${route(`${type}: ${good}`)}]`),
    })),
    {
      name: 'routes that the Rollout does not list send elsewhere',
      yaml:
        rollout('{name: web, routes: [primary]}') +
        service +
        both +
        router(
          `routes: [${route(`httpRoute: ${good}`)}, ${route(`httpRoute: ${targets(target('a'), target('b'))}`, 'other')}]`,
        ),
    },
    { name: 'without App Mesh', yaml: routed('smi: {}') + service + router('routes: []') },
    {
      name: 'a router that the Rollout does not use',
      yaml:
        base +
        router(`routes: [${route(`httpRoute: ${good}`)}]`) +
        object(group, 'VirtualRouter', 'other', 'routes: []'),
    },
  ],
  fails: [
    {
      name: 'no routes',
      yaml: base + router('routes: []'),
      violations: [{ message: 'D4', path: 'VirtualRouter/router spec.routes' }],
    },
    {
      name: 'a route without a known type',
      yaml: base + router(`routes: [${route('priority: 1')}]`),
      violations: [{ message: 'D5', path: first }],
    },
    {
      name: 'the first type is no object',
      yaml: base + router(`routes: [${route(`httpRoute: [], tcpRoute: ${good}`)}]`),
      violations: [{ message: 'D5', path: first }],
    },
    {
      name: 'no targets',
      yaml: base + router(`routes: [${route('httpRoute: {action: {}}')}]`),
      violations: [{ message: 'D6', path: `${first}.httpRoute.action.weightedTargets` }],
    },
    {
      name: 'one target, and every route is told',
      yaml:
        base +
        router(`routes: [${route(`httpRoute: ${targets(target('canary'))}`)}, ${route('priority: 1', 'b')}]`),
      violations: [
        { message: 'D7', path: `${first}.httpRoute.action.weightedTargets` },
        { message: 'D5', path: 'VirtualRouter/router spec.routes[1]' },
      ],
    },
    {
      name: 'nodes missing',
      yaml: rollout() + service + node('stable') + router(`routes: [${route(`httpRoute: ${good}`)}]`),
      violations: [{ message: 'D8', path: `${at}.appMesh.virtualNodeGroup.canaryVirtualNodeRef.name` }],
    },
    {
      name: 'no group of nodes',
      yaml: rollout('{name: web}', '') + service + router(`routes: [${route(`httpRoute: ${good}`)}]`),
      violations: [{ message: 'D8.group', path: `${at}.appMesh.virtualNodeGroup` }],
    },
    {
      name: 'a route without a name',
      yaml: base + router(`routes: [{httpRoute: ${good}}]`),
      violations: [{ message: 'D8.name', path: `${first}.name` }],
    },
    {
      name: 'targets by ARN and without weight',
      yaml:
        base +
        router(
          `routes: [${route(`httpRoute: ${targets('{virtualNodeARN: x, weight: 1}', target('stable'))}`)}, ${route(`httpRoute: ${targets(target('canary', 'port: 1'), target('stable'))}`, 'b')}]`,
        ),
      violations: [
        { message: 'D8.target', path: `${first}.httpRoute.action.weightedTargets[0].virtualNodeRef` },
        {
          message: 'D8.target',
          path: 'VirtualRouter/router spec.routes[1].httpRoute.action.weightedTargets[0].weight',
        },
      ],
    },
    {
      name: 'a target that is another node',
      yaml: base + router(`routes: [${route(`httpRoute: ${targets(target('other'), target('stable'))}`)}]`),
      violations: [
        {
          message: 'D8.unused',
          path: `${first}.httpRoute.action.weightedTargets`,
          severity: 'warning',
        },
      ],
    },
  ],
});
