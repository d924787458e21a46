/** A place in an object, cheap to make: the path is written only when something is wrong there. */
export interface At {
  readonly up: At | undefined;
  readonly step: string | number;
}

export type Facts = Readonly<Record<string, string | number>>;

export interface Fault<K extends string = string> {
  readonly key: K;
  readonly path: readonly (string | number)[];
  readonly facts: Facts;
}

export function child(up: At | undefined, ...steps: readonly [string | number, ...(string | number)[]]): At {
  let at: At | undefined = up;
  for (const step of steps) at = { up: at, step };
  return at as At;
}

export function pathOf(at: At | undefined): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (let here = at; here !== undefined; here = here.up) path.push(here.step);
  return path.reverse();
}

/** The place that begins with the steps of `path`. */
export function startAt(path: readonly (string | number)[]): At | undefined {
  return path.reduce<At | undefined>((up, step) => ({ up, step }), undefined);
}

/** Sentences that many fields share: `{field}` is the last step of the path. */
export const sharedSentences = {
  required: '{field} is missing',
  unsupported: '{field} is {found}; accepted: {accepted}',
  outOfRange: '{field} is {found}; accepted: {accepted}',
  syntax: '{field} {found} is refused: {reason}',
  duplicate: '{field} {found} is there twice',
  forbidden: '{field} must not be set: {reason}',
  conflict: '{field}: {reason}',
} as const;

export type SharedKey = keyof typeof sharedSentences;

/** Collects what is wrong. `K` are the keys of the sentences that it may use besides the shared ones. */
export class Faults<K extends string = never> {
  readonly found: Fault<K | SharedKey>[] = [];

  add(at: At | undefined, key: K, facts: Facts = {}): void {
    this.found.push({ key, path: pathOf(at), facts });
  }

  required(at: At | undefined): void {
    this.#shared(at, 'required', {});
  }

  unsupported(at: At, found: string | number, accepted: readonly string[]): void {
    this.#shared(at, 'unsupported', { found: shown(found), accepted: accepted.join(', ') });
  }

  outOfRange(at: At, found: number | string, accepted: string): void {
    this.#shared(at, 'outOfRange', { found, accepted });
  }

  /** One fault with all the reasons. */
  syntax(at: At, found: string, reasons: readonly string[]): void {
    if (reasons.length > 0) this.#shared(at, 'syntax', { found: shown(found), reason: reasons.join('; ') });
  }

  duplicate(at: At, found: string | number): void {
    this.#shared(at, 'duplicate', { found: shown(found) });
  }

  forbidden(at: At, reason: string): void {
    this.#shared(at, 'forbidden', { reason });
  }

  conflict(at: At | undefined, reason: string): void {
    this.#shared(at, 'conflict', { reason });
  }

  #shared(at: At | undefined, key: SharedKey, facts: Facts): void {
    this.found.push({ key, path: pathOf(at), facts: { field: fieldOf(at), ...facts } });
  }
}

/** `limits.cpu`, `items[2]`: enough of the path to be understood. */
function fieldOf(at: At | undefined): string {
  if (at === undefined) return 'the object';
  if (typeof at.step === 'string') return at.step;
  return at.up === undefined ? String(at.step) : `${fieldOf(at.up)}[${at.step}]`;
}

/** Long or empty texts as they can stand in a sentence. */
export function shown(found: string | number): string {
  const words = String(found);
  if (words === '') return "''";
  return words.length > 80 ? `${words.slice(0, 77)}…` : words;
}
