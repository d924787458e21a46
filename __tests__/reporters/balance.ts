/** Whether the runner would execute something in this text (ActionCommand.cs: `##[` anywhere, `::` after white space). */
export function commandsIn(text: string): string[] {
  return text.split(/\r\n|\n|\r/).filter((line) => line.includes('##[') || /^\s*::/u.test(line));
}

/** Fences and `<details>` that are open at the end, and `</details>` without a beginning. Code spans are looked through. */
export function unbalanced(markdown: string): string[] {
  const faults: string[] = [];
  let fence: string | undefined;
  let open = 0;
  for (const line of markdown.split('\n')) {
    const marker = /^ *(`{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (marker !== undefined && marker.length >= fence.length && line.trim() === marker) fence = undefined;
      continue;
    }
    if (marker !== undefined && !line.trim().slice(marker.length).includes('`')) {
      fence = marker;
      continue;
    }
    const prose = withoutCodeSpans(line);
    open += (prose.match(/<details>/g) ?? []).length - (prose.match(/<\/details>/g) ?? []).length;
    if (open < 0 || open > 1) faults.push(line);
  }
  if (fence !== undefined) faults.push(`fence ${fence}`);
  if (open !== 0) faults.push(`${open} <details> open`);
  return faults;
}

/** A line without its code spans, as CommonMark finds them. */
export function withoutCodeSpans(line: string): string {
  let rest = line;
  let prose = '';
  for (;;) {
    const start = /`+/.exec(rest);
    if (start === null) return prose + rest;
    const [ticks] = start;
    const after = rest.slice(start.index + ticks.length);
    const end = new RegExp(`(?<!\`)${ticks}(?!\`)`).exec(after);
    prose += rest.slice(0, start.index);
    if (end === null) {
      prose += ticks;
      rest = after;
    } else {
      rest = after.slice(end.index + ticks.length);
    }
  }
}
