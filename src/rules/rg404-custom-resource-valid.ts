import type { TargetRule } from './define.js';
import {
  faultSentences,
  placeFault,
  schemaFaults,
  shapeFaults,
  type FaultSentence,
} from './schema-faults.js';
import { inObject, nameOf } from './where.js';

const messages = {
  ...faultSentences,
  notServed: '{object}: {definition} does not serve {version}; served: {served}',
} as const;

export const customResourceValid: TargetRule<keyof typeof messages> = {
  meta: {
    id: 'RG404',
    name: 'custom-resource-valid',
    title: 'A custom resource meets the definition of its kind that the target renders',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The API server refuses a custom resource that its definition does not allow, and a version that it does not serve.',
    remedy: 'Change the resource as the message says, or the definition where it is too narrow.',
    messages,
  },
  *check(world) {
    for (const found of schemaFaults(world, shapeFaults)) {
      if (found.source !== 'definition') continue;
      const message = found.fault.kind as FaultSentence;
      yield { message, ...placeFault(found, messages[message]) };
    }
    if (world.schemas === undefined || world.index.byKind('CustomResourceDefinition').length === 0) return;
    for (const manifest of world.index.all) {
      const judgement = world.schemas.judge(manifest);
      const foreign = judgement.source === 'unserved' ? judgement.foreign : undefined;
      if (foreign === undefined) continue;
      yield {
        message: 'notServed',
        facts: {
          object: nameOf(manifest),
          definition: nameOf(foreign.definition),
          version: manifest.ref.version,
          served: foreign.served.length === 0 ? 'none' : foreign.served.join(', '),
        },
        where: inObject(manifest, 'apiVersion'),
      };
    }
  },
};
