import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, sep } from 'node:path';

import { ProblemError } from '../../kernel/errors.js';
import type { Ended } from '../process.js';

export type ToolName = 'helm' | 'kustomize' | 'kubectl';

/** A program on disk that this engine may start. */
export interface Tool {
  readonly name: ToolName;
  /** Absolute, symbolic links followed. */
  readonly file: string;
  readonly version: string;
  /** Set when the program does not tell which version it is. */
  readonly warning?: string;
}

/** Older helm runs code from a crafted chart (CVE-2025-53547); older kustomize lacks the fields that people use today. */
const floors = { helm: '3.18.4', kustomize: '5.0.0', kubectl: '5.0.0' } as const;

const installHints = {
  helm: 'install helm 3.18.4 or newer (https://helm.sh/docs/intro/install/), or leave out `--engine system`',
  kustomize:
    'install kustomize 5.0 or newer (https://kubectl.docs.kubernetes.io/installation/kustomize/), or leave out `--engine system`',
  kubectl: 'install a kubectl that carries kustomize 5.0 or newer (1.27), or leave out `--engine system`',
} as const;

/** Arguments that make each tool print its version without reading a cluster or a configuration. */
export const versionArguments: Readonly<Record<ToolName, readonly string[]>> = {
  helm: ['version', '--template', '{{.Version}}'],
  kustomize: ['version'],
  kubectl: ['version', '--client', '--output=json'],
};

/** Looks a program up as a shell would, but never in a relative folder: that would be a folder of the checkout. */
export function findExecutable(name: string, searchPath: string): string | undefined {
  const candidates = isAbsolute(name)
    ? [name]
    : searchPath
        .split(delimiter)
        .filter(isAbsolute)
        .map((folder) => join(folder, name));
  for (const candidate of candidates) {
    try {
      accessSync(candidate, constants.X_OK);
      if (statSync(candidate).isFile()) return realpathSync(candidate);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** @throws ProblemError RG605 when `file` stands inside the tree that is judged: its author would choose what we run. */
export function refuseToolFromTree(tool: Tool, root: string | undefined): void {
  if (root === undefined) return;
  const real = realpathSync(root);
  if (tool.file === real || !tool.file.startsWith(real.endsWith(sep) ? real : real + sep)) return;
  throw new ProblemError({
    id: 'RG605',
    message: `${tool.name} was found inside the repository that is checked (${tool.file.slice(real.length + 1)}), which could be anything.`,
    next: 'put a trusted one first on PATH, or leave out `--engine system`',
  });
}

export function missingTool(names: readonly ToolName[]): ProblemError {
  return new ProblemError({
    id: 'RG605',
    message: `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} not on PATH, and \`--engine system\` was asked for.`,
    next: installHints[names[0] ?? 'kustomize'],
  });
}

/**
 * Reads what a tool said about itself and holds it to the floor.
 * @throws ProblemError RG605 when it is too old or did not answer.
 */
export function acceptTool(name: ToolName, file: string, ended: Ended): Tool {
  if (ended.how !== 'exited' || ended.code !== 0) {
    throw new ProblemError({
      id: 'RG605',
      message: `${name} did not tell its version (${describeEnd(ended)}).`,
      next: `run \`${name} ${versionArguments[name].join(' ')}\` to see why`,
    });
  }
  const said = name === 'kubectl' ? kustomizeOf(ended.stdout) : ended.stdout.trim();
  const version = /^(?:kustomize\/)?v?(\d+)\.(\d+)(?:\.(\d+))?/.exec(said);
  if (version === null) {
    if (name === 'kubectl' || !/^(\(devel\)|unknown)?$/.test(said)) {
      throw new ProblemError({
        id: 'RG605',
        message: `${name} says that its version is ${JSON.stringify(said.slice(0, 80))}, which is not a version.`,
        next: installHints[name],
      });
    }
    return {
      name,
      file,
      version: 'unknown',
      warning: `${name} was built without a version, so that it could not be held to ${floors[name]} or newer.`,
    };
  }
  if (isOlder(version.slice(1), floors[name])) {
    throw new ProblemError({
      id: 'RG605',
      message: `${name === 'kubectl' ? 'the kustomize in kubectl' : name} is ${said}; ${floors[name]} or newer is needed.`,
      next: installHints[name],
    });
  }
  return { name, file, version: said };
}

export function describeEnd(ended: Ended): string {
  switch (ended.how) {
    case 'exited':
      return `exit code ${ended.code}`;
    case 'signalled':
      return `killed by ${ended.signal}`;
    case 'timed-out':
      return 'no end within the time limit';
    case 'output-exceeded':
      return 'too much output';
    case 'not-started':
      return ended.reason;
  }
}

function isOlder(version: readonly (string | undefined)[], floor: string): boolean {
  const least = floor.split('.').map(Number);
  for (const [index, wanted] of least.entries()) {
    const found = Number(version[index] ?? 0);
    if (found !== wanted) return found < wanted;
  }
  return false;
}

function kustomizeOf(json: string): string {
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed === 'object' && parsed !== null && 'kustomizeVersion' in parsed) {
      return String(parsed.kustomizeVersion);
    }
  } catch {
    return '';
  }
  return '';
}
