interface Pattern {
  matcher(text: string): { find(): boolean };
}

/** Go's regular expressions: linear in pattern and text. `compile` throws for what is none. */
export function re2(): { compile(pattern: string): Pattern };
