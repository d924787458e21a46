import { UsageError } from '../kernel/errors.js';
import type { SourceTree } from '../sources/source-tree.js';
import { childOf } from '../sources/tree-path.js';
import { isLink, kindAt } from './tree-walk.js';

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'star' }
  | { readonly kind: 'any'; readonly name: string }
  | { readonly kind: 'one-of'; readonly name: string; readonly texts: readonly string[] };

/** A segment of a pattern: `'**'` for any number of folders, else the tokens of one path component. */
type Segment = '**' | readonly Token[];

export interface Pattern {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Written with a `/` at the end. */
  readonly foldersOnly: boolean;
}

export interface Match {
  readonly path: string;
  readonly captures: ReadonlyMap<string, string>;
}

/** Steps that one path may cost: a pattern that repeats captures can otherwise be made to take exponential time. */
const maximumSteps = 100_000;

/**
 * Reads `services/{service}/values-{env:dev|staging|prod}.yaml`: `{name}` captures one or more characters of a path component,
 * `{name:a|b}` one of the texts, `*` stands for any characters within a component, and a component `**` for any number of folders.
 * The same capture twice has to capture the same text. Throws UsageError.
 */
export function parsePattern(written: string): Pattern {
  const text = written.replace(/^\.\//, '').replace(/\/+$/, '');
  const parts = text === '' ? [] : text.split('/');
  const segments = parts.map((part): Segment => (part === '**' ? '**' : parseComponent(part, written)));
  if (segments.length === 0) throw wrong(written, 'it is empty');
  if (segments.at(-1) === '**') {
    throw wrong(
      written,
      'it ends with **, which would match everything; write for example **/kustomization.yaml',
    );
  }
  if (segments.filter((segment) => segment === '**').length > 3)
    throw wrong(written, 'it has more than three **');
  return { text, segments, foldersOnly: written.endsWith('/') };
}

/**
 * All files and folders of the tree that match, in the order of the walk (names by code unit). Only folders that can lead to a
 * match are listed; `**` passes node_modules by, and folder links are not followed.
 */
export function* enumerateMatches(tree: SourceTree, pattern: Pattern): Iterable<Match> {
  for (const path of candidates(tree, pattern, '', reachable(pattern, [0]))) {
    const captures = matchPath(pattern, path);
    if (captures !== undefined) yield { path, captures };
  }
}

/** The captures of a path, `undefined` when it does not match. */
export function matchPath(pattern: Pattern, path: string): ReadonlyMap<string, string> | undefined {
  return new Matcher(pattern).match(path.split('/'));
}

function* candidates(
  tree: SourceTree,
  pattern: Pattern,
  folder: string,
  states: readonly number[],
): Iterable<string> {
  for (const name of namesThatCanMatch(tree, pattern, folder, states)) {
    const path = childOf(folder, name);
    const next: number[] = [];
    for (const state of states) {
      const segment = pattern.segments[state];
      if (segment === undefined) continue;
      if (segment !== '**') {
        if (matchComponent(segment, name)) next.push(state + 1);
      } else if (name !== 'node_modules') {
        next.push(state);
      }
    }
    if (next.length === 0) continue;
    const isMatch = next.includes(pattern.segments.length);
    const further = reachable(pattern, next).filter((state) => state < pattern.segments.length);
    const needsKind = further.length > 0 || pattern.foldersOnly;
    const isFolder = needsKind && kindAt(tree, path) === 'directory';
    if (isMatch && (isFolder || !pattern.foldersOnly)) yield path;
    if (isFolder && further.length > 0 && !isLink(tree, path))
      yield* candidates(tree, pattern, path, further);
  }
}

/** Names to look at in a folder: the literal ones when the pattern leaves no choice, else all. */
function namesThatCanMatch(
  tree: SourceTree,
  pattern: Pattern,
  folder: string,
  states: readonly number[],
): readonly string[] {
  const literals = new Set<string>();
  for (const state of states) {
    const segment = pattern.segments[state];
    if (segment === undefined) continue;
    const [token] = segment === '**' ? [] : segment;
    if (segment === '**' || segment.length !== 1 || token?.kind !== 'text') return tree.list(folder);
    literals.add(token.text);
  }
  return [...literals].sort().filter((name) => kindAt(tree, childOf(folder, name)) !== undefined);
}

/** `**` may stand for nothing: the states that are reached without a component. */
function reachable(pattern: Pattern, states: readonly number[]): number[] {
  const all = new Set<number>();
  for (let state of states) {
    all.add(state);
    while (pattern.segments[state] === '**') all.add(++state);
  }
  return [...all];
}

/** Whether one component matches, each capture by itself: what prunes the walk. */
function matchComponent(tokens: readonly Token[], name: string): boolean {
  const failed = new Set<number>();
  const from = (token: number, at: number): boolean => {
    const key = token * 4096 + at;
    if (failed.has(key)) return false;
    const isMatch = endsOf(tokens[token], name, at).some((end) =>
      token + 1 === tokens.length ? end === name.length : from(token + 1, end),
    );
    if (!isMatch) failed.add(key);
    return isMatch;
  };
  return name.length < 4096 && from(0, 0);
}

/** Where a token that starts at `at` may end, the longest first. */
function endsOf(token: Token | undefined, name: string, at: number): number[] {
  switch (token?.kind) {
    case undefined:
      return [];
    case 'text':
      return name.startsWith(token.text, at) ? [at + token.text.length] : [];
    case 'one-of':
      return token.texts.filter((text) => name.startsWith(text, at)).map((text) => at + text.length);
    case 'star':
    case 'any': {
      const first = token.kind === 'any' ? at + 1 : at;
      return Array.from({ length: Math.max(0, name.length - first + 1) }, (_, index) => name.length - index);
    }
  }
}

/** Backtracks over a whole path, so that a capture that comes again has the text that it had. */
class Matcher {
  readonly #pattern: Pattern;
  readonly #captures = new Map<string, string>();
  #steps = 0;

  constructor(pattern: Pattern) {
    this.#pattern = pattern;
  }

  match(components: readonly string[]): ReadonlyMap<string, string> | undefined {
    return this.#segments(0, components, 0) ? new Map(this.#captures) : undefined;
  }

  #segments(segment: number, components: readonly string[], component: number): boolean {
    const tokens = this.#pattern.segments[segment];
    if (tokens === undefined) return component === components.length;
    if (tokens === '**') {
      for (let next = component; next < components.length; next++) {
        this.#count();
        if (this.#segments(segment + 1, components, next)) return true;
      }
      return false;
    }
    const name = components[component];
    if (name === undefined) return false;
    return this.#tokens(tokens, 0, name, 0, () => this.#segments(segment + 1, components, component + 1));
  }

  #tokens(tokens: readonly Token[], index: number, name: string, at: number, rest: () => boolean): boolean {
    this.#count();
    const token = tokens[index];
    if (token === undefined) return at === name.length && rest();
    const captured = token.kind === 'any' || token.kind === 'one-of' ? token.name : undefined;
    const bound = captured === undefined ? undefined : this.#captures.get(captured);
    for (const end of endsOf(token, name, at)) {
      const text = name.slice(at, end);
      if (bound !== undefined && bound !== text) continue;
      if (captured !== undefined) this.#captures.set(captured, text);
      if (this.#tokens(tokens, index + 1, name, end, rest)) return true;
      if (captured !== undefined && bound === undefined) this.#captures.delete(captured);
    }
    return false;
  }

  #count(): void {
    if (++this.#steps > maximumSteps) throw wrong(this.#pattern.text, 'it can match in too many ways');
  }
}

function parseComponent(part: string, written: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < part.length) {
    const rest = part.slice(at);
    const plain = /^[^*{}]+/.exec(rest)?.[0];
    const capture = /^\{([A-Za-z_]\w*)(?::([^{}*]*))?\}/.exec(rest);
    if (plain !== undefined) {
      tokens.push({ kind: 'text', text: plain });
      at += plain.length;
    } else if (rest.startsWith('**')) {
      throw wrong(written, '** has to stand alone between two /');
    } else if (rest.startsWith('*')) {
      tokens.push({ kind: 'star' });
      at += 1;
    } else if (capture !== null) {
      tokens.push(captureToken(capture[1] ?? '', capture[2], written));
      at += capture[0].length;
    } else {
      throw wrong(written, `${JSON.stringify(rest)} is no capture; accepted: {name} and {name:one|other}`);
    }
  }
  if (part === '' || part === '.' || part === '..')
    throw wrong(written, `the component "${part}" names no folder`);
  if (tokens.filter(({ kind }) => kind !== 'text').length > 6) {
    throw wrong(written, 'a component has more than six captures and *');
  }
  return tokens;
}

function captureToken(name: string, alternatives: string | undefined, written: string): Token {
  if (alternatives === undefined) return { kind: 'any', name };
  const texts = alternatives.split('|');
  if (texts.includes('')) throw wrong(written, `an alternative of {${name}:…} is empty`);
  return { kind: 'one-of', name, texts };
}

function wrong(written: string, why: string): UsageError {
  return new UsageError(`The pattern ${JSON.stringify(written)} cannot be used: ${why}.`);
}
