import { isObject, listAt, textAt, valueAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import { routerRoles } from '../references/routers.js';
import type { JsonValue } from '../render/renderer.js';
import type { Found, TargetRule } from './define.js';
import {
  describeTarget,
  isMissing,
  neededObject,
  routedRollouts,
  type RoutedRollout,
} from './routed-rollouts.js';
import { inObject, nameOf } from './where.js';

type Message = 'D15' | 'D15.list' | 'D15.name' | 'D15.rule' | 'D15.backends' | 'D15.service';

/** Source: rollout/trafficrouting/apisix/apisix.go processSetWeightRoutes. */
export const apisixRoute: TargetRule<Message> = {
  meta: {
    id: 'RG318',
    name: 'apisix-route',
    title: 'The ApisixRoute of a Rollout exists and its rules have both Services as backends',
    scope: 'target',
    // A backend with a wrong name is also one that may not exist.
    subsumes: ['RG344'],
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller writes the weights into the backends of the named rules. Without the rule or one of the backends every update stops at its first step.',
    remedy:
      'List the rules under trafficRouting.apisix.route.rules (without it a rule of the name of the route is meant), each with the stable and the canary Service among its backends.',
    messages: {
      D15: '{rollout} routes with {target}, which is not rendered and not declared external',
      'D15.list': '{target}, which {rollout} routes with, has no spec.http',
      'D15.name': 'a rule of {target}, which {rollout} routes with, has no name',
      'D15.rule': '{target} has no rule {rule}, which {rollout} routes with',
      'D15.backends': 'rule {rule} of {target} has no list of backends that each name a Service',
      'D15.service': 'rule {rule} of {target} has no backend {service}, which {rollout} splits traffic with',
    },
  },
  *check(world) {
    for (const routed of routedRollouts(world)) {
      for (const reference of routed.references(routerRoles.apisixRoute)) {
        const { manifest } = routed;
        if (isMissing(reference)) {
          yield {
            message: 'D15',
            facts: { rollout: nameOf(manifest), target: describeTarget(reference) },
            where: inObject(manifest, ...reference.path),
            unless: neededObject(reference),
          };
        }
        if (reference.found !== undefined) yield* judge(reference.found, routed);
      }
    }
  },
};

function* judge(found: Manifest, { manifest, canary, routing }: RoutedRollout): Found<Message> {
  const target = nameOf(found);
  const rollout = nameOf(manifest);
  const list = valueAt(found.json, 'spec', 'http');
  if (!Array.isArray(list)) {
    yield { message: 'D15.list', facts: { target, rollout }, where: inObject(found, 'spec', 'http') };
    return;
  }
  const rules = list as readonly JsonValue[];
  const names = rules.map((rule) => valueAt(rule, 'name'));
  // The controller reads the rules in order until it has found the name.
  const unnamed = names.findIndex((name) => typeof name !== 'string');
  for (const rule of wantedRules(routing.json, found)) {
    const at = names.indexOf(rule);
    if (unnamed !== -1 && (at === -1 || unnamed < at)) {
      yield {
        message: 'D15.name',
        facts: { target, rollout },
        where: inObject(found, 'spec', 'http', unnamed),
      };
      return;
    }
    if (at === -1) {
      yield { message: 'D15.rule', facts: { target, rollout, rule }, where: inObject(found, 'spec', 'http') };
      continue;
    }
    const path = ['spec', 'http', { key: 'name', value: rule }, 'backends'];
    const backends = valueAt(rules[at], 'backends');
    if (!Array.isArray(backends)) {
      yield { message: 'D15.backends', facts: { target, rule }, where: inObject(found, ...path) };
      continue;
    }
    const services = (backends as readonly JsonValue[]).map((backend) => textAt(backend, 'serviceName'));
    const broken = services.indexOf(undefined);
    for (const service of [canary.canaryService, canary.stableService]) {
      if (service === '') continue;
      const backend = services.indexOf(service);
      if (broken !== -1 && (backend === -1 || broken < backend)) {
        yield { message: 'D15.backends', facts: { target, rule }, where: inObject(found, ...path, broken) };
        break;
      }
      if (backend === -1) {
        yield {
          message: 'D15.service',
          facts: { target, rule, service, rollout },
          where: inObject(found, ...path),
        };
      }
    }
  }
}

function wantedRules(routing: JsonValue, { ref }: Manifest): readonly string[] {
  const route = valueAt(routing, 'apisix', 'route');
  const rules = valueAt(route, 'rules');
  if (!isObject(route) || !Array.isArray(rules)) return [ref.name];
  return listAt(route, 'rules').filter((rule) => typeof rule === 'string');
}
