import type { SharedKey } from '../argo/faults.js';
import { judgeService, serviceSentences } from '../argo/objects/service.js';
import type { TargetRule } from './define.js';
import { objectMessages, objectViolations } from './object-faults.js';

export const serviceValid: TargetRule<keyof typeof serviceSentences | SharedKey> = {
  meta: {
    id: 'RG449',
    name: 'service-valid',
    title: 'A Service has ports with unique names and numbers, and only fields that go with its type',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The API server refuses the Service when it is applied, and the rollout that needs it has no endpoint to switch.',
    remedy: 'Name each port, give each a number of its own, and leave out what belongs to another type.',
    messages: objectMessages(serviceSentences, ['required', 'unsupported', 'outOfRange', 'syntax']),
  },
  *check({ index }) {
    for (const manifest of index.byKind('Service')) {
      if (manifest.ref.group === '') yield* objectViolations(manifest, judgeService(manifest.json));
    }
  },
};
