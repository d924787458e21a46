import { experimentService } from '../../src/rules/rg467-experiment-service.js';
import { canary, experiment } from './analysis-manifests.js';
import { service } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const templates = (name: string) => `templates: [{name: a, service: ${name}}]`;

ruleTester(experimentService, {
  passes: [
    { name: 'a name of its own', yaml: experiment(templates('{name: trial}')) + service() },
    { name: 'the name of the ReplicaSet', yaml: experiment(templates('{}')) + service('a') },
    {
      name: 'another namespace',
      yaml: experiment(templates('{name: web}')) + service().replace('name: web', 'name: web, namespace: x'),
    },
  ],
  fails: [
    {
      name: 'of an Experiment',
      yaml: experiment(templates('{name: web}')) + service(),
      violations: [{ message: 'E7', path: 'Experiment/trial spec.templates[name=a].service.name' }],
    },
    {
      name: 'of a step',
      yaml: canary(`steps: [{experiment: {${templates('{name: web}')}}}]`) + service(),
      violations: [
        {
          message: 'E7',
          path: 'Rollout/web spec.strategy.canary.steps[0].experiment.templates[name=a].service.name',
        },
      ],
    },
  ],
});
