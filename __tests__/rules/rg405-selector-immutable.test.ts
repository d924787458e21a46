import { selectorImmutable } from '../../src/rules/rg405-selector-immutable.js';
import { ruleTester } from './rule-tester.js';

const workload = (selector: string, kind = 'Deployment', name = 'web', namespace = 'shop'): string =>
  `apiVersion: ${kind === 'Rollout' ? 'argoproj.io/v1alpha1' : 'apps/v1'}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: ${namespace}}\nspec: {selector: ${selector}}\n---\n`;
const old = '{matchLabels: {app: web}}';
const now = '{matchLabels: {app: web, env: prod}}';

ruleTester(selectorImmutable, {
  passes: [
    { name: 'no base', yaml: workload(now) },
    { name: 'the same', yaml: workload(now), before: workload(now) },
    {
      name: 'other order, and what is empty',
      yaml: workload('{matchLabels: {b: y, a: x}, matchExpressions: []}'),
      before: workload('{matchExpressions: null, matchLabels: {a: x, b: y}}'),
    },
    { name: 'a new workload', yaml: workload(now), before: '' },
    { name: 'another name', yaml: workload(now), before: workload(old, 'Deployment', 'cart') },
    { name: 'another namespace', yaml: workload(now), before: workload(old, 'Deployment', 'web', 'x') },
    { name: 'another kind', yaml: workload(now, 'Rollout'), before: workload(old) },
    {
      name: 'a Rollout before 1.9',
      yaml: workload(now, 'Rollout'),
      before: workload(old, 'Rollout'),
      environment: { argoRollouts: '1.8' },
    },
    {
      name: 'a Rollout of another group',
      yaml: workload(now, 'Rollout').replace('argoproj.io/v1alpha1', 'rollouts.kruise.io/v1beta1'),
      before: workload(old, 'Rollout').replace('argoproj.io/v1alpha1', 'rollouts.kruise.io/v1beta1'),
    },
  ],
  fails: [
    {
      name: 'Rollout and others',
      yaml:
        workload(now, 'Rollout') + workload(now) + workload(now, 'StatefulSet') + workload(now, 'DaemonSet'),
      before:
        workload(old, 'Rollout') + workload(old) + workload(old, 'StatefulSet') + workload(old, 'DaemonSet'),
      violations: [
        { message: 'A6', path: 'Rollout/web spec.selector' },
        { message: 'changed', path: 'Deployment/web spec.selector' },
        { message: 'changed', path: 'StatefulSet/web spec.selector' },
        { message: 'changed', path: 'DaemonSet/web spec.selector' },
      ],
    },
  ],
});
