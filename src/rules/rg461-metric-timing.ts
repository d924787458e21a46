import { metricFaults } from './analysis-metric-faults.js';
import type { TargetRule } from './define.js';

export const metricTiming: TargetRule<'AR11' | 'AR12' | 'AR13'> = {
  meta: {
    id: 'RG461',
    name: 'metric-timing',
    title: 'An analysis metric that measures more than once says how often, in durations that Go can read',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The analysis controller reads interval and initialDelay when the run starts; one that it cannot read fails the analysis in the middle of the rollout.',
    remedy:
      'Write durations like `30s`, `5m` or `1h30m`; days do not exist. Give an `interval` beside a `count` above 1.',
    messages: {
      AR11: 'metric {metric}: count is {count} but there is no interval',
      AR12: 'metric {metric}: interval {found} is no duration; accepted are texts like 30s, 5m or 1h30m',
      AR13: 'metric {metric}: initialDelay {found} is no duration; accepted are texts like 30s, 5m or 1h30m',
    },
  },
  *check(world) {
    yield* metricFaults(world, this.meta.messages);
  },
};
