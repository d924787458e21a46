import engine from '../argo/re2.cjs';
import type { Matcher } from './schema-node.js';

/** Characters of a pattern; longer ones are no pattern that somebody wrote. */
const longestPattern = 2000;
/** Characters of the text times those of the pattern: a fraction of a second. */
const mostSteps = 5_000_000;

/**
 * Matches patterns of schemas that a repository brings as Go's library does, which the API server uses: in time that is linear
 * in the text. JavaScript's own would try one way after another, and `(a+)+$` keeps it busy for years. `undefined` for patterns
 * that cannot be read, and from the matcher for texts that are too long: these are not judged.
 */
export function linearMatcher(pattern: string): Matcher | undefined {
  if (pattern.length > longestPattern) return undefined;
  let compiled: ReturnType<ReturnType<typeof engine.re2>['compile']>;
  try {
    compiled = engine.re2().compile(pattern);
  } catch {
    return undefined;
  }
  return (text) => (text.length * pattern.length > mostSteps ? undefined : compiled.matcher(text).find());
}
