import { ProblemError } from '../../kernel/errors.js';
import type { SourceTree } from '../../sources/source-tree.js';
import type { RenderedObject } from '../renderer.js';
import { parseGoYaml } from './go-yaml.js';
import { asObject } from './origins.js';

/**
 * Plain manifests need no tool. Files are taken in the order given, folders by name with all below them.
 * @throws ProblemError RG601 for what is no manifest
 */
export function readManifests(tree: SourceTree, paths: readonly string[]): RenderedObject[] {
  return paths
    .flatMap((path) => listManifests(tree, path))
    .flatMap((file) => {
      const text = new TextDecoder().decode(tree.read(file));
      return parseGoYaml(text, file).map(({ value, line }, index): RenderedObject => {
        const json = asObject(value);
        if (json === undefined) {
          throw new ProblemError({
            id: 'RG601',
            message: `${file} holds a document that is not an object.`,
            place: { file, line },
          });
        }
        return { json, origins: [{ file, via: 'source', document: index }] };
      });
    });
}

function listManifests(tree: SourceTree, path: string): string[] {
  const entry = tree.stat(path);
  if (entry === undefined) {
    throw new ProblemError({ id: 'RG601', message: `${path} does not exist.`, place: { file: path } });
  }
  if (entry.kind === 'file') return [path];
  return tree.list(path).flatMap((name) => {
    const child = path === '' ? name : `${path}/${name}`;
    if (tree.stat(child)?.kind === 'directory') return listManifests(tree, child);
    return /\.(?:ya?ml|json)$/.test(name) ? [child] : [];
  });
}
