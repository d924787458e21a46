import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ProblemError, type Problem } from '../../src/kernel/errors.js';
import { screenReads } from '../../src/sources/screen-reads.js';
import { childOf } from '../../src/sources/tree-path.js';
import { WorkTree } from '../../src/sources/work-tree.js';
import { KustomizationGraph } from '../../src/targets/kustomization-graph.js';
import { temporaryFolder } from '../sources/repository.js';

interface Expected {
  readonly path: string;
  readonly problem: string | readonly string[];
  readonly file?: string;
  readonly line?: number;
  readonly next?: string;
  readonly exit: number;
  readonly by: 'static' | 'render';
}

const folder = temporaryFolder();
execFileSync('node', [path.resolve(import.meta.dirname, '../../fixtures/hostile/generate.mjs'), folder]);
const cases = readdirSync(folder)
  .filter((name) => name !== 'outside')
  .map((name) => ({
    name,
    root: path.join(folder, name),
    expected: JSON.parse(readFileSync(path.join(folder, name, 'expected.json'), 'utf8')) as Expected,
  }));

/** Everything that is found before an engine starts: the walk, and the screening of what an engine would read. */
function staticProblems(root: string, start: string): Problem[] {
  const tree = screenReads(new WorkTree(root));
  const at = start === '.' ? '' : start;
  const reach = new KustomizationGraph(tree).reach(at);
  const problems = [...reach.problems];
  const read = (file: string): void => {
    try {
      const entry = tree.stat(file);
      if (entry?.kind === 'file') tree.read(file);
      else if (entry !== undefined) for (const name of tree.list(file)) read(childOf(file, name));
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown;
      problems.push(thrown.problem);
    }
  };
  const isChart = existsSync(path.join(root, start, 'Chart.yaml'));
  for (const file of isChart ? [at] : reach.problems.length > 0 ? [] : reach.files) read(file);
  return problems;
}

describe('hostile fixtures', () => {
  test('there are many, and all end with exit 3', () => {
    expect(cases.length).toBeGreaterThan(50);
    for (const { expected } of cases) expect(expected.exit).toBe(3);
  });

  test.each(cases.filter(({ expected }) => expected.by === 'static'))('$name', ({ root, expected }) => {
    const started = performance.now();
    const [first, ...others] = staticProblems(root, expected.path);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(first).toMatchObject({
      id: expected.problem,
      ...(expected.file === undefined
        ? {}
        : {
            place: { file: expected.file, ...(expected.line === undefined ? {} : { line: expected.line }) },
          }),
    });
    if (expected.next !== undefined) expect(first?.next).toContain(expected.next);
    expect(others).toEqual([]);
    expect(JSON.stringify(first)).not.toContain('canary-outside');
    expect(existsSync(path.join(root, 'executed'))).toBe(false);
  });
});
