import type { JsonValue } from '../render/renderer.js';
import { appContainers, containerPorts, nativeSidecars, type ContainerPort } from './containers.js';
import { isObject, listAt, objectAt, textAt, valueAt } from './json.js';
import type { Manifest } from './manifest.js';
import type { ContainerAt, ManifestIndex, PodTemplate, ServingWorkload, Workload } from './manifest-index.js';
import type { YamlPath } from './path.js';
import { podLabels } from './pod-template.js';

/** A Service that the strategy of a Rollout names, and where. */
export interface StrategyService {
  readonly role: 'active' | 'preview' | 'stable' | 'canary' | 'ping' | 'pong';
  readonly name: string;
  /** Path in the Rollout. */
  readonly path: YamlPath;
}

const servicePaths = [
  ['active', ['blueGreen', 'activeService']],
  ['preview', ['blueGreen', 'previewService']],
  ['stable', ['canary', 'stableService']],
  ['canary', ['canary', 'canaryService']],
  ['ping', ['canary', 'pingPong', 'pingService']],
  ['pong', ['canary', 'pingPong', 'pongService']],
] as const;

export function strategyServices(rollout: Manifest): readonly StrategyService[] {
  return servicePaths.flatMap(([role, path]) => {
    const name = textAt(rollout.json, 'spec', 'strategy', ...path);
    return name === undefined ? [] : [{ role, name, path: ['spec', 'strategy', ...path] }];
  });
}

/** Services that select pods with such labels: never an ExternalName, never one without selector. */
export function servicesSelecting(
  index: Pick<ManifestIndex, 'selecting'>,
  namespace: string,
  labels: Readonly<Record<string, string>>,
): readonly Manifest[] {
  return index.selecting('Service', ['spec', 'selector'], namespace, labels);
}

/** `undefined` when the workload does not serve: wrong kind, no pods of its own, or no Service. */
export function readServing(
  workload: Workload,
  index: Pick<ManifestIndex, 'selecting' | 'find'>,
): ServingWorkload | undefined {
  const { manifest, template, replicas, referencedBy } = workload;
  const { kind, namespace } = manifest.ref;
  if (kind !== 'Deployment' && kind !== 'Rollout') return undefined;
  if (template === undefined || (referencedBy.length > 0 && replicas === 0)) return undefined;
  const services = new Set(
    podLabels(workload).flatMap((labels) => servicesSelecting(index, namespace, labels)),
  );
  if (kind === 'Rollout') {
    for (const { name } of strategyServices(manifest)) {
      const service = index.find({ group: '', kind: 'Service', namespace, name });
      if (service !== undefined && canSelect(service)) services.add(service);
    }
  }
  if (services.size === 0) return undefined;
  const found = [...services];
  return { ...workload, services: found, servingContainers: servingContainers(template, found) };
}

function canSelect(service: Manifest): boolean {
  const selector = objectAt(service.json, 'spec', 'selector');
  return (
    valueAt(service.json, 'spec', 'type') !== 'ExternalName' &&
    selector !== undefined &&
    Object.keys(selector).length > 0
  );
}

/** One port of a Service, with its target as the API server defaults it. */
export interface ServicePort {
  readonly name: string | undefined;
  readonly port: JsonValue | undefined;
  /** Name or number of the container port. */
  readonly target: string | number | undefined;
  readonly protocol: string;
  /** Path in the Service. */
  readonly path: YamlPath;
}

export function servicePorts(service: Manifest): readonly ServicePort[] {
  let known = portsOfServices.get(service);
  if (known === undefined) {
    known = readPorts(service);
    portsOfServices.set(service, known);
  }
  return known;
}

const portsOfServices = new WeakMap<Manifest, readonly ServicePort[]>();

function readPorts(service: Manifest): readonly ServicePort[] {
  return listAt(service.json, 'spec', 'ports').flatMap((json, at) => {
    if (!isObject(json)) return [];
    const port = valueAt(json, 'port');
    const name = textAt(json, 'name');
    return [
      {
        name,
        port,
        target: portTarget(valueAt(json, 'targetPort')) ?? portTarget(port),
        protocol: textAt(json, 'protocol') ?? 'TCP',
        path: ['spec', 'ports', name === undefined ? at : { key: 'name', value: name }],
      },
    ];
  });
}

/** An absent target, 0 and `''` are the Service's own port. */
function portTarget(value: JsonValue | undefined): string | number | undefined {
  if (value === '' || value === 0) return undefined;
  if (typeof value === 'string') return /^\d+$/.test(value) ? Number(value) : value;
  return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : undefined;
}

/** The containers that declare the target of one port of a Service; empty when none does. */
export function containersOfPort(template: PodTemplate, port: ServicePort): readonly ContainerAt[] {
  const candidates = [...appContainers(template), ...nativeSidecars(template)];
  return candidates.filter((container) =>
    containerPorts(container).some((declared) => isTarget(port, declared)),
  );
}

function isTarget({ target, protocol }: ServicePort, declared: ContainerPort): boolean {
  return (
    declared.protocol === protocol &&
    (typeof target === 'string' ? declared.name === target : declared.containerPort === target)
  );
}

function servingContainers(template: PodTemplate, services: readonly Manifest[]): readonly ContainerAt[] {
  const apps = appContainers(template);
  const targets = services
    .flatMap((service) => servicePorts(service))
    .filter(({ target }) => target !== undefined);
  const found = [...apps, ...nativeSidecars(template)].filter((container) => {
    const own = containerPorts(container);
    return targets.some((port) => own.some((declared) => isTarget(port, declared)));
  });
  if (found.length > 0) return found;
  const usual = template.annotations['kubectl.kubernetes.io/default-container'];
  const standIn = apps.find(({ name }) => name === usual) ?? apps[0];
  return standIn === undefined ? [] : [standIn];
}
