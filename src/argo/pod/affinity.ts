import type { JsonObject } from '../../render/renderer.js';
import { child, type At } from '../faults.js';
import { has, int, items, list, object, text, texts } from '../fields.js';
import { dnsLabelFaults, dnsSubdomainFaults, qualifiedNameFaults } from '../kubernetes-names.js';
import type { PodUnderJudgement } from './judge.js';
import type { SpecFaults } from './pod-spec.js';
import { judgeRequirement, judgeSelector } from './selectors.js';

const nodeOperators: readonly string[] = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'];
const required = 'requiredDuringSchedulingIgnoredDuringExecution';
const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';

/** validateAffinity */
export function judgeAffinity(pod: PodUnderJudgement): void {
  const affinity = object(pod.spec, 'affinity');
  if (affinity === undefined) return;
  const faults = pod.faults.spec;
  const at = child(pod.at, 'affinity');
  const node = object(affinity, 'nodeAffinity');
  if (node !== undefined) judgeNodeAffinity(faults, node, child(at, 'nodeAffinity'));
  for (const kind of ['podAffinity', 'podAntiAffinity']) {
    const terms = object(affinity, kind);
    if (terms !== undefined) judgePodAffinity(faults, terms, child(at, kind));
  }
}

/** validateNodeAffinity */
function judgeNodeAffinity(faults: SpecFaults, affinity: JsonObject, at: At): void {
  const selector = object(affinity, required);
  if (selector !== undefined) {
    const terms = child(at, required, 'nodeSelectorTerms');
    if (list(selector, 'nodeSelectorTerms').length === 0) faults.required(terms);
    for (const [index, term] of items(selector, 'nodeSelectorTerms').entries()) {
      if (term !== undefined) judgeNodeTerm(faults, term, child(terms, index), true);
    }
  }
  for (const [index, term] of items(affinity, preferred).entries()) {
    if (term === undefined) continue;
    const here = child(at, preferred, index);
    judgeWeight(faults, term, here);
    judgeNodeTerm(faults, object(term, 'preference') ?? {}, child(here, 'preference'), false);
  }
}

function judgeWeight(faults: SpecFaults, term: JsonObject, at: At): void {
  const weight = int(term, 'weight');
  if (weight < 1 || weight > 100) faults.outOfRange(child(at, 'weight'), weight, '1 to 100');
}

/** ValidateNodeSelectorTerm; the values of a preference are not judged. */
function judgeNodeTerm(faults: SpecFaults, term: JsonObject, at: At, judgesValues: boolean): void {
  for (const [index, expression] of items(term, 'matchExpressions').entries()) {
    if (expression === undefined) continue;
    judgeRequirement(faults, expression, child(at, 'matchExpressions', index), nodeOperators, judgesValues);
  }
  for (const [index, expression] of items(term, 'matchFields').entries()) {
    if (expression !== undefined) judgeNodeField(faults, expression, child(at, 'matchFields', index));
  }
}

/** ValidateNodeFieldSelectorRequirement */
function judgeNodeField(faults: SpecFaults, expression: JsonObject, at: At): void {
  const operator = text(expression, 'operator');
  if (operator === 'In' || operator === 'NotIn') {
    if (list(expression, 'values').length !== 1)
      faults.conflict(child(at, 'values'), 'exactly one value is needed');
  } else if (operator !== undefined) faults.unsupported(child(at, 'operator'), operator, ['In', 'NotIn']);
  const key = text(expression, 'key');
  if (key !== undefined && key !== 'metadata.name') {
    faults.unsupported(child(at, 'key'), key, ['metadata.name']);
    return;
  }
  for (const [index, value] of texts(expression, 'values').entries()) {
    if (value !== undefined) faults.syntax(child(at, 'values', index), value, dnsSubdomainFaults(value));
  }
}

/** validatePodAffinity, validatePodAntiAffinity */
function judgePodAffinity(faults: SpecFaults, affinity: JsonObject, at: At): void {
  for (const [index, term] of items(affinity, required).entries()) {
    if (term !== undefined) judgePodTerm(faults, term, child(at, required, index));
  }
  for (const [index, weighted] of items(affinity, preferred).entries()) {
    if (weighted === undefined) continue;
    const here = child(at, preferred, index);
    judgeWeight(faults, weighted, here);
    judgePodTerm(faults, object(weighted, 'podAffinityTerm') ?? {}, child(here, 'podAffinityTerm'));
  }
}

/** validatePodAffinityTerm */
function judgePodTerm(faults: SpecFaults, term: JsonObject, at: At): void {
  judgeSelector(faults, object(term, 'labelSelector'), child(at, 'labelSelector'));
  judgeSelector(faults, object(term, 'namespaceSelector'), child(at, 'namespaceSelector'));
  for (const [index, namespace] of texts(term, 'namespaces').entries()) {
    if (namespace !== undefined)
      faults.syntax(child(at, 'namespaces', index), namespace, dnsLabelFaults(namespace));
  }
  judgeMatchLabelKeys(faults, term, at);
  const key = text(term, 'topologyKey');
  if (key === '') faults.required(child(at, 'topologyKey'));
  else if (key !== undefined) faults.syntax(child(at, 'topologyKey'), key, qualifiedNameFaults(key));
}

/** ValidateMatchLabelKeysAndMismatchLabelKeys: keys that the server has merged into matchExpressions already must not be there twice. */
export function judgeMatchLabelKeys(faults: SpecFaults, term: JsonObject, at: At): void {
  for (const field of ['matchLabelKeys', 'mismatchLabelKeys']) judgeLabelKeys(faults, term, field, at);
  const selector = object(term, 'labelSelector');
  const keys = texts(term, 'matchLabelKeys');
  if (selector !== undefined && keys.length > 0) {
    const known = new Set<string | undefined>(Object.keys(object(selector, 'matchLabels') ?? {}));
    for (const expression of items(selector, 'matchExpressions')) {
      const key = expression && text(expression, 'key');
      const index = key === undefined ? -1 : keys.lastIndexOf(key);
      if (index !== -1 && known.has(key)) {
        faults.conflict(child(at, 'matchLabelKeys', index), `${key ?? ''} is in the labelSelector too`);
      }
      known.add(key);
    }
  }
  const mismatched = new Set(texts(term, 'mismatchLabelKeys'));
  for (const [index, key] of keys.entries()) {
    if (key !== undefined && mismatched.has(key))
      faults.conflict(child(at, 'matchLabelKeys', index), `${key} is in mismatchLabelKeys too`);
  }
}

/** validateLabelKeys */
function judgeLabelKeys(faults: SpecFaults, term: JsonObject, field: string, at: At): void {
  const keys = texts(term, field);
  if (keys.length === 0) return;
  if (!has(term, 'labelSelector')) {
    faults.forbidden(child(at, field), 'there is no labelSelector');
    return;
  }
  for (const [index, key] of keys.entries()) {
    if (key !== undefined) faults.syntax(child(at, field, index), key, qualifiedNameFaults(key));
  }
}
