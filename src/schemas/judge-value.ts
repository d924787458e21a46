import { isObject } from '../manifests/json.js';
import { parseQuantity } from '../manifests/quantity.js';
import type { JsonObject, JsonValue } from '../render/renderer.js';
import { describeValue, type FaultKind, type SchemaFault } from './fault.js';
import { shapes, type SchemaNode, type ValueChecks } from './schema-node.js';
import { breaksFormat, breaksLimits, isRedacted } from './value-checks.js';

/**
 * Compares a value with a schema as the API server does, and gives everything that it refuses, in the order of the fields.
 *
 * An interpreter, and not ajv: a structural schema is no JSON Schema. Null is dropped, defaulted or the zero value of a type;
 * fields that nobody declared are an error of the request and not of the value; `int-or-string`, embedded resources and lists
 * keyed by their items have no keyword; and a schema that a repository brings must neither be compiled to code at run time nor
 * bring regular expressions that never end.
 *
 * Sources: k8s.io/apiextensions-apiserver/pkg/apiserver/schema/{pruning,defaulting,listtype},
 * k8s.io/kube-openapi/pkg/validation/validate, and for built-in kinds sigs.k8s.io/json.
 */
export function judgeValue(node: SchemaNode, value: JsonValue): readonly SchemaFault[] {
  const walk = new Walk(true);
  walk.visit(node, value);
  return walk.faults;
}

const none: readonly SchemaFault[] = [];
/** More faults than that in one object help nobody, and a hostile object could have a million. */
const mostFaults = 200;

const int32 = { least: -2147483648, most: 2147483647 } as const;
const int64 = { least: -(2n ** 63n), most: 2n ** 63n - 1n } as const;

class Walk {
  faults: readonly SchemaFault[] = none;
  /** Whether fields that the schema does not know are faults: not in the parts of `anyOf` and the like. */
  readonly #isStrict: boolean;
  readonly #path: (string | number)[] = [];

  constructor(isStrict: boolean) {
    this.#isStrict = isStrict;
  }

  visit(node: SchemaNode, value: JsonValue): void {
    const isOfType = this.#visitShape(node, value);
    if (isOfType && node.checks !== undefined && value !== null) this.#checks(node.checks, value, node);
  }

