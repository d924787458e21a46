import { closest, distance } from 'fastest-levenshtein';
import type { ObjectRef } from '../manifests/manifest.js';
import { kindKey } from '../schemas/compile-schema.js';
import { findRemoved } from '../schemas/removed-kinds.js';
import type { RuleWorld, TargetRule } from './define.js';
import { inObject, nameOf } from './where.js';

const messages = {
  replaced:
    '{object}: Kubernetes {kubernetes} does not serve {apiVersion}, gone since {since}; use {replacement}',
  gone: '{object}: Kubernetes {kubernetes} does not serve {apiVersion}, gone since {since}, and nothing took its place',
  notServed: '{object}: Kubernetes {kubernetes} has no {kind} in {apiVersion}',
  'notServed.meant': '{object}: Kubernetes {kubernetes} has no {kind} in {apiVersion}; {meant} is meant?',
} as const;

export const kindServed: TargetRule<keyof typeof messages> = {
  meta: {
    id: 'RG406',
    name: 'kind-served',
    title: 'The version of Kubernetes that the target runs on serves the kinds of its objects',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'An apiVersion that a release of Kubernetes dropped, or a kind that it never had, cannot be applied; a chart that once worked fails at the first deployment after the upgrade.',
    remedy: 'Use the apiVersion that the message names, and look up what moved in its spec.',
    messages,
  },
  *check(world) {
    const kubernetes = `${world.versions.kubernetes.major}.${world.versions.kubernetes.minor}`;
    for (const manifest of world.index.all) {
      const { ref } = manifest;
      const apiVersion = apiVersionOf(ref);
      const facts = { object: nameOf(manifest), kubernetes, apiVersion };
      const where = inObject(manifest, 'apiVersion');
      const removed = findRemoved(`${apiVersion}/${ref.kind}`, world.versions.kubernetes);
      if (removed !== undefined) {
        const { since, replacement } = removed;
        if (replacement === '') yield { message: 'gone', facts: { ...facts, since }, where };
        else yield { message: 'replaced', facts: { ...facts, since, replacement }, where };
        continue;
      }
      if (!isUnknown(ref, world)) continue;
      const meant = nearestKind(ref, world.schemas?.kubernetesKinds ?? new Set());
      const kind = { ...facts, kind: ref.kind };
      if (meant === undefined) yield { message: 'notServed', facts: kind, where };
      else yield { message: 'notServed.meant', facts: { ...kind, meant }, where };
    }
  },
};

/** A kind of a group that is Kubernetes' own, which the schemas of exactly this version do not have. */
function isUnknown(ref: ObjectRef, { schemas, versions }: RuleWorld): boolean {
  if (schemas === undefined) return false;
  const { major, minor } = schemas.versions.kubernetes;
  const isExact = major === versions.kubernetes.major && minor === versions.kubernetes.minor;
  return (
    isExact &&
    schemas.kubernetesGroups.has(ref.group) &&
    !schemas.kubernetesKinds.has(kindKey(ref.group, ref.version, ref.kind)) &&
    !schemas.defines(ref)
  );
}

/** The same kind elsewhere, or the kind of nearly that name in the same group. */
function nearestKind(ref: ObjectRef, kinds: ReadonlySet<string>): string | undefined {
  const known = [...kinds].map(readKey);
  const same = known.filter(({ kind }) => kind === ref.kind);
  const elsewhere = same.find(({ group }) => group === ref.group) ?? same[0];
  if (elsewhere !== undefined) return apiVersionOf(elsewhere);
  const names = known.filter(({ group }) => group === ref.group).map(({ kind }) => kind);
  if (names.length === 0 || ref.kind.length > 64) return undefined;
  const found = closest(ref.kind, names);
  return distance(ref.kind, found) <= Math.max(1, Math.floor(found.length / 4)) ? found : undefined;
}

function readKey(key: string): Pick<ObjectRef, 'group' | 'version' | 'kind'> {
  const [group = '', version = '', kind = ''] = key.split('/');
  return { group, version, kind };
}

function apiVersionOf({ group, version }: Pick<ObjectRef, 'group' | 'version'>): string {
  return group === '' ? version : `${group}/${version}`;
}
