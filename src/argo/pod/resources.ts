import { scalarText } from '../../manifests/json.js';
import { parseQuantity } from '../../manifests/quantity.js';
import type { JsonObject, JsonValue } from '../../render/renderer.js';
import { child, type Faults, shown, type At } from '../faults.js';
import { isRedacted, items, object, text } from '../fields.js';
import { dnsLabelFaults, qualifiedNameFaults } from '../kubernetes-names.js';
import type { PodUnderJudgement } from './judge.js';

export const resourceSentences = {
  quantity: '{resource}: {found} is not a quantity, such as 500m, 2, 1.5Gi or 1e3',
  negativeQuantity: '{resource} is {found}; it must not be negative',
  notWhole: '{resource} is {found}; only whole numbers are allowed',
  resourceName: 'resource {found} is refused: {reason}',
  aboveLimit: 'request of {resource} {found} is above its limit {limit}',
  notLimit: 'request of {resource} {found} is not its limit {limit}: this resource cannot be overcommitted',
  noLimit: 'request of {resource} needs the same limit: this resource cannot be overcommitted',
  hugePages: 'huge pages need a request or limit of cpu or memory beside them',
  hugePageSize: '{found} is not a multiple of the page size of {resource}',
  claim: 'resource claim {found} is refused: {reason}',
  podResource: 'the pod has {found} of {resource}, its containers {sum} together',
  containerAbovePod: 'limit of {resource} {found} is above the {limit} of the pod',
} as const;

export type ResourceFaults = Faults<keyof typeof resourceSentences>;

const nano = 1_000_000_000n;
const milli = 1_000_000n;

/** Billionths, rounded up to thousandths as SetDefaults_ResourceList does; null is zero, as Go decodes it. */
export function amountOf(value: JsonValue | undefined): bigint | undefined {
  const amount = parseQuantity(value === null ? 0 : value);
  if (amount === undefined) return undefined;
  const rest = amount % milli;
  if (rest === 0n) return amount;
  return amount - rest + (amount > 0n ? milli : -milli);
}

/** A request that has no limit above it, or a limit: what a list of resources holds. */
type Amounts = ReadonlyMap<string, bigint>;

/** validateResourceRequirements of a container, or of a pod as a whole. */
export function judgeResources(
  pod: PodUnderJudgement,
  resources: JsonObject | undefined,
  at: At,
  owner: 'container' | 'pod',
): void {
  if (resources === undefined) return;
  const faults = pod.faults.resources;
  const limits = judgeList(pod, object(resources, 'limits'), child(at, 'limits'), owner);
  const requests = judgeList(pod, object(resources, 'requests'), child(at, 'requests'), owner);
  for (const [resource, amount] of requests) {
    const limit = limits.get(resource);
    const here = child(at, 'requests', resource);
    const facts = { resource, found: quantityText(resources, 'requests', resource) };
    if (limit === undefined) {
      const isWritten = object(resources, 'limits')?.[resource] !== undefined;
      if (!mayOvercommit(resource) && !isWritten) faults.add(child(at, 'limits'), 'noLimit', { resource });
    } else if (amount !== limit && !mayOvercommit(resource)) {
      faults.add(here, 'notLimit', { ...facts, limit: quantityText(resources, 'limits', resource) });
    } else if (amount > limit) {
      faults.add(here, 'aboveLimit', { ...facts, limit: quantityText(resources, 'limits', resource) });
    }
  }
  const named = [...limits.keys(), ...requests.keys()];
  if (named.some(isHugePages) && !named.some((name) => name === 'cpu' || name === 'memory')) {
    faults.add(at, 'hugePages');
  }
  if (owner === 'container') judgeClaims(pod, resources, child(at, 'claims'));
}

export function quantityText(resources: JsonObject, field: string, resource: string): string {
  return shown(scalarText(object(resources, field)?.[resource]) ?? '');
}

/** Names and amounts of one list; unreadable ones are left out of what is returned. */
function judgeList(
  pod: PodUnderJudgement,
  list: JsonObject | undefined,
  up: At,
  owner: 'container' | 'pod',
): Amounts {
  const amounts = new Map<string, bigint>();
  if (list === undefined) return amounts;
  const faults = pod.faults.resources;
  for (const resource of Object.keys(list)) {
    const at = child(up, resource);
    const reasons = owner === 'container' ? containerResourceFaults(resource) : podResourceFaults(resource);
    if (reasons.length > 0)
      faults.add(at, 'resourceName', { found: shown(resource), reason: reasons.join('; ') });
    const value = list[resource] ?? 0;
    if (
      typeof value === 'object' ||
      typeof value === 'boolean' ||
      (typeof value === 'string' && isRedacted(value))
    )
      continue;
    const amount = amountOf(value);
    const found = shown(String(value));
    if (amount === undefined) {
      faults.add(at, 'quantity', { resource: shown(resource), found });
      continue;
    }
    amounts.set(resource, amount);
    if (amount < 0n) faults.add(at, 'negativeQuantity', { resource: shown(resource), found });
    if (isWholeNumbered(resource) && amount % nano !== 0n)
      faults.add(at, 'notWhole', { resource: shown(resource), found });
    if (pod.options.divisibleHugePages && isHugePages(resource) && !isDivisible(resource, amount)) {
      faults.add(at, 'hugePageSize', { resource, found });
    }
  }
  return amounts;
}

