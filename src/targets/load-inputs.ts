import { loadConfiguredContract, loadContract, readUsageFile } from '../contract/load-contract.js';
import type { Contract } from '../contract/profile.js';
import type { RuleName } from '../inputs/config.js';
import { parseConfig, type LoadedConfig } from '../inputs/config-file.js';
import { asUsage } from '../inputs/faults.js';
import type { Request } from '../inputs/request.js';
import { UsageError } from '../kernel/errors.js';
import type { SourceTree } from '../sources/source-tree.js';
import { childOf, parentOf } from '../sources/tree-path.js';
import { placeInRepository } from './place-in-repository.js';

/** Where the configuration is looked for when no flag names it. */
export const configNames = ['rollout-guard.yaml', 'rollout-guard.yml'] as const;

export interface LoadedInputs {
  readonly loaded?: LoadedConfig;
  readonly contract?: Contract;
}

/**
 * Reads configuration and contract from a tree: the files that flags name, else the nearest `rollout-guard.yaml` from the working
 * directory up to the root, and the contract that it names. Of a base tree files that are not there are simply absent (`isBase`): the change may add them.
 */
export function loadInputs(
  tree: SourceTree,
  root: string,
  request: Request,
  rules: readonly RuleName[],
  { isBase = false } = {},
): LoadedInputs {
  const place = (path: string): string => placeInRepository({ cwd: request.cwd, root }, path);
  const isThere = (file: string): boolean => asUsage(() => tree.stat(file)) !== undefined;
  const configFile = request.config === undefined ? findConfig(tree, place('.')) : place(request.config);
  const loaded =
    configFile === undefined || (isBase && !isThere(configFile))
      ? undefined
      : parseConfig(readUsageFile(tree, configFile, 'configuration'), configFile, rules);
  const contractFile = request.contract === undefined ? undefined : place(request.contract);
  let contract: Contract | undefined;
  if (contractFile === undefined) contract = loaded && loadConfiguredContract(tree, loaded.config);
  else if (!isBase || isThere(contractFile)) contract = loadContract(tree, contractFile);
  return { ...(loaded === undefined ? {} : { loaded }), ...(contract === undefined ? {} : { contract }) };
}

/** The configuration of the nearest folder from where the command runs up to the root. */
function findConfig(tree: SourceTree, from: string): string | undefined {
  for (let folder = from; ; folder = parentOf(folder)) {
    const found = configNames
      .map((name) => childOf(folder, name))
      .filter((file) => asUsage(() => tree.stat(file)) !== undefined);
    if (found.length > 1) {
      throw new UsageError(`There are two configurations: ${found.join(' and ')}.`, {
        next: 'Keep one, or name it by --config.',
      });
    }
    if (found[0] !== undefined || folder === '') return found[0];
  }
}
