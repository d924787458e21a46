import { ProblemError } from '../../kernel/errors.js';
import type { Target } from '../../targets/target.js';

/**
 * Refuses what a tool could read as an option of its own: `--` does not protect the value that follows another option,
 * and kustomize has passed such values on to helm.
 * @throws ProblemError RG604
 */
export function refuseOptionLikeValues(target: Target): void {
  for (const [field, value] of valuesOf(target)) {
    if (value.startsWith('-')) {
      throw new ProblemError({
        id: 'RG604',
        message: `${field} of ${target.name} is ${JSON.stringify(value)}, which a tool would read as an option.`,
        next: 'give a value that does not start with `-`',
      });
    }
    if (value.includes('\0')) {
      throw new ProblemError({
        id: 'RG604',
        message: `${field} of ${target.name} contains a NUL byte.`,
        next: 'remove it',
      });
    }
  }
}

function valuesOf(target: Target): readonly (readonly [string, string])[] {
  const namespace: [string, string][] =
    target.namespace === undefined ? [] : [['namespace', target.namespace]];
  const { source } = target;
  switch (source.kind) {
    case 'kustomize':
      return [...namespace, ['path', source.path]];
    case 'manifests':
      return [...namespace, ...source.paths.map((path) => ['path', path] as const)];
    case 'helm':
      return [
        ...namespace,
        ['chart', source.chart],
        ['release', source.release],
        ...source.values.map(({ path }) => ['values file', path] as const),
        ...source.set.map((text) => ['set', text] as const),
        ...(source.kubeVersion === undefined ? [] : [['kube-version', source.kubeVersion] as const]),
        ...source.apiVersions.map((version) => ['api-versions', version] as const),
      ];
  }
}
