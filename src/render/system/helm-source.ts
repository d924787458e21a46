import { posix } from 'node:path';

import { isMap, isSeq, parseDocument } from 'yaml';

import type { SourceTree } from '../../sources/source-tree.js';

/**
 * The file in the tree that a `# Source:` comment of helm means. It names charts, not folders: `web/charts/db/templates/x.yaml`
 * may stand in `charts/db-1.2.0.tgz`, or in a folder of another name. What cannot be found falls back to what holds it.
 */
export function sourceOf(tree: SourceTree, chart: string, comment: string): string {
  let folder = chart;
  let [, ...rest] = comment.split('/');
  while (rest[0] === 'charts' && rest[1] !== undefined) {
    const child = findSubchart(tree, folder, rest[1]);
    if (child === undefined) return posix.join(folder, 'Chart.yaml');
    if (tree.stat(child)?.kind === 'file') return child;
    folder = child;
    rest = rest.slice(2);
  }
  if (tree.stat(folder)?.kind === 'file') return folder;
  const file = posix.join(folder, ...rest);
  return tree.stat(file)?.kind === 'file' ? file : posix.join(folder, 'Chart.yaml');
}

function findSubchart(tree: SourceTree, parent: string, name: string): string | undefined {
  const charts = posix.join(parent, 'charts');
  if (tree.stat(charts)?.kind !== 'directory') return undefined;
  for (const wanted of [name, realName(tree, parent, name)]) {
    if (wanted === undefined) continue;
    const direct = posix.join(charts, wanted);
    if (tree.stat(direct)?.kind === 'directory') return direct;
    for (const entry of tree.list(charts)) {
      const path = posix.join(charts, entry);
      if (entry.endsWith('.tgz') ? entry.startsWith(`${wanted}-`) : chartName(tree, path) === wanted)
        return path;
    }
  }
  return undefined;
}

/** The name of the dependency that goes by `alias` in its parent. */
function realName(tree: SourceTree, parent: string, alias: string): string | undefined {
  const dependencies = readChart(tree, parent)?.get('dependencies');
  if (!isSeq(dependencies)) return undefined;
  for (const dependency of dependencies.items) {
    if (!isMap(dependency) || dependency.get('alias') !== alias) continue;
    const name = dependency.get('name');
    if (typeof name === 'string') return name;
  }
  return undefined;
}

function chartName(tree: SourceTree, folder: string): unknown {
  return readChart(tree, folder)?.get('name');
}

function readChart(tree: SourceTree, folder: string) {
  const file = posix.join(folder, 'Chart.yaml');
  if (tree.stat(file)?.kind !== 'file') return undefined;
  const document = parseDocument(new TextDecoder().decode(tree.read(file)), { logLevel: 'silent' });
  return document.errors.length === 0 && isMap(document.contents) ? document : undefined;
}
