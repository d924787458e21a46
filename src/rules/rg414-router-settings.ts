import { valueAt } from '../manifests/json.js';
import { canariesOf, type Canary } from '../argo/rollout.js';
import { hasRouter } from '../argo/traffic-routing.js';
import type { TargetRule, Violation } from './define.js';
import { inObject } from './where.js';

type Message = 'C10' | 'C11' | 'C12' | 'C13';
type Fault = Pick<Violation<Message>, 'message' | 'facts'> & { readonly path: readonly string[] };

/** Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategyCanary. */
export const routerSettings: TargetRule<Message> = {
  meta: {
    id: 'RG414',
    name: 'router-settings',
    title: 'Settings that only traffic routing knows stand beside a router that knows them',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'Without a router a canary is weighed by its number of pods: there is no old ReplicaSet to keep for late connections, and the controller refuses settings that say otherwise.',
    remedy: 'Remove the setting, or configure `trafficRouting` with a router that supports it.',
    messages: {
      C10: 'scaleDownDelaySeconds is allowed with trafficRouting only: without it old pods go as the new ones come',
      C11: 'dynamicStableScale is allowed with trafficRouting only: without it the stable pods shrink anyway',
      C12: 'dynamicStableScale and scaleDownDelaySeconds contradict each other: the first scales the old pods down early, the second keeps them',
      C13: 'maxTrafficWeight is known to nginx and plugins only',
    },
  },
  *check({ index }) {
    for (const { manifest, canary } of canariesOf(index))
      for (const { path, ...fault } of settingFaults(canary))
        yield { ...fault, where: inObject(manifest, ...canary.path, ...path) };
  },
};

function* settingFaults(canary: Canary): Iterable<Fault> {
  const { trafficRouting, dynamicStableScale } = canary;
  const hasDelay = valueAt(canary.json, 'scaleDownDelaySeconds') != null;
  if (trafficRouting === undefined) {
    if (hasDelay) yield { message: 'C10', path: ['scaleDownDelaySeconds'] };
    if (dynamicStableScale) yield { message: 'C11', path: ['dynamicStableScale'] };
    return;
  }
  if (hasDelay && dynamicStableScale) yield { message: 'C12', path: ['dynamicStableScale'] };
  if (
    valueAt(trafficRouting.json, 'maxTrafficWeight') != null &&
    !hasRouter(trafficRouting, 'nginx', 'plugins')
  )
    yield { message: 'C13', path: ['trafficRouting', 'maxTrafficWeight'] };
}
