import { closest, distance } from 'fastest-levenshtein';
import { shapes, type SchemaNode } from './schema-node.js';

type Path = readonly (string | number)[];

/**
 * Where a field that a schema does not know was meant to be: the field of nearly that name beside it, or the same name a level
 * up or down, which is where misplaced fields come from. `undefined` when nothing is near.
 */
export function findPlace(root: SchemaNode, path: Path): Path | undefined {
  const name = path.at(-1);
  if (typeof name !== 'string') return undefined;
  const parents = nodesAlong(root, path.slice(0, -1));
  const parent = parents.at(-1);
  if (parent === undefined) return undefined;
  const beside = nearest(name, parent);
  if (beside !== undefined && isTypo(name, beside)) return [...path.slice(0, -1), beside];
  for (let up = parents.length - 2; up >= 0; up--) {
    if (parents[up]?.properties?.has(name) === true) return [...path.slice(0, up), name];
  }
  for (const [key, child] of parent.properties ?? []) {
    if (key === 'status') continue;
    if (child.properties?.has(name) === true) return [...path.slice(0, -1), key, name];
    if (child.items?.properties?.has(name) === true) return [...path.slice(0, -1), key, 0, name];
  }
  return beside === undefined ? undefined : [...path.slice(0, -1), beside];
}

/** The nodes from the root to the one that stands at `path`. */
function nodesAlong(root: SchemaNode, path: Path): readonly SchemaNode[] {
  const nodes = [root];
  for (const step of path) {
    const node = nodes.at(-1);
    const next = typeof step === 'number' ? node?.items : (node?.properties?.get(step) ?? node?.additional);
    if (next === undefined) return [];
    nodes.push(next);
  }
  return nodes;
}

function nearest(name: string, { properties, shape }: SchemaNode): string | undefined {
  if (shape !== shapes.object || properties === undefined || properties.size === 0 || name.length > 64) {
    return undefined;
  }
  const names = [...properties.keys()];
  const same = names.find((known) => hasSameLetters(name, known));
  if (same !== undefined) return same;
  const found = closest(name, names);
  return distance(name, found) <= Math.max(1, Math.floor(Math.min(name.length, found.length) / 3))
    ? found
    : undefined;
}

function isTypo(name: string, known: string): boolean {
  return hasSameLetters(name, known) || distance(name, known) === 1;
}

/** Also when two letters changed places, or in another case. */
function hasSameLetters(one: string, other: string): boolean {
  return one.length === other.length && lettersOf(one) === lettersOf(other);
}

function lettersOf(name: string): string {
  return Array.from(name.toLowerCase()).sort().join('');
}
