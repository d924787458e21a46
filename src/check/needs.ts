import { matchesLabelSelector, type Labels } from '../manifests/label-selector.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import type { ObjectRef } from '../manifests/manifest.js';
import type { Need } from '../rules/define.js';
import type { TargetOutcome } from './task.js';

/** What a target brings that objects of other targets may refer to. Plain JSON. */
export interface Provisions {
  /** Keys of the objects. */
  readonly objects: readonly string[];
  readonly pods: readonly { readonly namespace: string; readonly labels: Labels }[];
}

/** What all targets of one environment bring together. */
export interface Supply {
  meets(need: Need): boolean;
}

export function provisionsOf(index: ManifestIndex): Provisions {
  return {
    objects: index.all.map(({ ref }) => keyOf(ref)),
    pods: index.workloads.flatMap(({ manifest, template }) =>
      template === undefined ? [] : [{ namespace: manifest.ref.namespace, labels: template.labels }],
    ),
  };
}

export function supplyOf(provisions: Iterable<Provisions>): Supply {
  const objects = new Set<string>();
  const pods = new Map<string, Labels[]>();
  for (const provided of provisions) {
    for (const key of provided.objects) objects.add(key);
    for (const { namespace, labels } of provided.pods) {
      const known = pods.get(namespace);
      if (known === undefined) pods.set(namespace, [labels]);
      else known.push(labels);
    }
  }
  return {
    meets: (need) =>
      need.kind === 'object'
        ? objects.has(keyOf(need.ref))
        : (pods.get(need.namespace) ?? []).some((labels) => matchesLabelSelector(need.selector, labels)),
  };
}

/** What `before` brings and `after` does not bring any more: nobody who needs it may be left unjudged. */
export function lostProvisions(before: Provisions, after: Provisions | undefined): boolean {
  const objects = new Set(after?.objects);
  const pods = new Set(after?.pods.map((pod) => JSON.stringify(pod)));
  return (
    before.objects.some((key) => !objects.has(key)) ||
    before.pods.some((pod) => !pods.has(JSON.stringify(pod)))
  );
}

/** The outcome without the occurrences whose need is met. */
export function withoutMetNeeds(outcome: TargetOutcome, supply: Supply): TargetOutcome {
  const met = new Set(
    outcome.needs.filter(({ need }) => supply.meets(need)).map(({ occurrence }) => occurrence),
  );
  if (met.size === 0) return outcome;
  return { ...outcome, needs: [], occurrences: outcome.occurrences.filter((_, at) => !met.has(at)) };
}

function keyOf({
  group,
  kind,
  namespace,
  name,
}: Pick<ObjectRef, 'group' | 'kind' | 'namespace' | 'name'>): string {
  return [group, kind, namespace, name].join('/');
}
