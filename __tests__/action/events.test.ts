import { rmSync } from 'node:fs';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { commitAll, commitTree, git, temporaryFolder, writeTree } from '../sources/repository.js';
import { shopRepository } from './checkout.js';
import { type Event, runAction } from './run-action.js';

jest.setTimeout(60_000);

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A checkout of refs/pull/7/merge: the merge of a head, that has these files over those of the base. */
function mergeCheckout(
  base: Readonly<Record<string, string>>,
  head: Readonly<Record<string, string>>,
): { root: string; base: string; head: string; merge: string } {
  const root = temporaryFolder();
  folders.push(root);
  const baseCommit = commitTree(root, base);
  git(root, 'checkout', '-q', '-b', 'change');
  writeTree(root, head);
  const headCommit = commitAll(root, 'change');
  git(root, 'checkout', '-q', '--detach', 'main');
  git(root, 'merge', '-q', '--no-ff', '-m', 'merge', 'change');
  return { root, base: baseCommit, head: headCommit, merge: git(root, 'rev-parse', 'HEAD') };
}

function pullRequest(
  at: { base: string; head: string; merge: string },
  name = 'pull_request',
  headRepository = 'acme/shop',
): Event {
  const isTarget = name === 'pull_request_target';
  return {
    name,
    payload: {
      action: 'synchronize',
      number: 7,
      repository: { full_name: 'acme/shop', default_branch: 'main' },
      pull_request: {
        number: 7,
        base: { ref: 'main', sha: at.base, repo: { full_name: 'acme/shop', fork: false } },
        head: {
          ref: 'change',
          sha: at.head,
          repo: { full_name: headRepository, fork: headRepository !== 'acme/shop' },
        },
      },
    },
    env: {
      GITHUB_BASE_REF: 'main',
      GITHUB_HEAD_REF: 'change',
      GITHUB_REF: isTarget ? 'refs/heads/main' : 'refs/pull/7/merge',
      GITHUB_SHA: isTarget ? at.base : at.merge,
    },
  };
}

const push = (sha: string): Event => ({
  name: 'push',
  payload: { ref: 'refs/heads/main', after: sha, repository: { full_name: 'acme/shop' } },
  env: { GITHUB_REF: 'refs/heads/main', GITHUB_REF_NAME: 'main', GITHUB_SHA: sha },
});

const broken = { 'k8s/hpa.yaml': shopRepository('hpa')['k8s/hpa.yaml'] ?? '' };
const annotation = /^::error (?=[^:]*file=k8s\/hpa\.yaml)(?=[^:]*line=8\b)(?=[^:]*title=[^,:]*RG106)/m;

