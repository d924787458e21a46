import { readAnnotationWaivers } from '../findings/annotation-waivers.js';
import { occurrenceOf } from '../findings/occurrence.js';
import type { Location, Occurrence } from '../findings/report.js';
import type { PlacedAnnotation } from '../findings/waivers.js';
import { errorMessage, ProblemError, type Problem } from '../kernel/errors.js';
import { createIndex } from '../manifests/create-index.js';
import { FileMemo } from '../manifests/file-memo.js';
import { createLocator, entryOf, type Locate } from '../manifests/locate.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import type { Manifest } from '../manifests/manifest.js';
import { objectAt } from '../manifests/json.js';
import { redactObjects, redactText } from '../manifests/redact.js';
import { createValuesOrigin } from '../manifests/values-origin.js';
import { readManifests } from '../render/plain.js';
import type { Rendered, Renderer, RenderLimits } from '../render/renderer.js';
import type { MergedValues } from '../rules/define.js';
import { fillMessage } from '../rules/messages.js';
import { allRules } from '../rules/registry.js';
import { brokenRuleProblem, runTargetRules, type JudgedViolation } from '../rules/run.js';
import { openTree } from '../sources/open-tree.js';
import { screenReads } from '../sources/screen-reads.js';
import type { SourceTree, TreeSpec } from '../sources/source-tree.js';
import { KustomizationGraph } from '../targets/kustomization-graph.js';
import { formatStream } from './format-stream.js';
import { redactProblem } from './redact-problem.js';
import { scanTarget } from './scan.js';
import { undecidedOutcome, type Heartbeat, type TargetOutcome, type TargetTask } from './task.js';

/** What a worker keeps from target to target: the engine, open trees, and parsed sources. */
export interface Bench {
  readonly renderer: Renderer;
  readonly limits: RenderLimits;
  readonly trees: Map<string, OpenTree>;
}

interface OpenTree {
  readonly tree: SourceTree;
  readonly memo: FileMemo;
  readonly graph: KustomizationGraph;
}

export function createBench(renderer: Renderer, limits: RenderLimits): Bench {
  return { renderer, limits, trees: new Map() };
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
  heartbeat.enter('rules');
  const judgement = await Promise.resolve(
    runTargetRules({
      world: {
        index,
        resourceClasses: task.resourceClasses,
        ...(values === undefined ? {} : { values }),
        ...(task.profile === undefined ? {} : { profile: task.profile }),
        ...(task.contract === undefined ? {} : { contract: task.contract }),
        ...(target.environment === undefined ? {} : { environment: target.environment }),
      },
      settings: task.settings,
      onRule: (id) => heartbeat.rule(ruleIndex(id)),
    }),
  );
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
  return {
    ...base(task, engine, startedAt),
    objects: index.all.length + index.invalid.length,
    workloads: index.workloads.length,
    occurrences,
    annotations: waivingAnnotations(placed, locator),
    facts: judgement.facts,
    warnings: [...rendered.warnings, ...invalidWarnings(placed)],
    filesRead: rendered.filesRead,
    ...(judgement.broken.length === 0 ? {} : { problem: brokenRuleProblem(judgement.broken) }),
  };
}

function base(task: TargetTask, engine: TargetOutcome['engine'], startedAt: number): TargetOutcome {
  return {
    id: task.id,
    engine,
    objects: 0,
    workloads: 0,
    durationMs: performance.now() - startedAt,
    occurrences: [],
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

type Described = Pick<Occurrence, 'rule' | 'object' | 'messageKey' | 'message' | 'severity'> & {
  readonly path: Parameters<typeof occurrenceOf>[0]['path'];
  readonly location: Location;
};

function describeViolation(
  { rule, severity, violation }: JudgedViolation,
  index: ManifestIndex,
  places: { readonly locate: Locate; readonly entry: Location },
  values: MergedValues | undefined,
): Described {
  const { where, message: messageKey, facts, subject } = violation;
  const template = allRules[ruleIndex(rule)]?.meta.messages[messageKey] ?? messageKey;
  const described = { rule, severity, messageKey, message: redactText(fillMessage(template, facts)) };
  switch (where.kind) {
    case 'object': {
      const manifest = index.find(where.object);
      const location = manifest === undefined ? places.entry : places.locate(manifest, where.path);
      return { ...described, object: where.object, path: where.path, location };
    }
    case 'values': {
      const origin = values?.origin(where.path);
      const place = origin !== undefined && 'place' in origin ? origin.place : where.fallback;
      const location: Location =
        place === undefined
          ? places.entry
          : {
              file: place.file,
              line: place.line ?? 1,
              ...(place.column === undefined ? {} : { column: place.column }),
              via: 'values',
            };
      return { ...described, object: null, path: where.path, location };
    }
    case 'place': {
      const { file, line = 1, column } = where.place;
      const location: Location = { file, line, ...(column === undefined ? {} : { column }), via: 'source' };
      return { ...described, object: subject ?? null, path: where.path, location };
    }
  }
}

function waiversOf(manifest: Manifest): ReturnType<typeof readAnnotationWaivers> {
  const annotations = objectAt(manifest.json, 'metadata', 'annotations');
  return annotations === undefined ? [] : readAnnotationWaivers(manifest.ref, annotations);
}

function waivingAnnotations(index: ManifestIndex, locate: Locate): PlacedAnnotation[] {
  return index.all.flatMap((manifest) =>
    waiversOf(manifest).map((waiver) => ({
      ...waiver,
      target: -1,
      location: locate(manifest, waiver.path),
    })),
  );
}

function invalidWarnings(index: ManifestIndex): string[] {
  return index.invalid.map(({ json, missing, origins }) => {
    const kind = typeof json['kind'] === 'string' ? json['kind'] : 'object';
    return `${origins[0]?.file ?? 'the render'}: ${kind} without ${missing.join(' and ')} was not judged`;
  });
}

const ruleIndexes = new Map(allRules.map((rule, at) => [rule.meta.id, at]));

/** The number that the heartbeat carries for a rule. */
export function ruleIndex(id: string): number {
  return ruleIndexes.get(id) ?? -1;
}
