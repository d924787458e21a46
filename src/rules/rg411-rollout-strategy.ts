import { objectAt, valueAt } from '../manifests/json.js';
import { rolloutsOf, type Rollout } from '../argo/rollout.js';
import type { TargetRule, Violation } from './define.js';
import { holdsMisspelt } from './misspelt.js';
import { inObject } from './where.js';

type Message = 'T1' | 'T2' | 'B1' | 'B1.empty' | 'B2';

/** Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategy and ValidateRolloutStrategyBlueGreen. */
export const rolloutStrategy: TargetRule<Message> = {
  meta: {
    id: 'RG411',
    name: 'rollout-strategy',
    title: 'A Rollout has one strategy, canary or blueGreen, and a blueGreen one two Services',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller refuses a Rollout without a strategy, with two of them, or whose preview is the Service that users reach.',
    remedy:
      'Set `strategy.canary` or `strategy.blueGreen`, not both; give blueGreen an active Service, and another one or none for the preview.',
    messages: {
      T1: 'there is no strategy: set `canary` or `blueGreen` (a Deployment’s `type` and `rollingUpdate` are not read)',
      T2: 'canary and blueGreen are both set: keep one',
      B1: 'activeService and previewService are both {service}: the preview needs a Service of its own, or none',
      'B1.empty': 'activeService is empty: name the Service that users reach',
      B2: 'scaleDownDelayRevisionLimit is {limit}, revisionHistoryLimit {history}: revisions beyond the history are deleted, so none of them can be kept running',
    },
  },
  *check({ index }) {
    for (const rollout of rolloutsOf(index)) {
      const { manifest, blueGreen, canary } = rollout;
      const where = inObject(manifest, 'spec', 'strategy');
      if (blueGreen !== undefined && canary !== undefined) yield { message: 'T2', where };
      else if (blueGreen !== undefined) yield* checkBlueGreen(rollout, blueGreen);
      else if (canary === undefined && !isUnreadable(rollout)) yield { message: 'T1', where };
    }
  },
};

/** What stands for a strategy is misspelt or no mapping: the schema says so. */
function isUnreadable({ spec }: Rollout): boolean {
  const strategy = objectAt(spec, 'strategy');
  if (strategy === undefined) return valueAt(spec, 'strategy') != null;
  return (
    valueAt(strategy, 'canary') != null ||
    valueAt(strategy, 'blueGreen') != null ||
    holdsMisspelt(strategy, ['canary', 'blueGreen'])
  );
}

function* checkBlueGreen(
  { manifest, revisionHistoryLimit }: Rollout,
  {
    json,
    path,
    activeService,
    previewService,
    scaleDownDelayRevisionLimit: limit,
  }: NonNullable<Rollout['blueGreen']>,
): Iterable<Violation<Message>> {
  if (activeService === previewService) {
    const where = inObject(manifest, ...path, 'activeService');
    if (activeService !== '') yield { message: 'B1', facts: { service: activeService }, where };
    // Absent, it is the schema that asks for it.
    else if (valueAt(json, 'activeService') === '') yield { message: 'B1.empty', where };
  }
  if (limit !== undefined && revisionHistoryLimit < limit)
    yield {
      message: 'B2',
      facts: { limit, history: revisionHistoryLimit },
      where: inObject(manifest, ...path, 'scaleDownDelayRevisionLimit'),
    };
}
