import type { ProblemId } from '../../kernel/errors.js';
import { parseExactJson } from '../exact-json.js';
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

/** Reads an answer. Throws RG604 when a manifest carries the key `__proto__`. */
export function parseAnswer(text: string): EngineAnswer | EngineRefusal {
  return parseExactJson(text) as EngineAnswer | EngineRefusal;
}
