import { hpaPolicy } from '../../src/rules/rg105-hpa-policy.js';
import { deployment, hpa, object, rollout, service, toDeployment, toRollout, workload } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const sized = { container: 'resources: {requests: {cpu: 100m, memory: 64Mi}}' };
const web = rollout(sized) + service();
const enabled = { hpaPolicyRequired: 'enabled' as const };
const prod = { ...enabled, intendedUse: 'prod' as const };
const cpu =
  'maxReplicas: 4\nminReplicas: 2\nmetrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}]';
const value =
  'maxReplicas: 4\nminReplicas: 2\nmetrics: [{type: Resource, resource: {name: memory, target: {type: AverageValue, averageValue: 1Gi}}}]';
const scaled = (spec: string) =>
  object('keda.sh/v1alpha1', 'ScaledObject', 'web', `scaleTargetRef: ${toRollout}\n${spec}`);
const resources = 'Rollout/web spec.template.spec.containers[name=web].resources';

ruleTester(hpaPolicy, {
  passes: [
    { name: 'no contract', yaml: web },
    { name: 'disabled, none', yaml: web, profile: {} },
    {
      name: 'disabled, autoscaler of another workload',
      yaml: web + hpa('{apiVersion: apps/v1, kind: StatefulSet, name: db}'),
      profile: {},
    },
    { name: 'enabled', yaml: web + hpa(toRollout, cpu), profile: prod },
    {
      name: 'enabled, a workload that no Service selects',
      yaml: rollout(sized) + hpa(toRollout, cpu),
      profile: prod,
    },
    {
      name: 'requests of the whole pod',
      yaml: rollout({ pod: 'resources: {requests: {cpu: 500m}}' }) + service() + hpa(toRollout, cpu),
      profile: enabled,
    },
    {
      name: 'enabled, KEDA',
      yaml: web + scaled('minReplicaCount: 2\ntriggers: [{type: prometheus}]'),
      profile: prod,
    },
    {
      name: 'enabled, minimum of one outside production',
      yaml: web + hpa(toRollout, 'maxReplicas: 3'),
      profile: enabled,
    },
    {
      name: 'absolute metric needs no request',
      yaml: rollout() + service() + hpa(toRollout, value),
      profile: enabled,
    },
    {
      name: 'limit stands for the request',
      yaml: rollout({ container: 'resources: {limits: {cpu: 1}}' }) + service() + hpa(toRollout, cpu),
      profile: enabled,
    },
    {
      name: 'LimitRange stands for the request',
      yaml:
        rollout() +
        service() +
        hpa(toRollout, cpu) +
        object('v1', 'LimitRange', 'defaults', 'limits: [{type: Container, defaultRequest: {cpu: 100m}}]'),
      profile: enabled,
    },
    {
      name: 'metric of one container',
      yaml:
        rollout(sized).replace('      containers:', '      containers:\n        - {name: logs}') +
        service() +
        hpa(
          toRollout,
          cpu.replace(
            'type: Resource, resource: {',
            'type: ContainerResource, containerResource: {container: web, ',
          ),
        ),
      profile: enabled,
    },
    {
      name: 'lent template is not measured twice',
      yaml:
        object(
          'argoproj.io/v1alpha1',
          'Rollout',
          'web',
          'workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}',
        ) +
        deployment({ ...sized, spec: 'replicas: 0' }) +
        service() +
        hpa(toRollout, cpu),
      profile: enabled,
    },
    {
      name: 'one of two workloads is scaled',
      yaml:
        web +
        rollout({ name: 'api', labels: '{app: api}' }) +
        service('api', '{app: api}') +
        hpa(toRollout, cpu),
      profile: enabled,
    },
    {
      name: 'nothing of the kind is rendered',
      yaml: deployment() + service() + hpa(toDeployment),
      profile: enabled,
    },
  ],
  fails: [
    {
      name: 'enabled, none',
      yaml: web,
      profile: enabled,
      violations: [{ message: 'noAutoscaler', path: 'Rollout/web kind' }],
    },
    {
      name: 'enabled, one on something else',
      yaml: web + hpa('{apiVersion: apps/v1, kind: StatefulSet, name: db}'),
      profile: enabled,
      violations: [{ message: 'noAutoscaler', path: 'Rollout/web kind' }],
    },
    {
      name: 'disabled, HPA',
      yaml: web + hpa(toRollout, cpu),
      profile: {},
      violations: [{ message: 'unwanted', path: 'HorizontalPodAutoscaler/web spec.scaleTargetRef' }],
    },
    {
      name: 'disabled, KEDA',
      yaml: web + scaled('triggers: []'),
      profile: {},
      violations: [{ message: 'unwanted', path: 'ScaledObject/web spec.scaleTargetRef' }],
    },
    {
      name: 'minimum above maximum',
      yaml: web + hpa(toRollout, 'minReplicas: 5\nmaxReplicas: 4'),
      profile: enabled,
      violations: [{ message: 'minAboveMax', path: 'HorizontalPodAutoscaler/web spec.maxReplicas' }],
    },
    {
      name: 'production with the default minimum',
      yaml: web + hpa(toRollout, 'maxReplicas: 4'),
      profile: prod,
      violations: [{ message: 'tooFew', path: 'HorizontalPodAutoscaler/web spec.minReplicas' }],
    },
    {
      name: 'production down to zero',
      yaml: web + scaled('maxReplicaCount: 5'),
      profile: prod,
      violations: [{ message: 'tooFew', path: 'ScaledObject/web spec.minReplicaCount' }],
    },
    {
      name: 'no request',
      yaml: rollout() + service() + hpa(toRollout, cpu),
      profile: enabled,
      violations: [{ message: 'noRequest', path: resources }],
    },
    {
      name: 'no request, default metric',
      yaml: rollout() + service() + hpa(toRollout),
      profile: enabled,
      violations: [{ message: 'noRequest', path: resources }],
    },
    {
      name: 'no request, KEDA',
      yaml:
        rollout() +
        service() +
        scaled('minReplicaCount: 2\ntriggers: [{type: cpu, metricType: Utilization}]'),
      profile: enabled,
      violations: [{ message: 'noRequest', path: resources }],
    },
    {
      name: 'no request of another workload on the selector',
      yaml:
        web +
        workload('StatefulSet', { name: 'old' }).replaceAll('{app: old}', '{app: web}') +
        hpa(toRollout, cpu),
      profile: enabled,
      violations: [
        { message: 'noRequest', path: 'StatefulSet/old spec.template.spec.containers[name=old].resources' },
      ],
    },
    {
      name: 'no request of a native sidecar',
      yaml:
        rollout({
          ...sized,
          pod: 'initContainers: [{name: proxy, restartPolicy: Always}, {name: migrate}]',
        }) +
        service() +
        hpa(toRollout, cpu),
      profile: enabled,
      violations: [
        { message: 'noRequest', path: 'Rollout/web spec.template.spec.initContainers[name=proxy].resources' },
      ],
    },
    {
      name: 'goes idle below the minimum, KEDA',
      yaml: web + scaled('minReplicaCount: 2\nidleReplicaCount: 0\ntriggers: [{type: prometheus}]'),
      profile: prod,
      violations: [{ message: 'tooFew', path: 'ScaledObject/web spec.idleReplicaCount' }],
    },
    {
      name: 'no autoscaler of a workload that no Service selects',
      yaml: rollout(sized),
      profile: enabled,
      violations: [{ message: 'noAutoscaler', path: 'Rollout/web kind' }],
    },
    {
      name: 'no request of a second container',
      yaml:
        rollout(sized).replace('      containers:', '      containers:\n        - {name: logs}') +
        service() +
        hpa(toRollout, cpu),
      profile: enabled,
      violations: [
        { message: 'noRequest', path: 'Rollout/web spec.template.spec.containers[name=logs].resources' },
      ],
    },
  ],
});
