import type { Contract } from '../contract/profile.js';
import type { Config } from '../inputs/config.js';
import { asUsage } from '../inputs/faults.js';
import { formatFound } from '../inputs/nearest.js';
import type { Request } from '../inputs/request.js';
import { UsageError, type Place } from '../kernel/errors.js';
import type { SourceTree } from '../sources/source-tree.js';
import { isChart, readChartFacts } from './chart-files.js';
import { configuredTargets } from './configured-targets.js';
import { contractTargets } from './contract-targets.js';
import { helmSource, makeTarget, type TargetContext } from './helm-target.js';
import { placeInRepository, tryPlaceInRepository } from './place-in-repository.js';
import { selectTargets } from './select-targets.js';
import type { Target } from './target.js';
import { chartTargets, emptyLooked, findTargets, findTargetsAt, type Looked } from './zero-config.js';

export interface DiscoveryInput {
  readonly tree: SourceTree;
  /** Absolute root of the repository: flags are relative to the request's `cwd`, tree paths to this. */
  readonly root: string;
  readonly request: Request;
  readonly config?: Config | undefined;
  readonly contract?: Contract | undefined;
  /** The tree is the base of a change: a PATH, chart or values file that flags name may not be there yet. */
  readonly isBase?: boolean;
}

/** The targets of a run. None is an outcome of its own, never a pass: `nothing` then says what was looked at. */
export interface Discovery {
  /** In the order of the configuration, else by name. */
  readonly targets: readonly Target[];
  /** Those too that a PATH left out: what waivers may name, and what protection is compared by. */
  readonly all: readonly Target[];
  /** False when only some paths were looked at, so that `all` is not the whole repository. */
  readonly isComplete: boolean;
  /** Entry of the configuration that a target comes from. */
  readonly places: ReadonlyMap<string, Place>;
  /** Counts, when the repository was searched. */
  readonly looked?: Looked;
  readonly nothing?: string;
}

/**
 * Targets by the configuration, else by the contract's profiles, else by what is found at each PATH.
 * Throws UsageError for names and paths that meet nothing.
 */
export function discoverTargets(input: DiscoveryInput): Discovery {
  const { tree, request, config, contract } = input;
  const standpoint = { cwd: request.cwd, root: input.root };
  const context: TargetContext = { request, config };
  if (config !== undefined && config.targets.length > 0) {
    refuseChartFlags(request, `the targets of ${config.file} name their charts themselves`);
    const { targets, places } = configuredTargets(tree, config, contract, context);
    return select(targets, places, input);
  }
  const isThere = (path: string): boolean =>
    asUsage(() => tree.stat(placeInRepository(standpoint, path))) !== undefined;
  const flagged = [...request.values, ...(request.chart === undefined ? [] : [request.chart])];
  if (input.isBase === true && !flagged.every(isThere)) return whole([]);
  const inTree = (path: string, what: string): string => {
    if (isThere(path)) return placeInRepository(standpoint, path);
    throw new UsageError(`The ${what} ${formatFound(path)} is not there.`);
  };
  const values = request.values.map((path) => inTree(path, 'values file'));
  const pathChart = chartAt(
    tree,
    request.paths.length === 1 ? tryPlaceInRepository(standpoint, request.paths[0] ?? '') : undefined,
  );
  const chart = request.chart === undefined ? pathChart : inTree(request.chart, 'chart');
  if (chart !== undefined && !asUsage(() => isChart(tree, chart))) {
    throw new UsageError(
      `${formatFound(chart)} is no chart: accepted is a folder with a Chart.yaml, or a .tgz.`,
    );
  }
  if (contract !== undefined) {
    const flags = { chart: request.chart === undefined ? undefined : chart, pathChart, values };
    return select(contractTargets(tree, contract, context, flags), new Map(), input);
  }
  if (request.chart !== undefined && request.paths.length > 0) {
    throw new UsageError('A PATH and --chart are both given.', { next: 'Give the chart by one of them.' });
  }
  const isNamed = request.chart !== undefined || request.set.length > 0 || request.release !== undefined;
  if (chart !== undefined && values.length > 0) return whole([flaggedChart(tree, chart, values, context)]);
  if (chart !== undefined && isNamed) return whole(asUsage(() => chartTargets(tree, chart, context)));
  refuseChartFlags(request, 'no single chart is named');
  return asUsage(() => search(input, context));
}

