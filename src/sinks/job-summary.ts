import { errorMessage } from '../kernel/errors.js';
import type { Rendering } from '../reporters/define.js';
import { jobSummaryBytes } from '../reporters/markdown.js';
import type { Delivery } from './delivery.js';

/** `summary` of `@actions/core`. */
export interface SummaryPort {
  addRaw(text: string): unknown;
  write(): Promise<unknown>;
  emptyBuffer(): unknown;
}

/**
 * Adds to the job summary. Its size is measured first, since GitHub drops a summary that is too large while the step
 * stays green. Without a summary to write to (a runner that offers none) it is `skipped`.
 */
export async function deliverToJobSummary(
  summary: SummaryPort | undefined,
  { body }: Rendering,
): Promise<Delivery> {
  if (summary === undefined) return { outcome: 'skipped', reason: 'this runner offers no job summary' };
  if (body === '') return { outcome: 'refused', reason: 'not even the verdict fits into the job summary' };
  const bytes = Buffer.byteLength(body);
  if (bytes > jobSummaryBytes) {
    return {
      outcome: 'refused',
      reason: `the job summary takes ${jobSummaryBytes} bytes and the report has ${bytes}`,
    };
  }
  try {
    summary.addRaw(body);
    await summary.write();
    return { outcome: 'created', reason: 'job summary' };
  } catch (thrown) {
    summary.emptyBuffer();
    return { outcome: 'refused', reason: `cannot write the job summary: ${errorMessage(thrown)}` };
  }
}
