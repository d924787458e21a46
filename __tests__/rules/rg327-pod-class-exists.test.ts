import { podClassExists } from '../../src/rules/rg327-pod-class-exists.js';
import { object, rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const pod = 'priorityClassName: serving\nruntimeClassName: gvisor';

ruleTester(podClassExists, {
  passes: [
    { name: 'none', yaml: rollout() },
    { name: 'classes come with the cluster', yaml: rollout({ pod }) },
    { name: 'of Kubernetes', yaml: rollout({ pod: 'priorityClassName: system-cluster-critical' }) },
    {
      name: 'rendered',
      yaml:
        rollout({ pod }) +
        object('scheduling.k8s.io/v1', 'PriorityClass', 'serving', '{}') +
        object('node.k8s.io/v1', 'RuntimeClass', 'gvisor', '{}'),
    },
    {
      name: 'declared external',
      yaml: rollout({ pod }) + object('scheduling.k8s.io/v1', 'PriorityClass', 'batch', '{}'),
      external: { objects: ['PriorityClass/serving', 'RuntimeClass/*'] },
    },
  ],
  fails: [
    {
      name: 'missing',
      yaml:
        rollout({ pod }) +
        object('scheduling.k8s.io/v1', 'PriorityClass', 'batch', '{}') +
        object('node.k8s.io/v1', 'RuntimeClass', 'kata', '{}'),
      violations: [
        { message: 'missing', path: 'Rollout/web spec.template.spec.priorityClassName' },
        { message: 'missing', path: 'Rollout/web spec.template.spec.runtimeClassName' },
      ],
    },
  ],
});
