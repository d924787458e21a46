import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createIndex } from '../../src/manifests/create-index.js';
import { matchesSelector } from '../../src/manifests/label-selector.js';
import type { Manifest } from '../../src/manifests/manifest.js';
import { selectorOf } from '../../src/manifests/selector-lookup.js';
import type { JsonObject } from '../../src/render/renderer.js';
import { object, rendered, service, workload } from './objects.js';

const names = (manifests: readonly Manifest[]): string[] => manifests.map(({ ref }) => ref.name);

describe('identity', () => {
  test.each([
    ['own namespace', object('Service', 'web', {}, 'shop'), 'prod', 'shop'],
    ['namespace of the target', object('Service', 'web'), 'prod', 'prod'],
    ['default', object('Service', 'web'), undefined, 'default'],
    ['default for an empty one', object('Service', 'web', {}, ''), '', 'default'],
    ['cluster-scoped', object('ClusterRole', 'web', {}, 'ignored'), 'prod', ''],
    [
      'same kind of another group',
      { ...object('ClusterRole', 'web'), apiVersion: 'own.dev/v1' },
      'prod',
      'prod',
    ],
  ])('%s', (_name, json, target, namespace) => {
    const { all } = createIndex(rendered(json), target);
    expect(all.map(({ ref }) => ref.namespace)).toEqual([namespace]);
  });

  test('a rendered CustomResourceDefinition makes its kind cluster-scoped', () => {
    const definition = {
      ...object('CustomResourceDefinition', 'gates.own.dev'),
      apiVersion: 'apiextensions.k8s.io/v1',
      spec: { scope: 'Cluster', group: 'own.dev', names: { kind: 'Gate' } },
    };
    const { all } = createIndex(rendered({ ...object('Gate', 'g'), apiVersion: 'own.dev/v1' }, definition));
    expect(all.map(({ ref }) => ref.namespace)).toEqual(['', '']);
  });

  test('an object without apiVersion, kind or name is listed as invalid, not dropped', () => {
    const index = createIndex(
      rendered({}, { apiVersion: 'v1', kind: 'Pod', metadata: {} }, object('Pod', 'p')),
    );
    expect(index.invalid.map(({ missing }) => missing)).toEqual([
      ['apiVersion', 'kind', 'metadata.name'],
      ['metadata.name'],
    ]);
    expect(names(index.byKind('Pod'))).toEqual(['p']);
  });

  test('generateName is a name, and not a duplicate of itself', () => {
    const job = { apiVersion: 'batch/v1', kind: 'Job', metadata: { generateName: 'warm-' } };
    const index = createIndex(rendered(job, job));
    expect(names(index.byKind('Job'))).toEqual(['warm-', 'warm-']);
    expect(index.duplicates).toEqual([]);
  });

  test('the last of two objects with one identity is found, both stay', () => {
    const index = createIndex(rendered(service('web', { type: 'NodePort' }), service('web')));
    expect(index.all).toHaveLength(2);
    expect(index.duplicates).toEqual([index.all[1]]);
    expect(index.find({ kind: 'Service', name: 'web', namespace: 'default' })).toBe(index.all[1]);
  });

  test('find narrows by group and ignores the namespace of cluster-scoped kinds', () => {
    const knative = { ...object('Service', 'web'), apiVersion: 'serving.knative.dev/v1' };
    const index = createIndex(rendered(service('web'), knative, object('ClusterRole', 'r')));
    const ref = { kind: 'Service', name: 'web', namespace: 'default' };
    expect(index.find({ ...ref, group: '' })).toBe(index.all[0]);
    expect(index.find({ ...ref, group: 'serving.knative.dev' })).toBe(index.all[1]);
    expect(index.find({ ...ref, group: 'other' })).toBeUndefined();
    expect(index.find({ ...ref, namespace: 'other' })).toBeUndefined();
    expect(index.find({ kind: 'ClusterRole', name: 'r', namespace: 'x' })).toBe(index.all[2]);
  });
});

describe('lists', () => {
  test('are unwrapped in order, with origins and hook', () => {
    const list = {
      apiVersion: 'v1',
      kind: 'List',
      items: [service('b'), { kind: 'List', apiVersion: 'v1', items: [service('c')] }],
    };
    const origins = [{ file: 'list.yaml', via: 'source' as const }];
    const hook = { events: ['pre-install'], weight: 0 };
    const index = createIndex([
      ...rendered(service('a')),
      { json: list, origins, hook },
      ...rendered(service('d')),
    ]);
    expect(names(index.all)).toEqual(['a', 'b', 'c', 'd']);
    expect(index.all[2]).toMatchObject({ origins, hook });
  });

  test('a typed list gives its items a kind', () => {
    const item = { metadata: { name: 'web' } };
    const index = createIndex(rendered({ apiVersion: 'apps/v1', kind: 'DeploymentList', items: [item] }));
    expect(index.all[0]?.ref).toEqual({
      group: 'apps',
      version: 'v1',
      kind: 'Deployment',
      namespace: 'default',
      name: 'web',
    });
  });

  test('empty lists hold nothing; items that are no maps are invalid', () => {
    const index = createIndex(
      rendered(
        { apiVersion: 'v1', kind: 'List' },
        { apiVersion: 'v1', kind: 'List', items: null },
        { kind: 'List', items: ['x'] },
      ),
    );
    expect(index.all).toEqual([]);
    expect(index.invalid).toHaveLength(1);
  });

  test('wrapping objects in a List changes nothing', () => {
    const objects = [workload('Deployment', 'web'), service('web'), object('ClusterRole', 'r')];
    const plain = createIndex(rendered(...objects));
    const wrapped = createIndex(rendered({ apiVersion: 'v1', kind: 'List', items: objects }));
    expect(wrapped.all).toEqual(plain.all);
    expect(wrapped.serving).toEqual(plain.serving);
  });
});

