import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  cellCode,
  clip,
  codeFence,
  html,
  jsonText,
  linkText,
  markdownCell,
  markdownCode,
  markdownInline,
  plainText,
  summaryText,
  terminalBlock,
  terminalLine,
} from '../../src/kernel/escape.js';
import { commandsIn, withoutCodeSpans } from '../reporters/balance.js';
import { hostileTexts } from '../reporters/reports.js';

const anyText = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          ...[
            '`',
            '``',
            '```',
            '|',
            '\\',
            '::',
            '##',
            '[',
            ']',
            '<',
            '>',
            '@',
            '#',
            '1',
            'a',
            'b',
            ' ',
            '\n',
            '\r',
          ],
          ...[
            '-->',
            '<!--',
            '(',
            ')',
            '"',
            "'",
            '!',
            '$',
            '_',
            '*',
            '~',
            '&lt;',
            '&#64;',
            'www.',
            'http://',
            ':a:',
          ],
          ...['\u001b[31m', '\u202e', '\u200b', '\u0085', '\ud800', '\u{e0041}', 'é', '田'],
        ),
        { maxLength: 16 },
      )
      .map((parts) => parts.join('')),
  },
);

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

describe('terminal', () => {
  test.each([
    ['plain text, äöü 田中', 'plain text, äöü 田中'],
    ['::add-mask::x', '\\x3a:add-mask::x'],
    [' \u00a0::add-mask::x', ' \u00a0\\x3a:add-mask::x'],
    ['a::b', 'a::b'],
    ['x ##[group]y', 'x #\\x23[group]y'],
    ['###[group]y', '##\\x23[group]y'],
    ['## [group]', '## [group]'],
    ['a\nb\rc\td', 'a\\nb\\rc\\td'],
    ['\u001b[2J\u009b', '\\x1b[2J\\x9b'],
    ['\u202etxt.\u2066', '\\u202etxt.\\u2066'],
    ['\u200b\ufeff\u00ad', '\\u200b\\ufeff\\xad'],
    ['\u{e0041}\ud800', '\\u{e0041}\\ud800'],
  ])('%j becomes %j', (text, shown) => {
    expect(terminalLine(text)).toBe(shown);
  });

  test('a block keeps its lines and nothing else', () => {
    expect(terminalBlock('a\r\n::b\n##[c]\u001b')).toBe('a\n\\x3a:b\n#\\x23[c]\\x1b');
  });

  test('whatever comes in: visible, and no command in any line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const shown of [terminalLine(text), terminalBlock(text), plainText(text)]) {
          expect(commandsIn(shown)).toEqual([]);
          expect(shown.replaceAll('\n', '')).not.toMatch(unseen);
        }
        expect(terminalLine(text)).not.toContain('\n');
      }),
    );
  });
});

describe('JSON', () => {
  test('the same value, visible, and no command', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.jsonValue()), (value) => {
        const text = jsonText({ value });
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify({ value })));
        expect(commandsIn(text)).toEqual([]);
        expect(text).not.toMatch(unseen);
      }),
    );
  });
});

describe('Markdown', () => {
  test.each([
    ['Set replicas to 2.', 'Set replicas to 2.'],
    ['spec.replicas is "1" (50% of 2)', 'spec.replicas is "1" (50% of 2)'],
    ['ask @octocat or @acme/team', 'ask `@octocat` or `@acme/team`'],
    ['mail me@example.com.', 'mail `me@example.com`.'],
    ['#1, a/b#2 and GH-3', '`#1, a/b#2` and `GH-3`'],
    ['commit deadbeef of nothing', 'commit `deadbeef` of nothing'],
    ['at (containers[name=web]).', 'at (`containers[name=web]`).'],
    ['https://evil.example', '`https://evil.example`'],
    ['see www.evil.example', 'see `www.evil.example`'],
    ['![x](y)', '`![x](y)`'],
    ['<img src=x>', '`<img` src=x`>`'.replace('src=x`>`', '`src=x>`').replace('` `', ' ')],
    ['<!-- x -->', '`<!--` x `-->`'],
    ['- item', '`-` item'],
    ['1. item', '`1`. item'],
    ['a\n\n# b', '`a\\n\\n# b`'.replace('a\\n\\n# b', 'a\\n\\n#') + ' b'],
    ['a `b` c', 'a `` `b` `` c'],
    ['$x$ :smile: *b* _i_', '`$x$ :smile: *b* _i_`'],
    ['a_b', '`a_b`'],
    ['::add-mask::x', '`::add-mask::x`'],
    ['', ''],
  ])('%j inline is %j', (text, shown) => {
    expect(markdownInline(text)).toBe(shown);
  });

  test('outside of code spans there is only prose that nothing reacts to', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const shown of [markdownInline(text), markdownCell(text), linkText(text)]) {
          const prose = withoutCodeSpans(shown).replaceAll('&#124;', '');
          expect(prose).toMatch(/^[\p{L}\p{N}\p{M},.;:()'"/=+%\-!?→…–—· ]*$/u);
          expect(prose).not.toMatch(
            /:\/\/|www\.|:[\w+-]|GH-\d|(?<![\p{L}\p{N}])[0-9a-f]{7,}(?![\p{L}\p{N}])/iu,
          );
          expect(prose).not.toMatch(/^(?:[-+]|\d+[.)]) /);
          expect(commandsIn(shown)).toEqual([]);
          expect(shown).not.toMatch(unseen);
        }
      }),
    );
  });

  test('a cell has no bar of its own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(markdownCell(text)).not.toContain('|');
        expect(cellCode(text)).not.toContain('|');
      }),
    );
  });

  test('a code span is all of its text, literally', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(withoutCodeSpans(markdownCode(text))).toBe('');
      }),
    );
    expect(markdownCode('a``b`c')).toBe('```a``b`c```');
    expect(markdownCode('`')).toBe('`` ` ``');
    expect(markdownCode('`'.repeat(9))).toBe(`\`${'\\x60'.repeat(9)}\``);
    expect(markdownCode('')).toBe('`∅`');
  });

  test('a fence is longer than every run of backticks in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [first = '', ...rest] = codeFence(text).split('\n');
        const fence = first.replace('text', '');
        expect(fence).toMatch(/^`{3,}$/);
        expect(rest.at(-1)).toBe(fence);
        expect(rest.slice(0, -1).join('\n')).not.toContain(fence);
      }),
    );
  });
});

describe('HTML', () => {
  test('no tag, no entity, no attribute end', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(html(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });

  test('a summary has no tag but <code>, and mentions only in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = summaryText(text);
        const prose = shown.replace(/<code>[^<>]*<\/code>/g, '');
        expect(prose).not.toMatch(/[<>@`]|#(?!39;)/);
      }),
    );
    expect(summaryText('</summary> @a "b"')).toBe('<code>&lt;/summary&gt; @a</code> &quot;b&quot;');
  });
});

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc… (1 more characters)'],
  ['a\u{1f600}b', 2, 'a… (3 more characters)'],
])('%j clipped to %i', (text, characters, shown) => {
  expect(clip(text, characters)).toBe(shown);
});
