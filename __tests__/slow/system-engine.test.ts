import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Problem } from '../../src/kernel/errors.js';
import { openTree } from '../../src/sources/open-tree.js';
import type { SourceTree } from '../../src/sources/source-tree.js';
import type { HelmSource, Target } from '../../src/targets/target.js';
import type { Rendered, Renderer, RenderLimits } from '../../src/render/renderer.js';
import { createSystemRenderer } from '../../src/render/system/renderer.js';
import { commitTree, temporaryFolder, writeTree } from '../sources/repository.js';
import { searchPath, whyNot } from './real-tools.js';

const limits: RenderLimits = { timeMs: 20_000, outputBytes: 8 * 1024 * 1024, objects: 10_000 };
const missing = whyNot('helm', 'kustomize');
const describeTools = missing === undefined ? describe : describe.skip;

// The bounds under test are longer than jest's.
jest.setTimeout(60_000);

let temporary: string;
let renderer: Renderer;
const folders: string[] = [];

beforeAll(async () => {
  temporary = mkdtempSync(path.join(tmpdir(), 'rollout-guard-slow-'));
  renderer = await createSystemRenderer({ searchPath, temporary });
});

afterAll(() => {
  renderer.close();
  expect(readdirSync(temporary)).toEqual([]);
  for (const folder of [temporary, ...folders]) rmSync(folder, { recursive: true, force: true });
});

function repository(files: Readonly<Record<string, string>>): { root: string; tree: SourceTree } {
  const root = temporaryFolder();
  folders.push(root);
  writeTree(root, files);
  return { root, tree: openTree({ kind: 'worktree', root }) };
}

const overlay = (folder: string): Target => ({ name: folder, source: { kind: 'kustomize', path: folder } });

function chart(folder: string, extra: Partial<HelmSource> = {}, namespace?: string): Target {
  const source: HelmSource = {
    kind: 'helm',
    chart: folder,
    values: [],
    set: [],
    release: 'shop',
    apiVersions: [],
    includeCrds: true,
    ...extra,
  };
  return { name: folder, source, ...(namespace === undefined ? {} : { namespace }) };
}

function objectsOf(rendered: Rendered): Extract<Rendered, { ok: true }>['objects'] {
  if (!rendered.ok) throw new Error(`${rendered.problem.id}: ${rendered.problem.message}`);
  return rendered.objects;
}

function problemOf(rendered: Rendered): Problem {
  if (rendered.ok) throw new Error(`rendered ${rendered.objects.length} objects`);
  return rendered.problem;
}

const render = (tree: SourceTree, target: Target, own: Partial<RenderLimits> = {}) =>
  renderer.render(tree, target, { ...limits, ...own });

