import { referencesOf } from '../references/graph.js';
import { NearNames } from '../references/near-names.js';
import { keysOf } from '../references/object-keys.js';
import { podRoles } from '../references/pod-objects.js';
import type { Reference } from '../references/reference.js';
import { formatAccepted } from '../inputs/nearest.js';
import type { TargetRule, Violation } from './define.js';
import { hintFor, needOf, oncePerObject } from './missing-reference.js';
import { inObject, nameOf } from './where.js';

type Message = 'configMap' | 'secret' | 'secretProvider' | 'generatedName' | 'lostAffix' | 'key';

interface Options {
  /** Report every Secret that nothing rendered makes, also those that nothing here resembles. */
  readonly secrets?: boolean;
}

export const podConfigurationExists: TargetRule<Message, Options> = {
  meta: {
    id: 'RG324',
    name: 'pod-configuration-exists',
    title: 'The ConfigMaps and Secrets that pods need exist, with the keys that they read',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'A pod whose ConfigMap, Secret or key is missing stays in ContainerCreating or CreateContainerConfigError, and the rollout stands still until its deadline.',
    remedy:
      'Render the object, correct its name or key, mark the use as optional, or declare the object under `external.objects`. With kustomize give Rollouts the `configurations:` that carry generated names into them.',
    messages: {
      configMap: '{user} needs {found}, which is not rendered in namespace {namespace}{hint}',
      secret:
        '{user} needs {found}, which is not rendered in namespace {namespace}, nor made by anything that is{hint}',
      secretProvider: '{user} needs {found}, which is not rendered in namespace {namespace}{hint}',
      generatedName: '{user} needs {found}, which is not rendered in namespace {namespace}{hint}',
      lostAffix: '{user} needs {found}, which is not rendered in namespace {namespace}{hint}',
      key: '{user} reads key "{key}" of {found}, which has no such key (it has: {known})',
    },
    messageSeverity: {
      configMap: 'warning',
      secret: 'note',
      secretProvider: 'warning',
      lostAffix: 'warning',
    },
    options: {
      type: 'object',
      additionalProperties: false,
      properties: { secrets: { type: 'boolean' } },
    },
  },
  *check({ index, external, options }) {
    const graph = referencesOf(index, external);
    const near = new NearNames(index);
    const roles = [podRoles.ConfigMap, podRoles.Secret, podRoles.SecretProviderClass];
    const missing = roles.flatMap((role) =>
      graph.withRole(role).filter(({ outcome }) => outcome === 'missing'),
    );
    for (const reference of oncePerObject(missing)) {
      if (reference.lacks === 'key') {
        yield withoutKey(reference);
        continue;
      }
      // Secrets are made outside more often than not: a name that nothing here resembles tells nothing, and is only counted.
      if (reference.to.kind === 'Secret' && options.secrets !== true && near.of(reference) === undefined)
        continue;
      yield withoutObject(reference, near);
    }
  },
};

function withoutKey({ from, path, partPath, to, found, subject }: Reference): Violation<Message> {
  const known = found === undefined ? [] : [...(keysOf(found) ?? [])].sort();
  return {
    message: 'key',
    facts: {
      user: nameOf(from),
      found: `${to.kind}/${to.name}`,
      key: to.key ?? '',
      known: formatAccepted(known),
    },
    where: inObject(from, ...(partPath ?? path)),
    ...(subject && { subject }),
  };
}

function withoutObject(reference: Reference, near: NearNames): Violation<Message> {
  const { from, path, to, subject } = reference;
  const meant = near.of(reference);
  return {
    message: messageFor(reference, meant?.kind),
    facts: {
      user: nameOf(from),
      found: `${to.kind}/${to.name}`,
      namespace: to.namespace,
      hint: hintFor(meant),
    },
    where: inObject(from, ...path),
    unless: needOf(reference),
    ...(subject && { subject }),
  };
}

function messageFor({ to }: Reference, near: 'hashed' | 'affixed' | 'similar' | undefined): Message {
  if (near === 'hashed') return 'generatedName';
  if (near === 'affixed') return 'lostAffix';
  if (to.kind === 'Secret') return 'secret';
  return to.kind === 'ConfigMap' ? 'configMap' : 'secretProvider';
}
