import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';

const folder = path.join(import.meta.dirname, '__outputs__');

/** Compares with `__outputs__/<name>`; `UPDATE_OUTPUTS=1` writes it instead. */
export function expectGolden(name: string, body: string): void {
  const file = path.join(folder, name);
  if (process.env.UPDATE_OUTPUTS === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, body);
  }
  expect(body).toBe(readFileSync(file, 'utf8'));
}
