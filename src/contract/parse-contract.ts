import type { ParsedDocument } from '../documents/document.js';
import { parseDocuments } from '../documents/parse.js';
import type { InlineProfiles } from '../inputs/config.js';
import { asUsage, formatPlace, throwFaults, type Fault } from '../inputs/faults.js';
import { formatFound } from '../inputs/nearest.js';
import { findSchemaFaults, placeOf } from '../inputs/schema-faults.js';
import validators from '../inputs/validators.generated.cjs';
import { UsageError, type Place } from '../kernel/errors.js';
import type {
  Contract,
  HpaPolicy,
  IntendedUse,
  NetworkPolicyMode,
  Profile,
  ResourcesClass,
  RolloutMode,
  Suite,
  Toggle,
} from './profile.js';
import { parseToggle } from './toggle.js';

/** A profile as the schema guarantees it, with the names of the file. */
interface ProfileFile {
  readonly id: string;
  readonly name: string;
  readonly suite: Suite;
  readonly values_file: string;
  readonly rollout_mode: RolloutMode;
  readonly warmup_required: boolean;
  readonly readiness_path_required: boolean;
  readonly intendedUse: IntendedUse;
  readonly forbiddenToggles: readonly string[];
  readonly requiredToggles: readonly string[];
  readonly expectedResourcesClass: ResourcesClass;
  readonly networkPolicyModeRequired: NetworkPolicyMode;
  readonly hpaPolicyRequired: HpaPolicy;
  readonly chart?: string;
  readonly values_files?: readonly string[];
  readonly kustomize?: string;
  readonly release?: string;
  readonly namespace?: string;
  readonly environment?: string;
  readonly warmup?: string;
  readonly readiness_path?: string;
  readonly owner?: string;
}

/** Reads a contract, JSON or YAML. Collects every mistake and throws one UsageError with file and lines. */
export function parseContract(text: string, file: string): Contract {
  return readContract(onlyDocument(text, file, 'contract'), file);
}

/** The contract that is written as `profiles` in the configuration. */
export function inlineContract(inline: InlineProfiles, file: string): Contract {
  const document: ParsedDocument = {
    index: 0,
    value: { schema_version: 1, profiles: inline.values },
    start: { line: 1, column: 1, endLine: 1 },
    positionOf: (path) => {
      const place = inline.places['/' + path.slice(1).join('/')];
      if (place?.line === undefined) return undefined;
      return { line: place.line, column: place.column ?? 1, endLine: place.line };
    },
  };
  return readContract(document, file);
}

/** The one document of a file that has to hold something. */
export function onlyDocument(text: string, file: string, what: string): ParsedDocument {
  const documents = asUsage(() => parseDocuments(text, file)).filter(({ value }) => value !== null);
  const [document, second] = documents;
  if (document === undefined) throw new UsageError(`The ${what} is empty.`, { place: { file, line: 1 } });
  if (second !== undefined) {
    const { line, column } = second.start;
    throw new UsageError(`A ${what} is one document, but a second one starts here.`, {
      place: { file, line, column },
    });
  }
  return document;
}

function readContract(document: ParsedDocument, file: string): Contract {
  throwFaults(findSchemaFaults(validators.validateContract, document, file));
  const faults: Fault[] = [];
  const written = (document.value as { readonly profiles: readonly ProfileFile[] }).profiles;
  const seen = new Map<string, Place>();
  const profiles = written.map((profile, index) => {
    const at = (...path: readonly (string | number)[]): Place =>
      placeOf(file, document, ['profiles', index, ...path]);
    const before = seen.get(profile.id);
    if (before === undefined) seen.set(profile.id, at('id'));
    else {
      const message = `The profile id ${formatFound(profile.id)} is used twice; the first is at ${formatPlace(before)}.`;
      faults.push({ message, place: at('id') });
    }
    return readProfile(profile, at, faults);
  });
  throwFaults(faults);
  return { file, profiles };
}

function readProfile(
  file: ProfileFile,
  at: (...path: (string | number)[]) => Place,
  faults: Fault[],
): Profile {
  const toggles = (field: 'forbiddenToggles' | 'requiredToggles'): Toggle[] =>
    file[field].flatMap((text, index) => {
      const place = at(field, index);
      const toggle = parseToggle(text, place);
      if (toggle !== undefined) return [toggle];
      const message = `The toggle ${formatFound(text)} has an empty step; accepted: path or path=value, like rollout.enabled=true.`;
      faults.push({ message, place });
      return [];
    });
  const requiredToggles = toggles('requiredToggles');
  const forbiddenToggles = toggles('forbiddenToggles');
  for (const toggle of forbiddenToggles) {
    if (requiredToggles.some(({ text }) => text === toggle.text)) {
      faults.push({
        message: `The toggle ${formatFound(toggle.text)} is required and forbidden.`,
        place: toggle.place,
      });
    }
  }
  return {
    id: file.id,
    name: file.name,
    suite: file.suite,
    valuesFile: file.values_file,
    rolloutMode: file.rollout_mode,
    warmupRequired: file.warmup_required,
    readinessPathRequired: file.readiness_path_required,
    intendedUse: file.intendedUse,
    forbiddenToggles,
    requiredToggles,
    expectedResourcesClass: file.expectedResourcesClass,
    networkPolicyModeRequired: file.networkPolicyModeRequired,
    hpaPolicyRequired: file.hpaPolicyRequired,
    ...(file.chart === undefined ? {} : { chart: file.chart }),
    ...(file.values_files === undefined ? {} : { valuesFiles: file.values_files }),
    ...(file.kustomize === undefined ? {} : { kustomize: file.kustomize }),
    ...(file.release === undefined ? {} : { release: file.release }),
    ...(file.namespace === undefined ? {} : { namespace: file.namespace }),
    ...(file.environment === undefined ? {} : { environment: file.environment }),
    ...(file.warmup === undefined ? {} : { warmup: file.warmup }),
    ...(file.readiness_path === undefined ? {} : { readinessPath: file.readiness_path }),
    ...(file.owner === undefined ? {} : { owner: file.owner }),
    place: at(),
    places: Object.fromEntries(Object.keys(file).map((key) => [key, at(key)])),
  };
}
