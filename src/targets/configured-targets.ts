import type { Contract } from '../contract/profile.js';
import type { Config, TargetEntry } from '../inputs/config.js';
import { asUsage, formatPlace, throwFaults, type Fault } from '../inputs/faults.js';
import { formatAccepted, formatFound, formatHint } from '../inputs/nearest.js';
import { fillTemplate } from '../inputs/template.js';
import { UsageError, type Place } from '../kernel/errors.js';
import type { SourceTree } from '../sources/source-tree.js';
import { baseNameOf, parentOf } from '../sources/tree-path.js';
import { readChartFacts } from './chart-files.js';
import { helmSource, makeTarget, requireEnvironment, type TargetContext } from './helm-target.js';
import { enumerateMatches, parsePattern, type Match } from './pattern.js';
import { kustomizationNames } from './scan-repository.js';
import type { Target, TargetSource, ValuesFile } from './target.js';
import { kindAt } from './tree-walk.js';

export interface ConfiguredTargets {
  readonly targets: readonly Target[];
  /** Place of the entry that a target comes from, by the target's name. */
  readonly places: ReadonlyMap<string, Place>;
}

/** The targets that the configuration names, patterns enumerated. Collects what is wrong, then throws one UsageError. */
export function configuredTargets(
  tree: SourceTree,
  config: Config,
  contract: Contract | undefined,
  context: TargetContext,
): ConfiguredTargets {
  const expansion = new Expansion(tree, config, contract, context);
  for (const entry of config.targets) expansion.add(entry);
  throwFaults(expansion.faults);
  return { targets: expansion.targets, places: expansion.places };
}

const none: Match = { path: '', captures: new Map() };

class Expansion {
  readonly faults: Fault[] = [];
  readonly targets: Target[] = [];
  readonly places = new Map<string, Place>();
  readonly #tree: SourceTree;
  readonly #config: Config;
  readonly #profiles: ReadonlySet<string> | undefined;
  readonly #context: TargetContext;
  readonly #matched = new Map<string, string>();
  readonly #releases = new Map<string, string>();
  /** Faults that thousands of matches of one entry share are said once. */
  readonly #said = new Set<string>();

  constructor(tree: SourceTree, config: Config, contract: Contract | undefined, context: TargetContext) {
    this.#tree = tree;
    this.#config = config;
    this.#profiles = contract === undefined ? undefined : new Set(contract.profiles.map(({ id }) => id));
    this.#context = context;
  }

