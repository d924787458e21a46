import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseAllDocuments, stringify } from 'yaml';
import { parseDocuments } from '../../src/documents/parse.js';
import { isObject, textAt } from '../../src/manifests/json.js';
import { createEmbeddedRenderer } from '../../src/render/embedded/embedded-renderer.js';
import { loadRendererModule } from '../../src/render/embedded/module.js';
import type { JsonObject, JsonValue, Renderer } from '../../src/render/renderer.js';
import { projectRoot } from '../bundle/run-bundle.js';
import { seeded } from '../oracle/case.js';
import { catalogueCases } from '../oracle/catalogue-cases.js';
import { judgeFolders, type Judged } from './judge-folders.js';
import { writeYaml } from './set-ups.js';

// ROLLOUT_GUARD_CORPUS_SEED repeats a run; without it every run draws other cases, and prints what it drew from.
const seed = Number(process.env['ROLLOUT_GUARD_CORPUS_SEED'] ?? Date.now() % 2 ** 31);

type Files = Readonly<Record<string, string>>;
type Objects = readonly JsonObject[];

let renderer: Renderer;
let corpus: Readonly<Record<string, Objects>>;
let plain: ReadonlyMap<string, Judged>;
beforeAll(async () => {
  process.stderr.write(`metamorphic tests: seed ${seed}\n`);
  renderer = createEmbeddedRenderer(await loadRendererModule());
  corpus = { ...(await caseCorpus()), ...silenceCorpus() };
  plain = await judge((objects) => ({ 'all.yaml': writeYaml(objects) }));
});
afterAll(() => {
  renderer.close();
});

const unrelated: Objects = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'elsewhere' } },
  {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'unrelated', namespace: 'elsewhere' },
    data: { key: 'value' },
  },
  {
    apiVersion: 'example.com/v1',
    kind: 'Unrelated',
    metadata: { name: 'unrelated', namespace: 'elsewhere' },
    spec: { size: 3 },
  },
];

/** Ways to write the same objects. */
const ways: Readonly<Record<string, (objects: Objects) => Files>> = {
  'keys in another order': (objects) => ({ 'all.yaml': writeYaml(objects.map(reversed)) }),
  'comments and blank lines': (objects) => ({ 'all.yaml': commented(writeYaml(objects)) }),
  'anchors and aliases': (objects) => ({ 'all.yaml': writeYaml(objects.map(shared)) }),
  JSON: (objects) =>
    Object.fromEntries(objects.map((json, at) => [fileName(at, 'json'), JSON.stringify(json, undefined, 2)])),
  'flow style': (objects) => ({
    'all.yaml': objects
      .map((json) => stringify(json, { version: '1.1', collectionStyle: 'flow' }))
      .join('---\n'),
  }),
  'a List': (objects) => ({ 'all.yaml': writeYaml([{ apiVersion: 'v1', kind: 'List', items: objects }]) }),
  'several files': (objects) =>
    Object.fromEntries(objects.map((json, at) => [fileName(at, 'yaml'), writeYaml([json])])),
  'unrelated objects around': (objects) => ({
    'all.yaml': writeYaml([...unrelated.slice(0, 1), ...objects, ...unrelated.slice(1)]),
  }),
  'all text in double quotes': (objects) => ({ 'all.yaml': quoted(objects, 'QUOTE_DOUBLE') }),
  'all text in single quotes': (objects) => ({ 'all.yaml': quoted(objects, 'QUOTE_SINGLE') }),
  'Windows line ends': (objects) => ({ 'all.yaml': writeYaml(objects).replaceAll('\n', '\r\n') }),
};

test('there is a corpus, right and wrong', () => {
  const verdicts = [...plain.values()].map(({ verdict }) => verdict);
  expect(verdicts.filter((verdict) => verdict === 'fail').length).toBeGreaterThan(50);
  expect(verdicts.filter((verdict) => verdict === 'pass').length).toBeGreaterThan(100);
});

test.each(Object.entries(ways))('%s: the same is said', async (_name, write) => {
  const judged = await judge(write);
  expect(Object.fromEntries([...judged].map(shown))).toEqual(Object.fromEntries([...plain].map(shown)));
});

function judge(write: (objects: Objects) => Files): Promise<ReadonlyMap<string, Judged>> {
  return judgeFolders(
    renderer,
    Object.fromEntries(Object.entries(corpus).map(([name, objects]) => [name, write(objects)])),
  );
}

/** What must not depend on how it is written. */
function shown([name, { status, verdict, said }]: readonly [string, Judged]): readonly [string, unknown] {
  const all = said.map((each) =>
    [each.rule, each.object, each.path, each.messageKey, each.severity].join(' '),
  );
  return [name, { status, verdict, said: [...new Set(all)].sort() }];
}

/** Half of the cases of the catalogue, drawn anew in each run. */
async function caseCorpus(): Promise<Readonly<Record<string, Objects>>> {
  const random = seeded(seed);
  const drawn = (await catalogueCases()).filter(() => random.bool());
  return Object.fromEntries(
    drawn.flatMap((entry) => [
      [`${entry.id}-violating`, entry.violating(seeded(seed))],
      [`${entry.id}-near-miss`, entry.nearMiss(seeded(seed))],
    ]),
  );
}

/** The right setups that are one file of plain manifests. */
function silenceCorpus(): Readonly<Record<string, Objects>> {
  const root = path.join(projectRoot, 'fixtures', 'silence');
  return Object.fromEntries(
    readdirSync(root).flatMap((style) => {
      const files = readdirSync(path.join(root, style));
      if (files.length !== 1 || files[0] !== 'manifests.yaml') return [];
      const text = readFileSync(path.join(root, style, 'manifests.yaml'), 'utf8');
      const objects = parseDocuments(text, style)
        .map(({ value }) => value as JsonValue)
        .filter(isObject);
      return objects.some((json) => textAt(json, 'kind')?.endsWith('List')) ? [] : [[style, objects]];
    }),
  );
}

function reversed<T extends JsonValue>(value: T): T {
  if (Array.isArray(value)) return value.map((item: JsonValue) => reversed(item)) as unknown as T;
  if (!isObject(value)) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, item]) => [key, reversed(item)])) as T;
}

/** Equal maps and lists become one: `yaml` writes the second as an alias of the first. */
function shared(json: JsonObject): JsonObject {
  const known = new Map<string, JsonValue>();
  const share = (value: JsonValue): JsonValue => {
    if (typeof value !== 'object' || value === null) return value;
    const text = JSON.stringify(value);
    const found = known.get(text);
    if (found !== undefined) return found;
    const copy = Array.isArray(value)
      ? value.map((item: JsonValue) => share(item))
      : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, share(item)]));
    known.set(text, copy);
    return copy;
  };
  return share(json) as JsonObject;
}

function commented(text: string): string {
  return parseAllDocuments(text, { version: '1.1' })
    .map((document) => {
      document.commentBefore = ' generated: do not edit\n kind: Deployment';
      const written = document.toString({ directives: false });
      return written.replace(/^(metadata|spec):$/gm, '\n# about it\n$1: # below');
    })
    .join('---\n');
}

function quoted(objects: Objects, defaultStringType: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE'): string {
  return objects
    .map((json) => stringify(json, { version: '1.1', defaultStringType, defaultKeyType: 'PLAIN' }))
    .join('---\n');
}

function fileName(at: number, extension: string): string {
  return `${String(at).padStart(2, '0')}.${extension}`;
}
