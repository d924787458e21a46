import { ProblemError, UsageError, type Place } from '../kernel/errors.js';

/** One mistake in a file that the user wrote. */
export interface Fault {
  readonly message: string;
  readonly place?: Place | undefined;
  readonly next?: string | undefined;
}

const shownFaults = 20;

/** `file:line:column`, as editors and terminals link it. */
export function formatPlace(place: Place): string {
  const line = place.line === undefined ? '' : `:${place.line}`;
  return `${place.file}${line}${line !== '' && place.column !== undefined ? `:${place.column}` : ''}`;
}

/** Throws one UsageError that lists all faults in the order of their places, twenty at the most, the rest counted; does nothing without faults. */
export function throwFaults(faults: readonly Fault[]): void {
  const [first] = faults;
  if (first === undefined) return;
  if (faults.length === 1) throw new UsageError(first.message, { place: first.place, next: first.next });
  const ordered = [...faults].sort(byPlace);
  const lines = ordered.slice(0, shownFaults).map((fault) => {
    const where = fault.place === undefined ? '' : `${formatPlace(fault.place)}: `;
    return `  ${where}${fault.message}${fault.next === undefined ? '' : ` ${fault.next}`}`;
  });
  const rest = faults.length - lines.length;
  if (rest > 0) lines.push(`  … and ${rest} more`);
  throw new UsageError(`${faults.length} errors in the configuration:\n${lines.join('\n')}`, {
    place: ordered[0]?.place,
  });
}

/** Runs a reader of a file that the user named: a problem in it (not YAML, hostile, too big) is wrong configuration. */
export function asUsage<T>(read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown;
    const { message, place, next } = thrown.problem;
    throw new UsageError(message, { place, next });
  }
}

function byPlace(a: Fault, b: Fault): number {
  const files = compare(a.place?.file ?? '', b.place?.file ?? '');
  return (
    files ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
