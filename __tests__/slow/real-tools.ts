import path from 'node:path';
import { findExecutable } from '../../src/render/system/tools.js';

/** PATH with the folder of test tools first, when one is named. */
export const searchPath = [process.env['ROLLOUT_GUARD_TOOLS'], process.env['PATH']]
  .filter((part) => part !== undefined && part !== '')
  .join(path.delimiter);

/**
 * Tells why tests that need these programs cannot run here, so that the skip is printed with its cause.
 * Where ROLLOUT_GUARD_REQUIRE_TOOLS=1 is set (CI), a missing program fails instead.
 */
export function whyNot(...names: readonly string[]): string | undefined {
  const missing = names.filter((name) => findExecutable(name, searchPath) === undefined);
  if (missing.length === 0) return undefined;
  const reason = `${missing.join(' and ')} not on PATH or in ROLLOUT_GUARD_TOOLS`;
  if (process.env['ROLLOUT_GUARD_REQUIRE_TOOLS'] === '1')
    throw new Error(`tools are required here: ${reason}`);
  return reason;
}
