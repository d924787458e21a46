import { referencesOf } from '../references/graph.js';
import { strategyServiceReferences } from '../references/strategy-services.js';
import type { TargetRule } from './define.js';
import { unselected, unselectedMessages, type UnselectedMessage } from './unselected-pods.js';

/** Services that a Rollout names are RG302's. */
export const serviceFindsPods: TargetRule<UnselectedMessage> = {
  meta: {
    id: 'RG320',
    name: 'service-finds-pods',
    title: 'The selector of a Service finds pods',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'warning',
    severityWithoutProfile: 'warning',
    kinds: [],
    rationale: 'A Service whose selector misses the pods has no endpoints: every request to it is refused.',
    remedy: 'Make the selector equal to labels of the pod template (not of the workload’s own metadata).',
    messages: unselectedMessages,
    messageSeverity: { nothing: 'note' },
  },
  *check({ index, external }) {
    const graph = referencesOf(index, external);
    const named = new Set(strategyServiceReferences(graph).map(({ found }) => found));
    const services = graph.selections.filter(({ from }) => from.ref.kind === 'Service' && !named.has(from));
    yield* unselected(services, index);
  },
};
