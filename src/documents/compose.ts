import { Composer, Lexer, Parser, type Document } from 'yaml';
import { ProblemError, type ProblemId } from '../kernel/errors.js';
import { LineIndex } from './line-index.js';
import type { ParseLimits } from './limits.js';

type Token = ReturnType<Parser['next']> extends Generator<infer T> ? T : never;

/** Raises a problem at an offset of the text; lines are counted only then. */
export function failAt(
  text: string,
  file: string,
  offset: number,
  id: ProblemId,
  message: string,
  next?: string,
): never {
  const { line, column } = new LineIndex(text).at(Math.max(0, Math.min(offset, text.length)));
  throw new ProblemError({
    id,
    message,
    place: { file, line, column },
    ...(next === undefined ? {} : { next }),
  });
}

/**
 * The syntax tree of every document in the stream. The lexer and the parser of `yaml` are iterative, its composer is not
 * and overflows the stack near 800 levels, so depth and size are bounded while tokens come in, before anything is composed.
 */
export function composeDocuments(text: string, file: string, limits: ParseLimits): Document.Parsed[] {
  // Scalars are resolved by resolvePlainScalar and duplicates found by toPlain: the library's own check is quadratic.
  const composer = new Composer({
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(boundedTokens(text, file, limits), false, text.length)) {
    const error = document.errors[0];
    if (error !== undefined)
      failAt(text, file, error.pos[0], 'RG601', syntaxMessage(error.code, error.message));
    documents.push(document);
    if (documents.length > limits.documents) {
      failAt(
        text,
        file,
        document.range[0],
        'RG606',
        `the file holds more than ${limits.documents} documents, which is the limit`,
        'Split the file.',
      );
    }
  }
  return documents;
}

function* boundedTokens(text: string, file: string, limits: ParseLimits): Generator<Token, void> {
  const parser = new Parser();
  // The stack holds the document, its open maps and lists, and sometimes a scalar on top.
  const deepest = limits.depth + 1;
  let nodes = 0;
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > deepest && isCollection(parser.stack.at(-1)?.type)) {
      const found = `maps and lists are nested deeper than ${limits.depth} levels, which is the limit`;
      failAt(text, file, offset, 'RG604', found);
    }
    if (startsNode(lexeme) && ++nodes > limits.nodes) {
      failAt(
        text,
        file,
        offset,
        'RG606',
        `the file holds more than ${limits.nodes} values, which is the limit`,
      );
    }
    if (
      lexeme !== scalarMark &&
      lexeme !== documentMark &&
      lexeme !== flowErrorMark &&
      lexeme !== byteOrderMark
    ) {
      offset += lexeme.length;
    }
  }
  yield* parser.end();
}

function isCollection(type: string | undefined): boolean {
  return type === 'block-map' || type === 'block-seq' || type === 'flow-collection';
}

const byteOrderMark = '\u{FEFF}';
const documentMark = '\x02';
const flowErrorMark = '\x18';
const scalarMark = '\x1f';

function startsNode(lexeme: string): boolean {
  switch (lexeme) {
    case scalarMark:
    case '[':
    case '{':
    case ',':
    case '-':
      return true;
    default: {
      const first = lexeme[0];
      return first === '"' || first === "'" || first === '*';
    }
  }
}

function syntaxMessage(code: string, message: string): string {
  if (code === 'TAB_AS_INDENT') return 'a tab is used as indentation; spaces are accepted';
  return `not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1).replace(/[.\s]+$/, '')}`;
}
