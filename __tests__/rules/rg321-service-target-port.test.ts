import { serviceTargetPort } from '../../src/rules/rg321-service-target-port.js';
import { deployment, object, rollout, service } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const to = (port: string, name = 'web') =>
  service(name, '{app: web}', `ports: [{port: 80, targetPort: ${port}}]`);
const migration = object(
  'batch/v1',
  'Job',
  'migrate',
  'template: {metadata: {labels: {app: web}}, spec: {containers: [{name: migrate, image: a}]}}',
);
const path = 'Service/web spec.ports[0].targetPort';

ruleTester(serviceTargetPort, {
  passes: [
    { name: 'by name', yaml: rollout() + to('http') },
    { name: 'by number', yaml: rollout() + to('8080') },
    { name: 'undeclared number, no ports declared', yaml: rollout({ container: 'ports: []' }) + to('9000') },
    {
      name: 'selects nothing',
      yaml: rollout() + service('db', '{app: db}', 'ports: [{port: 1, targetPort: x}]'),
    },
    {
      name: 'one of two workloads has it',
      yaml:
        rollout() +
        deployment({ name: 'old', container: 'ports: [{name: web, containerPort: 80}]' }).replaceAll(
          'app: old',
          'app: web',
        ) +
        to('http'),
    },
    {
      name: 'no containers at all',
      yaml:
        object('apps/v1', 'Deployment', 'web', 'template: {metadata: {labels: {app: web}}, spec: {}}') +
        to('http'),
    },
    { name: 'a Job beside', yaml: rollout() + migration + to('http') },
    { name: 'a Job alone', yaml: migration + to('http') },
    {
      name: 'native sidecar',
      yaml:
        rollout({
          pod: 'initContainers: [{name: proxy, image: b, restartPolicy: Always, ports: [{name: proxy, containerPort: 15000}]}]',
        }) + to('proxy'),
    },
    { name: 'proxy of a mesh', yaml: rollout() + to('http-envoy-prom') },
    {
      name: 'container that an injector fills in',
      yaml: rollout().replace('image: registry.example/web:1.0', 'image: auto') + to('http2'),
    },
  ],
  fails: [
    { name: 'unknown name', yaml: rollout() + to('https'), violations: [{ message: 'W10', path }] },
    {
      name: 'of another protocol',
      yaml:
        rollout() +
        service('web', '{app: web}', 'ports: [{name: dns, port: 80, targetPort: http, protocol: UDP}]'),
      violations: [{ message: 'W10', path: 'Service/web spec.ports[name=dns].targetPort' }],
    },
    {
      name: 'no ports declared',
      yaml: rollout({ container: 'ports: []' }) + to('http'),
      violations: [{ message: 'W10', path }],
    },
    {
      name: 'pods that get a sidecar',
      yaml: rollout({ labels: '{app: web, sidecar.istio.io/inject: "true"}' }) + to('grpc'),
      violations: [{ message: 'W10', path, severity: 'warning' }],
    },
    {
      name: 'undeclared number beside declared ones',
      yaml: rollout() + to('9000'),
      violations: [{ message: 'number', path, severity: 'note' }],
    },
  ],
});
