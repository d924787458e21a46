import { describe, expect, test } from '@jest/globals';
import type { Contract, MatrixProfile, MatrixScenario, Profile } from '../../src/contract/profile.js';
import type { RepositoryRule, Rule } from '../../src/rules/define.js';
import { runRepositoryRules, runTargetRules } from '../../src/rules/run.js';
import { describeWhere, expectFacts, type Expected } from './rule-tester.js';
import { classes, contractFile, profileOf, worldOf } from './worlds.js';

export interface MatrixCase {
  readonly name: string;
  readonly profiles?: readonly Partial<Profile>[];
  readonly listed?: readonly Partial<MatrixProfile>[];
  readonly scenarios?: readonly Partial<MatrixScenario>[];
  readonly withoutMatrix?: true;
}

const file = 'install-matrix.json';
const versions = { baselineRef: 'v1', targetRef: 'v2' };

/** What one profile in rollout mode needs. */
export const install = { name: 'a', kind: 'install' } as const;
export const upgrade = { name: 'b', kind: 'upgrade', ...versions } as const;
export const rollback = { name: 'c', kind: 'rollback', baselineRef: 'v2', targetRef: 'v1' } as const;

/** A table of a rule about contract and matrix; by default both know the profile `production` and agree. */
export function matrixTester<M extends string>(
  rule: RepositoryRule<unknown, M>,
  cases: {
    readonly passes: readonly MatrixCase[];
    readonly fails: readonly (MatrixCase & { readonly violations: readonly Expected<M>[] })[];
  },
): void {
  describe(`${rule.meta.id} ${rule.meta.name}`, () => {
    test.each(cases.passes.map((entry) => [entry.name, entry] as const))('passes: %s', (_name, entry) => {
      expect(found(rule, entry)).toEqual([]);
    });
    test.each(cases.fails.map((entry) => [entry.name, entry] as const))('fails: %s', (_name, entry) => {
      expect(found(rule, entry)).toEqual(entry.violations);
    });
    test('no name twice, every message used', () => {
      const names = [...cases.passes, ...cases.fails].map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      const used = new Set(cases.fails.flatMap(({ violations }) => violations.map(({ message }) => message)));
      expect([...used].sort()).toEqual(Object.keys(rule.meta.messages).sort());
    });
  });
}

function found(rule: RepositoryRule, entry: MatrixCase): readonly Expected[] {
  const contract = contractOf(entry);
  const rules = [rule as Rule];
  const targets = contract.profiles.map((profile) => {
    const { facts } = runTargetRules({ world: { ...worldOf({ yaml: '' }), profile }, settings: {}, rules });
    return { target: profile.id, profile, facts };
  });
  const judgement = runRepositoryRules(targets, {
    world: { contract, resourceClasses: classes },
    settings: {},
    rules,
  });
  expect(judgement.broken).toEqual([]);
  return judgement.violations.map(({ violation, severity }) => {
    expectFacts(rule.meta.messages, violation);
    return {
      message: violation.message,
      path: describeWhere(violation),
      ...(severity !== rule.meta.severity && { severity: severity as 'warning' | 'note' }),
    };
  });
}

function contractOf({
  profiles = [{}],
  listed = [{}],
  scenarios = [install, upgrade, rollback],
  withoutMatrix,
}: MatrixCase): Contract {
  const matrix = {
    file,
    profiles: listed.map((over, at) => ({
      name: 'production',
      valuesFile: 'values-prod.yaml',
      suite: 'nightly',
      place: { file, line: 10 + at },
      ...over,
    })),
    scenarios: scenarios.map((over, at) => ({
      name: `s${at}`,
      kind: 'install' as const,
      profile: 'production',
      suite: 'nightly',
      place: { file, line: 20 + at },
      ...over,
    })),
  };
  return { file: contractFile, profiles: profiles.map(profileOf), ...(!withoutMatrix && { matrix }) };
}
