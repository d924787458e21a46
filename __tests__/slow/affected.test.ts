import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import type { Report } from '../../src/findings/report.js';
import { checkBundle } from '../bundle/bundle-report.js';
import { runBundle } from '../bundle/run-bundle.js';
import { rollout, servicesRepository } from '../check/services.js';
import { commitAll, commitTree, git, temporaryFolder, writeTree } from '../sources/repository.js';

jest.setTimeout(60_000);

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function repository(files: Readonly<Record<string, string>> = {}): { root: string; base: string } {
  const root = temporaryFolder();
  folders.push(root);
  return { root, base: commitTree(root, { ...servicesRepository, ...files }) };
}

function judged(report: Report): string[] {
  return report.targets.filter(({ status }) => status !== 'unaffected').map(({ name }) => name);
}

function states(report: Report): string[] {
  return report.occurrences
    .map(({ rule, state, target }) => `${report.targets[target]?.name ?? '-'} ${rule} ${state}`)
    .sort();
}

const broken = 'scaled: Deployment\n';

describe('what a change affects', () => {
  const cases: readonly [string, (root: string) => void, readonly string[]][] = [
    ['nothing', () => undefined, []],
    [
      'a file that nothing reads',
      (root) => writeTree(root, { 'README.md': 'x', 'services/api/notes.txt': 'x' }),
      [],
    ],
    [
      'values of one service',
      (root) => writeTree(root, { 'services/api/values-prod.yaml': 'note: x\n' }),
      ['api-prod'],
    ],
    [
      'the chart',
      (root) => writeTree(root, { 'charts/web/values.yaml': 'scaled: Rollout\nready: other\n' }),
      ['api-dev', 'api-prod', 'shop-dev', 'shop-prod'],
    ],
    [
      'an optional values file that appears',
      (root) => writeTree(root, { 'shared/prod.yaml': 'note: x\n' }),
      ['api-prod', 'shop-prod'],
    ],
    [
      'a file that the chart did not have',
      (root) => writeTree(root, { 'charts/web/templates/more.yaml': '# x\n' }),
      ['api-dev', 'api-prod', 'shop-dev', 'shop-prod'],
    ],
    [
      'the base of all overlays',
      (root) => writeTree(root, { 'base/web.yaml': `${rollout('Rollout')}# x\n` }),
      ['overlay-dev', 'overlay-prod'],
    ],
    [
      'a component of one overlay',
      (root) =>
        writeTree(root, {
          'component/kustomization.yaml': 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n',
        }),
      ['overlay-prod'],
    ],
    [
      'a service that is new',
      (root) => writeTree(root, { 'services/new/values-dev.yaml': 'note: x\n' }),
      ['new-dev'],
    ],
    // What the target brought is named by its neighbours: they are asked whether they miss it.
    [
      'values that are deleted',
      (root) => rmSync(path.join(root, 'services/api/values-dev.yaml')),
      ['overlay-dev', 'shop-dev'],
    ],
    [
      'a base that is deleted',
      (root) => rmSync(path.join(root, 'base/web.yaml')),
      ['overlay-dev', 'overlay-prod'],
    ],
    [
      'a rename',
      (root) => git(root, 'mv', 'services/api/values-dev.yaml', 'services/api/values-prod.yaml', '-f'),
      ['api-prod', 'overlay-dev', 'shop-dev'],
    ],
    [
      'settings of a rule',
      (root) =>
        writeTree(root, {
          'rollout-guard.yaml': `${servicesRepository['rollout-guard.yaml'] ?? ''}rules: {warmup: warning}\n`,
        }),
      [
        'api-dev',
        'api-prod',
        'overlay-dev',
        'overlay-prod',
        'platform-dev',
        'platform-prod',
        'shop-dev',
        'shop-prod',
      ],
    ],
    [
      'a comment in the configuration',
      (root) =>
        writeTree(root, { 'rollout-guard.yaml': `# x\n${servicesRepository['rollout-guard.yaml'] ?? ''}` }),
      [],
    ],
    [
      'what charts see in one environment',
      (root) =>
        writeTree(root, {
          'rollout-guard.yaml': (servicesRepository['rollout-guard.yaml'] ?? '').replace(
            '  dev: {}',
            "  dev: {kubeVersion: '1.33'}",
          ),
        }),
      ['api-dev', 'overlay-dev', 'platform-dev', 'shop-dev'],
    ],
  ];
  test.each(cases)('%s', async (_name, change, wanted) => {
    const { root, base } = repository();
    change(root);
    const uncommitted = await checkBundle(['--base', base], { cwd: root });
    expect(judged(uncommitted.report)).toEqual(wanted);
    commitAll(root, 'change');
    const committed = await checkBundle(['--base', base], { cwd: root });
    expect(judged(committed.report)).toEqual(wanted);
    expect(committed.run.code).toBe(uncommitted.run.code);
    if (wanted.length === 0)
      expect(committed.report).toMatchObject({ exitCode: 0, reason: 'nothing-affected' });
  });

  test('an ignored values file counts as changed, since nothing tells whether it is', async () => {
    const { root, base } = repository({
      '.gitignore': 'shared/prod.yaml\n',
      'shared/README.md': 'beside it\n',
    });
    writeTree(root, { 'shared/prod.yaml': broken });
    const { report } = await checkBundle(['--base', base], { cwd: root });
    expect(judged(report)).toEqual(['api-prod', 'shop-prod']);
    expect(report.exitCode).toBe(1);
  });
});

