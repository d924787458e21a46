import { podConfigurationExists } from '../../src/rules/rg324-pod-configuration-exists.js';
import { deployment, object, rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const plain = (kind: string, name: string, rest = 'data: {mode: fast}', metadata = '') =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: {name: ${name}${metadata}}\n${rest}\n---\n`;
const env = (source: string) => rollout({ container: `env: [{name: MODE, valueFrom: {${source}}}]` });
const envFrom = (source: string) => rollout({ container: `envFrom: [{${source}}]` });
const volume = (source: string) => rollout({ pod: `volumes: [{name: v, ${source}}]` });
const key = 'configMapKeyRef: {name: settings, key: mode}';
const container = 'Rollout/web spec.template.spec.containers[name=web]';
const volumePath = 'Rollout/web spec.template.spec.volumes[name=v]';
const envPath = `${container}.env[name=MODE].valueFrom.configMapKeyRef`;

ruleTester(podConfigurationExists, {
  passes: [
    { name: 'uses nothing', yaml: rollout() },
    { name: 'key of a ConfigMap', yaml: env(key) + plain('ConfigMap', 'settings') },
    { name: 'optional', yaml: env('configMapKeyRef: {name: settings, key: mode, optional: true}') },
    {
      name: 'optional volume',
      yaml: volume('configMap: {name: settings, optional: true, items: [{key: a, path: a}]}'),
    },
    {
      name: 'optional key',
      yaml:
        env('configMapKeyRef: {name: settings, key: slow, optional: true}') + plain('ConfigMap', 'settings'),
    },
    { name: 'binary key', yaml: env(key) + plain('ConfigMap', 'settings', 'binaryData: {mode: AA==}') },
    {
      name: 'stringData',
      yaml: env('secretKeyRef: {name: db, key: url}') + plain('Secret', 'db', 'stringData: {url: x}'),
    },
    {
      name: 'declared external',
      yaml: envFrom('secretRef: {name: db}'),
      external: { objects: ['Secret/db'] },
    },
    { name: 'of every namespace', yaml: volume('configMap: {name: kube-root-ca.crt}') },
    {
      name: 'Secret that is filled later',
      yaml: env('secretKeyRef: {name: db, key: url}') + plain('Secret', 'db', 'type: Opaque'),
    },
    {
      name: 'Secret that a controller fills in',
      yaml:
        env('secretKeyRef: {name: db, key: url}') +
        plain(
          'Secret',
          'db',
          'data: {a: aa}',
          ', annotations: {replicator.v1.mittwald.de/replicate-from: a/b}',
        ),
    },
    {
      name: 'token of a ServiceAccount',
      yaml:
        env('secretKeyRef: {name: t, key: token}') +
        plain('Secret', 't', 'type: kubernetes.io/service-account-token\ndata: {a: aa}'),
    },
    { name: 'Secret that nothing here resembles', yaml: envFrom('secretRef: {name: vault-database}') },
    {
      name: 'made by an ExternalSecret',
      yaml:
        envFrom('secretRef: {name: db}') +
        object('external-secrets.io/v1', 'ExternalSecret', 'any', 'target: {name: db}'),
    },
    {
      name: 'merged into by an ExternalSecret',
      yaml:
        env('secretKeyRef: {name: db, key: url}') +
        plain('Secret', 'db') +
        object('external-secrets.io/v1beta1', 'ExternalSecret', 'db', 'target: {creationPolicy: Merge}'),
    },
    {
      name: 'made by a SealedSecret',
      yaml:
        envFrom('secretRef: {name: db}') +
        object('bitnami.com/v1alpha1', 'SealedSecret', 'db', 'encryptedData: {}'),
    },
    {
      name: 'made by a Certificate',
      yaml:
        volume('secret: {secretName: tls}') +
        object('cert-manager.io/v1', 'Certificate', 'web', 'secretName: tls'),
    },
    {
      name: 'made for an Ingress',
      yaml:
        volume('secret: {secretName: tls}') +
        object(
          'networking.k8s.io/v1',
          'Ingress',
          'web',
          'tls: [{hosts: [a], secretName: tls}]',
          'annotations: {cert-manager.io/cluster-issuer: le}',
        ),
    },
    {
      name: 'made by a SecretProviderClass',
      yaml:
        volume('csi: {driver: secrets-store.csi.k8s.io, volumeAttributes: {secretProviderClass: vault}}') +
        envFrom('secretRef: {name: db}').replace('name: web', 'name: cart') +
        object(
          'secrets-store.csi.x-k8s.io/v1',
          'SecretProviderClass',
          'vault',
          'secretObjects: [{secretName: db}]',
        ),
    },
    {
      name: 'made by an operator',
      yaml:
        envFrom('secretRef: {name: db-app}') +
        object('postgresql.cnpg.io/v1', 'Cluster', 'db', 'instances: 3'),
    },
  ],
  fails: [
    {
      name: 'ConfigMap',
      yaml: env(key),
      violations: [{ message: 'configMap', path: `${envPath}.name`, severity: 'warning' }],
    },
    {
      name: 'twelve uses, one fault',
      yaml: rollout({
        container:
          'env: [{name: A, valueFrom: {configMapKeyRef: {name: s, key: a}}}, {name: B, valueFrom: {configMapKeyRef: {name: s, key: b}}}]',
        pod: 'volumes: [{name: v, configMap: {name: s}}]',
      }),
      violations: [{ message: 'configMap', path: `${volumePath}.configMap.name`, severity: 'warning' }],
    },
    {
      name: 'Secret',
      yaml: envFrom('secretRef: {name: db}'),
      options: { secrets: true },
      violations: [{ message: 'secret', path: `${container}.envFrom[0].secretRef.name`, severity: 'note' }],
    },
    {
      name: 'pull secret',
      yaml: rollout({ pod: 'imagePullSecrets: [{name: registry}]' }),
      options: { secrets: true },
      violations: [
        {
          message: 'secret',
          path: 'Rollout/web spec.template.spec.imagePullSecrets[name=registry].name',
          severity: 'note',
        },
      ],
    },
    {
      name: 'SecretProviderClass',
      yaml: volume('csi: {driver: secrets-store.csi.k8s.io, volumeAttributes: {secretProviderClass: vault}}'),
      violations: [
        {
          message: 'secretProvider',
          path: `${volumePath}.csi.volumeAttributes.secretProviderClass`,
          severity: 'warning',
        },
      ],
    },
    {
      name: 'hash of a generator',
      yaml: env(key) + plain('ConfigMap', 'settings-5h2m7bt9dk'),
      violations: [{ message: 'generatedName', path: `${envPath}.name` }],
    },
    {
      name: 'hash and prefix',
      yaml: env(key).replace('name: web', 'name: prod-web') + plain('ConfigMap', 'prod-settings-5h2m7bt9dk'),
      violations: [{ message: 'generatedName', path: `${envPath}.name`.replace('/web', '/prod-web') }],
    },
    {
      name: 'prefix',
      yaml: env(key).replace('name: web', 'name: prod-web') + plain('ConfigMap', 'prod-settings'),
      violations: [
        { message: 'lostAffix', path: `${envPath}.name`.replace('/web', '/prod-web'), severity: 'warning' },
      ],
    },
    {
      name: 'suffix',
      yaml: env(key).replace('name: web', 'name: web-eu') + plain('ConfigMap', 'settings-eu'),
      violations: [
        { message: 'lostAffix', path: `${envPath}.name`.replace('/web', '/web-eu'), severity: 'warning' },
      ],
    },
    {
      name: 'missing key of a ConfigMap',
      yaml: env(key) + plain('ConfigMap', 'settings', 'data: {modus: fast}'),
      violations: [{ message: 'key', path: `${envPath}.key` }],
    },
    {
      name: 'items of a volume',
      yaml:
        volume('secret: {secretName: db, items: [{key: url, path: a}, {key: user, path: b}]}') +
        plain('Secret', 'db', 'stringData: {url: x}'),
      violations: [{ message: 'key', path: `${volumePath}.secret.items[1].key` }],
    },
    {
      name: 'projected volume',
      yaml:
        volume('projected: {sources: [{configMap: {name: settings, items: [{key: a, path: a}]}}]}') +
        plain('ConfigMap', 'settings'),
      violations: [{ message: 'key', path: `${volumePath}.projected.sources[0].configMap.items[0].key` }],
    },
    {
      name: 'borrowed template, told once',
      yaml:
        object(
          'argoproj.io/v1alpha1',
          'Rollout',
          'web',
          'workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}',
        ) + deployment({ spec: 'replicas: 0', container: 'envFrom: [{configMapRef: {name: settings}}]' }),
      violations: [
        {
          message: 'configMap',
          path: 'Deployment/web spec.template.spec.containers[name=web].envFrom[0].configMapRef.name',
          severity: 'warning',
        },
      ],
    },
  ],
});
