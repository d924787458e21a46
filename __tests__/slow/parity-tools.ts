import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Ran {
  readonly ok: boolean;
  readonly out: string;
  readonly error: string;
}

export interface RealTools {
  helm(args: readonly string[]): Ran;
  /** `kustomize build`, with charts inflated by the real helm. */
  kustomizeBuild(path: string): Ran;
  /** Each document of a YAML stream as a line of JSON, read by the library that kubectl uses. */
  yamlToJson(stream: string): Ran;
}

/** Builds the real tools (minutes the first time, from a cache after that) and returns how to run them. */
export function realTools(root: string): RealTools {
  const folder = execFileSync(process.execPath, [join(root, 'scripts', 'build-real-tools.mjs')], {
    encoding: 'utf8',
  }).trim();
  const home = mkdtempSync(join(tmpdir(), 'parity-'));
  const env = { HOME: home, PATH: '/nonexistent', KUBECONFIG: '/dev/null' };
  const run = (tool: string, args: readonly string[], input = ''): Ran => {
    try {
      const out = execFileSync(join(folder, tool), args, {
        cwd: root,
        env,
        encoding: 'utf8',
        input,
        stdio: ['pipe', 'pipe', 'pipe'],
        maxBuffer: 1 << 28,
      });
      return { ok: true, out, error: '' };
    } catch (thrown) {
      const failed = thrown as { stderr?: string };
      return { ok: false, out: '', error: failed.stderr ?? String(thrown) };
    }
  };
  return {
    helm: (args) => run('helm', args),
    kustomizeBuild: (path) =>
      run('kustomize', ['build', '--enable-helm', '--helm-command', join(folder, 'helm'), path]),
    yamlToJson: (stream) => run('yamljson', [], stream),
  };
}
