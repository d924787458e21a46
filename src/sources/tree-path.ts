import { ProblemError } from '../kernel/errors.js';

/** Whether a path component is git's own folder; case-insensitive, since some file systems are. */
export function isGitFolder(name: string): boolean {
  return name.length === 4 && name.toLowerCase() === '.git';
}

export function escapes(path: string, message: string): ProblemError {
  return new ProblemError({ id: 'RG603', message, place: { file: path } });
}

/**
 * Components of a tree path. Throws RG603 for what is not a normalised path inside the root, or passes git's own folder:
 * a persisted checkout token lives there.
 */
export function splitTreePath(path: string): string[] {
  if (path === '') return [];
  const components = path.split('/');
  for (const component of components) {
    if (component === '' || component === '.' || component === '..' || component.includes('\0')) {
      throw escapes(path, `${JSON.stringify(path)} is not a path inside the repository`);
    }
    if (isGitFolder(component)) {
      throw escapes(path, `${path} lies in git's own folder, which is never read as content`);
    }
  }
  return components;
}

/** Folder of a tree path; `''` for what stands at the root. */
export function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

export function baseNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function childOf(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/**
 * The tree path that `relative` means when written in a file of the folder `base`. Purely textual: links are the tree's business.
 * Throws RG603 when it is absolute or leaves the root.
 */
export function joinTreePath(base: string, relative: string): string {
  if (relative.startsWith('/')) {
    throw escapes(relative, `${relative} is an absolute path; paths inside the repository are accepted`);
  }
  const components = base === '' ? [] : base.split('/');
  for (const component of relative.split('/')) {
    if (component === '' || component === '.') continue;
    if (component !== '..') {
      components.push(component);
    } else if (components.pop() === undefined) {
      const from = base === '' ? 'the root' : base;
      throw escapes(relative, `${relative}, seen from ${from}, leaves the repository`);
    }
  }
  return components.join('/');
}
