import type { Severity } from '../../src/inputs/request.js';

/** One fault as both sides are compared: the oracle's under every id that may be said for it, ours under one. */
export interface Fault {
  /** `C8`; a message that stands for no id is `RG401.unknownField`. Several: any of them. */
  readonly ids: readonly string[];
  /** `Rollout/web`. */
  readonly object: string;
  /** Real path in the object, lists by index. */
  readonly path: Path;
  /** Another place that says the same. */
  readonly also?: { readonly object: string; readonly path: Path };
  /** Where it is told does not matter. */
  readonly anywhere?: true;
  readonly text: string;
  /** Of the oracle's: which of its sides says it. */
  readonly source?: string;
  readonly type?: string;
  /** The function that says it knows no list indexes. */
  readonly unindexed?: boolean;
  /** Of ours. */
  readonly severity?: Severity;
}

export type Path = readonly (string | number)[];

/** `spec.strategy.canary.steps[0].setWeight`, `metadata.labels[a.b/c]`: as Go's field package writes a path. */
export function parsePath(text: string): Path {
  return Array.from(text.matchAll(/([^.[\]]+)|\[([^\]]*)\]/g), ([, plain, bracketed]) => {
    if (plain !== undefined) return plain;
    return /^\d+$/.test(bracketed ?? '') ? Number(bracketed) : (bracketed ?? '');
  });
}

export function showPath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** Whether `deeper` is `path` or a field below it. */
export function isAtOrBelow(deeper: Path, path: Path): boolean {
  // As text: some functions write keys with dots as if they were steps.
  return `${showPath(deeper)}.`
    .replaceAll('[', '.[')
    .startsWith(`${showPath(path)}.`.replaceAll('[', '.[').replace(/^\.$/, ''));
}

/** Two paths of one fault: the same, or one is more exact than the other function can say. */
export function samePlace(ours: Fault, oracles: Fault): boolean {
  if (oracles.anywhere === true) return true;
  return [oracles, oracles.also].some(
    (place) =>
      place?.object === ours.object &&
      isAtOrBelow(oracles.unindexed === true ? namesOf(ours.path) : ours.path, place.path),
  );
}

function namesOf(path: Path): Path {
  return path.filter((step) => typeof step === 'string');
}
