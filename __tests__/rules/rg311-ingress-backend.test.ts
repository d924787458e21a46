import { ingressBackend } from '../../src/rules/rg311-ingress-backend.js';
import { ruleTester } from './rule-tester.js';
import { at, backend, bothServices, ingress, routed } from './routing.js';

const action = (service: string) => backend(service, '{name: use-annotation}');
const nginx = routed('nginx: {stableIngress: web}');
const alb = routed('alb: {ingress: web, servicePort: 80}');
const resource = '{resource: {kind: Bucket, name: files}}';
const bothRouters = routed(
  'alb: {ingress: web, rootService: root, servicePort: 80}, nginx: {stableIngress: web-nginx}',
);
const annotated = (name: string, value: string) => `annotations: {${name}: '${value}'}`;
const rule = 'Ingress/web spec.rules[0].http.paths[0].backend';

ruleTester(ingressBackend, {
  passes: [
    { name: 'nginx', yaml: nginx + ingress([backend('docs'), backend('web-stable')]) },
    { name: 'an Ingress that is not rendered', yaml: nginx },
    { name: 'ALB', yaml: alb + ingress([action('web-stable')]) },
    {
      name: 'ALB with a root Service',
      yaml:
        routed('alb: {ingress: web, rootService: root, servicePort: 80}') +
        ingress([action('root'), backend('web-stable')]),
    },
    {
      name: 'ALB with ping and pong',
      yaml:
        routed(
          'alb: {ingress: web, rootService: root, servicePort: 80}',
          'pingPong: {pingService: ping, pongService: pong}',
        ) + ingress([action('root')]),
    },
    {
      name: 'the old form of backends',
      yaml:
        nginx +
        ingress(['{serviceName: web-stable, servicePort: 80}']).replace(
          'networking.k8s.io/v1',
          'extensions/v1beta1',
        ),
    },
    {
      name: 'a canary mark that is not true, and one of another prefix',
      yaml:
        nginx +
        ingress([backend('web-stable')], annotated('nginx.ingress.kubernetes.io/canary', 'false')) +
        routed('nginx: {stableIngress: api, annotationPrefix: custom}') +
        ingress([backend('web-stable')], annotated('nginx.ingress.kubernetes.io/canary', 'true'), 'api'),
    },
    {
      name: 'a resource behind the rule that ALB looks for',
      yaml: alb + ingress([action('web-stable'), resource]),
    },
    {
      name: 'stickiness that is not enabled',
      yaml:
        routed(
          'alb: {ingress: web, servicePort: 80, stickinessConfig: {enabled: false, durationSeconds: 0}}',
        ) + ingress([action('web-stable')]),
    },
    {
      name: 'ALB and nginx from 1.9 on',
      yaml: bothRouters + ingress([action('root')]) + ingress([backend('web-stable')], '', 'web-nginx'),
    },
    {
      name: 'without stable Service, which is a fault of its own',
      yaml: routed('nginx: {stableIngress: web}', 'canaryService: web-canary') + ingress([backend('web')]),
    },
  ],
  fails: [
    {
      name: 'nginx Ingress of another Service',
      yaml: nginx + ingress([backend('web')]),
      violations: [{ message: 'I1', path: `${at}.nginx.stableIngress` }],
    },
    {
      name: 'only the default backend',
      yaml: nginx + ingress([backend('web')], '', 'web', `\ndefaultBackend: ${backend('web-stable')}`),
      violations: [{ message: 'I1', path: `${at}.nginx.stableIngress` }],
    },
    {
      name: 'one of several nginx Ingresses',
      yaml:
        routed('nginx: {stableIngresses: [web, api]}') +
        ingress([backend('web-stable')]) +
        ingress([backend('web')], '', 'api'),
      violations: [{ message: 'I1', path: `${at}.nginx.stableIngresses[1]` }],
    },
    {
      name: 'ALB and nginx before 1.9',
      yaml: bothRouters + ingress([action('root')]) + ingress([backend('web-stable')], '', 'web-nginx'),
      environment: { argoRollouts: '1.8' },
      violations: [{ message: 'I1.besideAlb', path: `${at}.alb.ingress` }],
    },
    {
      name: 'nginx Ingress with a rule of a host alone',
      yaml: nginx + ingress([backend('web-stable')]).replace('}]}}]', '}]}}, {host: other.example.com}]'),
      violations: [{ message: 'crash', path: 'Ingress/web spec.rules[1]' }],
    },
    {
      name: 'nginx Ingress with a resource behind the stable Service',
      yaml: nginx + ingress([backend('web-stable'), resource]),
      violations: [{ message: 'crash', path: 'Ingress/web spec.rules[0].http.paths[1].backend' }],
    },
    {
      name: 'nginx Ingress with a resource before the stable Service',
      yaml: nginx + ingress([resource, backend('web-stable')]),
      violations: [{ message: 'I1.crash', path: `${at}.nginx.stableIngress` }],
    },
    {
      name: 'ALB Ingress of another Service than the root',
      yaml:
        routed('alb: {ingress: web, rootService: root, servicePort: 80}') + ingress([action('web-stable')]),
      violations: [{ message: 'I2', path: `${at}.alb.ingress` }],
    },
    {
      name: 'ALB Ingress with a resource first',
      yaml: alb + ingress([resource, action('web-stable')]),
      violations: [{ message: 'I2.crash', path: `${at}.alb.ingress` }],
    },
    {
      name: 'stable Ingress marked as canary',
      yaml: nginx + ingress([backend('web-stable')], annotated('nginx.ingress.kubernetes.io/canary', 'true')),
      violations: [
        { message: 'W12', path: 'Ingress/web metadata.annotations["nginx.ingress.kubernetes.io/canary"]' },
      ],
    },
    {
      name: 'the canary Ingress is rendered too',
      yaml: nginx + ingress([backend('web-stable')]) + ingress([backend('web-canary')], '', 'web-web-canary'),
      violations: [{ message: 'D11', path: 'Ingress/web-web-canary metadata.name' }],
    },
    {
      name: 'stickiness beyond a week',
      yaml:
        routed(
          'alb: {ingress: web, servicePort: 80, stickinessConfig: {enabled: true, durationSeconds: 604801}}',
          bothServices,
        ) + ingress([action('web-stable')]),
      violations: [{ message: 'D12', path: `${at}.alb.stickinessConfig.durationSeconds` }],
    },
    {
      name: 'ALB sends to the port itself',
      yaml: alb + ingress([backend('web-stable')]),
      violations: [{ message: 'D12.useAnnotation', path: rule }],
    },
  ],
});
