import { metricFaults } from './analysis-metric-faults.js';
import type { TargetRule } from './define.js';

type Message =
  'AR3' | 'AR4' | 'AR4.disabled' | 'AR5' | 'AR6' | 'AR7' | 'AR8' | 'AR8.failures' | 'AR9' | 'AR10';

export const metricLimits: TargetRule<Message> = {
  meta: {
    id: 'RG460',
    name: 'metric-limits',
    title: 'The limits of an analysis metric can be reached and do not contradict each other',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The analysis controller checks limits when the run starts: the Rollout is accepted, and aborts in its middle with an error that has nothing to do with the new version.',
    remedy:
      'Keep every limit at 0 or more (failureLimit may be -1 when consecutiveSuccessLimit is set) and `count` at least failureLimit + consecutiveSuccessLimit and inconclusiveLimit.',
    messages: {
      AR3: 'metric {metric}: consecutiveSuccessLimit is {found}; it must be 0 or more',
      AR4: 'metric {metric}: failureLimit is {found}; it must be 0 or more, or -1 to switch it off',
      'AR4.disabled':
        'metric {metric}: failureLimit is {found}; before Argo Rollouts 1.8 it must be 0 or more',
      AR5: 'metric {metric}: failureLimit is -1 and consecutiveSuccessLimit is not set: nothing decides',
      AR6: 'metric {metric}: inconclusiveLimit is {found}; it must be 0 or more',
      AR7: 'metric {metric}: consecutiveErrorLimit is {found}; it must be 0 or more',
      AR8: 'metric {metric}: count {count} is less than failureLimit {failures} + consecutiveSuccessLimit {successes}',
      'AR8.failures': 'metric {metric}: count {count} is less than failureLimit {failures}',
      AR9: 'metric {metric}: count {count} is less than consecutiveSuccessLimit {successes}',
      AR10: 'metric {metric}: count {count} is less than inconclusiveLimit {inconclusive}',
    },
  },
  *check(world) {
    yield* metricFaults(world, this.meta.messages);
  },
};
