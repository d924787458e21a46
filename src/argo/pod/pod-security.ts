import type { JsonObject } from '../../render/renderer.js';
import { child, shown, type At } from '../faults.js';
import { bool, int, items, list, object, text } from '../fields.js';
import { judgeSetOneOf } from './containers.js';
import { longestId } from './container-security.js';
import type { PodUnderJudgement } from './judge.js';
import { isOnHost } from './ports.js';
import { judgeAppArmor, judgeSeccomp, judgeWindowsOptions } from './profiles.js';

/** validatePodSpecSecurityContext */
export function judgePodSecurity(pod: PodUnderJudgement): void {
  const faults = pod.faults.spec;
  if (bool(pod.spec, 'shareProcessNamespace') === true && isOnHost(pod, 'hostPID')) {
    faults.conflict(child(pod.at, 'shareProcessNamespace'), 'it cannot go with hostPID');
  }
  const context = object(pod.spec, 'securityContext');
  if (context === undefined) return;
  const at = child(pod.at, 'securityContext');
  for (const field of ['fsGroup', 'runAsUser', 'runAsGroup'])
    judgeId(pod, int(context, field), child(at, field));
  for (const [index, group] of list(context, 'supplementalGroups').entries()) {
    judgeId(
      pod,
      typeof group === 'number' || typeof group === 'bigint' ? Number(group) : NaN,
      child(at, 'supplementalGroups', index),
    );
  }
  judgeSysctls(pod, context, at);
  judgeSetOneOf(faults, context, at, 'fsGroupChangePolicy', ['Always', 'OnRootMismatch']);
  judgeSeccomp(faults, object(context, 'seccompProfile'), child(at, 'seccompProfile'));
  judgeWindowsOptions(faults, object(context, 'windowsOptions'), child(at, 'windowsOptions'));
  judgeAppArmor(faults, object(context, 'appArmorProfile'), child(at, 'appArmorProfile'));
  judgeSetOneOf(faults, context, at, 'supplementalGroupsPolicy', ['Merge', 'Strict']);
  judgeSetOneOf(faults, context, at, 'seLinuxChangePolicy', ['MountOption', 'Recursive']);
}

function judgeId(pod: PodUnderJudgement, id: number, at: At): void {
  if (id < 0 || id > longestId) pod.faults.spec.outOfRange(at, id, `0 to ${longestId}`);
}

const sysctlName = /^(?:[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?$/;

/** validateSysctls */
function judgeSysctls(pod: PodUnderJudgement, context: JsonObject, up: At): void {
  const faults = pod.faults.spec;
  const names = new Set<string>();
  for (const [index, sysctl] of items(context, 'sysctls').entries()) {
    const name = sysctl && text(sysctl, 'name');
    if (name === undefined) continue;
    const at = child(up, 'sysctls', index, 'name');
    if (name === '') faults.required(at);
    else if (name.length > 253 || !sysctlName.test(name))
      faults.syntax(at, name, ['it is no name of a sysctl']);
    else if (names.has(name)) faults.duplicate(at, name);
    names.add(name);
    const dotted =
      name.includes('/') && !name.slice(0, name.indexOf('/')).includes('.')
        ? name.replaceAll('/', '.')
        : name;
    if (isOnHost(pod, 'hostNetwork') && dotted.startsWith('net.'))
      faults.conflict(at, `${shown(name)} cannot go with hostNetwork`);
    if (isOnHost(pod, 'hostIPC') && isIpc(dotted))
      faults.conflict(at, `${shown(name)} cannot go with hostIPC`);
  }
}

/** GetNamespace of k8s.io/component-helpers/node/util/sysctl */
function isIpc(name: string): boolean {
  return (
    name.startsWith('kernel.shm') ||
    name.startsWith('kernel.msg') ||
    name.startsWith('fs.mqueue.') ||
    name === 'kernel.sem'
  );
}
