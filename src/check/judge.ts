import { occurrenceOf } from '../findings/occurrence.js';
import { errorMessage, ProblemError, type Problem } from '../kernel/errors.js';
import { createIndex } from '../manifests/create-index.js';
import { FileMemo } from '../manifests/file-memo.js';
import { createLocator, entryOf } from '../manifests/locate.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import { redactObjects } from '../manifests/redact.js';
import { createValuesOrigin } from '../manifests/values-origin.js';
import { readManifests } from '../render/plain.js';
import type { Rendered, Renderer, RenderLimits } from '../render/renderer.js';
import type { MergedValues, Rule } from '../rules/define.js';
import { countReferences } from '../references/graph.js';
import { externalObjects } from '../rules/external.js';
import { allRules } from '../rules/registry.js';
import { brokenRuleProblem, runTargetRules, type BrokenRule } from '../rules/run.js';
import { findGaps } from '../schemas/schema-gaps.js';
import { openSchemas } from '../schemas/schema-store.js';
import { openTree } from '../sources/open-tree.js';
import { screenReads } from '../sources/screen-reads.js';
import type { SourceTree, TreeSpec } from '../sources/source-tree.js';
import { KustomizationGraph } from '../targets/kustomization-graph.js';
import { waiversOf, waivingAnnotations } from './annotations.js';
import { describeViolation, ruleIndex } from './describe.js';
import { formatStream } from './format-stream.js';
import { provisionsOf } from './needs.js';
import { redactProblem } from './redact-problem.js';
import { scanTarget } from './scan.js';
import { SchemaShelf } from './schemas.js';
import {
  environmentOf,
  undecidedOutcome,
  type Heartbeat,
  type TargetOutcome,
  type TargetTask,
} from './task.js';

/** What a worker keeps from target to target: the engine, open trees, and parsed sources. */
export interface Bench {
  readonly renderer: Renderer;
  readonly limits: RenderLimits;
  readonly trees: Map<string, OpenTree>;
  readonly schemas: SchemaShelf;
}

interface OpenTree {
  readonly tree: SourceTree;
  readonly memo: FileMemo;
  readonly graph: KustomizationGraph;
}

export function createBench(renderer: Renderer, limits: RenderLimits): Bench {
  return { renderer, limits, trees: new Map(), schemas: new SchemaShelf() };
}

/** The whole way of one target: tree → render → redact → index → rules → source lines. A problem is part of the outcome, never thrown. */
export async function judgeTarget(
  bench: Bench,
  task: TargetTask,
  heartbeat: Heartbeat,
): Promise<TargetOutcome> {
  const startedAt = performance.now();
  const engine = task.target.source.kind === 'manifests' ? 'embedded' : bench.renderer.engine;
  let opened: OpenTree | undefined;
  try {
    heartbeat.enter('open');
    opened = openOnce(bench, task.tree);
    const { tree, memo, graph } = opened;
    heartbeat.enter('scan');
    const found = scanTarget(graph, task.target);
    if (found !== undefined) {
      const problem = redactProblem(found, task.target, tree, memo);
      return undecidedOutcome(task, engine, problem, performance.now() - startedAt);
    }
    heartbeat.enter('render');
    const rendered = await renderTarget(bench, tree, task, task.origins === true);
    if (!rendered.ok) {
      const problem = redactProblem(rendered.problem, task.target, tree, memo);
      return undecidedOutcome(task, engine, problem, performance.now() - startedAt);
    }
    if (task.purpose === 'print') {
      heartbeat.enter('print');
      const text = await formatStream(bench.renderer, rendered.objects, task);
      return {
        ...base(task, engine, startedAt),
        objects: rendered.objects.length,
        warnings: rendered.warnings,
        text,
      };
    }
    if (task.purpose === 'provide') {
      heartbeat.enter('index');
      const index = createIndex(rendered.objects, task.target.namespace);
      return { ...base(task, engine, startedAt), provides: provisionsOf(index) };
    }
    return await judgeRendered(task, rendered, { bench, tree, memo, engine, startedAt, heartbeat });
  } catch (thrown) {
    const problem: Problem =
      thrown instanceof ProblemError
        ? thrown.problem
        : { id: 'RG605', message: `the target could not be judged: ${errorMessage(thrown)}` };
    const shown =
      opened === undefined ? problem : redactProblem(problem, task.target, opened.tree, opened.memo);
    return undecidedOutcome(task, engine, shown, performance.now() - startedAt);
  }
}

interface Stand {
  readonly bench: Bench;
  readonly tree: SourceTree;
  readonly memo: FileMemo;
  readonly engine: 'embedded' | 'system';
  readonly startedAt: number;
  readonly heartbeat: Heartbeat;
}

