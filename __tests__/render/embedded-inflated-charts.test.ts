import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createEmbeddedRenderer } from '../../src/render/embedded/embedded-renderer.js';
import { loadRendererModule } from '../../src/render/embedded/module.js';
import type { Rendered, Renderer } from '../../src/render/renderer.js';
import { covers, targetClosure } from '../../src/targets/closure.js';
import { KustomizationGraph } from '../../src/targets/kustomization-graph.js';
import { overlayTarget, treeOf } from './targets.js';

const limits = { timeMs: 10_000, outputBytes: 1024 * 1024, objects: 100 };

let renderer: Renderer;
beforeAll(async () => {
  renderer = createEmbeddedRenderer(await loadRendererModule());
});
afterAll(() => {
  renderer.close();
});

const chart = {
  'app/charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'app/charts/web/values.yaml': 'replicas: 1\n',
  'app/charts/web/templates/d.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n  replicas: {{ .Values.replicas }}\n',
};

function succeeded(rendered: Rendered): Extract<Rendered, { ok: true }> {
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.problem));
  return rendered;
}

describe('a chart that lies in the repository', () => {
  const tree = treeOf({
    ...chart,
    'app/kustomization.yaml':
      'helmCharts:\n  - {name: web, releaseName: shop, additionalValuesFiles: [more.yaml]}\n',
    'app/more.yaml': 'replicas: 3\n',
    'one/kustomization.yaml':
      'resources: [../app]\nnamePrefix: one-\npatches:\n  - target: {kind: Deployment}\n    patch: |\n      - {op: add, path: /spec/paused, value: true}\n',
    'two/kustomization.yaml': 'resources: [../app, own.yaml]\ngenerators: [chart.yaml]\n',
    'two/own.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: own}\n',
    'two/chart.yaml':
      'apiVersion: builtin\nkind: HelmChartInflationGenerator\nmetadata: {name: x}\nname: web\nreleaseName: own\nvaluesFile: values.yaml\n',
    'two/values.yaml': 'replicas: 7\n',
    'two/charts/web/Chart.yaml': chart['app/charts/web/Chart.yaml'],
    'two/charts/web/templates/d.yaml': chart['app/charts/web/templates/d.yaml'],
  });

  test('is rendered with its values, and each object names its template and the kustomization', async () => {
    const { objects } = succeeded(await renderer.render(tree, overlayTarget('one'), limits));
    expect(objects).toEqual([
      {
        json: {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          metadata: { name: 'one-shop' },
          spec: { replicas: 3, paused: true },
        },
        origins: [
          { file: 'app/charts/web/templates/d.yaml', via: 'template' },
          { file: 'app/kustomization.yaml', via: 'generator' },
          { file: 'one/kustomization.yaml', via: 'patch' },
          { file: 'one/kustomization.yaml', via: 'transformer' },
        ],
      },
    ]);
  });

  test('counts as read by each overlay that uses it, also from the cache, and was foreseen', async () => {
    const logs = [];
    for (const path of ['one', 'two', 'app', 'one']) {
      const target = overlayTarget(path);
      const { filesRead } = succeeded(await renderer.render(tree, target, limits));
      const closure = targetClosure(tree, target, new KustomizationGraph(tree));
      const asked = [filesRead?.files ?? [], filesRead?.directories ?? [], filesRead?.absent ?? []].flat();
      expect(asked.filter((file) => !covers(closure, file))).toEqual([]);
      logs.push(filesRead);
    }
    expect(logs[0]).toEqual(logs[3]);
    expect(logs[0]?.files).toContain('app/charts/web/templates/d.yaml');
    expect(logs[2]?.files.filter((file) => !file.startsWith('app/'))).toEqual([]);
  });

  test('of a generator of its own is rendered the same way', async () => {
    const { objects } = succeeded(await renderer.render(tree, overlayTarget('two'), limits));
    expect(objects.map(({ json }) => [json['metadata'], json['spec']])).toEqual([
      [{ name: 'own' }, undefined],
      [{ name: 'own' }, { replicas: 7 }],
      [{ name: 'shop' }, { replicas: 3 }],
    ]);
  });
});

describe('refused', () => {
  test.each<[string, string, string, RegExp]>([
    ['option', 'releaseName: --post-renderer=./x.sh', 'RG604', /releaseName is "--post-renderer/],
    ['option in a list', 'apiVersions: [v1, -x]', 'RG604', /apiVersions/],
    ['option as namespace', 'namespace: --kubeconfig=x', 'RG604', /namespace/],
    ['chart to pull', 'repo: https://charts.example.com, version: 2.0.0', 'RG602', /charts\.example\.com/],
    ['name template', 'nameTemplate: "a-{{ now }}"', 'RG601', /nameTemplate/],
    ['release name', 'releaseName: Not A Name', 'RG601', /release name/],
    ['values outside', 'valuesFile: ../values.yaml', 'RG601', /not in or below/],
    ['values from a server', 'valuesFile: https://example.com/v.yaml', 'RG602', /example\.com/],
  ])('%s', async (_title, field, id, message) => {
    const tree = treeOf({
      ...chart,
      'values.yaml': '',
      'app/kustomization.yaml': `helmCharts:\n  - {name: web, ${field}}\n`,
    });
    const rendered = await renderer.render(tree, overlayTarget('app'), limits);
    expect(rendered).toMatchObject({
      ok: false,
      problem: {
        id,
        message: expect.stringMatching(message),
        ...(id === 'RG602' && field.startsWith('valuesFile')
          ? {}
          : { place: { file: 'app/kustomization.yaml' } }),
      },
    });
  });

  test('a failing template names its line', async () => {
    const tree = treeOf({
      ...chart,
      'app/charts/web/templates/d.yaml': 'a: b\n{{ fail "no" }}\n',
      'app/kustomization.yaml': 'helmCharts:\n  - {name: web}\n',
    });
    expect(await renderer.render(tree, overlayTarget('app'), limits)).toMatchObject({
      ok: false,
      problem: { id: 'RG601', place: { file: 'app/charts/web/templates/d.yaml', line: 2 } },
    });
  });

  test('output without end is ended by the limit', async () => {
    const tree = treeOf({
      ...chart,
      'app/charts/web/templates/d.yaml': '{{ range until 1000000 }}{{ repeat 1000 "x" }}{{ end }}',
      'app/kustomization.yaml': 'helmCharts:\n  - {name: web}\n',
    });
    expect(await renderer.render(tree, overlayTarget('app'), limits)).toMatchObject({
      ok: false,
      problem: { id: 'RG606' },
    });
  });
});
