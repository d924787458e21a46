import { isObject, listAt, objectAt, textAt, valueAt } from '../manifests/json.js';
import { appContainers, initContainers, itemStep, nativeSidecars } from '../manifests/containers.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex, PodTemplate, Workload } from '../manifests/manifest-index.js';
import type { YamlPath } from '../manifests/path.js';
import type { JsonValue } from '../render/renderer.js';
import type { Mention } from './reference.js';

export const podRoles = {
  ConfigMap: 'pod-config-map',
  Secret: 'pod-secret',
  ServiceAccount: 'pod-service-account',
  PersistentVolumeClaim: 'pod-claim',
  PriorityClass: 'pod-priority-class',
  RuntimeClass: 'pod-runtime-class',
  SecretProviderClass: 'pod-secret-provider',
} as const;

type PodObject = keyof typeof podRoles;

const groups: Readonly<Partial<Record<PodObject, string>>> = {
  PriorityClass: 'scheduling.k8s.io',
  RuntimeClass: 'node.k8s.io',
  SecretProviderClass: 'secrets-store.csi.x-k8s.io',
};

/** Objects that pods need to start. What is marked `optional` is needed by nobody. A template that a Rollout borrows is read once. */
export function* podObjects(index: ManifestIndex): Iterable<Mention> {
  const read = new Set<Manifest>();
  for (const workload of index.workloads) {
    const { template } = workload;
    if (template === undefined || read.has(template.writtenIn)) continue;
    read.add(template.writtenIn);
    for (const use of usesOf(template)) yield mentionOf(use, template, workload);
  }
}

interface Use {
  readonly kind: PodObject;
  readonly name: string;
  readonly path: YamlPath;
  readonly key?: string;
  readonly partPath?: YamlPath;
}

function mentionOf(
  { kind, name, path, key, partPath }: Use,
  template: PodTemplate,
  workload: Workload,
): Mention {
  const from = template.writtenIn;
  const isClusterScoped = kind === 'PriorityClass' || kind === 'RuntimeClass';
  return {
    from,
    path,
    role: podRoles[kind],
    to: {
      group: groups[kind] ?? '',
      kind,
      namespace: isClusterScoped ? '' : workload.manifest.ref.namespace,
      name,
      ...(key !== undefined && { key }),
    },
    ...(partPath && { partPath }),
    ...(from !== workload.manifest && { subject: workload.manifest.ref }),
  };
}

function* usesOf(template: PodTemplate): Iterable<Use> {
  const { spec } = template;
  const base: YamlPath = [...template.path, 'spec'];
  yield* named('ServiceAccount', spec, base, 'serviceAccountName');
  if (textAt(spec, 'serviceAccountName') === undefined)
    yield* named('ServiceAccount', spec, base, 'serviceAccount');
  yield* named('PriorityClass', spec, base, 'priorityClassName');
  yield* named('RuntimeClass', spec, base, 'runtimeClassName');
  for (const [at, secret] of listAt(spec, 'imagePullSecrets').entries()) {
    yield* named(
      'Secret',
      secret,
      [...base, 'imagePullSecrets', itemStep('name', textAt(secret, 'name'), at)],
      'name',
    );
  }
  for (const [at, volume] of listAt(spec, 'volumes').entries()) {
    if (isObject(volume))
      yield* volumeUses(volume, [...base, 'volumes', itemStep('name', textAt(volume, 'name'), at)]);
  }
  for (const { json, path } of [
    ...initContainers(template),
    ...nativeSidecars(template),
    ...appContainers(template),
  ]) {
    for (const [at, source] of listAt(json, 'envFrom').entries()) {
      yield* keyed('ConfigMap', valueAt(source, 'configMapRef'), [...path, 'envFrom', at, 'configMapRef']);
      yield* keyed('Secret', valueAt(source, 'secretRef'), [...path, 'envFrom', at, 'secretRef']);
    }
    for (const [at, variable] of listAt(json, 'env').entries()) {
      const from = objectAt(variable, 'valueFrom');
      if (from === undefined) continue;
      const place = [...path, 'env', itemStep('name', textAt(variable, 'name'), at), 'valueFrom'];
      yield* keyed('ConfigMap', valueAt(from, 'configMapKeyRef'), [...place, 'configMapKeyRef']);
      yield* keyed('Secret', valueAt(from, 'secretKeyRef'), [...place, 'secretKeyRef']);
    }
  }
}

function* volumeUses(volume: JsonValue, path: YamlPath): Iterable<Use> {
  yield* keyed('ConfigMap', valueAt(volume, 'configMap'), [...path, 'configMap']);
  yield* keyed('Secret', valueAt(volume, 'secret'), [...path, 'secret'], 'secretName');
  yield* named(
    'PersistentVolumeClaim',
    valueAt(volume, 'persistentVolumeClaim'),
    [...path, 'persistentVolumeClaim'],
    'claimName',
  );
  for (const [at, source] of listAt(volume, 'projected', 'sources').entries()) {
    const place = [...path, 'projected', 'sources', at];
    yield* keyed('ConfigMap', valueAt(source, 'configMap'), [...place, 'configMap']);
    yield* keyed('Secret', valueAt(source, 'secret'), [...place, 'secret']);
  }
  yield* named('Secret', valueAt(volume, 'azureFile'), [...path, 'azureFile'], 'secretName');
  for (const driver of ['cephfs', 'rbd', 'iscsi', 'scaleIO', 'storageos', 'flexVolume', 'cinder']) {
    yield* named('Secret', valueAt(volume, driver, 'secretRef'), [...path, driver, 'secretRef'], 'name');
  }
  yield* named(
    'Secret',
    valueAt(volume, 'csi', 'nodePublishSecretRef'),
    [...path, 'csi', 'nodePublishSecretRef'],
    'name',
  );
  if (valueAt(volume, 'csi', 'driver') === 'secrets-store.csi.k8s.io')
    yield* named(
      'SecretProviderClass',
      valueAt(volume, 'csi', 'volumeAttributes'),
      [...path, 'csi', 'volumeAttributes'],
      'secretProviderClass',
    );
}

function* named(kind: PodObject, json: JsonValue | undefined, path: YamlPath, field: string): Iterable<Use> {
  const name = textAt(json, field);
  if (name !== undefined) yield { kind, name, path: [...path, field] };
}

/** A reference that may be optional, and may name one key or a list of `items`. */
function* keyed(kind: PodObject, json: JsonValue | undefined, path: YamlPath, field = 'name'): Iterable<Use> {
  const name = textAt(json, field);
  if (name === undefined || valueAt(json, 'optional') === true) return;
  const use = { kind, name, path: [...path, field] };
  const key = textAt(json, 'key');
  const items = listAt(json, 'items').flatMap((item, at) => {
    const wanted = textAt(item, 'key');
    return wanted === undefined ? [] : [{ ...use, key: wanted, partPath: [...path, 'items', at, 'key'] }];
  });
  if (key !== undefined) yield { ...use, key, partPath: [...path, 'key'] };
  else if (items.length > 0) yield* items;
  else yield use;
}
