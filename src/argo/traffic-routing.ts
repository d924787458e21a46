import type { JsonObject } from '../render/renderer.js';
import { listAt, objectAt, textAt, valueAt } from '../manifests/json.js';
import type { YamlPath } from '../manifests/path.js';
import { readInt32 } from './int-or-string.js';

/** Fields of `trafficRouting` that name a router, as the controller's NewTrafficRoutingReconciler tries them. */
export const routerNames = [
  'istio',
  'nginx',
  'alb',
  'smi',
  'ambassador',
  'appMesh',
  'traefik',
  'apisix',
  'plugins',
] as const;

export type RouterName = (typeof routerNames)[number];

/** `spec.strategy.canary.trafficRouting`. Present also when it is `{}`: the controller then scales as if traffic were routed, and routes nothing. */
export interface TrafficRouting {
  readonly json: JsonObject;
  readonly path: YamlPath;
  /** Routers that are configured: not null, `{}` counts; `plugins` only when it names one. */
  readonly routers: ReadonlySet<RouterName>;
  readonly plugins: readonly string[];
  /** Names in `managedRoutes`; `undefined` when absent or empty, which the controller cannot tell apart. */
  readonly managedRoutes: readonly string[] | undefined;
  /** `maxTrafficWeight` where it is set. */
  readonly maxTrafficWeight: number | undefined;
}

export function readTrafficRouting(canary: JsonObject, canaryPath: YamlPath): TrafficRouting | undefined {
  const json = objectAt(canary, 'trafficRouting');
  if (json === undefined) return undefined;
  const plugins = Object.keys(objectAt(json, 'plugins') ?? {});
  const routers = routerNames.filter((name) =>
    name === 'plugins' ? plugins.length > 0 : objectAt(json, name) !== undefined,
  );
  const managedRoutes = listAt(json, 'managedRoutes');
  return {
    json,
    path: [...canaryPath, 'trafficRouting'],
    routers: new Set(routers),
    plugins,
    managedRoutes:
      managedRoutes.length === 0 ? undefined : managedRoutes.map((route) => textAt(route, 'name') ?? ''),
    maxTrafficWeight: readInt32(valueAt(json, 'maxTrafficWeight')),
  };
}

/** Whether one of `names` is configured; never without traffic routing. */
export function hasRouter(routing: TrafficRouting | undefined, ...names: readonly RouterName[]): boolean {
  return names.some((name) => routing?.routers.has(name) ?? false);
}
