import type { JsonObject, JsonValue } from '../render/renderer.js';
import { isObject, listAt, objectAt, textAt, valueAt } from '../manifests/json.js';
import type { YamlPath } from '../manifests/path.js';

export const appMeshGroup = 'appmesh.k8s.aws';

/** Only these can split traffic: appmesh.go supportedRouteTypes. */
const routeTypes = ['httpRoute', 'tcpRoute', 'http2Route', 'grpcRoute'] as const;

/** A route of a VirtualRouter with the list that holds the weights. */
export interface MeshRoute {
  readonly path: YamlPath;
  readonly name: JsonValue | undefined;
  /** `undefined` when the route has none of the supported types. */
  readonly type: string | undefined;
  readonly targetsPath: YamlPath;
  /** `undefined` when it is absent or no list. */
  readonly targets: readonly JsonValue[] | undefined;
}

export function meshRoutes(virtualRouter: JsonObject): readonly MeshRoute[] {
  return listAt(virtualRouter, 'spec', 'routes').map((route, at) => {
    const path = ['spec', 'routes', at];
    const type = routeType(route);
    const targets = type === undefined ? undefined : valueAt(route, type, 'action', 'weightedTargets');
    return {
      path,
      name: valueAt(route, 'name'),
      type,
      targetsPath: type === undefined ? path : [...path, type, 'action', 'weightedTargets'],
      targets: Array.isArray(targets) ? (targets as readonly JsonValue[]) : undefined,
    };
  });
}

/** The first that is there decides, and it has to be an object: appmesh.go GetRouteRule. */
function routeType(route: JsonValue): string | undefined {
  const first = routeTypes.find((type) => valueAt(route, type) !== undefined);
  return first !== undefined && isObject(valueAt(route, first)) ? first : undefined;
}

/** `spec.provider.virtualRouter.virtualRouterRef` of a VirtualService; `undefined` when it names no router. */
export function routerOf(
  virtualService: JsonObject,
  namespace: string,
): { readonly name: string; readonly namespace: string } | undefined {
  const ref = objectAt(virtualService, 'spec', 'provider', 'virtualRouter', 'virtualRouterRef');
  const name = textAt(ref, 'name');
  return name === undefined ? undefined : { name, namespace: textAt(ref, 'namespace') ?? namespace };
}
