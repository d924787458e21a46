import { autoscalerValid } from '../../src/rules/rg450-autoscaler-valid.js';
import { hpa, toRollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const own = (spec: string) => hpa(toRollout, spec);
const metrics = (metric: string) => own(`maxReplicas: 4\nmetrics: [${metric}]`);
const behavior = (rules: string) => own(`maxReplicas: 4\nbehavior: {scaleDown: {${rules}}}`);
const at = 'HorizontalPodAutoscaler/web spec';
const cpu = '{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}';

ruleTester(autoscalerValid, {
  passes: [
    { name: 'defaults', yaml: own('maxReplicas: 1') },
    { name: 'metric', yaml: metrics(cpu) },
    {
      name: 'to zero by an external metric',
      yaml: own(
        'minReplicas: 0\nmaxReplicas: 2\nmetrics: [{type: External, external: {metric: {name: a}, target: {type: Value, value: 1}}}]',
      ),
    },
    {
      name: 'behavior',
      yaml: behavior('stabilizationWindowSeconds: 0, policies: [{type: Pods, value: 1, periodSeconds: 60}]'),
    },
  ],
  fails: [
    {
      name: 'below the minimum',
      yaml: own('minReplicas: 6\nmaxReplicas: 4'),
      violations: [{ message: 'range', path: `${at}.maxReplicas` }],
    },
    {
      name: 'none',
      yaml: own('maxReplicas: 0'),
      violations: [{ message: 'maxReplicas', path: `${at}.maxReplicas` }],
    },
    {
      name: 'to zero by cpu',
      yaml: own('minReplicas: 0\nmaxReplicas: 4'),
      violations: [{ message: 'minReplicas', path: `${at}.minReplicas` }],
    },
    {
      name: 'no name',
      yaml: hpa('{kind: Deployment}', 'maxReplicas: 4'),
      violations: [{ message: 'required', path: `${at}.scaleTargetRef.name` }],
    },
    {
      name: 'name',
      yaml: hpa('{kind: Deployment, name: a/b}', 'maxReplicas: 4'),
      violations: [{ message: 'syntax', path: `${at}.scaleTargetRef.name` }],
    },
    {
      name: 'type of metric',
      yaml: metrics('{type: CPU}'),
      violations: [{ message: 'unsupported', path: `${at}.metrics[0].type` }],
    },
    {
      name: 'two sources',
      yaml: metrics(cpu.replace('resource:', 'pods: {}, resource:')),
      violations: [{ message: 'source', path: `${at}.metrics[0].resource` }],
    },
    {
      name: 'no target',
      yaml: metrics('{type: Resource, resource: {name: cpu, target: {type: Utilization}}}'),
      violations: [{ message: 'target', path: `${at}.metrics[0].resource.target` }],
    },
    {
      name: 'value',
      yaml: metrics(cpu.replace('70', '0')),
      violations: [{ message: 'policyValue', path: `${at}.metrics[0].resource.target.averageUtilization` }],
    },
    {
      name: 'window',
      yaml: behavior('stabilizationWindowSeconds: 4000'),
      violations: [{ message: 'policyValue', path: `${at}.behavior.scaleDown.stabilizationWindowSeconds` }],
    },
  ],
});
