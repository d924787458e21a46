import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { shopRepository } from '../action/checkout.js';
import { projectRoot } from '../bundle/run-bundle.js';
import { commitTree, temporaryFolder, writeTree } from '../sources/repository.js';
import { searchPath, toolPath, whyNot } from './real-tools.js';

jest.setTimeout(120_000);

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface LogLine {
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
  readonly kvPairs?: Readonly<Record<string, string>>;
  readonly msg: string;
  readonly jobResult?: string;
}

const workflow = (inputs: Readonly<Record<string, string>>): string => `on: push
permissions: {contents: read}
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - id: guard
        uses: ./
        continue-on-error: true
        with: ${JSON.stringify(inputs)}
      - run: 'printf "verdict=%s outcome=%s errors=%s\\n" "$VERDICT" "$OUTCOME" "$ERRORS"'
        env:
          VERDICT: \${{ steps.guard.outputs.verdict }}
          OUTCOME: \${{ steps.guard.outcome }}
          ERRORS: \${{ steps.guard.outputs.errors }}
`;

/** Runs a workflow that uses the Action of this checkout on some files, with act in host mode: no container, no network. */
function runWorkflow(
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
): readonly LogLine[] {
  const root = temporaryFolder();
  const home = temporaryFolder();
  folders.push(root, home);
  for (const part of ['action.yml', 'dist', 'policies']) {
    cpSync(path.join(projectRoot, part), path.join(root, part), { recursive: true });
  }
  writeTree(root, { ...files, '.github/workflows/check.yml': workflow(inputs) });
  commitTree(root, {});
  const act = spawnSync(
    toolPath('act'),
    ['push', '--json', '--pull=false', '--action-offline-mode', '--platform', 'ubuntu-latest=-self-hosted'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      timeout: 100_000,
      env: { PATH: `${path.dirname(process.execPath)}:${searchPath}`, HOME: home },
    },
  );
  const lines = act.stdout.split('\n').filter((line) => line.startsWith('{'));
  if (lines.length === 0) throw new Error(`act said nothing but ${act.stderr}`);
  return lines.map((line) => JSON.parse(line) as LogLine);
}

const outputsOf = (log: readonly LogLine[]): Record<string, string | undefined> =>
  Object.fromEntries(
    log.filter((line) => line.command === 'set-output').map(({ name, arg }) => [name ?? '', arg]),
  );

const summaryOf = (log: readonly LogLine[]): string =>
  log.map((line) => (line.command === 'summary' ? line.content : '')).join('');

const noAct = whyNot('act');
(noAct === undefined ? describe : describe.skip)(
  noAct === undefined ? 'a workflow with uses: ./' : `a workflow with uses: ./ (skipped: ${noAct})`,
  () => {
    test('passes a good repository', () => {
      const log = runWorkflow(shopRepository(), { path: 'k8s' });
      expect(log.map((line) => line.msg)).toContain('verdict=pass outcome=success errors=0\n');
      expect(outputsOf(log)).toMatchObject({ verdict: 'pass', 'exit-code': '0', undecided: '0' });
      expect(summaryOf(log)).toMatch(/pass/i);
      expect(log.filter((line) => line.command === 'error')).toEqual([]);
    });

    test('fails a fault, with an annotation on its line, outputs and a summary', () => {
      const log = runWorkflow(shopRepository('hpa'), { path: 'k8s' });
      expect(log.map((line) => line.msg)).toContain('verdict=fail outcome=failure errors=1\n');
      expect(outputsOf(log)).toMatchObject({ verdict: 'fail', 'exit-code': '1', errors: '1' });
      const annotations = log.filter((line) => line.command === 'error');
      expect(annotations).toContainEqual(
        expect.objectContaining({
          kvPairs: expect.objectContaining({
            file: 'k8s/hpa.yaml',
            line: '8',
            title: expect.stringContaining('RG106'),
          }),
        }),
      );
      expect(summaryOf(log)).toContain('RG106');
    });

    test('text of a manifest is not a command of the runner', () => {
      const files = shopRepository('hpa');
      const hostile = '"web\\n::set-output name=verdict::pass\\n::error::owned"';
      files['k8s/hpa.yaml'] = (files['k8s/hpa.yaml'] ?? '').replace(
        '    name: web\n',
        `    name: ${hostile}\n`,
      );
      const log = runWorkflow(files, { path: 'k8s' });
      expect(log.filter((line) => line.command === 'error' && line.arg === 'owned')).toEqual([]);
      expect(outputsOf(log)['verdict']).not.toBe('pass');
    });
  },
);

const noActionlint = whyNot('actionlint');
(noActionlint === undefined ? describe : describe.skip)(
  noActionlint === undefined ? 'actionlint' : `actionlint (skipped: ${noActionlint})`,
  () => {
    test('finds nothing in our workflows and those of the examples', () => {
      const own = path.join(projectRoot, '.github', 'workflows');
      const examples = readdirSync(path.join(projectRoot, 'examples'), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.github\/workflows\/[^/]+\.ya?ml$/.test(file))
        .map((file) => path.join(projectRoot, 'examples', file));
      const files = [...readdirSync(own).map((name) => path.join(own, name)), ...examples];
      // Copied together: an example stands for the root of somebody's repository.
      const folder = temporaryFolder();
      folders.push(folder);
      for (const [index, file] of files.entries()) {
        writeTree(folder, { [`.github/workflows/${index}.yml`]: readFileSync(file, 'utf8') });
      }
      const lint = spawnSync(
        toolPath('actionlint'),
        files.map((_, index) => `.github/workflows/${index}.yml`),
        { cwd: folder, encoding: 'utf8', env: { PATH: searchPath } },
      );
      expect(`${lint.stdout}${lint.stderr}`).toBe('');
      expect(lint.status).toBe(0);
    });
  },
);
