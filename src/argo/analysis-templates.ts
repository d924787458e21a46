import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import type { YamlPath } from '../manifests/path.js';
import { analysisSpec, type TemplateReference } from './analysis-spec.js';
import { isArgo, type AnalysisUse } from './analysis-uses.js';

/** What the references of one analysis lead to. */
export interface TemplateSet {
  /** AnalysisTemplates, then ClusterAnalysisTemplates: the order in which the controller puts them together. Each once. */
  readonly templates: readonly Manifest[];
  readonly missing: readonly MissingTemplate[];
  /** Of each template, the reference of the analysis that led to it first. */
  readonly broughtBy: ReadonlyMap<Manifest, TemplateReference>;
}

export interface MissingTemplate {
  /** Who names it: the Rollout or Experiment, or a template that includes it. */
  readonly owner: Manifest;
  readonly reference: TemplateReference;
  /** `''` for a cluster-wide one. */
  readonly namespace: string;
}

const sets = new WeakMap<AnalysisUse, TemplateSet>();

/**
 * The templates that an analysis puts together (rollout/controller.go getReferencedAnalysisTemplatesFromRef and
 * FilterUniqueTemplates). Unlike the controller it follows each template once, so that a cycle ends, and goes on after a missing one.
 */
export function templatesOf(use: AnalysisUse, index: ManifestIndex): TemplateSet {
  let set = sets.get(use);
  if (set === undefined) {
    set = collect(use.owner, use.references, index);
    sets.set(use, set);
  }
  return set;
}

function collect(
  owner: Manifest,
  references: readonly TemplateReference[],
  index: ManifestIndex,
): TemplateSet {
  const { namespace } = owner.ref;
  const broughtBy = new Map<Manifest, TemplateReference>();
  const missing: MissingTemplate[] = [];
  const open = references.map((reference) => ({ owner, reference, first: reference })).reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { reference, first } = next;
    const template = findTemplate(reference, namespace, index);
    if (template === undefined) {
      missing.push({ owner: next.owner, reference, namespace: namespaceOf(reference, namespace) });
    } else if (!broughtBy.has(template)) {
      broughtBy.set(template, first);
      const nested = analysisSpec(template).templates;
      for (const inner of [...nested].reverse()) open.push({ owner: template, reference: inner, first });
    }
  }
  const found = [...broughtBy.keys()];
  return {
    templates: [...found.filter(isNamespaced), ...found.filter((template) => !isNamespaced(template))],
    missing,
    broughtBy,
  };
}

export function findTemplate(
  { kind, name }: TemplateReference,
  namespace: string,
  index: ManifestIndex,
): Manifest | undefined {
  return index.find({ group: 'argoproj.io', kind, name, namespace });
}

export function namespaceOf({ kind }: Pick<TemplateReference, 'kind'>, namespace: string): string {
  return kind === 'AnalysisTemplate' ? namespace : '';
}

function isNamespaced({ ref }: Manifest): boolean {
  return ref.kind === 'AnalysisTemplate';
}

/** Every analysis template of a target, namespaced ones first. */
export function analysisTemplates(index: ManifestIndex): readonly Manifest[] {
  return [
    ...index.byKind('AnalysisTemplate').filter(isArgo),
    ...index.byKind('ClusterAnalysisTemplate').filter(isArgo),
  ];
}

/** Templates that include themselves, each by the reference of its first member to the next one. */
export interface TemplateCycle {
  readonly members: readonly Manifest[];
  readonly path: YamlPath;
}

/**
 * One cycle for each way back that a walk over the templates of a namespace finds. A ClusterAnalysisTemplate may include
 * namespaced templates: which ones depends on the namespace of the Rollout, so it is walked in every namespace that has templates.
 */
export function templateCycles(index: ManifestIndex): readonly TemplateCycle[] {
  const cycles = new Map<string, TemplateCycle>();
  const starts = new Map<string, Manifest[]>();
  for (const template of analysisTemplates(index)) {
    const known = starts.get(template.ref.namespace);
    if (known === undefined) starts.set(template.ref.namespace, [template]);
    else known.push(template);
  }
  for (const [namespace, templates] of starts) walk(templates, namespace, index, cycles);
  return [...cycles.values()];
}

interface Visit {
  readonly template: Manifest;
  readonly references: readonly TemplateReference[];
  at: number;
}

function walk(
  starts: readonly Manifest[],
  namespace: string,
  index: ManifestIndex,
  cycles: Map<string, TemplateCycle>,
): void {
  const done = new Set<Manifest>();
  for (const start of starts) {
    const way: Visit[] = [];
    const places = new Map<Manifest, number>();
    const enter = (template: Manifest): void => {
      places.set(template, way.length);
      way.push({ template, references: analysisSpec(template).templates, at: 0 });
    };
    if (!done.has(start)) enter(start);
    for (let visit = way.at(-1); visit !== undefined; visit = way.at(-1)) {
      const reference = visit.references[visit.at++];
      if (reference === undefined) {
        done.add(visit.template);
        places.delete(visit.template);
        way.pop();
        continue;
      }
      const next = findTemplate(reference, namespace, index);
      if (next === undefined || done.has(next)) continue;
      const place = places.get(next);
      if (place === undefined) enter(next);
      else addCycle(way.slice(place), cycles);
    }
  }
}

/** `round` is a way from a template back to it; the reference that each member followed last leads to the next. */
function addCycle(round: readonly Visit[], cycles: Map<string, TemplateCycle>): void {
  const names = round.map(({ template: { ref } }) => `${ref.kind}/${ref.namespace}/${ref.name}`);
  const least = names.reduce((best, name, at) => (name < (names[best] ?? '') ? at : best), 0);
  const turned = [...round.slice(least), ...round.slice(0, least)];
  const [first] = turned;
  const path = first?.references[first.at - 1]?.path;
  if (path === undefined) return;
  const key = JSON.stringify([...names.slice(least), ...names.slice(0, least)]);
  if (!cycles.has(key)) cycles.set(key, { members: turned.map(({ template }) => template), path });
}
