import type { Manifest } from './manifest.js';
import {
  matchesSelector,
  parseLabelSelector,
  parseMapSelector,
  type Labels,
  type Selector,
} from './label-selector.js';
import { valueAt } from './json.js';

/**
 * What a manifest selects by the selector at `path`, in the meaning that its kind gives to an absent or empty one:
 * Service: plain map, absent and empty select nothing, and so does ExternalName · NetworkPolicy: absent and empty select
 * everything · PodDisruptionBudget: absent selects nothing, empty everything in v1 and nothing in v1beta1 · others: absent
 * selects nothing, empty everything. A kind of the same name in a foreign group (Knative Service, Calico NetworkPolicy)
 * selects nothing here.
 */
export function selectorOf(manifest: Manifest, path: readonly string[]): Selector | undefined {
  const { group, version, kind } = manifest.ref;
  const json = valueAt(manifest.json, ...path);
  switch (kind) {
    case 'Service':
      if (group !== '' || valueAt(manifest.json, 'spec', 'type') === 'ExternalName') return undefined;
      return parseMapSelector(json);
    case 'NetworkPolicy':
      if (group !== 'networking.k8s.io' && group !== 'extensions') return undefined;
      return parseLabelSelector(json ?? {});
    case 'PodDisruptionBudget': {
      if (group !== 'policy') return undefined;
      const selector = parseLabelSelector(json);
      return version === 'v1beta1' && selector?.length === 0 ? undefined : selector;
    }
    default:
      return parseLabelSelector(json);
  }
}

interface Entry {
  readonly manifest: Manifest;
  readonly selector: Selector;
  readonly order: number;
}

/**
 * Answers "which of these manifests select such pods" without trying each: every selector stands under the one of its
 * `key=value` pairs that the fewest other selectors have, and a query looks only under the pairs of its labels.
 */
export class SelectorLookup {
  readonly #byPair = new Map<string, Entry[]>();
  /** Selectors without an equality (empty, or expressions only). */
  readonly #rest: Entry[] = [];
  /** Answers by the very map of labels: many rules ask with that of one pod template. */
  readonly #answers = new WeakMap<Labels, readonly Manifest[]>();

  constructor(manifests: readonly Manifest[], path: readonly string[]) {
    const entries: Entry[] = [];
    const uses = new Map<string, number>();
    for (const [order, manifest] of manifests.entries()) {
      const selector = selectorOf(manifest, path);
      if (selector === undefined) continue;
      entries.push({ manifest, selector, order });
      for (const pair of pairs(selector)) uses.set(pair, (uses.get(pair) ?? 0) + 1);
    }
    for (const entry of entries) {
      let rarest: string | undefined;
      for (const pair of pairs(entry.selector)) {
        if (rarest === undefined || (uses.get(pair) ?? 0) < (uses.get(rarest) ?? 0)) rarest = pair;
      }
      if (rarest === undefined) this.#rest.push(entry);
      else {
        const bucket = this.#byPair.get(rarest);
        if (bucket === undefined) this.#byPair.set(rarest, [entry]);
        else bucket.push(entry);
      }
    }
  }

  /** In the order in which the manifests were given. */
  selecting(labels: Labels): readonly Manifest[] {
    let answer = this.#answers.get(labels);
    if (answer === undefined) {
      answer = this.#select(labels);
      this.#answers.set(labels, answer);
    }
    return answer;
  }

  #select(labels: Labels): readonly Manifest[] {
    const found = this.#rest.filter(({ selector }) => matchesSelector(selector, labels));
    for (const [key, value] of Object.entries(labels)) {
      for (const entry of this.#byPair.get(pairKey(key, value)) ?? []) {
        if (matchesSelector(entry.selector, labels)) found.push(entry);
      }
    }
    return found.sort((a, b) => a.order - b.order).map(({ manifest }) => manifest);
  }
}

function* pairs(selector: Selector): Iterable<string> {
  for (const { key, operator, values } of selector) {
    if (operator === 'In' && values.size === 1) for (const value of values) yield pairKey(key, value);
  }
}

function pairKey(key: string, value: string): string {
  return `${key}\0${value}`;
}
