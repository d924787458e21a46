import { seeded, type CatalogueCase } from './case.js';
import { catalogueCases } from './catalogue-cases.js';
import type { Oracle } from './client.js';
import { causesOf } from './consequences.js';
import { compare } from './compare.js';
import { showPath, type Fault } from './finding.js';
import { asFault } from './identify.js';
import { judgeOurs } from './ours.js';

export interface CaseResult {
  readonly id: string;
  /** Cases made of each kind. */
  readonly times: number;
  /** Why the oracle was not asked. */
  readonly unasked?: string;
  /** What is wrong with them; empty is right. At most three are kept. */
  readonly faults: readonly string[];
}

/** Makes `times` violating and near-miss cases of each id, and compares both sides. */
export async function checkCatalogue(
  oracle: Oracle,
  { seed, times }: { readonly seed: number; readonly times: number },
): Promise<readonly CaseResult[]> {
  const entries = await catalogueCases();
  return Promise.all(entries.map((entry) => checkEntry(oracle, entry, seed, times)));
}

async function checkEntry(
  oracle: Oracle,
  entry: CatalogueCase,
  seed: number,
  times: number,
): Promise<CaseResult> {
  const random = seeded(seed ^ numberOf(entry.id));
  const faults: string[] = [];
  for (let at = 0; at < times && faults.length < 3; at += 1) {
    const violating = entry.violating(random);
    const near = entry.nearMiss(random);
    const wrong = [
      ...(await checkViolating(oracle, entry, violating)).map(
        (text) => `violating ${at}: ${text}\n${JSON.stringify(violating)}`,
      ),
      ...(await checkNear(oracle, entry, near)).map(
        (text) => `near miss ${at}: ${text}\n${JSON.stringify(near)}`,
      ),
    ];
    faults.push(...wrong.slice(0, 3 - faults.length));
  }
  return {
    id: entry.id,
    times,
    faults,
    ...(entry.oracle === 'none' && { unasked: entry.reason ?? 'no reason given' }),
  };
}

type Objects = ReturnType<CatalogueCase['violating']>;

async function checkViolating(
  oracle: Oracle,
  { id, oracle: asked, reason }: CatalogueCase,
  objects: Objects,
): Promise<string[]> {
  const ours = judgeOurs(objects, 'note');
  const others = ours.filter(({ ids }) => !ids.includes(id));
  const said = ours.some(({ ids }) => ids.includes(id)) ? [] : [`ours say no ${id}`];
  if (asked === 'none') {
    if (reason === undefined) said.push('not asked, without a reason');
    return [...said, ...others.filter(isError).map((fault) => `ours say ${show(fault)} too`)];
  }
  const verdict = await oracle.ask({ id, objects });
  const comparison = compare(objects, verdict, ours.filter(isError));
  if (!comparison.oracles.some(({ ids }) => ids.includes(id)))
    said.push(`the oracle says no ${id}: ${comparison.oracles.map(show).join(', ')}`);
  said.push(
    ...comparison.missed.map((fault) => `missed: ${show(fault)}`),
    ...comparison.misplaced.map(
      ([mine, fault]) => `ours at ${showPath(mine.path)}, the oracle's ${show(fault)}`,
    ),
    ...comparison.stricter.map((fault) => `ours only: ${show(fault)}`),
  );
  const { first } = verdict;
  if (first !== null && comparison.missed.length === 0) {
    const fault = asFault(first, objects);
    // What the API server refuses does not reach the controller.
    const known = [...fault.ids, ...causesOf(fault.ids)];
    if (!ours.some((mine) => mine.ids.some((each) => known.includes(each)) || fault.ids.includes('*')))
      said.push(`the controller's first error is not ours: ${show(fault)}`);
  }
  return said;
}

async function checkNear(
  oracle: Oracle,
  { id, oracle: asked }: CatalogueCase,
  objects: Objects,
): Promise<string[]> {
  const said = judgeOurs(objects, 'note')
    .filter((fault) => fault.ids.includes(id) || isError(fault))
    .map((fault) => `ours say ${show(fault)}`);
  const comparison = compare(objects, await oracle.ask({ id, objects }), []);
  // Where the oracle cannot be asked about this id, it can still be asked whether the rest of the case is right.
  said.push(
    ...comparison.oracles.map(
      (fault) => `the oracle says ${show(fault)}${asked === 'none' ? ' (of another id)' : ''}`,
    ),
  );
  return said;
}

function isError({ severity }: Fault): boolean {
  return severity === undefined || severity === 'error';
}

function show({ ids, object, path, text }: Fault): string {
  return `${ids.join('|')} at ${object} ${showPath(path)} (${text})`;
}

function numberOf(id: string): number {
  return Array.from(id).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
}

/** One line an id, and what is wrong below it. */
export function describeCatalogue(results: readonly CaseResult[], seed: number): string {
  const asked = results.filter(({ unasked }) => unasked === undefined);
  const wrong = results.filter(({ faults }) => faults.length > 0);
  return [
    `${results.length} ids, each with ${results[0]?.times ?? 0} violating and as many near-miss cases, seed ${seed}: ${asked.length} compared with the oracle, ${results.length - asked.length} cannot be; ${wrong.length} ids wrong`,
    ...wrong.flatMap(({ id, faults }) => [`${id}:`, ...faults.map((text) => `  ${text}`)]),
  ].join('\n');
}
