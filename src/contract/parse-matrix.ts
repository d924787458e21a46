import { throwFaults } from '../inputs/faults.js';
import { findSchemaFaults, placeOf } from '../inputs/schema-faults.js';
import validators from '../inputs/validators.generated.cjs';
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
  return {
    file,
    profiles: profiles.map(({ name, values_file, suite }, index) => ({
      name,
      valuesFile: values_file,
      suite,
      place: placeOf(file, document, ['profiles', index]),
    })),
    scenarios: scenarios.map(({ name, kind, profile, suite, baseline_ref, target_ref }, index) => ({
      name,
      kind,
      profile,
      suite,
      ...(baseline_ref === undefined ? {} : { baselineRef: baseline_ref }),
      ...(target_ref === undefined ? {} : { targetRef: target_ref }),
      place: placeOf(file, document, ['scenarios', index]),
    })),
  };
}
