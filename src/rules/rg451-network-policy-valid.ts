import type { SharedKey } from '../argo/faults.js';
import { judgeNetworkPolicy, networkPolicySentences } from '../argo/objects/network-policy.js';
import type { TargetRule } from './define.js';
import { objectMessages, objectViolations } from './object-faults.js';

export const networkPolicyValid: TargetRule<keyof typeof networkPolicySentences | SharedKey> = {
  meta: {
    id: 'RG451',
    name: 'network-policy-valid',
    title: 'Peers and ports of a NetworkPolicy are what the API server accepts',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale: 'The API server refuses the policy when it is applied, and the old one stays in force.',
    remedy: 'Give each peer selectors or an ipBlock, and each port a number or a port name.',
    messages: objectMessages(networkPolicySentences, ['required', 'unsupported', 'syntax', 'forbidden']),
  },
  *check({ index }) {
    for (const manifest of index.byKind('NetworkPolicy')) {
      if (manifest.ref.group === 'networking.k8s.io')
        yield* objectViolations(manifest, judgeNetworkPolicy(manifest.json));
    }
  },
};
