import { object, rollout } from './manifests.js';

export const bothServices = 'canaryService: web-canary, stableService: web-stable';

/** A Rollout `web` whose canary strategy has these keys and this `trafficRouting`, both in flow style. */
export function routed(trafficRouting: string, canary = bothServices, metadata = ''): string {
  return rollout({
    metadata,
    spec: `strategy: {canary: {${canary === '' ? '' : `${canary}, `}trafficRouting: {${trafficRouting}}, steps: [{setWeight: 5}]}}`,
  });
}

export const at = 'Rollout/web spec.strategy.canary.trafficRouting';

/** An Ingress whose rules, in flow style, stand under one host. */
export function ingress(backends: readonly string[], metadata = '', name = 'web', spec = ''): string {
  const paths = backends.map((backend) => `{path: /, pathType: Prefix, backend: ${backend}}`).join(', ');
  return object(
    'networking.k8s.io/v1',
    'Ingress',
    name,
    `rules: [{host: web.example.com, http: {paths: [${paths}]}}]${spec}`,
    metadata,
  );
}

export function backend(service: string, port = '{number: 80}'): string {
  return `{service: {name: ${service}, port: ${port}}}`;
}

export function virtualService(spec: string, name = 'web', metadata = ''): string {
  return object('networking.istio.io/v1', 'VirtualService', name, spec, metadata);
}

/** `route:` with one destination for each `host`, or `host/subset`, and optional `=weight`. */
export function destinations(...hosts: readonly string[]): string {
  const list = hosts.map((text) => {
    const [place = '', weight] = text.split('=');
    const [host = '', subset] = place.split('/');
    return `{destination: {host: ${host}${subset === undefined ? '' : `, subset: ${subset}`}}${weight === undefined ? '' : `, weight: ${weight}`}}`;
  });
  return `route: [${list.join(', ')}]`;
}
