import { probeSentences } from '../argo/pod/probes.js';
import type { TargetRule } from './define.js';
import { templateMessages, templateViolations, type TemplateMessage } from './template-faults.js';

const messages = templateMessages(probeSentences, ['unsupported', 'forbidden']);

/** ValidatePodTemplateSpec of k8s.io/kubernetes/pkg/apis/core/validation, as the API server and Argo Rollouts call it. */
export const probeValid: TargetRule<TemplateMessage<keyof typeof probeSentences>> = {
  meta: {
    id: 'RG442',
    name: 'probe-valid',
    title: 'Probes and lifecycle hooks have exactly one handler and numbers that are accepted',
    scope: 'target',
    subsumes: ['RG112'],
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The API server refuses such an object when it is applied; a Rollout is accepted and then stands still as InvalidSpec. Two handlers are what a merge makes of a patch that replaces one.',
    remedy: 'Leave one handler in the probe; in a patch set the other to null.',
    messages,
  },
  check(world) {
    return templateViolations(world, 'probe', messages);
  },
};
