import { posix } from 'node:path';
import type { ParsedDocument } from '../documents/document.js';
import type { SourceTree } from '../sources/source-tree.js';
import { own, ownList, ownText } from './deepest-path.js';
import type { FileMemo } from './file-memo.js';

export interface Kustomization {
  readonly file: string;
  readonly directory: string;
  readonly document: ParsedDocument;
}

export interface KustomizationWalk {
  /** In the order in which kustomize applies them: bases first, the overlay last. */
  readonly kustomizations: readonly Kustomization[];
  /** Local files under `resources`, in the same order. */
  readonly resources: readonly string[];
}

const fileNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
const largest = 2000;

export function kustomizationFile(tree: SourceTree, directory: string): string | undefined {
  return fileNames
    .map((name) => join(directory, name))
    .find((file) => file !== undefined && isFile(tree, file));
}

/** Follows `resources`, `bases` and `components` of local kustomizations; what is remote, absent or broken is passed over. */
export function walkKustomization(tree: SourceTree, directory: string, memo: FileMemo): KustomizationWalk {
  const kustomizations: Kustomization[] = [];
  const resources: string[] = [];
  const seen = new Set<string>();
  visit(directory);
  return { kustomizations, resources };

  function visit(at: string): void {
    if (seen.has(at) || seen.size >= largest) return;
    seen.add(at);
    const file = kustomizationFile(tree, at);
    const document = file === undefined ? undefined : memo.documents(tree, file)?.[0];
    if (file === undefined || document === undefined) return;
    for (const list of ['bases', 'resources', 'components']) {
      for (const entry of ownList(document.value, list)) {
        const path = typeof entry === 'string' ? join(at, entry) : undefined;
        if (path === undefined) continue;
        if (isFile(tree, path)) resources.push(path);
        else visit(path);
      }
    }
    kustomizations.push({ file, directory: at, document });
  }
}

/** `undefined` for what leaves the tree or is no path at all. */
export function join(directory: string, path: string): string | undefined {
  if (path.includes('://') || path.startsWith('/') || path.includes('\0') || path.includes('\n'))
    return undefined;
  const joined = posix.join(directory, path).replace(/\/$/, '');
  if (joined === '..' || joined.startsWith('../')) return undefined;
  return joined === '.' ? '' : joined;
}

function isFile(tree: SourceTree, path: string): boolean {
  try {
    return tree.stat(path)?.kind === 'file';
  } catch {
    return false;
  }
}

/** What one entry of `patches`, `patchesStrategicMerge` or `patchesJson6902` says. */
export interface PatchEntry {
  readonly kustomization: Kustomization;
  /** Path of the text in the kustomization, for an inline patch. */
  readonly inlineAt?: readonly (string | number)[];
  readonly inline?: string;
  readonly file?: string;
  readonly target?: unknown;
}

/** In the order in which kustomize applies them. */
export function patchEntries(kustomization: Kustomization): readonly PatchEntry[] {
  const { document, directory } = kustomization;
  return ['patchesStrategicMerge', 'patches', 'patchesJson6902'].flatMap((list) =>
    ownList(document.value, list).flatMap((item, at): PatchEntry[] => {
      const target = own(item, 'target');
      const inline = typeof item === 'string' && item.includes('\n') ? item : ownText(item, 'patch');
      if (inline !== undefined) {
        const inlineAt = typeof item === 'string' ? [list, at] : [list, at, 'patch'];
        return [{ kustomization, inline, inlineAt, target }];
      }
      const path = typeof item === 'string' ? item : ownText(item, 'path');
      const file = path === undefined ? undefined : join(directory, path);
      return file === undefined ? [] : [{ kustomization, file, target }];
    }),
  );
}
