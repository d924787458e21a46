import { ProblemError } from '../kernel/errors.js';
import type { SourceTree } from '../sources/source-tree.js';
import { childOf } from '../sources/tree-path.js';
import { closureParts, type Closure } from './closure.js';
import type { KustomizationGraph } from './kustomization-graph.js';
import type { Target } from './target.js';

/** Texts of the files that a part of a closure holds, read once for all targets that share it. */
const textsOf = new WeakMap<Closure, readonly string[]>();

/**
 * Whether what a target is made of names all `words` somewhere, as they stand. A name that a template puts together from parts is
 * not seen: only rendering tells that.
 */
export function mentions(
  tree: SourceTree,
  target: Target,
  graph: KustomizationGraph,
  words: readonly string[],
): boolean {
  const texts = closureParts(tree, target, graph).flatMap((part) => textsIn(tree, part));
  return words.every((word) => texts.some((text) => text.includes(word)));
}

function textsIn(tree: SourceTree, part: Closure): readonly string[] {
  const known = textsOf.get(part);
  if (known !== undefined) return known;
  const files = new Set(part.files);
  for (const directory of part.directories) collect(tree, directory, files);
  const texts = [...files].flatMap((file) => textOf(tree, file));
  textsOf.set(part, texts);
  return texts;
}

/** Below a folder; what a link leads to is named by the closure itself. */
function collect(tree: SourceTree, folder: string, files: Set<string>): void {
  for (const name of tree.stat(folder)?.kind === 'directory' ? tree.list(folder) : []) {
    const path = childOf(folder, name);
    if ((tree.passed?.(path) ?? []).length > 0) continue;
    if (tree.stat(path)?.kind === 'directory') collect(tree, path, files);
    else files.add(path);
  }
}

/** None for what cannot be read: rendering the target says so. */
function textOf(tree: SourceTree, file: string): readonly string[] {
  try {
    return tree.stat(file)?.kind === 'file' ? [Buffer.from(tree.read(file)).toString('latin1')] : [];
  } catch (thrown) {
    if (thrown instanceof ProblemError) return [];
    throw thrown;
  }
}
