import { metricRules } from '../../src/rules/rg463-metric-rules.js';
import { background, experiment, metric, run, step, template } from './analysis-manifests.js';
import { ruleTester } from './rule-tester.js';

const slo = (more: string, name = 'success-rate') => template('slo', `metrics: [${metric(name)}], ${more}`);
const dry = (...names: string[]) => `dryRun: [${names.map((name) => `{metricName: '${name}'}`).join(', ')}]`;
const use = 'templates: [{templateName: slo}]';

ruleTester(metricRules, {
  passes: [
    { name: 'a name', yaml: slo(dry('success-rate', 'rate', '.*', '^s.*e$', '(?i)SUCCESS', '')) },
    { name: 'of an analysis', yaml: step(`${use}, ${dry('rate')}`) + slo('') },
    {
      name: 'of another template',
      yaml:
        step('templates: [{templateName: slo}, {templateName: other}]') +
        slo(dry('latency')) +
        template('other', `metrics: [${metric('latency')}]`),
    },
    {
      name: 'a missing template may match',
      yaml: step('templates: [{templateName: slo}, {templateName: gone}]') + slo(dry('latency')),
    },
    {
      name: 'a name that only the cluster knows',
      yaml: template('slo', `args: [{name: n}], metrics: [${metric('"{{args.n}}"')}], ${dry('x')}`),
    },
    { name: 'too long to be judged', yaml: slo(dry(`${'x?'.repeat(600)}y`)) },
    { name: 'Go allows two groups of one name', yaml: slo(dry('(?P<n>x)(?P<n>y)')) },
    {
      name: 'an including template that nothing uses',
      yaml: template('all', `${use}, metrics: [${metric('a')}], ${dry('b')}`),
    },
  ],
  fails: [
    {
      name: 'a wildcard is no expression',
      yaml: step(use) + slo(dry('*', 'success')),
      violations: [{ message: 'AR16', path: 'AnalysisTemplate/slo spec.dryRun[0].metricName' }],
    },
    {
      name: 'not used here',
      yaml: slo(dry('latency')),
      violations: [
        { message: 'AR16', path: 'AnalysisTemplate/slo spec.dryRun[0].metricName', severity: 'warning' },
      ],
    },
    {
      name: 'hostile expressions cost nothing',
      yaml: run(`metrics: [${metric('a'.repeat(900))}], ${dry('(a*)*b', '((a+)+)+$b', '(a|aa)*c', '[')}`),
      violations: [0, 1, 2, 3].map((at) => ({
        message: 'AR16',
        path: `AnalysisRun/by-hand spec.dryRun[${at}].metricName`,
      })),
    },
    {
      name: 'of two analyses, said once for the template',
      yaml:
        step(`${use}, measurementRetention: [{metricName: z, limit: 1}]`, `, analysis: {${use}}`) +
        slo('measurementRetention: [{metricName: x, limit: 1}]'),
      violations: [
        {
          message: 'AR17',
          path: 'Rollout/web spec.strategy.canary.steps[1].analysis.measurementRetention[0].metricName',
        },
        { message: 'AR17', path: 'AnalysisTemplate/slo spec.measurementRetention[0].metricName' },
      ],
    },
    {
      name: 'a rule of an Experiment has to match in each of its analyses',
      yaml:
        experiment(
          `analyses: [{name: a, templateName: slo}, {name: b, templateName: other}], ${dry('success')}`,
        ) +
        slo('') +
        template('other', `metrics: [${metric('latency')}]`),
      violations: [{ message: 'AR16', path: 'Experiment/trial spec.dryRun[0].metricName' }],
    },
    {
      name: 'the name after arguments',
      yaml:
        background(`${use}, args: [{name: n, value: errors}], ${dry('success', 'errors')}`) +
        template('slo', `args: [{name: n}], metrics: [${metric('"{{args.n}}"')}]`),
      violations: [
        { message: 'AR16', path: 'Rollout/web spec.strategy.canary.analysis.dryRun[0].metricName' },
      ],
    },
  ],
});