const standard = new Set(
  (
    'cpu memory ephemeral-storage requests.cpu requests.memory requests.ephemeral-storage limits.cpu limits.memory ' +
    'limits.ephemeral-storage pods resourcequotas services replicationcontrollers secrets configmaps persistentvolumeclaims ' +
    'storage requests.storage services.nodeports services.loadbalancers'
  ).split(' '),
);

const wholeNumbered = new Set(
  'pods resourcequotas services replicationcontrollers secrets configmaps persistentvolumeclaims services.nodeports services.loadbalancers'.split(
    ' ',
  ),
);

/** validateContainerResourceName */
export function containerResourceFaults(name: string): readonly string[] {
  const syntax = qualifiedNameFaults(name);
  if (!name.includes('/')) {
    const isKnown = name === 'cpu' || name === 'memory' || name === 'ephemeral-storage' || isHugePages(name);
    return isKnown
      ? syntax
      : [...syntax, 'containers know cpu, memory, ephemeral-storage, hugepages-… and names with a domain'];
  }
  if (isNative(name) || isExtended(name)) return syntax;
  return [...syntax, 'it is no name of an extended resource'];
}

/** validatePodResourceName */
function podResourceFaults(name: string): readonly string[] {
  const syntax = qualifiedNameFaults(name);
  if (syntax.length > 0) return syntax;
  if (!name.includes('/') && !standard.has(name) && !isQuotaHugePages(name))
    return ['it is no standard resource'];
  return name === 'cpu' || name === 'memory' || isHugePages(name)
    ? []
    : ['a pod has only cpu, memory and hugepages-…'];
}

export function isHugePages(name: string): boolean {
  return name.startsWith('hugepages-');
}

function isQuotaHugePages(name: string): boolean {
  return isHugePages(name) || name.startsWith('requests.hugepages-');
}

function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

function isExtended(name: string): boolean {
  return (
    !isNative(name) && !name.startsWith('requests.') && qualifiedNameFaults(`requests.${name}`).length === 0
  );
}

function mayOvercommit(name: string): boolean {
  return isNative(name) && !isHugePages(name);
}

function isWholeNumbered(name: string): boolean {
  return wholeNumbered.has(name) || isExtended(name);
}

/** IsHugePageResourceValueDivisible */
function isDivisible(resource: string, amount: bigint): boolean {
  const size = parseQuantity(resource.slice('hugepages-'.length));
  if (size === undefined || size <= 0n || size % nano !== 0n) return false;
  return roundUp(amount) % (size / nano) === 0n;
}

function roundUp(amount: bigint): bigint {
  return amount >= 0n ? (amount + nano - 1n) / nano : -((-amount + nano - 1n) / nano);
}

/** validateResourceClaimNames */
function judgeClaims(pod: PodUnderJudgement, resources: JsonObject, up: At): void {
  const faults = pod.faults.resources;
  const taken = new Set<string>();
  for (const [index, claim] of items(resources, 'claims').entries()) {
    const name = claim && text(claim, 'name');
    const request = claim && text(claim, 'request');
    if (name === undefined || request === undefined) continue;
    const at = child(up, index);
    if (name === '') {
      faults.required(child(at, 'name'));
      continue;
    }
    const key = request === '' ? name : `${name}/${request}`;
    const isTaken =
      taken.has(name) ||
      taken.has(key) ||
      (request === '' && [...taken].some((other) => other.startsWith(`${name}/`)));
    const reasons = [
      ...(isTaken ? ['it is there twice'] : []),
      ...(pod.claimNames.has(name) ? [] : ['spec.resourceClaims has no such name']),
    ];
    if (reasons.length > 0) faults.add(at, 'claim', { found: shown(key), reason: reasons.join('; ') });
    if (!taken.has(name) && request !== '')
      faults.syntax(child(at, 'request'), request, dnsLabelFaults(request));
    taken.add(key);
  }
}
