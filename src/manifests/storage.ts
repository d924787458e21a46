import type { JsonObject } from '../render/renderer.js';
import { appContainers, initContainers, nativeSidecars } from './containers.js';
import { isObject, listAt, textAt, valueAt } from './json.js';
import type { PodTemplate } from './manifest-index.js';

/** Storage that outlives a pod, as one container mounts it. */
export interface StorageMount {
  /** Equal for the same storage: `persistentVolumeClaim/models` (of the namespace), `nfs/server/export`, `azureFile/share`. */
  readonly storage: string;
  readonly container: string;
  readonly readOnly: boolean;
}

/** What the containers of a pod mount of storage that outlives it. `emptyDir` and `hostPath` do not: another pod, or another node, sees something else. */
export function storageMounts(template: PodTemplate): readonly StorageMount[] {
  const storages = new Map<string, { storage: string; readOnly: boolean }>();
  for (const volume of listAt(template.spec, 'volumes')) {
    if (!isObject(volume)) continue;
    const name = textAt(volume, 'name');
    const found = storageOf(volume);
    if (name !== undefined && found !== undefined) storages.set(name, found);
  }
  const containers = [...initContainers(template), ...nativeSidecars(template), ...appContainers(template)];
  return containers.flatMap((container) =>
    [...listAt(container.json, 'volumeMounts'), ...listAt(container.json, 'volumeDevices')].flatMap(
      (mount) => {
        const found = storages.get(textAt(mount, 'name') ?? '');
        if (found === undefined) return [];
        const readOnly = found.readOnly || valueAt(mount, 'readOnly') === true;
        return [{ storage: found.storage, container: container.name, readOnly }];
      },
    ),
  );
}

/** Storage that the pods of `writer` can write and those of `reader` mount. Both have to be of one namespace. */
export function sharedStorage(writer: PodTemplate, reader: PodTemplate): readonly string[] {
  const read = new Set(storageMounts(reader).map(({ storage }) => storage));
  const written = storageMounts(writer).filter(({ readOnly }) => !readOnly);
  return [...new Set(written.map(({ storage }) => storage))].filter((storage) => read.has(storage));
}

function storageOf(volume: JsonObject): { storage: string; readOnly: boolean } | undefined {
  const claim = textAt(volume, 'persistentVolumeClaim', 'claimName');
  if (claim !== undefined) return identify('persistentVolumeClaim', claim);
  const exported = textAt(volume, 'nfs', 'path');
  if (exported !== undefined) return identify('nfs', `${textAt(volume, 'nfs', 'server') ?? ''}${exported}`);
  const share = textAt(volume, 'azureFile', 'shareName');
  return share === undefined ? undefined : identify('azureFile', share);

  function identify(kind: string, name: string): { storage: string; readOnly: boolean } {
    return { storage: `${kind}/${name}`, readOnly: valueAt(volume, kind, 'readOnly') === true };
  }
}
