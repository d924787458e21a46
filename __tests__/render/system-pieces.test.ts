import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { UsageError } from '../../src/kernel/errors.js';
import { openProcessRunner } from '../../src/render/process.js';
import { addToArchive, readProbe } from '../../src/render/system/chart-probe.js';
import { formatYaml } from '../../src/render/system/format-yaml.js';
import { parseGoYaml } from '../../src/render/system/go-yaml.js';
import { refuseOptionLikeValues } from '../../src/render/system/refusals.js';
import { closedEnvironment } from '../../src/render/system/sandbox.js';
import { acceptTool, findExecutable } from '../../src/render/system/tools.js';
import type { Ended } from '../../src/render/process.js';
import type { HelmSource, Target } from '../../src/targets/target.js';
import { problemOf, temporaryFolder, writeTree } from '../sources/repository.js';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('parseGoYaml', () => {
  test.each<[string, unknown]>([
    ['yes', true],
    ['Off', false],
    ['~', null],
    ['0777', 511],
    ['0o17', 15],
    ['0x1F', 31],
    ['-0b11', -3],
    ['1_000', 1000],
    ['0999', 999],
    ['1e3', 1000],
    ['.5', 0.5],
    ['22:30', '22:30'],
    ['2026-01-02', '2026-01-02'],
    ['9007199254740993', 9007199254740993n],
    ['18446744073709551615', 18446744073709551615n],
    ['"yes"', 'yes'],
    ["'0777'", '0777'],
    ['!!str 12', '12'],
    ['1.2.3', '1.2.3'],
    ['-', [null]],
  ])('reads %s as Kubernetes does', (text, value) => {
    expect(parseGoYaml(`k: ${text === '-' ? '\n  - ' : text}`, 'x')[0]?.value).toEqual({ k: value });
  });

  test('keeps the last of repeated keys, merges, and leaves empty documents out', () => {
    const text =
      'a: 1\na: 2\n---\n# nothing\n---\nx: &x {p: 1, q: 1}\nw: {<<: *x, q: 2}\n__proto__: {z: 1}\n';
    const [first, second, ...rest] = parseGoYaml(text, 'x');
    expect(rest).toEqual([]);
    expect(first).toEqual({ value: { a: 2 }, line: 1 });
    expect(second?.line).toBe(6);
    expect((second?.value as Record<string, unknown>)['w']).toEqual({ p: 1, q: 2 });
    expect((second?.value as Record<string, unknown>)['z']).toBeUndefined();
  });

  test.each([
    ['a: [', 'RG601'],
    ['a: &a [*a]', 'RG604'],
    ['['.repeat(5_000), 'RG606'],
    [`a: ${'['.repeat(200)}${']'.repeat(200)}`, 'RG606'],
    ['---\na: 1\n'.repeat(10_001), 'RG606'],
  ])('refuses hostile text %#', (text, id) => {
    expect(problemOf(() => parseGoYaml(text, 'x')).id).toBe(id);
  });

  test('stops aliases that multiply', () => {
    const lines = Array.from({ length: 9 }, (_, index) => {
      const item = index === 0 ? 'x' : `*n${index - 1}`;
      return `n${index}: &n${index} [${Array(9).fill(item).join(', ')}]`;
    });
    expect(problemOf(() => parseGoYaml(lines.join('\n'), 'x')).id).toBe('RG606');
  });
});

