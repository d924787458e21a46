import { rolloutSpec } from '../../src/rules/rg410-rollout-spec.js';
import { deployment, rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const web = (spec: string): string => `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: web}
spec: ${spec}
---
`;
const template = 'template: {metadata: {labels: {app: web}}, spec: {containers: []}}';
const own = (more: string): string => web(`{selector: {matchLabels: {app: web}}, ${template}, ${more}}`);
const selected = (selector: string): string => web(`{selector: ${selector}, ${template}}`);
const ref = (kind: string, more = ''): string =>
  web(
    `{workloadRef: {apiVersion: ${kind === 'PodTemplate' ? 'v1' : 'apps/v1'}, kind: ${kind}, name: web}${more}}`,
  );
const pods = (text: string): string =>
  web(`{selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: ${text}}}`);
const podTemplate =
  '\napiVersion: v1\nkind: PodTemplate\nmetadata: {name: web}\ntemplate: {metadata: {labels: {app: web}}, spec: {restartPolicy: Never}}\n';

ruleTester(rolloutSpec, {
  passes: [
    { name: 'defaults', yaml: rollout() },
    {
      name: 'edges',
      yaml: own('replicas: 0, minReadySeconds: 0, revisionHistoryLimit: 0, progressDeadlineSeconds: 1'),
    },
    { name: 'null is absent', yaml: own('replicas: null, minReadySeconds: null') },
    { name: 'what the schema refuses is left to it', yaml: own('replicas: "-1", minReadySeconds: -1.5') },
    { name: 'selector of a workloadRef', yaml: ref('Deployment') + deployment() },
    {
      name: 'a workloadRef to nowhere: nobody knows the template',
      yaml: ref('Deployment', ', selector: {matchLabels: {app: other}}'),
    },
    {
      name: 'an empty template beside workloadRef',
      yaml: ref('Deployment', ', template: {metadata: {labels: {}}}') + deployment(),
    },
    {
      name: 'an empty selector beside workloadRef',
      yaml: ref('Deployment', ', selector: {}') + deployment(),
    },
    {
      name: 'expressions',
      yaml: selected(
        '{matchExpressions: [{key: app, operator: In, values: [web, a]}, {key: x.io/b, operator: DoesNotExist}]}',
      ),
    },
    {
      name: 'a selector beside the template',
      yaml: selected('{matchLabels: {app: web}, matchExpressions: null}'),
    },
    { name: 'restartPolicy Always', yaml: pods('{restartPolicy: Always, activeDeadlineSeconds: null}') },
    { name: 'an empty restartPolicy is the default', yaml: pods('{restartPolicy: ""}') },
    { name: 'of another group', yaml: own('replicas: -1').replace('argoproj.io', 'rollouts.kruise.io') },
  ],
  fails: [
    {
      name: 'numbers below zero',
      yaml: own('replicas: -1, minReadySeconds: -2, revisionHistoryLimit: -3, progressDeadlineSeconds: -4'),
      violations: [
        { message: 'S1', path: 'Rollout/web spec.replicas' },
        { message: 'S11', path: 'Rollout/web spec.minReadySeconds' },
        { message: 'S12', path: 'Rollout/web spec.revisionHistoryLimit' },
        { message: 'S13', path: 'Rollout/web spec.progressDeadlineSeconds' },
      ],
    },
    {
      name: 'deadline not above minReadySeconds',
      yaml: own('minReadySeconds: 30, progressDeadlineSeconds: 30'),
      violations: [{ message: 'S14', path: 'Rollout/web spec.progressDeadlineSeconds' }],
    },
    {
      name: 'deadline 0',
      yaml: own('progressDeadlineSeconds: 0'),
      violations: [{ message: 'S14', path: 'Rollout/web spec.progressDeadlineSeconds' }],
    },
    {
      name: 'minReadySeconds of the default deadline',
      yaml: own('minReadySeconds: 600'),
      violations: [{ message: 'S14', path: 'Rollout/web spec.progressDeadlineSeconds' }],
    },
    {
      name: 'no selector',
      yaml: web(`{${template}}`),
      violations: [{ message: 'S2', path: 'Rollout/web spec.selector' }],
    },
    {
      name: 'selector null',
      yaml: selected('null'),
      violations: [{ message: 'S2', path: 'Rollout/web spec.selector' }],
    },
    {
      name: 'empty selector',
      yaml: selected('{matchLabels: {}, matchExpressions: []}'),
      violations: [{ message: 'S4', path: 'Rollout/web spec.selector' }],
    },
    {
      name: 'label syntax',
      yaml: selected('{matchLabels: {a/b/c: x, app: -x}}'),
      violations: [
        { message: 'S3', path: 'Rollout/web spec.selector.matchLabels' },
        { message: 'S3', path: 'Rollout/web spec.selector.matchLabels' },
      ],
    },
    {
      name: 'expression syntax',
      yaml: selected(
        '{matchExpressions: [{key: a_, operator: In}, {key: b, operator: Exists, values: [x]}, {key: c, operator: Is}, {key: d, operator: NotIn, values: [a, b c]}]}',
      ),
      violations: [
        { message: 'S3', path: 'Rollout/web spec.selector.matchExpressions[0].values' },
        { message: 'S3', path: 'Rollout/web spec.selector.matchExpressions[0].key' },
        { message: 'S3', path: 'Rollout/web spec.selector.matchExpressions[1].values' },
        { message: 'S3', path: 'Rollout/web spec.selector.matchExpressions[2].operator' },
        { message: 'S3', path: 'Rollout/web spec.selector.matchExpressions[3].values[1]' },
      ],
    },
    {
      name: 'a bad selector beside workloadRef',
      yaml: ref('Deployment', ', selector: {matchLabels: {a b: x}}') + deployment(),
      violations: [{ message: 'S3', path: 'Rollout/web spec.selector.matchLabels' }],
    },
    {
      name: 'a bad selector of the workloadRef',
      yaml: ref('Deployment') + deployment().replaceAll('app: web', 'app: -web'),
      violations: [{ message: 'S3', path: 'Deployment/web spec.selector.matchLabels' }],
    },
    {
      name: 'template beside workloadRef',
      yaml: ref('Deployment', ', template: {metadata: {labels: {app: web}}}') + deployment(),
      violations: [{ message: 'S5', path: 'Rollout/web spec.template' }],
    },
    {
      name: 'annotations beside workloadRef',
      yaml:
        ref('Deployment', ', template: {metadata: {annotations: {a: b}}, spec: {containers: []}}') +
        deployment(),
      violations: [{ message: 'S5', path: 'Rollout/web spec.template' }],
    },
    {
      name: 'a spec beside workloadRef',
      yaml: ref('Deployment', ', template: {spec: {containers: [{name: web}]}}') + deployment(),
      violations: [{ message: 'S5.ignored', path: 'Rollout/web spec.template', severity: 'warning' }],
    },
    {
      name: 'selector of other pods',
      yaml: selected('{matchLabels: {app: web, tier: front}}'),
      violations: [{ message: 'S6', path: 'Rollout/web spec.template.metadata.labels' }],
    },
    {
      name: 'expression of other pods',
      yaml: selected('{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}'),
      violations: [{ message: 'S6', path: 'Rollout/web spec.template.metadata.labels' }],
    },
    {
      name: 'selector of other pods than the Deployment makes',
      yaml: ref('Deployment', ', selector: {matchLabels: {app: other}}') + deployment(),
      violations: [{ message: 'S6', path: 'Deployment/web spec.template.metadata.labels' }],
    },
    {
      name: 'a PodTemplate lends no selector, and its pods stop',
      yaml: ref('PodTemplate') + podTemplate,
      violations: [
        { message: 'S6.noSelector', path: 'Rollout/web spec.selector' },
        { message: 'S9', path: 'PodTemplate/web template.spec.restartPolicy' },
      ],
    },
    {
      name: 'pods that end',
      yaml: pods('{restartPolicy: OnFailure, activeDeadlineSeconds: 60}'),
      violations: [
        { message: 'S9', path: 'Rollout/web spec.template.spec.restartPolicy' },
        { message: 'S10', path: 'Rollout/web spec.template.spec.activeDeadlineSeconds' },
      ],
    },
  ],
});
