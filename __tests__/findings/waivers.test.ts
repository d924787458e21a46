import { describe, expect, test } from '@jest/globals';
import { lastMoment, readAnnotationWaivers } from '../../src/findings/annotation-waivers.js';
import type { Occurrence } from '../../src/findings/report.js';
import {
  applyWaivers,
  type ConfigWaiver,
  type PlacedAnnotation,
  type WaiverInput,
} from '../../src/findings/waivers.js';
import { rules, spot, web } from '../reporters/reports.js';

const place = { file: 'rollout-guard.yaml', line: 12, column: 5 };
const now = new Date('2026-06-15T12:00:00Z');

function waiver(more: Partial<ConfigWaiver> = {}): ConfigWaiver {
  return {
    rule: 'readiness-path',
    target: 'shop-dev',
    owner: 'team-shop',
    reason: 'moving',
    expires: '2026-06-30',
    place,
    ...more,
  };
}

function apply(more: Partial<WaiverInput>): Occurrence[] {
  return applyWaivers({
    occurrences: [spot(0, 'shop-dev'), spot(1, 'shop-production')],
    config: [],
    annotations: [],
    targets: [
      { name: 'shop-dev', judged: true, protected: false },
      { name: 'shop-production', judged: true, protected: true },
    ],
    isWhole: true,
    ruleId: (text) => rules.find((rule) => rule.id === text || rule.name === text)?.id,
    now,
    ...more,
  });
}

function annotated(target: number, text: string, rule = 'readiness-path'): PlacedAnnotation[] {
  return readAnnotationWaivers(web, { [`rollout-guard/waive.${rule}`]: text, other: 'x' }).map(
    (annotation) => ({
      ...annotation,
      target,
      location: { file: 'k8s/base/rollout.yaml', line: 7, via: 'source' },
    }),
  );
}

const states = (occurrences: readonly Occurrence[]): string[] =>
  occurrences.map(({ rule, state }) => `${rule} ${state}`);

test('a pattern is called unused only by a run that looks at all targets', () => {
  const config = [waiver({ target: 'shop-*', object: 'Rollout/cart' })];
  expect(states(apply({ config }))).toContain('RG902 new');
  expect(states(apply({ config, isWhole: false }))).not.toContain('RG902 new');
  const named = [waiver({ object: 'Rollout/cart' })];
  expect(states(apply({ config: named, isWhole: false }))).toContain('RG902 new');
});

