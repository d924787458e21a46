import { versionsOf } from '../argo/versions.js';
import type { ChangeFacts } from '../inputs/environment.js';
import { resourceClasses } from '../contract/resource-classes.js';
import { throwFaults } from '../inputs/faults.js';
import type { Request } from '../inputs/request.js';
import type { Clock } from '../kernel/clock.js';
import { checkRuleOptions } from '../rules/settings.js';
import { findRepositoryRoot } from '../sources/revision.js';
import { decidePolicy, type EffectivePolicy, type TargetPolicy } from '../targets/policy.js';
import type { Target } from '../targets/target.js';
import { mayDiffer } from './affected.js';
import { openBase, type Base } from './base.js';
import type { Executor } from './executor.js';
import { findHeadTargets, readInputs, type Side, type SideInputs } from './side.js';
import type { TargetOutcome, TargetTask } from './task.js';

export interface CheckPorts {
  readonly clock: Clock;
  readonly version: string;
  readonly executor: Executor;
  /** Called after each target. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** What a check knows before anything is rendered. */
export interface CheckPlan {
  readonly request: Request;
  readonly head: Side;
  readonly base: Base | undefined;
  readonly policy: EffectivePolicy;
  /** What the run covers. */
  readonly targets: readonly Target[];
  /** Targets of the head that the change may have altered; all of them without a base. */
  readonly affected: readonly Target[];
}

/** Targets by name that were judged, on each side of the change. */
export interface Outcomes {
  readonly head: ReadonlyMap<string, TargetOutcome>;
  readonly base: ReadonlyMap<string, TargetOutcome>;
}

/** Throws UsageError for wrong configuration and where the change takes protection away, `ProblemError` for a base that is not there. */
export function planCheck(request: Request, change: ChangeFacts | undefined): CheckPlan {
  const repository = findRepositoryRoot(request.cwd);
  const { root } = repository;
  const inputs = readInputs({ kind: 'worktree', root }, root, request, false);
  const base = openBase(repository, request, change ?? {});
  const head = findHeadTargets(inputs, root, request, base?.policy.config);
  const policy = decidePolicy({
    head,
    headTargets: head.discovery.all,
    headPlaces: head.discovery.places,
    ...(base === undefined
      ? {}
      : {
          base: base.policy,
          baseTargets: base.policy.discovery.all,
          basePlaces: base.policy.discovery.places,
        }),
  });
  throwFaults(policy.faults);
  const selected = new Set(head.discovery.targets.map(({ name }) => name));
  const targets = policy.targets.filter(({ name }) => selected.has(name));
  return { request, head, base, policy, targets, affected: affectedTargets(targets, head, base, policy) };
}

/** Configuration and contract of the head, read and judged, for a person to see. */
export async function planInputs(request: Request): Promise<SideInputs> {
  const { root } = findRepositoryRoot(request.cwd);
  const inputs = readInputs({ kind: 'worktree', root }, root, request, false);
  if (inputs.config !== undefined) await checkRuleOptions(inputs.config);
  return inputs;
}

function affectedTargets(
  targets: readonly Target[],
  head: Side,
  base: Base | undefined,
  policy: EffectivePolicy,
): readonly Target[] {
  if (base === undefined) return targets;
  const before = decidePolicy({ head: base.side, headTargets: base.side.discovery.all });
  return targets.filter((target) => {
    const old = base.targets.get(target.name);
    if (old === undefined) return true;
    return mayDiffer(
      { side: head, target, policy: policy.policies[target.name] },
      { side: base.side, target: old, policy: before.policies[target.name] },
      base.changes,
    );
  });
}

/** A target that the change removes is not judged any more, only asked what it brought. */
const noPolicy: TargetPolicy = {
  from: 'base',
  isProtected: false,
  rules: {},
  waivers: [],
  external: { services: [], analysisTemplates: [], objects: [] },
  resourceClasses: resourceClasses(undefined),
  acceptsAnnotationWaivers: false,
};

/** What a worker needs to know to judge a target of one side by the policy of the plan. */
export function taskOf(
  id: number,
  target: Target,
  side: Side,
  { policy, head, base, request }: CheckPlan,
  purpose: TargetTask['purpose'] = 'judge',
): TargetTask {
  const judgedBy = policy.policies[target.name] ?? (purpose === 'provide' ? noPolicy : undefined);
  if (judgedBy === undefined) throw new Error(`no policy for ${target.name}`);
  const contract = judgedBy.from === 'base' ? base?.policy.contract : head.contract;
  return {
    id,
    purpose,
    tree: side.spec,
    target,
    settings: judgedBy.rules,
    resourceClasses: judgedBy.resourceClasses,
    versions: versionsOf({ ...judgedBy.environment, ...givenKubeVersion(target, request) }),
    external: judgedBy.external,
    ...(judgedBy.profile === undefined ? {} : { profile: judgedBy.profile }),
    ...(contract === undefined ? {} : { contract }),
  };
}

/** The version that the target is rendered for counts for the rules too. */
function givenKubeVersion({ source }: Target, request: Request): { readonly kubeVersion?: string } {
  const kubeVersion = request.kubeVersion ?? (source.kind === 'helm' ? source.kubeVersion : undefined);
  return kubeVersion === undefined ? {} : { kubeVersion };
}
