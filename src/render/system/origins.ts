import { posix } from 'node:path';

import { isMap, isSeq, parseDocument } from 'yaml';

import type { JsonObject, JsonValue, Origin } from '../renderer.js';

const originAnnotation = 'config.kubernetes.io/origin';
const transformationsAnnotation = 'alpha.config.kubernetes.io/transformations';

/**
 * Reads kustomize's origin annotations of an object.
 * @param folder the overlay that was built: the annotations' paths start there
 */
export function originsOf(object: JsonObject, folder: string): Origin[] {
  const annotations = asObject(asObject(object['metadata'])?.['annotations']);
  return [
    ...readSource(annotations?.[originAnnotation], folder),
    ...readTransformations(annotations?.[transformationsAnnotation], folder),
  ];
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
