import type { JsonObject, JsonValue } from '../../../src/render/renderer.js';
import type { CatalogueCase, Random } from '../case.js';
import {
  destination,
  object,
  rollout,
  routed,
  service,
  services,
  split,
  virtualService,
  type Routed,
} from './routers-objects.js';

const late = 'the router finds it at reconcile: its functions need a cluster';
const ours = 'no function of Argo Rollouts refuses it: the rule is ours';

/** A Rollout that manages one VirtualService, in the single form or in the list. */
function istio(
  made: Routed,
  random: Random,
  entry: JsonObject,
  spec: JsonObject,
  managedRoutes: readonly string[] = [],
): JsonObject[] {
  const named = { name: made.name, ...entry };
  return [
    rollout(made, {
      istio: random.bool() ? { virtualService: named } : { virtualServices: [named] },
      ...(managedRoutes.length > 0 && { managedRoutes: managedRoutes.map((name) => ({ name })) }),
    }),
    ...services(made),
    virtualService(made.name, spec),
  ];
}

const subsetNames = ['canary', 'stable'] as const;

/** A Rollout that splits by subsets; `route` is the one route, `subsets` what the DestinationRule has. */
function bySubset(
  random: Random,
  subsets: readonly string[] | undefined,
  change: (route: JsonValue[], name: string) => JsonValue[] = (route) => route,
  rule: JsonObject = {},
): JsonObject[] {
  const made = routed(random);
  const { name } = made;
  const route = [destination(name, 100, 'stable'), destination(name, 0, 'canary')];
  return [
    rollout(
      made,
      {
        istio: {
          virtualService: { name },
          destinationRule: { name, canarySubsetName: 'canary', stableSubsetName: 'stable', ...rule },
        },
      },
      {},
    ),
    service(name, name),
    virtualService(name, { http: [{ route: change(route, name) }] }),
    ...(subsets === undefined
      ? []
      : [
          object('networking.istio.io/v1', 'DestinationRule', name, {
            host: name,
            subsets: subsets.map((subset) => ({ name: subset, labels: { app: name } })),
          }),
        ]),
  ];
}

const hosts = ['a.example.com', 'b.example.com', 'c.example.com'];

