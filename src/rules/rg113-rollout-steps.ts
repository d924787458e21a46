import { listAt, objectAt } from '../manifests/json.js';
import type { TargetRule } from './define.js';
import { isLasting } from './pod-overlap.js';
import { isDemanding } from './rg110-replicas-minimum.js';
import { inObject, nameOf } from './where.js';

export const rolloutSteps: TargetRule<'noSteps'> = {
  meta: {
    id: 'RG113',
    name: 'rollout-steps',
    title: 'In production and performance profiles a canary has steps',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    kinds: [],
    rationale:
      'A canary without steps is a plain rolling update: the new version goes to all users without a pause in which anybody or anything could look.',
    remedy: 'List the steps: `setWeight`, then `pause` or `analysis`, up to full weight.',
    messages: { noSteps: '{workload} has a canary strategy without steps: it goes to all users at once' },
  },
  *check(world) {
    if (!isDemanding(world) || world.profile.rolloutMode !== 'rollout') return;
    for (const { manifest } of world.index.workloads.filter(isLasting)) {
      const canary = objectAt(manifest.json, 'spec', 'strategy', 'canary');
      if (manifest.ref.kind !== 'Rollout' || canary === undefined) continue;
      if (listAt(canary, 'steps').length > 0) continue;
      yield {
        message: 'noSteps',
        facts: { workload: nameOf(manifest) },
        where: inObject(manifest, 'spec', 'strategy', 'canary', 'steps'),
      };
    }
  },
};
