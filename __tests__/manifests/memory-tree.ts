import type { SourceTree } from '../../src/sources/source-tree.js';

/** A tree of files given as text; counts reads. */
export function memoryTree(
  files: Readonly<Record<string, string>>,
): SourceTree & { readonly reads: string[] } {
  const reads: string[] = [];
  const isDirectory = (path: string): boolean =>
    path === '' || Object.keys(files).some((file) => file.startsWith(`${path}/`));
  return {
    id: 'memory',
    reads,
    stat: (path) => {
      const text = files[path];
      if (text !== undefined) return { kind: 'file', size: text.length };
      return isDirectory(path) ? { kind: 'directory', size: 0 } : undefined;
    },
    read: (path) => {
      reads.push(path);
      return Buffer.from(files[path] ?? '');
    },
    list: (path) => {
      const inside = Object.keys(files).filter((file) => file.startsWith(`${path}/`));
      return [...new Set(inside.map((file) => file.slice(path.length + 1).split('/')[0] ?? ''))].sort();
    },
  };
}
