import { analysisArguments } from '../../src/rules/rg307-analysis-arguments.js';
import {
  background,
  blueGreen,
  canary,
  experiment,
  metric,
  step,
  stepTemplates,
  template,
} from './analysis-manifests.js';
import { ruleTester } from './rule-tester.js';

const query = (text: string) => metric('a', '', `web: {url: "${text}"}`);
const slo = (args: string, text = '{{args.x}}') =>
  template('slo', `args: [${args}], metrics: [${query(text)}]`);
const useSlo = 'templates: [{templateName: slo}]';
const both = 'templates: [{templateName: slo}, {templateName: other}]';
const other = (args: string) =>
  template('other', `args: [${args}], metrics: [${metric('b', '', 'web: {url: "{{args.x}}"}')}]`);
const secret = 'valueFrom: {secretKeyRef: {name: s, key: k}}';
const backgroundTemplates = 'Rollout/web spec.strategy.canary.analysis.templates';

ruleTester(analysisArguments, {
  passes: [
    { name: 'passed', yaml: step(`${useSlo}, args: [{name: x, value: web}]`) + slo('{name: x}') },
    { name: 'an empty value is a value', yaml: step(useSlo) + slo('{name: x, value: ""}') },
    {
      name: 'passed without a value is empty',
      yaml: step(`${useSlo}, args: [{name: x}]`) + slo('{name: x}'),
    },
    { name: 'a secret', yaml: step(useSlo) + slo(`{name: x, ${secret}}`) },
    { name: 'a template that stands alone', yaml: slo('{name: x}') },
    {
      name: 'a hash and fields of the Rollout',
      yaml:
        background(
          `${useSlo}, args: [{name: x, valueFrom: {podTemplateHashValue: Latest}}, {name: y, valueFrom: {fieldRef: {fieldPath: "metadata.labels['a.b/c']"}}}, {name: z, valueFrom: {fieldRef: {fieldPath: status.x}}}]`,
        ) + slo('{name: x}, {name: y}, {name: z}', '{{args.x}}{{ args.y }}{{args.z}}'),
    },
    { name: 'a default of one template', yaml: step(both) + slo('{name: x, value: a}') + other('{name: x}') },
    {
      name: 'the same value twice',
      yaml: step(both) + slo('{name: x, value: a}') + other('{name: x, value: a}'),
    },
    {
      name: 'declared by the including template, used by the included one',
      yaml:
        step('templates: [{templateName: all}], args: [{name: x, value: a}]') +
        template('all', 'args: [{name: x}], templates: [{templateName: slo}]') +
        slo('{name: x}'),
    },
    {
      name: 'both value and valueFrom in the background',
      yaml: background(useSlo) + slo(`{name: x, value: a, ${secret}}`),
    },
    {
      name: 'tags of another template in the background',
      yaml:
        background(both) +
        slo('{name: x, value: a}') +
        template('other', `metrics: [${metric('b', '', 'web: {url: "{{args.x}}"}')}]`),
    },
    { name: 'a missing template may bring values', yaml: step(both) + slo('{name: x}') },
    {
      name: 'what an experiment knows',
      yaml:
        experiment(
          'duration: 1m, templates: [{name: c}], analyses: [{name: a, templateName: slo, args: [{name: x, value: "{{templates.c.podTemplateHash}} {{ experiment.finishedAt }}"}]}]',
        ) + slo('{name: x}'),
    },
    {
      name: 'a bad field in a step is the step’s fault',
      yaml:
        step(`${useSlo}, args: [{name: x, valueFrom: {fieldRef: {fieldPath: metadata.foo}}}]`) +
        slo('{name: x}'),
    },
  ],
  fails: [
    {
      name: 'declared under another name than used and passed',
      yaml: step(`${useSlo}, args: [{name: x, value: a}]`) + slo('{name: z, value: b}'),
      violations: [{ message: 'N7', path: 'AnalysisTemplate/slo spec.metrics[name=a].provider.web.url' }],
    },
    {
      name: 'no value in a step',
      yaml: step(useSlo) + slo('{name: x}'),
      violations: [{ message: 'N5', path: stepTemplates }],
    },
    {
      name: 'null is no value',
      yaml: step(useSlo) + slo('{name: x, value: null, valueFrom: null}'),
      violations: [{ message: 'N5', path: stepTemplates }],
    },
    {
      name: 'another name',
      yaml: step(`${useSlo}, args: [{name: y, value: a}]`) + slo('{name: x}'),
      violations: [
        {
          message: 'unknownArgument',
          path: 'Rollout/web spec.strategy.canary.steps[1].analysis.args[name=y]',
          severity: 'warning',
        },
        { message: 'N5', path: stepTemplates },
      ],
    },
    {
      name: 'an Experiment passes literal values only',
      yaml:
        experiment(`analyses: [{name: a, templateName: slo, args: [{name: x, ${secret}}]}]`) +
        slo('{name: x}'),
      violations: [{ message: 'N5', path: 'Experiment/trial spec.analyses[name=a]' }],
    },
    {
      name: 'two values',
      yaml:
        step(`${both}, args: [{name: x, value: c}]`) +
        slo('{name: x, value: a}') +
        other('{name: x, value: b}'),
      violations: [{ message: 'N4', path: stepTemplates }],
    },
    {
      name: 'two values in one template',
      yaml: slo('{name: x, value: a}, {name: x, value: b}'),
      violations: [{ message: 'N4', path: 'AnalysisTemplate/slo spec.args[1]' }],
    },
    {
      name: 'both value and valueFrom',
      yaml: step(useSlo) + slo(`{name: x, value: a, ${secret}}`),
      violations: [{ message: 'N6', path: 'AnalysisTemplate/slo spec.args[name=x]' }],
    },
    {
      name: 'both, not used here',
      yaml: slo(`{name: x, value: a, ${secret}}`),
      violations: [{ message: 'N6', path: 'AnalysisTemplate/slo spec.args[name=x]', severity: 'warning' }],
    },
    {
      name: 'tags that the template does not declare, in two Rollouts',
      yaml:
        step(both) +
        blueGreen(`prePromotionAnalysis: {${both}}`).replaceAll('web', 'api') +
        slo('{name: x, value: a}', '{{args.y}} {{args.x}} {{ x }} {{args.y}}') +
        template('other', `args: [{name: y, value: b}], metrics: [${metric('b', 'count: "{{args.y"')}]`),
      violations: [
        { message: 'N7', path: 'AnalysisTemplate/slo spec.metrics[name=a].provider.web.url' },
        { message: 'N7', path: 'AnalysisTemplate/other spec.metrics[name=b].count' },
      ],
    },
    {
      name: 'a default of another template in the background',
      yaml: background(both) + slo('{name: x, value: a}') + other('{name: x}'),
      violations: [{ message: 'N9', path: backgroundTemplates }],
    },
    {
      name: 'text between braces in values',
      yaml:
        step(`${useSlo}, args: [{name: x, value: "{{ .Values.name }}"}]`) +
        slo('{name: x, value: "{{inputs.x}}"}'),
      violations: [
        {
          message: 'W7',
          path: 'Rollout/web spec.strategy.canary.steps[1].analysis.args[name=x].value',
          severity: 'warning',
        },
        { message: 'W7', path: 'AnalysisTemplate/slo spec.args[name=x].value', severity: 'warning' },
      ],
    },
    {
      name: 'what an experiment does not know',
      yaml:
        canary(
          'steps: [{experiment: {templates: [{name: c}], analyses: [{name: a, templateName: slo, args: [{name: x, value: "{{templates.d.podTemplateHash}}{{experiment.finishedAt}}"}]}]}}]',
        ) + slo('{name: x}'),
      violations: [
        {
          message: 'W7.experiment',
          path: 'Rollout/web spec.strategy.canary.steps[0].experiment.analyses[name=a].args[name=x].value',
        },
      ],
    },
    {
      name: 'a field that no object has, in the background',
      yaml:
        background(`${useSlo}, args: [{name: x, valueFrom: {fieldRef: {fieldPath: metadata.foo}}}]`) +
        slo('{name: x}'),
      violations: [
        {
          message: 'unsupportedField',
          path: 'Rollout/web spec.strategy.canary.analysis.args[name=x].valueFrom.fieldRef.fieldPath',
        },
      ],
    },
    {
      name: 'never used',
      yaml: slo('{name: x}, {name: y}'),
      violations: [
        { message: 'neverUsed', path: 'AnalysisTemplate/slo spec.args[name=y]', severity: 'note' },
      ],
    },
  ],
});
