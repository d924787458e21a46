/** Lines and columns start at 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
}

/** One document of a YAML stream, or a JSON file, with the position of everything in it. */
export interface ParsedDocument {
  /** Index in the stream, starting at 0. */
  readonly index: number;
  /** Plain data; objects have a null prototype or no dangerous keys, integers beyond 2^53 are `bigint`. */
  readonly value: unknown;
  /** Where the document starts. */
  readonly start: Position;
  /** Position of the key (for a map) or the item (for a list) at `path`; `undefined` when nothing is there. */
  positionOf(path: readonly (string | number)[]): Position | undefined;
}
