import { templateCycles } from '../argo/analysis-templates.js';
import type { TargetRule } from './define.js';
import { inObject, nameOf } from './where.js';

export const analysisTemplateCycle: TargetRule<'X2.cycle'> = {
  meta: {
    id: 'RG306',
    name: 'analysis-template-cycle',
    title: 'No analysis template includes itself',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller follows included templates without end: one Rollout that uses such a template takes down the controller for all of them.',
    remedy: 'Take one of the templates out of the other one’s `spec.templates`.',
    messages: { 'X2.cycle': '{template} includes itself: {way}' },
  },
  *check({ index }) {
    for (const { members, path } of templateCycles(index)) {
      const [first] = members;
      if (first === undefined) continue;
      const names = members.map(nameOf);
      yield {
        message: 'X2.cycle',
        facts: { template: nameOf(first), way: [...names, nameOf(first)].join(' → ') },
        where: inObject(first, ...path),
      };
    }
  },
};