const configMap = (name: string, body = 'data: {a: "1"}') =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n${body}\n`;
const chartYaml = 'apiVersion: v2\nname: web\nversion: 0.1.0\n';

describeTools(missing === undefined ? 'kustomize' : `kustomize (skipped: ${missing})`, () => {
  const files = {
    'base/kustomization.yaml': 'resources: [deploy.yaml]\n',
    'base/deploy.yaml': configMap('one', 'data: {port: "0777", on: "yes"}'),
    'overlays/staging/kustomization.yaml':
      'namespace: shop\nresources: [../../base]\npatches:\n  - path: patch.yaml\nconfigMapGenerator:\n  - name: made\n    literals: [a=b]\n',
    'overlays/staging/patch.yaml': configMap('one', 'data: {added: "true"}'),
  };

  test('renders an overlay with its bases and tells where each object comes from', async () => {
    const { tree } = repository(files);
    const objects = objectsOf(await render(tree, overlay('overlays/staging')));
    expect(objects.map(({ json }) => JSON.parse(JSON.stringify(json)) as unknown)).toEqual([
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: expect.stringMatching(/^made-/), namespace: 'shop' },
        data: { a: 'b' },
      },
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'one', namespace: 'shop' },
        data: { added: 'true', on: 'yes', port: '0777' },
      },
    ]);
    expect(objects[1]?.origins[0]).toEqual({ file: 'base/deploy.yaml', via: 'source' });
    expect(objects[1]?.origins).toContainEqual({ file: 'overlays/staging/kustomization.yaml', via: 'patch' });
    expect(objects[0]?.origins[0]).toEqual({ file: 'overlays/staging/kustomization.yaml', via: 'generator' });
  });

  test('renders a commit that is not checked out, and the same folder edited', async () => {
    const root = temporaryFolder();
    folders.push(root);
    const commit = commitTree(root, files);
    writeFileSync(path.join(root, 'base/deploy.yaml'), 'broken: [');
    const ofCommit = { kind: 'git', root, commit } as const;
    const committed = objectsOf(await render(openTree(ofCommit), overlay('overlays/staging')));
    expect(committed).toHaveLength(2);
    const edited = openTree({
      kind: 'edited',
      of: ofCommit,
      files: { 'base/deploy.yaml': configMap('one', 'data: {port: "1"}') },
    });
    const [, one] = objectsOf(await render(edited, overlay('overlays/staging')));
    expect(one?.json['data']).toEqual({ added: 'true', port: '1' });
  });

  test('leaves the checkout as it is', async () => {
    const { root, tree } = repository(files);
    const before = listing(root);
    objectsOf(await render(tree, overlay('overlays/staging')));
    expect(listing(root)).toEqual(before);
  });

  test('uses kubectl when kustomize is not there', async () => {
    const why = whyNot('kubectl');
    if (why !== undefined) return;
    const kubectl = await createSystemRenderer({
      searchPath,
      temporary,
      tools: { kustomize: '/nowhere/kustomize' },
    });
    const { tree } = repository(files);
    expect(objectsOf(await kubectl.render(tree, overlay('overlays/staging'), limits))).toHaveLength(2);
    kubectl.close();
  });

  test.each([
    ['https://example.com/base.yaml', 'RG602'],
    ['github.com/org/repo//base?ref=main', 'RG602'],
    ['git@example.com:org/repo.git', 'RG602'],
    ['file:///etc', 'RG602'],
    ['../../..', 'RG603'],
    ['/etc', 'RG603'],
  ])('refuses the base %s as %s', async (base, id) => {
    const { tree } = repository({ 'o/k/kustomization.yaml': `resources: [${JSON.stringify(base)}]\n` });
    const problem = problemOf(await render(tree, overlay('o/k')));
    expect(problem).toMatchObject({ id, place: { file: 'o/k/kustomization.yaml' } });
  });

  test('opens no connection for what the reader of kustomizations does not see', async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests += 1;
      response.end(configMap('fetched'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/patch.yaml`;
    // A transformer's own file names the URL, two steps away from the kustomization.
    const { tree } = repository({
      'o/kustomization.yaml': 'resources: [cm.yaml]\ntransformers: [patch.yaml]\n',
      'o/cm.yaml': configMap('one'),
      'o/patch.yaml': `apiVersion: builtin\nkind: PatchTransformer\nmetadata: {name: p}\npath: ${url}\ntarget: {kind: ConfigMap}\n`,
    });
    const rendered = await render(tree, overlay('o'));
    const warned = rendered.ok && rendered.warnings.some((warning) => warning.includes('network namespace'));
    await new Promise((resolve) => server.close(resolve));
    if (!warned) expect(problemOf(rendered).id).toBe('RG601');
    expect(warned ? 0 : requests).toBe(0);
  });

  test('never starts what a kustomization names', async () => {
    const proof = path.join(temporary, 'proof');
    const { tree } = repository({
      'exec/kustomization.yaml': 'generators: [run.yaml]\n',
      'exec/run.yaml':
        'apiVersion: v1\nkind: Run\nmetadata:\n  name: run\n  annotations:\n    config.kubernetes.io/function: |\n      exec: {path: ./run.sh}\n',
      'exec/run.sh': `#!/bin/sh\ntouch ${proof}\n`,
      'helm/kustomization.yaml': `helmCharts:\n- name: web\n  releaseName: --post-renderer=./x.sh\n  version: 0.1.0\n`,
      'helm/charts/web/Chart.yaml': chartYaml,
      'helm/x.sh': `#!/bin/sh\ntouch ${proof}\n`,
    });
    for (const [folder, id] of [
      ['exec', 'RG604'],
      ['helm', 'RG601'],
    ] as const) {
      const problem = problemOf(await render(tree, overlay(folder)));
      expect(problem).toMatchObject({ id, next: expect.any(String) });
    }
    expect(existsSync(proof)).toBe(false);
  });

  test('a symbolic link out of the repository is a problem only when it is needed', async () => {
    const { tree } = repository({
      'o/kustomization.yaml': 'resources: [cm.yaml]\n',
      'o/cm.yaml': configMap('one'),
      'o/unused.yaml': '->/etc/hostname',
      'p/kustomization.yaml': 'resources: [secret.yaml]\n',
      'p/secret.yaml': '->/etc/hostname',
    });
    expect(objectsOf(await render(tree, overlay('o')))).toHaveLength(1);
    expect(problemOf(await render(tree, overlay('p'))).id).toBe('RG603');
  });

  test('cannot read a token that the checkout left in .git/config', async () => {
    const { root, tree } = repository({
      'kustomization.yaml': 'configMapGenerator: [{name: a, files: [.git/config]}]\n',
    });
    mkdirSync(path.join(root, '.git'));
    writeFileSync(path.join(root, '.git/config'), 'token-canary');
    const rendered = await render(tree, overlay(''));
    expect(JSON.stringify(rendered)).not.toContain('canary');
    expect(problemOf(rendered).id).toBe('RG601');
  });

  test('an alias bomb ends within the limits', async () => {
    const levels = 'abcdefghi'.split('');
    const bomb = levels.map((name, index) => {
      const before = levels[index - 1];
      return `  ${name}: &${name} [${Array(9)
        .fill(before === undefined ? 'x' : `*${before}`)
        .join(', ')}]`;
    });
    const { tree } = repository({
      'o/kustomization.yaml': 'resources: [bomb.yaml]\n',
      'o/bomb.yaml': configMap('bomb', `data:\n${bomb.join('\n')}`),
    });
    expect(['RG601', 'RG606']).toContain(problemOf(await render(tree, overlay('o'))).id);
  });
});

