import { isObject, listAt, objectAt, scalarText, textAt, valueAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import type { PathStep, YamlPath } from '../manifests/path.js';
import type { JsonObject, JsonValue } from '../render/renderer.js';

/** `spec` of an AnalysisTemplate, a ClusterAnalysisTemplate or an AnalysisRun. */
export interface AnalysisSpec {
  readonly metrics: readonly AnalysisMetric[];
  readonly args: readonly AnalysisArgument[];
  readonly dryRun: readonly MetricRule[];
  readonly retention: readonly MetricRule[];
  /** Templates that this one includes. */
  readonly templates: readonly TemplateReference[];
}

export interface AnalysisMetric {
  /** As written: it may hold `{{args.…}}`. `''` when absent. */
  readonly name: string;
  readonly json: JsonObject;
  readonly path: YamlPath;
}

export interface AnalysisArgument {
  readonly name: string;
  /** `undefined` when absent or null. */
  readonly value: string | undefined;
  /** `other` is a `valueFrom` that an analysis run does not read. */
  readonly from: 'secret' | 'other' | undefined;
  readonly json: JsonObject;
  readonly path: YamlPath;
}

/** An entry of `dryRun` or `measurementRetention`; `metricName` is a Go regular expression. */
export interface MetricRule {
  readonly metricName: string;
  readonly path: YamlPath;
}

export interface TemplateReference {
  readonly kind: 'AnalysisTemplate' | 'ClusterAnalysisTemplate';
  readonly name: string;
  readonly path: YamlPath;
}

const specs = new WeakMap<Manifest, AnalysisSpec>();

/** Reads an analysis object once. What has a type that the API server refuses is read as if it were absent. */
export function analysisSpec(manifest: Manifest): AnalysisSpec {
  let spec = specs.get(manifest);
  if (spec === undefined) {
    const json = objectAt(manifest.json, 'spec');
    spec = {
      metrics: readMetrics(json),
      args: readArguments(json, ['spec']),
      dryRun: readMetricRules(json, 'dryRun', ['spec']),
      retention: readMetricRules(json, 'measurementRetention', ['spec']),
      templates: readTemplateReferences(json, ['spec', 'templates']),
    };
    specs.set(manifest, spec);
  }
  return spec;
}

/** `args` of a template or run. */
export function readArguments(json: JsonObject | undefined, base: YamlPath): readonly AnalysisArgument[] {
  return namedItems(json, 'args', base).map((item) => {
    const value = valueAt(item.json, 'value');
    const from = objectAt(item.json, 'valueFrom');
    return {
      ...item,
      value: value === null ? undefined : scalarText(value),
      from: from && (objectAt(from, 'secretKeyRef') === undefined ? 'other' : 'secret'),
    };
  });
}

export function readMetricRules(
  json: JsonObject | undefined,
  list: 'dryRun' | 'measurementRetention',
  base: YamlPath,
): readonly MetricRule[] {
  return listAt(json, list).flatMap((item, at) =>
    isObject(item) ? [{ metricName: textAt(item, 'metricName') ?? '', path: [...base, list, at] }] : [],
  );
}

/** `templates` of a template or of a Rollout's analysis; `base` is the path of the list. */
export function readTemplateReferences(
  json: JsonObject | undefined,
  base: YamlPath,
): readonly TemplateReference[] {
  return listAt(json, 'templates').flatMap((item, at) =>
    isObject(item) ? [readTemplateReference(item, [...base, at])] : [],
  );
}

/** A `templateName` with its `clusterScope`. */
export function readTemplateReference(item: JsonObject, path: YamlPath): TemplateReference {
  const kind = valueAt(item, 'clusterScope') === true ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate';
  return { kind, name: textAt(item, 'templateName') ?? '', path };
}

/** Objects of a list with the path to each: by name where that is unique, else by index. */
export function namedItems(
  json: JsonObject | undefined,
  list: string,
  base: YamlPath,
): readonly { readonly name: string; readonly json: JsonObject; readonly path: YamlPath }[] {
  const items = listAt(json, list);
  const count = new Map<JsonValue | undefined, number>();
  for (const item of items) count.set(valueAt(item, 'name'), (count.get(valueAt(item, 'name')) ?? 0) + 1);
  return items.flatMap((item, at) => {
    if (!isObject(item)) return [];
    const name = textAt(item, 'name') ?? '';
    const step: PathStep = name !== '' && count.get(name) === 1 ? { key: 'name', value: name } : at;
    return [{ name, json: item, path: [...base, list, step] }];
  });
}

function readMetrics(json: JsonObject | undefined): readonly AnalysisMetric[] {
  return namedItems(json, 'metrics', ['spec']);
}
