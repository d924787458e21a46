import type { TargetPolicy } from '../targets/policy.js';
import { closureParts, isAffected, type ChangeIndex } from '../targets/closure.js';
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
  if (!asksTheSame(head.target, base.target) || !asksTheSame(head.policy, base.policy)) return true;
  return [head, base].some(({ side, target }) =>
    closureParts(side.tree, target, side.graph).some((part) => isAffected(part, changes)),
  );
}

/** Places move with every line that is added above them, and say nothing about what is asked for. */
const silentKeys: ReadonlySet<string> = new Set(['place', 'places', 'from']);

/** Deep equality of plain JSON but for {@link silentKeys}; a key without a value is none. */
function asksTheSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, at) => asksTheSame(item, other[at]))
    );
  }
  const [left, right] = [one, other] as readonly Readonly<Record<string, unknown>>[];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => silentKeys.has(key) || asksTheSame(left?.[key], right?.[key]));
}
