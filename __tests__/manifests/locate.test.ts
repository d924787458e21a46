import { describe, expect, test } from '@jest/globals';
import { createIndex } from '../../src/manifests/create-index.js';
import { FileMemo } from '../../src/manifests/file-memo.js';
import { createLocator, type SourceLocation } from '../../src/manifests/locate.js';
import type { Manifest } from '../../src/manifests/manifest.js';
import type { YamlPath } from '../../src/manifests/path.js';
import { createValuesOrigin } from '../../src/manifests/values-origin.js';
import type { JsonObject, Origin } from '../../src/render/renderer.js';
import type { HelmSource, Target, TargetSource } from '../../src/targets/target.js';
import { memoryTree } from './memory-tree.js';
import { workload } from './objects.js';

function manifest(json: JsonObject, ...origins: Origin[]): Manifest {
  const [found] = createIndex([{ json, origins }]).all;
  if (found === undefined) throw new Error('no manifest');
  return found;
}

const target = (source: TargetSource): Target => ({ name: 't', source });
const at = ({ file, line, via }: SourceLocation): string => `${file}:${line} ${via}`;
const web: YamlPath = ['spec', 'template', 'spec', 'containers', { key: 'name', value: 'web' }];

const deployment = `# comment
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 1
  template:
    spec:
      containers:
        - name: side
        - name: web
          image: a
---
apiVersion: v1
kind: Service
metadata: { name: web }
`;

describe('kustomize', () => {
  const files = {
    'base/kustomization.yaml': 'resources: [deployment.yaml, list.json]\n',
    'base/deployment.yaml': deployment,
    'base/list.json':
      '{"kind":"List","items":[\n{"kind":"Pod","metadata":{"name":"a"}},\n{"kind":"Pod","metadata":{"name":"b"},\n"spec":{}}]}',
    'over/patch.yaml':
      'kind: Deployment\nmetadata:\n  name: web\nspec:\n  strategy: {}\n  template:\n    spec:\n      containers:\n        - name: web\n          lifecycle: {}\n',
    'over/kustomization.yaml': `namePrefix: prod-
resources:
  - ../base
  - https://example.com/remote
replicas:
  - name: web
    count: 5
patches:
  - path: patch.yaml
  - target: { kind: Deployment, name: web }
    patch: |-
      # first line
      - op: add
        path: /spec/minReadySeconds
        value: 1
      - op: remove
        path: /spec/template/spec/containers/1/readinessProbe
  - patch: |
      kind: Deployment
      metadata:
        name: web
      spec:
        revisionHistoryLimit: 3
  - target: { kind: Deployment, name: other }
    patch: '[{"op":"add","path":"/spec/paused","value":true}]'
  - target: { kind: Deployment }
    patch: '[{"op":"add","path":"/spec/progressDeadlineSeconds","value":9}]'
`,
  };
  const tree = memoryTree(files);
  const locate = createLocator({
    tree,
    target: target({ kind: 'kustomize', path: 'over' }),
    memo: new FileMemo(),
  });
  const object = workload('Deployment', 'prod-web', {}, { containers: [{ name: 'side' }, { name: 'web' }] });

  test.each<[string, YamlPath, string]>([
    ['in the source', [...web, 'image'], 'base/deployment.yaml:13 source'],
    ['absent: what should hold it', [...web, 'startupProbe'], 'base/deployment.yaml:12 source'],
    ['absent at the top', ['spec', 'selector'], 'base/deployment.yaml:6 source'],
    ['a map that a patch adds to', web, 'base/deployment.yaml:12 source'],
    ['the name', ['metadata', 'name'], 'base/deployment.yaml:5 source'],
    ['below a map of a patch only', [...web, 'lifecycle', 'preStop'], 'over/patch.yaml:10 patch'],
    ['the object itself', [], 'base/deployment.yaml:2 source'],
    ['patch file', [...web, 'lifecycle'], 'over/patch.yaml:10 patch'],
    ['replicas of the kustomization', ['spec', 'replicas'], 'over/kustomization.yaml:7 patch'],
    ['operation of an inline patch', ['spec', 'minReadySeconds'], 'over/kustomization.yaml:15 patch'],
    ['removed by an inline patch', [...web, 'readinessProbe', 'httpGet'], 'over/kustomization.yaml:16 patch'],
    [
      'not removed from another container',
      ['spec', 'template', 'spec', 'containers', { key: 'name', value: 'side' }, 'readinessProbe'],
      'base/deployment.yaml:11 source',
    ],
    ['inline merge patch', ['spec', 'revisionHistoryLimit'], 'over/kustomization.yaml:23 patch'],
    ['patch of another object', ['spec', 'paused'], 'base/deployment.yaml:6 source'],
    ['flow text: its key', ['spec', 'progressDeadlineSeconds'], 'over/kustomization.yaml:27 patch'],
  ])('%s', (_name, path, expected) => {
    for (const origins of [[], [{ file: 'base/deployment.yaml', via: 'source' as const }]]) {
      expect(at(locate(manifest(object, ...origins), path))).toBe(expected);
    }
  });

  test('an item of a List', () => {
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'prod-b' } };
    expect(at(locate(manifest(pod), ['spec']))).toBe('base/list.json:4 source');
  });

  test('an object that no file has: the kustomization', () => {
    expect(at(locate(manifest(workload('Job', 'x')), ['spec']))).toBe('over/kustomization.yaml:1 entry');
  });

  test('broken and absent files lead to the entry', () => {
    const broken = memoryTree({
      'k/kustomization.yaml': 'resources: [a.yaml, gone.yaml, ../../out.yaml]',
      'k/a.yaml': 'a: [',
    });
    const find = createLocator({
      tree: broken,
      target: target({ kind: 'kustomize', path: 'k' }),
      memo: new FileMemo(),
    });
    expect(at(find(manifest(object), []))).toBe('k/kustomization.yaml:1 entry');
  });
});

