import { ingressValid } from '../../src/rules/rg452-ingress-valid.js';
import { object } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const ingress = (spec: string) => object('networking.k8s.io/v1', 'Ingress', 'web', spec);
const backend = 'backend: {service: {name: web, port: {number: 80}}}';
const path = (fields: string) => ingress(`rules: [{http: {paths: [{${fields}}]}}]`);
const at = 'Ingress/web spec.rules[0].http.paths[0]';

ruleTester(ingressValid, {
  passes: [
    { name: 'prefix', yaml: path(`path: /, pathType: Prefix, ${backend}`) },
    { name: 'default backend', yaml: ingress(`default${backend.replace('b', 'B')}`) },
    {
      name: 'implementation specific without a path',
      yaml: path(`pathType: ImplementationSpecific, ${backend}`),
    },
    { name: 'wildcard', yaml: ingress('rules: [{host: "*.example.com"}]') },
    {
      name: 'action of an ALB',
      yaml: path('path: /, pathType: Prefix, backend: {service: {name: web, port: {name: use-annotation}}}'),
    },
    {
      name: 'older version',
      yaml: object(
        'extensions/v1beta1',
        'Ingress',
        'web',
        'rules: [{http: {paths: [{backend: {serviceName: a, servicePort: 80}}]}}]',
      ),
    },
  ],
  fails: [
    {
      name: 'nothing',
      yaml: ingress('ingressClassName: nginx'),
      violations: [{ message: 'nothing', path: 'Ingress/web spec' }],
    },
    {
      name: 'host with a port',
      yaml: ingress('rules: [{host: "a.b:80"}]'),
      violations: [{ message: 'host', path: 'Ingress/web spec.rules[0].host' }],
    },
    {
      name: 'address',
      yaml: ingress('rules: [{host: 10.0.0.1}]'),
      violations: [{ message: 'host', path: 'Ingress/web spec.rules[0].host' }],
    },
    {
      name: 'class',
      yaml: ingress(`ingressClassName: Nginx\nrules: [{host: a.b}]`),
      violations: [{ message: 'syntax', path: 'Ingress/web spec.ingressClassName' }],
    },
    {
      name: 'no paths',
      yaml: ingress('rules: [{http: {paths: []}}]'),
      violations: [{ message: 'required', path: 'Ingress/web spec.rules[0].http.paths' }],
    },
    {
      name: 'no type',
      yaml: path(`path: /, ${backend}`),
      violations: [{ message: 'pathType', path: `${at}.pathType` }],
    },
    {
      name: 'unknown type',
      yaml: path(`path: /, pathType: Regex, ${backend}`),
      violations: [{ message: 'unsupported', path: `${at}.pathType` }],
    },
    {
      name: 'relative path',
      yaml: path(`path: api, pathType: Prefix, ${backend}`),
      violations: [{ message: 'path', path: `${at}.path` }],
    },
    {
      name: 'no backend',
      yaml: path('path: /, pathType: Prefix'),
      violations: [{ message: 'backend', path: `${at}.backend` }],
    },
    {
      name: 'no port',
      yaml: path('path: /, pathType: Prefix, backend: {service: {name: web}}'),
      violations: [{ message: 'backendPort', path: `${at}.backend.service.port` }],
    },
    {
      name: 'port',
      yaml: path('path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 70000}}}'),
      violations: [{ message: 'outOfRange', path: `${at}.backend.service.port.number` }],
    },
  ],
});
