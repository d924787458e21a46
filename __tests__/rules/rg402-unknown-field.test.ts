import { unknownField } from '../../src/rules/rg402-unknown-field.js';
import { ruleTester } from './rule-tester.js';

const object = (apiVersion: string, kind: string, body: string, metadata = '{name: web}'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: ${metadata}\n${body}\n---\n`;
const deployment = (spec: string): string =>
  object('apps/v1', 'Deployment', `spec: {selector: {}, template: {spec: {containers: []}}, ${spec}}`);
const rollout = (strategy: string): string =>
  object('argoproj.io/v1alpha1', 'Rollout', `spec: {strategy: ${strategy}}`);

ruleTester(unknownField, {
  passes: [
    { name: 'known', yaml: deployment('replicas: 1') },
    { name: 'any key of a map', yaml: object('v1', 'ConfigMap', 'data: {replica: "1"}') },
    { name: 'kept by the schema', yaml: object('v1', 'Pod', 'spec: {overhead: {foo/bar: 1}}') },
    {
      name: 'any configuration of a plugin',
      yaml: rollout('{canary: {trafficRouting: {plugins: {a/b: {any: [1]}}}}}'),
    },
    {
      name: 'a field of the version',
      yaml: rollout('{canary: {pingPong: {pingService: a, pongService: b}}}'),
      environment: { argoRollouts: 'v1.8.2', kubeVersion: '1.32' },
    },
    {
      name: 'another kind of that name',
      yaml: object('rollouts.kruise.io/v1beta1', 'Rollout', 'spec: {x: 1}'),
    },
  ],
  fails: [
    {
      name: 'the hash of a pod template where no Rollout is',
      yaml: object(
        'argoproj.io/v1alpha1',
        'AnalysisTemplate',
        'spec: {metrics: [], args: [{name: x, valueFrom: {podTemplateHashValue: Latest}}]}',
      ),
      violations: [
        { message: 'W6', path: 'AnalysisTemplate/web spec.args[name=x].valueFrom.podTemplateHashValue' },
      ],
    },
    {
      name: 'misspelled',
      yaml: deployment('replica: 1'),
      violations: [{ message: 'W5.meant', path: 'Deployment/web spec.replica' }],
    },
    {
      name: 'a level too low, in a custom resource',
      yaml: rollout('{canary: {}, replicas: 2}'),
      violations: [{ message: 'W5.meant', path: 'Rollout/web spec.strategy.replicas' }],
    },
    {
      name: 'a level too high',
      yaml: rollout('{steps: []}'),
      violations: [{ message: 'W5.meant', path: 'Rollout/web spec.strategy.steps' }],
    },
    {
      name: 'metadata and root',
      yaml: object('v1', 'ConfigMap', 'specification: {}', '{name: web, label: {a: b}, colour: red}'),
      violations: [
        { message: 'W5.meant', path: 'ConfigMap/web metadata.label' },
        { message: 'W5', path: 'ConfigMap/web metadata.colour' },
        { message: 'W5', path: 'ConfigMap/web specification' },
      ],
    },
    {
      name: 'metadata of a custom resource',
      yaml: object('argoproj.io/v1alpha1', 'Rollout', 'spec: {}', '{name: web, lables: {a: b}}'),
      violations: [{ message: 'W5.meant', path: 'Rollout/web metadata.lables' }],
    },
  ],
});
