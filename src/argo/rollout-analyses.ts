import type { JsonObject, JsonValue } from '../render/renderer.js';
import { listAt, objectAt } from '../manifests/json.js';
import type { YamlPath } from '../manifests/path.js';
import type { Rollout } from './rollout.js';

/** A place where a Rollout asks for an AnalysisRun. `experiment` is one of an experiment step's `analyses`. */
export interface RolloutAnalysis {
  readonly role: 'prePromotion' | 'postPromotion' | 'background' | 'step' | 'experiment';
  readonly json: JsonObject;
  readonly path: YamlPath;
  readonly args: readonly JsonValue[];
}

/** Every analysis of a Rollout, in the order in which its strategy names them; background after the steps. */
export function analysesOf({ blueGreen, canary }: Rollout): readonly RolloutAnalysis[] {
  const found: RolloutAnalysis[] = [];
  const add = (role: RolloutAnalysis['role'], json: JsonObject | undefined, path: YamlPath): void => {
    if (json !== undefined) found.push({ role, json, path, args: listAt(json, 'args') });
  };
  if (blueGreen !== undefined) {
    const { json, path } = blueGreen;
    add('prePromotion', objectAt(json, 'prePromotionAnalysis'), [...path, 'prePromotionAnalysis']);
    add('postPromotion', objectAt(json, 'postPromotionAnalysis'), [...path, 'postPromotionAnalysis']);
  }
  for (const step of canary?.steps ?? []) {
    listAt(objectAt(step.json, 'experiment'), 'analyses').forEach((analysis, index) => {
      add('experiment', objectAt(analysis), [...step.path, 'experiment', 'analyses', index]);
    });
    add('step', objectAt(step.json, 'analysis'), [...step.path, 'analysis']);
  }
  if (canary !== undefined)
    add('background', objectAt(canary.json, 'analysis'), [...canary.path, 'analysis']);
  return found;
}
