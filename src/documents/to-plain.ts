import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap } from 'yaml';
import { failAt } from './compose.js';
import type { ParseLimits } from './limits.js';
import { LineIndex } from './line-index.js';
import type { ScalarResolver } from './plain-scalar.js';

type PlainMap = Record<string, unknown>;

/** A converted anchor; `undefined` size while its own content is still being converted. */
interface Anchor {
  value: unknown;
  nodes: number;
  height: number;
  open: boolean;
}

const coreTag = 'tag:yaml.org,2002:';

/**
 * Plain data of one composed document, with everything refused that the tools behind us would take differently or die of:
 * duplicate keys, cycles, aliases that multiply, unknown tags and `__proto__`.
 */
export function toPlain(
  document: Document.Parsed,
  text: string,
  file: string,
  limits: ParseLimits,
  resolve: ScalarResolver,
): unknown {
  return new Conversion(text, file, limits, resolve).convert(document.contents, 0);
}

class Conversion {
  readonly #text: string;
  readonly #file: string;
  readonly #limits: ParseLimits;
  readonly #resolve: ScalarResolver;
  readonly #anchors = new Map<string, Anchor>();
  #nodes = 0;
  #written = 0;
  #height = 0;

  constructor(text: string, file: string, limits: ParseLimits, resolve: ScalarResolver) {
    this.#text = text;
    this.#file = file;
    this.#limits = limits;
    this.#resolve = resolve;
  }

  /** Leaves in `#height` how many levels of maps and lists the value has. */
  convert(node: unknown, depth: number): unknown {
    if (node === null || node === undefined) {
      this.#height = 0;
      return null;
    }
    if (isAlias(node)) return this.#follow(node.source, node, depth);
    this.#nodes++;
    this.#written++;
    const name = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (name === undefined) return this.#convertContent(node, depth);
    const anchor: Anchor = { value: undefined, nodes: 0, height: 0, open: true };
    this.#anchors.set(name, anchor);
    const before = this.#nodes;
    anchor.value = this.#convertContent(node, depth);
    anchor.nodes = this.#nodes - before + 1;
    anchor.height = this.#height;
    anchor.open = false;
    return anchor.value;
  }

  #convertContent(node: unknown, depth: number): unknown {
    if (isScalar(node)) {
      this.#height = 0;
      return this.#scalar(node, node.tag, String(node.value), node.type === 'PLAIN');
    }
    if (isMap(node)) {
      this.#expectTag(node, node.tag, 'map');
      return this.#map(node, depth);
    }
    if (isSeq(node)) {
      this.#expectTag(node, node.tag, 'seq');
      let height = 0;
      const list = node.items.map((item) => {
        const value = this.convert(item, depth + 1);
        height = Math.max(height, this.#height);
        return value;
      });
      this.#height = height + 1;
      return list;
    }
    this.#fail(node as Node, 'RG601', 'this is neither a map, a list nor a scalar');
  }

  #map(node: YAMLMap, depth: number): PlainMap {
    const map: PlainMap = {};
    const merged: Pair[] = [];
    let height = 0;
    for (const pair of node.items) {
      const key = this.#key(pair, node);
      if (key === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN') {
        if (merged.push(pair) > 1) this.#duplicate(node, pair, key);
        continue;
      }
      if (Object.hasOwn(map, key)) this.#duplicate(node, pair, key);
      map[key] = this.convert(pair.value, depth + 1);
      height = Math.max(height, this.#height);
    }
    for (const pair of merged) {
      const value = this.convert(pair.value, depth);
      height = Math.max(height, this.#height - 1);
      for (const source of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (typeof source !== 'object' || source === null || Array.isArray(source)) {
          this.#fail(pair.key as Node, 'RG601', 'the merge key << takes a map or a list of maps');
        }
        for (const [key, inherited] of Object.entries(source)) {
          if (!Object.hasOwn(map, key)) map[key] = inherited as unknown;
        }
      }
    }
    this.#height = height + 1;
    return map;
  }

  #key(pair: Pair, map: YAMLMap): string {
    const key = pair.key;
    if (isAlias(key)) {
      const value = this.#follow(key.source, key, 0);
      if (typeof value === 'string') return this.#harmlessKey(value, key);
    }
    if (!isScalar(key)) this.#fail((key ?? map) as Node, 'RG601', 'a key must be a scalar');
    if (key.anchor !== undefined) this.convert(key, 0);
    else this.#nodes++;
    this.#written++;
    const text = String(key.value);
    if (text === '' && key.type === 'PLAIN')
      this.#fail(key, 'RG601', 'a key is empty; quote it if that is meant');
    // A reader for which `on` is a boolean writes the key of `on: x` as true.
    const word = key.type === 'PLAIN' && key.tag === undefined ? this.#resolve(text) : text;
    return this.#harmlessKey(typeof word === 'boolean' && !isYaml12Boolean(text) ? String(word) : text, key);
  }

