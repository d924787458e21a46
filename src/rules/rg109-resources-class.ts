import type { Profile, ResourcesClass } from '../contract/profile.js';
import type { ServingWorkload } from '../manifests/manifest-index.js';
import type { RuleWorld, TargetFacts, TargetRule, Violation } from './define.js';
import { judgedServing } from './pod-overlap.js';
import { sumRequests, type Resource } from './resource-requests.js';
import { inProfile, inTemplate, nameOf } from './where.js';

type Message = 'above' | 'missing' | 'sameRequests';

/** What each serving workload requests, for the comparison of classes. */
interface Requests {
  readonly workload: string;
  readonly cpu: number;
  readonly memory: number;
}

export const resourcesClass: TargetRule<Message> = {
  meta: {
    id: 'RG109',
    name: 'resources-class',
    title: 'The serving pods request no more than the resources class of the contract allows',
    scope: 'target',
    category: 'capacity',
    owner: 'application',
    severity: 'error',
    kinds: [],
    rationale:
      'A profile that outgrows its class does not fit where it is meant to run, and a container without requests has no class: the scheduler places it anywhere.',
    remedy:
      'Set requests of the app containers within the class, name the class that fits in the contract, or set your own table of classes.',
    messages: {
      above: '{workload} requests {found} of {resource}; class {class} allows {limit}',
      missing:
        'container {container} of {workload} requests no {resource}, so nobody can tell its class; {class} allows {limit} for the pod',
      sameRequests: '{profiles} have different classes but {workload} requests the same in each ({found})',
    },
    messageSeverity: { sameRequests: 'note' },
  },
  *check(world) {
    const { profile } = world;
    if (profile === undefined) return;
    for (const workload of judgedServing(world)) {
      yield* judge(workload, 'cpu', profile.expectedResourcesClass, world);
      yield* judge(workload, 'memory', profile.expectedResourcesClass, world);
    }
  },
  across: {
    extract: listRequests,
    judge: (targets) => compareClasses(targets as readonly TargetFacts<readonly Requests[]>[]),
  },
};

function* judge(
  workload: ServingWorkload,
  resource: Resource,
  name: ResourcesClass,
  { index, resourceClasses }: RuleWorld,
): Iterable<Violation<Message>> {
  const bound = resourceClasses.bounds[name];
  const limit = resource === 'cpu' ? bound.cpuMillis : bound.memoryBytes;
  const { total, missing, path } = sumRequests(index, workload, resource);
  const facts = { workload: nameOf(workload.manifest), resource, class: name };
  // The bundled table is a guess about other people's clusters.
  const cap = resourceClasses.own ? {} : { atMost: 'warning' as const };
  for (const container of missing) {
    yield {
      message: 'missing',
      facts: { ...facts, container: container.name, limit: amountText(limit, resource) },
      ...inTemplate(workload, [...container.path, 'resources']),
      part: 'requests',
      ...cap,
    };
  }
  if (total === undefined || total <= limit) return;
  yield {
    message: 'above',
    facts: { ...facts, found: amountText(total, resource), limit: amountText(limit, resource) },
    ...inTemplate(workload, path),
    part: 'sum',
    ...cap,
  };
}

function listRequests(world: RuleWorld): readonly Requests[] {
  if (world.profile === undefined) return [];
  return judgedServing(world).flatMap((workload) => {
    const cpu = sumRequests(world.index, workload, 'cpu').total;
    const memory = sumRequests(world.index, workload, 'memory').total;
    if (cpu === undefined || memory === undefined) return [];
    return [{ workload: nameOf(workload.manifest), cpu, memory }];
  });
}

/** Classes that make no difference: told once for each set of equal requests. */
function* compareClasses(targets: readonly TargetFacts<readonly Requests[]>[]): Iterable<Violation<Message>> {
  const groups = new Map<string, { requests: Requests; profiles: Profile[] }>();
  for (const { profile, facts } of targets) {
    for (const requests of facts) {
      const key = JSON.stringify(requests);
      const group = groups.get(key) ?? { requests, profiles: [] };
      groups.set(key, group);
      if (profile !== undefined && !group.profiles.some(({ id }) => id === profile.id))
        group.profiles.push(profile);
    }
  }
  for (const { requests, profiles } of groups.values()) {
    const [first, ...others] = profiles;
    const other = others.find(({ expectedResourcesClass: name }) => name !== first?.expectedResourcesClass);
    if (other === undefined) continue;
    yield {
      message: 'sameRequests',
      facts: {
        profiles: profiles
          .map(({ id, expectedResourcesClass }) => `${id} (${expectedResourcesClass})`)
          .join(', '),
        workload: requests.workload,
        found: `${amountText(requests.cpu, 'cpu')} cpu, ${amountText(requests.memory, 'memory')} memory`,
      },
      where: inProfile(other, 'expectedResourcesClass'),
    };
  }
}

function amountText(amount: number, resource: Resource): string {
  if (resource === 'cpu') return `${amount}m`;
  return `${Number((amount / 2 ** 20).toFixed(1))}Mi`;
}
