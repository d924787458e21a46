import type { JsonObject } from '../../../src/render/renderer.js';
import type { CatalogueCase, Random } from '../case.js';

const owned = 'the rule is ours: no function of Argo Rollouts is asked about it';

const fields = [
  ['blueGreen', 'activeService'],
  ['blueGreen', 'previewService'],
  ['canary', 'stableService'],
  ['canary', 'canaryService'],
] as const;

/** A Rollout of one pod that names `services` by a strategy drawn at random, and what it needs. */
interface Setup {
  readonly name: string;
  readonly labels: { readonly app: string; readonly tier: string };
  readonly strategy: JsonObject;
  /** Names that the strategy uses, in its order. */
  readonly services: readonly string[];
}

function setup(random: Random, name = `web-${random.text()}`): Setup {
  const labels = { app: name, tier: random.text() };
  const services = [`${name}-one`, `${name}-two`];
  const [one = '', two = ''] = services;
  const strategies: readonly JsonObject[] = [
    { blueGreen: { activeService: one, previewService: two, autoPromotionEnabled: random.bool() } },
    {
      canary: {
        stableService: one,
        canaryService: two,
        steps: [{ setWeight: 50 }, { pause: { duration: '10m' } }],
      },
    },
  ];
  return { name, labels, strategy: random.pick(strategies), services };
}

function template({ name, labels }: Setup): JsonObject {
  return {
    metadata: { labels },
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
  };
}

function rollout(made: Setup, metadata: JsonObject = {}): JsonObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: made.name, ...metadata },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: made.name } },
      strategy: made.strategy,
      template: template(made),
    },
  };
}

function service(
  name: string,
  selector: JsonObject,
  { metadata = {}, port = 'http' }: { readonly metadata?: JsonObject; readonly port?: string | number } = {},
): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, ...metadata },
    spec: { selector, ports: [{ name: 'http', port: 80, targetPort: port }] },
  };
}

function services({ services: names, labels }: Setup): JsonObject[] {
  return names.map((name) => service(name, { app: labels.app }));
}

const managedBy = 'argo-rollouts.argoproj.io/managed-by-rollouts';

/** A Rollout that borrows the template of what `workloadRef` names. */
function borrowing(made: Setup, workloadRef: JsonObject): JsonObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: made.name },
    spec: {
      replicas: 1,
      // A PodTemplate has no selector to borrow.
      ...(workloadRef['kind'] === 'PodTemplate' && { selector: { matchLabels: { app: made.name } } }),
      workloadRef,
      strategy: { canary: { steps: [{ setWeight: 50 }, { pause: { duration: '10m' } }] } },
    },
  };
}

function lender(made: Setup, apiVersion: string, kind: string): JsonObject {
  const metadata = { name: made.name };
  if (kind === 'PodTemplate') return { apiVersion, kind, metadata, template: template(made) };
  const selector = { matchLabels: { app: made.name } };
  return { apiVersion, kind, metadata, spec: { replicas: 0, selector, template: template(made) } };
}

const lenders = [
  ['apps/v1', 'Deployment'],
  ['apps/v1', 'ReplicaSet'],
  ['v1', 'PodTemplate'],
] as const;

const noLenders = [
  ['apps/v1', 'StatefulSet'],
  ['apps/v1', 'DaemonSet'],
  ['batch/v1', 'Job'],
  ['v1', 'Pod'],
  ['v1', 'Deployment'],
  ['apps/v1', 'PodTemplate'],
  ['argoproj.io/v1alpha1', 'Rollout'],
] as const;

