import { listAt, objectAt, textAt, textMapAt, valueAt } from '../manifests/json.js';
import { matchesLabelSelector } from '../manifests/label-selector.js';
import type { Workload } from '../manifests/manifest-index.js';
import type { JsonObject } from '../render/renderer.js';
import { rolloutsOf, type Rollout } from '../argo/rollout.js';
import { selectorFaults } from '../argo/selector-faults.js';
import type { TargetRule, Violation } from './define.js';
import { inObject, inTemplate } from './where.js';

type Message =
  | ('S1' | 'S2' | 'S3' | 'S4' | 'S5' | 'S5.ignored' | 'S6' | 'S6.noSelector')
  | ('S9' | 'S10' | 'S11' | 'S12' | 'S13' | 'S14');

/** Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutSpec, and k8s.io/kubernetes ValidatePodTemplateSpecForReplicaSet. */
export const rolloutSpec: TargetRule<Message> = {
  meta: {
    id: 'RG410',
    name: 'rollout-spec',
    title: 'The spec of a Rollout is one that its controller accepts',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The API server stores a Rollout that the controller then refuses (condition InvalidSpec): the apply looks green, and nothing is rolled out.',
    remedy: 'Mend the field; the Rollout specification lists what each one takes.',
    messages: {
      S1: 'replicas is {found}: it must be 0 or more',
      S2: 'there is no selector: set `matchLabels` to labels of the pod template (only a Rollout with a workloadRef may leave it out)',
      S3: 'the selector is not valid: {reason}',
      S4: 'the selector is empty: name at least one label of the pod template',
      S5: 'the template has labels or annotations beside workloadRef: the pod template comes from {workload}, so remove `template`',
      'S5.ignored': 'the template beside workloadRef is ignored: the pod template comes from {workload}',
      S6: 'the selector ({selector}) does not match the labels of the pod template ({labels})',
      'S6.noSelector': '{workload} has no selector to take over: set one that matches its labels ({labels})',
      S9: 'restartPolicy is {found}: pods of a Rollout take only Always',
      S10: 'activeDeadlineSeconds is not allowed in the pods of a Rollout: they run until they are replaced',
      S11: 'minReadySeconds is {found}: it must be 0 or more',
      S12: 'revisionHistoryLimit is {found}: it must be 0 or more',
      S13: 'progressDeadlineSeconds is {found}: it must be 0 or more',
      S14: 'progressDeadlineSeconds is {deadline}, minReadySeconds {ready}: the deadline must be the greater one, or every update misses it',
    },
    messageSeverity: { 'S5.ignored': 'warning' },
  },
  *check({ index }) {
    for (const rollout of rolloutsOf(index)) {
      const workload = index.workload(rollout.manifest.ref);
      yield* checkSelector(rollout, workload);
      yield* checkOwnTemplate(rollout);
      if (workload?.template !== undefined) yield* checkTemplate(rollout, workload, workload.template);
      yield* checkNumbers(rollout);
    }
  },
};

function* checkSelector(
  { manifest, selector, workloadRef }: Rollout,
  workload: Workload | undefined,
): Iterable<Violation<Message>> {
  if (selector === undefined) {
    if (workloadRef === undefined) yield { message: 'S2', where: inObject(manifest, 'spec', 'selector') };
    else if (workload?.selector !== undefined) yield* checkTakenSelector(workload, workload.selector);
    return;
  }
  for (const { path, reason } of selectorFaults(selector))
    yield { message: 'S3', facts: { reason }, where: inObject(manifest, 'spec', 'selector', ...path) };
  if (workloadRef === undefined && isEmpty(selector))
    yield { message: 'S4', where: inObject(manifest, 'spec', 'selector') };
}

/** The controller takes over the selector of the object that workloadRef names (rollout/templateref.go). */
function* checkTakenSelector(workload: Workload, selector: JsonObject): Iterable<Violation<Message>> {
  for (const { path, reason } of selectorFaults(selector))
    yield { message: 'S3', facts: { reason }, ...inTemplate(workload, ['spec', 'selector', ...path]) };
}

