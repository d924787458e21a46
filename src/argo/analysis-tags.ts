import { isObject } from '../manifests/json.js';
import type { PathStep, YamlPath } from '../manifests/path.js';
import type { JsonValue } from '../render/renderer.js';

/** A `{{…}}` in a text of a metric. */
export interface Tag {
  /** What stands between the braces, as written. */
  readonly text: string;
  /** `x` of `{{ args.x }}`; `undefined` for anything else, which no run replaces. */
  readonly argument: string | undefined;
  /** No `}}` follows. */
  readonly unclosed?: true;
}

/** Values of arguments by name. `undefined` is a value that only the cluster knows. */
export type ArgumentValues = ReadonlyMap<string, string | undefined>;

/**
 * Tags as the analysis controller finds them: in the JSON text of a metric, with valyala/fasttemplate (utils/template ResolveArgs).
 * Blanks around a name are ignored, but a line break or tab is an escape sequence in JSON and makes the name unknown.
 */
export function readTags(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  for (let start = text.indexOf('{{'); start !== -1;) {
    const end = text.indexOf('}}', start + 2);
    if (end === -1) {
      tags.push({ text: text.slice(start + 2), argument: undefined, unclosed: true });
      break;
    }
    const inner = text.slice(start + 2, end);
    const name = /[\n\r\t\f\v\u2028\u2029]/.test(inner) ? '' : inner.trim();
    tags.push({ text: inner, argument: name.startsWith('args.') ? name.slice('args.'.length) : undefined });
    start = text.indexOf('{{', end + 2);
  }
  return tags;
}

/** Puts arguments in; `undefined` when a tag has no value that is known here. */
export function resolveTags(text: string, values: ArgumentValues): string | undefined {
  let resolved = '';
  let from = 0;
  for (const tag of readTags(text)) {
    const value = tag.argument === undefined ? undefined : values.get(tag.argument);
    if (value === undefined) return undefined;
    const start = text.indexOf('{{', from);
    resolved += text.slice(from, start) + value;
    from = start + tag.text.length + 4;
  }
  return resolved + text.slice(from);
}

/** Every tag in the texts and keys under `json`, with the path to its text. */
export function* tagsUnder(
  json: JsonValue | undefined,
  path: YamlPath,
): Generator<{ readonly tag: Tag; readonly path: YamlPath }> {
  const open: { readonly value: JsonValue | undefined; readonly path: YamlPath }[] = [{ value: json, path }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path: at } = next;
    if (typeof value === 'string') {
      if (value.includes('{{')) for (const tag of readTags(value)) yield { tag, path: at };
    } else if (Array.isArray(value)) {
      const items = value as readonly JsonValue[];
      for (let index = items.length - 1; index >= 0; index--)
        open.push({ value: items[index], path: [...at, index] });
    } else if (isObject(value)) {
      for (const [key, item] of Object.entries(value).reverse()) {
        const inside: readonly PathStep[] = [...at, key];
        open.push({ value: item, path: inside });
        if (key.includes('{{')) for (const tag of readTags(key)) yield { tag, path: inside };
      }
    }
  }
}
