import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { CatalogueCase } from './case.js';

/** The cases of all families: whatever stands in cases/. Throws when an id is there twice. */
export async function catalogueCases(): Promise<readonly CatalogueCase[]> {
  const folder = path.join(import.meta.dirname, 'cases');
  const found: CatalogueCase[] = [];
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith('.ts'))
    .sort()) {
    const family = (await import(path.join(folder, name))) as { readonly cases?: readonly CatalogueCase[] };
    for (const entry of family.cases ?? []) {
      if (found.some(({ id }) => id === entry.id)) throw new Error(`${name}: ${entry.id} has cases already`);
      found.push(entry);
    }
  }
  return found;
}
