import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { type Problem, ProblemError } from '../../kernel/errors.js';
import type { SourceTree } from '../../sources/source-tree.js';

/** Bounds of what is written out for the tools; a repository of manifests stays far below. */
const limits = { files: 50_000, bytes: 512 * 1024 * 1024, depth: 40 } as const;

/** An entry that the tree refused (it leaves the repository, or is no regular file) and that is missing in the copy. */
export interface Withheld {
  readonly path: string;
  readonly problem: Problem;
}

/**
 * A private copy (0700) of those parts of a tree that the tools may see, at the same relative paths.
 *
 * Everything is read through the tree, so that its containment holds here too: symbolic links become what they point to,
 * `.git` does not exist, and a tool can do nothing to the checkout itself.
 */
export class Workspace {
  readonly tree: SourceTree;
  readonly root: string;
  /** A name that no file of the tree has on purpose. */
  readonly nonce = randomBytes(12).toString('hex');
  readonly withheld: Withheld[] = [];
  readonly #temporary: string;
  readonly #copied = new Set<string>();
  #twin: Workspace | undefined;
  #files = 0;
  #bytes = 0;

  constructor(tree: SourceTree, temporary: string) {
    this.tree = tree;
    this.#temporary = temporary;
    this.root = mkdtempSync(join(temporary, 'tree-'));
  }

  /** A second copy, for files that are changed on purpose: a tool that runs over this one never sees them. */
  get twin(): Workspace {
    this.#twin ??= new Workspace(this.tree, this.#temporary);
    return this.#twin;
  }

  /** Where a path of the tree stands on disk; that it was copied is the caller's business. */
  locate(path: string): string {
    return join(this.root, path);
  }

  /**
   * Copies a file, or a folder with all that is in it. What is absent in the tree stays absent.
   * @param strict refuse entries that the tree refuses, instead of leaving them out and noting it in {@link withheld}
   * @throws ProblemError of the tree when `strict`, RG606 above the limits
   */
  copy(path: string, strict: boolean): void {
    this.#copyEntry(path, strict, 0);
  }

  /** Writes text over a copied file, or beside the copied ones. */
  write(path: string, content: string | Uint8Array): void {
    const target = this.locate(path);
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    // A tool started for another target may be reading the old one.
    writeFileSync(`${target}.new`, content, { mode: 0o600 });
    renameSync(`${target}.new`, target);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
    this.#twin?.remove();
  }

  #copyEntry(path: string, strict: boolean, depth: number): void {
    if (this.#copied.has(path)) return;
    if (depth > limits.depth) {
      throw exceeded(
        path,
        `is nested deeper than ${limits.depth} folders; a symbolic link may lead back into its own folder`,
      );
    }
    try {
      const entry = this.tree.stat(path);
      if (entry === undefined) return;
      if (entry.kind === 'directory') {
        mkdirSync(this.locate(path), { recursive: true, mode: 0o700 });
        for (const name of this.tree.list(path)) {
          this.#copyEntry(path === '' ? name : `${path}/${name}`, strict, depth + 1);
        }
      } else {
        this.#count(path, entry.size);
        this.write(path, this.tree.read(path));
      }
    } catch (thrown) {
      const isRefusal =
        thrown instanceof ProblemError && (thrown.problem.id === 'RG603' || thrown.problem.id === 'RG604');
      if (strict || !isRefusal) throw thrown;
      this.withheld.push({ path, problem: thrown.problem });
    }
    this.#copied.add(path);
  }

  #count(path: string, size: number): void {
    this.#files += 1;
    this.#bytes += size;
    if (this.#files > limits.files) throw exceeded(path, `is one file more than the ${limits.files} allowed`);
    if (this.#bytes > limits.bytes) {
      throw exceeded(path, `makes the files larger than ${limits.bytes / 1024 / 1024} MiB`);
    }
  }
}

function exceeded(path: string, why: string): ProblemError {
  return new ProblemError({
    id: 'RG606',
    message: `${path === '' ? 'the repository' : path} ${why}: too much to hand to a tool.`,
    place: { file: path },
    next: 'check a smaller folder, or leave out `--engine system`: the embedded engine copies nothing',
  });
}
