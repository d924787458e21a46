import { rolloutsOf, type Canary, type Rollout } from '../argo/rollout.js';
import type { TrafficRouting } from '../argo/traffic-routing.js';
import { scalarText } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import { resolvePath } from '../manifests/path.js';
import { referencesOf } from '../references/graph.js';
import type { Reference } from '../references/reference.js';
import { resolve } from '../references/resolve.js';
import { routerRoles, virtualServiceTarget } from '../references/routers.js';
import { isAtLeast } from '../argo/versions.js';
import type { Need, RuleWorld } from './define.js';

/** A Rollout whose canary strategy routes traffic. */
export interface RoutedRollout {
  readonly rollout: Rollout;
  readonly manifest: Manifest;
  readonly canary: Canary;
  readonly routing: TrafficRouting;
  /** What the Rollout names in fields of that role. */
  readonly references: (role: string) => readonly Reference[];
}

export function routedRollouts(world: RuleWorld): readonly RoutedRollout[] {
  const byRole = new Map<string, ReadonlyMap<Manifest, readonly Reference[]>>();
  const ofRole = (role: string): ReadonlyMap<Manifest, readonly Reference[]> => {
    const known = byRole.get(role) ?? groupByReferrer(readRole(world, role));
    byRole.set(role, known);
    return known;
  };
  return rolloutsOf(world.index).flatMap((rollout) => {
    const { manifest, canary } = rollout;
    const routing = canary?.trafficRouting;
    if (canary === undefined || routing === undefined) return [];
    return [{ rollout, manifest, canary, routing, references: (role) => ofRole(role).get(manifest) ?? [] }];
  });
}

/** Controllers before 1.10 read the names of VirtualServices in another way than the graph does. */
function readRole(world: RuleWorld, role: string): readonly Reference[] {
  const { index, external, versions } = world;
  const references = referencesOf(index, external).withRole(role);
  if (role !== routerRoles.virtualService || isAtLeast(versions.argoRollouts, '1.10')) return references;
  return references.map(({ from, path, to: { name } }) => {
    const written = scalarText(resolvePath(from.json, path)) ?? name;
    const to = virtualServiceTarget(from, written, versions.argoRollouts);
    return resolve({ from, path, role, to }, index, external);
  });
}

function groupByReferrer(references: readonly Reference[]): ReadonlyMap<Manifest, readonly Reference[]> {
  const groups = new Map<Manifest, Reference[]>();
  for (const reference of references) {
    const group = groups.get(reference.from);
    if (group === undefined) groups.set(reference.from, [reference]);
    else group.push(reference);
  }
  return groups;
}

/** An object that another target of the environment may bring. */
export function neededObject({ to }: Pick<Reference, 'to'>): Need {
  const { group, kind, namespace, name } = to;
  return { kind: 'object', ref: { group, kind, namespace, name } };
}

/** Whether it is certain that nothing brings the object, as far as this target goes. */
export function isMissing({ outcome, lacks }: Reference): boolean {
  return outcome === 'missing' && lacks === 'object';
}

/** `Ingress/web in namespace shop`. */
export function describeTarget({ to, from }: Reference): string {
  const name = `${to.kind}/${to.name}`;
  return to.namespace === from.ref.namespace ? name : `${name} in namespace ${to.namespace}`;
}
