import type { RuleMeta } from './define.js';

/**
 * Ids of the faults that Argo Rollouts' schema, controller, analysis engine and traffic routers refuse or stumble over, and of
 * those that they let pass although they break. Each is a message key of a rule, or stands below with what keeps it from being one.
 * A key like `S7.duplicateName` is one of several sentences about S7.
 */
export const catalogueIds: readonly string[] = [
  ...ids('A', 6),
  ...ids('S', 16),
  ...ids('T', 2),
  ...ids('B', 4),
  ...ids('C', 15),
  ...ids('P', 16),
  ...ids('X', 9),
  ...ids('V', 2),
  ...ids('N', 9),
  ...ids('I', 2),
  ...ids('M', 8),
  ...ids('D', 17),
  ...ids('AR', 18),
  ...ids('E', 7),
  ...ids('U', 13),
  ...ids('W', 20),
];

const workloadSafety = 'later: belongs to workload safety, which compares times and other objects';
const analysis = 'later: needs the expression and PromQL parsers in the renderer';
const damage = 'later: belongs to rendering damage, which compares an object with what it was made of';

/** Ids that no rule has, and why. */
export const notJudged: Readonly<Record<string, string>> = {
  D3: 'cannot happen: the controller asks the API server for a VirtualRouter and for nothing else',
  E1: 'cannot be reached: the definition of Experiment requires the selector, which is A5',
  U9: workloadSafety,
  U10: workloadSafety,
  W1: analysis,
  W2: analysis,
  W3: analysis,
  W13: workloadSafety,
  W15: damage,
  W18: workloadSafety,
  W17: 'no fault of its own: what another target of the environment brings is not missing, for every rule about references',
  W19: analysis,
};

/** Ids whose fault a rule of the rollout-safety contract reports. */
export const judgedByContract: Readonly<Record<string, string>> = { U12: 'RG106', W16: 'RG108' };

/** The catalogue id that a message key stands for; `undefined` for a rule's own messages. */
export function catalogueId(messageKey: string): string | undefined {
  return /^[A-Z]{1,2}\d{1,2}(?=$|\.)/.exec(messageKey)?.[0];
}

/** Ids that a rule judges. */
export function judgedIds({ messages }: Pick<RuleMeta, 'messages'>): readonly string[] {
  const found = Object.keys(messages).map(catalogueId);
  return [...new Set(found.filter((id) => id !== undefined))];
}

function ids(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
}
