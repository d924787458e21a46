import { specSentences } from '../argo/pod/pod-spec.js';
import type { TargetRule } from './define.js';
import { templateMessages, templateViolations, type TemplateMessage } from './template-faults.js';

const messages = templateMessages(specSentences, [
  'required',
  'unsupported',
  'outOfRange',
  'syntax',
  'duplicate',
  'forbidden',
  'conflict',
  'refusedPods',
]);

/** ValidatePodTemplateSpec of k8s.io/kubernetes/pkg/apis/core/validation, as the API server and Argo Rollouts call it. */
export const podSpecValid: TargetRule<TemplateMessage<keyof typeof specSentences>> = {
  meta: {
    id: 'RG443',
    name: 'pod-spec-valid',
    title:
      'The rest of the pod spec (scheduling, DNS, security, names) is what the API server and Argo Rollouts accept',
    scope: 'target',
    category: 'capacity',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The API server refuses such an object when it is applied; a Rollout is accepted and then stands still as InvalidSpec, which no pipeline sees.',
    remedy: 'Correct the field.',
    messages,
  },
  check(world) {
    return templateViolations(world, 'spec', messages);
  },
};
