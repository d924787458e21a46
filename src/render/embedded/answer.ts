import { isSafeNumber, parse as parseLossless } from 'lossless-json';
import type { ProblemId } from '../../kernel/errors.js';
import { ProblemError } from '../../kernel/errors.js';
import type { JsonObject, RenderedObject } from '../renderer.js';

/** What the engine hands back; see renderer/writer.go and renderer/problem.go. */
export interface EngineAnswer {
  readonly objects: readonly RenderedObject[];
  readonly mergedValues?: JsonObject;
  readonly yaml?: string;
  readonly warnings: readonly string[];
}

export interface EngineRefusal {
  readonly problem: {
    readonly id: ProblemId;
    readonly message: string;
    readonly file?: string;
    readonly line?: number;
    readonly column?: number;
    readonly next?: string;
  };
  /** The engine's state is in doubt: use another instance from now on. */
  readonly broken?: boolean;
}

/** An integer with 16 digits or more may not fit a double. */
const longInteger = /[:[,-]\d{16,}/;

/** Reads an answer; integers beyond 2^53 become bigint. Throws RG604 when a manifest carries the key `__proto__`. */
export function parseAnswer(text: string): EngineAnswer | EngineRefusal {
  const quick = JSON.parse(text) as EngineAnswer | EngineRefusal;
  if (text.includes('"__proto__"')) refusePrototypeKeys(quick);
  if (!longInteger.test(text)) return quick;
  return parseLossless(text, null, readNumber) as EngineAnswer | EngineRefusal;
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
