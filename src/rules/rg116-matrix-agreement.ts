import type { Contract } from '../contract/profile.js';
import type { RepositoryRule, RepositoryViolation } from './define.js';
import { inMatrix, isNamed, knows, matrixRows, type MatrixRow } from './install-matrix.js';
import { inProfile } from './where.js';

type Message = 'notListed' | 'valuesFile' | 'suite' | 'scenarioSuite' | 'notInContract' | 'unknownProfile';

export const matrixAgreement: RepositoryRule<null, Message> = {
  meta: {
    id: 'RG116',
    name: 'matrix-agreement',
    title: 'Contract and install matrix say the same about profile, values file and suite',
    scope: 'repository',
    category: 'identity',
    owner: 'platform',
    severity: 'error',
    kinds: [],
    rationale:
      'When the two files drift apart, the tests install something else than what the contract judges, and both stay green.',
    remedy: 'Write the same profile name, values file and suite into both files.',
    messages: {
      notListed: 'profile {profile} of the contract is not among the profiles of {matrix}',
      valuesFile: 'profile {profile} has values file {found} in {matrix}, {wanted} in the contract',
      suite: 'profile {profile} has suite {found} in {matrix}, {wanted} in the contract',
      scenarioSuite: 'scenario {scenario} runs in suite {found}; its profile {profile} belongs to {wanted}',
      notInContract: 'profile {profile} of {matrix} is not in the contract: nothing judges it',
      unknownProfile: 'scenario {scenario} names profile {profile}, which neither file has',
    },
    messageSeverity: { notInContract: 'warning', unknownProfile: 'warning' },
  },
  extract: () => null,
  *judge(_targets, { contract }) {
    if (contract?.matrix === undefined) return;
    for (const row of matrixRows(contract)) yield* judgeRow(row, contract.matrix.file);
    yield* judgeStrangers(contract, contract.matrix);
  },
};

function* judgeRow(
  { profile, listed, scenarios }: MatrixRow,
  matrix: string,
): Iterable<RepositoryViolation<Message>> {
  const facts = { profile: profile.id, matrix };
  if (listed === undefined) {
    // A profile that the matrix does not know at all is RG114's.
    if (scenarios.length > 0) yield { message: 'notListed', facts, where: inProfile(profile, 'id') };
  } else {
    if (plainPath(listed.valuesFile) !== plainPath(profile.valuesFile)) {
      yield {
        message: 'valuesFile',
        facts: { ...facts, found: listed.valuesFile, wanted: profile.valuesFile },
        where: inMatrix('profiles', listed, 'values_file'),
      };
    }
    if (listed.suite !== profile.suite) {
      yield {
        message: 'suite',
        facts: { ...facts, found: listed.suite, wanted: profile.suite },
        where: inMatrix('profiles', listed, 'suite'),
      };
    }
  }
  for (const scenario of scenarios) {
    // Where the two files disagree about the suite, that is the fault, not the scenario that follows one of them.
    if (scenario.suite === profile.suite || scenario.suite === listed?.suite) continue;
    yield {
      message: 'scenarioSuite',
      facts: { profile: profile.id, scenario: scenario.name, found: scenario.suite, wanted: profile.suite },
      where: inMatrix('scenarios', scenario, 'suite'),
    };
  }
}

function* judgeStrangers(
  { profiles }: Contract,
  matrix: NonNullable<Contract['matrix']>,
): Iterable<RepositoryViolation<Message>> {
  const isKnown = (name: string): boolean => profiles.some((profile) => isNamed(profile, name));
  for (const listed of matrix.profiles) {
    const facts = { profile: listed.name, matrix: matrix.file };
    const where = inMatrix('profiles', listed, 'name');
    // One of the contract that has no scenario is RG114's.
    if (!isKnown(listed.name)) yield { message: 'notInContract', facts, where };
  }
  for (const scenario of matrix.scenarios) {
    if (isKnown(scenario.profile) || knows(matrix, scenario.profile)) continue;
    yield {
      message: 'unknownProfile',
      facts: { scenario: scenario.name, profile: scenario.profile },
      where: inMatrix('scenarios', scenario, 'profile'),
    };
  }
}

function plainPath(path: string): string {
  return path.replace(/^(?:\.\/+)+/, '').replaceAll(/\/{2,}/g, '/');
}
