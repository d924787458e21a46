import { textAt } from '../../src/manifests/json.js';
import type { JsonObject } from '../../src/render/renderer.js';
import type { Verdict } from './client.js';
import { causesOf } from './consequences.js';
import { samePlace, showPath, type Fault } from './finding.js';
import { anyId, asFault } from './identify.js';

export interface Comparison {
  /** The oracle refuses the case and we do not say a word. */
  readonly greener: boolean;
  /** Errors of the oracle that none of ours stands for. */
  readonly missed: readonly Fault[];
  /** Ours that no error of the oracle stands for. */
  readonly stricter: readonly Fault[];
  /** Right id and object, other place. */
  readonly misplaced: readonly (readonly [ours: Fault, oracles: Fault])[];
  readonly oracles: readonly Fault[];
}

/** Compares both sets of errors by object, id and path. */
export function compare(
  objects: readonly JsonObject[],
  verdict: Verdict,
  ours: readonly Fault[],
): Comparison {
  const oracles = faultsOf(objects, verdict);
  const refused = refusedAtApply(verdict);
  const missed: Fault[] = [];
  const misplaced: [Fault, Fault][] = [];
  for (const fault of oracles) {
    if (ours.some((mine) => stands(mine, fault) && samePlace(mine, fault))) continue;
    if (oracles.some((other) => other !== fault && sameFault(fault, other, ours))) continue;
    // What the controller would say of an object that the API server keeps out is never said.
    if (refused.has(fault.object) && fault.source !== 'schema') continue;
    if (isConsequence(fault, oracles, ours)) continue;
    const elsewhere = ours.find((mine) => stands(mine, fault));
    if (elsewhere === undefined) missed.push(fault);
    else misplaced.push([elsewhere, fault]);
  }
  const stricter = ours.filter(
    (mine) =>
      !oracles.some((fault) => stands(mine, fault) && samePlace(mine, fault)) &&
      !misplaced.some(([elsewhere]) => elsewhere === mine),
  );
  return { greener: oracles.length > 0 && ours.length === 0, missed, stricter, misplaced, oracles };
}

/** The oracle's errors with ids, once each. */
export function faultsOf(objects: readonly JsonObject[], verdict: Verdict): readonly Fault[] {
  const faults = verdict.errors
    .filter(({ source, object }) => source !== 'workload' && isJudged(object, objects))
    .map((failure) => asFault(failure, objects));
  // The resolver and the spec say S5 both, the resolver about the reference.
  const spoken = faults.filter(
    ({ ids, path }) => !(ids[0] === 'S5' && path.join('.') === 'spec.workloadRef' && faults.length > 1),
  );
  // The first of equals: what is said at apply comes before what the controller would say.
  return [...new Map(spoken.toReversed().map((fault) => [keyOf(fault), fault])).values()].toReversed();
}

function isJudged(
  { kind, name }: Verdict['errors'][number]['object'],
  objects: readonly JsonObject[],
): boolean {
  return objects.some((json) => json['kind'] === kind && (textAt(json, 'metadata', 'name') ?? '') === name);
}

function refusedAtApply({ errors }: Verdict): ReadonlySet<string> {
  return new Set(
    errors.filter(({ source }) => source === 'schema').map(({ object }) => `${object.kind}/${object.name}`),
  );
}

function stands(mine: Fault, fault: Fault): boolean {
  const objects = [fault.object, fault.also?.object];
  return objects.includes(mine.object) && sharesId(mine, fault);
}

function sharesId(mine: Fault, fault: Fault): boolean {
  return fault.ids.includes(anyId) || mine.ids.some((id) => fault.ids.includes(id));
}

function isConsequence(fault: Fault, oracles: readonly Fault[], ours: readonly Fault[]): boolean {
  const causes = causesOf(fault.ids);
  return oracles.some(
    (cause) =>
      cause.object === fault.object &&
      cause.ids.some((id) => causes.includes(id)) &&
      ours.some((mine) => stands(mine, cause)),
  );
}

/** Two functions that refuse one field (the schema asks for it, the controller for its value): one of ours is enough. */
function sameFault(fault: Fault, other: Fault, ours: readonly Fault[]): boolean {
  return (
    other.object === fault.object &&
    showPath(other.path) === showPath(fault.path) &&
    ours.some((mine) => stands(mine, other) && samePlace(mine, other))
  );
}

function keyOf({ ids, object, path }: Fault): string {
  return JSON.stringify([ids, object, path]);
}
