import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareWithBase } from '../../src/findings/compare.js';
import { fingerprint } from '../../src/findings/fingerprint.js';
import { fillMessage } from '../../src/rules/messages.js';
import { reportOf, spot, target, web } from '../reporters/reports.js';

const targets = [target('shop-dev'), target('shop-production')];

describe('grouping', () => {
  test('one fault in a base is one finding that lists its targets', () => {
    const { findings, summary } = reportOf({
      targets,
      occurrences: [spot(1, 'shop-production'), spot(0, 'shop-dev')],
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ targets: ['shop-dev', 'shop-production'], occurrences: [0, 1] });
    expect(summary.errors).toBe(1);
  });

  test('severity and state are the worst of the occurrences', () => {
    const { findings } = reportOf({
      targets,
      occurrences: [
        { ...spot(0, 'shop-dev', { severity: 'warning' }), state: 'existing' },
        { ...spot(1, 'shop-production'), state: 'waived' },
      ],
    });
    expect(findings).toMatchObject([{ severity: 'error', state: 'existing', blocking: false }]);
  });

  const apart: readonly [string, Parameters<typeof spot>[2]][] = [
    ['rule', { rule: 'RG101' }],
    ['file', { location: { file: 'other.yaml' } }],
    ['line', { location: { line: 32 } }],
    ['message', { messageKey: 'missing' }],
    ['path on the same line', { path: ['spec', 'other'] }],
  ];
  test.each(apart)('another %s is another finding', (_name, other) => {
    const { findings } = reportOf({
      targets,
      occurrences: [spot(0, 'shop-dev'), spot(0, 'shop-dev', other)],
    });
    expect(findings).toHaveLength(2);
  });

  test('two objects at an entry file are two findings', () => {
    const location = { file: 'kustomization.yaml', line: 1, via: 'entry' } as const;
    const { findings } = reportOf({
      targets,
      occurrences: [
        spot(0, 'shop-dev', { location }),
        spot(0, 'shop-dev', { location, object: { ...web, name: 'cart' } }),
      ],
    });
    expect(findings.map((finding) => finding.object?.name)).toEqual(['cart', 'web']);
  });

  test('a rule that nobody registered is a fault of ours, not an absence', () => {
    expect(() => reportOf({ targets, occurrences: [spot(0, 'shop-dev', { rule: 'RG199' })] })).toThrow(
      'RG199',
    );
  });
});

describe('comparing with the base', () => {
  const one = spot(0, 'shop-dev');
  const other = spot(0, 'shop-dev', { messageKey: 'missing' });
  const states = (head: Parameters<typeof compareWithBase>[0], base: typeof head): string[] =>
    compareWithBase(head, base).map((occurrence) => occurrence.state);

  test('what the base has too is existing', () => {
    expect(states([one, other], [one])).toEqual(['existing', 'new']);
  });
  test('a second one of the same identity is new', () => {
    expect(states([one, one], [one])).toEqual(['existing', 'new']);
  });
  test('lines may move', () => {
    expect(states([one], [spot(0, 'shop-dev', { location: { line: 99 } })])).toEqual(['existing']);
  });
  test('waived stays waived', () => {
    expect(states([{ ...one, state: 'waived' }], [one])).toEqual(['waived']);
  });
});

describe('fingerprint', () => {
  const identity = { rule: 'RG107', target: 'shop', object: web, path: 'spec', messageKey: 'wrongPath' };
  test('is 32 hex digits and stable across API versions', () => {
    expect(fingerprint(identity)).toMatch(/^[0-9a-f]{32}$/);
    expect(fingerprint({ ...identity, object: { ...web, version: 'v1' } })).toBe(fingerprint(identity));
  });
  test('parts do not run into each other', () => {
    expect(fingerprint({ ...identity, path: 'specw', messageKey: 'rongPath' })).not.toBe(
      fingerprint(identity),
    );
  });
});

test('the order of the parts does not matter', () => {
  const names = ['a-dev', 'b-dev', 'c-production', 'd-production'];
  const occurrence = fc.record({
    target: fc.integer({ min: 0, max: 3 }),
    rule: fc.constantFrom('RG101', 'RG107', 'RG111'),
    line: fc.integer({ min: 1, max: 3 }),
    file: fc.constantFrom('a.yaml', 'b.yaml'),
    messageKey: fc.constantFrom('one', 'two'),
  });
  fc.assert(
    fc.property(
      fc.array(occurrence, { maxLength: 20 }),
      fc.array(fc.nat(), { maxLength: 24 }),
      (parts, seeds) => {
        const all = parts.map(({ target: index, rule, line, file, messageKey }) =>
          spot(index, names[index] ?? '', { rule, messageKey, location: { file, line } }),
        );
        const order = names.map((_, index) => index).sort((a, b) => (seeds[a] ?? 0) - (seeds[b] ?? 0));
        const moved = all
          .map((one) => ({ ...one, target: order.indexOf(one.target) }))
          .map((one, index) => ({ one, key: seeds[index + 4] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const given = reportOf({ targets: names.map((name) => target(name)), occurrences: all });
        const shuffled = reportOf({
          targets: order.map((index) => target(names[index] ?? '')),
          occurrences: moved,
        });
        expect(shuffled).toEqual(given);
        expect(given.findings.flatMap((finding) => finding.occurrences).sort((a, b) => a - b)).toEqual(
          given.occurrences.map((_, index) => index),
        );
      },
    ),
  );
});

test('facts fill a message once, and what has no fact stays', () => {
  expect(fillMessage('{a} and {b} of {c}', { a: '{b}', b: 2 })).toBe('{b} and 2 of {c}');
});
