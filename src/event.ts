import { readFileSync } from 'node:fs';
import { readRunFacts, type RunFacts } from './inputs/environment.js';
import { errorMessage, UsageError } from './kernel/errors.js';
import type { Terminal } from './terminal.js';

/** The facts of the run, with the payload that the runner wrote for it. */
export function readEvent(environment: Terminal['environment']): RunFacts {
  const file = environment['GITHUB_EVENT_PATH'] ?? '';
  if (environment['GITHUB_ACTIONS'] !== 'true' || file === '') return readRunFacts(environment, undefined);
  try {
    return readRunFacts(environment, JSON.parse(readFileSync(file, 'utf8')));
  } catch (thrown) {
    if (thrown instanceof UsageError) throw thrown;
    throw new UsageError(`The event of this run cannot be read: ${errorMessage(thrown)}`, {
      next: 'GITHUB_EVENT_PATH has to name the JSON file that the runner wrote.',
    });
  }
}
