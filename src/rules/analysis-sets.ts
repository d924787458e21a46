import { mergeArguments, type MergedArguments } from '../argo/analysis-arguments.js';
import { analysisSpec } from '../argo/analysis-spec.js';
import { tagsUnder, type Tag } from '../argo/analysis-tags.js';
import { templatesOf, type TemplateSet } from '../argo/analysis-templates.js';
import { analysisUses, type AnalysisUse } from '../argo/analysis-uses.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import type { YamlPath } from '../manifests/path.js';

/** An analysis with what its references lead to. */
export interface AnalysisSet {
  readonly use: AnalysisUse;
  readonly set: TemplateSet;
  readonly merged: MergedArguments;
  /** Every template is rendered here: nothing unknown can change how they fit together. */
  readonly isComplete: boolean;
  /** The Rollout controller resolves each template by its own arguments before it accepts the Rollout; not so in the background. */
  readonly isResolvedAlone: boolean;
}

interface Analyses {
  readonly sets: readonly AnalysisSet[];
  readonly byTemplate: ReadonlyMap<Manifest, readonly AnalysisSet[]>;
}

const known = new WeakMap<ManifestIndex, Analyses>();

export function analysisSets(index: ManifestIndex): readonly AnalysisSet[] {
  return analysesOf(index).sets;
}

/** Analyses of the target that take a template in, directly or nested. */
export function setsWith(template: Manifest, index: ManifestIndex): readonly AnalysisSet[] {
  return analysesOf(index).byTemplate.get(template) ?? [];
}

function analysesOf(index: ManifestIndex): Analyses {
  let analyses = known.get(index);
  if (analyses === undefined) {
    const sets = analysisUses(index).map((use) => readSet(use, index));
    const byTemplate = new Map<Manifest, AnalysisSet[]>();
    for (const entry of sets) {
      for (const template of entry.set.templates) {
        const entries = byTemplate.get(template);
        if (entries === undefined) byTemplate.set(template, [entry]);
        else entries.push(entry);
      }
    }
    analyses = { sets, byTemplate };
    known.set(index, analyses);
  }
  return analyses;
}

function readSet(use: AnalysisUse, index: ManifestIndex): AnalysisSet {
  const set = templatesOf(use, index);
  return {
    use,
    set,
    merged: mergeArguments(use, set.templates),
    isComplete: set.missing.length === 0,
    isResolvedAlone: ['prePromotion', 'postPromotion', 'step'].includes(use.kind),
  };
}

export interface PlacedTag {
  readonly tag: Tag;
  readonly path: YamlPath;
}

const tags = new WeakMap<Manifest, readonly PlacedTag[]>();

/** Tags in the metrics of a template or run. */
export function metricTags(manifest: Manifest): readonly PlacedTag[] {
  let found = tags.get(manifest);
  if (found === undefined) {
    found = analysisSpec(manifest).metrics.flatMap(({ json, path }) => [...tagsUnder(json, path)]);
    tags.set(manifest, found);
  }
  return found;
}

/** Tags that none of `declared` resolves, as one text for each field that holds some. */
export function* unresolvedTags(
  manifest: Manifest,
  isDeclared: (argument: string) => boolean,
): Generator<{ readonly path: YamlPath; readonly tags: string }> {
  const byField = new Map<YamlPath, string[]>();
  for (const { tag, path } of metricTags(manifest)) {
    if (tag.argument !== undefined && isDeclared(tag.argument)) continue;
    const texts = byField.get(path) ?? [];
    const text = tag.unclosed === true ? `{{${tag.text}` : `{{${tag.text}}}`;
    if (!texts.includes(text)) texts.push(text);
    byField.set(path, texts);
  }
  for (const [path, texts] of byField) yield { path, tags: texts.join(', ') };
}