  /** Judges the type and, of maps and lists, what they hold; `false` when the type is wrong, and nothing more is to be said. */
  #visitShape(node: SchemaNode, value: JsonValue): boolean {
    switch (node.shape) {
      case shapes.any:
        return true;
      case shapes.object:
        if (!isObject(value)) return this.#wrongType(node, value, 'a map');
        this.#object(node, value);
        return true;
      case shapes.list:
        if (!Array.isArray(value)) return this.#wrongType(node, value, 'a list');
        this.#list(node, value as readonly JsonValue[]);
        return true;
      case shapes.string:
        return typeof value === 'string' || isByteList(node, value) || this.#wrongType(node, value, 'text');
      case shapes.integer:
        if (!isInteger(value)) return this.#wrongType(node, value, 'an integer');
        return fits(value, node.isInt32) || this.#outOfRange(node, value);
      case shapes.number:
        if (typeof value === 'number' || typeof value === 'bigint') return true;
        return this.#wrongType(node, value, 'a number');
      case shapes.boolean:
        return typeof value === 'boolean' || this.#wrongType(node, value, 'true or false');
      case shapes.intOrString:
        if (typeof value === 'string') return true;
        if (!isInteger(value)) return this.#wrongType(node, value, 'an integer or text');
        return fits(value, node.isInt32) || this.#outOfRange(node, value);
      case shapes.quantity:
        return this.#quantity(node, value);
      case shapes.untyped:
        if (isObject(value)) this.#object(node, value);
        else if (Array.isArray(value)) this.#list(node, value as readonly JsonValue[]);
        return true;
    }
  }

  #object(node: SchemaNode, value: JsonObject): void {
    const { properties, additional } = node;
    for (const key in value) {
      const item = value[key] as JsonValue;
      const child = properties?.get(key) ?? additional;
      if (child !== undefined) {
        // Null is the zero value of a built-in kind's field, and dropped from a custom resource's.
        if (item === null && !child.isNullable) continue;
        this.#path.push(key);
        this.visit(child, item);
        this.#path.pop();
      } else if (!node.isOpen && node.shape === shapes.object && this.#isStrict) {
        this.#path.push(key);
        this.#add('unknown', '', '');
        this.#path.pop();
      }
    }
    for (const name of node.required) {
      if (!isMissing(node, value, name)) continue;
      this.#path.push(name);
      this.#add('required', '', '');
      this.#path.pop();
    }
  }

  #list(node: SchemaNode, list: readonly JsonValue[]): void {
    const { items } = node;
    if (items !== undefined) {
      for (let at = 0; at < list.length; at++) {
        const item = list[at] as JsonValue;
        if (item === null && (items.isNative || items.isNullable || items.defaultValue !== undefined))
          continue;
        this.#path.push(at);
        this.visit(items, item);
        this.#path.pop();
      }
    }
    if (node.listKeys !== undefined && list.length > 1) this.#distinct(node.listKeys, items, list);
  }

  /** Items of a list of type `map` differ in their keys, those of a `set` as a whole. Defaults stand in for keys. */
  #distinct(keys: readonly string[], items: SchemaNode | undefined, list: readonly JsonValue[]): void {
    const seen = new Set<string>();
    const told = new Set<string>();
    list.forEach((item, at) => {
      const compared = keys.length === 0 ? item : keys.map((key) => keyOf(item, key, items));
      const text = JSON.stringify(compared, (_key, value: unknown) =>
        typeof value === 'bigint' ? `${value}` : value,
      );
      if (!seen.has(text)) seen.add(text);
      else if (!told.has(text) && !isRedacted(text)) {
        told.add(text);
        this.#path.push(at);
        const shown = keys.map((key) => `${key} ${describeValue(keyOf(item, key, items) ?? null)}`);
        this.#add('duplicate', keys.length === 0 ? describeValue(item) : shown.join(', '), '');
        this.#path.pop();
      }
    });
  }

  #quantity(node: SchemaNode, value: JsonValue): boolean {
    if (value === null) return true;
    const isText = typeof value === 'string';
    if (!isText && typeof value !== 'number' && typeof value !== 'bigint') {
      return this.#wrongType(node, value, 'a quantity such as 500m or 1Gi');
    }
    if (isText && isRedacted(value)) return true;
    if (parseQuantity(isText ? value.trim() : value) !== undefined) return true;
    this.#add('format', describeValue(value), 'a quantity such as 500m, 1.5 or 1Gi');
    return false;
  }

  #checks(checks: ValueChecks, value: JsonValue, node: SchemaNode): void {
    if (typeof value === 'string' && isRedacted(value)) return;
    if (checks.enum !== undefined && !checks.enum.some((choice) => isEqual(choice, value))) {
      this.#add('enum', describeValue(value), checks.enum.map(formatChoice).join(', '));
    }
    if (typeof value === 'string') {
      const format = breaksFormat(checks, value, node.isNative);
      if (format !== undefined) this.#add('format', describeValue(value), format);
      if (checks.pattern?.matches(value) === false) {
        this.#add('pattern', describeValue(value), checks.pattern.text);
      }
    }
    // Redaction leaves 0 of a number whose neighbour has a name that looks secret.
    const mayBeRedacted = value === 0 && this.#path.at(-1) === 'value';
    if (checks.limits !== undefined && !mayBeRedacted) {
      const limit = breaksLimits(checks.limits, value);
      if (limit !== undefined) this.#add(limit.kind, limit.found, limit.expected);
    }
    this.#combinations(checks, value);
  }

  #combinations({ allOf, anyOf, oneOf, not }: ValueChecks, value: JsonValue): void {
    const matches = (node: SchemaNode): boolean => {
      const walk = new Walk(false);
      walk.visit(node, value);
      return walk.faults.length === 0;
    };
    if (allOf?.every(matches) === false)
      this.#add('combination', '', 'all of the combinations of its schema');
    if (anyOf?.some(matches) === false) this.#add('combination', '', 'one of the combinations of its schema');
    if (oneOf !== undefined && oneOf.filter(matches).length !== 1) {
      this.#add('combination', '', 'exactly one of the combinations of its schema');
    }
    if (not !== undefined && matches(not)) {
      this.#add('combination', '', 'not this combination, which its schema excludes');
    }
  }

  /** Gives `false`, unless null is no wrong type here. */
  #wrongType(node: SchemaNode, value: JsonValue, expected: string): boolean {
    if (value === null && (node.isNative || node.isNullable)) return true;
    const isText = node.shape === shapes.string || node.shape === shapes.intOrString;
    this.#add(typeof value === 'boolean' && isText ? 'boolean' : 'type', typeName(value), expected);
    return false;
  }

  #outOfRange(node: SchemaNode, value: JsonValue): boolean {
    this.#add(
      'range',
      describeValue(value),
      node.isInt32 ? 'an integer of 32 bits' : 'an integer of 64 bits',
    );
    return false;
  }

  #add(kind: FaultKind, found: string, expected: string): void {
    if (this.faults.length >= mostFaults) return;
    this.faults = [...this.faults, { kind, path: [...this.#path], found, expected }];
  }
}

/**
 * What is empty is missing to a built-in kind: its validation cannot tell them apart. In a custom resource only what is not
 * there, or is a null that is dropped and has no default, is missing.
 */
function isMissing(node: SchemaNode, value: JsonObject, name: string): boolean {
  const item = Object.hasOwn(value, name) ? value[name] : undefined;
  if (node.isNative) {
    return item === undefined || item === null || item === '' || (Array.isArray(item) && item.length === 0);
  }
  if (item !== undefined && item !== null) return false;
  const child = node.properties?.get(name);
  if (child?.defaultValue !== undefined) return false;
  return item === undefined || child?.isNullable !== true;
}

function keyOf(item: JsonValue, key: string, items: SchemaNode | undefined): JsonValue | undefined {
  if (!isObject(item)) return undefined;
  const found = Object.hasOwn(item, key) ? item[key] : undefined;
  return found ?? items?.properties?.get(key)?.defaultValue;
}

/** Go reads bytes from base64, and also from a list of small numbers. */
function isByteList({ isNative, checks }: SchemaNode, value: JsonValue): boolean {
  return (
    isNative &&
    checks?.format === 'byte' &&
    Array.isArray(value) &&
    (value as readonly JsonValue[]).every(
      (item) =>
        item === null || (typeof item === 'number' && Number.isInteger(item) && item >= 0 && item < 256),
    )
  );
}

function isInteger(value: JsonValue): value is number | bigint {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
}

function fits(value: number | bigint, isInt32: boolean): boolean {
  if (isInt32) return value >= int32.least && value <= int32.most;
  return value >= int64.least && value <= int64.most;
}

function isEqual(one: JsonValue, other: JsonValue): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return JSON.stringify(one) === JSON.stringify(other);
}

function formatChoice(choice: JsonValue): string {
  return typeof choice === 'string' ? choice : describeValue(choice);
}

function typeName(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'a boolean';
  if (typeof value === 'object') return 'a map';
  return isInteger(value) ? 'an integer' : 'a number';
}
