import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { LinkFollower, type Node } from './follow-links.js';
import { fileError, fileErrorCode } from './file-error.js';
import { notRegular, refuseOversizeFile } from './size-limit.js';
import type { Entry, SourceTree } from './source-tree.js';
import { isGitFolder } from './tree-path.js';

// No link at the end even if one was put there since, and no waiting for the writer of a FIFO. Windows has neither flag.
const { O_RDONLY } = constants;
const readOnly = O_RDONLY | optionalFlag('O_NOFOLLOW') | optionalFlag('O_NONBLOCK');

/** The files as they are checked out. Folders are taken to stay what they are while a tree object lives. */
export class WorkTree implements SourceTree {
  readonly id: string;
  readonly root: string;
  readonly #links: LinkFollower;

  /** Throws a plain `Error` when `root` is not there. */
  constructor(root: string) {
    this.root = realpathSync(root);
    this.id = `worktree:${this.root}`;
    this.#links = new LinkFollower(
      (path) => this.#nodeAt(path),
      (absolute) => this.#insideRoot(absolute),
    );
  }

  stat(path: string): Entry | undefined {
    const stats = this.#lstat(this.#links.follow(path).path);
    if (stats === undefined) return undefined;
    if (stats.isDirectory()) return { kind: 'directory', size: 0 };
    if (!stats.isFile()) throw notRegular(path);
    return { kind: 'file', size: stats.size };
  }

  read(path: string): Uint8Array {
    const kept = this.#links.follow(path, 'kept').path;
    let descriptor: number;
    try {
      descriptor = openSync(this.#absolute(kept), readOnly);
    } catch (thrown) {
      const followed = this.#links.follow(path).path;
      if (followed === kept) throw this.#openError(path, followed, thrown);
      try {
        descriptor = openSync(this.#absolute(followed), readOnly);
      } catch (again) {
        throw this.#openError(path, followed, again);
      }
    }
    try {
      const stats = fstatSync(descriptor);
      if (stats.isDirectory()) throw fileError('EISDIR', path);
      if (!stats.isFile()) throw notRegular(path);
      refuseOversizeFile(path, stats.size);
      return readAll(descriptor, stats.size);
    } finally {
      closeSync(descriptor);
    }
  }

  list(path: string): readonly string[] {
    const { path: followed } = this.#links.follow(path);
    try {
      const names = readdirSync(this.#absolute(followed));
      return names.filter((name) => !isGitFolder(name)).sort();
    } catch (thrown) {
      const code = fileErrorCode(thrown);
      throw code === 'ENOENT' || code === 'ENOTDIR' ? fileError(code, path) : thrown;
    }
  }

  passed(path: string): readonly string[] {
    const followed = this.#links.follow(path);
    return followed.links.length === 0 ? [] : [...followed.links, followed.path];
  }

  #openError(path: string, followed: string, thrown: unknown): unknown {
    const code = fileErrorCode(thrown);
    if (code === 'ENOENT' || code === 'ENOTDIR') return fileError('ENOENT', path);
    // Sockets and devices without a driver cannot even be opened.
    const stats = this.#lstat(followed);
    return stats !== undefined && !stats.isFile() && !stats.isDirectory() ? notRegular(path) : thrown;
  }

  #nodeAt(path: string): Node | undefined {
    const stats = this.#lstat(path);
    if (stats === undefined) return undefined;
    if (stats.isSymbolicLink()) {
      return { kind: 'link', to: readlinkSync(this.#absolute(path)).replaceAll(sep, '/') };
    }
    return { kind: stats.isDirectory() ? 'directory' : stats.isFile() ? 'file' : 'other' };
  }

  #lstat(path: string): Stats | undefined {
    try {
      return lstatSync(this.#absolute(path), { throwIfNoEntry: false });
    } catch (thrown) {
      const code = fileErrorCode(thrown);
      if (code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
      throw thrown;
    }
  }

  #absolute(path: string): string {
    return path === '' ? this.root : `${this.root}/${path}`;
  }

  #insideRoot(absolute: string): string | undefined {
    const path = relative(this.root, absolute);
    if (isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`)) return undefined;
    return path.replaceAll(sep, '/');
  }
}

/** Reads what was there at `fstat`; a file that shrinks meanwhile gives what is left. */
function readAll(descriptor: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const count = readSync(descriptor, bytes, length, size - length, null);
    if (count === 0) return bytes.slice(0, length);
    length += count;
  }
  return bytes;
}

function optionalFlag(name: 'O_NOFOLLOW' | 'O_NONBLOCK'): number {
  return (constants as Readonly<Record<string, number | undefined>>)[name] ?? 0;
}
