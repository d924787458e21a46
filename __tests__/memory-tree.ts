import type { Entry, SourceTree } from '../src/sources/source-tree.js';

/** A tree of texts in memory. `listed` records the folders that were listed. */
export class MemoryTree implements SourceTree {
  readonly id = 'memory';
  readonly listed: string[] = [];
  readonly #files: ReadonlyMap<string, string>;
  readonly #folders = new Map<string, Set<string>>([['', new Set()]]);

  constructor(files: Readonly<Record<string, string>>) {
    this.#files = new Map(Object.entries(files));
    for (const file of this.#files.keys()) {
      let child = file;
      while (child !== '') {
        const slash = child.lastIndexOf('/');
        const parent = slash < 0 ? '' : child.slice(0, slash);
        const names = this.#folders.get(parent) ?? new Set<string>();
        names.add(child.slice(slash + 1));
        this.#folders.set(parent, names);
        child = parent;
      }
    }
  }

  stat(path: string): Entry | undefined {
    const text = this.#files.get(path);
    if (text !== undefined) return { kind: 'file', size: Buffer.byteLength(text) };
    return this.#folders.has(path) ? { kind: 'directory', size: 0 } : undefined;
  }

  read(path: string): Uint8Array {
    const text = this.#files.get(path);
    if (text === undefined) throw Object.assign(new Error(`ENOENT ${path}`), { code: 'ENOENT' });
    return Buffer.from(text);
  }

  list(path: string): readonly string[] {
    this.listed.push(path);
    const names = this.#folders.get(path);
    if (names === undefined) throw Object.assign(new Error(`ENOENT ${path}`), { code: 'ENOENT' });
    return [...names].sort();
  }

  /** Every file and folder but the root. */
  paths(): string[] {
    return [...this.#files.keys(), ...[...this.#folders.keys()].filter((path) => path !== '')];
  }
}
