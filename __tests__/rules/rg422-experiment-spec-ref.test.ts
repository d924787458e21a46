import { experimentSpecRef } from '../../src/rules/rg422-experiment-spec-ref.js';
import { rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const steps = (text: string, more = ''): string =>
  rollout({ spec: `strategy: {canary: {${more}steps: [${text}]}}` });

ruleTester(experimentSpecRef, {
  passes: [
    {
      name: 'canary',
      yaml: steps('{experiment: {templates: [{name: a, specRef: stable}, {name: b, specRef: canary}]}}'),
    },
    {
      name: 'stable',
      yaml: steps('{experiment: {templates: [{name: a, specRef: stable}, {name: b, specRef: stable}]}}'),
    },
    {
      name: 'absent: the schema asks for it',
      yaml: steps('{experiment: {templates: [{name: a, specRef: stable}, {name: b, specRef: null}]}}'),
    },
    { name: 'no experiment', yaml: steps('{setWeight: 5}') },
  ],
  fails: [
    {
      name: 'upper case',
      yaml: steps('{experiment: {templates: [{name: a, specRef: stable}, {name: b, specRef: Canary}]}}'),
      violations: [
        { message: 'P15', path: 'Rollout/web spec.strategy.canary.steps[0].experiment.templates[1].specRef' },
      ],
    },
    {
      name: 'empty',
      yaml: steps('{experiment: {templates: [{name: a, specRef: stable}, {name: b, specRef: ""}]}}'),
      violations: [
        { message: 'P15', path: 'Rollout/web spec.strategy.canary.steps[0].experiment.templates[1].specRef' },
      ],
    },
    {
      name: 'something else',
      yaml: steps('{experiment: {templates: [{name: a, specRef: stable}, {name: b, specRef: preview}]}}'),
      violations: [
        { message: 'P15', path: 'Rollout/web spec.strategy.canary.steps[0].experiment.templates[1].specRef' },
      ],
    },
  ],
});