describe('what is new', () => {
  test('a fault of the base is existing, one of the change new', async () => {
    const { root, base } = repository({ 'services/api/values-dev.yaml': broken });
    writeTree(root, { 'services/api/values-dev.yaml': `${broken}ready: nope\n` });
    const { report, run } = await checkBundle(['--base', base], { cwd: root });
    expect(states(report)).toEqual(['api-dev RG106 existing', 'api-dev RG107 new']);
    expect(run.code).toBe(1);
  });

  test('a contract finding counts although it is old', async () => {
    const { root, base } = repository({ 'services/api/values-dev.yaml': broken });
    writeTree(root, { 'services/api/values-dev.yaml': `${broken}note: x\n` });
    const { report, run } = await checkBundle(['--base', base], { cwd: root });
    expect(states(report)).toEqual(['api-dev RG106 existing']);
    expect(run.code).toBe(1);
  });

  test('an old fault in a target that the change does not touch is not judged again', async () => {
    const { root, base } = repository({ 'services/api/values-dev.yaml': broken });
    writeTree(root, { 'services/shop/values-dev.yaml': 'note: x\n' });
    const { report, run } = await checkBundle(['--base', base], { cwd: root });
    expect(states(report)).toEqual([]);
    expect(run.code).toBe(0);
  });

  const waiver = (expires: string, rule = 'hpa-target-kind'): string =>
    `${servicesRepository['rollout-guard.yaml'] ?? ''}waivers:\n  - {rule: ${rule}, target: api-dev, owner: team, reason: moving, expires: ${expires}}\n`;

  describe('a waiver that ended before the change', () => {
    const files = { 'rollout-guard.yaml': waiver('2020-01-31') };
    test.each([
      [[], 0],
      [['--gate-on', 'new'], 0],
      [['--gate-on', 'all'], 1],
    ] as const)('is existing; %j', async (flags, code) => {
      const { root, base } = repository(files);
      writeTree(root, { 'services/shop/values-dev.yaml': 'note: x\n' });
      const { report, run } = await checkBundle(['--base', base, ...flags], { cwd: root });
      expect(states(report)).toEqual(['api-dev RG901 existing']);
      expect(run.code).toBe(code);
    });
    test('is existing where its target is affected', async () => {
      const { root, base } = repository(files);
      writeTree(root, { 'services/api/values-dev.yaml': 'note: x\n' });
      const { report } = await checkBundle(['--base', base], { cwd: root });
      expect(states(report)).toEqual(['api-dev RG901 existing']);
    });
    test('is new when the change writes it', async () => {
      const { root, base } = repository();
      writeTree(root, files);
      const { report, run } = await checkBundle(['--base', base], { cwd: root });
      expect(states(report)).toEqual(['api-dev RG901 new']);
      expect(run.code).toBe(1);
    });
  });

  test('a waiver that excused nothing in the base either is existing', async () => {
    const { root, base } = repository({ 'rollout-guard.yaml': waiver('2999-12-31') });
    writeTree(root, { 'services/api/values-dev.yaml': 'note: x\n' });
    const { report } = await checkBundle(['--base', base], { cwd: root });
    expect(states(report)).toEqual(['api-dev RG902 existing']);
  });

  test('a run of other targets does not call a waiver unused', async () => {
    const { root } = repository({
      'rollout-guard.yaml': waiver('2999-12-31'),
      'services/api/values-dev.yaml': broken,
    });
    const { report } = await checkBundle(['shop-dev'], { cwd: root });
    expect(states(report)).toEqual([]);
    const whole = await checkBundle([], { cwd: root });
    expect(states(whole.report)).toEqual(['api-dev RG106 waived']);
    expect(whole.run.code).toBe(0);
  });

  test('an annotation of an expired waiver is existing', async () => {
    const annotated = rollout('Rollout').replace(
      'kind: Rollout\nmetadata: {name: web}',
      `kind: Rollout\nmetadata: {name: web, annotations: {rollout-guard/waive.readiness-path: '{"owner": "a", "reason": "b", "expires": "2020-01-31"}'}}`,
    );
    const { root, base } = repository({ 'base/web.yaml': annotated });
    writeTree(root, { 'base/web.yaml': `# x\n${annotated}` });
    const { report, run } = await checkBundle(['--base', base], { cwd: root });
    expect(states(report)).toEqual(['overlay-dev RG901 existing', 'overlay-prod RG901 existing']);
    expect(run.code).toBe(0);
  });
});

