import type { SourceTree } from '../sources/source-tree.js';
import type { FileMemo } from './file-memo.js';

/** A line of a template, or of a `define` that it includes, indented as the include asks. */
export interface TemplateText {
  readonly file: string;
  /** Starts at 1. */
  readonly line: number;
  readonly raw: string;
}

/** Includes of includes that are followed; a chart that nests deeper keeps its outermost place. */
const deepest = 6;
/** Lines that one template may grow to: includes that include each other twice double at every step. */
const most = 20_000;

const include =
  /^(\s*)\{\{-?\s*(?:include|template)\s+"([^"]+)"[^{}|]*(?:\|\s*(?:nindent|indent)\s+(\d+)\s*)?-?\}\}\s*$/;

/** The lines of a template, with those of the `define` in place of an `include` that has a line of its own. */
export function templateText(
  tree: SourceTree,
  memo: FileMemo,
  file: string,
  text: string,
): readonly TemplateText[] {
  const lines: TemplateText[] = [];
  let known: ReadonlyMap<string, readonly TemplateText[]> | undefined;
  const add = (written: Iterable<TemplateText>, indent: string, depth: number): void => {
    for (const { raw, ...place } of written) {
      if (lines.length >= most) return;
      const [, before = '', name = '', columns] = include.exec(raw) ?? [];
      known ??= name === '' ? undefined : definesOf(tree, memo, file);
      const body = depth < deepest ? known?.get(name) : undefined;
      if (body === undefined) lines.push({ ...place, raw: indented(raw, indent) });
      else
        add(
          body,
          indent + (columns === undefined ? before : ' '.repeat(Math.min(Number(columns), 80))),
          depth + 1,
        );
    }
  };
  add(linesOf(file, text), '', 0);
  return lines;
}

function indented(raw: string, indent: string): string {
  if (raw === '' || indent === '') return raw;
  const columns = (whole: string, word: string, by: string): string =>
    `${word} ${Number(by) + indent.length}`;
  return indent + raw.replace(/\b(nindent)\s+(\d+)/, columns);
}

function linesOf(file: string, text: string): readonly TemplateText[] {
  return text.split('\n').map((raw, at) => ({ file, line: at + 1, raw }));
}

const definesOfFolder = new WeakMap<FileMemo, Map<string, ReadonlyMap<string, readonly TemplateText[]>>>();

/** What the templates in the folder of `file` and its parents up to `templates` define, by name; read once for each folder. */
function definesOf(
  tree: SourceTree,
  memo: FileMemo,
  file: string,
): ReadonlyMap<string, readonly TemplateText[]> {
  const folder = /^(.*?(?:^|\/)templates)\//.exec(file)?.[1] ?? '';
  const kept = definesOfFolder.get(memo) ?? new Map<string, ReadonlyMap<string, readonly TemplateText[]>>();
  definesOfFolder.set(memo, kept);
  const key = `${tree.id}\0${folder}`;
  const found = kept.get(key) ?? readDefines(tree, memo, folder);
  kept.set(key, found);
  return found;
}

function readDefines(
  tree: SourceTree,
  memo: FileMemo,
  folder: string,
): ReadonlyMap<string, readonly TemplateText[]> {
  const defines = new Map<string, TemplateText[]>();
  for (const name of namesIn(tree, folder)) {
    if (!/\.(?:tpl|ya?ml)$/.test(name)) continue;
    const file = `${folder}/${name}`;
    let body: TemplateText[] | undefined;
    let open = 0;
    for (const line of linesOf(file, memo.text(tree, file) ?? '')) {
      if (body === undefined) {
        const defined = /\{\{-?\s*define\s+"([^"]+)"/.exec(line.raw)?.[1];
        if (defined === undefined) continue;
        body = [];
        open = blocksOpened(line.raw);
        if (open > 0) defines.set(defined, body);
        else body = undefined;
        continue;
      }
      open += blocksOpened(line.raw);
      if (open > 0) body.push(line);
      else body = undefined;
    }
  }
  return defines;
}

function blocksOpened(raw: string): number {
  let open = 0;
  for (const [, word] of raw.matchAll(/\{\{-?\s*(if|with|range|define|block|end)\b/g))
    open += word === 'end' ? -1 : 1;
  return open;
}

function namesIn(tree: SourceTree, folder: string): readonly string[] {
  try {
    return tree.list(folder);
  } catch {
    return [];
  }
}
