import { child } from '../faults.js';
import { bool, has, list, object, text } from '../fields.js';
import { everyContainer } from './containers.js';
import { sharesUsers } from './container-security.js';
import type { PodUnderJudgement } from './judge.js';
import { isOnHost } from './ports.js';

/** validateHostUsers, validateWindowsHostProcessPod */
export function judgeHostUsers(pod: PodUnderJudgement): void {
  judgeHostProcess(pod);
  if (pod.options.judge === 'argo' || sharesUsers(pod)) return;
  const faults = pod.faults.spec;
  for (const field of ['hostNetwork', 'hostPID', 'hostIPC'] as const) {
    if (isOnHost(pod, field)) faults.forbidden(child(pod.at, field), 'hostUsers is false');
  }
  for (const [container, at] of everyContainer(pod)) {
    if (list(container, 'volumeDevices').length > 0)
      faults.forbidden(child(at, 'volumeDevices'), 'hostUsers is false');
  }
}

function judgeHostProcess(pod: PodUnderJudgement): void {
  const faults = pod.faults.spec;
  const ofPod = bool(
    object(object(pod.spec, 'securityContext') ?? {}, 'windowsOptions') ?? {},
    'hostProcess',
  );
  let containers = 0;
  let processes = 0;
  for (const [container, at] of everyContainer(pod)) {
    containers += 1;
    const own = bool(
      object(object(container, 'securityContext') ?? {}, 'windowsOptions') ?? {},
      'hostProcess',
    );
    if (ofPod !== undefined && own !== undefined && own !== ofPod) {
      faults.add(child(at, 'securityContext', 'windowsOptions', 'hostProcess'), 'hostProcess', {
        reason: `the pod says hostProcess: ${ofPod}, its container ${own}`,
      });
    }
    if (own ?? ofPod ?? false) processes += 1;
  }
  if (processes === 0) return;
  if (processes !== containers)
    faults.add(pod.at, 'hostProcess', {
      reason: 'all containers have to be HostProcess containers, or none',
    });
  if (!isOnHost(pod, 'hostNetwork')) {
    const lost = pod.options.judge === 'argo' && bool(pod.spec, 'hostNetwork') === true;
    faults.add(child(pod.at, 'hostNetwork'), 'hostProcess', {
      reason: lost
        ? 'HostProcess containers need hostNetwork, which Argo Rollouts loses when it reads the pod template'
        : 'HostProcess containers need hostNetwork: true',
    });
  }
}

const onlyLinuxPod = ['hostUsers', 'hostPID', 'hostIPC', 'shareProcessNamespace'];
const onlyLinuxContext = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'fsGroup',
  'fsGroupChangePolicy',
  'sysctls',
  'runAsUser',
  'runAsGroup',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'seLinuxChangePolicy',
];
const onlyLinuxContainer = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'capabilities',
  'readOnlyRootFilesystem',
  'privileged',
  'allowPrivilegeEscalation',
  'procMount',
  'runAsUser',
  'runAsGroup',
];

/** validateOS, validateLinux, validateWindows */
export function judgeSystem(pod: PodUnderJudgement): void {
  const os = object(pod.spec, 'os');
  const system = os && text(os, 'name');
  if (system === undefined) return;
  const faults = pod.faults.spec;
  if (system === '') faults.required(child(pod.at, 'os', 'name'));
  else if (system === 'linux') refuse(pod, system, ['windowsOptions'], ['windowsOptions']);
  else if (system === 'windows') {
    if (pod.options.judge === 'apiServer') {
      for (const field of onlyLinuxPod) {
        const isFlag = field === 'hostPID' || field === 'hostIPC';
        if (isFlag ? bool(pod.spec, field) === true : has(pod.spec, field)) {
          faults.add(child(pod.at, field), 'windows', { field, system });
        }
      }
    }
    refuse(pod, system, onlyLinuxContext, onlyLinuxContainer);
  } else faults.unsupported(child(pod.at, 'os', 'name'), system, ['linux', 'windows']);
}

function refuse(
  pod: PodUnderJudgement,
  system: string,
  context: readonly string[],
  container: readonly string[],
): void {
  const faults = pod.faults.spec;
  const ofPod = object(pod.spec, 'securityContext') ?? {};
  for (const field of context) {
    const isEmpty = field === 'sysctls' && list(ofPod, field).length === 0;
    if (has(ofPod, field) && !isEmpty)
      faults.add(child(pod.at, 'securityContext', field), 'windows', { field, system });
  }
  for (const [each, at] of everyContainer(pod)) {
    const own = object(each, 'securityContext') ?? {};
    for (const field of container) {
      if (has(own, field)) faults.add(child(at, 'securityContext', field), 'windows', { field, system });
    }
  }
}
