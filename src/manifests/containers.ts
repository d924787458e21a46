import type { JsonObject, JsonValue } from '../render/renderer.js';
import { isObject, listAt, numberAt, textAt, valueAt } from './json.js';
import type { ContainerAt, PodTemplate } from './manifest-index.js';
import type { PathStep, YamlPath } from './path.js';

/** `spec.containers`, in order. */
export function appContainers(template: PodTemplate): readonly ContainerAt[] {
  return containersIn(template, 'containers');
}

/** Init containers that run to their end before the app starts. */
export function initContainers(template: PodTemplate): readonly ContainerAt[] {
  return containersIn(template, 'initContainers').filter(({ role }) => role === 'init');
}

/** Init containers with `restartPolicy: Always`: they run beside the app. */
export function nativeSidecars(template: PodTemplate): readonly ContainerAt[] {
  return containersIn(template, 'initContainers').filter(({ role }) => role === 'sidecar');
}

function containersIn(template: PodTemplate, list: 'containers' | 'initContainers'): readonly ContainerAt[] {
  const base: YamlPath = [...template.path, 'spec', list];
  return listAt(template.spec, list).flatMap((json, at) => {
    if (!isObject(json)) return [];
    const name = textAt(json, 'name');
    return [
      { name: name ?? '', json, path: [...base, itemStep('name', name, at)], role: roleOf(json, list) },
    ];
  });
}

/** The keyed step where there is a key, else the index. */
export function itemStep(key: string, value: string | undefined, at: number): PathStep {
  return value === undefined ? at : { key, value };
}

function roleOf(json: JsonObject, list: 'containers' | 'initContainers'): ContainerAt['role'] {
  if (list === 'containers') return 'app';
  return valueAt(json, 'restartPolicy') === 'Always' ? 'sidecar' : 'init';
}

export interface ContainerPort {
  readonly name: string | undefined;
  readonly containerPort: number | undefined;
  readonly protocol: string;
  /** Path in the template's `writtenIn`. */
  readonly path: YamlPath;
}

export function containerPorts(container: ContainerAt): readonly ContainerPort[] {
  return listAt(container.json, 'ports').flatMap((json, at) => {
    if (!isObject(json)) return [];
    const name = textAt(json, 'name');
    return [
      {
        name,
        containerPort: numberAt(json, 'containerPort'),
        protocol: textAt(json, 'protocol') ?? 'TCP',
        path: [...container.path, 'ports', itemStep('name', name, at)],
      },
    ];
  });
}

/**
 * Whether the container has the port that one of its probes or hooks names, as the kubelet looks it up: `declared` (a name or
 * number of its `ports`), `undeclared` (a valid number that `ports` does not list: it works when the process listens there), or
 * `missing` (an unknown name, or no port number at all).
 */
export function portPresence(
  container: ContainerAt,
  port: JsonValue | undefined,
): 'declared' | 'undeclared' | 'missing' {
  const ports = containerPorts(container);
  if (typeof port === 'string' && !/^\d+$/.test(port)) {
    return ports.some(({ name }) => name === port) ? 'declared' : 'missing';
  }
  const number = typeof port === 'string' || typeof port === 'bigint' ? Number(port) : port;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 1 || number > 65535)
    return 'missing';
  return ports.some(({ containerPort }) => containerPort === number) ? 'declared' : 'undeclared';
}

/** `httpGet`, `exec`, `tcpSocket`, `grpc`, `sleep`: what a probe or a lifecycle hook does; `undefined` when it does nothing. */
export function handlerOf(
  probe: JsonObject,
): 'httpGet' | 'exec' | 'tcpSocket' | 'grpc' | 'sleep' | undefined {
  return (['httpGet', 'exec', 'tcpSocket', 'grpc', 'sleep'] as const).find((name) =>
    isObject(valueAt(probe, name)),
  );
}
