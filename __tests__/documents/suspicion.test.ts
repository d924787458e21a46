import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDocuments } from '../../src/documents/parse.js';
import { isSuspicious } from '../../src/documents/suspicion.js';
import { ProblemError } from '../../src/kernel/errors.js';

test('ordinary manifests are not parsed twice', () => {
  expect(isSuspicious('apiVersion: v1\nkind: ConfigMap\ndata:\n  - a: "b*c & d"\n    e: {f: [g]}\n')).toBe(
    false,
  );
  expect(isSuspicious('rule: "*"\npaths: ["/*"]\n')).toBe(false);
});

test('what the parser refuses as hostile never looks harmless', () => {
  const level = fc.constantFrom('[', '{a: ', '- ', '-\t', '? ', 'a:\n', '-\n', '"x": ');
  const build = (kinds: readonly string[], depth: number) => {
    let text = '';
    for (let i = 0; i < depth; i++) {
      const kind = kinds[i % kinds.length] ?? '- ';
      text += kind.endsWith('\n') ? kind + ' '.repeat(i + 1) : kind;
    }
    return text + 'x';
  };
  const deep = fc.tuple(fc.array(level, { minLength: 1, maxLength: 4 }), fc.integer({ min: 95, max: 300 }));
  const piece = fc.constantFrom(
    '&a ',
    '*a',
    '[',
    ']',
    ', ',
    '\n',
    'k: ',
    '- ',
    '"__pro\\u0074o__": ',
    '__proto__: ',
    '{',
    '}',
    ' ',
  );
  const text = fc.oneof(
    deep.map(([kinds, depth]) => build(kinds, depth)),
    fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, (source) => {
      try {
        parseDocuments(source, 'f');
      } catch (thrown) {
        if (thrown instanceof ProblemError && thrown.problem.id === 'RG604')
          expect(isSuspicious(source)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
