import { kindServed } from '../../src/rules/rg406-kind-served.js';
import { ruleTester } from './rule-tester.js';

const object = (apiVersion: string, kind: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\n---\n`;
const at = <M extends string>(message: M, kind: string): { message: M; path: string } => ({
  message,
  path: `${kind}/x apiVersion`,
});

ruleTester(kindServed, {
  passes: [
    { name: 'served', yaml: object('policy/v1', 'PodDisruptionBudget') + object('v1', 'Service') },
    { name: 'other groups', yaml: object('monitoring.coreos.com/v1', 'ServiceMonitor') },
    {
      name: 'served by an old version',
      yaml: object('policy/v1beta1', 'PodDisruptionBudget'),
      environment: { kubeVersion: '1.24' },
    },
    {
      name: 'a kind of a version that is not shipped',
      yaml: object('apps/v1', 'Fleet'),
      environment: { kubeVersion: '1.60' },
    },
  ],
  fails: [
    {
      name: 'removed',
      yaml:
        object('autoscaling/v2beta2', 'HorizontalPodAutoscaler') +
        object('policy/v1beta1', 'PodSecurityPolicy'),
      violations: [at('replaced', 'HorizontalPodAutoscaler'), at('gone', 'PodSecurityPolicy')],
    },
    {
      name: 'removed before that version',
      yaml: object('extensions/v1beta1', 'Ingress'),
      environment: { kubeVersion: '1.22' },
      violations: [at('replaced', 'Ingress')],
    },
    {
      name: 'no such kind',
      yaml: object('apps/v1', 'Deploymnet') + object('v1', 'Deployment') + object('batch/v1', 'Train'),
      violations: [
        at('notServed.meant', 'Deploymnet'),
        at('notServed.meant', 'Deployment'),
        at('notServed', 'Train'),
      ],
    },
    {
      name: 'not yet',
      yaml: object('resource.k8s.io/v1', 'DeviceClass'),
      environment: { kubeVersion: '1.33' },
      violations: [at('notServed.meant', 'DeviceClass')],
    },
  ],
});
