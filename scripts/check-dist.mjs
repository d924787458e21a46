// Proves that the committed dist/ is what the committed sources build to.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const run = (file, args) => execFileSync(file, args, { cwd: root, encoding: 'utf8' });
const changes = () => run('git', ['status', '--porcelain', '--', 'dist']).trim();

const before = changes();
if (before !== '') {
  console.error(`dist/ has uncommitted changes; commit or drop them before the comparison:\n${before}`);
  process.exit(1);
}
for (const script of ['build-renderer.mjs', 'build-schemas.mjs']) {
  execFileSync(process.execPath, [path.join(root, 'scripts', script), '--check'], {
    cwd: root,
    stdio: 'inherit',
  });
}
execFileSync(process.execPath, [path.join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: 'inherit' });
const after = changes();
if (after !== '') {
  console.error(
    `dist/ is not what src/ builds to; run \`npm run build\` and commit dist in a commit of its own:\n${after}`,
  );
  console.error(run('git', ['diff', '--stat', '--', 'dist']));
  process.exit(1);
}
console.log('dist/ is what the sources build to.');
