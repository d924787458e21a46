import type { JsonObject } from '../../src/render/renderer.js';
import { listAt, objectAt, scalarText, textAt } from '../../src/manifests/json.js';

/**
 * The Rollout and everything that it refers to, as the documentation of each router prescribes it: what is wrong with the case
 * is then in the Rollout.
 */
export function complete(rollout: JsonObject): JsonObject[] {
  const names = serviceNames(rollout);
  const canary = objectAt(rollout, 'spec', 'strategy', 'canary');
  return unique([
    rollout,
    ...names.map(service),
    budget,
    ...ingresses(canary),
    ...istio(canary),
    ...traefik(canary),
    ...otherRouters(canary),
    ...gatewayRoute(rollout),
    ...templates(rollout),
    ...registered(pluginsOf(rollout)),
  ]);
}

/** Objects of one kind and name once. */
function unique(objects: readonly JsonObject[]): JsonObject[] {
  return [
    ...new Map(
      objects.map((json) => [`${textAt(json, 'kind')}/${textAt(json, 'metadata', 'name')}`, json]),
    ).values(),
  ];
}

/** A Rollout of three pods with what its strategy needs around it. `spec` is laid over the rest. */
export function rolloutOf(name: string, strategy: JsonObject, spec: JsonObject = {}): JsonObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name },
    spec: { replicas: 3, selector: { matchLabels: labels }, template: podTemplate(), strategy, ...spec },
  };
}

export const labels = { app: 'shop' };

export function podTemplate(over: JsonObject = {}): JsonObject {
  return { metadata: { labels }, spec: podSpec(over) };
}

export function podSpec(over: JsonObject = {}): JsonObject {
  return {
    containers: [
      {
        name: 'web',
        image: 'registry.example/web:1.0',
        ports: [{ name: 'http', containerPort: 8080 }],
        resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '64Mi' } },
        readinessProbe: { httpGet: { path: '/ready', port: 'http' } },
        lifecycle: { preStop: { sleep: { seconds: 10 } } },
      },
    ],
    ...over,
  };
}

const serviceFields = ['activeService', 'previewService', 'stableService', 'canaryService', 'rootService'];

function serviceNames(rollout: JsonObject): readonly string[] {
  const names = new Set<string>();
  const strategy = objectAt(rollout, 'spec', 'strategy');
  for (const json of [
    objectAt(strategy, 'blueGreen'),
    objectAt(strategy, 'canary'),
    objectAt(strategy, 'canary', 'trafficRouting', 'alb'),
  ])
    for (const field of serviceFields) {
      const name = textAt(json, field);
      if (name !== undefined) names.add(name);
    }
  for (const field of ['pingService', 'pongService']) {
    const name = textAt(strategy, 'canary', 'pingPong', field);
    if (name !== undefined) names.add(name);
  }
  return [...names];
}

function service(name: string): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { selector: labels, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
  };
}

const budget: JsonObject = {
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: { name: 'shop' },
  spec: { maxUnavailable: 1, selector: { matchLabels: labels } },
};

function ingresses(canary: JsonObject | undefined): JsonObject[] {
  const routing = objectAt(canary, 'trafficRouting');
  const nginx = textAt(routing, 'nginx', 'stableIngress');
  const alb = textAt(routing, 'alb', 'ingress');
  const stable = serviceAt(canary, 'stableService');
  const ingress = (name: string, className: string, backend: string, port: JsonObject): JsonObject => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name },
    spec: {
      ingressClassName: className,
      rules: [
        {
          host: 'shop.example',
          http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: backend, port } } }] },
        },
      ],
    },
  });
  return [
    ...(nginx === undefined && alb === undefined ? [] : [service(stable)]),
    ...(nginx === undefined ? [] : [ingress(nginx, 'nginx', stable, { name: 'http' })]),
    ...(alb === undefined
      ? []
      : [ingress(alb, 'alb', textAt(routing, 'alb', 'rootService') ?? stable, { name: 'use-annotation' })]),
  ];
}

function istio(canary: JsonObject | undefined): JsonObject[] {
  const istio = objectAt(canary, 'trafficRouting', 'istio');
  const name = textAt(istio, 'virtualService', 'name');
  if (name === undefined) return [];
  const rule = objectAt(istio, 'destinationRule');
  const hosts = [
    textAt(canary, 'stableService') ?? textAt(canary, 'pingPong', 'pingService'),
    textAt(canary, 'canaryService') ?? textAt(canary, 'pingPong', 'pongService'),
  ];
  const subsets = ['stableSubsetName', 'canarySubsetName'].map((field) => textAt(rule, field) ?? '');
  const destinations = rule
    ? subsets.map((subset) => ({ host: 'shop', subset }))
    : hosts.map((host) => ({ host: host ?? 'none' }));
  const virtualService: JsonObject = {
    apiVersion: 'networking.istio.io/v1beta1',
    kind: 'VirtualService',
    metadata: { name },
    spec: {
      hosts: ['shop.example'],
      http: [{ route: destinations.map((destination, at) => ({ destination, weight: at === 0 ? 100 : 0 })) }],
    },
  };
  if (rule === undefined) return [virtualService];
  return [
    virtualService,
    service('shop'),
    {
      apiVersion: 'networking.istio.io/v1beta1',
      kind: 'DestinationRule',
      metadata: { name: textAt(rule, 'name') ?? 'none' },
      spec: { host: 'shop', subsets: subsets.map((subset) => ({ name: subset, labels })) },
    },
  ];
}

