import { listAt } from '../manifests/json.js';
import { analysesOf, type RolloutAnalysis } from '../argo/rollout-analyses.js';
import { rolloutsOf } from '../argo/rollout.js';
import type { TargetRule } from './define.js';
import { inObject } from './where.js';

const names: Readonly<Record<RolloutAnalysis['role'], string>> = {
  prePromotion: 'prePromotionAnalysis',
  postPromotion: 'postPromotionAnalysis',
  background: 'the background analysis',
  step: 'the analysis step',
  experiment: 'the analysis of the experiment',
};

/**
 * Source: rollout/analysis.go reconcileStepBasedAnalysisRun and its siblings start no run without templates, and rollout/canary.go
 * completedCurrentCanaryStep, rollout/pause.go completedPrePromotionAnalysis and rollout/sync.go wait for a successful one. Argo
 * Rollouts 1.8 starts a run without metrics, which fails.
 */
export const emptyAnalysis: TargetRule<'W4' | 'W4.stuck'> = {
  meta: {
    id: 'RG426',
    name: 'empty-analysis',
    title: 'An analysis of a Rollout names at least one template',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'Without templates there is nothing to run. A background analysis then looks at nothing; where the update waits for the result, it waits for ever.',
    remedy: 'Name an AnalysisTemplate under `templates`, or remove the analysis.',
    messages: {
      W4: '{analysis} names no templates: nothing looks at the new version',
      'W4.stuck':
        '{analysis} names no templates: no run can succeed there, and the update never gets past it',
    },
    messageSeverity: { W4: 'warning' },
  },
  *check({ index }) {
    for (const rollout of rolloutsOf(index)) {
      if (rollout.blueGreen !== undefined && rollout.canary !== undefined) continue;
      for (const { role, json, path } of analysesOf(rollout)) {
        if (role === 'experiment' || listAt(json, 'templates').length > 0) continue;
        yield {
          message: role === 'background' ? 'W4' : 'W4.stuck',
          facts: { analysis: names[role] },
          where: inObject(rollout.manifest, ...path, 'templates'),
        };
      }
    }
  },
};
