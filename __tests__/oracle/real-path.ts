import { objectAt, textAt } from '../../src/manifests/json.js';
import type { JsonObject } from '../../src/render/renderer.js';
import type { Failure } from './client.js';

/** Paths that Go functions report and that no object has, and where the field stands. */
const written: readonly (readonly [said: RegExp, real: string])[] = [
  // ValidateRolloutStrategy passes `spec.strategy` on without the strategy's name.
  [/^spec\.strategy\.strategy$/, 'spec.strategy'],
  [/\.antiAffinity\.weight$/, '.antiAffinity.preferredDuringSchedulingIgnoredDuringExecution.weight'],
  // ValidatePodTemplateSpec leaves `metadata` out.
  [/\.template\.(labels|annotations)(?=$|[.[])/, '.template.metadata.$1'],
  // One path for every argument of the step.
  [/^(spec\.strategy\.canary\.steps\[\d+\])\.analyses$/, '$1'],
  [/\.trafficRouting\.appmesh\./, '.trafficRouting.appMesh.'],
  [/\.nginx\.StableIngresses$/, '.nginx.stableIngresses'],
  // The run that an analysis makes has metrics, the analysis has not.
  [/\.(analysis|prePromotionAnalysis|postPromotionAnalysis)\.metrics$/, '.$1'],
  [/\.istio\.virtualServices\.name$/, '.istio.virtualServices'],
  // ValidatePodTemplateSpec leaves `metadata` out, and the index or key of much that it judges one by one.
  [/^((?:.*\.)?template)\.(labels|annotations)/, '$1.metadata.$2'],
  [/(\.metadata\.annotations)\.(?:container\.)?(?:seccomp|scheduler)\..*$/, '$1'],
  [/\.persistentDisk\b/, '.gcePersistentDisk'],
  [/\.cephFS$/, '.cephfs'],
  [/\.downwarAPI$/, '.downwardAPI'],
  [/\.downwardAPI\.(?:path|mode|fieldRef|resourceFieldRef)\b.*$/, '.downwardAPI'],
  [/\.projected\.path$/, '.projected'],
  [/\.csi\.name$/, '.csi.nodePublishSecretRef.name'],
  [/\.initiatorname$/, '.initiatorName'],
  [/(\.volumeClaimTemplate\.spec\.resources)\[storage\]$/, '$1'],
  [/\.volumeMounts\.(?:subPath|subPathExpr|mountPropagation|recursiveReadOnly)$/, '.volumeMounts'],
  [/\.initContainers\[0\]\.ports\[\d+\]\.hostPort$/, '.initContainers'],
  [/(\.tolerations\[\d+\])\.operator$/, '$1'],
  [/\.topologySpreadConstraints\[(\d+)\](?:\.\{.*\}|\[\d+\])$/, '.topologySpreadConstraints[$1]'],
  [/(\.podAffinityTerm|DuringExecution\[\d+\])(?:\[\d+\]|\.namespace)$/, '$1'],
  [/\.securityContext\.shareProcessNamespace$/, '.shareProcessNamespace'],
  [/\.HostPID$/, '.hostPID'],
  [/\.HostIPC$/, '.hostIPC'],
  [/\.spec\.resources\.containers\[(\d+)\]\[.*$/, '.spec.containers[$1].resources.limits'],
];

/** The path of a failure as it is written in the manifest. */
export function realPath(failure: Failure, objects: readonly JsonObject[]): string {
  let path = failure.path;
  if (failure.source === 'spec') {
    const strategy = objectAt(rolloutOf(failure, objects), 'spec', 'strategy');
    const named = strategy && 'blueGreen' in strategy ? 'blueGreen' : 'canary';
    path = path.replace(/^spec\.strategy\.(?!strategy$)/, `spec.strategy.${named}.`);
  }
  return written.reduce((text, [said, real]) => text.replace(said, real), path);
}

export function rolloutOf({ object }: Failure, objects: readonly JsonObject[]): JsonObject | undefined {
  return objects.find(
    (json) => json['kind'] === object.kind && textAt(json, 'metadata', 'name') === object.name,
  );
}
