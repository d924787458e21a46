import type { SourceTree } from '../sources/source-tree.js';
import { childOf } from '../sources/tree-path.js';
import { isLink, kindAt } from './tree-walk.js';

/** Names under which kustomize accepts its file. */
export const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'] as const;

/** Folders that never hold manifests of their own: other tools' files, copies of other repositories, pieces of charts. */
const passedBy = new Set([
  ...['.github', '.gitlab', '.circleci', '.terraform', '.venv', '.idea', '.vscode'],
  ...['node_modules', 'vendor', 'templates', 'crds'],
]);

/** What a folder and everything under it holds, by the names alone: nothing is read. Each list in the order of the walk. */
export interface Scan {
  /** Folders with a kustomization file. */
  readonly kustomizations: readonly string[];
  /** Folders with a Chart.yaml, without subcharts. */
  readonly charts: readonly string[];
  /** YAML and JSON files that belong to no chart and do not stand beside a kustomization, by folder. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  readonly folders: number;
  /** Entries that are no regular files or lead out of the repository. */
  readonly unreadable: number;
}

/** Walks from a folder down. Folder links are not followed: their content is met where it stands. */
export function scanRepository(tree: SourceTree, from = ''): Scan {
  const kustomizations: string[] = [];
  const charts: string[] = [];
  const files = new Map<string, string[]>();
  let folders = 0;
  let unreadable = 0;
  const open: { readonly path: string; readonly isInChart: boolean }[] = [{ path: from, isInChart: false }];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    folders += 1;
    const { path, isInChart } = folder;
    const names = tree.list(path);
    const isChart = names.includes('Chart.yaml');
    const isKustomization = kustomizationNames.some((name) => names.includes(name));
    if (isChart) charts.push(path);
    if (isKustomization) kustomizations.push(path);
    // What lies in a chart is the chart's, except where the chart is the repository itself.
    const isOwned = isInChart || (isChart && path !== '');
    const below: (typeof open)[number][] = [];
    for (const name of names) {
      const child = childOf(path, name);
      const kind = kindAt(tree, child);
      if (kind === undefined || kind === 'unreadable') {
        unreadable += 1;
      } else if (kind === 'directory') {
        if (passedBy.has(name) || (isChart && chartFolders.has(name)) || isLink(tree, child)) continue;
        below.push({ path: child, isInChart: isOwned });
      } else if (/\.(ya?ml|json)$/.test(name) && !isChart && !isOwned && !isKustomization) {
        files.set(path, [...(files.get(path) ?? []), child]);
      }
    }
    open.push(...below.reverse());
  }
  return { kustomizations, charts, files, folders, unreadable };
}

/** Folders of a chart that hold no charts, overlays or manifests of their own. */
const chartFolders = new Set(['charts', 'ci', 'values', 'files', 'tests']);