async function judgeRendered(
  task: TargetTask,
  rendered: Rendered & { readonly ok: true },
  { bench, tree, memo, engine, startedAt, heartbeat }: Stand,
): Promise<TargetOutcome> {
  heartbeat.enter('index');
  const { target } = task;
  const index = createIndex(redactObjects(rendered.objects), target.namespace);
  const origin =
    target.source.kind === 'helm'
      ? createValuesOrigin(tree, target.source, memo, rendered.mergedValues)
      : undefined;
  const values: MergedValues | undefined =
    rendered.mergedValues === undefined
      ? undefined
      : { tree: rendered.mergedValues, origin: (path) => origin?.(path) };
  const chosen = bench.schemas.choose(task.versions);
  const schemas = openSchemas(chosen.set, index);
  const external = externalObjects(task.external);
  heartbeat.enter('rules');
  const judgement = runTargetRules({
    world: {
      index,
      resourceClasses: task.resourceClasses,
      versions: task.versions,
      external,
      schemas,
      ...(values === undefined ? {} : { values }),
      ...(task.profile === undefined ? {} : { profile: task.profile }),
      ...(task.contract === undefined ? {} : { contract: task.contract }),
      ...(target.environment === undefined ? {} : { environment: target.environment }),
    },
    settings: task.settings,
    ...(task.before === undefined ? {} : { before: task.before }),
    ...(task.setAside === undefined ? {} : { rules: rulesBut(task.setAside) }),
    onRule: (id) => heartbeat.rule(ruleIndex(id)),
  });
  heartbeat.enter('locate');
  const locator = createLocator({
    tree,
    target,
    memo,
    ...(origin === undefined ? {} : { valuesOrigin: origin }),
  });
  const entry = entryOf(tree, target);
  const placed = await withOrigins(bench, tree, task, { index, judgement });
  const occurrences = judgement.violations.map((judged) =>
    occurrenceOf({
      target: -1,
      targetName: target.name,
      ...describeViolation(judged, placed, { locate: locator, entry }, values),
    }),
  );
  const broken = [...(task.setAside ?? []), ...judgement.broken];
  // Rules about references have read the graph. Where one of them broke on it, it would break this judgement too.
  const schemaGaps = findGaps(index, schemas);
  const references = broken.length === 0 ? countReferences(index, external) : undefined;
  return {
    ...base(task, engine, startedAt),
    objects: index.all.length + index.invalid.length,
    workloads: index.workloads.length,
    ...(references === undefined ? {} : { references }),
    ...(schemaGaps === undefined ? {} : { schemaGaps }),
    occurrences,
    needs: judgement.violations.flatMap(({ violation }, occurrence) =>
      violation.unless === undefined ? [] : [{ occurrence, need: violation.unless }],
    ),
    ...(target.environment === undefined ? {} : { provides: provisionsOf(index) }),
    annotations: waivingAnnotations(placed, locator),
    facts: judgement.facts,
    warnings: [...rendered.warnings, ...chosen.warnings, ...invalidWarnings(placed)],
    filesRead: rendered.filesRead,
    ...(broken.length === 0 ? {} : { problem: brokenRuleProblem(broken) }),
  };
}

function rulesBut(setAside: readonly BrokenRule[]): readonly Rule[] {
  return allRules.filter(({ meta }) => setAside.every(({ rule }) => rule !== meta.id));
}

function base(task: TargetTask, engine: TargetOutcome['engine'], startedAt: number): TargetOutcome {
  return {
    id: task.id,
    engine,
    ...environmentOf(task),
    objects: 0,
    workloads: 0,
    durationMs: performance.now() - startedAt,
    occurrences: [],
    needs: [],
    annotations: [],
    facts: {},
    warnings: [],
    filesRead: null,
  };
}

function openOnce(bench: Bench, spec: TreeSpec): OpenTree {
  const key = JSON.stringify(spec);
  let opened = bench.trees.get(key);
  if (opened === undefined) {
    const tree = screenReads(openTree(spec));
    opened = { tree, memo: new FileMemo(), graph: new KustomizationGraph(tree) };
    bench.trees.set(key, opened);
  }
  return opened;
}

/**
 * The index that source lines are looked up in. Of an overlay nobody has asked yet where its objects come from, since recording
 * that takes longer than the build: only a target with something to point at is built again.
 */
async function withOrigins(
  bench: Bench,
  tree: SourceTree,
  task: TargetTask,
  {
    index,
    judgement,
  }: { readonly index: ManifestIndex; readonly judgement: ReturnType<typeof runTargetRules> },
): Promise<ManifestIndex> {
  const isSilent =
    judgement.violations.length === 0 &&
    index.invalid.length === 0 &&
    index.all.every((manifest) => waiversOf(manifest).length === 0);
  const isKnown = index.all.some(({ origins }) => origins.length > 0);
  if (task.target.source.kind !== 'kustomize' || isSilent || isKnown) return index;
  const again = await renderTarget(bench, tree, task, true);
  return again.ok ? createIndex(redactObjects(again.objects), task.target.namespace) : index;
}

async function renderTarget(
  bench: Bench,
  tree: SourceTree,
  task: TargetTask,
  withOrigins: boolean,
): Promise<Rendered> {
  if (task.target.source.kind !== 'manifests')
    return bench.renderer.render(tree, task.target, bench.limits, { withOrigins });
  const { objects, warnings } = readManifests(tree, task.target.source);
  return { ok: true, objects, warnings, filesRead: null };
}

function invalidWarnings(index: ManifestIndex): string[] {
  return index.invalid.map(({ json, missing, origins }) => {
    const kind = typeof json['kind'] === 'string' ? json['kind'] : 'object';
    return `${origins[0]?.file ?? 'the render'}: ${kind} without ${missing.join(' and ')} was not judged`;
  });
}
