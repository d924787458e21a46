import engine from './re2.cjs';

/** Longer texts are not worth the time that they could cost. */
const longest = 1000;

/**
 * Whether Go's `regexp.MatchString` finds a pattern of `dryRun` or `measurementRetention` in the name of a metric. A pattern that
 * does not compile, `*` for example, matches nothing: the controller throws the error away (utils/analysis/helpers.go
 * GetDryRunMetrics). Linear in both texts, whatever the pattern. `undefined` when it cannot be told.
 */
export function matchesMetric(pattern: string): (name: string) => boolean | undefined {
  if (/^[\w-]*$/.test(pattern)) return (name) => name.includes(pattern);
  if (pattern === '.*') return () => true;
  if (pattern.length > longest) return () => undefined;
  let compiled: ReturnType<ReturnType<typeof engine.re2>['compile']>;
  try {
    compiled = engine.re2().compile(pattern);
  } catch (thrown) {
    // Go accepts two groups of one name.
    const isCertain = !String(thrown).includes('duplicate capture group name');
    return () => (isCertain ? false : undefined);
  }
  return (name) => (name.length > longest ? undefined : compiled.matcher(name).find());
}