describe('formatYaml', () => {
  test('what is written is read back the same, whatever it holds', () => {
    const scalar = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      fc.constantFrom(
        'yes',
        '0777',
        '22:30',
        '+_0',
        '',
        ' x',
        'x ',
        '- a',
        '#',
        'a: b',
        '1e3',
        '~',
        'a\nb',
        '\ta\n',
        'a\n\n',
      ),
      fc.boolean(),
      fc.integer(),
      fc.constant(null),
    );
    const value = fc.letrec((tie) => ({
      node: fc.oneof({ maxDepth: 3 }, scalar, fc.array(tie('node')), fc.dictionary(fc.string(), tie('node'))),
    })).node;
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), (object) => {
        const clean = JSON.parse(JSON.stringify(object)) as Record<string, never>;
        const [read] = parseGoYaml(formatYaml([clean]), 'x');
        expect(JSON.parse(JSON.stringify(read?.value ?? {}))).toEqual(clean);
      }),
      { numRuns: 300 },
    );
  });

  test('sorts keys, keeps lists flush, quotes what reads as something else', () => {
    const text = formatYaml([
      { b: [{ z: 1, a: 'no' }], a: 'x: y', c: 'l1\nl2\n', d: 'y', e: '', f: 12345678901234567890n },
    ]);
    expect(text).toBe(
      `a: 'x: y'\nb:\n- a: "no"\n  z: 1\nc: |\n  l1\n  l2\nd: "y"\ne: ""\nf: 12345678901234567890\n`,
    );
    expect(parse(text, { intAsBigInt: true })).toBeDefined();
  });
});

describe('refuseOptionLikeValues', () => {
  const source: HelmSource = {
    kind: 'helm',
    chart: 'c',
    values: [],
    set: [],
    release: 'r',
    apiVersions: [],
    includeCrds: true,
  };
  const target = (own: Partial<HelmSource>): Target => ({ name: 't', source: { ...source, ...own } });
  test.each<[string, Target]>([
    ['release', target({ release: '--post-renderer=./x.sh' })],
    ['chart', target({ chart: '-c' })],
    ['values', target({ values: [{ path: '--enable-dns', optional: false }] })],
    ['set', target({ set: ['a=b', '-x=y'] })],
    ['kube-version', target({ kubeVersion: '-1' })],
    ['api-versions', target({ apiVersions: ['--validate'] })],
    ['namespace', { ...target({}), namespace: '--kubeconfig=x' }],
    ['overlay', { name: 't', source: { kind: 'kustomize', path: '--enable-helm' } }],
    ['NUL', target({ set: ['a=\0'] })],
  ])('refuses a hostile %s', (_, hostile) => {
    expect(problemOf(() => refuseOptionLikeValues(hostile)).id).toBe('RG604');
  });
  test('lets ordinary values through', () => {
    expect(() => refuseOptionLikeValues(target({ set: ['a=-1'] }))).not.toThrow();
  });
});

describe('tools', () => {
  const says = (stdout: string): Ended => ({ how: 'exited', code: 0, stdout, stderr: '' });
  test.each([
    ['helm', 'v3.18.4', 'v3.18.4'],
    ['helm', 'v4.3.1', 'v4.3.1'],
    ['kustomize', 'v5.8.1\n', 'v5.8.1'],
    ['kustomize', '(devel)', 'unknown'],
    ['kubectl', '{"kustomizeVersion": "v5.5.0"}', 'v5.5.0'],
  ] as const)('accepts %s %s', (name, text, version) => {
    expect(acceptTool(name, '/x', says(text)).version).toBe(version);
  });
  test.each([
    ['helm', 'v3.18.3'],
    ['helm', 'v2.17.0'],
    ['helm', 'hello'],
    ['kustomize', 'v4.9.9'],
    ['kubectl', '{"clientVersion": {}}'],
    ['kubectl', 'not json'],
    ['kubectl', '{"kustomizeVersion": "v2.0.3"}'],
  ] as const)('refuses %s %s', (name, text) => {
    expect(problemOf(() => acceptTool(name, '/x', says(text)))).toMatchObject({ id: 'RG605' });
  });
  test('are never looked up in a relative folder', () => {
    writeFileSync(path.join(folder, 'mine'), '#!/bin/sh\n');
    chmodSync(path.join(folder, 'mine'), 0o755);
    expect(findExecutable('mine', folder)).toBe(path.join(folder, 'mine'));
    expect(findExecutable('mine', ['', '.', path.relative(process.cwd(), folder)].join(':'))).toBeUndefined();
  });
  test('run with nothing of ours but PATH', () => {
    const environment = closedEnvironment('/bin', '/home', 1);
    expect(environment).toMatchObject({
      PATH: '/bin',
      KUBECONFIG: '/dev/null',
      HELM_PLUGINS: '',
      GIT_ALLOW_PROTOCOL: 'none',
    });
    expect(Object.keys(environment).filter((key) => /TOKEN|GITHUB|RUNNER/.test(key))).toEqual([]);
  });
});

