import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { versionsOf } from '../../src/argo/versions.js';
import { SchemaShelf } from '../../src/check/schemas.js';
import { parseDocuments } from '../../src/documents/parse.js';
import { createIndex } from '../../src/manifests/create-index.js';
import { textAt } from '../../src/manifests/json.js';
import type { JsonObject } from '../../src/render/renderer.js';
import { openSchemas, type Judgement } from '../../src/schemas/schema-store.js';
import { argoModule, buildOracle } from '../../testbed/build-oracle.mjs';
import { Oracle, type Failure } from '../oracle/client.js';
import { mutateObject, seeded } from '../schemas/mutate-object.js';

const seed = Number(process.env['SEED'] ?? 20_260_101);
const count = Number(process.env['COUNT'] ?? 6000);
const { set } = new SchemaShelf().choose(versionsOf(undefined));

let oracle: Oracle;
let module: string;
beforeAll(() => {
  oracle = new Oracle(buildOracle());
  module = argoModule();
});
afterAll(() => oracle.close());

/** Whole objects of the silence corpus and of Argo's own examples and end-to-end tests; what they patch with is none. */
function realObjects(): readonly JsonObject[] {
  const roots = [
    'fixtures/silence',
    'fixtures/systems',
    ...['examples', 'test/e2e'].map((name) => path.join(module, name)),
  ];
  return roots
    .filter((root) => existsSync(root))
    .flatMap((root) => filesBelow(root))
    .flatMap((file) => {
      try {
        return parseDocuments(readFileSync(file, 'utf8'), file).map(({ value }) => value as JsonObject);
      } catch {
        return [];
      }
    })
    .filter((json) => textAt(json, 'metadata', 'name') !== undefined && textAt(json, 'kind') !== 'List');
}

function filesBelow(file: string): string[] {
  if (statSync(file).isDirectory())
    return readdirSync(file)
      .sort()
      .flatMap((name) => filesBelow(path.join(file, name)));
  return /\.(ya?ml|json)$/.test(file) ? [file] : [];
}

function judge(json: JsonObject): Judgement | undefined {
  const index = createIndex([{ json, origins: [] }]);
  const [manifest] = index.all;
  return manifest && openSchemas(set, index).judge(manifest);
}

type Relation = 'agree' | 'greener' | 'stricter';

function compare(ours: Judgement, errors: readonly Failure[]): Relation {
  const theirs = errors.some(({ source }) => source === 'schema');
  if (ours.faults.length === 0) return theirs ? 'greener' : 'agree';
  // What a built-in kind must have is said by its validation, not by its schema; an integer that is too long by the decoder.
  const alsoSaid = ours.source === 'kubernetes' || ours.faults.every(({ kind }) => kind === 'range');
  return theirs || (alsoSaid && errors.length > 0) ? 'agree' : 'stricter';
}

/** Negative replicas, which the scale subresource refuses (S1), and the syntax of names, which RG448 judges. */
const isSaidElsewhere = ({ detail, path: field, type }: Failure): boolean =>
  detail === 'should be a non-negative integer' ||
  (field.startsWith('metadata.') && type === 'FieldValueInvalid');

test('schemas judge as the API server does', async () => {
  const random = seeded(seed);
  const valid = realObjects().filter((json) => {
    const judgement = judge(json);
    // The oracle does not decode definitions strictly.
    return (
      judgement !== undefined &&
      judgement.source !== 'none' &&
      judgement.faults.length === 0 &&
      json.kind !== 'CustomResourceDefinition'
    );
  });
  expect(valid.length).toBeGreaterThan(300);
  const tally = { agree: 0, invalid: 0 };
  const disagreements: string[] = [];
  for (let at = 0; at < count; at++) {
    const whole = valid[at % valid.length] ?? {};
    const { json, deed } = at < valid.length ? { json: whole, deed: 'nothing' } : mutateObject(whole, random);
    const judgement = judge(json);
    if (judgement === undefined) continue;
    const { errors } = await oracle.ask({ id: String(at), objects: [json] });
    const judged = errors.filter((failure) => !isSaidElsewhere(failure));
    const relation = compare(judgement, judged);
    if (relation === 'agree') tally.agree += 1;
    else
      disagreements.push(
        `${relation}: ${textAt(json, 'kind')} ${deed}: ${JSON.stringify(judgement.faults)} ${JSON.stringify(errors)}`,
      );
    if (judgement.faults.length > 0) tally.invalid += 1;
  }
  process.stdout.write(
    `schemas against the API server: seed ${seed}, ${valid.length} objects, ${tally.agree} judgements agree, ${tally.invalid} of them refused, ${disagreements.length} differ\n`,
  );
  expect(disagreements).toEqual([]);
  expect(tally.invalid).toBeGreaterThan(count / 4);
});
