import type { Place, Problem } from '../kernel/errors.js';
import { ProblemError } from '../kernel/errors.js';
import type { SourceTree } from '../sources/source-tree.js';
import { joinTreePath } from '../sources/tree-path.js';
import {
  readKustomization,
  readPlugins,
  refusePull,
  type KustomizationFolder,
} from './kustomization-folder.js';

/** Everything that building a kustomization may read, itself and all it refers to. */
export interface KustomizationReach {
  readonly files: readonly string[];
  /** Folders of which everything may be read. */
  readonly directories: readonly string[];
  readonly absent: readonly string[];
  readonly problems: readonly Problem[];
  /** What a build would not find: said when nothing worse is. */
  readonly missing: readonly Problem[];
  readonly usesOpenApi: boolean;
  /** Folders of the kustomizations that it refers to directly. */
  readonly children: readonly string[];
}

/** Overlays stand on bases through a handful of levels; kustomize recurses through them, so an endless chain must not reach it. */
const deepestChain = 200;

/** Static walk over the kustomizations of a tree. Each folder is read once, however many overlays share it. */
export class KustomizationGraph {
  readonly #tree: SourceTree;
  readonly #folders = new Map<string, KustomizationFolder>();

  constructor(tree: SourceTree) {
    this.#tree = tree;
  }

  /** What the kustomization in a folder says itself. */
  folder(path: string): KustomizationFolder {
    let folder = this.#folders.get(path);
    if (folder === undefined) {
      folder = readKustomization(this.#tree, path);
      this.#folders.set(path, folder);
      this.#folders.set(folder.path, folder);
    }
    return folder;
  }

  /** What building a folder may read. Problems come in the order of the walk, a loop of references as RG601. */
  reach(path: string): KustomizationReach {
    const root = this.folder(path);
    const files = new Set<string>();
    const directories = new Set<string>();
    const absent = new Set<string>();
    const problems: Problem[] = [];
    const missing: Problem[] = [];
    let usesOpenApi = false;
    if (root.path !== path) for (const link of this.#tree.passed?.(path) ?? []) files.add(link);

    // Iterative, since the content decides how deep it goes. `chain` holds the folders between the root and the current one.
    const done = new Set<string>();
    const chain: { folder: KustomizationFolder; next: number }[] = [];
    const open = new Map<string, number>();
    const enter = (folder: KustomizationFolder): void => {
      for (const file of folder.files) files.add(file);
      for (const directory of folder.directories) directories.add(directory);
      for (const path of folder.absent) absent.add(path);
      problems.push(...folder.problems);
      missing.push(...folder.missing);
      usesOpenApi ||= folder.usesOpenApi;
      open.set(folder.path, chain.length);
      chain.push({ folder, next: 0 });
    };
    enter(root);
    for (let top = chain.at(-1); top !== undefined; top = chain.at(-1)) {
      const child = top.folder.children[top.next++];
      if (child === undefined) {
        chain.pop();
        open.delete(top.folder.path);
        done.add(top.folder.path);
        this.#addPlugins(top.folder, { files, directories, absent, problems });
        continue;
      }
      if (done.has(child.path)) continue;
      const loop = open.get(child.path);
      if (loop !== undefined) {
        const names = [...chain.slice(loop).map((link) => link.folder.path), child.path].map(
          (name) => name || '.',
        );
        problems.push({
          id: 'RG601',
          message: `kustomizations refer to each other in a loop: ${abridge(names)}`,
          place: child.place,
        });
        continue;
      }
      if (chain.length > deepestChain) {
        const message = `kustomizations stand on each other through more than ${deepestChain} levels, which is the limit`;
        problems.push({ id: 'RG606', message, place: child.place });
        break;
      }
      enter(this.folder(child.path));
    }
    return {
      files: [...files].sort(),
      directories: [...directories].sort(),
      absent: [...absent].sort(),
      problems,
      missing,
      usesOpenApi,
      children: [...new Set(root.children.map((child) => child.path))],
    };
  }

  /** Plugin configurations may come from a kustomization of their own; their paths still count from the one that uses them. */
  #addPlugins(folder: KustomizationFolder, found: Found): void {
    for (const child of folder.pluginChildren) {
      const seen = new Set([child]);
      for (const path of seen) {
        const part = this.folder(path);
        for (const next of part.children) seen.add(next.path);
        for (const file of part.files) {
          if (file === part.file) continue;
          const plugins = readPlugins(this.#tree, file);
          found.problems.push(...plugins.problems);
          for (const entry of plugins.entries) this.#add(folder.path, entry, found);
          for (const { chart, placeOf } of plugins.charts) {
            const place = placeOf(chart.at);
            const isThere = this.#add(folder.path, { text: chart.folder, place }, found);
            if (isThere === false && chart.repository !== undefined)
              found.problems.push(refusePull(chart, joinTreePath(folder.path, chart.folder), place));
            for (const { text, at } of chart.values)
              this.#add(folder.path, { text, place: placeOf(at) }, found);
          }
        }
      }
    }
  }

  /** @returns whether it is there; `undefined` when that may not be asked */
  #add(
    base: string,
    entry: { readonly text: string; readonly place: Place },
    found: Found,
  ): boolean | undefined {
    try {
      const path = joinTreePath(base, entry.text);
      const stands = this.#tree.stat(path);
      const there =
        stands === undefined ? found.absent : stands.kind === 'directory' ? found.directories : found.files;
      for (const passed of [path, ...(this.#tree.passed?.(path) ?? [])]) there.add(passed);
      return stands !== undefined;
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown;
      found.problems.push({ ...thrown.problem, place: entry.place });
      return undefined;
    }
  }
}

/** What a walk has gathered so far. */
interface Found {
  readonly files: Set<string>;
  readonly directories: Set<string>;
  readonly absent: Set<string>;
  readonly problems: Problem[];
}

function abridge(names: readonly string[]): string {
  const shown = names.length > 8 ? [...names.slice(0, 4), '…', ...names.slice(-3)] : names;
  return shown.join(' → ');
}
