import { decodeText } from '../documents/decode.js';
import type { ParsedDocument } from '../documents/document.js';
import { parseDocuments } from '../documents/parse.js';
import type { SourceTree } from '../sources/source-tree.js';

interface Kept {
  readonly text: string;
  documents?: readonly ParsedDocument[] | null;
}

/**
 * Texts and parsed documents of files that places are looked up in, shared by the targets of a worker. The least recently used
 * ones go when the texts exceed `limit` bytes; syntax trees weigh a multiple of that. Looking up a place never fails: a file
 * that is absent, refused or not YAML is `undefined`.
 */
export class FileMemo {
  readonly #limit: number;
  readonly #kept = new Map<string, Kept | null>();
  #bytes = 0;

  constructor(limit = 8 * 1024 * 1024) {
    this.#limit = limit;
  }

  text(tree: SourceTree, file: string): string | undefined {
    return this.#read(tree, file)?.text;
  }

  documents(tree: SourceTree, file: string): readonly ParsedDocument[] | undefined {
    const kept = this.#read(tree, file);
    if (kept === null) return undefined;
    kept.documents ??= parse(kept.text, file);
    return kept.documents ?? undefined;
  }

  #read(tree: SourceTree, file: string): Kept | null {
    const key = `${tree.id}\0${file}`;
    let kept = this.#kept.get(key);
    if (kept === undefined) {
      kept = readText(tree, file);
      this.#bytes += sizeOf(kept);
    } else {
      this.#kept.delete(key);
    }
    this.#kept.set(key, kept);
    for (const [oldest, old] of this.#kept) {
      if (this.#bytes <= this.#limit || oldest === key) break;
      this.#kept.delete(oldest);
      this.#bytes -= sizeOf(old);
    }
    return kept;
  }
}

function sizeOf(kept: Kept | null): number {
  return 100 + (kept?.text.length ?? 0);
}

function readText(tree: SourceTree, file: string): Kept | null {
  try {
    return tree.stat(file)?.kind === 'file' ? { text: decodeText(tree.read(file), file) } : null;
  } catch {
    return null;
  }
}

function parse(text: string, file: string): readonly ParsedDocument[] | null {
  try {
    return parseDocuments(text, file);
  } catch {
    return null;
  }
}
