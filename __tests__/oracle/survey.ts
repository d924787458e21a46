import { existsSync } from 'node:fs';
import path from 'node:path';
import { argoModule } from '../../testbed/build-oracle.mjs';
import { textAt } from '../../src/manifests/json.js';
import { catalogueId } from '../../src/rules/catalogue.js';
import type { JsonObject } from '../../src/render/renderer.js';
import { seeded } from './case.js';
import { catalogueCases } from './catalogue-cases.js';
import type { Oracle } from './client.js';
import { compare, type Comparison, type FirstError } from './compare.js';
import { showPath, type Fault } from './finding.js';
import { mutate, type Mutant } from './mutate.js';
import { anyId, noId } from './identify.js';
import { judgeOurs, spokenIds } from './ours.js';
import { readSeeds, withWhatIsNamed, type Seed } from './seeds.js';
import { shrink } from './shrink.js';
import { stricter } from './stricter.js';

/** One way in which ours and the oracle differ, with all mutants that show it. */
export interface Disagreement {
  readonly kind: 'greener' | 'missed' | 'misplaced' | 'stricter' | 'crash';
  readonly id: string;
  readonly examples: { readonly mutant: Mutant; readonly fault: Fault }[];
}

export interface Survey {
  readonly count: number;
  readonly refusedByOracle: number;
  readonly refusedByOurs: number;
  /** Mutants with at least one difference that no listed reason excuses. */
  readonly disagreeing: number;
  readonly disagreements: readonly Disagreement[];
  /** Of the errors that the controller would store: how many ours name, imply, or need not say; see {@link FirstError}. */
  readonly firsts: Readonly<Record<FirstError, number>>;
  /** Ids that the oracle refused and that no rule speaks for yet, with how often. */
  readonly unspoken: Readonly<Record<string, number>>;
}

export interface Seeds {
  /** Those that the oracle accepts as they are, so that one mutation is one fault. */
  readonly accepted: readonly Seed[];
  readonly refused: readonly (Seed & { readonly why: string })[];
}

/** Seeds of the random test: the fixtures, the examples of the pinned Argo module, and the accepted cases of the catalogue. */
export async function allSeeds(oracle: Oracle, root: string, seed: number): Promise<Seeds> {
  const random = seeded(seed);
  const folders = [path.join(root, 'fixtures'), path.join(argoModule(), 'examples')];
  const catalogue = (await catalogueCases()).map((entry) => ({
    name: `near ${entry.id}`,
    objects: withWhatIsNamed(entry.nearMiss(random)),
  }));
  const seeds = [...folders.filter((folder) => existsSync(folder)).flatMap(readSeeds), ...catalogue];
  const verdicts = await Promise.all(seeds.map(({ name, objects }) => oracle.ask({ id: name, objects })));
  const whys = verdicts.map(({ errors: [first] }) => first && `${first.path} ${first.detail}`);
  return {
    accepted: seeds.filter((_, at) => whys[at] === undefined),
    refused: seeds.flatMap((each, at) => (whys[at] === undefined ? [] : [{ ...each, why: whys[at] }])),
  };
}

function isArgo(json: JsonObject): boolean {
  return textAt(json, 'apiVersion')?.startsWith('argoproj.io/') ?? false;
}

