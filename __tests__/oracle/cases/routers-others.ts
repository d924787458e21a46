import type { JsonObject, JsonValue } from '../../../src/render/renderer.js';
import type { CatalogueCase, Random } from '../case.js';
import {
  ingress,
  object,
  port80,
  rollout,
  routed,
  service,
  services,
  useAnnotation,
  type Routed,
} from './routers-objects.js';

const late = 'the router finds it at reconcile: its functions need a cluster';
const ours = 'no function of Argo Rollouts refuses it: the rule is ours';

const nginx = (made: Routed, stable: JsonObject, ...rest: JsonObject[]): JsonObject[] => [
  rollout(made, { nginx: { stableIngress: made.name } }),
  ...services(made),
  stable,
  ...rest,
];

const alb = (made: Routed, config: JsonObject, stable: JsonObject, ...rest: JsonObject[]): JsonObject[] => [
  rollout(made, { alb: { ingress: made.name, servicePort: 80, ...config } }),
  ...services(made),
  stable,
  ...rest,
];

const annotated = (made: JsonObject, annotations: JsonObject): JsonObject => ({
  ...made,
  metadata: { ...(made['metadata'] as JsonObject), annotations },
});

const ambassador = (made: Routed, spec: JsonObject): JsonObject[] => [
  rollout(made, { ambassador: { mappings: [made.name] } }),
  ...services(made),
  object('getambassador.io/v2', 'Mapping', made.name, { prefix: '/', ...spec }),
];

const group = 'appmesh.k8s.aws/v1beta2';
const target = (name: string, weight: JsonValue): JsonObject => ({ virtualNodeRef: { name }, weight });
const weights = ({ stable, canary }: Routed): JsonValue[] => [target(stable, 100), target(canary, 0)];
const types = ['httpRoute', 'tcpRoute', 'http2Route', 'grpcRoute'];

const mesh = (
  made: Routed,
  routes: JsonValue[],
  nodes: readonly string[] = [made.stable, made.canary],
): JsonObject[] => [
  rollout(made, {
    appMesh: {
      virtualService: { name: made.name },
      virtualNodeGroup: {
        canaryVirtualNodeRef: { name: made.canary },
        stableVirtualNodeRef: { name: made.stable },
      },
    },
  }),
  ...services(made),
  object(group, 'VirtualService', made.name, {
    provider: { virtualRouter: { virtualRouterRef: { name: `${made.name}-router` } } },
  }),
  object(group, 'VirtualRouter', `${made.name}-router`, { routes }),
  ...nodes.map((node) => object(group, 'VirtualNode', node, { listeners: [] })),
];

const meshRoute = (random: Random, weightedTargets: JsonValue[]): JsonObject => ({
  name: 'primary',
  [random.pick(types)]: { action: { weightedTargets } },
});

const goodMesh = (random: Random): JsonObject[] => {
  const made = routed(random);
  return mesh(made, [meshRoute(random, weights(made))]);
};

const smi = (made: Routed, config: JsonObject, ...rest: JsonObject[]): JsonObject[] => [
  rollout(made, { smi: config }),
  ...services(made),
  ...rest,
];

const trafficSplit = (name: string, made: Routed): JsonObject =>
  object('split.smi-spec.io/v1alpha2', 'TrafficSplit', name, {
    service: made.stable,
    backends: [{ service: made.stable, weight: 100 }],
  });

const traefik = (made: Routed, spec: JsonObject | undefined): JsonObject[] => [
  rollout(made, { traefik: { weightedTraefikServiceName: made.name } }),
  ...services(made),
  ...(spec === undefined ? [] : [object('traefik.io/v1alpha1', 'TraefikService', made.name, spec)]),
];

const weighted = (...names: readonly string[]): JsonObject => ({
  weighted: { services: names.map((name) => ({ name, port: 80 })) },
});

const apisix = (made: Routed, spec: JsonObject | undefined, rules?: string[]): JsonObject[] => [
  rollout(made, { apisix: { route: { name: made.name, ...(rules && { rules }) } } }),
  ...services(made),
  ...(spec === undefined ? [] : [object('apisix.apache.org/v2', 'ApisixRoute', made.name, spec)]),
];

const apisixRule = (name: string, ...backends: readonly string[]): JsonObject => ({
  name,
  backends: backends.map((serviceName) => ({ serviceName, servicePort: 80 })),
});

