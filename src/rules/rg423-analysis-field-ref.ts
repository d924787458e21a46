import { listAt, textAt, valueAt } from '../manifests/json.js';
import type { JsonObject } from '../render/renderer.js';
import { isMetadataField, unreadableField } from '../argo/field-ref.js';
import { analysesOf, type RolloutAnalysis } from '../argo/rollout-analyses.js';
import { rolloutsOf } from '../argo/rollout.js';
import type { TargetRule } from './define.js';
import { inObject } from './where.js';

type Message = 'P16' | 'P16.late' | 'P16.path' | 'P16.empty';

/**
 * Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategyCanary, which reads the arguments of steps; those of
 * the other analyses meet the same function in utils/analysis BuildArgumentsForRolloutAnalysisRun, when the run is to start.
 */
export const analysisFieldRef: TargetRule<Message> = {
  meta: {
    id: 'RG423',
    name: 'analysis-field-ref',
    title: 'Analysis arguments refer to fields that can be read from the Rollout',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'Of metadata only the name, namespace, uid, labels and annotations are readable, elsewhere single values that are there. In a step the controller refuses the Rollout, elsewhere the analysis never starts and the update stands still.',
    remedy:
      "Use `metadata.name`, `.namespace`, `.uid`, `.labels` or `.annotations`; one label is `metadata.labels['key']`. Elsewhere name a single value that the Rollout has, such as `spec.replicas`.",
    messages: {
      P16: "the argument {argument} refers to {found}: readable are metadata.name, .namespace, .uid, .labels, .annotations, and .labels['key'], .annotations['key']",
      'P16.late':
        "the argument {argument} refers to {found}, so this analysis cannot start: readable are metadata.name, .namespace, .uid, .labels, .annotations, and .labels['key'], .annotations['key']",
      'P16.path': 'the argument {argument} refers to {found}, so this analysis cannot start: {reason}',
      'P16.empty': 'the argument {argument} refers to {found}, so it is empty: {reason}',
    },
    messageSeverity: { 'P16.empty': 'warning' },
  },
  *check({ index }) {
    for (const rollout of rolloutsOf(index)) {
      if (rollout.blueGreen !== undefined && rollout.canary !== undefined) continue;
      for (const analysis of analysesOf(rollout)) {
        for (const { message, facts, position } of argumentFaults(analysis, rollout.manifest.json)) {
          const path = [...analysis.path, 'args', position, 'valueFrom', 'fieldRef', 'fieldPath'];
          yield { message, facts, where: inObject(rollout.manifest, ...path) };
        }
      }
    }
  },
};

interface ArgumentFault {
  readonly message: Message;
  readonly facts: Readonly<Record<string, string>>;
  readonly position: number;
}

function* argumentFaults(analysis: RolloutAnalysis, rollout: JsonObject): Iterable<ArgumentFault> {
  const early = analysis.role === 'step' || analysis.role === 'experiment';
  const references = analysis.args.flatMap((arg, position) => {
    const found = valueAt(arg, 'valueFrom', 'fieldRef', 'fieldPath');
    const isHidden = valueAt(arg, 'valueFrom', 'podTemplateHashValue') != null;
    return typeof found !== 'string'
      ? []
      : [{ argument: textAt(arg, 'name') ?? '?', found, position, isHidden }];
  });
  // The controller forgets what it could not read as soon as it has read the next one.
  const last = references.findLast(({ isHidden }) => !isHidden);
  for (const reference of references) {
    const { argument, found, position, isHidden } = reference;
    if (found.startsWith('metadata')) {
      if (isMetadataField(found) || (!early && isHidden)) continue;
      yield { message: early ? 'P16' : 'P16.late', facts: { argument, found }, position };
      continue;
    }
    const reason = isHidden || !startsRun(analysis) ? undefined : unreadableField(rollout, found);
    if (reason === undefined) continue;
    const message = reference === last ? 'P16.path' : 'P16.empty';
    yield { message, facts: { argument, found: found === '' ? "''" : found, reason }, position };
  }
}

function startsRun({ role, json }: RolloutAnalysis): boolean {
  return role === 'experiment' || listAt(json, 'templates').length > 0;
}
