import type { JsonObject } from '../../render/renderer.js';
import { child, shown, type At } from '../faults.js';
import { items, object, text } from '../fields.js';
import {
  configKeyFaults,
  dnsLabelFaults,
  dnsSubdomainFaults,
  envNameFaults,
  maskTrailingDash,
} from '../kubernetes-names.js';
import type { ContainerFaults } from './containers.js';
import { judgeFieldSelector, judgeResourceSelector } from './downward.js';
import type { PodUnderJudgement } from './judge.js';
import { backstepFaults } from './paths.js';

const envFields: readonly string[] = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];

/** ValidateEnv */
export function judgeEnv(pod: PodUnderJudgement, container: JsonObject, up: At): void {
  const faults = pod.faults.container;
  for (const [index, variable] of items(container, 'env').entries()) {
    if (variable === undefined) continue;
    const at = child(up, 'env', index);
    const name = text(variable, 'name');
    if (name === '') faults.required(child(at, 'name'));
    else if (name !== undefined) judgeEnvName(pod, child(at, 'name'), name);
    judgeValueFrom(pod, variable, at);
  }
}

function judgeEnvName(pod: PodUnderJudgement, at: At, name: string): void {
  const reasons = envNameFaults(name, pod.options.relaxedEnvNames);
  if (reasons.length > 0) {
    pod.faults.container.add(at, 'envName', { found: shown(name), reason: reasons.join('; ') });
  }
}

/** validateEnvVarValueFrom */
function judgeValueFrom(pod: PodUnderJudgement, variable: JsonObject, up: At): void {
  const source = object(variable, 'valueFrom');
  if (source === undefined) return;
  const faults = pod.faults.container;
  const at = child(up, 'valueFrom');
  let count = 0;
  const field = object(source, 'fieldRef');
  if (field !== undefined) {
    count += 1;
    judgeFieldSelector(faults, field, child(at, 'fieldRef'), envFields);
  }
  const resource = object(source, 'resourceFieldRef');
  if (resource !== undefined) {
    count += 1;
    judgeResourceSelector(faults, resource, child(at, 'resourceFieldRef'), false);
  }
  for (const kind of ['configMapKeyRef', 'secretKeyRef']) {
    const reference = object(source, kind);
    if (reference === undefined) continue;
    count += 1;
    judgeKeyReference(faults, reference, child(at, kind));
  }
  const file = object(source, 'fileKeyRef');
  if (file !== undefined) {
    count += 1;
    if (pod.options.gatedFields) judgeFileReference(faults, file, child(at, 'fileKeyRef'));
  }
  const value = variable.value;
  const reason =
    count === 0
      ? 'it has none'
      : typeof value === 'string' && value !== ''
        ? 'value is set too'
        : count > 1
          ? `it has ${count}`
          : undefined;
  if (reason !== undefined) {
    faults.add(at, 'envSources', { found: shown(text(variable, 'name') ?? ''), reason });
  }
}

/** validateConfigMapKeySelector, validateSecretKeySelector */
function judgeKeyReference(faults: ContainerFaults, reference: JsonObject, at: At): void {
  const name = text(reference, 'name');
  if (name !== undefined) faults.syntax(child(at, 'name'), name, dnsSubdomainFaults(name));
  const key = text(reference, 'key');
  if (key === '') faults.required(child(at, 'key'));
  else if (key !== undefined) faults.syntax(child(at, 'key'), key, configKeyFaults(key));
}

/** validateFileKeySelector */
function judgeFileReference(faults: ContainerFaults, reference: JsonObject, at: At): void {
  const key = text(reference, 'key');
  if (key === '') faults.required(child(at, 'key'));
  else if (key !== undefined) faults.syntax(child(at, 'key'), key, envNameFaults(key, true));
  const volume = text(reference, 'volumeName');
  if (volume === '') faults.required(child(at, 'volumeName'));
  else if (volume !== undefined) faults.syntax(child(at, 'volumeName'), volume, dnsLabelFaults(volume));
  const path = text(reference, 'path');
  if (path === '') faults.required(child(at, 'path'));
  else if (path !== undefined) faults.syntax(child(at, 'path'), path, backstepFaults(path));
}

/** ValidateEnvFrom */
export function judgeEnvFrom(pod: PodUnderJudgement, container: JsonObject, up: At): void {
  const faults = pod.faults.container;
  for (const [index, source] of items(container, 'envFrom').entries()) {
    if (source === undefined) continue;
    const at = child(up, 'envFrom', index);
    const prefix = text(source, 'prefix');
    if (prefix !== undefined && prefix !== '') judgeEnvName(pod, child(at, 'prefix'), prefix);
    const kinds = ['configMapRef', 'secretRef'].filter((kind) => object(source, kind) !== undefined);
    for (const kind of kinds) {
      const name = text(object(source, kind) ?? {}, 'name');
      if (name === '') faults.required(child(at, kind, 'name'));
      else if (name !== undefined) {
        faults.syntax(child(at, kind, 'name'), name, dnsSubdomainFaults(maskTrailingDash(name)));
      }
    }
    if (kinds.length !== 1)
      faults.add(at, 'envFromSources', { reason: kinds.length === 0 ? 'it has none' : 'it has both' });
  }
}

/** validateFileKeyRefVolumes */
export function judgeFileVolumes(pod: PodUnderJudgement, container: JsonObject, up: At): void {
  for (const [index, variable] of items(container, 'env').entries()) {
    const file = variable && object(object(variable, 'valueFrom') ?? {}, 'fileKeyRef');
    const name = file && text(file, 'volumeName');
    if (name === undefined) continue;
    const at = child(up, 'env', index, 'valueFrom', 'fileKeyRef', 'volumeName');
    const volume = pod.volumes.findLast((one) => one !== undefined && text(one, 'name') === name);
    if (volume === undefined) pod.faults.container.add(at, 'unknownVolume', { found: shown(name) });
    else if (object(volume, 'emptyDir') === undefined && hasOtherSource(volume)) {
      pod.faults.container.conflict(at, 'the volume has to be an emptyDir');
    }
  }
}

/** A volume without a source becomes an emptyDir. */
function hasOtherSource(volume: JsonObject): boolean {
  return Object.keys(volume).some((field) => field !== 'name' && object(volume, field) !== undefined);
}