describe('waivers of the configuration', () => {
  const cases: readonly [string, readonly ConfigWaiver[], readonly string[]][] = [
    ['none', [], ['RG107 new', 'RG107 new']],
    ['by name', [waiver()], ['RG107 waived', 'RG107 new']],
    ['by id', [waiver({ rule: 'RG107' })], ['RG107 waived', 'RG107 new']],
    ['of a protected environment', [waiver({ target: 'shop-production' })], ['RG107 new', 'RG107 waived']],
    ['of many targets', [waiver({ target: 'shop-*' })], ['RG107 waived', 'RG107 waived']],
    ['of this object', [waiver({ object: 'Rollout/web' })], ['RG107 waived', 'RG107 new']],
    [
      'of this object in its namespace',
      [waiver({ object: 'Rollout/shop/web' })],
      ['RG107 waived', 'RG107 new'],
    ],
    ['of another object', [waiver({ object: 'Rollout/cart' })], ['RG107 new', 'RG107 new', 'RG902 new']],
    [
      'of another namespace',
      [waiver({ object: 'Rollout/cart/web' })],
      ['RG107 new', 'RG107 new', 'RG902 new'],
    ],
    ['of another rule', [waiver({ rule: 'RG101' })], ['RG107 new', 'RG107 new', 'RG902 new']],
    ['on its last day', [waiver({ expires: '2026-06-15' })], ['RG107 waived', 'RG107 new']],
    ['after its last day', [waiver({ expires: '2026-06-14' })], ['RG107 new', 'RG107 new', 'RG901 new']],
    ['of a target that is not in this run', [waiver({ target: 'cart' })], ['RG107 new', 'RG107 new']],
    [
      'of a target that is not in this run, and expired',
      [waiver({ target: 'cart', expires: '2026-06-14' })],
      ['RG107 new', 'RG107 new'],
    ],
    [
      'with a day that does not exist',
      [waiver({ expires: '2026-06-31' })],
      ['RG107 new', 'RG107 new', 'RG901 new'],
    ],
    ['twice', [waiver(), waiver({ rule: 'RG107' })], ['RG107 waived', 'RG107 new']],
  ];
  test.each(cases)('%s', (_name, config, expected) => {
    expect(states(apply({ config }))).toEqual(expected);
  });

  test('say who, why and until when', () => {
    expect(apply({ config: [waiver()] })[0]?.waiver).toEqual({
      rule: 'readiness-path',
      owner: 'team-shop',
      reason: 'moving',
      expires: '2026-06-30',
    });
  });

  test('are not called unused where nothing was judged', () => {
    const targets = [
      { name: 'shop-dev', judged: false, protected: false },
      { name: 'shop-production', judged: true, protected: true },
    ];
    expect(states(apply({ config: [waiver({ rule: 'RG101' })], targets }))).toEqual([
      'RG107 new',
      'RG107 new',
    ]);
  });

  test('point at their line when they are expired', () => {
    const expired = apply({ config: [waiver({ expires: '2026-01-01' })] })[2];
    expect(expired).toMatchObject({
      rule: 'RG901',
      target: 0,
      severity: 'error',
      location: { file: 'rollout-guard.yaml', line: 12, column: 5 },
      message:
        'The waiver of readiness-path for shop-dev ended on 2026-01-01 and excuses nothing now (team-shop: moving).',
    });
  });

  test('cannot waive findings about waivers', () => {
    const expired = waiver({ rule: 'RG101', expires: '2026-01-01' });
    const config = [expired, waiver({ rule: 'RG901' }), waiver({ rule: 'RG902' })];
    expect(states(apply({ config, ruleId: (text) => text }))).toEqual([
      'RG107 new',
      'RG107 new',
      'RG901 new',
      'RG902 new',
      'RG902 new',
    ]);
  });
});

describe('waivers of annotations', () => {
  const good = '{"owner": "team-shop", "reason": "moving", "expires": "2026-06-30"}';
  const cases: readonly [string, readonly PlacedAnnotation[], readonly string[]][] = [
    ['in an unprotected environment', annotated(0, good), ['RG107 waived', 'RG107 new']],
    ['in a protected environment', annotated(1, good), ['RG107 new', 'RG107 new']],
    ['by id', annotated(0, good, 'RG107'), ['RG107 waived', 'RG107 new']],
    ['of a rule that finds nothing', annotated(0, good, 'RG101'), ['RG107 new', 'RG107 new', 'RG902 new']],
    ['expired', annotated(0, good.replace('06-30', '06-01')), ['RG107 new', 'RG107 new', 'RG901 new']],
    [
      'without reason',
      annotated(0, '{"owner":"a","expires":"2026-06-30"}'),
      ['RG107 new', 'RG107 new', 'RG903 new'],
    ],
    ['not JSON', annotated(0, 'until June'), ['RG107 new', 'RG107 new', 'RG903 new']],
    ['a list', annotated(0, '[]'), ['RG107 new', 'RG107 new', 'RG903 new']],
    ['unknown key', annotated(0, good.replace('owner', 'owners')), ['RG107 new', 'RG107 new', 'RG903 new']],
    ['no such rule', annotated(0, good, 'readyness'), ['RG107 new', 'RG107 new', 'RG903 new']],
  ];
  test.each(cases)('%s', (_name, annotations, expected) => {
    expect(states(apply({ annotations }))).toEqual(expected);
  });
});

test.each([
  ['2026-02-28', Date.parse('2026-03-01T00:00:00Z')],
  ['2028-02-29', Date.parse('2028-03-01T00:00:00Z')],
  ['2026-02-29', undefined],
  ['2026-13-01', undefined],
  ['soon', undefined],
])('the end of %s', (day, end) => {
  expect(lastMoment(day)).toBe(end);
});
