import type { JsonValue } from '../render/renderer.js';

const nano = 1_000_000_000n;

/** Powers of ten of the decimal suffixes, and of two of the binary ones. */
const decimal: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  '': 0,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};
const binary: Readonly<Record<string, bigint>> = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n };

const pattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:([KMGTPE]i|[numkMGTPE])|[eE]([+-]?\d{1,18}))?$/;

/** Shifts whose product Kubernetes takes a way that needs a digit. */
const longShift = 50n;

/** Amounts above it are cut to it, as Kubernetes does: 2^63 - 1 units. */
const largest = (2n ** 63n - 1n) * nano;

/**
 * A Kubernetes quantity in billionths of its unit, exact; parts finer than that are rounded away from zero, as Kubernetes does.
 * `undefined` when it is not a quantity. Grammar: https://pkg.go.dev/k8s.io/apimachinery/pkg/api/resource#Quantity, and as its
 * ParseQuantity reads it, no digits at all are zero: `-`, `.` and `m` are.
 */
export function parseQuantity(value: JsonValue | undefined): bigint | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') return undefined;
  const text = String(value);
  const match = text !== '' && text.length <= 256 ? pattern.exec(text) : null;
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', suffix = '', exponent] = match;
  const shift = binary[suffix];
  if (whole === '' && fraction === '' && shift !== undefined && shift >= longShift) return undefined;
  const digits = BigInt(whole + fraction);
  const power = shift === undefined ? Number(exponent ?? decimal[suffix] ?? 0) : 0;
  const scaled = scale(digits << (shift ?? 0n), power - fraction.length + 9);
  const bounded = scaled > largest ? largest : scaled;
  return sign === '-' ? -bounded : bounded;
}

/** `digits` × 10^`power`, rounded up. Powers that could only overflow or vanish are not computed. */
function scale(digits: bigint, power: number): bigint {
  if (digits === 0n) return 0n;
  if (power > 64) return largest;
  if (power >= 0) return digits * 10n ** BigInt(power);
  return power < -400 ? 1n : divideUp(digits, 10n ** BigInt(-power));
}

/** Rounds away from zero. */
function divideUp(amount: bigint, by: bigint): bigint {
  return amount >= 0n ? (amount + by - 1n) / by : -((-amount + by - 1n) / by);
}

/** CPU in millicores, rounded up as the scheduler does; `undefined` when it is not a quantity. */
export function cpuMillis(value: JsonValue | undefined): number | undefined {
  const amount = parseQuantity(value);
  return amount === undefined ? undefined : Number(divideUp(amount, nano / 1000n));
}

/** Memory or storage in bytes, rounded up; exact below 2^53. `undefined` when it is not a quantity. */
export function byteCount(value: JsonValue | undefined): number | undefined {
  const amount = parseQuantity(value);
  return amount === undefined ? undefined : Number(divideUp(amount, nano));
}
