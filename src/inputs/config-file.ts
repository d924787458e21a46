import type { ParsedDocument } from '../documents/document.js';
import { parseDocuments } from '../documents/parse.js';
import { UsageError, type Place } from '../kernel/errors.js';
import type {
  ClassAmounts,
  Config,
  ConfiguredEnvironment,
  External,
  HelmEntry,
  InlineProfiles,
  RuleName,
  TargetEntry,
  WaiverEntry,
} from './config.js';
import { placeConfigPaths } from './config-paths.js';
import { asUsage, throwFaults, type Fault } from './faults.js';
import { formatAccepted, formatFound, formatHint } from './nearest.js';
import type { RuleSetting, Severity } from './request.js';
import { findSchemaFaults, placeOf } from './schema-faults.js';
import { unknownCaptures } from './template.js';
import validators from './validators.generated.cjs';

type Path = readonly (string | number)[];

/** The file as its schema guarantees it. */
interface ConfigFile {
  readonly contract?: string;
  readonly profiles?: readonly unknown[];
  readonly targets?: readonly TargetFile[];
  readonly environments?: Readonly<Record<string, EnvironmentFile | null>>;
  readonly rules?: RulesFile;
  readonly waivers?: readonly Omit<WaiverEntry, 'place'>[];
  readonly external?: Partial<External>;
  readonly resourceClasses?: Readonly<Record<string, ClassAmounts>>;
}
type RulesFile = Readonly<Record<string, Severity | 'off' | RuleSetting>>;
type TargetFile = Omit<TargetEntry, 'helm' | 'place' | 'places'> & {
  readonly helm?: Partial<HelmEntry> & { readonly chart: string };
};
interface EnvironmentFile {
  readonly aliases?: readonly string[];
  readonly protected?: boolean;
  readonly kubeVersion?: string;
  readonly argoRollouts?: string;
  readonly apiVersions?: readonly string[];
  readonly rules?: RulesFile;
}

export interface LoadedConfig {
  readonly config: Config;
  /** For `--print-config`; not JSON. */
  readonly document: ParsedDocument;
}

/**
 * Reads `rollout-guard.yaml`. Collects every mistake, then throws one UsageError with file, line, what was found, what is
 * accepted and the nearest name. Names of profiles and targets are judged where those are known.
 */
export function parseConfig(text: string, file: string, rules: readonly RuleName[]): LoadedConfig {
  const documents = asUsage(() => parseDocuments(text, file)).filter((document) => document.value !== null);
  const [document] = documents;
  if (document === undefined) {
    throw new UsageError(`${file} is empty.`, {
      place: { file, line: 1 },
      next: 'Write at least: version: 1',
    });
  }
  if (documents.length > 1) {
    const { line, column } = documents[1]?.start ?? document.start;
    throw new UsageError('The configuration is one document, but a second one starts here.', {
      place: { file, line, column },
    });
  }
  throwFaults(findSchemaFaults(validators.validateConfig, document, file));
  const reading = new Reading(document, file, rules);
  const config = reading.read(document.value as ConfigFile);
  throwFaults(reading.faults);
  return { config: placeConfigPaths(config), document };
}

/** One pass over a valid file: resolves names and keeps places. */
class Reading {
  readonly faults: Fault[] = [];
  readonly #document: ParsedDocument;
  readonly #file: string;
  readonly #rules: readonly RuleName[];

  constructor(document: ParsedDocument, file: string, rules: readonly RuleName[]) {
    this.#document = document;
    this.#file = file;
    this.#rules = rules;
  }

