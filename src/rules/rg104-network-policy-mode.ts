import type { NetworkPolicyMode } from '../contract/profile.js';
import type { ServingWorkload } from '../manifests/manifest-index.js';
import type { TargetRule, Violation } from './define.js';
import { egressOf, type Egress } from './network-egress.js';
import { judgedServing } from './pod-overlap.js';
import { inObject, inTemplate, nameOf } from './where.js';

type Message =
  'isolated' | 'notIsolated' | 'insideCluster' | 'closed' | 'noClusterPeer' | 'allowAll' | 'onlyDns';

export const networkPolicyMode: TargetRule<Message> = {
  meta: {
    id: 'RG104',
    name: 'network-policy-mode',
    title: 'The NetworkPolicies of the serving pods let out what the contract names, no more and no less',
    scope: 'target',
    category: 'availability',
    owner: 'platform',
    severity: 'error',
    kinds: [],
    rationale:
      'A policy that selects no serving pod, or that opens everything, protects nothing; one that appears where none is expected cuts the service off its dependencies.',
    remedy:
      'Correct podSelector, policyTypes and egress of the NetworkPolicy, or networkPolicyModeRequired in the contract.',
    messages: {
      isolated: '{policy} isolates the egress of {workload}; the contract wants network policies disabled',
      notIsolated: 'no NetworkPolicy isolates the egress of {workload}; the contract wants {mode}',
      insideCluster:
        '{policy} lets {workload} reach {found}; internet-only allows ipBlock peers and DNS alone',
      closed: '{policy} lets {workload} reach nothing but DNS: its egress to the internet is closed',
      noClusterPeer:
        'the NetworkPolicies of {workload} name no namespace or pod besides DNS; the contract wants cluster-aware',
      allowAll: '{policy} lets {workload} reach {found}; cluster-aware allows no such opening',
      onlyDns: 'the NetworkPolicies of {workload} have no egress rule besides DNS; the contract wants custom',
    },
    messageSeverity: { closed: 'warning' },
  },
  *check(world) {
    const mode = world.profile?.networkPolicyModeRequired;
    if (mode === undefined) return;
    const seen = new Set<string>();
    for (const workload of judgedServing(world)) {
      for (const violation of judge(mode, workload, egressOf(world.index, workload))) {
        // A policy that selects several workloads is wrong once.
        const key = JSON.stringify([violation.message, violation.where]);
        if (!seen.has(key)) yield violation;
        seen.add(key);
      }
    }
  },
};

const reaches = {
  everything: 'everything (a rule without peers)',
  addresses: 'all addresses without exceptions',
  'selected-pods': 'pods of the cluster',
  'all-pods': 'all pods of all namespaces',
};

function* judge(
  mode: NetworkPolicyMode,
  workload: ServingWorkload,
  { policies, peers }: Egress,
): Iterable<Violation<Message>> {
  const name = { workload: nameOf(workload.manifest) };
  const [first] = policies;
  if (mode === 'disabled') {
    for (const policy of policies) {
      yield {
        message: 'isolated',
        facts: { ...name, policy: nameOf(policy) },
        where: inObject(policy, 'spec', 'policyTypes'),
      };
    }
    return;
  }
  if (first === undefined) {
    const path = [...(workload.template?.path ?? []), 'metadata', 'labels'];
    yield { message: 'notIsolated', facts: { ...name, mode }, ...inTemplate(workload, path) };
    return;
  }
  const inFirst = inObject(first, 'spec', 'egress');
  const wrong = peers.filter(({ reach, isWorld }) =>
    mode === 'internet-only'
      ? reach !== 'addresses'
      : mode === 'cluster-aware' && (isWorld || reach === 'all-pods'),
  );
  for (const { policy, path, reach } of wrong) {
    yield {
      message: mode === 'internet-only' ? 'insideCluster' : 'allowAll',
      facts: { ...name, policy: nameOf(policy), found: reaches[reach] },
      where: inObject(policy, ...path),
    };
  }
  if (wrong.length > 0) return;
  if (mode === 'internet-only' && peers.length === 0) {
    yield { message: 'closed', facts: { ...name, policy: nameOf(first) }, where: inFirst };
  }
  if (mode === 'cluster-aware' && !peers.some(({ reach }) => reach === 'selected-pods')) {
    yield { message: 'noClusterPeer', facts: name, where: inFirst };
  }
  if (mode === 'custom' && peers.length === 0) yield { message: 'onlyDns', facts: name, where: inFirst };
}
