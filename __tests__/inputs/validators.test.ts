import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
// @ts-expect-error a build script without types
import { generateValidators } from '../../scripts/build-validators.mjs';

test('the compiled validators are those of policies/*.schema.json (else: node scripts/build-validators.mjs)', () => {
  const generate = generateValidators as () => string;
  expect(readFileSync('src/inputs/validators.generated.cjs', 'utf8') === generate()).toBe(true);
});
