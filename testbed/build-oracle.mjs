// Builds the oracle, a program that asks Argo Rollouts' own validation about manifests, and prints its path.
// The binary is kept outside the work tree, by the hash of its sources and of the modules' go.sum.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const module = import.meta.dirname;
const sources = join(module, 'oracle');

/** Path of the binary, whether it is built yet or not. */
export function oraclePath() {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const hash = createHash('sha256');
  for (const file of ['go.mod', 'go.sum']) hash.update(readFileSync(join(module, file)));
  for (const file of readdirSync(sources)
    .filter((name) => name.endsWith('.go'))
    .sort())
    hash.update(file).update(readFileSync(join(sources, file)));
  return join(cache, 'rollout-guard', hash.digest('hex').slice(0, 16), 'oracle');
}

/** Folder of the pinned argo-rollouts module in Go's module cache; downloads it when it is not there. */
export function argoModule() {
  const argo = 'github.com/argoproj/argo-rollouts';
  execFileSync('go', ['mod', 'download', argo], { cwd: module, stdio: ['ignore', 'ignore', 'inherit'] });
  return execFileSync('go', ['list', '-m', '-f', '{{.Dir}}', argo], { cwd: module, encoding: 'utf8' }).trim();
}

/** Builds the oracle when its sources changed and returns its path. Throws when Go is not there or the build fails. */
export function buildOracle() {
  const target = oraclePath();
  if (existsSync(target)) return target;
  takeCustomResourceDefinitions();
  mkdirSync(join(target, '..'), { recursive: true });
  const unfinished = `${target}.${process.pid}`;
  execFileSync(
    'nice',
    ['-n', '5', 'go', 'build', '-trimpath', '-ldflags=-s -w', '-o', unfinished, './oracle'],
    {
      cwd: module,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CGO_ENABLED: '0' },
    },
  );
  renameSync(unfinished, target);
  return target;
}

// Go embeds only files below the package, so the module's CRDs are copied there; they are not committed.
function takeCustomResourceDefinitions() {
  const from = join(argoModule(), 'manifests', 'crds');
  const to = join(sources, 'crds');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((each) => each.endsWith('-crd.yaml'))) {
    copyFileSync(join(from, name), join(to, name));
    chmodSync(join(to, name), 0o644);
  }
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) console.log(buildOracle());
