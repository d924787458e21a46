import {
  canaryIngressName,
  ingressesOf,
  ruleBackends,
  type IngressBackend,
} from '../argo/traffic-ingresses.js';
import { isAtLeast } from '../argo/versions.js';
import { listAt, numberAt, objectAt, textAt, textMapAt, valueAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import type { YamlPath } from '../manifests/path.js';
import type { Reference } from '../references/reference.js';
import { routerRoles } from '../references/routers.js';
import type { Found, RuleWorld, TargetRule } from './define.js';
import { routedRollouts, type RoutedRollout } from './routed-rollouts.js';
import { inObject, nameOf } from './where.js';

type Message =
  | 'I1'
  | 'I1.besideAlb'
  | 'I1.crash'
  | 'crash'
  | 'I2'
  | 'I2.crash'
  | 'W12'
  | 'D11'
  | 'D12'
  | 'D12.useAnnotation';

/**
 * Sources: validation_references.go ValidateIngress; utils/ingress/ingress.go hasIngressRuleWithService; rollout/trafficrouting/nginx
 * SetWeightPerIngress and buildCanaryIngress; rollout/trafficrouting/alb getTrafficForwardActionString.
 */
export const ingressBackend: TargetRule<Message> = {
  meta: {
    id: 'RG311',
    name: 'ingress-backend',
    title: 'An Ingress that a Rollout manages sends to the Service that the controller splits',
    scope: 'target',
    // A backend with a wrong name is also one that may not exist.
    subsumes: ['RG340'],
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller finds the rule to split by the name of the Service behind it. Without such a rule the Rollout is invalid; with one that the load balancer does not read that way, the weights change nothing.',
    remedy:
      'Let a rule of the Ingress send to the stable Service (for ALB to `rootService` where it is set, with the port name `use-annotation`), and leave the canary Ingress to the controller.',
    messages: {
      I1: '{ingress}, which {rollout} manages with nginx, has no rule that sends to its stable Service {service}; a default backend does not count',
      'I1.besideAlb':
        '{ingress} of ALB has no rule that sends to the stable Service {service}; controllers before 1.9 ask that of it as soon as nginx is configured too',
      'I1.crash':
        '{ingress}, which {rollout} manages with nginx, has a backend that is no Service before the one for {service}: the controller crashes when it looks through them',
      crash:
        '{ingress}, which {rollout} manages with nginx, has a rule {what}: the controller crashes when it copies it to the canary Ingress',
      I2: '{ingress}, which {rollout} manages with ALB, has no rule that sends to {service}; a default backend does not count',
      'I2.crash':
        '{ingress}, which {rollout} manages with ALB, has a backend that is no Service before the one for {service}: the controller crashes when it looks through them',
      W12: '{ingress} is the stable Ingress of {rollout} but is marked as a canary itself, so ingress-nginx serves nothing by it alone',
      D11: '{ingress} has the name that the controller gives to the canary Ingress of {rollout}; it refuses to touch one that it did not make',
      D12: '{rollout} asks for stickiness of {seconds} seconds; AWS accepts 1 to 604800',
      'D12.useAnnotation':
        '{ingress} sends to {service} at port {port}; only with the port name use-annotation does the load balancer read the weights that {rollout} writes',
    },
  },
  *check(world) {
    for (const routed of routedRollouts(world)) {
      yield* nginx(routed, world);
      yield* alb(routed, world);
    }
  },
};

function* nginx(routed: RoutedRollout, world: RuleWorld): Found<Message> {
  const { manifest, canary, routing } = routed;
  if (ingressesOf(routing, 'nginx') === undefined) return;
  const rollout = nameOf(manifest);
  const prefix = textAt(routing.json, 'nginx', 'annotationPrefix') ?? 'nginx.ingress.kubernetes.io';
  for (const reference of routed.references(routerRoles.nginxIngress)) {
    const canaryIngress = world.index.find({
      kind: 'Ingress',
      namespace: manifest.ref.namespace,
      name: canaryIngressName(manifest.ref.name, reference.to.name),
    });
    if (canaryIngress !== undefined) {
      yield {
        message: 'D11',
        facts: { ingress: nameOf(canaryIngress), rollout },
        where: inObject(canaryIngress, 'metadata', 'name'),
        subject: manifest.ref,
      };
    }
    const { found } = reference;
    if (found === undefined) continue;
    const names = { ingress: nameOf(found), rollout };
    const mark = `${prefix}/canary`;
    if (isTrue(textMapAt(found.json, 'metadata', 'annotations')[mark])) {
      yield { message: 'W12', facts: names, where: inObject(found, 'metadata', 'annotations', mark) };
    }
    if (canary.stableService !== '') {
      yield* stableBackend(reference, found, { ...names, service: canary.stableService });
    }
  }
}

/** What validation says of the Ingress, and what stops the controller when it copies it. */
function* stableBackend(
  reference: Reference,
  found: Manifest,
  facts: { readonly ingress: string; readonly rollout: string; readonly service: string },
): Found<Message> {
  const first = firstRead(found, facts.service);
  if (first === undefined || first.isResource) {
    yield { message: first === undefined ? 'I1' : 'I1.crash', facts, ...atReference(reference, found) };
    return;
  }
  const { ingress, rollout } = facts;
  for (const { path, what } of uncopyable(found)) {
    yield { message: 'crash', facts: { ingress, rollout, what }, where: inObject(found, ...path) };
    return;
  }
}

function* alb(routed: RoutedRollout, { versions }: RuleWorld): Found<Message> {
  const { manifest, canary, routing } = routed;
  const json = objectAt(routing.json, 'alb');
  if (json === undefined) return;
  const rollout = nameOf(manifest);
  const seconds = numberAt(json, 'stickinessConfig', 'durationSeconds') ?? 0;
  if (valueAt(json, 'stickinessConfig', 'enabled') === true && (seconds < 1 || seconds > 604_800)) {
    const path = [...routing.path, 'alb', 'stickinessConfig', 'durationSeconds'];
    yield { message: 'D12', facts: { rollout, seconds }, where: inObject(manifest, ...path) };
  }
  const service = textAt(json, 'rootService') ?? canary.stableService;
  if (service === '') return;
  const needsStable =
    routing.routers.has('nginx') && !isAtLeast(versions.argoRollouts, '1.9') && canary.stableService !== '';
  for (const reference of routed.references(routerRoles.albIngress)) {
    const { found } = reference;
    if (found === undefined) continue;
    const ingress = nameOf(found);
    const first = firstRead(found, service);
    if (first === undefined || first.isResource) {
      yield {
        message: first === undefined ? 'I2' : 'I2.crash',
        facts: { ingress, rollout, service },
        ...atReference(reference, found),
      };
      continue;
    }
    for (const backend of ruleBackends(found.json)) {
      if (backend.service !== service || backend.port === 'use-annotation') continue;
      yield {
        message: 'D12.useAnnotation',
        facts: { ingress, service, port: backend.port ?? '(none)', rollout },
        where: inObject(found, ...backend.path),
      };
    }
    if (needsStable && firstRead(found, canary.stableService) === undefined) {
      yield {
        message: 'I1.besideAlb',
        facts: { ingress, service: canary.stableService },
        ...atReference(reference, found),
      };
    }
  }
}

/** The controller speaks of the Rollout; for what it explains on the Ingress nobody else shall speak. */
function atReference(reference: Reference, found: Manifest) {
  return { where: inObject(reference.from, ...reference.path), subject: found.ref };
}

/** Where the controller's search for a Service ends: at the Service, or at a backend that is none, on which it crashes. */
function firstRead({ json }: Manifest, service: string): IngressBackend | undefined {
  return ruleBackends(json).find((backend) => backend.isResource || backend.service === service);
}

/** What the controller dereferences without looking: rules without paths, and backends that are no Service. */
function uncopyable({ json }: Manifest): readonly { readonly path: YamlPath; readonly what: string }[] {
  const rules = listAt(json, 'spec', 'rules').flatMap((rule, at) =>
    objectAt(rule, 'http') === undefined ? [{ path: ['spec', 'rules', at], what: 'without http paths' }] : [],
  );
  const backends = ruleBackends(json)
    .filter(({ isResource }) => isResource)
    .map(({ path }) => ({ path, what: 'whose backend is no Service' }));
  return [...rules, ...backends];
}

/** As ingress-nginx reads its annotations: https://pkg.go.dev/strconv#ParseBool */
function isTrue(text: string | undefined): boolean {
  return ['1', 't', 'T', 'true', 'TRUE', 'True'].includes(text ?? '');
}
