import { mentions } from '../targets/mentions.js';
import type { Target } from '../targets/target.js';
import { lossesOf, supplyOf, withoutMetNeeds, type Loss, type Provisions, type Supply } from './needs.js';
import type { CheckPlan, Outcomes } from './plan.js';
import type { Side } from './side.js';
import type { TargetOutcome } from './task.js';

type ByTarget = ReadonlyMap<string, TargetOutcome>;

/** Judges targets of one side, or only asks what they bring. */
export type Ask = (targets: readonly Target[], side: Side, purpose: 'judge' | 'provide') => Promise<ByTarget>;

export interface Consulted {
  readonly plan: CheckPlan;
  readonly outcomes: Outcomes;
}

/**
 * Lets targets of one environment answer for each other: a base that is applied by itself may bring what an overlay refers to.
 *
 * A run that judges only some targets has to come to what a full run would say. So targets that may have lost what they refer to
 * are judged too, and where a judged target misses something, those that are not judged are asked whether they bring it.
 */
export async function consultNeighbours(start: Consulted, ask: Ask): Promise<Consulted> {
  const { plan, outcomes } = await addBereft(start, ask);
  const asked = await askProviders(plan, outcomes, ask);
  return { plan, outcomes: { head: settle(outcomes.head, asked), base: settle(outcomes.base, asked) } };
}

/** Adds targets that the change does not touch and that name what another target of their environment stopped bringing. */
async function addBereft(start: Consulted, ask: Ask): Promise<Consulted> {
  const { plan, outcomes } = start;
  const { head, base } = outcomes;
  if (plan.base === undefined) return start;
  const untouched = plan.targets.filter(
    ({ name, environment }) => environment !== undefined && !head.has(name),
  );
  const concerned = new Set([
    ...untouched.map(({ environment }) => environment),
    ...lackingEnvironments(base),
  ]);
  const stillThere = new Set(plan.policy.targets.map(({ name }) => name));
  const changed = [...plan.base.targets.values()].filter(
    ({ name, environment }) =>
      environment !== undefined && concerned.has(environment) && (head.has(name) || !stillThere.has(name)),
  );
  const told = await ask(
    changed.filter(({ name }) => base.get(name)?.provides === undefined),
    plan.base.side,
    'provide',
  );
  const before = new Map([...base, ...told]);
  const losses = new Map<string | undefined, Loss[]>();
  for (const { name } of changed) {
    const old = before.get(name);
    const now = head.get(name);
    const kept = now?.environment === old?.environment ? now?.provides : undefined;
    if (old?.provides === undefined) continue;
    const known = losses.get(old.environment) ?? [];
    losses.set(old.environment, [...known, ...lossesOf(old.provides, kept)]);
  }
  const more = untouched.filter((target) =>
    (losses.get(target.environment) ?? []).some((loss) => mayMiss(target, loss, plan.head)),
  );
  // Nothing that they read has changed, so one judgement serves both sides.
  const judged = await ask(more, plan.head, 'judge');
  return {
    plan: { ...plan, affected: plan.targets.filter(({ name }) => head.has(name) || judged.has(name)) },
    outcomes: { head: new Map([...head, ...judged]), base: new Map([...before, ...judged]) },
  };
}

/** Cost follows the change: only what names the lost thing is judged again. */
function mayMiss(target: Target, { namespace, words }: Loss, { tree, graph }: Side): boolean {
  const isNear = namespace === '' || namespace === (target.namespace ?? 'default');
  return mentions(tree, target, graph, isNear ? words : [namespace, ...words]);
}

/** Asks targets that are not judged what they bring, in environments where something is missing. */
async function askProviders(plan: CheckPlan, { head, base }: Outcomes, ask: Ask): Promise<ByTarget> {
  const lacking = new Set([...lackingEnvironments(head), ...lackingEnvironments(base)]);
  const silent = plan.policy.targets.filter(
    ({ name, environment }) => environment !== undefined && lacking.has(environment) && !head.has(name),
  );
  return await ask(silent, plan.head, 'provide');
}

function lackingEnvironments(judged: ByTarget): string[] {
  const supplies = suppliesOf([...judged.values()]);
  return [...judged.values()].flatMap(({ environment, needs }) => {
    if (environment === undefined) return [];
    return needs.some(({ need }) => supplies.get(environment)?.meets(need) !== true) ? [environment] : [];
  });
}

function settle(judged: ByTarget, asked: ByTarget): ByTarget {
  const supplies = suppliesOf([...judged.values(), ...asked.values()]);
  return new Map(
    [...judged].map(([name, outcome]) => {
      const supply = outcome.environment === undefined ? undefined : supplies.get(outcome.environment);
      return [name, supply === undefined ? outcome : withoutMetNeeds(outcome, supply)];
    }),
  );
}

/** By environment: a target without one answers for nobody. */
function suppliesOf(outcomes: readonly TargetOutcome[]): ReadonlyMap<string, Supply> {
  const provisions = new Map<string, Provisions[]>();
  for (const { environment, provides } of outcomes) {
    if (environment === undefined || provides === undefined) continue;
    const known = provisions.get(environment);
    if (known === undefined) provisions.set(environment, [provides]);
    else known.push(provides);
  }
  return new Map([...provisions].map(([environment, all]) => [environment, supplyOf(all)]));
}
