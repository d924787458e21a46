import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { ProblemError } from '../../kernel/errors.js';
import { findInstallation } from '../installation.js';

/**
 * Unpacks and compiles the engines (about 0.2 s, beside whatever the thread does meanwhile). The module can be posted to worker threads: compile once, instantiate in each.
 * Throws RG605 when the file that belongs to this installation is missing.
 */
export async function loadRendererModule(): Promise<WebAssembly.Module> {
  const file = join(findInstallation(import.meta.dirname), 'dist', 'renderer.wasm.br');
  if (!existsSync(file)) {
    throw new ProblemError({
      id: 'RG605',
      message: 'the embedded renderer (dist/renderer.wasm.br) is missing from this installation',
      next: 'Check out the whole repository, or build it with `npm run build:renderer`.',
    });
  }
  return WebAssembly.compile(await promisify(brotliDecompress)(await readFile(file)));
}
