import type { ObjectRef } from '../manifests/manifest.js';
import type { NearName } from '../references/near-names.js';
import type { Reference, Selection } from '../references/reference.js';
import type { Need } from './define.js';

/** What another target of the environment may bring, so that nothing is missing. */
export function needOf({ to: { group, kind, namespace, name } }: Reference): Need {
  return { kind: 'object', ref: { group, kind, namespace, name } };
}

export function podsNeeded({ namespace, selector }: Selection): Need {
  return { kind: 'pods', namespace, selector };
}

/** Behind a sentence: what is rendered in place of the name, and what probably happened. */
export function hintFor(near: NearName | undefined): string {
  if (near === undefined) return '';
  const { kind, name } = near.manifest.ref;
  switch (near.kind) {
    case 'hashed':
      return `; kustomize rendered it as ${name} and did not carry that name into this kind (configurations with nameReference do)`;
    case 'affixed':
      return `; ${kind}/${name} is rendered: "${near.affix}" was not carried into this field (kustomize needs configurations with nameReference for custom resources)`;
    case 'similar':
      return `; did you mean ${name}?`;
  }
}

/** One reference for each object that something names and nobody brings: twelve variables of one ConfigMap are one fault. */
export function oncePerObject(references: readonly Reference[]): readonly Reference[] {
  const seen = new Set<string>();
  return references.filter(({ from, to, lacks }) => {
    const id = JSON.stringify([
      idOf(from.ref),
      to.group,
      to.kind,
      to.namespace,
      to.name,
      lacks,
      lacks === 'key' && to.key,
    ]);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

function idOf({ group, kind, namespace, name }: ObjectRef): readonly string[] {
  return [group, kind, namespace, name];
}
