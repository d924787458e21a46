import { objectAt, textAt, valueAt } from '../manifests/json.js';
import type { YamlPath } from '../manifests/path.js';
import { readInt32 } from '../argo/int-or-string.js';
import { canariesOf, rolloutsOf, type Canary, type Rollout } from '../argo/rollout.js';
import { isAtLeast } from '../argo/versions.js';
import type { TargetRule, Violation } from './define.js';
import { inObject } from './where.js';

type Message = 'U3' | 'U4' | 'U5' | 'U6' | 'U6.zero' | 'U6.negative' | 'U7';
type Fault = Pick<Violation<Message>, 'message' | 'facts'> & { readonly path: YamlPath };

/** Source, by message: rollout/replicaset.go (U3), rollout/trafficrouting.go (U4), rollout/sync.go (U5), utils/replicaset/canary.go ReplicaProgressThresholdMet (U6) and BeforeStartingStep (U7). */
export const idleSettings: TargetRule<Message> = {
  meta: {
    id: 'RG425',
    name: 'idle-settings',
    title: 'Settings of a Rollout do what they seem to say',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'warning',
    severityWithoutProfile: 'warning',
    kinds: [],
    rationale:
      'The controller accepts these values without a word and then does something else, or nothing: somebody relies on a safety that is not there.',
    remedy: 'Correct the value, or remove a setting that does nothing.',
    messages: {
      U3: 'scaleDownDelayRevisionLimit is {limit}, revisionHistoryLimit {history}: no more than {history} old revisions are kept at all',
      U4: 'trafficRouting names no router: weights move no traffic, and setWeight only changes the number of pods',
      U5: 'workloadRef.scaleDown is {found}, which the controller reads as `never`: known are never, onsuccess and progressively, in lower case',
      U6: 'replicaProgressThreshold.type is {found}, which the controller reads as Pods: known are Percent and Pods',
      'U6.zero': 'replicaProgressThreshold.value is 0: each step is over before a single pod is ready',
      'U6.negative':
        'replicaProgressThreshold.value is {found}, which the controller reads as all pods: it must be above 0',
      U7: 'startingStep is {start}, and there are {steps} steps: the background analysis does not run while there is anything left to stop',
    },
    messageSeverity: { U3: 'note' },
  },
  *check({ index, versions }) {
    const hasThreshold = isAtLeast(versions.argoRollouts, '1.9');
    for (const { manifest, workloadRef } of rolloutsOf(index)) {
      const found = textAt(workloadRef, 'scaleDown');
      if (found === undefined || ['never', 'onsuccess', 'progressively'].includes(found)) continue;
      yield {
        message: 'U5',
        facts: { found: JSON.stringify(found) },
        where: inObject(manifest, 'spec', 'workloadRef', 'scaleDown'),
      };
    }
    for (const rollout of canariesOf(index)) {
      const { manifest, canary } = rollout;
      const faults = [...settingFaults(rollout, canary), ...(hasThreshold ? thresholdFaults(canary) : [])];
      for (const { path, ...fault } of faults)
        yield { ...fault, where: inObject(manifest, ...canary.path, ...path) };
    }
  },
};

function* settingFaults({ revisionHistoryLimit: history }: Rollout, canary: Canary): Iterable<Fault> {
  const { json, trafficRouting, steps, scaleDownDelayRevisionLimit: limit } = canary;
  if (limit !== undefined && limit > history)
    yield { message: 'U3', facts: { limit, history }, path: ['scaleDownDelayRevisionLimit'] };
  if (trafficRouting?.routers.size === 0) yield { message: 'U4', path: ['trafficRouting'] };
  const start = readInt32(valueAt(json, 'analysis', 'startingStep'));
  // Without steps the analysis starts at once.
  if (start !== undefined && steps.length > 0 && start >= steps.length)
    yield { message: 'U7', facts: { start, steps: steps.length }, path: ['analysis', 'startingStep'] };
}

function* thresholdFaults({ json }: Canary): Iterable<Fault> {
  const threshold = objectAt(json, 'replicaProgressThreshold');
  const type = valueAt(threshold, 'type');
  const value = readInt32(valueAt(threshold, 'value'));
  if (typeof type === 'string' && type !== 'Percent' && type !== 'Pods')
    yield {
      message: 'U6',
      facts: { found: JSON.stringify(type) },
      path: ['replicaProgressThreshold', 'type'],
    };
  if (value === undefined || value > 0) return;
  const path = ['replicaProgressThreshold', 'value'];
  if (value === 0) yield { message: 'U6.zero', path };
  else yield { message: 'U6.negative', facts: { found: value }, path };
}
