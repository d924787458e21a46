import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { git, temporaryFolder, writeTree } from '../sources/repository.js';
import { checkBundle } from '../bundle/bundle-report.js';
import { bundle, runBundle } from '../bundle/run-bundle.js';

jest.setTimeout(60_000);

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function repository(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  folders.push(root);
  writeTree(root, files);
  git(root, 'init', '-q');
  return root;
}

const map = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\n`;
const good = { 'a/kustomization.yaml': 'resources: [c.yaml]\n', 'a/c.yaml': map('a') };
const root = repository(good);

describe('wrong use ends with 2, and stdout stays empty', () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /No command .*accepted: check, render/s],
    [['chek'], /Unknown command "chek".*Did you mean "check"\?/s],
    [['check', '--bse', 'x'], /Unknown flag --bse.*Did you mean "--base"\?/s],
    [['check', '--format', 'jsn'], /"jsn"; accepted: .*Did you mean "json"\?/s],
    [['check', '--fail-on', 'errors'], /Did you mean "error"\?/],
    [['check', '--engine', 'foo'], /accepted: embedded, system/],
    [['check', '--concurrency', '0'], /from 1 to 256/],
    [['check', '--report', 'foo'], /accepted: FORMAT=FILE/],
    [['check', '--config'], /needs a value/],
    [['check', 'nope'], /There is nothing at "nope"/],
    [['check', '..'], /outside the repository/],
    [['check', '/etc'], /outside the repository/],
    [['check', '--config', 'gone.yaml'], /gone\.yaml/],
    [['check', '--contract', 'gone.json'], /gone\.json/],
    [['render', 'nope'], /There is nothing at "nope"/],
    [['rules', 'x'], /takes no arguments/],
    [['explain'], /needs the id or the name/],
    [['explain', 'rollout-mod'], /Did you mean rollout-mode\?/],
    [['explain', 'RG9999'], /rollout-guard rules lists/],
  ];
  test.each(cases)('%j', async (args, says) => {
    const run = await runBundle(args, { cwd: root });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(says);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });
});

describe('a configuration that is wrong names its line and the nearest name', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['no YAML', 'version: 1\nrules: [\n', /rollout-guard\.yaml:\d+:\d+: /],
    ['no version', 'rules: {}\n', /rollout-guard\.yaml:1:1: .*"version"/],
    ['an unknown key', 'version: 1\nenviroments: {}\n', /rollout-guard\.yaml:2:1: .*"environments"/],
    [
      'an unknown rule',
      'version: 1\nrules:\n  rollout-mod: off\n',
      /rollout-guard\.yaml:3:3: .*"rollout-mode"/,
    ],
    [
      'an unknown environment',
      'version: 1\nenvironments: {production: {}}\ntargets:\n  - {name: a, kustomize: a, environment: prodution}\n',
      /rollout-guard\.yaml:4:\d+: .*"production"/,
    ],
    [
      'an unknown profile',
      'version: 1\ncontract: contract.json\ntargets:\n  - {name: a, kustomize: a, profile: prd}\n',
      /rollout-guard\.yaml:4:\d+: .*"prod"/,
    ],
    [
      'a waiver of no target',
      'version: 1\ntargets: [{name: shop, kustomize: a}]\nwaivers: [{rule: rollout-mode, target: shpo, owner: a, reason: b, expires: 2999-12-31}]\n',
      /rollout-guard\.yaml:3:\d+: .*"shop"/,
    ],
    [
      'a pattern that meets nothing',
      "version: 1\ntargets: [{match: 'x/{a}/', name: '{a}', kustomize: 'x/{a}'}]\n",
      /rollout-guard\.yaml:2:\d+: /,
    ],
  ];
  const contract = JSON.stringify({
    schema_version: 1,
    profiles: [
      {
        ...{ id: 'prod', name: 'prod', suite: 'k8s-suite', values_file: 'v.yaml', kustomize: 'a' },
        ...{ rollout_mode: 'rollout', warmup_required: false, readiness_path_required: false },
        ...{
          intendedUse: 'prod',
          forbiddenToggles: [],
          requiredToggles: [],
          expectedResourcesClass: 'small',
        },
        ...{ networkPolicyModeRequired: 'disabled', hpaPolicyRequired: 'disabled' },
      },
    ],
  });
  test.each(cases)('%s', async (_name, config, says) => {
    const run = await runBundle(['check'], {
      cwd: repository({ ...good, 'rollout-guard.yaml': config, 'contract.json': contract }),
    });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(says);
  });
});

describe('nothing to check is never a pass', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['an empty repository', { 'README.md': 'x' }, 'run-problems'],
    ['an overlay that is empty', { 'kustomization.yaml': '' }, 'undecided-targets'],
    [
      'an overlay without resources',
      { 'kustomization.yaml': 'namespace: x\n' },
      'undecided-targets|nothing-rendered',
    ],
    [
      'a chart that renders nothing',
      {
        'Chart.yaml': 'apiVersion: v2\nname: a\nversion: 1.0.0\n',
        'templates/x.yaml': '{{ if false }}a: b{{ end }}\n',
      },
      'nothing-rendered',
    ],
  ];
  test.each(cases)('%s', async (_name, files, reason) => {
    const cwd = repository(files);
    for (const flags of [[], ['--fail-on', 'never']]) {
      const { report, run } = await checkBundle(flags, { cwd });
      expect(report.verdict).toBe('undecided');
      expect(report.reason).toMatch(new RegExp(`^(${reason})$`));
      expect(run.code).toBe(3);
    }
    const render = await runBundle(['render'], { cwd });
    expect(render).toMatchObject({ code: 3, stdout: '' });
    expect(render.stderr).not.toBe('');
  });

  test('a broken target never hides the others', async () => {
    const cwd = repository({
      ...good,
      'b/kustomization.yaml': 'resources: [gone.yaml]\n',
      'c/kustomization.yaml': 'resources: [\n',
    });
    const { report, run } = await checkBundle([], { cwd });
    expect(report.targets.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['a', 'pass'],
      ['b', 'undecided'],
      ['c', 'undecided'],
    ]);
    expect(run.code).toBe(3);
  });
});

describe('commands', () => {
  test.each([
    'RG101',
    'rg101',
    'rollout-mode',
    'RG601',
    'base-not-fetched',
    'RG901',
    'waiver-unused',
    'RG910',
  ])('explain %s', async (asked) => {
    const run = await runBundle(['explain', asked], { cwd: root });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/RG\d{3}/);
  });

  test('rules lists every rule', async () => {
    const { code, stdout } = await runBundle(['rules'], { cwd: root });
    expect(code).toBe(0);
    expect(new Set(stdout.match(/^RG1\d\d/gm)).size).toBe(16);
  });

  test('render prints a YAML stream and nothing else', async () => {
    const cwd = repository({
      ...good,
      'b/kustomization.yaml': 'resources: [c.yaml]\n',
      'b/c.yaml': map('b'),
    });
    const run = await runBundle(['render'], { cwd });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const names = parseAllDocuments(run.stdout).map((document) => document.getIn(['metadata', 'name']));
    expect(names).toEqual(['a', 'b']);
  });
});

describe('a process around it', () => {
  test('a reader that leaves early is no fault', async () => {
    const child = spawn(
      'bash',
      [
        '-c',
        `set -o pipefail; ${process.execPath} ${bundle} check --format json | head -c 1 >/dev/null; echo "\${PIPESTATUS[0]}"`,
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'] } },
    );
    const [out, err] = await Promise.all([collect(child.stdout), collect(child.stderr)]);
    expect(err).toBe('');
    expect(out.trim()).toBe('0');
  });

  test('an interrupt ends it soon, not as a pass', async () => {
    const cwd = repository({
      'Chart.yaml': 'apiVersion: v2\nname: a\nversion: 1.0.0\n',
      'templates/x.yaml': '{{ range $a := until 100000 }}{{ range $b := until 100000 }}{{ end }}{{ end }}\n',
    });
    const child = spawn(process.execPath, [bundle, 'check'], {
      cwd,
      stdio: 'ignore',
      env: { PATH: process.env['PATH'] },
    });
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const startedAt = performance.now();
    child.kill('SIGINT');
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
      child.once('exit', (...end) => {
        resolve(end);
      });
    });
    expect(performance.now() - startedAt).toBeLessThan(5000);
    expect(code === 0 || (code === null && signal !== 'SIGINT')).toBe(false);
  });
});

async function collect(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}
