import type { Manifest } from '../manifests/manifest.js';
import { formatPath } from '../manifests/path.js';
import type { FaultKind, SchemaFault } from '../schemas/fault.js';
import { keyedPath } from '../manifests/keyed-path.js';
import type { SchemaSource } from '../schemas/schema-store.js';
import type { RuleWorld, Violation } from './define.js';
import { nameOf } from './where.js';

/** A fault that the schemas found, with the object that has it. */
export interface FoundFault {
  readonly manifest: Manifest;
  readonly source: SchemaSource;
  readonly fault: SchemaFault;
}

/** Faults of some kinds in all objects of the target. */
export function* schemaFaults(
  { index, schemas }: Pick<RuleWorld, 'index' | 'schemas'>,
  wanted: ReadonlySet<FaultKind>,
): Iterable<FoundFault> {
  if (schemas === undefined) return;
  for (const manifest of index.all) {
    const { source, faults } = schemas.judge(manifest);
    if (source === 'none' || source === 'unserved') continue;
    for (const fault of faults) if (wanted.has(fault.kind)) yield { manifest, source, fault };
  }
}

/** The sentences of the kinds of faults; `{object}` and `{field}` are in each. */
export const faultSentences = {
  required: '{object}: {field} is required, and missing or empty',
  type: '{object}: {field} is {found}; {expected} is needed there',
  duplicate: '{object}: {field} has the same {found} as an item before it; they must differ',
  enum: '{object}: {field} is {found}; accepted: {expected}',
  format: '{object}: {field} is {found}; what is accepted is {expected}',
  pattern: '{object}: {field} is {found}, which does not match {expected}',
  range: '{object}: {field} is {found}; accepted is {expected}',
  size: '{object}: {field} has {found}; accepted are {expected}',
  combination: '{object}: {field} does not meet its schema, which asks for {expected}',
} as const;

export type FaultSentence = keyof typeof faultSentences;

export const shapeFaults: ReadonlySet<FaultKind> = new Set<FaultKind>(
  Object.keys(faultSentences) as FaultSentence[],
);

/** Where a fault is, and the facts that its sentence names. */
export function placeFault(
  { manifest, fault }: FoundFault,
  sentence: string,
): Pick<Violation, 'facts' | 'where' | 'part'> {
  const path = keyedPath(manifest.json, fault.path);
  const field = formatPath(path);
  const all = { object: nameOf(manifest), field, found: fault.found, expected: fault.expected };
  const facts = Object.fromEntries(Object.entries(all).filter(([name]) => sentence.includes(`{${name}}`)));
  return { facts, where: { kind: 'object', object: manifest.ref, path }, part: field };
}
