import { servicePorts, strategyServices } from '../manifests/serving.js';
import type { Manifest, ObjectRef } from '../manifests/manifest.js';
import { referencesOf } from '../references/graph.js';
import type { Reference } from '../references/reference.js';
import type { RuleMeta, RuleWorld, Violation } from './define.js';
import { neededObject } from './routed-rollouts.js';
import { inObject, nameOf } from './where.js';

export type BackendMessage = 'absent' | 'port';

/** What all rules about backends say. An absent Service may come from elsewhere, an absent port of a rendered one cannot. */
export const backendMessages: Pick<RuleMeta<BackendMessage>, 'messages' | 'messageSeverity'> = {
  messages: {
    absent: '{from} sends to Service/{service}, which is not rendered and not declared external',
    port: '{from} sends to port {port} of Service/{service}, which has {ports}',
  },
  messageSeverity: { absent: 'warning' },
};

/**
 * Backends of that role that lead nowhere, each once. Nothing is said of other namespaces and of a namespace without any
 * rendered Service, and nothing of Services that a Rollout names: there the Rollout is at fault.
 */
export function* brokenBackends(
  world: RuleWorld,
  role: string,
  isKnown: (reference: Reference) => boolean = () => false,
): Iterable<Violation<BackendMessage>> {
  const { index, external } = world;
  const rendered = new Set(index.byKind('Service').map(({ ref }) => ref.namespace));
  const ofRollouts = new Set(
    index
      .byKind('Rollout')
      .flatMap((rollout) =>
        strategyServices(rollout).map(({ name }) => serviceKey({ ...rollout.ref, name })),
      ),
  );
  const told = new Set<string>();
  for (const reference of referencesOf(index, external).withRole(role)) {
    const { from, to, outcome, lacks, found } = reference;
    if (outcome !== 'missing' || isKnown(reference)) continue;
    const key = JSON.stringify([
      from.ref.kind,
      from.ref.namespace,
      from.ref.name,
      to.namespace,
      to.name,
      lacks === 'port' && to.port,
    ]);
    if (told.has(key)) continue;
    if (lacks === 'port' && found !== undefined) {
      told.add(key);
      yield portViolation(reference, found);
    } else if (
      to.namespace === from.ref.namespace &&
      rendered.has(to.namespace) &&
      !ofRollouts.has(serviceKey(to))
    ) {
      told.add(key);
      yield {
        message: 'absent',
        facts: { from: nameOf(from), service: to.name },
        where: inObject(from, ...reference.path),
        unless: neededObject(reference),
      };
    }
  }
}

function portViolation(reference: Reference, found: Manifest): Violation<BackendMessage> {
  const { from, to, path, partPath = path } = reference;
  const ports = servicePorts(found).map(({ name, port }) =>
    name === undefined ? `${Number(port)}` : `${Number(port)} (${name})`,
  );
  return {
    message: 'port',
    facts: { from: nameOf(from), service: to.name, port: to.port ?? '', ports: ports.join(', ') },
    where: inObject(from, ...partPath),
  };
}

function serviceKey({ namespace, name }: Pick<ObjectRef, 'namespace' | 'name'>): string {
  return JSON.stringify([namespace, name]);
}
