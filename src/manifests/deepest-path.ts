import type { YamlPath } from './path.js';

export interface DeepestPath {
  /** With list indexes instead of keyed steps. */
  readonly path: readonly (string | number)[];
  /** Whether all of the path exists. */
  readonly complete: boolean;
}

/** How far `path` exists in parsed data. */
export function deepestPath(value: unknown, path: YamlPath): DeepestPath {
  const found: (string | number)[] = [];
  let current = value;
  for (const step of path) {
    let next: string | number;
    if (Array.isArray(current)) {
      next =
        typeof step === 'object' ? current.findIndex((item) => own(item, step.key) === step.value) : step;
      if (typeof next !== 'number' || next < 0 || next >= current.length)
        return { path: found, complete: false };
      current = (current as readonly unknown[])[next];
    } else {
      if (typeof step === 'object' || !hasOwn(current, String(step))) return { path: found, complete: false };
      next = String(step);
      current = own(current, next);
    }
    found.push(next);
  }
  return { path: found, complete: true };
}

/** An own property of parsed data; `undefined` when it is absent or `value` is no map. */
export function own(value: unknown, key: string): unknown {
  return hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

function hasOwn(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key);
}

/** An own list of parsed data, else `[]`. */
export function ownList(value: unknown, key: string): readonly unknown[] {
  const list = own(value, key);
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}

export function ownText(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = keys.reduce(own, value);
  return typeof found === 'string' && found !== '' ? found : undefined;
}
