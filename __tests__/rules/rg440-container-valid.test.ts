import { containerValid } from '../../src/rules/rg440-container-valid.js';
import { object, rollout, deployment } from './manifests.js';
import { ruleTester } from './rule-tester.js';
import { templateFails, templatePasses } from './template-cases.js';

const volumes = 'volumes: [{name: data, emptyDir: {}}, {name: block, persistentVolumeClaim: {claimName: c}}]';
const oddName = { container: 'env: [{name: 1abc, value: x}]' };

ruleTester(containerValid, {
  passes: [
    ...templatePasses([
      [
        'ports, variables and mounts',
        {
          pod: volumes,
          container: 'env: [{name: A_b.c-d, value: x}]\nvolumeMounts: [{name: data, mountPath: /data}]',
        },
      ],
      [
        'the same port for two protocols',
        { container: 'ports: [{name: a, containerPort: 53, protocol: UDP}, {name: b, containerPort: 53}]' },
      ],
      ['relaxed names of variables on the API server', oddName],
      ['a value that was redacted', { container: 'env: [{name: PASSWORD, value: "<redacted>"}]' }],
      ["another type than text is the schema's matter", { container: 'imagePullPolicy: 5' }],
      ['absent and null are alike', { container: 'securityContext: null\nenv: null' }],
      ['privileged with its default', { container: 'securityContext: {privileged: true}' }],
    ]),
    {
      name: 'sidecar of an older API server',
      yaml: deployment({ pod: 'initContainers: [{name: a, image: a, restartPolicy: Always}]' }),
      environment: { kubeVersion: '1.30' },
    },
    { name: 'Rollout', yaml: rollout() },
    {
      name: 'Rollout whose selector the controller cannot read',
      yaml: rollout({ labels: '{app: a b}', container: 'imagePullPolicy: Sometimes' }),
    },
    {
      name: 'of another group',
      yaml: object('apps.kruise.io/v1beta1', 'StatefulSet', 'web', 'template: {spec: {containers: []}}'),
    },
  ],
  fails: [
    {
      name: 'restart policy of a sidecar',
      yaml: deployment({ pod: 'initContainers: [{name: a, image: a, restartPolicy: Sometimes}]' }),
      violations: [
        {
          message: 'S7.unsupported',
          path: 'Deployment/web spec.template.spec.initContainers[name=a].restartPolicy',
        },
      ],
    },
    ...templateFails([
      ['no name', { pod: 'initContainers: [{image: x}]' }, ['S7.required', 's.initContainers[0].name']],
      [
        'upper case',
        { pod: 'initContainers: [{name: Warm, image: x}]' },
        ['S7.syntax', 's.initContainers[name=Warm].name'],
      ],
      [
        'name twice',
        { pod: 'initContainers: [{name: web, image: x}]' },
        ['S7.duplicateName', 's.initContainers[name=web].name'],
      ],
      [
        'no image',
        { pod: 'initContainers: [{name: warm}]' },
        ['S7.noImage', 's.initContainers[name=warm].image'],
      ],
      ['pull policy', { container: 'imagePullPolicy: Sometimes' }, ['S7.unsupported', 'c.imagePullPolicy']],
      [
        'port number',
        { container: 'ports: [{containerPort: 70000}]' },
        ['S7.portNumber', 'c.ports[0].containerPort'],
      ],
      [
        'port name',
        { container: 'ports: [{name: Http, containerPort: 80}]' },
        ['S7.portName', 'c.ports[name=Http].name'],
      ],
      [
        'port name twice',
        { container: 'ports: [{name: a, containerPort: 80}, {name: a, containerPort: 81}]' },
        ['S7.duplicatePortName', 'c.ports[1].name'],
      ],
      [
        'protocol',
        { container: 'ports: [{containerPort: 80, protocol: http}]' },
        ['S7.protocol', 'c.ports[0].protocol'],
      ],
      [
        'host port',
        { container: 'ports: [{containerPort: 80, hostPort: -1}]' },
        ['S7.outOfRange', 'c.ports[0].hostPort'],
      ],
      [
        'host port twice',
        { container: 'ports: [{containerPort: 80, hostPort: 80}, {containerPort: 81, hostPort: 80}]' },
        ['S7.hostPortTaken', 'c.ports[1].hostPort'],
      ],
      [
        'host network',
        { pod: 'hostNetwork: true', container: 'ports: [{containerPort: 80, hostPort: 8080}]' },
        ['S7.hostNetworkPort', 'c.ports[0].hostPort'],
      ],
      ['variable name', { container: 'env: [{name: a=b}]' }, ['S7.envName', 'c.env[name=a=b].name']],
      [
        'value and source',
        { container: 'env: [{name: A, value: x, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]' },
        ['S7.envSources', 'c.env[name=A].valueFrom'],
      ],
      [
        'no source',
        { container: 'env: [{name: A, valueFrom: {}}]' },
        ['S7.envSources', 'c.env[name=A].valueFrom'],
      ],
      [
        'two sources',
        {
          container:
            'env: [{name: A, valueFrom: {fieldRef: {fieldPath: metadata.name}, secretKeyRef: {name: a, key: k}}}]',
        },
        ['S7.envSources', 'c.env[name=A].valueFrom'],
      ],
      [
        'envFrom without a source',
        { container: 'envFrom: [{prefix: A_}]' },
        ['S7.envFromSources', 'c.envFrom[0]'],
      ],
      [
        'field that is not offered',
        { container: 'env: [{name: A, valueFrom: {fieldRef: {fieldPath: spec.hostname}}}]' },
        ['S7.fieldPath', 'c.env[name=A].valueFrom.fieldRef.fieldPath'],
      ],
      [
        'volume that is not there',
        { container: 'volumeMounts: [{name: data, mountPath: /data}]' },
        ['S7.unknownVolume', 'c.volumeMounts[name=data].name'],
      ],
      [
        'no mount path',
        { pod: volumes, container: 'volumeMounts: [{name: data}]' },
        ['S7.noMountPath', 'c.volumeMounts[name=data].mountPath'],
      ],
      [
        'mount path twice',
        {
          pod: volumes,
          container: 'volumeMounts: [{name: data, mountPath: /a}, {name: block, mountPath: /a}]',
        },
        ['S7.duplicateMountPath', 'c.volumeMounts[name=block].mountPath'],
      ],
      [
        'path out of the volume',
        { pod: volumes, container: 'volumeMounts: [{name: data, mountPath: /a, subPath: ../etc}]' },
        ['S7.descendingPath', 'c.volumeMounts[name=data].subPath'],
      ],
      [
        'bidirectional mount',
        {
          pod: volumes,
          container: 'volumeMounts: [{name: data, mountPath: /a, mountPropagation: Bidirectional}]',
        },
        ['S7.privilegedMount', 'c.volumeMounts[name=data].mountPropagation'],
      ],
      [
        'volume mounted and used as a device',
        {
          pod: volumes,
          container:
            'volumeMounts: [{name: block, mountPath: /a}]\nvolumeDevices: [{name: block, devicePath: /dev/a}]',
        },
        ['S7.duplicate', 'c.volumeMounts[name=block].name'],
        ['S7.duplicate', 'c.volumeDevices[name=block].name'],
      ],
      [
        'device that is no claim',
        { pod: volumes, container: 'volumeDevices: [{name: data, devicePath: /dev/a}]' },
        ['S7.conflict', 'c.volumeDevices[name=data].name'],
      ],
      [
        'privileged without escalation',
        { container: 'securityContext: {privileged: true, allowPrivilegeEscalation: false}' },
        ['S7.privilegeConflict', 'c.securityContext.allowPrivilegeEscalation'],
      ],
      [
        'seccomp profile of another type',
        { container: 'securityContext: {seccompProfile: {type: RuntimeDefault, localhostProfile: a}}' },
        ['S7.forbidden', 'c.securityContext.seccompProfile.localhostProfile'],
      ],
    ]),
    {
      name: 'no container',
      yaml: object('apps/v1', 'Deployment', 'web', 'template: {spec: {containers: []}}'),
      violations: [{ message: 'S7.noContainers', path: 'Deployment/web spec.template.spec.containers' }],
    },
    {
      name: 'Rollout without a template',
      yaml: object('argoproj.io/v1alpha1', 'Rollout', 'web', 'selector: {matchLabels: {app: web}}'),
      violations: [{ message: 'S7.noContainers', path: 'Rollout/web spec.template.spec.containers' }],
    },
    {
      name: 'Rollout: names of variables as its controller reads them',
      yaml: rollout(oddName),
      violations: [
        {
          message: 'S7.envName',
          path: 'Rollout/web spec.template.spec.containers[name=web].env[name=1abc].name',
        },
      ],
    },
    {
      name: 'Rollout with a workloadRef: what only its controller refuses',
      yaml:
        object(
          'argoproj.io/v1alpha1',
          'Rollout',
          'web',
          'workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}',
        ) + deployment(oddName),
      violations: [
        {
          message: 'S7.envName',
          path: 'Deployment/web spec.template.spec.containers[name=web].env[name=1abc].name',
        },
      ],
    },
    {
      name: 'Rollout: host ports that only the API server sees',
      yaml: rollout({ pod: 'hostNetwork: true', container: 'ports: [{containerPort: 80, hostPort: 8080}]' }),
      violations: [
        {
          message: 'refusedPods',
          path: 'Rollout/web spec.template.spec.containers[name=web].ports[0].hostPort',
        },
      ],
    },
    {
      name: 'variable names of an older API server',
      yaml: deployment(oddName),
      environment: { kubeVersion: '1.31' },
      violations: [
        {
          message: 'S7.envName',
          path: 'Deployment/web spec.template.spec.containers[name=web].env[name=1abc].name',
        },
      ],
    },
    {
      name: 'privileged is taken out by Argo Rollouts 1.9',
      yaml: rollout({
        pod: volumes,
        container:
          'securityContext: {privileged: true}\nvolumeMounts: [{name: data, mountPath: /a, mountPropagation: Bidirectional}]',
      }),
      environment: { argoRollouts: '1.9' },
      violations: [
        {
          message: 'S7.privilegedMount',
          path: 'Rollout/web spec.template.spec.containers[name=web].volumeMounts[name=data].mountPropagation',
        },
      ],
    },
    {
      name: 'CronJob and Pod',
      yaml:
        object(
          'batch/v1',
          'CronJob',
          'tidy',
          'jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: tidy}]}}}}',
        ) + object('v1', 'Pod', 'one', 'containers: [{name: one, image: "a "}]'),
      violations: [
        {
          message: 'S7.noImage',
          path: 'CronJob/tidy spec.jobTemplate.spec.template.spec.containers[name=tidy].image',
        },
        { message: 'S7.syntax', path: 'Pod/one spec.containers[name=one].image' },
      ],
    },
  ],
});
