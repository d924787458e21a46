import type { Problem } from '../kernel/errors.js';
import type { FileMemo } from '../manifests/file-memo.js';
import { isObject } from '../manifests/json.js';
import { isSecretName, redactText } from '../manifests/redact.js';
import type { SourceTree } from '../sources/source-tree.js';
import { childOf } from '../sources/tree-path.js';
import type { Target } from '../targets/target.js';

/** Shorter ones are common words, and hiding them would make messages unreadable without hiding anything. */
const shortestSecret = 6;

/**
 * A problem that every sink may show. Besides what looks like a secret, the values that the target's values files and `--set` give to
 * names of secrets are removed: a chart that fails with a text of its own may print them bare.
 */
export function redactProblem(problem: Problem, target: Target, tree: SourceTree, memo: FileMemo): Problem {
  const secrets = secretValues(target, tree, memo);
  const clean = (text: string): string =>
    redactText(secrets.reduce((left, secret) => left.replaceAll(secret, '<redacted>'), text));
  return {
    ...problem,
    message: clean(problem.message),
    ...(problem.next === undefined ? {} : { next: clean(problem.next) }),
  };
}

/** Longest first, so that no part of one is left by another. */
function secretValues({ source }: Target, tree: SourceTree, memo: FileMemo): string[] {
  if (source.kind !== 'helm') return [];
  const found = new Set<string>();
  const files = [childOf(source.chart, 'values.yaml'), ...source.values.map(({ path }) => path)];
  for (const file of files) {
    for (const { value } of memo.documents(tree, file) ?? []) gather(value, false, found);
  }
  for (const text of source.set) {
    for (const [, name = '', value = ''] of text.matchAll(/([^=,]+)=([^,]*)/g)) {
      if (isSecretName(name)) gather(value, true, found);
    }
  }
  return [...found].sort((a, b) => b.length - a.length);
}

function gather(value: unknown, isSecret: boolean, found: Set<string>): void {
  const open: (readonly [unknown, boolean])[] = [[value, isSecret]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [at, secret] = next;
    if (Array.isArray(at)) open.push(...at.map((item: unknown) => [item, secret] as const));
    else if (isObject(at)) {
      for (const [key, below] of Object.entries(at)) open.push([below, secret || isSecretName(key)]);
    } else if (secret && (typeof at === 'string' || typeof at === 'number' || typeof at === 'bigint')) {
      const text = String(at).trim();
      if (text.length >= shortestSecret) found.add(text);
    }
  }
}
