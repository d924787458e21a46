import { isAtLeast } from '../argo/versions.js';
import { isObject, objectAt, textAt } from '../manifests/json.js';
import type { Manifest, ObjectRef } from '../manifests/manifest.js';
import type { JsonObject, JsonValue } from '../render/renderer.js';
import type { ChangeRule, RuleWorld } from './define.js';

/** The selector of each workload, by a key of its identity. Plain JSON. */
type Selectors = Readonly<Record<string, { readonly ref: ObjectRef; readonly selector: string }>>;

export const selectorImmutable: ChangeRule<Selectors | null, 'A6' | 'changed'> = {
  meta: {
    id: 'RG405',
    name: 'selector-immutable',
    title: 'A change leaves the selectors of workloads as they are',
    scope: 'change',
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The API server refuses a new selector on a workload that exists. Common labels that also reach selectors, and a renamed chart or release, change it without anybody meaning to.',
    remedy:
      'Keep the selector; put new labels only on the pod template. Where it has to change, create the workload under another name and move the traffic over.',
    messages: {
      A6: '{object}: spec.selector is {after} and was {before}; Argo Rollouts does not let it change',
      changed: '{object}: spec.selector is {after} and was {before}; the API server refuses the change',
    },
  },
  extract(world) {
    const found = workloadsOf(world).flatMap((manifest) => {
      const selector = objectAt(manifest.json, 'spec', 'selector');
      return selector === undefined ? [] : [[keyOf(manifest.ref), entryOf(manifest, selector)] as const];
    });
    return found.length === 0 ? null : Object.fromEntries(found);
  },
  *compare(before, after) {
    for (const [key, { ref, selector }] of Object.entries(after ?? {})) {
      const old = before !== null && Object.hasOwn(before, key) ? before[key]?.selector : undefined;
      if (old === undefined || old === selector) continue;
      yield {
        message: ref.kind === 'Rollout' ? 'A6' : 'changed',
        facts: { object: `${ref.kind}/${ref.name}`, before: old, after: selector },
        where: { kind: 'object', object: ref, path: ['spec', 'selector'] },
      };
    }
  },
};

/** Before 1.9 Argo Rollouts let the selector of a Rollout change. */
function workloadsOf({ index, versions }: RuleWorld): readonly Manifest[] {
  const apps = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'].flatMap((kind) =>
    index.byKind(kind).filter(({ ref }) => ref.group === 'apps'),
  );
  if (!isAtLeast(versions.argoRollouts, '1.9')) return apps;
  return [...index.byKind('Rollout').filter(({ ref }) => ref.group === 'argoproj.io'), ...apps];
}

function entryOf(
  { ref, json }: Manifest,
  selector: JsonObject,
): { readonly ref: ObjectRef; readonly selector: string } {
  // Only a name that stays the same names the same object.
  const name = textAt(json, 'metadata', 'name') ?? '';
  return { ref: { ...ref, name }, selector: canonical(selector) };
}

function keyOf({ group, kind, namespace, name }: ObjectRef): string {
  return JSON.stringify([group, kind, namespace, name]);
}

/** JSON with sorted keys and without what is empty, which the API server does not tell from what is absent. */
function canonical(value: JsonValue): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: JsonValue): unknown {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(sorted);
  if (typeof value === 'bigint') return `${value}`;
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([, item]) => !isEmpty(item));
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]),
  );
}

function isEmpty(value: JsonValue): boolean {
  if (value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
