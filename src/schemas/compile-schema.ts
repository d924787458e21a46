import { isObject, listAt, numberAt, textAt } from '../manifests/json.js';
import type { JsonObject, JsonValue } from '../render/renderer.js';
import {
  SchemaNode,
  shapes,
  type Limits,
  type Matcher,
  type Shape,
  type ValueChecks,
} from './schema-node.js';

export interface Dialect {
  /** See {@link SchemaNode.isNative}. */
  readonly isNative: boolean;
  /** Reads a pattern of this schema. */
  readonly matcher: (pattern: string) => Matcher;
  /** `ObjectMeta`, for objects inside of objects. */
  readonly metadata?: SchemaNode;
  /** Nodes that children of a packed schema name by index. */
  readonly table?: readonly JsonObject[];
  /** Only the types of values count, as to a program that decodes them: no unknown field, no missing one, no limit. */
  readonly onlyTypes?: true;
  /** What stands for the `volumes` of a pod where a definition takes anything for them. */
  readonly volumes?: () => SchemaNode | undefined;
}

/** Makes schemas ready to be walked, each once. */
export class SchemaCompiler {
  /** Rules in CEL of what was compiled; they are not evaluated. */
  rules = 0;
  readonly #dialect: Dialect;
  readonly #byIndex = new Map<number, SchemaNode>();

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** `raw` is a schema, or the index of one in the table. Schemas that contain themselves end in a cycle of nodes. */
  compile(raw: JsonValue | undefined): SchemaNode {
    if (typeof raw === 'number') {
      const known = this.#byIndex.get(raw);
      if (known !== undefined) return known;
      const node = new SchemaNode();
      this.#byIndex.set(raw, node);
      return this.#fill(node, this.#dialect.table?.[raw] ?? {});
    }
    return this.#fill(new SchemaNode(), isObject(raw) ? raw : {});
  }

  #fill(node: SchemaNode, raw: JsonObject): SchemaNode {
    node.isNative = this.#dialect.isNative;
    node.isNullable = raw.nullable === true;
    node.defaultValue = raw.default ?? undefined;
    node.isOpen = raw['x-kubernetes-preserve-unknown-fields'] === true;
    node.shape = shapeOf(raw);
    this.rules += listAt(raw, 'x-kubernetes-validations').length;
    node.isInt32 = node.shape === shapes.intOrString ? node.isNative : raw.format === 'int32';
    node.required = listAt(raw, 'required').filter((name) => typeof name === 'string');
    if (isObject(raw.properties)) {
      node.properties = this.#fillVolumes(
        new Map(Object.entries(raw.properties).map(([name, child]) => [name, this.compile(child)])),
      );
    }
    if (isObject(raw.additionalProperties) || typeof raw.additionalProperties === 'number') {
      node.additional = this.compile(raw.additionalProperties);
    } else if (raw.additionalProperties === true) node.isOpen = true;
    if (raw.items !== undefined) node.items = this.compile(raw.items);
    if (raw['x-kubernetes-embedded-resource'] === true) this.#embed(node);
    const listType = raw['x-kubernetes-list-type'];
    if (listType === 'map' || listType === 'set') {
      node.listKeys = listAt(raw, 'x-kubernetes-list-map-keys').filter((key) => typeof key === 'string');
    }
    // A built-in type without fields is one that decodes itself.
    if (node.isNative && node.properties === undefined && node.additional === undefined) node.isOpen = true;
    node.checks = this.#checks(raw);
    if (this.#dialect.onlyTypes === true) {
      node.isOpen = true;
      node.required = [];
      node.listKeys = undefined;
      node.checks = undefined;
    }
    return node;
  }

  /** The Rollout's definition leaves the volumes of its pods open, and its controller cannot read the Rollout when one has a wrong type. */
  #fillVolumes(properties: Map<string, SchemaNode>): Map<string, SchemaNode> {
    const open = properties.has('containers') && properties.get('volumes')?.isOpen === true;
    const volumes = open ? this.#dialect.volumes?.() : undefined;
    if (volumes !== undefined) properties.set('volumes', volumes);
    return properties;
  }

  /** An object inside an object has the fields that every object has, judged as the server judges its own. */
  #embed(node: SchemaNode): void {
    const text = new SchemaNode();
    text.shape = shapes.string;
    const { metadata } = this.#dialect;
    node.properties = new Map([
      ...(node.properties ?? []),
      ['apiVersion', text] as const,
      ['kind', text] as const,
      ...(metadata === undefined ? [] : [['metadata', metadata] as const]),
    ]);
    node.required = [...new Set([...node.required, 'apiVersion', 'kind'])];
  }

  #checks(raw: JsonObject): ValueChecks | undefined {
    const checks: { -readonly [K in keyof ValueChecks]: ValueChecks[K] } = {};
    if (Array.isArray(raw.enum)) checks.enum = raw.enum as readonly JsonValue[];
    const { format, pattern } = raw;
    if (typeof format === 'string' && raw.type === 'string') checks.format = format;
    if (typeof pattern === 'string' && pattern !== '') {
      checks.pattern = { text: pattern, matches: this.#dialect.matcher(pattern) };
    }
    const limits = limitsOf(raw);
    if (limits !== undefined) checks.limits = limits;
    for (const word of ['allOf', 'anyOf', 'oneOf'] as const) {
      // What `x-kubernetes-int-or-string` says is said again in these.
      if (raw['x-kubernetes-int-or-string'] === true && repeatsIntOrString(raw[word])) continue;
      const parts = listAt(raw, word);
      if (parts.length > 0) checks[word] = parts.map((part) => this.compile(part));
    }
    if (isObject(raw.not)) checks.not = this.compile(raw.not);
    return Object.keys(checks).length === 0 ? undefined : checks;
  }
}

