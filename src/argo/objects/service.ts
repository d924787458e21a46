import type { JsonObject } from '../../render/renderer.js';
import { child, Faults, shown, type At } from '../faults.js';
import { has, int, items, list, object, text, texts } from '../fields.js';
import { parseCidr, parseIp } from '../ip-address.js';
import { dnsLabelFaults, dnsSubdomainFaults, qualifiedNameFaults } from '../kubernetes-names.js';
import { judgeOneOf, judgeSetOneOf } from '../pod/containers.js';
import { judgeLabels } from '../pod/labels.js';
import { portFaults } from '../pod/probes.js';

export const serviceSentences = {
  noPorts: 'the Service has no ports; only a headless or ExternalName Service may have none',
  portName: 'port {port} has no name; each needs one where there are several',
  duplicatePortName: 'port name {found} is taken by another port of the Service',
  duplicatePort: 'port {port}/{protocol} is there twice',
  duplicateNodePort: 'node port {port}/{protocol} is there twice',
  portNumber: 'port {found} is not between 1 and 65535',
  targetPort: 'target port {found} is refused: {reason}',
  headless: 'clusterIP: None does not go with type {type}',
  onlyFor: '{field} goes only with {wanted}',
  address: '{found} is not {wanted}',
} as const;

export type ServiceFaults = Faults<keyof typeof serviceSentences>;

const types: readonly string[] = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'];

/** validateService of k8s.io/kubernetes/pkg/apis/core/validation, after the defaults. */
export function judgeService(json: JsonObject): ServiceFaults {
  const faults: ServiceFaults = new Faults();
  const spec = object(json, 'spec');
  const at = child(undefined, 'spec');
  if (spec === undefined) return faults;
  const type = text(spec, 'type') === '' ? 'ClusterIP' : text(spec, 'type');
  const isHeadless = text(spec, 'clusterIP') === 'None';
  const ports = items(spec, 'ports');
  if (
    ports.length === 0 &&
    !isHeadless &&
    type !== 'ExternalName' &&
    (!has(spec, 'ports') || Array.isArray(spec.ports))
  ) {
    faults.add(child(at, 'ports'), 'noPorts');
  }
  if (isHeadless && (type === 'LoadBalancer' || type === 'NodePort'))
    faults.add(child(at, 'clusterIP'), 'headless', { type });
  if (type === 'ExternalName') judgeExternalName(faults, spec, at);
  judgePorts(faults, spec, ports, type, at);
  judgeLabels(faults, spec, 'selector', at);
  judgeOneOf(faults, spec, at, 'sessionAffinity', ['ClientIP', 'None']);
  const timeout = int(
    object(object(spec, 'sessionAffinityConfig') ?? {}, 'clientIP') ?? {},
    'timeoutSeconds',
    1,
  );
  if (text(spec, 'sessionAffinity') === 'ClientIP' && (timeout < 1 || timeout > 86400)) {
    faults.outOfRange(
      child(at, 'sessionAffinityConfig', 'clientIP', 'timeoutSeconds'),
      timeout,
      '1 to 86400',
    );
  }
  judgeOneOf(faults, spec, at, 'type', types);
  if (type !== 'ExternalName') judgeAddresses(faults, spec, at);
  judgeTypeOnly(faults, spec, type, at);
  judgeOneOf(faults, spec, at, 'internalTrafficPolicy', ['Cluster', 'Local']);
  return faults;
}

function judgeExternalName(faults: ServiceFaults, spec: JsonObject, at: At): void {
  const name = text(spec, 'externalName');
  const here = child(at, 'externalName');
  const domain = name?.endsWith('.') === true ? name.slice(0, -1) : name;
  if (domain === '') faults.required(here);
  else if (domain !== undefined) faults.syntax(here, domain, dnsSubdomainFaults(domain));
  for (const field of ['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy']) {
    const isEmpty =
      text(spec, field) === '' || (Array.isArray(spec[field]) && list(spec, field).length === 0);
    if (has(spec, field) && !isEmpty)
      faults.add(child(at, field), 'onlyFor', { field, wanted: 'other types than ExternalName' });
  }
}

/** validateServicePort of each, and that no two are the same. */
function judgePorts(
  faults: ServiceFaults,
  spec: JsonObject,
  ports: readonly (JsonObject | undefined)[],
  type: string | undefined,
  up: At,
): void {
  const names = new Set<string>();
  const taken = { port: new Set<string>(), nodePort: new Set<string>() };
  for (const [index, port] of ports.entries()) {
    if (port === undefined) continue;
    const at = child(up, 'ports', index);
    const number = int(port, 'port');
    judgePortName(faults, port, number, ports.length > 1, names, at);
    if (number < 1 || number > 65535) faults.add(child(at, 'port'), 'portNumber', { found: number });
    judgeOneOf(faults, port, at, 'protocol', ['SCTP', 'TCP', 'UDP']);
    const target = port.targetPort;
    // Absent, 0 and '' become the port.
    const reasons = target === 0 || target === '' || !has(port, 'targetPort') ? [] : portFaults(target);
    if (reasons.length > 0 && (typeof target === 'string' || typeof target === 'number')) {
      faults.add(child(at, 'targetPort'), 'targetPort', { found: shown(target), reason: reasons.join('; ') });
    }
    const application = has(port, 'appProtocol') ? text(port, 'appProtocol') : undefined;
    if (application !== undefined)
      faults.syntax(child(at, 'appProtocol'), application, qualifiedNameFaults(application));
    judgeTaken(faults, port, taken, at);
    if (type === 'ClusterIP' && int(port, 'nodePort') > 0) {
      faults.add(child(at, 'nodePort'), 'onlyFor', {
        field: 'nodePort',
        wanted: 'type NodePort or LoadBalancer',
      });
    }
  }
}

