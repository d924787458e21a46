/**
 * Whether kustomize would fetch this entry instead of reading it: a URL, or one of the shorthands that it takes for a git
 * repository even where a folder of that name exists (`NewRepoSpecFromURL`,
 * https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/git/repospec.go). Schemes it does not know count too,
 * since nobody means a local path by them.
 */
export function isRemoteReference(entry: string): boolean {
  if (entry.startsWith('/')) return false;
  if (/^https?:/i.test(entry)) return true;
  const [withoutQuery = ''] = entry.replace(/^git::/i, '').split('?', 1);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(withoutQuery)) return true;
  const user = /^[a-zA-Z][a-zA-Z0-9-]*@/.exec(withoutQuery)?.[0] ?? '';
  const hostAndPath = withoutQuery.slice(user.length);
  if (user === '' && !/^github\.com[/:]/i.test(hostAndPath)) return false;
  // scp style: the host ends at the first colon or slash.
  const separator = /[/:]/.exec(hostAndPath);
  if (separator === null || separator.index === 0) return false;
  return namesRepository(hostAndPath.slice(separator.index + 1));
}

/** Where no marker says where the repository ends, kustomize takes the first two components. */
function namesRepository(path: string): boolean {
  if (/_git\/|\/\/|\.git/.test(path)) return true;
  return path.split('/').length >= 2;
}
