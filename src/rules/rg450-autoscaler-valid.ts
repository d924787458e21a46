import type { SharedKey } from '../argo/faults.js';
import { judgeAutoscaler, autoscalerSentences } from '../argo/objects/autoscaler.js';
import type { TargetRule } from './define.js';
import { objectMessages, objectViolations } from './object-faults.js';

export const autoscalerValid: TargetRule<keyof typeof autoscalerSentences | SharedKey> = {
  meta: {
    id: 'RG450',
    name: 'autoscaler-valid',
    title:
      'A HorizontalPodAutoscaler has maxReplicas of at least minReplicas, and each metric one source and one target',
    scope: 'target',
    category: 'capacity',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      "The API server refuses the autoscaler when it is applied: the workload keeps the number of replicas that it happens to have. An overlay that raises minReplicas over the base's maxReplicas does this.",
    remedy: 'Raise maxReplicas with minReplicas, and leave one source and one target in each metric.',
    messages: objectMessages(autoscalerSentences, ['required', 'unsupported', 'syntax']),
  },
  *check({ index }) {
    for (const manifest of index.byKind('HorizontalPodAutoscaler')) {
      if (manifest.ref.group === 'autoscaling')
        yield* objectViolations(manifest, judgeAutoscaler(manifest.json, manifest.ref.version));
    }
  },
};
