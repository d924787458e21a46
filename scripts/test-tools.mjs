import { homedir } from 'node:os';
import path from 'node:path';

/** Where programs that only tests need are kept: outside the tree, so that a clean clone finds them again. */
export function toolsRoot() {
  const cache = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
  return path.join(cache, 'rollout-guard');
}

/** The folder of one tool in one version. */
export function toolFolder(name, version) {
  return path.join(toolsRoot(), `${name}-${version}`);
}