function judgePortName(
  faults: ServiceFaults,
  port: JsonObject,
  number: number,
  needed: boolean,
  names: Set<string>,
  at: At,
): void {
  const name = text(port, 'name');
  const here = child(at, 'name');
  if (name === undefined) return;
  if (name === '') {
    if (needed) faults.add(here, 'portName', { port: number });
    return;
  }
  faults.syntax(here, name, dnsLabelFaults(name));
  if (names.has(name)) faults.add(here, 'duplicatePortName', { found: shown(name) });
  names.add(name);
}

function judgeTaken(
  faults: ServiceFaults,
  port: JsonObject,
  taken: Readonly<Record<'port' | 'nodePort', Set<string>>>,
  at: At,
): void {
  const protocol = text(port, 'protocol') || 'TCP';
  for (const field of ['port', 'nodePort'] as const) {
    const number = int(port, field);
    if (Number.isNaN(number) || (field === 'nodePort' && number === 0)) continue;
    const key = `${number}/${protocol}`;
    const facts = { port: number, protocol };
    if (taken[field].has(key)) {
      if (field === 'port') faults.add(child(at, 'port'), 'duplicatePort', facts);
      else faults.add(child(at, 'nodePort'), 'duplicateNodePort', facts);
    }
    taken[field].add(key);
  }
}

/** ValidateServiceClusterIPsRelatedFields, as far as it does not need the cluster. */
function judgeAddresses(faults: ServiceFaults, spec: JsonObject, at: At): void {
  const address = text(spec, 'clusterIP');
  const notIp = (found: string, here: At) => {
    if (parseIp(found) === undefined)
      faults.add(here, 'address', { found: shown(found), wanted: 'an IP address' });
  };
  if (address !== undefined && address !== '' && address !== 'None') notIp(address, child(at, 'clusterIP'));
  for (const [index, each] of texts(spec, 'externalIPs').entries()) {
    if (each !== undefined) notIp(each, child(at, 'externalIPs', index));
  }
  for (const [index, family] of texts(spec, 'ipFamilies').entries()) {
    if (family !== undefined && family !== 'IPv4' && family !== 'IPv6') {
      faults.unsupported(child(at, 'ipFamilies', index), family, ['IPv4', 'IPv6']);
    }
  }
  judgeSetOneOf(faults, spec, at, 'ipFamilyPolicy', ['SingleStack', 'PreferDualStack', 'RequireDualStack']);
}

/** Fields that go with some types only. */
function judgeTypeOnly(faults: ServiceFaults, spec: JsonObject, type: string | undefined, at: At): void {
  if (type === undefined || !types.includes(type)) return;
  const refuse = (field: string, wanted: string) =>
    faults.add(child(at, field), 'onlyFor', { field, wanted });
  if (type !== 'LoadBalancer') {
    for (const field of ['allocateLoadBalancerNodePorts', 'loadBalancerClass']) {
      if (has(spec, field)) refuse(field, 'type LoadBalancer');
    }
    if (list(spec, 'loadBalancerSourceRanges').length > 0)
      refuse('loadBalancerSourceRanges', 'type LoadBalancer');
  }
  for (const [index, range] of texts(spec, 'loadBalancerSourceRanges').entries()) {
    if (range !== undefined && parseCidr(range.trim()) === undefined) {
      faults.add(child(at, 'loadBalancerSourceRanges', index), 'address', {
        found: shown(range),
        wanted: 'a CIDR',
      });
    }
  }
  const policy = text(spec, 'externalTrafficPolicy');
  const isOpen =
    type === 'LoadBalancer' ||
    type === 'NodePort' ||
    (type === 'ClusterIP' && list(spec, 'externalIPs').length > 0);
  if (!isOpen && policy !== undefined && policy !== '')
    refuse('externalTrafficPolicy', 'type NodePort or LoadBalancer');
  if (isOpen) judgeOneOf(faults, spec, at, 'externalTrafficPolicy', ['Cluster', 'Local']);
  if (int(spec, 'healthCheckNodePort') > 0 && !(type === 'LoadBalancer' && policy === 'Local')) {
    refuse('healthCheckNodePort', 'type LoadBalancer and externalTrafficPolicy Local');
  }
}
