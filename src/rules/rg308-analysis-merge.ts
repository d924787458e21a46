import { analysisSpec } from '../argo/analysis-spec.js';
import { analysisTemplates } from '../argo/analysis-templates.js';
import type { Manifest } from '../manifests/manifest.js';
import { judgeRules, repeatedIn, type RuleMessage } from './analysis-rule-faults.js';
import { analysisSets, type AnalysisSet } from './analysis-sets.js';
import type { TargetRule, Violation } from './define.js';
import { inObject, nameOf } from './where.js';

export const analysisMerge: TargetRule<'N1' | RuleMessage> = {
  meta: {
    id: 'RG308',
    name: 'analysis-merge',
    title: 'Analysis templates that run together repeat no metric and no rule about metrics',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller puts all templates of an analysis into one run, in which every metric and every rule has its own name; otherwise it refuses the Rollout.',
    remedy: 'Rename one of the two, or leave one template out of the analysis.',
    messages: {
      N1: 'the templates of this analysis share a metric name: {metrics}',
      N2: 'dryRun rule {rule} is in {first} and in {second}: each may stand once in an analysis',
      'N2.repeated': '{owner} lists dryRun rule {rule} twice',
      'N2.step':
        'dryRun rule {rule} of {step} is in {template} too: the controller reads the rules of every step into every analysis',
      N3: 'measurementRetention rule {rule} is in {first} and in {second}: each may stand once in an analysis',
      'N3.repeated': '{owner} lists measurementRetention rule {rule} twice',
      'N3.step':
        'measurementRetention rule {rule} of {step} is in {template} too: the controller reads the rules of every step into every analysis',
    },
  },
  *check({ index }) {
    const sets = analysisSets(index);
    for (const set of sets) yield* judgeNames(set);
    yield* judgeRules(sets);
    for (const template of analysisTemplates(index)) yield* repeatedIn(template, analysisSpec(template));
  },
};

/** utils/analysis/helpers.go flattenMetrics. Two of one name in one template are that template's own fault. */
function* judgeNames({ use, set }: AnalysisSet): Generator<Violation<'N1'>> {
  const first = new Map<string, Manifest>();
  const shared: string[] = [];
  for (const template of set.templates) {
    for (const { name } of analysisSpec(template).metrics) {
      const other = first.get(name);
      if (other === undefined) first.set(name, template);
      else if (other !== template) shared.push(`${name} (${nameOf(other)}, ${nameOf(template)})`);
    }
  }
  if (shared.length === 0) return;
  yield {
    message: 'N1',
    facts: { metrics: shared.join('; ') },
    where: inObject(use.owner, ...use.faultPath),
  };
}
