import { ingressBackendExists } from '../../src/rules/rg340-ingress-backend-exists.js';
import { service } from './manifests.js';
import { ruleTester } from './rule-tester.js';
import { backend, ingress, routed } from './routing.js';

const ports = 'ports: [{name: http, port: 80}, {name: admin, port: 9000}]';
const web = service('web', '{app: web}', ports);
const name = 'Ingress/web spec.rules[0].http.paths[0].backend.service.name';
const port = 'Ingress/web spec.rules[0].http.paths[0].backend.service.port';

ruleTester(ingressBackendExists, {
  passes: [
    { name: 'by number and by name', yaml: web + ingress([backend('web'), backend('web', '{name: admin}')]) },
    {
      name: 'an action of the AWS load balancer',
      yaml: web + ingress([backend('redirect', '{name: use-annotation}')]),
    },
    { name: 'a namespace without rendered Services', yaml: ingress([backend('web')]) },
    {
      name: 'declared external',
      yaml: web + ingress([backend('oauth2-proxy')]),
      external: { services: ['oauth2-*'] },
    },
    {
      name: 'a Service that a Rollout names is the fault of the Rollout',
      yaml: web + routed('nginx: {stableIngress: web}') + ingress([backend('web-stable')]),
    },
    {
      name: 'an ExternalName without ports',
      yaml:
        service('web', '{}', 'type: ExternalName\nexternalName: web.example.com') +
        ingress([backend('web', '{number: 443}')]),
    },
    {
      name: 'a backend that is a resource',
      yaml: web + ingress(['{resource: {kind: Bucket, name: files}}']),
    },
    {
      name: 'an Ingress of another group',
      yaml: web + ingress([backend('api')]).replace('networking.k8s.io', 'example.com'),
    },
  ],
  fails: [
    {
      name: 'no such Service, told once',
      yaml: web + ingress([backend('api'), backend('api', '{number: 81}')]),
      violations: [{ message: 'absent', path: name, severity: 'warning' }],
    },
    {
      name: 'no such port',
      yaml: web + ingress([backend('web', '{number: 8080}')]),
      violations: [{ message: 'port', path: `${port}.number` }],
    },
    {
      name: 'no port of that name',
      yaml: web + ingress([backend('web', '{name: https}')]),
      violations: [{ message: 'port', path: `${port}.name` }],
    },
    {
      name: 'the default backend',
      yaml: web + ingress([backend('web')], '', 'web', `\ndefaultBackend: ${backend('web', '{number: 1}')}`),
      violations: [{ message: 'port', path: 'Ingress/web spec.defaultBackend.service.port.number' }],
    },
    {
      name: 'the old form',
      yaml:
        web +
        ingress(['{serviceName: web, servicePort: https}']).replace(
          'networking.k8s.io/v1',
          'extensions/v1beta1',
        ),
      violations: [{ message: 'port', path: 'Ingress/web spec.rules[0].http.paths[0].backend.servicePort' }],
    },
  ],
});