  add(entry: TargetEntry): void {
    if (entry.match === undefined) {
      this.#addOne(entry, none);
      return;
    }
    const place = entry.places['match'] ?? entry.place;
    let matches = 0;
    try {
      const pattern = parsePattern(entry.match);
      for (const match of asUsage(() => [...enumerateMatches(this.#tree, pattern)])) {
        if (!isMeant(this.#tree, entry, match.path)) continue;
        matches += 1;
        this.#addOne(entry, match);
      }
    } catch (thrown) {
      if (!(thrown instanceof UsageError)) throw thrown;
      this.faults.push({ message: thrown.message, place: thrown.place ?? place, next: thrown.next });
      return;
    }
    if (matches === 0)
      this.faults.push({
        message: `No path matches ${formatFound(entry.match)}.`,
        place,
        ...this.#nearMiss(entry.match),
      });
  }

  #addOne(entry: TargetEntry, match: Match): void {
    const fill = (text: string): string => fillTemplate(text, match.captures);
    const at = (field: string): Place => entry.places[field] ?? entry.place;
    const name = fill(entry.name);
    const before = this.places.get(name);
    if (before !== undefined) {
      const [first, second] = [this.#matched.get(name) ?? '', match.path].map((path) =>
        path === '' ? '' : ` (${path})`,
      );
      const message = `Two targets are named ${formatFound(name)}: at ${formatPlace(before)}${first ?? ''} and here${second ?? ''}.`;
      this.faults.push({ message, place: at('name') });
      return;
    }
    this.places.set(name, entry.place);
    this.#matched.set(name, match.path);
    const environmentName = entry.environment === undefined ? undefined : fill(entry.environment);
    const environment =
      environmentName === undefined
        ? undefined
        : this.#once(`environment ${environmentName}`, (faults) =>
            requireEnvironment(this.#config, environmentName, at('environment'), faults),
          );
    const profile = entry.profile === undefined ? undefined : fill(entry.profile);
    if (profile !== undefined)
      this.#once(`profile ${profile}`, (faults) => this.#requireProfile(profile, at('profile'), faults));
    this.targets.push(
      makeTarget(this.#context, {
        name,
        source: this.#source(entry, fill, environment),
        namespace: entry.namespace === undefined ? undefined : fill(entry.namespace),
        profile,
        environment: environment?.name,
        owner: entry.owner === undefined ? undefined : fill(entry.owner),
      }),
    );
  }

  #source(
    entry: TargetEntry,
    fill: (text: string) => string,
    environment: ReturnType<typeof requireEnvironment>,
  ): TargetSource {
    if (entry.kustomize !== undefined) return { kind: 'kustomize', path: folderOf(fill(entry.kustomize)) };
    if (entry.manifests !== undefined)
      return { kind: 'manifests', paths: entry.manifests.map((path) => clean(fill(path))) };
    const { helm } = entry;
    if (helm === undefined) throw new Error('a target without source passed the schema');
    const chart = clean(fill(helm.chart));
    const values = helm.values.map((written): ValuesFile => {
      const optional = written.endsWith('?');
      return { path: clean(fill(optional ? written.slice(0, -1) : written)), optional };
    });
    const release = helm.release === undefined ? this.#releaseOf(chart) : fill(helm.release);
    return helmSource(
      this.#context,
      { ...helm, chart, values, set: helm.set.map(fill), release },
      environment,
    );
  }

  /** The chart's name; a chart that is not there is the renderer's to report, for its target alone. */
  #releaseOf(chart: string): string {
    const known = this.#releases.get(chart);
    if (known !== undefined) return known;
    const file = chart === '' ? 'Chart.yaml' : `${chart}/Chart.yaml`;
    const isThere = asUsage(() => this.#tree.stat(file)?.kind === 'file');
    const release = isThere ? readChartFacts(this.#tree, chart).name : baseNameOf(chart).toLowerCase();
    this.#releases.set(chart, release);
    return release;
  }

  #requireProfile(profile: string, place: Place, faults: Fault[]): undefined {
    if (this.#profiles?.has(profile) === true) return;
    const known = [...(this.#profiles ?? [])];
    const accepted =
      this.#profiles === undefined
        ? 'there is no contract'
        : `accepted: ${formatAccepted(known)}.${formatHint(profile, known)}`;
    const next =
      this.#profiles === undefined ? 'Name the contract by contract: FILE, or write profiles.' : undefined;
    faults.push({ message: `There is no profile ${formatFound(profile)}; ${accepted}`, place, next });
  }

  #once<T>(key: string, judge: (faults: Fault[]) => T): T {
    const faults: Fault[] = [];
    const result = judge(faults);
    if (!this.#said.has(key)) this.faults.push(...faults);
    if (faults.length > 0) this.#said.add(key);
    return result;
  }

  /** The part of a pattern that still meets something, for the message. */
  #nearMiss(pattern: string): { readonly next?: string } {
    const literal = pattern.split('/').filter((part) => part !== '.');
    let folder = '';
    for (const part of literal) {
      if (/[*{}]/.test(part)) break;
      const child = folder === '' ? part : `${folder}/${part}`;
      if (asUsage(() => this.#tree.stat(child)) === undefined) {
        const names = asUsage(() =>
          this.#tree.stat(folder)?.kind === 'directory' ? this.#tree.list(folder) : [],
        );
        return { next: `There is nothing at ${formatFound(child)}.${formatHint(part, names)}` };
      }
      folder = child;
    }
    return {
      next: 'Patterns are relative to the folder of the configuration; {name} and * stay within one folder level.',
    };
  }
}

/** A pattern for overlays means folders with a kustomization, or the file itself. */
function isMeant(tree: SourceTree, entry: TargetEntry, path: string): boolean {
  if (entry.kustomize === undefined) return true;
  if (kindAt(tree, path) !== 'directory')
    return (kustomizationNames as readonly string[]).includes(baseNameOf(path));
  return kustomizationNames.some((name) => tree.list(path).includes(name));
}

function folderOf(path: string): string {
  const folder = clean(path);
  return (kustomizationNames as readonly string[]).includes(baseNameOf(folder)) ? parentOf(folder) : folder;
}

/** As tree paths are written: `./a//b/` is `a/b`. `..` was refused by the schema, and captures have no slash. */
function clean(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}
