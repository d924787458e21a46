import type { JsonObject, JsonValue } from '../render/renderer.js';
import { objectAt, valueAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import type { YamlPath } from '../manifests/path.js';
import { readInt32, readIntOrString, type IntOrString } from './int-or-string.js';
import { readSteps, type Step } from './steps.js';
import { readTrafficRouting, type TrafficRouting } from './traffic-routing.js';

/** A Rollout of Argo Rollouts as its controller reads it, defaults applied: utils/defaults/defaults.go. */
export interface Rollout {
  readonly manifest: Manifest;
  /** `{}` when absent. */
  readonly spec: JsonObject;
  /** 1 when absent. */
  readonly replicas: number;
  readonly revisionHistoryLimit: number;
  readonly minReadySeconds: number;
  readonly progressDeadlineSeconds: number;
  readonly workloadRef: JsonObject | undefined;
  readonly selector: JsonObject | undefined;
  readonly blueGreen: BlueGreen | undefined;
  readonly canary: Canary | undefined;
}

export interface BlueGreen {
  readonly json: JsonObject;
  readonly path: YamlPath;
  /** `''` when absent. */
  readonly activeService: string;
  readonly previewService: string;
  readonly scaleDownDelayRevisionLimit: number | undefined;
  readonly antiAffinity: JsonObject | undefined;
}

export interface Canary {
  readonly json: JsonObject;
  readonly path: YamlPath;
  /** `''` when absent. */
  readonly stableService: string;
  readonly canaryService: string;
  readonly pingPong: PingPong | undefined;
  readonly trafficRouting: TrafficRouting | undefined;
  readonly steps: readonly Step[];
  /** The weight that stands for all traffic: 100, or `maxTrafficWeight`. */
  readonly maxWeight: number;
  readonly maxSurge: IntOrString;
  readonly maxUnavailable: IntOrString;
  readonly scaleDownDelaySeconds: number | undefined;
  readonly scaleDownDelayRevisionLimit: number | undefined;
  readonly dynamicStableScale: boolean;
  readonly antiAffinity: JsonObject | undefined;
}

export interface PingPong {
  readonly path: YamlPath;
  /** `''` when absent. */
  readonly pingService: string;
  readonly pongService: string;
}

/** OpenKruise has a kind of this name too. */
export function isArgoRollout({ ref }: Pick<Manifest, 'ref'>): boolean {
  return ref.kind === 'Rollout' && ref.group === 'argoproj.io';
}

const read = new WeakMap<Manifest, Rollout>();

/** Argo's Rollouts of a target, each read once. */
export function rolloutsOf(index: ManifestIndex): readonly Rollout[] {
  return index.byKind('Rollout').filter(isArgoRollout).map(readRollout);
}

/** Rollouts with a canary strategy. With `blueGreen` beside it the controller refuses the Rollout and reads neither. */
export function canariesOf(index: ManifestIndex): readonly (Rollout & { readonly canary: Canary })[] {
  return rolloutsOf(index).filter(
    (rollout): rollout is Rollout & { readonly canary: Canary } =>
      rollout.canary !== undefined && rollout.blueGreen === undefined,
  );
}

/** Rollouts with a blueGreen strategy, and no canary beside it. */
export function blueGreensOf(index: ManifestIndex): readonly (Rollout & { readonly blueGreen: BlueGreen })[] {
  return rolloutsOf(index).filter(
    (rollout): rollout is Rollout & { readonly blueGreen: BlueGreen } =>
      rollout.blueGreen !== undefined && rollout.canary === undefined,
  );
}

/** Reads a manifest of kind Rollout. What the API server would refuse for its type counts as absent. */
export function readRollout(manifest: Manifest): Rollout {
  const known = read.get(manifest);
  if (known !== undefined) return known;
  const spec = objectAt(manifest.json, 'spec') ?? {};
  const rollout: Rollout = {
    manifest,
    spec,
    replicas: readInt32(valueAt(spec, 'replicas')) ?? 1,
    revisionHistoryLimit: readInt32(valueAt(spec, 'revisionHistoryLimit')) ?? 10,
    minReadySeconds: readInt32(valueAt(spec, 'minReadySeconds')) ?? 0,
    progressDeadlineSeconds: readInt32(valueAt(spec, 'progressDeadlineSeconds')) ?? 600,
    workloadRef: objectAt(spec, 'workloadRef'),
    selector: objectAt(spec, 'selector'),
    blueGreen: readBlueGreen(objectAt(spec, 'strategy', 'blueGreen')),
    canary: readCanary(objectAt(spec, 'strategy', 'canary')),
  };
  read.set(manifest, rollout);
  return rollout;
}

function readBlueGreen(json: JsonObject | undefined): BlueGreen | undefined {
  if (json === undefined) return undefined;
  return {
    json,
    path: ['spec', 'strategy', 'blueGreen'],
    activeService: textOf(valueAt(json, 'activeService')),
    previewService: textOf(valueAt(json, 'previewService')),
    scaleDownDelayRevisionLimit: readInt32(valueAt(json, 'scaleDownDelayRevisionLimit')),
    antiAffinity: objectAt(json, 'antiAffinity'),
  };
}

/** Default of `maxSurge` and `maxUnavailable`. */
const quarter: IntOrString = { text: '25' };

function readCanary(json: JsonObject | undefined): Canary | undefined {
  if (json === undefined) return undefined;
  const path = ['spec', 'strategy', 'canary'];
  const trafficRouting = readTrafficRouting(json, path);
  const pingPong = objectAt(json, 'pingPong');
  return {
    json,
    path,
    stableService: textOf(valueAt(json, 'stableService')),
    canaryService: textOf(valueAt(json, 'canaryService')),
    pingPong: pingPong && {
      path: [...path, 'pingPong'],
      pingService: textOf(valueAt(pingPong, 'pingService')),
      pongService: textOf(valueAt(pingPong, 'pongService')),
    },
    trafficRouting,
    steps: readSteps(json, path),
    maxWeight: trafficRouting?.maxTrafficWeight ?? 100,
    maxSurge: readIntOrString(valueAt(json, 'maxSurge')) ?? quarter,
    maxUnavailable: readIntOrString(valueAt(json, 'maxUnavailable')) ?? quarter,
    scaleDownDelaySeconds: readInt32(valueAt(json, 'scaleDownDelaySeconds')),
    scaleDownDelayRevisionLimit: readInt32(valueAt(json, 'scaleDownDelayRevisionLimit')),
    dynamicStableScale: valueAt(json, 'dynamicStableScale') === true,
    antiAffinity: objectAt(json, 'antiAffinity'),
  };
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
