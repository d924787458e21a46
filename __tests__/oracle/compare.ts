import { objectAt, textAt } from '../../src/manifests/json.js';
import type { JsonObject } from '../../src/render/renderer.js';
import { catalogueId } from '../../src/rules/catalogue.js';
import type { Verdict } from './client.js';
import { causesOf, hides } from './consequences.js';
import { isAtOrBelow, parsePath, samePlace, showPath, type Fault } from './finding.js';
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
  /** What became of the one error that the controller would store. */
  readonly first: FirstError;
}

/**
 * `said`: ours name it at its place · `implied`: ours name its cause, or what is wrong around it · `never`: the API server keeps an
 * object out, so that the controller does not come to say it · `unsaid`: none of that.
 */
export type FirstError = 'none' | 'said' | 'implied' | 'never' | 'unsaid';

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
    // What the controller would say of an object that the API server keeps out is never said, nor what it would say of others
    // by looking at such an object.
    if (refused.has(fault.object) && fault.source !== 'schema') continue;
    if (looking.includes(fault.source ?? '') && refusesOther(verdict, fault.object)) continue;
    if (ours.some((mine) => isAbove(mine, fault))) continue;
    if (isConsequence(fault, oracles, ours)) continue;
    const elsewhere = ours.find((mine) => stands(mine, fault) && !fault.ids.includes(anyId));
    if (elsewhere === undefined) missed.push(fault);
    else misplaced.push([elsewhere, fault]);
  }
  const all = [...oracles, ...faultsOf(objects, verdict, ['workload'])];
  const stricter = ours.filter(
    (mine) =>
      !all.some((fault) => stands(mine, fault) && samePlace(mine, fault)) &&
      !all.some((fault) => isAbove(mine, fault) || hides(fault, mine)) &&
      !refusedAtApply(verdict, ['schema', 'workload']).has(mine.object) &&
      !refusesOther(verdict, mine.object) &&
      !oracles.some((fault) => fault.object === mine.object && isUnreadable(fault)) &&
      !misplaced.some(([elsewhere]) => elsewhere === mine),
  );
  const first = firstOf(verdict, objects, ours, [...missed, ...misplaced.map(([, fault]) => fault)]);
  return { greener: oracles.length > 0 && ours.length === 0, missed, stricter, misplaced, oracles, first };
}

function firstOf(
  verdict: Verdict,
  objects: readonly JsonObject[],
  ours: readonly Fault[],
  unanswered: readonly Fault[],
): FirstError {
  if (verdict.first === null) return 'none';
  const fault = asFault(verdict.first, objects);
  if (ours.some((mine) => stands(mine, fault) && samePlace(mine, fault))) return 'said';
  if (unanswered.some((other) => keyOf(other) === keyOf(fault))) return 'unsaid';
  if (refusedAtApply(verdict, ['schema', 'workload']).size > 0) return 'never';
  // Whatever explains it has to be said of the same Rollout, or of what it names.
  return ours.length === 0 ? 'unsaid' : 'implied';
}

/** Sources that judge one object by others. */
const looking = ['references', 'analysisrun', 'experiment'];

const catalogued = ['spec', 'references', 'analysisrun', 'experiment', 'core', 'schema'];

/** What the API server says of a workload's selector, which no id covers and a rule of ours does. */
function isOfSelector({ source, object, path }: Verdict['errors'][number]): boolean {
  return (
    source === 'workload' &&
    /^(Deployment|ReplicaSet|StatefulSet|DaemonSet)$/.test(object.kind) &&
    /^spec\.(selector\b|template\.metadata\.labels$)/.test(path)
  );
}

/** The oracle's errors with ids, once each; without those that the catalogue does not ask for. */
export function faultsOf(
  objects: readonly JsonObject[],
  verdict: Verdict,
  sources: readonly string[] = catalogued,
): readonly Fault[] {
  const faults = verdict.errors
    .filter((failure) => sources.includes(failure.source) || isOfSelector(failure))
    .filter(({ object }) => isJudged(object, objects))
    .filter(({ type, object }) => type !== 'Panic' || !refusesOther(verdict, `${object.kind}/${object.name}`))
    .filter((failure) => !mountsRefusedVolume(failure, objects) && !labelsNoTemplate(failure, objects))
    .map((failure) => asFault(failure, objects));
  // The resolver and the spec say S5 both, the resolver about the reference.
  const spoken = faults.filter(
    ({ ids, path }) => !(ids[0] === 'S5' && path.join('.') === 'spec.workloadRef' && faults.length > 1),
  );
  // The first of equals: what is said at apply comes before what the controller would say.
  return [...new Map(spoken.toReversed().map((fault) => [keyOf(fault), fault])).values()].toReversed();
}

