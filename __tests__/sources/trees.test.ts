import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { openTree } from '../../src/sources/open-tree.js';
import { recordReads } from '../../src/sources/read-log.js';
import type { SourceTree } from '../../src/sources/source-tree.js';
import { GitTree } from '../../src/sources/git-tree.js';
import { WorkTree } from '../../src/sources/work-tree.js';
import { commitTree, git, problemOf, temporaryFolder, textOf, writeTree } from './repository.js';

const files = {
  'a.yaml': 'a: 1\n',
  'dir/b.yaml': 'b: 2\n',
  'dir/deep/c.yaml': 'c: 3\n',
  'dir/.hidden': 'h',
  'empty.yaml': '',
  'odd name é\n.yaml': 'odd',
  'links/file': '->../a.yaml',
  'links/folder': '->../dir',
  'links/chain': '->folder/deep',
  'links/escape': '->../../outside.yaml',
  'links/escape-missing': '->../../nothing-here',
  'links/absolute': '->/etc/hostname',
  'links/around': '->../../../../../../../../../../etc/hostname',
  'links/git': '->../.git',
  'links/git-config': '->../.git/config',
  'links/loop-a': '->loop-b',
  'links/loop-b': '->loop-a',
  'links/dangling': '->../nope.yaml',
  'links/self': '->.',
  'links/root': '->..',
  'links/in-and-out': '->folder/../../../outside.yaml',
};

let root: string;
const trees: Record<string, () => SourceTree> = {};

beforeAll(() => {
  const outer = temporaryFolder();
  writeFileSync(path.join(outer, 'outside.yaml'), 'secret: outside\n');
  root = path.join(outer, 'repository');
  mkdirSync(root);
  const commit = commitTree(root, files);
  writeFileSync(path.join(root, '.git', 'canary'), 'token');
  trees['work tree'] = () => openTree({ kind: 'worktree', root });
  trees['git tree'] = () => openTree({ kind: 'git', root, commit });
  trees['edited tree'] = () => openTree({ kind: 'edited', of: { kind: 'git', root, commit }, files: {} });
});

describe.each(['work tree', 'git tree', 'edited tree'])('%s', (name) => {
  let tree: SourceTree;
  beforeAll(() => {
    tree = trees[name]?.() as SourceTree;
  });

  test.each([
    ['a.yaml', 'a: 1\n'],
    ['dir/deep/c.yaml', 'c: 3\n'],
    ['empty.yaml', ''],
    ['odd name é\n.yaml', 'odd'],
    ['links/file', 'a: 1\n'],
    ['links/folder/b.yaml', 'b: 2\n'],
    ['links/chain/c.yaml', 'c: 3\n'],
    ['links/self/self/file', 'a: 1\n'],
    ['links/root/dir/b.yaml', 'b: 2\n'],
  ])('reads %j', (file, text) => {
    expect(textOf(tree.read(file))).toBe(text);
    expect(tree.stat(file)).toEqual({ kind: 'file', size: Buffer.byteLength(text) });
  });

  test('lists sorted names without .git', () => {
    expect(tree.list('')).toEqual(['a.yaml', 'dir', 'empty.yaml', 'links', 'odd name é\n.yaml']);
    expect(tree.list('dir')).toEqual(['.hidden', 'b.yaml', 'deep']);
    expect(tree.list('links/chain')).toEqual(['c.yaml']);
    expect(tree.stat('')).toEqual({ kind: 'directory', size: 0 });
    expect(tree.stat('links/folder')).toEqual({ kind: 'directory', size: 0 });
  });

  test.each(['nope', 'dir/nope', 'a.yaml/x', 'nope/x', 'links/dangling', 'links/folder/nope'])(
    '%s is absent',
    (file) => {
      expect(tree.stat(file)).toBeUndefined();
      expect(() => tree.read(file)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
      expect(() => tree.list(file)).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^ENO/) as unknown }),
      );
    },
  );

  test('a folder is not read and a file is not listed', () => {
    expect(() => tree.read('dir')).toThrow(expect.objectContaining({ code: 'EISDIR' }));
    expect(() => tree.list('a.yaml')).toThrow(expect.objectContaining({ code: 'ENOTDIR' }));
  });

  test.each([
    '../outside.yaml',
    '/etc/hostname',
    'dir/../a.yaml',
    './a.yaml',
    'dir//b.yaml',
    'dir/',
    'a\0b',
    '.git/config',
    '.GIT/config',
    'dir/.git',
    'links/escape',
    'links/escape-missing',
    'links/absolute',
    'links/around',
    'links/git',
    'links/git/canary',
    'links/git-config',
    'links/in-and-out',
    'links/root/../outside.yaml',
    'links/root/.git/config',
  ])('refuses %j', (file) => {
    for (const action of [() => tree.stat(file), () => tree.read(file), () => tree.list(file)]) {
      const problem = problemOf(action);
      expect(problem.id).toBe('RG603');
      expect(problem.message).not.toContain('secret');
    }
  });

  test('a circle of links is RG604', () => {
    expect(problemOf(() => tree.read('links/loop-a')).id).toBe('RG604');
  });

  test('the log holds what was asked, with links and where they lead', () => {
    const recorded = recordReads(tree);
    recorded.tree.read('links/folder/b.yaml');
    recorded.tree.list('dir/deep');
    recorded.tree.stat('nope.yaml');
    recorded.tree.stat('a.yaml');
    recorded.tree.stat('dir');
    expect(() => recorded.tree.read('links/dangling')).toThrow();
    expect(recorded.log()).toEqual({
      files: ['a.yaml', 'dir/b.yaml', 'links/dangling', 'links/folder', 'links/folder/b.yaml'],
      directories: ['dir/deep'],
      absent: ['links/dangling', 'nope.yaml'],
    });
  });
});

