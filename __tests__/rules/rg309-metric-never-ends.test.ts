import { metricNeverEnds } from '../../src/rules/rg309-metric-never-ends.js';
import {
  background,
  blueGreen,
  canary,
  metric,
  step,
  stepTemplates,
  template,
} from './analysis-manifests.js';
import { ruleTester } from './rule-tester.js';

const use = 'templates: [{templateName: slo}]';
const slo = (more: string, args = '') => template('slo', `args: [${args}], metrics: [${metric('a', more)}]`);
const violations = [{ message: 'N8' as const, path: stepTemplates }];
const counted = 'interval: 1m, count: "{{args.n}}"';

ruleTester(metricNeverEnds, {
  passes: [
    { name: 'count', yaml: step(use) + slo('interval: 1m, count: 3') },
    { name: 'no interval', yaml: step(use) + slo('') },
    { name: 'no interval, count 0', yaml: step(use) + slo('count: 0, interval: ""') },
    { name: 'background', yaml: background(use) + slo('interval: 1m') },
    {
      name: 'an experiment ends its analyses',
      yaml: canary('steps: [{experiment: {analyses: [{name: a, templateName: slo}]}}]') + slo('interval: 1m'),
    },
    { name: 'a default', yaml: step(use) + slo(counted, '{name: n, value: "5"}') },
    { name: 'a negative count', yaml: step(use) + slo('interval: 1m, count: -1') },
    { name: 'unresolved is another fault', yaml: step(use) + slo('interval: 1m, count: "{{args.z}}"') },
    { name: 'not used', yaml: slo('interval: 1m') },
  ],
  fails: [
    { name: 'interval without count', yaml: step(use) + slo('interval: 1m'), violations },
    { name: 'count 0', yaml: step(use) + slo('interval: 1m, count: 0'), violations },
    { name: 'a count that is no number', yaml: step(use) + slo('interval: 1m, count: five'), violations },
    {
      name: 'an argument without a default',
      yaml: step(`${use}, args: [{name: n, value: "5"}]`) + slo(counted, '{name: n}'),
      violations,
    },
    {
      name: 'a secret',
      yaml: step(use) + slo(counted, '{name: n, valueFrom: {secretKeyRef: {name: s, key: k}}}'),
      violations,
    },
    {
      name: 'nested, after promotion',
      yaml:
        blueGreen('postPromotionAnalysis: {templates: [{templateName: all}]}') +
        template('all', use) +
        slo('interval: 1m'),
      violations: [
        { message: 'N8', path: 'Rollout/web spec.strategy.blueGreen.postPromotionAnalysis.templates' },
      ],
    },
  ],
});
