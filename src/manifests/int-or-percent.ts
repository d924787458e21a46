import type { JsonValue } from '../render/renderer.js';

/**
 * An `IntOrString` such as `maxUnavailable`: a count, or a percentage of `total`. `undefined` when it is neither.
 * Which way a percentage is rounded depends on the field: a PodDisruptionBudget rounds both of its fields up.
 */
export function countOf(
  value: JsonValue | undefined,
  total: number,
  round: 'up' | 'down',
): number | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  const percent = typeof value === 'string' ? /^(\d+)%$/.exec(value)?.[1] : undefined;
  if (percent === undefined) return undefined;
  const hundredfold = Number(percent) * total;
  return round === 'up' ? Math.ceil(hundredfold / 100) : Math.floor(hundredfold / 100);
}
