import { wrap } from './wrap.js';

/**
 * A page of our own documentation (headings, paragraphs, lists, tables, fenced code) for reading in a terminal: the first heading
 * goes, since the caller has written the name, texts are wrapped, code is indented and links are their words.
 */
export function terminalPage(markdown: string, bold: (text: string) => string = (text) => text): string {
  const lines: string[] = [];
  let paragraph: string[] = [];
  let isCode = false;
  const flush = (): void => {
    if (paragraph.length > 0)
      lines.push(...wrap(paragraph.join(' ').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1'), '  '));
    paragraph = [];
  };
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) {
      flush();
      isCode = !isCode;
    } else if (isCode) {
      lines.push(line === '' ? '' : `    ${line}`);
    } else if (line.startsWith('## ')) {
      flush();
      lines.push(bold(line.slice(3)));
    } else if (line.startsWith('# ')) {
      flush();
    } else if (line === '') {
      flush();
      lines.push('');
    } else if (line.startsWith('|')) {
      flush();
      lines.push(`  ${line}`);
    } else {
      if (/^(- |\d+\. )/.test(line)) flush();
      paragraph.push(line);
    }
  }
  flush();
  // A heading stands right above its text, and nothing is set apart by more than one blank line.
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
