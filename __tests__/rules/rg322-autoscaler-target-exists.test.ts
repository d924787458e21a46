import { autoscalerTargetExists } from '../../src/rules/rg322-autoscaler-target-exists.js';
import { deployment, hpa, object, rollout, service, toDeployment, toRollout, workload } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const vpa = (ref: string) =>
  object('autoscaling.k8s.io/v1', 'VerticalPodAutoscaler', 'web', `targetRef: ${ref}`);
const path = 'HorizontalPodAutoscaler/web spec.scaleTargetRef.name';

ruleTester(autoscalerTargetExists, {
  passes: [
    { name: 'HPA', yaml: rollout() + hpa(toRollout) },
    { name: 'VPA', yaml: deployment() + vpa(toDeployment) },
    {
      name: 'ScaledObject',
      yaml: deployment() + object('keda.sh/v1alpha1', 'ScaledObject', 'web', 'scaleTargetRef: {name: web}'),
    },
    { name: 'wrong kind: RG106', yaml: rollout() + service() + hpa(toDeployment) },
    {
      name: 'wrong name beside one that serves: RG106',
      yaml: rollout() + service() + hpa('{apiVersion: apps/v1, kind: Deployment, name: wbe}'),
    },
    { name: 'declared external', yaml: hpa(toDeployment), external: { objects: ['Deployment/web'] } },
    { name: 'no target', yaml: hpa('{}') + vpa('{}') },
  ],
  fails: [
    { name: 'rendered alone', yaml: hpa(toDeployment), violations: [{ message: 'missing', path }] },
    {
      name: 'StatefulSet of another name',
      yaml:
        workload('StatefulSet', { name: 'db', labels: '{app: db}' }) +
        hpa('{apiVersion: apps/v1, kind: StatefulSet, name: dbs}'),
      violations: [{ message: 'missing', path }],
    },
    {
      name: 'custom resource',
      yaml: hpa('{apiVersion: example.com/v1, kind: Queue, name: jobs}'),
      violations: [{ message: 'custom', path, severity: 'note' }],
    },
    {
      name: 'VPA of a Deployment that became a Rollout',
      yaml: rollout() + vpa(toDeployment),
      violations: [{ message: 'otherKind', path: 'VerticalPodAutoscaler/web spec.targetRef.kind' }],
    },
    {
      name: 'VPA of nothing',
      yaml: rollout({ name: 'cart' }) + vpa(toDeployment),
      violations: [{ message: 'missing', path: 'VerticalPodAutoscaler/web spec.targetRef.name' }],
    },
  ],
});
