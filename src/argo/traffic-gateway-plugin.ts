import type { JsonObject, JsonValue } from '../render/renderer.js';
import { isObject, listAt, objectAt, textAt } from '../manifests/json.js';
import type { YamlPath } from '../manifests/path.js';
import type { TrafficRouting } from './traffic-routing.js';

/** Name under which the plugin reads its configuration: https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi */
export const gatewayPlugin = 'argoproj-labs/gatewayAPI';

export const gatewayGroup = 'gateway.networking.k8s.io';

const kinds = {
  httpRoute: 'HTTPRoute',
  grpcRoute: 'GRPCRoute',
  tcpRoute: 'TCPRoute',
  tlsRoute: 'TLSRoute',
} as const;

export interface PluginRoute {
  readonly kind: string;
  readonly name: string;
  /** Path of the name in the Rollout. */
  readonly path: YamlPath;
  /** The only rule that the plugin shall touch. */
  readonly rule: string | undefined;
}

export interface PluginRouting {
  readonly path: YamlPath;
  /** Where the routes are; `undefined` when the configuration does not say. */
  readonly namespace: string | undefined;
  readonly routes: readonly PluginRoute[];
  /** Routes are also found by labels, which may find none today. */
  readonly selects: boolean;
}

/** `undefined` when the Rollout does not use the plugin. */
export function readGatewayPlugin(routing: TrafficRouting): PluginRouting | undefined {
  const json = objectAt(routing.json, 'plugins', gatewayPlugin);
  if (json === undefined) return undefined;
  const path = [...routing.path, 'plugins', gatewayPlugin];
  return {
    path,
    namespace: textAt(json, 'namespace'),
    routes: Object.entries(kinds).flatMap(([field, kind]) => routesOfKind(json, path, field, kind)),
    selects: Object.keys(kinds).some((field) => objectAt(json, `${field}Selector`) !== undefined),
  };
}

function routesOfKind(json: JsonObject, path: YamlPath, field: string, kind: string): readonly PluginRoute[] {
  const single = textAt(json, field);
  const several = listAt(json, `${field}s`).flatMap((entry, at): PluginRoute[] => {
    const name = textAt(entry, 'name');
    return name === undefined
      ? []
      : [{ kind, name, path: [...path, `${field}s`, at, 'name'], rule: textAt(entry, 'ruleName') }];
  });
  if (single === undefined) return several;
  return [{ kind, name: single, path: [...path, field], rule: textAt(json, `${field}RuleName`) }, ...several];
}

/** One `backendRefs[]` entry of a route. */
export interface RouteBackend {
  readonly rule: string | undefined;
  readonly json: JsonObject;
  readonly path: YamlPath;
}

export function routeBackends(route: JsonObject): readonly RouteBackend[] {
  return listAt(route, 'spec', 'rules').flatMap((rule, ruleAt) =>
    listAt(rule, 'backendRefs').flatMap((json: JsonValue, at) =>
      isObject(json)
        ? [{ rule: textAt(rule, 'name'), json, path: ['spec', 'rules', ruleAt, 'backendRefs', at] }]
        : [],
    ),
  );
}
