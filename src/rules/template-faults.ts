import { sharedSentences, type SharedKey } from '../argo/faults.js';
import type { PodFamily } from '../argo/pod/judge.js';
import { templateFaults } from '../argo/pod/judge-workloads.js';
import { formatPath, resolvePath, type YamlPath } from '../manifests/path.js';
import type { RuleWorld, Violation } from './define.js';
import { fillMessage } from './messages.js';

/** A key that is an id of its own stays as it is. */
type Key<K extends string> = K extends 'W9' | 'S8' ? K : `S7.${K}`;

/** Messages of a rule about pod templates: all are said of S7 but those with an id of their own. */
export type TemplateMessage<K extends string> = Key<K | SharedKey> | 'refusedPods';

/**
 * Sentences of one part of the pod validation as messages of a rule. `refusedPods` is for a Rollout that its controller accepts
 * and whose pods the API server refuses: the controller reads some fields otherwise than they are meant.
 */
export function templateMessages<K extends string>(
  sentences: Readonly<Record<K, string>>,
  used: readonly (SharedKey | 'refusedPods')[],
): Readonly<Record<TemplateMessage<K>, string>> {
  const own = Object.entries(sentences).map(([key, sentence]) => [messageOf(key), sentence]);
  const shared = used.map((key) =>
    key === 'refusedPods'
      ? [key, 'the API server refuses the pods of this Rollout: {reason}']
      : [messageOf(key), sharedSentences[key]],
  );
  return Object.fromEntries([...shared, ...own]) as Readonly<Record<TemplateMessage<K>, string>>;
}

function messageOf(key: string): string {
  return /^[A-Z]\d+$/.test(key) ? key : `S7.${key}`;
}

/** What a family of checks finds in all pod templates of the target. */
export function* templateViolations<M extends string>(
  world: RuleWorld,
  family: PodFamily,
  messages: Readonly<Record<M, string>>,
): Iterable<Violation<M>> {
  for (const { fault, owner, writtenIn, path, isOfPods } of templateFaults(world, family)) {
    const message = messageOf(fault.key) as M;
    const hasTemplate = resolvePath(writtenIn.json, path.slice(0, -2)) !== undefined;
    yield {
      ...(isOfPods
        ? { message: 'refusedPods' as M, facts: { reason: fillMessage(messages[message], fault.facts) } }
        : { message, facts: fault.facts }),
      where: { kind: 'object', object: writtenIn.ref, path },
      subject: owner.ref,
      part: partOf(fault.key, fault.path, path, hasTemplate),
    };
  }
}

/** The handler of a readiness probe is also what readiness-path speaks of; of the rest the schema may speak, by path. */
function partOf(
  key: string,
  steps: readonly (string | number)[],
  path: YamlPath,
  hasTemplate: boolean,
): string {
  // Without a template the schema speaks of the template.
  if (key === 'noContainers' && !hasTemplate) return formatPath(path.slice(0, -2));
  if (key === 'sleep') return drainPart;
  const at = steps.indexOf('readinessProbe');
  if (at !== -1 && (key === 'noHandler' || key === 'port')) {
    const container = path[at - 1];
    return readinessHandler(typeof container === 'object' ? container.value : '');
  }
  return formatPath(key.startsWith('duplicate') ? path.slice(0, -1) : path);
}

/** A preStop hook that does not fit into the grace period: termination-drain speaks of both. */
export const drainPart = 'grace period and preStop hook';

export function readinessHandler(container: string): string {
  return `readiness handler of ${container}`;
}
