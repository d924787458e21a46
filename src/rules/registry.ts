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
import { rolloutSpec } from './rg410-rollout-spec.js';
import { rolloutStrategy } from './rg411-rollout-strategy.js';
import { canarySurge } from './rg412-canary-surge.js';
import { canaryServices } from './rg413-canary-services.js';
import { routerSettings } from './rg414-router-settings.js';
import { antiAffinity } from './rg415-anti-affinity.js';
import { canarySteps } from './rg416-canary-steps.js';
import { stepWeights } from './rg417-step-weights.js';
import { pauseDuration } from './rg418-pause-duration.js';
import { stepNeedsRouter } from './rg419-step-needs-router.js';
import { managedRoutes } from './rg420-managed-routes.js';
import { routeMatch } from './rg421-route-match.js';
import { experimentSpecRef } from './rg422-experiment-spec-ref.js';
import { analysisFieldRef } from './rg423-analysis-field-ref.js';
import { canaryScale } from './rg424-canary-scale.js';
import { idleSettings } from './rg425-idle-settings.js';
import { emptyAnalysis } from './rg426-empty-analysis.js';
import { migrationReplicas } from './rg427-migration-replicas.js';

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
  rolloutSpec,
  rolloutStrategy,
  canarySurge,
  canaryServices,
  routerSettings,
  antiAffinity,
  canarySteps,
  stepWeights,
  pauseDuration,
  stepNeedsRouter,
  managedRoutes,
  routeMatch,
  experimentSpecRef,
  analysisFieldRef,
  canaryScale,
  idleSettings,
  emptyAnalysis,
  migrationReplicas,
];

/** By id (`RG107`, any case) or name (`readiness-path`). */
export function findRule(idOrName: string): Rule | undefined {
  return allRules.find(({ meta }) => meta.id === idOrName.toUpperCase() || meta.name === idOrName);
}
