import { canariesOf, type Canary } from '../argo/rollout.js';
import type { YamlPath } from '../manifests/path.js';
import type { TargetRule, Violation } from './define.js';
import { inObject } from './where.js';

type Message = 'P3' | 'U8' | 'U8.last';
type Fault = Pick<Violation<Message>, 'message' | 'facts'> & { readonly path: YamlPath };

/** Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategyCanary, utils/weightutil MaxTrafficWeight. */
export const stepWeights: TargetRule<Message> = {
  meta: {
    id: 'RG417',
    name: 'step-weights',
    title: 'The weights of canary steps are from 0 to the full weight, and grow',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller refuses a weight that no router could set. One that does not grow is a step that moves no traffic, or takes back what users already had.',
    remedy:
      'List growing weights below the full one; after the last step the new version gets everything anyway.',
    messages: {
      P3: 'setWeight is {weight}: it must be from 0 to {full}',
      U8: 'setWeight is {weight} after {before}: the weight does not grow',
      'U8.last':
        'the last step sets the full weight, which follows anyway: nothing comes after it to look at',
    },
    messageSeverity: { U8: 'note', 'U8.last': 'note' },
  },
  *check({ index }) {
    for (const { manifest, canary } of canariesOf(index))
      for (const { path, ...fault } of weightFaults(canary))
        yield { ...fault, where: inObject(manifest, ...path) };
  },
};

function* weightFaults({ steps, maxWeight: full }: Canary): Iterable<Fault> {
  let before: number | undefined;
  for (const { setWeight: weight, path: stepPath } of steps) {
    if (weight === undefined) continue;
    const path = [...stepPath, 'setWeight'];
    if (weight < 0 || weight > full) {
      yield { message: 'P3', facts: { weight, full }, path };
      continue;
    }
    // A full weight as the only one is a way to say "at once", for a test environment.
    if (before !== undefined && weight <= before) yield { message: 'U8', facts: { weight, before }, path };
    else if (before !== undefined && weight === full && stepPath === steps.at(-1)?.path)
      yield { message: 'U8.last', path };
    before = weight;
  }
}