  read(file: ConfigFile): Config {
    if (file.contract !== undefined && file.profiles !== undefined) {
      this.#fault(['profiles'], 'Both contract and profiles are given; a configuration has one contract.');
    }
    const rules = this.#readRules(file.rules ?? {}, ['rules']);
    return {
      file: this.#file,
      ...(file.contract === undefined
        ? {}
        : { contract: { file: file.contract, place: this.#place(['contract']) } }),
      ...(file.profiles === undefined ? {} : { profiles: this.#readProfiles(file.profiles) }),
      targets: (file.targets ?? []).map((target, index) => this.#readTarget(target, ['targets', index])),
      environments: this.#readEnvironments(file.environments ?? {}),
      rules: rules.settings,
      rulePlaces: rules.places,
      waivers: (file.waivers ?? []).map((waiver, index) => this.#readWaiver(waiver, ['waivers', index])),
      external: {
        services: file.external?.services ?? [],
        analysisTemplates: file.external?.analysisTemplates ?? [],
        objects: file.external?.objects ?? [],
      },
      ...(file.resourceClasses === undefined ? {} : { resourceClasses: file.resourceClasses }),
    };
  }

  #readTarget(target: TargetFile, path: Path): TargetEntry {
    const { helm, ...rest } = target;
    const entry: TargetEntry = {
      ...rest,
      ...(helm === undefined
        ? {}
        : {
            helm: {
              ...helm,
              values: helm.values ?? [],
              set: helm.set ?? [],
              apiVersions: helm.apiVersions ?? [],
              includeCrds: helm.includeCrds ?? true,
            },
          }),
      place: this.#place(path),
      places: Object.fromEntries(Object.keys(target).map((key) => [key, this.#place([...path, key])])),
    };
    for (const { field, name, known } of unknownCaptures(entry)) {
      const accepted =
        known.length === 0 ? 'none, since there is no match with captures' : formatAccepted(known);
      this.#fault(
        [...path, field],
        `{${name}} is not a capture of match; accepted: ${accepted}.${formatHint(name, known)}`,
      );
    }
    return entry;
  }

  #readEnvironments(
    file: Readonly<Record<string, EnvironmentFile | null>>,
  ): readonly ConfiguredEnvironment[] {
    const owners = new Map<string, string>();
    for (const name of Object.keys(file)) owners.set(name, name);
    return Object.entries(file).map(([name, written]) => {
      const path = ['environments', name];
      const environment = written ?? {};
      (environment.aliases ?? []).forEach((alias, index) => {
        const owner = owners.get(alias);
        if (owner !== undefined) {
          this.#fault([...path, 'aliases', index], `"${alias}" already names the environment "${owner}".`);
        }
        owners.set(alias, name);
      });
      return {
        name,
        aliases: environment.aliases ?? [],
        protected: environment.protected ?? false,
        ...(environment.kubeVersion === undefined ? {} : { kubeVersion: environment.kubeVersion }),
        ...(environment.argoRollouts === undefined ? {} : { argoRollouts: environment.argoRollouts }),
        apiVersions: environment.apiVersions ?? [],
        rules: this.#readRules(environment.rules ?? {}, [...path, 'rules']).settings,
        place: this.#place(path),
        settings: environment as Readonly<Record<string, unknown>>,
      };
    });
  }

  #readRules(
    file: RulesFile,
    path: Path,
  ): { settings: Record<string, RuleSetting>; places: Record<string, Place> } {
    const settings: Record<string, RuleSetting> = {};
    const places: Record<string, Place> = {};
    for (const [key, setting] of Object.entries(file)) {
      const id = this.#ruleId(key, [...path, key]);
      if (id === undefined) continue;
      if (Object.hasOwn(settings, id)) {
        this.#fault([...path, key], `The rule ${id} is set twice, by its name and by its id.`);
      }
      settings[id] = typeof setting === 'string' ? { severity: setting } : setting;
      places[id] = this.#place([...path, key]);
    }
    return { settings, places };
  }

  #readWaiver(waiver: Omit<WaiverEntry, 'place'>, path: Path): WaiverEntry {
    if (!isDate(waiver.expires)) {
      this.#fault([...path, 'expires'], `${formatFound(waiver.expires)} is not a day of the calendar.`);
    }
    const rule = this.#ruleId(waiver.rule, [...path, 'rule']) ?? waiver.rule;
    return { ...waiver, rule, place: this.#place(path) };
  }

  #readProfiles(values: readonly unknown[]): InlineProfiles {
    const places: Record<string, Place> = {};
    const visit = (value: unknown, path: Path): void => {
      places['/' + path.join('/')] = this.#place(['profiles', ...path]);
      if (typeof value !== 'object' || value === null) return;
      if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
      else for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
    };
    values.forEach((value, index) => visit(value, [index]));
    return { values, places };
  }

  #ruleId(key: string, path: Path): string | undefined {
    const rule = this.#rules.find(({ id, name }) => id === key || name === key);
    if (rule === undefined) {
      const known = this.#rules.map(({ name }) => name);
      const hint = formatHint(key, [...known, ...this.#rules.map(({ id }) => id)]);
      this.#fault(path, `There is no rule ${formatFound(key)}.${hint}`, 'rollout-guard rules lists them.');
    }
    return rule?.id;
  }

  #place(path: Path): Place {
    return placeOf(this.#file, this.#document, path);
  }

  #fault(path: Path, message: string, next?: string): void {
    this.faults.push({ message, place: this.#place(path), next });
  }
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
