import { rolloutMode } from '../../src/rules/rg101-rollout-mode.js';
import { deployment, hpa, object, rollout, service, toDeployment, workload } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const borrowing = (scaleDown = '') =>
  object(
    'argoproj.io/v1alpha1',
    'Rollout',
    'web',
    `workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web${scaleDown}}`,
  );
const blueGreen = 'strategy: {blueGreen: {activeService: web, previewService: web-preview}}';
const pingPong =
  'strategy: {canary: {pingPong: {pingService: ping, pongService: pong}, steps: [{setWeight: 10}]}}';
const both = (by: string) => [{ message: 'both' as const, path: `Deployment/${by} kind` }];

ruleTester(rolloutMode, {
  passes: [
    {
      name: 'a Service for metrics scrapes the pods of both',
      yaml:
        rollout() +
        service() +
        deployment({ name: 'jobs', labels: '{app: jobs}' }).replace(
          'labels: {app: jobs}}',
          'labels: {app: jobs, scrape: all}}',
        ) +
        service('metrics', '{scrape: all}', 'ports: [{name: http-metrics, port: 9090}]'),
    },
    { name: 'Deployment alone', yaml: deployment() + service() },
    { name: 'Rollout alone', yaml: rollout() + service() },
    { name: 'nothing at all', yaml: '' },
    {
      name: 'rollout mode, Rollout alone',
      yaml: rollout({ spec: blueGreen }) + service() + service('web-preview'),
      profile: {},
    },
    {
      name: 'deployment mode, Deployment alone',
      yaml: deployment() + service(),
      profile: { rolloutMode: 'deployment' },
    },
    {
      name: 'another workload beside the Rollout',
      yaml:
        rollout() +
        service() +
        deployment({ name: 'redis', labels: '{app: redis}' }) +
        service('redis', '{app: redis}'),
      profile: {},
    },
    {
      name: 'same labels in another namespace',
      yaml: rollout() + service() + deployment({ metadata: 'namespace: elsewhere' }),
    },
    {
      name: 'StatefulSet beside the Rollout',
      yaml: rollout() + service() + workload('StatefulSet'),
      profile: {},
    },
    {
      name: 'workloadRef with replicas 0',
      yaml: borrowing() + deployment({ spec: 'replicas: 0' }) + service(),
      profile: {},
    },
    {
      name: 'workloadRef scaled down by the controller',
      yaml: borrowing(', scaleDown: onsuccess') + deployment({ spec: 'replicas: 3' }) + service(),
      profile: {},
    },
    {
      name: 'workloadRef scaled down step by step',
      yaml: borrowing(', scaleDown: progressively') + deployment() + service(),
    },
    {
      name: 'autoscaler on the lent Deployment is another rule’s',
      yaml: borrowing() + deployment({ spec: 'replicas: 0' }) + service() + hpa(toDeployment),
    },
    { name: 'ping-pong Services', yaml: rollout({ spec: pingPong }) + service('ping') + service('pong') },
    {
      name: 'gossip ring over several workloads',
      yaml:
        rollout({ labels: '{app: web, part-of: shop}' }) +
        deployment({ name: 'cart', labels: '{app: cart, part-of: shop}' }) +
        service('web', '{app: web}') +
        service('ring', '{part-of: shop}', 'clusterIP: None'),
    },
    {
      name: 'migration, Deployment scaled to zero by hand',
      yaml: rollout() + deployment({ spec: 'replicas: 0' }) + service(),
    },
    {
      name: 'migration, Rollout not started',
      yaml: rollout({ spec: 'replicas: 0' }) + deployment() + service(),
    },
    {
      name: 'Deployment of a helm test',
      yaml: rollout() + service() + deployment({ metadata: 'annotations: {helm.sh/hook: test}' }),
    },
    {
      name: 'expression that excludes the Deployment',
      yaml:
        rollout({ labels: '{app: web, tier: new}' }).replace(
          '{matchLabels: {app: web, tier: new}}',
          '{matchExpressions: [{key: tier, operator: In, values: [new]}]}',
        ) +
        deployment({ labels: '{app: web, tier: batch}' }) +
        service('web', '{app: web, tier: new}'),
    },
    {
      name: 'Rollout of another API group',
      yaml:
        rollout().replace('argoproj.io/v1alpha1', 'rollouts.kruise.io/v1beta1') + deployment() + service(),
    },
  ],
  fails: [
    { name: 'one selector', yaml: deployment() + rollout() + service(), violations: both('web') },
    {
      name: 'one selector, rollout mode',
      yaml: deployment() + rollout() + service(),
      profile: {},
      violations: both('web'),
    },
    { name: 'without any Service', yaml: deployment() + rollout(), violations: both('web') },
    {
      name: 'only the Service matches both',
      yaml:
        rollout({ labels: '{app: web, tier: new}' }) +
        deployment({ labels: '{app: web, tier: old}' }) +
        service(),
      violations: both('web'),
    },
    {
      name: 'only the stable Service of the strategy matches',
      yaml:
        rollout({
          labels: '{app: web, tier: new}',
          spec: 'strategy: {canary: {stableService: web, canaryService: next}}',
        }) +
        deployment({ labels: '{app: web, tier: old}' }) +
        service('web', '{app: web}', 'clusterIP: None'),
      violations: both('web'),
    },
    {
      name: 'scaled to zero by hand, but a contract wants it gone',
      yaml: rollout() + deployment({ spec: 'replicas: 0' }) + service(),
      profile: {},
      violations: both('web'),
    },
    {
      name: 'expression that takes the Deployment in',
      yaml:
        rollout({ labels: '{app: web, tier: new}' }).replace(
          '{matchLabels: {app: web, tier: new}}',
          '{matchExpressions: [{key: tier, operator: Exists}]}',
        ) + deployment({ name: 'old', labels: '{app: old, tier: old}' }),
      violations: both('old'),
    },
    {
      name: 'second Deployment on borrowed labels',
      yaml:
        borrowing() +
        deployment({ spec: 'replicas: 0' }) +
        deployment({ name: 'stray' }).replaceAll('{app: stray}', '{app: web}') +
        service(),
      violations: both('stray'),
    },
    {
      name: 'lent template that runs',
      yaml: borrowing() + deployment({ spec: 'replicas: 3' }) + service(),
      violations: [{ message: 'templateRuns', path: 'Deployment/web spec.replicas' }],
    },
    {
      name: 'lent template with the default of one replica',
      yaml: borrowing(', scaleDown: never') + deployment() + service(),
      profile: {},
      violations: [{ message: 'templateRuns', path: 'Deployment/web spec.replicas' }],
    },
    {
      name: 'no Rollout',
      yaml: deployment() + service(),
      profile: {},
      violations: [{ message: 'noRollout', path: 'Deployment/web kind' }],
    },
    {
      name: 'no workload at all',
      yaml: service(),
      profile: { places: { rollout_mode: { file: 'c.json', line: 5 } } },
      violations: [{ message: 'noRollout', path: 'c.json:5' }],
    },
    {
      name: 'deployment mode, StatefulSet only',
      yaml: workload('StatefulSet'),
      profile: { rolloutMode: 'deployment' },
      violations: [{ message: 'noDeployment', path: 'rollout-safety-contract.json:3' }],
    },
    {
      name: 'deployment mode, both',
      yaml: deployment() + rollout() + service(),
      profile: { rolloutMode: 'deployment' },
      violations: [{ message: 'rolloutRendered', path: 'Rollout/web kind' }],
    },
    {
      name: 'deployment mode, Rollout only',
      yaml: rollout() + service(),
      profile: { rolloutMode: 'deployment' },
      violations: [{ message: 'rolloutRendered', path: 'Rollout/web kind' }],
    },
  ],
});
