import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  Scalar,
} from 'yaml';

import { ProblemError } from '../../kernel/errors.js';
import type { JsonValue } from '../renderer.js';

/** A document of a rendered stream as Kubernetes' own reader would take it. */
export interface StreamDocument {
  readonly value: JsonValue;
  /** Line of the stream, starting at 1, at which its content starts. */
  readonly line: number;
}

const limits = { documents: 10_000, nodes: 1_000_000, depth: 100 } as const;

/**
 * Reads a YAML stream by the rules of Go's yaml package, version 2, which helm, kubectl and the API server share: `yes` and
 * `on` are true, `0777` is octal, `1_000` a number, `22:30` and dates are strings, a repeated key keeps its last value, `<<`
 * merges. Empty documents are left out. Maps have no prototype; integers beyond 2^53 are `bigint`.
 * Source: https://github.com/yaml/go-yaml/blob/v2.4.2/resolve.go
 * @throws ProblemError RG601 when the text is no YAML, RG606 above the limits on depth, documents and nodes
 */
export function parseGoYaml(text: string, what: string): readonly StreamDocument[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    version: '1.1',
    uniqueKeys: false,
    merge: false,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const budget = { nodes: limits.nodes };
  const read: StreamDocument[] = [];
  for (const document of documents) {
    const [error] = document.errors;
    if (error !== undefined) {
      if (/call stack/i.test(error.message)) throw tooMuch(what, 'is nested too deep to be read');
      throw new ProblemError({
        id: 'RG601',
        message: `${what} is not valid YAML: ${error.message} (line ${lines.linePos(error.pos[0]).line} of the output).`,
      });
    }
    const { contents } = document;
    if (contents === null) continue;
    const value = readNode(contents, { document, budget, depth: 0, open: new Set() }, what);
    if (value === null) continue;
    read.push({ value, line: lines.linePos(contents.range[0]).line });
    if (read.length > limits.documents) {
      throw tooMuch(what, `holds more than ${limits.documents} documents`);
    }
  }
  return read;
}

interface Reading {
  readonly document: Document.Parsed;
  readonly budget: { nodes: number };
  readonly depth: number;
  /** Anchored nodes that are being read: meeting one again is a cycle. */
  readonly open: ReadonlySet<unknown>;
}

function readNode(node: unknown, reading: Reading, what: string): JsonValue {
  reading.budget.nodes -= 1;
  if (reading.budget.nodes < 0) throw tooMuch(what, `holds more than ${limits.nodes} values`);
  if (reading.depth > limits.depth) throw tooMuch(what, `is nested deeper than ${limits.depth} levels`);
  if (isAlias(node)) {
    const target = resolveAlias(node, reading, what);
    return readNode(target, { ...reading, open: new Set([...reading.open, target]) }, what);
  }
  const inside: Reading = { ...reading, depth: reading.depth + 1 };
  if (isSeq(node)) return node.items.map((item) => readNode(item, inside, what));
  if (isMap(node)) {
    const map = emptyMap();
    const merged: unknown[] = [];
    for (const { key, value } of node.items) {
      if (isScalar(key) && key.source === '<<' && key.type === Scalar.PLAIN) {
        merged.push(value);
        continue;
      }
      const name = readNode(key, inside, what);
      map[keyText(name)] = value === null ? null : readNode(value, inside, what);
    }
    for (const source of merged) mergeInto(map, readNode(source, inside, what));
    return map;
  }
  if (isScalar(node)) return readScalar(node);
  return null;
}

function resolveAlias(alias: Alias, reading: Reading, what: string): unknown {
  const target = alias.resolve(reading.document);
  if (target === undefined || reading.open.has(target)) {
    throw new ProblemError({
      id: 'RG604',
      message: `${what} has an alias *${alias.source} that ${target === undefined ? 'points to nothing' : 'contains itself'}.`,
    });
  }
  return target;
}

/** Keys of JSON are text; Kubernetes' reader writes numbers and words out. */
function keyText(key: JsonValue): string {
  return typeof key === 'object' && key !== null ? JSON.stringify(key) : String(key);
}

function mergeInto(map: Record<string, JsonValue>, source: JsonValue): void {
  const sources: readonly JsonValue[] = Array.isArray(source) ? (source as readonly JsonValue[]) : [source];
  for (const one of sources) {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) continue;
    for (const [key, value] of Object.entries(one)) if (!Object.hasOwn(map, key)) map[key] = value;
  }
}

function emptyMap(): Record<string, JsonValue> {
  return Object.create(null) as Record<string, JsonValue>;
}

function readScalar(scalar: Scalar): JsonValue {
  const text = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '');
  const tag = scalar.tag?.replace('tag:yaml.org,2002:', '!!');
  if (tag === '!!str' || tag === '!!binary') return text;
  if (tag === undefined && scalar.type !== undefined && scalar.type !== Scalar.PLAIN) return text;
  return resolvePlain(text);
}

const words = new Map<string, JsonValue>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map(
    (word) => [word, true] as const,
  ),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map(
    (word) => [word, false] as const,
  ),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
]);

/** What plain text stands for. */
export function resolvePlain(text: string): JsonValue {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (!/^[-+.0-9]/.test(text)) return text;
  return readInteger(text.replaceAll('_', '')) ?? readFloat(text) ?? text;
}

/** Go's `strconv.ParseInt(…, 0, 64)`, falling back to `ParseUint`. */
function readInteger(text: string): number | bigint | undefined {
  const match = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/.exec(text);
  if (match === null) return undefined;
  const [, sign, hex, binary, octal, decimal] = match;
  const magnitude = BigInt(
    hex !== undefined
      ? `0x${hex}`
      : binary !== undefined
        ? `0b${binary}`
        : octal !== undefined
          ? `0o${octal}`
          : (decimal ?? '0'),
  );
  const value = sign === '-' ? -magnitude : magnitude;
  if (value < -(2n ** 63n) || value >= (sign === '' ? 2n ** 64n : 2n ** 63n)) return undefined;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function readFloat(text: string): number | undefined {
  const plain = text.replaceAll('_', '');
  if (!/^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

function tooMuch(what: string, why: string): ProblemError {
  return new ProblemError({ id: 'RG606', message: `${what} ${why}.` });
}
