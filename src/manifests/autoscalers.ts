import { numberAt, textAt } from './json.js';
import type { Manifest, ObjectRef } from './manifest.js';
import type { ManifestIndex } from './manifest-index.js';
import type { YamlPath } from './path.js';
import { groupOf } from './pod-template.js';

/** A HorizontalPodAutoscaler or a KEDA ScaledObject, with the defaults of its API. */
export interface Autoscaler {
  readonly manifest: Manifest;
  readonly target: {
    /** As written; `apps/v1` where a ScaledObject leaves it out. */
    readonly apiVersion: string;
    readonly group: string;
    readonly kind: string;
    readonly name: string;
  };
  readonly targetPath: YamlPath;
  readonly min: number;
  /** `undefined` when an HPA leaves it out, which the API server refuses. */
  readonly max: number | undefined;
  readonly minPath: YamlPath;
  readonly maxPath: YamlPath;
}

/** In rendered order, HPAs first. */
export function autoscalers(index: Pick<ManifestIndex, 'byKind'>): readonly Autoscaler[] {
  return [
    ...index
      .byKind('HorizontalPodAutoscaler')
      .filter(({ ref }) => ref.group === 'autoscaling')
      .map((manifest) => read(manifest, '', '', ['minReplicas', 1], ['maxReplicas', undefined])),
    ...index
      .byKind('ScaledObject')
      .filter(({ ref }) => ref.group === 'keda.sh')
      .map((manifest) =>
        read(manifest, 'apps/v1', 'Deployment', ['minReplicaCount', 0], ['maxReplicaCount', 100]),
      ),
  ];
}

function read(
  manifest: Manifest,
  apiVersion: string,
  kind: string,
  [minKey, min]: readonly [string, number],
  [maxKey, max]: readonly [string, number | undefined],
): Autoscaler {
  const { json } = manifest;
  // What KEDA scales down to while no trigger is active, below the minimum: https://keda.sh/docs/latest/reference/scaledobject-spec/
  const idle = manifest.ref.kind === 'ScaledObject' ? numberAt(json, 'spec', 'idleReplicaCount') : undefined;
  const written = textAt(json, 'spec', 'scaleTargetRef', 'apiVersion') ?? apiVersion;
  return {
    manifest,
    target: {
      apiVersion: written,
      group: groupOf(written),
      kind: textAt(json, 'spec', 'scaleTargetRef', 'kind') ?? kind,
      name: textAt(json, 'spec', 'scaleTargetRef', 'name') ?? '',
    },
    targetPath: ['spec', 'scaleTargetRef'],
    min: Math.min(numberAt(json, 'spec', minKey) ?? min, idle ?? Infinity),
    max: numberAt(json, 'spec', maxKey) ?? max,
    minPath: ['spec', idle === undefined ? minKey : 'idleReplicaCount'],
    maxPath: ['spec', maxKey],
  };
}

/** Whether the autoscaler scales exactly this object: same namespace, group, kind and name. */
export function scales({ manifest, target }: Autoscaler, ref: ObjectRef): boolean {
  return (
    manifest.ref.namespace === ref.namespace &&
    target.group === ref.group &&
    target.kind === ref.kind &&
    target.name === ref.name
  );
}
