import { occurrenceOf } from '../findings/occurrence.js';
import type { Occurrence } from '../findings/report.js';
import { ruleFacts, type RuleFacts } from '../findings/rule-facts.js';
import type { EffectivePolicy } from '../targets/policy.js';

const policyChanged = {
  id: 'RG910',
  name: 'policy-changed',
  title: 'A change to what judges protected environments is seen by those who own it',
  severity: 'warning',
  owner: 'platform',
  remedy:
    'Nothing to mend when it is meant: the change counts after merge, and this run was judged by the base.',
} as const;

/** Rules about the policy itself: they look at no manifest. */
export const policyRules: readonly RuleFacts[] = [ruleFacts(policyChanged)];

/** What a change does to the policy of protected environments: a warning where less is asked for than before, else a note. */
export function policyOccurrences(policy: EffectivePolicy): Occurrence[] {
  if (!Object.values(policy.policies).some(({ from }) => from === 'base')) return [];
  return policy.changes.map(({ what, place, weakens }) =>
    occurrenceOf({
      rule: policyChanged.id,
      target: -1,
      targetName: '',
      object: null,
      path: ['policy', { key: 'change', value: what }],
      messageKey: weakens ? 'weaker' : 'changed',
      message: `${what} It counts after merge; this run was judged by the base.`,
      severity: weakens ? 'warning' : 'note',
      location: {
        file: place.file,
        line: place.line ?? 1,
        ...(place.column === undefined ? {} : { column: place.column }),
        via: 'source',
      },
    }),
  );
}