describe('work tree', () => {
  test('FIFOs, sockets of the file system and devices are refused without waiting', () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [path.join(folder, 'pipe.yaml')]);
    symlinkSync('pipe.yaml', path.join(folder, 'link.yaml'));
    const tree = new WorkTree(folder);
    for (const file of ['pipe.yaml', 'link.yaml']) {
      expect(problemOf(() => tree.read(file)).id).toBe('RG604');
      expect(problemOf(() => tree.stat(file)).id).toBe('RG604');
    }
    expect(tree.list('')).toEqual(['link.yaml', 'pipe.yaml']);
  });

  test('a folder whose name only starts like the root is outside', () => {
    const outer = temporaryFolder();
    writeTree(outer, {
      'repo/x': 'in',
      'repo-secret/x': 'out',
      'repo/link': `->${outer}/repo-secret/x`,
      'repo/own': `->${outer}/repo/x`,
    });
    const tree = new WorkTree(path.join(outer, 'repo'));
    expect(problemOf(() => tree.read('link')).id).toBe('RG603');
    expect(textOf(tree.read('own'))).toBe('in');
  });

  test('texts up to 5 MiB, chart archives up to 100 MiB', () => {
    const folder = temporaryFolder();
    const six = Buffer.alloc(6 * 1024 * 1024, 'x');
    writeFileSync(path.join(folder, 'big.yaml'), six);
    writeFileSync(path.join(folder, 'chart.tgz'), six);
    const tree = new WorkTree(folder);
    expect(problemOf(() => tree.read('big.yaml'))).toMatchObject({
      id: 'RG606',
      place: { file: 'big.yaml' },
    });
    expect(tree.read('chart.tgz')).toHaveLength(six.length);
  });
});

