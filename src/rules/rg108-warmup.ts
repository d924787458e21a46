import { appContainers, initContainers } from '../manifests/containers.js';
import { runsBeforeWorkloads } from '../manifests/hooks.js';
import { parseImage } from '../manifests/image.js';
import { textAt } from '../manifests/json.js';
import type { ContainerAt, ServingWorkload } from '../manifests/manifest-index.js';
import { sharedStorage } from '../manifests/storage.js';
import type { RuleWorld, TargetRule } from './define.js';
import { judgedServing } from './pod-overlap.js';
import { inTemplate, nameOf } from './where.js';

type Message = 'noWarmup' | 'otherImage';

export const warmup: TargetRule<Message> = {
  meta: {
    id: 'RG108',
    name: 'warmup',
    title: 'The serving pods are warmed up before they get traffic, where the contract requires it',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'error',
    kinds: [],
    rationale:
      'Cold pods answer the first requests slowly or not at all, so every step of the rollout is felt by users and judged by an analysis that measures the start, not the version.',
    remedy:
      'Add an init container to the serving pod template, or a pre-install/pre-upgrade (Argo CD: PreSync) hook Job that fills storage which the pods mount; or name the startup probe’s path under `warmup` in the contract.',
    messages: {
      noWarmup:
        '{workload} has no warm-up: no init container, no hook Job that fills storage of its pods{probe}',
      otherImage:
        'the warm-up {container} of {workload} runs image digest {found}, the server runs {wanted}: it warms another version',
    },
    messageSeverity: { otherImage: 'warning' },
  },
  *check(world) {
    if (world.profile?.warmupRequired !== true) return;
    for (const workload of judgedServing(world)) {
      const { template } = workload;
      if (template === undefined || hasWarmupProbe(workload, world)) continue;
      const warmers = [...initContainers(template), ...hookContainers(workload, world)];
      if (warmers.length === 0) {
        const { warmup: path } = world.profile;
        yield {
          message: 'noWarmup',
          facts: {
            workload: nameOf(workload.manifest),
            probe: path === undefined ? '' : `, no startup probe on ${path}`,
          },
          ...inTemplate(workload, [...template.path, 'spec']),
        };
        continue;
      }
      const served = new Set(workload.servingContainers.map(digestOf));
      const digests = warmers.map(digestOf);
      const [first] = warmers;
      // A tag says nothing about the digest, so it is no proof of another version.
      if (first === undefined || [...served, ...digests].includes(undefined)) continue;
      if (digests.some((digest) => served.has(digest))) continue;
      yield {
        message: 'otherImage',
        facts: {
          workload: nameOf(workload.manifest),
          container: first.name,
          found: digests[0] ?? '',
          wanted: [...served].join(', '),
        },
        ...inTemplate(workload, [...template.path, 'spec', 'initContainers']),
      };
    }
  },
};

function hasWarmupProbe({ servingContainers }: ServingWorkload, { profile }: RuleWorld): boolean {
  const path = profile?.warmup;
  return (
    path !== undefined &&
    servingContainers.some(({ json }) => textAt(json, 'startupProbe', 'httpGet', 'path') === path)
  );
}

/** Containers of hook Jobs that write to storage which the pods mount. A plain Job has no order and never counts. */
function hookContainers(workload: ServingWorkload, { index }: RuleWorld): readonly ContainerAt[] {
  return index.workloads.flatMap(({ manifest, template }) => {
    if (manifest.ref.kind !== 'Job' || manifest.ref.namespace !== workload.manifest.ref.namespace) return [];
    if (template === undefined || workload.template === undefined || !runsBeforeWorkloads(manifest))
      return [];
    return sharedStorage(template, workload.template).length > 0 ? appContainers(template) : [];
  });
}

function digestOf({ json }: ContainerAt): string | undefined {
  return parseImage(textAt(json, 'image') ?? '').digest;
}
