import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { byteCount, cpuMillis, parseQuantity } from '../../src/manifests/quantity.js';
import type { JsonValue } from '../../src/render/renderer.js';

describe('quantity', () => {
  test.each<[JsonValue | undefined, number | undefined]>([
    ['100m', 100],
    ['1', 1000],
    [1, 1000],
    [0.25, 250],
    ['0.1', 100],
    ['.5', 500],
    ['1.', 1000],
    ['+2', 2000],
    ['-1', -1000],
    ['100u', 1],
    ['1500000n', 2],
    ['1n', 1],
    ['2k', 2_000_000],
    ['1e3', 1_000_000],
    ['1E3', 1_000_000],
    ['1e-3', 1],
    [2n, 2000],
    ['', undefined],
    ['-', 0],
    ['.', 0],
    ['m', 0],
    ['-Ti', 0],
    ['Pi', undefined],
    ['-.Ei', undefined],
    ['0Pi', 0],
    ['1 m', undefined],
    ['1K', undefined],
    ['1mi', undefined],
    ['0x10', undefined],
    ['1e', undefined],
    ['1_000', undefined],
    ['1e3m', undefined],
    [true, undefined],
    [null, undefined],
    [undefined, undefined],
    [Number.NaN, undefined],
    ['1'.repeat(1000), undefined],
  ])('cpu %p is %p millicores', (value, expected) => {
    expect(cpuMillis(value)).toBe(expected);
  });

  test.each<[JsonValue, number | undefined]>([
    ['128Mi', 134_217_728],
    ['1Gi', 1_073_741_824],
    ['1.5Gi', 1_610_612_736],
    ['1G', 1_000_000_000],
    ['1E', 1e18],
    ['1Ei', 2 ** 60],
    ['1Ki', 1024],
    ['0.5Ki', 512],
    ['100m', 1],
    ['128974848', 128_974_848],
    ['129e6', 129_000_000],
    ['129M', 129_000_000],
    ['9e999999999999', 2 ** 63],
    ['9e-999999999999', 1],
    ['0e999999999999', 0],
  ])('memory %p is %p bytes', (value, expected) => {
    expect(byteCount(value)).toBe(expected);
  });

  const factors: Readonly<Record<string, [bigint, bigint]>> = {
    n: [1n, 1_000_000_000n],
    u: [1n, 1_000_000n],
    m: [1n, 1000n],
    '': [1n, 1n],
    k: [1000n, 1n],
    M: [1000n ** 2n, 1n],
    G: [1000n ** 3n, 1n],
    T: [1000n ** 4n, 1n],
    Ki: [1024n, 1n],
    Mi: [1024n ** 2n, 1n],
    Gi: [1024n ** 3n, 1n],
    Ti: [1024n ** 4n, 1n],
    e2: [100n, 1n],
    'E-2': [1n, 100n],
  };

  test('equals the fraction that the text denotes', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.stringMatching(/^\d{0,12}$/),
        fc.constantFrom(...Object.keys(factors)),
        (whole, fraction, suffix) => {
          const [up, down] = factors[suffix] ?? [0n, 1n];
          const numerator = BigInt(`${whole}${fraction}`) * up * 1_000_000_000n;
          const denominator = 10n ** BigInt(fraction.length) * down;
          const expected = numerator / denominator + (numerator % denominator === 0n ? 0n : 1n);
          expect(parseQuantity(`${whole}.${fraction}${suffix}`)).toBe(expected);
        },
      ),
    );
  });
});
