/** Nanoseconds of each unit of Go's `time.ParseDuration`. */
const units: ReadonlyMap<string, bigint> = new Map([
  ['ns', 1n],
  ['us', 1_000n],
  ['\u00b5s', 1_000n],
  ['\u03bcs', 1_000n],
  ['ms', 1_000_000n],
  ['s', 1_000_000_000n],
  ['m', 60_000_000_000n],
  ['h', 3_600_000_000_000n],
]);

const largest = 1n << 63n;
const part = /([0-9]*)(?:\.([0-9]*))?([^.0-9]+)/y;

/**
 * Nanoseconds of a Go duration such as `1h30m`, `-1.5s` or `0`; `undefined` where `time.ParseDuration` gives an error: no unit, an
 * unknown one (`1d`), spaces, or more than about 292 years. Source: https://cs.opensource.google/go/go/+/master:src/time/format.go
 */
export function parseGoDuration(text: string): bigint | undefined {
  const negative = text.startsWith('-');
  const rest = negative || text.startsWith('+') ? text.slice(1) : text;
  if (rest === '0') return 0n;
  if (rest === '') return undefined;
  let sum = 0n;
  part.lastIndex = 0;
  while (part.lastIndex < rest.length) {
    const [, whole = '', fraction = '', name = ''] = part.exec(rest) ?? [];
    const unit = units.get(name);
    const digits = whole.replace(/^0+/, '');
    // 2^63 has 19 digits; a longer number is not worth converting.
    if (unit === undefined || whole + fraction === '' || digits.length > 19) return undefined;
    sum += BigInt(digits === '' ? '0' : digits) * unit + fractionOf(fraction, unit);
    if (sum > largest) return undefined;
  }
  if (negative) return -sum;
  return sum === largest ? undefined : sum;
}

/** Go keeps the digits of a fraction that fit into 63 bits and computes in float64. */
function fractionOf(digits: string, unit: bigint): bigint {
  let value = 0n;
  let scale = 1;
  for (const digit of digits) {
    if (value > (largest - 1n) / 10n) break;
    const next = value * 10n + BigInt(digit);
    if (next > largest) break;
    value = next;
    scale *= 10;
  }
  return BigInt(Math.trunc(Number(value) * (Number(unit) / scale)));
}
