import { UsageError } from '../kernel/errors.js';
import { formatAccepted, formatFound, formatHint } from '../inputs/nearest.js';
import { tryPlaceInRepository, type Standpoint } from './place-in-repository.js';
import type { Target, TargetSource } from './target.js';

/**
 * The targets that PATH arguments mean: by name, or because a folder or file of their source lies at, under or above a PATH.
 * Without PATHs all. Throws UsageError for a PATH that meets none, except in the base of a change, where it may not be there yet.
 */
export function selectTargets(
  targets: readonly Target[],
  paths: readonly string[],
  standpoint: Standpoint,
  isBase = false,
): readonly Target[] {
  if (paths.length === 0) return targets;
  const selected = new Set<Target>();
  for (const written of paths) {
    const named = targets.filter(({ name }) => name === written);
    const path = tryPlaceInRepository(standpoint, written);
    const met =
      named.length > 0 || path === undefined ? named : targets.filter(({ source }) => meets(source, path));
    if (met.length === 0 && !isBase) throw meetsNone(written, targets);
    for (const target of met) selected.add(target);
  }
  return targets.filter((target) => selected.has(target));
}

function meets(source: TargetSource, path: string): boolean {
  const isUnder = (file: string, folder: string): boolean =>
    folder === '' || file === folder || file.startsWith(`${folder}/`);
  switch (source.kind) {
    case 'kustomize':
      return isUnder(source.path, path) || (source.path !== '' && isUnder(path, source.path));
    case 'helm': {
      const files = [source.chart, ...source.values.map((file) => file.path)];
      return (
        files.some((file) => isUnder(file, path)) || (source.chart !== '' && isUnder(path, source.chart))
      );
    }
    case 'manifests':
      return source.paths.some((file) => isUnder(file, path) || (file !== '' && isUnder(path, file)));
  }
}

function meetsNone(written: string, targets: readonly Target[]): UsageError {
  const names = targets.map(({ name }) => name);
  return new UsageError(
    `${formatFound(written)} meets no target, neither by name nor by path; targets: ${formatAccepted(names)}.${formatHint(written, names)}`,
  );
}
