import { analysisMerge } from '../../src/rules/rg308-analysis-merge.js';
import {
  background,
  canary,
  experiment,
  metric,
  step,
  stepTemplates,
  template,
} from './analysis-manifests.js';
import { ruleTester } from './rule-tester.js';

const a = (more = '') => template('a', `metrics: [${metric('m')}]${more}`);
const b = (more = '', name = 'n') => template('b', `metrics: [${metric(name)}]${more}`);
const both = 'templates: [{templateName: a}, {templateName: b}]';
const dry = (name: string) => `, dryRun: [{metricName: ${name}}]`;
const keep = (name: string) => `, measurementRetention: [{metricName: ${name}, limit: 3}]`;

ruleTester(analysisMerge, {
  passes: [
    { name: 'names of their own', yaml: step(both) + a(dry('m') + keep('m')) + b(dry('n') + keep('n')) },
    {
      name: 'one template named twice',
      yaml: step('templates: [{templateName: a}, {templateName: a}]') + a(dry('m')),
    },
    {
      name: 'never together',
      yaml:
        canary(
          'steps: [{analysis: {templates: [{templateName: a}]}}, {analysis: {templates: [{templateName: b}]}}]',
        ) +
        a(dry('m')) +
        b(dry('m'), 'm'),
    },
    {
      name: 'two of one name in one template is that template’s fault',
      yaml:
        step('templates: [{templateName: a}]') + template('a', `metrics: [${metric('m')}, ${metric('m')}]`),
    },
    {
      name: 'the rules of a promotion are not read into other analyses',
      yaml: background(`templates: [{templateName: a}]${dry('n')}`) + a(dry('m')),
    },
  ],
  fails: [
    {
      name: 'a metric name',
      yaml: step(both) + a() + b('', 'm'),
      violations: [{ message: 'N1', path: stepTemplates }],
    },
    {
      name: 'a metric name, with a missing template beside',
      yaml:
        step('templates: [{templateName: a}, {templateName: gone}, {templateName: b}]') + a() + b('', 'm'),
      violations: [{ message: 'N1', path: stepTemplates }],
    },
    {
      name: 'a metric name of an included cluster template',
      yaml:
        step('templates: [{templateName: a}]') +
        a(', templates: [{templateName: b, clusterScope: true}]') +
        template('b', `metrics: [${metric('m')}]`, 'ClusterAnalysisTemplate'),
      violations: [{ message: 'N1', path: stepTemplates }],
    },
    {
      name: 'rules of two templates',
      yaml: step(both) + a(dry('x') + keep('y')) + b(dry('x') + keep('y')),
      violations: [
        { message: 'N2', path: stepTemplates },
        { message: 'N3', path: stepTemplates },
      ],
    },
    {
      name: 'rules of the analysis and its template',
      yaml: step(`templates: [{templateName: a}]${dry('m')}${keep('m')}`) + a(dry('m') + keep('m')),
      violations: [
        { message: 'N2', path: stepTemplates },
        { message: 'N3', path: stepTemplates },
      ],
    },
    {
      name: 'a rule twice in one list',
      yaml:
        a(', dryRun: [{metricName: m}, {metricName: m}]') +
        step(
          'templates: [{templateName: b}], measurementRetention: [{metricName: n, limit: 1}, {metricName: n, limit: 2}]',
        ) +
        b(),
      violations: [
        {
          message: 'N3.repeated',
          path: 'Rollout/web spec.strategy.canary.steps[1].analysis.measurementRetention[1]',
        },
        { message: 'N2.repeated', path: 'AnalysisTemplate/a spec.dryRun[1]' },
      ],
    },
    {
      name: 'rules of an experiment, said once for its analyses',
      yaml:
        experiment(
          'dryRun: [{metricName: m}, {metricName: m}], analyses: [{name: x, templateName: a}, {name: y, templateName: a}]',
        ) + a(),
      violations: [{ message: 'N2.repeated', path: 'Experiment/trial spec.dryRun[1]' }],
    },
    {
      name: 'rules of a step are read into the background analysis',
      yaml:
        step(
          `templates: [{templateName: b}]${dry('m')}${keep('m')}`,
          ', analysis: {templates: [{templateName: a}]}',
        ) +
        a(dry('m') + keep('m')) +
        b(),
      violations: [
        { message: 'N2.step', path: 'Rollout/web spec.strategy.canary.analysis.templates' },
        { message: 'N3.step', path: 'Rollout/web spec.strategy.canary.analysis.templates' },
      ],
    },
    {
      name: 'retention of two templates in a promotion',
      yaml: step(`templates: [{templateName: a}]${keep('m')}`) + a(dry('m') + keep('m')),
      violations: [{ message: 'N3', path: stepTemplates }],
    },
    {
      name: 'a list of retention in a template',
      yaml: a(', measurementRetention: [{metricName: m, limit: 1}, {metricName: m, limit: 1}]'),
      violations: [{ message: 'N3.repeated', path: 'AnalysisTemplate/a spec.measurementRetention[1]' }],
    },
  ],
});
