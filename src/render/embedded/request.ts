import type { SourceTree } from '../../sources/source-tree.js';
import type { Target } from '../../targets/target.js';
import { ProblemError } from '../../kernel/errors.js';
import type { RenderLimits } from '../renderer.js';

/** The engine's request for a target, as text; see renderer/main.go. */
export function writeRequest(
  tree: SourceTree,
  target: Target,
  limits: RenderLimits,
  origins: boolean,
): string {
  const bounds = { outputBytes: limits.outputBytes, objects: limits.objects };
  const { source } = target;
  switch (source.kind) {
    case 'kustomize':
      return JSON.stringify({
        op: 'kustomize',
        kustomize: { tree: tree.id, path: source.path, origins },
        limits: bounds,
      });
    case 'helm':
      return JSON.stringify({
        op: 'helm',
        helm: {
          tree: tree.id,
          chart: source.chart,
          values: source.values,
          set: source.set,
          release: source.release,
          namespace: target.namespace ?? 'default',
          kubeVersion: source.kubeVersion ?? '',
          apiVersions: source.apiVersions,
          includeCrds: source.includeCrds,
        },
        limits: bounds,
      });
    case 'manifests':
      throw new ProblemError({
        id: 'RG605',
        message: `target ${target.name} holds plain manifests, which need no engine`,
      });
  }
}
