/**
 * Runs `work` over `items`, at most `limit` at once; results stand in the order of `items`.
 * After a rejection nothing new starts; once what runs has ended, the rejection of the smallest index is thrown,
 * so that the same fault is reported whichever call was quicker.
 */
export async function mapConcurrently<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(`limit is ${limit}, a whole number from 1 on is needed`);
  const results = new Array<R>(items.length);
  const failures: { index: number; thrown: unknown }[] = [];
  const queue = items.entries();

  async function drain(): Promise<void> {
    for (const [index, item] of queue) {
      if (failures.length > 0) return;
      try {
        results[index] = await work(item, index);
      } catch (thrown) {
        failures.push({ index, thrown });
      }
    }
  }

  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, drain));
  const first = failures.reduce<(typeof failures)[number] | undefined>(
    (least, failure) => (least === undefined || failure.index < least.index ? failure : least),
    undefined,
  );
  if (first !== undefined) throw first.thrown;
  return results;
}