describe('addToArchive', () => {
  test('adds one file and keeps the others', () => {
    const root = temporaryFolder();
    writeTree(root, { 'web/Chart.yaml': 'name: web\n', 'web/templates/a.yaml': 'a: 1\n' });
    execFileSync('tar', ['-czf', path.join(folder, 'web.tgz'), '-C', root, 'web']);
    rmSync(root, { recursive: true });
    const archive = execFileSync('cat', [path.join(folder, 'web.tgz')]);
    const file = path.join(folder, 'more.tgz');
    writeFileSync(file, addToArchive(archive, 'web.tgz', 'templates/probe.yaml', 'probe: 1\n'));
    const names = execFileSync('tar', ['-tzf', file], { encoding: 'utf8' })
      .split('\n')
      .filter((name) => /\.yaml$/.test(name));
    expect(names.sort()).toEqual(['web/Chart.yaml', 'web/templates/a.yaml', 'web/templates/probe.yaml']);
    expect(execFileSync('tar', ['-xzOf', file, 'web/templates/probe.yaml'], { encoding: 'utf8' })).toBe(
      'probe: 1\n',
    );
  });
  test.each([
    ['no gzip', Buffer.from('hello'), 'RG601'],
    ['no chart', gzipSync(Buffer.alloc(1024)), 'RG601'],
    ['a bomb', gzipSync(Buffer.alloc(101 * 1024 * 1024)), 'RG606'],
  ])('refuses %s', (_, archive, id) => {
    expect(problemOf(() => addToArchive(archive, 'x.tgz', 'p', '')).id).toBe(id);
  });
  test('the printed values are read only from its own field', () => {
    const encoded = Buffer.from('{"a":{"b":1}}').toString('base64');
    expect(readProbe({ rolloutGuardValues: encoded })).toEqual({ a: { b: 1 } });
    expect(readProbe({ kind: 'ConfigMap' })).toBeUndefined();
  });
});

describe('openProcessRunner', () => {
  test('says in one sentence that Node is too old', async () => {
    await expect(openProcessRunner('20.20.2')).rejects.toThrow(UsageError);
    await expect(openProcessRunner('20.20.2')).rejects.toThrow(
      /needs Node 22 or newer, and this is Node 20\.20\.2/,
    );
  });
  test('kills the whole process group on timeout, and bounds the output', async () => {
    const run = await openProcessRunner();
    const common = { cwd: folder, env: { PATH: '/bin:/usr/bin' }, stdoutBytes: 1000, stderrBytes: 1000 };
    const mark = path.join(folder, 'alive');
    const script = '(sleep 1; touch "$0") & sleep 5';
    const ended = await run({ ...common, file: '/bin/sh', args: ['-c', script, mark], timeMs: 200 });
    expect(ended).toEqual({ how: 'timed-out' });
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(() => execFileSync('test', ['-e', mark])).toThrow();
    expect(await run({ ...common, file: '/bin/sh', args: ['-c', 'yes'], timeMs: 5000 })).toEqual({
      how: 'output-exceeded',
    });
    expect((await run({ ...common, file: '/nowhere', args: [], timeMs: 5000 })).how).toBe('not-started');
    expect(await run({ ...common, file: '/bin/sh', args: ['-c', 'env'], timeMs: 5000 })).toMatchObject({
      how: 'exited',
      code: 0,
      stdout: expect.not.stringContaining('HOME='),
    });
  });
});
