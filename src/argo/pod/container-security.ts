import type { JsonObject } from '../../render/renderer.js';
import { child, type At } from '../faults.js';
import { bool, has, int, object, text, texts } from '../fields.js';
import type { PodUnderJudgement } from './judge.js';
import { judgeAppArmor, judgeSeccomp, judgeWindowsOptions } from './profiles.js';

export const longestId = 2 ** 31 - 1;

/** ValidateSecurityContext */
export function judgeContainerSecurity(pod: PodUnderJudgement, container: JsonObject, up: At): void {
  const context = object(container, 'securityContext');
  if (context === undefined) return;
  const at = child(up, 'securityContext');
  const faults = pod.faults.container;
  for (const field of ['runAsUser', 'runAsGroup']) {
    const id = int(context, field);
    if (id < 0 || id > longestId) faults.outOfRange(child(at, field), id, `0 to ${longestId}`);
  }
  const proc = text(context, 'procMount');
  if (proc !== undefined && has(context, 'procMount')) {
    if (proc !== 'Default' && proc !== 'Unmasked')
      faults.unsupported(child(at, 'procMount'), proc, ['Default', 'Unmasked']);
    if (proc === 'Unmasked' && sharesUsers(pod))
      faults.conflict(child(at, 'procMount'), 'Unmasked needs hostUsers: false');
  }
  judgeSeccomp(faults, object(context, 'seccompProfile'), child(at, 'seccompProfile'));
  if (bool(context, 'allowPrivilegeEscalation') === false) {
    const here = child(at, 'allowPrivilegeEscalation');
    if (bool(context, 'privileged') === true && !pod.options.ignoresPrivileged) {
      faults.add(here, 'privilegeConflict', { reason: 'privileged: true' });
    }
    if (texts(object(context, 'capabilities') ?? {}, 'add').includes('CAP_SYS_ADMIN')) {
      faults.add(here, 'privilegeConflict', { reason: 'capability CAP_SYS_ADMIN' });
    }
  }
  judgeWindowsOptions(faults, object(context, 'windowsOptions'), child(at, 'windowsOptions'));
  judgeAppArmor(faults, object(context, 'appArmorProfile'), child(at, 'appArmorProfile'));
}

/** Argo Rollouts loses `hostUsers` when it reads a pod template; an API server before 1.33 drops it. */
export function sharesUsers(pod: PodUnderJudgement): boolean {
  return !pod.options.hostUsers || bool(pod.spec, 'hostUsers') !== false;
}
