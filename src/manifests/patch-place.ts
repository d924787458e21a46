import type { ParsedDocument, Position } from '../documents/document.js';
import { parseDocuments } from '../documents/parse.js';
import type { JsonValue } from '../render/renderer.js';
import type { SourceTree } from '../sources/source-tree.js';
import { deepestPath, own, ownText } from './deepest-path.js';
import type { FileMemo } from './file-memo.js';
import { isObject, valueAt } from './json.js';
import type { PatchEntry } from './kustomization-walk.js';
import type { Manifest } from './manifest.js';
import { resolvePath, type PathStep, type YamlPath } from './path.js';

export interface PlaceInFile {
  readonly file: string;
  readonly position: Position;
  /** Steps of the path that are written there. */
  readonly depth: number;
  /** Whether the whole value of the path is written there. */
  readonly complete: boolean;
}

/** Where a patch writes `path` of the manifest; `undefined` when it is for another object. */
export function placeInPatch(
  entry: PatchEntry,
  tree: SourceTree,
  memo: FileMemo,
  manifest: Manifest,
  path: YamlPath,
): PlaceInFile | undefined {
  const file = entry.file ?? entry.kustomization.file;
  const documents = entry.inline === undefined ? memo.documents(tree, file) : parseInline(entry.inline, file);
  let best: PlaceInFile | undefined;
  for (const document of documents ?? []) {
    const found = Array.isArray(document.value)
      ? placeInOperations(document, entry, manifest, path)
      : placeInMerge(document, entry, manifest, path);
    if (found === undefined || found.depth < (best?.depth ?? 0)) continue;
    const position = entry.inline === undefined ? found.position : inFile(entry, found.position, tree, memo);
    best = { ...found, file, position };
  }
  return best;
}

function parseInline(text: string, file: string): readonly ParsedDocument[] {
  try {
    return parseDocuments(text, file);
  } catch {
    return [];
  }
}

type Found = Omit<PlaceInFile, 'file'>;

function placeInMerge(
  document: ParsedDocument,
  { target }: PatchEntry,
  manifest: Manifest,
  path: YamlPath,
): Found | undefined {
  const { value } = document;
  const matches =
    target === undefined
      ? ownText(value, 'kind') === manifest.ref.kind &&
        isNameOf(ownText(value, 'metadata', 'name'), manifest.ref.name)
      : isTarget(target, manifest);
  if (!matches) return undefined;
  const { path: found, complete } = deepestPath(value, path);
  const position = found.length === 0 ? document.start : document.positionOf(found);
  // A map is merged, so it says only a part of what the field holds; and name and kind are there to find the object.
  const isSet = !isObject(resolvePath(value as JsonValue, found)) && !isIdentity(path);
  return position && { position, depth: found.length, complete: complete && isSet };
}

function isIdentity([first, second]: YamlPath): boolean {
  return first === 'apiVersion' || first === 'kind' || (first === 'metadata' && second === 'name');
}

/** The last operation that writes or removes the path. */
function placeInOperations(
  document: ParsedDocument,
  { target }: PatchEntry,
  manifest: Manifest,
  path: YamlPath,
): Found | undefined {
  if (target === undefined || !isTarget(target, manifest)) return undefined;
  let best: Found | undefined;
  for (const [at, operation] of (document.value as readonly unknown[]).entries()) {
    const pointer = ownText(operation, 'path')?.split('/').slice(1).map(unescapePointer);
    const op = ownText(operation, 'op');
    if (pointer === undefined || pointer.length > path.length || op === 'test') continue;
    const value = own(operation, 'value');
    if (!pointer.every((segment, step) => meets(segment, path, step, manifest, value))) continue;
    const rest =
      op === 'remove' ? { path: [], complete: true } : deepestPath(value, path.slice(pointer.length));
    const position =
      (op === 'remove' ? undefined : document.positionOf([at, 'value', ...rest.path])) ??
      document.positionOf([at]);
    const depth = pointer.length + rest.path.length;
    if (position !== undefined && depth >= (best?.depth ?? 0))
      best = { position, depth, complete: rest.complete };
  }
  return best;
}

function unescapePointer(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** A pointer has list indexes where the path has keys: the rendered object tells which item an index is. */
function meets(segment: string, path: YamlPath, at: number, manifest: Manifest, value: unknown): boolean {
  const step: PathStep | undefined = path[at];
  if (typeof step !== 'object') return segment === String(step);
  if (segment === '-') return own(value, step.key) === step.value;
  const list: JsonValue | undefined = resolvePath(manifest.json, path.slice(0, at));
  if (!Array.isArray(list) || !/^\d+$/.test(segment)) return false;
  const item = (list as readonly JsonValue[])[Number(segment)];
  return isObject(item) && valueAt(item, step.key) === step.value;
}

/** Whether a name in a source file can have become the rendered one: prefix, suffix and hash are added around it. */
export function isNameOf(written: string | undefined, rendered: string): boolean {
  return written !== undefined && rendered.includes(written);
}

function isTarget(target: unknown, { ref }: Manifest): boolean {
  const is = (key: string, value: string): boolean => (ownText(target, key) ?? value) === value;
  if (!is('group', ref.group) || !is('version', ref.version)) return false;
  return (
    matchesPattern(ownText(target, 'kind'), ref.kind) && matchesPattern(ownText(target, 'name'), ref.name)
  );
}

/**
 * kustomize takes anchored regular expressions. Literals with a few `.*` are read as such, since a hostile expression could
 * take for ever here; anything richer is taken to match. The name may have got a prefix or a suffix since.
 */
function matchesPattern(pattern: string | undefined, text: string): boolean {
  if (pattern === undefined) return true;
  const parts = pattern.replace(/^\^|\$$/g, '').split('.*');
  if (parts.some((part) => /[\\()[\]{}|?*+^$]/.test(part))) return true;
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return true;
}

/** A line of an inline patch in its kustomization: a block scalar begins below its key. Else the key itself. */
function inFile(entry: PatchEntry, inner: Position, tree: SourceTree, memo: FileMemo): Position {
  const { document, file } = entry.kustomization;
  const key = document.positionOf(entry.inlineAt ?? []) ?? document.start;
  const line = key.line + inner.line;
  const written = memo.text(tree, file)?.split('\n')[line - 1];
  const meant = entry.inline?.split('\n')[inner.line - 1];
  if (
    written === undefined ||
    meant === undefined ||
    written.trimEnd() !== written.slice(0, written.indexOf(meant)) + meant.trimEnd()
  ) {
    return key;
  }
  return { line, column: written.indexOf(meant) + inner.column, endLine: line + inner.endLine - inner.line };
}
