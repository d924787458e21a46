import { valueAt } from '../manifests/json.js';
import type { JsonObject, JsonValue } from '../render/renderer.js';
import { isLabelKey } from './label-syntax.js';

const whole: ReadonlySet<string> = new Set([
  'metadata.annotations',
  'metadata.labels',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
]);

/** Whether a field path that begins with `metadata` can be read from an object. Source: k8s.io/kubernetes/pkg/fieldpath ExtractFieldPathAsString. */
export function isMetadataField(path: string): boolean {
  const open = path.indexOf("['");
  if (open <= 0 || !path.endsWith("']") || open + 2 > path.length - 2) return whole.has(path);
  const key = path.slice(open + 2, -2);
  const map = path.slice(0, open);
  if (map === 'metadata.annotations') return isLabelKey(key.toLowerCase());
  return map === 'metadata.labels' && isLabelKey(key);
}

/**
 * Why a field path outside of `metadata` cannot be read from a Rollout; `undefined` when it can be, or when only the cluster knows.
 * Source: utils/analysis/factory.go extractValueFromRollout. The controller writes `spec.replicas` before it starts an analysis.
 */
export function unreadableField(rollout: JsonObject, path: string): string | undefined {
  const sections = path.split(/[.[\]]+/).filter((section) => section !== '');
  if (['status', 'apiVersion', 'kind'].includes(sections[0] ?? '') || path === 'spec.replicas')
    return undefined;
  let value: JsonValue | undefined = rollout;
  for (const section of sections) {
    if (Array.isArray(value)) {
      const list = value as readonly JsonValue[];
      if (!/^[+-]?\d+$/.test(section)) return `${JSON.stringify(section)} is no index of a list`;
      if (Number(section) >= list.length) return `the list has no item ${section}`;
      value = list[Number(section)];
    } else if (typeof value === 'object' && value !== null) {
      value = valueAt(value, section);
    } else return missing;
  }
  if (value === undefined || value === null) return missing;
  return typeof value === 'object' ? 'it is not a single value' : undefined;
}

const missing = 'this Rollout has no such field';
