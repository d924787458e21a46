import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { joinTreePath, parentOf, splitTreePath } from '../../src/sources/tree-path.js';
import { problemOf } from './repository.js';

test.each([
  ['', 'a', 'a'],
  ['a/b', '../c', 'a/c'],
  ['a/b', './c//d/', 'a/b/c/d'],
  ['a', '..', ''],
  ['a', '.', 'a'],
])('%j + %j = %j', (base, relative, expected) => {
  expect(joinTreePath(base, relative)).toBe(expected);
});

test.each([
  ['', '..'],
  ['a', '../..'],
  ['a', '../../repository/a'],
  ['a', '/etc/passwd'],
  ['a/b', '../../../a'],
])('%j + %j leaves', (base, relative) => {
  expect(problemOf(() => joinTreePath(base, relative)).id).toBe('RG603');
});

test('a joined path is normalised or refused', () => {
  const component = fc.constantFrom('..', '.', '', 'a', 'b', '...', 'x y');
  const path = fc.array(component, { maxLength: 8 }).map((parts) => parts.join('/'));
  fc.assert(
    fc.property(path, (relative) => {
      let joined: string;
      try {
        joined = joinTreePath('base/folder', relative);
      } catch {
        return;
      }
      expect(splitTreePath(joined).join('/')).toBe(joined);
      expect(parentOf(joined).length).toBeLessThanOrEqual(joined.length);
    }),
  );
});
