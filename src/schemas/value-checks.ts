import { isObject } from '../manifests/json.js';
import type { JsonValue } from '../render/renderer.js';
import type { FaultKind } from './fault.js';
import { hasFormat } from './formats.js';
import type { Limits, ValueChecks } from './schema-node.js';

/** What stands in the place of a secret tells nothing about it. */
export function isRedacted(text: string): boolean {
  return text.includes('<redacted');
}

const formatWords: Readonly<Record<string, string>> = {
  'date-time': 'a time such as 2026-01-31T08:00:00Z (RFC 3339)',
  byte: 'bytes in base64',
  date: 'a date such as 2026-01-31',
  duration: 'a duration such as 1h30m',
};

/** What the format of a text asks for, when the text breaks it. */
export function breaksFormat(checks: ValueChecks, text: string, isNative: boolean): string | undefined {
  const { format } = checks;
  if (format === undefined || hasFormat(format, text, isNative) !== false) return undefined;
  return formatWords[format] ?? `the format ${format}`;
}

interface Broken {
  readonly kind: FaultKind;
  readonly found: string;
  readonly expected: string;
}

/** The limit that a value breaks: of a number, or of the length of a text, list or map. */
export function breaksLimits(limits: Limits, value: JsonValue): Broken | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return breaksRange(limits, Number(value));
  if (typeof value === 'string') {
    // Go counts characters; a text in which units and characters differ is counted again.
    const length = /[\ud800-\udfff]/.test(value) ? Array.from(value).length : value.length;
    return breaksSize(length, limits.minLength, limits.maxLength, 'characters');
  }
  if (Array.isArray(value)) return breaksSize(value.length, limits.minItems, limits.maxItems, 'items');
  if (isObject(value)) {
    return breaksSize(Object.keys(value).length, limits.minProperties, limits.maxProperties, 'keys');
  }
  return undefined;
}

function breaksRange(limits: Limits, value: number): Broken | undefined {
  const { minimum, maximum, multipleOf, exclusiveMinimum, exclusiveMaximum } = limits;
  const broken = (expected: string): Broken => ({ kind: 'range', found: `the number ${value}`, expected });
  if (minimum !== undefined && (exclusiveMinimum ? value <= minimum : value < minimum)) {
    return broken(exclusiveMinimum ? `more than ${minimum}` : `${minimum} or more`);
  }
  if (maximum !== undefined && (exclusiveMaximum ? value >= maximum : value > maximum)) {
    return broken(exclusiveMaximum ? `less than ${maximum}` : `${maximum} or less`);
  }
  if (multipleOf !== undefined && multipleOf > 0 && !isMultiple(value, multipleOf)) {
    return broken(`a multiple of ${multipleOf}`);
  }
  return undefined;
}

/** A double next to a multiple counts as one, so that 0.3 is a multiple of 0.1. */
function isMultiple(value: number, of: number): boolean {
  const times = value / of;
  return Math.abs(times - Math.round(times)) <= 1e-9 * Math.max(1, Math.abs(times));
}

function breaksSize(
  size: number,
  least: number | undefined,
  most: number | undefined,
  words: string,
): Broken | undefined {
  const found = `${size} ${words}`;
  if (least !== undefined && size < least) return { kind: 'size', found, expected: `${least} or more` };
  if (most !== undefined && size > most) return { kind: 'size', found, expected: `${most} or less` };
  return undefined;
}
