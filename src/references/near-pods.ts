import { nearestName } from '../inputs/nearest.js';
import { matchesSelector, parseLabelSelector, type Requirement } from '../manifests/label-selector.js';
import type { ManifestIndex, Workload } from '../manifests/manifest-index.js';
import { podLabels } from '../manifests/pod-template.js';
import type { Selection } from './reference.js';

/** A rendered workload whose pods a selector misses by one label. */
export interface NearPods {
  readonly workload: Workload;
  readonly key: string;
  readonly wanted: string;
  /** `undefined` where the pods have no such label. */
  readonly found: string | undefined;
}

/** Workloads with one pair, and values of one key, that are looked at: the rest goes without a hint. */
const mostLookedAt = 60;

/** Labels that somebody sets when the pod runs: nobody can say from a manifest that they are missing. */
const runtimeLabel =
  /^(?:statefulset\.kubernetes\.io\/|apps\.kubernetes\.io\/|batch\.kubernetes\.io\/|rollouts-pod-template-hash$|pod-template-hash$|controller-revision-hash$|pod-template-generation$|topology\.kubernetes\.io\/|vault-)|(?:^|[/.-])(?:role|leader|master|primary|active)$/;

/** Labels that tell variants of one application apart: another value is another variant, rendered elsewhere or later. */
const variantLabel =
  /(?:^|[/.-])(?:version|track|release|color|colour|slot|stage|tier|environment|env|variant|revision|rev|shard|role|component|helm_sh\/chart|chart)$/;

/** Answers for one target which pods a selector that finds none was probably meant for. */
export class NearPodLabels {
  readonly #byPair = new Map<string, Workload[]>();
  readonly #valuesOf = new Map<string, Map<string, Workload>>();
  readonly #namespaces = new Map<string, Workload[]>();

  constructor(index: ManifestIndex) {
    for (const workload of index.workloads) {
      const { namespace } = workload.manifest.ref;
      const known = this.#namespaces.get(namespace);
      if (known === undefined) this.#namespaces.set(namespace, [workload]);
      else known.push(workload);
      for (const [key, value] of Object.entries(workload.template?.labels ?? {})) {
        const pair = id(namespace, key, value);
        const bucket = this.#byPair.get(pair);
        if (bucket === undefined) this.#byPair.set(pair, [workload]);
        else if (bucket.length < mostLookedAt) bucket.push(workload);
        const ofKey = id(namespace, key);
        const values = this.#valuesOf.get(ofKey) ?? new Map<string, Workload>();
        this.#valuesOf.set(ofKey, values);
        if (!values.has(value)) values.set(value, workload);
      }
    }
  }

  /** Whether pods of that namespace are rendered at all. */
  hasPods(namespace: string): boolean {
    return this.#namespaces.has(namespace);
  }

  /** The only workload of that namespace, if there is but one. */
  onlyWorkload(namespace: string): Workload | undefined {
    const known = this.#namespaces.get(namespace);
    return known?.length === 1 ? known[0] : undefined;
  }

  /** `undefined` when no pods come near; `elsewhere` when a label is missing that only a running pod has. */
  of({ namespace, selector }: Selection): NearPods | 'elsewhere' | undefined {
    const requirements = parseLabelSelector(selector) ?? [];
    if (requirements.some(({ key }) => runtimeLabel.test(key))) return 'elsewhere';
    const pairs = requirements.flatMap((requirement) => {
      const wanted = valueOf(requirement);
      return wanted === undefined ? [] : [{ key: requirement.key, wanted }];
    });
    for (const { key, wanted } of pairs) {
      const others = requirements.filter((requirement) => requirement.key !== key);
      const candidates =
        others.length === 0 ? this.#similar(namespace, key, wanted) : this.#having(namespace, others);
      for (const workload of candidates) {
        if (!podLabels(workload).some((labels) => matchesSelector(others, labels))) continue;
        const found = workload.template?.labels[key];
        if (found === undefined ? missesForSure(workload) : !variantLabel.test(key) && isSlip(wanted, found))
          return { workload, key, wanted, found };
      }
    }
    return undefined;
  }

  #having(namespace: string, requirements: readonly Requirement[]): readonly Workload[] {
    let fewest: readonly Workload[] = [];
    let size = Infinity;
    for (const requirement of requirements) {
      const value = valueOf(requirement);
      if (value === undefined) continue;
      const bucket = this.#byPair.get(id(namespace, requirement.key, value)) ?? [];
      if (bucket.length < size) [fewest, size] = [bucket, bucket.length];
    }
    return fewest;
  }

  #similar(namespace: string, key: string, wanted: string): readonly Workload[] {
    const values = this.#valuesOf.get(id(namespace, key));
    if (values === undefined || values.size > mostLookedAt) return [];
    const near = values.get(nearestName(wanted, [...values.keys()]) ?? '');
    return near === undefined ? [] : [near];
  }
}

function valueOf({ operator, values }: Requirement): string | undefined {
  return operator === 'In' && values.size === 1 ? [...values][0] : undefined;
}

/** Members of a StatefulSet and what a person starts get labels while they run. */
function missesForSure({ manifest: { ref } }: Workload): boolean {
  return ref.kind === 'Rollout' || ref.kind === 'Deployment' || ref.kind === 'DaemonSet';
}

/** A typing error, or a prefix or suffix that one of the two lacks. */
function isSlip(wanted: string, found: string): boolean {
  return (
    nearestName(wanted, [found]) !== undefined || wanted.endsWith(`-${found}`) || found.endsWith(`-${wanted}`)
  );
}

function id(...parts: readonly string[]): string {
  return parts.join('\0');
}
