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
