import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createEmbeddedRenderer } from '../../src/render/embedded/embedded-renderer.js';
import { loadRendererModule } from '../../src/render/embedded/module.js';
import type { Renderer } from '../../src/render/renderer.js';
import { catalogueIds, judgedByContract, notJudged } from '../../src/rules/catalogue.js';
import { checkBundle } from '../bundle/bundle-report.js';
import { checkHere } from '../check/run-here.js';
import { seeded, type CatalogueCase } from '../oracle/case.js';
import { catalogueCases } from '../oracle/catalogue-cases.js';
import { commitTree, temporaryFolder, writeTree } from '../sources/repository.js';
import {
  byFolder,
  judgeFolders,
  writeFolders,
  type Folders,
  type Judged,
  type Said,
} from './judge-folders.js';
import { setUps, writeYaml, type Repository } from './set-ups.js';

// ROLLOUT_GUARD_CORPUS_SEED repeats a run; without it every run draws other cases, and prints what it drew from.
const seed = Number(process.env['ROLLOUT_GUARD_CORPUS_SEED'] ?? Date.now() % 2 ** 31);
const wanted = catalogueIds.filter((id) => !Object.hasOwn(notJudged, id));

let renderer: Renderer;
let cases: readonly CatalogueCase[];
let folders: Folders;
beforeAll(async () => {
  process.stderr.write(`mutation corpus: seed ${seed}\n`);
  renderer = createEmbeddedRenderer(await loadRendererModule());
  cases = await catalogueCases();
  folders = Object.fromEntries(cases.flatMap((entry) => foldersOf(entry)));
});
afterAll(() => {
  renderer.close();
});

test('every id that is judged has a case', () => {
  const had = [...cases, ...setUps].map(({ id }) => id);
  expect([...had].sort()).toEqual([...wanted].sort());
});

test('a violated id is said, and nothing else; of a near miss nothing is refused', async () => {
  expect(faultsOf(await judgeFolders(renderer, folders))).toEqual([]);
});

test('the bundle says the same', async () => {
  const random = seeded(seed);
  const names = Object.keys(folders).filter(() => random.int(1, 12) === 1);
  const root = writeFolders(Object.fromEntries(names.map((name) => [name, folders[name] ?? {}])));
  try {
    const { report } = await checkBundle(names, { cwd: root });
    expect(faultsOf(byFolder(report))).toEqual([]);
    expect(report.targets).toHaveLength(names.length);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

describe.each(setUps)('$id', ({ id, said: key = id, violating, nearMiss }) => {
  test('violated', async () => {
    expect(Object.values(judgedByContract).includes(key.split('.')[0] ?? '')).toBe(key !== id);
    const judged = await judgeRepository(violating);
    expect(judged.map(({ status }) => status)).toEqual(['judged']);
    expect(new Set(judged.flatMap(({ said }) => loud(said)).map((each) => each.id))).toEqual(new Set([key]));
  });
  test('near miss', async () => {
    const judged = await judgeRepository(nearMiss);
    expect(judged.map(({ status, verdict }) => `${status} ${verdict}`)).toEqual(['judged pass']);
    expect(judged.flatMap(({ said }) => loud(said))).toEqual([]);
  });
});

function foldersOf(entry: CatalogueCase): (readonly [string, Readonly<Record<string, string>>])[] {
  return [
    [`${entry.id}-violating`, { 'all.yaml': writeYaml(entry.violating(seeded(seed))) }],
    [`${entry.id}-near-miss`, { 'all.yaml': writeYaml(entry.nearMiss(seeded(seed))) }],
  ];
}

/** What is wrong in the judgement of the corpus, a line each. */
function faultsOf(judged: ReadonlyMap<string, Judged>): string[] {
  return [...judged].flatMap(([name, { status, verdict, said }]) => {
    if (status !== 'judged') return [`${name}: ${status}`];
    const [id = '', kind] = name.split(/-(.*)/s);
    const isSaid = said.some((each) => each.id === id);
    if (kind === 'violating') {
      const others = loud(said).filter((each) => each.id !== id);
      return [...(isSaid ? [] : [`${name}: nothing is said of ${id}`]), ...others.map(show(name))];
    }
    // A near miss may lack what the cluster could have, which is a warning.
    const refused = said.filter(({ severity }) => severity === 'error').map(show(name));
    return [
      ...(isSaid ? [`${name}: ${id} is said`] : []),
      ...(verdict === 'pass' ? [] : [`${name}: ${verdict}`]),
      ...refused,
    ];
  });
}

function show(name: string): (said: Said) => string {
  return ({ rule, object, path, message }) => `${name}: ${rule} ${object} ${path}: ${message}`;
}

function loud(said: readonly Said[]): readonly Said[] {
  return said.filter(({ severity }) => severity !== 'note');
}

async function judgeRepository({ files, before }: Repository): Promise<readonly Judged[]> {
  const root = temporaryFolder();
  try {
    const base = before && commitTree(root, before);
    writeTree(root, files);
    const { report } = await checkHere(renderer, root, ...(base === undefined ? [] : ['--base', base]));
    return [...byFolder(report).values()];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
