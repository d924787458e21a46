import { podSpecValid } from '../../src/rules/rg443-pod-spec-valid.js';
import { object, rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';
import { templateFails, templatePasses, type TemplateRow } from './template-cases.js';

const pod = (yaml: string) => ({ pod: yaml });
const spread = (fields: string) => pod(`topologySpreadConstraints: [{topologyKey: zone, ${fields}}]`);
const constraint = 's.topologySpreadConstraints[0]';
const anti = (term: string) =>
  pod(`affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [${term}]}}`);
type Message = keyof typeof podSpecValid.meta.messages;

const rows: readonly TemplateRow<Message>[] = [
  ['Job policy in a Deployment', pod('restartPolicy: OnFailure'), ['S7.restartPolicy', 's.restartPolicy']],
  ['unknown policy', pod('restartPolicy: Sometimes'), ['S7.unsupported', 's.restartPolicy']],
  ['deadline', pod('activeDeadlineSeconds: 10'), ['S7.activeDeadline', 's.activeDeadlineSeconds']],
  [
    'no skew',
    spread('maxSkew: 0, whenUnsatisfiable: DoNotSchedule'),
    ['S7.maxSkew', `${constraint}.maxSkew`],
  ],
  [
    'unknown action',
    spread('maxSkew: 1, whenUnsatisfiable: Never'),
    ['S7.whenUnsatisfiable', `${constraint}.whenUnsatisfiable`],
  ],
  [
    'constraint twice',
    pod(
      'topologySpreadConstraints: [{topologyKey: a, maxSkew: 1, whenUnsatisfiable: DoNotSchedule}, {topologyKey: a, maxSkew: 2, whenUnsatisfiable: DoNotSchedule}]',
    ),
    ['S7.duplicateSpread', constraint],
  ],
  ['no nameserver', pod('dnsPolicy: None'), ['S7.dnsNone', 's.dnsConfig']],
  ['no address', pod('hostAliases: [{ip: 10.0.0.256, hostnames: [a]}]'), ['S7.ip', 's.hostAliases[0].ip']],
  ['name of a service account', pod('serviceAccountName: Web'), ['S7.syntax', 's.serviceAccountName']],
  [
    'weight',
    anti('{weight: 0, podAffinityTerm: {topologyKey: a}}'),
    ['S7.outOfRange', 's.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight'],
  ],
  [
    'no topology key',
    anti('{weight: 1, podAffinityTerm: {labelSelector: {}}}'),
    [
      'S7.required',
      's.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.topologyKey',
    ],
  ],
  [
    'toleration of everything',
    pod('tolerations: [{operator: Equal}]'),
    ['S7.conflict', 's.tolerations[0].operator'],
  ],
  [
    'value of Exists',
    pod('tolerations: [{key: a, operator: Exists, value: b}]'),
    ['S7.forbidden', 's.tolerations[0].value'],
  ],
  [
    'gate twice',
    pod('schedulingGates: [{name: a/b}, {name: a/b}]'),
    ['S7.duplicate', 's.schedulingGates[1].name'],
  ],
  [
    'ephemeral container',
    pod('ephemeralContainers: [{name: a, image: a}]'),
    ['S7.ephemeralContainers', 's.ephemeralContainers'],
  ],
  [
    'Linux field in a windows pod',
    pod('os: {name: windows}\nsecurityContext: {runAsUser: 1}'),
    ['S7.windows', 's.securityContext.runAsUser'],
  ],
  [
    'host process',
    pod('securityContext: {windowsOptions: {hostProcess: true}}'),
    ['S7.hostProcess', 's.hostNetwork'],
  ],
];

ruleTester(podSpecValid, {
  passes: [
    ...templatePasses([
      [
        'affinity, tolerations and spread',
        {
          pod: 'tolerations: [{operator: Exists}]\ndnsPolicy: Default\naffinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: Gt, values: ["1"]}]}]}}}\ntopologySpreadConstraints: [{topologyKey: a, maxSkew: 1, whenUnsatisfiable: ScheduleAnyway}]',
        },
      ],
      [
        'IPv6',
        pod('dnsPolicy: None\ndnsConfig: {nameservers: ["2001:db8::1"], searches: [_tcp.example.com]}'),
      ],
    ]),
    {
      name: 'Job',
      yaml: object(
        'batch/v1',
        'Job',
        'once',
        'template: {spec: {restartPolicy: Never, activeDeadlineSeconds: 10, containers: [{name: a, image: a}]}}',
      ),
    },
    {
      name: "restart policy and deadline of a Rollout are another rule's",
      yaml: rollout({ pod: 'restartPolicy: Never\nactiveDeadlineSeconds: 5' }),
    },
  ],
  fails: [
    ...templateFails(rows),
    {
      name: 'Job without a restart policy',
      yaml: object('batch/v1', 'Job', 'once', 'template: {spec: {containers: [{name: a, image: a}]}}'),
      violations: [{ message: 'S7.restartPolicy', path: 'Job/once spec.template.spec.restartPolicy' }],
    },
    {
      name: 'Rollout: what only the API server sees',
      yaml: rollout({ pod: 'hostPID: true\nshareProcessNamespace: true' }),
      violations: [{ message: 'refusedPods', path: 'Rollout/web spec.template.spec.shareProcessNamespace' }],
    },
  ],
});
