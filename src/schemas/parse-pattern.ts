/** Characters from the first to the last code point. */
export type Range = readonly [from: number, to: number];
export type Assertion = 'start' | 'end' | 'boundary' | 'inside';

export type Term =
  | { readonly kind: 'class'; readonly ranges: readonly Range[]; readonly isNegated: boolean }
  | { readonly kind: 'assert'; readonly assertion: Assertion }
  | { readonly kind: 'sequence'; readonly terms: readonly Term[] }
  | { readonly kind: 'either'; readonly terms: readonly Term[] }
  | {
      readonly kind: 'repeat';
      readonly term: Term;
      readonly least: number;
      readonly most: number | undefined;
    };

/**
 * Reads a pattern in the syntax of Go's regexp package (https://github.com/google/re2/wiki/Syntax): literals, classes, groups,
 * alternatives, repetitions and anchors. `undefined` for what is not read here (flags, Unicode classes, quotes) or no pattern.
 */
export function parsePattern(pattern: string): Term | undefined {
  if (pattern.length > longest) return undefined;
  const reader = new Reader(pattern);
  try {
    const term = reader.either(0);
    return reader.isDone ? term : undefined;
  } catch (thrown) {
    if (thrown instanceof NotRead) return undefined;
    throw thrown;
  }
}

class NotRead extends Error {}

const longest = 2000;
const deepest = 50;
/** Go's limit on counted repetition. */
const mostTimes = 1000;
const last = 0x10ffff;

const digits: readonly Range[] = [[48, 57]];
const words: readonly Range[] = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const spaces: readonly Range[] = [
  [9, 10],
  [12, 13],
  [32, 32],
];
const named: Readonly<Record<string, readonly Range[]>> = {
  alnum: [
    [48, 57],
    [65, 90],
    [97, 122],
  ],
  alpha: [
    [65, 90],
    [97, 122],
  ],
  digit: digits,
  lower: [[97, 122]],
  upper: [[65, 90]],
  space: [
    [9, 13],
    [32, 32],
  ],
  word: words,
  xdigit: [
    [48, 57],
    [65, 70],
    [97, 102],
  ],
};
const controls: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, a: 7 };

class Reader {
  readonly #characters: readonly string[];
  #at = 0;

  constructor(pattern: string) {
    this.#characters = Array.from(pattern);
  }

  get isDone(): boolean {
    return this.#at >= this.#characters.length;
  }

