import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';

const source = path.resolve(import.meta.dirname, '..', 'src');

/** A room may import itself and the rooms before it. */
const rooms = [
  'kernel',
  'documents',
  'inputs',
  'sources',
  'contract',
  'targets',
  'render',
  'manifests',
  'argo',
  'schemas',
  'schemas',
  'rules',
  'findings',
  'check',
  'reporters',
  'sinks',
];
/** Files beside the rooms are front doors: they may import every room, and no room imports them. */
const isFrontDoor = (file: string): boolean => !file.includes('/');

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(ts|cts)$/.test(file) && !/\.d\.(ts|cts)$/.test(file));

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(source, file), 'utf8');
  return [...text.matchAll(/(?:from\s+|import\s+|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : file;
}

describe('the flow is one-way', () => {
  test.each(files)('%s', (file) => {
    const from = roomOf(file);
    if (isFrontDoor(file)) return;
    expect(rooms).toContain(from);
    for (const specifier of importsOf(file).filter((name) => name.startsWith('.'))) {
      const to = roomOf(path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)));
      if (to.startsWith('..')) continue;
      expect(
        `${file} imports ${to}: ${rooms.indexOf(to) !== -1 && rooms.indexOf(to) <= rooms.indexOf(from)}`,
      ).toBe(`${file} imports ${to}: true`);
    }
  });
});

describe('effects stay in their rooms', () => {
  const mayTouch: Record<string, readonly string[]> = {
    'node:child_process': ['sources'],
    execa: ['render/process.ts'],
    '@actions/core': ['sinks', 'action.ts', 'annotate.ts'],
    'node:fs': ['sources', 'render', 'sinks', 'installed.ts', 'event.ts'],
    'node:worker_threads': ['check', 'main.ts'],
    'node:net': [],
    'node:http': [],
    'node:https': [],
  };
  test.each(files)('%s', (file) => {
    for (const specifier of importsOf(file)) {
      const allowed = mayTouch[specifier];
      if (allowed !== undefined)
        expect(allowed.some((place) => file === place || file.startsWith(`${place}/`))).toBe(true);
    }
  });

  test('only main.ts touches the process', () => {
    for (const file of files.filter((name) => name !== 'main.ts')) {
      const text = readFileSync(path.join(source, file), 'utf8');
      expect(`${file}: ${/process\.(env|argv|exit|exitCode)\b/.test(text)}`).toBe(`${file}: false`);
    }
  });
});
