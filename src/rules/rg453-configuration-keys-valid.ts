import type { SharedKey } from '../argo/faults.js';
import { judgeConfiguration, configurationSentences } from '../argo/objects/configuration.js';
import type { TargetRule } from './define.js';
import { objectMessages, objectViolations } from './object-faults.js';

export const configurationKeysValid: TargetRule<keyof typeof configurationSentences | SharedKey> = {
  meta: {
    id: 'RG453',
    name: 'configuration-keys-valid',
    title: 'Keys of ConfigMaps and Secrets are names that a file could have, each in one of the maps',
    scope: 'target',
    category: 'capacity',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The API server refuses the object when it is applied, and the pods that read it do not start.',
    remedy: "Use letters, digits, '-', '_' and '.' in keys; a path belongs into items of the volume.",
    messages: objectMessages(configurationSentences, []),
  },
  *check({ index }) {
    for (const kind of ['ConfigMap', 'Secret'] as const) {
      for (const manifest of index.byKind(kind)) {
        if (manifest.ref.group === '')
          yield* objectViolations(manifest, judgeConfiguration(manifest.json, kind));
      }
    }
  },
};
