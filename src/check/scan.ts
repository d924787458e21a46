import type { Problem } from '../kernel/errors.js';
import type { KustomizationGraph } from '../targets/kustomization-graph.js';
import type { Target } from '../targets/target.js';

/**
 * What the sources of a target say before anything is rendered: remote bases, ways out of the repository, functions, loops, paths that lead nowhere.
 * The first problem ends the target; the others are said when it is mended.
 */
export function scanTarget(graph: KustomizationGraph, target: Target): Problem | undefined {
  if (target.source.kind !== 'kustomize') return undefined;
  const { path } = target.source;
  const { problems, missing } = graph.reach(path);
  if (problems[0] !== undefined) return problems[0];
  if (graph.folder(path).file === undefined) {
    return {
      id: 'RG601',
      message: `there is no kustomization in ${path === '' ? 'the root of the repository' : path}`,
      place: { file: path },
      next: 'Name a folder that holds kustomization.yaml, kustomization.yml or Kustomization.',
    };
  }
  return missing[0];
}
