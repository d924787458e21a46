import { isSecretName, mayBeSecretName } from './secret-names.js';

/** What stands in for a secret. */
export type Marker = (secret: string) => string;

interface Span {
  readonly start: number;
  readonly end: number;
}

const word = /(?<![\w.-])[\w.-][\w./-]{0,127}/g;
const separator =
  /(?:\\?["'][ \t]{0,16}(:)|[ \t]{0,16}(:)(?=[\s"'\\[{]|$)|[ \t]{0,16}(=)[ \t]{0,16}|()(?=[ \t]))/y;
/** Between a name and the value that belongs to it: only what JSON, YAML and their escaped forms put there. */
const toValue = /(?:[\s,]|\\n|\\?["'])*value\\?["']?[ \t]*:/y;
const onlyBetween = /^(?:[\s,-]|\\n|\\?["'])*$/;
/** Values that are no secrets: references, switches, empty ones. */
const harmless = /^(?:\$\(|\$\{|\{\{|<redacted|(?:true|false|null|~|\{\}|\[\])?(?:[\s,}\]]|$))/;

/**
 * Replaces values that a name gives away, in YAML, JSON, shell, query strings and the escaped forms of these that error
 * messages quote. Structure is kept where it can be: quotes stay, a block scalar becomes one line.
 */
export function redactAssignments(text: string, marker: Marker): string {
  return text.length > 4 && /[\s:=]/.test(text) && mayBeSecretName(text)
    ? replaceSpans(text, new Scanner(text).spans(), marker)
    : text;
}

/** Goes forward only, and looks ahead either within the line or over what it then skips: linear in the text. */
class Scanner {
  readonly #text: string;
  #lineEnd = -1;
  #lineLength = 0;

  constructor(text: string) {
    this.#text = text;
  }

  spans(): readonly Span[] {
    const text = this.#text;
    const spans: Span[] = [];
    let valueAt: number | undefined;
    word.lastIndex = 0;
    for (let match = word.exec(text); match !== null; match = word.exec(text)) {
      const { 0: name, index } = match;
      if (name === 'value') valueAt = index;
      else if (name === 'name' || name === 'key' || name === 'path') {
        const named = this.#nameAt(index, name);
        if (named === undefined) continue;
        const found = [
          valueAt === undefined ? undefined : this.#before(valueAt, index),
          this.#after(named.end),
        ];
        spans.push(...found.filter((span) => span !== undefined));
        word.lastIndex = Math.max(word.lastIndex, found[1]?.end ?? 0);
      } else if (mayBeSecretName(name) && isSecretName(name)) {
        const span = this.#assigned(index, name);
        if (span === undefined) continue;
        spans.push(span);
        word.lastIndex = Math.max(word.lastIndex, span.end);
      }
    }
    return spans;
  }

  /** The secret's name that a pair (`name: DB_PASSWORD`, `path: /data/password`) holds. */
  #nameAt(index: number, key: string): Span | undefined {
    const pair = /(?:\\?["'])?[ \t]{0,16}:[ \t]{0,16}(?:\\?["'])?([\w./-]{1,256})/y;
    pair.lastIndex = index + key.length;
    const name = pair.exec(this.#text)?.[1];
    if (name === undefined || !isSecretName(name.slice(name.lastIndexOf('/') + 1))) return undefined;
    return { start: index, end: pair.lastIndex };
  }

  #after(end: number): Span | undefined {
    toValue.lastIndex = end;
    if (!toValue.test(this.#text)) return undefined;
    const colon = toValue.lastIndex;
    return this.#afterColon(this.#text.lastIndexOf('value', colon), colon);
  }

  #before(valueAt: number, end: number): Span | undefined {
    const span = this.#assigned(valueAt, 'value');
    return span !== undefined && span.end <= end && onlyBetween.test(this.#text.slice(span.end, end))
      ? span
      : undefined;
  }

  #assigned(start: number, name: string): Span | undefined {
    separator.lastIndex = start + name.length;
    const match = separator.exec(this.#text);
    if (match === null) return undefined;
    if ((match[1] ?? match[2]) !== undefined) return this.#afterColon(start, separator.lastIndex);
    if (match[3] !== undefined) return this.#bareWord(separator.lastIndex, /^[=~!]/);
    // Without a sign between them only an option has a value.
    return name.startsWith('-') ? this.#bareWord(this.#skipBlanks(separator.lastIndex), /^-/) : undefined;
  }

  #afterColon(keyStart: number, from: number): Span | undefined {
    const start = this.#skipBlanks(from);
    const lineEnd = this.#endOfLine(start);
    const rest = this.#text.slice(start, lineEnd);
    if (harmless.test(rest) && rest.trim() !== '') return undefined;
    const quoted = this.#quotedAt(start);
    if (quoted !== undefined) {
      return harmless.test(this.#text.slice(quoted.start, quoted.end)) ? undefined : quoted;
    }
    if (/^[|>][+-]?\d?[+-]?[ \t]*(?:#|$)/.test(rest)) return this.#blockAfter(keyStart, lineEnd);
    if (rest.trim() === '' || rest.startsWith('#')) return this.#listAfter(keyStart, lineEnd);
    if (rest.startsWith('{')) return undefined;
    if (rest.startsWith('[')) return { start: start + 1, end: this.#closing(start, ']') };
    // A plain value of JSON ends where its item does; one of YAML may hold anything up to the end of its line.
    const isJson = /["']/.test(this.#text.slice(from - 2, from));
    const length = rest.search(isJson ? /[\s,}\]]/ : /\\n|[ \t]#/);
    return { start, end: start + (length === -1 ? rest.trimEnd().length : length) };
  }

  #bareWord(start: number, except: RegExp): Span | undefined {
    const span = this.#quotedAt(start) ?? { start, end: this.#endOfWord(start) };
    const value = this.#text.slice(span.start, span.end);
    return value === '' || harmless.test(value) || except.test(value) ? undefined : span;
  }

  #endOfWord(start: number): number {
    const end = /[\s"`]|\\n/g;
    end.lastIndex = start;
    return end.exec(this.#text)?.index ?? this.#text.length;
  }

  /** The inside of a quoted string; a quote that nobody closes ends with the text. */
  #quotedAt(start: number): Span | undefined {
    const opening = /\\?["']/y;
    opening.lastIndex = start;
    const quote = opening.exec(this.#text)?.[0];
    if (quote === undefined) return undefined;
    const inside = start + quote.length;
    return { start: inside, end: this.#closing(inside, quote) };
  }

  #closing(from: number, quote: string): number {
    const text = this.#text;
    for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 1)) {
      if (quote === '"' && isEscaped(text, at, from)) continue;
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at;
    }
    return text.length;
  }

  /** Lines that are indented deeper than the key. */
  #blockAfter(keyStart: number, from: number): Span | undefined {
    const indent = this.#indentOf(keyStart);
    const end = this.#linesWhile(from, (line) => line.trim() === '' || line.search(/\S/) > indent);
    const start = from + indent + 2;
    return end > start ? { start, end } : undefined;
  }

  /** The scalar items of a list below the key. */
  #listAfter(keyStart: number, from: number): Span | undefined {
    const indent = this.#indentOf(keyStart);
    const end = this.#linesWhile(from, (line) => {
      const lead = /^(\s*)- /.exec(line)?.[1];
      return lead !== undefined && lead.length >= indent && !/:(?:\s|$)/.test(line);
    });
    return end > from ? { start: this.#text.indexOf('- ', from) + 2, end } : undefined;
  }

  #linesWhile(from: number, isPart: (line: string) => boolean): number {
    let end = from;
    while (end < this.#text.length) {
      const next = this.#endOfLine(end + 1);
      if (!isPart(this.#text.slice(end + 1, next))) break;
      end = next;
    }
    return end;
  }

  /** Column of the key; `- ` before it counts as indentation, as in YAML. */
  #indentOf(keyStart: number): number {
    let at = keyStart;
    while (at > 0 && /[ \t"'-]/.test(this.#text.charAt(at - 1))) at--;
    return at === 0 || this.#text[at - 1] === '\n' ? keyStart - at : 0;
  }

  /** Remembered, since many names may stand in one long line. */
  #endOfLine(from: number): number {
    if (from <= this.#lineEnd && this.#lineEnd - from < this.#lineLength) return this.#lineEnd;
    const end = this.#text.indexOf('\n', from);
    this.#lineEnd = end === -1 ? this.#text.length : end;
    this.#lineLength = this.#lineEnd - from + 1;
    return this.#lineEnd;
  }
  #skipBlanks(from: number): number {
    let at = from;
    while (this.#text[at] === ' ' || this.#text[at] === '\t') at++;
    return at;
  }
}

function isEscaped(text: string, at: number, from: number): boolean {
  let slashes = 0;
  while (at - 1 - slashes >= from && text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

function replaceSpans(text: string, spans: readonly Span[], marker: Marker): string {
  let redacted = '';
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < from || end <= start) continue;
    redacted += text.slice(from, start) + marker(text.slice(start, end));
    from = end;
  }
  return redacted + text.slice(from);
}
