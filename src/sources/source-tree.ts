/** What stands at a path, after every symbolic link in it was followed inside the tree. */
export interface Entry {
  readonly kind: 'file' | 'directory';
  /** Bytes; 0 for a directory. */
  readonly size: number;
}

/**
 * The files of one state of the repository: the work tree, a commit, or either with files replaced in memory.
 *
 * Paths are relative to the root with POSIX separators, already normalised (`''` is the root; no leading `./`, no `..`).
 * All methods are synchronous because the WebAssembly engines call back synchronously.
 * Every method throws a `ProblemError` with RG603 when the path leaves the root (also through a symbolic link) or passes a
 * `.git` component, and RG604 when it meets something that is neither a regular file nor a directory (FIFO, device, socket).
 */
export interface SourceTree {
  /** Stable name of the state, for cache keys: `git:<commit>` or `worktree:<root>`. */
  readonly id: string;
  /** Absolute folder on disk, where the state is one; the system engines need it. */
  readonly root?: string;
  /** `undefined` when nothing is there. */
  stat(path: string): Entry | undefined;
  /** The bytes of a regular file. Throws RG606 above the size limit, and a plain `Error` with code ENOENT when nothing is there. */
  read(path: string): Uint8Array;
  /** Names in a directory, sorted by code unit; `.git` is left out. Throws a plain `Error` with code ENOENT or ENOTDIR. */
  list(path: string): readonly string[];
  /** The symbolic links on the way to `path` and where they lead in the end; empty when there are none. */
  passed?(path: string): readonly string[];
}

/** How a worker opens the same tree again: plain JSON. */
export type TreeSpec =
  | { readonly kind: 'worktree'; readonly root: string }
  | { readonly kind: 'git'; readonly root: string; readonly commit: string }
  | { readonly kind: 'edited'; readonly of: TreeSpec; readonly files: Readonly<Record<string, string>> };
