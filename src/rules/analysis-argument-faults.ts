import { flattenArguments, hasValue } from '../argo/analysis-arguments.js';
import { analysisSpec, type AnalysisArgument } from '../argo/analysis-spec.js';
import { readTags, type Tag } from '../argo/analysis-tags.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import { metricTags, setsWith, unresolvedTags, type AnalysisSet } from './analysis-sets.js';
import type { Violation } from './define.js';
import { inObject, nameOf } from './where.js';

export type ArgumentMessage =
  | 'N4'
  | 'N5'
  | 'N6'
  | 'N7'
  | 'N9'
  | 'W7'
  | 'W7.experiment'
  | 'unsupportedField'
  | 'unknownArgument'
  | 'neverUsed';

type Found = Generator<Violation<ArgumentMessage>>;

/** What the analysis passes. */
export function* judgeSupplied({ use, set, merged, isComplete }: AnalysisSet): Found {
  const used = usedArguments(set.templates);
  for (const { name, value, path, unsupportedField } of use.args) {
    const facts = { argument: name };
    // In steps the controller's own check of the Rollout speaks.
    if (unsupportedField !== undefined && use.kind !== 'step' && use.kind !== 'experimentStep') {
      yield {
        message: 'unsupportedField',
        facts: { ...facts, field: unsupportedField },
        where: inObject(use.owner, ...path, 'valueFrom', 'fieldRef', 'fieldPath'),
      };
    }
    const tags = readTags(value ?? '').filter(({ text }) => use.experimentTags?.has(text.trim()) !== true);
    if (tags.length > 0) {
      yield {
        message: use.experimentTags === undefined ? 'W7' : 'W7.experiment',
        facts: { ...facts, tags: formatTags(tags) },
        where: inObject(use.owner, ...path, 'value'),
      };
    }
    // One that a metric asks for is the template's fault: it does not declare it.
    if (isComplete && !merged.byName.has(name) && !used.has(name))
      yield { message: 'unknownArgument', facts, where: inObject(use.owner, ...path) };
  }
}

/** validation_references.go ValidateAnalysisTemplatesWithType, as far as it is about values. */
export function* judgeValues({ use, set, merged, isComplete }: AnalysisSet): Found {
  const where = inObject(use.owner, ...use.faultPath);
  for (const { first, second } of merged.conflicts) {
    if (first.template === second.template) continue;
    yield {
      message: 'N4',
      facts: { argument: first.name, first: nameOf(first.template), second: nameOf(second.template) },
      where,
    };
  }
  if (!isComplete || use.args.some(({ unsupportedField }) => unsupportedField !== undefined)) return;
  const without = [...merged.byName.values()].filter((argument) => !hasValue(argument));
  if (without.length > 0)
    yield { message: 'N5', facts: { arguments: without.map(({ name }) => name).join(', ') }, where };
  if (use.kind !== 'background') return;
  for (const template of set.templates) {
    const missing = analysisSpec(template).args.filter(({ name, value, from }) => {
      const argument = merged.byName.get(name);
      return (
        value === undefined &&
        from === undefined &&
        argument !== undefined &&
        hasValue(argument) &&
        argument.supplied === undefined
      );
    });
    if (missing.length === 0) continue;
    yield {
      message: 'N9',
      facts: { template: nameOf(template), arguments: missing.map(({ name }) => name).join(', ') },
      where,
    };
  }
}

/** What is wrong with a template's or run's arguments whoever uses it. */
export function* judgeDeclared(owner: Manifest): Found {
  for (const { name, value, path } of analysisSpec(owner).args) {
    const tags = readTags(value ?? '');
    if (tags.length === 0) continue;
    yield {
      message: 'W7',
      facts: { argument: name, tags: formatTags(tags) },
      where: inObject(owner, ...path, 'value'),
    };
  }
}

/** What the Rollout controller holds against a template when it resolves the template alone. */
export function* judgeInUse(template: Manifest, index: ManifestIndex): Found {
  const { args, metrics, templates } = analysisSpec(template);
  const sets = setsWith(template, index);
  const names = new Set(args.map(({ name }) => name));
  for (const { second } of flattenArguments([template]).conflicts) {
    yield {
      message: 'N4',
      facts: { argument: second.name, first: nameOf(template), second: 'the same template' },
      where: inObject(template, ...second.declared.path),
    };
  }
  const isResolvedAlone = sets.some((set) => set.isResolvedAlone);
  if (isResolvedAlone || sets.length === 0) {
    for (const { name, value, from, path } of args) {
      if (value === undefined || from === undefined) continue;
      yield {
        message: 'N6',
        facts: { argument: name, template: nameOf(template) },
        where: inObject(template, ...path),
        ...(!isResolvedAlone && { atMost: 'warning' }),
      };
    }
  }
  if (isResolvedAlone) {
    for (const { path, tags } of unresolvedTags(template, (name) => names.has(name))) {
      yield {
        message: 'N7',
        facts: { tags, template: nameOf(template), declared: [...names].join(', ') || 'none' },
        where: inObject(template, ...path),
      };
    }
  }
  if (templates.length > 0 || metrics.length === 0) return;
  yield* judgeUnused(template, args, sets);
}

function* judgeUnused(
  template: Manifest,
  args: readonly AnalysisArgument[],
  sets: readonly AnalysisSet[],
): Found {
  const used = usedArguments([template, ...sets.flatMap(({ set }) => set.templates)]);
  // Probably the name that a metric means and misses.
  if ([...used].some((name) => name === undefined || !args.some((argument) => argument.name === name)))
    return;
  for (const { name, path } of args) {
    if (used.has(name)) continue;
    yield {
      message: 'neverUsed',
      facts: { argument: name, template: nameOf(template) },
      where: inObject(template, ...path),
    };
  }
}

function formatTags(tags: readonly Tag[]): string {
  return tags.map(({ text }) => `{{${text}}}`).join(', ');
}

/** Arguments that metrics ask for; `undefined` stands for a tag that is none. */
function usedArguments(templates: readonly Manifest[]): ReadonlySet<string | undefined> {
  return new Set(
    [...new Set(templates)].flatMap((template) => metricTags(template).map(({ tag }) => tag.argument)),
  );
}
