import type { JsonObject } from '../../render/renderer.js';
import { child, shown, type At } from '../faults.js';
import { bool, items, object, text } from '../fields.js';
import { judgeSetOneOf, type ContainerFaults } from './containers.js';
import type { PodUnderJudgement } from './judge.js';
import { backstepFaults, descendingFaults } from './paths.js';

/** ValidateVolumeMounts */
export function judgeMounts(pod: PodUnderJudgement, container: JsonObject, up: At): void {
  const faults = pod.faults.container;
  const devices = items(container, 'volumeDevices');
  const paths = new Set<string>();
  for (const [index, mount] of items(container, 'volumeMounts').entries()) {
    if (mount === undefined) continue;
    const at = child(up, 'volumeMounts', index);
    const name = text(mount, 'name');
    if (name === '') faults.required(child(at, 'name'));
    else if (name !== undefined && !pod.volumeNames.has(name)) {
      faults.add(child(at, 'name'), 'unknownVolume', { found: shown(name) });
    }
    const path = text(mount, 'mountPath');
    if (path === '') faults.add(child(at, 'mountPath'), 'noMountPath', { found: shown(name ?? '') });
    else if (path !== undefined && paths.has(path)) {
      faults.add(child(at, 'mountPath'), 'duplicateMountPath', { found: shown(path) });
    }
    if (path !== undefined) paths.add(path);
    if (
      name !== undefined &&
      name !== '' &&
      devices.some((device) => device && text(device, 'name') === name)
    ) {
      faults.duplicate(child(at, 'name'), name);
    }
    if (path !== undefined && path !== '' && hasLast(devices, 'devicePath', path))
      faults.duplicate(child(at, 'mountPath'), path);
    judgeSubPaths(faults, mount, at);
    judgePropagation(pod, container, mount, at);
    judgeRecursiveReadOnly(faults, mount, at);
  }
}

/** Of several items with one name Go's map keeps the last. */
function hasLast(list: readonly (JsonObject | undefined)[], field: string, value: string): boolean {
  return list.some(
    (item, at) =>
      item !== undefined &&
      text(item, field) === value &&
      !list.slice(at + 1).some((later) => later !== undefined && text(later, 'name') === text(item, 'name')),
  );
}

function judgeSubPaths(faults: ContainerFaults, mount: JsonObject, at: At): void {
  for (const field of ['subPath', 'subPathExpr']) {
    const path = text(mount, field);
    if (path === undefined || path === '') continue;
    const reasons = [
      ...(field === 'subPathExpr' && (text(mount, 'subPath') ?? '') !== '' ? ['subPath is set too'] : []),
      ...descendingFaults(path),
    ];
    if (reasons.length > 0) {
      faults.add(child(at, field), 'descendingPath', {
        field,
        found: shown(path),
        reason: reasons.join('; '),
      });
    }
  }
}

/** validateMountPropagation */
function judgePropagation(pod: PodUnderJudgement, container: JsonObject, mount: JsonObject, at: At): void {
  const faults = pod.faults.container;
  const propagation = text(mount, 'mountPropagation');
  judgeSetOneOf(faults, mount, at, 'mountPropagation', ['Bidirectional', 'HostToContainer', 'None']);
  const isPrivileged = bool(object(container, 'securityContext') ?? {}, 'privileged') === true;
  if (propagation === 'Bidirectional' && (!isPrivileged || pod.options.ignoresPrivileged)) {
    faults.add(child(at, 'mountPropagation'), 'privilegedMount');
  }
}

/** validateMountRecursiveReadOnly */
function judgeRecursiveReadOnly(faults: ContainerFaults, mount: JsonObject, at: At): void {
  const value = text(mount, 'recursiveReadOnly');
  const here = child(at, 'recursiveReadOnly');
  if (value === 'Enabled' || value === 'IfPossible') {
    if (bool(mount, 'readOnly') !== true) faults.conflict(here, 'it needs readOnly: true');
    const propagation = text(mount, 'mountPropagation');
    if (propagation !== undefined && propagation !== '' && propagation !== 'None') {
      faults.conflict(here, 'it needs mountPropagation: None');
    }
  } else judgeSetOneOf(faults, mount, at, 'recursiveReadOnly', ['Disabled', 'Enabled', 'IfPossible']);
}

/** ValidateVolumeDevices */
export function judgeDevices(pod: PodUnderJudgement, container: JsonObject, up: At): void {
  const faults = pod.faults.container;
  const mounts = items(container, 'volumeMounts');
  const names = new Set<string>();
  const paths = new Set<string>();
  for (const [index, device] of items(container, 'volumeDevices').entries()) {
    if (device === undefined) continue;
    const at = child(up, 'volumeDevices', index);
    const name = text(device, 'name');
    if (name === '') faults.required(child(at, 'name'));
    else if (name !== undefined) {
      if (names.has(name)) faults.duplicate(child(at, 'name'), name);
      const volume = pod.volumes.find((one) => one !== undefined && text(one, 'name') === name);
      if (volume === undefined) faults.add(child(at, 'name'), 'unknownVolume', { found: shown(name) });
      else if (
        object(volume, 'persistentVolumeClaim') === undefined &&
        object(volume, 'ephemeral') === undefined
      ) {
        faults.conflict(
          child(at, 'name'),
          'a device has to be a persistentVolumeClaim or an ephemeral volume',
        );
      }
      if (mounts.some((mount) => mount && text(mount, 'name') === name))
        faults.duplicate(child(at, 'name'), name);
      names.add(name);
    }
    const path = text(device, 'devicePath');
    if (path === '') faults.required(child(at, 'devicePath'));
    else if (path !== undefined) {
      const here = child(at, 'devicePath');
      if (paths.has(path)) faults.duplicate(here, path);
      const reasons = backstepFaults(path);
      if (reasons.length > 0) faults.syntax(here, path, reasons);
      else paths.add(path);
      if (hasLast(mounts, 'mountPath', path)) faults.duplicate(here, path);
    }
  }
}
