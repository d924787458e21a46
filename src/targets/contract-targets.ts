import { resolveContractPath, type Resolved } from '../contract/load-contract.js';
import type { Contract, Profile } from '../contract/profile.js';
import { throwFaults, type Fault } from '../inputs/faults.js';
import { formatAccepted, formatFound } from '../inputs/nearest.js';
import type { Place } from '../kernel/errors.js';
import type { SourceTree } from '../sources/source-tree.js';
import { parentOf } from '../sources/tree-path.js';
import { enclosingChart, isChart, readChartFacts } from './chart-files.js';
import { helmSource, makeTarget, requireEnvironment, type TargetContext } from './helm-target.js';
import { scanRepository } from './scan-repository.js';
import type { Target, ValuesFile } from './target.js';

export interface ContractFlags {
  /** `--chart`, a tree path. */
  readonly chart: string | undefined;
  /** The only PATH, where it is a chart: for profiles that name none. */
  readonly pathChart: string | undefined;
  /** `--values`, tree paths; they come after those of the profile. */
  readonly values: readonly string[];
}

/** One target for each profile, named by it. Collects what is wrong with the paths of all profiles, then throws one UsageError. */
export function contractTargets(
  tree: SourceTree,
  contract: Contract,
  context: TargetContext,
  flags: ContractFlags,
): Target[] {
  const faults: Fault[] = [];
  const charts = new ChartFinder(tree, contract);
  const targets = contract.profiles.flatMap((profile) => {
    const target = profileTarget(tree, contract, profile, context, flags, charts, faults);
    return target === undefined ? [] : [target];
  });
  throwFaults(faults);
  return targets;
}

function profileTarget(
  tree: SourceTree,
  contract: Contract,
  profile: Profile,
  context: TargetContext,
  flags: ContractFlags,
  charts: ChartFinder,
  faults: Fault[],
): Target | undefined {
  const resolve = (written: string, place: Place): string | undefined =>
    accept(resolveContractPath(tree, contract.file, written, place), faults);
  const at = (field: string): Place => profile.places[field] ?? profile.place;
  const { config } = context;
  const environment =
    profile.environment === undefined || config === undefined
      ? undefined
      : requireEnvironment(config, profile.environment, at('environment'), faults);
  const parts = {
    name: profile.id,
    namespace: profile.namespace,
    profile: profile.id,
    environment: environment?.name ?? profile.environment,
    owner: profile.owner,
  };
  if (profile.kustomize !== undefined) {
    const path = resolve(profile.kustomize, at('kustomize'));
    return path === undefined
      ? undefined
      : makeTarget(context, { ...parts, source: { kind: 'kustomize', path } });
  }
  const values = readValues(profile, at, resolve);
  if (values === undefined) return undefined;
  const chart =
    flags.chart ??
    (profile.chart === undefined
      ? (flags.pathChart ?? charts.find(values.own, at('values_file'), faults))
      : resolve(profile.chart, at('chart')));
  if (chart === undefined) return undefined;
  if (!isChart(tree, chart)) {
    faults.push({ message: `${formatFound(chart)} is no chart: it has no Chart.yaml.`, place: at('chart') });
    return undefined;
  }
  const { request } = context;
  const source = helmSource(
    context,
    {
      chart,
      values: [...values.files, ...flags.values.map((path) => ({ path, optional: false }))],
      set: request.set,
      release: request.release ?? profile.release ?? readChartFacts(tree, chart).name,
    },
    environment,
  );
  return makeTarget(context, { ...parts, source });
}

/** `values_files` come first, then the profile's own file, which wins; where the list has it, the list is the whole order. */
function readValues(
  profile: Profile,
  at: (field: string) => Place,
  resolve: (written: string, place: Place) => string | undefined,
): { readonly files: readonly ValuesFile[]; readonly own: string } | undefined {
  const own = resolve(profile.valuesFile, at('values_file'));
  if (own === undefined) return undefined;
  const files: ValuesFile[] = [];
  for (const written of profile.valuesFiles ?? []) {
    const path = resolve(written, at('values_files'));
    if (path !== undefined) files.push({ path, optional: false });
  }
  if (!files.some(({ path }) => path === own)) files.push({ path: own, optional: false });
  return { files, own };
}

/** Finds the chart that a profile means when nothing names it. */
class ChartFinder {
  readonly #tree: SourceTree;
  readonly #contract: Contract;
  readonly #near = new Map<string, readonly string[]>();

  constructor(tree: SourceTree, contract: Contract) {
    this.#tree = tree;
    this.#contract = contract;
  }

  /** The chart that the values file lies in; else the one beside the contract, or the only one below the contract's folder or the nearest of its parents that has any. */
  find(values: string, place: Place, faults: Fault[]): string | undefined {
    const owner = enclosingChart(this.#tree, parentOf(values));
    if (owner !== undefined) return owner;
    const near = this.#chartsNear(parentOf(this.#contract.file));
    if (near.length === 1) return near[0];
    const found =
      near.length === 0 ? 'the repository has none' : `there are several: ${formatAccepted(near)}`;
    faults.push({
      message: `No chart is named for this profile, and ${found}.`,
      place,
      next: 'Name it by --chart DIR or the field chart of the profile.',
    });
    return undefined;
  }

  #chartsNear(folder: string): readonly string[] {
    const known = this.#near.get(folder);
    if (known !== undefined) return known;
    let found: readonly string[];
    if (isChart(this.#tree, folder)) found = [folder];
    else {
      found = scanRepository(this.#tree, folder).charts.filter(
        (chart) => !readChartFacts(this.#tree, chart).isLibrary,
      );
      if (found.length === 0 && folder !== '') found = this.#chartsNear(parentOf(folder));
    }
    this.#near.set(folder, found);
    return found;
  }
}

function accept(resolved: Resolved, faults: Fault[]): string | undefined {
  if ('path' in resolved) return resolved.path;
  faults.push(resolved.fault);
  return undefined;
}
