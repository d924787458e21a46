import type { JsonObject } from '../../render/renderer.js';
import { child, type Faults, shown, type At } from '../faults.js';
import { bool, has, object, text } from '../fields.js';
import { byteLength, dnsLabelFaults } from '../kubernetes-names.js';
import type { PodUnderJudgement } from './judge.js';
import { judgeConfigMap, judgeDownwardVolume, judgeProjected, judgeSecret } from './volume-files.js';
import { judgeEphemeral } from './volume-claim.js';
import { storageSources, type SourceJudge } from './volume-sources.js';

export const volumeSentences = {
  duplicateVolume: 'volume name {found} is taken by another volume of the pod',
  W9: 'volume {volume} has the sources {sources}: exactly one is allowed (a strategic merge by name keeps the source it does not know of)',
  sourceField: '{source} volume needs {field}',
  fileMode: '{field} is {found}; it has to be 0 to 511 (0777 octal)',
  filePath: 'path {found} is refused: {reason}',
  duplicateFile: 'two files of the volume have the path {found}',
  fileSource: 'a file needs exactly one of fieldRef and resourceFieldRef: {reason}',
  fieldPath: 'field {found} is not offered here; accepted: {accepted}',
  tokenLifetime: 'expirationSeconds is {found}; it has to be 600 to 4294967296',
  projectedSources: 'a projected source holds only one kind of thing, here {sources}',
  claimStorage: 'the claim template asks for no storage',
  lostField:
    'Argo Rollouts loses {field} of a {source} volume when it reads the pod template, and then refuses the volume: use a PersistentVolumeClaim',
  S8: 'the read-write GCE disk {disk} can be attached to one node, but there are {replicas} replicas',
} as const;

export type VolumeFaults = Faults<keyof typeof volumeSentences>;

/** Names of sources in the order in which validateVolumeSource looks at them. */
const sources: readonly (readonly [string, SourceJudge])[] = [
  ['emptyDir', () => undefined],
  ...storageSources.slice(0, 4),
  ['secret', judgeSecret],
  ...storageSources.slice(4, 13),
  ['downwardAPI', judgeDownwardVolume],
  ...storageSources.slice(13, 15),
  ['configMap', judgeConfigMap],
  ...storageSources.slice(15, 21),
  ['projected', judgeProjected],
  ...storageSources.slice(21),
  ['ephemeral', judgeEphemeral],
  ['image', judgeImage],
];

/** ValidateVolumes, where only the names of valid volumes count as taken. A volume without a source is an emptyDir (SetDefaults_Volume). */
export function judgeVolumes(pod: PodUnderJudgement): void {
  const faults = pod.faults.volume;
  const names = new Set<string>();
  for (const [index, volume] of pod.volumes.entries()) {
    if (volume === undefined) continue;
    const at = child(pod.at, 'volumes', index);
    const name = text(volume, 'name');
    const before = faults.found.length;
    judgeSource(pod, volume, name ?? '', at);
    if (name === '') faults.required(child(at, 'name'));
    else if (name !== undefined) faults.syntax(child(at, 'name'), name, dnsLabelFaults(name));
    if (name === undefined) continue;
    if (names.has(name)) faults.add(child(at, 'name'), 'duplicateVolume', { found: shown(name) });
    if (faults.found.length === before) names.add(name);
  }
}

function judgeSource(pod: PodUnderJudgement, volume: JsonObject, name: string, at: At): void {
  const faults = pod.faults.volume;
  const present = sources.filter(([field]) => object(volume, field) !== undefined);
  const [first, ...others] = present;
  if (first === undefined) return;
  const [field, judge] = first;
  const source = object(volume, field) ?? {};
  if (others.length > 0) {
    const facts = { volume: shown(name), sources: present.map(([one]) => one).join(', ') };
    for (const [other] of others) faults.add(child(at, other), 'W9', facts);
  }
  judge(faults, source, child(at, field), pod);
  if (field === 'emptyDir') judgeSizeLimit(pod, source, child(at, field));
  const iscsi = object(volume, 'iscsi');
  if (
    iscsi !== undefined &&
    has(iscsi, 'initiatorName') &&
    byteLength(`${name}:${text(iscsi, 'targetPortal') ?? ''}`) > 64
  ) {
    faults.syntax(child(at, 'name'), name, [
      'with the target portal of the initiator it has more than 64 characters',
    ]);
  }
}

function judgeSizeLimit(pod: PodUnderJudgement, source: JsonObject, at: At): void {
  const limit = source.sizeLimit;
  if (typeof limit !== 'string' && typeof limit !== 'number') return;
  const amount = pod.quantity(limit);
  if (amount === undefined)
    pod.faults.volume.conflict(child(at, 'sizeLimit'), `${shown(limit)} is not a quantity, such as 1Gi`);
  else if (amount < 0n) pod.faults.volume.outOfRange(child(at, 'sizeLimit'), limit, 'no negative quantity');
}

/** validateImageVolumeSource. Argo Rollouts validates without the default of the pull policy, its gate being off. */
function judgeImage(faults: VolumeFaults, source: JsonObject, at: At, pod: PodUnderJudgement): void {
  if (!pod.options.gatedFields) return;
  const policy = text(source, 'pullPolicy');
  const accepted = ['Always', 'IfNotPresent', 'Never'];
  if (policy === '') faults.required(child(at, 'pullPolicy'));
  else if (policy !== undefined && !accepted.includes(policy))
    faults.unsupported(child(at, 'pullPolicy'), policy, accepted);
}

/** validateDisks of Kubernetes before 1.30 (ValidateReadOnlyPersistentDisks), which Argo Rollouts up to 1.8 is built with. */
export function judgeExclusiveDisks(pod: PodUnderJudgement, replicas: number): void {
  if (!pod.options.exclusiveDisks || replicas <= 1) return;
  for (const [index, volume] of pod.volumes.entries()) {
    const disk = volume && object(volume, 'gcePersistentDisk');
    if (disk === undefined || bool(disk, 'readOnly') === true) continue;
    pod.faults.volume.add(child(pod.at, 'volumes', index, 'gcePersistentDisk', 'readOnly'), 'S8', {
      disk: shown(text(disk, 'pdName') ?? ''),
      replicas,
    });
  }
}
