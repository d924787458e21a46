import { yamlBoolean } from '../../src/rules/rg403-yaml-boolean.js';
import { ruleTester } from './rule-tester.js';

const object = (apiVersion: string, kind: string, body: string, metadata = '{name: web}'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: ${metadata}\n${body}\n---\n`;
const template = (args: string): string =>
  object('argoproj.io/v1alpha1', 'AnalysisTemplate', `spec: {args: [${args}], metrics: []}`);

ruleTester(yamlBoolean, {
  passes: [
    { name: 'quoted', yaml: object('v1', 'ConfigMap', 'data: {a: "on", b: "true"}') },
    { name: 'booleans where they belong', yaml: object('v1', 'ConfigMap', 'immutable: true') },
    { name: 'a number is said by another rule', yaml: object('v1', 'ConfigMap', 'data: {a: 1}') },
    { name: 'a key of a free map', yaml: object('v1', 'ConfigMap', 'data: {"true": x}') },
  ],
  fails: [
    {
      name: 'label, data and argument',
      yaml:
        object('v1', 'ConfigMap', 'data: {a: false}', '{name: web, labels: {canary: true}}') +
        template('{name: a, value: true}'),
      violations: [
        { message: 'W20', path: 'ConfigMap/web metadata.labels.canary' },
        { message: 'W20', path: 'ConfigMap/web data.a' },
        { message: 'W20', path: 'AnalysisTemplate/web spec.args[name=a].value' },
      ],
    },
    {
      name: 'a field that was named on',
      yaml: template('{name: a, "true": x}'),
      violations: [{ message: 'W20.key', path: 'AnalysisTemplate/web spec.args[name=a].true' }],
    },
  ],
});
