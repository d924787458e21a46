import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Problem } from '../../src/kernel/errors.js';
import { checkBundle } from '../bundle/bundle-report.js';
import { projectRoot } from '../bundle/run-bundle.js';

interface Expected {
  readonly problem: string;
  readonly file?: string;
  readonly line?: number;
  readonly exit: number;
}

const committed = path.join(projectRoot, 'fixtures', 'hostile');
const generated = mkdtempSync(path.join(tmpdir(), 'hostile-'));
execFileSync(process.execPath, [path.join(committed, 'generate.mjs'), generated]);

const cases = [committed, generated].flatMap((folder) =>
  readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter((folderOfCase) => existsSync(path.join(folderOfCase, 'expected.json'))),
);

function listing(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().join('\n');
}

describe('hostile repositories end as a clear problem, within the limits, with nothing written', () => {
  let before = '';
  beforeAll(() => {
    before = listing(generated);
  });
  afterAll(() => {
    expect(listing(generated)).toBe(before);
    rmSync(generated, { recursive: true, force: true });
  });

  test.each(cases.map((folder) => [path.basename(folder), folder] as const))(
    '%s',
    async (_name, folder) => {
      const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected;
      const { report, run } = await checkBundle(['.'], { cwd: folder, timeoutMs: 60_000 });
      expect(run.code).toBe(expected.exit);
      const problems: Problem[] = [
        ...report.problems,
        ...report.targets.flatMap((target) => (target.problem === undefined ? [] : [target.problem])),
      ];
      const found = problems.map((problem) => ({
        problem: problem.id,
        ...(expected.file === undefined ? {} : { file: problem.place?.file }),
        ...(expected.line === undefined ? {} : { line: problem.place?.line }),
      }));
      const { exit: _exit, ...wanted } = expected;
      expect(found).toContainEqual(wanted);
      expect(`${run.stdout}${run.stderr}`).not.toMatch(/\n\s+at .*\.js:\d+/);
    },
    90_000,
  );
});
