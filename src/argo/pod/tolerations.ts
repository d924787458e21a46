import type { JsonObject } from '../../render/renderer.js';
import { child, shown, type At, type Faults } from '../faults.js';
import { has, items, text } from '../fields.js';
import { labelValueFaults, qualifiedNameFaults } from '../kubernetes-names.js';
import type { PodUnderJudgement } from './judge.js';

export function judgeTolerations(pod: PodUnderJudgement): void {
  judgeTolerationList(pod.faults.spec, pod.spec, child(pod.at, 'tolerations'));
}

const effects: readonly string[] = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

/** ValidateTolerations of the list `tolerations`. */
export function judgeTolerationList(
  faults: Pick<Faults, 'syntax' | 'conflict' | 'unsupported' | 'forbidden'>,
  json: JsonObject,
  up: At,
): void {
  for (const [index, toleration] of items(json, 'tolerations').entries()) {
    if (toleration === undefined) continue;
    const at = child(up, index);
    const key = text(toleration, 'key');
    const operator = text(toleration, 'operator');
    const effect = text(toleration, 'effect');
    const value = text(toleration, 'value');
    if (key !== undefined && key !== '') faults.syntax(child(at, 'key'), key, qualifiedNameFaults(key));
    if (key === '' && operator !== undefined && operator !== 'Exists') {
      faults.conflict(child(at, 'operator'), 'without a key it has to be Exists, which tolerates everything');
    }
    if (has(toleration, 'tolerationSeconds') && effect !== undefined && effect !== 'NoExecute') {
      faults.conflict(child(at, 'effect'), 'it has to be NoExecute where tolerationSeconds is set');
    }
    if (operator === 'Equal' || operator === '') {
      if (value !== undefined) faults.syntax(child(at, 'value'), value, labelValueFaults(value));
    } else if (operator === 'Exists') {
      if (value !== '') faults.forbidden(child(at, 'value'), 'operator Exists has none');
    } else if (operator !== undefined)
      faults.unsupported(child(at, 'operator'), shown(operator), ['Equal', 'Exists']);
    if (effect !== undefined && effect !== '' && !effects.includes(effect)) {
      faults.unsupported(child(at, 'effect'), shown(effect), effects);
    }
  }
}
