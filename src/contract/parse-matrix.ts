import { throwFaults } from '../inputs/faults.js';
import { findSchemaFaults, placeOf } from '../inputs/schema-faults.js';
import validators from '../inputs/validators.generated.cjs';
import type { Place } from '../kernel/errors.js';
import { onlyDocument } from './parse-contract.js';
import type { InstallMatrix, MatrixScenario } from './profile.js';

interface MatrixFile {
  readonly profiles: readonly {
    readonly name: string;
    readonly values_file: string;
    readonly suite: string;
  }[];
  readonly scenarios: readonly {
    readonly name: string;
    readonly kind: MatrixScenario['kind'];
    readonly profile: string;
    readonly suite: string;
    readonly baseline_ref?: string;
    readonly target_ref?: string;
  }[];
}

/** Reads an install matrix, JSON or YAML; whether it agrees with the contract is judged by rules. Throws UsageError. */
export function parseMatrix(text: string, file: string): InstallMatrix {
  const document = onlyDocument(text, file, 'install matrix');
  throwFaults(findSchemaFaults(validators.validateInstallMatrix, document, file));
  const { profiles, scenarios } = document.value as MatrixFile;
  const placesOf = (list: 'profiles' | 'scenarios', index: number): Readonly<Record<string, Place>> => {
    const entry = (document.value as MatrixFile)[list][index] ?? {};
    return Object.fromEntries(
      Object.keys(entry).map((key) => [key, placeOf(file, document, [list, index, key])]),
    );
  };
  return {
    file,
    profiles: profiles.map(({ name, values_file, suite }, index) => ({
      name,
      valuesFile: values_file,
      suite,
      place: placeOf(file, document, ['profiles', index]),
      places: placesOf('profiles', index),
    })),
    scenarios: scenarios.map(({ name, kind, profile, suite, baseline_ref, target_ref }, index) => ({
      name,
      kind,
      profile,
      suite,
      ...(baseline_ref === undefined ? {} : { baselineRef: baseline_ref }),
      ...(target_ref === undefined ? {} : { targetRef: target_ref }),
      place: placeOf(file, document, ['scenarios', index]),
      places: placesOf('scenarios', index),
    })),
  };
}
