import type { JsonObject, JsonValue } from '../../../src/render/renderer.js';
import type { CatalogueCase, Random } from '../case.js';
import { complete, rolloutOf } from '../complete.js';
import { routerOf, servicesOf } from '../routers.js';

const steps = [{ setWeight: 20 }, { pause: {} }];
const needy = ['smi', 'apisix', 'ambassador', 'nginx', 'traefik', 'alb', 'istio'];

function canary(random: Random, over: JsonObject): JsonObject[] {
  return complete(rolloutOf(random.text(), { canary: { steps, ...over } }));
}

/** With a router that is complete but for what `over` says. */
function routed(
  random: Random,
  names: readonly string[],
  over: JsonObject = {},
  routing: JsonObject = {},
): JsonObject[] {
  const trafficRouting = { ...routerOf(random, random.pick(names)), ...routing };
  return canary(random, { ...servicesOf(random), trafficRouting, ...over });
}

const pingPong = (random: Random): { readonly pingService: string; readonly pongService: string } => {
  const text = random.text();
  return { pingService: `${text}-ping`, pongService: `${text}-pong` };
};

/** With pingPong instead of the two Services, behind an ALB or a VirtualService. */
function ponged(random: Random, over: JsonObject, routing: JsonObject = {}): JsonObject[] {
  const alb = { ingress: random.text(), servicePort: 80, rootService: `${random.text()}-root` };
  const trafficRouting = random.bool() ? { alb } : routerOf(random, 'istio');
  return canary(random, {
    pingPong: { ...pingPong(random), ...over },
    trafficRouting: { ...trafficRouting, ...routing },
  });
}

/** A VirtualService would have to name the Service that is missing. */
function behindAlb(random: Random, over: JsonObject): JsonObject[] {
  const alb = { ingress: random.text(), servicePort: 80, rootService: `${random.text()}-root` };
  return canary(random, { pingPong: { ...pingPong(random), ...over }, trafficRouting: { alb } });
}

const zero = (random: Random): JsonValue => random.pick<JsonValue>([0, '0', '0%', '00%']);
const some = (random: Random): JsonValue =>
  random.pick<JsonValue>([1, '1', '1%', random.int(2, 50), `${random.int(2, 99)}%`]);

export const cases: readonly CatalogueCase[] = [
  {
    id: 'C1',
    violating: (random) => canary(random, { maxSurge: zero(random), maxUnavailable: zero(random) }),
    nearMiss: (random) =>
      canary(
        random,
        random.pick<JsonObject>([
          { maxSurge: zero(random), maxUnavailable: some(random) },
          { maxSurge: some(random), maxUnavailable: zero(random) },
          { maxSurge: zero(random) },
          { maxUnavailable: zero(random) },
        ]),
      ),
  },
  {
    id: 'C2',
    violating: (random) => {
      const name = `web-${random.text()}`;
      return canary(random, { stableService: name, canaryService: name });
    },
    nearMiss: (random) => canary(random, servicesOf(random)),
  },
  {
    id: 'C3',
    violating: (random) =>
      routed(random, ['smi', 'apisix', 'ambassador', 'nginx', 'traefik'], { pingPong: pingPong(random) }),
    nearMiss: (random) =>
      random.bool() ? ponged(random, {}) : routed(random, ['plugins'], { pingPong: pingPong(random) }),
  },
  {
    id: 'C4',
    violating: (random) => behindAlb(random, { pingService: '' }),
    nearMiss: (random) => ponged(random, {}),
  },
  {
    id: 'C5',
    violating: (random) => behindAlb(random, { pongService: '' }),
    nearMiss: (random) => ponged(random, {}),
  },
  {
    id: 'C6',
    violating: (random) => {
      const name = `web-${random.text()}`;
      return ponged(random, { pingService: name, pongService: name });
    },
    nearMiss: (random) => ponged(random, {}),
  },
  {
    id: 'C7',
    violating: (random) => {
      const services = servicesOf(random);
      const alb = { ingress: random.text(), servicePort: 80, ...(random.bool() && { rootService: '' }) };
      return canary(random, { ...services, pingPong: pingPong(random), trafficRouting: { alb } });
    },
    nearMiss: (random) => ponged(random, {}),
  },
  {
    id: 'C8',
    violating: (random) => {
      const name = random.pick(needy.filter((router) => !['alb', 'nginx', 'istio'].includes(router)));
      const { canaryService } = servicesOf(random);
      return canary(random, {
        canaryService,
        trafficRouting: routerOf(random, name),
        ...(random.bool() && { stableService: '' }),
      });
    },
    nearMiss: (random) => routed(random, needy),
  },
  {
    id: 'C9',
    violating: (random) => {
      const name = random.pick(needy.filter((router) => router !== 'istio'));
      const { stableService } = servicesOf(random);
      return canary(random, {
        stableService,
        trafficRouting: routerOf(random, name),
        ...(random.bool() && { canaryService: '' }),
      });
    },
    nearMiss: (random) =>
      random.bool()
        ? canary(random, { trafficRouting: routerOf(random, 'plugins') })
        : canary(random, {
            trafficRouting: {
              istio: {
                virtualService: { name: random.text() },
                destinationRule: {
                  name: random.text(),
                  stableSubsetName: 'stable',
                  canarySubsetName: 'canary',
                },
              },
            },
          }),
  },
  {
    id: 'C10',
    violating: (random) => canary(random, { scaleDownDelaySeconds: random.int(0, 600) }),
    nearMiss: (random) => routed(random, needy, { scaleDownDelaySeconds: random.int(30, 600) }),
  },
  {
    id: 'C11',
    violating: (random) => canary(random, { dynamicStableScale: true }),
    nearMiss: (random) =>
      random.bool()
        ? canary(random, { dynamicStableScale: false })
        : routed(random, needy, { dynamicStableScale: true }),
  },
  {
    id: 'C12',
    violating: (random) =>
      routed(random, needy, { dynamicStableScale: true, scaleDownDelaySeconds: random.int(30, 600) }),
    nearMiss: (random) =>
      routed(random, needy, { dynamicStableScale: false, scaleDownDelaySeconds: random.int(30, 600) }),
  },
  {
    id: 'C13',
    violating: (random) =>
      routed(
        random,
        needy.filter((name) => name !== 'nginx'),
        {},
        { maxTrafficWeight: random.int(100, 1000) },
      ),
    nearMiss: (random) =>
      routed(random, ['nginx', 'plugins'], {}, { maxTrafficWeight: random.int(100, 1000) }),
  },
];
