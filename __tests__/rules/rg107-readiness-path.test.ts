import { readinessPath } from '../../src/rules/rg107-readiness-path.js';
import { deployment, object, rollout, service } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const required = { readinessPathRequired: true };
const probe = (handler: string) => ({ container: `readinessProbe: {${handler}}` });
const at = 'Rollout/web spec.template.spec.containers[name=web]';
const borrowing = object(
  'argoproj.io/v1alpha1',
  'Rollout',
  'web',
  'workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}',
);
const silent = { container: 'env: []' };

ruleTester(readinessPath, {
  passes: [
    {
      name: 'exporter beside the server, without a contract',
      yaml:
        rollout().replace(
          '      containers:',
          '      containers:\n        - {name: exporter, ports: [{name: metrics, containerPort: 9113}]}',
        ) +
        service(
          'web',
          '{app: web}',
          'ports: [{name: http, port: 80, targetPort: 8080}, {name: metrics, port: 9113}]',
        ),
    },
    {
      name: 'container that an injector fills in, without a contract',
      yaml: rollout({ container: 'resources: {}' }).replace('registry.example/web:1.0', 'auto') + service(),
    },
    { name: 'httpGet', yaml: rollout() + service(), profile: required },
    { name: 'not required', yaml: rollout(silent) + service(), profile: {} },
    {
      name: 'declared path',
      yaml: rollout() + service(),
      profile: { ...required, readinessPath: '/health/ready' },
    },
    {
      name: 'declared path with a query',
      yaml: rollout(probe('httpGet: {path: "/ready?deep=1", port: http}')) + service(),
      profile: { ...required, readinessPath: '/ready' },
    },
    {
      name: 'gRPC where the contract allows any',
      yaml: rollout(probe('grpc: {port: 8080}')) + service(),
      profile: { ...required, readinessPath: 'none' },
    },
    { name: 'exec without a contract', yaml: rollout(probe('exec: {command: [ready]}')) + service() },
    { name: 'gRPC without a contract', yaml: rollout(probe('grpc: {port: 8080}')) + service() },
    { name: 'TCP by name without a contract', yaml: rollout(probe('tcpSocket: {port: http}')) + service() },
    {
      name: 'httpGet without path, without a contract',
      yaml: rollout(probe('httpGet: {port: http}')) + service(),
    },
    { name: 'nothing serves, without a contract', yaml: rollout(silent) },
    {
      name: 'Job and Pod do not serve',
      yaml:
        object(
          'batch/v1',
          'Job',
          'migrate',
          'template: {metadata: {labels: {app: web}}, spec: {containers: [{name: migrate}]}}',
        ) + service(),
    },
    { name: 'the Rollout counts where both are rendered', yaml: rollout() + deployment(silent) + service() },
    {
      name: 'the Deployment of another kind than the mode does not count',
      yaml:
        rollout() +
        service() +
        deployment({ name: 'cart', labels: '{app: cart}', ...silent }) +
        service('cart', '{app: cart}'),
      profile: required,
    },
    {
      name: 'container that serves nothing',
      yaml:
        rollout().replace('      containers:', '      containers:\n        - {name: logs, image: logs}') +
        service(),
      profile: required,
    },
    {
      name: 'probe on a port of another container',
      yaml:
        rollout(probe('httpGet: {path: /ready, port: 9000}')).replace(
          '      containers:',
          '      containers:\n        - {name: proxy, ports: [{containerPort: 9000}]}',
        ) + service(),
      profile: required,
    },
    {
      name: 'ports not declared at all',
      yaml:
        rollout({ container: 'ports: []\nreadinessProbe: {httpGet: {path: /ready, port: 8080}}' }) +
        service(),
      profile: required,
    },
    {
      name: 'template of the workloadRef',
      yaml: borrowing + deployment({ spec: 'replicas: 0' }) + service(),
      profile: required,
    },
    {
      name: 'helm test Deployment',
      yaml: deployment({ ...silent, metadata: 'annotations: {helm.sh/hook: test}' }) + service(),
    },
    { name: 'option path', yaml: rollout() + service(), options: { path: '/health/ready' } },
  ],
  fails: [
    {
      name: 'exporter beside the server, under a contract',
      yaml:
        rollout().replace(
          '      containers:',
          '      containers:\n        - {name: exporter, ports: [{name: metrics, containerPort: 9113}]}',
        ) +
        service(
          'web',
          '{app: web}',
          'ports: [{name: http, port: 80, targetPort: 8080}, {name: metrics, port: 9113}]',
        ),
      profile: required,
      violations: [
        {
          message: 'noProbe',
          path: 'Rollout/web spec.template.spec.containers[name=exporter].readinessProbe',
        },
      ],
    },
    {
      name: 'exporter that serves nothing but metrics',
      yaml:
        rollout({ container: 'resources: {}' }) +
        service('web', '{app: web}', 'ports: [{name: metrics, port: 8080}]'),
      violations: [{ message: 'noProbe', path: `${at}.readinessProbe` }],
    },
    {
      name: 'no probe',
      yaml: rollout(silent) + service(),
      violations: [{ message: 'noProbe', path: `${at}.readinessProbe` }],
    },
    {
      name: 'no probe, contract',
      yaml: rollout(silent) + service(),
      profile: required,
      violations: [{ message: 'noProbe', path: `${at}.readinessProbe` }],
    },
    {
      name: 'probe without a handler',
      yaml: rollout(probe('periodSeconds: 5')) + service(),
      violations: [{ message: 'noProbe', path: `${at}.readinessProbe` }],
    },
    {
      name: 'probe set to null',
      yaml: rollout({ container: 'readinessProbe: null' }) + service(),
      profile: { ...required, readinessPath: 'none' },
      violations: [{ message: 'noProbe', path: `${at}.readinessProbe` }],
    },
    {
      name: 'startup probe alone',
      yaml: rollout({ container: 'startupProbe: {httpGet: {path: /up, port: 8080}}' }) + service(),
      violations: [{ message: 'noProbe', path: `${at}.readinessProbe` }],
    },
    {
      name: 'Deployment, no probe',
      yaml: deployment(silent) + service(),
      violations: [
        { message: 'noProbe', path: 'Deployment/web spec.template.spec.containers[name=web].readinessProbe' },
      ],
    },
    {
      name: 'both rendered, the Rollout is bare',
      yaml: rollout(silent) + deployment() + service(),
      violations: [{ message: 'noProbe', path: `${at}.readinessProbe` }],
    },
    {
      name: 'template of the workloadRef is bare',
      yaml: borrowing + deployment({ spec: 'replicas: 0', ...silent }) + service(),
      violations: [
        { message: 'noProbe', path: 'Deployment/web spec.template.spec.containers[name=web].readinessProbe' },
      ],
    },
    {
      name: 'Service names a port that no container has',
      yaml: rollout(silent) + service('web', '{app: web}', 'ports: [{port: 80, targetPort: web}]'),
      violations: [{ message: 'noProbe', path: `${at}.readinessProbe` }],
    },
    {
      name: 'native sidecar that owns the port',
      yaml:
        rollout({
          pod: 'initContainers: [{name: proxy, restartPolicy: Always, ports: [{containerPort: 9443}]}]',
        }) + service('web', '{app: web}', 'ports: [{port: 443, targetPort: 9443}]'),
      violations: [
        {
          message: 'noProbe',
          path: 'Rollout/web spec.template.spec.initContainers[name=proxy].readinessProbe',
        },
      ],
    },
    {
      name: 'second port of the Service, second container',
      yaml:
        rollout().replace(
          '      containers:',
          '      containers:\n        - {name: admin, ports: [{containerPort: 9090}]}',
        ) +
        service(
          'web',
          '{app: web}',
          'ports: [{name: a, port: 80, targetPort: 8080}, {name: b, port: 81, targetPort: 9090}]',
        ),
      violations: [
        { message: 'noProbe', path: 'Rollout/web spec.template.spec.containers[name=admin].readinessProbe' },
      ],
    },
    {
      name: 'exec, contract',
      yaml: rollout(probe('exec: {command: [ready]}')) + service(),
      profile: required,
      violations: [{ message: 'notHttp', path: `${at}.readinessProbe.exec` }],
    },
    {
      name: 'no path, contract',
      yaml: rollout(probe('httpGet: {port: http}')) + service(),
      profile: required,
      violations: [{ message: 'noPath', path: `${at}.readinessProbe.httpGet` }],
    },
    {
      name: 'another path',
      yaml: rollout() + service(),
      profile: { ...required, readinessPath: '/ready' },
      violations: [{ message: 'otherPath', path: `${at}.readinessProbe.httpGet.path` }],
    },
    {
      name: 'another path than the option',
      yaml: rollout() + service(),
      options: { path: '/ready' },
      violations: [{ message: 'otherPath', path: `${at}.readinessProbe.httpGet.path` }],
    },
    {
      name: 'port name that is not there',
      yaml: rollout(probe('httpGet: {path: /ready, port: web}')) + service(),
      violations: [{ message: 'unknownPort', path: `${at}.readinessProbe.httpGet.port` }],
    },
    {
      name: 'no port',
      yaml: rollout(probe('httpGet: {path: /ready}')) + service(),
      profile: required,
      violations: [{ message: 'unknownPort', path: `${at}.readinessProbe.httpGet.port` }],
    },
    {
      name: 'TCP port name that is not there',
      yaml: rollout(probe('tcpSocket: {port: web}')) + service(),
      violations: [{ message: 'unknownPort', path: `${at}.readinessProbe.tcpSocket.port` }],
    },
    {
      name: 'number that nobody declares',
      yaml: rollout(probe('httpGet: {path: /ready, port: 9999}')) + service(),
      profile: required,
      violations: [{ message: 'undeclaredPort', path: `${at}.readinessProbe.httpGet.port` }],
    },
    {
      name: 'number that nobody declares, without a contract',
      yaml: rollout(probe('httpGet: {path: /ready, port: 9999}')) + service(),
      violations: [
        { message: 'undeclaredPort', path: `${at}.readinessProbe.httpGet.port`, severity: 'note' },
      ],
    },
    {
      name: 'no Service selects the Rollout',
      yaml: rollout() + service('web', '{app: other}'),
      profile: required,
      violations: [{ message: 'nothingServes', path: 'rollout-safety-contract.json:3' }],
    },
  ],
});
