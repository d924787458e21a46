import { canariesOf } from '../argo/rollout.js';
import { stepTypes, type Step, type StepType } from '../argo/steps.js';
import type { TargetRule, Violation } from './define.js';
import { holdsMisspelt } from './misspelt.js';
import { inObject } from './where.js';

type Message = 'P1' | 'P2' | 'U1' | 'U1.unwaited';

/** The four of which the controller takes only one. */
const exclusive: readonly StepType[] = ['setWeight', 'pause', 'experiment', 'analysis'];
/** What is lost when the step is over before it has ended. */
const lost: readonly StepType[] = ['experiment', 'analysis', 'plugin'];
/** What takes effect, but is not waited for. */
const unwaited: readonly StepType[] = ['setCanaryScale', 'setWeight'];

/**
 * Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategyCanary and hasMultipleStepsType; what decides that a
 * step is over is rollout/canary.go completedCurrentCanaryStep.
 */
export const canarySteps: TargetRule<Message> = {
  meta: {
    id: 'RG416',
    name: 'canary-steps',
    title: 'Each canary step does one thing',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller refuses an empty step and one with two of setWeight, pause, experiment and analysis. Of other pairs only the first decides when the step is over: an analysis or plugin beside it is cut off, unread.',
    remedy: 'Write one list item for each thing: `- setWeight: 20`, then `- pause: {duration: 10m}`.',
    messages: {
      P1: 'the step has {types} at once: make a step of each',
      P2: `the step is empty: it needs one of ${stepTypes.join(', ')}`,
      U1: 'the step is over as soon as its {first} is: the {lost} beside it is not waited for, and its result changes nothing',
      'U1.unwaited':
        'the step is over as soon as its {first} is: the {lost} beside it takes effect, but is not waited for',
    },
    messageSeverity: { U1: 'warning', 'U1.unwaited': 'note' },
  },
  *check({ index }) {
    for (const { manifest, canary } of canariesOf(index)) {
      for (const step of canary.steps) {
        const fault = faultOf(step);
        if (fault !== undefined) yield { ...fault, where: inObject(manifest, ...step.path) };
      }
    }
  },
};

function faultOf({ json, types }: Step): Pick<Violation<Message>, 'message' | 'facts'> | undefined {
  const [first, ...others] = types;
  if (first === undefined) return holdsMisspelt(json, stepTypes) ? undefined : { message: 'P2' };
  const several = types.filter((type) => exclusive.includes(type));
  if (several.length > 1) return { message: 'P1', facts: { types: several.join(' and ') } };
  const cut = others.filter((type) => lost.includes(type));
  if (cut.length > 0) return { message: 'U1', facts: { first, lost: cut.join(' and the ') } };
  const hurried = others.filter((type) => unwaited.includes(type));
  return hurried.length === 0
    ? undefined
    : { message: 'U1.unwaited', facts: { first, lost: hurried.join(' and the ') } };
}
