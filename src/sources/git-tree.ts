import { ProblemError } from '../kernel/errors.js';
import { LinkFollower, type Node } from './follow-links.js';
import { readBlobs } from './git-blobs.js';
import { runGit } from './git-environment.js';
import { fileError } from './file-error.js';
import { refuseOversizeFile } from './size-limit.js';
import type { Entry, SourceTree } from './source-tree.js';
import { childOf, isGitFolder, parentOf } from './tree-path.js';

interface GitEntry {
  readonly kind: 'file' | 'directory' | 'link' | 'submodule';
  readonly oid: string;
  readonly size: number;
}

/** Blobs kept in memory; beyond that they are read again. */
const keptBytes = 64 * 1024 * 1024;
/** Files of a folder that are fetched together with one of them, since a render reads most of a folder. */
const companionBytes = 256 * 1024;
const companions = 500;

const folder: GitEntry = { kind: 'directory', oid: '', size: 0 };

/**
 * The files of one commit, read from the object database as they are stored: no filters, no conversion, no checkout. What lies
 * in a submodule is not part of the commit: asking for it is RG607. Objects that a partial clone left out are RG607 too.
 */
export class GitTree implements SourceTree {
  readonly id: string;
  readonly commit: string;
  readonly #root: string;
  readonly #entries = new Map<string, GitEntry>([['', folder]]);
  readonly #children = new Map<string, string[]>([['', []]]);
  readonly #links: LinkFollower;
  readonly #blobs = new Map<string, Uint8Array>();
  #blobBytes = 0;