const stepPlugin = (random: Random, registered: string): JsonObject[] => {
  const made = routed(random);
  const plugin = { name: 'argoproj-labs/step-exec', config: { command: 'true' } };
  const strategy = { stableService: made.stable, canaryService: made.canary, steps: [{ plugin }] };
  return [
    rollout(made, { smi: {} }, strategy),
    ...services(made),
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'argo-rollouts-config' },
      data: { stepPlugins: `- name: ${registered}\n  location: file://./plugin\n` },
    },
  ];
};

export const cases: readonly CatalogueCase[] = [
  {
    id: 'I1',
    violating(random) {
      const made = routed(random);
      const fallback = { defaultBackend: { service: { name: made.stable, port: port80 } } };
      return nginx(made, ingress(made.name, [[made.canary, port80]], random.bool() ? fallback : {}));
    },
    nearMiss(random) {
      const made = routed(random);
      return nginx(
        made,
        ingress(made.name, [
          [made.canary, port80],
          [made.stable, port80],
        ]),
      );
    },
  },
  {
    id: 'I2',
    violating(random) {
      const made = routed(random);
      const [root, to] = random.pick([
        [`${made.name}-root`, made.stable],
        [undefined, made.canary],
      ] as const);
      return alb(
        made,
        root === undefined ? {} : { rootService: root },
        ingress(made.name, [[to, useAnnotation]]),
      );
    },
    nearMiss(random) {
      const made = routed(random);
      const root = random.bool() ? `${made.name}-root` : undefined;
      const to = root ?? made.stable;
      return alb(
        made,
        root === undefined ? {} : { rootService: root },
        ingress(made.name, [[to, useAnnotation]]),
      );
    },
  },
  {
    id: 'W12',
    violating(random) {
      const made = routed(random);
      const mark = { 'nginx.ingress.kubernetes.io/canary': random.pick(['true', 'True', '1']) };
      return nginx(made, annotated(ingress(made.name, [[made.stable, port80]]), mark));
    },
    nearMiss(random) {
      const made = routed(random);
      const mark = random.pick<JsonObject>([
        { 'nginx.ingress.kubernetes.io/canary': 'false' },
        { 'nginx.ingress.kubernetes.io/canary-by-header': 'true' },
      ]);
      return nginx(made, annotated(ingress(made.name, [[made.stable, port80]]), mark));
    },
    oracle: 'none',
    reason: ours,
  },
  {
    id: 'D1',
    violating(random) {
      const made = routed(random);
      return ambassador(made, { service: `${made.stable}:80`, weight: random.int(1, 100) });
    },
    nearMiss(random) {
      const made = routed(random);
      return ambassador(made, { service: `${made.stable}:80`, ...(random.bool() && { weight: 0 }) });
    },
  },
  {
    id: 'D2',
    violating(random) {
      const made = routed(random);
      return ambassador(made, { service: random.pick([`${made.canary}:80`, made.canary]) });
    },
    nearMiss(random) {
      const made = routed(random);
      const { stable } = made;
      return ambassador(made, { service: random.pick([stable, `${stable}:80`, `http://${stable}.default`]) });
    },
    oracle: 'none',
    reason: ours,
  },
  {
    id: 'D4',
    violating: (random) => mesh(routed(random), []),
    nearMiss: goodMesh,
  },
  {
    id: 'D5',
    violating(random) {
      const made = routed(random);
      const action = { action: { weightedTargets: weights(made) } };
      return mesh(made, [
        random.pick<JsonObject>([
          { name: 'primary' },
          { name: 'primary', udpRoute: action },
          { name: 'primary', httpRoute: [action], tcpRoute: action },
        ]),
      ]);
    },
    nearMiss: goodMesh,
  },
  {
    id: 'D6',
    violating(random) {
      const rule = random.pick<JsonObject>([{}, { action: {} }, { action: { weightedTargets: {} } }]);
      return mesh(routed(random), [{ name: 'primary', [random.pick(types)]: rule }]);
    },
    nearMiss: goodMesh,
  },
  {
    id: 'D7',
    violating(random) {
      const made = routed(random);
      const list = random.pick<JsonValue[]>([
        [],
        weights(made).slice(1),
        [...weights(made), target(made.stable, 0)],
      ]);
      return mesh(made, [meshRoute(random, list)]);
    },
    nearMiss: goodMesh,
  },
  {
    id: 'D8',
    violating(random) {
      const made = routed(random);
      const { stable, canary } = made;
      if (random.bool()) {
        return mesh(made, [meshRoute(random, weights(made))], [random.pick([stable, canary])]);
      }
      return mesh(made, [
        meshRoute(random, [
          target(stable, 100),
          random.pick<JsonObject>([{ virtualNodeARN: canary, weight: 0 }, target(canary, 'none')]),
        ]),
      ]);
    },
    nearMiss: goodMesh,
    oracle: 'none',
    reason: late,
  },
  {
    id: 'D11',
    violating(random) {
      const made = routed(random);
      const stable = ingress(made.name, [[made.stable, port80]]);
      return nginx(made, stable, ingress(`${made.name}-${made.name}-canary`, [[made.canary, port80]]));
    },
    nearMiss(random) {
      const made = routed(random);
      const stable = ingress(made.name, [[made.stable, port80]]);
      return nginx(made, stable, ingress(`${made.name}-canary`, [[made.canary, port80]]));
    },
    oracle: 'none',
    reason: late,
  },
  {
    id: 'D12',
    violating(random) {
      const made = routed(random);
      if (random.bool()) return alb(made, {}, ingress(made.name, [[made.stable, port80]]));
      const durationSeconds = random.pick([0, -5, 604_801]);
      const stickinessConfig = { enabled: true, durationSeconds };
      return alb(made, { stickinessConfig }, ingress(made.name, [[made.stable, useAnnotation]]));
    },
    nearMiss(random) {
      const made = routed(random);
      const stickinessConfig = random.pick<JsonObject>([
        { enabled: false, durationSeconds: 0 },
        { enabled: true, durationSeconds: random.int(1, 604_800) },
      ]);
      return alb(made, { stickinessConfig }, ingress(made.name, [[made.stable, useAnnotation]]));
    },
    oracle: 'none',
    reason: late,
  },
  {
    id: 'D13',
    violating(random) {
      const made = routed(random);
      const name = random.bool() ? made.name : `${made.name}-split`;
      return smi(made, name === made.name ? {} : { trafficSplitName: name }, trafficSplit(name, made));
    },
    nearMiss(random) {
      const made = routed(random);
      return smi(
        made,
        { rootService: made.name },
        service(made.name, made.name),
        trafficSplit(`${made.name}-other`, made),
      );
    },
    oracle: 'none',
    reason: late,
  },
  {
    id: 'D14',
    violating(random) {
      const made = routed(random);
      const { stable, canary } = made;
      return traefik(
        made,
        random.pick<JsonObject | undefined>([
          undefined,
          { mirroring: { name: stable, port: 80 } },
          weighted(stable),
          { weighted: { services: [{ port: 80 }, { name: stable, port: 80 }, { name: canary, port: 80 }] } },
        ]),
      );
    },
    nearMiss(random) {
      const made = routed(random);
      return traefik(
        made,
        random.bool() ? weighted(made.stable, made.canary) : weighted(made.canary, made.stable),
      );
    },
    oracle: 'none',
    reason: late,
  },
  {
    id: 'D15',
    violating(random) {
      const made = routed(random);
      const { name, stable, canary } = made;
      const http = [apisixRule(name, stable, canary)];
      return random.pick([
        () => apisix(made, undefined),
        () => apisix(made, { stream: [] }),
        () => apisix(made, { http }, ['other']),
        () => apisix(made, { http: [apisixRule('primary', stable, canary)] }),
        () => apisix(made, { http: [apisixRule(name, stable)] }),
        () => apisix(made, { http: [{ backends: [] }, ...http] }),
      ])();
    },
    nearMiss(random) {
      const made = routed(random);
      const { name, stable, canary } = made;
      const http = [apisixRule('other', stable), apisixRule(name, canary, stable)];
      return apisix(made, { http }, random.bool() ? [name] : undefined);
    },
    oracle: 'none',
    reason: late,
  },
  {
    id: 'D16',
    violating: (random) =>
      stepPlugin(random, random.pick(['argoproj-labs/step-exe', 'argoproj-labs/Step-Exec', 'step-exec'])),
    nearMiss: (random) => stepPlugin(random, 'argoproj-labs/step-exec'),
    oracle: 'none',
    reason: 'plugins are registered in a ConfigMap that the controller reads when it starts',
  },
];
