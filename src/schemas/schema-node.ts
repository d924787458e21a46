import type { JsonValue } from '../render/renderer.js';

/** What the walk does at a value. Small integers, so that a switch over them is a jump table. */
export const shapes = {
  any: 0,
  object: 1,
  list: 2,
  string: 3,
  integer: 4,
  number: 5,
  boolean: 6,
  intOrString: 7,
  quantity: 8,
  /** Only value checks: the parts of `anyOf`, `oneOf`, `allOf` and `not`. */
  untyped: 9,
} as const;

export type Shape = (typeof shapes)[keyof typeof shapes];

/** Tells whether a text matches; `undefined` when that is not judged. */
export type Matcher = (text: string) => boolean | undefined;

/** Limits on a value beside its type. Absent in most nodes. */
export interface ValueChecks {
  readonly enum?: readonly JsonValue[];
  readonly format?: string;
  readonly pattern?: { readonly text: string; readonly matches: Matcher };
  readonly limits?: Limits;
  readonly allOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly not?: SchemaNode;
}

export interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum: boolean;
  readonly exclusiveMaximum: boolean;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

/** A schema ready to be walked: children are nodes, nothing is looked up by name any more. */
export class SchemaNode {
  shape: Shape = shapes.any;
  /**
   * Judged as Go decodes a built-in kind: null is the zero value of every type. Otherwise as a CRD's structural schema: null
   * is dropped where the schema is not nullable, and what is left must fit.
   */
  isNative = false;
  isNullable = false;
  /** Stands in where the field is missing; absent where there is none. */
  defaultValue: JsonValue | undefined = undefined;
  /** Keys that the schema does not name are kept, and not judged. */
  isOpen = false;
  properties: ReadonlyMap<string, SchemaNode> | undefined = undefined;
  additional: SchemaNode | undefined = undefined;
  items: SchemaNode | undefined = undefined;
  required: readonly string[] = [];
  /** Items of the list differ in these keys; an empty list of keys is a set. */
  listKeys: readonly string[] | undefined = undefined;
  /** int32 where set; integers are int64 otherwise. */
  isInt32 = false;
  checks: ValueChecks | undefined = undefined;
}
