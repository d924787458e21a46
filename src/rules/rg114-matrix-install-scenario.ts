import type { RepositoryRule } from './define.js';
import { matrixRows } from './install-matrix.js';
import { inProfile } from './where.js';

export const matrixInstallScenario: RepositoryRule<null, 'noScenario' | 'noInstall'> = {
  meta: {
    id: 'RG114',
    name: 'matrix-install-scenario',
    title: 'The install matrix installs every profile of the contract',
    scope: 'repository',
    category: 'progression',
    owner: 'platform',
    severity: 'error',
    kinds: [],
    rationale: 'A profile that nobody ever installs in a test is a promise that nobody checked on a cluster.',
    remedy: 'Add a scenario of kind install for the profile to the install matrix.',
    messages: {
      noScenario: 'profile {profile} has no scenario in {matrix}',
      noInstall: 'profile {profile} has no scenario of kind install in {matrix}',
    },
  },
  extract: () => null,
  *judge(_targets, { contract }) {
    for (const { profile, scenarios } of matrixRows(contract)) {
      if (scenarios.some(({ kind }) => kind === 'install')) continue;
      yield {
        message: scenarios.length === 0 ? 'noScenario' : 'noInstall',
        facts: { profile: profile.id, matrix: contract?.matrix?.file ?? '' },
        where: inProfile(profile, 'id'),
      };
    }
  },
};
