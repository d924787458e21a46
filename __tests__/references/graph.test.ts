import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createIndex } from '../../src/manifests/create-index.js';
import { formatPath } from '../../src/manifests/path.js';
import { referencesOf } from '../../src/references/graph.js';
import type { IsExternal, Reference } from '../../src/references/reference.js';
import type { JsonObject } from '../../src/render/renderer.js';
import { object, rollout, service } from '../rules/manifests.js';
import { renderedFrom } from '../rules/worlds.js';

const whole =
  rollout({
    spec: 'strategy: {blueGreen: {activeService: web, previewService: web-preview}}',
    pod: [
      'serviceAccountName: web',
      'priorityClassName: system-node-critical',
      'imagePullSecrets: [{name: registry}]',
      'volumes: [{name: ca, configMap: {name: kube-root-ca.crt}}, {name: data, persistentVolumeClaim: {claimName: data}}]',
    ].join('\n'),
    container: 'env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: url, optional: true}}}]',
  }) +
  service() +
  object('v1', 'ServiceAccount', 'web', '') +
  object('networking.k8s.io/v1', 'NetworkPolicy', 'web', 'podSelector: {matchLabels: {app: cart}}');

function referencesIn(yaml: string, isExternal: IsExternal = () => false): readonly Reference[] {
  return referencesOf(createIndex(renderedFrom(yaml), 'shop'), isExternal).references;
}

function lines(references: readonly Reference[]): readonly string[] {
  return references.map(({ role, to, outcome }) => `${role} ${to.namespace}/${to.name} ${outcome}`);
}

test('each field once, with what became of it', () => {
  expect(lines(referencesIn(whole, ({ name }) => name === 'registry'))).toEqual([
    'active-service shop/web resolved',
    'preview-service shop/web-preview missing',
    'pod-service-account shop/web resolved',
    'pod-priority-class /system-node-critical resolved',
    'pod-secret shop/registry external',
    'pod-config-map shop/kube-root-ca.crt resolved',
    'pod-claim shop/data missing',
  ]);
});

test('selectors count, and everything is counted once', () => {
  const graph = referencesOf(createIndex(renderedFrom(whole), 'shop'), ({ name }) => name === 'registry');
  expect(graph.selections.map(({ from, outcome }) => `${from.ref.kind} ${outcome}`)).toEqual([
    'Service resolved',
    'NetworkPolicy missing',
  ]);
  expect(graph.counts).toEqual({ resolved: 5, missing: 3, external: 1 });
});

test('the graph of an index is built once', () => {
  const index = createIndex(renderedFrom(whole), 'shop');
  const nothing = (): boolean => false;
  expect(referencesOf(index, nothing)).toBe(referencesOf(index, nothing));
  expect(referencesOf(index, () => true).counts.missing).toBe(1);
});

