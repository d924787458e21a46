import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseGoDuration } from '../../src/argo/go-duration.js';

describe('durations as Go reads them', () => {
  test.each<[string, bigint]>([
    ['0', 0n],
    ['-0', 0n],
    ['+0', 0n],
    ['30s', 30_000_000_000n],
    ['1h30m', 5_400_000_000_000n],
    ['-1.5h', -5_400_000_000_000n],
    ['1.s', 1_000_000_000n],
    ['.5s', 500_000_000n],
    ['1m1m', 120_000_000_000n],
    ['1ms2us3µs4μs5ns', 1_009_005n],
    ['0.3333333333333333333h', 1_200_000_000_000n],
    ['9223372036854775807ns', 9223372036854775807n],
    ['-9223372036854775808ns', -9223372036854775808n],
    ['0000000000000000000000000001s', 1_000_000_000n],
  ])('%s', (text, nanoseconds) => {
    expect(parseGoDuration(text)).toBe(nanoseconds);
  });

  test.each([
    '',
    '-',
    '+',
    's',
    '.s',
    '-.s',
    '1',
    '1.5',
    '1d',
    '1w',
    '1 m',
    ' 1m',
    '1m ',
    '1m30',
    '--1s',
    '1S',
    '1min',
    '1e3s',
    '٣s',
    '9223372036854775808ns',
    '3000000h',
    `${'9'.repeat(100_000)}s`,
  ])('refuses %.20s', (text) => {
    expect(parseGoDuration(text)).toBeUndefined();
  });

  test('parts add up, whatever their order', () => {
    const unit = fc.constantFrom('ns', 'us', 'ms', 's', 'm', 'h');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9999), unit), { minLength: 1, maxLength: 5 }), (parts) => {
        const texts = parts.map(([count, name]) => `${count}${name}`);
        const sum = texts.reduce((total, text) => total + (parseGoDuration(text) ?? 0n), 0n);
        expect(parseGoDuration(texts.join(''))).toBe(sum);
        expect(parseGoDuration(`-${texts.toReversed().join('')}`)).toBe(-sum);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = parseGoDuration(text);
        expect(found === undefined || typeof found === 'bigint').toBe(true);
      }),
    );
  });
});
