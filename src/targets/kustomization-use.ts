import { decodeText } from '../documents/decode.js';
import { parseDocuments } from '../documents/parse.js';
import { ProblemError } from '../kernel/errors.js';
import type { SourceTree } from '../sources/source-tree.js';
import { childOf, joinTreePath } from '../sources/tree-path.js';
import { kustomizationNames } from './scan-repository.js';
import { kindAt } from './tree-walk.js';

/** How the kustomizations of a scan hang together. */
export interface KustomizationUse {
  /** Overlays that no other kustomization uses; of a ring that nothing leads into, the first. */
  readonly leaves: readonly string[];
  readonly components: readonly string[];
  /** Every path that a kustomization names: its files are not manifests of their own. */
  readonly mentioned: ReadonlySet<string>;
  /** Chart folders that are inflated by a kustomization. */
  readonly charts: ReadonlySet<string>;
}

interface Kustomization {
  readonly isComponent: boolean;
  readonly uses: readonly string[];
  readonly mentioned: readonly string[];
  readonly charts: readonly string[];
}

const folderFields = ['resources', 'bases', 'components', 'generators', 'transformers', 'validators'];

/** Reads every kustomization once. One that cannot be read uses nothing, so that it stays a target and its fault is seen. */
export function readKustomizationUse(tree: SourceTree, folders: readonly string[]): KustomizationUse {
  const all = new Map(folders.map((folder) => [folder, readKustomization(tree, folder)]));
  const used = new Set([...all].flatMap(([folder, { uses }]) => uses.filter((use) => use !== folder)));
  const targets = [...all].filter(([, { isComponent }]) => !isComponent).map(([folder]) => folder);
  const leaves = targets.filter((folder) => !used.has(folder));
  const reached = new Set<string>();
  for (const leaf of leaves) reach(all, leaf, reached);
  for (const folder of targets) {
    if (reached.has(folder)) continue;
    leaves.push(folder);
    reach(all, folder, reached);
  }
  return {
    leaves: leaves.sort(),
    components: [...all].filter(([, { isComponent }]) => isComponent).map(([folder]) => folder),
    mentioned: new Set([...all.values()].flatMap(({ mentioned }) => mentioned)),
    charts: new Set([...all.values()].flatMap(({ charts }) => charts)),
  };
}

function reach(all: ReadonlyMap<string, Kustomization>, from: string, reached: Set<string>): void {
  const open = [from];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    if (reached.has(folder)) continue;
    reached.add(folder);
    open.push(...(all.get(folder)?.uses ?? []));
  }
}

function readKustomization(tree: SourceTree, folder: string): Kustomization {
  const nothing: Kustomization = { isComponent: false, uses: [], mentioned: [], charts: [] };
  const file = kustomizationNames
    .map((name) => childOf(folder, name))
    .find((path) => kindAt(tree, path) === 'file');
  if (file === undefined) return nothing;
  let value: unknown;
  try {
    value = parseDocuments(decodeText(tree.read(file), file), file).find(
      (document) => document.value !== null,
    )?.value;
  } catch (thrown) {
    if (thrown instanceof ProblemError) return nothing;
    throw thrown;
  }
  const kustomization = record(value);
  return {
    isComponent: kustomization['kind'] === 'Component',
    uses: folderFields.flatMap((field) => texts(kustomization[field])).flatMap((text) => join(folder, text)),
    mentioned: mentionsIn(value).flatMap((text) => join(folder, text)),
    charts: chartsOf(kustomization).flatMap((text) => join(folder, text)),
  };
}

function chartsOf(kustomization: Readonly<Record<string, unknown>>): string[] {
  const home = record(kustomization['helmGlobals'])['chartHome'];
  const folder = typeof home === 'string' ? home : 'charts';
  const inflated = list(kustomization['helmCharts']).map((chart) => [folder, record(chart)['name']]);
  const old = list(kustomization['helmChartInflationGenerator']).map((chart) => [
    record(chart)['chartHome'] ?? folder,
    record(chart)['chartName'],
  ]);
  return [...inflated, ...old].flatMap(([at, name]) =>
    typeof at === 'string' && typeof name === 'string' ? [`${at}/${name}`] : [],
  );
}

/** Every text of a kustomization that may be a path; of `key=path` (generators) the path. */
function mentionsIn(value: unknown): string[] {
  const found: string[] = [];
  const open = [value];
  while (open.length > 0) {
    const item = open.pop();
    if (typeof item === 'string') {
      if (item.length < 1000 && !item.includes('\n')) found.push(item, item.slice(item.indexOf('=') + 1));
    } else if (typeof item === 'object' && item !== null) {
      open.push(...(Object.values(item) as unknown[]));
    }
  }
  return found;
}

function join(folder: string, written: string): string[] {
  try {
    return [joinTreePath(folder, written)];
  } catch (thrown) {
    if (thrown instanceof ProblemError) return [];
    throw thrown;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function texts(value: unknown): string[] {
  return list(value).filter((item): item is string => typeof item === 'string');
}
