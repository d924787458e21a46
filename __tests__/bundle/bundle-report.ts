import type { Report } from '../../src/findings/report.js';
import { runBundle, type BundleOptions, type BundleRun } from './run-bundle.js';

/** Runs `check … --format json` and reads the report; a run that prints none fails with what it said. */
export async function checkBundle(
  args: readonly string[],
  options: BundleOptions = {},
): Promise<{ readonly report: Report; readonly run: BundleRun }> {
  const run = await runBundle(['check', ...args, '--format', 'json'], options);
  try {
    return { report: JSON.parse(run.stdout) as Report, run };
  } catch (cause) {
    throw new Error(`no report; exit ${run.code}, stderr: ${run.stderr.slice(0, 2000)}`, { cause });
  }
}
