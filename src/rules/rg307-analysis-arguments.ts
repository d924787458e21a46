import { analysisTemplates } from '../argo/analysis-templates.js';
import { isArgo } from '../argo/analysis-uses.js';
import {
  judgeDeclared,
  judgeInUse,
  judgeSupplied,
  judgeValues,
  type ArgumentMessage,
} from './analysis-argument-faults.js';
import { analysisSets } from './analysis-sets.js';
import type { TargetRule } from './define.js';

export const analysisArguments: TargetRule<ArgumentMessage> = {
  meta: {
    id: 'RG307',
    name: 'analysis-arguments',
    title: 'Analysis templates get the arguments that they declare, and declare those that they use',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'An argument without a value, with two values or under another name makes the controller refuse the Rollout, or the analysis fail when it starts.',
    remedy:
      'Pass every argument that has no default under `args` of the analysis, with the name that the template declares; declare in each template what its metrics use.',
    messages: {
      N4: 'argument {argument} has one value in {first} and another in {second}: they cannot run together',
      N5: 'no value for argument {arguments}: the templates have no default and the analysis passes none',
      N6: 'argument {argument} of {template} has both value and valueFrom',
      N7: '{tags} is none of the arguments that {template} declares ({declared})',
      N9: '{template} needs argument {arguments} in a background analysis: a default in another template does not count',
      W7: 'argument {argument} holds {tags}, which nothing replaces: the metric gets it as it stands',
      'W7.experiment':
        'argument {argument} holds {tags}, which an Experiment does not know: the analysis fails to start',
      unsupportedField:
        'argument {argument} reads {field}, which no object has: no argument reaches the analysis',
      unknownArgument: 'argument {argument} is declared by none of the templates: it has no effect',
      neverUsed: 'argument {argument} of {template} is used by none of its metrics',
    },
    messageSeverity: { W7: 'warning', unknownArgument: 'warning', neverUsed: 'note' },
  },
  *check({ index }) {
    for (const set of analysisSets(index)) {
      yield* judgeSupplied(set);
      yield* judgeValues(set);
    }
    for (const template of analysisTemplates(index)) {
      yield* judgeDeclared(template);
      yield* judgeInUse(template, index);
    }
    for (const run of index.byKind('AnalysisRun').filter(isArgo)) yield* judgeDeclared(run);
  },
};
