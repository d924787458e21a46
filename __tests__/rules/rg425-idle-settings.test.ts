import { idleSettings } from '../../src/rules/rg425-idle-settings.js';
import { rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const canary = (text: string): string => rollout({ spec: `strategy: {canary: {${text}}}` });
const ref = (scaleDown: string): string =>
  rollout({ spec: `workloadRef: {kind: Deployment, name: web, scaleDown: ${scaleDown}}` });

ruleTester(idleSettings, {
  passes: [
    { name: 'nothing', yaml: canary('') },
    { name: 'as many as the history', yaml: canary('scaleDownDelayRevisionLimit: 10') },
    { name: 'a router', yaml: canary('trafficRouting: {smi: {}}') },
    { name: 'never', yaml: ref('never') },
    { name: 'onsuccess', yaml: ref('onsuccess') },
    { name: 'progressively', yaml: ref('progressively') },
    { name: 'empty', yaml: ref('""') },
    { name: 'percent', yaml: canary('replicaProgressThreshold: {type: Percent, value: 1}') },
    { name: 'pods', yaml: canary('replicaProgressThreshold: {type: Pods, value: 1}') },
    {
      name: 'unknown to 1.8, as the schema says',
      yaml: canary('replicaProgressThreshold: {type: pods, value: 0}'),
      environment: { argoRollouts: '1.8' },
    },
    {
      name: 'the last step',
      yaml: canary('analysis: {startingStep: 1}, steps: [{setWeight: 5}, {pause: {}}]'),
    },
    { name: 'no steps: at once', yaml: canary('analysis: {startingStep: 1}') },
  ],
  fails: [
    {
      name: 'more than the history',
      yaml: canary('scaleDownDelayRevisionLimit: 11'),
      violations: [
        {
          message: 'U3',
          path: 'Rollout/web spec.strategy.canary.scaleDownDelayRevisionLimit',
          severity: 'note',
        },
      ],
    },
    {
      name: 'no router',
      yaml: canary('trafficRouting: {}'),
      violations: [{ message: 'U4', path: 'Rollout/web spec.strategy.canary.trafficRouting' }],
    },
    {
      name: 'only routes',
      yaml: canary('trafficRouting: {managedRoutes: [{name: a}], plugins: {}, nginx: null}'),
      violations: [{ message: 'U4', path: 'Rollout/web spec.strategy.canary.trafficRouting' }],
    },
    {
      name: 'case',
      yaml: ref('onSuccess'),
      violations: [{ message: 'U5', path: 'Rollout/web spec.workloadRef.scaleDown' }],
    },
    {
      name: 'type',
      yaml: canary('replicaProgressThreshold: {type: Percentage, value: 90}'),
      violations: [{ message: 'U6', path: 'Rollout/web spec.strategy.canary.replicaProgressThreshold.type' }],
    },
    {
      name: 'zero',
      yaml: canary('replicaProgressThreshold: {type: Percent, value: 0}'),
      violations: [
        { message: 'U6.zero', path: 'Rollout/web spec.strategy.canary.replicaProgressThreshold.value' },
      ],
    },
    {
      name: 'negative of no type',
      yaml: canary('replicaProgressThreshold: {type: "", value: -1}'),
      violations: [
        { message: 'U6', path: 'Rollout/web spec.strategy.canary.replicaProgressThreshold.type' },
        { message: 'U6.negative', path: 'Rollout/web spec.strategy.canary.replicaProgressThreshold.value' },
      ],
    },
    {
      name: 'after the steps',
      yaml: canary('analysis: {startingStep: 2}, steps: [{setWeight: 5}, {pause: {}}]'),
      violations: [{ message: 'U7', path: 'Rollout/web spec.strategy.canary.analysis.startingStep' }],
    },
  ],
});