function* checkOwnTemplate({ manifest, spec, workloadRef }: Rollout): Iterable<Violation<Message>> {
  if (workloadRef === undefined) return;
  const metadata = objectAt(spec, 'template', 'metadata');
  const facts = { workload: `${textAt(workloadRef, 'kind') ?? '?'}/${textAt(workloadRef, 'name') ?? '?'}` };
  const where = inObject(manifest, 'spec', 'template');
  if (hasKeys(objectAt(metadata, 'labels')) || hasKeys(objectAt(metadata, 'annotations')))
    yield { message: 'S5', facts, where };
  else if (hasKeys(objectAt(spec, 'template', 'spec'))) yield { message: 'S5.ignored', facts, where };
}

function* checkTemplate(
  { manifest, workloadRef }: Rollout,
  workload: Workload,
  template: NonNullable<Workload['template']>,
): Iterable<Violation<Message>> {
  const { labels, path, spec } = template;
  const { selector } = workload;
  if (selector === undefined && workloadRef !== undefined) {
    const facts = {
      workload: `${template.writtenIn.ref.kind}/${template.writtenIn.ref.name}`,
      labels: listed(labels),
    };
    yield { message: 'S6.noSelector', facts, where: inObject(manifest, 'spec', 'selector') };
  } else if (selector !== undefined && selectorFaults(selector).length === 0) {
    const { matchLabels = {}, matchExpressions = [] } = selector;
    if (
      !matchesLabelSelector(
        { matchLabels: matchLabels ?? {}, matchExpressions: matchExpressions ?? [] },
        labels,
      )
    )
      yield {
        message: 'S6',
        facts: { selector: describe(selector), labels: listed(labels) },
        ...inTemplate(workload, [...path, 'metadata', 'labels']),
      };
  }
  const restartPolicy = textAt(spec, 'restartPolicy') ?? 'Always';
  if (restartPolicy !== 'Always')
    yield {
      message: 'S9',
      facts: { found: restartPolicy },
      ...inTemplate(workload, [...path, 'spec', 'restartPolicy']),
    };
  if (valueAt(spec, 'activeDeadlineSeconds') != null)
    yield { message: 'S10', ...inTemplate(workload, [...path, 'spec', 'activeDeadlineSeconds']) };
}

function* checkNumbers(rollout: Rollout): Iterable<Violation<Message>> {
  const { manifest, progressDeadlineSeconds: deadline, minReadySeconds: ready } = rollout;
  const numbers = [
    ['S1', 'replicas'],
    ['S11', 'minReadySeconds'],
    ['S12', 'revisionHistoryLimit'],
    ['S13', 'progressDeadlineSeconds'],
  ] as const;
  for (const [message, field] of numbers) {
    const found = rollout[field];
    if (found < 0) yield { message, facts: { found }, where: inObject(manifest, 'spec', field) };
  }
  if (deadline >= 0 && deadline <= ready)
    yield {
      message: 'S14',
      facts: { deadline, ready },
      where: inObject(manifest, 'spec', 'progressDeadlineSeconds'),
    };
}

function isEmpty(selector: JsonObject): boolean {
  return !hasKeys(objectAt(selector, 'matchLabels')) && listAt(selector, 'matchExpressions').length === 0;
}

function hasKeys(object: JsonObject | undefined): boolean {
  return object !== undefined && Object.keys(object).length > 0;
}

function describe(selector: JsonObject): string {
  const labels = listed(textMapAt(selector, 'matchLabels'));
  const expressions = listAt(selector, 'matchExpressions').length;
  return expressions === 0 ? labels : `${labels} and ${expressions} expression(s)`;
}

function listed(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  if (pairs.length === 0) return 'none';
  return pairs.length > 6 ? `${pairs.slice(0, 6).join(', ')} and ${pairs.length - 6} more` : pairs.join(', ');
}
