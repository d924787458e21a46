import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { decodeText } from '../../src/documents/decode.js';
import { defaultParseLimits } from '../../src/documents/limits.js';
import { isMultiDocument, parseDocuments } from '../../src/documents/parse.js';
import { ProblemError, type Problem } from '../../src/kernel/errors.js';

const values = (text: string) => parseDocuments(text, 'f.yaml').map((document) => document.value);
const value = (text: string) => values(text)[0];

export function problemOf(action: () => unknown): Problem {
  try {
    action();
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problem;
    throw thrown;
  }
  throw new Error('nothing was thrown');
}

describe('values', () => {
  test.each([
    ['a: 1\nb: "1"\nc: ~\nd:\n', { a: 1, b: '1', c: null, d: null }],
    ['[true, True, no, on, yes, 22:30, 2024-01-01]', [true, true, 'no', 'on', 'yes', '22:30', '2024-01-01']],
    ['[0644, 0o17, 0x1F, 0b11, 1_000, 089, -5, +5]', [420, 15, 31, 3, 1000, 89, -5, 5]],
    ['[1.5, .5, 1e3, 1., -2.5e-3, 100m, 1.2.3, .]', [1.5, 0.5, 1000, 1, -0.0025, '100m', '1.2.3', '.']],
    [
      '[9007199254740991, 9007199254740993, -9007199254740993]',
      [9007199254740991, 9007199254740993n, -9007199254740993n],
    ],
    ['[18446744073709551615, 18446744073709551616]', [18446744073709551615n, 18446744073709551616]],
    ['!!str 5', '5'],
    ['!!int "5"', 5],
    ['! 5', '5'],
    ['a: &x [1, 2]\nb: *x\n', { a: [1, 2], b: [1, 2] }],
    ['base: &b {x: 1, y: 2}\nmore:\n  <<: *b\n  y: 3\n', { base: { x: 1, y: 2 }, more: { y: 3, x: 1 } }],
    [
      'a: &a {x: 1}\nb: &b {x: 2, z: 3}\nc:\n  <<: [*a, *b]\n',
      { a: { x: 1 }, b: { x: 2, z: 3 }, c: { x: 1, z: 3 } },
    ],
    ['"<<": text\n', { '<<': 'text' }],
    ['1: a\ntrue: b\n', { '1': 'a', true: 'b' }],
    ['{a, b: }', { a: null, b: null }],
    ['\uFEFFa: 1\r\nb: |\r\n  x\r\n  y\r\n', { a: 1, b: 'x\ny\n' }],
    ['{\n\t"a": [\n\t\t1,\n\t\t"x"\n\t]\n}\n', { a: [1, 'x'] }],
    ['%YAML 1.1\n---\na: no\nb: 0777\n', { a: 'no', b: 511 }],
    ['constructor: 1\nprototype: 2\n', { constructor: 1, prototype: 2 }],
  ])('%j', (text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  test('documents keep their index in the stream, empty ones hold null', () => {
    expect(values('---\na: 1\n---\n---\nb: 2\n')).toEqual([{ a: 1 }, null, { b: 2 }]);
    expect(values('')).toEqual([]);
    expect(values('# only a comment\n')).toEqual([]);
    expect(values('a: 1\n...\n---\nb: 2\n')).toEqual([{ a: 1 }, { b: 2 }]);
    expect(isMultiDocument(parseDocuments('---\na: 1\n---\n', 'f'))).toBe(false);
    expect(isMultiDocument(parseDocuments('a: 1\n---\nb: 1\n', 'f'))).toBe(true);
  });

  test('what is written as YAML or JSON comes back the same', () => {
    const plainKey = fc
      .string({ minLength: 1 })
      .filter((key) => key !== '__proto__' && !/[\0-\x1f\x7f]/.test(key));
    const json = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'grapheme' }).filter((text) => !/[\0-\x1f\x7f]/.test(text)),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(plainKey, tie('any'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).any;
    fc.assert(
      fc.property(json, (data) => {
        expect(value(JSON.stringify(data, null, '\t'))).toEqual(data);
        expect(value(stringify(data, { version: '1.1', lineWidth: 0 }))).toEqual(data);
      }),
      { numRuns: 300 },
    );
  });
});

describe('refusals name the place', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (let i = 1; i < 9; i++) {
    const [before, here] = ['abcdefghi'.charAt(i - 1), 'abcdefghi'.charAt(i)];
    bomb.push(`${here}: &${here} [${Array(9).fill(`*${before}`).join(',')}]`);
  }
  const tower = ['l0: &l0 [x]'];
  for (let i = 1; i < 150; i++) tower.push(`l${i}: &l${i} [*l${i - 1}]`);

  test.each<[string, string, string, number, number, RegExp]>([
    ['alias bomb', bomb.join('\n'), 'RG604', 5, 8, /stand for \d+ values/],
    ['aliases nested into a tower', tower.join('\n'), 'RG604', 100, 12, /deeper than 100/],
    ['flow nesting', `a: ${'['.repeat(20_000)}`, 'RG604', 1, 103, /deeper than 100/],
    ['flow map nesting', `a:\n  ${'{a: '.repeat(20_000)}`, 'RG604', 2, 399, /deeper than 100/],
    ['block nesting', `${'- '.repeat(20_000)}x`, 'RG604', 1, 201, /deeper than 100/],
    ['cycle in a list', 'a: 1\nb: &a [*a]\n', 'RG604', 2, 8, /cycle/],
    ['cycle in a map', '&a\nself: *a\n', 'RG604', 2, 7, /cycle/],
    ['__proto__', 'a:\n  __proto__: {b: 1}\n', 'RG604', 2, 3, /__proto__/],
    ['quoted __proto__', '{"__proto__": 1}', 'RG604', 1, 2, /__proto__/],
    ['__proto__ by alias', 'a: &k __proto__\n? *k\n: 1\n', 'RG604', 2, 3, /__proto__/],
    ['duplicate key', 'a: 1\nb: 2\na: 3\n', 'RG601', 3, 1, /"a" is already set on line 1/],
    ['duplicate merge', 'x: &x {a: 1}\nm:\n  <<: *x\n  <<: *x\n', 'RG601', 4, 3, /already set on line 3/],
    ['unknown alias', 'a: *nope\n', 'RG601', 1, 4, /\*nope/],
    ['unknown tag', 'a: !Ref x\n', 'RG601', 1, 9, /!Ref/],
    ['unknown tag on a map', 'a: !!set {x}\n', 'RG601', 1, 10, /!!set/],
    ['wrong tag', 'a: !!int x\n', 'RG601', 1, 10, /!!int/],
    ['map as key', '? {a: 1}\n: 2\n', 'RG601', 1, 3, /scalar/],
    ['merge of a scalar', '<<: 5\n', 'RG601', 1, 1, /merge key/],
    ['tab', 'a:\n\tb: 1\n', 'RG601', 2, 1, /tab/],
    ['broken flow', 'a: [1, 2\nb: 3\n', 'RG601', 2, 1, /not valid YAML/],
    ['broken quote', 'a: "x\n', 'RG601', 2, 1, /not valid YAML/],
    ['second document broken', 'a: 1\n---\nb: ]\n', 'RG601', 3, 4, /not valid YAML/],
    ['template', 'a: {{ .Values.x }}\n', 'RG601', 1, 5, /key must be a scalar|not valid/],
    ['control character', 'a: "\x07"\n', 'RG601', 1, 5, /0x07/],
  ])('%s', (_name, text, id, line, column, message) => {
    const problem = problemOf(() => parseDocuments(text, 'dir/f.yaml'));
    expect(problem).toMatchObject({ id, place: { file: 'dir/f.yaml', line, column } });
    expect(problem.message).toMatch(message);
  });

  test('limits of size, documents and values are RG606', () => {
    const limits = { ...defaultParseLimits, documents: 3, nodes: 50, bytes: 1000 };
    expect(problemOf(() => parseDocuments('---\n'.repeat(5), 'f', limits)).id).toBe('RG606');
    expect(problemOf(() => parseDocuments(`[${'1,'.repeat(100)}]`, 'f', limits)).id).toBe('RG606');
    expect(problemOf(() => parseDocuments(`a: ${'x'.repeat(1000)}`, 'f', limits)).id).toBe('RG606');
    expect(problemOf(() => parseDocuments('a: '.padEnd(6 * 1024 * 1024, 'x'), 'f')).id).toBe('RG606');
  });

  test('a hundred levels are accepted, and so are many uses of one anchor', () => {
    expect(values(`${'['.repeat(100)}${']'.repeat(100)}`)).toHaveLength(1);
    const uses = Array.from({ length: 500 }, (_, i) => `k${i}: *shared`).join('\n');
    expect(Object.keys(value(`shared: &shared {a: 1, b: [2, 3]}\n${uses}\n`) as object)).toHaveLength(501);
  });

  test('no text makes it throw anything but a problem', () => {
    const piece = fc.constantFrom(
      '[', ']', '{', '}', '- ', ': ', ',', '\n', '  ', '"', "'", '&a ', '*a', '<<: ', '|\n', '>-\n', '!!int ', '!x ',
      '? ', '---\n', '...\n', '%YAML 1.1\n', '#', 'k', '__proto__', '1', '\t', '\r', '\uFEFF', '@', '`', '%',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          for (const document of parseDocuments(pieces.join(''), 'f')) {
            expect(document.start.line).toBeGreaterThan(0);
            document.positionOf(['k', 0, 'k']);
          }
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(ProblemError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('positions', () => {
  const text = [
    '# head',
    'kind: A',
    '---',
    'kind: B',
    'spec:',
    '  list:',
    '    - name: one',
    '      x: 1',
    '    - {name: two}',
    '  text: |',
    '    a',
    '    b',
    'base: &base',
    '  inherited: 1',
    'derived:',
    '  <<: *base',
    'alias: *base',
    '',
  ].join('\n');
  const [first, second] = parseDocuments(text, 'f.yaml');

  test.each<[(string | number)[], [number, number, number] | undefined]>([
    [['spec'], [5, 1, 12]],
    [
      ['spec', 'list', 0],
      [7, 7, 8],
    ],
    [
      ['spec', 'list', 0, 'x'],
      [8, 7, 8],
    ],
    [
      ['spec', 'list', 1, 'name'],
      [9, 8, 9],
    ],
    [
      ['spec', 'text'],
      [10, 3, 12],
    ],
    [
      ['derived', 'inherited'],
      [14, 3, 14],
    ],
    [
      ['alias', 'inherited'],
      [14, 3, 14],
    ],
    [[], [4, 1, 17]],
    [['spec', 'list', 2], undefined],
    [['spec', 'list', 'x'], undefined],
    [['nope'], undefined],
    [['kind', 'deeper'], undefined],
  ])('%j', (path, expected) => {
    const found = second?.positionOf(path);
    expect(found && [found.line, found.column, found.endLine]).toEqual(expected);
  });

  test('documents know where they start', () => {
    expect(first?.start.line).toBe(2);
    expect(second?.start.line).toBe(4);
  });
});

describe('decodeText', () => {
  test('UTF-8 with and without mark; everything else is a problem', () => {
    expect(decodeText(Buffer.from('\uFEFFé'), 'f')).toBe('é');
    expect(problemOf(() => decodeText(Buffer.from([0xff, 0xfe, 0x61, 0]), 'f')).message).toMatch('UTF-16');
    expect(problemOf(() => decodeText(Buffer.from([0x61, 0xe9]), 'f'))).toMatchObject({
      id: 'RG601',
      place: { file: 'f' },
    });
  });
});
