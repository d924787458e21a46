import { textAt, valueAt } from '../manifests/json.js';
import { canariesOf } from '../argo/rollout.js';
import { experimentTemplates } from '../argo/steps.js';
import type { TargetRule } from './define.js';
import { inObject } from './where.js';

/** Source: rollout/experiment.go GetExperimentFromTemplate. */
export const experimentSpecRef: TargetRule<'P15'> = {
  meta: {
    id: 'RG422',
    name: 'experiment-spec-ref',
    title: 'Templates of an experiment step take their pods from canary or stable',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The API server accepts any text here, and the controller reads it only when the update has come to the step: it then stands still.',
    remedy: 'Set `specRef: canary` or `specRef: stable`, in lower case.',
    messages: {
      P15: 'specRef of experiment template {template} is {found}: it must be canary or stable',
    },
  },
  *check({ index }) {
    for (const { manifest, canary } of canariesOf(index)) {
      for (const { json, path } of canary.steps.flatMap(experimentTemplates)) {
        const found = valueAt(json, 'specRef');
        if (typeof found !== 'string' || found === 'canary' || found === 'stable') continue;
        yield {
          message: 'P15',
          facts: { template: textAt(json, 'name') ?? '?', found: JSON.stringify(found) },
          where: inObject(manifest, ...path, 'specRef'),
        };
      }
    }
  },
};
