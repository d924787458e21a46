import type { JsonObject, JsonValue } from '../../../src/render/renderer.js';
import type { CatalogueCase, Random } from '../case.js';
import { complete, rolloutOf } from '../complete.js';
import { routerOf, servicesOf } from '../routers.js';

/** Steps of a canary without a router, behind a few good ones. */
function plain(random: Random, ...steps: readonly JsonValue[]): JsonObject[] {
  return complete(rolloutOf(random.text(), { canary: { steps: [...someSteps(random), ...steps] } }));
}

function routed(
  random: Random,
  names: readonly string[],
  steps: readonly JsonValue[],
  routing: JsonObject = {},
): JsonObject[] {
  const trafficRouting = { ...routerOf(random, random.pick(names)), ...routing };
  return complete(
    rolloutOf(random.text(), {
      canary: { ...servicesOf(random), trafficRouting, steps: [...someSteps(random), ...steps] },
    }),
  );
}

const someSteps = (random: Random): readonly JsonObject[] =>
  [{ setWeight: 5 }, { pause: { duration: '10m' } }, { setWeight: 10 }, { pause: {} }].slice(
    0,
    random.int(0, 4),
  );

const analysis = (random: Random): JsonObject => ({ templates: [{ templateName: random.text() }] });
const experiment = (random: Random, over: JsonObject = {}): JsonObject => ({
  duration: '5m',
  templates: [{ name: random.text(), specRef: random.pick(['canary', 'stable']), ...over }],
});

const one = (random: Random): JsonObject =>
  random.pick<JsonObject>([
    { setWeight: 20 },
    { pause: {} },
    { analysis: analysis(random) },
    { experiment: experiment(random) },
  ]);

const headerRouters = ['istio', 'alb', 'apisix', 'plugins'];
const otherRouters = ['smi', 'ambassador', 'nginx', 'traefik'];

const headerRoute = (name: string, headerValue: JsonObject = { exact: 'x' }): JsonObject => ({
  setHeaderRoute: { name, match: [{ headerName: 'agent', headerValue }] },
});
const mirrorRoute = (name: string, match: JsonObject = { method: { exact: 'GET' } }): JsonObject => ({
  setMirrorRoute: { name, percentage: 20, match: [match] },
});
const managed = (...names: readonly string[]): JsonObject => ({
  managedRoutes: names.map((name) => ({ name })),
});

const several = (random: Random): JsonObject =>
  random.pick<JsonObject>([
    { exact: 'a', prefix: 'b' },
    { exact: 'a', regex: 'b' },
    { prefix: 'a', regex: 'b' },
    { exact: 'a', prefix: 'b', regex: 'c' },
  ]);
const single = (random: Random): JsonObject =>
  random.pick<JsonObject>([
    { exact: 'a' },
    { prefix: 'a' },
    { regex: 'a.*' },
    { exact: 'a', prefix: '', regex: '' },
  ]);

function withFieldRef(random: Random, fieldPath: string): JsonObject[] {
  const args = [
    { name: 'service', value: 'web' },
    { name: random.text(), valueFrom: { fieldRef: { fieldPath } } },
  ];
  if (random.bool()) return plain(random, { analysis: { ...analysis(random), args } });
  const analyses = [{ name: random.text(), templateName: random.text(), args }];
  return plain(random, { experiment: { ...experiment(random), analyses } });
}

