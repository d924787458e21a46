import { ProblemError } from '../kernel/errors.js';
import { childOf, escapes, isGitFolder, splitTreePath } from './tree-path.js';

/** What stands at one path, links not followed. */
export type Node =
  { readonly kind: 'file' | 'directory' | 'other' } | { readonly kind: 'link'; readonly to: string };

export interface FollowedPath {
  /** Path without any symbolic link in it; nothing needs to stand there. */
  readonly path: string;
  /** Every symbolic link that was passed. */
  readonly links: readonly string[];
}

/** As many as Linux follows (`MAXSYMLINKS`). */
const mostLinks = 40;

/**
 * Follows symbolic links component by component, so that one that leaves the root is refused whether or not something stands
 * at its end, in a work tree and in a commit alike. `nodeAt` is asked for link-free paths only. `insideRoot` maps an absolute
 * link target to a tree path, or `undefined` when it lies outside.
 */
export class LinkFollower {
  readonly #nodeAt: (path: string) => Node | undefined;
  readonly #insideRoot: (absolute: string) => string | undefined;
  readonly #folders = new Map<string, FollowedPath>([['', { path: '', links: [] }]]);

  constructor(
    nodeAt: (path: string) => Node | undefined,
    insideRoot: (absolute: string) => string | undefined,
  ) {
    this.#nodeAt = nodeAt;
    this.#insideRoot = insideRoot;
  }

  /** Follows all links, or all but one in the last component. Throws RG603 (leaves the root, git's own folder) and RG604 (a loop of links). */
  follow(path: string, last: 'followed' | 'kept' = 'followed'): FollowedPath {
    const components = splitTreePath(path);
    const name = components.pop();
    if (name === undefined) return { path: '', links: [] };
    const folder = this.#folder(components);
    const here = childOf(folder.path, name);
    if (last === 'kept') return { path: here, links: folder.links };
    const node = this.#nodeAt(here);
    if (node?.kind !== 'link') return { path: here, links: folder.links };
    return this.#walk(folder, [name], path);
  }

  #folder(components: readonly string[]): FollowedPath {
    const key = components.join('/');
    const known = this.#folders.get(key);
    if (known !== undefined) return known;
    const folder = this.#walk(this.#folder(components.slice(0, -1)), components.slice(-1), key);
    this.#folders.set(key, folder);
    return folder;
  }

  #walk(from: FollowedPath, names: readonly string[], asked: string): FollowedPath {
    const links = [...from.links];
    const pending = [...names].reverse();
    let path = from.path;
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (name === '' || name === '.') continue;
      if (name === '..') {
        if (path === '') throw this.#leaves(asked, links);
        path = path.slice(0, Math.max(0, path.lastIndexOf('/')));
        continue;
      }
      if (isGitFolder(name)) {
        throw escapes(
          asked,
          `${asked} leads by a symbolic link into git's own folder, which is never read as content`,
        );
      }
      const here = childOf(path, name);
      const node = this.#nodeAt(here);
      if (node?.kind !== 'link') {
        path = here;
        continue;
      }
      links.push(here);
      if (links.length > mostLinks) {
        const message = `${asked} passes more than ${mostLinks} symbolic links; they may lead in a circle`;
        throw new ProblemError({ id: 'RG604', message, place: { file: asked } });
      }
      let target = node.to;
      if (target.startsWith('/')) {
        const inside = this.#insideRoot(target);
        if (inside === undefined) throw this.#leaves(asked, links);
        target = inside;
        path = '';
      }
      pending.push(...target.split('/').reverse());
    }
    return { path, links };
  }

  #leaves(asked: string, links: readonly string[]): ProblemError {
    const link = links.at(-1) ?? asked;
    const by = link === asked ? 'it' : `${asked}, which passes it,`;
    return new ProblemError({
      id: 'RG603',
      message: `the symbolic link ${link} leaves the repository, so ${by} is not read`,
      place: { file: link },
      next: 'Replace the link by the files, or let it point inside the repository.',
    });
  }
}
