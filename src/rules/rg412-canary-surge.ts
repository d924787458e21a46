import { formatIntOrString, intOrPercentValue } from '../argo/int-or-string.js';
import { canariesOf } from '../argo/rollout.js';
import type { TargetRule } from './define.js';
import { inObject } from './where.js';

/** Source: pkg/apis/rollouts/validation/validation.go invalidMaxSurgeMaxUnavailable. */
export const canarySurge: TargetRule<'C1'> = {
  meta: {
    id: 'RG412',
    name: 'canary-surge',
    title: 'A canary may add a pod or take one away: maxSurge and maxUnavailable are not both 0',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'With neither room above nor below the number of replicas no pod can be replaced, so the controller refuses the Rollout. Text that is no number counts as 0.',
    remedy: 'Leave the defaults of 25 %, or set one of the two to at least 1.',
    messages: {
      C1: 'maxSurge {surge} and maxUnavailable {unavailable} are both 0: no pod could ever be replaced',
    },
  },
  *check({ index }) {
    for (const { manifest, canary } of canariesOf(index)) {
      const { maxSurge, maxUnavailable } = canary;
      if (intOrPercentValue(maxSurge) !== 0 || intOrPercentValue(maxUnavailable) !== 0) continue;
      yield {
        message: 'C1',
        facts: { surge: formatIntOrString(maxSurge), unavailable: formatIntOrString(maxUnavailable) },
        where: inObject(manifest, ...canary.path, 'maxSurge'),
      };
    }
  },
};
