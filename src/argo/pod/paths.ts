import type { NameFault } from '../kubernetes-names.js';

/** validatePathNoBacksteps */
export function backstepFaults(path: string): readonly NameFault[] {
  return path.split('/').includes('..') ? ["'..' is not allowed in it"] : [];
}

/** validateLocalDescendingPath */
export function descendingFaults(path: string): readonly NameFault[] {
  return [...(path.startsWith('/') ? ['it has to be relative'] : []), ...backstepFaults(path)];
}

/** ValidateLocalNonReservedPath */
export function unreservedFaults(path: string): readonly NameFault[] {
  const reserved = path.startsWith('..') && !path.startsWith('../');
  return [...descendingFaults(path), ...(reserved && path !== '..' ? ["it must not begin with '..'"] : [])];
}
