import type { JsonObject } from '../../render/renderer.js';
import { child, type At } from '../faults.js';
import { has, items, list, text } from '../fields.js';
import type { PodUnderJudgement } from './judge.js';

/** Of a container that is not an init container; where the rules of restarts are on or off is not known of an API server. */
export function judgeRestartPolicy(pod: PodUnderJudgement, container: JsonObject, at: At): void {
  if (pod.options.gatedFields && has(container, 'restartPolicy')) {
    pod.faults.container.forbidden(child(at, 'restartPolicy'), 'only init containers have it');
  }
}

/** validateInitContainerRestartPolicy */
export function judgeInitRestartPolicy(pod: PodUnderJudgement, container: JsonObject, at: At): void {
  const policy = text(container, 'restartPolicy');
  const accepted = pod.options.initRestartPolicies;
  if (!has(container, 'restartPolicy') || policy === undefined) return;
  if (accepted.length > 0 && !accepted.includes(policy))
    pod.faults.container.unsupported(child(at, 'restartPolicy'), policy, accepted);
}

/** validateResizePolicy */
export function judgeResizePolicy(pod: PodUnderJudgement, container: JsonObject, up: At): void {
  if (pod.options.resizePolicies === 'ignored' || list(container, 'resizePolicy').length === 0) return;
  const faults = pod.faults.container;
  const seen = new Set<string>();
  for (const [index, policy] of items(container, 'resizePolicy').entries()) {
    if (policy === undefined) continue;
    const at = child(up, 'resizePolicy', index);
    const resource = text(policy, 'resourceName');
    if (resource !== undefined) {
      if (seen.has(resource)) faults.duplicate(child(at, 'resourceName'), resource);
      seen.add(resource);
      if (resource === '') faults.required(child(at, 'resourceName'));
      else if (resource !== 'cpu' && resource !== 'memory')
        faults.unsupported(child(at, 'resourceName'), resource, ['cpu', 'memory']);
    }
    const restart = text(policy, 'restartPolicy');
    const here = child(at, 'restartPolicy');
    if (restart === '') faults.required(here);
    else if (restart !== undefined && restart !== 'NotRequired' && restart !== 'RestartContainer') {
      faults.unsupported(here, restart, ['NotRequired', 'RestartContainer']);
    }
    if (pod.spec.restartPolicy === 'Never' && restart !== undefined && restart !== 'NotRequired') {
      faults.conflict(here, 'it has to be NotRequired in a pod with restartPolicy: Never');
    }
  }
}

/** Names of the pod's resource claims: gatherPodResourceClaimNames. */
export function claimNamesOf(spec: JsonObject): ReadonlySet<string> {
  return new Set(items(spec, 'resourceClaims').map((claim) => (claim && text(claim, 'name')) ?? ''));
}
