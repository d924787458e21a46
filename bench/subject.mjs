import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measure } from './measure.mjs';

export const root = resolve(import.meta.dirname, '..');
const bundle = join(root, 'dist', 'index.js');

export const isBuilt = existsSync(bundle);

/** Runs the built bundle the way a workflow does. Throws unless it judged exactly what it was asked to, and found nothing. */
export async function runCheck(args, { cwd, scratch, expected }) {
  const stdout = join(scratch, 'report.json');
  const result = await measure(process.execPath, [bundle, 'check', ...args, '--format', 'json', '--quiet'], {
    cwd,
    env: process.env,
    stdout,
  });
  if (result.exitCode !== 0) {
    throw new Error(
      `check ${args.join(' ')} ended with ${result.exitCode}: ${result.stderr || readFileSync(stdout, 'utf8').slice(0, 2000)}`,
    );
  }
  const { summary } = JSON.parse(readFileSync(stdout, 'utf8'));
  for (const [name, count] of Object.entries(expected)) {
    if (summary[name] !== count) {
      throw new Error(`check ${args.join(' ')}: ${name} is ${summary[name]}, expected ${count}`);
    }
  }
  return result;
}

export async function runBundle(args, { cwd }) {
  const result = await measure(process.execPath, [bundle, ...args], { cwd, env: process.env });
  if (result.exitCode !== 0)
    throw new Error(`${args.join(' ')} ended with ${result.exitCode}: ${result.stderr}`);
  return result;
}
