/** What an API server refuses in an object because of its shape. */
export type FaultKind =
  /** A field that must be there is not. */
  | 'required'
  | 'type'
  /** A boolean where text is needed: often `yes`, `on` or `y` without quotes. */
  | 'boolean'
  | 'unknown'
  /** Two items of a list that the schema tells apart by their keys have the same. */
  | 'duplicate'
  | 'enum'
  | 'format'
  | 'pattern'
  /** A number outside of what the schema accepts. */
  | 'range'
  /** Too many or too few characters, items or keys. */
  | 'size'
  /** Fields that the schema accepts only in other combinations (`oneOf`, `anyOf`, `not`). */
  | 'combination';

export interface SchemaFault {
  readonly kind: FaultKind;
  /** From the root of the object, with list indexes. */
  readonly path: readonly (string | number)[];
  /** What stands there, in words; `''` where nothing does. Values under `data` of a Secret are never in it. */
  readonly found: string;
  /** What the schema accepts, in words. */
  readonly expected: string;
  /** Where an unknown field was meant to be. */
  readonly meant?: readonly (string | number)[];
}

/** What a value is, for a person: `the number 80`, `a list`, `null`. Long texts are cut. */
export function describeValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string')
    return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
  if (typeof value === 'number' || typeof value === 'bigint') return `the number ${value}`;
  return typeof value === 'boolean' ? `the boolean ${value}` : 'a map';
}
