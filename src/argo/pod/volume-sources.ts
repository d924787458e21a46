import type { JsonObject } from '../../render/renderer.js';
import { child, shown, type At } from '../faults.js';
import { bool, has, int, list, object, text } from '../fields.js';
import { byteLength, dnsLabelFaults, dnsSubdomainFaults } from '../kubernetes-names.js';
import type { PodUnderJudgement } from './judge.js';
import { backstepFaults, descendingFaults } from './paths.js';
import { needText } from './volume-files.js';
import type { VolumeFaults } from './volumes.js';

export type SourceJudge = (faults: VolumeFaults, source: JsonObject, at: At, pod: PodUnderJudgement) => void;

/** Sources that only need some texts. */
function needing(source: string, ...fields: readonly string[]): readonly [string, SourceJudge] {
  return [
    source,
    (faults, json, at) => {
      for (const field of fields) needText(faults, json, at, source, field);
    },
  ];
}

/** Sources from storage systems, in the order of validateVolumeSource. */
export const storageSources: readonly (readonly [string, SourceJudge])[] = [
  ['hostPath', judgeHostPath],
  ['gitRepo', judgeGitRepo],
  ['gcePersistentDisk', judgePartitioned('gcePersistentDisk', 'pdName')],
  ['awsElasticBlockStore', judgePartitioned('awsElasticBlockStore', 'volumeID')],
  ['nfs', judgeNfs],
  ['iscsi', judgeIscsi],
  ['glusterfs', judgeGlusterfs],
  ['flocker', judgeFlocker],
  needing('persistentVolumeClaim', 'claimName'),
  ['rbd', judgeRbd],
  ['cinder', judgeCinder],
  ['cephfs', judgeCephfs],
  ['quobyte', judgeQuobyte],
  ['fc', judgeFc],
  ['flexVolume', judgeFlexVolume],
  needing('azureFile', 'secretName', 'shareName'),
  needing('vsphereVolume', 'volumePath'),
  needing('photonPersistentDisk', 'pdID'),
  needing('portworxVolume', 'volumeID'),
  ['azureDisk', judgeAzureDisk],
  ['storageos', judgeStorageos],
  needing('scaleIO', 'gateway', 'system', 'volumeName'),
  ['csi', judgeCsi],
];

const hostPathTypes: readonly string[] = [
  '',
  'BlockDevice',
  'CharDevice',
  'Directory',
  'DirectoryOrCreate',
  'File',
  'FileOrCreate',
  'Socket',
];

function judgeHostPath(faults: VolumeFaults, source: JsonObject, at: At): void {
  const path = text(source, 'path');
  if (path === '') {
    needText(faults, source, at, 'hostPath', 'path');
    return;
  }
  if (path !== undefined) faults.syntax(child(at, 'path'), path, backstepFaults(path));
  const type = text(source, 'type');
  if (type !== undefined && !hostPathTypes.includes(type))
    faults.unsupported(child(at, 'type'), type, hostPathTypes.slice(1));
}

function judgeGitRepo(faults: VolumeFaults, source: JsonObject, at: At): void {
  needText(faults, source, at, 'gitRepo', 'repository');
  const directory = text(source, 'directory');
  if (directory !== undefined) faults.syntax(child(at, 'directory'), directory, descendingFaults(directory));
}

/** validateGCEPersistentDiskVolumeSource, validateAWSElasticBlockStoreVolumeSource */
function judgePartitioned(kind: string, field: string): SourceJudge {
  return (faults, source, at) => {
    needText(faults, source, at, kind, field);
    judgeByte(faults, source, at, 'partition');
  };
}

function judgeByte(faults: VolumeFaults, source: JsonObject, at: At, field: string): void {
  const number = int(source, field);
  if (number < 0 || number > 255) faults.outOfRange(child(at, field), number, '0 to 255');
}

function judgeNfs(faults: VolumeFaults, source: JsonObject, at: At): void {
  needText(faults, source, at, 'nfs', 'server');
  needText(faults, source, at, 'nfs', 'path');
  const path = text(source, 'path');
  if (path !== undefined && path !== '' && !path.startsWith('/'))
    faults.syntax(child(at, 'path'), path, ['it has to be absolute']);
}

