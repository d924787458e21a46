import { readGatewayPlugin, routeBackends, type PluginRoute } from '../argo/traffic-gateway-plugin.js';
import { splitServices } from '../argo/traffic-services.js';
import { listAt, textAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import { formatPath } from '../manifests/path.js';
import { routerRoles } from '../references/routers.js';
import type { Found, TargetRule } from './define.js';
import {
  describeTarget,
  isMissing,
  neededObject,
  routedRollouts,
  type RoutedRollout,
} from './routed-rollouts.js';
import { inObject, nameOf } from './where.js';

type Message = 'none' | 'route' | 'rule' | 'backend';

/** Source: https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi pkg/plugin, SetWeight. */
export const gatewayPluginRoute: TargetRule<Message> = {
  meta: {
    id: 'RG343',
    name: 'gateway-plugin-route',
    title:
      'The routes that a Rollout gives to the Gateway API plugin exist and have both Services as backends',
    scope: 'target',
    // A backend with a wrong name is also one that may not exist.
    subsumes: ['RG341'],
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The plugin writes the weights of the stable and the canary Service into the named routes. Without the route or one of the backends every update stops at its first step.',
    remedy:
      'Name an HTTPRoute, GRPCRoute, TCPRoute or TLSRoute in the namespace of the plugin configuration, with both Services among its backendRefs.',
    messages: {
      none: '{rollout} routes with the Gateway API plugin but names no route',
      route: '{rollout} routes with {target}, which is not rendered and not declared external',
      rule: '{target} has no rule {rule}, the only one that {rollout} lets the plugin write to',
      backend: '{target} has no backend {service}, which {rollout} splits traffic with',
    },
  },
  *check(world) {
    for (const routed of routedRollouts(world)) {
      const { manifest, routing } = routed;
      const plugin = readGatewayPlugin(routing);
      if (plugin === undefined) continue;
      const rollout = nameOf(manifest);
      if (plugin.routes.length === 0 && !plugin.selects) {
        yield { message: 'none', facts: { rollout }, where: inObject(manifest, ...plugin.path) };
      }
      const byPath = new Map(plugin.routes.map((route) => [formatPath(route.path), route]));
      for (const reference of routed.references(routerRoles.gatewayRoute)) {
        if (isMissing(reference)) {
          yield {
            message: 'route',
            facts: { rollout, target: describeTarget(reference) },
            where: inObject(manifest, ...reference.path),
            unless: neededObject(reference),
          };
        }
        const route = byPath.get(formatPath(reference.path));
        if (reference.found !== undefined && route !== undefined)
          yield* judge(reference.found, route, routed);
      }
    }
  },
};

function* judge(found: Manifest, { rule }: PluginRoute, { manifest, canary }: RoutedRollout): Found<Message> {
  const names = { target: nameOf(found), rollout: nameOf(manifest) };
  const where = inObject(found, 'spec', 'rules');
  if (
    rule !== undefined &&
    !listAt(found.json, 'spec', 'rules').some((one) => textAt(one, 'name') === rule)
  ) {
    yield { message: 'rule', facts: { ...names, rule }, where };
    return;
  }
  const backends = new Set(
    routeBackends(found.json)
      .filter((backend) => rule === undefined || backend.rule === rule)
      .map(({ json }) => textAt(json, 'name')),
  );
  const { stable, canary: canaryService } = splitServices(canary, 'fallback');
  for (const service of [canaryService, stable]) {
    if (service === '' || backends.has(service)) continue;
    yield { message: 'backend', facts: { ...names, service }, where };
  }
}
