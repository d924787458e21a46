import { appContainers, containerPorts, handlerOf, portPresence } from '../manifests/containers.js';
import { objectAt, scalarText, textAt, valueAt } from '../manifests/json.js';
import type { ContainerAt, ServingWorkload } from '../manifests/manifest-index.js';
import { servicePorts } from '../manifests/serving.js';
import type { RuleWorld, TargetRule, Violation } from './define.js';
import { judgedServing, unservedOf } from './pod-overlap.js';
import { readinessHandler } from './template-faults.js';
import { trafficContainers } from './traffic-containers.js';
import { inProfile, inTemplate, nameOf } from './where.js';

type Message =
  'noProbe' | 'notHttp' | 'noPath' | 'otherPath' | 'unknownPort' | 'undeclaredPort' | 'nothingServes';

interface Options {
  /** Path that has to be asked where the contract declares none. */
  readonly path?: string;
}

export const readinessPath: TargetRule<Message, Options> = {
  meta: {
    id: 'RG107',
    name: 'readiness-path',
    title: 'Every serving container has a readiness probe that asks the application itself',
    scope: 'target',
    subsumes: ['RG442', 'RG446'],
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'Without a readiness probe a pod gets traffic the moment its process starts, and a rollout promotes versions that never answered a request.',
    remedy:
      'Give the container a readinessProbe that asks the application; under a contract httpGet with the path that says "ready" and a port of the container.',
    messages: {
      noProbe: 'container {container} of {workload} serves {services} without a readiness probe',
      notHttp:
        'the readiness probe of container {container} of {workload} uses {found}; the contract asks for httpGet (or `readiness_path: none`)',
      noPath:
        'the readiness probe of container {container} of {workload} names no path; the contract asks for one',
      otherPath:
        'the readiness probe of container {container} of {workload} asks {found}; {wanted} is declared',
      unknownPort:
        'the readiness probe of container {container} of {workload} asks port {found}, which the container does not have',
      undeclaredPort:
        'the readiness probe of container {container} of {workload} asks port {found}, which no container declares and no Service targets',
      nothingServes:
        'the contract asks for a readiness path, but no rendered Service selects the pods of {found}: nobody can tell what serves',
    },
    options: {
      type: 'object',
      additionalProperties: false,
      properties: { path: { type: 'string', pattern: '^/' } },
    },
  },
  *check(world) {
    const { profile } = world;
    if (profile?.readinessPathRequired === false) return;
    const workloads = judgedServing(world);
    for (const workload of workloads) {
      for (const container of trafficContainers(workload, world))
        yield* checkContainer(container, workload, world);
    }
    if (profile === undefined || workloads.length > 0) return;
    const unserved = unservedOf(world.index, profile);
    if (unserved.length > 0) {
      yield {
        message: 'nothingServes',
        facts: { found: unserved.map(({ manifest }) => nameOf(manifest)).join(', ') },
        where: inProfile(profile, 'readiness_path_required'),
      };
    }
  },
};

function* checkContainer(
  container: ContainerAt,
  workload: ServingWorkload,
  { profile, options }: RuleWorld<Options>,
): Iterable<Violation<Message>> {
  const facts = { container: container.name, workload: nameOf(workload.manifest) };
  const at = (...path: readonly string[]) =>
    inTemplate(workload, [...container.path, 'readinessProbe', ...path]);
  const probe = objectAt(container.json, 'readinessProbe') ?? {};
  const handler = handlerOf(probe);
  if (handler === undefined || handler === 'sleep') {
    const services = workload.services.map(nameOf).join(', ');
    yield {
      message: 'noProbe',
      facts: { ...facts, services },
      ...at(),
      part: readinessHandler(container.name),
    };
    return;
  }
  const part = 'readiness path';
  const declared = profile?.readinessPath ?? options.path;
  const wantsPath = declared === undefined ? profile !== undefined : declared !== 'none';
  if (handler !== 'httpGet' && wantsPath) {
    yield { message: 'notHttp', facts: { ...facts, found: handler }, ...at(handler), part };
    return;
  }
  if (handler === 'httpGet' && wantsPath) {
    const path = textAt(probe, 'httpGet', 'path');
    const wanted = declared ?? path;
    if (path === undefined) yield { message: 'noPath', facts, ...at('httpGet'), part };
    else if (path !== wanted && path.split('?')[0] !== wanted) {
      yield {
        message: 'otherPath',
        facts: { ...facts, found: path, wanted: wanted ?? '' },
        ...at('httpGet', 'path'),
        part,
      };
    }
  }
  if (handler === 'httpGet' || handler === 'tcpSocket') {
    const port = valueAt(probe, handler, 'port');
    const presence = portPresence(container, port);
    const found = scalarText(port) ?? '(none)';
    if (presence === 'missing') {
      yield {
        message: 'unknownPort',
        facts: { ...facts, found },
        ...at(handler, 'port'),
        part: readinessHandler(container.name),
      };
    } else if (presence === 'undeclared' && !isReachable(Number(port), workload)) {
      // The process may listen there all the same, as that of every scaffolded operator does: only a contract makes more than a note of it.
      yield {
        message: 'undeclaredPort',
        facts: { ...facts, found },
        ...at(handler, 'port'),
        part,
        ...(profile === undefined && { atMost: 'note' as const }),
      };
    }
  }
}

/** Probes go to the pod: another container's port, or one that a Service targets by number, is there too. Pods that declare no port at all say nothing. */
function isReachable(port: number, { template, services }: ServingWorkload): boolean {
  const declared = template === undefined ? [] : appContainers(template).flatMap(containerPorts);
  return (
    declared.length === 0 ||
    declared.some(({ containerPort }) => containerPort === port) ||
    services.flatMap(servicePorts).some(({ target }) => target === port)
  );
}