describe('who makes a Secret', () => {
  const user = rollout({ container: 'envFrom: [{secretRef: {name: db}}]' });
  test.each([
    ['external-secrets.io/v1', 'ExternalSecret', 'db', 'secretStoreRef: {name: vault}'],
    ['external-secrets.io/v1', 'ClusterExternalSecret', 'x', 'externalSecretName: db'],
    ['bitnami.com/v1alpha1', 'SealedSecret', 'db', 'encryptedData: {}'],
    ['bitnami.com/v1alpha1', 'SealedSecret', 'x', 'template: {metadata: {name: db}}'],
    ['cert-manager.io/v1', 'Certificate', 'x', 'secretName: db'],
    ['secrets-store.csi.x-k8s.io/v1', 'SecretProviderClass', 'x', 'secretObjects: [{secretName: db}]'],
    ['onepassword.com/v1', 'OnePasswordItem', 'db', 'itemPath: a'],
    ['k8s.bitwarden.com/v1', 'BitwardenSecret', 'x', 'secretName: db'],
    ['secrets.infisical.com/v1alpha1', 'InfisicalSecret', 'x', 'managedSecretReference: {secretName: db}'],
    ['secrets.doppler.com/v1alpha1', 'DopplerSecret', 'x', 'managedSecret: {name: db}'],
    ['secrets.hashicorp.com/v1beta1', 'VaultStaticSecret', 'x', 'destination: {name: db}'],
    ['kafka.strimzi.io/v1beta2', 'KafkaUser', 'db', 'authentication: {type: tls}'],
    ['objectbucket.io/v1alpha1', 'ObjectBucketClaim', 'db', 'bucketName: a'],
    ['sql.gcp.upbound.io/v1beta1', 'User', 'x', 'writeConnectionSecretToRef: {name: db}'],
    ['isindir.github.com/v1alpha3', 'SopsSecret', 'x', 'secretTemplates: [{name: db}]'],
  ])('%s %s', (apiVersion, kind, name, spec) => {
    expect(lines(referencesIn(user + object(apiVersion, kind, name, spec)))).toEqual([
      'pod-secret shop/db resolved',
    ]);
    expect(lines(referencesIn(user + object(apiVersion, kind, 'other', 'a: b')))).toEqual([
      'pod-secret shop/db missing',
    ]);
    const elsewhere = object(apiVersion, kind, name, spec, 'namespace: other');
    if (kind !== 'ClusterExternalSecret' && kind !== 'InfisicalSecret')
      expect(lines(referencesIn(user + elsewhere))).toEqual(['pod-secret shop/db missing']);
  });

  test('a resource of another kind of that name does not', () => {
    expect(lines(referencesIn(user + object('example.com/v1', 'Database', 'db', 'a: b')))).toEqual([
      'pod-secret shop/db missing',
    ]);
  });
});

const names = fc.constantFrom<string[]>(
  'web',
  'web-preview',
  'db',
  'data',
  'web-5h2m7bt9dk',
  'constructor',
  '__proto__',
);
const kinds = fc.constantFrom<readonly [string, string]>(
  ['v1', 'Service'],
  ['v1', 'ConfigMap'],
  ['v1', 'Secret'],
  ['v1', 'ServiceAccount'],
  ['v1', 'PersistentVolumeClaim'],
  ['external-secrets.io/v1', 'ExternalSecret'],
);
const added = fc.array(
  fc
    .record({ kind: kinds, name: names, namespace: fc.constantFrom('shop', 'other') })
    .map(({ kind: [apiVersion, kind], name, namespace }): JsonObject => ({
      apiVersion,
      kind,
      metadata: { name, namespace },
    })),
  { maxLength: 8 },
);

test('more objects never make anything missing that was there', () => {
  const plain = new Map(referencesIn(whole).map((reference) => [keyOf(reference), reference.outcome]));
  fc.assert(
    fc.property(added, (extra) => {
      const objects = [...renderedFrom(whole), ...extra.map((json) => ({ json, origins: [] }))];
      const { references, counts, selections } = referencesOf(createIndex(objects, 'shop'), () => false);
      for (const reference of references)
        if (plain.get(keyOf(reference)) === 'resolved') expect(reference.outcome).toBe('resolved');
      expect(counts.resolved + counts.missing + counts.external).toBe(references.length + selections.length);
    }),
  );
});

test('what is declared external is never missing', () => {
  fc.assert(
    fc.property(added, fc.uniqueArray(names), (extra, external) => {
      const objects = [...renderedFrom(whole), ...extra.map((json) => ({ json, origins: [] }))];
      const { references } = referencesOf(createIndex(objects, 'shop'), ({ name }) =>
        external.includes(name),
      );
      for (const { to, outcome } of references)
        if (external.includes(to.name)) expect(outcome).not.toBe('missing');
    }),
  );
});

function keyOf({ from, path }: Reference): string {
  return `${from.ref.kind}/${from.ref.name} ${formatPath(path)}`;
}
