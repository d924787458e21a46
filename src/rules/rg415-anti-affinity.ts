import { valueAt } from '../manifests/json.js';
import type { YamlPath } from '../manifests/path.js';
import type { JsonObject } from '../render/renderer.js';
import { readInt32 } from '../argo/int-or-string.js';
import { blueGreensOf, canariesOf } from '../argo/rollout.js';
import type { TargetRule, Violation } from './define.js';
import { inObject } from './where.js';

type Message = 'B3' | 'B4' | 'C14' | 'C15';
type Fault = Pick<Violation<Message>, 'message' | 'facts'> & { readonly path: YamlPath };

const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';
const required = 'requiredDuringSchedulingIgnoredDuringExecution';
const one = `antiAffinity needs exactly one of ${preferred} and ${required}, and has {found}`;
const range = 'the weight of the preferred anti-affinity is {weight}: it must be from 1 to 100';

/** Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategyAntiAffinity. */
export const antiAffinity: TargetRule<Message> = {
  meta: {
    id: 'RG415',
    name: 'anti-affinity',
    title: 'The anti-affinity of a strategy is either preferred, with a weight from 1 to 100, or required',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller writes this anti-affinity into the pods of a new version, and refuses a Rollout that does not say which one.',
    remedy: `Keep one of ${preferred} (with \`weight\` from 1 to 100) and ${required}.`,
    messages: { B3: one, B4: range, C14: one, C15: range },
  },
  *check({ index }) {
    for (const { manifest, blueGreen } of blueGreensOf(index))
      for (const { path, ...fault } of faultsOf(blueGreen.antiAffinity, 'B3', 'B4'))
        yield { ...fault, where: inObject(manifest, ...blueGreen.path, 'antiAffinity', ...path) };
    for (const { manifest, canary } of canariesOf(index))
      for (const { path, ...fault } of faultsOf(canary.antiAffinity, 'C14', 'C15'))
        yield { ...fault, where: inObject(manifest, ...canary.path, 'antiAffinity', ...path) };
  },
};

function* faultsOf(json: JsonObject | undefined, which: 'B3' | 'C14', weigh: 'B4' | 'C15'): Iterable<Fault> {
  if (json === undefined) return;
  const isPreferred = valueAt(json, preferred) != null;
  const isRequired = valueAt(json, required) != null;
  if (isPreferred === isRequired)
    yield { message: which, facts: { found: isPreferred ? 'both' : 'neither' }, path: [] };
  const weight = readInt32(valueAt(json, preferred, 'weight'));
  if (weight !== undefined && (weight < 1 || weight > 100))
    yield { message: weigh, facts: { weight }, path: [preferred, 'weight'] };
}
