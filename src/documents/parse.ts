import type { Document } from 'yaml';
import { ProblemError } from '../kernel/errors.js';
import { composeDocuments, failAt } from './compose.js';
import type { ParsedDocument, Position } from './document.js';
import { defaultParseLimits, type ParseLimits } from './limits.js';
import { LineIndex } from './line-index.js';
import { resolvePlainScalar, type ScalarResolver } from './plain-scalar.js';
import { DocumentPositions } from './position.js';
import { startOf, toPlain } from './to-plain.js';

/**
 * Reads a YAML stream or a JSON file. A document that holds nothing is kept with the value `null`, so that indexes are those
 * of the stream; a file without any document gives an empty list.
 *
 * Throws a `ProblemError` with file, line and column: RG601 for what is not valid (duplicate keys, unknown tags, control
 * characters too), RG604 for what only an attack contains (nesting, aliases that multiply, cycles, `__proto__`), and RG606
 * above the limits of size, documents and values. `resolve` says what unquoted scalars mean.
 */
export function parseDocuments(
  text: string,
  file: string,
  limits: ParseLimits = defaultParseLimits,
  resolve: ScalarResolver = resolvePlainScalar,
): ParsedDocument[] {
  refuseOversize(text, file, limits);
  const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text);
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).padStart(2, '0');
    failAt(text, file, control.index, 'RG601', `the control character 0x${code} is not allowed in YAML`);
  }
  const places = new Places(text, file, limits);
  return composeDocuments(text, file, limits).map((document, index) => {
    const value = toPlain(document, text, file, limits, resolve);
    const offset = startOf(document.contents);
    return new LazyDocument(index, value, offset, places);
  });
}

/** Whether more than one document of the stream holds something. */
export function isMultiDocument(documents: readonly ParsedDocument[]): boolean {
  return documents.filter((document) => document.value !== null).length > 1;
}

function refuseOversize(text: string, file: string, limits: ParseLimits): void {
  // A character has at most 3 bytes per UTF-16 unit, so only texts near the limit are measured.
  if (text.length * 3 <= limits.bytes) return;
  const bytes = Buffer.byteLength(text);
  if (bytes <= limits.bytes) return;
  throw new ProblemError({
    id: 'RG606',
    message: `the file has ${bytes} bytes; up to ${limits.bytes} are accepted`,
    place: { file },
    next: 'Split the file.',
  });
}

/**
 * Places are asked for by a few findings, values by every manifest. Syntax trees weigh some fifty times their text, so they
 * are dropped after conversion and composed again for the first question.
 */
class Places {
  readonly #text: string;
  readonly #file: string;
  readonly #limits: ParseLimits;
  #lines: LineIndex | undefined;
  #documents: Document.Parsed[] | undefined;
  readonly #positions = new Map<number, DocumentPositions>();

  constructor(text: string, file: string, limits: ParseLimits) {
    this.#text = text;
    this.#file = file;
    this.#limits = limits;
  }

  at(offset: number): Position {
    const { line, column } = this.lines.at(offset);
    return { line, column, endLine: line };
  }

  find(index: number, path: readonly (string | number)[]): Position | undefined {
    let positions = this.#positions.get(index);
    if (positions === undefined) {
      this.#documents ??= composeDocuments(this.#text, this.#file, this.#limits);
      const document = this.#documents[index];
      if (document === undefined) return undefined;
      positions = new DocumentPositions(document, this.lines);
      this.#positions.set(index, positions);
    }
    return positions.find(path);
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.#text);
    return this.#lines;
  }
}

class LazyDocument implements ParsedDocument {
  readonly index: number;
  readonly value: unknown;
  readonly #offset: number;
  readonly #places: Places;

  constructor(index: number, value: unknown, offset: number, places: Places) {
    this.index = index;
    this.value = value;
    this.#offset = offset;
    this.#places = places;
  }

  get start(): Position {
    return this.#places.at(this.#offset);
  }

  positionOf(path: readonly (string | number)[]): Position | undefined {
    return this.#places.find(this.index, path);
  }
}
