import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of action.yml: the same from the sources, from the bundle and in an installed package. */
export function findInstallation(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'action.yml'))) return folder;
    if (dirname(folder) === folder) return from;
  }
}
