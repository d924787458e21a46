import type { RuleWorld, TargetRule } from './define.js';
import { autoscalersOf } from './autoscaling.js';
import { judgedServing } from './pod-overlap.js';
import { inObject, nameOf } from './where.js';

interface Options {
  /** 2 where it is not set. */
  readonly minimum?: number;
}

export const replicasMinimum: TargetRule<'tooFew' | 'autoscaledTooFew', Options> = {
  meta: {
    id: 'RG110',
    name: 'replicas-minimum',
    title: 'In production and performance profiles the serving workload has at least two replicas',
    scope: 'target',
    subsumes: ['RG111'],
    category: 'availability',
    owner: 'application',
    severity: 'error',
    kinds: [],
    rationale:
      'With one replica every eviction, crash or node upgrade is an outage, and a canary of one pod in one has no stable side to compare with.',
    remedy: 'Set spec.replicas to 2 or more, or minReplicas of the autoscaler where one scales the workload.',
    messages: {
      tooFew: '{workload} asks for {found} replica(s); {use} needs {minimum}',
      autoscaledTooFew: '{autoscaler} may scale {workload} down to {found} replica(s); {use} needs {minimum}',
    },
    options: {
      type: 'object',
      additionalProperties: false,
      properties: { minimum: { type: 'integer', minimum: 2 } },
    },
  },
  *check(world) {
    if (!isDemanding(world)) return;
    const minimum = world.options.minimum ?? 2;
    const use = world.profile.intendedUse;
    for (const workload of judgedServing(world)) {
      const names = { workload: nameOf(workload.manifest), use, minimum };
      const subject = workload.manifest.ref;
      const autoscalers = autoscalersOf(world.index, workload);
      for (const { manifest, min, minPath } of autoscalers) {
        if (min >= minimum) continue;
        yield {
          message: 'autoscaledTooFew',
          facts: { ...names, autoscaler: nameOf(manifest), found: min },
          where: inObject(manifest, ...minPath),
          subject,
          part: 'replicas',
        };
      }
      const replicas = workload.replicas ?? 1;
      if (autoscalers.length > 0 || replicas >= minimum) continue;
      yield {
        message: 'tooFew',
        facts: { ...names, found: replicas },
        where: inObject(workload.manifest, 'spec', 'replicas'),
        part: 'replicas',
      };
    }
  },
};

/** Profiles that have to survive what production does to pods. */
export function isDemanding<W extends Pick<RuleWorld, 'profile'>>(
  world: W,
): world is W & { readonly profile: NonNullable<RuleWorld['profile']> } {
  return world.profile?.intendedUse === 'prod' || world.profile?.intendedUse === 'perf';
}
