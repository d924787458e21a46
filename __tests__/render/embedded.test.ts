import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createEmbeddedRenderer } from '../../src/render/embedded/embedded-renderer.js';
import { loadRendererModule } from '../../src/render/embedded/module.js';
import type { Renderer, RenderLimits } from '../../src/render/renderer.js';
import { chartTarget, overlayTarget, treeOf } from './targets.js';

const limits: RenderLimits = { timeMs: 10_000, outputBytes: 50 * 1024 * 1024, objects: 20_000 };

let renderer: Renderer;

beforeAll(async () => {
  renderer = createEmbeddedRenderer(await loadRendererModule());
});

afterAll(() => {
  renderer.close();
});

const deployment = (name: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n  replicas: 1\n  template:\n    spec:\n      containers:\n        - name: app\n          image: app:1\n`;

describe('kustomize', () => {
  const tree = treeOf({
    'base/kustomization.yaml': 'resources:\n  - deployment.yaml\n',
    'base/deployment.yaml': deployment('web'),
    'overlays/prod/kustomization.yaml':
      'resources:\n  - ../../base\nnamespace: prod\npatches:\n  - path: replicas.yaml\nconfigMapGenerator:\n  - name: settings\n    literals: [big=1]\n',
    'overlays/prod/replicas.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 3\n',
  });

  test('renders an overlay with origins and the files it read', async () => {
    const rendered = await renderer.render(tree, overlayTarget('overlays/prod'), limits);
    expect(rendered).toMatchSnapshot();
  });

  test('renders the same objects where nobody asks for origins', async () => {
    const target = overlayTarget('overlays/prod');
    const whole = await renderer.render(tree, target, limits);
    const bare = await renderer.render(tree, target, limits, { withOrigins: false });
    if (!whole.ok || !bare.ok) throw new Error('a render failed');
    expect(bare.objects).toEqual(whole.objects.map((object) => ({ ...object, origins: [] })));
    expect(bare.filesRead).toEqual(whole.filesRead);
  });
});

describe('helm', () => {
  const tree = treeOf({
    'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'chart/values.yaml': 'replicas: 1\nname: web\n',
    'chart/templates/deployment.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Release.Name }}-{{ .Values.name }}\n  namespace: {{ .Release.Namespace }}\nspec:\n  replicas: {{ .Values.replicas }}\n',
    'chart/templates/hook.yaml':
      'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: migrate\n  annotations:\n    helm.sh/hook: pre-install, pre-upgrade\n    helm.sh/hook-weight: "-5"\n',
    'chart/templates/NOTES.txt': 'Thanks.',
    'chart/crds/crd.yaml':
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: things.example.com\n',
    'values/prod.yaml': 'replicas: 3\n',
  });

  test('renders a chart with values, hooks, CRDs, merged values and origins', async () => {
    const target = chartTarget('chart', {
      values: [{ path: 'values/prod.yaml', optional: false }],
      set: ['name=api'],
    });
    const first = await renderer.render(tree, target, limits);
    expect(first).toMatchSnapshot();
    const second = await renderer.render(tree, target, limits);
    expect(second).toEqual(first);
  });
});

describe('integers', () => {
  test.each([
    ['overlay', overlayTarget('o')],
    ['chart', chartTarget('c')],
  ])('beyond 2^53 survive: %s', async (_title, target) => {
    const manifest =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nbig: 12345678901234567890\nedge: 9007199254740993\nsmall: 7\ntext: "9007199254740993"\n';
    const tree = treeOf({
      'o/kustomization.yaml': 'resources: [a.yaml]\n',
      'o/a.yaml': manifest,
      'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
      'c/templates/a.yaml': manifest,
    });
    const rendered = await renderer.render(tree, target, limits);
    if (!rendered.ok) throw new Error(rendered.problem.message);
    expect(rendered.objects[0]?.json).toMatchObject({
      big: 12345678901234567890n,
      edge: 9007199254740993n,
      small: 7,
      text: '9007199254740993',
    });
    expect(await renderer.formatYaml(rendered.objects.map((object) => object.json))).toBe(
      'apiVersion: v1\nbig: 12345678901234567890\nedge: 9007199254740993\nkind: ConfigMap\nmetadata:\n  name: a\nsmall: 7\ntext: "9007199254740993"\n',
    );
  });
});

test('an overlay without a change for an object does not claim it', async () => {
  const tree = treeOf({
    'base/kustomization.yaml': 'resources: [a.yaml, b.yaml]\n',
    'base/a.yaml': deployment('a'),
    'base/b.yaml': deployment('b'),
    'kustomization.yaml':
      'resources: [base]\npatches:\n  - path: a-patch.yaml\n  - patch: |-\n      - {op: replace, path: /spec/replicas, value: 5}\n    target: {kind: Deployment, name: b}\n',
    'a-patch.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {replicas: 4}\n',
  });
  const rendered = await renderer.render(tree, overlayTarget(''), limits);
  if (!rendered.ok) throw new Error(rendered.problem.message);
  expect(rendered.objects.map((object) => object.origins)).toEqual([
    [
      { file: 'base/a.yaml', via: 'source' },
      { file: 'a-patch.yaml', via: 'patch' },
    ],
    [
      { file: 'base/b.yaml', via: 'source' },
      { file: 'kustomization.yaml', via: 'patch' },
    ],
  ]);
});

describe('values files', () => {
  const tree = treeOf({
    'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
    'c/templates/a.yaml':
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {x: "{{ .Values.x }}"}\n',
    'one.yaml': 'x: 1\nkeep: {a: 1}\n',
    'broken.yaml': 'x: [\n',
  });

  test('an optional one may be absent and is logged', async () => {
    const target = chartTarget('c', {
      values: [
        { path: 'one.yaml', optional: false },
        { path: 'none.yaml', optional: true },
      ],
      set: ['keep.b=2'],
    });
    const rendered = await renderer.render(tree, target, limits);
    expect(rendered).toMatchObject({ ok: true, mergedValues: { x: 1, keep: { a: 1, b: 2 } } });
    expect(rendered.ok && rendered.filesRead?.absent).toContain('none.yaml');
    // --set worked on a copy: the parsed file is shared by targets.
    const again = await renderer.render(
      tree,
      chartTarget('c', { values: [{ path: 'one.yaml', optional: false }] }),
      limits,
    );
    expect(again).toMatchObject({ mergedValues: { keep: { a: 1 } } });
    expect(again.ok && again.mergedValues?.['keep']).toEqual({ a: 1 });
  });

  test.each([
    ['none.yaml', /none\.yaml/],
    ['broken.yaml', /failed to parse broken\.yaml/],
  ])('%s is a problem that names it', async (path, message) => {
    const rendered = await renderer.render(
      tree,
      chartTarget('c', { values: [{ path, optional: false }] }),
      limits,
    );
    expect(rendered).toMatchObject({
      ok: false,
      problem: { id: 'RG601', message: expect.stringMatching(message) as unknown, place: { file: path } },
    });
  });
});

test('a chart is loaded once for each tree, and every target logs its files', async () => {
  const reads: string[] = [];
  const counted = (id: string, replicas: number): ReturnType<typeof treeOf> => {
    const tree = treeOf({
      'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
      'c/templates/a.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nx: ${replicas}\n`,
    });
    return {
      ...tree,
      id,
      read: (path) => {
        reads.push(path);
        return tree.read(path);
      },
    };
  };
  const head = counted('head', 1);
  const base = counted('base', 2);
  const first = await renderer.render(head, chartTarget('c'), limits);
  const loaded = reads.length;
  const second = await renderer.render(head, chartTarget('c', { release: 'other' }), limits);
  expect(reads.length).toBe(loaded);
  expect(second.ok && second.filesRead).toEqual(first.ok && first.filesRead);
  expect(await renderer.render(base, chartTarget('c'), limits)).toMatchObject({
    objects: [{ json: { x: 2 } }],
  });
  expect(await renderer.render(head, chartTarget('c'), limits)).toMatchObject({
    objects: [{ json: { x: 1 } }],
  });
});
