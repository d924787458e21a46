import { assertNever } from '../kernel/errors.js';
import { EditedTree } from './edited-tree.js';
import { GitTree } from './git-tree.js';
import type { SourceTree, TreeSpec } from './source-tree.js';
import { WorkTree } from './work-tree.js';

/** Opens the state that a spec names. Throws RG607 for a commit that is not there. */
export function openTree(spec: TreeSpec): SourceTree {
  switch (spec.kind) {
    case 'worktree':
      return new WorkTree(spec.root);
    case 'git':
      return new GitTree(spec.root, spec.commit);
    case 'edited':
      return new EditedTree(openTree(spec.of), spec.files);
    default:
      return assertNever(spec);
  }
}
