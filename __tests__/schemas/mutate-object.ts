import type { JsonObject, JsonValue } from '../../src/render/renderer.js';

/** Numbers from 0 to 1 that a seed fixes (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Step = string | number;

const strangers: readonly JsonValue[] = [
  'text',
  '',
  '7',
  7,
  -1,
  1.5,
  3_000_000_000,
  true,
  null,
  [],
  {},
  ['a'],
  [null],
  { a: 'b' },
];

/** A copy of an object with one thing wrong, or at least strange, somewhere; and what was done. */
export function mutateObject(
  json: JsonObject,
  random: () => number,
): { readonly json: JsonObject; readonly deed: string } {
  const paths = pathsOf(json).filter(([first]) => first !== 'apiVersion' && first !== 'kind');
  const path = pick(paths, random) ?? ['spec'];
  const copy = structuredClone(json) as Record<string, JsonValue>;
  const parent = path.slice(0, -1).reduce<JsonValue>((value, step) => at(value, step), copy);
  const last = path.at(-1) ?? '';
  const deed = pick(['delete', 'replace', 'misspell', 'add', 'repeat'] as const, random) ?? 'delete';
  const map = parent as Record<Step, JsonValue>;
  switch (deed) {
    case 'delete':
      if (Array.isArray(parent)) parent.splice(Number(last), 1);
      else Reflect.deleteProperty(map, last);
      break;
    case 'replace':
      map[last] = pick(strangers, random) ?? null;
      break;
    case 'misspell':
      if (!Array.isArray(parent)) {
        const value = map[last] ?? null;
        Reflect.deleteProperty(map, last);
        map[`${String(last).slice(0, -1)}x`] = value;
      }
      break;
    case 'add':
      if (!Array.isArray(parent)) map['replicas'] = 2;
      break;
    case 'repeat':
      if (Array.isArray(parent)) parent.push(structuredClone(map[last] ?? null));
      break;
  }
  return { json: copy, deed: `${deed} ${path.join('.')}` };
}

function pathsOf(value: JsonValue, path: readonly Step[] = []): (readonly Step[])[] {
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[]).flatMap((item, index) => [
      [...path, index],
      ...pathsOf(item, [...path, index]),
    ]);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [[...path, key], ...pathsOf(item, [...path, key])]);
}

function at(value: JsonValue, step: Step): JsonValue {
  return (value as Record<Step, JsonValue>)[step] ?? null;
}

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}
