import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseContract } from '../../src/contract/parse-contract.js';
import { readEnvironmentOptions } from '../../src/inputs/build-request.js';
import { parseConfig } from '../../src/inputs/config-file.js';

const page = readFileSync('docs/configuration.md', 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map((match) => match[1] ?? '');

test('the examples of the page are accepted', () => {
  const rules = ['hpa-target-kind', 'readiness-path', 'resources-class'].map((name) => ({ id: name, name }));
  const configs = blocks('yaml').map((text) => parseConfig(text, 'c.yaml', rules));
  expect(configs).toHaveLength(2);
  expect(blocks('json').map((text) => parseContract(text, 'c.json').profiles.length)).toEqual([1]);
});

test('the variables of the page are read', () => {
  const names = [...page.matchAll(/`(ROLLOUT_GUARD_\w+)`/g)].map((match) => match[1] ?? '');
  const given = readEnvironmentOptions(Object.fromEntries(names.map((name) => [name, 'x'])), 'check');
  expect(given.size).toBe(8);
});
