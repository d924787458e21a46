import type { ParsedDocument, Position } from '../documents/document.js';
import type { SourceTree } from '../sources/source-tree.js';
import type { Target } from '../targets/target.js';
import { deepestPath, own, ownList, ownText } from './deepest-path.js';
import type { FileMemo } from './file-memo.js';
import {
  kustomizationFile,
  patchEntries,
  walkKustomization,
  type KustomizationWalk,
} from './kustomization-walk.js';
import type { Manifest } from './manifest.js';
import { isNameOf, placeInPatch, type PlaceInFile } from './patch-place.js';
import type { YamlPath } from './path.js';
import { findTemplateLine } from './template-line.js';
import { templateText } from './template-text.js';
import type { ValueSource } from './values-origin.js';

/** The shape of a report's `Location`: rooms to the right are not imported. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly via: 'source' | 'values' | 'patch' | 'template' | 'entry';
}

export interface LocatorInput {
  readonly tree: SourceTree;
  readonly target: Target;
  readonly memo: FileMemo;
  /** Who set a value, for helm targets. */
  readonly valuesOrigin?: (path: readonly string[]) => ValueSource | undefined;
}

export type Locate = (manifest: Manifest, path: YamlPath) => SourceLocation;

/**
 * Tells where a person would edit a field of a rendered object. Never throws and never finds nothing: a field that is absent
 * leads to what should hold it, and an object whose files say nothing leads to the entry of the target.
 */
export function createLocator(input: LocatorInput): Locate {
  const { tree, target } = input;
  let walk: KustomizationWalk | undefined;
  const walked = (): KustomizationWalk => {
    walk ??=
      target.source.kind === 'kustomize'
        ? walkKustomization(tree, target.source.path, input.memo)
        : { kustomizations: [], resources: [] };
    return walk;
  };
  return (manifest, path) =>
    (target.source.kind === 'helm' ? locateInChart(input, manifest, path) : undefined) ??
    locateInFiles(input, walked(), manifest, path) ??
    entryOf(tree, target);
}

/** The file in which a person begins to read a target: its kustomization, first values file, chart, or first manifest. */
export function entryOf(tree: SourceTree, { source }: Target): SourceLocation {
  return { file: entryFile(tree, source), line: 1, via: 'entry' };
}

function entryFile(tree: SourceTree, source: Target['source']): string {
  switch (source.kind) {
    case 'kustomize':
      return kustomizationFile(tree, source.path) ?? source.path;
    case 'helm': {
      const candidates = [
        ...source.values.map(({ path }) => path),
        `${source.chart}/values.yaml`,
        `${source.chart}/Chart.yaml`,
      ];
      return candidates.find((file) => exists(tree, file)) ?? source.chart;
    }
    case 'manifests':
      return source.paths[0] ?? '';
  }
}

function exists(tree: SourceTree, file: string): boolean {
  try {
    return tree.stat(file)?.kind === 'file';
  } catch {
    return false;
  }
}

function locateInChart(
  { tree, target, memo, valuesOrigin }: LocatorInput,
  manifest: Manifest,
  path: YamlPath,
): SourceLocation | undefined {
  if (target.source.kind !== 'helm') return undefined;
  const template = manifest.origins.find(({ via }) => via === 'template');
  const text = template && memo.text(tree, template.file);
  if (template === undefined || text === undefined) return undefined;
  const found = findTemplateLine(templateText(tree, memo, template.file, text), manifest.ref.kind, path);
  const valuesPath = found?.values && [...subchartPath(template.file, target.source.chart), ...found.values];
  const origin = valuesPath && valuesOrigin?.(valuesPath);
  if (origin !== undefined && origin.kind !== 'set' && origin.place?.line !== undefined) {
    const { file, line, column } = origin.place;
    return { file, line, ...(column !== undefined && { column }), via: 'values' };
  }
  return { file: found?.file ?? template.file, line: found?.line ?? 1, via: 'template' };
}

/** Values of a subchart stand under its name in those of its parent. */
function subchartPath(template: string, chart: string): readonly string[] {
  const inside = template.startsWith(`${chart}/`) ? template.slice(chart.length + 1) : '';
  return Array.from(inside.matchAll(/(?:^|\/)charts\/([^/]+)(?=\/)/g), ([, name]) => name ?? '');
}

