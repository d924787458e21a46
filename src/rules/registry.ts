import type { Rule } from './define.js';
import { rolloutMode } from './rg101-rollout-mode.js';
import { requiredToggle } from './rg102-required-toggle.js';
import { forbiddenToggle } from './rg103-forbidden-toggle.js';
import { networkPolicyMode } from './rg104-network-policy-mode.js';
import { hpaPolicy } from './rg105-hpa-policy.js';
import { hpaTargetKind } from './rg106-hpa-target-kind.js';
import { readinessPath } from './rg107-readiness-path.js';
import { warmup } from './rg108-warmup.js';
import { resourcesClass } from './rg109-resources-class.js';
import { replicasMinimum } from './rg110-replicas-minimum.js';
import { podDisruptionBudget } from './rg111-pod-disruption-budget.js';
import { terminationDrain } from './rg112-termination-drain.js';
import { rolloutSteps } from './rg113-rollout-steps.js';
import { matrixInstallScenario } from './rg114-matrix-install-scenario.js';
import { matrixRollbackReference } from './rg115-matrix-rollback-reference.js';
import { matrixAgreement } from './rg116-matrix-agreement.js';
import { schemaValid } from './rg401-schema-valid.js';
import { unknownField } from './rg402-unknown-field.js';

/** Every rule, in order of id. */
export const allRules: readonly Rule[] = [
  rolloutMode,
  requiredToggle,
  forbiddenToggle,
  networkPolicyMode,
  hpaPolicy,
  hpaTargetKind,
  readinessPath,
  warmup,
  resourcesClass,
  replicasMinimum,
  podDisruptionBudget,
  terminationDrain,
  rolloutSteps,
  matrixInstallScenario,
  matrixRollbackReference,
  matrixAgreement,
  schemaValid,
  unknownField,
];

/** By id (`RG107`, any case) or name (`readiness-path`). */
export function findRule(idOrName: string): Rule | undefined {
  return allRules.find(({ meta }) => meta.id === idOrName.toUpperCase() || meta.name === idOrName);
}
