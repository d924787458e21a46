import { volumeValid } from '../../src/rules/rg441-volume-valid.js';
import { rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';
import { templateFails, templatePasses, type TemplateRow } from './template-cases.js';

const volume = (source: string) => ({ pod: `volumes: [{name: v, ${source}}]` });
const at = 's.volumes[name=v]';
const disk = { spec: 'replicas: 2', ...volume('gcePersistentDisk: {pdName: d}') };
type Message = keyof typeof volumeValid.meta.messages;

const rows: readonly TemplateRow<Message>[] = [
  ['two sources after a merge', volume('emptyDir: {}, hostPath: {path: /a}'), ['W9', `${at}.hostPath`]],
  ['name twice', { pod: 'volumes: [{name: v}, {name: v}]' }, ['S7.duplicateVolume', 's.volumes[1].name']],
  ['no name', { pod: 'volumes: [{emptyDir: {}}]' }, ['S7.required', 's.volumes[0].name']],
  ['name in upper case', { pod: 'volumes: [{name: V}]' }, ['S7.syntax', 's.volumes[name=V].name']],
  ['secret without a name', volume('secret: {}'), ['S7.sourceField', `${at}.secret.secretName`]],
  [
    'mode in decimal',
    volume('configMap: {name: c, defaultMode: 644}'),
    ['S7.fileMode', `${at}.configMap.defaultMode`],
  ],
  [
    'absolute path',
    volume('secret: {secretName: s, items: [{key: k, path: /etc/k}]}'),
    ['S7.filePath', `${at}.secret.items[0].path`],
  ],
  [
    'type of host path',
    volume('hostPath: {path: /a, type: Folder}'),
    ['S7.unsupported', `${at}.hostPath.type`],
  ],
  [
    'partition',
    volume('awsElasticBlockStore: {volumeID: v, partition: 256}'),
    ['S7.outOfRange', `${at}.awsElasticBlockStore.partition`],
  ],
  [
    'file of two kinds',
    volume(
      'downwardAPI: {items: [{path: a, fieldRef: {fieldPath: metadata.name}, resourceFieldRef: {containerName: web, resource: limits.cpu}}]}',
    ),
    ['S7.fileSource', `${at}.downwardAPI.items[0]`],
  ],
  [
    'field that is not offered',
    volume('downwardAPI: {items: [{path: a, fieldRef: {fieldPath: spec.nodeName}}]}'),
    ['S7.fieldPath', `${at}.downwardAPI.items[0].fieldRef.fieldPath`],
  ],
  [
    'file twice',
    volume(
      'projected: {sources: [{secret: {name: a, items: [{key: k, path: p}]}}, {configMap: {name: b, items: [{key: k, path: p}]}}]}',
    ),
    ['S7.duplicateFile', `${at}.projected.sources[1].configMap.items[0].path`],
  ],
  [
    'two kinds in a source',
    volume('projected: {sources: [{secret: {name: a}, configMap: {name: b}}]}'),
    ['S7.projectedSources', `${at}.projected.sources[0]`],
  ],
  [
    'short token',
    volume('projected: {sources: [{serviceAccountToken: {path: t, expirationSeconds: 60}}]}'),
    ['S7.tokenLifetime', `${at}.projected.sources[0].serviceAccountToken.expirationSeconds`],
  ],
  [
    'claim without storage',
    volume('ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce]}}}'),
    ['S7.claimStorage', `${at}.ephemeral.volumeClaimTemplate.spec.resources.requests.storage`],
  ],
  [
    'access modes that do not go together',
    volume(
      'ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOncePod, ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}',
    ),
    ['S7.conflict', `${at}.ephemeral.volumeClaimTemplate.spec.accessModes`],
  ],
  [
    'name of a claim template',
    volume(
      'ephemeral: {volumeClaimTemplate: {metadata: {name: a}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}',
    ),
    ['S7.forbidden', `${at}.ephemeral.volumeClaimTemplate.metadata.name`],
  ],
];

ruleTester(volumeValid, {
  passes: [
    ...templatePasses([
      ['no source is an emptyDir', { pod: 'volumes: [{name: v}]' }],
      ['the other source set to null', volume('emptyDir: null, hostPath: {path: /a}')],
      ['rbd of a Deployment', volume('rbd: {monitors: [a], image: i}')],
      ['disk of two replicas', disk],
    ]),
    { name: 'disk of a Rollout of 1.9', yaml: rollout(disk), environment: { argoRollouts: '1.9' } },
    {
      name: 'disk of one replica with 1.8',
      yaml: rollout({ ...disk, spec: 'replicas: 1' }),
      environment: { argoRollouts: '1.8' },
    },
  ],
  fails: [
    ...templateFails(rows),
    {
      name: 'disk of two replicas with 1.8',
      yaml: rollout(disk),
      environment: { argoRollouts: '1.8' },
      violations: [
        { message: 'S8', path: 'Rollout/web spec.template.spec.volumes[name=v].gcePersistentDisk.readOnly' },
      ],
    },
    {
      name: 'Rollout: what its controller loses',
      yaml: rollout(volume('glusterfs: {endpoints: e, path: p}')),
      violations: [
        {
          message: 'S7.lostField',
          path: 'Rollout/web spec.template.spec.volumes[name=v].glusterfs.endpoints',
        },
      ],
    },
    {
      name: 'Rollout: what only the API server sees',
      yaml: rollout(
        volume('iscsi: {targetPortal: a, iqn: "iqn.2000-01.com.example:a", chapAuthSession: true}'),
      ),
      violations: [
        { message: 'refusedPods', path: 'Rollout/web spec.template.spec.volumes[name=v].iscsi.secretRef' },
      ],
    },
  ],
});
