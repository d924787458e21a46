import type { JsonObject } from '../../render/renderer.js';
import { child, type Faults, type At } from '../faults.js';
import { has, items, list, object, text } from '../fields.js';
import { dnsLabelFaults } from '../kubernetes-names.js';
import { judgeEnv, judgeEnvFrom } from './env.js';
import { judgeLifecycle } from './lifecycle.js';
import { judgeDevices, judgeMounts } from './mounts.js';
import { judgeHostPorts, judgePorts } from './ports.js';
import { judgeProbes, probeFields } from './probes.js';
import { judgeResizePolicy, judgeRestartPolicy, judgeInitRestartPolicy } from './restart.js';
import { judgeResources } from './resources.js';
import { judgeContainerSecurity } from './container-security.js';
import type { PodUnderJudgement } from './judge.js';

export const containerSentences = {
  noContainers: 'the pod has no container',
  duplicateName: 'container name {found} is taken by another container of the pod',
  noImage: 'container {container} has no image',
  portNumber: 'container port {found} is not between 1 and 65535',
  portName: 'port name {found} is refused: {reason}',
  duplicatePortName: 'port name {found} is taken by another port of the container',
  protocol: 'protocol {found} is unknown; accepted: SCTP, TCP, UDP',
  hostPortTaken: 'host port {found} is taken by another port of the pod',
  hostNetworkPort: 'host port {found} is not the container port {port}, which it has to be with hostNetwork',
  envName: 'variable name {found} is refused: {reason}',
  envSources: 'variable {found} needs exactly one source in valueFrom: {reason}',
  envFromSources: 'envFrom needs exactly one of configMapRef and secretRef here: {reason}',
  fieldPath: 'field {found} is not offered here; accepted: {accepted}',
  unknownVolume: 'volume {found} is mounted but not among the volumes of the pod',
  noMountPath: 'volume {found} is mounted without a mountPath',
  duplicateMountPath: 'two volumes are mounted at {found}',
  descendingPath: '{field} {found} is refused: {reason}',
  privilegedMount: 'bidirectional mounts need a privileged container',
  privilegeConflict: 'allowPrivilegeEscalation: false contradicts {reason}',
} as const;

export type ContainerFaults = Faults<keyof typeof containerSentences>;

/** validateContainers */
export function judgeContainers(pod: PodUnderJudgement): void {
  const at = child(pod.at, 'containers');
  const faults = pod.faults.container;
  if (
    !has(pod.spec, 'containers') ||
    (Array.isArray(pod.spec.containers) && list(pod.spec, 'containers').length === 0)
  ) {
    faults.add(at, 'noContainers');
    return;
  }
  const names = new Set<string>();
  for (const [index, container] of pod.containers.entries()) {
    if (container === undefined) continue;
    const here = child(at, index);
    judgeCommon(pod, container, here);
    const name = text(container, 'name');
    if (name !== undefined) {
      if (names.has(name)) faults.add(child(here, 'name'), 'duplicateName', { found: name });
      names.add(name);
    }
    judgeLifecycle(pod, container, here);
    judgeProbes(pod, container, here);
    judgeRestartPolicy(pod, container, here);
  }
  judgeHostPorts(faults, pod.containers, at);
}

/** validateInitContainers */
export function judgeInitContainers(pod: PodUnderJudgement): void {
  const at = child(pod.at, 'initContainers');
  const faults = pod.faults.container;
  const names = new Set(pod.containers.map((container) => container && text(container, 'name')));
  for (const [index, container] of pod.initContainers.entries()) {
    if (container === undefined) continue;
    const here = child(at, index);
    judgeCommon(pod, container, here);
    judgeInitRestartPolicy(pod, container, here);
    const name = text(container, 'name');
    if (name !== undefined) {
      if (names.has(name)) faults.add(child(here, 'name'), 'duplicateName', { found: name });
      else if (name !== '') names.add(name);
    }
    judgeHostPorts(faults, [container], at, index);
    if (container.restartPolicy === 'Always') {
      judgeLifecycle(pod, container, here);
      judgeProbes(pod, container, here);
    } else {
      for (const field of ['lifecycle', ...probeFields]) {
        if (object(container, field) !== undefined) {
          pod.faults.probe.forbidden(
            child(here, field),
            'an init container has it only with restartPolicy: Always',
          );
        }
      }
    }
    if (pod.options.resizePolicies === 'containers' && list(container, 'resizePolicy').length > 0) {
      faults.forbidden(child(here, 'resizePolicy'), 'init containers must not have it');
    }
  }
}

/** validateContainerCommon */
function judgeCommon(pod: PodUnderJudgement, container: JsonObject, at: At): void {
  const faults = pod.faults.container;
  const name = text(container, 'name');
  if (name === '') faults.required(child(at, 'name'));
  else if (name !== undefined) faults.syntax(child(at, 'name'), name, dnsLabelFaults(name));
  if (text(container, 'image') === '') faults.add(child(at, 'image'), 'noImage', { container: name ?? '' });
  judgeOneOf(faults, container, at, 'terminationMessagePolicy', ['FallbackToLogsOnError', 'File']);
  judgePorts(faults, container, at);
  judgeEnv(pod, container, at);
  judgeEnvFrom(pod, container, at);
  judgeMounts(pod, container, at);
  judgeDevices(pod, container, at);
  judgeOneOf(faults, container, at, 'imagePullPolicy', ['Always', 'IfNotPresent', 'Never']);
  judgeResources(pod, object(container, 'resources'), child(at, 'resources'), 'container');
  judgeResizePolicy(pod, container, at);
  judgeContainerSecurity(pod, container, at);
  if (pod.options.isPod) {
    const image = text(container, 'image') ?? '';
    if (image !== image.trim()) faults.syntax(child(at, 'image'), image, ['it begins or ends with a space']);
  }
}

/** A field that has a default, so that absent and '' are good. */
export function judgeOneOf(
  faults: Pick<Faults, 'unsupported'>,
  json: JsonObject,
  at: At,
  field: string,
  accepted: readonly string[],
): void {
  const value = text(json, field);
  if (value !== undefined && value !== '' && !accepted.includes(value)) {
    faults.unsupported(child(at, field), value, accepted);
  }
}

/** A field without a default, whose '' is refused too. */
export function judgeSetOneOf(
  faults: Pick<Faults, 'unsupported'>,
  json: JsonObject,
  at: At,
  field: string,
  accepted: readonly string[],
): void {
  const value = text(json, field);
  if (value !== undefined && has(json, field) && !accepted.includes(value)) {
    faults.unsupported(child(at, field), value, accepted);
  }
}

/** Containers of the three lists in the order of podshelper.VisitContainersWithPath, without ephemeral ones. */
export function* everyContainer(pod: PodUnderJudgement): Iterable<readonly [JsonObject, At]> {
  for (const field of ['initContainers', 'containers']) {
    for (const [index, container] of items(pod.spec, field).entries()) {
      if (container !== undefined) yield [container, child(pod.at, field, index)];
    }
  }
}