test('of two patches the last one that is applied counts: that of the overlay', () => {
  const patch = (value: number): string =>
    `resources: [${value === 1 ? 'web.yaml' : '../base'}]\npatches:\n- target: {kind: Deployment}\n  patch: |\n    - op: add\n      path: /spec/paused\n      value: ${value}\n`;
  const tree = memoryTree({
    'base/kustomization.yaml': patch(1),
    'base/web.yaml': deployment,
    'over/kustomization.yaml': patch(2),
  });
  const locate = createLocator({
    tree,
    target: target({ kind: 'kustomize', path: 'over' }),
    memo: new FileMemo(),
  });
  expect(at(locate(manifest(workload('Deployment', 'web')), ['spec', 'paused']))).toBe(
    'over/kustomization.yaml:7 patch',
  );
});

test('plain manifests: the document that the origin names', () => {
  const tree = memoryTree({ 'a.yaml': `${deployment}---\n${deployment}` });
  const locate = createLocator({
    tree,
    target: target({ kind: 'manifests', paths: ['a.yaml'] }),
    memo: new FileMemo(),
  });
  expect(
    at(
      locate(manifest(workload('Deployment', 'web'), { file: 'a.yaml', via: 'source', document: 2 }), [
        'spec',
        'replicas',
      ]),
    ),
  ).toBe('a.yaml:25 source');
  expect(at(locate(manifest(workload('Deployment', 'web')), []))).toBe('a.yaml:1 entry');
});

