import type { JsonObject, JsonValue } from '../render/renderer.js';
import { listAt, numberAt } from '../manifests/json.js';
import {
  destinationsOf,
  nameOfRoute,
  routesOf,
  serviceOfHost,
  type DestinationRuleEntry,
  type VirtualServiceEntry,
} from './traffic-istio.js';
import { isDecodable } from './traffic-route-shape.js';
import type { ServicePair } from './traffic-services.js';

export type Block = 'http' | 'tls' | 'tcp';

/** What a Rollout wants of the VirtualServices that it manages. */
export interface WantedRouting {
  readonly services: ServicePair;
  readonly destinationRule: DestinationRuleEntry | undefined;
  readonly managedRoutes: readonly string[];
}

export type RouteFault =
  /** No block of routes at all. */
  | { readonly fault: 'noRoutes' }
  /** A field has a type that the controller cannot read. */
  | { readonly fault: 'unreadable'; readonly block: Block }
  /** The block is an empty list, on which the controller panics. */
  | { readonly fault: 'empty'; readonly block: 'tls' | 'tcp' }
  /** A route that the Rollout names is absent; `route` says which. */
  | { readonly fault: 'absent'; readonly block: Block; readonly route: string }
  /** A route that gets traffic split lacks a destination; `route` and `destination` are for people. */
  | {
      readonly fault: 'destination';
      readonly block: Block;
      readonly route: string;
      readonly destination: string;
    }
  /** Several routes, and the Rollout does not say which. */
  | { readonly fault: 'ambiguous'; readonly block: Block; readonly count: number };

const blocks: readonly Block[] = ['http', 'tls', 'tcp'];

/**
 * The faults of one VirtualService under one entry of a Rollout: at most one for each block, as the controller reports them.
 * Source: validation_references.go ValidateVirtualService; istio.go ValidateHTTPRoutes, ValidateTlsRoutes, ValidateTcpRoutes.
 */
export function routeFaults(
  virtualService: JsonObject,
  entry: VirtualServiceEntry,
  wanted: WantedRouting,
): readonly RouteFault[] {
  const present = blocks.filter((block) => routesOf(virtualService, block) !== undefined);
  if (present.length === 0) return [{ fault: 'noRoutes' }];
  return present.flatMap((block) => {
    const fault = blockFault(block, routesOf(virtualService, block) ?? [], entry, wanted);
    return fault === undefined ? [] : [fault];
  });
}

function blockFault(
  block: Block,
  routes: readonly JsonValue[],
  entry: VirtualServiceEntry,
  wanted: WantedRouting,
): RouteFault | undefined {
  if (!isDecodable(block, routes)) return { fault: 'unreadable', block };
  const selected = selectRoutes(block, routes, entry);
  if ('fault' in selected) return selected;
  for (const at of selected.indexes) {
    const destination = missingDestination(routes[at], wanted);
    if (destination !== undefined) {
      return { fault: 'destination', block, route: nameRoute(routes[at], at), destination };
    }
  }
  const free =
    block === 'http'
      ? routes.filter((route) => !wanted.managedRoutes.includes(nameOfRoute(route))).length
      : routes.length;
  return !selected.named && free > 1 ? { fault: 'ambiguous', block, count: free } : undefined;
}

interface SelectedRoutes {
  /** Indexes in the block. */
  readonly indexes: readonly number[];
  /** Whether the Rollout names them. */
  readonly named: boolean;
}

/** The routes whose weights the controller sets: getHttpRouteIndexesToPatch and its siblings. */
export function selectRoutes(
  block: Block,
  routes: readonly JsonValue[],
  entry: VirtualServiceEntry,
): SelectedRoutes | RouteFault {
  if (block === 'http') return selectHttp(routes, entry.routes);
  const wanted = block === 'tls' ? entry.tlsRoutes : entry.tcpRoutes;
  if (wanted.length === 0) {
    return routes.length === 0 ? { fault: 'empty', block } : { indexes: [0], named: false };
  }
  const indexes: number[] = [];
  for (const route of wanted) {
    const found = routes.flatMap((candidate, at) => (matches(block, candidate, route) ? [at] : []));
    if (found.length === 0) return { fault: 'absent', block, route: describeWanted(block, route) };
    indexes.push(...found);
  }
  return { indexes, named: true };
}

