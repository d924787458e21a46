import type { Contract, InstallMatrix, MatrixProfile, MatrixScenario, Profile } from '../contract/profile.js';
import type { Where } from './define.js';

/** One contract profile and what the install matrix says about it. */
export interface MatrixRow {
  readonly profile: Profile;
  readonly listed: MatrixProfile | undefined;
  readonly scenarios: readonly MatrixScenario[];
}

/** `[]` without a matrix: nothing is asked of a contract that stands alone. */
export function matrixRows(contract: Contract | undefined): readonly MatrixRow[] {
  const matrix = contract?.matrix;
  if (matrix === undefined) return [];
  return (
    contract?.profiles.map((profile) => ({
      profile,
      listed: matrix.profiles.find(({ name }) => isNamed(profile, name)),
      scenarios: matrix.scenarios.filter((scenario) => isNamed(profile, scenario.profile)),
    })) ?? []
  );
}

/** The matrix may name a profile by its name or by its id. */
export function isNamed(profile: Profile, name: string): boolean {
  return profile.name === name || profile.id === name;
}

export function inMatrix(
  list: 'profiles' | 'scenarios',
  entry: MatrixProfile | MatrixScenario,
  field?: string,
): Where {
  const path = [list, { key: 'name', value: entry.name }, ...(field === undefined ? [] : [field])];
  const { places = {} } = entry;
  const written = field !== undefined && Object.hasOwn(places, field) ? places[field] : undefined;
  return { kind: 'place', place: written ?? entry.place, path };
}

export function knows(matrix: InstallMatrix, profile: string): boolean {
  return matrix.profiles.some(({ name }) => name === profile);
}
