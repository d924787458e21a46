import { namedItems } from '../argo/analysis-spec.js';
import { isArgo } from '../argo/analysis-uses.js';
import { readInt32 } from '../argo/int-or-string.js';
import { isObject, listAt, objectAt, valueAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import type { YamlPath } from '../manifests/path.js';
import type { JsonObject, JsonValue } from '../render/renderer.js';
import type { TargetRule, Violation } from './define.js';
import { inObject, nameOf } from './where.js';

type Message = 'E2' | 'E3' | 'E4' | 'E5';

export const experimentTemplates: TargetRule<Message> = {
  meta: {
    id: 'RG466',
    name: 'experiment-templates',
    title: 'Templates of an experiment have their own names, a selector and a deadline that they can meet',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller refuses an Experiment that breaks this. One that a Rollout step makes is refused when the step begins, and the rollout stops there.',
    remedy: 'Name every template differently, and give each a selector that matches its own pods.',
    messages: {
      E2: 'template {template} of {owner} has an empty selector: it would take all pods',
      E3: 'template {template} of {owner}: minReadySeconds {ready} is more than progressDeadlineSeconds {deadline}',
      E4: 'a template of {owner} has no name',
      E5: '{owner} has two experiment templates with the name {template}',
    },
  },
  *check({ index }) {
    for (const owner of index.byKind('Experiment').filter(isArgo)) {
      const spec = objectAt(owner.json, 'spec');
      yield* judgeNames(owner, spec, ['spec']);
      const deadline = readInt32(valueAt(spec, 'progressDeadlineSeconds')) ?? 600;
      for (const { name, json, path } of namedItems(spec, 'templates', ['spec'])) {
        const facts = { owner: nameOf(owner), template: name };
        const ready = readInt32(valueAt(json, 'minReadySeconds')) ?? 0;
        if (ready <= deadline) continue;
        yield {
          message: 'E3',
          facts: { ...facts, ready, deadline },
          where: inObject(owner, ...path, 'minReadySeconds'),
        };
      }
    }
    for (const owner of index.byKind('Rollout').filter(isArgo)) {
      for (const [at, step] of listAt(owner.json, 'spec', 'strategy', 'canary', 'steps').entries()) {
        const base = ['spec', 'strategy', 'canary', 'steps', at, 'experiment'];
        yield* judgeNames(owner, objectAt(step, 'experiment'), base);
      }
    }
  },
};

/** utils/conditions/experiments.go VerifyExperimentSpec, without what only an Experiment of its own can get wrong. */
function* judgeNames(
  owner: Manifest,
  experiment: JsonObject | undefined,
  base: YamlPath,
): Generator<Violation<Message>> {
  const names = new Set<string>();
  for (const { name, json, path } of namedItems(experiment, 'templates', base)) {
    const facts = { owner: nameOf(owner), template: name };
    if (isEmptySelector(valueAt(json, 'selector'), owner.ref.kind === 'Rollout'))
      yield { message: 'E2', facts, where: inObject(owner, ...path, 'selector') };
    if (valueAt(json, 'name') === '')
      yield { message: 'E4', facts: { owner: facts.owner }, where: inObject(owner, ...path, 'name') };
    else if (name !== '' && names.has(name))
      yield { message: 'E5', facts, where: inObject(owner, ...path, 'name') };
    names.add(name);
  }
}

/**
 * Go compares with an empty struct: a list or map that is there and empty is not the same, unless it is forgotten, as those of a
 * Rollout are when its controller reads it (rollout/controller.go remarshalRollout).
 */
function isEmptySelector(selector: JsonValue | undefined, forgetsEmpty: boolean): boolean {
  if (!isObject(selector)) return false;
  return (['matchLabels', 'matchExpressions'] as const).every((key) => {
    const value = selector[key] ?? null;
    return value === null || (forgetsEmpty && typeof value === 'object' && Object.keys(value).length === 0);
  });
}
