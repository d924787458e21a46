import { isObject, listAt, objectAt, scalarText, textAt, valueAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import type { YamlPath } from '../manifests/path.js';
import type { JsonObject } from '../render/renderer.js';
import {
  namedItems,
  readArguments,
  readMetricRules,
  readTemplateReference,
  readTemplateReferences,
  type MetricRule,
  type TemplateReference,
} from './analysis-spec.js';
import { readFieldReference } from './analysis-field.js';

/** A place that starts an analysis run from templates. */
export interface AnalysisUse {
  /** A Rollout, or an Experiment for the kind `experiment`. */
  readonly owner: Manifest;
  readonly kind: 'prePromotion' | 'postPromotion' | 'step' | 'background' | 'experimentStep' | 'experiment';
  /** Of the mapping that names the templates. */
  readonly path: YamlPath;
  /** The path that the controller reports faults of the combined templates at. */
  readonly faultPath: YamlPath;
  readonly references: readonly TemplateReference[];
  readonly args: readonly SuppliedArgument[];
  readonly dryRun: readonly MetricRule[];
  readonly retention: readonly MetricRule[];
  /** Tags that an Experiment replaces in the values of `args`; `undefined` where a Rollout passes them on as they are. */
  readonly experimentTags?: ReadonlySet<string>;
}

/** An argument as a Rollout or Experiment passes it. */
export interface SuppliedArgument {
  readonly name: string;
  /** `undefined` when only the cluster knows it. */
  readonly value: string | undefined;
  /** False when nothing reaches the run: an Experiment passes literal values only. */
  readonly isPassed: boolean;
  /** A `fieldRef` below `metadata` that the downward API does not know. */
  readonly unsupportedField?: string;
  readonly path: YamlPath;
}

const uses = new WeakMap<ManifestIndex, readonly AnalysisUse[]>();

/**
 * Every analysis that Rollouts and Experiments start, in the controller's order (rollout/controller.go
 * getReferencedRolloutAnalyses, rollout/experiment.go GetExperimentFromTemplate, experiments/experiment.go). Those without
 * templates start nothing and are left out.
 */
export function analysisUses(index: ManifestIndex): readonly AnalysisUse[] {
  let found = uses.get(index);
  if (found === undefined) {
    found = [
      ...index.byKind('Rollout').filter(isArgo).flatMap(usesOfRollout),
      ...index.byKind('Experiment').filter(isArgo).flatMap(usesOfExperiment),
    ].filter(({ references }) => references.length > 0);
    uses.set(index, found);
  }
  return found;
}

export function isArgo({ ref }: Manifest): boolean {
  return ref.group === 'argoproj.io';
}

function usesOfRollout(owner: Manifest): AnalysisUse[] {
  const strategy = ['spec', 'strategy'];
  const blueGreen = objectAt(owner.json, ...strategy, 'blueGreen');
  if (blueGreen !== undefined) {
    return [
      ...rolloutUse(owner, 'prePromotion', blueGreen, [...strategy, 'blueGreen'], 'prePromotionAnalysis'),
      ...rolloutUse(owner, 'postPromotion', blueGreen, [...strategy, 'blueGreen'], 'postPromotionAnalysis'),
    ];
  }
  const canary = objectAt(owner.json, ...strategy, 'canary');
  if (canary === undefined) return [];
  const steps = listAt(canary, 'steps').flatMap((step, at) => {
    if (!isObject(step)) return [];
    const base: YamlPath = [...strategy, 'canary', 'steps', at];
    return [
      ...rolloutUse(owner, 'step', step, base, 'analysis'),
      ...experimentStepUses(owner, objectAt(step, 'experiment'), [...base, 'experiment']),
    ];
  });
  return [...steps, ...rolloutUse(owner, 'background', canary, [...strategy, 'canary'], 'analysis')];
}

function rolloutUse(
  owner: Manifest,
  kind: AnalysisUse['kind'],
  parent: JsonObject,
  base: YamlPath,
  key: string,
): AnalysisUse[] {
  const json = objectAt(parent, key);
  if (json === undefined) return [];
  const path = [...base, key];
  return [
    {
      owner,
      kind,
      path,
      faultPath: [...path, 'templates'],
      references: readTemplateReferences(json, [...path, 'templates']),
      args: suppliedByRollout(owner, json, path),
      dryRun: readMetricRules(json, 'dryRun', path),
      retention: readMetricRules(json, 'measurementRetention', path),
    },
  ];
}

function experimentStepUses(
  owner: Manifest,
  experiment: JsonObject | undefined,
  base: YamlPath,
): AnalysisUse[] {
  const dryRun = readMetricRules(experiment, 'dryRun', base);
  const experimentTags = tagsOfExperiment(experiment);
  return namedItems(experiment, 'analyses', base)
    .filter(hasTemplateName)
    .map(({ json, path }) => ({
      owner,
      kind: 'experimentStep',
      path,
      faultPath: path,
      references: [readTemplateReference(json, path)],
      args: suppliedByRollout(owner, json, path),
      dryRun,
      retention: [],
      experimentTags,
    }));
}

function usesOfExperiment(owner: Manifest): AnalysisUse[] {
  const spec = objectAt(owner.json, 'spec');
  const dryRun = readMetricRules(spec, 'dryRun', ['spec']);
  const retention = readMetricRules(spec, 'measurementRetention', ['spec']);
  const experimentTags = tagsOfExperiment(spec);
  return namedItems(spec, 'analyses', ['spec'])
    .filter(hasTemplateName)
    .map(({ json, path }) => ({
      owner,
      kind: 'experiment',
      path,
      faultPath: path,
      references: [readTemplateReference(json, path)],
      // ResolveAnalysisRunArgs drops valueFrom.
      args: readArguments(json, path).map(({ name, value, path: at }) => ({
        name,
        value,
        isPassed: value !== undefined,
        path: at,
      })),
      dryRun,
      retention,
      experimentTags,
    }));
}

/** Without it the API server refuses the object. */
function hasTemplateName({ json }: { readonly json: JsonObject }): boolean {
  return typeof valueAt(json, 'templateName') === 'string';
}

/** utils/template/template.go ResolveExperimentArgsValue. */
function tagsOfExperiment(experiment: JsonObject | undefined): ReadonlySet<string> {
  const tags = new Set(['experiment.availableAt']);
  if (textAt(experiment, 'duration') !== undefined) tags.add('experiment.finishedAt');
  for (const { name } of namedItems(experiment, 'templates', [])) {
    tags.add(`templates.${name}.podTemplateHash`).add(`templates.${name}.replicaset.name`);
  }
  return tags;
}

/** utils/analysis/factory.go BuildArgumentsForRolloutAnalysisRun: every argument gets a value, `''` when nothing gives it one. */
function suppliedByRollout(owner: Manifest, json: JsonObject, base: YamlPath): readonly SuppliedArgument[] {
  return namedItems(json, 'args', base).map(({ name, json: arg, path }) => {
    const literal = scalarText(valueAt(arg, 'value')) ?? '';
    const from = objectAt(arg, 'valueFrom');
    const hash = valueAt(from, 'podTemplateHashValue');
    if (hash !== undefined && hash !== null) {
      const isKnown = hash === 'Latest' || hash === 'Stable';
      return { name, value: isKnown ? undefined : literal, isPassed: true, path };
    }
    const field = objectAt(from, 'fieldRef');
    if (field === undefined) return { name, value: literal, isPassed: true, path };
    const fieldPath = textAt(field, 'fieldPath') ?? '';
    const read = readFieldReference(owner, fieldPath);
    return {
      name,
      value: read.value,
      isPassed: true,
      path,
      ...(read.isSupported ? {} : { unsupportedField: fieldPath }),
    };
  });
}
