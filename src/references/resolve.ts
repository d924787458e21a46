import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import { servicePorts } from '../manifests/serving.js';
import { inEveryCluster, makersOf } from './makers.js';
import { keysOf } from './object-keys.js';
import type { IsExternal, Mention, Reference, ReferenceTarget } from './reference.js';

/** Looks for what a field names: rendered, made by a rendered object, part of every cluster, declared external, or missing. */
export function resolve(mention: Mention, index: ManifestIndex, external: IsExternal): Reference {
  const { to, otherGroups = [] } = mention;
  const rendered = [to.group, ...otherGroups]
    .map((group) => index.find({ ...to, group }))
    .find((manifest) => manifest !== undefined);
  const maker = makersOf(index).of(to);
  if (rendered !== undefined) {
    const lacks = lackingPart(to, rendered);
    // Who makes an object of that name may also add to a rendered one.
    if (lacks === undefined || maker !== undefined)
      return { ...mention, outcome: 'resolved', found: rendered };
    return external(to)
      ? { ...mention, outcome: 'external', found: rendered }
      : { ...mention, outcome: 'missing', found: rendered, lacks };
  }
  if (maker !== undefined) return { ...mention, outcome: 'resolved', found: maker };
  if (inEveryCluster(to)) return { ...mention, outcome: 'resolved' };
  if (external(to)) return { ...mention, outcome: 'external' };
  return { ...mention, outcome: 'missing', lacks: 'object' };
}

function lackingPart({ key, port }: ReferenceTarget, found: Manifest): 'key' | 'port' | undefined {
  if (key !== undefined && keysOf(found)?.has(key) === false) return 'key';
  if (port !== undefined && found.ref.kind === 'Service' && !hasPort(found, port)) return 'port';
  return undefined;
}

/** An ExternalName has no ports of its own to ask for. */
function hasPort(service: Manifest, wanted: number | string): boolean {
  const ports = servicePorts(service);
  return (
    ports.length === 0 ||
    ports.some(({ name, port }) => (typeof wanted === 'string' ? name : Number(port)) === wanted)
  );
}
