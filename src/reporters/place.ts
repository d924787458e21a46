import type { Location } from '../findings/report.js';
import type { Place } from '../kernel/errors.js';

/** `file:line:column`, as far as it is known; unescaped. */
export function placeText(place: Place | Location): string {
  const line = place.line === undefined ? '' : `:${place.line}`;
  const column = place.line === undefined || place.column === undefined ? '' : `:${place.column}`;
  return `${place.file}${line}${column}`;
}

/** Said beside a place that is not where the fault is written. */
export function entryNote(path: string): string {
  return `No line of the repository sets ${path === '' ? 'this' : path}: shown is where the target starts.`;
}
