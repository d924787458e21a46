import { scalarText } from '../../manifests/json.js';
import type { JsonObject, JsonValue } from '../../render/renderer.js';
import { child, type Faults, shown, type At } from '../faults.js';
import { has, int, items, list, object, text } from '../fields.js';
import { headerNameFaults, portNameFaults } from '../kubernetes-names.js';
import { judgeOneOf } from './containers.js';
import type { PodUnderJudgement } from './judge.js';

export const probeSentences = {
  noHandler: '{field} does nothing: exactly one of {accepted} is needed',
  secondHandler: '{field} is a second handler beside {other}; exactly one is allowed',
  noCommand: 'exec has no command',
  port: 'port {found} is refused: {reason}',
  negative: '{field} is {found}; it must not be negative',
  successThreshold: 'successThreshold is {found}; a {probe} needs 1',
  readinessGrace: 'a readinessProbe has no terminationGracePeriodSeconds: it never ends a container',
  graceNotPositive: 'terminationGracePeriodSeconds is {found}; it has to be greater than 0',
  sleep:
    'sleep of {found} s does not fit: it has to be {lowest} to {grace}, the terminationGracePeriodSeconds',
  header: 'header name {found} is refused: {reason}',
  stopSignal: 'stopSignal {found} is refused: {reason}',
} as const;

export type ProbeFaults = Faults<keyof typeof probeSentences>;

export const probeFields = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;

const numbers = [
  'initialDelaySeconds',
  'timeoutSeconds',
  'periodSeconds',
  'successThreshold',
  'failureThreshold',
];

/** validateLivenessProbe, validateReadinessProbe, validateStartupProbe */
export function judgeProbes(pod: PodUnderJudgement, container: JsonObject, up: At): void {
  const faults = pod.faults.probe;
  for (const field of probeFields) {
    const probe = object(container, field);
    if (probe === undefined) continue;
    const at = child(up, field);
    judgeHandler(pod, probe, at, probeHandlers);
    for (const name of numbers) {
      const found = int(probe, name);
      if (found < 0) faults.add(child(at, name), 'negative', { field: name, found });
    }
    const success = int(probe, 'successThreshold') || 1;
    if (field !== 'readinessProbe' && success !== 1 && success >= 0) {
      faults.add(child(at, 'successThreshold'), 'successThreshold', { found: success, probe: field });
    }
    const grace = child(at, 'terminationGracePeriodSeconds');
    if (field === 'readinessProbe') {
      if (has(probe, 'terminationGracePeriodSeconds')) faults.add(grace, 'readinessGrace');
    } else if (int(probe, 'terminationGracePeriodSeconds', 1) <= 0) {
      faults.add(grace, 'graceNotPositive', { found: int(probe, 'terminationGracePeriodSeconds') });
    }
  }
}

type Handler = 'exec' | 'httpGet' | 'tcpSocket' | 'grpc' | 'sleep';

const probeHandlers: readonly Handler[] = ['exec', 'httpGet', 'tcpSocket', 'grpc'];
export const hookHandlers: readonly Handler[] = ['exec', 'httpGet', 'tcpSocket', 'sleep'];

/** validateHandler: only the first of several is looked into. */
export function judgeHandler(
  pod: PodUnderJudgement,
  handler: JsonObject,
  at: At,
  kinds: readonly Handler[],
): void {
  const faults = pod.faults.probe;
  const [first, ...others] = kinds.filter((kind) => object(handler, kind) !== undefined);
  if (first === undefined) {
    if (kinds.some((kind) => has(handler, kind))) return;
    faults.add(at, 'noHandler', { field: String(at.step), accepted: kinds.join(', ') });
    return;
  }
  for (const other of others) faults.add(child(at, other), 'secondHandler', { field: other, other: first });
  judgeAction(pod, first, object(handler, first) ?? {}, child(at, first));
}

function judgeAction(pod: PodUnderJudgement, kind: Handler, action: JsonObject, at: At): void {
  const faults = pod.faults.probe;
  switch (kind) {
    case 'exec':
      if (
        !has(action, 'command') ||
        (Array.isArray(action.command) && list(action, 'command').length === 0)
      ) {
        faults.add(child(at, 'command'), 'noCommand');
      }
      return;
    case 'httpGet':
      judgePort(faults, action.port, child(at, 'port'));
      judgeOneOf(faults, action, at, 'scheme', ['HTTP', 'HTTPS']);
      for (const [index, header] of items(action, 'httpHeaders').entries()) {
        const name = header && text(header, 'name');
        const reasons = name === undefined ? [] : headerNameFaults(name);
        if (name !== undefined && reasons.length > 0) {
          faults.add(child(at, 'httpHeaders', index, 'name'), 'header', {
            found: shown(name),
            reason: reasons.join('; '),
          });
        }
      }
      return;
    case 'tcpSocket':
      judgePort(faults, action.port, child(at, 'port'));
      return;
    case 'grpc':
      judgePort(faults, int(action, 'port'), child(at, 'port'));
      return;
    case 'sleep':
      judgeSleep(pod, int(action, 'seconds'), at);
      return;
  }
}

/** ValidatePortNumOrName: absent is 0. */
export function judgePort(faults: Pick<ProbeFaults, 'add'>, port: JsonValue | undefined, at: At): void {
  const reasons = portFaults(port);
  if (reasons.length > 0)
    faults.add(at, 'port', { found: shown(scalarText(port ?? 0) ?? ''), reason: reasons.join('; ') });
}

export function portFaults(port: JsonValue | undefined): readonly string[] {
  if (typeof port === 'string') return port.includes('<redacted') ? [] : portNameFaults(port);
  const number = Number(port ?? 0);
  if (typeof port === 'object' && port !== null) return [];
  return number < 1 || number > 65535 ? ['it has to be between 1 and 65535'] : [];
}

/** validateSleepAction; the grace period is 30 s where it is not set. */
function judgeSleep(pod: PodUnderJudgement, seconds: number, at: At): void {
  const grace = int(pod.spec, 'terminationGracePeriodSeconds', 30);
  const lowest = pod.options.zeroSleep ? 0 : 1;
  if (seconds < lowest || seconds > grace) {
    pod.faults.probe.add(child(at, 'seconds'), 'sleep', { found: seconds, lowest, grace });
  }
}
