import type { JsonObject } from '../render/renderer.js';
import type { SchemaFault } from './fault.js';
import { judgeValue } from './judge-value.js';
import { findPlace } from './place-hint.js';
import type { SchemaNode } from './schema-node.js';

/**
 * Everything that the schema of its kind refuses in an object. A misspelled field that is required is one fault: the unknown
 * name, which says what was meant.
 */
export function judgeObject(schema: SchemaNode, json: JsonObject): readonly SchemaFault[] {
  const faults = judgeValue(schema, json);
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
