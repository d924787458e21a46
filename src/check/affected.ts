import type { TargetPolicy } from '../targets/policy.js';
import { isAffected, targetClosure, type ChangeIndex } from '../targets/closure.js';
import type { Target } from '../targets/target.js';
import type { Side } from './side.js';

/** One target with what judges it besides the files that it reads. */
export interface Subject {
  readonly side: Side;
  readonly target: Target;
  readonly policy: TargetPolicy | undefined;
}

/**
 * Whether head and base may differ in this target: its definition or policy changed, or a changed path meets what either side may
 * read. `false` is a proof: neither its render nor its verdict can have changed.
 */
export function mayDiffer(head: Subject, base: Subject, changes: ChangeIndex): boolean {
  if (identity(head) !== identity(base)) return true;
  return [head, base].some(({ side, target }) =>
    isAffected(targetClosure(side.tree, target, side.graph), changes),
  );
}

/** Places move with every line that is added above them, and say nothing about what is asked for. */
function identity({ target, policy }: Subject): string {
  return JSON.stringify([target, policy], (key, value: unknown) =>
    key === 'place' || key === 'places' || key === 'from' ? undefined : value,
  );
}
