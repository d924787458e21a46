import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/findings/report.js';
import type { Problem } from '../../src/kernel/errors.js';
import { checkBundle } from '../bundle/bundle-report.js';
import { projectRoot, runBundle, type BundleRun } from '../bundle/run-bundle.js';
import { git, writeTree } from '../sources/repository.js';

interface Expected {
  readonly path: string;
  readonly problem: string | readonly string[];
  readonly file?: string;
  readonly line?: number;
  /** A text that the advice contains. */
  readonly next?: string;
  readonly exit: number;
}

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'hostile-')));
const apart = path.join(folder, 'apart');
generate(apart);
const cases = readdirSync(apart)
  .filter((name) => existsSync(path.join(apart, name, 'expected.json')))
  .map((name) => {
    const file = path.join(apart, name, 'expected.json');
    const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected;
    rmSync(file);
    git(path.join(apart, name), 'init', '-q');
    return { name, expected };
  });
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function generate(target: string): void {
  execFileSync(process.execPath, [path.join(projectRoot, 'fixtures', 'hostile', 'generate.mjs'), target]);
}

/** Everything below a folder, as names. */
function listing(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
}

function problemsOf(report: Report): Problem[] {
  return [...report.problems, ...report.targets.flatMap(({ problem }) => (problem ? [problem] : []))];
}

/** What must hold for the output of any run, however hostile its input. */
function expectQuiet({ stdout, stderr }: BundleRun): void {
  const said = `${stdout}${stderr}`;
  expect(said).not.toMatch(/\n\s+at .*\.(js|ts|mjs):\d+/);
  expect(said).not.toContain('canary-outside');
  expect(said).not.toContain('root:x:0');
}

let runs = 0;

/** Runs the bundle under a witness: what it asked the machine for, one line each. */
async function witness(cwd: string, args: readonly string[]): Promise<{ run: BundleRun; asked: string[] }> {
  runs += 1;
  const journal = path.join(folder, `witness-${runs}`);
  const loader = path.join(projectRoot, '__tests__', 'slow', 'witness.mjs');
  const run = await runBundle(args, {
    cwd,
    env: { NODE_OPTIONS: `--import=${loader}`, WITNESS: journal },
    timeoutMs: 60_000,
  });
  const asked = existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').filter(Boolean) : [];
  return { run, asked };
}

describe('each hostile repository ends as a clear problem, within the limits, and nothing is written, started or opened', () => {
  test('there are cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(62);
  });

  test.each(cases)(
    '$name',
    async ({ name, expected }) => {
      const cwd = path.join(apart, name);
      const before = listing(apart);
      const { run, asked } = await witness(cwd, ['check', expected.path, '--format', 'json']);
      const report = JSON.parse(run.stdout) as Report;
      const ids = [expected.problem].flat();
      const found = problemsOf(report).map(({ id, place, next }) => ({
        problem: ids.includes(id) ? 'expected' : id,
        ...(expected.file === undefined ? {} : { file: place?.file }),
        ...(expected.line === undefined ? {} : { line: place?.line }),
        ...(expected.next === undefined ? {} : { next: next?.includes(expected.next) }),
      }));
      expect(found).toContainEqual({
        problem: 'expected',
        ...(expected.file === undefined ? {} : { file: expected.file }),
        ...(expected.line === undefined ? {} : { line: expected.line }),
        ...(expected.next === undefined ? {} : { next: true }),
      });
      for (const { place } of problemsOf(report)) expect(place?.file).toBeDefined();
      expect(report).toMatchObject({ verdict: 'undecided', exitCode: expected.exit });
      expect(run.code).toBe(expected.exit);
      expectQuiet(run);
      expect(asked).toEqual([]);
      expect(listing(apart)).toEqual(before);
      expect(run.wallMs).toBeLessThan(45_000);
    },
    90_000,
  );
});

describe('the witness sees what it should', () => {
  test('a base is read by git, which is a process, and a report is written', async () => {
    const root = path.join(folder, 'seen');
    mkdirSync(root);
    git(root, 'init', '-q');
    writeTree(root, { 'a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n' });
    const { asked } = await witness(root, ['check', '--base', 'HEAD', '--report', 'json=out.json']);
    expect(asked.join('\n')).toMatch(/^process .*git/m);
    expect(asked.join('\n')).toMatch(/^write .*out\.json/m);
    expect(asked.join('\n')).not.toMatch(/^socket/m);
  });
});

describe('the kernel sees no socket', () => {
  const hasStrace = canRun('strace', '-V');
  const remote = cases.filter(({ name }) => name.startsWith('remote-')).slice(0, 4);
  (hasStrace ? test.each(remote) : test.skip.each(remote))(
    '$name',
    ({ name, expected }) => {
      const trace = path.join(folder, `${name}.trace`);
      try {
        execFileSync(
          'strace',
          [
            ...['-f', '-qq', '-e', 'trace=socket,connect,sendto', '-o', trace],
            ...[process.execPath, path.join(projectRoot, 'dist', 'index.js'), 'check', expected.path],
          ],
          { cwd: path.join(apart, name), stdio: 'ignore' },
        );
      } catch {
        // Exit 3: what it says is judged above.
      }
      expect(readFileSync(trace, 'utf8')).not.toMatch(/AF_INET|sin_addr/);
    },
    60_000,
  );
});

describe('all hostile folders in one repository', () => {
  test('the others keep their verdicts', async () => {
    const root = path.join(folder, 'together');
    mkdirSync(root);
    git(root, 'init', '-q');
    generate(path.join(root, 'cases'));
    for (const { name } of cases) rmSync(path.join(root, 'cases', name, 'expected.json'));
    writeTree(root, {
      'healthy/kustomization.yaml': 'resources: [web.yaml]\n',
      'healthy/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n',
      'sick/kustomization.yaml': 'resources: [web.yaml]\n',
      'sick/web.yaml': `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 3}
---
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: web}
spec: {strategy: {canary: {}}, template: {spec: {containers: [{name: web, image: web}]}}}
`,
    });
    const { report, run } = await checkBundle([], { cwd: root, timeoutMs: 120_000 });
    const verdictOf = (name: string): string | undefined =>
      report.targets.find((target) => target.name === name)?.verdict;
    expect(verdictOf('healthy')).toBe('pass');
    expect(verdictOf('sick')).toBe('fail');
    expect(report).toMatchObject({ verdict: 'fail', exitCode: 1 });
    expect(report.summary.undecided).toBeGreaterThan(50);
    expect(report.summary.judged + report.summary.undecided).toBe(report.summary.targets);
    expect(`${run.stdout}${run.stderr}`).not.toMatch(/\n\s+at .*\.(js|ts|mjs):\d+/);
  }, 150_000);
});

function canRun(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
