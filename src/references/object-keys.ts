import { objectAt, textAt, textMapAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';

/** Annotations and labels by which a controller fills the object in the cluster. */
const filled =
  /^(?:replicator\.v1\.mittwald\.de|reflector\.v1\.k8s\.emberstack\.com|cert-manager\.io|config\.openshift\.io|service\.(?:beta|alpha)\.openshift\.io|sealedsecrets\.bitnami\.com|kubed\.appscode\.com|vals-operator\.digitalis\.io)\//;

/**
 * Keys that a rendered ConfigMap or Secret has. `undefined` when nobody can tell from the manifest: another kind, an object
 * that a controller fills in, or one without any key, which somebody fills later.
 */
export function keysOf({ json, ref }: Manifest): ReadonlySet<string> | undefined {
  if (ref.group !== '' || (ref.kind !== 'ConfigMap' && ref.kind !== 'Secret')) return undefined;
  const type = textAt(json, 'type');
  if (type === 'kubernetes.io/service-account-token' || type === 'bootstrap.kubernetes.io/token')
    return undefined;
  const marks = [textMapAt(json, 'metadata', 'annotations'), textMapAt(json, 'metadata', 'labels')];
  if (marks.flatMap((map) => Object.keys(map)).some((key) => filled.test(key))) return undefined;
  const maps = ['data', 'stringData', 'binaryData'].map((field) => objectAt(json, field) ?? {});
  const keys = new Set(maps.flatMap((map) => Object.keys(map)));
  return keys.size === 0 ? undefined : keys;
}
