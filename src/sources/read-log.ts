import { fileErrorCode } from './file-error.js';
import type { Entry, SourceTree } from './source-tree.js';

/** What was asked of a tree, sorted. Symbolic links that were passed and the paths they led to are listed as files too. */
export interface RecordedReads {
  readonly files: readonly string[];
  /** Folders that were listed. */
  readonly directories: readonly string[];
  /** Paths that were asked for and not there. */
  readonly absent: readonly string[];
}

/**
 * Wraps a tree so that every question is remembered: files read or found, folders listed, paths not there. Failed reads
 * count as well, since a change to that path may heal them.
 */
export function recordReads(tree: SourceTree): { readonly tree: SourceTree; log(): RecordedReads } {
  const files = new Set<string>();
  const directories = new Set<string>();
  const absent = new Set<string>();

  const remember = (path: string, kind: 'file' | 'directory'): void => {
    (kind === 'file' ? files : directories).add(path);
    const passed = tree.passed?.(path) ?? [];
    for (const link of passed.slice(0, -1)) files.add(link);
    const end = passed.at(-1);
    if (end !== undefined) (kind === 'file' ? files : directories).add(end);
  };
  const rememberAbsent = (path: string): void => {
    absent.add(path);
    const passed = tree.passed?.(path) ?? [];
    for (const link of passed.slice(0, -1)) files.add(link);
    const end = passed.at(-1);
    if (end !== undefined) absent.add(end);
  };

  const recording: SourceTree = {
    id: tree.id,
    ...(tree.root === undefined ? {} : { root: tree.root }),
    stat(path: string): Entry | undefined {
      const entry = tree.stat(path);
      if (entry === undefined) rememberAbsent(path);
      else if (entry.kind === 'file') remember(path, 'file');
      return entry;
    },
    read(path: string): Uint8Array {
      return observed(path, 'file', () => tree.read(path));
    },
    list(path: string): readonly string[] {
      return observed(path, 'directory', () => tree.list(path));
    },
    passed: (path) => tree.passed?.(path) ?? [],
  };

  function observed<T>(path: string, kind: 'file' | 'directory', ask: () => T): T {
    let answer: T;
    try {
      answer = ask();
    } catch (thrown) {
      if (fileErrorCode(thrown) === 'ENOENT') rememberAbsent(path);
      else files.add(path);
      throw thrown;
    }
    remember(path, kind);
    return answer;
  }

  return {
    tree: recording,
    log: () => ({
      files: [...files].sort(),
      directories: [...directories].sort(),
      absent: [...absent].sort(),
    }),
  };
}
