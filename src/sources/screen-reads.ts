import { decodeText } from '../documents/decode.js';
import { isSuspicious } from '../documents/suspicion.js';
import { parseDocuments } from '../documents/parse.js';
import { ProblemError } from '../kernel/errors.js';
import type { SourceTree } from './source-tree.js';

/**
 * Wraps a tree so that no engine is handed YAML that could harm it: a file that may hold an alias bomb, endless nesting, a
 * cycle or `__proto__` is parsed here first, and its RG604 or RG606 names the line, which an engine that ran out of memory
 * could not. What is merely wrong is left for the engine to say, and so is what is no YAML (templates).
 */
export function screenReads(tree: SourceTree): SourceTree {
  const harmless = new Set<string>();
  return {
    id: tree.id,
    ...(tree.root === undefined ? {} : { root: tree.root }),
    stat: (path) => tree.stat(path),
    list: (path) => tree.list(path),
    passed: (path) => tree.passed?.(path) ?? [],
    read(path) {
      const bytes = tree.read(path);
      if (harmless.has(path) || !/(?:\.ya?ml|\.json|(?:^|\/)Kustomization)$/i.test(path)) return bytes;
      refuseHarmful(bytes, path);
      harmless.add(path);
      return bytes;
    },
  };
}

function refuseHarmful(bytes: Uint8Array, path: string): void {
  try {
    const text = decodeText(bytes, path);
    if (isSuspicious(text)) parseDocuments(text, path);
  } catch (thrown) {
    if (!(thrown instanceof ProblemError) || thrown.problem.id !== 'RG601') throw thrown;
  }
}
