import { textAt } from '../manifests/json.js';
import { workloadRefOf } from '../manifests/pod-template.js';
import { referencesOf } from '../references/graph.js';
import { NearNames } from '../references/near-names.js';
import { isTemplateKind } from '../references/workload-refs.js';
import type { TargetRule } from './define.js';
import { hintFor, needOf } from './missing-reference.js';
import { inObject, nameOf } from './where.js';

/** `Resolve` in rollout/templateref.go, reported by `InvalidWorkloadRef` in validation.go. */
export const workloadRefExists: TargetRule<'S15' | 'S16' | 'S16.version'> = {
  meta: {
    id: 'RG304',
    name: 'workload-ref-exists',
    title: 'A workloadRef names a Deployment, ReplicaSet or PodTemplate of the Rollout’s namespace',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'Without the object that it borrows its pod template from, the controller refuses the Rollout.',
    remedy:
      'Write apiVersion, kind and name of a rendered workload (`apps/v1` Deployment or ReplicaSet, `v1` PodTemplate), or declare it under `external.objects`.',
    messages: {
      S15: '{rollout} borrows its pod template from {found}; Argo Rollouts can take one from apps/Deployment, apps/ReplicaSet and core PodTemplate',
      S16: '{rollout} borrows its pod template from {found}, which is not rendered in namespace {namespace}{hint}',
      'S16.version':
        '{rollout} borrows its pod template from {found} with apiVersion {apiVersion}, which the API server does not serve (wanted: {wanted})',
    },
  },
  *check({ index, external }) {
    for (const rollout of index.byKind('Rollout')) {
      const to = workloadRefOf(rollout);
      if (to === undefined || isTemplateKind(to)) continue;
      const apiVersion = textAt(rollout.json, 'spec', 'workloadRef', 'apiVersion') ?? '(no apiVersion)';
      const found = `${apiVersion} ${to.kind === '' ? '(no kind)' : to.kind}`;
      yield {
        message: 'S15',
        facts: { rollout: nameOf(rollout), found },
        where: inObject(rollout, 'spec', 'workloadRef'),
      };
    }
    const near = new NearNames(index);
    for (const reference of referencesOf(index, external).withRole('workload-ref')) {
      const { from, to, path } = reference;
      const names = { rollout: nameOf(from), found: `${to.kind}/${to.name}` };
      const apiVersion = textAt(from.json, 'spec', 'workloadRef', 'apiVersion') ?? '(none)';
      const wanted = to.group === '' ? 'v1' : `${to.group}/v1`;
      if (apiVersion !== wanted) {
        const facts = { ...names, apiVersion, wanted };
        yield { message: 'S16.version', facts, where: inObject(from, ...path) };
        continue;
      }
      if (reference.outcome !== 'missing') continue;
      yield {
        message: 'S16',
        facts: {
          ...names,
          namespace: to.namespace,
          hint: hintFor(near.of(reference)),
        },
        where: inObject(from, ...path),
        unless: needOf(reference),
      };
    }
  },
};
