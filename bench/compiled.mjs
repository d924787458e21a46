import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './subject.mjs';

/** Compiles src/ into `out`, to be measured in one process without the bundle's workers, and runs a script of this folder there. */
export function runCompiled(out, script, args) {
  if (!existsSync(join(out, 'src'))) compile(out);
  cpSync(join(import.meta.dirname, script), join(out, script));
  return JSON.parse(
    execFileSync(process.execPath, [join(out, script), ...args], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    }),
  );
}

function compile(out) {
  mkdirSync(out, { recursive: true });
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.json', '--outDir', out, '--rootDir', root], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // The compiler leaves out what is JavaScript already.
  for (const name of readdirSync(join(root, 'src'), { recursive: true })) {
    if (name.endsWith('.cjs')) cpSync(join(root, 'src', name), join(out, 'src', name));
  }
  for (const name of ['node_modules', 'dist', 'action.yml', 'package.json']) {
    if (!existsSync(join(out, name))) symlinkSync(join(root, name), join(out, name));
  }
}
