import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EditedTree } from '../../src/sources/edited-tree.js';
import { recordReads } from '../../src/sources/read-log.js';
import type { SourceTree } from '../../src/sources/source-tree.js';
import { childOf } from '../../src/sources/tree-path.js';
import { WorkTree } from '../../src/sources/work-tree.js';
import { covers, indexChanges, isAffected, targetClosure, type Closure } from '../../src/targets/closure.js';
import { KustomizationGraph } from '../../src/targets/kustomization-graph.js';
import type { Target, TargetSource } from '../../src/targets/target.js';
import { temporaryFolder, writeTree } from '../sources/repository.js';

const closureOf = (tree: SourceTree, source: TargetSource): Closure =>
  targetClosure(tree, { name: 't', source }, new KustomizationGraph(tree));
const helm = (chart: string, ...values: string[]): Target['source'] => ({
  kind: 'helm', chart, values: values.map((path) => ({ path, optional: true })), set: [], release: 'r', apiVersions: [], includeCrds: true,
}); // prettier-ignore

const closure: Closure = {
  files: ['a/b.yaml', 'sub/x.yaml'],
  directories: ['chart'],
  absent: ['a/kustomization.yml', 'values'],
};

test.each<[string, boolean]>([
  ['a/b.yaml', true],
  ['a', true],
  ['sub', true],
  ['chart/templates/x.yaml', true],
  ['chart', true],
  ['a/kustomization.yml', true],
  ['values/x.yaml', true],
  ['a/c.yaml', false],
  ['chart2/x', false],
  ['chart.yaml', false],
  ['a/b.yaml.orig', false],
  ['a/kustomization.yaml', false],
])('a change of %s: %s', (path, expected) => {
  expect(isAffected(closure, indexChanges([path]))).toBe(expected);
  expect(isAffected(closure, indexChanges(['zzz', path, 'yyy/x']))).toBe(expected);
});

test('nothing changed affects nothing', () => {
  expect(isAffected(closure, indexChanges([]))).toBe(false);
});

test('a chart: its folder, values there or not, local dependencies, where links lead', () => {
  const root = temporaryFolder();
  writeTree(root, {
    'web/Chart.yaml':
      'name: web\ndependencies:\n- {name: lib, repository: "file://../lib"}\n- {name: out, repository: "file://../../out"}\n',
    'web/templates/x.yaml': '',
    'web/templates/shared': '->../../shared',
    'shared/y.yaml': '',
    'lib/Chart.yaml': '',
    'values/prod.yaml': '',
    'values/link.yaml': '->prod.yaml',
  });
  expect(closureOf(new WorkTree(root), helm('web', 'values/link.yaml', 'values/none.yaml'))).toEqual({
    files: ['values/link.yaml', 'values/prod.yaml', 'web/templates/shared'],
    directories: ['lib', 'shared', 'web', 'web/templates/shared'],
    absent: ['values/none.yaml'],
  });
});

test('links in a circle and links that leave end the walk', () => {
  const root = temporaryFolder();
  writeTree(root, { 'm/self': '->.', 'm/up': '->..', 'm/out': '->../../..', 'm/a.yaml': '' });
  const found = closureOf(new WorkTree(root), { kind: 'manifests', paths: ['m'] });
  expect(found.directories).toContain('m');
  expect(found.files).toContain('m/out');
});

/** Reads as an engine would: the kustomizations with all they name, a chart or folder with all below. */
function pretendToRender(tree: SourceTree, source: TargetSource): void {
  const walk = (path: string): void => {
    const entry = tree.stat(path);
    if (entry?.kind === 'file') tree.read(path);
    else if (entry !== undefined) for (const name of tree.list(path)) walk(childOf(path, name));
  };
  const build = (folder: string, depth: number): void => {
    const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
    const present = names
      .map((name) => childOf(folder, name))
      .filter((file) => tree.stat(file) !== undefined);
    // kustomize refuses a folder with two.
    for (const file of present.length === 1 ? present : []) {
      const text = Buffer.from(tree.read(file)).toString('utf8');
      const isFolderField = /^(?:resources|components|bases)/.test(text);
      for (const [, list = ''] of text.matchAll(/\[(.*)\]/g)) {
        for (const entry of list.split(', ').filter((item) => item !== '')) {
          const path = entry.startsWith('../') ? entry.slice(3) : childOf(folder, entry);
          if (tree.stat(path)?.kind === 'directory' && isFolderField && depth > 0) build(path, depth - 1);
          else if (tree.stat(path)?.kind === 'file') tree.read(path);
        }
      }
    }
  };
  if (source.kind === 'kustomize') build(source.path, 4);
  else if (source.kind === 'helm') [source.chart, ...source.values.map((file) => file.path)].forEach(walk);
  else source.paths.forEach(walk);
}

const folder = fc.constantFrom('a', 'b', 'c', 'd');
const entry = fc.oneof(
  folder.map((name) => `../${name}`),
  fc.constantFrom('x.yaml', 'y.yaml', 'gone.yaml'),
);
const kustomization = fc
  .tuple(
    fc.constantFrom('resources', 'components', 'bases', 'crds', 'configurations', 'patchesStrategicMerge'),
    fc.array(entry, { maxLength: 4 }),
  )
  .map(([field, entries]) => `${field}: [${entries.join(', ')}]\n`);
const repository = fc.dictionary(
  fc
    .tuple(folder, fc.constantFrom('kustomization.yaml', 'Kustomization', 'x.yaml', 'y.yaml', 'sub/z.yaml'))
    .map((parts) => parts.join('/')),
  kustomization,
  { maxKeys: 10, noNullPrototype: true },
);
const source: fc.Arbitrary<TargetSource> = fc.oneof(
  folder.map((path): TargetSource => ({ kind: 'kustomize', path })),
  fc.tuple(folder, folder).map(([chart, values]) => helm(chart, `${values}/x.yaml`)),
  fc.array(folder, { minLength: 1 }).map((paths): TargetSource => ({ kind: 'manifests', paths })),
);
const empty = new WorkTree(temporaryFolder());

test('what a render reads is in the closure, and a change to it affects the target', () => {
  fc.assert(
    fc.property(repository, source, (files, what) => {
      const tree = new EditedTree(empty, files);
      const foreseen = closureOf(tree, what);
      const recorded = recordReads(tree);
      pretendToRender(recorded.tree, what);
      const log = recorded.log();
      for (const path of [...log.files, ...log.directories, ...log.absent]) {
        expect(`${path}: ${covers(foreseen, path)}`).toBe(`${path}: true`);
        expect(isAffected(foreseen, indexChanges([path]))).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
