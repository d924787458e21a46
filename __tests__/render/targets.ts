import type { SourceTree } from '../../src/sources/source-tree.js';
import type { HelmSource, Target } from '../../src/targets/target.js';
import { MemoryTree } from '../memory-tree.js';

let trees = 0;

/** A tree with an id of its own: engines keep charts by the id of their tree. */
export function treeOf(files: Readonly<Record<string, string>>): SourceTree {
  const tree = new MemoryTree(files);
  trees += 1;
  return {
    id: `memory:${trees}`,
    stat: (path) => tree.stat(path),
    read: (path) => tree.read(path),
    list: (path) => tree.list(path),
  };
}

export const overlayTarget = (path: string): Target => ({
  name: `overlay ${path}`,
  source: { kind: 'kustomize', path },
});

export const chartTarget = (chart: string, more: Partial<HelmSource> = {}, namespace = 'shop'): Target => ({
  name: `chart ${chart}`,
  namespace,
  source: {
    kind: 'helm',
    chart,
    values: [],
    set: [],
    release: 'web',
    apiVersions: [],
    includeCrds: true,
    ...more,
  },
});
