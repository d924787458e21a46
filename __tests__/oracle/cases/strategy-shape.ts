import type { JsonObject } from '../../../src/render/renderer.js';
import type { CatalogueCase, Random } from '../case.js';
import { complete, rolloutOf } from '../complete.js';

const steps = [{ setWeight: 20 }, { pause: {} }];
const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';
const required = 'requiredDuringSchedulingIgnoredDuringExecution';

function withStrategy(random: Random, strategy: JsonObject, spec: JsonObject = {}): JsonObject[] {
  return complete(rolloutOf(random.text(), strategy, spec));
}

function blueGreen(random: Random, over: JsonObject, spec: JsonObject = {}): JsonObject[] {
  const active = { activeService: `active-${random.text()}` };
  return withStrategy(random, { blueGreen: { ...active, ...over } }, spec);
}

const neitherNorBoth = (random: Random): JsonObject =>
  random.bool() ? {} : { [preferred]: { weight: random.int(1, 100) }, [required]: {} };
const oneOfThem = (random: Random): JsonObject =>
  random.bool() ? { [preferred]: { weight: random.int(1, 100) } } : { [required]: {} };
const badWeight = (random: Random): JsonObject => ({
  [preferred]: { weight: random.pick([0, -1, 101, random.int(102, 999)]) },
});
const edgeWeight = (random: Random): JsonObject => ({ [preferred]: { weight: random.pick([1, 100]) } });

export const cases: readonly CatalogueCase[] = [
  {
    id: 'T1',
    violating: (random) =>
      withStrategy(random, random.pick<JsonObject>([{}, { canary: null }, { blueGreen: null }])),
    nearMiss: (random) => (random.bool() ? withStrategy(random, { canary: {} }) : blueGreen(random, {})),
  },
  {
    id: 'T2',
    violating: (random) =>
      withStrategy(random, { canary: { steps }, blueGreen: { activeService: `active-${random.text()}` } }),
    nearMiss: (random) =>
      withStrategy(random, { canary: null, blueGreen: { activeService: `active-${random.text()}` } }),
  },
  {
    id: 'B1',
    violating: (random) => {
      const name = random.bool() ? `web-${random.text()}` : '';
      return blueGreen(random, { activeService: name, previewService: name });
    },
    nearMiss: (random) =>
      blueGreen(random, random.bool() ? { previewService: `preview-${random.text()}` } : {}),
  },
  {
    id: 'B2',
    violating: (random) => {
      const history = random.int(0, 20);
      if (random.bool()) return blueGreen(random, { scaleDownDelayRevisionLimit: random.int(11, 20) });
      return blueGreen(
        random,
        { scaleDownDelayRevisionLimit: history + random.int(1, 5) },
        { revisionHistoryLimit: history },
      );
    },
    nearMiss: (random) => {
      const history = random.int(0, 20);
      if (random.bool()) return blueGreen(random, { scaleDownDelayRevisionLimit: random.int(0, 10) });
      return blueGreen(
        random,
        { scaleDownDelayRevisionLimit: random.int(0, history) },
        { revisionHistoryLimit: history },
      );
    },
  },
  {
    id: 'B3',
    violating: (random) => blueGreen(random, { antiAffinity: neitherNorBoth(random) }),
    nearMiss: (random) => blueGreen(random, { antiAffinity: oneOfThem(random) }),
  },
  {
    id: 'B4',
    violating: (random) => blueGreen(random, { antiAffinity: badWeight(random) }),
    nearMiss: (random) => blueGreen(random, { antiAffinity: edgeWeight(random) }),
  },
  {
    id: 'C14',
    violating: (random) => withStrategy(random, { canary: { steps, antiAffinity: neitherNorBoth(random) } }),
    nearMiss: (random) => withStrategy(random, { canary: { steps, antiAffinity: oneOfThem(random) } }),
  },
  {
    id: 'C15',
    violating: (random) => withStrategy(random, { canary: { steps, antiAffinity: badWeight(random) } }),
    nearMiss: (random) => withStrategy(random, { canary: { steps, antiAffinity: edgeWeight(random) } }),
  },
];
