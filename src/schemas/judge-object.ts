import type { Manifest } from '../manifests/manifest.js';
import type { SchemaFault } from './fault.js';
import { judgeValue } from './judge-value.js';
import { judgeMetadata } from './metadata-syntax.js';
import { findPlace } from './place-hint.js';
import type { SchemaNode } from './schema-node.js';

/**
 * Everything that the schema of its kind refuses in an object. A misspelled field that is required is one fault: the unknown
 * name, which says what was meant.
 */
export function judgeObject(
  schema: SchemaNode,
  { ref, json }: Manifest,
  isCustom: boolean,
): readonly SchemaFault[] {
  const shape = judgeValue(schema, json);
  const names = judgeMetadata(ref, json, isCustom);
  const faults = names.length === 0 ? shape : [...names, ...shape];
  if (!faults.some(({ kind }) => kind === 'unknown')) return faults;
  const meant = new Set<string>();
  const hinted = faults.map((fault) => {
    const place = fault.kind === 'unknown' ? findPlace(schema, fault.path) : undefined;
    if (place === undefined) return fault;
    meant.add(JSON.stringify(place));
    return { ...fault, meant: place };
  });
  return hinted.filter(({ kind, path }) => kind !== 'required' || !meant.has(JSON.stringify(path)));
}
