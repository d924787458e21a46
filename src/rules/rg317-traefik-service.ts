import { textAt, valueAt } from '../manifests/json.js';
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

type Message = 'D14' | 'D14.list' | 'D14.name' | 'D14.service';

/** Source: rollout/trafficrouting/traefik/traefik.go SetWeight. */
export const traefikService: TargetRule<Message> = {
  meta: {
    id: 'RG317',
    name: 'traefik-service',
    title: 'The TraefikService of a Rollout exists and weighs its canary and stable Service',
    scope: 'target',
    // A service with a wrong name is also one that may not exist.
    subsumes: ['RG344'],
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller writes the weights into the entries of spec.weighted.services that have the names of the two Services. Without them every update stops at its first step.',
    remedy: 'List the stable and the canary Service under spec.weighted.services of the TraefikService.',
    messages: {
      D14: '{rollout} routes with {target}, which is not rendered and not declared external',
      'D14.list': '{target}, which {rollout} routes with, has no spec.weighted.services',
      'D14.name': 'an entry of spec.weighted.services of {target}, which {rollout} routes with, has no name',
      'D14.service': '{target} weighs no Service {service}, which {rollout} splits traffic with',
    },
  },
  *check(world) {
    for (const routed of routedRollouts(world)) {
      for (const reference of routed.references(routerRoles.traefikService)) {
        const { manifest } = routed;
        if (isMissing(reference)) {
          yield {
            message: 'D14',
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

function* judge(found: Manifest, { manifest, canary }: RoutedRollout): Found<Message> {
  const names = { target: nameOf(found), rollout: nameOf(manifest) };
  const path = ['spec', 'weighted', 'services'];
  const list = valueAt(found.json, ...path);
  if (!Array.isArray(list)) {
    yield { message: 'D14.list', facts: names, where: inObject(found, ...path) };
    return;
  }
  const services = (list as readonly JsonValue[]).map((entry) => textAt(entry, 'name'));
  // The controller reads the entries in order until it has found the name.
  const unnamed = services.indexOf(undefined);
  for (const service of [canary.canaryService, canary.stableService]) {
    if (service === '') continue;
    const at = services.indexOf(service);
    if (unnamed !== -1 && (at === -1 || unnamed < at)) {
      yield { message: 'D14.name', facts: names, where: inObject(found, ...path, unnamed) };
      return;
    }
    if (at === -1) {
      yield { message: 'D14.service', facts: { ...names, service }, where: inObject(found, ...path) };
    }
  }
}
