import type { JsonObject, JsonValue } from '../render/renderer.js';
import { isObject, listAt, objectAt, textAt, valueAt } from '../manifests/json.js';
import type { YamlPath } from '../manifests/path.js';
import type { TrafficRouting } from './traffic-routing.js';
import { isAtLeast, type Version } from './versions.js';

export const istioGroup = 'networking.istio.io';

/** A VirtualService that a Rollout manages. */
export interface VirtualServiceEntry {
  /** As written: `name`, or `name.namespace`. */
  readonly name: string;
  /** Path of the name in the Rollout. */
  readonly path: YamlPath;
  readonly routes: readonly string[];
  readonly tlsRoutes: readonly JsonValue[];
  readonly tcpRoutes: readonly JsonValue[];
}

export interface IstioRouting {
  readonly path: YamlPath;
  /** `virtualService` when it is not null, and `virtualServices` when it holds one: the controller cannot tell an empty list from none. */
  readonly single: boolean;
  readonly several: boolean;
  /** Of the list where there is one, else the single one. */
  readonly entries: readonly VirtualServiceEntry[];
  readonly destinationRule: DestinationRuleEntry | undefined;
}

export interface DestinationRuleEntry {
  readonly path: YamlPath;
  /** `''` when absent. */
  readonly name: string;
  /** Both subsets are written, if only as `''`. What is not named the definition of Rollout refuses, and no other rule needs to. */
  readonly isWhole: boolean;
  readonly canarySubset: string;
  readonly stableSubset: string;
  readonly additionalSubsets: readonly string[];
}

/** `undefined` without `istio`. */
export function readIstio(routing: TrafficRouting): IstioRouting | undefined {
  const json = objectAt(routing.json, 'istio');
  if (json === undefined) return undefined;
  const path = [...routing.path, 'istio'];
  const one = objectAt(json, 'virtualService');
  const list = listAt(json, 'virtualServices');
  const several = list.length > 0;
  const entries = several
    ? list.map((item, at) => readEntry(item, [...path, 'virtualServices', at]))
    : one === undefined
      ? []
      : [readEntry(one, [...path, 'virtualService'])];
  const rule = objectAt(json, 'destinationRule');
  return {
    path,
    single: one !== undefined,
    several,
    entries,
    destinationRule: rule && readDestinationRule(rule, [...path, 'destinationRule']),
  };
}

function readEntry(json: JsonValue, path: YamlPath): VirtualServiceEntry {
  return {
    name: textAt(json, 'name') ?? '',
    path: [...path, 'name'],
    routes: listAt(json, 'routes').filter((route) => typeof route === 'string'),
    tlsRoutes: listAt(json, 'tlsRoutes'),
    tcpRoutes: listAt(json, 'tcpRoutes'),
  };
}

function readDestinationRule(json: JsonObject, path: YamlPath): DestinationRuleEntry {
  return {
    path,
    name: textAt(json, 'name') ?? '',
    isWhole: ['canarySubsetName', 'stableSubsetName'].every(
      (field) => typeof valueAt(json, field) === 'string',
    ),
    canarySubset: textAt(json, 'canarySubsetName') ?? '',
    stableSubset: textAt(json, 'stableSubsetName') ?? '',
    additionalSubsets: listAt(json, 'additionalSubsetNames').filter((name) => typeof name === 'string'),
  };
}

/**
 * What `name` or `name.namespace` means; a name alone is in the Rollout's namespace. From 1.10 on the last dot splits, after
 * `.cluster.local` is cut off; before, the first two parts counted.
 * Source: utils/istio/istio.go GetVirtualServiceNamespaceName.
 */
export function splitVirtualServiceName(
  written: string,
  ownNamespace: string,
  version: Version,
): { readonly name: string; readonly namespace: string } {
  const isNew = isAtLeast(version, '1.10');
  const parts = (isNew ? written.replace(/\.cluster\.local$/, '') : written).split('.');
  if (parts.length < 2) return { name: written, namespace: ownNamespace };
  const [name = '', namespace = ''] = isNew ? [parts.slice(0, -1).join('.'), parts.at(-1)] : parts;
  return { name, namespace: namespace === '' ? ownNamespace : namespace };
}

/** First label of a destination's host, which is compared with the names of Services; `''` for none. Source: istio.go getHost. */
export function serviceOfHost(host: string): string {
  const dot = host.indexOf('.');
  if (dot === 0) return '';
  return dot === -1 ? host : host.slice(0, dot);
}

/** A destination of a route in a VirtualService. */
export interface Destination {
  readonly host: string;
  readonly subset: string;
  readonly weight: number;
}

export function destinationsOf(route: JsonValue | undefined): readonly Destination[] {
  return listAt(route, 'route').map((entry) => {
    const weight = valueAt(entry, 'weight');
    return {
      host: textAt(entry, 'destination', 'host') ?? '',
      subset: textAt(entry, 'destination', 'subset') ?? '',
      weight: typeof weight === 'number' ? weight : 0,
    };
  });
}

/** Blocks of a VirtualService; a block that is no list counts as absent. Source: istio.go GetHttpRoutesI and its siblings. */
export function routesOf(
  virtualService: JsonObject,
  block: 'http' | 'tls' | 'tcp',
): readonly JsonValue[] | undefined {
  const list = valueAt(virtualService, 'spec', block);
  return Array.isArray(list) ? (list as readonly JsonValue[]) : undefined;
}

/** `''` for a route without a name. */
export function nameOfRoute(route: JsonValue): string {
  return isObject(route) ? (textAt(route, 'name') ?? '') : '';
}
