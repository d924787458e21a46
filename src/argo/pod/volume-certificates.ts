import type { JsonObject } from '../../render/renderer.js';
import { child, shown, type At } from '../faults.js';
import { has, int, object, text } from '../fields.js';
import { byteLength, dnsLabelFaults, dnsSubdomainFaults } from '../kubernetes-names.js';
import { judgeSelector } from './selectors.js';
import { unreservedFaults } from './paths.js';
import { takePath } from './volume-files.js';
import type { VolumeFaults } from './volumes.js';

/** The part of validateProjectionSources about clusterTrustBundle. */
export function judgeTrustBundle(faults: VolumeFaults, source: JsonObject, at: At, paths: Set<string>): void {
  const byName = has(source, 'name');
  const bySigner = has(source, 'signerName');
  if (byName && bySigner) faults.conflict(at, 'only one of name and signerName is allowed');
  else if (byName) {
    const name = text(source, 'name');
    if (name === '') faults.required(child(at, 'name'));
    else if (name !== undefined) faults.syntax(child(at, 'name'), name, bundleNameFaults(name));
    if (has(source, 'labelSelector')) faults.forbidden(child(at, 'labelSelector'), 'name is set');
  } else if (bySigner) {
    const signer = text(source, 'signerName');
    if (signer !== undefined) judgeSigner(faults, signer, child(at, 'signerName'));
    judgeSelector(faults, object(source, 'labelSelector'), child(at, 'labelSelector'));
  } else faults.conflict(at, 'name or signerName is needed');
  judgeFile(faults, source, at, 'path', paths);
}

/** ValidateClusterTrustBundleName; the part before the last colon is the signer's name. */
function bundleNameFaults(name: string): readonly string[] {
  return dnsSubdomainFaults(name.slice(name.lastIndexOf(':') + 1));
}

const keyTypes: readonly string[] = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'];
const day = 24 * 60 * 60;

/** The part of validateProjectionSources about podCertificate. */
export function judgePodCertificate(
  faults: VolumeFaults,
  source: JsonObject,
  at: At,
  paths: Set<string>,
): void {
  const signer = text(source, 'signerName');
  if (signer !== undefined) judgeSigner(faults, signer, child(at, 'signerName'));
  const type = text(source, 'keyType');
  if (type !== undefined && !keyTypes.includes(type))
    faults.unsupported(child(at, 'keyType'), type, keyTypes);
  const host = signer?.split('/')[0] ?? '';
  const longest = host === 'kubernetes.io' || host.endsWith('.kubernetes.io') ? day : 91 * day;
  const seconds = int(source, 'maxExpirationSeconds', 3600);
  if (seconds < 3600 || seconds > longest) {
    faults.outOfRange(child(at, 'maxExpirationSeconds'), seconds, `3600 to ${longest}`);
  }
  const files = ['credentialBundlePath', 'keyPath', 'certificateChainPath'].filter(
    (field) => text(source, field) !== '',
  );
  for (const field of files) judgeFile(faults, source, at, field, paths);
  if (files.length === 0)
    faults.conflict(at, 'one of credentialBundlePath, keyPath and certificateChainPath is needed');
}

function judgeFile(
  faults: VolumeFaults,
  source: JsonObject,
  at: At,
  field: string,
  paths: Set<string>,
): void {
  const path = text(source, field);
  if (path === undefined) return;
  const here = child(at, field);
  if (path === '') {
    faults.required(here);
    return;
  }
  const reasons = unreservedFaults(path);
  if (reasons.length > 0) faults.add(here, 'filePath', { found: shown(path), reason: reasons.join('; ') });
  takePath(faults, path, here, paths);
}

/** ValidateSignerName: `example.com/name`. */
function judgeSigner(faults: VolumeFaults, signer: string, at: At): void {
  if (signer === '') {
    faults.required(at);
    return;
  }
  const [domain = '', path, ...more] = signer.split('/');
  if (path === undefined || more.length > 0) {
    faults.syntax(at, signer, ['it has to be like example.com/name']);
    return;
  }
  const labels = domain.split('.');
  const reasons = [
    ...(byteLength(domain) > 253 ? ['at most 253 characters are allowed before /'] : []),
    ...(labels.some((label) => dnsLabelFaults(label).length > 0) ? ['before / it is no DNS name'] : []),
    ...(labels.length < 2 ? ['the domain needs two parts'] : []),
    ...(path.split('.').some((label) => dnsSubdomainFaults(label).length > 0)
      ? ['after / it is no DNS name']
      : []),
    ...(byteLength(signer) > 571 ? ['at most 571 characters are allowed'] : []),
  ];
  faults.syntax(at, signer, reasons);
}