function traefik(canary: JsonObject | undefined): JsonObject[] {
  const name = textAt(canary, 'trafficRouting', 'traefik', 'weightedTraefikServiceName');
  if (name === undefined) return [];
  const names = ['stableService', 'canaryService'].map((field) => serviceAt(canary, field));
  const services = names.map((backend) => ({ name: backend, port: 80 }));
  return [
    ...names.map(service),
    {
      apiVersion: 'traefik.io/v1alpha1',
      kind: 'TraefikService',
      metadata: { name },
      spec: { weighted: { services } },
    },
  ];
}

/** A Service that the strategy names; where it does not, one that is there all the same, so that only the strategy is wrong. */
function serviceAt(canary: JsonObject | undefined, field: string): string {
  return textAt(canary, field) || 'shop';
}

function otherRouters(canary: JsonObject | undefined): JsonObject[] {
  const routing = objectAt(canary, 'trafficRouting');
  const stable = serviceAt(canary, 'stableService');
  const found: JsonObject[] = [];
  for (const mapping of listAt(routing, 'ambassador', 'mappings')) {
    found.push(service(stable), {
      apiVersion: 'getambassador.io/v2',
      kind: 'Mapping',
      metadata: { name: scalarText(mapping) ?? 'none' },
      spec: { prefix: '/', service: `${stable}:80` },
    });
  }
  const route = textAt(routing, 'apisix', 'route', 'name');
  if (route !== undefined) {
    const names = ['stableService', 'canaryService'].map((field) => serviceAt(canary, field));
    const backends = names.map((backend) => ({ serviceName: backend, servicePort: 80 }));
    found.push(...names.map(service), {
      apiVersion: 'apisix.apache.org/v2',
      kind: 'ApisixRoute',
      metadata: { name: route },
      spec: { http: [{ name: route, match: { paths: ['/*'] }, backends }] },
    });
  }
  return found;
}

function gatewayRoute(rollout: JsonObject): JsonObject[] {
  const plugins = objectAt(rollout, 'spec', 'strategy', 'canary', 'trafficRouting', 'plugins');
  const name = textAt(plugins, 'argoproj-labs/gatewayAPI', 'httpRoute');
  if (name === undefined) return [];
  const backendRefs = serviceNames(rollout).map((backend) => ({ name: backend, port: 80 }));
  return [
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name },
      spec: { rules: [{ backendRefs }] },
    },
  ];
}

/** Names of the traffic router, metric and step plugins in what runs. */
export type Plugins = Readonly<
  Record<'trafficRouterPlugins' | 'metricProviderPlugins' | 'stepPlugins', readonly string[]>
>;

function pluginsOf(rollout: JsonObject): Plugins {
  const canary = objectAt(rollout, 'spec', 'strategy', 'canary');
  return {
    trafficRouterPlugins: Object.keys(objectAt(canary, 'trafficRouting', 'plugins') ?? {}),
    metricProviderPlugins: [],
    stepPlugins: listAt(canary, 'steps').flatMap((step) => textAt(step, 'plugin', 'name') ?? []),
  };
}

/** The controller's configuration that registers them (docs/plugins.md of Argo Rollouts); nothing when there are none. */
export function registered(plugins: Partial<Plugins>): JsonObject[] {
  const used = Object.entries(plugins).filter(([, names]) => names.length > 0);
  if (used.length === 0) return [];
  const list = (names: readonly string[]): string =>
    names.map((name) => `- name: ${JSON.stringify(name)}\n  location: file:///plugins/plugin\n`).join('');
  return [
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'argo-rollouts-config', namespace: 'argo-rollouts' },
      data: Object.fromEntries(used.map(([field, names]) => [field, list(names)])),
    },
  ];
}

function templates(rollout: JsonObject): JsonObject[] {
  const found = new Map<string, Set<string>>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const json = value as JsonObject;
      const args = listAt(json, 'args').map((arg) => textAt(arg, 'name') ?? '');
      for (const reference of [json, ...listAt(json, 'templates')]) {
        const name = textAt(reference, 'templateName');
        if (name !== undefined) found.set(name, new Set([...(found.get(name) ?? []), ...args]));
      }
      Object.values(json).forEach(visit);
    }
  };
  visit(objectAt(rollout, 'spec', 'strategy'));
  return [...found].map(([name, args]) => ({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisTemplate',
    metadata: { name },
    spec: {
      ...(args.size > 0 && { args: [...args].map((arg) => ({ name: arg })) }),
      metrics: [
        {
          name: 'errors',
          count: 1,
          successCondition: 'result[0] < 0.01',
          provider: { prometheus: { address: 'http://prometheus:9090', query: 'vector(0)' } },
        },
      ],
    },
  }));
}
