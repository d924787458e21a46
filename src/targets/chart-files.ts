import { decodeText } from '../documents/decode.js';
import { parseDocuments } from '../documents/parse.js';
import { ProblemError } from '../kernel/errors.js';
import type { SourceTree } from '../sources/source-tree.js';
import { baseNameOf, childOf, parentOf } from '../sources/tree-path.js';

export interface ChartFacts {
  readonly name: string;
  readonly isLibrary: boolean;
}

/** Name and type of a chart; a chart whose file cannot be read is taken by its folder's name, and the renderer says what is wrong. */
export function readChartFacts(tree: SourceTree, chart: string): ChartFacts {
  const byPath = { name: releaseOf(chart), isLibrary: false };
  if (isPackage(chart)) return byPath;
  const file = childOf(chart, 'Chart.yaml');
  try {
    const [document] = parseDocuments(decodeText(tree.read(file), file), file);
    const value = (document?.value ?? {}) as { readonly name?: unknown; readonly type?: unknown };
    const { name } = value;
    const isName = typeof name === 'string' && /^[a-z0-9]([a-z0-9-]{0,51}[a-z0-9])?$/.test(name);
    return { name: isName ? name : byPath.name, isLibrary: value.type === 'library' };
  } catch (thrown) {
    if (thrown instanceof ProblemError) return byPath;
    throw thrown;
  }
}

export function isPackage(path: string): boolean {
  return path.endsWith('.tgz');
}

export function isChart(tree: SourceTree, path: string): boolean {
  const kind = tree.stat(path)?.kind;
  if (isPackage(path)) return kind === 'file';
  return kind === 'directory' && tree.list(path).includes('Chart.yaml');
}

/** The chart folder that a path lies in; of a subchart the chart that it is part of. */
export function enclosingChart(tree: SourceTree, path: string): string | undefined {
  let found: string | undefined;
  for (let folder = path; ; folder = parentOf(folder)) {
    const isPartOf = found === undefined || baseNameOf(parentOf(found)) === 'charts';
    if (isPartOf && tree.stat(folder)?.kind === 'directory' && isChart(tree, folder)) {
      if (found === undefined || parentOf(parentOf(found)) === folder) found = folder;
    }
    if (folder === '') return found;
  }
}

export interface EnvironmentValues {
  readonly file: string;
  readonly environment: string;
}

/**
 * Values files of a chart that are each for one environment, in the order of their paths: `values-prod.yaml`, `values.prod.yaml`,
 * `values_prod.yaml`, `values/prod.yaml`, `ci/prod-values.yaml`.
 */
export function findEnvironmentValues(tree: SourceTree, chart: string): EnvironmentValues[] {
  const beside = tree.list(chart);
  const within = (folder: string): readonly string[] => {
    const path = childOf(chart, folder);
    return beside.includes(folder) && tree.stat(path)?.kind === 'directory' ? tree.list(path) : [];
  };
  const named = (folder: string, names: readonly string[], pattern: RegExp): EnvironmentValues[] =>
    names.flatMap((name) => {
      const environment = pattern.exec(name)?.[1];
      if (environment === undefined || environment === 'schema') return [];
      return [{ file: childOf(folder === '' ? chart : childOf(chart, folder), name), environment }];
    });
  return [
    ...named('', beside, /^values[-._](.+)\.ya?ml$/),
    ...named('ci', within('ci'), /^(.+)-values\.ya?ml$/),
    ...named('values', within('values'), /^(?:values[-._])?(.+)\.ya?ml$/),
  ].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** A release name from a chart's path. */
function releaseOf(chart: string): string {
  const name = baseNameOf(chart)
    .replace(/\.tgz$/, '')
    .replace(/-v?\d+\.\d+\.\d+.*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 53)
    .replace(/-+$/, '');
  return name === '' ? 'release-name' : name;
}
