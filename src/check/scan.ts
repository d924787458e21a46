import type { Problem } from '../kernel/errors.js';
import type { KustomizationGraph } from '../targets/kustomization-graph.js';
import type { Target } from '../targets/target.js';

/**
 * What the sources of a target say before anything is rendered: remote bases, ways out of the repository, functions, loops.
 * The first problem ends the target; the others are said when it is mended.
 */
export function scanTarget(graph: KustomizationGraph, target: Target): Problem | undefined {
  return target.source.kind === 'kustomize' ? graph.reach(target.source.path).problems[0] : undefined;
}
