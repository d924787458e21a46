import { scalarText } from '../../manifests/json.js';
import type { JsonObject } from '../../render/renderer.js';
import { child, shown, type At } from '../faults.js';
import { has, object, text, texts } from '../fields.js';
import { dnsLabelFaults, dnsSubdomainFaults } from '../kubernetes-names.js';
import { judgeAnnotations, judgeLabels } from './labels.js';
import type { PodUnderJudgement } from './judge.js';
import { judgeSelector } from './selectors.js';
import type { VolumeFaults } from './volumes.js';

/** validateEphemeralVolumeSource */
export function judgeEphemeral(
  faults: VolumeFaults,
  source: JsonObject,
  up: At,
  pod: PodUnderJudgement,
): void {
  const template = object(source, 'volumeClaimTemplate');
  if (template === undefined) {
    if (!has(source, 'volumeClaimTemplate')) faults.required(child(up, 'volumeClaimTemplate'));
    return;
  }
  const at = child(up, 'volumeClaimTemplate');
  // Argo Rollouts loses the metadata when it reads the pod template.
  if (pod.options.judge === 'apiServer')
    judgeTemplateMeta(faults, object(template, 'metadata'), child(at, 'metadata'));
  judgeClaimSpec(faults, object(template, 'spec') ?? {}, child(at, 'spec'), pod);
}

/** ValidateTemplateObjectMeta */
function judgeTemplateMeta(faults: VolumeFaults, meta: JsonObject | undefined, at: At): void {
  if (meta === undefined) return;
  judgeAnnotations(faults, meta, at);
  judgeLabels(faults, meta, 'labels', at);
  for (const field of ['name', 'generateName', 'namespace', 'finalizers', 'ownerReferences']) {
    if (has(meta, field) && text(meta, field) !== '')
      faults.forbidden(child(at, field), 'a claim template has only labels and annotations');
  }
}

const modes: readonly string[] = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];

/** ValidatePersistentVolumeClaimSpec */
function judgeClaimSpec(faults: VolumeFaults, spec: JsonObject, at: At, pod: PodUnderJudgement): void {
  const accessModes = texts(spec, 'accessModes');
  const here = child(at, 'accessModes');
  if (accessModes.length === 0 && (!has(spec, 'accessModes') || Array.isArray(spec.accessModes)))
    faults.required(here);
  judgeSelector(faults, object(spec, 'selector'), child(at, 'selector'));
  for (const [index, mode] of accessModes.entries()) {
    if (mode !== undefined && !modes.includes(mode))
      faults.unsupported(child(here, index), shown(mode), modes);
  }
  if (
    accessModes.includes('ReadWriteOncePod') &&
    accessModes.some((mode) => mode !== 'ReadWriteOncePod' && modes.includes(mode ?? ''))
  ) {
    faults.conflict(here, 'ReadWriteOncePod stands alone');
  }
  judgeStorage(faults, spec, at, pod);
  for (const field of ['storageClassName', 'volumeAttributesClassName']) {
    const name = text(spec, field);
    if (name !== undefined && name !== '') faults.syntax(child(at, field), name, dnsSubdomainFaults(name));
  }
  const mode = has(spec, 'volumeMode') ? text(spec, 'volumeMode') : 'Filesystem';
  if (mode !== undefined && mode !== 'Block' && mode !== 'Filesystem') {
    faults.unsupported(child(at, 'volumeMode'), mode, ['Block', 'Filesystem']);
  }
  judgeDataSources(faults, spec, at);
}

function judgeStorage(faults: VolumeFaults, spec: JsonObject, at: At, pod: PodUnderJudgement): void {
  const requests = object(object(spec, 'resources') ?? {}, 'requests') ?? {};
  const here = child(at, 'resources', 'requests', 'storage');
  if (!Object.hasOwn(requests, 'storage')) {
    faults.add(here, 'claimStorage');
    return;
  }
  const found = requests.storage ?? 0;
  const amount = pod.quantity(found);
  if (amount !== undefined && amount <= 0n)
    faults.outOfRange(here, shown(scalarText(found) ?? ''), 'more than 0');
}

function judgeDataSources(faults: VolumeFaults, spec: JsonObject, at: At): void {
  const source = object(spec, 'dataSource');
  const reference = object(spec, 'dataSourceRef');
  for (const [json, field] of [
    [source, 'dataSource'],
    [reference, 'dataSourceRef'],
  ] as const) {
    if (json === undefined) continue;
    const here = child(at, field);
    for (const name of ['name', 'kind']) if (text(json, name) === '') faults.required(child(here, name));
    const group = text(json, 'apiGroup');
    if (group === '' && text(json, 'kind') !== 'PersistentVolumeClaim') {
      faults.conflict(here, 'without apiGroup only a PersistentVolumeClaim is allowed');
    }
    if (group !== undefined && group !== '')
      faults.syntax(child(here, 'apiGroup'), group, dnsSubdomainFaults(group));
  }
  const namespace = reference && text(reference, 'namespace');
  if (namespace !== undefined && namespace !== '') {
    faults.syntax(child(at, 'dataSourceRef', 'namespace'), namespace, dnsLabelFaults(namespace));
    if (source !== undefined) faults.conflict(child(at, 'dataSource'), 'dataSourceRef has a namespace');
  } else if (source !== undefined && reference !== undefined && !isSame(source, reference)) {
    faults.conflict(child(at, 'dataSource'), 'it differs from dataSourceRef');
  }
}

function isSame(one: JsonObject, other: JsonObject): boolean {
  return ['apiGroup', 'kind', 'name'].every(
    (field) => text(one, field) === text(other, field) && has(one, field) === has(other, field),
  );
}
