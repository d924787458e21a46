import { hpaTargetKind } from '../../src/rules/rg106-hpa-target-kind.js';
import { deployment, hpa, object, rollout, service, toDeployment, toRollout, workload } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const scaled = (target: string) =>
  object('keda.sh/v1alpha1', 'ScaledObject', 'web', `scaleTargetRef: ${target}`);
const borrowing = object(
  'argoproj.io/v1alpha1',
  'Rollout',
  'web',
  'workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}',
);
const kind = 'HorizontalPodAutoscaler/web spec.scaleTargetRef.kind';

ruleTester(hpaTargetKind, {
  passes: [
    { name: 'no autoscaler', yaml: rollout() + service() },
    { name: 'HPA of the Rollout', yaml: rollout() + service() + hpa(toRollout) },
    {
      name: 'HPA of the Deployment',
      yaml: deployment() + service() + hpa(toDeployment),
      profile: { rolloutMode: 'deployment' },
    },
    {
      name: 'HPA of the Deployment where the contract misses a Rollout',
      yaml: deployment() + service() + hpa(toDeployment),
      profile: {},
    },
    { name: 'KEDA default target', yaml: deployment() + service() + scaled('{name: web}') },
    { name: 'KEDA of the Rollout', yaml: rollout() + service() + scaled(toRollout), profile: {} },
    {
      name: 'HPA of a StatefulSet beside a Rollout',
      yaml:
        rollout() +
        service() +
        workload('StatefulSet', { name: 'db', labels: '{app: db}' }) +
        hpa('{apiVersion: apps/v1, kind: StatefulSet, name: db}'),
      profile: {},
    },
    {
      name: 'HPA of another Deployment beside a Rollout',
      yaml:
        rollout() +
        service() +
        deployment({ name: 'cart', labels: '{app: cart}' }) +
        hpa('{apiVersion: apps/v1, kind: Deployment, name: cart}'),
      profile: {},
    },
    {
      name: 'workloadRef, HPA of the Rollout',
      yaml: borrowing + deployment({ spec: 'replicas: 0' }) + service() + hpa(toRollout),
    },
    {
      name: 'target of another kind, not rendered',
      yaml: rollout() + service() + hpa('{apiVersion: apps/v1, kind: StatefulSet, name: db}'),
    },
    { name: 'autoscaler rendered alone', yaml: hpa(toDeployment) },
    {
      name: 'custom kind that is rendered',
      yaml:
        rollout() +
        service() +
        object('example.com/v1', 'Queue', 'jobs', 'size: 3') +
        hpa('{apiVersion: example.com/v1, kind: Queue, name: jobs}'),
    },
    { name: 'without target, which the API server refuses', yaml: rollout() + service() + hpa('{}') },
    {
      name: 'migration, Rollout not started',
      yaml: rollout({ spec: 'replicas: 0' }) + deployment() + service() + hpa(toDeployment),
    },
    {
      name: 'KEDA of another API group',
      yaml: rollout() + service() + scaled('{name: web}').replace('keda.sh', 'keda.example'),
    },
  ],
  fails: [
    {
      name: 'Deployment absent, Rollout of that name',
      yaml: rollout() + service() + hpa(toDeployment),
      violations: [{ message: 'wrongKind', path: kind }],
    },
    {
      name: 'both rendered',
      yaml: rollout() + deployment() + service() + hpa(toDeployment),
      violations: [{ message: 'otherKind', path: kind }],
    },
    {
      name: 'both rendered, rollout mode',
      yaml: rollout() + deployment() + service() + hpa(toDeployment),
      profile: {},
      violations: [{ message: 'otherKind', path: kind }],
    },
    {
      name: 'both rendered, deployment mode',
      yaml: rollout() + deployment() + service() + hpa(toRollout),
      profile: { rolloutMode: 'deployment' },
      violations: [{ message: 'otherKind', path: kind }],
    },
    {
      name: 'lent template',
      yaml: borrowing + deployment({ spec: 'replicas: 0' }) + service() + hpa(toDeployment),
      violations: [{ message: 'otherKind', path: kind }],
    },
    {
      name: 'namesake that does not serve',
      yaml:
        rollout({ labels: '{app: web, tier: new}' }) +
        deployment({ labels: '{app: web, tier: old}' }) +
        service('web', '{app: web, tier: new}') +
        hpa(toDeployment),
      violations: [{ message: 'otherKind', path: kind }],
    },
    {
      name: 'KEDA default target where a Rollout serves',
      yaml: rollout() + service() + scaled('{name: web}'),
      violations: [{ message: 'wrongKind', path: 'ScaledObject/web spec.scaleTargetRef.kind' }],
    },
    {
      name: 'Rollout named with the group of Deployments',
      yaml: rollout() + service() + hpa('{apiVersion: apps/v1, kind: Rollout, name: web}'),
      violations: [
        { message: 'wrongApiVersion', path: 'HorizontalPodAutoscaler/web spec.scaleTargetRef.apiVersion' },
      ],
    },
    {
      name: 'no apiVersion',
      yaml: deployment() + service() + hpa('{kind: Deployment, name: web}'),
      violations: [
        { message: 'wrongApiVersion', path: 'HorizontalPodAutoscaler/web spec.scaleTargetRef.apiVersion' },
      ],
    },
    {
      name: 'name that nothing has',
      yaml: rollout() + service() + hpa('{apiVersion: argoproj.io/v1alpha1, kind: Rollout, name: web-v2}'),
      violations: [{ message: 'absent', path: 'HorizontalPodAutoscaler/web spec.scaleTargetRef.name' }],
    },
    {
      name: 'two autoscalers, one on each',
      yaml:
        rollout() + deployment() + service() + hpa(toRollout, 'maxReplicas: 3', 'good') + hpa(toDeployment),
      violations: [{ message: 'otherKind', path: kind }],
    },
  ],
});
