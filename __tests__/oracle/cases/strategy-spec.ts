import type { JsonObject } from '../../../src/render/renderer.js';
import type { CatalogueCase, Random } from '../case.js';
import { complete, labels, podTemplate, rolloutOf } from '../complete.js';

const canary: JsonObject = { canary: { steps: [{ setWeight: 20 }, { pause: {} }] } };

/** A Rollout whose spec differs from a good one by `spec`; a field of `undefined` is left out. */
function withSpec(random: Random, spec: Readonly<Record<string, unknown>>): JsonObject[] {
  const rollout = rolloutOf(random.text(), canary, spec as JsonObject);
  return complete(JSON.parse(JSON.stringify(rollout)) as JsonObject);
}

/** The Rollout takes its pods from a Deployment of no replicas. */
function withRef(random: Random, spec: Readonly<Record<string, unknown>>): JsonObject[] {
  const name = random.text();
  const deployment: JsonObject = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: { replicas: 0, selector: { matchLabels: labels }, template: podTemplate() },
  };
  const workloadRef = { apiVersion: 'apps/v1', kind: 'Deployment', name };
  return [
    ...withSpec(random, { workloadRef, selector: undefined, template: undefined, ...spec }),
    deployment,
  ];
}

const odd = (random: Random): JsonObject =>
  random.pick<JsonObject>([
    { matchLabels: { ...labels, 'not a key': 'x' } },
    { matchLabels: { ...labels, tier: `-${random.text()}` } },
    { matchExpressions: [{ key: 'app', operator: 'In', values: [] }] },
    { matchExpressions: [{ key: 'app', operator: 'Exists', values: ['x'] }] },
    { matchExpressions: [{ key: 'app', operator: random.pick(['in', 'Equals', 'Gt']), values: ['shop'] }] },
    { matchExpressions: [{ key: `app/${random.text()}/x`, operator: 'Exists' }] },
    { matchExpressions: [{ key: 'app', operator: 'In', values: ['shop', 'not a value'] }] },
  ]);

const good = (random: Random): JsonObject =>
  random.pick<JsonObject>([
    { matchLabels: labels },
    { matchExpressions: [{ key: 'app', operator: 'In', values: ['shop', random.text()] }] },
    { matchExpressions: [{ key: 'app', operator: 'Exists' }] },
    { matchExpressions: [{ key: `example.com/${random.text()}`, operator: 'DoesNotExist' }] },
    { matchLabels: labels, matchExpressions: [{ key: 'tier', operator: 'NotIn', values: [random.text()] }] },
  ]);

export const cases: readonly CatalogueCase[] = [
  {
    id: 'S1',
    violating: (random) => withSpec(random, { replicas: -random.int(1, 9) }),
    nearMiss: (random) => withSpec(random, { replicas: random.int(0, 9) }),
  },
  {
    id: 'S2',
    // An absent selector matches no labels either, which the controller reports beside it.
    violating: (random) => withSpec(random, { selector: random.bool() ? undefined : null }),
    nearMiss: (random) => withRef(random, { selector: undefined }),
  },
  {
    id: 'S3',
    violating: (random) => withSpec(random, { selector: odd(random) }),
    nearMiss: (random) => withSpec(random, { selector: good(random) }),
  },
  {
    id: 'S4',
    violating: (random) =>
      withSpec(random, {
        selector: random.pick<JsonObject>([{}, { matchLabels: {} }, { matchExpressions: [] }]),
      }),
    nearMiss: (random) => withSpec(random, { selector: good(random) }),
  },
  {
    id: 'S5',
    violating: (random) => {
      const metadata = random.bool() ? { labels } : { annotations: { [random.text()]: 'x' } };
      return withRef(random, { template: random.bool() ? { metadata } : { ...podTemplate(), metadata } });
    },
    nearMiss: (random) =>
      withRef(random, { template: random.pick<unknown>([undefined, {}, { metadata: {} }]) }),
  },
  {
    id: 'S6',
    violating: (random) =>
      withSpec(random, {
        selector: random.pick<JsonObject>([
          { matchLabels: { app: random.text() } },
          { matchLabels: { ...labels, tier: random.text() } },
          { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['shop'] }] },
          { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] },
        ]),
      }),
    nearMiss: (random) => withSpec(random, { selector: good(random) }),
  },
  {
    id: 'S9',
    violating: (random) =>
      withSpec(random, { template: podTemplate({ restartPolicy: random.pick(['Never', 'OnFailure']) }) }),
    nearMiss: (random) =>
      withSpec(random, { template: podTemplate(random.bool() ? { restartPolicy: 'Always' } : {}) }),
  },
  {
    id: 'S10',
    violating: (random) =>
      withSpec(random, { template: podTemplate({ activeDeadlineSeconds: random.int(1, 900) }) }),
    nearMiss: (random) =>
      withSpec(random, { template: podTemplate({ terminationGracePeriodSeconds: random.int(30, 900) }) }),
  },
  {
    id: 'S11',
    violating: (random) => withSpec(random, { minReadySeconds: -random.int(1, 99) }),
    nearMiss: (random) => withSpec(random, { minReadySeconds: random.int(0, 599) }),
  },
  {
    id: 'S12',
    violating: (random) => withSpec(random, { revisionHistoryLimit: -random.int(1, 99) }),
    nearMiss: (random) => withSpec(random, { revisionHistoryLimit: random.int(0, 99) }),
  },
  {
    id: 'S13',
    // Also not greater than minReadySeconds, at the same path.
    violating: (random) => withSpec(random, { progressDeadlineSeconds: -random.int(1, 99) }),
    nearMiss: (random) => withSpec(random, { progressDeadlineSeconds: random.int(1, 99) }),
  },
  {
    id: 'S14',
    violating: (random) => {
      const minReadySeconds = random.int(0, 700);
      if (minReadySeconds >= 600 && random.bool()) return withSpec(random, { minReadySeconds });
      return withSpec(random, { minReadySeconds, progressDeadlineSeconds: random.int(0, minReadySeconds) });
    },
    nearMiss: (random) => {
      const minReadySeconds = random.int(0, 700);
      return withSpec(random, {
        minReadySeconds,
        progressDeadlineSeconds: minReadySeconds + random.int(1, 99),
      });
    },
  },
];
