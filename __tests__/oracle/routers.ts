import type { JsonObject } from '../../src/render/renderer.js';
import type { Random } from './case.js';

/** A router as its documentation configures it, each with what `complete` adds for it. */
export function routerOf(random: Random, name: string): JsonObject {
  const text = random.text();
  switch (name) {
    case 'alb':
      return { alb: { ingress: text, servicePort: 80 } };
    case 'ambassador':
      return { ambassador: { mappings: [text] } };
    case 'apisix':
      return { apisix: { route: { name: text } } };
    case 'istio':
      return { istio: { virtualService: { name: text } } };
    case 'nginx':
      return { nginx: { stableIngress: text } };
    case 'plugins':
      return { plugins: { 'argoproj-labs/gatewayAPI': { httpRoute: text, namespace: 'default' } } };
    case 'smi':
      return { smi: {} };
    case 'traefik':
      return { traefik: { weightedTraefikServiceName: text } };
    default:
      throw new Error(`no router ${name}`);
  }
}

/** Two Services of different names. */
export function servicesOf(random: Random): {
  readonly stableService: string;
  readonly canaryService: string;
} {
  const text = random.text();
  return { stableService: `${text}-stable`, canaryService: `${text}-canary` };
}
