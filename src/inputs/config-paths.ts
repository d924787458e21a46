import { posix } from 'node:path';
import type { Config, TargetEntry } from './config.js';

/** Paths of a configuration are written relative to its own folder; from here on they are tree paths. Templates stay templates. */
export function placeConfigPaths(config: Config): Config {
  const folder = posix.dirname(config.file);
  if (folder === '.') return config;
  const place = (path: string): string => (path.startsWith('/') ? path : posix.join(folder, path));
  return {
    ...config,
    ...(config.contract === undefined
      ? {}
      : { contract: { ...config.contract, file: place(config.contract.file) } }),
    targets: config.targets.map((entry) => placeEntryPaths(entry, place)),
  };
}

function placeEntryPaths(entry: TargetEntry, place: (path: string) => string): TargetEntry {
  const { match, kustomize, helm, manifests } = entry;
  return {
    ...entry,
    ...(match === undefined ? {} : { match: place(match) }),
    ...(kustomize === undefined ? {} : { kustomize: place(kustomize) }),
    ...(helm === undefined
      ? {}
      : { helm: { ...helm, chart: place(helm.chart), values: helm.values.map(place) } }),
    ...(manifests === undefined ? {} : { manifests: manifests.map(place) }),
  };
}
