import { containerPorts } from '../manifests/containers.js';
import { textAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ContainerAt, ServingWorkload } from '../manifests/manifest-index.js';
import { servicePorts, type ServicePort } from '../manifests/serving.js';
import type { RuleWorld } from './define.js';

/**
 * The serving containers that rules ask for probes and drain. A contract asks for all of them; without one these are left out:
 * an exporter beside the server, whose Service ports carry nothing but metrics, and a container that an injector fills in
 * (image `auto` of an Istio gateway: https://istio.io/latest/docs/setup/additional-setup/gateway/), which is not known here.
 */
export function trafficContainers(
  workload: ServingWorkload,
  { profile }: Pick<RuleWorld, 'profile'>,
): readonly ContainerAt[] {
  const { servingContainers } = workload;
  if (profile !== undefined) return servingContainers;
  const known = servingContainers.filter(({ json }) => textAt(json, 'image') !== 'auto');
  const users = known.filter((container) => !isExporter(container, workload));
  return users.length > 0 ? users : known;
}

/** A Service all of whose ports carry metrics: scraping pods is no traffic. */
export function isForMetrics(service: Manifest): boolean {
  const ports = servicePorts(service);
  return ports.length > 0 && ports.every(carriesMetrics);
}

function isExporter(container: ContainerAt, { services }: ServingWorkload): boolean {
  const owned = services
    .flatMap(servicePorts)
    .filter(({ target }) =>
      containerPorts(container).some(
        ({ name, containerPort }) => target !== undefined && (name === target || containerPort === target),
      ),
    );
  return owned.length > 0 && owned.every(carriesMetrics);
}

function carriesMetrics({ name, target }: ServicePort): boolean {
  return [name, target].some(
    (text) =>
      typeof text === 'string' && /(?:^|-)(?:metrics?|prom|prometheus|exporter|monitoring)(?:-|$)/.test(text),
  );
}
