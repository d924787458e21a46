import type { NetworkPolicyMode } from '../contract/profile.js';
import type { Workload } from '../manifests/manifest-index.js';
import type { TargetRule, Violation } from './define.js';
import { egressOf, type Egress } from './network-egress.js';
import { judgedWorkloads } from './pod-overlap.js';
import { inObject, inTemplate, nameOf } from './where.js';

type Message =
  | 'isolated'
  | 'notIsolated'
  | 'otherPods'
  | 'onlyIngress'
  | 'insideCluster'
  | 'closed'
  | 'noClusterPeer'
  | 'allowAll'
  | 'onlyDns';

export const networkPolicyMode: TargetRule<Message> = {
  meta: {
    id: 'RG104',
    name: 'network-policy-mode',
    title: 'The NetworkPolicies of the serving pods let out what the contract names, no more and no less',
    scope: 'target',
    // A policy that misses the pods is why they are not isolated.
    subsumes: ['RG323'],
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
      notIsolated:
        'no NetworkPolicy selects {workload}, so its pods may reach everything; the contract wants {mode}',
      otherPods:
        '{policy} does not select the pods of {workload}, so they may reach everything; the contract wants {mode}',
      onlyIngress:
        '{policy} selects the pods of {workload} but leaves their egress open (policyTypes without Egress); the contract wants {mode}',
      insideCluster:
        '{policy} lets {workload} reach {found}; internet-only allows ipBlock peers and DNS alone',
      closed: '{policy} lets {workload} reach no address besides DNS: its egress to the internet is closed',
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
    for (const workload of judgedWorkloads(world)) {
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

function* judge(mode: NetworkPolicyMode, workload: Workload, egress: Egress): Iterable<Violation<Message>> {
  const { policies, peers } = egress;
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
    yield notIsolated(mode, workload, egress);
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

/** Points at the one policy that was probably meant; at the labels of the pods where there is none, or where nobody can tell. */
function notIsolated(
  mode: NetworkPolicyMode,
  workload: Workload,
  { nearMisses, nearMissIs }: Egress,
): Violation<Message> {
  const facts = { workload: nameOf(workload.manifest), mode };
  const [meant, another] = nearMisses;
  if (meant === undefined || (another !== undefined && nearMissIs === 'other-pods')) {
    const path = [...(workload.template?.path ?? []), 'metadata', 'labels'];
    return { message: 'notIsolated', facts, ...inTemplate(workload, path), part: 'policy' };
  }
  const isOther = nearMissIs === 'other-pods';
  return {
    message: isOther ? 'otherPods' : 'onlyIngress',
    facts: { ...facts, policy: nearMisses.map(nameOf).join(', ') },
    where: inObject(meant, 'spec', isOther ? 'podSelector' : 'policyTypes'),
    subject: workload.manifest.ref,
    part: 'policy',
  };
}