export const cases: readonly CatalogueCase[] = [
  {
    id: 'P1',
    violating: (random) => {
      const types: readonly JsonObject[] = [
        { setWeight: 20 },
        { pause: {} },
        { analysis: analysis(random) },
        { experiment: experiment(random) },
      ];
      const first = random.int(0, 3);
      const second = (first + random.int(1, 3)) % 4;
      return plain(random, { ...types[first], ...types[second] });
    },
    nearMiss: (random) => plain(random, one(random), one(random)),
  },
  {
    id: 'P2',
    violating: (random) =>
      plain(random, random.pick<JsonObject>([{}, { pause: null }, { setWeight: null }]), one(random)),
    nearMiss: (random) => plain(random, one(random)),
  },
  {
    id: 'P3',
    violating: (random) => {
      const max = random.int(100, 1000);
      return random.pick([
        () => plain(random, { setWeight: -random.int(1, 9) }, { pause: {} }),
        () => plain(random, { setWeight: random.int(101, 999) }, { pause: {} }),
        () =>
          routed(random, ['nginx', 'plugins'], [{ setWeight: max + 1 }, { pause: {} }], {
            maxTrafficWeight: max,
          }),
      ])();
    },
    nearMiss: (random) => {
      const max = random.int(100, 1000);
      return random.pick([
        () => plain(random, { setWeight: random.int(0, 100) }, { pause: {} }),
        () =>
          routed(random, ['nginx', 'plugins'], [{ setWeight: max }, { pause: {} }], {
            maxTrafficWeight: max,
          }),
      ])();
    },
  },
  {
    id: 'P4',
    violating: (random) =>
      plain(random, {
        pause: {
          duration: random.pick<JsonValue>([
            -random.int(1, 99),
            `-${random.int(1, 99)}s`,
            '1d',
            '10 m',
            '5min',
            '',
            '1h 30m',
            '1.5',
            'm',
            `${random.int(1, 9)}w`,
            '600000h',
          ]),
        },
      }),
    nearMiss: (random) =>
      plain(random, {
        pause: {
          duration: random.pick<JsonValue>([
            0,
            random.int(1, 3600),
            String(random.int(1, 3600)),
            '1h30m',
            '.5m',
            '90s',
            '24h',
            '+5m',
            '1500ms',
            null,
          ]),
        },
      }),
  },
  {
    id: 'P5',
    violating: (random) =>
      plain(random, {
        setCanaryScale: random.pick<JsonObject>([
          { replicas: 3 },
          { weight: 50 },
          { matchTrafficWeight: true },
        ]),
      }),
    nearMiss: (random) =>
      routed(
        random,
        [...headerRouters, ...otherRouters],
        [
          {
            setCanaryScale: random.pick<JsonObject>([
              { replicas: 3 },
              { weight: 50 },
              { matchTrafficWeight: true },
            ]),
          },
        ],
      ),
  },
  {
    id: 'P6',
    violating: (random) => {
      const name = random.text();
      if (random.bool()) return plain(random, headerRoute(name));
      return routed(random, otherRouters, [headerRoute(name)], managed(name));
    },
    nearMiss: (random) => {
      const name = random.text();
      return routed(random, headerRouters, [headerRoute(name), { setHeaderRoute: { name } }], managed(name));
    },
  },
  {
    id: 'P7',
    violating: (random) => {
      const name = random.text();
      const value = random.pick<JsonObject>([{ prefix: 'a' }, { regex: 'a.*' }, several(random), {}]);
      return routed(random, ['alb'], [headerRoute(name, value)], managed(name));
    },
    nearMiss: (random) => {
      const name = random.text();
      return routed(random, ['alb'], [headerRoute(name, { exact: random.text() })], managed(name));
    },
  },
  {
    id: 'P8',
    violating: (random) => {
      const name = random.text();
      const value = random.pick<JsonObject>([several(random), {}, { exact: '' }]);
      return routed(random, ['istio', 'apisix', 'plugins'], [headerRoute(name, value)], managed(name));
    },
    nearMiss: (random) => {
      const name = random.text();
      return routed(
        random,
        ['istio', 'apisix', 'plugins'],
        [headerRoute(name, single(random))],
        managed(name),
      );
    },
  },
  {
    id: 'P9',
    violating: (random) => {
      const name = random.text();
      if (random.bool()) return plain(random, mirrorRoute(name));
      return routed(random, [...otherRouters, 'alb', 'apisix'], [mirrorRoute(name)], managed(name));
    },
    nearMiss: (random) => {
      const name = random.text();
      return routed(
        random,
        ['istio', 'plugins'],
        [mirrorRoute(name), { setMirrorRoute: { name } }],
        managed(name),
      );
    },
  },
  {
    id: 'P10',
    violating: (random) => {
      const name = random.text();
      const match = { [random.pick(['method', 'path'])]: random.pick<JsonObject>([several(random), {}]) };
      return routed(random, ['istio', 'plugins'], [mirrorRoute(name, match)], managed(name));
    },
    nearMiss: (random) => {
      const name = random.text();
      const match = random.pick<JsonObject>([{ method: single(random) }, { path: single(random) }, {}]);
      return routed(random, ['istio', 'plugins'], [mirrorRoute(name, match)], managed(name));
    },
  },
  {
    id: 'P11',
    violating: (random) => {
      const name = random.text();
      if (random.bool()) return routed(random, headerRouters, [headerRoute(name)]);
      return routed(random, ['istio', 'plugins'], [mirrorRoute(name)]);
    },
    nearMiss: (random) => routed(random, headerRouters, [{ setWeight: 20 }, { pause: {} }]),
  },
  {
    id: 'P12',
    violating: (random) => {
      const step = random.pick([headerRoute, mirrorRoute])(random.text());
      return routed(random, ['istio', 'plugins'], [step], managed(`other-${random.text()}`));
    },
    nearMiss: (random) => {
      const name = random.text();
      const step = random.pick([headerRoute, mirrorRoute])(name);
      return routed(random, ['istio', 'plugins'], [step], managed(`other-${random.text()}`, name));
    },
  },
  {
    id: 'P13',
    violating: (random) => plain(random, { experiment: experiment(random, { weight: random.int(0, 50) }) }),
    nearMiss: (random) =>
      random.bool()
        ? plain(random, { experiment: experiment(random) })
        : routed(
            random,
            ['alb', 'smi', 'istio', 'plugins'],
            [{ experiment: experiment(random, { weight: 5 }) }],
          ),
  },
  {
    id: 'P14',
    violating: (random) =>
      routed(
        random,
        ['apisix', 'ambassador', 'nginx', 'traefik'],
        [{ experiment: experiment(random, { weight: random.int(0, 50) }) }],
      ),
    nearMiss: (random) =>
      routed(
        random,
        ['alb', 'smi', 'istio', 'plugins'],
        [{ experiment: experiment(random, { weight: random.int(0, 50) }) }],
      ),
  },
  {
    id: 'P15',
    violating: (random) =>
      plain(random, {
        experiment: experiment(random, { specRef: random.pick(['Canary', 'stabel', '', 'preview']) }),
      }),
    nearMiss: (random) => plain(random, { experiment: experiment(random) }),
  },
  {
    id: 'P16',
    violating: (random) =>
      withFieldRef(
        random,
        random.pick([
          'metadata.generateName',
          'metadata',
          'metadata.labels.app',
          "metadata.name['x']",
          "metadata.labels['not a key']",
          "metadata.annotations['']",
          `metadata.${random.text()}`,
          'metadata.labels[app]',
        ]),
      ),
    nearMiss: (random) =>
      withFieldRef(
        random,
        random.pick([
          'metadata.name',
          'metadata.namespace',
          'metadata.uid',
          'metadata.labels',
          'metadata.annotations',
          `metadata.labels['${random.text()}']`,
          `metadata.annotations['Example.com/${random.text()}']`,
          'spec.replicas',
        ]),
      ),
  },
];
