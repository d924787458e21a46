import { describe, expect, test } from '@jest/globals';
import { scanTarget } from '../../src/check/scan.js';
import { EditedTree } from '../../src/sources/edited-tree.js';
import { recordReads } from '../../src/sources/read-log.js';
import type { SourceTree } from '../../src/sources/source-tree.js';
import { WorkTree } from '../../src/sources/work-tree.js';
import { KustomizationGraph } from '../../src/targets/kustomization-graph.js';
import { isRemoteReference } from '../../src/targets/remote-reference.js';
import type { Target } from '../../src/targets/target.js';
import { temporaryFolder, writeTree } from '../sources/repository.js';

const treeOf = (files: Record<string, string>): SourceTree =>
  new EditedTree(new WorkTree(temporaryFolder()), files);
const reach = (files: Record<string, string>, path: string) =>
  new KustomizationGraph(treeOf(files)).reach(path);

describe('isRemoteReference', () => {
  test.each([
    'http://example.com/x.yaml',
    'https://example.com/org/repo?ref=v1',
    'HTTPS://example.com/x',
    'http:example.com/x',
    'file:///srv/base?ref=main',
    'ssh://git@example.com/org/repo.git',
    'git::https://example.com/org/repo',
    'git@github.com:org/repo.git//base?ref=v1',
    'git@gitlab.example.com:org/repo',
    'user@example.com/org/repo/base',
    'github.com/org/repo',
    'GitHub.com/org/repo//base?ref=main',
    'github.com:org/repo',
    'git@dev.example.com:v3/org/_git/repo',
    's3://bucket/base',
    'oci://registry.example.com/x',
  ])('%s is remote', (entry) => {
    expect(isRemoteReference(entry)).toBe(true);
  });
  test.each([
    '../base',
    'base',
    './a.yaml',
    'base?ref=x',
    'github.com',
    'github.com/org',
    'me@host',
    'dir@v1/base',
    'a:b/c',
    '/abs/x',
    'x.git/base',
    'http/x',
  ])('%s is local', (entry) => {
    expect(isRemoteReference(entry)).toBe(false);
  });
});

test('everything that a build may read is found', () => {
  const found = reach(
    {
      'base/kustomization.yml': 'resources: [deployment.yaml]\ncrds: [crd.json]\n',
      'base/deployment.yaml': '',
      'base/crd.json': '{}',
      'component/kustomization.yaml': 'kind: Component\npatches:\n- path: p.yaml\n',
      'component/p.yaml': '',
      'app/Kustomization': [
        'resources: [../base, extra.yaml, missing]',
        'components: [../component]',
        'configurations: [names.yaml]',
        'openapi: {path: schema.json}',
        'generators: [gen.yaml, "kind: Inline\\nx: y"]',
        'transformers: [../plugins]',
        'patches: [{path: patch.yaml}, {patch: "- op: x"}]',
        'patchesStrategicMerge: [smp.yaml, "kind: A\\nx: y"]',
        'patchesJson6902: [{path: json.yaml}]',
        'replacements: [{path: repl.yaml}]',
        'configMapGenerator: [{files: [a.txt, key=b.txt], envs: [c.env], env: d.env, literals: [x=y.txt]}]',
        'secretGenerator: [{files: [s.txt]}]',
        'helmCharts: [{name: web, valuesFile: values.yaml, additionalValuesFiles: [more.yaml]}]',
      ].join('\n'),
      'app/gen.yaml': 'kind: ConfigMapGenerator\nfiles: [from-plugin.txt]\n',
      'app/charts/web/Chart.yaml': 'name: web',
      'plugins/kustomization.yaml': 'resources: [t.yaml]',
      'plugins/t.yaml': 'kind: PatchTransformer\npath: plugin-patch.yaml\n',
      'app/plugin-patch.yaml': '',
    },
    'app',
  );
  expect(found.problems).toEqual([]);
  expect(found.files).toEqual([
    'app/Kustomization', 'app/gen.yaml', 'app/plugin-patch.yaml', 'base/crd.json', 'base/deployment.yaml', 'base/kustomization.yml',
    'component/kustomization.yaml', 'component/p.yaml', 'plugins/kustomization.yaml', 'plugins/t.yaml',
  ]); // prettier-ignore
  expect(found.absent).toEqual(
    [
      ...['a.txt', 'b.txt', 'c.env', 'd.env', 'extra.yaml', 'from-plugin.txt', 'json.yaml', 'kustomization.yaml', 'kustomization.yml'],
      ...['missing', 'more.yaml', 'names.yaml', 'patch.yaml', 'repl.yaml', 's.txt', 'schema.json', 'smp.yaml', 'values.yaml'],
    ].map((name) => `app/${name}`).concat([
      'base/Kustomization', 'base/kustomization.yaml', 'component/Kustomization', 'component/kustomization.yml',
      'plugins/Kustomization', 'plugins/kustomization.yml',
    ]),
  ); // prettier-ignore
  expect(found.directories).toEqual(['app/charts/web']);
  expect(found.children).toEqual(['base', 'component', 'plugins']);
  expect(found.usesOpenApi).toBe(true);
});

test('a path that leads nowhere is missing, with its line; generators and optional files are left to kustomize', () => {
  const text =
    'resources:\n- a.yaml\ncomponents: [../c]\npatches:\n- path: p.yaml\nconfigurations: [x.yaml]\n';
  const graph = new KustomizationGraph(treeOf({ 'app/kustomization.yaml': text }));
  const { problems, missing } = graph.reach('app');
  expect(problems).toEqual([]);
  expect(missing.map(({ id, place, message }) => [id, place?.line, message])).toEqual([
    ['RG601', 2, 'resources names a.yaml, but there is nothing at app/a.yaml'],
    ['RG601', 3, 'components names ../c, but there is nothing at c'],
    ['RG601', 5, 'patches names p.yaml, but there is nothing at app/p.yaml'],
  ]);
  const target = (path: string): Target => ({ name: 'x', source: { kind: 'kustomize', path } });
  expect(scanTarget(graph, target('app'))).toMatchObject({ place: { line: 2 } });
  expect(scanTarget(graph, target('none'))?.message).toBe('there is no kustomization in none');
});

