import type { Rule } from './define.js';
import { rolloutMode } from './rg101-rollout-mode.js';
import { hpaTargetKind } from './rg106-hpa-target-kind.js';
import { readinessPath } from './rg107-readiness-path.js';

/** Every rule, in order of id. */
export const allRules: readonly Rule[] = [rolloutMode, hpaTargetKind, readinessPath];

/** By id (`RG107`, any case) or name (`readiness-path`). */
export function findRule(idOrName: string): Rule | undefined {
  return allRules.find(({ meta }) => meta.id === idOrName.toUpperCase() || meta.name === idOrName);
}
