import type { JsonObject } from '../../render/renderer.js';
import { child, shown, type At } from '../faults.js';
import { has, int, items, object, text } from '../fields.js';
import { judgeFieldSelector, judgeResourceSelector } from './downward.js';
import type { PodUnderJudgement } from './judge.js';
import { unreservedFaults } from './paths.js';
import { judgePodCertificate, judgeTrustBundle } from './volume-certificates.js';
import type { VolumeFaults } from './volumes.js';

const volumeFields: readonly string[] = [
  'metadata.name',
  'metadata.namespace',
  'metadata.labels',
  'metadata.annotations',
  'metadata.uid',
];

/** validateSecretVolumeSource */
export function judgeSecret(faults: VolumeFaults, source: JsonObject, at: At): void {
  needText(faults, source, at, 'secret', 'secretName');
  judgeMode(faults, source, at, 'defaultMode');
  judgeItems(faults, source, at);
}

/** validateConfigMapVolumeSource */
export function judgeConfigMap(faults: VolumeFaults, source: JsonObject, at: At): void {
  needText(faults, source, at, 'configMap', 'name');
  judgeMode(faults, source, at, 'defaultMode');
  judgeItems(faults, source, at);
}

export function needText(
  faults: VolumeFaults,
  json: JsonObject,
  at: At,
  source: string,
  field: string,
): void {
  if (text(json, field) === '') faults.add(child(at, field), 'sourceField', { source, field });
}

function judgeMode(faults: VolumeFaults, json: JsonObject, at: At, field: string): void {
  const mode = int(json, field);
  if (mode < 0 || mode > 0o777) faults.add(child(at, field), 'fileMode', { field, found: mode });
}

/** validateKeyToPath of each; `paths` tells the files of several sources apart. */
function judgeItems(faults: VolumeFaults, source: JsonObject, at: At, paths?: Set<string>): void {
  for (const [index, item] of items(source, 'items').entries()) {
    if (item === undefined) continue;
    const here = child(at, 'items', index);
    if (text(item, 'key') === '') faults.required(child(here, 'key'));
    judgePath(faults, item, here, paths);
    judgeMode(faults, item, here, 'mode');
  }
}

function judgePath(
  faults: VolumeFaults,
  item: JsonObject,
  at: At,
  paths: Set<string> | undefined,
  field = 'path',
): void {
  const path = text(item, field);
  const here = child(at, field);
  if (path === '') faults.required(here);
  if (path === undefined || path === '') return;
  const reasons = unreservedFaults(path);
  if (reasons.length > 0) faults.add(here, 'filePath', { found: shown(path), reason: reasons.join('; ') });
  takePath(faults, path, here, paths);
}

export function takePath(faults: VolumeFaults, path: string, at: At, paths: Set<string> | undefined): void {
  if (paths?.has(path) === true) faults.add(at, 'duplicateFile', { found: shown(path) });
  paths?.add(path);
}

/** validateDownwardAPIVolumeSource */
export function judgeDownwardVolume(faults: VolumeFaults, source: JsonObject, at: At): void {
  judgeMode(faults, source, at, 'defaultMode');
  judgeDownwardFiles(faults, source, at);
}

/** validateDownwardAPIVolumeFile of each */
function judgeDownwardFiles(faults: VolumeFaults, source: JsonObject, at: At, paths?: Set<string>): void {
  for (const [index, file] of items(source, 'items').entries()) {
    if (file === undefined) continue;
    const here = child(at, 'items', index);
    judgePath(faults, file, here, paths);
    const field = object(file, 'fieldRef');
    const resource = object(file, 'resourceFieldRef');
    if (field !== undefined) {
      judgeFieldSelector(faults, field, child(here, 'fieldRef'), volumeFields);
      if (resource !== undefined) faults.add(here, 'fileSource', { reason: 'it has both' });
    } else if (resource !== undefined)
      judgeResourceSelector(faults, resource, child(here, 'resourceFieldRef'), true);
    else if (!has(file, 'fieldRef') && !has(file, 'resourceFieldRef'))
      faults.add(here, 'fileSource', { reason: 'it has none' });
    judgeMode(faults, file, here, 'mode');
  }
}

/** validateProjectedVolumeSource */
export function judgeProjected(
  faults: VolumeFaults,
  volume: JsonObject,
  up: At,
  pod: PodUnderJudgement,
): void {
  judgeMode(faults, volume, up, 'defaultMode');
  const paths = new Set<string>();
  for (const [index, source] of items(volume, 'sources').entries()) {
    if (source === undefined) continue;
    const at = child(up, 'sources', index);
    const kinds = projections.filter((kind) => object(source, kind) !== undefined);
    for (const kind of kinds)
      judgeProjection(faults, kind, object(source, kind) ?? {}, child(at, kind), paths, pod);
    if (kinds.length > 1) faults.add(at, 'projectedSources', { sources: kinds.join(', ') });
  }
}

const projections = [
  'secret',
  'configMap',
  'downwardAPI',
  'serviceAccountToken',
  'clusterTrustBundle',
  'podCertificate',
] as const;

function judgeProjection(
  faults: VolumeFaults,
  kind: (typeof projections)[number],
  source: JsonObject,
  at: At,
  paths: Set<string>,
  pod: PodUnderJudgement,
): void {
  switch (kind) {
    case 'secret':
    case 'configMap':
      needText(faults, source, at, kind, 'name');
      judgeItems(faults, source, at, paths);
      return;
    case 'downwardAPI':
      judgeDownwardFiles(faults, source, at, paths);
      return;
    case 'serviceAccountToken': {
      const seconds = int(source, 'expirationSeconds', 3600);
      if (seconds < 600 || seconds > 2 ** 32)
        faults.add(child(at, 'expirationSeconds'), 'tokenLifetime', { found: seconds });
      judgePath(faults, source, at, undefined);
      return;
    }
    case 'clusterTrustBundle':
      if (pod.options.gatedFields) judgeTrustBundle(faults, source, at, paths);
      return;
    case 'podCertificate':
      if (pod.options.gatedFields) judgePodCertificate(faults, source, at, paths);
      return;
  }
}
