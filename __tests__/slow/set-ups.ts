import { stringify } from 'yaml';
import type { JsonObject } from '../../src/render/renderer.js';
import { complete, podSpec, podTemplate, rolloutOf } from '../oracle/complete.js';

/** A repository for an id that objects alone cannot violate: it takes a configuration, or what was there before. */
export interface SetUp {
  readonly id: string;
  /** What the product calls it, where a rule of the contract speaks for the id. */
  readonly said?: string;
  readonly violating: Repository;
  readonly nearMiss: Repository;
}

export interface Repository {
  readonly files: Readonly<Record<string, string>>;
  /** What the files were before the change. */
  readonly before?: Readonly<Record<string, string>>;
}

/** As kubectl reads it: what YAML 1.1 takes for something else than text stands in quotes. */
export function writeYaml(objects: readonly JsonObject[]): string {
  return objects.map((json) => stringify(json, { version: '1.1' })).join('---\n');
}

const strategy: JsonObject = {
  canary: {
    stableService: 'stable',
    canaryService: 'canary',
    steps: [{ setWeight: 20 }, { pause: { duration: '10m' } }],
  },
};
const manifests = (...objects: readonly JsonObject[]): Readonly<Record<string, string>> => ({
  'web.yaml': writeYaml(objects),
});

const configured = (
  settings: JsonObject,
  profiles?: readonly JsonObject[],
): Readonly<Record<string, string>> => ({
  'rollout-guard.yaml': stringify({
    version: 1,
    targets: [
      {
        name: 'web',
        manifests: ['web.yaml'],
        environment: 'prod',
        ...(profiles !== undefined && { profile: 'prod' }),
      },
    ],
    environments: { prod: settings },
    ...(profiles !== undefined && { profiles }),
  }),
});

/** ValidateReadOnlyPersistentDisks of Kubernetes 1.29, which Argo Rollouts 1.8 was built with. */
const withDisk = complete(
  rolloutOf('web', strategy, {
    template: podTemplate({ volumes: [{ name: 'models', gcePersistentDisk: { pdName: 'models' } }] }),
  }),
);

const labels = { app: 'shop', part: 'web', tier: 'front' };

const selecting = (matchLabels: JsonObject, replicas: number): Readonly<Record<string, string>> =>
  manifests(
    ...complete(
      rolloutOf('web', strategy, {
        replicas,
        selector: { matchLabels },
        template: { ...podTemplate(), metadata: { labels } },
      }),
    ),
  );
const byPart = { app: 'shop', part: 'web' };
const byTier = { app: 'shop', tier: 'front' };

const autoscaler = (apiVersion: string, kind: string): JsonObject => ({
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: { name: 'web' },
  spec: {
    scaleTargetRef: { apiVersion, kind, name: 'web' },
    minReplicas: 3,
    maxReplicas: 9,
    metrics: [
      {
        type: 'Resource',
        resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } },
      },
    ],
  },
});

const profile: JsonObject = {
  id: 'prod',
  name: 'Production',
  suite: 'nightly',
  values_file: 'values-prod.yaml',
  rollout_mode: 'rollout',
  warmup_required: true,
  readiness_path_required: true,
  intendedUse: 'prod',
  forbiddenToggles: [],
  requiredToggles: [],
  expectedResourcesClass: 'tiny',
  networkPolicyModeRequired: 'disabled',
  hpaPolicyRequired: 'disabled',
};

const digest = (letter: string): string => `registry.example/web@sha256:${letter.repeat(64)}`;

const warmedBy = (image: string): Readonly<Record<string, string>> => {
  const pod = podSpec();
  const [server] = pod['containers'] as readonly JsonObject[];
  const containers = [{ ...server, image: digest('a') }];
  const initContainers = [{ ...server, name: 'warm', image, args: ['warm'] }].map((container) =>
    Object.fromEntries(
      Object.entries(container).filter(
        ([field]) => !['readinessProbe', 'lifecycle', 'ports'].includes(field),
      ),
    ),
  );
  return manifests(
    ...complete(rolloutOf('web', strategy, { template: podTemplate({ containers, initContainers }) })),
  );
};

export const setUps: readonly SetUp[] = [
  {
    id: 'A6',
    violating: { before: selecting(byPart, 3), files: selecting(byTier, 3) },
    nearMiss: { before: selecting(byPart, 3), files: selecting(byPart, 4) },
  },
  {
    id: 'S8',
    violating: { files: { ...manifests(...withDisk), ...configured({ argoRollouts: '1.8' }) } },
    nearMiss: { files: { ...manifests(...withDisk), ...configured({ argoRollouts: '1.9' }) } },
  },
  {
    id: 'U12',
    said: 'RG106.wrongKind',
    violating: {
      files: manifests(...complete(rolloutOf('web', strategy)), autoscaler('apps/v1', 'Deployment')),
    },
    nearMiss: {
      files: manifests(
        ...complete(rolloutOf('web', strategy)),
        autoscaler('argoproj.io/v1alpha1', 'Rollout'),
      ),
    },
  },
  {
    id: 'W16',
    said: 'RG108.otherImage',
    violating: { files: { ...warmedBy(digest('b')), ...configured({}, [profile]) } },
    nearMiss: { files: { ...warmedBy(digest('a')), ...configured({}, [profile]) } },
  },
];
