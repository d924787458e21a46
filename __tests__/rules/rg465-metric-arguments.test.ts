import { metricArguments } from '../../src/rules/rg465-metric-arguments.js';
import { background, canary, metric, run, step, template } from './analysis-manifests.js';
import { ruleTester } from './rule-tester.js';

const text = (value: string) => `metrics: [${metric('a', '', `web: {url: "${value}"}`)}]`;
const slo = (args: string, value: string) => template('slo', `args: [${args}], ${text(value)}`);
const use = 'templates: [{templateName: slo}]';
const path = 'AnalysisTemplate/slo spec.metrics[name=a].provider.web.url';
const field = 'valueFrom: {fieldRef: {fieldPath: metadata.name}}';

ruleTester(metricArguments, {
  passes: [
    { name: 'declared', yaml: slo('{name: x}', '{{args.x}} {{ args.x }} }} { {') },
    { name: 'a template of a step is refused with the Rollout', yaml: step(use) + slo('', '{{args.x}}') },
    {
      name: 'declared by another template',
      yaml:
        background('templates: [{templateName: slo}, {templateName: other}]') +
        slo('', '{{args.x}}') +
        template('other', 'args: [{name: x, value: a}]'),
    },
    {
      name: 'a missing template may declare it',
      yaml: background('templates: [{templateName: slo}, {templateName: gone}]') + slo('', '{{args.x}}'),
    },
    {
      name: 'a run',
      yaml: run(`args: [{name: x, valueFrom: {secretKeyRef: {name: s, key: k}}}], ${text('{{args.x}}')}`),
    },
    {
      name: 'a field that the analysis replaces',
      yaml: background(`${use}, args: [{name: x, value: a}]`) + slo(`{name: x, ${field}}`, '{{args.x}}'),
    },
    {
      name: 'a hash has a rule of its own',
      yaml: run(`args: [{name: x, valueFrom: {podTemplateHashValue: Latest}}], ${text('{{args.x}}')}`),
    },
  ],
  fails: [
    {
      name: 'a name that no argument has',
      yaml: background(use) + slo('{name: x, value: a}', '{{args.y}} {{args.x}}'),
      violations: [{ message: 'AR18', path }],
    },
    {
      name: 'not used here',
      yaml: slo('', '{{args.x}}'),
      violations: [{ message: 'AR18', path, severity: 'warning' }],
    },
    {
      name: 'a line break in the name',
      yaml: background(use) + slo('{name: x, value: a}', '{{\\n args.x }}'),
      violations: [{ message: 'AR18', path }],
    },
    {
      name: 'never closed',
      yaml: background(use) + slo('{name: x, value: a}', '{{args.x'),
      violations: [{ message: 'AR18', path }],
    },
    {
      name: 'in an experiment',
      yaml: canary('steps: [{experiment: {analyses: [{name: a, templateName: slo}]}}]') + slo('', '{{x}}'),
      violations: [{ message: 'AR18', path }],
    },
    {
      name: 'in a key and deep in a list',
      yaml: run('metrics: [{name: a, provider: {plugin: {x/y: {list: [[{"{{k}}": "{{v}}"}]]}}}}]'),
      violations: [
        {
          message: 'AR18',
          path: 'AnalysisRun/by-hand spec.metrics[name=a].provider.plugin["x/y"].list[0][0]["{{k}}"]',
        },
      ],
    },
    {
      name: 'an argument of a run without a value, used or not',
      yaml: run(`args: [{name: x}, {name: y, ${field}}], ${text('a')}`),
      violations: [
        { message: 'AR18.argument', path: 'AnalysisRun/by-hand spec.args[name=x]' },
        { message: 'AR18.argument', path: 'AnalysisRun/by-hand spec.args[name=y]' },
      ],
    },
    {
      name: 'a field in a template',
      yaml: step(use) + slo(`{name: x, ${field}}`, '{{args.x}}'),
      violations: [{ message: 'AR18.argument', path: 'AnalysisTemplate/slo spec.args[name=x]' }],
    },
    {
      name: 'a field in a template that nothing uses here',
      yaml: slo(`{name: x, ${field}}`, '{{args.x}}'),
      violations: [
        { message: 'AR18.argument', path: 'AnalysisTemplate/slo spec.args[name=x]', severity: 'warning' },
      ],
    },
  ],
});
