import { nearestName } from '../inputs/nearest.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import type { Reference } from './reference.js';

/** What a missing name was probably meant to be. */
export type NearName =
  /** The rendered name with the content hash that kustomize appends to what its generators make. */
  | { readonly kind: 'hashed'; readonly manifest: Manifest }
  /** The rendered name with the prefix or suffix that the referring object's own name has. */
  | { readonly kind: 'affixed'; readonly manifest: Manifest; readonly affix: string }
  | { readonly kind: 'similar'; readonly manifest: Manifest };

/** Names compared letter by letter, and missing references that are compared so, in one target: the rest goes without a hint. */
const mostCompared = 400;
const mostHints = 200;

/** https://github.com/kubernetes-sigs/kustomize/blob/master/api/hasher/hasher.go: ten digits without vowels and look-alikes. */
const hash = /-[2456789bcdfghkmt]{10}$/;

interface Names {
  /** Names and every part of them behind a `-`, without their hash. */
  readonly tails: ReadonlyMap<string, Manifest>;
  /** Every part of a name before a `-`. */
  readonly heads: ReadonlyMap<string, Manifest>;
  readonly byName: ReadonlyMap<string, Manifest>;
}

/** Answers for one target; names of a kind and namespace are read when they are first asked for. */
export class NearNames {
  readonly #index: ManifestIndex;
  readonly #names = new Map<string, ReadonlyMap<string, Names>>();
  #hints = 0;

  constructor(index: ManifestIndex) {
    this.#index = index;
  }

  of({ from, to }: Pick<Reference, 'from' | 'to'>): NearName | undefined {
    const names = this.#namesOf(to.kind).get(to.namespace);
    if (names === undefined || to.name === '') return undefined;
    const tail = names.tails.get(to.name);
    if (tail !== undefined) {
      const plain = withoutHash(tail.ref.name);
      const affix = plain.slice(0, plain.length - to.name.length);
      if (affix === '') return { kind: 'hashed', manifest: tail };
      if (from.ref.name.startsWith(affix))
        return plain === tail.ref.name
          ? { kind: 'affixed', manifest: tail, affix }
          : { kind: 'hashed', manifest: tail };
    }
    const head = names.heads.get(to.name);
    const suffix = head?.ref.name.slice(to.name.length);
    if (head !== undefined && suffix !== undefined && from.ref.name.endsWith(suffix))
      return { kind: 'affixed', manifest: head, affix: suffix };
    if (names.byName.size > mostCompared || this.#hints >= mostHints) return undefined;
    this.#hints++;
    const manifest = names.byName.get(nearestName(to.name, [...names.byName.keys()]) ?? '');
    return manifest && { kind: 'similar', manifest };
  }

  #namesOf(kind: string): ReadonlyMap<string, Names> {
    const known = this.#names.get(kind);
    if (known !== undefined) return known;
    const read = readNames(this.#index.byKind(kind));
    this.#names.set(kind, read);
    return read;
  }
}

function withoutHash(name: string): string {
  return name.replace(hash, '');
}

function readNames(manifests: readonly Manifest[]): ReadonlyMap<string, Names> {
  const byNamespace = new Map<
    string,
    { tails: Map<string, Manifest>; heads: Map<string, Manifest>; byName: Map<string, Manifest> }
  >();
  for (const manifest of manifests) {
    const { namespace, name } = manifest.ref;
    let names = byNamespace.get(namespace);
    if (names === undefined) {
      names = { tails: new Map(), heads: new Map(), byName: new Map() };
      byNamespace.set(namespace, names);
    }
    names.byName.set(name, manifest);
    const plain = withoutHash(name);
    if (plain !== name) keep(names.tails, plain, manifest);
    for (let at = plain.indexOf('-'); at !== -1; at = plain.indexOf('-', at + 1)) {
      keep(names.tails, plain.slice(at + 1), manifest);
      keep(names.heads, plain.slice(0, at), manifest);
    }
  }
  return byNamespace;
}

/** The first one stays, except that a shorter name is a nearer one. */
function keep(names: Map<string, Manifest>, part: string, manifest: Manifest): void {
  const known = names.get(part);
  if (known === undefined || manifest.ref.name.length < known.ref.name.length) names.set(part, manifest);
}
