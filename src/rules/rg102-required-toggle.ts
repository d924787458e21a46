import type { Toggle } from '../contract/profile.js';
import type { MergedValues, TargetRule, Violation } from './define.js';
import { originText, readToggle, toggleText } from './toggle.js';
import { atToggle, inValues } from './where.js';

type Message = 'missing' | 'unknown' | 'different' | 'empty' | 'textual' | 'notScalar' | 'noValues';

export const requiredToggle: TargetRule<Message> = {
  meta: {
    id: 'RG102',
    name: 'required-toggle',
    title: 'The merged values set every toggle that the contract requires',
    scope: 'target',
    category: 'identity',
    owner: 'application',
    severity: 'error',
    kinds: [],
    rationale:
      'A profile promises what is switched on; a values file, a parent chart or a default that says otherwise installs something else under its name.',
    remedy: 'Set the value in the values file of the profile, or correct the toggle in the contract.',
    messages: {
      missing: 'required toggle {toggle}: the merged values do not have it ({origin} took it away)',
      unknown:
        'required toggle {toggle}: unknown, no values file or chart default has this path; check how it is spelled',
      different: 'required toggle {toggle}: the merged value is {found}, set by {origin}',
      empty: 'required toggle {toggle}: the merged value is empty ({found}), set by {origin}',
      textual: 'required toggle {toggle}: {origin} sets the text {found}, which templates take for true',
      notScalar:
        'required toggle {toggle} compares with one value, but the merged value is {found}, set by {origin}; name a key inside it, or write the bare path',
      noValues: 'required toggle {toggle}: this target is not a chart, so there are no values to compare',
    },
    messageSeverity: { textual: 'warning' },
  },
  *check({ profile, values }) {
    for (const toggle of profile?.requiredToggles ?? []) {
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
      yield reading.isKnown
        ? { message: 'missing', facts: facts(), where: inValues(toggle) }
        : { message: 'unknown', facts: named, where: atToggle(toggle) };
      return;
    case 'not-scalar':
      yield { message: 'notScalar', facts: { ...facts(), found: reading.found }, where: atToggle(toggle) };
      return;
    case 'off':
      yield {
        message: toggle.value === undefined ? 'empty' : 'different',
        facts: { ...facts(), found: reading.found },
        where: inValues(toggle),
      };
      return;
    case 'on':
      if (reading.onlyAsText) {
        yield { message: 'textual', facts: { ...facts(), found: reading.found }, where: inValues(toggle) };
      }
  }
}
