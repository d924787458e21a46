import { metricTiming } from '../../src/rules/rg461-metric-timing.js';
import { metric, run, step, template } from './analysis-manifests.js';
import { ruleTester } from './rule-tester.js';

const slo = (more: string, args = '') => template('slo', `args: [${args}], metrics: [${metric('a', more)}]`);
const at = (field: string) => `AnalysisTemplate/slo spec.metrics[name=a].${field}`;

ruleTester(metricTiming, {
  passes: [
    { name: 'a type that the API server refuses', yaml: slo('count: 2, interval: 30') },
    { name: 'once', yaml: slo('count: 1') },
    { name: 'durations', yaml: slo('count: 2, interval: 1h30m, initialDelay: 1.5s') },
    { name: 'negative is a duration', yaml: slo('interval: -5s') },
    { name: 'an unknown argument', yaml: slo('count: 2, interval: "{{args.i}}"', '{name: i}') },
    {
      name: 'an argument',
      yaml:
        step('templates: [{templateName: slo}], args: [{name: i, value: 5m}]') +
        slo('count: 2, interval: "{{args.i}}"', '{name: i}'),
    },
  ],
  fails: [
    {
      name: 'no argument makes it a duration',
      yaml: slo('initialDelay: "rate({{args.i}})", interval: "{{args.i}} minutes"', '{name: i}'),
      violations: [
        { message: 'AR12', path: at('interval') },
        { message: 'AR13', path: at('initialDelay') },
      ],
    },
    { name: 'more than once', yaml: slo('count: 2'), violations: [{ message: 'AR11', path: at('count') }] },
    { name: 'days', yaml: slo('interval: 1d'), violations: [{ message: 'AR12', path: at('interval') }] },
    {
      name: 'no unit',
      yaml: slo('initialDelay: "30"'),
      violations: [{ message: 'AR13', path: at('initialDelay') }],
    },
    {
      name: 'all at once',
      yaml: run(`metrics: [${metric('a', 'count: 2, initialDelay: soon')}, ${metric('b', 'interval: 5 m')}]`),
      violations: [
        { message: 'AR11', path: 'AnalysisRun/by-hand spec.metrics[name=a].count' },
        { message: 'AR13', path: 'AnalysisRun/by-hand spec.metrics[name=a].initialDelay' },
        { message: 'AR12', path: 'AnalysisRun/by-hand spec.metrics[name=b].interval' },
      ],
    },
    {
      name: 'a secret is text when the run starts',
      yaml: slo('interval: "{{args.i}}"', '{name: i, valueFrom: {secretKeyRef: {name: s, key: k}}}'),
      violations: [{ message: 'AR12', path: at('interval'), severity: 'warning' }],
    },
    {
      name: 'an empty argument',
      yaml:
        step('templates: [{templateName: slo}], args: [{name: i}]') +
        slo('count: 2, interval: "{{args.i}}"', '{name: i}'),
      violations: [
        { message: 'AR11', path: 'Rollout/web spec.strategy.canary.steps[1].analysis.args[name=i]' },
      ],
    },
  ],
});
