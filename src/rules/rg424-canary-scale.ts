import { objectAt, valueAt } from '../manifests/json.js';
import type { YamlPath } from '../manifests/path.js';
import { readInt32 } from '../argo/int-or-string.js';
import { canariesOf, type Canary, type Rollout } from '../argo/rollout.js';
import type { Step } from '../argo/steps.js';
import type { TargetRule, Violation } from './define.js';
import { inObject } from './where.js';

type Message = 'U2' | 'U2.unreset';
type Fault = Pick<Violation<Message>, 'message' | 'facts'> & { readonly path: YamlPath };

/** Source: utils/replicaset/canary.go UseSetCanaryScale and GetCanaryReplicasOrWeight. */
export const canaryScale: TargetRule<Message> = {
  meta: {
    id: 'RG424',
    name: 'canary-scale',
    title: 'A fixed canary scale says one thing and is given up before the traffic outgrows it',
    scope: 'target',
    category: 'capacity',
    owner: 'application',
    severity: 'warning',
    severityWithoutProfile: 'warning',
    kinds: [],
    rationale:
      'setCanaryScale holds the number of canary pods until the next setCanaryScale, whatever setWeight says in between: growing traffic then meets the same few pods.',
    remedy:
      'Set one of weight, replicas and matchTrafficWeight, and put `- setCanaryScale: {matchTrafficWeight: true}` before the weights grow.',
    messages: {
      U2: 'setCanaryScale has {fields}: only {first} counts',
      'U2.unreset':
        'this gives the canary {share} of the traffic, but {step} holds it at {scale}: without `setCanaryScale: {matchTrafficWeight: true}` the pods do not grow with it',
    },
  },
  *check({ index }) {
    for (const rollout of canariesOf(index)) {
      if (rollout.canary.trafficRouting === undefined) continue;
      for (const { path, ...fault } of scaleFaults(rollout, rollout.canary))
        yield { ...fault, where: inObject(rollout.manifest, ...path) };
    }
  },
};

function* scaleFaults(rollout: Rollout, { steps, maxWeight }: Canary): Iterable<Fault> {
  let held: Step | undefined;
  for (const step of steps) {
    const scale = objectAt(step.json, 'setCanaryScale');
    if (scale !== undefined) {
      const fields = fieldsOf(step);
      const [first] = fields;
      if (first !== undefined && fields.length > 1)
        yield {
          message: 'U2',
          facts: { fields: fields.join(' and '), first },
          path: [...step.path, 'setCanaryScale'],
        };
      held = first === 'weight' || first === 'replicas' ? step : undefined;
    }
    if (held === undefined || step.setWeight === undefined || step.setWeight > maxWeight) continue;
    const short = tooFew(held, step.setWeight / maxWeight, rollout, maxWeight);
    if (short === undefined) continue;
    yield {
      message: 'U2.unreset',
      facts: { share: percent(step.setWeight / maxWeight), step: `steps[${held.index}]`, scale: short },
      path: [...step.path, 'setWeight'],
    };
    held = undefined;
  }
}

/** In the order in which the first that is set wins. */
function fieldsOf({ json }: Step): readonly string[] {
  const scale = objectAt(json, 'setCanaryScale');
  return [
    ...(valueAt(scale, 'matchTrafficWeight') === true ? ['matchTrafficWeight'] : []),
    ...['replicas', 'weight'].filter((field) => valueAt(scale, field) != null),
  ];
}

/** What the canary is held at, where that is less than its share of the traffic asks for. With an open number of replicas nobody knows. */
function tooFew(
  { json }: Step,
  share: number,
  { spec, replicas }: Rollout,
  maxWeight: number,
): string | undefined {
  const scale = objectAt(json, 'setCanaryScale');
  const pods = readInt32(valueAt(scale, 'replicas'));
  if (pods !== undefined) {
    const known = readInt32(valueAt(spec, 'replicas')) !== undefined;
    return known && pods < Math.ceil(replicas * share) ? `${pods} of ${replicas} pods` : undefined;
  }
  const held = (readInt32(valueAt(scale, 'weight')) ?? maxWeight) / maxWeight;
  return held < share ? `${percent(held)} of the pods` : undefined;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
