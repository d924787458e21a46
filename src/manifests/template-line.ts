import type { TemplateText } from './template-text.js';
import type { YamlPath, PathStep } from './path.js';

/** Where a template writes a field, and the value that it writes there. */
export interface TemplateLine {
  readonly file: string;
  /** Starts at 1. */
  readonly line: number;
  /** How many steps of the path were found. */
  readonly depth: number;
  /** Path of the values that stands there unchanged (`{{ .Values.a.b }}`, `toYaml .Values.a`), with the rest of the path; relative to the values of the template's chart. */
  readonly values?: readonly string[];
}

interface Line {
  readonly file: string;
  readonly line: number;
  /** Column of the key; of the dash for a list item. */
  readonly indent: number;
  /** `undefined` for a list item. */
  readonly key: string | undefined;
  readonly text: string;
  readonly children: Line[];
  /** Values path of a `toYaml` that fills it. */
  filled?: readonly string[];
}

/**
 * The line of a template that writes a field of a rendered object. Templates are no YAML: lines are read by their indentation,
 * control lines are skipped, an `include` stands for the lines of its `define`, all branches of an `if` stand side by side, and the
 * deepest match wins. `undefined` when not even the first step is found.
 */
export function findTemplateLine(
  lines: Iterable<TemplateText>,
  kind: string,
  path: YamlPath,
): TemplateLine | undefined {
  const documents = readLines(lines);
  const ofKind = documents.filter((document) =>
    document.children.some((line) => line.key === 'kind' && names(line.text, kind)),
  );
  let best: TemplateLine | undefined;
  for (const document of ofKind.length > 0 ? ofKind : documents) {
    const found = descend(branchOf(document, kind), path, 0);
    if (found.depth > (best?.depth ?? 0)) best = found;
  }
  return best;
}

/**
 * Branches that write whole objects of several kinds into one document: the first `spec` is of the first kind. Where they share
 * their fields, only the `kind` itself is told apart.
 */
function branchOf(document: Line, kind: string): Line {
  const kinds = document.children.filter(({ key }) => key === 'kind');
  const at = kinds.findIndex(({ text }) => unquote(text) === kind);
  if (kinds.length < 2 || at === -1) return document;
  const seen = new Map<string | undefined, Line[]>();
  for (const child of document.children) seen.set(child.key, [...(seen.get(child.key) ?? []), child]);
  const children = [...seen.values()].flatMap((same) =>
    same.length === kinds.length ? same.slice(at, at + 1) : same,
  );
  return { ...document, children };
}

function names(text: string, wanted: string): boolean {
  const plain = unquote(text);
  return plain === wanted || plain.includes('{{');
}

