/** The paths that a text of helm's `--set` writes: `a.b=1,c[0].d=x` → `[['a','b'], ['c','0','d']]`. Escapes (`a\.b`, `\,`) are helm's. */
export function parseSetPaths(text: string): readonly (readonly string[])[] {
  return splitOutsideBraces(text).flatMap((assignment) => {
    const equals = indexOfUnescaped(assignment, '=');
    return equals === -1 ? [] : [parsePath(assignment.slice(0, equals))];
  });
}

function splitOutsideBraces(text: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') parts.push(`${parts.pop() ?? ''}${text.slice(at, ++at + 1)}`);
    else if (character === ',' && depth === 0) parts.push('');
    else {
      if (character === '{') depth++;
      if (character === '}') depth = Math.max(0, depth - 1);
      parts.push(`${parts.pop() ?? ''}${character}`);
    }
  }
  return parts;
}

function indexOfUnescaped(text: string, wanted: string): number {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === wanted) return at;
  }
  return -1;
}

function parsePath(text: string): readonly string[] {
  const steps: string[] = [];
  const step = /((?:\\[^]|[^\\.[])+)|\[(\d+)\]/g;
  for (const [, key, index] of text.matchAll(step)) {
    steps.push(index ?? (key ?? '').replace(/\\([^])/g, '$1').trim());
  }
  return steps;
}
