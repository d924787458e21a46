import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { JsonObject, JsonValue } from '../../src/render/renderer.js';
import { isObject } from '../../src/manifests/json.js';
import { defaultVersions } from '../../src/argo/versions.js';
import { createIndex } from '../../src/manifests/create-index.js';
import { runTargetRules } from '../../src/rules/run.js';
import { deployment, hpa, object, rollout, service, toRollout } from './manifests.js';
import { classes, profileOf, renderedFrom, toggle, worldOf } from './worlds.js';

const whole = [
  rollout({
    pod: 'initContainers: [{name: warm, image: a}]\nvolumes: [{name: m, persistentVolumeClaim: {claimName: m}}]',
    spec: 'replicas: 2\nstrategy: {blueGreen: {activeService: web}, canary: {steps: [{setWeight: 1}], trafficRouting: {a: {}}}}',
  }),
  deployment(),
  service(),
  hpa(toRollout, 'metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization}}}]'),
  object('policy/v1', 'PodDisruptionBudget', 'web', 'selector: {matchLabels: {app: web}}\nminAvailable: 50%'),
  object(
    'networking.k8s.io/v1',
    'NetworkPolicy',
    'web',
    'podSelector: {}\negress: [{to: [{ipBlock: {cidr: a, except: []}}], ports: [{port: 53}]}]',
  ),
  object(
    'batch/v1',
    'Job',
    'fill',
    'template: {spec: {containers: [{name: a}]}}',
    'annotations: {helm.sh/hook: pre-install}',
  ),
  object(
    'keda.sh/v1alpha1',
    'ScaledObject',
    'web',
    `scaleTargetRef: ${toRollout}\ntriggers: [{type: cpu, metadata: {value: "1"}}]`,
  ),
  object('v1', 'LimitRange', 'web', 'limits: [{type: Container, default: {cpu: 1}}]'),
].join('');

const odd: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom<JsonValue>(
    null,
    true,
    0,
    -1,
    1.5,
    9007199254740993n,
    '',
    'x',
    '50%',
    '{a}',
    [],
    {},
    [null],
    [[]],
    { a: null },
  ),
  fc.jsonValue() as fc.Arbitrary<JsonValue>,
);

/** Puts `value` somewhere into `json`, led by `choices`. */
function planted(json: JsonValue, choices: readonly number[], value: JsonValue): JsonValue {
  const [choice, ...rest] = choices;
  if (choice === undefined || typeof json !== 'object' || json === null) return value;
  if (Array.isArray(json)) {
    const items = json as readonly JsonValue[];
    return items.map((item, at) => (at === choice % items.length ? planted(item, rest, value) : item));
  }
  const entries = Object.entries(json);
  return Object.fromEntries(
    entries.map(([key, item], at) => [
      key,
      at === choice % entries.length ? planted(item, rest, value) : item,
    ]),
  );
}

const profile = fc.record({
  rolloutMode: fc.constantFrom('rollout' as const, 'deployment' as const),
  warmupRequired: fc.boolean(),
  readinessPathRequired: fc.boolean(),
  intendedUse: fc.constantFrom('ci' as const, 'prod' as const),
  hpaPolicyRequired: fc.constantFrom('enabled' as const, 'disabled' as const),
  networkPolicyModeRequired: fc.constantFrom(
    'disabled' as const,
    'internet-only' as const,
    'cluster-aware' as const,
    'custom' as const,
  ),
});

test('no rule throws, whatever stands in a manifest', () => {
  const sound = renderedFrom(whole);
  const plants = fc.array(
    fc.record({ at: fc.nat(8), choices: fc.array(fc.nat(20), { minLength: 1, maxLength: 9 }), value: odd }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(plants, fc.option(profile, { nil: undefined }), (planting, over) => {
      const objects = sound.map(({ json, ...rest }, at) => ({
        ...rest,
        json: planting
          .filter((plant) => plant.at === at)
          .reduce<JsonValue>(
            (changed, { choices, value }) => planted(changed, choices, value),
            json,
          ) as JsonObject,
      }));
      const world = {
        index: createIndex(
          objects.map(({ json, ...rest }) => ({
            ...rest,
            json: isObject(json) ? json : {},
          })),
        ),
        resourceClasses: classes,
        versions: defaultVersions,
        external: () => false,
        ...(over && { profile: profileOf(over) }),
      };
      expect(runTargetRules({ world, settings: {} }).broken).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('no toggle throws, whatever the merged values hold', () => {
  const paths = fc.constantFrom('a', 'a.b', 'a=1', 'a.b=true', '__proto__=1', 'a.0=x', '=', 'a..b=2');
  fc.assert(
    fc.property(fc.array(paths), odd, (texts, value) => {
      const toggles = texts.map(toggle);
      const world = worldOf({
        yaml: stringify({}),
        profile: { requiredToggles: toggles, forbiddenToggles: toggles },
        values: { a: value },
      });
      expect(runTargetRules({ world, settings: {} }).broken).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
