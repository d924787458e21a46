import type { Occurrence } from './report.js';

/**
 * What the base render has too is `existing`, all else `new`; what is waived stays waived. Fingerprints are counted:
 * a second fault of the same identity is new, even when the base had one.
 */
export function compareWithBase(head: readonly Occurrence[], base: readonly Occurrence[]): Occurrence[] {
  const left = new Map<string, number>();
  for (const { fingerprint } of base) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1);
  return head.map((occurrence) => {
    const count = left.get(occurrence.fingerprint) ?? 0;
    if (count > 0) left.set(occurrence.fingerprint, count - 1);
    if (occurrence.state === 'waived') return occurrence;
    return { ...occurrence, state: count > 0 ? 'existing' : 'new' };
  });
}
