import { serviceFindsPods } from '../../src/rules/rg320-service-finds-pods.js';
import { deployment, object, rollout, service, workload } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const preview =
  'strategy: {canary: {steps: [{experiment: {templates: [{name: a, specRef: canary, metadata: {labels: {app: web-preview}}}]}}]}}';

ruleTester(serviceFindsPods, {
  passes: [
    { name: 'selects', yaml: rollout() + service() },
    { name: 'rendered without any workload', yaml: service('web', '{app: weeb}') },
    { name: 'no selector', yaml: rollout() + service('web', '{}') },
    {
      name: 'ExternalName',
      yaml: rollout() + service('web', '{app: weeb}', 'type: ExternalName\nexternalName: db.example'),
    },
    {
      name: 'named by the Rollout: RG302',
      yaml: rollout({ spec: 'strategy: {blueGreen: {activeService: web}}' }) + service('web', '{app: weeb}'),
    },
    {
      name: 'label that a running pod gets',
      yaml:
        workload('StatefulSet', { name: 'db', labels: '{app: db}' }) +
        service('db-0', '{app: db, statefulset.kubernetes.io/pod-name: db-0}') +
        service('db-primary', '{app: db, role: primary}'),
    },
    {
      name: 'label that a member of a StatefulSet may get',
      yaml:
        workload('StatefulSet', { labels: '{app: web}' }) +
        service('web', '{app: web, shard: a}') +
        object('db.example/v1', 'Cluster', 'x', 'size: 3'),
    },
    {
      name: 'pods of an operator',
      yaml:
        rollout() +
        object('postgresql.cnpg.io/v1', 'Cluster', 'db', 'instances: 3') +
        service('db', '{cnpg.io/cluster: db}'),
    },
    {
      name: 'pods of an experiment among the steps',
      yaml: rollout({ spec: preview }) + service('web-preview', '{app: web-preview}'),
    },
    {
      name: 'template that is not here',
      yaml:
        object(
          'argoproj.io/v1alpha1',
          'Rollout',
          'web',
          'workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}',
        ) +
        deployment({ name: 'cart', labels: '{app: cart}' }) +
        service('web', '{app: carts}'),
    },
  ],
  fails: [
    {
      name: 'typing error',
      yaml: rollout() + service('web', '{app: weeb}'),
      violations: [{ message: 'otherValue', path: 'Service/web spec.selector' }],
    },
    {
      name: 'prefix on one side',
      yaml:
        deployment({ labels: '{app: prod-checkout, tier: front}' }) +
        service('web', '{app: checkout, tier: front}'),
      violations: [{ message: 'otherValue', path: 'Service/web spec.selector' }],
    },
    {
      name: 'label that only the selector has',
      yaml: deployment() + service('web', '{app: web, env: prod}'),
      violations: [{ message: 'missingLabel', path: 'Service/web spec.selector' }],
    },
    {
      name: 'nothing near',
      yaml: rollout() + service('db', '{service: database}'),
      violations: [{ message: 'nothing', path: 'Service/db spec.selector', severity: 'note' }],
    },
    {
      name: 'another variant',
      yaml: rollout({ labels: '{app: web, version: v1}' }) + service('v2', '{app: web, version: v2}'),
      violations: [{ message: 'nothing', path: 'Service/v2 spec.selector', severity: 'note' }],
    },
  ],
});
