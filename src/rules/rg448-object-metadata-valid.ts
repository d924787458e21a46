import type { SharedKey } from '../argo/faults.js';
import { judgeMetadata } from '../argo/objects/metadata.js';
import type { TargetRule } from './define.js';
import { objectMessages, objectViolations } from './object-faults.js';

export const objectMetadataValid: TargetRule<SharedKey> = {
  meta: {
    id: 'RG448',
    name: 'object-metadata-valid',
    title:
      'Names, namespaces, labels and annotations of objects have the syntax that the API server asks for',
    scope: 'target',
    category: 'identity',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The API server refuses the object when it is applied. Names that a prefix, a suffix or a release name made too long, and labels that hold a version or an image, are the usual ones.',
    remedy: 'Shorten the name or correct the label; in a chart, trunc and trimSuffix do both.',
    messages: objectMessages({}, ['required', 'syntax', 'conflict']),
  },
  *check({ index, versions }) {
    for (const manifest of index.all) yield* objectViolations(manifest, judgeMetadata(manifest, versions));
  },
};
