import { objectMetadataValid } from '../../src/rules/rg448-object-metadata-valid.js';
import { ruleTester } from './rule-tester.js';

const named = (apiVersion: string, kind: string, name: string, metadata = '') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${JSON.stringify(name)}\n${metadata === '' ? '' : `  ${metadata}\n`}`;

ruleTester(objectMetadataValid, {
  passes: [
    { name: 'cluster role', yaml: named('rbac.authorization.k8s.io/v1', 'ClusterRole', 'system:Web') },
    { name: 'dots', yaml: named('v1', 'ConfigMap', 'web.v1') },
    { name: 'generated name', yaml: 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  generateName: web-\n' },
    {
      name: 'Service of a later version',
      yaml: named('v1', 'Service', '1web'),
      environment: { kubeVersion: '1.35' },
    },
    { name: 'long name of a Job', yaml: named('batch/v1', 'Job', 'x'.repeat(53)) },
  ],
  fails: [
    {
      name: 'Service',
      yaml: named('v1', 'Service', '1web'),
      violations: [{ message: 'syntax', path: 'Service/1web metadata.name' }],
    },
    {
      name: 'StatefulSet',
      yaml: named('apps/v1', 'StatefulSet', 'a.b'),
      violations: [{ message: 'syntax', path: 'StatefulSet/a.b metadata.name' }],
    },
    {
      name: 'CronJob',
      yaml: named('batch/v1', 'CronJob', 'x'.repeat(53)),
      violations: [{ message: 'syntax', path: `CronJob/${'x'.repeat(53)} metadata.name` }],
    },
    {
      name: 'role',
      yaml: named('rbac.authorization.k8s.io/v1', 'Role', 'a/b'),
      violations: [{ message: 'syntax', path: 'Role/a/b metadata.name' }],
    },
    {
      name: 'custom resource',
      yaml: named('argoproj.io/v1alpha1', 'Rollout', 'Web'),
      violations: [{ message: 'syntax', path: 'Rollout/Web metadata.name' }],
    },
    {
      name: 'namespace',
      yaml: named('v1', 'ConfigMap', 'a', 'namespace: a.b'),
      violations: [{ message: 'syntax', path: 'ConfigMap/a metadata.namespace' }],
    },
    {
      name: 'label',
      yaml: named('v1', 'ConfigMap', 'a', 'labels: {version: 1.0+3}'),
      violations: [{ message: 'syntax', path: 'ConfigMap/a metadata.labels.version' }],
    },
    {
      name: 'key of a label',
      yaml: named('v1', 'ConfigMap', 'a', 'labels: {a/b/c: d}'),
      violations: [{ message: 'syntax', path: 'ConfigMap/a metadata.labels["a/b/c"]' }],
    },
    {
      name: 'owner',
      yaml: named('v1', 'ConfigMap', 'a', 'ownerReferences: [{apiVersion: v1, kind: Pod, name: a}]'),
      violations: [{ message: 'required', path: 'ConfigMap/a metadata.ownerReferences[name=a].uid' }],
    },
    {
      name: 'finalizers',
      yaml: named('v1', 'ConfigMap', 'a', 'finalizers: [orphan, foregroundDeletion]'),
      violations: [{ message: 'conflict', path: 'ConfigMap/a metadata.finalizers' }],
    },
  ],
});
