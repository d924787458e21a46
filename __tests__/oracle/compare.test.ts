import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/render/renderer.js';
import { seeded } from './case.js';
import type { Failure, Verdict } from './client.js';
import { compare } from './compare.js';
import { parsePath, showPath, type Fault } from './finding.js';
import { mutate } from './mutate.js';

const rollout: JsonObject = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: { name: 'web' },
  spec: { replicas: 2, strategy: { canary: { steps: [{ setWeight: 120 }] } } },
};

function said(path: string, detail: string, source = 'spec'): Failure {
  return { object: { kind: 'Rollout', name: 'web' }, path, detail, source, type: 'FieldValueInvalid' };
}

function verdict(...errors: Failure[]): Verdict {
  return { id: 'a', errors, first: errors[0] ?? null };
}

function ours(id: string, path: string): Fault {
  return { ids: [id], object: 'Rollout/web', path: parsePath(path), text: id };
}

const weight = said('spec.strategy.steps[0].setWeight', 'SetWeight needs to be between 0 and 100');

describe('ours against the oracle', () => {
  test('the same fault at the same place is no difference', () => {
    const found = compare([rollout], verdict(weight), [
      ours('P3', 'spec.strategy.canary.steps[0].setWeight'),
    ]);
    expect(found).toMatchObject({ greener: false, missed: [], misplaced: [], stricter: [] });
  });

  test('silence where the oracle refuses is greener', () => {
    const found = compare([rollout], verdict(weight), []);
    expect([found.greener, found.missed.map(({ ids }) => ids)]).toEqual([true, [['P3']]]);
  });

  test.each<[string, Fault[], Failure[], string]>([
    ['named', [ours('P3', 'spec.strategy.canary.steps[0].setWeight')], [weight], 'said'],
    ['at another place', [ours('P3', 'spec.strategy.canary.steps[3].setWeight')], [weight], 'unsaid'],
    ['not named', [ours('S1', 'spec.replicas')], [weight], 'unsaid'],
    ['nothing stored', [], [], 'none'],
  ])('the first error of the whole, %s', (_name, mine, errors, first) => {
    expect(compare([rollout], verdict(...errors), mine).first).toBe(first);
  });

  test('a selector that the API server refuses has to be said of the workload', () => {
    const deployment: JsonObject = { kind: 'Deployment', metadata: { name: 'web' }, spec: {} };
    const error = {
      ...said('spec.selector', 'empty selector is invalid for deployment', 'workload'),
      object: { kind: 'Deployment', name: 'web' },
    };
    expect(compare([deployment], verdict(error), []).greener).toBe(true);
    const mine = { ...ours('RG454.empty', 'spec.selector'), object: 'Deployment/web' };
    expect(compare([deployment], verdict(error), [mine])).toMatchObject({ missed: [], stricter: [] });
  });

  test('another id is a miss and a stricter one', () => {
    const found = compare([rollout], verdict(weight), [
      ours('P4', 'spec.strategy.canary.steps[0].setWeight'),
    ]);
    expect([found.greener, found.missed.length, found.stricter.length]).toEqual([false, 1, 1]);
  });

  test('the right id at another step is misplaced, not stricter', () => {
    const found = compare([rollout], verdict(weight), [
      ours('P3', 'spec.strategy.canary.steps[1].setWeight'),
    ]);
    expect([found.missed.length, found.misplaced.length, found.stricter.length]).toEqual([0, 1, 0]);
  });

  test('a second place of ours that the oracle lacks is stricter', () => {
    const found = compare([rollout], verdict(weight), [
      ours('P3', 'spec.strategy.canary.steps[0].setWeight'),
      ours('P3', 'spec.strategy.canary.steps[4].setWeight'),
    ]);
    expect(found.stricter.map(({ path }) => showPath(path))).toEqual([
      'spec.strategy.canary.steps[4].setWeight',
    ]);
  });

  test('what the controller says of an object that the API server refuses is not asked for', () => {
    const schema = said('spec.paused', 'must be of type boolean', 'schema');
    const found = compare([rollout], verdict(schema, weight), [ours('A1', 'spec.paused')]);
    expect(found.missed).toEqual([]);
  });

  test('an error of the oracle that the table does not know is missed, never dropped', () => {
    const found = compare([rollout], verdict(said('spec.new', 'something new', 'references')), []);
    expect(found.missed.map(({ ids }) => ids)).toEqual([['unidentified']]);
  });
});

test('a seed draws the same mutations again', () => {
  const draw = (): readonly string[] => {
    const random = seeded(42);
    return Array.from({ length: 20 }, () => mutate({ name: 'one', objects: [rollout] }, random).what);
  };
  expect(draw()).toEqual(draw());
  expect(new Set(draw()).size).toBeGreaterThan(5);
});

test('a mutation leaves its seed as it is', () => {
  const before = JSON.stringify(rollout);
  const random = seeded(7);
  for (let at = 0; at < 200; at += 1) mutate({ name: 'one', objects: [rollout] }, random);
  expect(JSON.stringify(rollout)).toBe(before);
});