  either(depth: number): Term {
    if (depth > deepest) throw new NotRead();
    const choices = [this.#sequence(depth)];
    while (this.#take('|')) choices.push(this.#sequence(depth));
    const [only] = choices;
    return choices.length === 1 && only !== undefined ? only : { kind: 'either', terms: choices };
  }

  #sequence(depth: number): Term {
    const terms: Term[] = [];
    while (!this.isDone && this.#peek() !== '|' && this.#peek() !== ')') {
      terms.push(this.#repeated(this.#atom(depth)));
    }
    return { kind: 'sequence', terms };
  }

  #repeated(term: Term): Term {
    const times = this.#times();
    if (times === undefined) return term;
    this.#take('?');
    // Two repetitions in a row are an error in Go.
    if (this.#times() !== undefined) throw new NotRead();
    return { kind: 'repeat', term, ...times };
  }

  #times(): { readonly least: number; readonly most: number | undefined } | undefined {
    if (this.#take('*')) return { least: 0, most: undefined };
    if (this.#take('+')) return { least: 1, most: undefined };
    if (this.#take('?')) return { least: 0, most: 1 };
    // A brace that does not count is a literal.
    const rest = this.#characters.slice(this.#at, this.#at + 12).join('');
    const [whole, least, comma, most] = /^\{(\d{1,4})(,?)(\d{0,4})\}/.exec(rest) ?? [];
    if (whole === undefined) return undefined;
    this.#at += whole.length;
    const from = Number(least);
    const to = comma === '' ? from : most === '' ? undefined : Number(most);
    if (from > mostTimes || (to ?? 0) > mostTimes || (to !== undefined && to < from)) throw new NotRead();
    return { least: from, most: to };
  }

  #atom(depth: number): Term {
    const character = this.#next();
    switch (character) {
      case '(':
        return this.#group(depth);
      case '[':
        return this.#class();
      case '.':
        return { kind: 'class', ranges: [[10, 10]], isNegated: true };
      case '^':
        return { kind: 'assert', assertion: 'start' };
      case '$':
        return { kind: 'assert', assertion: 'end' };
      case '\\':
        return this.#escaped();
      case '*':
      case '+':
      case '?':
      case ')':
        throw new NotRead();
      default:
        return literal(character);
    }
  }

  #group(depth: number): Term {
    if (this.#take('?')) {
      if (!this.#take(':')) {
        this.#take('P');
        if (!this.#take('<')) throw new NotRead();
        while (/^\w$/.test(this.#peek() ?? '')) this.#at += 1;
        if (!this.#take('>')) throw new NotRead();
      }
    }
    const inside = this.either(depth + 1);
    if (!this.#take(')')) throw new NotRead();
    return inside;
  }

  #escaped(): Term {
    const character = this.#next();
    const isUpper = character === character.toUpperCase();
    switch (character) {
      case 'd':
      case 'D':
        return { kind: 'class', ranges: digits, isNegated: isUpper };
      case 'w':
      case 'W':
        return { kind: 'class', ranges: words, isNegated: isUpper };
      case 's':
      case 'S':
        return { kind: 'class', ranges: spaces, isNegated: isUpper };
      case 'A':
        return { kind: 'assert', assertion: 'start' };
      case 'z':
        return { kind: 'assert', assertion: 'end' };
      case 'b':
        return { kind: 'assert', assertion: 'boundary' };
      case 'B':
        return { kind: 'assert', assertion: 'inside' };
      default:
        return literal(String.fromCodePoint(this.#escapedPoint(character)));
    }
  }

  /** The code point that `\x41`, `\n` or `\.` stands for. */
  #escapedPoint(character: string): number {
    const control = Object.hasOwn(controls, character) ? controls[character] : undefined;
    if (control !== undefined) return control;
    if (character === 'x') {
      const rest = this.#characters.slice(this.#at, this.#at + 10).join('');
      const [whole, long, short] = /^(?:\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{2}))/.exec(rest) ?? [];
      if (whole === undefined) throw new NotRead();
      this.#at += whole.length;
      return Math.min(Number.parseInt(long ?? short ?? '', 16), last);
    }
    if (/^[A-Za-z0-9]$/.test(character)) throw new NotRead();
    return character.codePointAt(0) ?? 0;
  }

  #class(): Term {
    const isNegated = this.#take('^');
    const ranges: Range[] = [];
    // A bracket that closes at once is a literal.
    for (let isFirst = true; isFirst || this.#peek() !== ']'; isFirst = false) {
      const character = this.#next();
      if (character === '[' && this.#peek() === ':') {
        const rest = this.#characters.slice(this.#at, this.#at + 12).join('');
        const [whole, name = ''] = /^:([a-z]+):\]/.exec(rest) ?? [];
        const known = Object.hasOwn(named, name) ? named[name] : undefined;
        if (whole === undefined || known === undefined) throw new NotRead();
        this.#at += whole.length;
        ranges.push(...known);
        continue;
      }
      if (character === '\\') {
        const next = this.#peek() ?? '';
        if (/^[dwsDWS]$/.test(next)) {
          const term = this.#escaped();
          if (term.kind !== 'class') throw new NotRead();
          ranges.push(...(term.isNegated ? complement(term.ranges) : term.ranges));
          continue;
        }
      }
      const from = character === '\\' ? this.#escapedPoint(this.#next()) : (character.codePointAt(0) ?? 0);
      ranges.push([from, this.#rangeEnd(from)]);
    }
    this.#at += 1;
    return { kind: 'class', ranges, isNegated };
  }

  #rangeEnd(from: number): number {
    const isRange = this.#peek() === '-' && this.#characters[this.#at + 1] !== ']';
    if (!isRange) return from;
    this.#at += 1;
    const character = this.#next();
    const to = character === '\\' ? this.#escapedPoint(this.#next()) : (character.codePointAt(0) ?? 0);
    if (to < from) throw new NotRead();
    return to;
  }

  #peek(): string | undefined {
    return this.#characters[this.#at];
  }

  #next(): string {
    const character = this.#characters[this.#at];
    if (character === undefined) throw new NotRead();
    this.#at += 1;
    return character;
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#at += 1;
    return true;
  }
}

function literal(character: string): Term {
  const point = character.codePointAt(0) ?? 0;
  return { kind: 'class', ranges: [[point, point]], isNegated: false };
}

/** What is outside of ranges that are in order. */
function complement(ranges: readonly Range[]): readonly Range[] {
  const outside: Range[] = [];
  let from = 0;
  for (const [low, high] of ranges) {
    if (low > from) outside.push([from, low - 1]);
    from = high + 1;
  }
  return [...outside, [from, last]];
}
