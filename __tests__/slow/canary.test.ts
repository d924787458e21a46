import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { runBundle } from '../bundle/run-bundle.js';
import { git, writeTree } from '../sources/repository.js';

jest.setTimeout(120_000);

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'canary-')));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A secret that nothing but its place gives away. */
const canary = (place: string): string => `Canary-${place}-9f3a7c1e`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const planted = /Canary-\w+-9f3a7c1e|Q2FuYXJ5L/;

const plain = { 'plain.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n' };
const chart = (values: string, template: string): Record<string, string> => ({
  'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'values.yaml': values,
  'templates/web.yaml': template,
});
const workload = `apiVersion: apps/v1
kind: Deployment
metadata: {name: a, annotations: {password: ${canary('annotation')}}}
spec:
  replicas: 3
  selector: {matchLabels: {a: b}}
  template:
    metadata: {labels: {a: b}}
    spec:
      containers:
        - name: a
          image: 'https://user:${canary('image')}@registry.example.com/a:1'
          args: ['--password=${canary('argument')}', '--token', '${canary('next')}']
          env:
            - {name: DB_PASSWORD, value: ${canary('env')}}
            - {name: URL, value: 'https://user:${canary('url')}@example.com'}
          readinessProbe:
            httpGet: {path: '/health?token=${canary('query')}', port: 1, httpHeaders: [{name: Authorization, value: Bearer ${canary('header')}}]}
---
apiVersion: v1
kind: Service
metadata: {name: a}
spec: {selector: {a: b}, ports: [{port: 80, targetPort: 1}]}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: a}
spec: {scaleTargetRef: {apiVersion: argoproj.io/v1alpha1, kind: Rollout, name: a}, maxReplicas: 5}
`;

const repositories: readonly [string, Readonly<Record<string, string>>, ...string[]][] = [
  [
    'a Secret and its copies',
    {
      'kustomization.yaml': 'resources: [s.yaml]\n',
      's.yaml': `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Secret
    metadata: {name: s, annotations: {kubectl.kubernetes.io/last-applied-configuration: '{"stringData":{"a":"${canary('copy')}"}}'}}
    data: {a: ${base64(canary('data'))}}
    stringData: {b: ${canary('string')}}
`,
    },
  ],
  [
    'generators',
    {
      'kustomization.yaml': `secretGenerator:\n  - {name: s, literals: [a=${canary('literal')}]}\n  - {name: t, envs: [e.env]}\n`,
      'e.env': `A=${canary('file')}\n`,
    },
  ],
  ['a workload', { 'kustomization.yaml': 'resources: [w.yaml]\n', 'w.yaml': workload }],
  ['plain manifests', { 'deploy/w.yaml': workload }],
  [
    'a private key in a ConfigMap',
    {
      'kustomization.yaml': 'resources: [c.yaml]\n',
      'c.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a: |\n    -----BEGIN PRIVATE KEY-----\n    ${canary('pem')}\n    -----END PRIVATE KEY-----\n  b: postgres://user:${canary('dsn')}@db/x\n`,
    },
  ],
  [
    'an inline patch that is no patch',
    {
      ...plain,
      'kustomization.yaml': `resources: [plain.yaml]\npatches:\n  - patch: |\n      password: ${canary('patch')}\n      : [\n`,
    },
  ],
  [
    'an inline patch without a target',
    {
      ...plain,
      'kustomization.yaml': `resources: [plain.yaml]\npatches:\n  - patch: |\n      apiVersion: v1\n      kind: Secret\n      metadata: {name: gone}\n      stringData: {a: ${canary('gone')}}\n`,
    },
  ],
  [
    'a JSON patch that fails',
    {
      ...plain,
      'kustomization.yaml': `resources: [plain.yaml]\npatches:\n  - target: {kind: ConfigMap}\n    patch: |\n      - {op: test, path: /data/a, value: ${canary('json')}}\n`,
    },
  ],
  [
    'a Secret that is no YAML',
    {
      'kustomization.yaml': 'resources: [s.yaml]\n',
      's.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n  a: ${canary('indent')}\n   b: ${canary('below')}\n`,
    },
  ],
  [
    'a Secret with a key twice',
    {
      'kustomization.yaml': 'resources: [s.yaml]\n',
      's.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n  a: ${canary('once')}\n  a: ${canary('twice')}\n`,
    },
  ],
  [
    'a remote base with a password',
    { 'kustomization.yaml': `resources:\n  - https://user:${canary('base')}@git.example.com/x.yaml\n` },
  ],
  [
    'a git base with a token',
    {
      'kustomization.yaml': `resources:\n  - git::https://oauth2:${canary('git')}@git.example.com/x.git?ref=main\n`,
    },
  ],
  [
    'a chart that fails with its secret',
    chart(
      `db: {password: ${canary('fail')}}\n`,
      '{{ fail (printf "cannot reach %s" .Values.db.password) }}\n',
    ),
  ],
  [
    'a chart whose output is no YAML',
    chart(
      `db: {password: ${canary('output')}}\n`,
      'a: {{ .Values.db.password }}\n b: - {{ .Values.db | toJson }}\n',
    ),
  ],
  [
    'a chart whose schema refuses the secret',
    {
      ...chart(`db: {password: ${canary('schema')}}\n`, 'a: b\n'),
      'values.schema.json':
        '{"properties":{"db":{"properties":{"password":{"enum":["a"],"pattern":"^[0-9]+$"}}}}}',
    },
  ],
  [
    'a values file that is no YAML',
    chart(`password: ${canary('values')}\n  bad: x: ${canary('bad')}\n`, 'a: b\n'),
  ],
  [
    '--set',
    chart('db: {}\n', '{{ fail (printf "cannot reach %s" .Values.db.password) }}\n'),
    '--set',
    `db.password=${canary('set')}`,
  ],
];

