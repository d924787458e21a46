import type { ManifestIndex } from '../manifests/manifest-index.js';

/** Groups none of whose objects makes pods that a Service or a policy is written for. */
const podless: readonly string[] = [
  'autoscaling.k8s.io',
  'cert-manager.io',
  'external-secrets.io',
  'gateway.networking.k8s.io',
  'getambassador.io',
  'keda.sh',
  'monitoring.coreos.com',
  'networking.istio.io',
  'security.istio.io',
  'secrets-store.csi.x-k8s.io',
  'split.smi-spec.io',
  'telemetry.istio.io',
  'traefik.containo.us',
  'traefik.io',
  'apisix.apache.org',
  'appmesh.k8s.aws',
  'elbv2.k8s.aws',
  'bitnami.com',
  'kyverno.io',
  'cilium.io',
  'projectcalico.org',
  'snapshot.storage.k8s.io',
  'onepassword.com',
];

const kubernetes = new Set([
  '',
  'apps',
  'autoscaling',
  'batch',
  'extensions',
  'policy',
  ...[
    'admissionregistration',
    'apiregistration',
    'certificates',
    'coordination',
    'discovery',
    'events',
    'flowcontrol.apiserver',
    'networking',
    'node',
    'rbac.authorization',
    'scheduling',
    'storage',
  ].map((name) => `${name}.k8s.io`),
  ...podless,
]);

const argoPodless = new Set([
  'Rollout',
  'AnalysisTemplate',
  'ClusterAnalysisTemplate',
  'Application',
  'ApplicationSet',
  'AppProject',
]);

const known = new WeakMap<ManifestIndex, boolean>();

/** Whether something rendered may make pods that no manifest shows: a resource of an operator, or the operator's definitions. */
export function mayMakePods(index: ManifestIndex): boolean {
  const found =
    known.get(index) ??
    index.all.some(({ ref: { group, kind } }) =>
      group === 'argoproj.io' ? !argoPodless.has(kind) : !kubernetes.has(group),
    );
  known.set(index, found);
  return found;
}