describe('selecting', () => {
  const policy = (name: string, spec: JsonObject): JsonObject => object('NetworkPolicy', name, { spec });
  const select = (
    kind: string,
    path: string[],
    objects: JsonObject[],
    labels: Record<string, string>,
  ): string[] => names(createIndex(rendered(...objects)).selecting(kind, path, 'default', labels));

  test('NetworkPolicy: an empty and an absent podSelector select everything', () => {
    const objects = [
      policy('all', { podSelector: {} }),
      policy('absent', {}),
      policy('api', { podSelector: { matchLabels: { app: 'api' } } }),
    ];
    expect(select('NetworkPolicy', ['spec', 'podSelector'], objects, { app: 'web' })).toEqual([
      'all',
      'absent',
    ]);
  });

  test.each([
    ['policy/v1', ['empty']],
    ['policy/v1beta1', []],
  ])('PodDisruptionBudget of %s', (apiVersion, expected) => {
    const budget = (name: string, spec: JsonObject): JsonObject => ({
      ...object('PodDisruptionBudget', name, { spec }),
      apiVersion,
    });
    const objects = [budget('empty', { selector: {} }), budget('absent', {})];
    expect(select('PodDisruptionBudget', ['spec', 'selector'], objects, { app: 'web' })).toEqual(expected);
  });

  test('Service: plain map; without selector, ExternalName and Knative never', () => {
    const objects = [
      service('web'),
      service('none', { selector: {} }),
      service('external', { selector: { app: 'web' }, type: 'ExternalName' }),
      { ...service('knative', { selector: { app: 'web' } }), apiVersion: 'serving.knative.dev/v1' },
    ];
    expect(select('Service', ['spec', 'selector'], objects, { app: 'web' })).toEqual(['web']);
  });

  test('only in the namespace', () => {
    const index = createIndex(rendered({ ...service('web'), metadata: { name: 'web', namespace: 'other' } }));
    expect(index.selecting('Service', ['spec', 'selector'], 'default', { app: 'web' })).toEqual([]);
    expect(names(index.selecting('Service', ['spec', 'selector'], 'other', { app: 'web' }))).toEqual(['web']);
  });

  test('finds what trying each would find, in rendered order', () => {
    const key = fc.constantFrom('a', 'b', 'c');
    const value = fc.constantFrom('x', 'y');
    const map = fc.dictionary(key, value, { maxKeys: 3 });
    const expression = fc.record({
      key,
      operator: fc.constantFrom('In', 'NotIn'),
      values: fc.array(value, { minLength: 1 }),
    });
    const selector = fc.record({
      matchLabels: map,
      matchExpressions: fc.array(expression, { maxLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(selector, { maxLength: 8 }), map, (selectors, labels) => {
        const objects = selectors.map((podSelector, at) => policy(`p${at}`, { podSelector }));
        const index = createIndex(rendered(...objects));
        const expected = index.all.filter((manifest) =>
          matchesSelector(selectorOf(manifest, ['spec', 'podSelector']), labels),
        );
        expect(index.selecting('NetworkPolicy', ['spec', 'podSelector'], 'default', labels)).toEqual(
          expected,
        );
      }),
    );
  });
});

test('the order of objects does not change what serves', () => {
  const objects = [
    workload('Deployment', 'web'),
    workload('Rollout', 'api', { workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'old' } }),
    workload('Deployment', 'old', { replicas: 0 }),
    service('web'),
    service('api', { selector: { app: 'old' } }),
    workload('StatefulSet', 'db'),
    service('db'),
  ];
  const serving = (given: readonly JsonObject[]): unknown[] =>
    createIndex(rendered(...given))
      .serving.map(({ manifest, services, servingContainers }) => [
        manifest.ref.name,
        names(services),
        servingContainers.map(({ name }) => name),
      ])
      .sort();
  const expected = serving(objects);
  expect(expected).toEqual([
    ['api', ['api'], ['web']],
    ['web', ['web'], ['web']],
  ]);
  fc.assert(
    fc.property(fc.shuffledSubarray(objects, { minLength: objects.length }), (shuffled) => {
      expect(serving(shuffled)).toEqual(expected);
    }),
  );
});

test('50,000 objects in one target are indexed in linear time', () => {
  const half = 25_000;
  const objects: JsonObject[] = [];
  for (let at = 0; at < half; at++) {
    const labels = { 'part-of': 'shop', app: `s${at}` };
    objects.push(workload('Deployment', `s${at}`, { template: { metadata: { labels }, spec: {} } }));
    objects.push(service(`s${at}`, { selector: labels }));
  }
  const index = createIndex(rendered(...objects));
  expect(index.serving).toHaveLength(half);
  expect(index.serving.every(({ services }) => services.length === 1)).toBe(true);
}, 20_000);
