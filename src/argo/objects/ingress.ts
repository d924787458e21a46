import type { JsonObject } from '../../render/renderer.js';
import { child, Faults, shown, type At } from '../faults.js';
import { has, int, items, list, object, text, texts } from '../fields.js';
import { parseIp } from '../ip-address.js';
import {
  dns1035LabelFaults,
  dnsLabelFaults,
  dnsSubdomainFaults,
  pathSegmentFaults,
  portNameFaults,
  wildcardDomainFaults,
} from '../kubernetes-names.js';
import { isAtLeast, type Versions } from '../versions.js';

export const ingressSentences = {
  nothing: 'the Ingress has neither rules nor a defaultBackend',
  host: 'host {found} is refused: {reason}',
  pathType: 'pathType is missing: Exact, Prefix or ImplementationSpecific',
  path: 'path {found} is refused: {reason}',
  backend: 'a backend needs exactly one of service and resource',
  backendPort: 'a service backend needs exactly one of port.name and port.number',
} as const;

export type IngressFaults = Faults<keyof typeof ingressSentences>;

/** ValidateIngressSpec of k8s.io/kubernetes/pkg/apis/networking/validation, for networking.k8s.io/v1. */
export function judgeIngress(json: JsonObject, { kubernetes }: Versions): IngressFaults {
  const faults: IngressFaults = new Faults();
  const spec = object(json, 'spec') ?? {};
  const at = child(undefined, 'spec');
  const relaxed = isAtLeast(kubernetes, '1.35');
  const rules = items(spec, 'rules');
  const byDefault = object(spec, 'defaultBackend');
  if (list(spec, 'rules').length === 0 && !has(spec, 'defaultBackend')) faults.add(at, 'nothing');
  if (byDefault !== undefined) judgeBackend(faults, byDefault, relaxed, child(at, 'defaultBackend'));
  for (const [index, rule] of rules.entries()) {
    if (rule === undefined) continue;
    const here = child(at, 'rules', index);
    judgeHost(faults, text(rule, 'host'), child(here, 'host'));
    const http = object(rule, 'http');
    if (http === undefined) continue;
    if (list(http, 'paths').length === 0) faults.required(child(here, 'http', 'paths'));
    for (const [place, path] of items(http, 'paths').entries()) {
      if (path !== undefined) judgePath(faults, path, relaxed, child(here, 'http', 'paths', place));
    }
  }
  for (const [index, tls] of items(spec, 'tls').entries()) {
    if (tls === undefined) continue;
    const here = child(at, 'tls', index);
    for (const [place, host] of texts(tls, 'hosts').entries())
      judgeName(faults, host, child(here, 'hosts', place));
    const secret = text(tls, 'secretName');
    if (secret !== undefined && secret !== '')
      faults.syntax(child(here, 'secretName'), secret, dnsSubdomainFaults(secret));
  }
  const className = has(spec, 'ingressClassName') ? text(spec, 'ingressClassName') : undefined;
  if (className !== undefined)
    faults.syntax(child(at, 'ingressClassName'), className, dnsSubdomainFaults(className));
  return faults;
}

function judgeHost(faults: IngressFaults, host: string | undefined, at: At): void {
  if (host === undefined || host === '') return;
  if (parseIp(host) !== undefined)
    faults.add(at, 'host', { found: shown(host), reason: 'it has to be a name, not an address' });
  else judgeName(faults, host, at);
}

function judgeName(faults: IngressFaults, host: string | undefined, at: At): void {
  if (host === undefined) return;
  const reasons = host.includes('*') ? wildcardDomainFaults(host) : dnsSubdomainFaults(host);
  if (reasons.length > 0) faults.add(at, 'host', { found: shown(host), reason: reasons.join('; ') });
}

/** validateHTTPIngressPath */
function judgePath(faults: IngressFaults, json: JsonObject, relaxed: boolean, at: At): void {
  if (!has(json, 'pathType')) {
    faults.add(child(at, 'pathType'), 'pathType');
    return;
  }
  const type = text(json, 'pathType');
  const path = text(json, 'path');
  if (path !== undefined && (type === 'Exact' || type === 'Prefix')) {
    const refused = [
      ...['//', '/./', '/../', '%2f', '%2F'].filter((part) => path.includes(part)),
      ...['/..', '/.'].filter((end) => path.endsWith(end)),
    ];
    const reasons = [
      ...(path.startsWith('/') ? [] : ['it has to begin with /']),
      ...refused.map((part) => `'${part}' is not allowed there`),
    ];
    if (reasons.length > 0)
      faults.add(child(at, 'path'), 'path', { found: shown(path), reason: reasons.join('; ') });
  } else if (type === 'ImplementationSpecific') {
    if (path !== undefined && path !== '' && !path.startsWith('/')) {
      faults.add(child(at, 'path'), 'path', { found: shown(path), reason: 'it has to begin with /' });
    }
  } else if (type !== undefined && type !== 'Exact' && type !== 'Prefix') {
    faults.unsupported(child(at, 'pathType'), type, ['Exact', 'ImplementationSpecific', 'Prefix']);
  }
  judgeBackend(faults, object(json, 'backend') ?? {}, relaxed, child(at, 'backend'));
}

/** validateIngressBackend. The old fields serviceName and servicePort are a schema's matter. */
function judgeBackend(faults: IngressFaults, backend: JsonObject, relaxed: boolean, at: At): void {
  const service = object(backend, 'service');
  const resource = object(backend, 'resource');
  if ((service === undefined) === (resource === undefined)) {
    faults.add(at, 'backend');
    return;
  }
  if (resource !== undefined) {
    for (const field of ['kind', 'name']) {
      const value = text(resource, field);
      if (value === '') faults.required(child(at, 'resource', field));
      else if (value !== undefined)
        faults.syntax(child(at, 'resource', field), value, pathSegmentFaults(value));
    }
    return;
  }
  const name = text(service ?? {}, 'name');
  const here = child(at, 'service', 'name');
  if (name === '') faults.required(here);
  else if (name !== undefined)
    faults.syntax(here, name, relaxed ? dnsLabelFaults(name) : dns1035LabelFaults(name));
  judgeBackendPort(faults, object(service ?? {}, 'port') ?? {}, child(at, 'service', 'port'));
}

function judgeBackendPort(faults: IngressFaults, port: JsonObject, at: At): void {
  const name = text(port, 'name');
  const number = int(port, 'number');
  if (name === undefined || Number.isNaN(number)) return;
  if ((name === '') === (number === 0)) faults.add(at, 'backendPort');
  else if (name !== '') faults.syntax(child(at, 'name'), name, portNameFaults(name));
  else if (number < 1 || number > 65535) faults.outOfRange(child(at, 'number'), number, '1 to 65535');
}
