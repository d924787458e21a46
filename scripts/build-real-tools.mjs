// Builds the real `helm` and `kustomize` at the renderer's module versions, and a reader of YAML, for the parity tests, and prints their folder.
// They are kept outside the work tree, by the hash of the module's go.sum.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const module = join(import.meta.dirname, '..', 'renderer', 'realtools');

const tools = [
  { name: 'yamljson', package: './yamljson', ldflags: '-s -w' },
  {
    name: 'helm',
    package: 'helm.sh/helm/v4/cmd/helm',
    ldflags: '-s -w -X helm.sh/helm/v4/internal/version.version=v4.3.1',
  },
  {
    name: 'kustomize',
    package: 'sigs.k8s.io/kustomize/kustomize/v5',
    ldflags: '-s -w -X sigs.k8s.io/kustomize/api/provenance.version=kustomize/v5.8.2',
  },
];

/** Folder that holds (or will hold) the binaries. */
export function realToolsFolder() {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const hash = createHash('sha256');
  hash.update(readFileSync(join(module, 'go.sum')));
  hash.update(readFileSync(join(module, 'yamljson', 'main.go')));
  hash.update(JSON.stringify(tools));
  return join(cache, 'rollout-guard', hash.digest('hex').slice(0, 16));
}

/** Builds what is missing and returns the folder. Throws when Go is not there or the build fails. */
export function buildRealTools() {
  const folder = realToolsFolder();
  mkdirSync(folder, { recursive: true });
  for (const tool of tools) {
    const target = join(folder, tool.name);
    if (existsSync(target)) continue;
    const unfinished = `${target}.${process.pid}`;
    execFileSync('go', ['build', '-trimpath', `-ldflags=${tool.ldflags}`, '-o', unfinished, tool.package], {
      cwd: module,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CGO_ENABLED: '0' },
    });
    renameSync(unfinished, target);
  }
  return folder;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) console.log(buildRealTools());