function search({ tree, root, request, isBase }: DiscoveryInput, context: TargetContext): Discovery {
  const looked = emptyLooked();
  const here = placeInRepository({ cwd: request.cwd, root }, '.');
  const found =
    request.paths.length === 0
      ? findTargets(tree, here, context, looked)
      : request.paths
          .map((path) => placeInRepository({ cwd: request.cwd, root }, path))
          .filter((path) => isBase !== true || tree.stat(path) !== undefined)
          .flatMap((path) => findTargetsAt(tree, path, context, looked));
  // Two paths may lead to one target.
  const targets = [...new Map(found.map((target) => [target.name, target])).values()].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return {
    targets,
    all: targets,
    isComplete: request.paths.length === 0 && here === '',
    places: new Map(),
    looked,
    ...(targets.length > 0 ? {} : { nothing: formatLooked(looked) }),
  };
}

function select(
  targets: readonly Target[],
  places: ReadonlyMap<string, Place>,
  input: DiscoveryInput,
): Discovery {
  const { request, root } = input;
  const selected = selectTargets(targets, request.paths, { cwd: request.cwd, root }, input.isBase);
  const nothing = selected.length > 0 ? {} : { nothing: 'The configuration names no targets.' };
  return { targets: selected, all: targets, isComplete: true, places, ...nothing };
}

function whole(targets: readonly Target[]): Discovery {
  return { targets, all: targets, isComplete: false, places: new Map() };
}

/** The one target of a chart with values files from flags. */
function flaggedChart(
  tree: SourceTree,
  chart: string,
  values: readonly string[],
  context: TargetContext,
): Target {
  const { request } = context;
  const stems = values.map((path) => (path.split('/').at(-1) ?? path).replace(/\.ya?ml$/, ''));
  const source = helmSource(context, {
    chart,
    values: values.map((path) => ({ path, optional: false })),
    set: request.set,
    release: request.release ?? readChartFacts(tree, chart).name,
  });
  return makeTarget(context, { name: `${chart === '' ? '.' : chart}:${stems.join('+')}`, source });
}

function chartAt(tree: SourceTree, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  return asUsage(() => tree.stat(path) !== undefined && isChart(tree, path)) ? path : undefined;
}

function refuseChartFlags(request: Request, why: string): void {
  const given = (['chart', 'values', 'set', 'release'] as const).filter(
    (name) => request.given[name] !== undefined,
  );
  if (given.length === 0) return;
  throw new UsageError(`${given.map((name) => `--${name}`).join(', ')} cannot be used: ${why}.`, {
    next: 'Name the chart by --chart DIR, without a configuration that has targets.',
  });
}

/** What was looked at, when nothing to check was found. */
function formatLooked(looked: Looked): string {
  const skipped = [
    [looked.components, 'kustomize component'],
    [looked.libraryCharts, 'library chart'],
    [looked.templatedFiles, 'templated file'],
    [looked.otherFiles, 'YAML or JSON file without Kubernetes objects'],
    [looked.unreadable, 'unreadable entry'],
  ] as const;
  const rest = skipped
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}${count === 1 ? '' : 's'}`);
  const seen = rest.length === 0 ? '' : ` What is there: ${rest.join(', ')}.`;
  const folders = looked.folders === 1 ? '1 folder' : `${looked.folders} folders`;
  return `Looked for overlays, charts and manifests in ${folders} and found none.${seen}`;
}
