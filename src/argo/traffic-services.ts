import type { Canary } from './rollout.js';

export interface ServicePair {
  /** `''` when the strategy names none. */
  readonly stable: string;
  readonly canary: string;
}

/**
 * The Services that a router splits traffic between, before the first update: ping-pong then counts pong as stable.
 * ALB prefers ping and pong (`preferred`), other routers take them only where stable and canary are both empty.
 * Source: rollout/trafficrouting/service_helper.go GetStableAndCanaryServices.
 */
export function splitServices(canary: Canary, pingPong: 'preferred' | 'fallback'): ServicePair {
  const { stableService: stable, canaryService, pingPong: pair } = canary;
  if (pair !== undefined && (pingPong === 'preferred' || (stable === '' && canaryService === ''))) {
    return { stable: pair.pongService, canary: pair.pingService };
  }
  return { stable, canary: canaryService };
}
