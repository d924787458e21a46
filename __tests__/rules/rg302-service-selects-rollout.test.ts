import { serviceSelectsRollout } from '../../src/rules/rg302-service-selects-rollout.js';
import { deployment, object, rollout, service } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const spec = 'strategy: {blueGreen: {activeService: web}}';
const active = 'Rollout/web spec.strategy.blueGreen.activeService';
const borrowing = object(
  'argoproj.io/v1alpha1',
  'Rollout',
  'web',
  `workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}\n${spec}`,
);

ruleTester(serviceSelectsRollout, {
  passes: [
    { name: 'same labels', yaml: rollout({ spec }) + service() },
    {
      name: 'pods have more',
      yaml: rollout({ spec, labels: '{app: web, tier: front}' }) + service(),
    },
    {
      name: 'hash of the controller',
      yaml: rollout({ spec }) + service('web', '{app: web, rollouts-pod-template-hash: abc}'),
    },
    { name: 'no selector', yaml: rollout({ spec }) + service('web', '{}') },
    { name: 'Service missing: RG301', yaml: rollout({ spec }) },
    {
      name: 'template of a Deployment',
      yaml: borrowing + deployment({ spec: 'replicas: 0', labels: '{app: web}' }) + service(),
    },
    { name: 'template missing: RG304', yaml: borrowing + service('web', '{app: other}') },
    {
      name: 'Service that the Rollout does not name',
      yaml: rollout({ spec }) + service() + service('db', '{app: db}'),
    },
  ],
  fails: [
    {
      name: 'other value',
      yaml: rollout({ spec }) + service('web', '{app: wbe}'),
      violations: [{ message: 'V1', path: active }],
    },
    {
      name: 'label that pods lack',
      yaml: rollout({ spec }) + service('web', '{app: web, env: prod}'),
      violations: [{ message: 'V1', path: active }],
    },
    {
      name: 'no template at all',
      yaml: object('argoproj.io/v1alpha1', 'Rollout', 'web', spec) + service(),
      violations: [{ message: 'V1', path: active }],
    },
    {
      name: 'two labels, one fault',
      yaml: rollout({ spec }) + service('web', '{app: web, env: prod, tier: front}'),
      violations: [{ message: 'V1', path: active }],
    },
    {
      name: 'label that only the strategy adds',
      yaml:
        rollout({
          spec: 'strategy: {blueGreen: {activeService: web, activeMetadata: {labels: {role: active}}}}',
        }) + service('web', '{app: web, role: active}'),
      violations: [{ message: 'V1', path: active }],
    },
    {
      name: 'template of a Deployment with other labels',
      yaml: borrowing + deployment({ spec: 'replicas: 0' }) + service('web', '{app: web, env: prod}'),
      violations: [{ message: 'V1', path: active }],
    },
    {
      name: 'labels transformer',
      yaml: rollout({ spec, metadata: 'labels: {env: prod}' }) + service('web', '{app: web, env: prod}'),
      violations: [{ message: 'W14', path: active }],
    },
    {
      name: 'labels transformer, and another fault',
      yaml: rollout({ spec, metadata: 'labels: {env: prod}' }) + service('web', '{app: wbe, env: prod}'),
      violations: [{ message: 'V1', path: active }],
    },
  ],
});
