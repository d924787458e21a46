import { Document, isScalar, Scalar, visit } from 'yaml';

import type { JsonObject } from '../renderer.js';
import { resolvePlain } from './go-yaml.js';

/** What YAML 1.1 or 1.2 would read as something else than text, so that Go's writer puts it in quotes. */
const readsAsOther =
  /^(?:|~|null|Null|NULL|y|Y|n|N|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|true|True|TRUE|false|False|FALSE|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN|[-+]?0[xX][0-9a-fA-F_]+|[-+]?0[bB][01_]+|[-+]?0[oO]?[0-7_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[-+]?(?:\.[0-9_]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9_]+)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \t]+)[0-9:.]+.*)?)$/;

/**
 * A YAML stream as the kustomize command line writes it: keys sorted, lists not indented, text on several lines as blocks.
 * The same to every reader, but not always the same bytes: kustomize also wraps text beyond 80 columns and writes emoji as
 * escapes.
 */
export function formatYaml(objects: readonly JsonObject[]): string {
  return objects.map(formatObject).join('---\n');
}

function formatObject(object: JsonObject): string {
  const document = new Document(object, {
    version: '1.1',
    schema: 'core',
    aliasDuplicateObjects: false,
    sortMapEntries: (left, right) => compare(String(keyOf(left.key)), String(keyOf(right.key))),
  });
  visit(document, {
    Scalar(key, scalar) {
      if (typeof scalar.value !== 'string') return;
      scalar.type = styleOf(scalar.value, key === 'key');
    },
  });
  return document.toString({
    indentSeq: false,
    lineWidth: 0,
    minContentWidth: 0,
    singleQuote: true,
    directives: false,
  });
}

type Style =
  typeof Scalar.PLAIN | typeof Scalar.QUOTE_SINGLE | typeof Scalar.QUOTE_DOUBLE | typeof Scalar.BLOCK_LITERAL;

function styleOf(text: string, isKey: boolean): Style {
  if (readsAsOther.test(text) || typeof resolvePlain(text) !== 'string' || (isKey && text === '<<')) {
    return Scalar.QUOTE_DOUBLE;
  }
  if (!isKey && text.includes('\n')) return isBlockText(text) ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
  if (!isPrintable(text)) return Scalar.QUOTE_DOUBLE;
  return cannotBePlain.test(text) ? Scalar.QUOTE_SINGLE : Scalar.PLAIN;
}

/** Text that starts, ends or contains what would be read as syntax. */
const cannotBePlain = /^[ ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?:-] |: | #|[ :]$/;

/** Go's writer falls back to quotes for text that a block would change. */
function isBlockText(text: string): boolean {
  return isPrintable(text.replaceAll('\n', '')) && !/[ \t]\n|[ \t]$/.test(text);
}

function isPrintable(text: string): boolean {
  return !/[^\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/.test(text);
}

function keyOf(key: unknown): unknown {
  return isScalar(key) ? key.value : key;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
