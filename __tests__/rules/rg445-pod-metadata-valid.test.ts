import { podMetadataValid } from '../../src/rules/rg445-pod-metadata-valid.js';
import { workload } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const annotated = (key: string, value: string, kind: 'Deployment' | 'Rollout' = 'Deployment', pod = '') =>
  workload(kind, { container: '', pod }).replace(
    '    metadata: {labels: {app: web}}',
    `    metadata: {labels: {app: web}, annotations: {${key}: ${value}}}`,
  );
const at = (key: string, kind = 'Deployment') =>
  `${kind}/web spec.template.metadata.annotations[${JSON.stringify(key)}]`;
const cost = 'controller.kubernetes.io/pod-deletion-cost';
const seccomp = 'seccomp.security.alpha.kubernetes.io/pod';
const tolerations = 'scheduler.alpha.kubernetes.io/tolerations';

ruleTester(podMetadataValid, {
  passes: [
    { name: 'upper case in annotations', yaml: annotated('Example.com/Note', 'any text') },
    { name: 'profile', yaml: annotated(seccomp, 'runtime/default') },
    { name: 'profile that was redacted', yaml: annotated(seccomp, '<redacted>') },
  ],
  fails: [
    {
      name: 'label',
      yaml: workload('Deployment', { labels: '{app: web, version: 1.4+7}' }),
      violations: [{ message: 'S7.syntax', path: 'Deployment/web spec.template.metadata.labels.version' }],
    },
    {
      name: 'too much',
      yaml: annotated('a', 'x'.repeat(2 ** 18)),
      violations: [{ message: 'S7.conflict', path: 'Deployment/web spec.template.metadata.annotations' }],
    },
    {
      name: 'unknown profile',
      yaml: annotated(seccomp, 'strict'),
      violations: [{ message: 'S7.profile', path: at(seccomp) }],
    },
    {
      name: 'profile that differs from the field',
      yaml: annotated(
        seccomp,
        'unconfined',
        'Deployment',
        'securityContext: {seccompProfile: {type: RuntimeDefault}}',
      ),
      violations: [
        {
          message: 'S7.profileConflict',
          path: 'Deployment/web spec.template.spec.securityContext.seccompProfile.type',
        },
      ],
    },
    {
      name: 'cost',
      yaml: annotated(cost, 'high'),
      violations: [{ message: 'S7.deletionCost', path: at(cost) }],
    },
    {
      name: 'Rollout: cost, which its controller does not judge',
      yaml: annotated(cost, 'high', 'Rollout'),
      violations: [{ message: 'refusedPods', path: at(cost, 'Rollout') }],
    },
    {
      name: 'tolerations in an annotation',
      yaml: annotated(
        tolerations,
        `'[{"operator":"Like","key":"a"},{"operator":"Exists","value":"b","key":"a"}]'`,
      ),
      violations: [
        { message: 'S7.unsupported', path: `${at(tolerations)}[0].operator` },
        { message: 'S7.forbidden', path: `${at(tolerations)}[1].value` },
      ],
    },
  ],
});
