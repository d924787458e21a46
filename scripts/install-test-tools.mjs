// Installs act and actionlint, which the slower suites run workflows and check them with. They are built by `go install` into a
// cache folder outside the tree, once per version; nothing happens when they are there.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { toolFolder, toolsRoot } from './test-tools.mjs';

const tools = [
  { name: 'act', module: 'github.com/nektos/act', version: 'v0.2.89' },
  { name: 'actionlint', module: 'github.com/rhysd/actionlint/cmd/actionlint', version: 'v1.7.12' },
];

mkdirSync(toolsRoot(), { recursive: true });
for (const { name, module, version } of tools) {
  const folder = toolFolder(name, version);
  if (!existsSync(path.join(folder, name))) {
    // Built beside and moved into place, so that a build that was cut off leaves nothing that looks whole.
    const building = mkdtempSync(path.join(toolsRoot(), 'building-'));
    try {
      execFileSync('go', ['install', '-trimpath', '-buildvcs=false', `${module}@${version}`], {
        cwd: building,
        env: { ...process.env, GOBIN: building, GOFLAGS: '' },
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      rmSync(folder, { recursive: true, force: true });
      renameSync(building, folder);
    } finally {
      rmSync(building, { recursive: true, force: true });
    }
  }
  console.log(path.join(folder, name));
}
