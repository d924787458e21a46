import { isAbsolute, relative, resolve, sep } from 'node:path';
import { UsageError } from '../kernel/errors.js';
import { formatFound } from '../inputs/nearest.js';

/** Where flags are relative to, and where the tree's paths are. Both absolute, links resolved by the front door. */
export interface Standpoint {
  readonly cwd: string;
  readonly root: string;
}

/** The tree path that a flag means. Throws UsageError when it lies outside the repository. */
export function placeInRepository(standpoint: Standpoint, written: string): string {
  const path = relative(standpoint.root, resolve(standpoint.cwd, written));
  if (path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) {
    throw new UsageError(`${formatFound(written)} lies outside the repository ${standpoint.root}.`, {
      next: 'Run in the repository that holds it.',
    });
  }
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** Like {@link placeInRepository}, but `undefined` for what cannot be a path of the repository: it may be the name of a target. */
export function tryPlaceInRepository(standpoint: Standpoint, written: string): string | undefined {
  try {
    return placeInRepository(standpoint, written);
  } catch (thrown) {
    if (thrown instanceof UsageError) return undefined;
    throw thrown;
  }
}
