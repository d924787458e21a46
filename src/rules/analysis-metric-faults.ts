import { mergedValues, ownValues } from '../argo/analysis-arguments.js';
import {
  dependsOnArguments,
  judgeMetric,
  type MetricFault,
  type MetricFaultId,
} from '../argo/analysis-metric.js';
import { analysisSpec } from '../argo/analysis-spec.js';
import { analysisTemplates } from '../argo/analysis-templates.js';
import { isArgo } from '../argo/analysis-uses.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import type { YamlPath } from '../manifests/path.js';
import { analysisSets, setsWith, type AnalysisSet } from './analysis-sets.js';
import type { RuleWorld, Violation } from './define.js';
import { inObject, nameOf } from './where.js';

type Found = Violation<MetricFaultId>;

const judged = new WeakMap<ManifestIndex, readonly Found[]>();

/**
 * What the analysis controller will refuse when a run starts. A fault that no argument can mend, or that comes from a template's own
 * defaults, is the template's; one that comes from what an analysis passes is the analysis'. Where nothing uses a template here,
 * its defaults may still be replaced elsewhere: a warning.
 */
export function* metricFaults<M extends MetricFaultId>(
  { index, versions }: RuleWorld,
  messages: Readonly<Record<M, string>>,
): Generator<Violation<M>> {
  let all = judged.get(index);
  if (all === undefined) {
    all = [...judgeAll(index, versions.argoRollouts)];
    judged.set(index, all);
  }
  for (const violation of all) {
    if (isOneOf(violation, messages)) yield violation;
  }
}

function isOneOf<M extends MetricFaultId>(
  violation: Found,
  messages: Readonly<Record<M, string>>,
): violation is Violation<M> {
  return Object.hasOwn(messages, violation.message);
}

type ArgoVersion = RuleWorld['versions']['argoRollouts'];

function* judgeAll(index: ManifestIndex, version: ArgoVersion): Generator<Found> {
  const sets = analysisSets(index);
  for (const run of index.byKind('AnalysisRun').filter(isArgo)) {
    const { metrics, args } = analysisSpec(run);
    const values = ownValues(args);
    for (const { name, json, path } of metrics) {
      for (const fault of judgeMetric(json, values, version)) yield placed(run, path, fault, name);
    }
  }
  for (const template of analysisTemplates(index)) {
    const isUsed = setsWith(template, index).length > 0;
    const { metrics, args } = analysisSpec(template);
    const values = ownValues(args);
    for (const { name, json, path } of metrics) {
      for (const fault of judgeMetric(json, values, version)) {
        const isCertain = fault.args.length === 0;
        if (isUsed && !isCertain) continue;
        yield { ...placed(template, path, fault, name), ...(!isCertain && { atMost: 'warning' }) };
      }
    }
  }
  const seen = new Set<string>();
  for (const set of sets) yield* judgeSet(set, version, seen);
}

/** Faults that depend on arguments, with the arguments of one analysis. */
function* judgeSet(
  { use, set, merged }: AnalysisSet,
  version: ArgoVersion,
  seen: Set<string>,
): Generator<Found> {
  const values = mergedValues(merged);
  for (const template of set.templates) {
    for (const { name, json, path } of analysisSpec(template).metrics) {
      if (!dependsOnArguments(json)) continue;
      for (const fault of judgeMetric(json, values, version)) {
        if (fault.args.length === 0) continue;
        const given = fault.args
          .map((argument) => merged.byName.get(argument))
          .find((argument) => argument?.supplied !== undefined || argument?.template !== template);
        if (given === undefined) {
          const violation = placed(template, path, fault, name);
          const key = JSON.stringify([violation.message, violation.where]);
          if (!seen.has(key)) yield violation;
          seen.add(key);
          continue;
        }
        const where = given.supplied?.path ?? use.faultPath;
        yield {
          message: fault.id,
          facts: { ...fault.facts, metric: `${name} of ${nameOf(template)} with the arguments given here` },
          where: inObject(use.owner, ...where),
        };
      }
    }
  }
}

function placed(owner: Manifest, path: YamlPath, fault: MetricFault, metric: string): Found {
  return {
    message: fault.id,
    facts: { ...fault.facts, metric },
    where: inObject(owner, ...path, ...fault.path),
  };
}
