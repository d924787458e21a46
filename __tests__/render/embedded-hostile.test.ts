import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ProblemError } from '../../src/kernel/errors.js';
import { createEmbeddedRenderer } from '../../src/render/embedded/embedded-renderer.js';
import { loadRendererModule } from '../../src/render/embedded/module.js';
import type { Rendered, Renderer, RenderLimits } from '../../src/render/renderer.js';
import type { SourceTree } from '../../src/sources/source-tree.js';
import { MemoryTree } from '../memory-tree.js';
import { chartTarget, overlayTarget, treeOf } from './targets.js';

const limits: RenderLimits = { timeMs: 30_000, outputBytes: 8 * 1024 * 1024, objects: 1_000 };

let renderer: Renderer;

beforeAll(async () => {
  renderer = createEmbeddedRenderer(await loadRendererModule());
});

afterAll(() => {
  renderer.close();
});

const healthy = new MemoryTree({
  'kustomization.yaml': 'resources: [a.yaml]\n',
  'a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n',
});

/** Whatever the last render did, the next one must be right. */
async function expectStillHealthy(): Promise<void> {
  expect(await renderer.render(healthy, overlayTarget(''), limits)).toMatchObject({
    ok: true,
    objects: [{ json: { kind: 'ConfigMap' } }],
  });
}

function problem(rendered: Rendered): { id: string; message: string; file?: string; line?: number } {
  if (rendered.ok) throw new Error(`rendered ${rendered.objects.length} objects`);
  const { id, message, place } = rendered.problem;
  return {
    id,
    message,
    ...(place === undefined ? {} : { file: place.file }),
    ...(place?.line === undefined ? {} : { line: place.line }),
  };
}

const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n';

const aliasBomb = `${configMap}data:\n  a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
  .split('')
  .map(
    (name, i) => `  ${name}: &${name} [${`*${'abcdefghi'[i] ?? 'a'},`.repeat(8)}*${'abcdefghi'[i] ?? 'a'}]\n`,
  )
  .join('')}`;

