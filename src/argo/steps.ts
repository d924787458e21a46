import type { JsonObject, JsonValue } from '../render/renderer.js';
import { isObject, listAt, objectAt, valueAt } from '../manifests/json.js';
import type { YamlPath } from '../manifests/path.js';
import { parseGoDuration } from './go-duration.js';
import { parseInt32, readInt32, readIntOrString } from './int-or-string.js';

/**
 * What a canary step can be, in the order in which the controller decides whether it is over: the first that is set.
 * Source: rollout/canary.go completedCurrentCanaryStep.
 */
export const stepTypes = [
  'pause',
  'setCanaryScale',
  'setWeight',
  'experiment',
  'analysis',
  'setHeaderRoute',
  'setMirrorRoute',
  'plugin',
] as const;

export type StepType = (typeof stepTypes)[number];

/** One of `spec.strategy.canary.steps`. */
export interface Step {
  readonly index: number;
  readonly path: YamlPath;
  readonly json: JsonObject;
  /** Types that are set, in the order of {@link stepTypes}. */
  readonly types: readonly StepType[];
  readonly setWeight: number | undefined;
}

export function readSteps(canary: JsonObject, canaryPath: YamlPath): readonly Step[] {
  return listAt(canary, 'steps').map((step, index) => {
    const json = isObject(step) ? step : {};
    return {
      index,
      path: [...canaryPath, 'steps', index],
      json,
      types: stepTypes.filter((type) => valueAt(json, type) != null),
      setWeight: readInt32(valueAt(json, 'setWeight')),
    };
  });
}

/**
 * Seconds of a `pause.duration`: a number, a text of digits, or a Go duration, its fraction cut off. -1 for text that is neither;
 * 0 when absent, which waits for a person. `undefined` for what the API server refuses.
 * Source: pkg/apis/rollouts/v1alpha1/types.go RolloutPause.DurationSeconds.
 */
export function pauseSeconds(duration: JsonValue | undefined): number | undefined {
  if (duration == null) return 0;
  const read = readIntOrString(duration);
  if (read === undefined) return undefined;
  if ('int' in read) return read.int;
  const seconds = parseInt32(read.text);
  if (seconds !== undefined) return seconds;
  const nanoseconds = parseGoDuration(read.text);
  if (nanoseconds === undefined) return -1;
  // Beyond 32 bits the conversion wraps to a negative number on amd64.
  return readInt32(nanoseconds / 1_000_000_000n) ?? -2147483648;
}

/** Templates of an `experiment` step with their paths. */
export function experimentTemplates(
  step: Step,
): readonly { readonly json: JsonValue; readonly path: YamlPath }[] {
  return listAt(objectAt(step.json, 'experiment'), 'templates').map((json, index) => ({
    json,
    path: [...step.path, 'experiment', 'templates', index],
  }));
}
