import { referencesOf } from '../references/graph.js';
import type { TargetRule } from './define.js';
import { unselected, unselectedMessages, type UnselectedMessage } from './unselected-pods.js';

export const policyFindsPods: TargetRule<UnselectedMessage> = {
  meta: {
    id: 'RG323',
    name: 'policy-finds-pods',
    title: 'The selectors of PodDisruptionBudgets and NetworkPolicies find pods',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'warning',
    severityWithoutProfile: 'warning',
    kinds: [],
    rationale:
      'A budget that selects no pods lets a node drain take all of them; a policy that selects none protects nothing. Neither is reported by the cluster.',
    remedy: 'Make the selector equal to labels of the pod template.',
    messages: unselectedMessages,
    messageSeverity: { nothing: 'note' },
  },
  *check({ index, external }) {
    const { selections } = referencesOf(index, external);
    for (const [kind, part] of [
      ['PodDisruptionBudget', 'budget'],
      ['NetworkPolicy', 'policy'],
    ]) {
      const ofKind = selections.filter(({ from }) => from.ref.kind === kind);
      for (const violation of unselected(ofKind, index)) yield { ...violation, part: part ?? '' };
    }
  },
};