test.each<[string, string, string, number, RegExp]>([
  [
    'remote resource',
    'kind: Kustomization\nresources:\n- a.yaml\n- https://example.com/x.yaml\n',
    'RG602',
    4,
    /example\.com/,
  ],
  ['remote patch', 'patches:\n- path: http://example.com/p.yaml\n', 'RG602', 2, /remote/],
  ['remote openapi', 'openapi:\n  path: http://example.com/o.json\n', 'RG602', 2, /remote/],
  ['git repository as component', 'components:\n- github.com/org/repo//c\n', 'RG602', 2, /remote/],
  ['leaves by ..', 'resources:\n- ../../other\n', 'RG603', 2, /leaves/],
  ['absolute', 'resources:\n- /etc\n', 'RG603', 2, /absolute/],
  [
    'configmap file leaves',
    'configMapGenerator:\n- name: x\n  files:\n  - passwd=../../../etc/passwd\n',
    'RG603',
    4,
    /leaves/,
  ],
  [
    'git folder',
    'configMapGenerator:\n- name: x\n  files: [../.git/config]\n',
    'RG603',
    3,
    /git's own folder/,
  ],
  [
    'option as release',
    'helmCharts:\n- name: web\n  releaseName: --post-renderer=./x.sh\n',
    'RG604',
    3,
    /--post-renderer/,
  ],
  ['option in a list', 'helmCharts:\n- name: web\n  apiVersions:\n  - v1\n  - -x\n', 'RG604', 5, /option/],
  [
    'absolute chart home',
    'helmGlobals:\n  chartHome: /srv\nhelmCharts: [{name: web}]\n',
    'RG603',
    2,
    /absolute/,
  ],
  [
    'chart home leaves',
    'helmGlobals:\n  chartHome: ../../x\nhelmCharts:\n- name: web\n',
    'RG603',
    4,
    /leaves/,
  ],
  [
    'chart from a repository',
    'helmCharts:\n- name: web\n  repo: https://charts.example.com\n',
    'RG602',
    2,
    /charts\.example\.com/,
  ],
  ['broken YAML', 'resources: [\n', 'RG601', 2, /not valid YAML/],
  ['loop', 'resources:\n- ../app\n', 'RG601', 2, /app → app/],
  ['loop over two', 'resources:\n- ../other\n', 'RG601', 1, /app → other → app/],
  ['container function', 'transformers:\n- ../fn.yaml\n', 'RG604', 4, /container/],
])('%s', (_name, kustomization, id, line, message) => {
  const found = reach(
    {
      'app/kustomization.yaml': kustomization,
      'other/kustomization.yaml': 'resources: [../app]',
      'fn.yaml':
        'kind: F\nmetadata:\n  annotations:\n    config.kubernetes.io/function: "container: {image: x}"\n',
    },
    'app',
  );
  expect(found.problems).toHaveLength(1);
  expect(found.problems[0]).toMatchObject({ id, place: { line } });
  expect(found.problems[0]?.message).toMatch(message);
});

test('a vendored chart needs no repository', () => {
  const kustomization = 'helmCharts:\n- {name: web, version: "1.0", repo: "https://charts.example.com"}\n';
  expect(
    reach({ 'app/kustomization.yaml': kustomization, 'app/charts/web-1.0/web/Chart.yaml': '' }, 'app')
      .problems,
  ).toEqual([]);
});

test('links: the real folder counts for relative paths, an escaping link is a problem at its entry', () => {
  const root = temporaryFolder();
  writeTree(root, {
    'repo/real/deep/kustomization.yaml': 'resources: [../sibling.yaml]',
    'repo/real/sibling.yaml': '',
    'repo/link': '->real/deep',
    'repo/app/kustomization.yaml': 'resources:\n- ../link\n- out.yaml\n',
    'repo/app/out.yaml': '->../../outside.yaml',
    'outside.yaml': '',
  });
  const found = new KustomizationGraph(new WorkTree(`${root}/repo`)).reach('app');
  expect(found.files).toEqual([
    'app/kustomization.yaml',
    'link',
    'real/deep/kustomization.yaml',
    'real/sibling.yaml',
  ]);
  expect(found.problems).toMatchObject([{ id: 'RG603', place: { file: 'app/kustomization.yaml', line: 3 } }]);
});

test('a chain of 20,000 kustomizations ends as a problem', () => {
  const files: Record<string, string> = {};
  for (let i = 0; i < 20_000; i++) files[`c${i}/kustomization.yaml`] = `resources: [../c${i + 1}]`;
  expect(reach(files, 'c0').problems).toMatchObject([{ id: 'RG606' }]);
});

test('shared bases are read once', () => {
  const files: Record<string, string> = { 'base/kustomization.yaml': 'resources: [a.yaml]' };
  for (let i = 0; i < 50; i++) files[`o${i}/kustomization.yaml`] = 'resources: [../base]';
  const tree = treeOf(files);
  let reads = 0;
  const counting: SourceTree = { ...recordReads(tree).tree, read: (path) => (reads++, tree.read(path)) };
  const graph = new KustomizationGraph(counting);
  for (let i = 0; i < 50; i++) graph.reach(`o${i}`);
  expect(reads).toBe(51);
});
