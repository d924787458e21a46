import { textAt, valueAt } from '../manifests/json.js';
import { isMetadataField } from '../argo/field-ref.js';
import { analysesOf } from '../argo/rollout-analyses.js';
import { rolloutsOf } from '../argo/rollout.js';
import type { TargetRule } from './define.js';
import { inObject } from './where.js';

/**
 * Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategyCanary, which reads the arguments of steps; those of
 * the other analyses meet the same function in utils/analysis BuildArgumentsForRolloutAnalysisRun, when the run is to start.
 */
export const analysisFieldRef: TargetRule<'P16' | 'P16.late'> = {
  meta: {
    id: 'RG423',
    name: 'analysis-field-ref',
    title: 'Analysis arguments refer to metadata that can be read from a Rollout',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'Of metadata only the name, namespace, uid, labels and annotations are readable. In a step the controller refuses the Rollout, elsewhere the analysis never starts and the update stands still.',
    remedy:
      "Use `metadata.name`, `.namespace`, `.uid`, `.labels` or `.annotations`; one label is `metadata.labels['key']`.",
    messages: {
      P16: "the argument {argument} refers to {found}: readable are metadata.name, .namespace, .uid, .labels, .annotations, and .labels['key'], .annotations['key']",
      'P16.late':
        "the argument {argument} refers to {found}, so this analysis cannot start: readable are metadata.name, .namespace, .uid, .labels, .annotations, and .labels['key'], .annotations['key']",
    },
  },
  *check({ index }) {
    for (const rollout of rolloutsOf(index)) {
      if (rollout.blueGreen !== undefined && rollout.canary !== undefined) continue;
      for (const { role, args, path } of analysesOf(rollout)) {
        const early = role === 'step' || role === 'experiment';
        for (const [position, arg] of args.entries()) {
          const found = textAt(arg, 'valueFrom', 'fieldRef', 'fieldPath');
          if (found === undefined || !found.startsWith('metadata') || isMetadataField(found)) continue;
          if (!early && valueAt(arg, 'valueFrom', 'podTemplateHashValue') != null) continue;
          yield {
            message: early ? 'P16' : 'P16.late',
            facts: { argument: textAt(arg, 'name') ?? '?', found },
            where: inObject(
              rollout.manifest,
              ...path,
              'args',
              position,
              'valueFrom',
              'fieldRef',
              'fieldPath',
            ),
          };
        }
      }
    }
  },
};
