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
import { strategyServiceExists } from './rg301-strategy-service-exists.js';
import { serviceSelectsRollout } from './rg302-service-selects-rollout.js';
import { serviceOfOneRollout } from './rg303-service-of-one-rollout.js';
import { workloadRefExists } from './rg304-workload-ref-exists.js';
import { analysisTemplateExists } from './rg305-analysis-template-exists.js';
import { analysisTemplateCycle } from './rg306-analysis-template-cycle.js';
import { analysisArguments } from './rg307-analysis-arguments.js';
import { analysisMerge } from './rg308-analysis-merge.js';
import { metricNeverEnds } from './rg309-metric-never-ends.js';
import { serviceFindsPods } from './rg320-service-finds-pods.js';
import { serviceTargetPort } from './rg321-service-target-port.js';
import { autoscalerTargetExists } from './rg322-autoscaler-target-exists.js';
import { policyFindsPods } from './rg323-policy-finds-pods.js';
import { podConfigurationExists } from './rg324-pod-configuration-exists.js';
import { serviceAccountExists } from './rg325-service-account-exists.js';
import { volumeClaimExists } from './rg326-volume-claim-exists.js';
import { podClassExists } from './rg327-pod-class-exists.js';
import { schemaValid } from './rg401-schema-valid.js';
import { unknownField } from './rg402-unknown-field.js';
import { metricLimits } from './rg460-metric-limits.js';
import { metricTiming } from './rg461-metric-timing.js';
import { metricProvider } from './rg462-metric-provider.js';
import { metricRules } from './rg463-metric-rules.js';
import { analysisMetrics } from './rg464-analysis-metrics.js';
import { metricArguments } from './rg465-metric-arguments.js';
import { experimentTemplates } from './rg466-experiment-templates.js';
import { experimentService } from './rg467-experiment-service.js';

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
  strategyServiceExists,
  serviceSelectsRollout,
  serviceOfOneRollout,
  workloadRefExists,
  analysisTemplateExists,
  analysisTemplateCycle,
  analysisArguments,
  analysisMerge,
  metricNeverEnds,
  serviceFindsPods,
  serviceTargetPort,
  autoscalerTargetExists,
  policyFindsPods,
  podConfigurationExists,
  serviceAccountExists,
  volumeClaimExists,
  podClassExists,
  schemaValid,
  unknownField,
  metricLimits,
  metricTiming,
  metricProvider,
  metricRules,
  analysisMetrics,
  metricArguments,
  experimentTemplates,
  experimentService,
];

/** By id (`RG107`, any case) or name (`readiness-path`). */
export function findRule(idOrName: string): Rule | undefined {
  return allRules.find(({ meta }) => meta.id === idOrName.toUpperCase() || meta.name === idOrName);
}
