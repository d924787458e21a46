import type { RenderedObject } from '../render/renderer.js';
import { textAt } from './json.js';

/**
 * Kinds without a namespace, by group: those of Kubernetes (`kubectl api-resources --namespaced=false`) and of widely used
 * operators. Rendered CustomResourceDefinitions add theirs.
 */
const known: Readonly<Record<string, readonly string[]>> = {
  '': ['ComponentStatus', 'Namespace', 'Node', 'PersistentVolume'],
  'admissionregistration.k8s.io': [
    'MutatingAdmissionPolicy',
    'MutatingAdmissionPolicyBinding',
    'MutatingWebhookConfiguration',
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
    'ValidatingWebhookConfiguration',
  ],
  'apiextensions.k8s.io': ['CustomResourceDefinition'],
  'apiregistration.k8s.io': ['APIService'],
  'authentication.k8s.io': ['SelfSubjectReview', 'TokenReview'],
  'authorization.k8s.io': ['SelfSubjectAccessReview', 'SelfSubjectRulesReview', 'SubjectAccessReview'],
  'certificates.k8s.io': ['CertificateSigningRequest', 'ClusterTrustBundle'],
  'flowcontrol.apiserver.k8s.io': ['FlowSchema', 'PriorityLevelConfiguration'],
  'networking.k8s.io': ['IPAddress', 'IngressClass', 'ServiceCIDR'],
  'node.k8s.io': ['RuntimeClass'],
  policy: ['PodSecurityPolicy'],
  'rbac.authorization.k8s.io': ['ClusterRole', 'ClusterRoleBinding'],
  'resource.k8s.io': ['DeviceClass', 'ResourceSlice'],
  'scheduling.k8s.io': ['PriorityClass'],
  'storage.k8s.io': ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment', 'VolumeAttributesClass'],
  'apps.kruise.io': ['NodeImage'],
  'argoproj.io': ['ClusterAnalysisTemplate', 'ClusterWorkflowTemplate'],
  'cert-manager.io': ['ClusterIssuer'],
  'cilium.io': ['CiliumClusterwideNetworkPolicy'],
  'external-secrets.io': ['ClusterExternalSecret', 'ClusterSecretStore'],
  'gateway.networking.k8s.io': ['GatewayClass'],
  'karpenter.sh': ['NodeClaim', 'NodePool'],
  'keda.sh': ['ClusterTriggerAuthentication'],
  'kyverno.io': ['ClusterCleanupPolicy', 'ClusterPolicy'],
  'policy.networking.k8s.io': ['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy'],
  'snapshot.storage.k8s.io': ['VolumeSnapshotClass', 'VolumeSnapshotContent'],
  'templates.gatekeeper.sh': ['ConstraintTemplate'],
};

const knownKeys = new Set(
  Object.entries(known).flatMap(([group, kinds]) => kinds.map((kind) => `${group}/${kind}`)),
);

/** Tells which kinds have no namespace, given what a target renders. */
export function clusterScope(
  objects: readonly Pick<RenderedObject, 'json'>[],
): (group: string, kind: string) => boolean {
  const defined = new Set<string>();
  for (const { json } of objects) {
    if (textAt(json, 'kind') !== 'CustomResourceDefinition') continue;
    if (textAt(json, 'spec', 'scope') !== 'Cluster') continue;
    defined.add(`${textAt(json, 'spec', 'group') ?? ''}/${textAt(json, 'spec', 'names', 'kind') ?? ''}`);
  }
  return (group, kind) => {
    const key = `${group}/${kind}`;
    // Gatekeeper makes a kind of this group out of every ConstraintTemplate.
    return knownKeys.has(key) || defined.has(key) || group === 'constraints.gatekeeper.sh';
  };
}
