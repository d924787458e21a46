import { appContainers, containerPorts, nativeSidecars } from '../manifests/containers.js';
import { objectAt, textAt } from '../manifests/json.js';
import type { ContainerAt, Workload } from '../manifests/manifest-index.js';
import type { TargetRule, Violation } from './define.js';
import { readinessHandler } from './template-faults.js';
import { inTemplate, nameOf } from './where.js';

type Message = 'probePort' | 'hookPort';

const places = [
  ['readinessProbe'],
  ['livenessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
] as const;

/** The kubelet looks the name up in the container that has the probe, nowhere else: k8s.io/kubernetes/pkg/probe/util.go ResolveContainerPort. */
export const probePortNamed: TargetRule<Message> = {
  meta: {
    id: 'RG446',
    name: 'probe-port-named',
    title: 'A port that a probe or hook names is a port of the same container',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The API server accepts the name, the kubelet does not find it: a readiness probe never succeeds, a liveness probe restarts the container for ever, a preStop hook does nothing.',
    remedy: 'Write the name of a port of that container, or its number.',
    messages: {
      probePort:
        'the {probe} of container {container} of {workload} asks port {found}; the container has {known}',
      hookPort:
        'the {probe} hook of container {container} of {workload} calls port {found}; the container has {known}',
    },
  },
  *check({ index }) {
    for (const workload of index.workloads) {
      if (workload.template === undefined) continue;
      const { template } = workload;
      for (const container of [...appContainers(template), ...nativeSidecars(template)]) {
        yield* judge(container, workload);
      }
    }
  },
};

function* judge(container: ContainerAt, workload: Workload): Iterable<Violation<Message>> {
  const names = containerPorts(container).flatMap(({ name }) => name ?? []);
  for (const place of places) {
    for (const handler of ['httpGet', 'tcpSocket']) {
      const found = textAt(objectAt(container.json, ...place), handler, 'port');
      // What has no letter is no name; the API server refuses it.
      if (found === undefined || names.includes(found) || !/[a-z]/.test(found)) continue;
      const probe = place.at(-1) ?? '';
      yield {
        message: place.length === 1 ? 'probePort' : 'hookPort',
        facts: {
          probe,
          container: container.name,
          workload: nameOf(workload.manifest),
          found,
          known: names.length === 0 ? 'no named port' : names.join(', '),
        },
        ...inTemplate(workload, [...container.path, ...place, handler, 'port']),
        part: probe === 'readinessProbe' ? readinessHandler(container.name) : `${probe} of ${container.name}`,
        ...(probe === 'preStop' && { atMost: 'warning' as const }),
      };
    }
  }
}
