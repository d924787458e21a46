import { replicasMinimum } from '../../src/rules/rg110-replicas-minimum.js';
import { deployment, hpa, object, rollout, service, toRollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const prod = { intendedUse: 'prod' as const };
const two = rollout({ spec: 'replicas: 2' }) + service();

ruleTester(replicasMinimum, {
  passes: [
    { name: 'no contract', yaml: rollout() + service() },
    { name: 'ci', yaml: rollout() + service(), profile: {} },
    { name: 'two', yaml: two, profile: prod },
    { name: 'minimum of the HPA', yaml: rollout() + service() + hpa(toRollout), profile: prod },
    { name: 'does not serve', yaml: rollout(), profile: prod },
    {
      name: 'another kind than the mode',
      yaml: two + deployment({ name: 'cart', labels: '{app: cart}' }) + service('cart', '{app: cart}'),
      profile: prod,
    },
    {
      name: 'option',
      yaml: rollout({ spec: 'replicas: 3' }) + service(),
      profile: prod,
      options: { minimum: 3 },
    },
  ],
  fails: [
    {
      name: 'one',
      yaml: rollout({ spec: 'replicas: 1' }) + service(),
      profile: prod,
      violations: [{ message: 'tooFew', path: 'Rollout/web spec.replicas' }],
    },
    {
      name: 'absent is one',
      yaml: rollout() + service(),
      profile: { intendedUse: 'perf' },
      violations: [{ message: 'tooFew', path: 'Rollout/web spec.replicas' }],
    },
    {
      name: 'Deployment of none',
      yaml: deployment({ spec: 'replicas: 0' }) + service(),
      profile: { ...prod, rolloutMode: 'deployment' },
      violations: [{ message: 'tooFew', path: 'Deployment/web spec.replicas' }],
    },
    {
      name: 'HPA goes below the replicas',
      yaml: two + hpa(toRollout, 'maxReplicas: 4'),
      profile: prod,
      violations: [{ message: 'autoscaledTooFew', path: 'HorizontalPodAutoscaler/web spec.minReplicas' }],
    },
    {
      name: 'KEDA goes to zero',
      yaml: two + object('keda.sh/v1alpha1', 'ScaledObject', 'web', `scaleTargetRef: ${toRollout}`),
      profile: prod,
      violations: [{ message: 'autoscaledTooFew', path: 'ScaledObject/web spec.minReplicaCount' }],
    },
    {
      name: 'option asks for more',
      yaml: two,
      profile: prod,
      options: { minimum: 3 },
      violations: [{ message: 'tooFew', path: 'Rollout/web spec.replicas' }],
    },
  ],
});
