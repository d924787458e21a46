import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { projectRoot } from './run-bundle.js';

const readme = readFileSync(path.join(projectRoot, 'README.md'), 'utf8');

describe('the README', () => {
  test('shows what the bundle prints today', () => {
    const { stdout } = spawnSync(
      process.execPath,
      [path.join(projectRoot, 'scripts', 'picture.mjs'), '--print'],
      { encoding: 'utf8' },
    );
    expect(readFileSync(path.join(projectRoot, 'docs', 'images', 'check.svg'), 'utf8')).toBe(stdout);
  });

  test('links to what is there', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(15);
    for (const link of links)
      expect(`${link}: ${existsSync(path.join(projectRoot, link))}`).toBe(`${link}: true`);
  });

  test('names every flag as the command line knows it', () => {
    const flags = new Set([...readme.matchAll(/(?<=\s)--[a-z][a-z-]+/g)].map(([flag]) => flag));
    const { stdout } = spawnSync(
      process.execPath,
      [path.join(projectRoot, 'dist', 'index.js'), 'check', '--help'],
      {
        encoding: 'utf8',
      },
    );
    for (const flag of flags) expect(stdout).toContain(flag);
  });
});