function locateInFiles(
  { tree, memo }: LocatorInput,
  walk: KustomizationWalk,
  manifest: Manifest,
  path: YamlPath,
): SourceLocation | undefined {
  const source = placeInSources(tree, memo, walk, manifest, path);
  let best: PlaceInFile | undefined;
  for (const kustomization of walk.kustomizations) {
    for (const entry of patchEntries(kustomization)) {
      const found = placeInPatch(entry, tree, memo, manifest, path);
      // The last patch that has all of the path wins, else the one that has most of it.
      if (
        found !== undefined &&
        (found.complete || (best?.complete !== true && found.depth > (best?.depth ?? 0)))
      ) {
        best = found;
      }
    }
    best = placeInReplicas(kustomization, manifest, path) ?? best;
  }
  if (best !== undefined && (source === undefined || best.complete || best.depth > source.depth)) {
    return toLocation(best, 'patch');
  }
  return source && toLocation(source, 'source');
}

function toLocation({ file, position }: PlaceInFile, via: SourceLocation['via']): SourceLocation {
  const { line, column, endLine } = position;
  return { file, line, column, endLine, via };
}

/** `replicas` of a kustomization sets the count of a workload by name. */
function placeInReplicas(
  { file, document }: KustomizationWalk['kustomizations'][number],
  { ref }: Manifest,
  path: YamlPath,
): PlaceInFile | undefined {
  if (path.length !== 2 || path[0] !== 'spec' || path[1] !== 'replicas') return undefined;
  const at = ownList(document.value, 'replicas').findIndex((item) =>
    isNameOf(ownText(item, 'name'), ref.name),
  );
  const position = at === -1 ? undefined : document.positionOf(['replicas', at, 'count']);
  return position && { file, position, depth: path.length, complete: true };
}

function placeInSources(
  tree: SourceTree,
  memo: FileMemo,
  walk: KustomizationWalk,
  manifest: Manifest,
  path: YamlPath,
): PlaceInFile | undefined {
  const written = manifest.origins.filter(({ via }) => via === 'source');
  const places = written.length > 0 ? written : walk.resources.map((file) => ({ file, document: undefined }));
  let best: (PlaceInFile & { readonly likeness: number }) | undefined;
  for (const { file, document } of places) {
    for (const { parsed, value, base } of objectsIn(memo.documents(tree, file) ?? [], document)) {
      const likeness = likenessOf(value, manifest, document !== undefined);
      if (likeness <= (best?.likeness ?? 0)) continue;
      const { path: found, complete } = deepestPath(value, path);
      const steps = [...base, ...found];
      const position: Position = (steps.length > 0 ? parsed.positionOf(steps) : undefined) ?? parsed.start;
      best = { file, position, depth: found.length, complete, likeness };
    }
  }
  return best;
}

interface ObjectInFile {
  readonly parsed: ParsedDocument;
  readonly value: unknown;
  readonly base: readonly (string | number)[];
}

function* objectsIn(documents: readonly ParsedDocument[], only: number | undefined): Iterable<ObjectInFile> {
  for (const parsed of documents) {
    if (only === undefined || parsed.index === only) yield* unwrap(parsed, parsed.value, []);
  }
}

function* unwrap(
  parsed: ParsedDocument,
  value: unknown,
  base: readonly (string | number)[],
): Iterable<ObjectInFile> {
  if (ownText(value, 'kind')?.endsWith('List') !== true || !Array.isArray(own(value, 'items'))) {
    yield { parsed, value, base };
    return;
  }
  for (const [at, item] of ownList(value, 'items').entries())
    yield* unwrap(parsed, item, [...base, 'items', at]);
}

/** 0 for another object. The same name counts most, then the longest name that a prefix or suffix was added to. */
function likenessOf(value: unknown, { ref }: Manifest, sure: boolean): number {
  if (ownText(value, 'kind') !== ref.kind) return 0;
  const name = ownText(value, 'metadata', 'name') ?? ownText(value, 'metadata', 'generateName');
  const namespace = ownText(value, 'metadata', 'namespace');
  const nearer = namespace === ref.namespace ? 0.5 : 0;
  if (name === ref.name) return 1000 + nearer;
  if (isNameOf(name, ref.name)) return 1 + (name?.length ?? 0) + nearer;
  return sure ? 1 : 0;
}
