import type { Toggle } from '../contract/profile.js';
import type { MergedValues, TargetRule, Violation } from './define.js';
import { originText, readToggle, toggleText } from './toggle.js';
import { atToggle, inValues } from './where.js';

type Message = 'set' | 'notEmpty' | 'textual' | 'unknown' | 'notScalar' | 'noValues';

export const forbiddenToggle: TargetRule<Message> = {
  meta: {
    id: 'RG103',
    name: 'forbidden-toggle',
    title: 'The merged values set no toggle that the contract forbids',
    scope: 'target',
    category: 'identity',
    owner: 'application',
    severity: 'error',
    kinds: [],
    rationale:
      'What a profile forbids (a debug endpoint, an in-memory store, a bypass) comes in through a default or an inherited values file that nobody reads.',
    remedy:
      'Set the value that the profile allows in its values file, or correct the toggle in the contract.',
    messages: {
      set: 'forbidden toggle {toggle}: the merged value is {found}, set by {origin}',
      notEmpty: 'forbidden toggle {toggle}: the merged value is not empty ({found}), set by {origin}',
      textual:
        'forbidden toggle {toggle}: {origin} sets the text {found}, which templates take for true; write it without quotes',
      unknown:
        'forbidden toggle {toggle} holds because no values file or chart default has this path; check how it is spelled',
      notScalar:
        'forbidden toggle {toggle} compares with one value, but the merged value is {found}, set by {origin}; name a key inside it, or write the bare path',
      noValues: 'forbidden toggle {toggle}: this target is not a chart, so there are no values to compare',
    },
    messageSeverity: { unknown: 'note', noValues: 'warning' },
  },
  *check({ profile, values }) {
    for (const toggle of profile?.forbiddenToggles ?? []) {
      if (values === undefined) {
        yield { message: 'noValues', facts: { toggle: toggleText(toggle) }, where: atToggle(toggle) };
      } else yield* judge(toggle, values);
    }
  },
};

function* judge(toggle: Toggle, values: MergedValues): Iterable<Violation<Message>> {
  const reading = readToggle(toggle, values);
  const named = { toggle: toggleText(toggle) };
  // Files are read to tell the origin: only for what is wrong.
  const facts = () => ({ ...named, origin: originText(toggle, values) });
  switch (reading.kind) {
    case 'missing':
      if (!reading.isKnown) yield { message: 'unknown', facts: named, where: atToggle(toggle) };
      return;
    case 'not-scalar':
      yield { message: 'notScalar', facts: { ...facts(), found: reading.found }, where: atToggle(toggle) };
      return;
    case 'on':
      yield {
        message: toggle.value !== undefined ? 'set' : reading.onlyAsText ? 'textual' : 'notEmpty',
        facts: { ...facts(), found: reading.found },
        where: inValues(toggle),
      };
      return;
    case 'off':
      return;
  }
}
