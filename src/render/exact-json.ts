import { isSafeNumber, parse as parseLossless } from 'lossless-json';
import { ProblemError } from '../kernel/errors.js';

/** An integer with 16 digits or more may not fit a double. */
const longInteger = /[:[,-]\d{16,}/;

/**
 * Reads JSON that an engine wrote, without spaces between values; integers beyond 2^53 become bigint.
 * @throws ProblemError RG604 when it carries the key `__proto__`
 */
export function parseExactJson(text: string): unknown {
  const quick: unknown = JSON.parse(text);
  if (text.includes('"__proto__"')) refusePrototypeKeys(quick);
  if (!longInteger.test(text)) return quick;
  return parseLossless(text, null, readNumber);
}

function readNumber(digits: string): number | bigint {
  return /^-?\d+$/.test(digits) && !isSafeNumber(digits) ? BigInt(digits) : Number(digits);
}

/** `JSON.parse` keeps the key as plain data; anything that copies it later would not, so it goes no further. */
function refusePrototypeKeys(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) refusePrototypeKeys(item);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === '__proto__') {
        throw new ProblemError({
          id: 'RG604',
          message: 'a rendered manifest or value has the key "__proto__"',
          next: 'Rename the key: no Kubernetes object has one of this name.',
        });
      }
      refusePrototypeKeys(item);
    }
  }
}