export const cases: readonly CatalogueCase[] = [
  {
    id: 'M1',
    violating(random) {
      const made = routed(random);
      const [stable, canary] = split(made, random);
      const broken = random.pick<JsonObject>([
        {},
        { http: { route: split(made, random) } },
        { http: [{ name: 5, route: split(made, random) }] },
        { http: [{ route: [stable ?? null, { ...(canary as JsonObject), weight: 'none' }] }] },
        { tls: [{ match: [{ port: '443' }], route: split(made, random) }] },
        { tcp: [{ match: [{ port: 1.5 }], route: split(made, random) }] },
      ]);
      return istio(made, random, {}, broken);
    },
    nearMiss(random) {
      const made = routed(random);
      const route = split(made, random);
      return istio(
        made,
        random,
        {},
        random.pick<JsonObject>([
          { http: [{ name: null, unknown: 5, route }] },
          { tls: [{ match: [{ port: 443 }], route }] },
          { tcp: [{ match: null, route }] },
        ]),
      );
    },
  },
  {
    id: 'M2',
    violating(random) {
      const made = routed(random);
      const routes = random.pick([['second'], ['primary', 'second'], ['Primary']]);
      return istio(made, random, { routes }, { http: [{ name: 'primary', route: split(made, random) }] });
    },
    nearMiss(random) {
      const made = routed(random);
      const http = ['second', 'primary'].map((name) => ({ name, route: split(made, random) }));
      return istio(made, random, { routes: random.pick([['primary'], ['primary', 'second']]) }, { http });
    },
  },
  {
    id: 'M3',
    violating(random) {
      if (random.bool()) {
        const lost = random.pick(subsetNames);
        return bySubset(random, subsetNames, (route) =>
          route.filter((entry) => JSON.stringify(entry).includes(`"${lost}"`)),
        );
      }
      const made = routed(random);
      const route = split(made, random);
      const block = random.pick(['http', 'tls', 'tcp']);
      const change = random.pick([
        () => route.slice(0, 1),
        () => [destination(`${made.stable}-x`, 100), destination(made.canary, 0)],
        () => [destination(made.stable, 100), destination(`.${made.canary}`, 0)],
        () => [],
      ]);
      return istio(made, random, {}, { [block]: [{ route: change() }] });
    },
    nearMiss(random) {
      if (random.bool()) return bySubset(random, subsetNames);
      const made = routed(random);
      return istio(
        made,
        random,
        {},
        { [random.pick(['http', 'tls', 'tcp'])]: [{ route: split(made, random) }] },
      );
    },
  },
  {
    id: 'M4',
    violating(random) {
      const made = routed(random);
      const http = ['primary', 'second'].map((name, at) => ({
        ...((at > 0 || random.bool()) && { name }),
        route: split(made, random),
      }));
      return istio(made, random, {}, { http }, random.bool() ? ['other'] : []);
    },
    nearMiss(random) {
      const made = routed(random);
      const http = [{ name: 'header' }, { route: split(made, random) }];
      return istio(made, random, {}, { http }, ['header']);
    },
  },
  {
    id: 'M5',
    violating(random) {
      const made = routed(random);
      const wanted = { port: 443, sniHosts: hosts.slice(0, 2) };
      const match = random.pick<JsonValue[]>([
        [{ port: 8443, sniHosts: hosts.slice(0, 2) }],
        [{ port: 443, sniHosts: hosts }],
        [{ port: 443, sniHosts: hosts.slice(0, 1) }],
        [
          { port: 443, sniHosts: hosts.slice(0, 1) },
          { port: 8443, sniHosts: hosts.slice(1, 2) },
        ],
        [],
      ]);
      return istio(made, random, { tlsRoutes: [wanted] }, { tls: [{ match, route: split(made, random) }] });
    },
    nearMiss(random) {
      const made = routed(random);
      const match = random.pick<JsonValue[]>([
        [{ port: 443, sniHosts: hosts.slice(0, 2).toReversed() }],
        [
          { port: 443, sniHosts: hosts.slice(0, 1) },
          { port: 443, sniHosts: hosts.slice(1, 2) },
        ],
      ]);
      const tls = [
        { match: [{ port: 443, sniHosts: hosts.slice(2) }] },
        { match, route: split(made, random) },
      ];
      return istio(made, random, { tlsRoutes: [{ port: 443, sniHosts: hosts.slice(0, 2) }] }, { tls });
    },
  },
  {
    id: 'M6',
    violating(random) {
      const made = routed(random);
      return istio(made, random, {}, { tls: [{ route: split(made, random) }, { match: [{ port: 443 }] }] });
    },
    nearMiss(random) {
      const made = routed(random);
      return istio(made, random, {}, { tls: [{ match: [{ port: 443 }], route: split(made, random) }] });
    },
  },
  {
    id: 'M7',
    violating(random) {
      const made = routed(random);
      const match = random.pick<JsonValue[]>([[{ port: 3001 }], [{ port: 3000 }, { port: 3001 }], []]);
      return istio(
        made,
        random,
        { tcpRoutes: [{ port: 3000 }] },
        { tcp: [{ match, route: split(made, random) }] },
      );
    },
    nearMiss(random) {
      const made = routed(random);
      const tcp = [{ match: [{ port: 3001 }] }, { match: [{ port: 3000 }], route: split(made, random) }];
      return istio(made, random, { tcpRoutes: [{ port: 3000 }] }, { tcp });
    },
  },
  {
    id: 'M8',
    violating(random) {
      const made = routed(random);
      return istio(made, random, {}, { tcp: [{ route: split(made, random) }, { match: [{ port: 443 }] }] });
    },
    nearMiss(random) {
      const made = routed(random);
      return istio(made, random, {}, { tcp: [{ match: [{ port: 443 }], route: split(made, random) }] });
    },
  },
  {
    id: 'D9',
    violating: (random) => bySubset(random, undefined),
    nearMiss: (random) => bySubset(random, subsetNames),
    oracle: 'none',
    reason: late,
  },
  {
    id: 'D10',
    violating: (random) => bySubset(random, [random.pick(subsetNames)]),
    nearMiss: (random) => bySubset(random, random.bool() ? subsetNames : subsetNames.toReversed()),
    oracle: 'none',
    reason: ours,
  },
  {
    id: 'D17',
    violating(random) {
      if (random.bool()) {
        return bySubset(random, subsetNames, (route, name) => [...route, destination(name, 20, 'beta')]);
      }
      const made = routed(random);
      const { name } = made;
      const route = [...split(made, random), destination(name, random.int(1, 50))];
      return [...istio(made, random, {}, { http: [{ route }] }), service(name, name)];
    },
    nearMiss(random) {
      return bySubset(
        random,
        subsetNames,
        (route, name) => [...route, destination(name, 20, 'beta'), destination('api.example.com', 0)],
        { additionalSubsetNames: ['beta'] },
      );
    },
    oracle: 'none',
    reason: ours,
  },
];
