import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { brotliDecompress, type BrotliOptions } from 'node:zlib';
import { ProblemError } from '../../kernel/errors.js';
import { findInstallation } from '../installation.js';

/**
 * How much of a function's code runs before V8 optimizes it, 13 MB by default. Of the engines' 41 MB a cold render and a few
 * hundred builds run much code a little: optimizing it took a fifth of the processor time of one target, beside the render.
 */
const tieringBudget = 100_000_000;

/** Of what the engines unpack to: pieces of the usual size would have to be put together once more. */
const unpackedBytes = 48 * 1024 * 1024;

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
  setFlagsFromString(`--wasm-tiering-budget=${tieringBudget}`);
  const unpack = promisify<Buffer, BrotliOptions, Buffer>(brotliDecompress);
  return WebAssembly.compile(await unpack(await readFile(file), { chunkSize: unpackedBytes }));
}
