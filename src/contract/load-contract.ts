import { decodeText } from '../documents/decode.js';
import type { Config } from '../inputs/config.js';
import { asUsage, type Fault } from '../inputs/faults.js';
import { formatFound } from '../inputs/nearest.js';
import { ProblemError, UsageError, type Place } from '../kernel/errors.js';
import type { SourceTree } from '../sources/source-tree.js';
import { childOf, joinTreePath, parentOf } from '../sources/tree-path.js';
import { inlineContract, parseContract } from './parse-contract.js';
import { parseMatrix } from './parse-matrix.js';
import type { Contract, InstallMatrix } from './profile.js';

const matrixNames = ['install-matrix.json', 'install-matrix.yaml', 'install-matrix.yml'];

/** The contract at a tree path, with the install matrix beside it. Throws UsageError when it is absent or wrong. */
export function loadContract(tree: SourceTree, file: string, place?: Place): Contract {
  const contract = parseContract(readUsageFile(tree, file, 'contract', place), file);
  const matrix = loadMatrix(tree, parentOf(file));
  return matrix === undefined ? contract : { ...contract, matrix };
}

/** The contract of a configuration: the file that it names, or its inline profiles; `undefined` when it has neither. */
export function loadConfiguredContract(tree: SourceTree, config: Config): Contract | undefined {
  if (config.contract !== undefined) return loadContract(tree, config.contract.file, config.contract.place);
  if (config.profiles === undefined) return undefined;
  const contract = inlineContract(config.profiles, config.file);
  const matrix = loadMatrix(tree, parentOf(config.file));
  return matrix === undefined ? contract : { ...contract, matrix };
}

/** Text of a file that the user named; what keeps it from being read is wrong configuration. */
export function readUsageFile(tree: SourceTree, file: string, what: string, place?: Place): string {
  return asUsage(() => {
    const entry = tree.stat(file);
    if (entry?.kind === 'file') return decodeText(tree.read(file), file);
    const found = entry === undefined ? 'there is nothing' : 'there is a folder';
    throw new UsageError(`The ${what} ${formatFound(file)} cannot be read: ${found}.`, {
      place,
      next: 'Paths of a configuration are relative to its folder, those of flags to the working directory.',
    });
  });
}

/** Where a path of the contract leads, or what is wrong with it. */
export type Resolved = { readonly path: string } | { readonly fault: Fault };

/** A path of the contract, relative to the contract file or to the repository root; two different matches are a fault. */
export function resolveContractPath(
  tree: SourceTree,
  contractFile: string,
  written: string,
  place: Place,
): Resolved {
  const candidates = [...new Set([parentOf(contractFile), ''].flatMap((folder) => join(folder, written)))];
  const matches = asUsage(() => candidates.filter((candidate) => tree.stat(candidate) !== undefined));
  const [first, second] = matches;
  if (first === undefined) {
    const looked = candidates.map((candidate) => formatFound(candidate)).join(' and ');
    const message =
      looked === ''
        ? `${formatFound(written)} leaves the repository.`
        : `${formatFound(written)} is not there; looked for ${looked}.`;
    return {
      fault: { message, place, next: 'Paths are relative to the contract file or to the repository root.' },
    };
  }
  if (second !== undefined) {
    const message = `${formatFound(written)} has two matches: ${formatFound(first)} and ${formatFound(second)}.`;
    return {
      fault: { message, place, next: 'Write the path so that it means one of them, or remove the other.' },
    };
  }
  return { path: first };
}

function join(folder: string, written: string): string[] {
  try {
    return [joinTreePath(folder, written)];
  } catch (thrown) {
    if (thrown instanceof ProblemError) return [];
    throw thrown;
  }
}

function loadMatrix(tree: SourceTree, folder: string): InstallMatrix | undefined {
  const found = matrixNames
    .map((name) => childOf(folder, name))
    .filter((file) => asUsage(() => tree.stat(file))?.kind === 'file');
  const [file, second] = found;
  if (file === undefined) return undefined;
  if (second !== undefined) {
    throw new UsageError(`There are two install matrices: ${file} and ${second}.`, {
      place: { file: second },
    });
  }
  return parseMatrix(readUsageFile(tree, file, 'install matrix'), file);
}
