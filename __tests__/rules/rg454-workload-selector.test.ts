import { workloadSelector } from '../../src/rules/rg454-workload-selector.js';
import { object } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const workload = (selector: string, labels = '{app: web, tier: front}', kind = 'Deployment'): string =>
  object('apps/v1', kind, 'web', `selector: ${selector}\ntemplate: {metadata: {labels: ${labels}}}`);
const rollout = (more = ''): string =>
  object(
    'argoproj.io/v1alpha1',
    'Rollout',
    'web',
    `workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}${more}`,
  );
const at = 'Deployment/web spec';
const other = '{matchLabels: {app: other}}';

ruleTester(workloadSelector, {
  passes: [
    { name: 'fewer labels', yaml: workload('{matchLabels: {app: web}}') },
    {
      name: 'expressions',
      yaml: workload(
        '{matchLabels: null, matchExpressions: [{key: tier, operator: In, values: [back, front]}]}',
      ),
    },
    { name: 'no selector is the matter of the schema', yaml: workload('null') },
    {
      name: 'no template is the matter of the schema',
      yaml: object('apps/v1', 'Deployment', 'web', 'selector: {matchLabels: {app: web}}'),
    },
    { name: 'a Job gets its selector from the API server', yaml: workload(other, '{}', 'Job') },
    { name: 'of another group', yaml: workload(other).replace('apps/v1', 'apps.kruise.io/v1') },
    { name: 'one that a Rollout takes over is the Rollout’s', yaml: workload(other) + rollout() },
  ],
  fails: [
    ...['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'].map((kind) => ({
      name: `${kind} of other pods`,
      yaml: workload('{matchLabels: {app: web, tier: back}}', undefined, kind),
      violations: [{ message: 'mismatch' as const, path: `${kind}/web spec.template.metadata.labels` }],
    })),
    {
      name: 'beside a Rollout with a selector of its own',
      yaml: workload(other) + rollout('\nselector: {matchLabels: {app: web}}'),
      violations: [{ message: 'mismatch', path: `${at}.template.metadata.labels` }],
    },
    {
      name: 'an expression that the pods do not fit',
      yaml: workload('{matchExpressions: [{key: tier, operator: DoesNotExist}]}'),
      violations: [{ message: 'mismatch', path: `${at}.template.metadata.labels` }],
    },
    {
      name: 'empty',
      yaml: workload('{matchLabels: {}, matchExpressions: []}'),
      violations: [{ message: 'empty', path: `${at}.selector` }],
    },
    {
      name: 'empty, and a Rollout takes it over',
      yaml: workload('{}') + rollout(),
      violations: [{ message: 'empty', path: `${at}.selector` }],
    },
    {
      name: 'not readable',
      yaml: workload(
        '{matchLabels: {app: -web}, matchExpressions: [{key: a, operator: Is}, {key: b, operator: In}, {key: c, operator: Exists, values: [d]}]}',
      ),
      violations: [
        { message: 'syntax', path: `${at}.selector.matchLabels.app` },
        { message: 'unsupported', path: `${at}.selector.matchExpressions[0].operator` },
        { message: 'required', path: `${at}.selector.matchExpressions[1].values` },
        { message: 'forbidden', path: `${at}.selector.matchExpressions[2].values` },
      ],
    },
  ],
});
