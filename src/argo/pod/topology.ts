import type { JsonObject } from '../../render/renderer.js';
import { child, shown, type At } from '../faults.js';
import { has, int, items, object, text, texts } from '../fields.js';
import { qualifiedNameFaults } from '../kubernetes-names.js';
import { judgeMatchLabelKeys } from './affinity.js';
import { judgeSetOneOf } from './containers.js';
import type { PodUnderJudgement } from './judge.js';
import { judgeSelector } from './selectors.js';

const actions: readonly string[] = ['DoNotSchedule', 'ScheduleAnyway'];

/** validateTopologySpreadConstraints */
export function judgeTopologySpread(pod: PodUnderJudgement): void {
  const faults = pod.faults.spec;
  const constraints = items(pod.spec, 'topologySpreadConstraints');
  for (const [index, constraint] of constraints.entries()) {
    if (constraint === undefined) continue;
    const at = child(pod.at, 'topologySpreadConstraints', index);
    const skew = int(constraint, 'maxSkew');
    if (skew <= 0) faults.add(child(at, 'maxSkew'), 'maxSkew', { found: skew });
    const key = text(constraint, 'topologyKey');
    if (key === '') faults.required(child(at, 'topologyKey'));
    const action = text(constraint, 'whenUnsatisfiable');
    if (action !== undefined && !actions.includes(action)) {
      faults.add(child(at, 'whenUnsatisfiable'), 'whenUnsatisfiable', { found: shown(action) });
    }
    const isRepeated = constraints
      .slice(index + 1)
      .some(
        (other) => other && text(other, 'topologyKey') === key && text(other, 'whenUnsatisfiable') === action,
      );
    if (isRepeated) faults.add(at, 'duplicateSpread', { key: shown(key ?? ''), action: shown(action ?? '') });
    judgeMinDomains(pod, constraint, action, at);
    judgePolicies(pod, constraint, at);
    if (pod.options.mergedSpreadKeys) judgeMatchLabelKeys(faults, constraint, at);
    else judgeSpreadKeys(pod, constraint, at);
    judgeSelector(faults, object(constraint, 'labelSelector'), child(at, 'labelSelector'));
  }
}

function judgeMinDomains(
  pod: PodUnderJudgement,
  constraint: JsonObject,
  action: string | undefined,
  up: At,
): void {
  if (!has(constraint, 'minDomains')) return;
  const at = child(up, 'minDomains');
  const found = int(constraint, 'minDomains');
  if (found <= 0) pod.faults.spec.outOfRange(at, found, '1 or more');
  if (action !== undefined && action !== 'DoNotSchedule') {
    pod.faults.spec.conflict(at, 'it goes only with whenUnsatisfiable: DoNotSchedule');
  }
}

function judgePolicies(pod: PodUnderJudgement, constraint: JsonObject, at: At): void {
  for (const field of ['nodeAffinityPolicy', 'nodeTaintsPolicy']) {
    judgeSetOneOf(pod.faults.spec, constraint, at, field, ['Honor', 'Ignore']);
  }
}

/** ValidateMatchLabelKeysInTopologySpread */
function judgeSpreadKeys(pod: PodUnderJudgement, constraint: JsonObject, up: At): void {
  const faults = pod.faults.spec;
  const keys = texts(constraint, 'matchLabelKeys');
  if (keys.length === 0) return;
  const selector = object(constraint, 'labelSelector');
  const at = child(up, 'matchLabelKeys');
  if (!has(constraint, 'labelSelector')) faults.forbidden(at, 'there is no labelSelector');
  const known = new Set(Object.keys(object(selector ?? {}, 'matchLabels') ?? {}));
  for (const expression of items(selector ?? {}, 'matchExpressions'))
    known.add((expression && text(expression, 'key')) ?? '');
  for (const [index, key] of keys.entries()) {
    if (key === undefined) continue;
    faults.syntax(child(at, index), key, qualifiedNameFaults(key));
    if (known.has(key)) faults.conflict(child(at, index), `${shown(key)} is in the labelSelector too`);
  }
}
