import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Position } from './document.js';
import type { LineIndex } from './line-index.js';

/** Finds places in one composed document. Aliases are followed to where their text stands, merge keys to the map that has the key. */
export class DocumentPositions {
  readonly #document: Document.Parsed;
  readonly #lines: LineIndex;
  readonly #anchors = new Map<string, Node>();

  constructor(document: Document.Parsed, lines: LineIndex) {
    this.#document = document;
    this.#lines = lines;
    this.#collectAnchors(document.contents);
  }

  find(path: readonly (string | number)[]): Position | undefined {
    let node: unknown = this.#document.contents;
    let start = rangeOf(node)?.[0] ?? this.#document.range[0];
    for (const step of path) {
      const content = this.#resolve(node);
      if (isMap(content)) {
        const pair = this.#pair(content, String(step));
        if (pair === undefined) return undefined;
        start = rangeOf(pair.key)?.[0] ?? start;
        node = pair.value;
      } else if (isSeq(content) && typeof step === 'number') {
        if (step < 0 || step >= content.items.length) return undefined;
        node = content.items[step];
        start = rangeOf(node)?.[0] ?? start;
      } else {
        return undefined;
      }
    }
    return this.#position(start, Math.max(start, rangeOf(node)?.[1] ?? start));
  }

  #position(start: number, end: number): Position {
    const { line, column } = this.#lines.at(start);
    // The end is exclusive and often the start of the next line.
    return { line, column, endLine: this.#lines.at(Math.max(start, end - 1)).line };
  }

  #resolve(node: unknown): unknown {
    // Aliases of aliases do not exist: an anchor always stands on content.
    return isAlias(node) ? this.#anchors.get(node.source) : node;
  }

  #pair(map: YAMLMap, key: string): Pair | undefined {
    const own = map.items.find((pair) => keyText(this.#resolve(pair.key)) === key);
    if (own !== undefined) return own;
    const merge = map.items.find((pair) => keyText(pair.key) === '<<');
    const source = this.#resolve(merge?.value);
    for (const item of isSeq(source) ? source.items : [source]) {
      const content = this.#resolve(item);
      const found = isMap(content) ? this.#pair(content, key) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #collectAnchors(node: unknown): void {
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      // The last anchor of a name wins; redefinition between two uses is legal YAML that nobody writes in manifests.
      if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    }
    if (isMap(node)) {
      for (const pair of node.items) {
        this.#collectAnchors(pair.key);
        this.#collectAnchors(pair.value);
      }
    } else if (isSeq(node)) {
      for (const item of node.items) this.#collectAnchors(item);
    }
  }
}

function keyText(node: unknown): string | undefined {
  return isScalar(node) ? String(node.value) : undefined;
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  return isAlias(node) || isScalar(node) || isMap(node) || isSeq(node)
    ? (node.range ?? undefined)
    : undefined;
}
