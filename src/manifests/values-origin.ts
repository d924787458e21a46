import type { Place } from '../kernel/errors.js';
import type { JsonObject } from '../render/renderer.js';
import type { SourceTree } from '../sources/source-tree.js';
import type { HelmSource } from '../targets/target.js';
import { own, ownList, ownText } from './deepest-path.js';
import type { FileMemo } from './file-memo.js';
import { parseSetPaths } from './parse-set.js';

/** The same shape as the rules' `ValueOrigin`: rooms to the right are not imported. */
export type ValueSource =
  | { readonly kind: 'file'; readonly place: Place }
  | { readonly kind: 'set'; readonly text: string }
  | { readonly kind: 'chart-default'; readonly place?: Place };

/**
 * Answers who set the value at a path: the last `--set`, else the last values file that has the path, else the defaults of the
 * chart, of a parent before those of a subchart. Who sets a parent to null or to a scalar has decided the path too: the answer
 * is the line that removes it. `undefined`: nobody knows the path. `merged` (helm's coalesced tree) vouches for defaults that
 * cannot be read here, such as those of a packed chart.
 */
export function createValuesOrigin(
  tree: SourceTree,
  source: HelmSource,
  memo: FileMemo,
  merged?: JsonObject,
): (path: readonly string[]) => ValueSource | undefined {
  const sets = source.set.map((text) => ({ text, paths: parseSetPaths(text) })).reverse();
  const files = source.values.map(({ path }) => path).reverse();
  return (path) => {
    const set = sets.find(({ paths }) => paths.some((written) => meets(written, path)));
    if (set !== undefined) return { kind: 'set', text: set.text };
    for (const file of files) {
      const place = placeIn(tree, memo, file, path);
      if (place !== undefined) return { kind: 'file', place };
    }
    const place = defaultPlace(tree, memo, source.chart, path);
    if (place !== undefined) return { kind: 'chart-default', place };
    return merged !== undefined && hasPath(merged, path) ? { kind: 'chart-default' } : undefined;
  };
}

/** One of the two is the beginning of the other: it writes the value, a part of it, or what it is a part of. */
function meets(written: readonly string[], path: readonly string[]): boolean {
  return written.every((step, at) => at >= path.length || step === path[at]);
}

function defaultPlace(
  tree: SourceTree,
  memo: FileMemo,
  chart: string,
  path: readonly string[],
): Place | undefined {
  const place = placeIn(tree, memo, `${chart}/values.yaml`, path);
  const [first, ...rest] = path;
  if (place !== undefined || first === undefined || rest.length === 0) return place;
  if (!/^[\w.-]+$/.test(first) || /^\.+$/.test(first)) return undefined;
  const metadata = memo.documents(tree, `${chart}/Chart.yaml`)?.[0]?.value;
  const aliased = ownList(metadata, 'dependencies').find((item) => ownText(item, 'alias') === first);
  return defaultPlace(tree, memo, `${chart}/charts/${ownText(aliased, 'name') ?? first}`, rest);
}

function placeIn(tree: SourceTree, memo: FileMemo, file: string, path: readonly string[]): Place | undefined {
  const document = memo.documents(tree, file)?.[0];
  if (document === undefined) return undefined;
  const steps: (string | number)[] = [];
  let current: unknown = document.value;
  for (const step of path) {
    if (Array.isArray(current)) {
      // Lists are replaced as a whole, so the file that has the list decides about its items.
      if (!/^\d+$/.test(step) || Number(step) >= current.length) break;
      steps.push(Number(step));
      current = (current as readonly unknown[])[Number(step)];
    } else if (typeof current === 'object' && current !== null) {
      if (!Object.hasOwn(current, step)) return undefined;
      steps.push(step);
      current = own(current, step);
    } else {
      break;
    }
  }
  if (steps.length === 0) return undefined;
  const position = document.positionOf(steps);
  return position === undefined ? { file } : { file, line: position.line, column: position.column };
}

function hasPath(tree: unknown, path: readonly string[]): boolean {
  let current = tree;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return false;
    current = (current as Readonly<Record<string, unknown>>)[step];
  }
  return true;
}
