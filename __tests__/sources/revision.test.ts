import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { changedPaths, findRepositoryRoot, resolveBase } from '../../src/sources/revision.js';
import { commitAll, commitTree, git, problemOf, temporaryFolder, writeTree } from './repository.js';

/** main: one, two; feature from one: three; HEAD = merge of feature into main, as GitHub makes it. */
function pullRequest() {
  const root = temporaryFolder();
  const one = commitTree(root, { a: '1' });
  git(root, 'checkout', '-q', '-b', 'feature');
  writeTree(root, { b: '2' });
  const three = commitAll(root, 'three');
  git(root, 'checkout', '-q', 'main');
  writeTree(root, { c: '3' });
  const two = commitAll(root, 'two');
  git(root, 'checkout', '-q', '--detach');
  git(root, 'merge', '-q', '--no-ff', '-m', 'merge', 'feature');
  return { root, one, two, three };
}

describe('resolveBase', () => {
  test('the merge commit of a pull request: first parent, known by base or head', () => {
    const { root, one, two, three } = pullRequest();
    expect(resolveBase({ root, pullRequestBaseSha: two })).toEqual({
      commit: two,
      tip: two,
      by: 'first-parent',
    });
    expect(resolveBase({ root, pullRequestBaseSha: one, pullRequestHeadSha: three }).commit).toBe(two);
  });

  test('a merge commit that the branch made itself does not choose its base', () => {
    const { root, one, two, three } = pullRequest();
    git(root, 'checkout', '-q', 'feature');
    git(root, 'merge', '-q', '--no-ff', '-m', 'own merge', 'main');
    const head = git(root, 'rev-parse', 'HEAD');
    expect(resolveBase({ root, pullRequestBaseSha: two, pullRequestHeadSha: head })).toEqual({
      commit: two,
      tip: two,
      by: 'merge-base',
    });
    git(root, 'reset', '-q', '--hard', three);
    expect(resolveBase({ root, pullRequestBaseSha: two, pullRequestHeadSha: three })).toEqual({
      commit: one,
      tip: two,
      by: 'merge-base',
    });
  });

  test('a revision, a branch, a branch of origin', () => {
    const { root, one, two } = pullRequest();
    git(root, 'checkout', '-q', 'feature');
    expect(resolveBase({ root, base: 'main' })).toEqual({ commit: one, tip: two, by: 'merge-base' });
    expect(resolveBase({ root, base: 'HEAD~1' }).commit).toBe(one);
    git(root, 'update-ref', 'refs/remotes/origin/release', two);
    expect(resolveBase({ root, base: 'release' }).tip).toBe(two);
  });

  test('unrelated histories are compared as they are', () => {
    const { root, two } = pullRequest();
    git(root, 'checkout', '-q', '--orphan', 'other');
    commitAll(root, 'other');
    expect(resolveBase({ root, base: 'main' })).toEqual({ commit: two, tip: two, by: 'revision' });
  });

  test.each(['nope', '--output=x', '-h', 'HEAD:a', '0'.repeat(40)])('%j is RG607', (base) => {
    const { root } = pullRequest();
    expect(problemOf(() => resolveBase({ root, base })).id).toBe('RG607');
  });

  test('a shallow clone names fetch-depth', () => {
    const { root, two, three } = pullRequest();
    git(root, 'branch', 'merged');
    const clone = path.join(temporaryFolder(), 'clone');
    execFileSync('git', ['clone', '-q', '--depth=1', '--branch=merged', `file://${root}`, clone]);
    for (const question of [
      { pullRequestBaseSha: two },
      { pullRequestBaseSha: two, pullRequestHeadSha: three },
      { base: two },
    ]) {
      const problem = problemOf(() => resolveBase({ root: clone, ...question }));
      expect(problem).toMatchObject({
        id: 'RG607',
        next: expect.stringContaining('fetch-depth: 0') as unknown,
      });
    }
  });
});

test('changedPaths: staged, unstaged, deleted, renamed, untracked, ignored', () => {
  const root = temporaryFolder();
  const commit = commitTree(root, {
    '.gitignore': 'ignored.yaml\nbuild/\n', 'staged.yaml': '1', 'unstaged.yaml': '1', 'deleted.yaml': '1', 'old name.yaml': 'long enough to be a rename\n', 'same.yaml': '1',
  }); // prettier-ignore
  writeTree(root, {
    'staged.yaml': '2',
    'ignored.yaml': 'x',
    'build/a': 'x',
    'build/b': 'x',
    'new/untracked é.yaml': 'x',
  });
  git(root, 'add', 'staged.yaml');
  git(root, 'mv', 'old name.yaml', 'new name.yaml');
  writeTree(root, { 'unstaged.yaml': '2' });
  rmSync(path.join(root, 'deleted.yaml'));
  expect(changedPaths(root, commit)).toEqual([
    'build', 'deleted.yaml', 'ignored.yaml', 'new name.yaml', 'new/untracked é.yaml', 'old name.yaml', 'staged.yaml', 'unstaged.yaml',
  ]); // prettier-ignore
});

test('findRepositoryRoot walks up, and stays where there is no git', () => {
  const root = temporaryFolder();
  mkdirSync(path.join(root, 'a/b'), { recursive: true });
  expect(findRepositoryRoot(path.join(root, 'a/b'))).toEqual({ root: path.join(root, 'a/b'), hasGit: false });
  git(root, 'init', '-q');
  expect(findRepositoryRoot(path.join(root, 'a/b'))).toEqual({ root, hasGit: true });
});