  /** Throws RG607 when the commit or its trees are not there. */
  constructor(root: string, commit: string) {
    this.#root = root;
    this.commit = commit;
    this.id = `git:${commit}`;
    this.#load();
    this.#links = new LinkFollower(
      (path) => this.#nodeAt(path),
      () => undefined,
    );
  }

  stat(path: string): Entry | undefined {
    const entry = this.#entryAt(this.#links.follow(path).path, path);
    if (entry === undefined || entry.kind === 'submodule') return undefined;
    return entry.kind === 'directory' ? { kind: 'directory', size: 0 } : { kind: 'file', size: entry.size };
  }

  read(path: string): Uint8Array {
    const followed = this.#links.follow(path).path;
    const entry = this.#entryAt(followed, path);
    if (entry === undefined || entry.kind === 'submodule') throw fileError('ENOENT', path);
    if (entry.kind === 'directory') throw fileError('EISDIR', path);
    refuseOversizeFile(path, entry.size);
    const kept = this.#blobs.get(entry.oid);
    if (kept !== undefined) return kept;
    this.#fetch([followed, ...this.#companionsOf(followed)], path);
    const bytes = this.#blobs.get(entry.oid);
    if (bytes === undefined) throw notFetched(path, this.commit);
    return bytes;
  }

  list(path: string): readonly string[] {
    const followed = this.#links.follow(path).path;
    const names = this.#children.get(followed);
    if (names !== undefined) return names;
    throw fileError(this.#entryAt(followed, path) === undefined ? 'ENOENT' : 'ENOTDIR', path);
  }

  passed(path: string): readonly string[] {
    const followed = this.#links.follow(path);
    return followed.links.length === 0 ? [] : [...followed.links, followed.path];
  }

  /** Fetches files, and all files directly in folders, with one git process. What is not there is passed over. */
  prefetch(paths: readonly string[]): void {
    const files = paths.flatMap((path) => {
      const followed = this.#links.follow(path).path;
      const names = this.#children.get(followed);
      return names === undefined ? [followed] : names.map((name) => childOf(followed, name));
    });
    this.#fetch(files, paths[0] ?? '');
  }

  #fetch(paths: readonly string[], asked: string): void {
    const wanted = new Map<string, number>();
    for (const path of paths) {
      const entry = this.#entries.get(path);
      if (entry?.kind === 'file' && !this.#blobs.has(entry.oid)) wanted.set(entry.oid, entry.size);
    }
    if (wanted.size === 0) return;
    if (this.#blobBytes > keptBytes) {
      this.#blobs.clear();
      this.#blobBytes = 0;
    }
    for (const [oid, bytes] of readBlobs(this.#root, [...wanted.keys()], asked)) {
      this.#blobs.set(oid, bytes);
      this.#blobBytes += bytes.length;
    }
  }

  #companionsOf(path: string): string[] {
    const parent = parentOf(path);
    const names = this.#children.get(parent) ?? [];
    if (names.length > companions) return [];
    const siblings = names.map((name) => childOf(parent, name));
    return siblings.filter((sibling) => (this.#entries.get(sibling)?.size ?? 0) <= companionBytes);
  }

  #entryAt(followed: string, asked: string): GitEntry | undefined {
    const entry = this.#entries.get(followed);
    if (entry !== undefined) return entry;
    for (let above = parentOf(followed); above !== ''; above = parentOf(above)) {
      if (this.#entries.get(above)?.kind !== 'submodule') continue;
      throw new ProblemError({
        id: 'RG607',
        message: `${asked} lies in the submodule ${above}, whose files are not part of commit ${this.commit.slice(0, 12)}`,
        place: { file: above },
        next: 'Judge without a base, or keep what is rendered in this repository.',
      });
    }
    return undefined;
  }

  #nodeAt(path: string): Node | undefined {
    const entry = this.#entries.get(path);
    if (entry === undefined) return undefined;
    if (entry.kind !== 'link') return { kind: entry.kind === 'submodule' ? 'other' : entry.kind };
    const target = this.#blobs.get(entry.oid) ?? readBlobs(this.#root, [entry.oid], path).get(entry.oid);
    if (target === undefined) throw notFetched(path, this.commit);
    this.#blobs.set(entry.oid, target);
    return { kind: 'link', to: Buffer.from(target).toString('utf8') };
  }

  #load(): void {
    const listing = runGit(this.#root, ['ls-tree', '-r', '-z', '-l', '--full-tree', this.commit]);
    if (!listing.ok) {
      throw new ProblemError({
        id: 'RG607',
        message: `the files of commit ${this.commit.slice(0, 12)} cannot be listed: ${listing.stderr}`,
        next: 'Fetch the whole history: `fetch-depth: 0` for actions/checkout, or `git fetch --unshallow`.',
      });
    }
    for (const record of listing.stdout.toString('utf8').split('\0')) {
      // <mode> SP <type> SP <object> SP+ <size, or - for a submodule> TAB <path>
      const tab = record.indexOf('\t');
      if (tab === -1) continue;
      const [mode, type, oid, size] = record.slice(0, tab).split(/ +/);
      const path = record.slice(tab + 1);
      // git itself refuses such names; a hand-made tree object may have them.
      if (path.split('/').some((name) => isGitFolder(name) || name === '..' || name === '.')) continue;
      const kind = type === 'commit' ? 'submodule' : mode === '120000' ? 'link' : 'file';
      this.#entries.set(path, { kind, oid: oid ?? '', size: Number(size) || 0 });
      this.#addToParents(path, kind !== 'submodule');
    }
    for (const names of this.#children.values()) names.sort();
  }

  #addToParents(path: string, listed: boolean): void {
    let child = path;
    let isListed = listed;
    for (;;) {
      const parent = parentOf(child);
      const siblings = this.#children.get(parent);
      const name = child.slice(parent === '' ? 0 : parent.length + 1);
      if (siblings !== undefined) {
        if (isListed) siblings.push(name);
        return;
      }
      this.#children.set(parent, isListed ? [name] : []);
      this.#entries.set(parent, folder);
      child = parent;
      isListed = true;
    }
  }
}

function notFetched(path: string, commit: string): ProblemError {
  return new ProblemError({
    id: 'RG607',
    message: `the content of ${path} in commit ${commit.slice(0, 12)} was not fetched`,
    place: { file: path },
    next: 'Check out without a filter: `fetch-depth: 0` and no `filter:` for actions/checkout, or `git fetch --refetch`.',
  });
}
