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
import { routerReferenceExists } from './rg310-router-reference-exists.js';
import { ingressBackend } from './rg311-ingress-backend.js';
import { istioVirtualService } from './rg312-istio-virtual-service.js';
import { istioDestinationRule } from './rg313-istio-destination-rule.js';
import { ambassadorMapping } from './rg314-ambassador-mapping.js';
import { appMesh } from './rg315-app-mesh.js';
import { smiTrafficSplit } from './rg316-smi-traffic-split.js';
import { traefikService } from './rg317-traefik-service.js';
import { apisixRoute } from './rg318-apisix-route.js';
import { pluginRegistered } from './rg319-plugin-registered.js';
import { serviceFindsPods } from './rg320-service-finds-pods.js';
import { serviceTargetPort } from './rg321-service-target-port.js';
import { autoscalerTargetExists } from './rg322-autoscaler-target-exists.js';
import { policyFindsPods } from './rg323-policy-finds-pods.js';
import { podConfigurationExists } from './rg324-pod-configuration-exists.js';
import { serviceAccountExists } from './rg325-service-account-exists.js';
import { volumeClaimExists } from './rg326-volume-claim-exists.js';
import { podClassExists } from './rg327-pod-class-exists.js';
import { autoscalerRequest } from './rg328-autoscaler-request.js';
import { ingressBackendExists } from './rg340-ingress-backend-exists.js';
import { gatewayRouteBackend } from './rg341-gateway-route-backend.js';
import { meshDestination } from './rg342-mesh-destination.js';
import { gatewayPluginRoute } from './rg343-gateway-plugin-route.js';
import { edgeRouteBackend } from './rg344-edge-route-backend.js';
import { schemaValid } from './rg401-schema-valid.js';
import { unknownField } from './rg402-unknown-field.js';
import { yamlBoolean } from './rg403-yaml-boolean.js';
import { customResourceValid } from './rg404-custom-resource-valid.js';
import { selectorImmutable } from './rg405-selector-immutable.js';
import { kindServed } from './rg406-kind-served.js';
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
import { containerValid } from './rg440-container-valid.js';
import { volumeValid } from './rg441-volume-valid.js';
import { probeValid } from './rg442-probe-valid.js';
import { podSpecValid } from './rg443-pod-spec-valid.js';
import { resourcesValid } from './rg444-resources-valid.js';
import { podMetadataValid } from './rg445-pod-metadata-valid.js';
import { probePortNamed } from './rg446-probe-port-named.js';
import { pdbValid } from './rg447-pdb-valid.js';
import { objectMetadataValid } from './rg448-object-metadata-valid.js';
import { serviceValid } from './rg449-service-valid.js';
import { autoscalerValid } from './rg450-autoscaler-valid.js';
import { networkPolicyValid } from './rg451-network-policy-valid.js';
import { ingressValid } from './rg452-ingress-valid.js';
import { configurationKeysValid } from './rg453-configuration-keys-valid.js';
import { workloadSelector } from './rg454-workload-selector.js';
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
  routerReferenceExists,
  ingressBackend,
  istioVirtualService,
  istioDestinationRule,
  ambassadorMapping,
  appMesh,
  smiTrafficSplit,
  traefikService,
  apisixRoute,
  pluginRegistered,
  serviceFindsPods,
  serviceTargetPort,
  autoscalerTargetExists,
  policyFindsPods,
  podConfigurationExists,
  serviceAccountExists,
  volumeClaimExists,
  podClassExists,
  autoscalerRequest,
  ingressBackendExists,
  gatewayRouteBackend,
  meshDestination,
  gatewayPluginRoute,
  edgeRouteBackend,
  schemaValid,
  unknownField,
  yamlBoolean,
  customResourceValid,
  selectorImmutable,
  kindServed,
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
  containerValid,
  volumeValid,
  probeValid,
  podSpecValid,
  resourcesValid,
  podMetadataValid,
  probePortNamed,
  pdbValid,
  objectMetadataValid,
  serviceValid,
  autoscalerValid,
  networkPolicyValid,
  ingressValid,
  configurationKeysValid,
  workloadSelector,
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
