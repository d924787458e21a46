import type { MatrixScenario } from '../contract/profile.js';
import type { RepositoryRule, RepositoryViolation } from './define.js';
import { inMatrix, matrixRows } from './install-matrix.js';
import { inProfile } from './where.js';

type Message = 'noScenario' | 'noReference' | 'sameReference';

export const matrixRollbackReference: RepositoryRule<null, Message> = {
  meta: {
    id: 'RG115',
    name: 'matrix-rollback-reference',
    title: 'A profile in rollout mode is upgraded and rolled back between two named versions',
    scope: 'repository',
    category: 'rollback',
    owner: 'platform',
    severity: 'error',
    kinds: [],
    rationale:
      'An upgrade from a version to itself proves nothing, and a rollback that was never tried between two versions is found broken in the incident that needs it.',
    remedy:
      'Give the profile scenarios of kind upgrade and rollback, each with baseline_ref and target_ref of two different versions.',
    messages: {
      noScenario: 'profile {profile} rolls out but has no scenario of kind {kind} in {matrix}',
      noReference: 'scenario {scenario} ({kind}) names no {field}',
      sameReference: 'scenario {scenario} ({kind}) goes from {reference} to itself',
    },
  },
  extract: () => null,
  *judge(_targets, { contract }) {
    for (const { profile, scenarios } of matrixRows(contract)) {
      // Without any scenario RG114 says so once.
      if (profile.rolloutMode !== 'rollout' || scenarios.length === 0) continue;
      for (const kind of ['upgrade', 'rollback'] as const) {
        const ofKind = scenarios.filter((scenario) => scenario.kind === kind);
        for (const scenario of ofKind) yield* judgeReferences(scenario);
        if (ofKind.length > 0) continue;
        yield {
          message: 'noScenario',
          facts: { profile: profile.id, kind, matrix: contract?.matrix?.file ?? '' },
          where: inProfile(profile, 'rollout_mode'),
        };
      }
    }
  },
};

function* judgeReferences(scenario: MatrixScenario): Iterable<RepositoryViolation<Message>> {
  const { name, kind, baselineRef = '', targetRef = '' } = scenario;
  const facts = { scenario: name, kind };
  for (const [field, reference] of [
    ['baseline_ref', baselineRef],
    ['target_ref', targetRef],
  ] as const) {
    if (reference.trim() !== '') continue;
    yield {
      message: 'noReference',
      facts: { ...facts, field },
      where: inMatrix('scenarios', scenario, field),
    };
  }
  if (baselineRef.trim() === '' || baselineRef.trim() !== targetRef.trim()) return;
  yield {
    message: 'sameReference',
    facts: { ...facts, reference: baselineRef.trim() },
    where: inMatrix('scenarios', scenario, 'target_ref'),
  };
}
