import { expect, test } from '@jest/globals';
import { metricLimits } from '../../src/rules/rg460-metric-limits.js';
import { runTargetRules } from '../../src/rules/run.js';
import { canary, metric, run, step, template } from './analysis-manifests.js';
import { ruleTester } from './rule-tester.js';
import { worldOf } from './worlds.js';

const slo = (more: string, args = '') => template('slo', `args: [${args}], metrics: [${metric('a', more)}]`);
const at = (field: string) => `AnalysisTemplate/slo spec.metrics[name=a].${field}`;
const use = 'templates: [{templateName: slo}]';
const counted = 'interval: 1m, count: "{{args.n}}", failureLimit: 3';

ruleTester(metricLimits, {
  passes: [
    { name: 'a type that the API server refuses', yaml: slo('count: 1, failureLimit: 2.5') },
    { name: 'none', yaml: slo('') },
    {
      name: 'equal',
      yaml: slo('count: 5, failureLimit: 3, consecutiveSuccessLimit: 2, inconclusiveLimit: 5'),
    },
    { name: 'count 0 limits nothing', yaml: slo('count: 0, failureLimit: 3') },
    { name: 'failureLimit off', yaml: slo('failureLimit: -1, consecutiveSuccessLimit: 3, count: 3') },
    { name: 'texts', yaml: slo('count: "+5", failureLimit: "005"') },
    {
      name: 'text that is no number is 0',
      yaml: slo('count: "5x", failureLimit: 3, inconclusiveLimit: "-1 "'),
    },
    { name: 'null', yaml: slo('count: null, failureLimit: null, consecutiveErrorLimit: null') },
    { name: 'an argument that somebody else gives', yaml: slo(counted, '{name: n}') },
    {
      name: 'a default that every analysis replaces',
      yaml: step(`${use}, args: [{name: n, value: "3"}]`) + slo(counted, '{name: n, value: "1"}'),
    },
    {
      name: 'an argument that only the cluster knows',
      yaml:
        step(`${use}, args: [{name: n, valueFrom: {fieldRef: {fieldPath: status.x}}}]`) +
        slo(counted, '{name: n, value: "1"}'),
    },
    {
      name: 'consecutiveSuccessLimit did not exist before 1.8',
      yaml: slo('count: 3, failureLimit: 3, consecutiveSuccessLimit: 3'),
      environment: { argoRollouts: '1.7' },
    },
  ],
  fails: [
    {
      name: 'AR3',
      yaml: slo('consecutiveSuccessLimit: -1'),
      violations: [{ message: 'AR3', path: at('consecutiveSuccessLimit') }],
    },
    {
      name: 'AR4',
      yaml: slo('failureLimit: -2'),
      violations: [{ message: 'AR4', path: at('failureLimit') }],
    },
    {
      name: 'AR5',
      yaml: slo('failureLimit: -1'),
      violations: [{ message: 'AR5', path: at('failureLimit') }],
    },
    {
      name: 'AR6',
      yaml: slo('inconclusiveLimit: "-1"'),
      violations: [{ message: 'AR6', path: at('inconclusiveLimit') }],
    },
    {
      name: 'AR7',
      yaml: slo('consecutiveErrorLimit: -1'),
      violations: [{ message: 'AR7', path: at('consecutiveErrorLimit') }],
    },
    {
      name: 'AR8',
      yaml: slo('count: 4, failureLimit: 3, consecutiveSuccessLimit: 2'),
      violations: [{ message: 'AR8', path: at('count') }],
    },
    {
      name: 'AR9',
      yaml: slo('count: 2, failureLimit: -1, consecutiveSuccessLimit: 3'),
      violations: [{ message: 'AR9', path: at('count') }],
    },
    {
      name: 'AR10',
      yaml: slo('count: 2, inconclusiveLimit: 3'),
      violations: [{ message: 'AR10', path: at('count') }],
    },
    {
      name: 'before 1.8',
      yaml:
        slo('count: 2, failureLimit: 3') +
        slo('failureLimit: -1, consecutiveSuccessLimit: 1').replaceAll('slo', 'old'),
      environment: { argoRollouts: '1.7' },
      violations: [
        { message: 'AR8.failures', path: at('count') },
        { message: 'AR4.disabled', path: 'AnalysisTemplate/old spec.metrics[name=a].failureLimit' },
      ],
    },
    {
      name: 'all of a run',
      yaml: run(
        `args: [{name: n, value: "1"}], metrics: [${metric('a', 'count: "{{args.n}}", failureLimit: 2, inconclusiveLimit: 2')}]`,
      ),
      violations: [
        { message: 'AR8', path: 'AnalysisRun/by-hand spec.metrics[name=a].count' },
        { message: 'AR10', path: 'AnalysisRun/by-hand spec.metrics[name=a].count' },
      ],
    },
    {
      name: 'a template that two analyses use, said once',
      yaml: step(use, `, analysis: {${use}}`) + slo('count: 1, failureLimit: 3'),
      violations: [{ message: 'AR8', path: at('count') }],
    },
    {
      name: 'a default that two analyses keep, said once',
      yaml: step(use, `, analysis: {${use}}`) + slo(counted, '{name: n, value: "1"}'),
      violations: [{ message: 'AR8', path: at('count') }],
    },
    {
      name: 'a default that nothing uses here',
      yaml: slo(counted, '{name: n, value: "1"}'),
      violations: [{ message: 'AR8', path: at('count'), severity: 'warning' }],
    },
    {
      name: 'what one of two analyses passes',
      yaml:
        step(`${use}, args: [{name: n, value: "2"}]`, `, analysis: {${use}, args: [{name: n, value: "4"}]}`) +
        slo(counted, '{name: n, value: "3"}'),
      violations: [
        { message: 'AR8', path: 'Rollout/web spec.strategy.canary.steps[1].analysis.args[name=n]' },
      ],
    },
    {
      name: 'what another template declares',
      yaml:
        canary('analysis: {templates: [{templateName: args}, {templateName: slo}]}') +
        template('args', 'args: [{name: n, value: "1"}]') +
        slo(counted, '{name: n}'),
      violations: [{ message: 'AR8', path: 'Rollout/web spec.strategy.canary.analysis.templates' }],
    },
    {
      name: 'a value of the Rollout itself',
      yaml:
        step(`${use}, args: [{name: n, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]`) +
        slo('failureLimit: "{{args.n}}", count: 1, interval: 1m, inconclusiveLimit: 2', '{name: n}'),
      violations: [{ message: 'AR10', path: at('count') }],
    },
  ],
});

test('one template and many analyses with arguments: one finding for each that is wrong', () => {
  const steps = [1, 5, 2].map((n) => `{analysis: {${use}, args: [{name: n, value: "${n}"}]}}`);
  const world = worldOf({ yaml: canary(`steps: [${steps.join(', ')}]`) + slo(counted, '{name: n}') });
  const { violations } = runTargetRules({ world, settings: {}, rules: [metricLimits] });
  expect(violations.map(({ violation: { facts } }) => facts?.['count'])).toEqual([1, 2]);
});
