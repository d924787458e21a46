import type { JsonValue } from '../render/renderer.js';

/** Kubernetes' `intstr.IntOrString`: what JSON holds decides the type, so `"5"` is text. */
export type IntOrString = { readonly int: number } | { readonly text: string };

const maxInt64 = 2 ** 63 - 1;

/** `undefined` when absent, null, or what the API server refuses for such a field (fractions, booleans, beyond 32 bits). */
export function readIntOrString(value: JsonValue | undefined): IntOrString | undefined {
  if (typeof value === 'string') return { text: value };
  const int = readInt32(value);
  return int === undefined ? undefined : { int };
}

/** An integer of 32 bits; `undefined` for anything else. */
export function readInt32(value: JsonValue | undefined): number | undefined {
  const int = typeof value === 'bigint' ? Number(value) : value;
  if (typeof int !== 'number' || !Number.isInteger(int)) return undefined;
  return int >= -2147483648 && int <= 2147483647 ? int : undefined;
}

/** `strconv.ParseInt(text, 10, 32)`; `undefined` where it gives an error. */
export function parseInt32(text: string): number | undefined {
  return /^[+-]?[0-9]+$/.test(text) ? readInt32(Number(text)) : undefined;
}

/**
 * What Argo's `getIntOrPercentValue` makes of it: the number before a `%`, a number, and 0 for any other text. Without knowing of
 * how many. Source: pkg/apis/rollouts/validation/validation.go, and `IntValue` of k8s.io/apimachinery intstr.
 */
export function intOrPercentValue(value: IntOrString): number {
  if ('int' in value) return value.int;
  if (/^[0-9]+%$/.test(value.text)) return atoi(value.text.slice(0, -1));
  return /^[+-]?[0-9]+$/.test(value.text) ? atoi(value.text) : 0;
}

export function formatIntOrString(value: IntOrString): string {
  return 'int' in value ? String(value.int) : JSON.stringify(value.text);
}

/** `strconv.Atoi` with its error thrown away: out of range it still gives the nearest number. */
function atoi(digits: string): number {
  return Math.min(Math.max(Number(digits), -maxInt64), maxInt64);
}