describe('push', () => {
  test('a good repository passes, with outputs, summary and report', async () => {
    const root = temporaryFolder();
    folders.push(root);
    const run = await runAction(root, push(commitTree(root, shopRepository())));
    expect(run).toMatchObject({
      code: 0,
      outputs: {
        verdict: 'pass',
        'exit-code': '0',
        errors: '0',
        undecided: '0',
        reason: expect.stringMatching(/^[a-z-]+$/),
      },
      report: { verdict: 'pass', exitCode: 0 },
    });
    expect(run.summary).toMatch(/pass/i);
    expect(run.stdout).not.toMatch(/^::error/m);
  });

  test('a fault fails, with an annotation on its line', async () => {
    const root = temporaryFolder();
    folders.push(root);
    const run = await runAction(root, push(commitTree(root, shopRepository('hpa'))));
    expect(run).toMatchObject({
      code: 1,
      outputs: { verdict: 'fail', 'exit-code': '1', errors: '1', undecided: '0' },
      report: { verdict: 'fail', findings: [{ ruleId: 'RG106' }] },
    });
    expect(run.stdout).toMatch(annotation);
    expect(run.summary).toContain('RG106');
  });

  test('nothing to check is undecided, never green', async () => {
    const root = temporaryFolder();
    folders.push(root);
    const run = await runAction(root, push(commitTree(root, { 'README.md': 'hello\n' })));
    expect(run).toMatchObject({ code: 3, outputs: { verdict: 'undecided', 'exit-code': '3' } });
  });

  test('inputs reach the check, and one that is wrong is exit 2', async () => {
    const root = temporaryFolder();
    folders.push(root);
    const event = push(commitTree(root, shopRepository('hpa')));
    expect(await runAction(root, event, { 'fail-on': 'never', path: 'k8s' })).toMatchObject({
      code: 0,
      outputs: { 'exit-code': '0', errors: '1' },
    });
    const wrong = await runAction(root, event, { 'fail-on': 'errors' });
    expect(wrong).toMatchObject({ code: 2, outputs: { 'exit-code': '2' } });
    expect(wrong.stdout).toContain('fail-on');
  });

  test('the token is in no output', async () => {
    const root = temporaryFolder();
    folders.push(root);
    const run = await runAction(root, push(commitTree(root, shopRepository('hpa'))));
    const { stdout, ...elsewhere } = run;
    // Asking the runner to mask it is the one line that may hold it.
    expect(stdout.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('ghs_canary');
    expect(JSON.stringify(elsewhere)).not.toContain('ghs_canary');
  });
});

describe('pull_request', () => {
  test('a fault that the change brings fails', async () => {
    const at = mergeCheckout(shopRepository(), broken);
    const run = await runAction(at.root, pullRequest(at));
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'fail', errors: '1' } });
    expect(run.stdout).toMatch(annotation);
  });

  test('a fault of the contract that was there before is marked so, and fails all the same', async () => {
    const kustomization = shopRepository()['k8s/kustomization.yaml'] ?? '';
    const at = mergeCheckout(shopRepository('hpa'), {
      'k8s/kustomization.yaml': `commonAnnotations: {team: shop}\n${kustomization}`,
    });
    expect(await runAction(at.root, pullRequest(at))).toMatchObject({
      report: { findings: [{ ruleId: 'RG106', state: 'existing' }] },
      code: 1,
      outputs: { verdict: 'fail', errors: '1' },
    });
  });

  test('a change that touches no target has nothing to fail', async () => {
    const at = mergeCheckout(shopRepository('hpa'), { 'README.md': 'hello' });
    const run = await runAction(at.root, pullRequest(at));
    expect(run.code).toBe(0);
    expect(run.report).toMatchObject({ findings: [], targets: [{ name: 'k8s', status: 'unaffected' }] });
  });

  test('a fork has the same verdict without any right to write', async () => {
    const at = mergeCheckout(shopRepository(), broken);
    const run = await runAction(at.root, pullRequest(at, 'pull_request', 'stranger/shop'), { token: ' ' });
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'fail', errors: '1' } });
    expect(run.summary).toContain('RG106');
  });

  test('a base that was not fetched is undecided and names fetch-depth', async () => {
    const at = mergeCheckout(shopRepository(), broken);
    const shallow = temporaryFolder();
    folders.push(shallow);
    git(shallow, 'init', '-q');
    git(shallow, 'fetch', '-q', '--depth=1', `file://${at.root}`, at.merge);
    git(shallow, 'checkout', '-q', 'FETCH_HEAD');
    const run = await runAction(shallow, pullRequest(at));
    expect(run).toMatchObject({ code: 3, outputs: { verdict: 'undecided', 'exit-code': '3' } });
    expect(`${run.stdout}${run.stderr}`).toContain('fetch-depth');
  });
});

describe.each(['pull_request_target', 'workflow_run'])('%s', (name) => {
  const eventOf = (at: ReturnType<typeof mergeCheckout>): Event =>
    name === 'workflow_run'
      ? {
          name,
          payload: {
            action: 'completed',
            repository: { full_name: 'acme/shop' },
            workflow_run: { event: 'pull_request', head_sha: at.head, head_branch: 'change' },
          },
          env: { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: at.base },
        }
      : pullRequest(at, name, 'stranger/shop');

  test('is refused, since it has rights that the author of the change has not', async () => {
    const at = mergeCheckout(shopRepository(), broken);
    const run = await runAction(at.root, eventOf(at));
    expect(run).toMatchObject({ code: 2, outputs: { 'exit-code': '2' } });
    expect(run.outputs['verdict']).not.toBe('pass');
    expect(`${run.stdout}${run.stderr}`).toContain('trust: full');
  });

  test('runs when it is trusted in so many words', async () => {
    const at = mergeCheckout(shopRepository(), broken);
    const run = await runAction(at.root, eventOf(at), { trust: 'full' });
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'fail' } });
  });
});
