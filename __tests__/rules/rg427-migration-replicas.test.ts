import { migrationReplicas } from '../../src/rules/rg427-migration-replicas.js';
import { hpa, rollout, toDeployment, toRollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const web = (scaleDown: string, more = ''): string => `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: web}
spec: {workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web, scaleDown: ${scaleDown}}${more}}
---
`;

ruleTester(migrationReplicas, {
  passes: [
    { name: 'replicas', yaml: web('onsuccess', ', replicas: 3') + hpa(toRollout) },
    { name: 'never', yaml: web('never') + hpa(toRollout) },
    { name: 'no autoscaler', yaml: web('onsuccess') },
    { name: 'a minimum of 1', yaml: web('onsuccess') + hpa(toRollout, 'minReplicas: 1\nmaxReplicas: 4') },
    { name: 'an autoscaler of the Deployment', yaml: web('onsuccess') + hpa(toDeployment) },
    { name: 'its own template', yaml: rollout() + hpa(toRollout) },
  ],
  fails: [
    {
      name: 'onsuccess',
      yaml: web('onsuccess') + hpa(toRollout),
      violations: [{ message: 'U13', path: 'Rollout/web spec.replicas' }],
    },
    {
      name: 'progressively',
      yaml: web('progressively', ', replicas: null') + hpa(toRollout),
      violations: [{ message: 'U13', path: 'Rollout/web spec.replicas' }],
    },
  ],
});
