import { objectAt, textAt, valueAt } from '../manifests/json.js';
import { canariesOf, type Canary, type PingPong } from '../argo/rollout.js';
import { hasRouter, type RouterName } from '../argo/traffic-routing.js';
import { isAtLeast, type Version } from '../argo/versions.js';
import type { TargetRule, Violation } from './define.js';
import { inObject } from './where.js';

type Message = 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7' | 'C8' | 'C9';
type Fault = Pick<Violation<Message>, 'message' | 'facts'> & { readonly path: readonly string[] };

/** Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategyCanary and requireCanaryStableServices. */
export const canaryServices: TargetRule<Message> = {
  meta: {
    id: 'RG413',
    name: 'canary-services',
    title: 'A canary names the Services that its traffic router splits between, two different ones',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'A router shifts traffic between two Services. Without both of them, or with one twice, there is nothing to shift, and the controller refuses the Rollout.',
    remedy:
      'Set `stableService` and `canaryService`, or `pingPong` with two Services where the router knows it, and `alb.rootService` with ALB and pingPong.',
    messages: {
      C2: 'stableService and canaryService are both {service}: two different Services are needed',
      C3: 'pingPong works with {accepted} only, and the router here is {routers}',
      C4: 'pingService is empty: name a Service',
      C5: 'pongService is empty: name a Service',
      C6: 'pingService and pongService are both {service}: two different Services are needed',
      C7: 'alb.rootService is missing: with pingPong the Ingress needs a Service of its own to point at',
      C8: 'stableService is missing: {routers} splits traffic between it and canaryService',
      C9: 'canaryService is missing: {routers} splits traffic between stableService and it',
    },
  },
  *check({ index, versions }) {
    for (const { manifest, canary } of canariesOf(index)) {
      const faults = [
        ...sameServices(canary),
        ...(canary.pingPong ? pingPongFaults(canary, canary.pingPong, versions.argoRollouts) : []),
        ...missingServices(canary),
      ];
      for (const { path, ...fault } of faults)
        yield { ...fault, where: inObject(manifest, ...canary.path, ...path) };
    }
  },
};

function* sameServices({ stableService, canaryService }: Canary): Iterable<Fault> {
  if (stableService !== '' && stableService === canaryService)
    yield { message: 'C2', facts: { service: stableService }, path: ['stableService'] };
}

function* pingPongFaults(
  { json, trafficRouting }: Canary,
  { pingService, pongService }: PingPong,
  version: Version,
): Iterable<Fault> {
  // https://github.com/argoproj/argo-rollouts/releases/tag/v1.10.0 let plugins in.
  const accepted: readonly RouterName[] = isAtLeast(version, '1.10')
    ? ['alb', 'istio', 'plugins']
    : ['alb', 'istio'];
  if (trafficRouting !== undefined && !hasRouter(trafficRouting, ...accepted))
    yield {
      message: 'C3',
      facts: { accepted: accepted.join(', '), routers: named(trafficRouting.routers) },
      path: ['trafficRouting', 'alb'],
    };
  // Absent, it is the schema that asks for them.
  const pingPong = objectAt(json, 'pingPong');
  if (valueAt(pingPong, 'pingService') === '') yield { message: 'C4', path: ['pingPong', 'pingService'] };
  if (valueAt(pingPong, 'pongService') === '') yield { message: 'C5', path: ['pingPong', 'pongService'] };
  if (pingService !== '' && pingService === pongService)
    yield { message: 'C6', facts: { service: pingService }, path: ['pingPong', 'pingService'] };
  const alb = objectAt(trafficRouting?.json, 'alb');
  if (alb !== undefined && textAt(alb, 'rootService') === undefined)
    yield { message: 'C7', path: ['trafficRouting', 'alb', 'rootService'] };
}

function* missingServices(canary: Canary): Iterable<Fault> {
  const needy = routersInNeed(canary);
  if (needy.length === 0) return;
  const facts = { routers: named(new Set(needy)) };
  if (canary.stableService === '') yield { message: 'C8', facts, path: ['stableService'] };
  if (canary.canaryService === '') yield { message: 'C9', facts, path: ['canaryService'] };
}

/** Routers that split between stableService and canaryService. */
function routersInNeed({ pingPong, trafficRouting }: Canary): readonly RouterName[] {
  const always: readonly RouterName[] = ['smi', 'apisix', 'ambassador', 'nginx', 'appMesh', 'traefik'];
  const needy = always.filter((name) => hasRouter(trafficRouting, name));
  if (pingPong !== undefined) return needy;
  if (hasRouter(trafficRouting, 'alb')) needy.push('alb');
  const subsets = objectAt(trafficRouting?.json, 'istio', 'destinationRule');
  if (hasRouter(trafficRouting, 'istio') && subsets === undefined) needy.push('istio');
  return needy;
}

function named(routers: ReadonlySet<RouterName>): string {
  return routers.size === 0 ? 'none' : [...routers].join(', ');
}
