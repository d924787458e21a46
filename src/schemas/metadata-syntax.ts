import {
  dns1035LabelFaults,
  dnsLabelFaults,
  dnsSubdomainFaults,
  labelValueFaults,
  maskTrailingDash,
  pathSegmentFaults,
  qualifiedNameFaults,
  type NameFault,
} from '../argo/kubernetes-names.js';
import { objectAt, textAt } from '../manifests/json.js';
import type { ObjectRef } from '../manifests/manifest.js';
import type { JsonObject } from '../render/renderer.js';
import { describeValue, type SchemaFault } from './fault.js';
import { isRedacted } from './value-checks.js';

type Syntax = (text: string) => readonly NameFault[];

/** What the API server asks of names; kinds of Kubernetes that are not here are not judged. */
const byKind = new Map<string, Syntax>([
  ...[
    ...['ConfigMap', 'LimitRange', 'PersistentVolume', 'PersistentVolumeClaim', 'Pod', 'PodTemplate'],
    ...['ReplicationController', 'ResourceQuota', 'Secret', 'ServiceAccount'],
    ...['apps/DaemonSet', 'apps/Deployment', 'apps/ReplicaSet', 'apps/StatefulSet'],
    ...['autoscaling/HorizontalPodAutoscaler', 'batch/CronJob', 'batch/Job', 'node.k8s.io/RuntimeClass'],
    ...['networking.k8s.io/Ingress', 'networking.k8s.io/IngressClass', 'networking.k8s.io/NetworkPolicy'],
    ...['policy/PodDisruptionBudget', 'scheduling.k8s.io/PriorityClass', 'storage.k8s.io/StorageClass'],
  ].map((kind) => [kind, dnsSubdomainFaults] as const),
  ...['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'].map(
    (kind) => [`rbac.authorization.k8s.io/${kind}`, pathSegmentFaults] as const,
  ),
  ['Namespace', dnsLabelFaults],
  ['Service', dns1035LabelFaults],
]);

/**
 * Names, labels and keys of annotations of an object, as k8s.io/apimachinery/pkg/api/validation/objectmeta.go
 * ValidateObjectMeta judges them.
 */
export function judgeMetadata(ref: ObjectRef, json: JsonObject, isCustom: boolean): readonly SchemaFault[] {
  const metadata = objectAt(json, 'metadata') ?? {};
  const faults: SchemaFault[] = [];
  const add = (path: readonly string[], text: string, found: readonly NameFault[]): void => {
    if (found.length === 0 || isRedacted(text)) return;
    const expected = found.join('; ');
    faults.push({ kind: 'name', path: ['metadata', ...path], found: describeValue(text), expected });
  };
  const syntax = isCustom
    ? dnsSubdomainFaults
    : byKind.get(ref.group === '' ? ref.kind : `${ref.group}/${ref.kind}`);
  const [name, generateName] = [textAt(metadata, 'name'), textAt(metadata, 'generateName')];
  if (syntax !== undefined && name !== undefined) add(['name'], name, syntax(name));
  if (syntax !== undefined && generateName !== undefined) {
    add(['generateName'], generateName, syntax(maskTrailingDash(generateName)));
  }
  const namespace = textAt(metadata, 'namespace');
  if (namespace !== undefined) add(['namespace'], namespace, dnsLabelFaults(namespace));
  const labels = objectAt(metadata, 'labels');
  for (const key in labels) {
    add(['labels', key], key, qualifiedNameFaults(key));
    const value = labels[key];
    if (typeof value === 'string') add(['labels', key], value, labelValueFaults(value));
  }
  const annotations = objectAt(metadata, 'annotations');
  for (const key in annotations) add(['annotations', key], key, qualifiedNameFaults(key.toLowerCase()));
  return faults;
}
