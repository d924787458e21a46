import { describe, expect, test } from '@jest/globals';
import { catalogueIds } from '../../src/rules/catalogue.js';
import type { JsonObject } from '../../src/render/renderer.js';
import type { Failure } from './client.js';
import { showPath } from './finding.js';
import { asFault, identify } from './identify.js';
import { rows } from './id-table.js';
import { unaskable } from './unaskable.js';

const canary: JsonObject = {
  kind: 'Rollout',
  metadata: { name: 'web' },
  spec: { strategy: { canary: { trafficRouting: { nginx: {} } } } },
};
const alb: JsonObject = {
  kind: 'Rollout',
  metadata: { name: 'web' },
  spec: { strategy: { canary: { trafficRouting: { alb: {} } } } },
};
const blueGreen: JsonObject = {
  kind: 'Rollout',
  metadata: { name: 'web' },
  spec: { strategy: { blueGreen: {} } },
};
const referring: JsonObject = {
  kind: 'Rollout',
  metadata: { name: 'web' },
  spec: {
    workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'base' },
    strategy: { canary: {} },
  },
};

function failure(source: string, path: string, detail = '', more: Partial<Failure> = {}): Failure {
  return {
    object: { kind: 'Rollout', name: 'web' },
    path,
    detail,
    source,
    type: 'FieldValueInvalid',
    ...more,
  };
}

describe('each id has words and a path of its own', () => {
  const step =
    'Step must have one of the following set: experiment, setWeight, setCanaryScale, plugin or pause';
  test.each<[string, JsonObject, Failure, string?]>([
    ['S1', canary, failure('spec', 'spec.replicas', 'must be greater than or equal to 0')],
    ['S2', canary, failure('spec', 'spec.selector', "Rollout has missing field '.spec.selector'")],
    [
      'S3',
      canary,
      failure('spec', 'spec.selector.matchExpressions[0].operator', 'not a valid selector operator'),
    ],
    ['S4', canary, failure('spec', 'spec.selector', 'empty selector is invalid for deployment')],
    ['S7', canary, failure('spec', 'spec.template.spec.containers[0].name')],
    ['S9', canary, failure('spec', 'spec.template.spec.restartPolicy')],
    [
      'T1',
      canary,
      failure('spec', 'spec.strategy.strategy', "Rollout has missing field '.spec.strategy.canary'"),
      'spec.strategy',
    ],
    ['B3', blueGreen, failure('spec', 'spec.strategy.antiAffinity'), 'spec.strategy.blueGreen.antiAffinity'],
    ['C14', canary, failure('spec', 'spec.strategy.antiAffinity'), 'spec.strategy.canary.antiAffinity'],
    [
      'P1',
      canary,
      failure('spec', 'spec.strategy.steps[0]', step, { value: 'step.Experiment: true step.Pause: true' }),
      'spec.strategy.canary.steps[0]',
    ],
    [
      'P2',
      canary,
      failure('spec', 'spec.strategy.steps[1]', step, { value: 'step.SetCanaryScale: true' }),
      'spec.strategy.canary.steps[1]',
    ],
    [
      'P7',
      alb,
      failure('spec', 'spec.strategy.steps[0].setHeaderRoute.match[0]', 'StringMatch value missed'),
    ],
    [
      'P8',
      canary,
      failure('spec', 'spec.strategy.steps[0].setHeaderRoute.match[0]', 'StringMatch value missed'),
    ],
    [
      'P16',
      canary,
      failure('spec', 'spec.strategy.steps[2].analyses', 'Analyses arguments must refer'),
      'spec.strategy.canary.steps[2]',
    ],
    ['X1', canary, failure('references', 'spec.strategy.canary.stableService', 'service "a" not found')],
    [
      'V1',
      canary,
      failure(
        'references',
        'spec.strategy.canary.stableService',
        'Service "a" has unmatch label "b" in rollout',
      ),
    ],
    [
      'X5',
      canary,
      failure(
        'references',
        'spec.strategy.canary.trafficRouting.nginx.StableIngresses',
        'ingress "a" not found',
      ),
      'spec.strategy.canary.trafficRouting.nginx.stableIngresses',
    ],
    [
      'N5',
      canary,
      failure('references', 'spec.strategy.canary.analysis.templates', 'args.host was not resolved'),
    ],
    [
      'E6',
      canary,
      failure(
        'experiment',
        'spec.strategy.canary.steps[0].experiment.analyses[0].templateName',
        "AnalysisTemplate 'a' not found",
      ),
    ],
    ['A3', canary, failure('schema', 'spec.strategy.canary.trafficRouting.managedRoutes[0].name')],
  ])('%s', (...[id, rollout, said, path]) => {
    const fault = asFault(said, [rollout]);
    expect(fault.ids[0]).toBe(id);
    if (path !== undefined) expect(showPath(fault.path)).toBe(path);
  });
});

test('what the controller finds in a referenced template stands in the workload', () => {
  const fault = asFault(failure('spec', 'spec.template.spec.containers[0].image'), [referring]);
  expect([fault.object, showPath(fault.path)]).toEqual([
    'Deployment/base',
    'spec.template.spec.containers[0].image',
  ]);
});

test('a failure that no row knows has no id', () => {
  expect(identify(failure('references', 'spec.nowhere', 'something new'), [canary])).toEqual([]);
});

test('every id of the catalogue has a row, or a reason why nothing can be asked about it', () => {
  const known = new Set([...rows.flatMap(({ ids }) => ids), ...Object.keys(unaskable)]);
  expect(catalogueIds.filter((id) => !known.has(id))).toEqual([]);
  expect(Object.keys(unaskable).filter((id) => rows.some(({ ids }) => ids.includes(id)))).toEqual([]);
});
