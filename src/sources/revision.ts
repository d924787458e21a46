import { existsSync } from 'node:fs';
import path from 'node:path';
import { ProblemError } from '../kernel/errors.js';
import { runGit } from './git-environment.js';

export interface RepositoryRoot {
  readonly root: string;
  /** Without git there is no base to compare with. */
  readonly hasGit: boolean;
}

/** The folder that holds `.git`, searched upwards; without one the folder itself is the root. */
export function findRepositoryRoot(start: string): RepositoryRoot {
  const from = path.resolve(start);
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return { root: folder, hasGit: true };
    if (folder === path.dirname(folder)) return { root: from, hasGit: false };
  }
}

/** A folder as seen from the root of its repository, `''` for the root itself. */
export function folderInRepository(folder: string): string {
  const { root } = findRepositoryRoot(folder);
  return path.relative(root, path.resolve(folder)).replaceAll(path.sep, '/');
}

export interface BaseQuestion {
  readonly root: string;
  /** A revision as git writes them, or the name of a branch. */
  readonly base?: string;
  /** `pull_request.base.sha` of the event. */
  readonly pullRequestBaseSha?: string;
  /** `pull_request.head.sha` of the event. */
  readonly pullRequestHeadSha?: string;
}

export interface Base {
  /** What the change is compared with. */
  readonly commit: string;
  /** Tip of the base branch as far as it is fetched. A branch chooses its merge-base by where it starts, but not this. */
  readonly tip: string;
  readonly by: 'first-parent' | 'merge-base' | 'revision';
}

/**
 * The commit that a change is judged against: for the merge commit that GitHub checks out for a pull request its first parent,
 * otherwise the merge-base of HEAD and the base. A merge commit counts as GitHub's only when its first parent is the
 * event's base or its second the event's head, since a branch can end in a merge commit of its own making.
 *
 * Throws RG607 when what is needed is not fetched.
 */
export function resolveBase(question: BaseQuestion): Base {
  const { root, pullRequestBaseSha, pullRequestHeadSha } = question;
  const wanted = question.base ?? pullRequestBaseSha;
  if (wanted === undefined) throw notFetched(root, 'no base revision is given');
  if (
    pullRequestBaseSha !== undefined &&
    (question.base === undefined || question.base === pullRequestBaseSha)
  ) {
    const [first, second] = parentsOf(root, 'HEAD');
    const isMerge = first !== undefined && second !== undefined;
    if (isMerge && (first === pullRequestBaseSha || second === pullRequestHeadSha)) {
      if (!isPresent(root, first))
        throw notFetched(root, `the base commit ${first.slice(0, 12)} is not fetched`);
      return { commit: first, tip: first, by: 'first-parent' };
    }
  }
  const tip = commitOf(root, wanted) ?? commitOf(root, `refs/remotes/origin/${wanted}`);
  if (tip === undefined) throw notFetched(root, `the base ${wanted} is not a commit that is fetched`);
  const common = runGit(root, ['merge-base', '--end-of-options', tip, 'HEAD']);
  if (common.ok) return { commit: common.stdout.toString('latin1').trim(), tip, by: 'merge-base' };
  // In a shallow clone "no common ancestor" only means that it was not fetched.
  if (isShallow(root)) throw notFetched(root, `the history that ${wanted} and HEAD share is not fetched`);
  return { commit: tip, tip, by: 'revision' };
}

/**
 * Paths that differ between a commit and the work tree, sorted: staged, unstaged, deleted, both sides of a rename, untracked.
 * Ignored files are listed as well, since a values file may be ignored and still be read, and nothing tells whether it differs;
 * a wholly ignored or foreign folder stands for all below it. A submodule is one path.
 */
export function changedPaths(root: string, commit: string): string[] {
  const untracked = [
    'ls-files',
    '-z',
    '--others',
    '--exclude-standard',
    '--directory',
    '--no-empty-directory',
  ];
  const commands = [
    ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', commit, '--'],
    ['ls-files', '-z', '--others', '--exclude-standard'],
    [...untracked, '--ignored'],
  ];
  const paths = new Set<string>();
  for (const args of commands) {
    const answer = runGit(root, args);
    if (!answer.ok) {
      throw new ProblemError({
        id: 'RG605',
        message: `git could not list what changed since ${commit.slice(0, 12)}: ${answer.stderr}`,
      });
    }
    for (const name of answer.stdout.toString('utf8').split('\0')) {
      if (name !== '') paths.add(name.replace(/\/$/, ''));
    }
  }
  return [...paths].sort();
}

/** Read from the commit object, since a shallow clone hides the parents everywhere else. */
function parentsOf(root: string, revision: string): string[] {
  const commit = runGit(root, ['cat-file', 'commit', revision]);
  const header = commit.stdout.toString('latin1').split('\n\n', 1)[0] ?? '';
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap((match) => match[1] ?? []);
}

function isPresent(root: string, commit: string): boolean {
  return runGit(root, ['cat-file', '-e', `${commit}^{tree}`]).ok;
}

function commitOf(root: string, revision: string): string | undefined {
  const answer = runGit(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  const commit = answer.stdout.toString('latin1').trim().split('\n').at(-1) ?? '';
  return answer.ok && /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}

function isShallow(root: string): boolean {
  return runGit(root, ['rev-parse', '--is-shallow-repository']).stdout.toString('latin1').trim() === 'true';
}

function notFetched(root: string, message: string): ProblemError {
  const next = isShallow(root)
    ? 'Fetch the whole history: `fetch-depth: 0` for actions/checkout, or `git fetch --unshallow`.'
    : 'Name a commit or branch that is there, or fetch it: `git fetch origin BRANCH`, `fetch-depth: 0` for actions/checkout.';
  return new ProblemError({ id: 'RG607', message, next });
}