/** Mutates `count` times and compares. */
export async function survey(
  oracle: Oracle,
  seeds: readonly Seed[],
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<Survey> {
  const random = seeded(seed);
  const found = new Map<string, Disagreement>();
  const argo = seeds.filter(({ objects }) => objects.some(isArgo));
  const mutants = Array.from({ length: count }, () =>
    mutate(random.pick(argo.length > 0 && random.int(0, 3) > 0 ? argo : seeds), random),
  );
  let refusedByOracle = 0;
  let refusedByOurs = 0;
  let disagreeing = 0;
  const firsts: Record<FirstError, number> = { none: 0, said: 0, implied: 0, never: 0, unsaid: 0 };
  const unspoken: Record<string, number> = {};
  const verdicts = await Promise.all(
    mutants.map(({ objects }, at) => oracle.ask({ id: String(at), objects })),
  );
  for (const [at, verdict] of verdicts.entries()) {
    const mutant = mutants[at];
    if (mutant === undefined) continue;
    const differences = differencesOf(mutant.objects, verdict);
    if (differences.oracles) refusedByOracle += 1;
    if (differences.ours) refusedByOurs += 1;
    firsts[differences.first] += 1;
    for (const [, { ids }] of differences.list.filter(([, fault]) => !isSpokenFor(fault)))
      unspoken[ids.join('|')] = (unspoken[ids.join('|')] ?? 0) + 1;
    const unexcused = differences.list.filter(([kind, fault]) => isSpokenFor(fault) && !excused(kind, fault));
    if (unexcused.length > 0) disagreeing += 1;
    for (const [kind, fault] of unexcused) note(found, kind, fault, mutant);
  }
  const disagreements = [...found.values()].sort((one, other) => other.examples.length - one.examples.length);
  return { count, refusedByOracle, refusedByOurs, disagreeing, disagreements, firsts, unspoken };
}

const crash = 'crash';

type Difference = readonly [kind: Disagreement['kind'], fault: Fault];

function differencesOf(
  objects: readonly JsonObject[],
  verdict: Awaited<ReturnType<Oracle['ask']>>,
): {
  readonly list: readonly Difference[];
  readonly oracles: boolean;
  readonly ours: boolean;
  readonly first: FirstError;
} {
  let ours: readonly Fault[];
  try {
    ours = judgeOurs(objects);
  } catch (thrown) {
    const fault = { ids: [crash], object: '', path: [], text: String(thrown) };
    return { list: [['crash', fault]], oracles: verdict.errors.length > 0, ours: true, first: 'none' };
  }
  const comparison = compare(objects, verdict, ours);
  return {
    list: listOf(comparison),
    oracles: comparison.oracles.length > 0,
    ours: ours.length > 0,
    first: comparison.first,
  };
}

function listOf({ greener, missed, misplaced, stricter: more }: Comparison): readonly Difference[] {
  return [
    ...missed.map((fault) => [greener ? 'greener' : 'missed', fault] as const),
    ...misplaced.map(
      ([ours, oracles]) =>
        ['misplaced', { ...oracles, text: `${oracles.text}; ours at ${showPath(ours.path)}` }] as const,
    ),
    ...more.map((fault) => ['stricter', fault] as const),
  ];
}

/** Whether some rule judges that id: until one does, silence about it is no news. What no id covers is the schemas' to refuse. */
function isSpokenFor({ ids }: Fault): boolean {
  if (ids.includes(anyId)) return spokenIds.has('A1');
  return ids.includes(noId) || ids.includes(crash) || ids.some((id) => spokenIds.has(id));
}

function excused(kind: Disagreement['kind'], { ids }: Fault): boolean {
  return (
    kind === 'stricter' &&
    ids.some((id) => id in stricter || (catalogueId(id) === undefined && id.replace(/\..*/, '') in stricter))
  );
}

function note(
  found: Map<string, Disagreement>,
  kind: Disagreement['kind'],
  fault: Fault,
  mutant: Mutant,
): void {
  const id = fault.ids[0] ?? '';
  const key = `${kind} ${id}`;
  const entry = found.get(key) ?? { kind, id, examples: [] };
  entry.examples.push({ mutant, fault });
  found.set(key, entry);
}

/** The smallest manifests that still show the same disagreement. */
export async function shrunk(
  oracle: Oracle,
  { kind, id, examples }: Disagreement,
): Promise<readonly JsonObject[]> {
  const first = examples[0];
  if (first === undefined) return [];
  const before = await oracle.ask({ id: 'shrink', objects: first.mutant.objects });
  const known = new Set(before.errors.map(({ detail, source }) => source + detail));
  return shrink(first.mutant.objects, async (objects) => {
    const verdict = await oracle.ask({ id: 'shrink', objects });
    // A cut that breaks something else explains nothing.
    if (verdict.errors.some(({ detail, source }) => !known.has(source + detail))) return false;
    const { list } = differencesOf(objects, verdict);
    return list.some(
      ([one, fault]) =>
        one === kind && fault.ids[0] === id && (fault.text === first.fault.text || kind === 'crash'),
    );
  });
}

/** What a reader needs: counts, seed, rate, and the first disagreements as JSON. */
export async function describeSurvey(
  oracle: Oracle,
  result: Survey,
  seed: number,
  shown = 5,
): Promise<string> {
  const rate = ((100 * result.disagreeing) / result.count).toFixed(2);
  const lines = [
    `${result.count} random mutations, seed ${seed}: the oracle refuses ${result.refusedByOracle}, we refuse ${result.refusedByOurs}; they disagree on ${result.disagreeing} (${rate} %)`,
  ];
  const { said, implied, never, unsaid } = result.firsts;
  lines.push(
    `  the one error that the controller stores: ours name ${said}, name its cause ${implied}, not said because the API server refuses first ${never}, unsaid ${unsaid}`,
  );
  const silent = Object.entries(result.unspoken).sort(([, one], [, other]) => other - one);
  if (silent.length > 0)
    lines.push(`  no rule speaks for: ${silent.map(([ids, times]) => `${ids} (${times})`).join(', ')}`);
  for (const { kind, id, examples } of result.disagreements)
    lines.push(
      `  ${kind.padEnd(9)} ${id.padEnd(14)} ${String(examples.length).padStart(5)}  ${examples[0]?.fault.text ?? ''}`.slice(
        0,
        220,
      ),
    );
  for (const disagreement of result.disagreements.slice(0, shown)) {
    const [first] = disagreement.examples;
    lines.push('', `${disagreement.kind} ${disagreement.id}: ${first?.mutant.what ?? ''}`);
    lines.push(
      `  ${first?.fault.object ?? ''} ${showPath(first?.fault.path ?? [])}: ${first?.fault.text ?? ''}`,
    );
    lines.push(JSON.stringify(await shrunk(oracle, disagreement)));
  }
  return lines.join('\n');
}
