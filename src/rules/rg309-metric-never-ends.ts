import { placeholderValues } from '../argo/analysis-arguments.js';
import { doesEnd } from '../argo/analysis-metric.js';
import { analysisSpec } from '../argo/analysis-spec.js';
import { analysisSets } from './analysis-sets.js';
import type { TargetRule } from './define.js';
import { inObject, nameOf } from './where.js';

export const metricNeverEnds: TargetRule<'N8'> = {
  meta: {
    id: 'RG309',
    name: 'metric-never-ends',
    title: 'Metrics of an analysis step and of a promotion have an end',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'A metric with an interval and no count is measured for ever; only a background analysis may do so, because the Rollout ends it. The controller refuses the Rollout.',
    remedy:
      'Give the metric a `count`. One that comes from an argument needs a default in the template itself: what the Rollout passes is not looked at here.',
    messages: { N8: 'this analysis would never end, as nothing limits how often it measures {metrics}' },
  },
  *check({ index }) {
    for (const { use, set, isResolvedAlone } of analysisSets(index)) {
      if (!isResolvedAlone) continue;
      const endless = set.templates.flatMap((template) => {
        const { args, metrics } = analysisSpec(template);
        const values = placeholderValues(args);
        return metrics
          .filter(({ json }) => !doesEnd(json, values))
          .map(({ name }) => `${name} of ${nameOf(template)}`);
      });
      if (endless.length === 0) continue;
      yield {
        message: 'N8',
        facts: { metrics: endless.join(', ') },
        where: inObject(use.owner, ...use.faultPath),
      };
    }
  },
};
