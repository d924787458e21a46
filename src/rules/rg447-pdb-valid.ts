import { judgePdb, pdbSentences } from '../argo/objects/pdb.js';
import type { SharedKey } from '../argo/faults.js';
import type { TargetRule } from './define.js';
import { objectMessages, objectViolations } from './object-faults.js';

export const pdbValid: TargetRule<keyof typeof pdbSentences | SharedKey> = {
  meta: {
    id: 'RG447',
    name: 'pdb-valid',
    title: 'A PodDisruptionBudget sets one of minAvailable and maxUnavailable, as a number or percentage',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The API server refuses a budget with both fields, which is what an overlay makes that sets one over a base with the other: the old budget stays, or none is there.',
    remedy: 'Set one of the fields; in a patch set the other to null.',
    messages: objectMessages(pdbSentences, ['required', 'unsupported', 'syntax', 'forbidden']),
  },
  *check({ index }) {
    for (const manifest of index.byKind('PodDisruptionBudget')) {
      if (manifest.ref.group === 'policy') yield* objectViolations(manifest, judgePdb(manifest.json));
    }
  },
};