function judgeIscsi(faults: VolumeFaults, source: JsonObject, at: At, pod: PodUnderJudgement): void {
  needText(faults, source, at, 'iscsi', 'targetPortal');
  needText(faults, source, at, 'iscsi', 'iqn');
  const iqn = text(source, 'iqn');
  if (iqn !== undefined && iqn !== '') faults.syntax(child(at, 'iqn'), iqn, initiatorFaults(iqn));
  judgeByte(faults, source, at, 'lun');
  const asksForSecret =
    bool(source, 'chapAuthDiscovery') === true || bool(source, 'chapAuthSession') === true;
  // Argo Rollouts loses both fields when it reads the template.
  if (asksForSecret && pod.options.judge === 'apiServer' && !has(source, 'secretRef')) {
    faults.add(child(at, 'secretRef'), 'sourceField', { source: 'iscsi', field: 'secretRef' });
  }
  const initiator = has(source, 'initiatorName') ? text(source, 'initiatorName') : undefined;
  if (initiator !== undefined)
    faults.syntax(child(at, 'initiatorName'), initiator, initiatorFaults(initiator));
}

function initiatorFaults(name: string): readonly string[] {
  const isGood =
    (name.startsWith('iqn') && /iqn\.\d{4}-\d{2}\.[A-Za-z0-9.-]+:[^,;*&$|\s]+$/.test(name)) ||
    /^eui.[A-Za-z0-9]{16}$/.test(name) ||
    /^naa.[A-Za-z0-9]{32}$/.test(name);
  return isGood ? [] : ['it has to be like iqn.2000-01.com.example:name, eui.… or naa.…'];
}

function judgeGlusterfs(faults: VolumeFaults, source: JsonObject, at: At, pod: PodUnderJudgement): void {
  needUnlost(faults, source, at, pod, 'glusterfs', 'endpoints');
  needText(faults, source, at, 'glusterfs', 'path');
}

/** A field that Argo Rollouts loses when it reads a pod template, its copy of the type naming it otherwise. */
function needUnlost(
  faults: VolumeFaults,
  json: JsonObject,
  at: At,
  pod: PodUnderJudgement,
  source: string,
  field: string,
): void {
  if (pod.options.judge === 'argo') faults.add(child(at, field), 'lostField', { source, field });
  else needText(faults, json, at, source, field);
}

function judgeFlocker(faults: VolumeFaults, source: JsonObject, at: At): void {
  const name = text(source, 'datasetName');
  const uuid = text(source, 'datasetUUID');
  if (name === '' && uuid === '') faults.conflict(at, 'datasetName or datasetUUID is needed');
  if (name !== '' && uuid !== '') faults.conflict(at, 'only one of datasetName and datasetUUID is allowed');
  if (name?.includes('/') === true)
    faults.syntax(child(at, 'datasetName'), name, ["'/' is not allowed in it"]);
}

function judgeRbd(faults: VolumeFaults, source: JsonObject, at: At, pod: PodUnderJudgement): void {
  if (pod.options.judge === 'argo')
    faults.add(child(at, 'monitors'), 'lostField', { source: 'rbd', field: 'monitors' });
  else needList(faults, source, at, 'rbd', 'monitors');
  needUnlost(faults, source, at, pod, 'rbd', 'image');
}

function needList(faults: VolumeFaults, json: JsonObject, at: At, source: string, field: string): void {
  if (has(json, field) && !Array.isArray(json[field])) return;
  if (list(json, field).length === 0) faults.add(child(at, field), 'sourceField', { source, field });
}

function judgeCinder(faults: VolumeFaults, source: JsonObject, at: At): void {
  needText(faults, source, at, 'cinder', 'volumeID');
  needSecretName(faults, source, at, 'cinder', 'secretRef');
}

function needSecretName(faults: VolumeFaults, json: JsonObject, at: At, source: string, field: string): void {
  const secret = object(json, field);
  if (secret !== undefined) needText(faults, secret, child(at, field), `the secret of a ${source}`, 'name');
}

function judgeCephfs(faults: VolumeFaults, source: JsonObject, at: At): void {
  needList(faults, source, at, 'cephfs', 'monitors');
}

