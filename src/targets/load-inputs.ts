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

/** Where a contract is looked for when there is no configuration and nothing else is named. */
export const contractNames = [
  'rollout-safety-contract.json',
  'rollout-safety-contract.yaml',
  'rollout-safety-contract.yml',
] as const;

export interface LoadedInputs {
  readonly loaded?: LoadedConfig;
  readonly contract?: Contract;
}

/**
 * Reads configuration and contract from a tree: the files that flags name, else the nearest `rollout-guard.yaml` from the working
 * directory up to the root and the contract that it names; without
 * either a `rollout-safety-contract.json` that lies there. Of a base tree files that are not there are simply absent (`isBase`): the change may add them.
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
  const configFile =
    request.config === undefined
      ? findUp(tree, place('.'), configNames, 'configuration')
      : place(request.config);
  const loaded =
    configFile === undefined || (isBase && !isThere(configFile))
      ? undefined
      : parseConfig(readUsageFile(tree, configFile, 'configuration'), configFile, rules);
  const contractFile =
    request.contract === undefined
      ? loaded === undefined && isWholeRun(request)
        ? findUp(tree, place('.'), contractNames, 'contract')
        : undefined
      : place(request.contract);
  let contract: Contract | undefined;
  if (contractFile === undefined) contract = loaded && loadConfiguredContract(tree, loaded.config);
  else if (!isBase || isThere(contractFile)) contract = loadContract(tree, contractFile);
  return { ...(loaded === undefined ? {} : { loaded }), ...(contract === undefined ? {} : { contract }) };
}

/** Nothing names what to look at, so a contract that lies there says it. */
function isWholeRun({ paths, chart, values, set }: Request): boolean {
  return paths.length === 0 && chart === undefined && values.length === 0 && set.length === 0;
}

/** The file of that name in the nearest folder from where the command runs up to the root. */
function findUp(
  tree: SourceTree,
  from: string,
  names: readonly string[],
  what: 'configuration' | 'contract',
): string | undefined {
  for (let folder = from; ; folder = parentOf(folder)) {
    const found = names
      .map((name) => childOf(folder, name))
      .filter((file) => asUsage(() => tree.stat(file)) !== undefined);
    if (found.length > 1) {
      throw new UsageError(`There are two ${what}s: ${found.join(' and ')}.`, {
        next: `Keep one, or name it by ${what === 'contract' ? '--contract' : '--config'}.`,
      });
    }
    if (found[0] !== undefined || folder === '') return found[0];
  }
}
