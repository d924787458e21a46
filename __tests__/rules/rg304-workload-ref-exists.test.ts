import { workloadRefExists } from '../../src/rules/rg304-workload-ref-exists.js';
import { deployment, object, rollout, workload } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const borrowing = (ref: string) => object('argoproj.io/v1alpha1', 'Rollout', 'web', `workloadRef: ${ref}`);
const ofDeployment = '{apiVersion: apps/v1, kind: Deployment, name: web}';
const path = 'Rollout/web spec.workloadRef';

ruleTester(workloadRefExists, {
  passes: [
    { name: 'template of its own', yaml: rollout() },
    { name: 'Deployment', yaml: borrowing(ofDeployment) + deployment({ spec: 'replicas: 0' }) },
    {
      name: 'PodTemplate',
      yaml:
        borrowing('{apiVersion: v1, kind: PodTemplate, name: web}') +
        'apiVersion: v1\nkind: PodTemplate\nmetadata: {name: web}\ntemplate: {spec: {containers: []}}\n',
    },
    {
      name: 'ReplicaSet',
      yaml:
        borrowing('{apiVersion: apps/v1, kind: ReplicaSet, name: web}') +
        deployment().replace('kind: Deployment', 'kind: ReplicaSet'),
    },
    {
      name: 'declared external',
      yaml: borrowing(ofDeployment),
      external: { objects: ['Deployment/web'] },
    },
  ],
  fails: [
    { name: 'missing', yaml: borrowing(ofDeployment), violations: [{ message: 'S16', path }] },
    {
      name: 'other name',
      yaml: borrowing(ofDeployment) + deployment({ name: 'web-app' }),
      violations: [{ message: 'S16', path }],
    },
    {
      name: 'other namespace',
      yaml: borrowing(ofDeployment) + deployment({ metadata: 'namespace: other' }),
      violations: [{ message: 'S16', path }],
    },
    {
      name: 'no name',
      yaml: borrowing('{apiVersion: apps/v1, kind: Deployment}') + deployment(),
      violations: [{ message: 'S16', path }],
    },
    {
      name: 'StatefulSet',
      yaml: borrowing('{apiVersion: apps/v1, kind: StatefulSet, name: web}') + workload('StatefulSet'),
      violations: [{ message: 'S15', path }],
    },
    {
      name: 'Deployment of the core group',
      yaml: borrowing('{apiVersion: v1, kind: Deployment, name: web}') + deployment(),
      violations: [{ message: 'S15', path }],
    },
    {
      name: 'version that is gone',
      yaml: borrowing('{apiVersion: apps/v1beta1, kind: Deployment, name: web}') + deployment(),
      violations: [{ message: 'S16.version', path }],
    },
    { name: 'nothing in it', yaml: borrowing('{}'), violations: [{ message: 'S15', path }] },
  ],
});
