import type { JsonObject, RenderedObject } from '../render/renderer.js';
import { clusterScope } from './cluster-scope.js';
import { textAt } from './json.js';
import type { Labels } from './label-selector.js';
import type { Manifest, ObjectRef } from './manifest.js';
import type { InvalidObject, ManifestIndex, ServingWorkload, Workload } from './manifest-index.js';
import { groupOf, isWorkload, readWorkload, workloadRefOf } from './pod-template.js';
import { SelectorLookup } from './selector-lookup.js';
import { readServing } from './serving.js';
import { unwrapLists } from './unwrap-lists.js';

/**
 * Indexes the rendered objects of one target; `defaultNamespace` is the target's. Linear in the objects, and lazy: what nobody
 * asks for is not computed. An object that has only a `generateName` is known by that.
 */
export function createIndex(objects: readonly RenderedObject[], defaultNamespace = 'default'): ManifestIndex {
  return new ObjectIndex(unwrapLists(objects), defaultNamespace === '' ? 'default' : defaultNamespace);
}

class ObjectIndex implements ManifestIndex {
  readonly all: readonly Manifest[];
  readonly invalid: readonly InvalidObject[];
  readonly duplicates: readonly Manifest[];
  readonly #byKind: ReadonlyMap<string, readonly Manifest[]>;
  /** By group, kind, namespace and name; and without the group. */
  readonly #byIdentity = new Map<string, Manifest>();
  readonly #byName = new Map<string, Manifest>();
  /** By kind and selector path, then by namespace. */
  readonly #lookups = new Map<string, ReadonlyMap<string, SelectorLookup>>();
  #workloads: readonly Workload[] | undefined;
  #workloadOf: ReadonlyMap<Manifest, Workload> | undefined;
  #serving: readonly ServingWorkload[] | undefined;

  constructor(objects: readonly RenderedObject[], defaultNamespace: string) {
    const isClusterScoped = clusterScope(objects);
    const all: Manifest[] = [];
    const invalid: InvalidObject[] = [];
    const duplicates: Manifest[] = [];
    for (const object of objects) {
      const missing = missingIdentity(object.json);
      if (missing.length > 0) {
        invalid.push({ json: object.json, origins: object.origins, missing });
        continue;
      }
      const manifest = { ...object, ref: refOf(object.json, isClusterScoped, defaultNamespace) };
      const identity = identityKey(manifest.ref);
      if (this.#byIdentity.has(identity) && !isGenerated(object.json)) duplicates.push(manifest);
      all.push(manifest);
      this.#byIdentity.set(identity, manifest);
      this.#byName.set(nameKey(manifest.ref), manifest);
    }
    this.all = all;
    this.invalid = invalid;
    this.duplicates = duplicates;
    this.#byKind = groupBy(all, ({ ref }) => ref.kind);
  }

  get workloads(): readonly Workload[] {
    this.#workloads ??= readWorkloads(this);
    return this.#workloads;
  }

  get serving(): readonly ServingWorkload[] {
    this.#serving ??= this.workloads
      .map((workload) => readServing(workload, this))
      .filter((workload) => workload !== undefined);
    return this.#serving;
  }

  byKind(kind: string): readonly Manifest[] {
    return this.#byKind.get(kind) ?? [];
  }

  find(
    ref: Pick<ObjectRef, 'kind' | 'name' | 'namespace'> & { readonly group?: string },
  ): Manifest | undefined {
    const { group } = ref;
    // Only objects of cluster-scoped kinds stand without a namespace.
    const places = [ref, { ...ref, namespace: '' }];
    for (const place of places) {
      const found =
        group === undefined
          ? this.#byName.get(nameKey(place))
          : this.#byIdentity.get(identityKey({ ...place, group }));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  workload(ref: ObjectRef): Workload | undefined {
    const manifest = this.find(ref);
    this.#workloadOf ??= new Map(this.workloads.map((workload) => [workload.manifest, workload]));
    return manifest && this.#workloadOf.get(manifest);
  }

  selecting(
    kind: string,
    selectorPath: readonly string[],
    namespace: string,
    labels: Labels,
  ): readonly Manifest[] {
    const key = `${kind} ${selectorPath.join('.')}`;
    let byNamespace = this.#lookups.get(key);
    if (byNamespace === undefined) {
      const groups = groupBy(this.byKind(kind), ({ ref }) => ref.namespace);
      byNamespace = new Map(
        Array.from(groups, ([name, manifests]) => [name, new SelectorLookup(manifests, selectorPath)]),
      );
      this.#lookups.set(key, byNamespace);
    }
    return byNamespace.get(namespace)?.selecting(labels) ?? [];
  }
}

function readWorkloads(index: ManifestIndex): readonly Workload[] {
  const referencedBy = new Map<Manifest, Manifest[]>();
  for (const rollout of index.byKind('Rollout')) {
    const reference = workloadRefOf(rollout);
    const referenced = reference && index.find(reference);
    if (referenced === undefined) continue;
    const rollouts = referencedBy.get(referenced);
    if (rollouts === undefined) referencedBy.set(referenced, [rollout]);
    else rollouts.push(rollout);
  }
  return index.all
    .filter(({ ref }) => isWorkload(ref))
    .map((manifest) => readWorkload(manifest, index, referencedBy.get(manifest) ?? []));
}

function missingIdentity(json: JsonObject): InvalidObject['missing'] {
  const missing: InvalidObject['missing'][number][] = [];
  if (textAt(json, 'apiVersion') === undefined) missing.push('apiVersion');
  if (textAt(json, 'kind') === undefined) missing.push('kind');
  if (textAt(json, 'metadata', 'name') === undefined && !isGenerated(json)) missing.push('metadata.name');
  return missing;
}

function isGenerated(json: JsonObject): boolean {
  return (
    textAt(json, 'metadata', 'name') === undefined && textAt(json, 'metadata', 'generateName') !== undefined
  );
}

function refOf(
  json: JsonObject,
  isClusterScoped: (group: string, kind: string) => boolean,
  defaultNamespace: string,
): ObjectRef {
  const apiVersion = textAt(json, 'apiVersion') ?? '';
  const kind = textAt(json, 'kind') ?? '';
  const group = groupOf(apiVersion);
  return {
    group,
    version: apiVersion.slice(apiVersion.indexOf('/') + 1),
    kind,
    namespace: isClusterScoped(group, kind)
      ? ''
      : (textAt(json, 'metadata', 'namespace') ?? defaultNamespace),
    name: textAt(json, 'metadata', 'name') ?? textAt(json, 'metadata', 'generateName') ?? '',
  };
}

function nameKey({ kind, namespace, name }: Pick<ObjectRef, 'kind' | 'namespace' | 'name'>): string {
  return `${kind}\0${namespace}\0${name}`;
}

function identityKey(ref: Pick<ObjectRef, 'group' | 'kind' | 'namespace' | 'name'>): string {
  return `${ref.group}\0${nameKey(ref)}`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
