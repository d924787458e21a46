import { podDisruptionBudget } from '../../src/rules/rg111-pod-disruption-budget.js';
import { deployment, hpa, object, rollout, service, toRollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const prod = { intendedUse: 'prod' as const };
const web = (replicas: number) => rollout({ spec: `replicas: ${replicas}` }) + service();
const pdb = (spec: string, selector = '{matchLabels: {app: web}}', name = 'web') =>
  object('policy/v1', 'PodDisruptionBudget', name, `selector: ${selector}\n${spec}`);
const labels = 'Rollout/web spec.template.metadata.labels';

ruleTester(podDisruptionBudget, {
  passes: [
    { name: 'maxUnavailable 1', yaml: web(2) + pdb('maxUnavailable: 1'), profile: prod },
    { name: 'minAvailable below the replicas', yaml: web(3) + pdb('minAvailable: 2'), profile: prod },
    { name: 'half of two', yaml: web(2) + pdb('minAvailable: 50%'), profile: prod },
    { name: 'one percent is rounded up', yaml: web(2) + pdb('maxUnavailable: 1%'), profile: prod },
    { name: 'everything in the namespace', yaml: web(2) + pdb('maxUnavailable: 1', '{}'), profile: prod },
    {
      name: 'by expression',
      yaml:
        web(2) +
        pdb('maxUnavailable: 1', '{matchExpressions: [{key: app, operator: In, values: [web, api]}]}'),
      profile: prod,
    },
    { name: 'ci asks for none', yaml: web(2), profile: {} },
    { name: 'one replica without a contract', yaml: web(1) },
    { name: 'does not serve', yaml: rollout({ spec: 'replicas: 3' }) },
    {
      name: 'minimum of the HPA counts',
      yaml: web(1) + hpa(toRollout, 'minReplicas: 3\nmaxReplicas: 5') + pdb('minAvailable: 2'),
      profile: prod,
    },
    {
      name: 'budget without a number stops nothing',
      yaml: web(2) + pdb('unhealthyPodEvictionPolicy: AlwaysAllow'),
      profile: prod,
    },
  ],
  fails: [
    { name: 'none', yaml: web(2), profile: prod, violations: [{ message: 'none', path: labels }] },
    { name: 'none, without a contract', yaml: web(2), violations: [{ message: 'none', path: labels }] },
    {
      name: 'none, Deployment scaled by an HPA',
      yaml: deployment() + service() + hpa('{apiVersion: apps/v1, kind: Deployment, name: web}'),
      violations: [{ message: 'none', path: 'Deployment/web spec.template.metadata.labels' }],
    },
    {
      name: 'selects other pods',
      yaml: web(2) + pdb('maxUnavailable: 1', '{matchLabels: {app: api}}'),
      profile: prod,
      violations: [{ message: 'none', path: labels }],
    },
    {
      name: 'without a selector',
      yaml: web(2) + pdb('maxUnavailable: 1', 'null'),
      profile: prod,
      violations: [{ message: 'none', path: labels }],
    },
    {
      name: 'maxUnavailable 0',
      yaml: web(2) + pdb('maxUnavailable: 0'),
      profile: prod,
      violations: [{ message: 'noRoom', path: 'PodDisruptionBudget/web spec.maxUnavailable' }],
    },
    {
      name: 'maxUnavailable 0%',
      yaml: web(9) + pdb('maxUnavailable: 0%'),
      profile: prod,
      violations: [{ message: 'noRoom', path: 'PodDisruptionBudget/web spec.maxUnavailable' }],
    },
    {
      name: 'minAvailable as many as there are',
      yaml: web(2) + pdb('minAvailable: 2'),
      profile: prod,
      violations: [{ message: 'noRoom', path: 'PodDisruptionBudget/web spec.minAvailable' }],
    },
    {
      name: '51 % of two is two',
      yaml: web(2) + pdb('minAvailable: 51%'),
      profile: prod,
      violations: [{ message: 'noRoom', path: 'PodDisruptionBudget/web spec.minAvailable' }],
    },
    {
      name: 'two budgets',
      yaml: web(2) + pdb('maxUnavailable: 1') + pdb('maxUnavailable: 1', '{}', 'all'),
      profile: prod,
      violations: [{ message: 'several', path: 'PodDisruptionBudget/all spec.selector' }],
    },
  ],
});
