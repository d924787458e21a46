import type { Severity } from '../inputs/request.js';
import { docsPage, type RuleFacts } from './rule-facts.js';

export type WaiverFault = 'waiver-expired' | 'waiver-unused' | 'waiver-invalid';

function facts(id: string, name: WaiverFault, title: string, severity: Severity, remedy: string): RuleFacts {
  return { id, name, title, severity, docs: docsPage(id, name), owner: 'application', remedy };
}

/** Findings about waivers themselves. No rule of the registry stands behind them, and no waiver reaches them. */
export const waiverRules: Readonly<Record<WaiverFault, RuleFacts>> = {
  'waiver-expired': facts(
    'RG901',
    'waiver-expired',
    'A waiver is removed or renewed by its last day.',
    'error',
    'Mend what the waiver excuses and remove it, or agree on a new `expires` with its owner.',
  ),
  'waiver-unused': facts(
    'RG902',
    'waiver-unused',
    'A waiver excuses something that is there.',
    'warning',
    'Remove the waiver, or correct its rule, target and object.',
  ),
  'waiver-invalid': facts(
    'RG903',
    'waiver-invalid',
    'A waiver annotation can be read and names rule, owner, reason and last day.',
    'error',
    'Write the annotation as rollout-guard/waive.<rule>: \'{"owner": "…", "reason": "…", "expires": "YYYY-MM-DD"}\'.',
  ),
};