describe('a planted secret is in no output', () => {
  test.each(repositories)('%s', async (name, files, ...flags) => {
    const root = path.join(folder, name.replaceAll(/\W+/g, '-'));
    writeTree(root, files);
    git(root, 'init', '-q');
    const reports = ['text', 'json', 'markdown', 'annotations'].flatMap((format) => [
      '--report',
      `${format}=reports/${format}`,
    ]);
    const target = flags.length === 0 ? [] : ['--chart', '.', ...flags];
    const outputs = new Map<string, string>();
    const run = async (...args: string[]): Promise<string> => {
      const { stdout, stderr, code } = await runBundle(args, { cwd: root });
      expect([0, 1, 3]).toContain(code);
      outputs.set(args[0] === 'check' ? args.slice(0, 3).join(' ') : args.join(' '), `${stdout}${stderr}`);
      return stderr;
    };
    await run('check', ...target, ...reports);
    const written = readdirSync(path.join(root, 'reports'));
    expect(written).toHaveLength(4);
    for (const file of written) outputs.set(file, readFileSync(path.join(root, 'reports', file), 'utf8'));
    rmSync(path.join(root, 'reports'), { recursive: true });
    await run('render', ...target);
    await run('render', '--origins', ...target);
    // Of `--show-secrets` only the objects are exempt, never what is said about them.
    const shown = await runBundle(['render', '--show-secrets', ...target], { cwd: root });
    outputs.set('stderr of --show-secrets', shown.stderr);
    for (const [output, text] of outputs)
      expect({ output, found: planted.exec(text)?.[0] }).toEqual({ output, found: undefined });
  });

  test('--show-secrets shows them, so the canaries are alive', async () => {
    const root = path.join(folder, 'alive');
    writeTree(root, Object.fromEntries(Object.entries(repositories[0]?.[1] ?? {})));
    const { stdout } = await runBundle(['render', '--show-secrets'], { cwd: root });
    expect(stdout).toContain(canary('string'));
  });
});

/** Markdown without its fences and code spans, in which nothing has a meaning. */
function outsideCode(markdown: string): string {
  return markdown
    .replaceAll(/^( *)(`{3,})[^`\n]*\n[^]*?^\1\2$/gm, '')
    .replaceAll(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '')
    .replaceAll(/<code>.*?<\/code>/g, '');
}

/** What a sink could take for more than text. */
const hostile = '::add-mask::x\n##[command]rm\u001b[31m`id` @org/team <img src=x> | **b** ::error::y';

describe('hostile text is text in every sink', () => {
  test('in names, values and file names', async () => {
    const root = path.join(folder, 'text');
    const odd = 'a ::error::x @org <b> `c`';
    const quoted = JSON.stringify(hostile);
    writeTree(root, {
      [`${odd}/kustomization.yaml`]: 'resources: [w.yaml]\n',
      [`${odd}/w.yaml`]: workload
        .replaceAll('metadata: {name: a}', `metadata: {name: ${quoted}}`)
        .replace('metadata: {name: a,', `metadata: {name: ${quoted},`)
        .replace('- name: a\n', `- name: ${quoted}\n`)
        .replace('port: 1,', `port: ${quoted},`),
      'broken/kustomization.yaml': `resources: [${quoted}]\n`,
    });
    git(root, 'init', '-q');
    for (const format of ['text', 'json', 'markdown', 'annotations'] as const) {
      const { stdout, stderr, code } = await runBundle(['check', '--format', format], { cwd: root });
      const said = `${stdout}${stderr}`;
      expect(code === 1 || code === 3).toBe(true);
      expect(said).not.toContain('\u001b');
      // A workflow command begins a line; of ours only annotations do.
      expect(said).not.toMatch(/^\s*(::add-mask|##\[)/m);
      if (format !== 'annotations') expect(said).not.toMatch(/^\s*::/m);
      else
        for (const line of stdout.split('\n').filter(Boolean))
          expect(line).toMatch(/^::(error|warning|notice) [^\n]*::/);
      if (format === 'json') expect(() => JSON.parse(stdout) as unknown).not.toThrow();
      if (format === 'markdown') {
        expect(said).toContain('@org/team');
        expect(outsideCode(said)).not.toMatch(/<img|@org/);
      }
    }
  });
});