describe('a base that is not there', () => {
  test.each(['HEAD~7', 'no-such-branch', '0'.repeat(40)])(
    '%s: a report says so on stdout and in files',
    async (base) => {
      const { root } = repository();
      const { report, run } = await checkBundle(
        ['--base', base, '--report', 'json=r.json', '--report', 'markdown=r.md'],
        { cwd: root },
      );
      expect(report).toMatchObject({
        verdict: 'undecided',
        exitCode: 3,
        problems: [{ id: 'RG607', next: expect.stringContaining('fetch-depth') as unknown }],
      });
      expect(run.code).toBe(3);
      expect(JSON.parse(readFileSync(path.join(root, 'r.json'), 'utf8'))).toEqual(report);
      expect(readFileSync(path.join(root, 'r.md'), 'utf8')).toContain('RG607');
    },
  );

  test('a shallow clone names fetch-depth', async () => {
    const { root, base } = repository();
    commitAll(root, 'two');
    const shallow = path.join(temporaryFolder(), 'clone');
    folders.push(path.dirname(shallow));
    mkdirSync(shallow);
    git(shallow, 'init', '-q');
    git(shallow, 'fetch', '-q', '--depth=1', `file://${root}`, 'main');
    git(shallow, 'checkout', '-q', 'FETCH_HEAD');
    const { report } = await checkBundle(['--base', base], { cwd: shallow });
    expect(report).toMatchObject({
      exitCode: 3,
      problems: [{ id: 'RG607', next: expect.stringContaining('fetch-depth: 0') as unknown }],
    });
    const text = await runBundle(['check', '--base', base], { cwd: shallow });
    expect(text).toMatchObject({ code: 3, stdout: expect.stringContaining('fetch-depth: 0') as unknown });
  });

  test('no git repository is wrong use', async () => {
    const root = temporaryFolder();
    folders.push(root);
    writeTree(root, servicesRepository);
    const run = await runBundle(['check', '--base', 'main'], { cwd: root });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('git repository');
  });
});
