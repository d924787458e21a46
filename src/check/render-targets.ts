import type { Target } from '../targets/target.js';
import type { Executor } from './executor.js';
import { taskOf, type CheckPlan } from './plan.js';
import type { TargetOutcome } from './task.js';

/** Renders all targets of a plan; `onText` gets them one after the other, in the order of the plan. */
export async function renderTargets(
  plan: CheckPlan,
  executor: Executor,
  onText: (target: Target, outcome: TargetOutcome) => Promise<void>,
): Promise<void> {
  const { showSecrets, origins } = plan.request;
  const waiting = new Map<number, TargetOutcome>();
  let next = 0;
  let printed: Promise<void> = Promise.resolve();
  const tasks = plan.affected.map((target, id) => ({
    ...taskOf(id, target, plan.head, plan),
    purpose: 'print' as const,
    showSecrets,
    origins,
  }));
  await executor.run(tasks, (outcome) => {
    waiting.set(outcome.id, outcome);
    for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
      const target = plan.affected[next];
      const shown = ready;
      waiting.delete(next);
      next += 1;
      if (target !== undefined) printed = printed.then(() => onText(target, shown));
    }
  });
  await printed;
}
