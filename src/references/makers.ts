import { isObject, listAt, textAt, textMapAt, valueAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import type { JsonValue } from '../render/renderer.js';
import type { ReferenceTarget } from './reference.js';

/** Which rendered object makes another one in the cluster. */
export interface Makers {
  of(made: Pick<ReferenceTarget, 'kind' | 'namespace' | 'name'>): Manifest | undefined;
}

interface Made {
  readonly kind: 'Secret' | 'ConfigMap' | 'PersistentVolumeClaim';
  readonly name: string | undefined;
  /** The maker's when absent; `*` for all. */
  readonly namespace?: string;
}

type Make = (manifest: Manifest) => readonly Made[];

const secret = (name: string | undefined, namespace?: string): Made => ({
  kind: 'Secret',
  name,
  ...(namespace !== undefined && { namespace }),
});
const nameOf = ({ ref }: Manifest): string => ref.name;
const secretAt =
  (...path: string[]): Make =>
  ({ json }) => [secret(textAt(json, ...path))];
const secretsIn =
  (list: readonly string[], ...name: string[]): Make =>
  ({ json }) =>
    listAt(json, ...list).map((item) => secret(textAt(item, ...name)));
const ownSecret: Make = (manifest) => [secret(nameOf(manifest))];
const acmeKey: Make = secretAt('spec', 'acme', 'privateKeySecretRef', 'name');

/** By `group/Kind`; each as the documentation of its operator says. */
const makers: Readonly<Record<string, Make>> = {
  'external-secrets.io/ExternalSecret': ({ json, ref }) => [
    { kind: 'Secret', name: textAt(json, 'spec', 'target', 'name') ?? ref.name },
    { kind: 'ConfigMap', name: textAt(json, 'spec', 'target', 'name') ?? ref.name },
  ],
  'external-secrets.io/ClusterExternalSecret': ({ json, ref }) => [
    secret(
      textAt(json, 'spec', 'externalSecretSpec', 'target', 'name') ??
        textAt(json, 'spec', 'externalSecretName') ??
        ref.name,
      '*',
    ),
  ],
  'kubernetes-client.io/ExternalSecret': ownSecret,
  'bitnami.com/SealedSecret': ({ json, ref }) => [
    secret(ref.name),
    secret(textAt(json, 'spec', 'template', 'metadata', 'name')),
  ],
  'cert-manager.io/Certificate': secretAt('spec', 'secretName'),
  'cert-manager.io/Issuer': acmeKey,
  'cert-manager.io/ClusterIssuer': acmeKey,
  'trust.cert-manager.io/Bundle': ({ ref }) => [
    { kind: 'ConfigMap', name: ref.name, namespace: '*' },
    secret(ref.name, '*'),
  ],
  'secrets-store.csi.x-k8s.io/SecretProviderClass': secretsIn(['spec', 'secretObjects'], 'secretName'),
  'onepassword.com/OnePasswordItem': ownSecret,
  'k8s.bitwarden.com/BitwardenSecret': secretAt('spec', 'secretName'),
  'secrets.infisical.com/InfisicalSecret': ({ json }) => [
    secret(textAt(json, 'spec', 'managedSecretReference', 'secretName'), '*'),
    ...listAt(json, 'spec', 'managedKubeSecretReferences').map((item) =>
      secret(textAt(item, 'secretName'), '*'),
    ),
    ...listAt(json, 'spec', 'managedKubeConfigMapReferences').map((item): Made => ({
      kind: 'ConfigMap',
      name: textAt(item, 'configMapName'),
      namespace: '*',
    })),
  ],
  'secrets.doppler.com/DopplerSecret': ({ json }) => [
    secret(textAt(json, 'spec', 'managedSecret', 'name'), textAt(json, 'spec', 'managedSecret', 'namespace')),
  ],
  'secrets.hashicorp.com/VaultStaticSecret': secretAt('spec', 'destination', 'name'),
  'secrets.hashicorp.com/VaultDynamicSecret': secretAt('spec', 'destination', 'name'),
  'secrets.hashicorp.com/VaultPKISecret': secretAt('spec', 'destination', 'name'),
  'ricoberger.de/VaultSecret': ownSecret,
  'spv.no/AzureKeyVaultSecret': ({ json }) => [
    secret(textAt(json, 'spec', 'output', 'secret', 'name')),
    { kind: 'ConfigMap', name: textAt(json, 'spec', 'output', 'configMap', 'name') },
  ],
  'isindir.github.com/SopsSecret': secretsIn(['spec', 'secretTemplates'], 'name'),
  'kafka.strimzi.io/KafkaUser': ownSecret,
  'objectbucket.io/ObjectBucketClaim': ({ ref }) => [secret(ref.name), { kind: 'ConfigMap', name: ref.name }],
  'cdi.kubevirt.io/DataVolume': ({ ref }) => [{ kind: 'PersistentVolumeClaim', name: ref.name }],
  'networking.k8s.io/Ingress': ({ json }) => (isIssued(json) ? tlsSecrets(json) : []),
  'gateway.networking.k8s.io/Gateway': ({ json }) =>
    isIssued(json)
      ? listAt(json, 'spec', 'listeners').flatMap((listener) =>
          listAt(listener, 'tls', 'certificateRefs').map((ref) => secret(textAt(ref, 'name'))),
        )
      : [],
  '/Service': ({ json }) => {
    const annotations = textMapAt(json, 'metadata', 'annotations');
    return ['beta', 'alpha'].map((stage) =>
      secret(annotations[`service.${stage}.openshift.io/serving-cert-secret-name`]),
    );
  },
};

/** Groups of operators whose resource `db` makes Secrets and ConfigMaps such as `db-app`, by a pattern or by options of their own. */
const namingGroups: ReadonlySet<string> = new Set([
  'acid.zalan.do',
  'elasticsearch.k8s.elastic.co',
  'kibana.k8s.elastic.co',
  'kafka.strimzi.io',
  'minio.min.io',
  'mongodbcommunity.mongodb.com',
  'mysql.oracle.com',
  'pgv2.percona.com',
  'postgres-operator.crunchydata.com',
  'postgresql.cnpg.io',
  'psmdb.percona.com',
  'pxc.percona.com',
  'rabbitmq.com',
  'redis.redis.opstreelabs.in',
  'k8s.mariadb.com',
  'vault.banzaicloud.com',
]);

const builtIn: ReadonlySet<string> = new Set([
  'ServiceAccount/default',
  'ConfigMap/kube-root-ca.crt',
  'ConfigMap/openshift-service-ca.crt',
  'ConfigMap/istio-ca-root-cert',
  'ConfigMap/linkerd-identity-trust-roots',
  'PriorityClass/system-cluster-critical',
  'PriorityClass/system-node-critical',
]);

/** Objects that the control plane itself, or a mesh, puts into every cluster or namespace. */
export function inEveryCluster({ kind, name }: Pick<ReferenceTarget, 'kind' | 'name'>): boolean {
  return builtIn.has(`${kind}/${name}`);
}

const known = new WeakMap<ManifestIndex, Makers>();

export function makersOf(index: ManifestIndex): Makers {
  const found = known.get(index) ?? readMakers(index);
  known.set(index, found);
  return found;
}

function readMakers(index: ManifestIndex): Makers {
  const byMade = new Map<string, Manifest>();
  const naming = new Set<string>();
  const namedBy = new Map<string, Manifest>();
  for (const manifest of index.all) {
    const { group, kind, namespace, name } = manifest.ref;
    const made = [...(makers[`${group}/${kind}`]?.(manifest) ?? []), ...connectionSecret(manifest.json)];
    if (kind === 'StatefulSet') made.push(...claimPrefix(manifest));
    for (const one of made) {
      if (one.name !== undefined) byMade.set(key(one.kind, one.namespace ?? namespace, one.name), manifest);
    }
    if (namingGroups.has(group)) {
      naming.add(namespace);
      namedBy.set(key('', namespace, name), manifest);
    }
  }
  return {
    of: ({ kind, namespace, name }) =>
      byMade.get(key(kind, namespace, name)) ??
      byMade.get(key(kind, '*', name)) ??
      (kind === 'PersistentVolumeClaim'
        ? byMade.get(key(kind, namespace, name.replace(/\d+$/, '*')))
        : undefined) ??
      (naming.has(namespace) && (kind === 'Secret' || kind === 'ConfigMap')
        ? byBeginning(namedBy, namespace, name)
        : undefined),
  };
}

/** Claims of a StatefulSet are named after their template, the set and the number of the pod. */
function claimPrefix({ json, ref }: Manifest): readonly Made[] {
  return listAt(json, 'spec', 'volumeClaimTemplates').flatMap((claim): Made[] => {
    const template = textAt(claim, 'metadata', 'name');
    return template === undefined
      ? []
      : [{ kind: 'PersistentVolumeClaim', name: `${template}-${ref.name}-*` }];
  });
}

/** What managed resources of Crossplane write; claims take the namespace from themselves. */
function connectionSecret(json: Manifest['json']): readonly Made[] {
  const ref = valueAt(json, 'spec', 'writeConnectionSecretToRef');
  return isObject(ref) ? [secret(textAt(ref, 'name'), textAt(ref, 'namespace'))] : [];
}

/** `db-app` and `user.db.credentials…` belong to the resource `db`. */
function byBeginning(
  named: ReadonlyMap<string, Manifest>,
  namespace: string,
  name: string,
): Manifest | undefined {
  for (let at = name.indexOf('-'); at !== -1; at = name.indexOf('-', at + 1)) {
    const found = named.get(key('', namespace, name.slice(0, at)));
    if (found !== undefined) return found;
  }
  return name
    .split('.')
    .map((part) => named.get(key('', namespace, part)))
    .find((found) => found !== undefined);
}

function isIssued(json: JsonValue): boolean {
  const annotations = textMapAt(json, 'metadata', 'annotations');
  return Object.keys(annotations).some(
    (name) => name === 'kubernetes.io/tls-acme' || /^cert-manager\.io\/(?:cluster-)?issuer$/.test(name),
  );
}

function tlsSecrets(json: JsonValue): readonly Made[] {
  return listAt(json, 'spec', 'tls').map((tls) => secret(textAt(tls, 'secretName')));
}

function key(kind: string, namespace: string, name: string): string {
  return `${kind}\0${namespace}\0${name}`;
}
