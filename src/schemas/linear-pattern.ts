import type { Matcher } from './schema-node.js';
import { parsePattern, type Assertion, type Range, type Term } from './parse-pattern.js';

/**
 * Matches patterns of schemas that a repository brings, in time that is linear in the text: all states that the pattern can be
 * in are followed at once (https://swtch.com/~rsc/regexp/regexp2.html), as the API server's own library does. JavaScript's
 * would try one way after another, and `(a+)+$` keeps it busy for years.
 */
export function linearMatcher(pattern: string): Matcher | undefined {
  const term = parsePattern(pattern);
  if (term === undefined) return undefined;
  const program: Instruction[] = [];
  if (!emit(term, program)) return undefined;
  program.push({ kind: 'match' });
  return (text) => (text.length * program.length > mostSteps ? undefined : run(program, text));
}

type Instruction =
  | { readonly kind: 'class'; readonly ranges: readonly Range[]; readonly isNegated: boolean }
  | { readonly kind: 'assert'; readonly assertion: Assertion }
  | { kind: 'split'; first: number; second: number }
  | { kind: 'jump'; to: number }
  | { readonly kind: 'match' };

const mostInstructions = 4000;
/** About a quarter of a second. */
const mostSteps = 20_000_000;

/** Appends the instructions of a term; `false` when the program gets too long. */
function emit(term: Term, program: Instruction[]): boolean {
  if (program.length > mostInstructions) return false;
  switch (term.kind) {
    case 'class':
    case 'assert':
      program.push(term);
      return true;
    case 'sequence':
      return term.terms.every((part) => emit(part, program));
    case 'either': {
      const jumps: { kind: 'jump'; to: number }[] = [];
      for (const [at, choice] of term.terms.entries()) {
        const split = { kind: 'split' as const, first: program.length + 1, second: 0 };
        const isLast = at === term.terms.length - 1;
        if (!isLast) program.push(split);
        if (!emit(choice, program)) return false;
        if (isLast) continue;
        const jump = { kind: 'jump' as const, to: 0 };
        program.push(jump);
        jumps.push(jump);
        split.second = program.length;
      }
      for (const jump of jumps) jump.to = program.length;
      return true;
    }
    case 'repeat': {
      for (let times = 0; times < term.least; times++) if (!emit(term.term, program)) return false;
      if (term.most === undefined) {
        const start = program.length;
        const split = { kind: 'split' as const, first: start + 1, second: 0 };
        program.push(split);
        if (!emit(term.term, program)) return false;
        program.push({ kind: 'jump', to: start });
        split.second = program.length;
        return true;
      }
      const splits: { kind: 'split'; first: number; second: number }[] = [];
      for (let times = term.least; times < term.most; times++) {
        const split = { kind: 'split' as const, first: program.length + 1, second: 0 };
        program.push(split);
        splits.push(split);
        if (!emit(term.term, program)) return false;
      }
      for (const split of splits) split.second = program.length;
      return true;
    }
  }
}

/** States to be in at one position of the text, each once. */
class States {
  readonly list: number[] = [];
  readonly #known: Uint8Array;
  constructor(size: number) {
    this.#known = new Uint8Array(size);
  }
  add(state: number): boolean {
    if (this.#known[state] === 1) return false;
    this.#known[state] = 1;
    this.list.push(state);
    return true;
  }
  clear(): void {
    for (const state of this.list) this.#known[state] = 0;
    this.list.length = 0;
  }
}

function run(program: readonly Instruction[], text: string): boolean {
  const characters = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  let now = new States(program.length);
  let next = new States(program.length);
  for (let at = 0; at <= characters.length; at++) {
    // A match may begin anywhere.
    if (follow(program, 0, now, characters, at)) return true;
    const character = characters[at];
    if (character === undefined) return false;
    for (const state of now.list) {
      const instruction = program[state];
      if (instruction?.kind !== 'class' || !contains(instruction, character)) continue;
      if (follow(program, state + 1, next, characters, at + 1)) return true;
    }
    [now, next] = [next, now];
    next.clear();
  }
  return false;
}

/** Adds a state and all that it leads to without reading; `true` when the end of the pattern is among them. */
function follow(
  program: readonly Instruction[],
  from: number,
  states: States,
  text: readonly number[],
  at: number,
): boolean {
  const pending = [from];
  for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
    if (!states.add(state)) continue;
    const instruction = program[state];
    if (instruction?.kind === 'match') return true;
    if (instruction?.kind === 'jump') pending.push(instruction.to);
    if (instruction?.kind === 'split') pending.push(instruction.second, instruction.first);
    if (instruction?.kind === 'assert' && holds(instruction.assertion, text, at)) pending.push(state + 1);
  }
  return false;
}

function holds(assertion: Assertion, text: readonly number[], at: number): boolean {
  switch (assertion) {
    case 'start':
      return at === 0;
    case 'end':
      return at === text.length;
    case 'boundary':
      return isWord(text[at - 1]) !== isWord(text[at]);
    case 'inside':
      return isWord(text[at - 1]) === isWord(text[at]);
  }
}

function isWord(character: number | undefined): boolean {
  return character !== undefined && /\w/.test(String.fromCodePoint(character));
}

function contains(
  { ranges, isNegated }: { readonly ranges: readonly Range[]; readonly isNegated: boolean },
  character: number,
): boolean {
  return ranges.some(([from, to]) => character >= from && character <= to) !== isNegated;
}
