import type { Violation } from './define.js';

const fact = /\{([A-Za-z]+)\}/g;

/** Fills the `{names}` of a message template in one pass: text that comes from a manifest is never read as a template. Unescaped. */
export function fillMessage(template: string, facts: Violation['facts'] = {}): string {
  return template.replace(fact, (whole, name: string) =>
    Object.hasOwn(facts, name) ? String(facts[name]) : whole,
  );
}

/** Facts that a template asks for and a violation lacks, or that it brings for nothing; `[]` when they meet. */
export function mismatchedFacts(template: string, facts: Violation['facts'] = {}): readonly string[] {
  const wanted = new Set([...template.matchAll(fact)].map((match) => match[1] ?? ''));
  return [
    ...[...wanted].filter((name) => !Object.hasOwn(facts, name)).map((name) => `missing ${name}`),
    ...Object.keys(facts)
      .filter((name) => !wanted.has(name))
      .map((name) => `unused ${name}`),
  ];
}
