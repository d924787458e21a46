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

/** Something that a target brought before the change and does not bring any more. */
export interface Loss {
  readonly namespace: string;
  /** Words that stand in whatever refers to it: the name of an object, or key and value of a label. */
  readonly words: readonly string[];
}

export function lossesOf(before: Provisions, after: Provisions | undefined): readonly Loss[] {
  const objects = new Set(after?.objects);
  const labels = new Set(after?.pods.flatMap(labelsOf).map((label) => JSON.stringify(label)));
  return [
    ...before.objects
      .filter((key) => !objects.has(key))
      .map((key) => {
        const [, , namespace = '', name = ''] = key.split('/');
        return { namespace, words: [name] };
      }),
    ...before.pods.flatMap(labelsOf).filter((label) => !labels.has(JSON.stringify(label))),
  ];
}

function labelsOf({ namespace, labels }: Provisions['pods'][number]): Loss[] {
  return Object.entries(labels).map((words) => ({ namespace, words }));
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
