import type { JsonObject, RenderedObject } from '../../src/render/renderer.js';

export function rendered(...objects: readonly JsonObject[]): RenderedObject[] {
  return objects.map((json) => ({ json, origins: [] }));
}

const apiVersions: Readonly<Record<string, string>> = {
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  DaemonSet: 'apps/v1',
  ReplicaSet: 'apps/v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
  Rollout: 'argoproj.io/v1alpha1',
  NetworkPolicy: 'networking.k8s.io/v1',
  PodDisruptionBudget: 'policy/v1',
  HorizontalPodAutoscaler: 'autoscaling/v2',
  ClusterRole: 'rbac.authorization.k8s.io/v1',
};

export function object(kind: string, name: string, rest: JsonObject = {}, namespace?: string): JsonObject {
  return {
    apiVersion: apiVersions[kind] ?? 'v1',
    kind,
    metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
    ...rest,
  };
}

export function podTemplate(
  labels: JsonObject,
  spec: JsonObject = { containers: [{ name: 'web' }] },
): JsonObject {
  return { metadata: { labels }, spec };
}

export function workload(
  kind: string,
  name: string,
  spec: JsonObject = {},
  podSpec?: JsonObject,
): JsonObject {
  return object(kind, name, {
    spec: {
      selector: { matchLabels: { app: name } },
      template: podTemplate({ app: name }, podSpec),
      ...spec,
    },
  });
}

export function service(name: string, spec: JsonObject = {}): JsonObject {
  return object('Service', name, { spec: { selector: { app: name }, ports: [{ port: 80 }], ...spec } });
}
