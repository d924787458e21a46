import { metadataSentences } from '../argo/pod/metadata.js';
import type { TargetRule } from './define.js';
import { templateMessages, templateViolations, type TemplateMessage } from './template-faults.js';

const messages = templateMessages(metadataSentences, [
  'syntax',
  'conflict',
  'unsupported',
  'forbidden',
  'refusedPods',
]);

/** ValidatePodTemplateSpec of k8s.io/kubernetes/pkg/apis/core/validation, as the API server and Argo Rollouts call it. */
export const podMetadataValid: TargetRule<TemplateMessage<keyof typeof metadataSentences>> = {
  meta: {
    id: 'RG445',
    name: 'pod-metadata-valid',
    title: 'Labels and annotations of pod templates have valid keys and values',
    scope: 'target',
    category: 'identity',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The API server refuses such an object when it is applied; a Rollout is accepted and then stands still as InvalidSpec.',
    remedy:
      "Correct the label or annotation: a label value has at most 63 letters, digits, '-', '_' and '.'.",
    messages,
  },
  check(world) {
    return templateViolations(world, 'metadata', messages);
  },
};