describe('git tree', () => {
  test('reads the commit, not the work tree, and fetches a folder with one process', () => {
    const folder = temporaryFolder();
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`d/${i}.yaml`, `n: ${i}\n`]));
    const commit = commitTree(folder, many);
    writeTree(folder, { 'd/0.yaml': 'changed', 'd/new.yaml': 'new' });
    const tree = new GitTree(folder, commit);
    expect(textOf(tree.read('d/0.yaml'))).toBe('n: 0\n');
    expect(tree.stat('d/new.yaml')).toBeUndefined();
    const started = performance.now();
    for (const file of tree.list('d')) tree.read(`d/${file}`);
    expect(performance.now() - started).toBeLessThan(50);
  });

  test('an unknown commit and a blob that was not fetched are RG607', () => {
    const folder = temporaryFolder();
    const commit = commitTree(folder, { 'a.yaml': 'content of a' });
    expect(problemOf(() => new GitTree(folder, '0'.repeat(40)))).toMatchObject({
      id: 'RG607',
      next: expect.stringContaining('fetch-depth: 0') as unknown,
    });
    const oid = git(folder, 'rev-parse', 'HEAD:a.yaml');
    const tree = new GitTree(folder, commit);
    execFileSync('rm', ['-f', path.join(folder, '.git/objects', oid.slice(0, 2), oid.slice(2))]);
    expect(problemOf(() => tree.read('a.yaml'))).toMatchObject({ id: 'RG607', place: { file: 'a.yaml' } });
  });

  test('what lies in a submodule is RG607, the submodule itself absent', () => {
    const folder = temporaryFolder();
    commitTree(folder, { 'a.yaml': 'a' });
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},vendor/sub`);
    git(folder, 'commit', '-q', '-m', 'with a submodule');
    const tree = new GitTree(folder, git(folder, 'rev-parse', 'HEAD'));
    expect(tree.list('')).toEqual(['a.yaml', 'vendor']);
    expect(tree.list('vendor')).toEqual([]);
    expect(tree.stat('vendor/sub')).toBeUndefined();
    expect(problemOf(() => tree.read('vendor/sub/x.yaml'))).toMatchObject({
      id: 'RG607',
      place: { file: 'vendor/sub' },
    });
  });

  test('attributes, hooks and configuration of the repository start no program', () => {
    const folder = temporaryFolder();
    const trap = path.join(folder, 'trapped');
    commitTree(folder, { 'a.yaml': 'a', '.gitattributes': '*.yaml filter=trap diff=trap\n' });
    for (const key of [
      'filter.trap.smudge',
      'diff.trap.textconv',
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
    ])
      git(folder, 'config', key, `touch ${trap};`);
    const tree = new GitTree(folder, git(folder, 'rev-parse', 'HEAD'));
    expect(textOf(tree.read('a.yaml'))).toBe('a');
    expect(new WorkTree(folder).stat('trapped')).toBeUndefined();
  });
});

describe('edited tree', () => {
  test('edits replace, add, and are seen through links', () => {
    const tree = openTree({
      kind: 'edited',
      of: { kind: 'worktree', root },
      files: {
        'dir/b.yaml': 'edited',
        'new/folder/x.yaml': 'added',
        'a.yaml/inside': 'a file became a folder',
        'links/file2': 'y',
      },
    });
    expect(textOf(tree.read('links/folder/b.yaml'))).toBe('edited');
    expect(textOf(tree.read('new/folder/x.yaml'))).toBe('added');
    expect(tree.stat('new')).toEqual({ kind: 'directory', size: 0 });
    expect(tree.list('new')).toEqual(['folder']);
    expect(tree.list('')).toContain('new');
    expect(tree.list('a.yaml')).toEqual(['inside']);
    expect(tree.list('dir')).toEqual(['.hidden', 'b.yaml', 'deep']);
    expect(textOf(tree.read('dir/deep/c.yaml'))).toBe('c: 3\n');
    expect(tree.stat('dir/b.yaml')?.size).toBe(6);
    expect(tree.id).not.toBe(openTree({ kind: 'edited', of: { kind: 'worktree', root }, files: {} }).id);
  });

  test('a file in place of a folder hides what the folder held', () => {
    const tree = openTree({ kind: 'edited', of: { kind: 'worktree', root }, files: { dir: 'now a file' } });
    expect(textOf(tree.read('dir'))).toBe('now a file');
    expect(tree.stat('dir/b.yaml')).toBeUndefined();
    expect(() => tree.read('dir/b.yaml')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
    expect(() => tree.list('dir/deep')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });

  test('an edit cannot leave the root', () => {
    const spec = (file: string) =>
      ({ kind: 'edited', of: { kind: 'worktree', root }, files: { [file]: 'x' } }) as const;
    for (const file of ['../x', '.git/config', 'links/escape', 'links/git/x'])
      expect(problemOf(() => openTree(spec(file))).id).toBe('RG603');
  });
});
