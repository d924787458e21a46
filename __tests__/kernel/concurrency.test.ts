import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mapConcurrently } from '../../src/kernel/concurrency.js';

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

describe('mapConcurrently', () => {
  test('keeps the order, never runs more than the limit, and runs everything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 9 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 8 }),
        async (delays, limit) => {
          let running = 0;
          let most = 0;
          const results = await mapConcurrently(delays, limit, async (delay, index) => {
            most = Math.max(most, (running += 1));
            await turns(delay);
            running -= 1;
            return `${index}:${delay}`;
          });
          expect(results).toEqual(delays.map((delay, index) => `${index}:${delay}`));
          expect(most).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });

  test('throws the failure of the smallest index, and starts nothing after a failure', async () => {
    const started: number[] = [];
    const run = mapConcurrently([5, 1, 0, 0], 2, async (delay, index) => {
      started.push(index);
      await turns(delay);
      throw new Error(`item ${index}`);
    });
    await expect(run).rejects.toThrow('item 0');
    expect(started).toEqual([0, 1]);
  });

  test('refuses a limit that would run nothing', async () => {
    await expect(mapConcurrently([1], 0, () => Promise.resolve())).rejects.toThrow(RangeError);
  });
});
