import { defaultParseLimits } from '../documents/limits.js';
import { parseDocuments } from '../documents/parse.js';
import { resolveKubectlScalar } from '../documents/plain-scalar.js';
import { ProblemError } from '../kernel/errors.js';
import type { SourceTree } from '../sources/source-tree.js';
import type { ManifestsSource } from '../targets/target.js';
import type { JsonObject, RenderedObject } from './renderer.js';

const manifestFile = /\.(ya?ml|json)$/i;

/**
 * Reads plain manifests as `kubectl apply` does: every document of every file, in the order of the paths, files of a folder by name.
 * Documents that are empty are dropped as `kubectl` does; anything else that is not a Kubernetes object is counted in a warning.
 * Throws a `ProblemError` for what cannot be read or parsed.
 */
export function readManifests(
  tree: SourceTree,
  source: ManifestsSource,
): { readonly objects: readonly RenderedObject[]; readonly warnings: readonly string[] } {
  const objects: RenderedObject[] = [];
  const warnings: string[] = [];
  for (const file of source.paths.flatMap((path) => manifestFilesBelow(tree, path))) {
    const text = new TextDecoder().decode(tree.read(file));
    let ignored = 0;
    for (const document of parseDocuments(text, file, defaultParseLimits, resolveKubectlScalar)) {
      if (document.value === null || document.value === undefined) continue;
      if (isObject(document.value)) {
        objects.push({ json: document.value, origins: [{ file, via: 'source', document: document.index }] });
      } else ignored += 1;
    }
    if (ignored > 0)
      warnings.push(
        `${file}: ${ignored} ${ignored === 1 ? 'document is' : 'documents are'} not Kubernetes objects and were not judged`,
      );
  }
  return { objects, warnings };
}

function manifestFilesBelow(tree: SourceTree, path: string): string[] {
  const entry = tree.stat(path);
  if (entry === undefined)
    throw new ProblemError({
      id: 'RG601',
      message: `there is nothing at ${path}`,
      place: { file: path },
      next: 'Correct `manifests` of the target, or add the file or folder.',
    });
  if (entry.kind === 'file') return [path];
  return tree
    .list(path)
    .filter((name) => manifestFile.test(name))
    .map((name) => (path === '' ? name : `${path}/${name}`))
    .filter((file) => tree.stat(file)?.kind === 'file');
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && 'apiVersion' in value && 'kind' in value;
}
