import { experimentTemplates } from '../../src/rules/rg466-experiment-templates.js';
import { canary, experiment } from './analysis-manifests.js';
import { ruleTester } from './rule-tester.js';

const own = (name: string, more = 'selector: {matchLabels: {a: b}}') => `{name: ${name}, ${more}}`;
const at = (place: string) => `Experiment/trial spec.templates[${place}]`;
const step = (templates: string) => canary(`steps: [{experiment: {templates: [${templates}]}}]`);

ruleTester(experimentTemplates, {
  passes: [
    {
      name: 'absent: the API server refuses it',
      yaml: experiment('templates: [{template: {}}, {template: {}}]'),
    },
    { name: 'two', yaml: experiment(`templates: [${own('a')}, ${own('b')}]`) },
    {
      name: 'a step without selectors',
      yaml: step('{name: a, specRef: canary}, {name: b, specRef: stable}'),
    },
    {
      name: 'as long as the deadline',
      yaml: experiment(`templates: [${own('a', 'selector: {matchLabels: {a: b}}, minReadySeconds: 600')}]`),
    },
    {
      name: 'Go tells an empty map from none',
      yaml: experiment(`templates: [${own('a', 'selector: {matchLabels: {}}')}]`),
    },
  ],
  fails: [
    {
      name: 'empty selectors',
      yaml:
        experiment(`templates: [${own('a', 'selector: {}')}]`) +
        step('{name: a, selector: {matchLabels: null}}, {name: b, selector: {matchLabels: {}}}'),
      violations: [
        { message: 'E2', path: at('name=a') + '.selector' },
        {
          message: 'E2',
          path: 'Rollout/web spec.strategy.canary.steps[0].experiment.templates[name=a].selector',
        },
        {
          message: 'E2',
          path: 'Rollout/web spec.strategy.canary.steps[0].experiment.templates[name=b].selector',
        },
      ],
    },
    {
      name: 'longer than the deadline',
      yaml: experiment(
        `progressDeadlineSeconds: 10, templates: [${own('a', 'selector: {matchLabels: {a: b}}, minReadySeconds: 11')}]`,
      ),
      violations: [{ message: 'E3', path: at('name=a') + '.minReadySeconds' }],
    },
    {
      name: 'names',
      yaml: experiment(`templates: [${own('a')}, ${own('""')}, ${own('a')}]`) + step('{name: ""}'),
      violations: [
        { message: 'E4', path: at('1') + '.name' },
        { message: 'E5', path: at('2') + '.name' },
        { message: 'E4', path: 'Rollout/web spec.strategy.canary.steps[0].experiment.templates[0].name' },
      ],
    },
  ],
});
