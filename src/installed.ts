import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../package.json' with { type: 'json' };

/** Version of the running code. */
export function installedVersion(): string {
  return manifest.version;
}

/** The installed folder: the nearest one above the running file that holds action.yml. */
export function installedFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'action.yml'))) {
    const parent = path.dirname(folder);
    if (parent === folder)
      throw new Error('action.yml was not found above the running file: the installation is incomplete');
    folder = parent;
  }
  return folder;
}

/** Text of a file that was installed along, such as a page of docs/; `undefined` when it is not there. */
export function readInstalled(file: string): string | undefined {
  const full = path.join(installedFolder(), file);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}
