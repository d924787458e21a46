import { UsageError } from '../kernel/errors.js';
import type { Request } from '../inputs/request.js';
import { changedPaths, resolveBase, type RepositoryRoot } from '../sources/revision.js';
import { indexChanges, type ChangeIndex } from '../targets/closure.js';
import type { Target } from '../targets/target.js';
import { readBaseSide, type Side } from './side.js';

/** What a change is compared with. */
export interface Base {
  readonly side: Side;
  /**
   * What protected environments are judged by: the tip of the base branch. A branch chooses its merge-base by where it starts,
   * and could choose one from before its judge.
   */
  readonly policy: Side;
  readonly commit: string;
  readonly changes: ChangeIndex;
  /** Targets of the base by name. */
  readonly targets: ReadonlyMap<string, Target>;
}

/** Commits that the event of a pull request names. */
export interface EventCommits {
  readonly baseSha?: string;
  readonly headSha?: string;
}

/** Opens the base of the change. Throws a `ProblemError` with RG607 when it is not fetched, UsageError without a git repository. */
export function openBase(
  repository: RepositoryRoot,
  request: Request,
  event: EventCommits,
): Base | undefined {
  if (request.base === undefined) return undefined;
  if (!repository.hasGit) {
    throw new UsageError('--base needs a git repository, and there is none here.', {
      next: 'Run in a checkout, or leave --base out to judge everything.',
    });
  }
  const { root } = repository;
  const { commit, tip } = resolveBase({
    root,
    base: request.base,
    ...(event.baseSha === undefined ? {} : { pullRequestBaseSha: event.baseSha }),
    ...(event.headSha === undefined ? {} : { pullRequestHeadSha: event.headSha }),
  });
  const side = readBaseSide({ kind: 'git', root, commit }, root, request);
  return {
    side,
    policy: tip === commit ? side : readBaseSide({ kind: 'git', root, commit: tip }, root, request),
    commit,
    changes: indexChanges(changedPaths(root, commit)),
    targets: new Map(side.discovery.all.map((target) => [target.name, target])),
  };
}
