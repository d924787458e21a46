import { metricFaults } from './analysis-metric-faults.js';
import type { TargetRule } from './define.js';

export const metricProvider: TargetRule<'AR14' | 'AR15'> = {
  meta: {
    id: 'RG462',
    name: 'metric-provider',
    title: 'An analysis metric has exactly one provider',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'A metric is measured by one provider. With none or several the analysis fails when it starts, in the middle of the rollout.',
    remedy: 'Keep one provider for each metric; measure with two of them in two metrics.',
    messages: {
      AR14: 'metric {metric} has no provider',
      AR15: 'metric {metric} has several providers: {providers}',
    },
  },
  *check(world) {
    yield* metricFaults(world, this.meta.messages);
  },
};
