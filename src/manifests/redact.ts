import { createHmac } from 'node:crypto';
import { ProblemError } from '../kernel/errors.js';
import type { JsonObject, JsonValue, RenderedObject } from '../render/renderer.js';
import { isObject } from './json.js';
import type { Marker } from './redact-assignments.js';
import { fixedMarker, redactText } from './redact-text.js';
import { isSecretField, isSecretName } from './secret-names.js';

export { redactText } from './redact-text.js';
export { isSecretName } from './secret-names.js';

export interface RedactOptions {
  /**
   * With a random key of the run, a secret becomes `<redacted:` + 8 hex digits of its HMAC-SHA256 + `>`, so that equal secrets
   * stay equal inside the run. Without a key every secret is `<redacted>`: bytes are the same in every run.
   */
  readonly key?: Uint8Array;
}

/** JSON nested deeper than that ends as RG606: nothing that a cluster accepts comes near. */
const maximumDepth = 1000;

/**
 * Copies of the objects without their secrets; keys and types stay, and what holds no secret is the same object. Meant to run
 * when manifests are loaded, before anything else sees them.
 *
 * Removed: everything under `data` and `stringData` of a Secret at any depth, values of ConfigMap keys, annotations, fields
 * and name–value pairs (environment, headers, arguments) whose name looks secret, copies of whole objects that tools keep in
 * annotations, and in all strings what {@link redactText} finds. References such as `$(VAR)` stay.
 * Throws a `ProblemError` with RG606 when an object is nested deeper than 1000.
 */
export function redactObjects(
  objects: readonly RenderedObject[],
  options: RedactOptions = {},
): readonly RenderedObject[] {
  const redaction = new Redaction(markerOf(options));
  return objects.map((object) => {
    const json = redaction.object(object.json, 0);
    return json === object.json ? object : { ...object, json };
  });
}

/**
 * A copy of a values tree to show: every string and number below a key that looks secret is removed, and what
 * {@link redactText} finds elsewhere. Comparisons (toggles) have to use the original, and must not show a value whose path has
 * a name for which `isSecretName` holds.
 */
export function redactValues(tree: JsonObject, options: RedactOptions = {}): JsonObject {
  return new Redaction(markerOf(options)).values(tree, 0);
}

function markerOf({ key }: RedactOptions): Marker {
  if (key === undefined) return fixedMarker;
  return (secret) => `<redacted:${createHmac('sha256', key).update(secret).digest('hex').slice(0, 8)}>`;
}

/** Annotations in which kubectl, kapp and Rancher keep the whole object. */
const copies = /last-applied-configuration$|^kapp\.k14s\.io\/original$|^objectset\.rio\.cattle\.io\/applied$/;

class Redaction {
  readonly #marker: Marker;

  constructor(marker: Marker) {
    this.#marker = marker;
  }

