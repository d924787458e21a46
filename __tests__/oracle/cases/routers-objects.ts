import type { JsonObject, JsonValue } from '../../../src/render/renderer.js';
import type { Random } from '../case.js';

/** A Rollout of one pod with a canary strategy, and what its router needs. */
export interface Routed {
  readonly name: string;
  readonly stable: string;
  readonly canary: string;
}

export function routed(random: Random): Routed {
  const name = `web-${random.text()}`;
  return { name, stable: `${name}-stable`, canary: `${name}-canary` };
}

export function rollout(
  { name, stable, canary }: Routed,
  trafficRouting: JsonObject,
  strategy: JsonObject = { stableService: stable, canaryService: canary },
): JsonObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: name } },
      strategy: {
        canary: { steps: [{ setWeight: 20 }, { pause: { duration: '10m' } }], ...strategy, trafficRouting },
      },
      template: {
        metadata: { labels: { app: name } },
        spec: {
          containers: [
            {
              name: 'web',
              image: `registry.example/${name}:1.0`,
              ports: [{ name: 'http', containerPort: 8080 }],
              readinessProbe: { httpGet: { path: '/health/ready', port: 'http' } },
            },
          ],
        },
      },
    },
  };
}

export function service(name: string, app: string): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { selector: { app }, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
  };
}

export function services({ name, stable, canary }: Routed): JsonObject[] {
  return [service(stable, name), service(canary, name)];
}

export function object(apiVersion: string, kind: string, name: string, spec: JsonObject): JsonObject {
  return { apiVersion, kind, metadata: { name }, spec };
}

/** An Ingress with one host whose paths send to `backends`. */
export function ingress(
  name: string,
  backends: readonly (readonly [service: string, port: JsonObject])[],
  rest: JsonObject = {},
): JsonObject {
  const paths = backends.map(([to, port], at) => ({
    path: `/${at}`,
    pathType: 'Prefix',
    backend: { service: { name: to, port } },
  }));
  return object('networking.k8s.io/v1', 'Ingress', name, {
    rules: [{ host: `${name}.example.com`, http: { paths } }],
    ...rest,
  });
}

export const port80: JsonObject = { number: 80 };
export const useAnnotation: JsonObject = { name: 'use-annotation' };

export function virtualService(name: string, spec: JsonObject, namespace?: string): JsonObject {
  const made = object('networking.istio.io/v1', 'VirtualService', name, {
    hosts: [`${name}.example.com`],
    ...spec,
  });
  return namespace === undefined ? made : { ...made, metadata: { name, namespace } };
}

export function destination(host: string, weight: number, subset?: string): JsonObject {
  return { destination: { host, ...(subset !== undefined && { subset }) }, weight };
}

/** Both destinations by host, as a short or a longer name. */
export function split({ stable, canary }: Routed, random: Random): JsonValue[] {
  const host = (name: string): string => random.pick([name, `${name}.default.svc.cluster.local`]);
  const list = [destination(host(stable), 100), destination(host(canary), 0)];
  return random.bool() ? list : list.toReversed();
}
