import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { commitAll, commitTree, temporaryFolder, writeTree } from '../sources/repository.js';
import { checkBundle } from './bundle-report.js';
import { projectRoot } from './run-bundle.js';

interface Expected {
  readonly exit?: number;
  readonly findings: readonly {
    readonly ruleId: string;
    readonly object?: string | null;
    readonly path?: string;
    readonly file?: string;
    readonly line?: number;
  }[];
}

function fixturesIn(folder: string): readonly string[] {
  const root = path.join(projectRoot, folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'expected.findings.json')
    .map((file) => path.join(root, path.dirname(file)))
    .sort();
}

function argumentsFor(folder: string): string[] {
  if (existsSync(path.join(folder, 'rollout-guard.yaml'))) return [];
  const contract = 'rollout-safety-contract.json';
  return existsSync(path.join(folder, contract)) ? ['--contract', contract] : ['.'];
}

/** What the manifests of a fixture were before the change that it is about. */
const beforeFile = 'manifests.before.txt';

/** A repository in which the fixture is a change. */
function changeOf(folder: string): string {
  const root = temporaryFolder();
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  commitTree(root, { 'manifests.yaml': read(beforeFile) });
  writeTree(root, { 'manifests.yaml': read('manifests.yaml') });
  commitAll(root, 'second');
  return root;
}

/** Each fixture is a repository of its own as far as its verdict goes: exactly the findings that it names, nothing undecided. */
export function expectFixtures(root: string): void {
  test.each(fixturesIn(root).map((folder) => [path.relative(projectRoot, folder), folder] as const))(
    '%s',
    async (_name, folder) => {
      const expected = JSON.parse(
        readFileSync(path.join(folder, 'expected.findings.json'), 'utf8'),
      ) as Expected;
      const { report, run } = existsSync(path.join(folder, beforeFile))
        ? await checkBundle(['.', '--base', 'HEAD~1'], { cwd: changeOf(folder) })
        : await checkBundle(argumentsFor(folder), { cwd: folder });
      const prefix = path.relative(projectRoot, folder).split(path.sep).join('/');
      const found = report.findings.map((finding, at) => {
        const wanted = expected.findings[at];
        const file = finding.location.file.startsWith(`${prefix}/`)
          ? finding.location.file.slice(prefix.length + 1)
          : finding.location.file;
        return {
          ruleId: finding.ruleId,
          ...(wanted?.object === undefined
            ? {}
            : { object: finding.object && `${finding.object.kind}/${finding.object.name}` }),
          ...(wanted?.path === undefined ? {} : { path: finding.path }),
          ...(wanted?.file === undefined ? {} : { file }),
          ...(wanted?.line === undefined ? {} : { line: finding.location.line }),
        };
      });
      expect(report.targets.filter((target) => target.status !== 'judged')).toEqual([]);
      expect(found).toEqual(expected.findings);
      if (expected.exit !== undefined) expect(run.code).toBe(expected.exit);
    },
    30_000,
  );
}
