import type { SharedKey } from '../argo/faults.js';
import { judgeIngress, ingressSentences } from '../argo/objects/ingress.js';
import type { TargetRule } from './define.js';
import { objectMessages, objectViolations } from './object-faults.js';

export const ingressValid: TargetRule<keyof typeof ingressSentences | SharedKey> = {
  meta: {
    id: 'RG452',
    name: 'ingress-valid',
    title: 'Hosts, paths and backends of an Ingress are what the API server accepts',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale: 'The API server refuses the Ingress when it is applied, and traffic goes on by the old rules.',
    remedy: 'Give each path a pathType, a path that begins with /, and one backend with one port.',
    messages: objectMessages(ingressSentences, ['required', 'unsupported', 'outOfRange', 'syntax']),
  },
  *check({ index, versions }) {
    for (const manifest of index.byKind('Ingress')) {
      if (manifest.ref.group === 'networking.k8s.io' && manifest.ref.version === 'v1')
        yield* objectViolations(manifest, judgeIngress(manifest.json, versions));
    }
  },
};
