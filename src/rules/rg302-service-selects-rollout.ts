import { textMapAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import { workloadRefOf } from '../manifests/pod-template.js';
import { referencesOf } from '../references/graph.js';
import { strategyServiceReferences } from '../references/strategy-services.js';
import type { TargetRule } from './define.js';
import { inObject, nameOf } from './where.js';

/** The controller itself puts it into the selectors. */
const hashLabel = 'rollouts-pod-template-hash';

/** `ValidateService` in validation_references.go; W14 is the same fault where a transformer of labels made it. */
export const serviceSelectsRollout: TargetRule<'V1' | 'W14'> = {
  meta: {
    id: 'RG302',
    name: 'service-selects-rollout',
    title: 'The selectors of a Rollout’s Services match the labels of its pods',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'A label of the selector that the pod template lacks makes the controller refuse the Rollout; without the controller the Service would have no endpoint at all.',
    remedy:
      'Make the selector of the Service and spec.template.metadata.labels agree; with kustomize add `configurations:` that carry labels into the Rollout, or `includeTemplates: true` and a field spec for it.',
    messages: {
      V1: '{service} of {rollout} selects {wanted}, but its pods have {found}',
      W14: '{service} of {rollout} selects {wanted}, but its pods have {found}: {rollout} itself carries the label, so a labels transformer reached the selector and not the pod template',
    },
  },
  *check({ index, external }) {
    for (const { from, path, found: service } of strategyServiceReferences(referencesOf(index, external))) {
      const template = index.workload(from.ref)?.template;
      // A template that should come from elsewhere and is not there is RG304's.
      if (service === undefined || (template === undefined && workloadRefOf(from) !== undefined)) continue;
      const labels = template?.labels ?? {};
      const differing = Object.entries(textMapAt(service.json, 'spec', 'selector')).filter(
        ([key, value]) => key !== hashLabel && labels[key] !== value,
      );
      if (differing.length === 0) continue;
      const isTransformed = differing.every(
        ([key, value]) => labels[key] === undefined && carries(from, key, value),
      );
      yield {
        message: isTransformed ? 'W14' : 'V1',
        facts: {
          service: nameOf(service),
          rollout: nameOf(from),
          wanted: differing.map(([key, value]) => `${key}=${value}`).join(', '),
          found: differing.map(([key]) => labelText(key, labels[key])).join(', '),
        },
        where: inObject(from, ...path),
      };
    }
  },
};

function carries(rollout: Manifest, key: string, value: string): boolean {
  return textMapAt(rollout.json, 'metadata', 'labels')[key] === value;
}

function labelText(key: string, value: string | undefined): string {
  return value === undefined ? `no ${key}` : `${key}=${value}`;
}
