import type { Report } from '../findings/report.js';
import type { ChangeFacts } from '../inputs/environment.js';
import type { Request } from '../inputs/request.js';
import { ProblemError } from '../kernel/errors.js';
import { hasChanged, mayChange } from '../rules/run.js';
import { checkRuleOptions } from '../rules/settings.js';
import { waiverMeets } from '../targets/policy.js';
import type { Target } from '../targets/target.js';
import { assembleReport, unplannedReport } from './assemble.js';
import { consultNeighbours, type Ask } from './neighbours.js';
import { planCheck, taskOf, type CheckPlan, type CheckPorts, type Outcomes } from './plan.js';
import type { Side } from './side.js';
import type { TargetOutcome, TargetTask } from './task.js';

/** The story of a check: what is to be judged, which of it the change affects, what the rules say, what of that is new. */
export async function runCheck(
  request: Request,
  change: ChangeFacts | undefined,
  ports: CheckPorts,
): Promise<Report> {
  let plan: CheckPlan;
  try {
    plan = planCheck(request, change);
  } catch (thrown) {
    if (thrown instanceof ProblemError) return unplannedReport(thrown.problem, request, ports.version);
    throw thrown;
  }
  if (plan.head.config !== undefined) await checkRuleOptions(plan.head.config);
  const ask: Ask = (targets, side, purpose) => run(targets, side, purpose, plan, ports);
  const first = await ask(plan.affected, plan.head, 'judge');
  const base = await judgeBase(plan, first, ask);
  const head = await judgeChanges(plan, { head: first, base }, ports);
  const consulted = await consultNeighbours({ plan, outcomes: { head, base } }, ask);
  return assembleReport(consulted.plan, consulted.outcomes, ports);
}

/** What the affected targets were in the base, by the policy of the head: only where the head may have something to compare. */
function judgeBase(
  plan: CheckPlan,
  head: ReadonlyMap<string, TargetOutcome>,
  ask: Ask,
): Promise<ReadonlyMap<string, TargetOutcome>> {
  const { base } = plan;
  if (base === undefined) return Promise.resolve(new Map());
  const waivers = [...(plan.head.config?.waivers ?? []), ...(base.policy.config?.waivers ?? [])];
  const compared = plan.affected.flatMap(({ name }) => {
    const before = base.targets.get(name);
    const after = head.get(name);
    const mayFind =
      (after?.occurrences.length ?? 0) > 0 ||
      (after?.annotations.length ?? 0) > 0 ||
      mayChange(after?.facts ?? {}) ||
      waivers.some((waiver) => waiverMeets(waiver, name));
    return before !== undefined && mayFind ? [before] : [];
  });
  return ask(compared, base.side, 'judge');
}

/** Judges those targets once more whose change a rule has something to say about: only a worker knows the lines. */
async function judgeChanges(
  plan: CheckPlan,
  { head, base }: Outcomes,
  ports: CheckPorts,
): Promise<ReadonlyMap<string, TargetOutcome>> {
  const before = new Map<string, TargetOutcome['facts']>();
  for (const [name, { facts, problem }] of head) {
    const old = base.get(name)?.facts;
    if (problem === undefined && old !== undefined && hasChanged(old, facts)) before.set(name, old);
  }
  const changed = plan.affected.filter(({ name }) => before.has(name));
  return new Map([...head, ...(await run(changed, plan.head, 'judge', plan, ports, before))]);
}

async function run(
  targets: readonly Target[],
  side: Side,
  purpose: TargetTask['purpose'],
  plan: CheckPlan,
  ports: CheckPorts,
  before: ReadonlyMap<string, TargetOutcome['facts']> = new Map(),
): Promise<ReadonlyMap<string, TargetOutcome>> {
  const outcomes = new Map<string, TargetOutcome>();
  if (targets.length === 0) return outcomes;
  const tasks = targets.map((target, id) => {
    const facts = before.get(target.name);
    const task = taskOf(id, target, side, plan, purpose);
    return facts === undefined ? task : { ...task, before: facts };
  });
  await ports.executor.run(tasks, (outcome) => {
    const name = targets[outcome.id]?.name;
    if (name !== undefined) outcomes.set(name, outcome);
    ports.onProgress?.(outcomes.size, targets.length);
  });
  return outcomes;
}