  object(json: JsonObject, depth: number, isSecret = json.kind === 'Secret'): JsonObject {
    const kind = json.kind;
    const pairName = typeof json.value === 'string' || typeof json.value === 'number' ? nameOf(json) : '';
    return this.#map(json, depth, (key, value) => {
      if (isSecret && (key === 'data' || key === 'stringData')) return this.everything(value, depth + 1);
      if (key === 'value' && isSecretName(pairName)) return this.#scalar(value);
      if (key === 'annotations' && isObject(value)) return this.#byName(value, depth + 1, copies);
      if (kind === 'ConfigMap' && (key === 'data' || key === 'binaryData') && isObject(value)) {
        return this.#byName(value, depth + 1);
      }
      if (kind === 'SecretList' && key === 'items' && Array.isArray(value)) {
        return (value as readonly JsonValue[]).map((item) =>
          isObject(item) ? this.object(item, depth + 2, true) : this.everything(item, depth + 2),
        );
      }
      if (typeof value === 'string' && isSecretField(key)) return this.#scalar(value);
      return this.any(value, depth + 1);
    });
  }

  any(value: JsonValue, depth: number): JsonValue {
    if (typeof value === 'string') return redactText(value, this.#marker);
    if (Array.isArray(value)) return this.#list(value as readonly JsonValue[], depth);
    return isObject(value) ? this.object(value, depth) : value;
  }

  values(tree: JsonObject, depth: number): JsonObject {
    return this.#map(tree, depth, (key, value) =>
      isSecretName(key) ? this.everything(value, depth + 1) : this.#valuesBelow(value, depth + 1, tree),
    );
  }

  #valuesBelow(value: JsonValue, depth: number, parent: JsonObject): JsonValue {
    if (isObject(value)) return this.values(value, depth);
    if (Array.isArray(value)) {
      const list = value as readonly JsonValue[];
      return this.#list(list, depth, (item) => this.#valuesBelow(item, depth + 1, {}));
    }
    if (value === parent.value && isSecretName(nameOf(parent))) return this.#scalar(value);
    return typeof value === 'string' ? redactText(value, this.#marker) : value;
  }

  /** All strings and numbers at any depth. */
  everything(value: JsonValue, depth: number): JsonValue {
    if (Array.isArray(value)) {
      refuseDepth(depth);
      return (value as readonly JsonValue[]).map((item) => this.everything(item, depth + 1));
    }
    if (isObject(value)) return this.#map(value, depth, (_key, item) => this.everything(item, depth + 1));
    return this.#scalar(value);
  }

  #byName(map: JsonObject, depth: number, whole?: RegExp): JsonObject {
    return this.#map(map, depth, (key, value) =>
      whole?.test(key) === true || isSecretName(key)
        ? this.everything(value, depth + 1)
        : this.any(value, depth + 1),
    );
  }

  #scalar(value: JsonValue): JsonValue {
    if (typeof value === 'string') return isReference(value) ? value : this.#aroundTags(value);
    if (typeof value === 'bigint') return 0n;
    return typeof value === 'number' ? 0 : value;
  }

  /** `Bearer {{args.token}}`: an argument of an analysis hides nothing, and rules have to see which one it is. */
  #aroundTags(value: string): string {
    const parts = value.split(/(\{\{[^{}]*\}\})/);
    if (parts.length === 1) return this.#marker(value);
    return parts.map((part, at) => (at % 2 === 1 || part.trim() === '' ? part : this.#marker(part))).join('');
  }

  /** An option that looks secret takes the next item with it: `['--password', 'x']`. */
  #list(
    list: readonly JsonValue[],
    depth: number,
    redact = (item: JsonValue): JsonValue => this.any(item, depth + 1),
  ): readonly JsonValue[] {
    refuseDepth(depth);
    const copy = list.map((item, at) => {
      const option = at > 0 ? list[at - 1] : undefined;
      const isArgument =
        typeof item === 'string' &&
        typeof option === 'string' &&
        !item.startsWith('-') &&
        isSecretOption(option);
      return isArgument ? this.#scalar(item) : redact(item);
    });
    return copy.some((item, at) => item !== list[at]) ? copy : list;
  }

  #map(map: JsonObject, depth: number, redact: (key: string, value: JsonValue) => JsonValue): JsonObject {
    refuseDepth(depth);
    let copy: Record<string, JsonValue> | undefined;
    for (const key of Object.keys(map)) {
      const value = map[key] ?? null;
      const redacted = redact(key, value);
      if (redacted === value) continue;
      // A spread copies a key such as `__proto__` as an own one, so that this assignment cannot reach a prototype.
      copy ??= { ...map };
      copy[key] = redacted;
    }
    return copy ?? map;
  }
}

function nameOf(json: JsonObject): string {
  const name = json.name ?? json.key;
  return typeof name === 'string' ? name : '';
}

function isSecretOption(text: string): boolean {
  return /^--?[A-Za-z][\w.-]{0,127}$/.test(text) && isSecretName(text);
}

/** `$(VAR)`, `${VAR}` and template arguments name a value that is somewhere else; '' has nothing to hide. */
function isReference(value: string): boolean {
  return value === '' || /^(?:\$\([\w.-]+\)|\$\{[\w.-]+\}|\{\{[^{}]*\}\})$/.test(value);
}

function refuseDepth(depth: number): void {
  if (depth <= maximumDepth) return;
  throw new ProblemError({
    id: 'RG606',
    message: `a rendered object is nested deeper than ${maximumDepth} levels`,
    next: 'Look for a template or a patch that nests maps or lists without end.',
  });
}