  #harmlessKey(key: string, node: Node): string {
    if (key !== '__proto__') return key;
    this.#fail(
      node,
      'RG604',
      'the key __proto__ is refused: it can forge fields in the programs that read it',
    );
  }

  #follow(name: string, node: Node, depth: number): unknown {
    const anchor = this.#anchors.get(name);
    if (anchor === undefined) this.#fail(node, 'RG601', `the alias *${name} has no anchor before it`);
    if (anchor.open)
      this.#fail(node, 'RG604', `the alias *${name} stands inside its own anchor, which is a cycle`);
    this.#nodes += anchor.nodes;
    this.#height = anchor.height;
    const { nodes, aliasFactor, depth: deepest } = this.#limits;
    // A hundred nodes of slack, so that a tiny file is measured by its expansion and not by chance.
    if (this.#nodes > nodes || this.#nodes > (this.#written + 100) * aliasFactor) {
      this.#fail(
        node,
        'RG604',
        `the aliases up to *${name} stand for ${this.#nodes} values in a file that writes ${this.#written}; ` +
          `up to ${aliasFactor} times as many, and ${nodes} in all, are accepted`,
      );
    }
    if (depth + anchor.height > deepest) {
      this.#fail(
        node,
        'RG604',
        `the alias *${name} nests maps and lists deeper than ${deepest} levels, which is the limit`,
      );
    }
    return anchor.value;
  }

  #scalar(node: Node, tag: string | undefined, text: string, plain: boolean): unknown {
    switch (tag) {
      case undefined:
        return plain ? this.#resolve(text) : text;
      case '!':
      case `${coreTag}str`:
      case `${coreTag}binary`:
      case `${coreTag}timestamp`:
        return text;
      case `${coreTag}int`:
      case `${coreTag}float`:
      case `${coreTag}bool`:
      case `${coreTag}null`: {
        const value = this.#resolve(text);
        const type = value === null ? 'null' : typeof value;
        const wanted = tag === `${coreTag}bool` ? 'boolean' : tag === `${coreTag}null` ? 'null' : 'number';
        if (type === wanted || (type === 'bigint' && wanted === 'number')) return value;
        this.#fail(node, 'RG601', `the tag !!${tag.slice(coreTag.length)} does not fit this value`);
        break;
      }
      default:
        this.#unknownTag(node, tag);
    }
  }

  #expectTag(node: Node, tag: string | undefined, kind: 'map' | 'seq'): void {
    // The failsafe schema writes its own default tag on a collection that has none.
    if (tag !== undefined && tag !== coreTag + kind && tag !== '!') this.#unknownTag(node, tag);
  }

  #unknownTag(node: Node, tag: string): never {
    const name = tag.startsWith(coreTag) ? `!!${tag.slice(coreTag.length)}` : tag;
    this.#fail(node, 'RG601', `the tag ${name} is not known here; Kubernetes manifests use none`);
  }

  #duplicate(map: YAMLMap, pair: Pair, key: string): never {
    const lines = new LineIndex(this.#text);
    const first = map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
    const line = lines.at(startOf(first?.key)).line;
    this.#fail(
      pair.key as Node,
      'RG601',
      `the key ${JSON.stringify(key)} is already set on line ${line}; a key may stand once in a map`,
    );
  }

  #fail(node: Node, id: 'RG601' | 'RG604', message: string): never {
    failAt(this.#text, this.#file, startOf(node), id, message);
  }
}

/** Offset where a node stands. */
export function startOf(node: unknown): number {
  return isAlias(node) || isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;
}

/** What every reader takes for a boolean keeps its letters as a key. */
function isYaml12Boolean(text: string): boolean {
  return /^(?:true|True|TRUE|false|False|FALSE)$/.test(text);
}
