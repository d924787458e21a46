import { scalarText } from '../../manifests/json.js';
import type { JsonObject } from '../../render/renderer.js';
import { child, Faults, shown, type At } from '../faults.js';
import { has, int, items, object, text, texts } from '../fields.js';
import { containsAddress, parseCidr } from '../ip-address.js';
import { judgeSetOneOf } from '../pod/containers.js';
import { portFaults } from '../pod/probes.js';
import { judgeSelector } from '../pod/selectors.js';

export const networkPolicySentences = {
  port: 'port {found} is refused: {reason}',
  endPort: 'endPort {found} is refused: {reason}',
  noPeer:
    'a peer needs podSelector, namespaceSelector or ipBlock; to allow everything leave the whole list out',
  mixedPeer: 'ipBlock does not go with selectors in one peer: write two peers',
  cidr: '{found} is not a CIDR such as 10.0.0.0/8',
  except: '{found} is not a smaller part of {cidr}',
} as const;

export type NetworkPolicyFaults = Faults<keyof typeof networkPolicySentences>;

/** ValidateNetworkPolicySpec of k8s.io/kubernetes/pkg/apis/networking/validation */
export function judgeNetworkPolicy(json: JsonObject): NetworkPolicyFaults {
  const faults: NetworkPolicyFaults = new Faults();
  const spec = object(json, 'spec');
  const at = child(undefined, 'spec');
  if (spec === undefined) return faults;
  judgeSelector(faults, object(spec, 'podSelector'), child(at, 'podSelector'));
  for (const [direction, peers] of [
    ['ingress', 'from'],
    ['egress', 'to'],
  ] as const) {
    for (const [index, rule] of items(spec, direction).entries()) {
      if (rule === undefined) continue;
      const here = child(at, direction, index);
      for (const [place, port] of items(rule, 'ports').entries()) {
        if (port !== undefined) judgePort(faults, port, child(here, 'ports', place));
      }
      for (const [place, peer] of items(rule, peers).entries()) {
        if (peer !== undefined) judgePeer(faults, peer, child(here, peers, place));
      }
    }
  }
  for (const [index, type] of texts(spec, 'policyTypes').entries()) {
    if (type !== undefined && type !== 'Ingress' && type !== 'Egress') {
      faults.unsupported(child(at, 'policyTypes', index), shown(type), ['Ingress', 'Egress']);
    }
  }
  return faults;
}

/** ValidateNetworkPolicyPort */
function judgePort(faults: NetworkPolicyFaults, port: JsonObject, at: At): void {
  judgeSetOneOf(faults, port, at, 'protocol', ['TCP', 'UDP', 'SCTP']);
  const value = port.port;
  const first = typeof value === 'number' ? value : undefined;
  if (has(port, 'port') && (first !== undefined || typeof value === 'string')) {
    const reasons = portFaults(value);
    if (reasons.length > 0)
      faults.add(child(at, 'port'), 'port', {
        found: shown(scalarText(value) ?? ''),
        reason: reasons.join('; '),
      });
  }
  if (!has(port, 'endPort')) return;
  const end = int(port, 'endPort');
  const reason =
    first === undefined
      ? 'it needs a port that is a number'
      : end < first
        ? `it is below port ${first}`
        : end < 1 || end > 65535
          ? 'it has to be between 1 and 65535'
          : undefined;
  if (reason !== undefined && !Number.isNaN(end))
    faults.add(child(at, 'endPort'), 'endPort', { found: end, reason });
}

/** ValidateNetworkPolicyPeer */
function judgePeer(faults: NetworkPolicyFaults, peer: JsonObject, at: At): void {
  judgeSelector(faults, object(peer, 'podSelector'), child(at, 'podSelector'));
  judgeSelector(faults, object(peer, 'namespaceSelector'), child(at, 'namespaceSelector'));
  const block = object(peer, 'ipBlock');
  if (block !== undefined) judgeBlock(faults, block, child(at, 'ipBlock'));
  const kinds = ['podSelector', 'namespaceSelector', 'ipBlock'].filter((field) => has(peer, field));
  if (kinds.length === 0) faults.add(at, 'noPeer');
  else if (kinds.length > 1 && has(peer, 'ipBlock')) faults.add(at, 'mixedPeer');
}

/** ValidateIPBlock */
function judgeBlock(faults: NetworkPolicyFaults, block: JsonObject, at: At): void {
  const cidr = text(block, 'cidr');
  if (cidr === undefined) return;
  if (cidr === '') {
    faults.required(child(at, 'cidr'));
    return;
  }
  const network = parseCidr(cidr);
  if (network === undefined) {
    faults.add(child(at, 'cidr'), 'cidr', { found: shown(cidr) });
    return;
  }
  for (const [index, except] of texts(block, 'except').entries()) {
    if (except === undefined) continue;
    const here = child(at, 'except', index);
    const part = parseCidr(except);
    if (part === undefined) faults.add(here, 'cidr', { found: shown(except) });
    else if (!containsAddress(network, part.address) || network.bits >= part.bits) {
      faults.add(here, 'except', { found: shown(except), cidr: shown(cidr) });
    }
  }
}
