import { distance } from 'fastest-levenshtein';
import type { JsonObject } from '../render/renderer.js';

/** Whether a key of `json` is one of `names` misspelt (`bluegreen`, `setWieght`): the schema reports it with the right name, and one mend cures both. */
export function holdsMisspelt(json: JsonObject, names: readonly string[]): boolean {
  return Object.keys(json).some(
    (key) =>
      !names.includes(key) &&
      key.length < 40 &&
      names.some((name) => distance(key.toLowerCase(), name.toLowerCase()) <= 2),
  );
}
