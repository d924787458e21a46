import type { TargetEntry } from './config.js';

/** `{service}` or `{env:dev|staging}` in a pattern. */
const capturePattern = /\{([A-Za-z_]\w*)(?::([^{}]*))?\}/g;
const referencePattern = /\{([A-Za-z_]\w*)\}/g;

/** Names of the captures of a `match` pattern, each once. */
export function captureNames(pattern: string): readonly string[] {
  return [...new Set([...pattern.matchAll(capturePattern)].map((match) => match[1] ?? ''))];
}

/** Puts captured texts in place of `{name}`; what is not captured stays as it is. */
export function fillTemplate(template: string, captures: ReadonlyMap<string, string>): string {
  return template.replace(referencePattern, (whole, name: string) => captures.get(name) ?? whole);
}

export interface UnknownCapture {
  readonly field: string;
  readonly name: string;
  readonly known: readonly string[];
}

/** References to captures that `match` does not have. `helm.set` is left out: helm's own list syntax is `{a,b}`. */
export function unknownCaptures(entry: TargetEntry): UnknownCapture[] {
  const known = entry.match === undefined ? [] : captureNames(entry.match);
  const unknown: UnknownCapture[] = [];
  for (const [field, text] of templatesOf(entry)) {
    for (const [, name = ''] of text.matchAll(referencePattern)) {
      if (!known.includes(name)) unknown.push({ field, name, known });
    }
  }
  return unknown;
}

function* templatesOf(entry: TargetEntry): Iterable<readonly [field: string, text: string]> {
  yield ['name', entry.name];
  for (const field of ['kustomize', 'namespace', 'profile', 'environment', 'owner'] as const) {
    const text = entry[field];
    if (text !== undefined) yield [field, text];
  }
  for (const text of entry.manifests ?? []) yield ['manifests', text];
  if (entry.helm === undefined) return;
  const { chart, values, release } = entry.helm;
  for (const text of [chart, ...values, release ?? '']) yield ['helm', text];
}
