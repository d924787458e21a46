import { scalarText } from '../../manifests/json.js';
import { parseQuantity } from '../../manifests/quantity.js';
import type { JsonObject } from '../../render/renderer.js';
import { child, shown, type At, type Faults } from '../faults.js';
import { has, text } from '../fields.js';
import { qualifiedNameFaults } from '../kubernetes-names.js';

const convertible: readonly string[] = [
  'metadata.annotations',
  'metadata.labels',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.restartPolicy',
  'spec.serviceAccountName',
  'spec.schedulerName',
  'status.phase',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];

type FieldFaults = Pick<Faults<'fieldPath'>, 'add' | 'required' | 'unsupported' | 'syntax'>;

/** validateObjectFieldSelector */
export function judgeFieldSelector(
  faults: FieldFaults,
  selector: JsonObject,
  at: At,
  accepted: readonly string[],
): void {
  const path = text(selector, 'fieldPath');
  const version = text(selector, 'apiVersion');
  if (path === undefined || version === undefined) return;
  const here = child(at, 'fieldPath');
  if (path === '') {
    faults.required(here);
    return;
  }
  const refused = () =>
    faults.add(here, 'fieldPath', {
      found: shown(path),
      accepted: `${accepted.join(', ')}, metadata.labels['…'], metadata.annotations['…']`,
    });
  if (version !== '' && version !== 'v1') {
    faults.unsupported(child(at, 'apiVersion'), version, ['v1']);
    return;
  }
  const [, map, key] = /^([^[]*(?:\[(?!')[^[]*)*)\['(.*)'\]$/s.exec(path) ?? [];
  if (map !== undefined && map !== '' && key !== undefined) {
    if (map !== 'metadata.annotations' && map !== 'metadata.labels') refused();
    else faults.syntax(here, path, qualifiedNameFaults(map === 'metadata.labels' ? key : key.toLowerCase()));
    return;
  }
  const meant = path === 'spec.host' ? 'spec.nodeName' : path;
  if (!convertible.includes(meant) || !accepted.includes(meant)) refused();
}

const resources: readonly string[] = ['limits', 'requests'].flatMap((kind) =>
  ['cpu', 'memory', 'ephemeral-storage'].map((resource) => `${kind}.${resource}`),
);

const isHugePages = /^(?:limits|requests)\.hugepages-/;

/** validateContainerResourceFieldSelector; a volume has to name the container. */
export function judgeResourceSelector(
  faults: FieldFaults,
  selector: JsonObject,
  at: At,
  isVolume: boolean,
): void {
  const resource = text(selector, 'resource');
  if (resource === undefined) return;
  if (isVolume && text(selector, 'containerName') === '') faults.required(child(at, 'containerName'));
  else if (resource === '') faults.required(child(at, 'resource'));
  else if (!resources.includes(resource) && !isHugePages.test(resource)) {
    faults.unsupported(child(at, 'resource'), resource, [
      ...resources,
      'limits.hugepages-…',
      'requests.hugepages-…',
    ]);
  }
  judgeDivisor(faults, selector, resource, child(at, 'divisor'));
}

const nano = 1_000_000_000n;
const decimalUnits: readonly bigint[] = [0, 1, 2, 3, 4, 5, 6].map((power) => nano * 1000n ** BigInt(power));
const binaryUnits: readonly bigint[] = [0, 1, 2, 3, 4, 5, 6].map((power) => nano * 1024n ** BigInt(power));

/** validateContainerResourceDivisor: it looks at how the quantity is written, `1e3` is refused where `1k` is not. */
function judgeDivisor(faults: FieldFaults, selector: JsonObject, resource: string, at: At): void {
  if (!has(selector, 'divisor')) return;
  const divisor = selector.divisor;
  const amount = parseQuantity(divisor);
  if (amount === undefined || amount === 0n) return;
  const written = scalarText(divisor) ?? '';
  const isExponent = /[eE]-?\+?\d/.test(written);
  const isBinary = written.endsWith('i');
  if (resource === 'limits.cpu' || resource === 'requests.cpu') {
    if (amount === nano || (amount === nano / 1000n && !isExponent)) return;
    faults.unsupported(at, written, ['1m', '1']);
  } else if (resources.includes(resource) || isHugePages.test(resource)) {
    const units = isExponent ? [nano] : isBinary ? binaryUnits : decimalUnits;
    if (units.includes(amount)) return;
    faults.unsupported(at, written, ['1', '1k … 1E', '1Ki … 1Ei']);
  }
}
