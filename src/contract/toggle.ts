import type { Place } from '../kernel/errors.js';
import type { Toggle } from './profile.js';

/**
 * Reads `path=value` or a bare `path`. Steps of the path are parted by dots; as in helm a backslash takes the next character
 * literally (`nodeSelector.kubernetes\.io/os=linux`). `undefined` when a step is empty.
 */
export function parseToggle(text: string, place: Place): Toggle | undefined {
  const path: string[] = [];
  let step = '';
  let at = 0;
  for (; at < text.length && text[at] !== '='; at++) {
    if (text[at] === '\\' && at + 1 < text.length) {
      step += text[++at] ?? '';
    } else if (text[at] === '.') {
      path.push(step);
      step = '';
    } else {
      step += text[at] ?? '';
    }
  }
  path.push(step);
  if (path.some((part) => part.trim() === '' || part !== part.trim())) return undefined;
  return { text, path, value: at < text.length ? text.slice(at + 1) : undefined, place };
}