function judgeQuobyte(faults: VolumeFaults, source: JsonObject, at: At): void {
  needText(faults, source, at, 'quobyte', 'registry');
  const registry = text(source, 'registry');
  const tenant = text(source, 'tenant');
  if (registry !== undefined && registry !== '') {
    if (byteLength(tenant ?? '') >= 65)
      faults.syntax(child(at, 'tenant'), tenant ?? '', ['at most 64 characters are allowed']);
    else if (!registry.split(',').every(isHostPort)) {
      faults.syntax(child(at, 'registry'), registry, [
        'it has to be host:port, or several of them with commas between',
      ]);
    }
  }
  needText(faults, source, at, 'quobyte', 'volume');
}

/** net.SplitHostPort */
function isHostPort(pair: string): boolean {
  return /^(?:[^:[\]]*|\[[^[\]]*\]):[^:[\]]*$/.test(pair);
}

function judgeFc(faults: VolumeFaults, source: JsonObject, at: At): void {
  const names = list(source, 'targetWWNs').length;
  const ids = list(source, 'wwids').length;
  const here = child(at, 'targetWWNs');
  if (names === 0 && ids === 0) faults.conflict(here, 'targetWWNs or wwids are needed');
  if (names > 0 && ids > 0) faults.conflict(here, 'only one of targetWWNs and wwids is allowed');
  if (names === 0) return;
  if (!has(source, 'lun')) faults.add(child(at, 'lun'), 'sourceField', { source: 'fc', field: 'lun' });
  else judgeByte(faults, source, at, 'lun');
}

function judgeFlexVolume(faults: VolumeFaults, source: JsonObject, at: At): void {
  needText(faults, source, at, 'flexVolume', 'driver');
  for (const key of Object.keys(object(source, 'options') ?? {})) {
    const slash = key.indexOf('/');
    const domain = `.${key.slice(0, slash === -1 ? undefined : slash).toLowerCase()}`;
    if (domain.endsWith('.kubernetes.io') || domain.endsWith('.k8s.io')) {
      faults.syntax(child(at, 'options', key), key, ['kubernetes.io and k8s.io are reserved']);
    }
  }
}

function judgeAzureDisk(faults: VolumeFaults, source: JsonObject, at: At, pod: PodUnderJudgement): void {
  needText(faults, source, at, 'azureDisk', 'diskName');
  needUnlost(faults, source, at, pod, 'azureDisk', 'diskURI');
  const cachings = ['None', 'ReadOnly', 'ReadWrite'];
  const caching = text(source, 'cachingMode');
  if (has(source, 'cachingMode') && caching !== undefined && !cachings.includes(caching)) {
    faults.unsupported(child(at, 'cachingMode'), caching, cachings);
  }
  const kinds = ['Dedicated', 'Managed', 'Shared'];
  const kind = has(source, 'kind') ? text(source, 'kind') : 'Shared';
  if (kind === undefined) return;
  if (!kinds.includes(kind)) faults.unsupported(child(at, 'kind'), kind, kinds);
  const uri = text(source, 'diskURI');
  const start = kind === 'Managed' ? '/subscriptions/' : 'https://';
  if (uri === undefined || uri === '' || pod.options.judge === 'argo' || uri.startsWith(start)) return;
  faults.syntax(child(at, 'diskURI'), shown(uri), [`that of a ${kind} disk begins with ${start}`]);
}

function judgeStorageos(faults: VolumeFaults, source: JsonObject, at: At): void {
  needText(faults, source, at, 'storageos', 'volumeName');
  for (const field of ['volumeName', 'volumeNamespace']) {
    const name = text(source, field);
    if (name !== undefined && name !== '') faults.syntax(child(at, field), name, dnsLabelFaults(name));
  }
  needSecretName(faults, source, at, 'storageos', 'secretRef');
}

function judgeCsi(faults: VolumeFaults, source: JsonObject, at: At): void {
  needText(faults, source, at, 'csi', 'driver');
  const driver = text(source, 'driver');
  if (driver !== undefined && driver !== '') {
    const reasons = [
      ...(byteLength(driver) > 63 ? ['at most 63 characters are allowed'] : []),
      ...dnsSubdomainFaults(driver.toLowerCase()),
    ];
    faults.syntax(child(at, 'driver'), driver, reasons);
  }
  needSecretName(faults, source, at, 'csi', 'nodePublishSecretRef');
  const secret = text(object(source, 'nodePublishSecretRef') ?? {}, 'name');
  if (secret !== undefined && secret !== '') {
    faults.syntax(child(at, 'nodePublishSecretRef', 'name'), secret, dnsSubdomainFaults(secret));
  }
}
