import type { ErrorObject } from 'ajv';
import type { ParsedDocument } from '../documents/document.js';
import type { Place } from '../kernel/errors.js';
import type { Fault } from './faults.js';
import { formatAccepted, formatFound, formatHint } from './nearest.js';

interface Validate {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

type Path = readonly (string | number)[];

/** Place of what stands at a path in a document; the nearest parent that has one when nothing is there. */
export function placeOf(file: string, document: ParsedDocument, path: Path): Place {
  for (let length = path.length; length > 0; length--) {
    const at = document.positionOf(path.slice(0, length));
    if (at !== undefined) return { file, line: at.line, column: at.column };
  }
  return { file, line: document.start.line, column: document.start.column };
}

/** Judges a document by a compiled schema and says each mistake as a person would: what was found, what is accepted, the nearest name. */
export function findSchemaFaults(validate: Validate, document: ParsedDocument, file: string): Fault[] {
  if (validate(document.value)) return [];
  const faults: Fault[] = [];
  for (const error of validate.errors ?? []) {
    // `if` repeats what its branch said; the branches of the one `oneOf` (sort of a target) are said by the `oneOf` itself.
    if (error.keyword === 'if' || error.schemaPath.includes('/oneOf/')) continue;
    const path = pathOf(error.instancePath, document.value);
    faults.push(describe(error, path, file, document));
  }
  return faults;
}

function describe(error: ErrorObject, path: Path, file: string, document: ParsedDocument): Fault {
  const params = error.params as Readonly<Record<string, unknown>>;
  const schema: Readonly<Record<string, unknown>> = error.parentSchema ?? {};
  const place = placeOf(file, document, path);
  const what = path.length === 0 ? 'the file' : formatKeys(path);
  const found = formatFound(error.data);
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const known = Object.keys(schema['properties'] ?? {});
      const where = path.length === 0 ? '' : ` in ${what}`;
      return {
        message: `unknown key ${formatFound(key)}${where}; accepted: ${formatAccepted(known, 30)}.${formatHint(key, known)}`,
        place: placeOf(file, document, [...path, key]),
      };
    }
    case 'required':
      return { message: `${what} lacks the key "${String(params['missingProperty'])}".`, place };
    case 'enum': {
      const accepted = (params['allowedValues'] as readonly unknown[]).map(String);
      const name = error.propertyName ?? error.data;
      const hint = typeof name === 'string' ? formatHint(name, accepted) : '';
      return { message: `${what} is ${found}; accepted: ${formatAccepted(accepted, 30)}.${hint}`, place };
    }
    case 'const':
      return { message: `${what} is ${found}; accepted: ${formatFound(params['allowedValue'])}.`, place };
    case 'oneOf':
      return { message: `${what} needs exactly one of kustomize, helm and manifests.`, place };
    case 'type':
      return { message: `${what} is ${found}; accepted: ${formatTypes(params['type'], schema)}.`, place };
    case 'propertyNames':
      return {
        message: `${what} has the key ${formatFound(params['propertyName'])}, which is not accepted here.`,
        place: placeOf(file, document, [...path, String(params['propertyName'])]),
      };
    case 'minItems':
      return { message: `${what} is an empty list; give at least one item.`, place };
    default: {
      const accepted = schema['description'];
      return {
        message: `${what} is ${found}; accepted: ${typeof accepted === 'string' ? accepted : String(error.message)}.`,
        place,
      };
    }
  }
}

function formatTypes(type: unknown, schema: Readonly<Record<string, unknown>>): string {
  const words: Readonly<Record<string, string>> = {
    object: 'a map',
    array: 'a list',
    string: 'a text',
    boolean: 'true or false',
    integer: 'a whole number',
    null: 'nothing',
  };
  const isContainer = type === 'object' || type === 'array';
  if (typeof schema['description'] === 'string' && !isContainer) return schema['description'];
  const types = Array.isArray(type) ? type.map(String) : [String(type)];
  return types.map((name) => words[name] ?? name).join(' or ');
}

/** `targets[0].helm.chart`. */
export function formatKeys(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

/** A JSON pointer as steps; digits are an index only where a list stands. */
function pathOf(pointer: string, root: unknown): Path {
  let value: unknown = root;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(value) ? Number(key) : key;
      value = (value as Readonly<Record<string | number, unknown>> | undefined)?.[step];
      return step;
    });
}