describe('kustomizations', () => {
  test.each<[string, Record<string, string>, { id: string; message: RegExp; file?: string; line?: number }]>([
    [
      'a base by URL',
      { 'kustomization.yaml': 'resources:\n  - https://example.com/base?ref=main\n' },
      { id: 'RG602', message: /https:\/\/example.com\/base/ },
    ],
    [
      'a file by URL',
      { 'kustomization.yaml': 'resources: [http://127.0.0.1:1/x.yaml]\n' },
      { id: 'RG602', message: /127\.0\.0\.1/ },
    ],
    [
      'a git base',
      { 'kustomization.yaml': 'resources: ["git@github.com:o/r.git//base?ref=v1"]\n' },
      { id: 'RG602', message: /remote/ },
    ],
    [
      'a short git base',
      { 'kustomization.yaml': 'resources: [github.com/o/r//base]\n' },
      { id: 'RG602', message: /remote/ },
    ],
    [
      'a git base by file URL',
      { 'kustomization.yaml': 'resources: ["file:///repo?ref=main"]\n' },
      { id: 'RG602', message: /remote/ },
    ],
    [
      'a remote schema',
      {
        'kustomization.yaml': 'resources: [a.yaml]\nopenapi: {path: "http://127.0.0.1:1/s.json"}\n',
        'a.yaml': configMap,
      },
      { id: 'RG602', message: /s\.json/ },
    ],
    [
      'a base above the repository',
      { 'o/kustomization.yaml': 'resources: [../../other]\n' },
      { id: 'RG603', message: /\.\.\/other/ },
    ],
    [
      'a patch above the repository',
      { 'kustomization.yaml': 'patches: [{path: ../../../etc/passwd}]\n' },
      { id: 'RG603', message: /passwd/ },
    ],
    [
      'an absolute file',
      { 'kustomization.yaml': 'resources: [/etc/passwd]\n' },
      { id: 'RG603', message: /etc\/passwd/ },
    ],
    [
      'a cycle',
      {
        'kustomization.yaml': 'resources: [a]\n',
        'a/kustomization.yaml': 'resources: [../b]\n',
        'b/kustomization.yaml': 'resources: [../a]\n',
      },
      { id: 'RG601', message: /cycle detected/ },
    ],
    [
      'a missing file',
      { 'kustomization.yaml': 'resources: [nope.yaml]\n' },
      { id: 'RG601', message: /nope\.yaml/, file: 'kustomization.yaml' },
    ],
    [
      'YAML that cannot be read',
      {
        'kustomization.yaml': 'resources: [a.yaml]\n',
        'a.yaml': 'kind: ConfigMap\nmetadata:\n  name: a\n   b: c\n',
      },
      { id: 'RG601', message: /yaml: line 4/, file: 'a.yaml', line: 4 },
    ],
    ['no kustomization', { 'readme.md': 'x' }, { id: 'RG601', message: /kustomization/ }],
    [
      'an executable generator',
      {
        'kustomization.yaml': 'generators: [g.yaml]\n',
        'g.yaml':
          'apiVersion: x.example.com/v1\nkind: G\nmetadata:\n  name: g\n  annotations:\n    config.kubernetes.io/function: "exec: {path: ./g.sh}"\n',
      },
      { id: 'RG604', message: /plugin|function|exec/ },
    ],
    [
      'a chart',
      { 'kustomization.yaml': 'helmCharts:\n  - {name: x, releaseName: "--post-renderer=./x.sh"}\n' },
      { id: 'RG604', message: /releaseName/ },
    ],
    [
      'the key __proto__',
      {
        'kustomization.yaml': 'resources: [a.yaml]\n',
        'a.yaml': `${configMap}data:\n  __proto__: {polluted: "yes"}\n`,
      },
      { id: 'RG604', message: /__proto__/ },
    ],
    [
      'aliases that multiply',
      { 'kustomization.yaml': 'resources: [a.yaml]\n', 'a.yaml': aliasBomb },
      { id: 'RG60', message: /./ },
    ],
    [
      'nesting without end',
      {
        'kustomization.yaml': 'resources: [a.yaml]\n',
        'a.yaml': `${configMap}data: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`,
      },
      { id: 'RG60', message: /./ },
    ],
  ])('%s', async (_title, files, wanted) => {
    const found = problem(
      await renderer.render(
        treeOf(files),
        overlayTarget(files['o/kustomization.yaml'] === undefined ? '' : 'o'),
        limits,
      ),
    );
    expect(found.id).toContain(wanted.id);
    expect(found.message).toMatch(wanted.message);
    expect(found.message).not.toContain('/repository');
    if (wanted.file !== undefined) expect(found.file).toBe(wanted.file);
    if (wanted.line !== undefined) expect(found.line).toBe(wanted.line);
    await expectStillHealthy();
  });

  test('too many objects', async () => {
    const many = Array.from(
      { length: 1_001 },
      (_, i) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c${i}}\n`,
    ).join('---\n');
    const rendered = await renderer.render(
      treeOf({ 'kustomization.yaml': 'resources: [a.yaml]\n', 'a.yaml': many }),
      overlayTarget(''),
      limits,
    );
    expect(problem(rendered)).toMatchObject({ id: 'RG606', message: /1000 objects/ });
  });

  test('a custom schema does not colour the next build', async () => {
    const thing =
      'apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: t}\nspec:\n  list:\n    - {name: a, x: 1}\n    - {name: b, x: 2}\n';
    const patch =
      'patches:\n  - patch: |-\n      apiVersion: example.com/v1\n      kind: Thing\n      metadata: {name: t}\n      spec: {list: [{name: a, x: 9}]}\n';
    const schema = JSON.stringify({
      definitions: {
        'v1.Thing': {
          properties: {
            spec: {
              type: 'object',
              properties: {
                list: {
                  type: 'array',
                  items: { type: 'object', properties: { name: { type: 'string' } } },
                  'x-kubernetes-patch-merge-key': 'name',
                  'x-kubernetes-patch-strategy': 'merge',
                },
              },
            },
          },
          'x-kubernetes-group-version-kind': [{ group: 'example.com', kind: 'Thing', version: 'v1' }],
        },
      },
    });
    const tree = treeOf({
      'plain/kustomization.yaml': `resources: [t.yaml]\n${patch}`,
      'plain/t.yaml': thing,
      'custom/kustomization.yaml': `resources: [t.yaml]\nopenapi: {path: schema.json}\n${patch}`,
      'custom/t.yaml': thing,
      'custom/schema.json': schema,
    });
    const listOf = async (path: string): Promise<unknown> => {
      const rendered = await renderer.render(tree, overlayTarget(path), limits);
      if (!rendered.ok) throw new Error(rendered.problem.message);
      return (rendered.objects[0]?.json['spec'] as { list: unknown[] }).list.length;
    };
    expect(await listOf('plain')).toBe(1);
    expect(await listOf('custom')).toBe(2);
    expect(await listOf('plain')).toBe(1);
  });
});

describe('charts', () => {
  const chart = (template: string, more: Record<string, string> = {}): SourceTree =>
    treeOf({
      'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
      'c/templates/a.yaml': template,
      ...more,
    });

  test.each<[string, SourceTree, { id: string; message: RegExp; file?: string; line?: number }]>([
    [
      'a template that repeats without end',
      chart('a: {{ range $i := until 100000 }}{{ repeat 100000 "x" }}{{ end }}\n'),
      { id: 'RG606', message: /bytes|memory/ },
    ],
    [
      'a template that fills the memory',
      chart('a: {{ repeat 2000000000 "x" | b64enc | len }}\n'),
      { id: 'RG606', message: /memory/ },
    ],
    [
      'a template that includes itself',
      chart('{{ define "x" }}{{ include "x" . }}{{ end }}a: {{ include "x" . }}\n'),
      { id: 'RG60', message: /nested reference|recurses|include/ },
    ],
    [
      'a template that calls itself',
      chart('{{ define "x" }}{{ template "x" . }}{{ end }}a: {{ template "x" . }}\n'),
      { id: 'RG60', message: /depth|recurses/ },
    ],
    [
      'the key __proto__',
      chart(`${configMap}data:\n  __proto__: {a: b}\n`),
      { id: 'RG604', message: /__proto__/ },
    ],
    [
      'the key __proto__ in values',
      chart(configMap, { 'c/values.yaml': '__proto__: {a: b}\n' }),
      { id: 'RG604', message: /__proto__/ },
    ],
    [
      'the environment',
      chart('a: {{ env "HOME" }}\n'),
      { id: 'RG601', message: /function "env" not defined/, file: 'c/templates/a.yaml', line: 1 },
    ],
    [
      'a failing template',
      chart('a: b\nc: {{ .Values.x.y.z }}\n'),
      { id: 'RG601', message: /nil pointer/, file: 'c/templates/a.yaml', line: 2 },
    ],
    [
      'a remote schema',
      chart(configMap, { 'c/values.schema.json': '{"$ref": "http://127.0.0.1:1/s.json"}' }),
      { id: 'RG602', message: /127\.0\.0\.1/ },
    ],
    [
      'a schema from the disk',
      chart(configMap, { 'c/values.schema.json': '{"$ref": "file:///etc/passwd"}' }),
      { id: 'RG601', message: /passwd/ },
    ],
    [
      'aliases that multiply in values',
      chart(configMap, { 'c/values.yaml': aliasBomb }),
      { id: 'RG60', message: /./ },
    ],
    [
      'a dependency that is not vendored',
      chart(configMap, {
        'c/Chart.yaml':
          'apiVersion: v2\nname: c\nversion: 1.0.0\ndependencies: [{name: db, version: 1.0.0, repository: "https://charts.example.com"}]\n',
      }),
      { id: 'RG601', message: /missing in charts\/ directory: db/, file: 'c/Chart.yaml' },
    ],
  ])('%s', async (_title, tree, wanted) => {
    const found = problem(await renderer.render(tree, chartTarget('c'), limits));
    expect(found.id).toContain(wanted.id);
    expect(found.message).toMatch(wanted.message);
    expect(found.message).not.toContain('/repository');
    if (wanted.file !== undefined) expect(found.file).toBe(wanted.file);
    if (wanted.line !== undefined) expect(found.line).toBe(wanted.line);
    await expectStillHealthy();
  });

  test('the vendoring command is named', async () => {
    const tree = chart(configMap, {
      'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\ndependencies: [{name: db, version: 1.0.0}]\n',
    });
    expect(await renderer.render(tree, chartTarget('c'), limits)).toMatchObject({
      problem: { next: expect.stringContaining('helm dependency build c') as unknown },
    });
  });

  test('a path above the repository', async () => {
    expect(problem(await renderer.render(chart(configMap), chartTarget('../c'), limits))).toMatchObject({
      id: 'RG603',
    });
  });

  test('memory stays below the maximum of the module', async () => {
    const before = process.memoryUsage().rss;
    await renderer.render(chart('a: {{ repeat 2000000000 "x" | b64enc | len }}\n'), chartTarget('c'), limits);
    expect(process.memoryUsage().rss - before).toBeLessThan(700 * 1024 * 1024);
    await expectStillHealthy();
  });
});

test('what the tree refuses ends the render as that, also where an engine would try something else', async () => {
  const refusing: SourceTree = {
    id: 'refusing',
    stat: (path) => {
      if (path.startsWith('base')) {
        throw new ProblemError({
          id: 'RG603',
          message: `${path} is a link that leaves the repository`,
          place: { file: path },
        });
      }
      return healthy.stat(path);
    },
    read: () => Buffer.from('resources: [base]\n'),
    list: (path) => healthy.list(path),
  };
  expect(problem(await renderer.render(refusing, overlayTarget(''), limits))).toEqual({
    id: 'RG603',
    message: 'base is a link that leaves the repository',
    file: 'base',
  });
  await expectStillHealthy();
});
