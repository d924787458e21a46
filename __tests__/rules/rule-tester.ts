import { describe, expect, test } from '@jest/globals';
import { formatPath } from '../../src/manifests/path.js';
import type { ChangeRule, Rule, TargetRule, Violation } from '../../src/rules/define.js';
import { mismatchedFacts } from '../../src/rules/messages.js';
import { runTargetRules } from '../../src/rules/run.js';
import { worldOf, type WorldInput } from './worlds.js';

export interface PassingCase extends WorldInput {
  readonly name: string;
}

export interface FailingCase<M extends string> extends PassingCase {
  readonly violations: readonly Expected<M>[];
}

export interface Expected<M extends string = string> {
  readonly message: M;
  /** `Rollout/web spec.replicas`, `values image.tag` or `rollout-safety-contract.json:20`. */
  readonly path: string;
  /** Only where it is not the rule's own. */
  readonly severity?: 'warning' | 'note';
}

/** A table of a rule: what it must be silent about and what it must find, to the path. */
export function ruleTester<M extends string, O>(
  rule: TargetRule<M, O> | ChangeRule<unknown, M, O>,
  cases: { readonly passes: readonly PassingCase[]; readonly fails: readonly FailingCase<M>[] },
): void {
  const all = [...cases.passes, ...cases.fails];
  describe(`${rule.meta.id} ${rule.meta.name}`, () => {
    test.each(cases.passes.map((entry) => [entry.name, entry] as const))('passes: %s', (_name, entry) => {
      expect(found(rule, entry)).toEqual([]);
    });
    test.each(cases.fails.map((entry) => [entry.name, entry] as const))('fails: %s', (_name, entry) => {
      expect(found(rule, entry)).toEqual(entry.violations);
    });
    test('no case twice', () => {
      expectUnique(all.map(({ name }) => name));
      expectUnique(all.map(({ ...input }) => snapshot({ ...input, name: undefined, violations: undefined })));
    });
    test('every message is used', () => {
      const used = new Set(cases.fails.flatMap(({ violations }) => violations.map(({ message }) => message)));
      expect([...used].sort()).toEqual(Object.keys(rule.meta.messages).sort());
    });
  });
}

function found(rule: Pick<Rule, 'meta'>, entry: WorldInput): readonly Expected[] {
  const world = worldOf(entry);
  const before = snapshot(world.index.all);
  const judgement = runTargetRules({
    world,
    settings: entry.options === undefined ? {} : { [rule.meta.id]: { options: entry.options } },
    rules: [rule as Rule],
    ...(entry.before !== undefined && {
      before: runTargetRules({
        world: worldOf({ ...entry, yaml: entry.before }),
        settings: {},
        rules: [rule as Rule],
      }).facts,
    }),
  });
  expect(judgement.broken).toEqual([]);
  expect(snapshot(world.index.all)).toBe(before);
  const own = world.profile === undefined ? rule.meta.severityWithoutProfile : rule.meta.severity;
  return judgement.violations.map(({ violation, severity }) => {
    expectFacts(rule.meta.messages, violation);
    return {
      message: violation.message,
      path: describeWhere(violation),
      ...(severity !== own && { severity: severity as 'warning' | 'note' }),
    };
  });
}

export function expectFacts(messages: Readonly<Record<string, string>>, violation: Violation): void {
  const template = messages[violation.message];
  expect(template).toBeDefined();
  expect([violation.message, ...mismatchedFacts(template ?? '', violation.facts)]).toEqual([
    violation.message,
  ]);
}

export function describeWhere({ where }: Violation): string {
  switch (where.kind) {
    case 'object':
      return `${where.object.kind}/${where.object.name} ${formatPath(where.path)}`.trim();
    case 'values':
      return `values ${where.path.join('.')}`;
    case 'place':
      return `${where.place.file}:${where.place.line ?? '?'}`;
  }
}

function expectUnique(texts: readonly string[]): void {
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
}

function snapshot(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? `${item}n` : item));
}
