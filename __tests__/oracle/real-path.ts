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