describeTools(missing === undefined ? 'helm' : `helm (skipped: ${missing})`, () => {
  const files = {
    'charts/web/Chart.yaml': chartYaml,
    'charts/web/values.yaml': 'replicas: 2\ntoggle: false\nnested: {keep: 1, change: a}\n',
    'charts/web/crds/crd.yaml':
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: a.example.com}\n---\napiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: b.example.com}\n',
    'charts/web/templates/NOTES.txt': 'thank you',
    'charts/web/templates/app.yaml': `${configMap('{{ .Release.Name }}', 'data:\n  namespace: {{ .Release.Namespace }}\n  kube: "{{ .Capabilities.KubeVersion.Version }}"\n  rollouts: "{{ .Capabilities.APIVersions.Has "argoproj.io/v1alpha1/Rollout" }}"\n  extra: "{{ .Capabilities.APIVersions.Has "example.com/v1" }}"\n  home: "{{ .Values.nested.change }}"\n')}---\n# Source: forged/templates/x.yaml\n${configMap('hook', '  annotations: {"helm.sh/hook": "Pre-Install, post-upgrade", "helm.sh/hook-weight": "-5"}\nspec: {on: yes, mode: 0777, big: 12345678901234567890}')}`,
    'charts/web/charts/db-copy/Chart.yaml': 'apiVersion: v2\nname: db\nversion: 1.0.0\n',
    'charts/web/charts/db-copy/templates/db.yaml': configMap('db'),
    'a.yaml': 'nested: {change: b}\n',
    'b.yaml': 'nested: {change: c}\n',
  };

  test('renders a chart as helm template --include-crds does, with origins, hooks and the values used', async () => {
    const { tree } = repository(files);
    const target = chart(
      'charts/web',
      {
        values: [
          { path: 'a.yaml', optional: false },
          { path: 'absent.yaml', optional: true },
          { path: 'b.yaml', optional: false },
        ],
        set: ['toggle=true'],
        kubeVersion: '1.33',
        apiVersions: ['example.com/v1'],
      },
      'prod',
    );
    const rendered = await render(tree, target);
    const objects = objectsOf(rendered);
    expect(
      objects.map(({ json, origins }) => [
        json['kind'],
        (json['metadata'] as { name: string }).name,
        origins,
      ]),
    ).toEqual([
      ['CustomResourceDefinition', 'a.example.com', [{ file: 'charts/web/crds/crd.yaml', via: 'source' }]],
      ['CustomResourceDefinition', 'b.example.com', [{ file: 'charts/web/crds/crd.yaml', via: 'source' }]],
      ['ConfigMap', 'db', [{ file: 'charts/web/charts/db-copy/templates/db.yaml', via: 'template' }]],
      ['ConfigMap', 'shop', [{ file: 'charts/web/templates/app.yaml', via: 'template' }]],
      ['ConfigMap', 'hook', [{ file: 'charts/web/templates/app.yaml', via: 'template' }]],
    ]);
    expect(objects[3]?.json['data']).toEqual({
      namespace: 'prod',
      kube: 'v1.33',
      rollouts: 'true',
      extra: 'true',
      home: 'c',
    });
    expect(objects[4]?.hook).toEqual({ events: ['pre-install', 'post-upgrade'], weight: -5 });
    expect(objects[4]?.json['spec']).toEqual({ true: true, mode: 511, big: 12345678901234567890n });
    expect(rendered.ok && rendered.mergedValues).toEqual({
      replicas: 2,
      toggle: true,
      nested: { keep: 1, change: 'c' },
      db: { global: {} },
    });
  });

  test('renders an archive with the same values, and names it as origin', async () => {
    const { root, tree } = repository(files);
    execFileSync('tar', ['-czf', 'web-0.1.0.tgz', '-C', 'charts', 'web'], { cwd: root });
    const rendered = await render(tree, chart('web-0.1.0.tgz'));
    expect(objectsOf(rendered)).toHaveLength(5);
    expect(objectsOf(rendered)[3]?.origins).toEqual([{ file: 'web-0.1.0.tgz', via: 'template' }]);
    expect(rendered.ok && rendered.mergedValues).toMatchObject({ replicas: 2 });
  });

  test('a subchart that is also a target of its own does not speak for its parent', async () => {
    const { tree } = repository(files);
    await render(tree, chart('charts/web/charts/db-copy'));
    const rendered = await render(tree, chart('charts/web'));
    expect(objectsOf(rendered)).toHaveLength(5);
    expect(rendered.ok && rendered.mergedValues).toMatchObject({ replicas: 2 });
  });

  test('renders of one chart do not meddle with each other', async () => {
    const { tree } = repository(files);
    const wanted = Array.from({ length: 6 }, (_, index) => `replicas=${index}`);
    const rendered = await Promise.all(
      wanted.map((set) => render(tree, chart('charts/web', { set: [set] }))),
    );
    expect(rendered.map((one) => one.ok && one.mergedValues?.['replicas'])).toEqual([0, 1, 2, 3, 4, 5]);
    expect(new Set(rendered.map((one) => objectsOf(one).length))).toEqual(new Set([5]));
  });

  test('names the command for dependencies that are not vendored', async () => {
    const { tree } = repository({
      'c/Chart.yaml': `${chartYaml}dependencies: [{name: redis, version: 1.0.0, repository: "https://example.com"}]\n`,
      'c/templates/a.yaml': configMap('a'),
    });
    expect(problemOf(await render(tree, chart('c')))).toMatchObject({
      id: 'RG601',
      next: expect.stringContaining('helm dependency build c'),
    });
  });

  test('a failing template is a problem with the message of helm, redacted and without private paths', async () => {
    const { tree } = repository({
      'c/Chart.yaml': chartYaml,
      'c/templates/a.yaml': '{{ fail "password=canary is too weak" }}',
    });
    const redacting = await createSystemRenderer({
      searchPath,
      temporary,
      redact: (text) => text.replaceAll('canary', '++++++'),
    });
    const { id, message, place } = problemOf(await redacting.render(tree, chart('c'), limits));
    expect(place).toEqual({ file: 'c/templates/a.yaml', line: 1 });
    redacting.close();
    expect(id).toBe('RG601');
    expect(message).toContain('password=++++++ is too weak');
    expect(message).not.toContain(temporary);
  });

  test.each([
    [
      'an endless template',
      '{{ range until 1000000 }}{{ range until 1000000 }}{{ end }}{{ end }}',
      { timeMs: 1500 },
    ],
    [
      'a template that eats memory',
      '{{ $s := repeat 1000000 "x" }}{{ $l := list }}{{ range until 100000 }}{{ $l = append $l (printf "%s%d" $s .) }}{{ end }}',
      {},
    ],
    [
      'a template that recurses',
      '{{ define "r" }}{{ include "r2" . }}{{ end }}{{ define "r2" }}{{ include "r" . }}{{ end }}{{ include "r" . }}',
      {},
    ],
    ['a template that writes too much', 'a: {{ repeat 4000000 "xy" }}', { outputBytes: 1_000_000 }],
  ])('%s ends within the limits', async (name, template, own) => {
    const { tree } = repository({ 'c/Chart.yaml': chartYaml, 'c/templates/a.yaml': template });
    const started = Date.now();
    const problem = problemOf(await render(tree, chart('c'), own));
    expect(Date.now() - started).toBeLessThan(21_000);
    expect(name.includes('recurses') ? ['RG601', 'RG606'] : ['RG606']).toContain(problem.id);
  });

  test('a template sees neither our environment nor the name of a host', async () => {
    process.env['ROLLOUT_GUARD_CANARY'] = 'canary';
    const { tree } = repository({
      'c/Chart.yaml': chartYaml,
      'c/templates/a.yaml': configMap('a', 'data: {host: "{{ getHostByName "localhost" }}"}'),
      'd/Chart.yaml': chartYaml,
      'd/templates/a.yaml': configMap('a', 'data: {v: "{{ env "ROLLOUT_GUARD_CANARY" }}"}'),
    });
    const [object] = objectsOf(await render(tree, chart('c')));
    expect(object?.json['data']).toEqual({ host: '' });
    const refused = await render(tree, chart('d'));
    delete process.env['ROLLOUT_GUARD_CANARY'];
    expect(JSON.stringify(refused)).not.toContain('canary"');
    expect(problemOf(refused).id).toBe('RG601');
  });

  test('a chart with a link out of the repository is refused', async () => {
    const { tree } = repository({
      'c/Chart.yaml': chartYaml,
      'c/templates/a.yaml': configMap('a'),
      'c/files/hostname': '->/etc/hostname',
    });
    expect(problemOf(await render(tree, chart('c'))).id).toBe('RG603');
  });

  test('plugins of the user are not loaded', async () => {
    const home = temporaryFolder();
    folders.push(home);
    const proof = path.join(home, 'proof');
    writeTree(home, {
      '.local/share/helm/plugins/x/plugin.yaml': `name: x\nversion: 1.0.0\ncommand: "touch ${proof}"\nhooks: {install: "touch ${proof}"}\ndownloaders: [{command: x.sh, protocols: [x]}]\n`,
    });
    const before = process.env['HOME'];
    process.env['HOME'] = home;
    const { tree } = repository(files);
    objectsOf(await render(tree, chart('charts/web')));
    process.env['HOME'] = before;
    expect(existsSync(proof)).toBe(false);
  });
});

describe('without tools', () => {
  test('a missing tool is RG605 with the way to get one', async () => {
    const empty = await createSystemRenderer({ searchPath: temporary, temporary });
    const { tree } = repository({ 'o/kustomization.yaml': 'resources: []\n', 'c/Chart.yaml': chartYaml });
    for (const target of [overlay('o'), chart('c')]) {
      expect(problemOf(await empty.render(tree, target, limits))).toMatchObject({
        id: 'RG605',
        next: expect.stringContaining('install'),
      });
    }
    empty.close();
  });

  test('a tool that is part of the repository is not run', async () => {
    const { root, tree } = repository({ 'c/Chart.yaml': chartYaml, 'bin/helm': '#!/bin/sh\necho v4.0.0\n' });
    execFileSync('chmod', ['+x', path.join(root, 'bin/helm')]);
    const own = await createSystemRenderer({
      searchPath: `${path.join(root, 'bin')}:${searchPath}`,
      temporary,
    });
    expect(problemOf(await own.render(tree, chart('c'), limits))).toMatchObject({
      id: 'RG605',
      message: expect.stringContaining('bin/helm'),
    });
    own.close();
  });
});

function listing(root: string): string[] {
  return (readdirSync(root, { recursive: true }) as string[]).sort();
}
