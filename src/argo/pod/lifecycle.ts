import type { JsonObject } from '../../render/renderer.js';
import { child, shown, type At } from '../faults.js';
import { object, text } from '../fields.js';
import { hookHandlers, judgeHandler } from './probes.js';
import type { PodUnderJudgement } from './judge.js';

/** validateLifecycle */
export function judgeLifecycle(pod: PodUnderJudgement, container: JsonObject, up: At): void {
  const lifecycle = object(container, 'lifecycle');
  if (lifecycle === undefined) return;
  const at = child(up, 'lifecycle');
  for (const hook of ['postStart', 'preStop']) {
    const handler = object(lifecycle, hook);
    if (handler !== undefined) judgeHandler(pod, handler, child(at, hook), hookHandlers);
  }
  if (pod.options.gatedFields) judgeStopSignal(pod, lifecycle, child(at, 'stopSignal'));
}

const linuxSignals = new Set(
  (
    'ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP TSTP TTIN ' +
    'TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX'
  ).split(' '),
);

/** validateStopSignal */
function judgeStopSignal(pod: PodUnderJudgement, lifecycle: JsonObject, at: At): void {
  const signal = text(lifecycle, 'stopSignal');
  if (signal === undefined || !Object.hasOwn(lifecycle, 'stopSignal') || lifecycle.stopSignal === null)
    return;
  const os = object(pod.spec, 'os');
  const system = os && text(os, 'name');
  const reason =
    os === undefined
      ? 'it needs spec.os.name'
      : (system === 'windows' && signal !== 'SIGKILL' && signal !== 'SIGTERM') ||
          (system === 'linux' && !isLinuxSignal(signal))
        ? `${system} pods have no such signal`
        : undefined;
  if (reason !== undefined) pod.faults.probe.add(at, 'stopSignal', { found: shown(signal), reason });
}

function isLinuxSignal(signal: string): boolean {
  if (!signal.startsWith('SIG')) return false;
  const [, more] = /^SIGRTMIN\+(1[0-5]|[1-9])$/.exec(signal) ?? [];
  const [, less] = /^SIGRTMAX-(1[0-4]|[1-9])$/.exec(signal) ?? [];
  return more !== undefined || less !== undefined || linuxSignals.has(signal.slice(3));
}
