// Bundles src/main.ts into dist/. Everything but the renderer and the schemas (which have build steps of their own) is emptied first, since chunk names move.
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

for (const name of readdirSync(dist))
  if (!name.startsWith('renderer.') && name !== 'schemas') rmSync(path.join(dist, name), { recursive: true });
const ncc = path.join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');
execFileSync(
  process.execPath,
  [ncc, 'build', 'src/main.ts', '-o', 'dist', '--license', 'LICENSES.txt', '--no-cache'],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
