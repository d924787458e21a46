import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { projectRoot } from '../bundle/run-bundle.js';
import { checkCatalogue, describeCatalogue, type CaseResult } from '../oracle/catalogue-check.js';
import { catalogueCases } from '../oracle/catalogue-cases.js';
import { Oracle } from '../oracle/client.js';
import { allSeeds, describeSurvey, survey, type Seeds, type Survey } from '../oracle/survey.js';
import { oraclePath } from '../../testbed/build-oracle.mjs';
import { whyNot } from './real-tools.js';

// ROLLOUT_GUARD_ORACLE_SEED repeats a run; without it every run draws other cases, and prints what it drew from.
const seed = Number(process.env['ROLLOUT_GUARD_ORACLE_SEED'] ?? Date.now() % 2 ** 31);
const count = Number(process.env['ROLLOUT_GUARD_ORACLE_COUNT'] ?? 10_000);

const missing = whyNotAsked();
const print = (text: string): void => void process.stderr.write(`${text}\n`);
if (missing !== undefined) print(`oracle tests are skipped: ${missing}`);

(missing === undefined ? describe : describe.skip)('against the code of Argo Rollouts and Kubernetes', () => {
  let oracle: Oracle;
  beforeAll(() => {
    oracle = new Oracle(oraclePath());
  });
  afterAll(() => oracle.close());

  test('it answers with errors, paths and the first one, and survives what makes no sense', async () => {
    const [broken, right, nonsense] = await Promise.all([
      oracle.ask({ id: 'a', objects: [rolloutWith({ setWeight: 120 }, {})] }),
      oracle.ask({ id: 'b', objects: [rolloutWith({ setWeight: 20 }, { pause: {} })] }),
      oracle.ask({ id: 'c', objects: [{ kind: 'Rollout', apiVersion: 'argoproj.io/v1alpha1', spec: 7 }] }),
    ]);
    expect(broken.errors.map(({ path, source }) => [path, source])).toEqual([
      ['spec.strategy.steps[0].setWeight', 'spec'],
      ['spec.strategy.steps[1]', 'spec'],
    ]);
    expect(broken.first?.path).toBe('spec.strategy.steps[0].setWeight');
    expect(right).toMatchObject({ errors: [], first: null });
    expect(nonsense.errors.length).toBeGreaterThan(0);
  });

  test('PromQL that the Go parser refuses, and that it takes', () => {
    const line = JSON.stringify({ id: 'q', promql: ['sum(rate(x[5m])) or 0', 'up == 1'] });
    const answer = JSON.parse(execFileSync(oraclePath(), { input: `${line}\n`, encoding: 'utf8' })) as {
      errors: { path: string }[];
    };
    expect(answer.errors.map(({ path }) => path)).toEqual(['promql[0]']);
  });

  describe('the cases of each id', () => {
    let results: readonly CaseResult[];
    beforeAll(async () => {
      results = await checkCatalogue(oracle, { seed, times: 20 });
      print(describeCatalogue(results, seed));
    });

    test('there are cases', async () => {
      expect(results.map(({ id }) => id)).toEqual((await catalogueCases()).map(({ id }) => id));
    });

    test('violating cases are refused by both with the same id at the same path, near misses by neither', () => {
      expect(results.filter(({ faults }) => faults.length > 0).map(({ id }) => id)).toEqual([]);
    });
  });

  describe('random mutations of real manifests', () => {
    let seeds: Seeds;
    let result: Survey;
    beforeAll(async () => {
      seeds = await allSeeds(oracle, projectRoot, seed);
      result = await survey(oracle, seeds.accepted, { count, seed });
      print(await describeSurvey(oracle, result, seed));
    });

    test('there is something to mutate, and mutations break it', () => {
      expect(seeds.accepted.length).toBeGreaterThan(100);
      expect(result.refusedByOracle).toBeGreaterThan(count / 4);
      expect(result.refusedByOracle).toBeLessThan(count);
    });

    test('the one error that the controller stores is never unsaid', () => {
      expect(result.firsts.said).toBeGreaterThan(count / 10);
      expect(result.firsts.unsaid).toBe(0);
    });

    test.each(['greener', 'missed', 'misplaced', 'stricter', 'crash'] as const)(
      'none of ours is %s',
      (kind) => {
        expect(result.disagreements.filter((each) => each.kind === kind).map(({ id }) => id)).toEqual([]);
      },
    );
  });
});

/** Why the oracle cannot be asked here; where tools are required it throws instead. */
function whyNotAsked(): string | undefined {
  const withoutGo = whyNot('go');
  if (withoutGo !== undefined) return withoutGo;
  if (existsSync(oraclePath())) return undefined;
  const reason = `the oracle is not built: node testbed/build-oracle.mjs builds it at ${oraclePath()}`;
  if (process.env['ROLLOUT_GUARD_REQUIRE_TOOLS'] === '1')
    throw new Error(`tools are required here: ${reason}`);
  return reason;
}

function rolloutWith(
  ...steps: Record<string, number | object>[]
): Parameters<Oracle['ask']>[0]['objects'][number] {
  const labels = { app: 'web' };
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'web' },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: 'web', image: 'registry.example/web:1' }] },
      },
      strategy: { canary: { steps: JSON.parse(JSON.stringify(steps)) as never } },
    },
  };
}
