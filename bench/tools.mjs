import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { measure } from './measure.mjs';
import { root } from './subject.mjs';

/**
 * The real helm and kustomize to compare with: from `--tools DIR`, else built from the pinned module versions, else from PATH.
 * Throws when one of them is missing.
 */
export function findTools(folder) {
  const builder = join(root, 'scripts', 'build-real-tools.mjs');
  const found =
    folder !== undefined ? resolve(folder) : existsSync(builder) ? buildTools(builder) : undefined;
  const tools = {};
  for (const name of ['helm', 'kustomize']) {
    const candidates = found !== undefined ? [found] : (process.env.PATH ?? '').split(delimiter);
    const path = candidates
      .map((candidate) => join(candidate, name))
      .find((candidate) => existsSync(candidate));
    if (path === undefined) {
      throw new Error(
        `${name} was not found in ${found ?? 'PATH'}: give a folder that holds helm and kustomize with --tools DIR`,
      );
    }
    tools[name] = path;
  }
  return tools;
}

function buildTools(builder) {
  const output = execFileSync(process.execPath, [builder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const folder = output.trim().split('\n').at(-1);
  if (!folder) throw new Error(`${builder} printed no folder`);
  return resolve(folder);
}

export function versionsOf(tools) {
  const ask = (tool, args) => execFileSync(tool, args, { encoding: 'utf8' }).trim();
  return { helm: ask(tools.helm, ['version', '--short']), kustomize: ask(tools.kustomize, ['version']) };
}

/** `xargs -P<cores>` over a list with the arguments of one call a line; output is thrown away. */
export async function runForEachLine(list, tool, args, { cwd, cores }) {
  const result = await measure('xargs', ['-a', list, '-P', String(cores), '-L', '1', tool, ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: cwd, KUBECONFIG: '/dev/null' },
  });
  if (result.exitCode !== 0) throw new Error(`xargs ${tool} ended with ${result.exitCode}: ${result.stderr}`);
  return result;
}
