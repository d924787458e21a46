import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const renderer = join(import.meta.dirname, '..', '..', 'renderer');

/** Compares the renderer's own reader of plain YAML with the full one, over every fixture and damaged variants of each. */
test('the fast reader of plain YAML agrees with the full one', () => {
  const ran = spawnSync('go', ['test', './fastyaml'], { cwd: renderer, encoding: 'utf8' });
  expect(`${ran.stdout}${ran.stderr}`).toMatch(/^ok/m);
  expect(ran.status).toBe(0);
});
