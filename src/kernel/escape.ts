/**
 * Text from manifests, values and tools is hostile until it went through the function of its sink:
 * `terminalLine`/`terminalBlock` (stdout and logs), `jsonText`, `markdownInline`/`markdownCell`/`markdownCode`/
 * `codeFence`/`linkText`, `html`/`summaryText`, `plainText` (annotations).
 */

// Control characters, format characters (bidi, zero width, tags), line and paragraph separators, lone surrogates, and
// what Unicode lets a renderer leave out (https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point).
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Characters that cannot be seen, or that move what can be seen, written as `\n`, `\x1b`, `\u202e`, `\u{e0041}`. */
function visible(text: string): string {
  return text.replace(unseen, (character) => {
    const name = named[character];
    if (name !== undefined) return name;
    const code = character.codePointAt(0) ?? 0;
    if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
    if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, '0')}`;
    return `\\u{${code.toString(16)}}`;
  });
}

/**
 * The runner executes `##[command]` anywhere in a line and `::command::` at its start, after any white space
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). Indenting is therefore no help.
 */
export function withoutCommands(lines: string): string {
  return withoutLegacyCommands(lines).replace(/^([^\S\n]*):(?=:)/gm, '$1\\x3a');
}

function withoutLegacyCommands(lines: string): string {
  return lines.replace(/##(?=\[)/g, '#\\x23');
}

/** One line for a terminal or a log. */
export function terminalLine(text: string): string {
  return withoutCommands(visible(text));
}

/** Several lines for a terminal or a log: line feeds stay. */
export function terminalBlock(text: string): string {
  return withoutCommands(text.replace(/\r\n/g, '\n').split('\n').map(visible).join('\n'));
}

/** Text that GitHub shows as it is (annotations): line feeds stay, nothing hidden. */
export const plainText = terminalBlock;

/**
 * JSON on one line. What a terminal or the runner would act on is written as `\uXXXX`, which parses to the same value.
 * Strings are the only place where these characters can stand in JSON.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value)
    .replace(unseen, (character) =>
      character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''),
    )
    .replace(/##(?=\[)/g, '#\\u0023');
}

/** Cuts at a code point and says how many characters are missing. */
export function clip(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const kept: string[] = [];
  let length = 0;
  for (const character of text) {
    if (length + character.length > characters) break;
    kept.push(character);
    length += character.length;
  }
  return `${kept.join('')}… (${text.length - length} more characters)`;
}

// cmark stops looking for the end of a code span whose fence is long (MAXBACKTICKS), so long runs cannot be fenced.
const longestFencedRun = 8;

/** Literal text as a code span: no Markdown, mention, reference or link works inside one. Not for table cells. */
export function markdownCode(text: string): string {
  let shown = withoutLegacyCommands(visible(text));
  if (shown.trim() === '') shown = shown === '' ? '∅' : '␠'.repeat(shown.length);
  const runs = longestRun(shown);
  if (runs > longestFencedRun) return markdownCode(shown.replaceAll('`', '\\x60'));
  const fence = '`'.repeat(runs + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

// Prose that no GitHub feature reacts to: letters, digits and the punctuation that means nothing inside a paragraph.
const plainWord = /^[\p{L}\p{N}\p{M},.;:()'"/=+%\-!?→…–—·]*$/u;
const reacting = [
  /^[^\p{L}\p{N}]*$/u, // list bullets, rules, setext underlines
  /^[:]{2}/, // workflow commands
  /:\/\/|www\.|mailto:|xmpp:/i, // links
  /:[\w+-]/, // emoji, whose second colon may come after the word
  /(?<![\p{L}\p{N}])[0-9a-f]{7,}(?![\p{L}\p{N}])/iu, // commits
  /(?<![\p{L}\p{N}])(?:[A-Za-z]+-\d|GHSA-)/iu, // GH-12, advisories and the references of a repository's own trackers
];
const quietPunctuation = /^[,.;:()'"/%!?→…–—·]+$/u;

function isPlain(word: string): boolean {
  if (quietPunctuation.test(word) && !word.startsWith('::')) return true;
  return plainWord.test(word) && !reacting.some((pattern) => pattern.test(word));
}

/** Words that nothing reacts to stay prose; runs of all others go through `code`. */
function prose(text: string, plain: (words: string) => string, code: (words: string) => string): string {
  const parts: { readonly plain: boolean; readonly words: string[] }[] = [];
  for (const word of visible(text).split(/\s+/u)) {
    if (word === '') continue;
    const last = parts.at(-1);
    // A number that starts a line could start a list.
    const quiet = isPlain(word) && (last !== undefined || !/^\d+[.)]$/.test(word));
    if (last?.plain === quiet) last.words.push(word);
    else parts.push({ plain: quiet, words: [word] });
  }
  return parts
    .map(({ plain: asProse, words }) => {
      const run = words.join(' ');
      if (asProse) return plain(run);
      const [before, core, after] = peel(run);
      return `${plain(before)}${code(core)}${plain(after)}`;
    })
    .join(' ');
}

/** Brackets, quotes and full stops around what has to be code stay prose: `(a[b]).` is code only in the middle. */
function peel(run: string): [before: string, core: string, after: string] {
  const before = /^[("']*/.exec(run)?.[0] ?? '';
  const closing = before.includes('(') ? /[)"'.,;!?]*$/ : /["'.,;!?]*$/;
  const after = closing.exec(run.slice(before.length))?.[0] ?? '';
  const core = run.slice(before.length, run.length - after.length);
  return core === '' ? ['', run, ''] : [before, core, after];
}

/** A sentence inside a paragraph or a list item, on one line. */
export function markdownInline(text: string): string {
  return prose(text, (words) => words, markdownCode);
}

/** A sentence inside a table cell. A `|` ends a cell even in a code span, so it stands between spans as an entity. */
export function markdownCell(text: string): string {
  return prose(text, (words) => words, cellCode);
}

/** Literal text inside a table cell. */
export function cellCode(text: string): string {
  return text
    .split('|')
    .map((piece) => (piece === '' ? '' : markdownCode(piece)))
    .join('&#124;');
}

/** Text between `[` and `]` of a link of ours. Brackets end up in code spans, which bind tighter than links. */
export const linkText = markdownInline;

/** A fenced block: the fence is longer than any run of backticks in it. */
export function codeFence(text: string): string {
  const shown = terminalBlock(text);
  const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
  return `${fence}text\n${shown}\n${fence}`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text or attribute value in HTML, on one line. GitHub still reacts to mentions in it: see {@link summaryText}. */
export function html(text: string): string {
  return withoutCommands(visible(text)).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** A sentence inside `<summary>`, where Markdown does not work but mentions and references do, except in `<code>`. */
export function summaryText(text: string): string {
  return prose(text, html, (words) => `<code>${html(words)}</code>`);
}
