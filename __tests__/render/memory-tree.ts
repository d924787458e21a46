import type { Entry, SourceTree } from '../../src/sources/source-tree.js';

let made = 0;

/** A tree held in memory: files by path. */
export function memoryTree(
  files: Readonly<Record<string, string | Uint8Array>>,
  id = `memory:${(made += 1)}`,
): SourceTree {
  const contents = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  const children = new Map<string, Set<string>>([['', new Set()]]);
  for (const path of contents.keys()) {
    const parts = path.split('/');
    for (let depth = 0; depth < parts.length; depth += 1) {
      const folder = parts.slice(0, depth).join('/');
      const names = children.get(folder) ?? new Set();
      names.add(parts[depth] ?? '');
      children.set(folder, names);
    }
  }
  return {
    id,
    stat(path): Entry | undefined {
      const content = contents.get(path);
      if (content !== undefined) return { kind: 'file', size: content.byteLength };
      return children.has(path) ? { kind: 'directory', size: 0 } : undefined;
    },
    read(path) {
      const content = contents.get(path);
      if (content === undefined) throw Object.assign(new Error(`no such file: ${path}`), { code: 'ENOENT' });
      return content;
    },
    list(path) {
      const names = children.get(path);
      if (names === undefined)
        throw Object.assign(new Error(`no such directory: ${path}`), { code: 'ENOENT' });
      return [...names].sort();
    },
  };
}
