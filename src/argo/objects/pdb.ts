import type { JsonObject } from '../../render/renderer.js';
import { child, Faults, shown, type At } from '../faults.js';
import { has, object } from '../fields.js';
import { judgeSetOneOf } from '../pod/containers.js';
import { judgeSelector } from '../pod/selectors.js';

export const pdbSentences = {
  W8: 'minAvailable ({minimum}) and maxUnavailable ({maximum}) are both set; only one is allowed (a patch that sets one keeps the other)',
  amount: '{field} {found} is refused: {reason}',
} as const;

export type PdbFaults = Faults<keyof typeof pdbSentences>;

/** ValidatePodDisruptionBudgetSpec of k8s.io/kubernetes/pkg/apis/policy/validation */
export function judgePdb(json: JsonObject): PdbFaults {
  const faults: PdbFaults = new Faults();
  const spec = object(json, 'spec');
  if (spec === undefined) return faults;
  const at = child(undefined, 'spec');
  const isBoth = has(spec, 'minAvailable') && has(spec, 'maxUnavailable');
  if (isBoth) {
    const minimum = shown(JSON.stringify(spec.minAvailable));
    faults.add(child(at, 'maxUnavailable'), 'W8', {
      minimum,
      maximum: shown(JSON.stringify(spec.maxUnavailable)),
    });
  }
  for (const field of ['minAvailable', 'maxUnavailable']) judgeAmount(faults, spec, field, child(at, field));
  judgeSelector(faults, object(spec, 'selector'), child(at, 'selector'));
  judgeSetOneOf(faults, spec, at, 'unhealthyPodEvictionPolicy', ['AlwaysAllow', 'IfHealthyBudget']);
  return faults;
}

/** ValidatePositiveIntOrPercent, IsNotMoreThan100Percent */
function judgeAmount(faults: PdbFaults, spec: JsonObject, field: string, at: At): void {
  const value = spec[field];
  const reason =
    typeof value === 'string'
      ? percentFault(value)
      : Number(value) < 0
        ? 'it must not be negative'
        : undefined;
  if (reason !== undefined && (typeof value === 'string' || typeof value === 'number')) {
    faults.add(at, 'amount', { field, found: shown(value), reason });
  }
}

function percentFault(value: string): string | undefined {
  if (!/^\d+%$/.test(value)) return 'a text has to be a percentage such as 25%; a number needs no quotes';
  return Number(value.slice(0, -1)) > 100 ? 'it is more than 100%' : undefined;
}
