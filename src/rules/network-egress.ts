import type { JsonObject, JsonValue } from '../render/renderer.js';
import { isObject, listAt, numberAt, objectAt, textAt, textMapAt, valueAt } from '../manifests/json.js';
import { parseLabelSelector } from '../manifests/label-selector.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex, Workload } from '../manifests/manifest-index.js';
import type { YamlPath } from '../manifests/path.js';
import { podLabels } from '../manifests/pod-template.js';

/** One peer that isolated pods may reach. A rule without peers is one peer: everything. */
export interface EgressPeer {
  readonly policy: Manifest;
  readonly path: YamlPath;
  readonly reach: 'everything' | 'addresses' | 'selected-pods' | 'all-pods';
  /** `0.0.0.0/0` or `::/0` without exceptions. */
  readonly isWorld: boolean;
}

/** What the NetworkPolicies that select a workload's pods let out, taken together. */
export interface Egress {
  /** Policies that isolate the egress; none = everything is let out. */
  readonly policies: readonly Manifest[];
  /** Without those of DNS. */
  readonly peers: readonly EgressPeer[];
  /** Policies that select the pods and leave their egress alone; where there is none, those of the namespace that select other pods. */
  readonly nearMisses: readonly Manifest[];
  readonly nearMissIs: 'other-type' | 'other-pods';
}

export function egressOf(index: ManifestIndex, workload: Workload): Egress {
  const { namespace } = workload.manifest.ref;
  const selecting = podLabels(workload).flatMap((labels) =>
    index.selecting('NetworkPolicy', ['spec', 'podSelector'], namespace, labels),
  );
  const policies = [...new Set(selecting)].filter(isolatesEgress);
  const beside = (): readonly Manifest[] =>
    index.byKind('NetworkPolicy').filter(({ ref }) => ref.namespace === namespace);
  return {
    policies,
    peers: policies.flatMap(peersOf),
    nearMisses: selecting.length > 0 ? [...new Set(selecting)] : beside(),
    nearMissIs: selecting.length > 0 ? 'other-type' : 'other-pods',
  };
}

/** Absent or empty `policyTypes` count egress only when there are egress rules, as the API server defaults them. */
function isolatesEgress({ json }: Manifest): boolean {
  const types = listAt(json, 'spec', 'policyTypes');
  return types.length > 0 ? types.includes('Egress') : listAt(json, 'spec', 'egress').length > 0;
}

function peersOf(policy: Manifest): readonly EgressPeer[] {
  return listAt(policy.json, 'spec', 'egress').flatMap((rule, at): readonly EgressPeer[] => {
    const path: YamlPath = ['spec', 'egress', at];
    const peers = listAt(rule, 'to').filter(isObject);
    const ports = listAt(rule, 'ports');
    if (peers.length === 0) {
      return isDns(ports, false) ? [] : [{ policy, path, reach: 'everything', isWorld: true }];
    }
    if (isDns(ports, true)) return [];
    return peers.flatMap((peer, peerAt) =>
      selectsDnsPods(peer) ? [] : [{ policy, path: [...path, 'to', peerAt], ...reachOf(peer) }],
    );
  });
}

function reachOf(peer: JsonObject): Pick<EgressPeer, 'reach' | 'isWorld'> {
  const block = objectAt(peer, 'ipBlock');
  if (block !== undefined) {
    const isWhole = ['0.0.0.0/0', '::/0'].includes(textAt(block, 'cidr') ?? '');
    return { reach: 'addresses', isWorld: isWhole && listAt(block, 'except').length === 0 };
  }
  const namespaces = objectAt(peer, 'namespaceSelector');
  const pods = objectAt(peer, 'podSelector');
  const isAll = namespaces !== undefined && isEverything(namespaces) && (!pods || isEverything(pods));
  return { reach: isAll ? 'all-pods' : 'selected-pods', isWorld: false };
}

function isEverything(selector: JsonObject): boolean {
  return (
    Object.keys(textMapAt(selector, 'matchLabels')).length === 0 &&
    listAt(selector, 'matchExpressions').length === 0
  );
}

/** Port 53 and nothing else; towards named peers also the ports that DNS pods listen on in some distributions. */
function isDns(ports: readonly JsonValue[], hasPeers: boolean): boolean {
  return (
    ports.length > 0 &&
    ports.every((entry) => {
      const end = numberAt(entry, 'endPort');
      const port = valueAt(entry, 'port');
      if (end !== undefined && end !== port) return false;
      return port === 53 || (hasPeers && (port === 5353 || port === 'dns' || port === 'dns-tcp'));
    })
  );
}

const dnsLabels = new Set(['k8s-app', 'app.kubernetes.io/name']);
const dnsApps = new Set(['kube-dns', 'coredns', 'node-local-dns']);

function selectsDnsPods(peer: JsonObject): boolean {
  const selector = parseLabelSelector(valueAt(peer, 'podSelector')) ?? [];
  return selector.some(
    ({ key, operator, values }) =>
      dnsLabels.has(key) && operator === 'In' && [...values].every((value) => dnsApps.has(value)),
  );
}
