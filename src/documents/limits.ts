/** Bounds of one parsed file. What exceeds size, documents or nodes ends as RG606; depth and aliases, which nothing honest needs, as RG604. */
export interface ParseLimits {
  readonly bytes: number;
  readonly documents: number;
  /** Nesting of maps and lists, also through aliases. */
  readonly depth: number;
  /** Scalars, maps and lists of the file, aliases counted with all they stand for. */
  readonly nodes: number;
  /** How many times more nodes aliases may stand for than are written. */
  readonly aliasFactor: number;
}

export const defaultParseLimits: ParseLimits = Object.freeze({
  bytes: 5 * 1024 * 1024,
  documents: 10_000,
  depth: 100,
  nodes: 1_000_000,
  aliasFactor: 100,
});
