import { containerSentences } from '../argo/pod/containers.js';
import type { TargetRule } from './define.js';
import { templateMessages, templateViolations, type TemplateMessage } from './template-faults.js';

const messages = templateMessages(containerSentences, [
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
export const containerValid: TargetRule<TemplateMessage<keyof typeof containerSentences>> = {
  meta: {
    id: 'RG440',
    name: 'container-valid',
    title: 'Containers, their ports, variables and mounts are what the API server and Argo Rollouts accept',
    scope: 'target',
    category: 'capacity',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The API server refuses such an object when it is applied; a Rollout is accepted and then stands still as InvalidSpec, which no pipeline sees.',
    remedy:
      'Correct the field. `kubectl apply --dry-run=server` says the same for a Deployment; for a Rollout only the controller does, after it is applied.',
    messages,
  },
  check(world) {
    return templateViolations(world, 'container', messages);
  },
};
