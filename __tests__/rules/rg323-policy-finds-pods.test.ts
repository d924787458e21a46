import { policyFindsPods } from '../../src/rules/rg323-policy-finds-pods.js';
import { deployment, object, rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const budget = (selector: string) =>
  object('policy/v1', 'PodDisruptionBudget', 'web', `maxUnavailable: 1\nselector: ${selector}`);
const policy = (selector: string) =>
  object('networking.k8s.io/v1', 'NetworkPolicy', 'web', `podSelector: ${selector}\npolicyTypes: [Ingress]`);

ruleTester(policyFindsPods, {
  passes: [
    {
      name: 'both select',
      yaml: rollout() + budget('{matchLabels: {app: web}}') + policy('{matchLabels: {app: web}}'),
    },
    { name: 'all pods', yaml: rollout() + policy('{}') + budget('{}') },
    {
      name: 'no selector',
      yaml: rollout() + object('policy/v1', 'PodDisruptionBudget', 'web', 'maxUnavailable: 1'),
    },
    { name: 'rendered without any workload', yaml: policy('{matchLabels: {app: weeb}}') },
    {
      name: 'workload of another namespace only',
      yaml: rollout({ metadata: 'namespace: other' }) + policy('{matchLabels: {app: weeb}}'),
    },
    {
      name: 'expressions',
      yaml: rollout() + policy('{matchExpressions: [{key: app, operator: In, values: [web, cart]}]}'),
    },
  ],
  fails: [
    {
      name: 'budget with a typing error',
      yaml: rollout() + budget('{matchLabels: {app: weeb}}'),
      violations: [{ message: 'otherValue', path: 'PodDisruptionBudget/web spec.selector' }],
    },
    {
      name: 'label that a transformer gave to the policy alone',
      yaml: rollout() + policy('{matchLabels: {app: web, env: prod}}'),
      violations: [{ message: 'missingLabel', path: 'NetworkPolicy/web spec.podSelector' }],
    },
    {
      name: 'policy of nothing',
      yaml: deployment() + policy('{matchLabels: {service: database}}'),
      violations: [{ message: 'nothing', path: 'NetworkPolicy/web spec.podSelector', severity: 'note' }],
    },
  ],
});
