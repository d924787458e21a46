import type { External } from '../inputs/config.js';
import type { IsExternal } from '../references/reference.js';

export type { IsExternal } from '../references/reference.js';

/**
 * Reads `external:` once for many questions. `services` and `analysisTemplates` hold `name` or `namespace/name`, cluster-wide
 * templates `cluster:name`; `objects` holds `Kind/name` or `Kind/namespace/name`. `*` stands for any text without `/`.
 */
export function externalObjects(external: External): IsExternal {
  const patterns = new Map<string, RegExp[]>();
  const add = (kind: string, text: string): void => {
    const known = patterns.get(kind);
    if (known === undefined) patterns.set(kind, [patternOf(text)]);
    else known.push(patternOf(text));
  };
  for (const name of external.services) add('Service', name);
  for (const name of external.analysisTemplates) {
    if (name.startsWith(clusterPrefix)) add('ClusterAnalysisTemplate', name.slice(clusterPrefix.length));
    else add('AnalysisTemplate', name);
  }
  for (const entry of external.objects) {
    const [kind = '', ...rest] = entry.split('/');
    add(kind, rest.join('/'));
  }
  return ({ kind, namespace, name }) =>
    patterns.get(kind)?.some((pattern) => pattern.test(name) || pattern.test(`${namespace}/${name}`)) ??
    false;
}

const clusterPrefix = 'cluster:';

function patternOf(text: string): RegExp {
  const literal = text
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/]*');
  return new RegExp(`^${literal}$`);
}
