import { analysisMetrics } from '../../src/rules/rg464-analysis-metrics.js';
import { background, metric, run, step, stepTemplates, template } from './analysis-manifests.js';
import { ruleTester } from './rule-tester.js';

const use = 'templates: [{templateName: slo}]';
const named = (...names: string[]) => `metrics: [${names.map((name) => metric(name)).join(', ')}]`;

ruleTester(analysisMetrics, {
  passes: [
    { name: 'absent: the API server refuses it', yaml: run('args: []') },
    { name: 'two names', yaml: template('slo', named('a', 'b')) },
    { name: 'an including template', yaml: template('all', use) },
    {
      name: 'a template of arguments beside one with metrics',
      yaml:
        step('templates: [{templateName: args}, {templateName: slo}]') +
        template('args', 'args: [{name: x, value: a}]') +
        template('slo', named('a')),
    },
    {
      name: 'a missing template may have metrics',
      yaml: step('templates: [{templateName: args}, {templateName: gone}]') + template('args', ''),
    },
    {
      name: 'names that arguments make different',
      yaml: template('slo', `args: [{name: x, value: a}], ${named('"{{args.x}}"', 'b')}`),
    },
  ],
  fails: [
    {
      name: 'a run without metrics',
      yaml: run('metrics: []'),
      violations: [{ message: 'AR1', path: 'AnalysisRun/by-hand spec.metrics' }],
    },
    {
      name: 'a template without metrics',
      yaml: template('slo', 'args: []'),
      violations: [{ message: 'AR1', path: 'AnalysisTemplate/slo spec.metrics', severity: 'warning' }],
    },
    {
      name: 'an analysis without metrics, nested',
      yaml: step('templates: [{templateName: all}]') + template('all', use) + template('slo', 'metrics: []'),
      violations: [{ message: 'AR1.analysis', path: stepTemplates }],
    },
    {
      name: 'one name',
      yaml: template('slo', named('a', 'b', 'a')),
      violations: [{ message: 'AR2', path: 'AnalysisTemplate/slo spec.metrics[2]' }],
    },
    {
      name: 'one text with an unknown argument',
      yaml: template('slo', `args: [{name: x}], ${named('"{{args.x}}"', '"{{args.x}}"')}`),
      violations: [{ message: 'AR2', path: 'AnalysisTemplate/slo spec.metrics[1]' }],
    },
    {
      name: 'one name once arguments are in',
      yaml:
        background(`${use}, args: [{name: x, value: b}]`) +
        template('slo', `args: [{name: x, value: a}], ${named('"{{args.x}}"', 'b')}`),
      violations: [{ message: 'AR2.analysis', path: 'Rollout/web spec.strategy.canary.analysis.templates' }],
    },
  ],
});
