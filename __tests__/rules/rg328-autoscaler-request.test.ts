import { autoscalerRequest } from '../../src/rules/rg328-autoscaler-request.js';
import { hpa, object, rollout, service, toRollout, workload } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const cpu = `minReplicas: 2
maxReplicas: 4
metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}]`;
const ofContainer = cpu.replace(
  'type: Resource, resource: {',
  'type: ContainerResource, containerResource: {container: web, ',
);
const sized = { container: 'resources: {requests: {cpu: 100m}}' };
const path = 'Rollout/web spec.template.spec.containers[name=web].resources';

ruleTester(autoscalerRequest, {
  passes: [
    { name: 'request', yaml: rollout(sized) + hpa(toRollout, cpu) },
    {
      name: 'limit stands in',
      yaml: rollout({ container: 'resources: {limits: {cpu: 1}}' }) + hpa(toRollout, cpu),
    },
    {
      name: 'another metric',
      yaml:
        rollout() +
        hpa(toRollout, 'maxReplicas: 3\nmetrics: [{type: External, external: {metric: {name: q}}}]'),
    },
    {
      name: 'measured container only',
      yaml:
        rollout({ ...sized, pod: 'initContainers: [{name: proxy, restartPolicy: Always}]' }) +
        hpa(toRollout, ofContainer),
    },
    {
      name: 'LimitRange of the namespace',
      yaml:
        rollout() +
        hpa(toRollout, cpu) +
        object('v1', 'LimitRange', 'sizes', 'limits: [{type: Container, defaultRequest: {cpu: 50m}}]'),
    },
    { name: 'no autoscaler', yaml: rollout() + service() },
  ],
  fails: [
    { name: 'no request', yaml: rollout() + hpa(toRollout, cpu), violations: [{ message: 'W11', path }] },
    {
      name: 'no metric is CPU utilization',
      yaml: rollout() + hpa(toRollout, 'minReplicas: 2\nmaxReplicas: 3'),
      violations: [{ message: 'W11', path }],
    },
    {
      name: 'another workload on the selector',
      yaml:
        rollout(sized) +
        hpa(toRollout, cpu) +
        workload('StatefulSet', { name: 'old' }).replaceAll('{app: old}', '{app: web}'),
      violations: [
        { message: 'W11', path: 'StatefulSet/old spec.template.spec.containers[name=old].resources' },
      ],
    },
  ],
});
