import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { findExecutable } from '../../src/render/system/tools.js';
import { toolsRoot } from '../../scripts/test-tools.mjs';

/** The named folder of test tools, then what the scripts installed, then PATH. */
export const searchPath = [process.env['ROLLOUT_GUARD_TOOLS'], ...installed(), process.env['PATH']]
  .filter((part) => part !== undefined && part !== '')
  .join(path.delimiter);

/** Absolute path of a tool that {@link whyNot} found. */
export function toolPath(name: string): string {
  const file = findExecutable(name, searchPath);
  if (file === undefined) throw new Error(`${name} is not there`);
  return file;
}

/**
 * Tells why tests that need these programs cannot run here, so that the skip is printed with its cause.
 * Where ROLLOUT_GUARD_REQUIRE_TOOLS=1 is set (CI), a missing program fails instead.
 */
export function whyNot(...names: readonly string[]): string | undefined {
  const missing = names.filter((name) => findExecutable(name, searchPath) === undefined);
  if (missing.length === 0) return undefined;
  const reason = `${missing.join(' and ')} not on PATH, in ROLLOUT_GUARD_TOOLS, or in ${toolsRoot()}`;
  if (process.env['ROLLOUT_GUARD_REQUIRE_TOOLS'] === '1')
    throw new Error(`tools are required here: ${reason}`);
  return reason;
}

/** Folders of the cache, the newest first: one for each version. */
function installed(): string[] {
  try {
    return readdirSync(toolsRoot())
      .filter((name) => !name.startsWith('building-'))
      .map((name) => path.join(toolsRoot(), name))
      .sort((left, right) => statSync(right).mtimeMs - statSync(left).mtimeMs);
  } catch {
    return [];
  }
}
