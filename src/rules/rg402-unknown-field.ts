import { formatPath } from '../manifests/path.js';
import { keyedPath } from '../manifests/keyed-path.js';
import type { FaultKind } from '../schemas/fault.js';
import type { TargetRule } from './define.js';
import { isBooleanKey } from './rg403-yaml-boolean.js';
import { placeFault, schemaFaults, type FoundFault } from './schema-faults.js';

const unknown: ReadonlySet<FaultKind> = new Set<FaultKind>(['unknown']);

const messages = {
  W5: '{object}: there is no field {field}',
  'W5.meant': '{object}: there is no field {field}; {meant} is meant?',
  W6: '{object}: there is no field {field}; the hash of a pod template is only known in the args of a Rollout’s analysis',
} as const;

export const unknownField: TargetRule<keyof typeof messages> = {
  meta: {
    id: 'RG402',
    name: 'unknown-field',
    title: 'Objects have only fields that their kind knows',
    scope: 'target',
    subsumes: [
      'RG401',
      'RG440',
      'RG441',
      'RG442',
      'RG443',
      'RG444',
      'RG445',
      'RG447',
      'RG449',
      'RG450',
      'RG451',
      'RG452',
    ],
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'kubectl and helm apply with strict validation: the API server refuses an object with a field that it does not know. Where validation is off the field is dropped without a word, and the probe, limit or strategy that it was to set is not there.',
    remedy:
      'Correct the name of the field, move it to where it belongs, or choose the version of Kubernetes or Argo Rollouts that has it.',
    messages,
  },
  *check(world) {
    for (const found of schemaFaults(world, unknown)) {
      const { meant, path } = found.fault;
      if (isBooleanKey(path)) continue;
      if (isPodTemplateHash(found)) {
        yield { message: 'W6', ...placeFault(found, messages.W6) };
        continue;
      }
      if (meant === undefined) {
        yield { message: 'W5', ...placeFault(found, messages.W5) };
        continue;
      }
      const { facts, ...place } = placeFault(found, messages['W5.meant']);
      const where = formatPath(keyedPath(found.manifest.json, meant));
      // What is meant is missing because it is misspelled: that is one fault.
      yield { message: 'W5.meant', ...place, facts: { ...facts, meant: where }, part: where };
    }
  },
};

/** `podTemplateHashValue` in the arguments of anything but a Rollout: a template, a run, an Experiment. */
function isPodTemplateHash({ manifest, fault }: FoundFault): boolean {
  const [field] = fault.path.slice(-1);
  return (
    manifest.ref.group === 'argoproj.io' &&
    manifest.ref.kind !== 'Rollout' &&
    field === 'podTemplateHashValue' &&
    fault.path.includes('args')
  );
}
