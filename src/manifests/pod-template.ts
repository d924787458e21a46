import type { JsonObject } from '../render/renderer.js';
import { numberAt, objectAt, textAt, textMapAt } from './json.js';
import type { Labels } from './label-selector.js';
import type { Manifest, ObjectRef } from './manifest.js';
import type { ManifestIndex, PodTemplate, Workload } from './manifest-index.js';

interface WorkloadKind {
  readonly groups: readonly string[];
  /** Where the pod template is; `[]` for a Pod, which is its own. */
  readonly template: readonly string[];
  readonly replicas?: true;
  readonly selector?: true;
}

const ownTemplate = ['spec', 'template'];

/** Groups are named because others use the same kinds (OpenKruise has a Rollout, a StatefulSet and a DaemonSet of its own). */
const workloadKinds: ReadonlyMap<string, WorkloadKind> = new Map<string, WorkloadKind>([
  ['Rollout', { groups: ['argoproj.io'], template: ownTemplate, replicas: true, selector: true }],
  ['Deployment', { groups: ['apps', 'extensions'], template: ownTemplate, replicas: true, selector: true }],
  ['StatefulSet', { groups: ['apps'], template: ownTemplate, replicas: true, selector: true }],
  ['DaemonSet', { groups: ['apps', 'extensions'], template: ownTemplate, selector: true }],
  ['ReplicaSet', { groups: ['apps', 'extensions'], template: ownTemplate, replicas: true, selector: true }],
  ['Job', { groups: ['batch'], template: ownTemplate, selector: true }],
  ['CronJob', { groups: ['batch'], template: ['spec', 'jobTemplate', 'spec', 'template'] }],
  ['Pod', { groups: [''], template: [] }],
]);

export function isWorkload({ group, kind }: Pick<ObjectRef, 'group' | 'kind'>): boolean {
  return workloadKinds.get(kind)?.groups.includes(group) ?? false;
}

/** What `spec.workloadRef` of a Rollout names, in the Rollout's namespace; `undefined` when it has none. */
export function workloadRefOf(manifest: Manifest): Omit<ObjectRef, 'version'> | undefined {
  if (manifest.ref.kind !== 'Rollout' || manifest.ref.group !== 'argoproj.io') return undefined;
  const ref = objectAt(manifest.json, 'spec', 'workloadRef');
  if (ref === undefined) return undefined;
  return {
    group: groupOf(textAt(ref, 'apiVersion') ?? ''),
    kind: textAt(ref, 'kind') ?? '',
    namespace: manifest.ref.namespace,
    name: textAt(ref, 'name') ?? '',
  };
}

/** `apps/v1` → `apps`, `v1` → `''`. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash === -1 ? '' : apiVersion.slice(0, slash);
}

/** Kinds that the Argo Rollouts controller takes a template from: https://argo-rollouts.readthedocs.io/en/stable/features/specification/ */
const referable: ReadonlyMap<string, readonly string[]> = new Map([
  ['Deployment', ownTemplate],
  ['ReplicaSet', ownTemplate],
  ['PodTemplate', ['template']],
]);

/** Reads a manifest of a workload kind. `referencedBy` are the Rollouts whose `workloadRef` names it. */
export function readWorkload(
  manifest: Manifest,
  index: Pick<ManifestIndex, 'find'>,
  referencedBy: readonly Manifest[],
): Workload {
  const { json, ref } = manifest;
  const kind = workloadKinds.get(ref.kind);
  const reference = workloadRefOf(manifest);
  const referenced =
    reference !== undefined && referable.has(reference.kind) ? index.find(reference) : undefined;
  const template =
    reference === undefined
      ? readTemplate(manifest, kind?.template ?? ownTemplate)
      : referenced && readTemplate(referenced, referable.get(referenced.ref.kind) ?? ownTemplate);
  // A Rollout without a selector takes that of the object it refers to.
  const selector =
    kind?.selector &&
    (objectAt(json, 'spec', 'selector') ?? (referenced && objectAt(referenced.json, 'spec', 'selector')));
  return {
    manifest,
    template,
    selector,
    replicas: kind?.replicas && readReplicas(json),
    referencedBy,
  };
}

function readTemplate(writtenIn: Manifest, path: readonly string[]): PodTemplate | undefined {
  const json = objectAt(writtenIn.json, ...path);
  if (json === undefined) return undefined;
  return {
    writtenIn,
    path,
    labels: textMapAt(json, 'metadata', 'labels'),
    annotations: textMapAt(json, 'metadata', 'annotations'),
    spec: objectAt(json, 'spec') ?? {},
  };
}

/** 1 when absent or not a number: a quoted number, which the API server refuses, is read as meant. */
function readReplicas(json: JsonObject): number {
  const quoted = textAt(json, 'spec', 'replicas');
  if (quoted !== undefined && /^\d+$/.test(quoted)) return Number(quoted);
  return numberAt(json, 'spec', 'replicas') ?? 1;
}

const podMetadata = [
  ['blueGreen', 'activeMetadata'],
  ['blueGreen', 'previewMetadata'],
  ['canary', 'stableMetadata'],
  ['canary', 'canaryMetadata'],
] as const;

/** Labels that pods of the workload carry: those of the template, and for a Rollout also with each set that its strategy adds for a while. */
export function podLabels(workload: Workload): readonly Labels[] {
  let known = labelsOfPods.get(workload);
  if (known === undefined) {
    known = readPodLabels(workload);
    labelsOfPods.set(workload, known);
  }
  return known;
}

const labelsOfPods = new WeakMap<Workload, readonly Labels[]>();

function readPodLabels({ manifest, template }: Workload): readonly Labels[] {
  if (template === undefined) return [];
  const strategy = manifest.ref.kind === 'Rollout' ? objectAt(manifest.json, 'spec', 'strategy') : undefined;
  const added = podMetadata
    .map(([name, metadata]) => textMapAt(strategy, name, metadata, 'labels'))
    .filter((labels) => Object.keys(labels).length > 0);
  return [template.labels, ...added.map((labels) => ({ ...template.labels, ...labels }))];
}
