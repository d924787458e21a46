import { valueAt } from '../manifests/json.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import { strategyServices, type StrategyService } from '../manifests/serving.js';
import type { Mention } from './reference.js';

export const strategyServiceRoles = {
  active: 'active-service',
  preview: 'preview-service',
  stable: 'stable-service',
  canary: 'canary-service',
  ping: 'ping-service',
  pong: 'pong-service',
} as const satisfies Record<StrategyService['role'], string>;

/** Services that the strategies of Rollouts name. Where both strategies are written the controller looks at blueGreen alone (`getReferencedServices`). */
export function* strategyServiceMentions(index: ManifestIndex): Iterable<Mention> {
  for (const from of index.byKind('Rollout')) {
    if (from.ref.group !== 'argoproj.io') continue;
    const { namespace } = from.ref;
    const isBlueGreen = valueAt(from.json, 'spec', 'strategy', 'blueGreen') != null;
    for (const { role, name, path } of strategyServices(from)) {
      if (isBlueGreen !== (role === 'active' || role === 'preview')) continue;
      yield {
        from,
        path,
        role: strategyServiceRoles[role],
        to: { group: '', kind: 'Service', namespace, name },
      };
    }
  }
}
