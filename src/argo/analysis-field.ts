import { textMapAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';

/**
 * What a `fieldRef` of a Rollout's argument reads (k8s.io/kubernetes/pkg/fieldpath ExtractFieldPathAsString below `metadata`,
 * extractValueFromRollout elsewhere). `value` is `undefined` when only the cluster knows it.
 */
export function readFieldReference(
  owner: Manifest,
  path: string,
): { readonly value: string | undefined; readonly isSupported: boolean } {
  if (!path.startsWith('metadata')) return { value: undefined, isSupported: true };
  const [, map, key] = /^(.+?)\['(.*)'\]$/s.exec(path) ?? [];
  if (map !== undefined && key !== undefined) {
    if (map !== 'metadata.labels' && map !== 'metadata.annotations') return unsupported;
    // Deployment tools add labels, so an absent one is not known to be empty.
    return { value: textMapAt(owner.json, ...map.split('.'))[key], isSupported: true };
  }
  switch (path) {
    case 'metadata.name':
      return { value: owner.ref.name, isSupported: true };
    case 'metadata.namespace':
      return { value: owner.ref.namespace, isSupported: true };
    case 'metadata.uid':
    case 'metadata.labels':
    case 'metadata.annotations':
      return { value: undefined, isSupported: true };
    default:
      return unsupported;
  }
}

const unsupported = { value: undefined, isSupported: false } as const;
