import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { isSafeNumber, parse } from 'lossless-json';
import { createEmbeddedRenderer } from '../../src/render/embedded/embedded-renderer.js';
import { loadRendererModule } from '../../src/render/embedded/module.js';
import type { Renderer } from '../../src/render/renderer.js';
import { WorkTree } from '../../src/sources/work-tree.js';
import type { HelmCase } from './parity-fixtures.js';
import { helmFixtures, kustomizeFixtures } from './parity-fixtures.js';
import type { Ran } from './parity-tools.js';
import { realTools } from './parity-tools.js';

const root = join(import.meta.dirname, '..', '..');
const limits = { timeMs: 60_000, outputBytes: 50 * 1024 * 1024, objects: 20_000 };
const from = ['fixtures', 'examples'];

const tools = realTools(root);
const tree = new WorkTree(root);
let renderer: Renderer;

beforeAll(async () => {
  renderer = createEmbeddedRenderer(await loadRendererModule());
});

afterAll(() => {
  renderer.close();
});

const overlays = kustomizeFixtures(root, from);
const charts = helmFixtures(root, from);

test('finds fixtures of both engines, accepted and refused', () => {
  expect(overlays.length).toBeGreaterThan(50);
  expect(charts.length).toBeGreaterThan(50);
});

/** A fixture that the real tool refuses by mistake would prove nothing. */
function expectRefusalAsNamed(folder: string, real: Ran): void {
  if (!folder.startsWith('fixtures/parity/')) return;
  expect(real).toMatchObject({ ok: !folder.includes('-refused/') });
}

describe('kustomize build', () => {
  test.each(overlays)('%s', async (path) => {
    const real = tools.kustomizeBuild(path);
    const ours = await renderer.render(tree, { name: path, source: { kind: 'kustomize', path } }, limits);
    expectRefusalAsNamed(path, real);
    if (!real.ok) {
      expect(ours).toMatchObject({ ok: false });
      return;
    }
    if (!ours.ok) throw new Error(`refused: ${JSON.stringify(ours.problem)}`);
    expect(await renderer.formatYaml(ours.objects.map((object) => object.json))).toBe(real.out);
  });
});

/** The API versions that ours offers beyond the real tool's own. */
const argo = [
  '',
  '/Rollout',
  '/AnalysisTemplate',
  '/ClusterAnalysisTemplate',
  '/AnalysisRun',
  '/Experiment',
].map((kind) => `argoproj.io/v1alpha1${kind}`);

function flags(one: HelmCase): string[] {
  return [
    'template',
    one.release,
    one.chart,
    '--include-crds',
    '--namespace',
    one.namespace,
    ...one.values.flatMap((file) => ['--values', file]),
    ...one.set.flatMap((text) => ['--set', text]),
    ...(one.kubeVersion === undefined ? [] : ['--kube-version', one.kubeVersion]),
    ...one.apiVersions.flatMap((version) => ['--api-versions', version]),
  ];
}

const isPlain = (one: HelmCase): boolean =>
  one.values.length + one.set.length + one.apiVersions.length === 0 && one.kubeVersion === undefined;

/** What is in the real tool's output, in its order. */
function objectsIn(stream: string): unknown[] {
  const lines = tools.yamlToJson(stream);
  if (!lines.ok) throw new Error(lines.error);
  return lines.out
    .split('\n')
    .filter((line) => line !== '' && line !== 'null')
    .map((line) =>
      parse(line, null, (digits) =>
        isSafeNumber(digits) || /[.eE]/.test(digits) ? Number(digits) : BigInt(digits),
      ),
    );
}

describe('helm template --include-crds', () => {
  test.each(charts.map((one) => [flags(one).slice(1).join(' '), one] as const))('%s', async (_title, one) => {
    const real = tools.helm([...flags(one), ...argo.flatMap((version) => ['--api-versions', version])]);
    const { chart, release, namespace, set, apiVersions, kubeVersion } = one;
    const ours = await renderer.render(
      tree,
      {
        name: chart,
        namespace,
        source: {
          kind: 'helm',
          chart,
          values: one.values.map((path) => ({ path, optional: false })),
          set,
          release,
          apiVersions,
          includeCrds: true,
          ...(kubeVersion === undefined ? {} : { kubeVersion }),
        },
      },
      limits,
    );
    if (isPlain(one)) expectRefusalAsNamed(chart, real);
    if (!real.ok) {
      expect(ours).toMatchObject({ ok: false });
      return;
    }
    if (!ours.ok) throw new Error(`refused: ${JSON.stringify(ours.problem)}`);
    expect(ours.objects.map((object) => object.json)).toEqual(objectsIn(real.out));
  });
});
