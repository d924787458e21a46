import { posix } from 'node:path';

import { isMap, isSeq, parseDocument } from 'yaml';

import type { JsonObject, JsonValue, Origin } from '../renderer.js';

const originAnnotation = 'config.kubernetes.io/origin';
const transformationsAnnotation = 'alpha.config.kubernetes.io/transformations';

/**
 * Takes kustomize's origin annotations off an object and reads them.
 * @param folder the overlay that was built: the annotations' paths start there
 */
export function takeOrigins(object: JsonObject, folder: string): { json: JsonObject; origins: Origin[] } {
  const metadata = asObject(object['metadata']);
  const annotations = asObject(metadata?.['annotations']);
  if (metadata === undefined || annotations === undefined) return { json: object, origins: [] };
  const { [originAnnotation]: origin, [transformationsAnnotation]: transformations, ...kept } = annotations;
  const bare = Object.fromEntries(Object.entries(metadata).filter(([key]) => key !== 'annotations'));
  const isEmpty = Object.keys(kept).length === 0;
  return {
    json: { ...object, metadata: isEmpty ? bare : { ...metadata, annotations: kept } },
    origins: [...readSource(origin, folder), ...readTransformations(transformations, folder)],
  };
}

function readSource(annotation: JsonValue | undefined, folder: string): Origin[] {
  if (typeof annotation !== 'string') return [];
  const document = parseDocument(annotation, { logLevel: 'silent' });
  const path = isMap(document.contents) ? document.get('path') : undefined;
  if (typeof path === 'string') return [{ file: posix.join(folder, path), via: 'source' }];
  const generator = isMap(document.contents) ? document.get('configuredIn') : undefined;
  return typeof generator === 'string' ? [{ file: posix.join(folder, generator), via: 'generator' }] : [];
}

function readTransformations(annotation: JsonValue | undefined, folder: string): Origin[] {
  if (typeof annotation !== 'string') return [];
  const document = parseDocument(annotation, { logLevel: 'silent' });
  if (!isSeq(document.contents)) return [];
  const origins: Origin[] = [];
  for (const item of document.contents.items) {
    if (!isMap(item)) continue;
    const file = item.get('configuredIn') ?? item.get('path');
    const kind = item.getIn(['configuredBy', 'kind']);
    if (typeof file !== 'string') continue;
    const via = typeof kind === 'string' && kind.startsWith('Patch') ? 'patch' : 'transformer';
    const joined = posix.join(folder, file);
    if (!origins.some((one) => one.file === joined && one.via === via)) origins.push({ file: joined, via });
  }
  return origins;
}

export function asObject(value: JsonValue | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}