function shapeOf(raw: JsonObject): Shape {
  if (raw['x-kubernetes-int-or-string'] === true) return shapes.intOrString;
  switch (textAt(raw, 'type') ?? '') {
    case 'object':
      return shapes.object;
    case 'array':
      return shapes.list;
    case 'string':
      return shapes.string;
    case 'integer':
      return shapes.integer;
    case 'number':
      return shapes.number;
    case 'boolean':
      return shapes.boolean;
    default:
      if (raw.format === 'quantity') return shapes.quantity;
      // Of `anyOf: [{required: [a]}]` and of fields that only keep what is there.
      return raw.properties !== undefined || raw.items !== undefined || raw.required !== undefined
        ? shapes.untyped
        : shapes.any;
  }
}

function repeatsIntOrString(parts: JsonValue | undefined): boolean {
  if (!Array.isArray(parts)) return false;
  return (parts as readonly JsonValue[]).every((part) => {
    if (!isObject(part)) return false;
    if (repeatsIntOrString(part.anyOf)) return Object.keys(part).length === 1;
    return (part.type === 'integer' || part.type === 'string') && Object.keys(part).length === 1;
  });
}

const limitKeys = [
  'minimum',
  'maximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
] as const;

function limitsOf(raw: JsonObject): Limits | undefined {
  const found = limitKeys.flatMap((key) => {
    const limit = numberAt(raw, key);
    return limit === undefined ? [] : [[key, limit] as const];
  });
  if (found.length === 0) return undefined;
  return {
    ...Object.fromEntries(found),
    exclusiveMinimum: raw.exclusiveMinimum === true,
    exclusiveMaximum: raw.exclusiveMaximum === true,
  };
}

/** What names the kind of an object: `apps/v1/Deployment`, `/v1/Service`. */
export function kindKey(group: string, version: string, kind: string): string {
  return `${group}/${version}/${kind}`;
}

/** A custom resource as the server reads it: what every object has is judged by the server's own types. */
export function asRoot(schema: SchemaNode, metadata: SchemaNode): SchemaNode {
  const root = Object.assign(new SchemaNode(), schema);
  const text = new SchemaNode();
  text.shape = shapes.string;
  text.isNative = true;
  root.shape = shapes.object;
  root.properties = new Map([
    ...(schema.properties ?? []),
    ['apiVersion', text] as const,
    ['kind', text] as const,
    ['metadata', metadata] as const,
  ]);
  return root;
}
