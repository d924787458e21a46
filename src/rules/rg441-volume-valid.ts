import { volumeSentences } from '../argo/pod/volumes.js';
import type { TargetRule } from './define.js';
import { templateMessages, templateViolations, type TemplateMessage } from './template-faults.js';

const messages = templateMessages(volumeSentences, [
  'required',
  'unsupported',
  'outOfRange',
  'syntax',
  'forbidden',
  'conflict',
  'refusedPods',
]);

/** ValidatePodTemplateSpec of k8s.io/kubernetes/pkg/apis/core/validation, as the API server and Argo Rollouts call it. */
export const volumeValid: TargetRule<TemplateMessage<keyof typeof volumeSentences>> = {
  meta: {
    id: 'RG441',
    name: 'volume-valid',
    title: 'Every volume of a pod has one source with the fields that it needs',
    scope: 'target',
    category: 'capacity',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The API server refuses such an object when it is applied; a Rollout is accepted and then stands still as InvalidSpec. Two sources in one volume are what a strategic merge makes of a patch that replaces one.',
    remedy: 'Give the volume exactly one source; in a patch set the other source to null.',
    messages,
  },
  check(world) {
    return templateViolations(world, 'volume', messages);
  },
};
