// `npm start`: checks the bundled examples with the built bundle, as a user would type it. Exits 0 when each example ends as its
// README says; the known trap is there to fail.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const examples = [
  { folder: 'checkout', says: 'blue/green overlays for staging and production', exit: 0 },
  { folder: 'many-services', says: 'one chart, three services, three environments', exit: 0 },
  { folder: 'payments-chart', says: 'one chart, three profiles, one contract', exit: 0 },
  { folder: 'known-trap', says: 'the same chart with a trap in it: this one has to fail', exit: 1 },
];

const unexpected = [];
for (const { folder, says, exit } of examples) {
  console.log(`\n── examples/${folder}: ${says}\n$ rollout-guard check\n`);
  const { status } = spawnSync(process.execPath, [path.join(root, 'dist', 'index.js'), 'check'], {
    cwd: path.join(root, 'examples', folder),
    stdio: 'inherit',
  });
  if (status !== exit) unexpected.push(`examples/${folder} ended with ${status}, expected ${exit}`);
}
console.log(
  unexpected.length > 0
    ? `\n${unexpected.join('\n')}`
    : '\nEach example ended as it should. Now yours: node dist/index.js check PATH',
);
process.exitCode = unexpected.length > 0 ? 1 : 0;
