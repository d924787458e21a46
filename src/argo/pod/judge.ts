import type { JsonObject, JsonValue } from '../../render/renderer.js';
import { child, Faults, startAt, type At, type Fault } from '../faults.js';
import { empty, items, object, text } from '../fields.js';
import { judgeAffinity } from './affinity.js';
import { everyContainer, judgeContainers, judgeInitContainers, type ContainerFaults } from './containers.js';
import { judgeDns } from './dns.js';
import { judgeFileVolumes } from './env.js';
import { judgePodMetadata, judgeProfileAnnotations, type MetadataFaults } from './metadata.js';
import type { PodOptions } from './options.js';
import { judgeHostNetworkPorts } from './ports.js';
import { judgePodResources } from './pod-resources.js';
import { judgePodSecurity } from './pod-security.js';
import { judgeReferences, judgeResourceClaims, type SpecFaults } from './pod-spec.js';
import type { ProbeFaults } from './probes.js';
import { amountOf, type ResourceFaults } from './resources.js';
import { claimNamesOf } from './restart.js';
import { judgeTolerations } from './tolerations.js';
import { judgeTopologySpread } from './topology.js';
import { judgeVolumes, type VolumeFaults } from './volumes.js';
import { judgeHostUsers, judgeSystem } from './windows.js';

/** What belongs together when one waives it: the rules. */
export interface PodFaults {
  readonly container: ContainerFaults;
  readonly volume: VolumeFaults;
  readonly probe: ProbeFaults;
  readonly spec: SpecFaults;
  readonly resources: ResourceFaults;
  readonly metadata: MetadataFaults;
}

export type PodFamily = keyof PodFaults;

export interface PodUnderJudgement {
  readonly metadata: JsonObject;
  readonly spec: JsonObject;
  /** Of the spec. */
  readonly at: At;
  readonly metadataAt: At;
  readonly options: PodOptions;
  readonly faults: PodFaults;
  readonly containers: readonly (JsonObject | undefined)[];
  readonly initContainers: readonly (JsonObject | undefined)[];
  readonly volumes: readonly (JsonObject | undefined)[];
  readonly volumeNames: ReadonlySet<string>;
  readonly claimNames: ReadonlySet<string>;
  quantity(value: JsonValue | undefined): bigint | undefined;
}

/**
 * Everything that k8s.io/kubernetes/pkg/apis/core/validation ValidatePodTemplateSpec (ValidatePodCreate for a Pod) of v1.34 says
 * of a pod after the defaults of pkg/apis/core/v1, in the order of its source. `path` is where metadata and spec are.
 */
export function judgePod(
  template: JsonObject,
  path: readonly string[],
  options: PodOptions,
): PodUnderJudgement {
  const pod = readPod(template, path, options);
  judgePodMetadata(pod);
  judgeVolumes(pod);
  judgeResourceClaims(pod);
  judgeContainers(pod);
  judgeInitContainers(pod);
  judgePodResources(pod);
  judgeHostNetworkPorts(pod);
  judgePodSecurity(pod);
  judgeAffinity(pod);
  judgeDns(pod);
  judgeTopologySpread(pod);
  judgeHostUsers(pod);
  judgeTolerations(pod);
  judgeReferences(pod);
  judgeSystem(pod);
  if (options.gatedFields)
    for (const [container, at] of everyContainer(pod)) judgeFileVolumes(pod, container, at);
  judgeProfileAnnotations(pod);
  return pod;
}

function readPod(template: JsonObject, path: readonly string[], options: PodOptions): PodUnderJudgement {
  const up = startAt(path);
  const spec = object(template, 'spec') ?? empty;
  const volumes = items(spec, 'volumes');
  return {
    metadata: object(template, 'metadata') ?? empty,
    spec,
    at: child(up, 'spec'),
    metadataAt: child(up, 'metadata'),
    options,
    faults: {
      container: new Faults(),
      volume: new Faults(),
      probe: new Faults(),
      spec: new Faults(),
      resources: new Faults(),
      metadata: new Faults(),
    },
    containers: items(spec, 'containers'),
    initContainers: items(spec, 'initContainers'),
    volumes,
    volumeNames: new Set(volumes.map((volume) => (volume && text(volume, 'name')) ?? '')),
    claimNames: claimNamesOf(spec),
    quantity: amountOf,
  };
}

/** All faults of a family, in the order in which they were found. */
export function faultsIn(pod: PodUnderJudgement, family: PodFamily): readonly Fault[] {
  return pod.faults[family].found;
}
