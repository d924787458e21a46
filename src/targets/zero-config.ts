import { UsageError } from '../kernel/errors.js';
import { formatFound, formatHint } from '../inputs/nearest.js';
import type { SourceTree } from '../sources/source-tree.js';
import { baseNameOf, childOf, parentOf } from '../sources/tree-path.js';
import { enclosingChart, findEnvironmentValues, isChart, isPackage, readChartFacts } from './chart-files.js';
import { helmSource, makeTarget, suggestedEnvironment, type TargetContext } from './helm-target.js';
import { readKustomizationUse } from './kustomization-use.js';
import { sortFile } from './plain-manifests.js';
import { kustomizationNames, scanRepository } from './scan-repository.js';
import type { Target } from './target.js';

/** What was looked at: said when there is nothing to check, and counted otherwise. */
export interface Looked {
  folders: number;
  overlays: number;
  components: number;
  usedKustomizations: number;
  charts: number;
  libraryCharts: number;
  manifestFiles: number;
  otherFiles: number;
  templatedFiles: number;
  unreadable: number;
}

export function emptyLooked(): Looked {
  return {
    folders: 0,
    overlays: 0,
    components: 0,
    usedKustomizations: 0,
    charts: 0,
    libraryCharts: 0,
    manifestFiles: 0,
    otherFiles: 0,
    templatedFiles: 0,
    unreadable: 0,
  };
}

/** Targets of a repository without configuration: leaf overlays, charts with their values files, folders of plain manifests. */
export function findTargets(
  tree: SourceTree,
  from: string,
  context: TargetContext,
  looked: Looked,
): Target[] {
  const scan = scanRepository(tree, from);
  const use = readKustomizationUse(tree, scan.kustomizations);
  const targets = use.leaves.map((folder) => overlayTarget(tree, folder, context));
  looked.folders += scan.folders;
  looked.overlays += use.leaves.length;
  looked.components += use.components.length;
  looked.usedKustomizations += scan.kustomizations.length - use.leaves.length - use.components.length;
  looked.unreadable += scan.unreadable;
  for (const chart of scan.charts) {
    if (use.charts.has(chart)) continue;
    looked.charts += 1;
    if (readChartFacts(tree, chart).isLibrary) looked.libraryCharts += 1;
    else targets.push(...chartTargets(tree, chart, context));
  }
  for (const [folder, files] of scan.files) {
    const manifests = files.filter((file) => !use.mentioned.has(file) && isManifest(tree, file, looked));
    if (manifests.length > 0) targets.push(manifestsTarget(folder, manifests, context));
  }
  return targets;
}

/** Targets of one PATH, a tree path. Throws UsageError when nothing is there or nothing can be made of it. */
export function findTargetsAt(
  tree: SourceTree,
  path: string,
  context: TargetContext,
  looked: Looked,
): Target[] {
  const kind = tree.stat(path)?.kind;
  if (kind === undefined) throw nothingAt(tree, path);
  if (path === '') return findTargets(tree, path, context, looked);
  if (kind === 'file') return findTargetsOfFile(tree, path, context, looked);
  if (isChart(tree, path)) {
    looked.charts += 1;
    return chartTargets(tree, path, context);
  }
  if (kustomizationNames.some((name) => tree.list(path).includes(name))) {
    looked.overlays += 1;
    return [overlayTarget(tree, path, context)];
  }
  const chart = enclosingChart(tree, path);
  if (chart !== undefined && chart !== '') return chartTargets(tree, chart, context);
  return findTargets(tree, path, context, looked);
}

/**
 * One target for each chart, or one for each of its values files for an environment; the bare defaults only when there is none.
 * `--set` and `--release` go into each: they must not turn a check of every environment into one of the defaults.
 */
export function chartTargets(tree: SourceTree, chart: string, context: TargetContext): Target[] {
  const { set } = context.request;
  const release = context.request.release ?? readChartFacts(tree, chart).name;
  const found = isPackage(chart) ? [] : findEnvironmentValues(tree, chart);
  if (found.length === 0) {
    const source = helmSource(context, { chart, values: [], set, release });
    return [makeTarget(context, { name: nameOf(chart), source })];
  }
  return found.map(({ file, environment }) => {
    const suggested = suggestedEnvironment(context.config, environment);
    const values = [{ path: file, optional: false }];
    const source = helmSource(context, { chart, values, set, release }, suggested.settings);
    return makeTarget(context, { name: file, source, environment: suggested.name });
  });
}

function findTargetsOfFile(tree: SourceTree, file: string, context: TargetContext, looked: Looked): Target[] {
  const name = baseNameOf(file);
  if ((kustomizationNames as readonly string[]).includes(name)) {
    looked.overlays += 1;
    return [overlayTarget(tree, parentOf(file), context)];
  }
  if (isPackage(file)) {
    looked.charts += 1;
    return chartTargets(tree, file, context);
  }
  const chart = enclosingChart(tree, parentOf(file));
  if (chart !== undefined && (chart !== '' || !isManifest(tree, file, emptyLooked()))) {
    looked.charts += 1;
    const targets = chartTargets(tree, chart, context);
    const ofFile = targets.filter((target) => target.name === file);
    return ofFile.length > 0 ? ofFile : targets;
  }
  if (!isManifest(tree, file, looked)) {
    throw new UsageError(`${formatFound(file)} holds no Kubernetes objects.`, {
      next: 'Accepted: an overlay, a chart (folder or .tgz), a file or folder of manifests, or a folder that holds such.',
    });
  }
  return [manifestsTarget(file, [file], context)];
}

function overlayTarget(tree: SourceTree, folder: string, context: TargetContext): Target {
  const group = baseNameOf(parentOf(folder));
  const isDeclared = (context.config?.environments.length ?? 0) > 0;
  const isEnvironment = isDeclared || ['overlays', 'environments', 'envs', 'env'].includes(group);
  const environment = isEnvironment
    ? suggestedEnvironment(context.config, baseNameOf(folder)).name
    : undefined;
  // A folder that is a chart as well: the chart has the folder's name.
  const file = kustomizationNames.find((name) => tree.list(folder).includes(name)) ?? '';
  const name = isChart(tree, folder) ? childOf(folder, file) : nameOf(folder);
  return makeTarget(context, { name, source: { kind: 'kustomize', path: folder }, environment });
}

function manifestsTarget(path: string, files: readonly string[], context: TargetContext): Target {
  return makeTarget(context, { name: nameOf(path), source: { kind: 'manifests', paths: files } });
}

function isManifest(tree: SourceTree, file: string, looked: Looked): boolean {
  const sort = /\.(ya?ml|json)$/.test(file) ? sortFile(tree, file) : 'other';
  if (sort === 'manifest') looked.manifestFiles += 1;
  else if (sort === 'templated') looked.templatedFiles += 1;
  else looked.otherFiles += 1;
  return sort === 'manifest';
}

/** Targets are named by their path; the root is a dot. */
function nameOf(path: string): string {
  return path === '' ? '.' : path;
}

function nothingAt(tree: SourceTree, path: string): UsageError {
  let folder = parentOf(path);
  while (folder !== '' && tree.stat(folder)?.kind !== 'directory') folder = parentOf(folder);
  const missing = path.slice(folder === '' ? 0 : folder.length + 1).split('/')[0] ?? path;
  const where = folder === '' ? 'the repository' : formatFound(folder);
  return new UsageError(
    `There is nothing at ${formatFound(path)}: ${where} has no ${formatFound(missing)}.${formatHint(missing, tree.list(folder))}`,
  );
}
