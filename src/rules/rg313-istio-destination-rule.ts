import { destinationsOf, readIstio, routesOf } from '../argo/traffic-istio.js';
import { listAt, textAt } from '../manifests/json.js';
import type { Reference } from '../references/reference.js';
import { routerRoles } from '../references/routers.js';
import type { TargetRule } from './define.js';
import { describeTarget, isMissing, neededObject, routedRollouts } from './routed-rollouts.js';
import { inObject, nameOf } from './where.js';

/** Source: rollout/trafficrouting/istio/istio.go UpdateHash. */
export const istioDestinationRule: TargetRule<'D9' | 'D10' | 'D10.extra'> = {
  meta: {
    id: 'RG313',
    name: 'istio-destination-rule',
    title: 'The DestinationRule of a Rollout exists and has its canary and stable subset, and no other',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller writes the pod hashes of canary and stable into two subsets of one DestinationRule. It says nothing about a subset that is not there, and traffic sent to it fails; other subsets are deleted.',
    remedy:
      'Define both subsets in the DestinationRule, in the namespace of the Rollout, and put further subsets into a DestinationRule of their own.',
    messages: {
      D9: '{rollout} splits traffic by {target}, which is not rendered and not declared external',
      D10: '{target} has no subset {subset}, which {rollout} sends traffic to; requests for it fail',
      'D10.extra':
        '{target} has a subset {subset}, which the controller deletes: it keeps only the canary and stable subset of {rollout}',
    },
    messageSeverity: { 'D10.extra': 'warning' },
  },
  *check(world) {
    for (const { manifest, routing, references } of routedRollouts(world)) {
      const wanted = readIstio(routing)?.destinationRule;
      if (wanted === undefined) continue;
      for (const reference of references(routerRoles.destinationRule)) {
        const { found, path } = reference;
        const facts = { rollout: nameOf(manifest), target: describeTarget(reference) };
        if (isMissing(reference)) {
          yield {
            message: 'D9',
            facts,
            where: inObject(manifest, ...path),
            unless: neededObject(reference),
          };
        }
        if (found === undefined) continue;
        const subsets = listAt(found.json, 'spec', 'subsets').map((subset) => textAt(subset, 'name') ?? '');
        const own = [wanted.canarySubset, wanted.stableSubset];
        const lost = [...new Set(own)].filter((subset) => subset !== '' && !subsets.includes(subset));
        const used = usedSubsets(references(routerRoles.virtualService));
        for (const subset of lost) {
          // A route that does not use the subset either is the fault, and RG312 says so.
          if (used?.has(subset) === false) continue;
          yield { message: 'D10', facts: { ...facts, subset }, where: inObject(found, 'spec', 'subsets') };
        }
        // Beside a missing subset, another one is most likely the same under a wrong name.
        if (lost.length > 0 || !wanted.isWhole) continue;
        for (const [at, subset] of subsets.entries()) {
          if (own.includes(subset)) continue;
          const step = subset === '' ? at : { key: 'name', value: subset };
          yield {
            message: 'D10.extra',
            facts: { ...facts, subset },
            where: inObject(found, 'spec', 'subsets', step),
          };
        }
      }
    }
  },
};

/** Subsets that the rendered VirtualServices send to; `undefined` when none of them is rendered. */
function usedSubsets(references: readonly Reference[]): ReadonlySet<string> | undefined {
  const found = references.flatMap((reference) => reference.found ?? []);
  if (found.length === 0) return undefined;
  const routes = found.flatMap(({ json }) =>
    (['http', 'tls', 'tcp'] as const).flatMap((block) => routesOf(json, block) ?? []),
  );
  return new Set(routes.flatMap(destinationsOf).map(({ subset }) => subset));
}