function selectHttp(routes: readonly JsonValue[], names: readonly string[]): SelectedRoutes | RouteFault {
  if (names.length === 0) {
    if (routes.length === 1) return { indexes: [0], named: false };
    const unnamed = routes.findIndex((route) => nameOfRoute(route) === '');
    return { indexes: unnamed === -1 ? [] : [unnamed], named: false };
  }
  const indexes: number[] = [];
  for (const name of names) {
    const at = routes.findIndex((route) => nameOfRoute(route) === name);
    if (at === -1) return { fault: 'absent', block: 'http', route: name };
    indexes.push(at);
  }
  return { indexes, named: true };
}

/** A route of several ports never matches; without a match block the port is 0 and the set of hosts empty. */
function matches(block: 'tls' | 'tcp', route: JsonValue, wanted: JsonValue): boolean {
  const all = listAt(route, 'match');
  const ports = new Set(all.map((one) => numberAt(one, 'port') ?? 0));
  if (ports.size > 1) return false;
  const [port = 0] = ports;
  if (port !== (numberAt(wanted, 'port') ?? 0)) return false;
  if (block === 'tcp') return true;
  const hosts = new Set(all.flatMap((one) => listAt(one, 'sniHosts')));
  const wantedHosts = listAt(wanted, 'sniHosts');
  return wantedHosts.length === hosts.size && [...hosts].every((host) => wantedHosts.includes(host));
}

function describeWanted(block: 'tls' | 'tcp', wanted: JsonValue): string {
  const port = `port ${numberAt(wanted, 'port') ?? 0}`;
  if (block === 'tcp') return port;
  const hosts = listAt(wanted, 'sniHosts').filter((host) => typeof host === 'string');
  return `${port} and sniHosts [${hosts.join(', ')}]`;
}

/** validateVirtualServiceRouteDestinations: with a DestinationRule the subsets count, without one the hosts; canary first. */
function missingDestination(
  route: JsonValue | undefined,
  { services, destinationRule }: WantedRouting,
): string | undefined {
  const destinations = destinationsOf(route);
  if (destinationRule !== undefined) {
    if (!destinationRule.isWhole) return undefined;
    const subset = [destinationRule.canarySubset, destinationRule.stableSubset].find(
      (name) => name === '' || !destinations.some((one) => one.subset === name),
    );
    return subset === undefined ? undefined : `subset ${subset}`;
  }
  const host = [services.canary, services.stable].find(
    // A Service that the strategy does not name is a fault of its own.
    (name) => name !== '' && !destinations.some((one) => serviceOfHost(one.host) === name),
  );
  return host === undefined ? undefined : `host ${host}`;
}

function nameRoute(route: JsonValue | undefined, at: number): string {
  const name = route === undefined ? '' : nameOfRoute(route);
  return name === '' ? `#${at + 1}` : name;
}

/** A destination that the controller deletes when it first writes weights. */
export interface DoomedDestination {
  readonly block: Block;
  readonly route: number;
  readonly destination: number;
  readonly host: string;
}

/**
 * Destinations of the selected routes that are neither canary nor stable nor an additional subset, and carry weight: processRoutes
 * in istio.go takes them out.
 */
export function doomedDestinations(
  virtualService: JsonObject,
  entry: VirtualServiceEntry,
  { services, destinationRule }: WantedRouting,
): readonly DoomedDestination[] {
  if (destinationRule?.isWhole === false) return [];
  const kept = new Set([
    destinationRule?.canarySubset,
    destinationRule?.stableSubset,
    ...(destinationRule?.additionalSubsets ?? []),
  ]);
  return blocks.flatMap((block) => {
    const routes = routesOf(virtualService, block) ?? [];
    const selected = selectRoutes(block, routes, entry);
    if ('fault' in selected) return [];
    return [...new Set(selected.indexes)].flatMap((route) =>
      destinationsOf(routes[route]).flatMap(({ host, subset, weight }, destination) => {
        const service = serviceOfHost(host);
        const stays =
          service === '' ||
          weight === 0 ||
          service === services.canary ||
          service === services.stable ||
          (subset !== '' && kept.has(subset));
        return stays ? [] : [{ block, route, destination, host }];
      }),
    );
  });
}
