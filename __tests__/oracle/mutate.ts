import { isObject, textAt } from '../../src/manifests/json.js';
import type { JsonObject, JsonValue } from '../../src/render/renderer.js';
import type { Random } from './case.js';
import { judgedKinds, type Seed } from './seeds.js';

export interface Mutant {
  readonly objects: readonly JsonObject[];
  /** `Rollout/web spec.replicas: set to -1`. */
  readonly what: string;
}

type Mutable = Record<string, JsonValue> | JsonValue[];
interface Place {
  readonly holder: Mutable;
  readonly key: string | number;
  readonly path: string;
}
type Operator = (place: Place, random: Random, places: readonly Place[]) => string | undefined;

/** One random change (sometimes two) below `spec` or the labels of one object that the oracle judges. */
export function mutate(seed: Seed, random: Random): Mutant {
  const objects = structuredClone(seed.objects) as JsonObject[];
  const judged = objects.filter(({ kind }) => typeof kind === 'string' && judgedKinds.has(kind));
  const target = random.pick(random.int(0, 9) === 0 ? objects : judged);
  const name = `${textAt(target, 'kind') ?? ''}/${textAt(target, 'metadata', 'name') ?? ''}`;
  const said: string[] = [];
  const times = random.int(0, 9) === 0 ? 2 : 1;
  for (let attempt = 0; attempt < 40 && said.length < times; attempt += 1) {
    const places = placesOf(target);
    if (places.length === 0) break;
    const place = random.pick(places);
    const done = random.pick(operators)(place, random, places);
    if (done !== undefined) said.push(`${place.path}: ${done}`);
  }
  return { objects, what: `${seed.name}: ${name} ${said.join('; ')}` };
}

function placesOf(object: JsonObject): readonly Place[] {
  const places: Place[] = [];
  const visit = (holder: Mutable, path: string): void => {
    for (const key of Array.isArray(holder) ? holder.keys() : Object.keys(holder)) {
      const here = typeof key === 'number' ? `${path}[${key}]` : `${path}.${key}`;
      places.push({ holder, key, path: here });
      const value = read({ holder, key, path });
      if (typeof value === 'object' && value !== null) visit(value as Mutable, here);
    }
  };
  for (const part of ['spec', 'template']) {
    const value = object[part];
    if (isObject(value)) visit(value, part);
  }
  return places;
}

function read({ holder, key }: Place): JsonValue | undefined {
  return Array.isArray(holder) ? holder[key as number] : holder[key];
}

function write({ holder, key }: Place, value: JsonValue): void {
  if (Array.isArray(holder)) holder[key as number] = value;
  else holder[key] = value;
}

const numbers = [-1, 0, 1, 2, 5, 50, 99, 100, 101, 1000, 65535, 65536, -100];
const durations = ['30s', '5m', '1h30m', '1d', '-5s', '0', '', '10', '1.5h', '5 m', 'soon', '300ms'];
const texts = [
  '',
  '-',
  'x',
  'Upper_Case',
  'a'.repeat(64),
  'a.b',
  '0%',
  '100%',
  '25%',
  '101%',
  '{{args.nobody}}',
  '{{ args.x',
  'main',
];

const operators: readonly Operator[] = [
  (place) => {
    if (Array.isArray(place.holder)) place.holder.splice(place.key as number, 1);
    else Reflect.deleteProperty(place.holder, place.key);
    return 'deleted';
  },
  (place, random) => {
    if (typeof read(place) !== 'number') return undefined;
    const value = random.pick(numbers);
    write(place, value);
    return `set to ${value}`;
  },
  (place, random) => {
    const value = read(place);
    if (typeof value !== 'string') return undefined;
    const next = random.pick(/^\d+(\.\d+)?(ns|us|ms|s|m|h)$/.test(value) ? durations : texts);
    write(place, next);
    return `set to ${JSON.stringify(next)}`;
  },
  (place) => {
    const value = read(place);
    if (typeof value !== 'boolean') return undefined;
    write(place, !value);
    return `set to ${!value}`;
  },
  // The value that another place of the object has, of the same type.
  (place, random, places) => {
    const value = read(place);
    const others = places.filter((other) => typeof read(other) === typeof value && other.path !== place.path);
    if (others.length === 0 || typeof value === 'object') return undefined;
    const other = random.pick(others);
    write(place, structuredClone(read(other)) ?? null);
    return `set to the value of ${other.path}`;
  },
  (place, random) => {
    const list = read(place);
    if (!Array.isArray(list) || list.length === 0) return undefined;
    const items = list as JsonValue[];
    const at = random.int(0, items.length - 1);
    items.splice(at, 0, structuredClone(items[at] ?? null));
    return `item ${at} twice`;
  },
  (place, random) => {
    const list = read(place);
    if (!Array.isArray(list) || list.length < 2) return undefined;
    const items = list as JsonValue[];
    const at = random.int(0, items.length - 2);
    [items[at], items[at + 1]] = [items[at + 1] ?? null, items[at] ?? null];
    return `items ${at} and ${at + 1} swapped`;
  },
  (place) => {
    const value = read(place);
    if (Array.isArray(value)) write(place, []);
    else if (isObject(value)) write(place, {});
    else return undefined;
    return 'emptied';
  },
  // A key misspelled.
  (place, random) => {
    if (Array.isArray(place.holder) || random.bool()) return undefined;
    const value = read(place);
    Reflect.deleteProperty(place.holder, place.key);
    place.holder[`${place.key}s`] = value ?? null;
    return `renamed to ${place.key}s`;
  },
  // Another type.
  (place, random) => {
    const value = read(place);
    if (random.int(0, 2) > 0 || typeof value === 'object') return undefined;
    write(place, typeof value === 'string' ? 7 : String(value));
    return 'another type';
  },
  (place, random) => {
    if (random.int(0, 2) > 0) return undefined;
    write(place, null);
    return 'set to null';
  },
];
