import type { FaultKind } from '../schemas/fault.js';
import type { TargetRule } from './define.js';
import { placeFault, schemaFaults } from './schema-faults.js';

const wanted: ReadonlySet<FaultKind> = new Set<FaultKind>(['boolean', 'unknown']);

const messages = {
  W20: '{object}: {field} is a boolean where text is needed; without quotes true, yes, on, y and their opposites are booleans',
  'W20.key':
    '{object}: the key {field} is a boolean; without quotes true, yes, on, y and their opposites are booleans',
} as const;

export const yamlBoolean: TargetRule<keyof typeof messages> = {
  meta: {
    id: 'RG403',
    name: 'yaml-boolean',
    title: 'Text that YAML 1.1 reads as a boolean stands in quotes',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'kubectl, helm and the API server read YAML 1.1: a label, argument or variable y, yes, on, n, no or off without quotes is a boolean, and the API server refuses a boolean where it needs text.',
    remedy: 'Write the value in quotes, in a chart through `quote`.',
    messages,
  },
  *check(world) {
    for (const found of schemaFaults(world, wanted)) {
      const { kind, path } = found.fault;
      const message = kind === 'boolean' ? 'W20' : 'W20.key';
      if (kind === 'unknown' && !isBooleanKey(path)) continue;
      yield { message, ...placeFault(found, messages[message]) };
    }
  },
};

/** A field that no kind has: what a reader of YAML 1.1 makes of `on:`. */
export function isBooleanKey(path: readonly (string | number)[]): boolean {
  const name = path.at(-1);
  return name === 'true' || name === 'false';
}
