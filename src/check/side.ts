import type { Contract } from '../contract/profile.js';
import type { Config } from '../inputs/config.js';
import type { LoadedConfig } from '../inputs/config-file.js';
import { throwFaults } from '../inputs/faults.js';
import type { Request } from '../inputs/request.js';
import { UsageError } from '../kernel/errors.js';
import { allRules } from '../rules/registry.js';
import { openTree } from '../sources/open-tree.js';
import { screenReads } from '../sources/screen-reads.js';
import type { SourceTree, TreeSpec } from '../sources/source-tree.js';
import { discoverTargets, type Discovery } from '../targets/discover.js';
import { KustomizationGraph } from '../targets/kustomization-graph.js';
import { loadInputs } from '../targets/load-inputs.js';
import { protectConfig } from '../targets/policy.js';
import { findWaiverFaults } from '../targets/waiver-faults.js';

/** What one state of the repository says should be judged, and by what. */
export interface SideInputs {
  readonly spec: TreeSpec;
  readonly tree: SourceTree;
  readonly loaded?: LoadedConfig;
  readonly config?: Config;
  readonly contract?: Contract;
}

/** One state of the repository with its targets: the head of a change, or its base. */
export interface Side extends SideInputs {
  readonly graph: KustomizationGraph;
  readonly discovery: Discovery;
}

const ruleNames = allRules.map(({ meta }) => ({ id: meta.id, name: meta.name }));

/** Reads configuration and contract of one state. Throws UsageError for what the user has to mend. */
export function readInputs(spec: TreeSpec, root: string, request: Request, isBase: boolean): SideInputs {
  const tree = screenReads(openTree(spec));
  const { loaded, contract } = loadInputs(tree, root, request, ruleNames, { isBase });
  return {
    spec,
    tree,
    ...(loaded === undefined ? {} : { loaded, config: loaded.config }),
    ...(contract === undefined ? {} : { contract }),
  };
}

/** Finds the targets of the head, in the environments that the base protects as the base describes them. */
export function findHeadTargets(
  inputs: SideInputs,
  root: string,
  request: Request,
  protector: Config | undefined,
): Side {
  const config = inputs.config && protectConfig(inputs.config, protector);
  const { tree, contract } = inputs;
  const discovery = discoverTargets({ tree, root, request, config, contract });
  if (inputs.config !== undefined && discovery.isComplete) {
    throwFaults(
      findWaiverFaults(
        inputs.config,
        discovery.all.map(({ name }) => name),
      ),
    );
  }
  return { ...inputs, graph: new KustomizationGraph(tree), discovery };
}

/**
 * The base of a change. What it did not have yet, or had wrong in a way that its own runs refused, judged nothing there: it has
 * no configuration or no targets then, and what the head has is new.
 */
export function readBaseSide(spec: TreeSpec, root: string, request: Request): Side {
  const inputs = orElse(
    () => readInputs(spec, root, request, true),
    (): SideInputs => ({ spec, tree: screenReads(openTree(spec)) }),
  );
  const { tree, config, contract } = inputs;
  const discovery = orElse(
    () => discoverTargets({ tree, root, request, config, contract, isBase: true }),
    () => ({ targets: [], all: [], isComplete: false, places: new Map() }),
  );
  return { ...inputs, graph: new KustomizationGraph(tree), discovery };
}

function orElse<T>(read: () => T, otherwise: () => T): T {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof UsageError) return otherwise();
    throw thrown;
  }
}