export const cases: readonly CatalogueCase[] = [
  {
    id: 'X1',
    violating(random) {
      const made = setup(random);
      const [field] = [random.pick(fields)];
      const named = `${made.name}-${random.text()}`;
      const strategy: JsonObject =
        field[0] === 'blueGreen'
          ? { blueGreen: { activeService: made.services[0] ?? '', [field[1]]: named } }
          : { canary: { steps: [{ setWeight: 20 }], [field[1]]: named } };
      const needed = field[1] === 'previewService' ? services(made).slice(0, 1) : [];
      return [rollout({ ...made, strategy }), ...needed];
    },
    nearMiss(random) {
      const made = setup(random);
      return [rollout(made), ...services(made)];
    },
  },
  {
    id: 'V1',
    violating(random) {
      const made = setup(random);
      const [one, two] = services(made);
      const name = made.services[1] ?? '';
      const wrong = random.pick<JsonObject>([
        { app: made.name, tier: `${random.text()}-other` },
        { app: made.name, [random.text()]: random.text() },
        { app: `${made.name}-x` },
      ]);
      return random.bool()
        ? [rollout(made), one ?? {}, service(name, wrong)]
        : [rollout(made), service(made.services[0] ?? '', wrong), two ?? {}];
    },
    nearMiss(random) {
      const made = setup(random);
      const exact = service(made.services[0] ?? '', {
        ...made.labels,
        ...(random.bool() && { 'rollouts-pod-template-hash': random.text() }),
      });
      return [rollout(made), exact, ...services(made).slice(1)];
    },
  },
  {
    id: 'V2',
    violating(random) {
      const made = setup(random);
      const [one = ''] = made.services;
      const owner = random.bool() ? `${made.name}-${random.text()}` : '';
      const annotated = service(
        one,
        { app: made.name },
        { metadata: { annotations: { [managedBy]: owner } } },
      );
      return [rollout(made), annotated, ...services(made).slice(1)];
    },
    nearMiss(random) {
      const made = setup(random);
      const [one = ''] = made.services;
      const annotations = { [managedBy]: made.name };
      return [
        rollout(made),
        service(one, { app: made.name }, { metadata: { annotations } }),
        ...services(made).slice(1),
      ];
    },
  },
  {
    id: 'S15',
    violating(random) {
      const made = setup(random);
      const [apiVersion, kind] = random.pick(noLenders);
      return [borrowing(made, { apiVersion, kind, name: made.name })];
    },
    nearMiss(random) {
      const made = setup(random);
      const [apiVersion, kind] = random.pick(lenders);
      return [borrowing(made, { apiVersion, kind, name: made.name }), lender(made, apiVersion, kind)];
    },
  },
  {
    id: 'S16',
    violating(random) {
      const made = setup(random);
      const [apiVersion, kind] = random.pick(lenders);
      return [borrowing(made, { apiVersion, kind, name: `${made.name}-${random.text()}` })];
    },
    nearMiss(random) {
      const made = setup(random);
      const [apiVersion, kind] = random.pick(lenders);
      return [borrowing(made, { apiVersion, kind, name: made.name }), lender(made, apiVersion, kind)];
    },
  },
  {
    id: 'U11',
    violating(random) {
      const made = setup(random);
      const other = setup(random, `${made.name}-next`);
      const tier = made.labels.tier;
      const twin = { ...other, labels: { ...other.labels, tier }, strategy: made.strategy };
      return [rollout(made), rollout(twin), ...made.services.map((name) => service(name, { tier }))];
    },
    nearMiss(random) {
      const made = setup(random);
      const other = setup(random, `${made.name}-next`);
      return [rollout(made), rollout(other), ...services(made), ...services(other)];
    },
    oracle: 'none',
    reason: owned,
  },
  {
    id: 'W10',
    violating(random) {
      const made = setup(random);
      const extra = service(`${made.name}-extra`, { app: made.name }, { port: random.text() });
      return [rollout(made), ...services(made), extra];
    },
    nearMiss(random) {
      const made = setup(random);
      const extra = service(`${made.name}-extra`, { app: made.name }, { port: random.pick(['http', 8080]) });
      return [rollout(made), ...services(made), extra];
    },
    oracle: 'none',
    reason: owned,
  },
  {
    id: 'W14',
    violating(random) {
      const made = setup(random);
      const labels = { [`example.com/${random.text()}`]: random.text() };
      const selected = made.services.map((name) =>
        service(name, { app: made.name, ...labels }, { metadata: { labels } }),
      );
      return [rollout(made, { labels }), ...selected];
    },
    nearMiss(random) {
      const made = setup(random);
      const labels = { [`example.com/${random.text()}`]: random.text() };
      const carried = { ...made, labels: { ...made.labels, ...labels } };
      const selected = made.services.map((name) =>
        service(name, { app: made.name, ...labels }, { metadata: { labels } }),
      );
      return [rollout(carried, { labels }), ...selected];
    },
  },
];
