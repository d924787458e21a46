import type { JsonObject, JsonValue } from '../../../src/render/renderer.js';
import type { CatalogueCase, Random } from '../case.js';
import { complete, labels, podTemplate, rolloutOf } from '../complete.js';
import { routerOf, servicesOf } from '../routers.js';

const reason = 'the controller accepts it, and does something else than it seems to say';
const steps = [{ setWeight: 20 }, { pause: {} }];

function canary(random: Random, over: JsonObject): JsonObject[] {
  return complete(rolloutOf(random.text(), { canary: { steps, ...over } }));
}

function routed(random: Random, list: readonly JsonValue[]): JsonObject[] {
  return canary(random, { ...servicesOf(random), trafficRouting: routerOf(random, 'smi'), steps: list });
}

const analysis = (random: Random): JsonObject => ({ templates: [{ templateName: random.text() }] });
const plugin = { plugin: { name: 'example/gate' } };

function withScaleDown(random: Random, scaleDown: string, spec: JsonObject = { replicas: 3 }): JsonObject[] {
  const name = random.text();
  const workloadRef = { apiVersion: 'apps/v1', kind: 'Deployment', name, scaleDown };
  const rollout: JsonObject = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name },
    spec: { ...spec, workloadRef, strategy: { canary: { steps } } },
  };
  return [
    ...complete(rollout),
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name },
      spec: { replicas: 0, selector: { matchLabels: labels }, template: podTemplate() },
    },
  ];
}

/** The same with an autoscaler on the Rollout. */
function scaled(random: Random, scaleDown: string, spec: JsonObject): JsonObject[] {
  const [rollout, ...others] = withScaleDown(random, scaleDown, spec);
  if (rollout === undefined) throw new Error('no Rollout');
  const { name } = rollout.metadata as { name: string };
  return [
    rollout,
    ...others,
    {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name },
      spec: {
        minReplicas: random.int(2, 5),
        maxReplicas: 10,
        scaleTargetRef: { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name },
        metrics: [
          {
            type: 'Resource',
            resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } },
          },
        ],
      },
    },
  ];
}

export const cases: readonly CatalogueCase[] = [
  {
    id: 'U1',
    violating: (random) =>
      random.bool()
        ? routed(random, [{ setWeight: 20, ...plugin }, { pause: {} }])
        : routed(random, [{ setCanaryScale: { weight: 50 }, analysis: analysis(random) }, { pause: {} }]),
    nearMiss: (random) =>
      routed(random, [
        { setWeight: 20 },
        plugin,
        { setCanaryScale: { weight: 50 } },
        { analysis: analysis(random) },
      ]),
    oracle: 'none',
    reason,
  },
  {
    id: 'U2',
    violating: (random) =>
      random.bool()
        ? routed(random, [
            { setCanaryScale: { replicas: 3, weight: random.int(50, 100) } },
            { setWeight: 20 },
            { pause: {} },
          ])
        : routed(random, [
            { setCanaryScale: { weight: 10 } },
            { setWeight: random.int(11, 90) },
            { pause: {} },
          ]),
    nearMiss: (random) =>
      random.bool()
        ? routed(random, [
            { setCanaryScale: { weight: 50 } },
            { setWeight: random.int(1, 50) },
            { pause: {} },
          ])
        : routed(random, [
            { setCanaryScale: { replicas: 1 } },
            { setWeight: 5 },
            { setCanaryScale: { matchTrafficWeight: true } },
            { setWeight: random.int(11, 90) },
            { pause: {} },
          ]),
    oracle: 'none',
    reason,
  },
  {
    id: 'U3',
    violating: (random) => canary(random, { scaleDownDelayRevisionLimit: random.int(11, 20) }),
    nearMiss: (random) => canary(random, { scaleDownDelayRevisionLimit: random.int(0, 10) }),
    oracle: 'none',
    reason,
  },
  {
    id: 'U4',
    violating: (random) =>
      canary(random, { trafficRouting: random.pick<JsonObject>([{}, { plugins: {} }, { nginx: null }]) }),
    nearMiss: (random) => canary(random, { trafficRouting: routerOf(random, 'plugins') }),
    oracle: 'none',
    reason,
  },
  {
    id: 'U5',
    violating: (random) =>
      withScaleDown(random, random.pick(['onSuccess', 'Never', 'always', 'progressive'])),
    nearMiss: (random) => withScaleDown(random, random.pick(['never', 'onsuccess', 'progressively', ''])),
    oracle: 'none',
    reason,
  },
  {
    id: 'U6',
    violating: (random) =>
      canary(random, {
        replicaProgressThreshold: random.pick<JsonObject>([
          { type: 'Percentage', value: 90 },
          { type: 'pods', value: 3 },
          { type: 'Percent', value: 0 },
          { type: 'Pods', value: -1 },
        ]),
      }),
    nearMiss: (random) =>
      canary(random, {
        replicaProgressThreshold: { type: random.pick(['Percent', 'Pods']), value: random.int(1, 3) },
      }),
    oracle: 'none',
    reason,
  },
  {
    id: 'U7',
    violating: (random) =>
      canary(random, { analysis: { ...analysis(random), startingStep: random.int(2, 9) } }),
    nearMiss: (random) =>
      canary(random, { analysis: { ...analysis(random), startingStep: random.int(0, 1) } }),
    oracle: 'none',
    reason,
  },
  {
    id: 'U8',
    violating: (random) =>
      random.bool()
        ? canary(random, {
            steps: [{ setWeight: 50 }, { pause: {} }, { setWeight: random.int(0, 50) }, { pause: {} }],
          })
        : canary(random, { steps: [{ setWeight: 50 }, { pause: {} }, { setWeight: 100 }] }),
    nearMiss: (random) =>
      canary(random, {
        steps: [
          { setWeight: random.int(0, 50) },
          { pause: {} },
          { setWeight: random.int(51, 100) },
          { pause: {} },
        ],
      }),
    oracle: 'none',
    reason,
  },
  {
    id: 'U13',
    violating: (random) => scaled(random, random.pick(['onsuccess', 'progressively']), {}),
    nearMiss: (random) =>
      random.bool()
        ? scaled(random, 'onsuccess', { replicas: random.int(2, 5) })
        : scaled(random, 'never', {}),
    oracle: 'none',
    reason,
  },
  {
    id: 'W4',
    violating: (random) =>
      random.pick([
        () => canary(random, { analysis: {} }),
        () => canary(random, { steps: [{ setWeight: 20 }, { analysis: { templates: [] } }] }),
        () =>
          complete(
            rolloutOf(random.text(), {
              blueGreen: {
                activeService: `active-${random.text()}`,
                [random.pick(['prePromotionAnalysis', 'postPromotionAnalysis'])]: {},
              },
            }),
          ),
      ])(),
    nearMiss: (random) =>
      random.pick([
        () => canary(random, { analysis: analysis(random) }),
        () => canary(random, { steps: [{ setWeight: 20 }, { analysis: analysis(random) }] }),
        () =>
          complete(
            rolloutOf(random.text(), {
              blueGreen: { activeService: `active-${random.text()}`, prePromotionAnalysis: analysis(random) },
            }),
          ),
      ])(),
    oracle: 'none',
    reason,
  },
];