/** ValidateVolumes forgets a volume that it refuses, so that each mount of it is said to name nothing: we say the volume. */
function mountsRefusedVolume(
  { object, path, type }: Verdict['errors'][number],
  objects: readonly JsonObject[],
): boolean {
  const [, template] =
    /^(.*\bspec)\.\w*[cC]ontainers\[\d+\]\.volume(?:Mounts|Devices)\[\d+\]\.name$/.exec(path) ?? [];
  if (template === undefined || type !== 'FieldValueNotFound') return false;
  const json = objects.find(
    (each) => each['kind'] === object.kind && textAt(each, 'metadata', 'name') === object.name,
  );
  const value = (at: string): unknown =>
    parsePath(at).reduce<unknown>(
      (here, step) => (here as Record<string | number, unknown> | undefined)?.[step],
      json,
    );
  const volumes = value(`${template}.volumes`);
  const name = value(path);
  return Array.isArray(volumes) && volumes.some((volume) => textAt(volume as JsonObject, 'name') === name);
}

/** A template that is not there has no labels: what is said of it is that it is missing, or has no containers. */
function labelsNoTemplate(
  { object, path, source }: Verdict['errors'][number],
  objects: readonly JsonObject[],
): boolean {
  if (!['spec', 'workload'].includes(source) || path !== 'spec.template.metadata.labels') return false;
  const rollout = objects.find(
    (json) => json['kind'] === object.kind && textAt(json, 'metadata', 'name') === object.name,
  );
  const spec = objectAt(rollout, 'spec');
  return spec !== undefined && spec['workloadRef'] == null && spec['template'] == null;
}

function isJudged(
  { kind, name }: Verdict['errors'][number]['object'],
  objects: readonly JsonObject[],
): boolean {
  return objects.some((json) => json['kind'] === kind && (textAt(json, 'metadata', 'name') ?? '') === name);
}

/** Whether the API server keeps another object of the case out. */
function refusesOther(verdict: Verdict, object: string): boolean {
  const refused = refusedAtApply(verdict, ['schema', 'workload']);
  return refused.size > (refused.has(object) ? 1 : 0);
}

function refusedAtApply({ errors }: Verdict, sources: readonly string[] = ['schema']): ReadonlySet<string> {
  return new Set(
    errors
      .filter(({ source }) => sources.includes(source))
      .map(({ object }) => `${object.kind}/${object.name}`),
  );
}

function stands(mine: Fault, fault: Fault): boolean {
  const here = fault.anywhere === true || [fault.object, fault.also?.object].includes(mine.object);
  return here && sharesId(mine, fault);
}

/** The functions behind the decoder were never asked. */
function isUnreadable({ type, unindexed }: Fault): boolean {
  return type === 'Undecodable' || unindexed === true;
}

/** A sentence without an id that says of the whole what the oracle says of its parts. */
function isAbove(mine: Fault, fault: Fault): boolean {
  return (
    mine.object === fault.object &&
    mine.ids.every((id) => catalogueId(id) === undefined) &&
    isAtOrBelow(fault.path, mine.path)
  );
}

function sharesId(mine: Fault, fault: Fault): boolean {
  if (fault.ids.includes(anyId) || mine.ids.some((id) => fault.ids.includes(id))) return true;
  // A sentence of a rule that stands for no id says of its place what it says: that must be a place the oracle names.
  return (
    fault.anywhere !== true && mine.ids.some((id) => catalogueId(id) === undefined) && samePlace(mine, fault)
  );
}

/** Whether one of ours stands for what brought this error about. */
function isConsequence(fault: Fault, oracles: readonly Fault[], ours: readonly Fault[]): boolean {
  const said = oracles.filter(
    (other) => other !== fault && ours.some((mine) => stands(mine, other) && samePlace(mine, other)),
  );
  if (
    said.some((other) => isMisspelt(fault, other) || isWithin(fault, other) || selectsNothing(fault, other))
  )
    return true;
  const causes = causesOf(fault.ids);
  return oracles.some(
    (cause) =>
      cause.object === fault.object &&
      cause.ids.some((id) => causes.includes(id)) &&
      ours.some((mine) => stands(mine, cause)),
  );
}

/** A selector that is not there, or cannot be read, selects no label of the template. */
function selectsNothing(fault: Fault, other: Fault): boolean {
  return (
    fault.source === 'workload' &&
    fault.path.at(-1) === 'labels' &&
    other.object === fault.object &&
    isAtOrBelow(other.path, ['spec', 'selector'])
  );
}

/** The required field is there under a name that nobody knows. */
function isMisspelt(fault: Fault, other: Fault): boolean {
  return (
    fault.type === 'FieldValueRequired' &&
    other.type === 'UnknownField' &&
    other.object === fault.object &&
    showPath(other.path.slice(0, -1)) === showPath(fault.path.slice(0, -1))
  );
}

/** What is wrong inside of something that is of the wrong type anyway. */
function isWithin(fault: Fault, other: Fault): boolean {
  return (
    other.type === 'FieldValueTypeInvalid' &&
    other.object === fault.object &&
    fault.path.length > other.path.length &&
    isAtOrBelow(fault.path, other.path)
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