function unquote(text: string): string {
  return text
    .replace(/\s#.*$/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
}

function readLines(lines: Iterable<TemplateText>): readonly Line[] {
  let stack: Line[] = [];
  const documents: Line[] = [];
  const dots: (readonly string[] | undefined)[] = [];
  for (const { file, line, raw } of lines) {
    const isNext = /^---(?:\s|$)/.test(raw);
    if (isNext || stack.length === 0) {
      stack = [{ file, line, indent: -1, key: undefined, text: '', children: [] }];
      documents.push(...stack);
    }
    if (isNext) continue;
    trackDot(raw, dots);
    const filled = filledBy(raw, dots.at(-1));
    if (filled !== undefined && /^\s*\{\{/.test(raw)) {
      const owner = ownerOfFill(raw, stack);
      if (owner !== undefined) owner.filled ??= filled;
      continue;
    }
    addLine(raw, { file, line }, stack, filled);
  }
  return documents;
}

function addLine(
  raw: string,
  at: Pick<Line, 'file' | 'line'>,
  stack: Line[],
  filled: readonly string[] | undefined,
): void {
  let rest = raw;
  let indent = rest.length - rest.trimStart().length;
  rest = rest.trimStart();
  while (rest.startsWith('- ') || rest === '-') {
    push(stack, { ...at, indent, key: undefined, text: rest.slice(1).trim(), children: [] });
    const inner = rest.slice(1).trimStart();
    indent += rest.length - inner.length;
    rest = inner;
  }
  const match = /^(?:"([^"]+)"|'([^']+)'|([\w./-]+)):(?:\s+(.*)|)$/.exec(rest);
  if (match === null) return;
  const key = match[1] ?? match[2] ?? match[3];
  push(stack, { ...at, indent, key, text: match[4] ?? '', children: [], ...(filled && { filled }) });
}

/** The innermost line that text at the column of `nindent` belongs to. */
function ownerOfFill(raw: string, stack: readonly Line[]): Line | undefined {
  const column = Number(/nindent\s+(\d+)/.exec(raw)?.[1] ?? raw.search(/\S/));
  return stack.findLast(
    ({ indent, key, text }) => indent < column || (indent === column && key !== undefined && text === ''),
  );
}

function push(stack: Line[], line: Line): void {
  // A list may stand at the column of its key.
  while (stack.length > 1 && !contains(stack.at(-1), line)) stack.pop();
  stack.at(-1)?.children.push(line);
  stack.push(line);
}

function contains(outer: Line | undefined, inner: Line): boolean {
  if (outer === undefined || outer.indent < inner.indent) return true;
  return outer.indent === inner.indent && outer.key !== undefined && inner.key === undefined;
}

function descend(from: Line, path: YamlPath, depth: number): TemplateLine {
  const [step, ...rest] = path;
  let best: TemplateLine = lineOf(from, path, depth);
  if (step === undefined) return best;
  for (const child of candidates(from, step)) {
    const found = descend(child, rest, depth + 1);
    if (found.depth > best.depth) best = found;
  }
  return best;
}

function lineOf({ file, line, text, filled }: Line, rest: YamlPath, depth: number): TemplateLine {
  const reference = rest.length === 0 ? (plainReference(text) ?? filled) : filled;
  const steps = rest.map((step) => (typeof step === 'object' ? undefined : String(step)));
  if (reference === undefined || steps.includes(undefined)) return { file, line, depth };
  return { file, line, depth, values: [...reference, ...steps.filter((step) => step !== undefined)] };
}

function candidates({ children }: Line, step: PathStep): readonly Line[] {
  if (typeof step === 'string') return children.filter(({ key }) => key === step);
  const items = children.filter(({ key }) => key === undefined);
  if (typeof step === 'number') return items.slice(step, step + 1);
  const named = items.map((item) => ({
    item,
    text: item.children.find(({ key }) => key === step.key)?.text,
  }));
  const exact = named.filter(({ text }) => text !== undefined && unquote(text) === step.value);
  const chosen = exact.length > 0 ? exact : named.filter(({ text }) => text?.includes('{{'));
  return chosen.map(({ item }) => item);
}

const reference = /^\$?\.Values((?:\.[A-Za-z_]\w*)+)$/;

/** `{{ .Values.a.b }}`, also quoted or with a default: what the values say stands there. */
function plainReference(text: string): readonly string[] | undefined {
  const inside = /^["']?\{\{-?\s*([^|{}\s]+)\s*(?:\|[^{}]*)?\}\}["']?\s*(?:#.*)?$/.exec(text.trim())?.[1];
  return inside === undefined ? undefined : valuesPath(inside, undefined);
}

function valuesPath(expression: string, dot: readonly string[] | undefined): readonly string[] | undefined {
  if (expression === '.') return dot;
  return reference.exec(expression)?.[1]?.slice(1).split('.');
}

/** Every `if`, `with`, `range` and `define` opens a block; only `with .Values.a` gives the dot a path. */
function trackDot(raw: string, dots: (readonly string[] | undefined)[]): void {
  for (const [, word, expression] of raw.matchAll(
    /\{\{-?\s*(if|with|range|define|block|end)\b\s*([^{}\s]*)[^{}]*\}\}/g,
  )) {
    if (word === 'end') dots.pop();
    else if (word === 'with') dots.push(valuesPath((expression ?? '').replace(/-$/, ''), dots.at(-1)));
    else dots.push(word === 'if' ? dots.at(-1) : undefined);
  }
}

function filledBy(raw: string, dot: readonly string[] | undefined): readonly string[] | undefined {
  const expression = /\{\{-?\s*toYaml\s+([^|{}\s]+)\s*(?:\|\s*(?:nindent|indent)\s+\d+\s*)?-?\}\}/.exec(
    raw,
  )?.[1];
  return expression === undefined ? undefined : valuesPath(expression, dot);
}
