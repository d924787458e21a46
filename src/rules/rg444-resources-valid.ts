import { resourceSentences } from '../argo/pod/resources.js';
import type { TargetRule } from './define.js';
import { templateMessages, templateViolations, type TemplateMessage } from './template-faults.js';

const messages = templateMessages(resourceSentences, ['required', 'syntax', 'forbidden', 'refusedPods']);

/** ValidatePodTemplateSpec of k8s.io/kubernetes/pkg/apis/core/validation, as the API server and Argo Rollouts call it. */
export const resourcesValid: TargetRule<TemplateMessage<keyof typeof resourceSentences>> = {
  meta: {
    id: 'RG444',
    name: 'resources-valid',
    title: 'Requests and limits are quantities of known resources, and no request is above its limit',
    scope: 'target',
    category: 'capacity',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The API server refuses such an object when it is applied; a Rollout is accepted and then stands still as InvalidSpec. An overlay that raises requests and forgets the limits does this.',
    remedy: 'Correct the quantity, or raise the limit with the request.',
    messages,
  },
  check(world) {
    return templateViolations(world, 'resources', messages);
  },
};
