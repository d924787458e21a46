import type { Manifest } from '../manifests/manifest.js';
import type { SchemaFault } from '../schemas/fault.js';
import type { TargetRule } from './define.js';
import { faultSentences, placeFault, schemaFaults, shapeFaults } from './schema-faults.js';

const argoSentences = {
  A1: faultSentences.required,
  A2: faultSentences.required,
  A3: faultSentences.required,
  A4: faultSentences.required,
  'A4.enum': faultSentences.enum,
  A5: faultSentences.required,
  'A1.format': faultSentences.format,
} as const;

/** Kubernetes' documents and the definitions of Argo Rollouts limit neither sizes nor combinations, and enumerate nothing else. */
const { required, type, duplicate, format, pattern, range } = faultSentences;
const sentences = { ...argoSentences, required, type, duplicate, format, pattern, range };

type Message = keyof typeof sentences;

export const schemaValid: TargetRule<Message> = {
  meta: {
    id: 'RG401',
    name: 'schema-valid',
    title: 'Objects of Kubernetes and Argo Rollouts have the fields and types that the API server asks for',
    scope: 'target',
    subsumes: [
      'RG440',
      'RG441',
      'RG442',
      'RG443',
      'RG444',
      'RG445',
      'RG447',
      'RG448',
      'RG449',
      'RG450',
      'RG451',
      'RG452',
      'RG454',
    ],
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The API server refuses an object with a missing field, a number where it reads text, or a value that it does not know: the apply fails, often after half of the release is through.',
    remedy:
      'Set the field as the message says. Numbers, booleans and times that are meant as text need quotes.',
    messages: sentences,
  },
  *check(world) {
    for (const found of schemaFaults(world, shapeFaults)) {
      if (found.source === 'definition') continue;
      const message = messageOf(found.manifest, found.fault);
      yield { message, ...placeFault(found, sentences[message]) };
    }
  },
};

/** The catalogue id of what is missing or not accepted in an object of Argo Rollouts; else the kind of the fault. */
function messageOf({ ref }: Manifest, { kind, path }: SchemaFault): Message {
  const id = ref.group === 'argoproj.io' ? idOf(ref.kind, path) : undefined;
  if (kind === 'required' && id !== undefined) return id;
  if (kind === 'enum') return 'A4.enum';
  if (kind === 'format' && path.at(-1) === 'restartAt') return 'A1.format';
  if (Object.hasOwn(sentences, kind)) return kind as keyof typeof sentences;
  throw new Error(`no sentence for ${kind}`);
}

function idOf(kind: string, path: SchemaFault['path']): 'A1' | 'A2' | 'A3' | 'A4' | 'A5' {
  if (path.length === 1) return 'A1';
  if (kind === 'Experiment') return 'A5';
  if (kind !== 'Rollout') return 'A4';
  const [, strategy, , part] = path;
  if (strategy !== 'strategy') return 'A1';
  if (part === 'steps') return 'A2';
  return part === 'trafficRouting' ? 'A3' : 'A1';
}
