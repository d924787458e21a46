import { textAt } from '../manifests/json.js';
import { canariesOf, type Canary } from '../argo/rollout.js';
import type { YamlPath } from '../manifests/path.js';
import type { TargetRule, Violation } from './define.js';
import { inObject } from './where.js';

type Message = 'P11' | 'P12';
type Fault = Pick<Violation<Message>, 'message' | 'facts'> & { readonly path: YamlPath };

/** Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategyCanary and ValidateStepRouteFoundInManagedRoute. */
export const managedRoutes: TargetRule<Message> = {
  meta: {
    id: 'RG420',
    name: 'managed-routes',
    title: 'Routes that steps set are listed in managedRoutes',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'managedRoutes tells the controller which routes of the router are its own, to be removed at the end, and in which order they win. It refuses steps that set any other.',
    remedy: 'Add the route name of the step to `trafficRouting.managedRoutes`.',
    messages: {
      P11: 'managedRoutes is missing, and the steps set the routes {routes}: list them',
      P12: 'the route {route} is not in managedRoutes ({known})',
    },
  },
  *check({ index }) {
    for (const { manifest, canary } of canariesOf(index))
      for (const { path, ...fault } of routeFaults(canary))
        yield { ...fault, where: inObject(manifest, ...path) };
  },
};

function* routeFaults({ trafficRouting, steps }: Canary): Iterable<Fault> {
  if (trafficRouting === undefined) return;
  const { managedRoutes: known, path } = trafficRouting;
  const set = steps.flatMap((step) =>
    step.types
      .filter((type) => type === 'setHeaderRoute' || type === 'setMirrorRoute')
      .map((type) => ({ route: textAt(step.json, type, 'name') ?? '', path: [...step.path, type] })),
  );
  if (known === undefined) {
    const routes = [...new Set(set.map(({ route }) => JSON.stringify(route)))].join(', ');
    if (set.length > 0) yield { message: 'P11', facts: { routes }, path: [...path, 'managedRoutes'] };
    return;
  }
  for (const { route, path: stepPath } of set) {
    if (known.includes(route)) continue;
    yield {
      message: 'P12',
      facts: { route: JSON.stringify(route), known: known.join(', ') },
      path: stepPath,
    };
  }
}
