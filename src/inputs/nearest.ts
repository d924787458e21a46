import { closest, distance } from 'fastest-levenshtein';

/** The known name that a typing error most likely meant; `undefined` when none is near enough to be worth saying. */
export function nearestName(found: string, known: readonly string[]): string | undefined {
  const wanted = found.toLowerCase();
  if (known.length === 0 || wanted.length > 200) return undefined;
  const byLowerCase = new Map(known.map((name) => [name.toLowerCase(), name]));
  const near = closest(wanted, [...byLowerCase.keys()]);
  const length = Math.max(wanted.length, near.length);
  const isNear = distance(wanted, near) <= (length < 4 ? 1 : Math.max(2, Math.floor(length / 3)));
  const isPart = wanted.length >= 3 && (near.startsWith(wanted) || wanted.startsWith(near));
  return isNear || isPart ? byLowerCase.get(near) : undefined;
}

/** ` Did you mean "x"?`, or nothing: made to be put behind a sentence. */
export function formatHint(found: string, known: readonly string[]): string {
  const near = nearestName(found, known);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}

/** What is accepted, for a sentence: at most `limit` names, the rest counted. */
export function formatAccepted(known: readonly string[], limit = 12): string {
  if (known.length === 0) return 'none';
  const shown = known.slice(0, limit).join(', ');
  return known.length > limit ? `${shown} and ${known.length - limit} more` : shown;
}

/** A value as found in a file, on one line and short enough for a message. */
export function formatFound(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  if (typeof value === 'bigint') return value.toString();
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…"` : text;
}
