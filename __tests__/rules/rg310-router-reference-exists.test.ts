import { routerReferenceExists } from '../../src/rules/rg310-router-reference-exists.js';
import { object } from './manifests.js';
import { ruleTester } from './rule-tester.js';
import { at, backend, destinations, ingress, routed, virtualService } from './routing.js';

const split = virtualService(`http: [{${destinations('web-stable', 'web-canary')}}]`);
const mesh = (provider: string) =>
  object('appmesh.k8s.aws/v1beta2', 'VirtualService', 'web', `provider: ${provider}`);
const byRouter = mesh('{virtualRouter: {virtualRouterRef: {name: router}}}');
const appMesh = routed('appMesh: {virtualService: {name: web}}');
const mapping = object('getambassador.io/v2', 'Mapping', 'web', 'service: web-stable');

ruleTester(routerReferenceExists, {
  passes: [
    { name: 'no list of Mappings, which the schema asks for', yaml: routed('ambassador: {}') },
    { name: 'no traffic routing', yaml: routed('') },
    {
      name: 'one nginx Ingress',
      yaml: routed('nginx: {stableIngress: web}') + ingress([backend('web-stable')]),
    },
    {
      name: 'an Ingress of the old group',
      yaml:
        routed('nginx: {stableIngress: web}') +
        ingress([backend('web-stable')]).replace('networking.k8s.io/v1', 'extensions/v1beta1'),
    },
    {
      name: 'a list of ALB Ingresses',
      yaml: routed('alb: {ingresses: [web], servicePort: 80}') + ingress([backend('web-stable')]),
    },
    {
      name: 'an empty list beside the one',
      yaml: routed('alb: {ingress: web, ingresses: [], servicePort: 80}') + ingress([backend('web-stable')]),
    },
    {
      name: 'declared external',
      yaml: routed('istio: {virtualService: {name: web.mesh}}'),
      external: { objects: ['VirtualService/mesh/web'] },
    },
    { name: 'VirtualService beside it', yaml: routed('istio: {virtualService: {name: web}}') + split },
    {
      name: 'VirtualService in another namespace',
      yaml:
        routed('istio: {virtualServices: [{name: web.mesh}]}') +
        virtualService('http: []', 'web', 'namespace: mesh'),
    },
    {
      name: 'from 1.10 on the last dot splits',
      yaml:
        routed('istio: {virtualService: {name: web.v1.mesh.cluster.local}}') +
        virtualService('http: []', 'web.v1', 'namespace: mesh'),
    },
    {
      name: 'before 1.10 the first two parts count',
      yaml:
        routed('istio: {virtualService: {name: web.mesh.svc.cluster.local}}') +
        virtualService('http: []', 'web', 'namespace: mesh'),
      environment: { argoRollouts: '1.9' },
    },
    { name: 'a Mapping', yaml: routed('ambassador: {mappings: [web]}') + mapping },
    {
      name: 'an AmbassadorMapping',
      yaml:
        routed('ambassador: {mappings: [web]}') +
        object('x.getambassador.io/v3alpha1', 'AmbassadorMapping', 'web', 'service: web-stable'),
    },
    {
      name: 'App Mesh by a router',
      yaml: appMesh + byRouter + object('appmesh.k8s.aws/v1beta2', 'VirtualRouter', 'router', 'routes: []'),
    },
    {
      name: 'a Rollout of OpenKruise',
      yaml: routed('nginx: {stableIngress: web}').replace(
        'argoproj.io/v1alpha1',
        'rollouts.kruise.io/v1beta1',
      ),
    },
  ],
  fails: [
    {
      name: 'nginx names both',
      yaml: routed('nginx: {stableIngress: web, stableIngresses: [web]}'),
      violations: [{ message: 'X3.both', path: `${at}.nginx` }],
    },
    {
      name: 'nginx names none',
      yaml: routed('nginx: {}'),
      violations: [{ message: 'X3.neither', path: `${at}.nginx` }],
    },
    {
      name: 'ALB names both',
      yaml: routed('alb: {ingress: web, ingresses: [web], servicePort: 80}'),
      violations: [{ message: 'X4.both', path: `${at}.alb` }],
    },
    {
      name: 'empty lists name none',
      yaml: routed(
        'nginx: {stableIngresses: []}, alb: {ingresses: [], servicePort: 80}, istio: {virtualServices: []}',
      ),
      violations: [
        { message: 'X3.neither', path: `${at}.nginx` },
        { message: 'X4.neither', path: `${at}.alb` },
        { message: 'X6.neither', path: `${at}.istio` },
      ],
    },
    {
      name: 'App Mesh names nothing',
      yaml: routed("appMesh: {virtualService: {name: ''}}"),
      violations: [{ message: 'X9.none', path: `${at}.appMesh.virtualService` }],
    },
    {
      name: 'ALB names none',
      yaml: routed('alb: {servicePort: 80}'),
      violations: [{ message: 'X4.neither', path: `${at}.alb` }],
    },
    {
      name: 'Ingress of another namespace',
      yaml: routed('nginx: {stableIngress: web}') + ingress([backend('web-stable')], 'namespace: elsewhere'),
      violations: [{ message: 'X5', path: `${at}.nginx.stableIngress` }],
    },
    {
      name: 'one of several ALB Ingresses',
      yaml:
        routed('alb: {ingresses: [web, web-internal], servicePort: 80}') + ingress([backend('web-stable')]),
      violations: [{ message: 'X5', path: `${at}.alb.ingresses[1]` }],
    },
    {
      name: 'nginx beside ALB',
      yaml:
        routed('alb: {ingress: web, servicePort: 80}, nginx: {stableIngress: web-nginx}') +
        ingress([backend('web-stable')]),
      violations: [{ message: 'nginxBesideAlb', path: `${at}.nginx.stableIngress` }],
    },
    {
      name: 'Istio names both',
      yaml: routed('istio: {virtualService: {name: web}, virtualServices: [{name: web}]}') + split,
      violations: [{ message: 'X6.both', path: `${at}.istio` }],
    },
    {
      name: 'Istio names none',
      yaml: routed('istio: {}'),
      violations: [{ message: 'X6.neither', path: `${at}.istio` }],
    },
    {
      name: 'VirtualService missing',
      yaml: routed('istio: {virtualServices: [{name: web}, {name: web.mesh}]}') + split,
      violations: [{ message: 'X7', path: `${at}.istio.virtualServices[1].name` }],
    },
    {
      name: 'the name of another API group',
      yaml: routed('istio: {virtualService: {name: web}}') + byRouter,
      violations: [{ message: 'X7', path: `${at}.istio.virtualService.name` }],
    },
    {
      name: 'a full name from 1.10 on',
      yaml:
        routed('istio: {virtualService: {name: web.mesh.svc.cluster.local}}') +
        virtualService('http: []', 'web', 'namespace: mesh'),
      violations: [{ message: 'X7', path: `${at}.istio.virtualService.name` }],
    },
    {
      name: 'Mapping missing',
      yaml: routed('ambassador: {mappings: [web, web-api]}') + mapping,
      violations: [{ message: 'X8', path: `${at}.ambassador.mappings[1]` }],
    },
    {
      name: 'empty names in lists, and an empty name of a VirtualService',
      yaml: routed(
        'nginx: {stableIngresses: [""]}, ambassador: {mappings: [""]}, istio: {virtualService: {name: ""}}',
      ),
      violations: [
        { message: 'X5', path: `${at}.nginx.stableIngresses[0]` },
        { message: 'X7', path: `${at}.istio.virtualService.name` },
        { message: 'X8', path: `${at}.ambassador.mappings[0]` },
      ],
    },
    {
      name: 'no Mapping named',
      yaml: routed('ambassador: {mappings: []}'),
      violations: [{ message: 'X8.none', path: `${at}.ambassador.mappings` }],
    },
    {
      name: 'App Mesh without virtualService',
      yaml: routed('appMesh: {}'),
      violations: [{ message: 'X9.none', path: `${at}.appMesh.virtualService` }],
    },
    {
      name: 'VirtualService of App Mesh missing',
      yaml: appMesh + split,
      violations: [{ message: 'X9', path: `${at}.appMesh.virtualService.name` }],
    },
    {
      name: 'VirtualService of App Mesh provided by a node',
      yaml: appMesh + mesh('{virtualNode: {virtualNodeRef: {name: web}}}'),
      violations: [{ message: 'X9.provider', path: `${at}.appMesh.virtualService.name` }],
    },
    {
      name: 'VirtualRouter missing',
      yaml: appMesh + byRouter,
      violations: [{ message: 'X9.router', path: `${at}.appMesh.virtualService.name` }],
    },
  ],
});
