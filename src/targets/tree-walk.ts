import { ProblemError } from '../kernel/errors.js';
import type { SourceTree } from '../sources/source-tree.js';

/** What a walk meets at a path; `unreadable` is what leads out of the repository or is no regular file: a walk goes on past it. */
export function kindAt(tree: SourceTree, path: string): 'file' | 'directory' | 'unreadable' | undefined {
  try {
    return tree.stat(path)?.kind;
  } catch (thrown) {
    if (thrown instanceof ProblemError) return 'unreadable';
    throw thrown;
  }
}

/** A walk looks at a folder where it stands, not a second time through a link: so it ends. */
export function isLink(tree: SourceTree, path: string): boolean {
  return tree.passed !== undefined && tree.passed(path).length > 0;
}
