import type { JsonObject } from '../../render/renderer.js';
import { child, shown, type At } from '../faults.js';
import { bool, int, items, text } from '../fields.js';
import { portNameFaults } from '../kubernetes-names.js';
import type { ContainerFaults } from './containers.js';
import type { PodUnderJudgement } from './judge.js';

const protocols: readonly string[] = ['SCTP', 'TCP', 'UDP'];

/** validateContainerPorts */
export function judgePorts(faults: ContainerFaults, container: JsonObject, up: At): void {
  const names = new Set<string>();
  for (const [index, port] of items(container, 'ports').entries()) {
    if (port === undefined) continue;
    const at = child(up, 'ports', index);
    const name = text(port, 'name');
    if (name !== undefined && name !== '') {
      const reasons = portNameFaults(name);
      if (reasons.length > 0)
        faults.add(child(at, 'name'), 'portName', { found: shown(name), reason: reasons.join('; ') });
      else if (names.has(name)) faults.add(child(at, 'name'), 'duplicatePortName', { found: name });
      else names.add(name);
    }
    const number = int(port, 'containerPort');
    if (number < 1 || number > 65535) {
      faults.add(child(at, 'containerPort'), 'portNumber', { found: number });
    }
    const hostPort = int(port, 'hostPort');
    if (hostPort !== 0 && (hostPort < 1 || hostPort > 65535)) {
      faults.outOfRange(child(at, 'hostPort'), hostPort, '1 to 65535');
    }
    const protocol = text(port, 'protocol');
    if (protocol !== undefined && protocol !== '' && !protocols.includes(protocol)) {
      faults.add(child(at, 'protocol'), 'protocol', { found: shown(protocol) });
    }
  }
}

/** checkHostPortConflicts; `first` is the index of the first of `containers` in its list. */
export function judgeHostPorts(
  faults: ContainerFaults,
  containers: readonly (JsonObject | undefined)[],
  up: At,
  first = 0,
): void {
  const taken = new Set<string>();
  for (const [index, container] of containers.entries()) {
    for (const [at, port] of (container ? items(container, 'ports') : []).entries()) {
      const hostPort = port ? int(port, 'hostPort') : 0;
      if (port === undefined || hostPort === 0 || Number.isNaN(hostPort)) continue;
      const key = `${text(port, 'protocol') || 'TCP'}/${text(port, 'hostIP') ?? ''}/${hostPort}`;
      if (taken.has(key)) {
        faults.add(child(up, first + index, 'ports', at, 'hostPort'), 'hostPortTaken', { found: hostPort });
      }
      taken.add(key);
    }
  }
}

/** validatePodHostNetworkDeps. A Pod's absent host ports are set to the container's first. */
export function judgeHostNetworkPorts(pod: PodUnderJudgement): void {
  if (!isOnHost(pod, 'hostNetwork')) return;
  for (const [index, container] of pod.containers.entries()) {
    for (const [at, port] of (container ? items(container, 'ports') : []).entries()) {
      if (port === undefined) continue;
      const hostPort = int(port, 'hostPort');
      const containerPort = int(port, 'containerPort');
      if (hostPort === 0 || hostPort === containerPort || Number.isNaN(hostPort + containerPort)) continue;
      pod.faults.container.add(
        child(pod.at, 'containers', index, 'ports', at, 'hostPort'),
        'hostNetworkPort',
        {
          found: hostPort,
          port: containerPort,
        },
      );
    }
  }
}

/** Argo Rollouts loses these fields when it reads a pod template: its copy of the type has them elsewhere. */
export function isOnHost(pod: PodUnderJudgement, field: 'hostNetwork' | 'hostPID' | 'hostIPC'): boolean {
  return pod.options.judge === 'apiServer' && bool(pod.spec, field) === true;
}
