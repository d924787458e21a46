import { decodeText } from '../documents/decode.js';
import { parseDocuments } from '../documents/parse.js';
import { ProblemError } from '../kernel/errors.js';
import { fileErrorCode } from '../sources/file-error.js';
import type { SourceTree } from '../sources/source-tree.js';
import { childOf, joinTreePath, parentOf } from '../sources/tree-path.js';
import { fieldsOf, listOf } from './kustomization-fields.js';
import type { KustomizationGraph } from './kustomization-graph.js';
import type { Target } from './target.js';

/** Everything that rendering a target may read, known without rendering it. Sorted. */
export interface Closure {
  readonly files: readonly string[];
  /** Folders of which everything below may be read. */
  readonly directories: readonly string[];
  /** Paths that are not there; what appears at or below one is read. */
  readonly absent: readonly string[];
}

/**
 * The static closure of a target: every file, folder and missing path that its render may ask for is in it, or below one of
 * its folders. Paths that leave the repository are left out: the render refuses them.
 */
export function targetClosure(tree: SourceTree, target: Target, graph: KustomizationGraph): Closure {
  const files = new Set<string>();
  const directories = new Set<string>();
  const absent = new Set<string>();
  for (const part of closureParts(tree, target, graph)) {
    for (const path of part.files) files.add(path);
    for (const path of part.directories) directories.add(path);
    for (const path of part.absent) absent.add(path);
  }
  return { files: [...files].sort(), directories: [...directories].sort(), absent: [...absent].sort() };
}

/**
 * The closure of a target in parts that it shares with others: a chart of a thousand services is walked once. `graph` keeps
 * what was found, and belongs to one state of the tree.
 */
export function closureParts(
  tree: SourceTree,
  target: Target,
  graph: KustomizationGraph,
): readonly Closure[] {
  const { source } = target;
  const known = remembered(graph);
  const partAt = (path: string): Closure =>
    once(known.paths, path, () => {
      const found = new Collection(tree);
      found.add(path);
      return found.closure();
    });
  switch (source.kind) {
    case 'kustomize': {
      const { files, directories, absent } = graph.reach(source.path);
      return [{ files, directories: [], absent }, ...directories.map(partAt)];
    }
    case 'helm': {
      const charts = once(known.charts, source.chart, () =>
        [source.chart, ...localDependencies(tree, source.chart)].map(partAt),
      );
      return [...charts, ...source.values.map(({ path }) => partAt(path))];
    }
    case 'manifests':
      return source.paths.map(partAt);
  }
}

interface Remembered {
  readonly paths: Map<string, Closure>;
  readonly charts: Map<string, readonly Closure[]>;
}

const rememberedBy = new WeakMap<KustomizationGraph, Remembered>();

function remembered(graph: KustomizationGraph): Remembered {
  return once(rememberedBy, graph, () => ({ paths: new Map(), charts: new Map() }));
}

function once<K, V>(
  known: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  find: () => V,
): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
}

/** Changed paths, made ready for many questions. */
export interface ChangeIndex {
  readonly changed: ReadonlySet<string>;
  /** Every folder above a changed path. */
  readonly above: ReadonlySet<string>;
}

export function indexChanges(paths: Iterable<string>): ChangeIndex {
  const changed = new Set(paths);
  const above = new Set<string>();
  for (const path of changed) {
    for (let folder = path; folder !== '';) {
      folder = parentOf(folder);
      if (above.has(folder)) break;
      above.add(folder);
    }
  }
  return { changed, above };
}

/** Whether a change can alter what the target renders. Costs as much as the closure is large, whatever the number of changes. */
export function isAffected(closure: Closure, changes: ChangeIndex): boolean {
  if (changes.changed.size === 0) return false;
  const meets = (path: string): boolean => {
    // A changed path above stands for all below it: a submodule, an ignored folder, a link, a file that became a folder.
    for (let at = path; ; at = parentOf(at)) {
      if (changes.changed.has(at)) return true;
      if (at === '') return false;
    }
  };
  const meetsBelow = (path: string): boolean => changes.above.has(path) || meets(path);
  return closure.files.some(meets) || closure.directories.some(meetsBelow) || closure.absent.some(meetsBelow);
}

/** Whether a path is in a closure: the test that what a render read was foreseen. */
export function covers(closure: Closure, path: string): boolean {
  if (closure.files.includes(path) || closure.absent.includes(path)) return true;
  for (let at = path; ; at = parentOf(at)) {
    if (closure.directories.includes(at) || (at !== path && closure.absent.includes(at))) return true;
    if (at === '') return false;
  }
}

/** Folders of `file://` dependencies: `helm dependency build` packs them into charts/. */
function localDependencies(tree: SourceTree, chart: string): string[] {
  const folders: string[] = [];
  for (const name of ['Chart.yaml', 'requirements.yaml']) {
    const file = childOf(chart, name);
    try {
      if (tree.stat(file)?.kind !== 'file') continue;
      const fields = fieldsOf(parseDocuments(decodeText(tree.read(file), file), file)[0]?.value);
      for (const dependency of listOf(fields['dependencies'])) {
        const repository = fieldsOf(dependency)['repository'];
        if (typeof repository === 'string' && repository.startsWith('file://')) {
          folders.push(joinTreePath(chart, repository.slice('file://'.length)));
        }
      }
    } catch (thrown) {
      // A broken Chart.yaml or a dependency outside is the render's to report.
      if (!(thrown instanceof ProblemError)) throw thrown;
    }
  }
  return folders;
}

/** Gathers paths with everything below folders, and where symbolic links in them lead. */
class Collection {
  readonly #tree: SourceTree;
  readonly #files = new Set<string>();
  readonly #directories = new Set<string>();
  readonly #absent = new Set<string>();

  constructor(tree: SourceTree) {
    this.#tree = tree;
  }

  add(path: string): void {
    const pending = [path];
    const walked = new Set<string>();
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const { passed, isDirectory } = this.#addOne(at, at === path);
      const real = passed.at(-1) ?? at;
      if (!isDirectory || walked.has(real)) continue;
      walked.add(real);
      // Plain content is covered by its folder; only a link's end has to be named.
      if (passed.length > 0 || at === path) this.#directories.add(real);
      for (const name of this.#names(real)) pending.push(childOf(real, name));
    }
  }

  closure(): Closure {
    return {
      files: [...this.#files].sort(),
      directories: [...this.#directories].sort(),
      absent: [...this.#absent].sort(),
    };
  }

  #addOne(path: string, isNamed: boolean): { passed: readonly string[]; isDirectory: boolean } {
    try {
      const entry = this.#tree.stat(path);
      const passed = this.#tree.passed?.(path) ?? [];
      const isDirectory = entry?.kind === 'directory';
      if (!isNamed && passed.length === 0) return { passed, isDirectory };
      for (const link of passed.slice(0, -1)) this.#files.add(link);
      const into = entry === undefined ? this.#absent : isDirectory ? this.#directories : this.#files;
      into.add(path);
      const end = passed.at(-1);
      if (end !== undefined) into.add(end);
      return { passed, isDirectory };
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown;
      this.#files.add(path);
      return { passed: [], isDirectory: false };
    }
  }

  #names(path: string): readonly string[] {
    try {
      return this.#tree.list(path);
    } catch (thrown) {
      if (thrown instanceof ProblemError || fileErrorCode(thrown) !== undefined) return [];
      throw thrown;
    }
  }
}