describe('helm', () => {
  const files = {
    'chart/Chart.yaml': 'name: chart\ndependencies:\n- name: redis\n  alias: cache\n',
    'chart/values.yaml':
      'replicas: 2\nresources:\n  limits:\n    cpu: 1\nprobe:\n  path: /ready\ncache:\n  size: 1\ngone:\n  a: 1\n',
    'chart/charts/redis/values.yaml': 'size: 0\nport: 6379\n',
    'chart/templates/web.yaml': `{{- if .Values.on }}
apiVersion: v1
kind: Service
spec:
  replicas: 9
---
{{- end }}
apiVersion: apps/v1
kind: {{ .Values.kind | default "Deployment" }}
metadata:
  name: {{ include "n" . }}
spec:
  replicas: {{ .Values.replicas }}
  paused: {{ .Values.unknown }}
  minReadySeconds: 5
  template:
    spec:
      containers:
      - name: {{ .Chart.Name }}
        image: "{{ .Values.image.repo }}:{{ .Values.image.tag }}"
        {{- if .Values.probe }}
        readinessProbe:
          httpGet:
            path: {{ .Values.probe.path | quote }}
        {{- end }}
        resources:
          {{- toYaml .Values.resources | nindent 10 }}
        {{- with .Values.lifecycle }}
        lifecycle:
          {{- toYaml . | nindent 10 }}
        {{- end }}
`,
    'prod.yaml': 'replicas: 3\nlifecycle:\n  preStop:\n    sleep: {seconds: 5}\ngone: null\n',
    'first.yaml': 'replicas: 4\nprobe:\n  path: /x\n',
  };
  const source: HelmSource = {
    kind: 'helm',
    chart: 'chart',
    values: [
      { path: 'first.yaml', optional: false },
      { path: 'prod.yaml', optional: false },
      { path: 'absent.yaml', optional: true },
    ],
    set: ['image.tag=v1,a\\.b.c=x', 'list[0].name={a,b}'],
    release: 'r',
    apiVersions: [],
    includeCrds: true,
  };
  const tree = memoryTree(files);
  const memo = new FileMemo();
  const origin = createValuesOrigin(tree, source, memo, { packed: { a: 1 } });
  const locate = createLocator({ tree, target: target(source), memo, valuesOrigin: origin });
  const object = manifest(workload('Deployment', 'web', {}, { containers: [{ name: 'web' }] }), {
    file: 'chart/templates/web.yaml',
    via: 'template',
  });

  test.each<[string, YamlPath, string]>([
    ['values file, last wins', ['spec', 'replicas'], 'prod.yaml:1 values'],
    ['reference that nobody sets', ['spec', 'paused'], 'chart/templates/web.yaml:14 template'],
    ['literal', ['spec', 'minReadySeconds'], 'chart/templates/web.yaml:15 template'],
    ['composed text', [...web, 'image'], 'chart/templates/web.yaml:20 template'],
    ['with a function', [...web, 'readinessProbe', 'httpGet', 'path'], 'first.yaml:3 values'],
    ['toYaml and the rest of the path', [...web, 'resources', 'limits', 'cpu'], 'chart/values.yaml:4 values'],
    ['with', [...web, 'lifecycle', 'preStop', 'sleep'], 'prod.yaml:4 values'],
    ['absent: what should hold it', [...web, 'startupProbe'], 'chart/templates/web.yaml:19 template'],
    ['the object', [], 'chart/templates/web.yaml:1 template'],
  ])('%s', (_name, path, expected) => {
    expect(at(locate(object, path))).toBe(expected);
  });

  describe('through includes and branches', () => {
    const tree = memoryTree({
      'chart/Chart.yaml': 'name: chart\n',
      'chart/values.yaml': 'resources:\n  requests:\n    cpu: 3\n',
      'chart/templates/_pod.tpl': `{{- define "labels" -}}
app: web
{{- end }}
{{ define "pod" -}}
metadata:
  labels:
    {{- include "labels" . | nindent 4 }}
spec:
  {{- if .Values.grace }}
  terminationGracePeriodSeconds: 5
  {{- end }}
  containers:
    - name: web
      resources:
        {{- toYaml .Values.resources | nindent 8 }}
{{- end }}
{{- define "loop" }}
{{- include "loop" . }}
{{- include "loop" . }}
{{- end }}
`,
      'chart/templates/web.yaml': `{{- if .Values.rollout }}
apiVersion: argoproj.io/v1alpha1
kind: Rollout
spec:
  template:
    {{- include "pod" . | nindent 4 }}
  strategy:
    canary: {}
{{- else }}
apiVersion: apps/v1
kind: Deployment
spec:
  template:
{{ include "pod" . | indent 4 }}
{{- end }}
{{- include "loop" . }}
`,
    });
    const memo = new FileMemo();
    const plain: HelmSource = { ...source, values: [], set: [] };
    const locate = createLocator({
      tree,
      target: target(plain),
      memo,
      valuesOrigin: createValuesOrigin(tree, plain, memo),
    });
    const of = (kind: 'Deployment' | 'Rollout') =>
      manifest(workload(kind, 'web', {}, { containers: [{ name: 'web' }] }), {
        file: 'chart/templates/web.yaml',
        via: 'template',
      });
    const pod = ['spec', 'template', 'spec'];
    test.each<[string, 'Deployment' | 'Rollout', YamlPath, string]>([
      ['kind of the first branch', 'Rollout', ['kind'], 'chart/templates/web.yaml:3 template'],
      ['kind of the second branch', 'Deployment', ['kind'], 'chart/templates/web.yaml:11 template'],
      ['field of the second branch', 'Deployment', ['spec'], 'chart/templates/web.yaml:12 template'],
      [
        'field of the define',
        'Rollout',
        [...pod, 'terminationGracePeriodSeconds'],
        'chart/templates/_pod.tpl:10 template',
      ],
      ['field of the define, indented', 'Deployment', web, 'chart/templates/_pod.tpl:13 template'],
      [
        'values of the define',
        'Rollout',
        [...web, 'resources', 'requests', 'cpu'],
        'chart/values.yaml:3 values',
      ],
      [
        'define in a define',
        'Rollout',
        ['spec', 'template', 'metadata', 'labels', 'app'],
        'chart/templates/_pod.tpl:2 template',
      ],
      [
        'beside the include',
        'Rollout',
        ['spec', 'strategy', 'canary'],
        'chart/templates/web.yaml:8 template',
      ],
    ])('%s', (_name, kind, path, expected) => {
      expect(at(locate(of(kind), path))).toBe(expected);
    });
  });

  test('without a readable template: the first values file', () => {
    expect(
      at(
        locate(
          manifest(workload('Deployment', 'x'), { file: 'chart/charts/a.tgz/x.yaml', via: 'template' }),
          [],
        ),
      ),
    ).toBe('first.yaml:1 entry');
  });

  test.each<[string, string[], unknown]>([
    ['--set', ['image', 'tag'], { kind: 'set', text: 'image.tag=v1,a\\.b.c=x' }],
    ['--set with an escaped dot', ['a.b', 'c'], { kind: 'set', text: 'image.tag=v1,a\\.b.c=x' }],
    ['--set of a list item', ['list', '0', 'name'], { kind: 'set', text: 'list[0].name={a,b}' }],
    ['last values file', ['replicas'], { kind: 'file', place: { file: 'prod.yaml', line: 1, column: 1 } }],
    [
      'earlier values file',
      ['probe', 'path'],
      { kind: 'file', place: { file: 'first.yaml', line: 3, column: 3 } },
    ],
    [
      'null deletes what is below',
      ['gone', 'a'],
      { kind: 'file', place: { file: 'prod.yaml', line: 5, column: 1 } },
    ],
    [
      'chart default',
      ['resources', 'limits', 'cpu'],
      { kind: 'chart-default', place: { file: 'chart/values.yaml', line: 4, column: 5 } },
    ],
    [
      'parent before subchart',
      ['cache', 'size'],
      { kind: 'chart-default', place: { file: 'chart/values.yaml', line: 8, column: 3 } },
    ],
    [
      'subchart by alias',
      ['cache', 'port'],
      { kind: 'chart-default', place: { file: 'chart/charts/redis/values.yaml', line: 2, column: 1 } },
    ],
    ['only helm knows', ['packed', 'a'], { kind: 'chart-default' }],
    ['nobody', ['no', 'where'], undefined],
    ['a name of Object.prototype', ['constructor'], undefined],
  ])('origin: %s', (_name, path, expected) => {
    expect(origin(path)).toEqual(expected);
  });

  test('files are read once, and forgotten above the bound', () => {
    const once = memoryTree(files);
    const kept = new FileMemo();
    for (let round = 0; round < 3; round++) kept.documents(once, 'chart/values.yaml');
    expect(once.reads).toEqual(['chart/values.yaml']);
    const small = new FileMemo(150);
    for (let round = 0; round < 2; round++)
      for (const file of ['first.yaml', 'prod.yaml']) small.text(once, file);
    expect(once.reads).toHaveLength(5);
  });
});
