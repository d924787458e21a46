import { judgeWorkloadSelector, workloadSelectorSentences } from '../argo/objects/workload-selector.js';
import type { SharedKey } from '../argo/faults.js';
import type { TargetRule } from './define.js';
import { objectMessages, objectViolations } from './object-faults.js';

const kinds: ReadonlySet<string> = new Set(['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet']);

export const workloadSelector: TargetRule<keyof typeof workloadSelectorSentences | SharedKey> = {
  meta: {
    id: 'RG454',
    name: 'workload-selector',
    title: 'The selector of a Deployment, ReplicaSet, StatefulSet or DaemonSet matches its own pods',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The API server refuses a workload whose selector is empty, cannot be read, or does not match its pod template. Labels that a patch or transformer sets in one of the two places and not in the other are the usual way there.',
    remedy: 'Give the pod template every label that the selector names.',
    messages: objectMessages(workloadSelectorSentences, ['required', 'unsupported', 'syntax', 'forbidden']),
  },
  *check({ index }) {
    for (const workload of index.workloads) {
      const { group, kind } = workload.manifest.ref;
      if (group !== 'apps' || !kinds.has(kind)) continue;
      yield* objectViolations(workload.manifest, judgeWorkloadSelector(workload));
    }
  },
};
