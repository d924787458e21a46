import type { JsonValue } from '../render/renderer.js';
import { isObject } from '../manifests/json.js';

/** What Go's encoding/json accepts for a field; null fits everywhere, unknown fields are ignored. */
type Shape =
  | 'text'
  | 'integer'
  | 'unsigned'
  | 'number'
  | { readonly list: Shape }
  | { readonly map: Shape }
  | { readonly fields: Readonly<Record<string, Shape>> };

const texts: Shape = { list: 'text' };
const stringMatch: Shape = { fields: { exact: 'text', prefix: 'text', regex: 'text' } };
const destination: Shape = {
  fields: { host: 'text', subset: 'text', port: { fields: { number: 'unsigned' } } },
};
const destinations: Shape = { list: { fields: { destination, weight: 'integer' } } };
const match: Readonly<Record<string, Shape>> = {
  destinationSubnets: texts,
  port: 'integer',
  sourceLabels: { map: 'text' },
  gateways: texts,
  sourceNamespace: 'text',
};

/** Source: rollout/trafficrouting/istio/istio_types.go. */
const blocks: Readonly<Record<'http' | 'tls' | 'tcp', Shape>> = {
  http: {
    fields: {
      name: 'text',
      match: { list: { fields: { method: stringMatch, uri: stringMatch, headers: { map: stringMatch } } } },
      route: destinations,
      mirror: destination,
      mirrorPercentage: { fields: { value: 'number' } },
    },
  },
  tls: { fields: { match: { list: { fields: { ...match, sniHosts: texts } } }, route: destinations } },
  tcp: { fields: { match: { list: { fields: match } }, route: destinations } },
};

/** Whether the controller can decode the routes of a block: GetHttpRoutes, GetTlsRoutes, GetTcpRoutes in istio.go. */
export function isDecodable(block: 'http' | 'tls' | 'tcp', routes: readonly JsonValue[]): boolean {
  return routes.every((route) => fits(route, blocks[block]));
}

function fits(value: JsonValue, shape: Shape): boolean {
  if (value === null) return true;
  if (shape === 'text') return typeof value === 'string';
  if (typeof shape === 'string') {
    if (typeof value === 'bigint') return shape !== 'unsigned' || value >= 0n;
    if (typeof value !== 'number') return false;
    if (shape === 'number') return true;
    return Number.isInteger(value) && (shape === 'integer' || (value >= 0 && value < 2 ** 32));
  }
  if ('list' in shape) {
    return Array.isArray(value) && (value as readonly JsonValue[]).every((item) => fits(item, shape.list));
  }
  if (!isObject(value)) return false;
  if ('map' in shape) return Object.values(value).every((item) => fits(item, shape.map));
  return Object.entries(shape.fields).every(
    ([name, field]) => !Object.hasOwn(value, name) || fits(value[name] ?? null, field),
  );
}
