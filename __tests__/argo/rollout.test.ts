import { describe, expect, test } from '@jest/globals';
import { intOrPercentValue, parseInt32, readIntOrString } from '../../src/argo/int-or-string.js';
import { analysesOf } from '../../src/argo/rollout-analyses.js';
import { readRollout, rolloutsOf } from '../../src/argo/rollout.js';
import { pauseSeconds } from '../../src/argo/steps.js';
import { hasRouter } from '../../src/argo/traffic-routing.js';
import { formatPath } from '../../src/manifests/path.js';
import type { JsonValue } from '../../src/render/renderer.js';
import { rollout } from '../rules/manifests.js';
import { worldOf } from '../rules/worlds.js';

const read = (spec: string) => {
  const [manifest] = worldOf({ yaml: rollout({ spec }) }).index.byKind('Rollout');
  if (manifest === undefined) throw new Error('no Rollout');
  return readRollout(manifest);
};

describe('a Rollout as its controller reads it', () => {
  test('defaults', () => {
    const found = read('strategy: {canary: {}}');
    expect(found).toMatchObject({
      replicas: 1,
      revisionHistoryLimit: 10,
      minReadySeconds: 0,
      progressDeadlineSeconds: 600,
      workloadRef: undefined,
      blueGreen: undefined,
      canary: {
        stableService: '',
        trafficRouting: undefined,
        steps: [],
        maxWeight: 100,
        maxSurge: { text: '25' },
        dynamicStableScale: false,
      },
    });
  });

  test('null and what has the wrong type are absent', () => {
    const found = read(
      'replicas: "3"\nminReadySeconds: 1.5\nstrategy: {canary: null, blueGreen: {activeService: 1}}',
    );
    expect(found).toMatchObject({
      replicas: 1,
      minReadySeconds: 0,
      canary: undefined,
      blueGreen: { activeService: '' },
    });
  });

  test('routers', () => {
    const { canary } = read(
      'strategy: {canary: {trafficRouting: {alb: {}, nginx: null, plugins: {}, managedRoutes: [], maxTrafficWeight: 7}}}',
    );
    expect(canary?.maxWeight).toBe(7);
    expect(canary?.trafficRouting?.managedRoutes).toBeUndefined();
    expect([...(canary?.trafficRouting?.routers ?? [])]).toEqual(['alb']);
    expect(hasRouter(canary?.trafficRouting, 'nginx', 'plugins')).toBe(false);
    expect(hasRouter(undefined, 'alb')).toBe(false);
    const plugins = read(
      'strategy: {canary: {trafficRouting: {plugins: {argoproj-labs/gatewayAPI: {}}}}}',
    ).canary;
    expect(plugins?.trafficRouting?.plugins).toEqual(['argoproj-labs/gatewayAPI']);
    expect(hasRouter(plugins?.trafficRouting, 'plugins')).toBe(true);
  });

  test('steps know what they are', () => {
    const steps = read(
      'strategy: {canary: {steps: [{setWeight: 5, pause: {}, plugin: null}, null, {setCanaryScale: {}}]}}',
    ).canary?.steps;
    expect(steps?.map(({ types, path }) => [formatPath(path), ...types])).toEqual([
      ['spec.strategy.canary.steps[0]', 'pause', 'setWeight'],
      ['spec.strategy.canary.steps[1]'],
      ['spec.strategy.canary.steps[2]', 'setCanaryScale'],
    ]);
  });

  test('analyses', () => {
    const canary = read(
      'strategy: {canary: {analysis: {args: [{name: a}]}, steps: [{experiment: {analyses: [{name: x}]}}, {analysis: {}}]}}',
    );
    expect(
      analysesOf(canary).map(({ role, path, args }) => `${role} ${formatPath(path)} ${args.length}`),
    ).toEqual([
      'experiment spec.strategy.canary.steps[0].experiment.analyses[0] 0',
      'step spec.strategy.canary.steps[1].analysis 0',
      'background spec.strategy.canary.analysis 1',
    ]);
    const blueGreen = read('strategy: {blueGreen: {postPromotionAnalysis: {}, prePromotionAnalysis: {}}}');
    expect(analysesOf(blueGreen).map(({ role }) => role)).toEqual(['prePromotion', 'postPromotion']);
  });

  test('of Argo only', () => {
    const yaml =
      'apiVersion: rollouts.kruise.io/v1beta1\nkind: Rollout\nmetadata: {name: web}\n---' + rollout();
    expect(rolloutsOf(worldOf({ yaml }).index)).toHaveLength(1);
  });
});

test.each<[JsonValue | undefined, number | undefined]>([
  [undefined, 0],
  [null, 0],
  [0, 0],
  [-5, -5],
  ['10', 10],
  ['+10', 10],
  ['-10', -10],
  ['90s', 90],
  ['1.9s', 1],
  ['-0.5s', 0],
  ['1d', -1],
  ['', -1],
  ['2147483648', -1],
  ['600000h', -2147483648],
  [1.5, undefined],
  [true, undefined],
  [3000000000n, undefined],
])('a pause of %p lasts %p s', (duration, seconds) => {
  expect(pauseSeconds(duration)).toBe(seconds);
});

test.each<[JsonValue, number | undefined]>([
  [0, 0],
  [-3, -3],
  ['0', 0],
  ['+4', 4],
  ['0%', 0],
  ['12%', 12],
  ['-1%', 0],
  ['1.5', 0],
  ['some', 0],
  ['99999999999999999999', 2 ** 63 - 1],
  [1.5, undefined],
  [null, undefined],
])('%p reads as %p', (json, value) => {
  const found = readIntOrString(json);
  expect(found && intOrPercentValue(found)).toBe(value);
});

test('numbers of 32 bits', () => {
  expect([parseInt32('2147483647'), parseInt32('2147483648'), parseInt32('1_0'), parseInt32('')]).toEqual([
    2147483647,
    undefined,
    undefined,
    undefined,
  ]);
});
