import { countOf } from '../manifests/int-or-percent.js';
import { scalarText, valueAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import type { TargetRule } from './define.js';
import { leastReplicas } from './autoscaling.js';
import { drainedWorkloads } from './drained-workloads.js';
import { inObject, inTemplate, nameOf } from './where.js';

export const podDisruptionBudget: TargetRule<'none' | 'noRoom' | 'several'> = {
  meta: {
    id: 'RG111',
    name: 'pod-disruption-budget',
    title: 'One PodDisruptionBudget selects the serving pods and leaves room to evict one of them',
    scope: 'target',
    // A budget that misses the pods is why no budget selects them.
    subsumes: ['RG323'],
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'warning',
    kinds: [],
    rationale:
      'Without a budget a node drain may take all pods at once, in the middle of a rollout too; with one that allows no eviction, or with two of them, the drain never ends.',
    remedy:
      'Render one PodDisruptionBudget whose selector matches the pod labels, with maxUnavailable of at least 1 or minAvailable below the number of replicas.',
    messages: {
      none: 'no PodDisruptionBudget selects the pods of {workload}',
      noRoom: '{budget} lets no pod of {workload} be evicted: {field} {found} with {replicas} replica(s)',
      several:
        '{budgets} select the pods of {workload}: the eviction API refuses pods with more than one budget',
    },
  },
  *check(world) {
    for (const workload of drainedWorkloads(world)) {
      const { manifest, template } = workload;
      if (template === undefined) continue;
      const name = { workload: nameOf(manifest) };
      const budgets = world.index.selecting(
        'PodDisruptionBudget',
        ['spec', 'selector'],
        manifest.ref.namespace,
        template.labels,
      );
      const [budget, second] = budgets;
      if (budget === undefined) {
        const path = [...template.path, 'metadata', 'labels'];
        yield { message: 'none', facts: name, ...inTemplate(workload, path), part: 'budget' };
        continue;
      }
      if (second !== undefined) {
        yield {
          message: 'several',
          facts: { ...name, budgets: budgets.map(nameOf).join(', ') },
          where: inObject(second, 'spec', 'selector'),
          subject: manifest.ref,
          part: 'budget',
        };
        continue;
      }
      const replicas = leastReplicas(world.index, workload);
      const field = fieldWithoutRoom(budget, replicas);
      if (field === undefined) continue;
      yield {
        message: 'noRoom',
        facts: {
          ...name,
          budget: nameOf(budget),
          field,
          found: scalarText(valueAt(budget.json, 'spec', field)) ?? '',
          replicas,
        },
        where: inObject(budget, 'spec', field),
        subject: manifest.ref,
        // With two replicas there would be room: then the number of replicas is the fault.
        part: fieldWithoutRoom(budget, Math.max(2, replicas)) === undefined ? 'replicas' : 'budget',
      };
    }
  },
};

/** Both fields are rounded up: https://kubernetes.io/docs/tasks/run-application/configure-pdb/#rounding-logic-when-specifying-percentages */
function fieldWithoutRoom(
  { json }: Manifest,
  replicas: number,
): 'minAvailable' | 'maxUnavailable' | undefined {
  const unavailable = countOf(valueAt(json, 'spec', 'maxUnavailable'), replicas, 'up');
  if (unavailable !== undefined) return unavailable < 1 ? 'maxUnavailable' : undefined;
  const available = countOf(valueAt(json, 'spec', 'minAvailable'), replicas, 'up');
  return available !== undefined && available >= replicas ? 'minAvailable' : undefined;
}
