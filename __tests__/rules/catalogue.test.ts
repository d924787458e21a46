import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { catalogueRows, catalogueTable } from '../../src/rules/catalogue-page.js';
import { catalogueId, catalogueIds, judgedByContract, notJudged } from '../../src/rules/catalogue.js';
import { allRules } from '../../src/rules/registry.js';

test('a message key names its id before the dot', () => {
  expect(['C8', 'S7.duplicateName', 'AR12', 'noProbe', 'RG101', 'C8x'].map(catalogueId)).toEqual([
    'C8',
    'S7',
    'AR12',
    undefined,
    undefined,
    undefined,
  ]);
});

test('no rule uses an id that the catalogue does not have', () => {
  const used = allRules.flatMap(({ meta }) => Object.keys(meta.messages).map(catalogueId));
  expect(used.filter((id) => id !== undefined && !catalogueIds.includes(id))).toEqual([]);
});

test('every id is judged, or says why not', () => {
  expect(new Set(catalogueRows().map(({ id }) => id))).toEqual(new Set(catalogueIds));
  const judged = new Set(catalogueRows().flatMap(({ id, rule }) => (rule === undefined ? [] : [id])));
  expect(Object.keys(notJudged).filter((id) => judged.has(id))).toEqual([]);
  expect(
    Object.values(judgedByContract).filter((id) => !allRules.some(({ meta }) => meta.id === id)),
  ).toEqual([]);
});

test('the page lists what the rules say', () => {
  const page = readFileSync(new URL('../../docs/argo-rollouts.md', import.meta.url), 'utf8');
  const cells = (text: string): string[] =>
    text
      .split('\n')
      .filter((line) => /^\| [A-Z]{1,2}\d/.test(line))
      .map((line) => line.split(/ *(?<!\\)\| */).join('|'));
  expect(cells(page)).toEqual(cells(catalogueTable()));
});
