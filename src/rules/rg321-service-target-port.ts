import {
  appContainers,
  containerPorts,
  nativeSidecars,
  type ContainerPort,
} from '../manifests/containers.js';
import { textAt } from '../manifests/json.js';
import type { PodTemplate, Workload } from '../manifests/manifest-index.js';
import { containersOfPort, servicePorts, type ServicePort } from '../manifests/serving.js';
import { nearestName } from '../inputs/nearest.js';
import { referencesOf } from '../references/graph.js';
import type { Selection } from '../references/reference.js';
import type { TargetRule, Violation } from './define.js';
import { inObject, nameOf } from './where.js';

type Message = 'W10' | 'number';

/** `FindPort` of k8s.io/kubernetes/pkg/api/v1/pod: a pod without the named port is no endpoint of that Service port. */
export const serviceTargetPort: TargetRule<Message> = {
  meta: {
    id: 'RG321',
    name: 'service-target-port',
    title: 'The target port of a Service is a port of the pods that it selects',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'A named target port that no container has leaves the Service port without endpoints, although the pods are ready.',
    remedy: 'Write the name (with its protocol) of a container port, or its number, into targetPort.',
    messages: {
      W10: '{service} targets port "{port}" ({protocol}), which no container of {workload} has (they have: {known}){hint}',
      number: '{service} targets port {port} ({protocol}); the containers of {workload} declare {known}',
    },
    messageSeverity: { number: 'note' },
  },
  *check({ index, external }) {
    for (const selection of referencesOf(index, external).selections) {
      if (selection.from.ref.kind === 'Service') yield* judge(selection);
    }
  },
};

function* judge(selection: Selection): Iterable<Violation<Message>> {
  const { from: service } = selection;
  const lasting = selection.workloads.filter(
    ({ manifest: { ref, hook } }) => ref.kind !== 'Job' && ref.kind !== 'CronJob' && hook === undefined,
  );
  const templates = lasting.flatMap(({ template }) => (template === undefined ? [] : [template]));
  const [first] = lasting;
  if (first === undefined || templates.some(isFilledIn) || templates.some(isEmpty)) return;
  for (const port of servicePorts(service)) {
    if (
      port.target === undefined ||
      templates.some((template) => containersOfPort(template, port).length > 0)
    )
      continue;
    const known = [...new Set(templates.flatMap(portsOf).map(portText))];
    const isName = typeof port.target === 'string';
    if (isName ? meshPort.test(port.target) : templates.some((template) => portsOf(template).length === 0))
      continue;
    yield {
      message: isName ? 'W10' : 'number',
      facts: {
        service: nameOf(service),
        port: port.target,
        protocol: port.protocol,
        workload: lasting
          .map(({ manifest }) => nameOf(manifest))
          .slice(0, 3)
          .join(', '),
        known: known.length === 0 ? 'none' : known.slice(0, 12).join(', '),
        ...(isName && { hint: hint(port, templates) }),
      },
      where: inObject(service, ...port.path, 'targetPort'),
      ...(lasting.some(isInjected) && { atMost: 'warning' }),
    };
  }
}

/** Ports of the proxies that meshes inject. */
const meshPort = /^(?:http-envoy-prom|status-port|http-envoy-admin|linkerd-(?:proxy|admin)|envoy-.*)$/;

/** An injector replaces the container: https://istio.io/latest/docs/setup/additional-setup/gateway/ */
function isFilledIn(template: PodTemplate): boolean {
  return appContainers(template).some(({ json }) => textAt(json, 'image') === 'auto');
}

/** Without containers there is no pod: another rule says so. */
function isEmpty(template: PodTemplate): boolean {
  return appContainers(template).length === 0;
}

/** Something may add containers, and with them ports, when the pod is created. */
function isInjected({ template }: Workload): boolean {
  const marks = { ...template?.labels, ...template?.annotations };
  return Object.entries(marks).some(
    ([key, value]) =>
      /(?:^|[/.-])inject(?:ion|ed)?(?:$|-)/.test(key) && value !== 'false' && value !== 'disabled',
  );
}

function portsOf(template: PodTemplate): readonly ContainerPort[] {
  return [...appContainers(template), ...nativeSidecars(template)].flatMap(containerPorts);
}

function portText({ name, containerPort, protocol }: ContainerPort): string {
  const number = `${containerPort ?? '?'}${protocol === 'TCP' ? '' : `/${protocol}`}`;
  return name === undefined ? number : `${name} (${number})`;
}

function hint(port: ServicePort, templates: readonly PodTemplate[]): string {
  const names = templates.flatMap(portsOf).flatMap(({ name }) => name ?? []);
  const near = nearestName(`${port.target ?? ''}`, names);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}
