import { canarySteps } from '../../src/rules/rg416-canary-steps.js';
import { rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const steps = (text: string, more = ''): string =>
  rollout({ spec: `strategy: {canary: {${more}steps: [${text}]}}` });

ruleTester(canarySteps, {
  passes: [
    { name: 'no steps', yaml: steps('') },
    {
      name: 'one thing each',
      yaml: steps(
        '{setWeight: 5}, {pause: {}}, {analysis: {templates: [{templateName: a}]}}, {experiment: {templates: []}}, {setCanaryScale: {}}, {setHeaderRoute: {}}, {setMirrorRoute: {}}, {plugin: {name: a}}',
      ),
    },
    {
      name: 'a route beside a weight takes effect at once',
      yaml: steps('{setWeight: 5, setHeaderRoute: {name: a}, setMirrorRoute: {name: b}}'),
    },
    { name: 'null beside a weight', yaml: steps('{setWeight: 5, pause: null}') },
    { name: 'misspelt: the schema says so', yaml: steps('{setWieght: 5}') },
  ],
  fails: [
    {
      name: 'weight and pause',
      yaml: steps('{setWeight: 5, pause: {}}'),
      violations: [{ message: 'P1', path: 'Rollout/web spec.strategy.canary.steps[0]' }],
    },
    {
      name: 'analysis and experiment',
      yaml: steps(
        '{setWeight: 5}, {analysis: {templates: [{templateName: a}]}, experiment: {templates: []}}',
      ),
      violations: [{ message: 'P1', path: 'Rollout/web spec.strategy.canary.steps[1]' }],
    },
    {
      name: 'three, one finding',
      yaml: steps('{setWeight: 5, pause: {}, analysis: {templates: [{templateName: a}]}, plugin: {name: a}}'),
      violations: [{ message: 'P1', path: 'Rollout/web spec.strategy.canary.steps[0]' }],
    },
    {
      name: 'empty',
      yaml: steps('{}, {setWeight: 5}, {pause: null}, null'),
      violations: [
        { message: 'P2', path: 'Rollout/web spec.strategy.canary.steps[0]' },
        { message: 'P2', path: 'Rollout/web spec.strategy.canary.steps[2]' },
        { message: 'P2', path: 'Rollout/web spec.strategy.canary.steps[3]' },
      ],
    },
    {
      name: 'something else',
      yaml: steps('{wait: 5m}'),
      violations: [{ message: 'P2', path: 'Rollout/web spec.strategy.canary.steps[0]' }],
    },
    {
      name: 'a plugin beside a weight',
      yaml: steps('{setWeight: 5, plugin: {name: a}}'),
      violations: [{ message: 'U1', path: 'Rollout/web spec.strategy.canary.steps[0]', severity: 'warning' }],
    },
    {
      name: 'an analysis beside a scale',
      yaml: steps('{setCanaryScale: {weight: 5}, analysis: {templates: [{templateName: a}]}}'),
      violations: [{ message: 'U1', path: 'Rollout/web spec.strategy.canary.steps[0]', severity: 'warning' }],
    },
    {
      name: 'a plugin beside a route',
      yaml: steps('{setHeaderRoute: {name: a}, plugin: {name: a}}'),
      violations: [{ message: 'U1', path: 'Rollout/web spec.strategy.canary.steps[0]', severity: 'warning' }],
    },
    {
      name: 'a weight beside a scale',
      yaml: steps('{setCanaryScale: {weight: 5}, setWeight: 5}'),
      violations: [
        { message: 'U1.unwaited', path: 'Rollout/web spec.strategy.canary.steps[0]', severity: 'note' },
      ],
    },
    {
      name: 'a scale beside a pause',
      yaml: steps('{setCanaryScale: {weight: 5}, pause: {duration: 5}}'),
      violations: [
        { message: 'U1.unwaited', path: 'Rollout/web spec.strategy.canary.steps[0]', severity: 'note' },
      ],
    },
  ],
});
