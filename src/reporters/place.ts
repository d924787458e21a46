import { posix } from 'node:path';
import type { Location } from '../findings/report.js';
import type { Place } from '../kernel/errors.js';

/** `file:line:column`, as far as it is known; unescaped. The file as seen from a folder of the repository, its root when not given. */
export function placeText(place: Place | Location, from = ''): string {
  const line = place.line === undefined ? '' : `:${place.line}`;
  const column = place.line === undefined || place.column === undefined ? '' : `:${place.column}`;
  return `${from === '' ? place.file : posix.relative(from, place.file)}${line}${column}`;
}

/** Said beside a place that is not where the fault is written. */
export function entryNote(path: string): string {
  return `No line of the repository sets ${path === '' ? 'this' : path}: shown is where the target starts.`;
}
