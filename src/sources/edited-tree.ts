import { createHash } from 'node:crypto';
import { fileError } from './file-error.js';
import { refuseOversizeFile } from './size-limit.js';
import type { Entry, SourceTree } from './source-tree.js';
import { baseNameOf, parentOf, splitTreePath } from './tree-path.js';

/** A tree with some files replaced or added in memory. An edit is seen through symbolic links too. */
export class EditedTree implements SourceTree {
  readonly id: string;
  readonly #base: SourceTree;
  readonly #files = new Map<string, Uint8Array>();
  readonly #folders = new Map<string, Set<string>>();

  constructor(base: SourceTree, files: Readonly<Record<string, string>>) {
    this.#base = base;
    const digest = createHash('sha256');
    for (const [path, text] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
      digest.update(JSON.stringify([path, text]));
      const real = this.#followed(path);
      this.#files.set(real, Buffer.from(text));
      for (let child = real; child !== ''; child = parentOf(child)) {
        const parent = parentOf(child);
        const names = this.#folders.get(parent) ?? new Set<string>();
        this.#folders.set(parent, names.add(baseNameOf(child)));
      }
    }
    this.id = `edited:${base.id}:${digest.digest('hex')}`;
  }

  stat(path: string): Entry | undefined {
    const real = this.#followed(path);
    const edited = this.#files.get(real);
    if (edited !== undefined) return { kind: 'file', size: edited.length };
    if (this.#folders.has(real)) return { kind: 'directory', size: 0 };
    return this.#hidden(real) ? undefined : this.#base.stat(path);
  }

  read(path: string): Uint8Array {
    const real = this.#followed(path);
    const edited = this.#files.get(real);
    if (edited !== undefined) {
      refuseOversizeFile(path, edited.length);
      return edited;
    }
    if (this.#folders.has(real)) throw fileError('EISDIR', path);
    if (this.#hidden(real)) throw fileError('ENOENT', path);
    return this.#base.read(path);
  }

  list(path: string): readonly string[] {
    const real = this.#followed(path);
    if (this.#files.has(real)) throw fileError('ENOTDIR', path);
    if (this.#hidden(real)) throw fileError('ENOENT', path);
    const added = this.#folders.get(real);
    if (added === undefined) return this.#base.list(path);
    const present = this.#base.stat(path)?.kind === 'directory' ? this.#base.list(path) : [];
    return [...new Set([...present, ...added])].sort();
  }

  passed(path: string): readonly string[] {
    return this.#base.passed?.(path) ?? [];
  }

  #followed(path: string): string {
    splitTreePath(path);
    return this.#base.passed?.(path).at(-1) ?? path;
  }

  /** Whether an edit put a file where the base has a folder that held this path. */
  #hidden(path: string): boolean {
    for (let above = parentOf(path); above !== ''; above = parentOf(above)) {
      if (this.#files.has(above)) return true;
    }
    return false;
  }
}
