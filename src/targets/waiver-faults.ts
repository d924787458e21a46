import type { Config } from '../inputs/config.js';
import type { Fault } from '../inputs/faults.js';
import { formatFound, formatHint } from '../inputs/nearest.js';
import { waiverMeets } from './policy.js';

/** Waivers that name no target of the repository. `names` are all targets, also those that this run leaves out. */
export function findWaiverFaults(config: Config, names: readonly string[]): Fault[] {
  return config.waivers
    .filter((waiver) => !names.some((name) => waiverMeets(waiver, name)))
    .map((waiver) => ({
      message: `The waiver of ${waiver.rule} names the target ${formatFound(waiver.target)}, which is not there.${formatHint(waiver.target, names)}`,
      place: waiver.place,
      next: 'Name a target, or write a pattern with *.',
    }));
}
