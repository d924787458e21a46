import { objectAt, scalarText, valueAt } from '../manifests/json.js';
import { parseGoDuration } from '../argo/go-duration.js';
import { parseInt32 } from '../argo/int-or-string.js';
import { canariesOf } from '../argo/rollout.js';
import { pauseSeconds } from '../argo/steps.js';
import type { TargetRule } from './define.js';
import { inObject } from './where.js';

/** Source: pkg/apis/rollouts/v1alpha1/types.go RolloutPause.DurationSeconds, validation.go ValidateRolloutStrategyCanary. */
export const pauseDuration: TargetRule<'P4' | 'P4.unreadable'> = {
  meta: {
    id: 'RG418',
    name: 'pause-duration',
    title: 'The duration of a pause is one that the controller can read',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'Durations are whole seconds, or Go durations, whose longest unit is the hour. The controller refuses a Rollout with anything else.',
    remedy:
      'Write `duration: 90`, `10m` or `1h30m`; a day is `24h`. Without a duration the pause waits for a person.',
    messages: {
      P4: 'the pause lasts {found}: it must be 0 or longer',
      'P4.unreadable':
        'the duration {found} cannot be read: accepted are whole seconds (90) and h, m, s, ms (1h30m), up to 68 years; there is no unit for days',
    },
  },
  *check({ index }) {
    for (const { manifest, canary } of canariesOf(index)) {
      for (const step of canary.steps) {
        const duration = valueAt(objectAt(step.json, 'pause'), 'duration');
        const seconds = pauseSeconds(duration);
        if (seconds === undefined || seconds >= 0) continue;
        const text = scalarText(duration) ?? '';
        yield {
          message: (parseInt32(text) ?? parseGoDuration(text) ?? 0) < 0 ? 'P4' : 'P4.unreadable',
          facts: { found: typeof duration === 'string' ? JSON.stringify(text) : text },
          where: inObject(manifest, ...step.path, 'pause', 'duration'),
        };
      }
    }
  },
};
