import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createEmbeddedRenderer } from '../../src/render/embedded/embedded-renderer.js';
import { loadRendererModule } from '../../src/render/embedded/module.js';
import type { Renderer, RenderLimits } from '../../src/render/renderer.js';
import type { HelmSource, Target } from '../../src/targets/target.js';
import { memoryTree } from './memory-tree.js';

const limits: RenderLimits = { timeMs: 10_000, outputBytes: 50 * 1024 * 1024, objects: 20_000 };

let renderer: Renderer;

beforeAll(async () => {
  renderer = createEmbeddedRenderer(await loadRendererModule());
});

afterAll(() => {
  renderer.close();
});

const kustomize = (path: string): Target => ({ name: path, source: { kind: 'kustomize', path } });

const helm = (chart: string, more: Partial<HelmSource> = {}, namespace = 'shop'): Target => ({
  name: chart,
  namespace,
  source: {
    kind: 'helm',
    chart,
    values: [],
    set: [],
    release: 'web',
    apiVersions: [],
    includeCrds: true,
    ...more,
  },
});

const deployment = (name: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n  replicas: 1\n  template:\n    spec:\n      containers:\n        - name: app\n          image: app:1\n`;

describe('kustomize', () => {
  const tree = memoryTree({
    'base/kustomization.yaml': 'resources:\n  - deployment.yaml\n',
    'base/deployment.yaml': deployment('web'),
    'overlays/prod/kustomization.yaml':
      'resources:\n  - ../../base\nnamespace: prod\npatches:\n  - path: replicas.yaml\nconfigMapGenerator:\n  - name: settings\n    literals: [big=1]\n',
    'overlays/prod/replicas.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 3\n',
  });

  test('renders an overlay with origins and the files it read', async () => {
    const rendered = await renderer.render(tree, kustomize('overlays/prod'), limits);
    expect(rendered).toMatchSnapshot();
  });
});

describe('helm', () => {
  const tree = memoryTree({
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
    const target = helm('chart', {
      values: [{ path: 'values/prod.yaml', optional: false }],
      set: ['name=api'],
    });
    const first = await renderer.render(tree, target, limits);
    expect(first).toMatchSnapshot();
    const second = await renderer.render(tree, target, limits);
    expect(second).toEqual(first);
  });
});
