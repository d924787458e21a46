import type { JsonObject, JsonValue } from '../render/renderer.js';
import { isObject, listAt, objectAt, scalarText, textAt, valueAt } from '../manifests/json.js';
import type { YamlPath } from '../manifests/path.js';
import type { TrafficRouting } from './traffic-routing.js';

/** One Ingress that a router is told to manage. */
export interface NamedIngress {
  readonly name: string;
  /** Path of the name in the Rollout. */
  readonly path: YamlPath;
}

/** How a router names its Ingresses: one field for one, another for several. The controller cannot tell an empty list from none. */
export interface IngressChoice {
  readonly path: YamlPath;
  readonly single: boolean;
  readonly several: boolean;
  /** Of the list where there is one, else the single name, which is `''` when neither is set. */
  readonly ingresses: readonly NamedIngress[];
}

const fields = {
  nginx: ['stableIngress', 'stableIngresses'],
  alb: ['ingress', 'ingresses'],
} as const;

/** `undefined` without that router. Source: utils/ingress/ingress.go SingleNginxIngressConfigured and its siblings. */
export function ingressesOf(routing: TrafficRouting, router: 'nginx' | 'alb'): IngressChoice | undefined {
  const json = objectAt(routing.json, router);
  if (json === undefined) return undefined;
  const [one, many] = fields[router];
  const path = [...routing.path, router];
  const name = textAt(json, one) ?? '';
  const list = listAt(json, many);
  return {
    path,
    single: name !== '',
    several: list.length > 0,
    ingresses:
      list.length > 0
        ? list.map((item, at) => ({
            name: typeof item === 'string' ? item : '',
            path: [...path, many, at],
          }))
        : [{ name, path: [...path, one] }],
  };
}

export interface IngressBackend {
  readonly service: string | undefined;
  /** An object of another kind instead of a Service. */
  readonly isResource: boolean;
  readonly port: string | number | undefined;
  /** Paths in the Ingress: of the backend, of the Service's name and of its port. */
  readonly path: YamlPath;
  readonly servicePath: YamlPath;
  readonly portPath: YamlPath;
}

/** Backends of `spec.rules[].http.paths[]`; the default backend is none of them. */
export function ruleBackends(ingress: JsonObject): readonly IngressBackend[] {
  return listAt(ingress, 'spec', 'rules').flatMap((rule, ruleAt) =>
    listAt(rule, 'http', 'paths').map((path, pathAt) =>
      readBackend(valueAt(path, 'backend'), ['spec', 'rules', ruleAt, 'http', 'paths', pathAt, 'backend']),
    ),
  );
}

/** `spec.defaultBackend`, which was `spec.backend` before networking.k8s.io/v1. */
export function defaultBackend(ingress: JsonObject): IngressBackend | undefined {
  const field = ['defaultBackend', 'backend'].find((name) => isObject(valueAt(ingress, 'spec', name)));
  return field === undefined ? undefined : readBackend(valueAt(ingress, 'spec', field), ['spec', field]);
}

function readBackend(backend: JsonValue | undefined, path: YamlPath): IngressBackend {
  const service = objectAt(backend, 'service');
  if (service !== undefined) {
    const number = valueAt(service, 'port', 'number');
    const field = typeof number === 'number' ? 'number' : 'name';
    return {
      service: scalarText(valueAt(service, 'name')) ?? '',
      isResource: false,
      port: typeof number === 'number' ? number : textAt(service, 'port', 'name'),
      path,
      servicePath: [...path, 'service', 'name'],
      portPath: [...path, 'service', 'port', field],
    };
  }
  // extensions/v1beta1 and networking.k8s.io/v1beta1.
  const port = valueAt(backend, 'servicePort');
  return {
    service: scalarText(valueAt(backend, 'serviceName')),
    isResource: isObject(valueAt(backend, 'resource')),
    port: typeof port === 'number' || typeof port === 'string' ? port : undefined,
    path,
    servicePath: [...path, 'serviceName'],
    portPath: [...path, 'servicePort'],
  };
}

/** Name of the Ingress that the controller makes beside a stable one: utils/ingress/ingress.go GetCanaryIngressName. */
export function canaryIngressName(rollout: string, stableIngress: string): string {
  const suffix = '-canary';
  return `${`${rollout}-${stableIngress}`.slice(0, 253 - suffix.length)}${suffix}`;
}
